//! The calendar: promises as events in another program's calendar, and the times that were moved there.

use std::{collections::BTreeMap, fs::File, io::Read, path::Path};

use chrono::{NaiveDate, NaiveTime, Timelike};
use chrono_tz::Tz;
use fluent_bundle::FluentArgs;
use serde::Serialize;

use super::export::whole_or_not;
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    formats::ics::{self, Event, Start, Timed},
    i18n::Words,
    model::{
        Id,
        codes::FollowUpKind,
        follow_up::FollowUp,
        slot::{Slot, USUAL},
        when,
    },
    store::{AsOf, Book, CalendarRow, Changes, Filter, Firm, Op, OpKind, Person, Reader, Tx},
};

/// What a calendar file came to hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Handed {
    /// The file's name, without its folder.
    pub file: String,
    /// How many promises it holds.
    pub events: u32,
    /// How many have no day, so that no calendar can hold them.
    pub without_day: u32,
}

/// What came of reading a calendar file back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct Rescheduled {
    /// Promises that were moved in the calendar, and now are here.
    pub moved: Vec<MovedPromise>,
    /// Promises that were not.
    pub unmoved: u32,
    /// Events that are none of this book's open promises.
    pub foreign: u32,
    /// Promises whose time in the file cannot be understood.
    pub unreadable: u32,
}

/// A promise that was moved in a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct MovedPromise {
    /// Names it.
    pub id: Id,
    /// What was promised.
    pub kind: FollowUpKind,
    /// What exactly.
    pub text: String,
    /// To whom.
    pub person: Option<Person>,
    /// Of which company.
    pub company: Option<Firm>,
    /// When it was due before; none was some day.
    pub was: Option<DueThen>,
    /// When it is due now.
    pub now: Option<DueThen>,
}

/// A day, perhaps with a time, where it is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct DueThen {
    /// The local day, ISO 8601.
    pub day: String,
    /// The wall-clock time, HH:MM.
    pub time: Option<String>,
    /// The IANA zone of both.
    pub zone: String,
    /// How many minutes it takes, if it has a time and fills some.
    pub takes: Option<u32>,
}

impl DueThen {
    fn of(promise: &FollowUp) -> Option<Self> {
        Some(Self {
            day: promise.due_day?.to_string(),
            time: promise.due_time.map(|time| time.format("%H:%M").to_string()),
            zone: promise.zone.clone(),
            takes: promise.slot().map(Slot::minutes),
        })
    }
}

/// Writes some promises, or with none named all that have a day, to a file: whole, or not at all.
///
/// # Errors
/// `file_unwritable`, `disk_full`.
pub fn to_file(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    (only, words): (Option<&[Id]>, Words),
    path: &Path,
) -> Result<Handed> {
    let as_of = AsOf { now: clock.now(), zone: clock.zone() };
    let (events, without_day) =
        book.read(|reader| events(reader, &Filter::default(), only, (words, as_of)))?;
    whole_or_not(path, |to| Ok(((), ics::write(to, &events)?)))?;
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let count = u32::try_from(events.len()).unwrap_or(u32::MAX);
    book.log_export(clock, staff, ("follow-ups", "ics", ""), (&file, count), "")?;
    let without_day = u32::try_from(without_day.len()).unwrap_or(u32::MAX);
    Ok(Handed { file, events: count, without_day })
}

/// Promises as events, and those that have no day.
pub(super) fn events(
    reader: Reader<'_>,
    filter: &Filter,
    only: Option<&[Id]>,
    (words, as_of): (Words, AsOf),
) -> Result<(Vec<Event>, Vec<Id>)> {
    let (rows, without_day) = reader.calendar(filter, only, as_of)?;
    Ok((rows.iter().map(|row| event(row, words)).collect(), without_day))
}

fn event(row: &CalendarRow, words: Words) -> Event {
    let to = &row.to;
    let (person, firm) = (
        to.person.as_ref().map(|person| person.in_both_scripts()).unwrap_or_default(),
        to.company.as_ref().map(|company| company.in_both_scripts()).unwrap_or_default(),
    );
    let what = match row.kind {
        FollowUpKind::Other if !row.text.is_empty() => row.text.clone(),
        kind => words.say(&format!("follow-up-kind-{}", kind.code())),
    };
    let whom = if person.is_empty() { firm.clone() } else { person.clone() };
    let mut args = FluentArgs::new();
    args.set("what", what.as_str());
    args.set("whom", whom.as_str());
    args.set("done", if row.done { "yes" } else { "no" });
    let mut lines = vec![row.text.clone(), person, firm];
    lines.extend(to.reach.iter().cloned());
    lines.push(to.keeper.clone());
    lines.retain(|line| !line.is_empty());
    let meets = matches!(
        row.kind,
        FollowUpKind::Call | FollowUpKind::Meeting | FollowUpKind::Demo | FollowUpKind::Visit
    );
    Event {
        uid: row.id.to_string(),
        sequence: row.sequence,
        changed_at: row.changed_at,
        day: row.day,
        time: row.time,
        zone: row.zone.parse().unwrap_or(Tz::UTC),
        minutes: row.takes.unwrap_or(USUAL),
        summary: words.say_with("calendar-summary", &args),
        description: lines.join("\n"),
        busy: (meets && row.time.is_some() || row.takes.is_some()) && !row.done,
        alarm: !row.done,
    }
}

/// Takes back the times that were moved in a calendar file.
///
/// # Errors
/// `file_unreadable`, `not_a_calendar`; nothing is moved then.
pub fn reschedule_from(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    path: &Path,
) -> Result<(Rescheduled, Changes)> {
    let unreadable = |error: std::io::Error| {
        Error::new(Code::FileUnreadable).with("path", path.display()).detail(error.kind())
    };
    let mut bytes = Vec::new();
    let most = ics::LARGEST as u64 + 1;
    File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)).map_err(unreadable)?;
    reschedule(book, clock, staff, &bytes)
}

/// Takes back the times of open promises that were moved in a calendar. A file that is older than what was changed here
/// since moves nothing back: what counts is that its time differs from the one it was written with.
///
/// # Errors
/// `not_a_calendar`; nothing is moved then.
pub fn reschedule(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    bytes: &[u8],
) -> Result<(Rescheduled, Changes)> {
    if bytes.len() > ics::LARGEST {
        return Err(Error::new(Code::NotACalendar));
    }
    // Of an event that stands there twice the one that was changed more often counts.
    let mut events: BTreeMap<String, Timed> = BTreeMap::new();
    for event in ics::read(bytes)? {
        match events.get(&event.uid) {
            Some(known) if known.sequence > event.sequence => {}
            _ => drop(events.insert(event.uid.clone(), event)),
        }
    }
    let (mut told, changes) = book.transact(clock, Op { kind: OpKind::Reschedule, staff }, |tx| {
        let mut told = Rescheduled::default();
        for event in events.values() {
            moved(tx, event, &mut told)?;
        }
        Ok(told)
    })?;
    let ids: Vec<Id> = told.moved.iter().map(|it| it.id).collect();
    let as_of = AsOf { now: clock.now(), zone: clock.zone() };
    let (rows, _) = book.read(|reader| reader.calendar(&Filter::default(), Some(&ids), as_of))?;
    for it in &mut told.moved {
        let row = rows.iter().find(|row| row.id == it.id);
        (it.person, it.company) =
            row.map(|row| (row.to.person.clone(), row.to.company.clone())).unwrap_or_default();
    }
    Ok((told, changes))
}

fn moved(tx: &mut Tx<'_>, event: &Timed, told: &mut Rescheduled) -> Result<()> {
    let known =
        event.uid.parse::<Id>().ok().map(|id| tx.reader().find::<FollowUp>(id)).transpose()?.flatten();
    let Some(mut promise) = known.filter(|it| it.deleted_at.is_none() && it.done_at.is_none()) else {
        told.foreign += 1;
        return Ok(());
    };
    let zone = promise.zone.parse().unwrap_or(Tz::UTC);
    let Some(start) = event.start else {
        told.unreadable += 1;
        return Ok(());
    };
    let due = due(start, zone);
    let is_as_written = event.written.is_some_and(|written| same(start, written, zone));
    let is_as_here = promise.due_day == Some(due.0)
        && promise.due_time.is_some() == due.1.is_some()
        && due.1.is_none_or(|time| promise.due_at == Some(when::due_at(due.0, Some(time), due.2)));
    let minutes = event.minutes.filter(|_| due.1.is_some() && is_other_length(event, &promise));
    if (is_as_written || is_as_here) && minutes.is_none() {
        told.unmoved += 1;
        return Ok(());
    }
    let was = DueThen::of(&promise);
    if !(is_as_written || is_as_here) {
        promise.due(Some(due.0), due.1, due.2);
        promise.by_clock = false;
    }
    if minutes.is_some() {
        promise.minutes = minutes;
        promise.by_clock = false;
    }
    tx.save(&promise)?;
    told.moved.push(MovedPromise {
        id: promise.id,
        kind: promise.kind,
        now: DueThen::of(&promise),
        text: promise.text,
        person: None,
        company: None,
        was,
    });
    Ok(())
}

/// Whether somebody made it longer or shorter: it lasts neither as long as it was written, nor as it does here.
fn is_other_length(event: &Timed, promise: &FollowUp) -> bool {
    let here = promise.slot().map_or(USUAL, Slot::minutes);
    event.minutes.is_some_and(|minutes| minutes != here && Some(minutes) != event.written_minutes)
}

/// The local day, time and zone that a start means; a start in no zone, or in one that only says how far it is from
/// Greenwich, is meant where the promise was made.
fn due(start: Start, zone: Tz) -> (NaiveDate, Option<NaiveTime>, Tz) {
    match start {
        Start::Day(day) => (day, None, zone),
        Start::Floating(local) => (local.date(), Some(minute(local.time())), zone),
        Start::At(at, named) => {
            let zone = named.unwrap_or(zone);
            let local = at.utc().with_timezone(&zone).naive_local();
            (local.date(), Some(minute(local.time())), zone)
        }
    }
}

/// Promises are kept to the minute.
fn minute(time: NaiveTime) -> NaiveTime {
    NaiveTime::from_hms_opt(time.hour(), time.minute(), 0).unwrap_or(time)
}

fn same(start: Start, written: Start, zone: Tz) -> bool {
    let instant = |start| {
        let (day, time, zone) = due(start, zone);
        (time.is_some(), when::due_at(day, time, zone))
    };
    instant(start) == instant(written)
}
