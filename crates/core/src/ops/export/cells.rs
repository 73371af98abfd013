//! From what the book holds to what the cells of a row say, in the voice of the profile.

use std::collections::HashMap;

use chrono_tz::Tz;

use super::profile::{FileColumn, Profile, Voice};
use crate::{
    error::Result,
    formats::{csv::list, xlsx::CellKind},
    i18n::Words,
    model::{
        Stamp,
        decimal::Decimal,
        money,
        price::{self, Discount, PriceLine},
    },
    store::{Column, Kind, Taken},
};

/// Fills the cells of one row after another; the strings of a row serve the next one again.
pub(super) struct Speaker {
    voice: Voice,
    joint: &'static str,
    words: Words,
    columns: Vec<FileColumn>,
    /// What codes are called, so that the words are asked for once.
    said: HashMap<(&'static str, String), String>,
    zone: (String, Option<Tz>),
    cells: Vec<String>,
}

impl Speaker {
    pub(super) fn new(profile: &Profile, words: Words, columns: Vec<FileColumn>) -> Self {
        let cells = vec![String::new(); columns.len()];
        let (voice, joint) = (profile.voice, profile.joint);
        Self { voice, joint, words, columns, said: HashMap::new(), zone: (String::new(), None), cells }
    }

    /// What is asked of the book, in the order in which rows hold it.
    pub(super) fn asked(&self) -> Vec<Column> {
        self.columns.iter().filter_map(|column| column.column.clone()).collect()
    }

    pub(super) fn headings(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.heading.clone()).collect()
    }

    /// What each column's cells are written as where cells have types.
    pub(super) fn kinds(&self) -> Vec<CellKind> {
        let person = self.voice == Voice::Person;
        let kind = |column: &FileColumn| match column.column.as_ref().map(|column| column.kind) {
            Some(Kind::Number | Kind::Money | Kind::LineAmount) => CellKind::Number,
            Some(Kind::Day | Kind::DayTime) => CellKind::Day,
            // An instant to the millisecond is more than a spreadsheet's clock shows.
            Some(Kind::Moment) if person => CellKind::Day,
            _ => CellKind::Text,
        };
        self.columns.iter().map(kind).collect()
    }

    /// A row's cells.
    pub(super) fn row(&mut self, row: &Taken<'_>) -> Result<&[String]> {
        let mut cells = std::mem::take(&mut self.cells);
        let columns = std::mem::take(&mut self.columns);
        let mut asked = 0;
        for (column, cell) in columns.iter().zip(&mut cells) {
            cell.clear();
            if let Some(fixed) = column.fixed() {
                cell.push_str(fixed);
            }
            let Some(of) = &column.column else { continue };
            row.with(asked, |held| match column.names() {
                Some(names) => {
                    cell.extend(names.iter().find(|(code, _)| *code == held).map(|(_, name)| *name));
                }
                None if held.is_empty() => {}
                None => self.cell(of.kind, held, cell),
            })?;
            asked += 1;
        }
        (self.columns, self.cells) = (columns, cells);
        Ok(&self.cells)
    }

    fn cell(&mut self, kind: Kind, held: &str, text: &mut String) {
        let program = self.voice == Voice::Program;
        match kind {
            Kind::Id | Kind::Text | Kind::Number | Kind::Day | Kind::DayTime => text.push_str(held),
            Kind::Word(family) => self.word(family, held, text),
            Kind::List => {
                let items = serde_json::from_str::<Vec<String>>(held).unwrap_or_default();
                match self.joint {
                    "" => list(&items, text),
                    joint => text.push_str(&items.join(joint)),
                }
            }
            Kind::Money => match held.split_once(' ').map(|(minor, currency)| (minor.parse(), currency)) {
                Some((Ok(minor), currency)) => text.push_str(&money::decimal(minor, currency)),
                _ => text.push_str(held),
            },
            Kind::LineAmount => text.push_str(&line_amount(held).unwrap_or_default()),
            Kind::Moment => self.moment(held, text),
            Kind::Flag if program => text.push_str(if held == "1" { "true" } else { "false" }),
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
        let said = self.said.entry((family, code.to_owned()));
        text.push_str(said.or_insert_with(|| words.say(&format!("{family}-{code}"))));
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

/// What a line comes to, as its quote reckons it.
fn line_amount(held: &str) -> Option<String> {
    let [quantity, unit_price, discount, currency]: [String; 4] = serde_json::from_str(held).ok()?;
    let line = PriceLine {
        quantity: Decimal::parse(&quantity)?,
        unit_price: Decimal::parse(&unit_price)?,
        discount: Discount::parse(&discount, &currency)?,
        tax: None,
    };
    Some(money::decimal(price::of_line(&currency, &line)?, &currency))
}
