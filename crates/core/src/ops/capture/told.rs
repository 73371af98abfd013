//! What the form beside the line says that the line has no place for: topics that stick, a value, and answers.

use super::Capture;
use crate::{
    error::Result,
    model::{Id, beside::Answered, lead::Lead},
    ops::{
        edit::{amount, change},
        question::write_answer,
    },
    store::Tx,
};

/// What was said beside the line.
#[derive(Debug, Clone, Copy, Default)]
pub struct Told<'a> {
    /// Topics that every visitor is given.
    pub topics: &'a [String],
    /// What the lead may be worth, such as `86400 EUR`; empty leaves it as it is.
    pub value: &'a str,
    /// Answers to our own questions.
    pub answers: &'a [Answered],
}

impl Told<'_> {
    /// Whether something was said of this visitor in particular.
    pub(super) fn is_of_somebody(&self) -> bool {
        !self.value.trim().is_empty() || self.answers.iter().any(|answer| !answer.values.is_empty())
    }
}

impl Capture<'_> {
    pub(super) fn told(&self, tx: &mut Tx<'_>, lead: Id) -> Result<()> {
        let Told { topics, value, answers } = self.told;
        super::add_topics(tx, lead, topics)?;
        if let Some((minor, currency)) = amount(value.trim())? {
            change::<Lead>(tx, lead, |lead| {
                lead.value_minor = Some(minor);
                lead.value_currency = Some(currency);
                Ok(())
            })?;
        }
        let answered = answers.iter().filter(|answer| !answer.values.is_empty());
        answered.into_iter().try_for_each(|answer| write_answer(tx, lead, answer.question, &answer.values))
    }
}
