//! The exhibitor's own qualifier questions, and what was answered to them.

use super::{
    Id, Stamp,
    codes::codes,
    record::{Field, Value, record},
};

codes! {
    /// How a question is answered.
    QuestionKind {
        /// By one of its choices.
        Choice = "choice",
        /// By any number of its choices.
        Several = "several",
        /// By a number.
        Number = "number",
        /// By words.
        Text = "text",
    }
}

impl QuestionKind {
    /// Whether it is answered by what it lists.
    #[must_use]
    pub fn has_choices(self) -> bool {
        matches!(self, Self::Choice | Self::Several)
    }
}

impl Field for QuestionKind {
    fn to_value(&self) -> Value {
        Value::Text(self.code().to_owned())
    }
    fn from_value(value: Value) -> Option<Self> {
        Self::from_code(&String::from_value(value)?)
    }
}

record! {
    /// A question that we ask every visitor.
    Question in Question {
        /// Its place among the others, from 0.
        position: u32,
        /// How it is answered.
        kind: QuestionKind,
        /// The question, as short as a heading.
        label: String,
        /// What can be chosen, one a line.
        choices: String,
        /// When it went into the bin; its answers stay.
        deleted_at: Option<Stamp>,
    }
}

impl Question {
    /// What can be chosen.
    #[must_use]
    pub fn listed(&self) -> Vec<String> {
        self.choices.lines().map(str::to_owned).collect()
    }
}

record! {
    /// What a lead answered to a question; a row for each choice.
    Answer in Answer {
        /// Whose answer.
        lead_id: Id,
        /// To which question.
        question_id: Id,
        /// Its place among several, from 0.
        position: u32,
        /// The choice, the number with a point, or the words.
        value: String,
    }
}
