//! Deadlines: the clock of this book, the days off, and the promises that go by them.

use std::collections::BTreeSet;

use super::Reader;
use crate::{
    error::Result,
    model::{
        Id,
        deadlines::{Deadlines, Holiday, Rules},
        follow_up::FollowUp,
        record::Value,
    },
};

impl Reader<'_> {
    /// The clock of each grade as it was set; none while nobody did.
    ///
    /// # Errors
    /// Those of reading.
    pub fn deadlines(self) -> Result<Option<Deadlines>> {
        Ok(self.select("LIMIT 1", [])?.pop())
    }

    /// Days on which nobody works, in order.
    ///
    /// # Errors
    /// Those of reading.
    pub fn holidays(self) -> Result<Vec<Holiday>> {
        self.select("ORDER BY day, n", [])
    }

    /// The clock that goes, and the days off.
    ///
    /// # Errors
    /// Those of reading.
    pub fn rules(self) -> Result<Rules> {
        let holidays: BTreeSet<_> = self.holidays()?.into_iter().map(|holiday| holiday.day).collect();
        let deadlines = self.deadlines()?.unwrap_or_else(|| Deadlines::usual(Id::nil()));
        Ok(Rules { deadlines, holidays })
    }

    /// The open promises that go by the clock: those to one lead, or all.
    ///
    /// # Errors
    /// Those of reading.
    pub fn promises_by_clock(self, lead: Option<Id>) -> Result<Vec<FollowUp>> {
        let open = "by_clock AND done_at IS NULL AND deleted_at IS NULL";
        match lead {
            Some(id) => self.select(&format!("WHERE lead_id = ?1 AND {open}"), [Value::Ref { id }]),
            None => self.select(&format!("WHERE {open} ORDER BY lead_id"), []),
        }
    }
}
