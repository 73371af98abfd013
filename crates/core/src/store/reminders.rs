//! What somebody of us is reminded of.

use rusqlite::named_params;

use super::{
    Reader, bind,
    contact::{Firm, NAMES, Person, company, person},
};
use crate::{
    error::Result,
    model::{Id, Stamp, codes::FollowUpKind},
};

/// A promise that has come due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueNow {
    /// Names it.
    pub id: Id,
    /// What was promised.
    pub kind: FollowUpKind,
    /// What exactly.
    pub text: String,
    /// When it was due.
    pub due_at: Stamp,
    /// To whom.
    pub person: Option<Person>,
    /// Of which company.
    pub company: Option<Firm>,
}

/// More than this is a list to look at, not news.
const MOST: u32 = 50;

impl Reader<'_> {
    /// Open promises with a time of day that came due after one moment and until the next, kept by one of us or by nobody; and
    /// those that fill a stretch of time which begins until the last.
    ///
    /// # Errors
    /// Those of reading.
    pub fn due_between(
        self,
        (from, to, ahead): (Stamp, Stamp, Stamp),
        staff: Option<Id>,
    ) -> Result<Vec<DueNow>> {
        let sql = format!(
            "SELECT it.id AS follow_up_id, it.kind, it.text, it.due_at, {NAMES}
             FROM follow_up_row AS r JOIN follow_up AS it USING (n) JOIN lead ON lead.id = it.lead_id
             LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN company ON company.id = lead.company_id
             WHERE r.is_done = 0 AND r.sort_at > :from AND r.sort_at <= :ahead AND r.staff_n IN (0, :staff)
               AND it.due_time IS NOT NULL AND (r.sort_at <= :to OR r.ends_at <> '')
             ORDER BY r.sort_at, r.n LIMIT {MOST}"
        );
        let staff = staff.map(|id| self.number_of("staff", id)).transpose()?.unwrap_or(0);
        let mut statement = self.conn.prepare_cached(&sql)?;
        let params = named_params! { ":from": from, ":to": to, ":ahead": ahead, ":staff": staff };
        let due = statement.query_map(params, |row| {
            Ok(DueNow {
                id: bind::id(row, "follow_up_id")?,
                kind: row.get("kind")?,
                text: row.get("text")?,
                due_at: row.get("due_at")?,
                person: person(row)?,
                company: company(row)?,
            })
        })?;
        Ok(due.collect::<rusqlite::Result<_>>()?)
    }

    /// How many open promises of one of us, or of nobody, are due until a moment.
    ///
    /// # Errors
    /// Those of reading.
    pub fn due_until(self, to: Stamp, staff: Option<Id>) -> Result<u32> {
        let staff = staff.map(|id| self.number_of("staff", id)).transpose()?.unwrap_or(0);
        let sql = "SELECT count(*) FROM follow_up_row WHERE is_done = 0 AND sort_at <= :to AND staff_n IN (0, :staff)";
        self.count(sql, named_params! { ":to": to, ":staff": staff })
    }
}
