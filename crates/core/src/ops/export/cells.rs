//! From what the book holds to what a cell says, in the voice of the profile.

use std::collections::HashMap;

use chrono_tz::Tz;

use super::Voice;
use crate::{
    error::Result,
    formats::csv::list,
    i18n::Words,
    model::{Stamp, money},
    store::{Column, Kind, Taken},
};

/// A cell of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// What it says.
    pub text: String,
}

/// Fills the cells of one row after another; the strings of a row serve the next one again.
pub(super) struct Speaker {
    voice: Voice,
    words: Words,
    /// What codes are called, so that the words are asked for once.
    said: HashMap<(&'static str, String), String>,
    zone: (String, Option<Tz>),
}

impl Speaker {
    pub(super) fn new(voice: Voice, words: Words) -> Self {
        Self { voice, words, said: HashMap::new(), zone: (String::new(), None) }
    }

    /// Fills a row's cells.
    pub(super) fn row(
        &mut self,
        row: &Taken<'_>,
        columns: &[&'static Column],
        cells: &mut Vec<Cell>,
    ) -> Result<()> {
        cells.resize_with(columns.len(), Cell::default);
        for (at, (column, cell)) in columns.iter().zip(cells).enumerate() {
            cell.text.clear();
            row.with(at, |held| {
                if !held.is_empty() {
                    self.cell(column.kind, held, &mut cell.text);
                }
            })?;
        }
        Ok(())
    }

    fn cell(&mut self, kind: Kind, held: &str, text: &mut String) {
        match kind {
            Kind::Id | Kind::Text | Kind::Number | Kind::Day | Kind::DayTime => text.push_str(held),
            Kind::Word(family) => self.word(family, held, text),
            Kind::List => list(&serde_json::from_str::<Vec<String>>(held).unwrap_or_default(), text),
            Kind::Money => match held.split_once(' ').map(|(minor, currency)| (minor.parse(), currency)) {
                Some((Ok(minor), currency)) => text.push_str(&money::decimal(minor, currency)),
                _ => text.push_str(held),
            },
            Kind::Moment => self.moment(held, text),
            Kind::Flag if self.voice == Voice::Program => {
                text.push_str(if held == "1" { "true" } else { "false" })
            }
            Kind::Flag => self.word("export-flag", held, text),
            Kind::Step => {
                let (kind, what) = held.split_once(':').unwrap_or((held, ""));
                self.word("follow-up-kind", kind, text);
                if !what.is_empty() {
                    text.push_str(": ");
                    text.push_str(what);
                }
            }
        }
    }

    /// A code for programs, its word for people.
    fn word(&mut self, family: &'static str, code: &str, text: &mut String) {
        if self.voice == Voice::Program {
            return text.push_str(code);
        }
        let words = self.words;
        let said = self
            .said
            .entry((family, code.to_owned()))
            .or_insert_with(|| words.say(&format!("{family}-{code}")));
        text.push_str(said);
    }

    /// For programs the instant; for a person the clock on the wall of the show.
    fn moment(&mut self, held: &str, text: &mut String) {
        let (instant, zone) = held.split_once(' ').unwrap_or((held, ""));
        if self.voice == Voice::Program {
            return text.push_str(instant);
        }
        if self.zone.0 != zone {
            self.zone = (zone.to_owned(), zone.parse().ok());
        }
        let Some(instant) = Stamp::parse(instant) else { return text.push_str(instant) };
        let wall = match self.zone.1 {
            Some(zone) => instant.utc().with_timezone(&zone).naive_local(),
            None => instant.utc().naive_utc(),
        };
        text.push_str(&wall.format("%Y-%m-%d %H:%M").to_string());
    }
}
