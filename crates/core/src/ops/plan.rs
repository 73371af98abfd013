//! The plan of a day at the stand: who of us meets whom when, what is free, and what cannot both be kept.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta, Timelike};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    grammar::{self, PartKind, Problem, ProblemCode, Understood},
    model::{
        Id, Stamp,
        slot::{self, Slot},
        when,
    },
    store::{Book, Clash, FollowUpItem, Reader},
};

use super::follow_up::show_of;

/// How many minutes a row of a plan stands for.
const ROW: i64 = 30;
/// A stand is open from this hour until that one; what is promised earlier or later makes the plan longer.
const OPENS: u32 = 8;
const CLOSES: u32 = 20;

/// What fills the time of a day, for each of us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct DayPlan {
    /// The local day, ISO 8601.
    pub day: String,
    /// The IANA zone whose clock the rows tell.
    pub zone: String,
    /// The clock at the beginning of each half hour, HH:MM. A day on which the clocks change has more rows than others or fewer.
    pub rows: Vec<String>,
    /// Whose time each column is; none is nobody's, or that of somebody who is no longer with us.
    pub columns: Vec<Option<Id>>,
    /// What fills it.
    pub slots: Vec<PlanSlot>,
    /// Minutes from the first row until now; none on another day.
    pub now: Option<u32>,
}

/// A promise in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct PlanSlot {
    /// The promise.
    pub item: FollowUpItem,
    /// In which column, from 0.
    pub column: u32,
    /// When it begins, in minutes from the first row; 0 when it began the day before.
    pub from: u32,
    /// How much of it lies in the plan, in minutes.
    pub minutes: u32,
    /// Its place beside those it overlaps in the same column, from 0.
    pub lane: u32,
    /// How many places there are.
    pub lanes: u32,
}

/// The plan of a local day. With `keepers` only their columns.
///
/// # Errors
/// `not_a_day`.
pub fn plan(book: &Book, day: &str, keepers: &[Option<Id>], (now, zone): (Stamp, Tz)) -> Result<DayPlan> {
    let refused = || Error::new(Code::NotADay).with("text", day);
    let date = NaiveDate::parse_from_str(day, "%Y-%m-%d").map_err(|_| refused())?;
    let next = date.checked_add_days(Days::new(1)).ok_or_else(refused)?;
    let midnight = |date: NaiveDate| when::instant(date.and_time(NaiveTime::MIN), zone);
    let whole = Slot { starts: midnight(date), ends: midnight(next) };
    let (staff, found) = book.read(|reader| Ok((reader.staff()?, reader.slots(whole, now, zone)?)))?;
    let whose = |item: &FollowUpItem| item.staff_id.filter(|id| staff.iter().any(|one| one.id == *id));
    let is_wanted = |keeper: &Option<Id>| keepers.is_empty() || keepers.contains(keeper);
    let found: Vec<_> = found.into_iter().filter(|(item, _)| is_wanted(&whose(item))).collect();
    let mut columns: Vec<_> = staff.iter().map(|one| Some(one.id)).filter(is_wanted).collect();
    if found.iter().any(|(item, _)| whose(item).is_none()) {
        columns.push(None);
    }
    let (starts, rows) = rows(whole, &found.iter().map(|(_, slot)| *slot), zone);
    let since = |at: Stamp| u32::try_from((at.utc() - starts.utc()).num_minutes()).ok();
    let end = u32::try_from(rows.len() as i64 * ROW).unwrap_or(u32::MAX);
    let mut slots = Vec::new();
    for (column, keeper) in (0..).zip(&columns) {
        let mine: Vec<_> = found.iter().filter(|(item, _)| whose(item) == *keeper).collect();
        let taken: Vec<Slot> = mine.iter().map(|(_, slot)| *slot).collect();
        for ((item, slot), (lane, lanes)) in mine.into_iter().zip(lanes(&taken)) {
            let from = since(slot.starts).unwrap_or(0);
            let minutes = since(slot.ends).unwrap_or(0).min(end).saturating_sub(from);
            slots.push(PlanSlot { item: item.clone(), column, from, minutes, lane, lanes });
        }
    }
    let now = since(now).filter(|now| *now < end);
    Ok(DayPlan { day: day.to_owned(), zone: zone.name().to_owned(), rows, columns, slots, now })
}

/// The half hours from when the stand opens until it closes, and as many more as something fills; and when the first begins.
fn rows(whole: Slot, slots: &(impl Iterator<Item = Slot> + Clone), zone: Tz) -> (Stamp, Vec<String>) {
    let at = |row: i64| Stamp::new(whole.starts.utc() + TimeDelta::minutes(row * ROW));
    let count = (i64::from(whole.minutes()) + ROW - 1) / ROW;
    let hour = |row: i64| at(row).utc().with_timezone(&zone).hour();
    let all: Vec<i64> = (0..count)
        .filter(|row| {
            let half = Slot { starts: at(*row), ends: at(row + 1) };
            (OPENS..CLOSES).contains(&hour(*row)) || slots.clone().any(|slot| slot.overlaps(half))
        })
        .collect();
    let (first, last) = (all.first().copied().unwrap_or(0), all.last().copied().unwrap_or(0));
    let clock = |row: i64| at(row).utc().with_timezone(&zone).format("%H:%M").to_string();
    (at(first), (first..=last).map(clock).collect())
}

/// Where each of these stands beside those it overlaps: its place, and how many places its cluster has. They come by their
/// beginning.
fn lanes(slots: &[Slot]) -> Vec<(u32, u32)> {
    let mut places: Vec<(u32, u32)> = Vec::with_capacity(slots.len());
    // When each place of the cluster is free again, and where the cluster begins.
    let (mut free, mut first): (Vec<Stamp>, usize) = (Vec::new(), 0);
    for slot in slots {
        if free.iter().all(|at| *at <= slot.starts) {
            free.clear();
            first = places.len();
        }
        let lane = free.iter().position(|at| *at <= slot.starts).unwrap_or(free.len());
        match free.get_mut(lane) {
            Some(at) => *at = slot.ends,
            None => free.push(slot.ends),
        }
        places.push((u32::try_from(lane).unwrap_or(u32::MAX), 1));
        let lanes = u32::try_from(free.len()).unwrap_or(u32::MAX);
        places.iter_mut().skip(first).for_each(|place| place.1 = lanes);
    }
    places
}

/// A promise that is being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, specta::Type)]
#[serde(default)]
pub struct Typed {
    /// The line that makes it, with its `>`.
    pub line: String,
    /// To which lead; without one only its keeper counts.
    pub lead: Option<Id>,
    /// Who would keep it; nobody said is whoever logs.
    pub keeper: Option<Id>,
    /// The promise that is kept with the same line, and so takes no time any more.
    pub keeps: Option<Id>,
}

/// What the promises of a line would overlap if they were made now; nothing is written.
///
/// # Errors
/// `no_such_record`.
pub fn foresee(book: &Book, clock: &Clock, typed: &Typed) -> Result<Vec<Clash>> {
    book.read(|reader| {
        let show = typed.lead.map(|lead| show_of(reader, lead)).transpose()?.flatten();
        let zone = clock.zone_at(show.as_ref());
        // A promise typed where nothing else is may have its sign or not: two are one.
        let (line, signs) = (typed.line.trim_start(), ['>', '＞', '》']);
        let promised =
            line.starts_with(signs).then(|| format!(">{}", line.trim_start_matches(signs).trim_start()));
        let told = grammar::read_outcome(promised.as_deref().unwrap_or(line), clock.today(zone));
        let mut clashes = overlapped(reader, &told.next_steps, (typed.lead, typed.keeper), zone)?;
        clashes.retain(|clash| Some(clash.id) != typed.keeps);
        Ok(clashes)
    })
}

/// Whether any of these steps fills a stretch of time.
#[must_use]
pub fn fills_time(steps: &[grammar::NextStep]) -> bool {
    steps.iter().any(|step| slot_of(step, Tz::UTC).is_some())
}

/// Adds to what was understood of a line what its promises would overlap, if this one of us kept them.
///
/// # Errors
/// Those of reading.
pub fn warn(book: &Book, understood: &mut Understood, keeper: Option<Id>, zone: Tz) -> Result<()> {
    let clashes = book.read(|reader| overlapped(reader, &understood.next_steps, (None, keeper), zone))?;
    let when = understood.parts.iter().rfind(|part| part.kind == PartKind::When);
    let (start, end) = when.map_or((0, 0), |part| (part.start, part.end));
    for Clash { person, company, from, to, .. } in clashes {
        let person = person.map(|person| person.in_both_scripts()).filter(|name| !name.is_empty());
        let name = person.or_else(|| company.map(|firm| firm.in_both_scripts())).unwrap_or_default();
        let text = format!("{name} {from}–{to}").trim().to_owned();
        understood.problems.push(Problem { code: ProblemCode::Overlaps, start, end, text });
    }
    Ok(())
}

fn slot_of(step: &grammar::NextStep, zone: Tz) -> Option<Slot> {
    let minutes = step.minutes.or(slot::usual(step.kind))?;
    Some(Slot::new(when::due_at(step.due?, Some(step.time?), zone), minutes))
}

/// What these steps would overlap, each promise once.
fn overlapped(
    reader: Reader<'_>,
    steps: &[grammar::NextStep],
    (lead, keeper): (Option<Id>, Option<Id>),
    zone: Tz,
) -> Result<Vec<Clash>> {
    let mut clashes: Vec<Clash> = Vec::new();
    for step in steps {
        let Some(slot) = slot_of(step, zone) else { continue };
        for clash in reader.clashes(reader.would_hold(slot, lead, keeper)?, zone)? {
            if clashes.iter().all(|known| known.id != clash.id) {
                clashes.push(clash);
            }
        }
    }
    Ok(clashes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(from: &str, minutes: u32) -> Slot {
        Slot::new(Stamp::parse(&format!("2026-11-05T{from}:00Z")).unwrap(), minutes)
    }

    #[test]
    fn what_overlaps_stands_side_by_side() {
        let day = [
            slot("09:00", 30),
            slot("09:30", 60),
            slot("10:00", 60),
            slot("10:30", 30),
            slot("10:45", 30),
            slot("12:00", 30),
        ];
        assert_eq!(lanes(&day), [(0, 1), (0, 3), (1, 3), (0, 3), (2, 3), (0, 1)]);
        assert_eq!(lanes(&[]), []);
    }
}
