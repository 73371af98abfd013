//! What matching reads of the book: every company, and every contact with the ways to reach them, without those in the bin.

use rusqlite::Row;

use super::{Reader, book::record, tables::Layout};
use crate::{
    error::Result,
    model::{
        company::Company,
        contact::Contact,
        record::{Record, Table},
    },
};

/// A contact and how to reach them.
#[derive(Debug, Clone)]
pub struct Reached {
    /// Who.
    pub contact: Contact,
    /// Mail addresses as typed.
    pub emails: Vec<String>,
    /// Phone numbers in E.164, as typed where that is not known.
    pub phones: Vec<String>,
}

impl Reader<'_> {
    /// Gives every company, in the order in which they were added.
    ///
    /// # Errors
    /// Those of reading.
    pub fn each_company(self, mut give: impl FnMut(Company)) -> Result<()> {
        let sql = Layout::of(Table::Company).select_where("WHERE deleted_at IS NULL ORDER BY n");
        self.each(&sql, |row| {
            give(record(row)?);
            Ok(())
        })
    }

    /// Gives every contact, in the order in which they were added.
    ///
    /// # Errors
    /// Those of reading.
    pub fn each_contact(self, mut give: impl FnMut(Reached)) -> Result<()> {
        let sql = format!(
            "SELECT {}, (SELECT group_concat(address, char(10)) FROM contact_email WHERE contact_id = contact.id),
               (SELECT group_concat(iif(e164 = '', typed, e164), char(10)) FROM contact_phone
                WHERE contact_id = contact.id)
             FROM contact WHERE deleted_at IS NULL ORDER BY n",
            Contact::COLUMNS.join(", ")
        );
        let lines = |row: &Row<'_>, at: usize| -> Result<Vec<String>> {
            let texts: Option<String> = row.get(Contact::COLUMNS.len() + at)?;
            Ok(texts.unwrap_or_default().lines().map(str::to_owned).collect())
        };
        self.each(&sql, |row| {
            give(Reached { contact: record(row)?, emails: lines(row, 0)?, phones: lines(row, 1)? });
            Ok(())
        })
    }

    fn each(self, sql: &str, mut read: impl FnMut(&Row<'_>) -> Result<()>) -> Result<()> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            read(row)?;
        }
        Ok(())
    }
}
