//! Reminders: what is told now, in words that may stand on a locked screen.

use chrono::NaiveTime;
use chrono_tz::Tz;
use fluent_bundle::FluentArgs;
use serde::{Deserialize, Serialize};

use super::edit::time;
use crate::{
    error::Result,
    i18n::Words,
    model::{
        Id, Stamp,
        codes::FollowUpKind,
        reminders::{Reminding, Told},
        when,
    },
    store::{Book, DueNow},
};

/// Something to tell: a notification of the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// One line.
    pub title: String,
    /// A line or a few.
    pub body: String,
}

/// What a person sets about reminders. Times are HH:MM; an empty one is never.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RemindersForm {
    /// Whether anything is told at all.
    pub on: bool,
    /// When the day's promises are told in one.
    pub digest: String,
    /// From when nothing is told.
    pub quiet_from: String,
    /// And until when.
    pub quiet_to: String,
    /// Whether names are told.
    pub names: bool,
}

impl From<Reminding> for RemindersForm {
    fn from(set: Reminding) -> Self {
        let text =
            |time: Option<NaiveTime>| time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
        Self {
            on: set.on,
            digest: text(set.digest),
            quiet_from: text(set.quiet.map(|quiet| quiet.0)),
            quiet_to: text(set.quiet.map(|quiet| quiet.1)),
            names: set.names,
        }
    }
}

impl RemindersForm {
    /// As it is kept.
    ///
    /// # Errors
    /// `not_a_time`.
    pub fn read(&self) -> Result<Reminding> {
        let (from, to) = (time(&self.quiet_from)?, time(&self.quiet_to)?);
        Ok(Reminding { on: self.on, digest: time(&self.digest)?, quiet: from.zip(to), names: self.names })
    }
}

/// What is to be told now, noted in `told` as told.
///
/// # Errors
/// Those of reading.
pub fn due(
    book: &Book,
    (set, told): (&Reminding, &mut Told),
    (now, zone): (Stamp, Tz),
    (me, words): (Option<Id>, Words),
) -> Result<Vec<Reminder>> {
    let Some(turn) = set.turn(told, now, zone) else { return Ok(Vec::new()) };
    let (mut due, until_tonight, late) = book.read(|reader| {
        let due = reader.due_between((turn.since, now, turn.ahead), me)?;
        let Some(today) = turn.digest else { return Ok((due, 0, 0)) };
        let ends = when::due_at(today, None, zone);
        Ok((due, reader.due_until(ends, me)?, reader.due_until(now, me)?))
    })?;
    due.retain(|promise| !told.knows(promise.id, promise.due_at));
    told.note(turn, due.iter().map(|promise| (promise.id, promise.due_at)), now);
    let mut reminders = Vec::new();
    if turn.digest.is_some() && until_tonight > 0 {
        reminders.push(digest(until_tonight, late, words));
    } else if !due.is_empty() {
        // In the morning the digest counts them already.
        reminders.push(now_due(&due, set.names, zone, words));
    }
    Ok(reminders)
}

/// A notification that tells nothing, to see whether the system shows any.
#[must_use]
pub fn sample(words: Words) -> Reminder {
    Reminder { title: words.say("app-name"), body: words.say("reminder-sample") }
}

fn digest(until_tonight: u32, late: u32, words: Words) -> Reminder {
    let mut args = FluentArgs::new();
    args.set("count", until_tonight);
    args.set("late", late);
    let body =
        words.say_with(if late > 0 { "reminder-digest-late" } else { "reminder-digest-none-late" }, &args);
    Reminder { title: words.say_with("reminder-digest", &args), body }
}

fn now_due(due: &[DueNow], names: bool, zone: Tz, words: Words) -> Reminder {
    let mut args = FluentArgs::new();
    args.set("count", u32::try_from(due.len()).unwrap_or(u32::MAX));
    const SHOWN: usize = 4;
    let mut lines: Vec<String> =
        due.iter().take(SHOWN).map(|promise| line(promise, names, zone, words)).collect();
    if due.len() > SHOWN {
        lines.push("…".to_owned());
    }
    Reminder { title: words.say_with("reminder-due", &args), body: lines.join("\n") }
}

/// Without names only the kind of promise and its time are told: what it is about may name somebody, too.
fn line(promise: &DueNow, names: bool, zone: Tz, words: Words) -> String {
    let kind = words.say(&format!("follow-up-kind-{}", promise.kind.code()));
    let what = if names && promise.kind == FollowUpKind::Other && !promise.text.is_empty() {
        promise.text.clone()
    } else {
        kind
    };
    let person = promise.person.as_ref().map(|person| person.in_both_scripts());
    let whom = person.or_else(|| promise.company.as_ref().map(|firm| firm.in_both_scripts()));
    let mut args = FluentArgs::new();
    args.set("what", what);
    args.set("time", promise.due_at.utc().with_timezone(&zone).format("%H:%M").to_string());
    match whom.filter(|whom| names && !whom.is_empty()) {
        Some(whom) => {
            args.set("whom", whom);
            words.say_with("reminder-line-named", &args)
        }
        None => words.say_with("reminder-line", &args),
    }
}
