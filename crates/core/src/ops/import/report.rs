//! What became of each row, counted, with the first rows of each sort in full.

use std::io::Write;

use serde::{Deserialize, Serialize};

use super::{file::File, known::Why, row::Refusal, visitor::Visitor, write::Taken};
use crate::{
    error::{Code, Error, Params, Result},
    formats::csv::{Dialect, Writer, unwritable},
    matching::Reason,
    model::{Id, codes::codes, contact::Contact},
};

codes! {
    /// What became of a row.
    Outcome {
        /// It made a new record.
        New = "new",
        /// It was joined to a record that was there.
        Joined = "joined",
        /// It was refused; nothing of it was taken in.
        Refused = "refused",
    }
}

/// Why a row was refused, as a sentence is made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RefusedWhy {
    /// What it is.
    pub code: Code,
    /// What the sentence names.
    pub params: Params,
}

/// Whom a row looks like, shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct AlikeView {
    /// Their name, in Latin letters.
    pub name: String,
    /// And in their own script.
    pub native_name: String,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The line of the same file that they were made from; none for somebody whom the book held before.
    pub line: Option<u32>,
}

/// A row, shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RowView {
    /// The line it begins on; of cards, which one it is.
    pub line: u32,
    /// What became of it.
    pub outcome: Outcome,
    /// The person, in Latin letters.
    pub name: String,
    /// The person, in their own script.
    pub native_name: String,
    /// The company.
    pub firm: String,
    /// Why it was joined.
    pub why: Option<Why>,
    /// Whom it looks like, where nothing makes it certain.
    pub alike: Option<AlikeView>,
    /// Fields it adds to.
    pub adds: Vec<String>,
    /// Fields in which it says something else; the record stays as it is.
    pub differs: Vec<String>,
    /// Why it was refused.
    pub reason: Option<RefusedWhy>,
    /// In which column, from 1; none for the whole row.
    pub column: Option<u32>,
    /// That column's heading.
    pub heading: String,
}

/// What taking a file in came to, or would come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Report {
    /// The file's name.
    pub file: String,
    /// How many rows it has.
    pub rows: u32,
    /// How many made new records.
    pub new: u32,
    /// How many were joined to records that were there.
    pub joined: u32,
    /// How many were refused.
    pub refused: u32,
    /// How many of the new and the joined look like somebody, so that one of us decides.
    pub alike: u32,
    /// The first rows of each sort.
    pub first: Vec<RowView>,
    /// The backup that was made before; empty when there was nothing to back up.
    pub backup: String,
}

/// What became of one row.
#[derive(Debug, Clone)]
pub struct Line {
    /// The line it begins on.
    pub line: u32,
    /// What became of it.
    pub outcome: Outcome,
    /// Why it was joined.
    pub why: Option<Why>,
    /// The record.
    pub id: Option<Id>,
    /// Why it was refused.
    pub refused: Option<Refused>,
}

/// Why a row was refused, and in which column.
#[derive(Debug, Clone)]
pub struct Refused {
    /// In which column, from 1.
    pub column: Option<u32>,
    /// Its heading.
    pub heading: String,
    /// Why.
    pub error: Error,
}

/// So many rows of each sort are shown.
const SHOWN: usize = 40;
/// So many rows that look like somebody are shown, each to be decided.
const ALIKE_SHOWN: u32 = 200;

/// Counts.
pub(super) struct Tally {
    report: Report,
    lines: Vec<Line>,
    shown: [usize; 3],
}

impl Tally {
    pub(super) fn new(rows: u32) -> Self {
        let report = Report {
            file: String::new(),
            rows,
            new: 0,
            joined: 0,
            refused: 0,
            alike: 0,
            first: Vec::new(),
            backup: String::new(),
        };
        Self { report, lines: Vec::new(), shown: [0; 3] }
    }

    pub(super) fn taken(&mut self, visitor: &Visitor, taken: &Taken, like: Option<&Contact>) {
        let outcome = if taken.why.is_some() { Outcome::Joined } else { Outcome::New };
        match outcome {
            Outcome::Joined => self.report.joined += 1,
            _ => self.report.new += 1,
        }
        self.lines.push(Line { line: visitor.line, outcome, why: taken.why, id: taken.id, refused: None });
        let alike = taken.alike.as_ref().zip(like).map(|(alike, like)| AlikeView {
            name: format!("{} {}", like.given_name, like.family_name).trim().to_owned(),
            native_name: like.native_name.clone(),
            reasons: alike.reasons.clone(),
            line: alike.line,
        });
        self.report.alike += u32::from(alike.is_some());
        let shows = if alike.is_some() { self.report.alike <= ALIKE_SHOWN } else { self.shows(outcome) };
        if shows {
            let codes = |names: &[&'static str]| names.iter().map(|name| (*name).to_owned()).collect();
            self.report.first.push(RowView {
                line: visitor.line,
                outcome,
                name: format!("{} {}", visitor.given_name, visitor.family_name).trim().to_owned(),
                native_name: visitor.native_name.clone(),
                firm: format!("{} {}", visitor.firm.name, visitor.firm.native_name).trim().to_owned(),
                why: taken.why,
                alike,
                adds: codes(&taken.adds),
                differs: codes(&taken.differs),
                reason: None,
                column: None,
                heading: String::new(),
            });
        }
    }

    /// Rows of a whole book were put back.
    pub(super) fn restored(&mut self, rows: u32) {
        self.report.new += rows;
    }

    pub(super) fn refused(&mut self, line: u32, file: &File, refusal: &Refusal) {
        self.report.refused += 1;
        let column = refusal.column.and_then(|column| u32::try_from(column).ok());
        let heading = file.heading(refusal.column);
        if self.shows(Outcome::Refused) {
            self.report.first.push(RowView {
                line,
                outcome: Outcome::Refused,
                name: String::new(),
                native_name: String::new(),
                firm: String::new(),
                why: None,
                alike: None,
                adds: Vec::new(),
                differs: Vec::new(),
                reason: Some(RefusedWhy { code: refusal.error.code, params: refusal.error.params.clone() }),
                column,
                heading: heading.clone(),
            });
        }
        let refused = Refused { column, heading, error: refusal.error.clone() };
        self.lines.push(Line {
            line,
            outcome: Outcome::Refused,
            why: None,
            id: None,
            refused: Some(refused),
        });
    }

    fn shows(&mut self, outcome: Outcome) -> bool {
        let shown = &mut self.shown[outcome as usize];
        *shown += 1;
        *shown <= SHOWN
    }

    pub(super) fn finish(mut self, file: &str) -> (Report, Vec<Line>) {
        file.clone_into(&mut self.report.file);
        self.report.first.sort_by_key(|row| (row.outcome, row.line));
        (self.report, self.lines)
    }
}

/// Writes what became of each row as CSV.
pub(super) fn write(lines: &[Line], say: &dyn Fn(&Error) -> String, to: impl Write) -> Result<()> {
    let mut writer = Writer::new(to, Dialect::PLAIN)?;
    writer.row(["line", "outcome", "why", "id", "column", "heading", "reason"])?;
    for line in lines {
        let refused = line.refused.as_ref();
        writer.row([
            line.line.to_string(),
            line.outcome.code().to_owned(),
            line.why.map(Why::code).unwrap_or_default().to_owned(),
            line.id.map(|id| id.to_string()).unwrap_or_default(),
            refused.and_then(|refused| refused.column).map(|column| column.to_string()).unwrap_or_default(),
            refused.map(|refused| refused.heading.clone()).unwrap_or_default(),
            refused.map(|refused| say(&refused.error)).unwrap_or_default(),
        ])?;
    }
    writer.finish()?.flush().map_err(|error| unwritable(&error))
}
