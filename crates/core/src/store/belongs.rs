//! What belongs to a lead or a contact, of any kind, whether in the bin or not.

use super::Reader;
use crate::{
    error::Result,
    model::{
        Id,
        record::{Record, Value},
    },
};

impl Reader<'_> {
    /// The records of a kind that name a lead, the oldest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn of_lead<R: Record>(self, lead: Id) -> Result<Vec<R>> {
        self.select("WHERE lead_id = ?1 ORDER BY n", [Value::Ref { id: lead }])
    }

    /// The records of a kind that name a contact, the oldest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn of_contact<R: Record>(self, contact: Id) -> Result<Vec<R>> {
        self.select("WHERE contact_id = ?1 ORDER BY n", [Value::Ref { id: contact }])
    }

    /// What a lead is about, by the names of the topics.
    ///
    /// # Errors
    /// Those of reading.
    pub fn lead_topics(self, lead: Id) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT topic.name FROM lead_interest AS it JOIN topic ON topic.id = it.topic_id
             WHERE it.lead_id = ?1 ORDER BY it.position, it.n",
        )?;
        let names = statement.query_map([Value::Ref { id: lead }], |row| row.get("name"))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }
}
