//! What a capture line says: the values the rest of the core and the chips are made from.

use chrono::{NaiveDate, NaiveTime};

use crate::model::codes::{FollowUpKind, Grade, MarketNoteKind, NameOrder};

/// All that was read from one capture line.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct Understood {
    /// Who: the untagged text at the start.
    pub name: Option<PersonName>,
    /// Whom they are with: `@company`.
    pub company: Option<CompanyName>,
    /// What they asked about: every `#topic` outside market notes, each once.
    pub topics: Vec<String>,
    /// How warm: `!grade`. Of several the last one counts.
    pub grade: Option<Grade>,
    /// What was promised: every `>step`, and a day that stands alone.
    pub next_steps: Vec<NextStep>,
    /// Mail addresses, full-width characters made plain.
    pub emails: Vec<String>,
    /// Phone numbers as they were typed.
    pub phones: Vec<String>,
    /// Web addresses, full-width characters made plain.
    pub webs: Vec<String>,
    /// The rest, with one space where there was any space.
    pub note: String,
    /// What was learned about the market: every `~line`.
    pub market_notes: Vec<MarketLine>,
    /// Where each of these stands in the line; in order, without overlap.
    pub parts: Vec<Part>,
    /// What looks wrong. Its text is in the note as well.
    pub problems: Vec<Problem>,
}

/// A person's name in the scripts it was typed in. What was not typed is empty; nothing is transliterated.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct PersonName {
    /// Given name in Latin script.
    pub given: String,
    /// Family name in Latin script, with its particles: `van der Linden`.
    pub family: String,
    /// The name in its own script, whole: `欧阳娜娜`.
    pub native: String,
    /// The part of `native` that is the family name, when it is a known one: `欧阳`.
    pub native_family: String,
    /// Which part its owner puts first.
    pub order: NameOrder,
    /// `Dr.`, `Sra.`, `总`, `经理`: as typed, several with a space between.
    pub title: String,
}

/// A company's name in the scripts it was typed in.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct CompanyName {
    /// The name in Latin script, legal form included.
    pub name: String,
    /// The name in its own script.
    pub native: String,
}

/// A promise.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct NextStep {
    /// What kind it is; `other` when the words are none of the kinds we know.
    pub kind: FollowUpKind,
    /// What was typed, when it says more than the kind. A lone day has no text.
    pub text: String,
    /// The day it is due.
    pub due: Option<NaiveDate>,
    /// The time of that day.
    pub time: Option<NaiveTime>,
    /// How many minutes it takes; none when nobody said.
    pub minutes: Option<u32>,
}

/// A market note.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct MarketLine {
    /// Its kind; a line that names none is a trend.
    pub kind: MarketNoteKind,
    /// The topics it names, which are not the lead's.
    pub topics: Vec<String>,
    /// What was learned.
    pub text: String,
}

/// A stretch of the line and what it was read as.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Where it starts, in UTF-16 units.
    pub start: u32,
    /// Where it ends, in UTF-16 units.
    pub end: u32,
    /// The line between the two, sigil included.
    pub text: String,
}

/// What a stretch of the line can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// A person's name, with titles.
    Name,
    /// `@company`.
    Company,
    /// `#topic`.
    Topic,
    /// `!grade`.
    Grade,
    /// `>next step`.
    Step,
    /// A day, a time, or both.
    When,
    /// A mail address, with its label.
    Mail,
    /// A phone number, with its label.
    Phone,
    /// A web address, with its label.
    Web,
    /// Free text.
    Note,
    /// `~market note`, and its text.
    Market,
    /// A `#topic` inside a market note.
    MarketTopic,
}

/// Something that looks wrong in the line.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct Problem {
    /// What is wrong.
    pub code: ProblemCode,
    /// Where it starts, in UTF-16 units.
    pub start: u32,
    /// Where it ends, in UTF-16 units.
    pub end: u32,
    /// The line between the two.
    pub text: String,
}

/// What can look wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// A day the calendar does not have, such as 2026-02-30.
    NoSuchDay,
    /// A day with a year that lies before today; it is taken as typed.
    DayInThePast,
    /// `!` and a word that is no grade.
    UnknownGrade,
    /// A second `@company`; the first one counts, this one is note.
    SecondCompany,
    /// A country code with too few digits after it.
    PhoneTooShort,
    /// More digits than any phone number has.
    PhoneTooLong,
    /// A promise at a time that is taken. The book says so and not the line; the text is what it overlaps.
    Overlaps,
}
