//! For whom a file is written: each profile is one row of this table.

use crate::{
    error::{Code, Error, Result},
    formats::csv::Dialect,
    i18n::Words,
    store::{Column, What},
};

/// How a file speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// Short English keys, codes, instants in UTC.
    Program,
    /// Headings and words of the reader's language, times by the clock of the show.
    Person,
}

/// For whom a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// Names it.
    pub code: &'static str,
    /// How the file speaks.
    pub voice: Voice,
}

/// Every profile.
pub const PROFILES: &[Profile] =
    &[Profile { code: "fairlead", voice: Voice::Program }, Profile { code: "excel", voice: Voice::Person }];

impl Profile {
    /// Its columns for a kind of record, each with its heading.
    #[must_use]
    pub fn columns(self, what: What, words: Words) -> Vec<(String, &'static Column)> {
        what.columns()
            .iter()
            .filter(|column| column.usual)
            .map(|column| match self.voice {
                Voice::Program => (column.key.to_owned(), column),
                Voice::Person => (words.say(&format!("export-{}", column.key)), column),
            })
            .collect()
    }

    /// How its CSV files are laid out.
    #[must_use]
    pub fn dialect(self, words: Words) -> Dialect {
        match self.voice {
            Voice::Program => Dialect::PLAIN,
            Voice::Person => Dialect::excel(words.language()),
        }
    }
}

/// The profile of this code.
///
/// # Errors
/// `not_a_choice`.
pub fn profile(code: &str) -> Result<Profile> {
    let found = PROFILES.iter().find(|profile| profile.code == code);
    found.copied().ok_or_else(|| Error::new(Code::NotAChoice).with("value", code))
}
