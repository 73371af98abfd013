//! What stands beside a capture line until Enter: codes, pictures, and what the form says that a line has no place for.

use serde::{Deserialize, Serialize};

use super::Id;

/// What a draft holds that a line cannot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Beside {
    /// The text of each code, exactly as read.
    pub scans: Vec<String>,
    /// The pictures, by the SHA-256 of their bytes in hexadecimal digits; the device holds them until the book does.
    pub pictures: Vec<String>,
    /// Topics that every visitor is given until they are taken off.
    pub topics: Vec<String>,
    /// What the lead may be worth, such as `86400 EUR`.
    pub value: String,
    /// What was answered to our own questions.
    pub answers: Vec<Answered>,
}

/// An answer that is not in the book yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Answered {
    /// To which question.
    pub question: Id,
    /// What was answered: nothing, one value, or several choices.
    pub values: Vec<String>,
}

impl Beside {
    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
