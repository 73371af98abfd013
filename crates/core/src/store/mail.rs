//! What letters are tried out on: the lead of which the book knows most, and what was promised to it.

use rusqlite::OptionalExtension;

use super::{Reader, bind};
use crate::{
    error::Result,
    model::{Id, record::Value},
};

impl Reader<'_> {
    /// The lead that got the newest quote, without any quote the newest one; none in a book without leads.
    ///
    /// # Errors
    /// Those of reading.
    pub fn lead_to_show(self) -> Result<Option<Id>> {
        let quoted = "SELECT lead.id FROM quote JOIN lead ON lead.id = quote.lead_id
                      WHERE quote.deleted_at IS NULL AND lead.deleted_at IS NULL AND lead.contact_id IS NOT NULL
                      ORDER BY quote.n DESC LIMIT 1";
        let newest =
            "SELECT id FROM lead WHERE deleted_at IS NULL AND contact_id IS NOT NULL ORDER BY n DESC LIMIT 1";
        for sql in [quoted, newest] {
            let found = self.conn.prepare_cached(sql)?.query_row([], |row| bind::id(row, "id")).optional()?;
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    /// What was promised to a lead last, and is open.
    ///
    /// # Errors
    /// Those of reading.
    pub fn newest_open_promise(self, lead: Id) -> Result<Option<Id>> {
        let sql = "SELECT id FROM follow_up WHERE lead_id = ?1 AND done_at IS NULL AND deleted_at IS NULL
                   ORDER BY n DESC LIMIT 1";
        let found =
            self.conn.prepare_cached(sql)?.query_row([Value::Ref { id: lead }], |row| bind::id(row, "id"));
        Ok(found.optional()?)
    }
}
