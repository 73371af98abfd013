//! Cadences, and how far a lead has come in one.

use super::Reader;
use crate::{
    error::Result,
    model::{
        Id,
        cadence::{Cadence, CadenceRun},
        record::Value,
    },
};

impl Reader<'_> {
    /// The user's own cadences by name.
    ///
    /// # Errors
    /// Those of reading.
    pub fn cadences(self) -> Result<Vec<Cadence>> {
        self.select("WHERE deleted_at IS NULL ORDER BY name, n", [])
    }

    /// The cadence that a lead is going through.
    ///
    /// # Errors
    /// Those of reading.
    pub fn cadence_of(self, lead: Id) -> Result<Option<CadenceRun>> {
        let tail = "WHERE lead_id = ?1 AND ended_at IS NULL ORDER BY n DESC LIMIT 1";
        Ok(self.select(tail, [Value::Ref { id: lead }])?.pop())
    }

    /// The cadence that goes on when this promise is kept.
    ///
    /// # Errors
    /// Those of reading.
    pub fn cadence_at(self, promise: Id) -> Result<Option<CadenceRun>> {
        let tail = "WHERE follow_up_id = ?1 AND ended_at IS NULL LIMIT 1";
        Ok(self.select(tail, [Value::Ref { id: promise }])?.pop())
    }
}
