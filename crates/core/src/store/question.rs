//! Our own questions, and a lead's answers.

use super::Reader;
use crate::{
    error::Result,
    model::{
        Id,
        question::{Answer, Question},
        record::Value,
    },
};

impl Reader<'_> {
    /// The questions we ask, in their order.
    ///
    /// # Errors
    /// Those of reading.
    pub fn questions(self) -> Result<Vec<Question>> {
        self.select("WHERE deleted_at IS NULL ORDER BY position, n", [])
    }

    /// What a lead answered, question by question, also to those that are asked no more.
    ///
    /// # Errors
    /// Those of reading.
    pub fn answers(self, lead: Id) -> Result<Vec<Answer>> {
        self.select("WHERE lead_id = ?1 ORDER BY question_id, position, n", [Value::Ref { id: lead }])
    }
}
