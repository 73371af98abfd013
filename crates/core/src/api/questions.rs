//! Our own questions at the surface: what is asked, and what a lead answered.

use serde::Serialize;

use super::{Fairlead, Result};
use crate::{
    model::{
        Id,
        question::{Question, QuestionKind},
    },
    ops::question::{self, QuestionForm},
    store::Reader,
};

/// A question we ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct QuestionView {
    /// Names it.
    pub id: Id,
    /// How it is answered.
    pub kind: QuestionKind,
    /// The question.
    pub label: String,
    /// What can be chosen.
    pub choices: Vec<String>,
}

/// A question and what a lead answered to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct AskedView {
    /// The question.
    pub question: QuestionView,
    /// The answer; empty while there is none.
    pub values: Vec<String>,
}

impl From<Question> for QuestionView {
    fn from(question: Question) -> Self {
        let choices = question.listed();
        Self { id: question.id, kind: question.kind, label: question.label, choices }
    }
}

/// Every question with what a lead answered.
pub(super) fn asked(reader: Reader<'_>, lead: Id) -> crate::error::Result<Vec<AskedView>> {
    let answers = reader.answers(lead)?;
    let asked = reader.questions()?.into_iter().map(|question| {
        let of = answers.iter().filter(|answer| answer.question_id == question.id);
        AskedView { values: of.map(|answer| answer.value.clone()).collect(), question: question.into() }
    });
    Ok(asked.collect())
}

impl Fairlead {
    /// The questions we ask, in their order.
    ///
    /// # Errors
    /// `no_book`.
    pub fn questions(&self) -> Result<Vec<QuestionView>> {
        Ok(self.book()?.book.read(|reader| reader.questions())?.into_iter().map(Into::into).collect())
    }

    /// Makes or changes a question.
    ///
    /// # Errors
    /// `name_needed`, `choices_needed`, `too_long`, `too_many`, `no_such_record`.
    pub fn set_question(&self, form: &QuestionForm) -> Result<Id> {
        let open = self.book()?;
        Ok(self.tell(question::set_question(&open.book, &self.clock, self.current_staff()?, form)?))
    }

    /// Asks a question before the one above it.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn raise_question(&self, id: Id) -> Result<()> {
        let changes = question::raise_question(&self.book()?.book, &self.clock, self.current_staff()?, id)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Notes what a lead answers.
    ///
    /// # Errors
    /// `no_such_record`, `not_a_choice`, `not_a_number`, `too_long`.
    pub fn answer(&self, lead: Id, question: Id, values: &[String]) -> Result<()> {
        let open = self.book()?;
        let staff = self.current_staff()?;
        let changes = question::answer(&open.book, &self.clock, staff, lead, question, values)?;
        self.tell(((), changes));
        Ok(())
    }
}
