//! The capture grammar: one line typed at the booth becomes a name, a company, topics, a grade, promises and notes.
//!
//! Pure: text and a day in, values out. It reads in three steps, each in files of its own:
//!
//! ```text
//! tokens   what the characters are: sigils, words, quotes, stops; mails, webs and phones by their form
//! line     who gets which token: walks once from left to right, never back
//! readers  what a stretch of tokens means: person, company, step, day, clock, market
//! ```
//!
//! Where people would differ, this is what it holds to: a lone Chinese name fills `native` only, since `given` and
//! `family` are Latin; `next week` is its Monday and `next friday` the Friday of the next ISO week; `at 3` without
//! a half of the day is the afternoon; a `~` line ends at the next `~`, `>step` or `!grade`; of two grades the last
//! counts, of two companies the first.
//!
//! Nothing typed is lost: what no reader claims is the note, and what looks wrong is a [`Problem`] and the note too.

mod chars;
mod clock;
mod company;
mod day;
mod day_words;
mod form;
mod grade;
mod labels;
mod length;
mod line;
mod market;
mod name_words;
mod native_name;
mod open;
mod parts;
mod person;
mod phone;
mod promise;
mod reach;
mod run;
mod running;
mod step;
mod step_words;
mod tokens;
mod understood;

use chrono::NaiveDate;

pub use form::{FormField, LineForm, fill, form};
pub use length::minutes;
pub use open::{OpenPart, open_part};
pub use understood::{
    CompanyName, MarketLine, NextStep, Part, PartKind, PersonName, Problem, ProblemCode, Understood,
};

/// Reads a capture line. `today` is the local day of the show.
#[must_use]
pub fn read(line: &str, today: NaiveDate) -> Understood {
    line::read(line, today, false)
}

/// Reads what came of a promise: the note, and the `>next steps` in it. Nothing else is taken out of the text.
#[must_use]
pub fn read_outcome(line: &str, today: NaiveDate) -> Understood {
    line::read(line, today, true)
}

/// Splits a person's name that stands alone, as cards write it: `Ana María de la Torre`, `王伟 Wei Wang`, `Ruiz, Ana`.
/// None when nothing in it is a name.
#[must_use]
pub fn split_name(name: &str) -> Option<PersonName> {
    person::read_quoted(name)
}

/// The family name at the start of a Chinese name in its own script; the whole name where it is none that is known.
#[must_use]
pub fn native_family(name: &str) -> &str {
    let family = native_name::family_of(name);
    if family.is_empty() { name } else { family }
}

/// Splits a company's name by script: `Huaxin Sensing 华芯传感` into its Latin and its native name.
#[must_use]
pub fn split_company(name: &str) -> (String, String) {
    let company = company::split(name);
    (company.name, company.native)
}
