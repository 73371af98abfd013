//! For whom a file is written: each profile is one row of a table.

use std::borrow::Cow;

use super::crm;
use crate::{
    error::{Code, Error, Result},
    formats::csv::Dialect,
    i18n::Words,
    model::{codes::codes, question::Question},
    store::{Column, What},
};

codes! {
    /// How a file speaks.
    Voice {
        /// Codes, instants in UTC.
        Program = "program",
        /// Headings and words of the reader's language, times by the clock of the show.
        Person = "person",
    }
}

/// Where the cells of a profile's column come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// The column of this key.
    Column(&'static str),
    /// The column of this key, each code by its own name for it; a code it has no name for leaves the cell empty.
    Named(&'static str, &'static [(&'static str, &'static str)]),
    /// The same in every row.
    Fixed(&'static str),
    /// Nothing that the book holds.
    Nothing,
}

/// For whom a file is written.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Names it; one of the user's own is named as they named it.
    pub code: Cow<'static, str>,
    /// The system's own name, which is the same in every language; empty for Fairlead's own profiles.
    pub system: &'static str,
    /// The one kind of record it is for; none is any.
    pub what: Option<What>,
    /// How the file speaks.
    pub voice: Voice,
    /// What stands between the items of a list in one cell; empty is `; ` with items quoted that hold it.
    pub joint: &'static str,
    /// Its columns by their headings; empty is the usual ones of the kind of record.
    pub columns: &'static [(&'static str, From)],
    /// The columns that somebody chose, by the headings they gave them; empty when nobody did.
    pub chosen: Vec<(String, &'static Column)>,
}

/// Fairlead's own profiles; the command line's default comes first.
const OWN: &[Profile] = &[
    ours("fairlead", Voice::Program),
    ours("excel", Voice::Person),
    ours("vcard-4", Voice::Program),
    ours("vcard-3", Voice::Program),
];

const fn ours(code: &'static str, voice: Voice) -> Profile {
    Profile {
        code: Cow::Borrowed(code),
        system: "",
        what: None,
        voice,
        joint: "",
        columns: &[],
        chosen: Vec::new(),
    }
}

/// A column of a file.
#[derive(Debug, Clone)]
pub struct FileColumn {
    /// Its heading.
    pub heading: String,
    /// What is asked of the book for it.
    pub column: Option<Column>,
    from: From,
}

impl FileColumn {
    /// What a cell says besides what the book holds: something fixed, or another name for a code.
    #[must_use]
    pub fn fixed(&self) -> Option<&'static str> {
        if let From::Fixed(text) = self.from { Some(text) } else { None }
    }

    /// The target's own names for the codes of this column.
    #[must_use]
    pub fn names(&self) -> Option<&'static [(&'static str, &'static str)]> {
        if let From::Named(_, names) = self.from { Some(names) } else { None }
    }
}

impl Profile {
    /// Every profile.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        OWN.iter().chain(crm::PROFILES)
    }

    /// The profile of this code.
    ///
    /// # Errors
    /// `not_a_choice`.
    pub fn of(code: &str) -> Result<Self> {
        Self::all()
            .find(|profile| profile.code == code)
            .cloned()
            .ok_or_else(|| Error::new(Code::NotAChoice).with("value", code))
    }

    /// Its columns for a kind of record; those of our questions stand last in a file whose columns nobody chose.
    #[must_use]
    pub fn columns(&self, what: What, words: Words, questions: &[Question]) -> Vec<FileColumn> {
        if !self.chosen.is_empty() {
            let column = |(heading, column): &(String, &'static Column)| FileColumn {
                heading: heading.clone(),
                column: Some((*column).clone()),
                from: From::Nothing,
            };
            return self.chosen.iter().map(column).collect();
        }
        if self.columns.is_empty() {
            let usual = what.columns().iter().filter(|column| column.usual).map(|column| FileColumn {
                heading: match self.voice {
                    Voice::Program => column.key.to_string(),
                    Voice::Person => words.say(&format!("export-{}", column.key)),
                },
                column: Some(column.clone()),
                from: From::Nothing,
            });
            let asked =
                what.answers(questions).into_iter().zip(questions).map(|(column, question)| FileColumn {
                    heading: match self.voice {
                        Voice::Program => column.key.to_string(),
                        Voice::Person => question.label.clone(),
                    },
                    column: Some(column),
                    from: From::Nothing,
                });
            return usual.chain(asked).collect();
        }
        self.columns
            .iter()
            .map(|(heading, from)| FileColumn {
                heading: (*heading).to_owned(),
                column: match from {
                    From::Column(key) | From::Named(key, _) => what.column(key).cloned(),
                    From::Fixed(_) | From::Nothing => None,
                },
                from: *from,
            })
            .collect()
    }

    /// How its CSV files are laid out: a CRM gets cells as they are, a person's spreadsheet gets none that it would run.
    #[must_use]
    pub fn dialect(&self, words: Words) -> Dialect {
        match self.voice {
            Voice::Program => Dialect::PLAIN,
            Voice::Person => Dialect::excel(words.language()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_profile_asks_for_columns_that_there_are() {
        for profile in Profile::all() {
            for (heading, from) in profile.columns {
                let what = profile.what.unwrap();
                if let From::Column(key) | From::Named(key, _) = from {
                    assert!(what.column(key).is_some(), "{}: {heading} asks for {key}", profile.code);
                }
            }
            let mut headings: Vec<&str> = profile.columns.iter().map(|column| column.0).collect();
            headings.sort_unstable();
            headings.dedup();
            assert_eq!(headings.len(), profile.columns.len(), "{}: a heading stands twice", profile.code);
        }
    }
}
