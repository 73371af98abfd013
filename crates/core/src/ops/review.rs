//! Review: promises worked off one or many at a time: put off, handed on, kept; and leads closed with a reason.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{
    cadence,
    edit::change,
    follow_up::{keep, show_of, with_us},
};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::{Id, codes::Stage, follow_up::FollowUp, lead::Lead},
    store::{AsOf, Book, Changes, FollowUpQuery, Op, OpKind, Reader, Tx},
};

/// Until when a promise is put off, counted from today where we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Until {
    /// Until 20:00; when that has passed, in the rest of today.
    Tonight,
    /// Until tomorrow.
    Tomorrow,
    /// Until the next Monday, never today.
    Monday,
    /// For so many days, up to a year.
    Days(u32),
}

/// Which promises are meant: these, or all open ones that are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(default)]
pub struct WhichPromises {
    /// These.
    pub these: Vec<Id>,
    /// All open ones that this leaves.
    pub all: Option<FollowUpQuery>,
}

impl WhichPromises {
    /// Their names.
    ///
    /// # Errors
    /// `not_a_choice`, `not_a_day`.
    pub fn ids(&self, reader: Reader<'_>, as_of: AsOf) -> Result<Vec<Id>> {
        match &self.all {
            Some(query) => reader.promise_ids(query, as_of),
            None => Ok(self.these.clone()),
        }
    }
}

/// What is done to promises.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum PromiseAct {
    /// They are kept, all with the same outcome.
    Done {
        /// What came of them, or empty.
        outcome: String,
    },
    /// They are put off.
    Snooze {
        /// Until when.
        until: Until,
    },
    /// They are handed to one of us, or to nobody.
    Reassign {
        /// To whom.
        staff: Option<Id>,
    },
    /// They go into the bin, those that are kept, too.
    Delete,
}

/// Does the same to promises, in one operation; says to how many.
///
/// # Errors
/// `no_such_record`; `not_a_choice` for a number of days that is none; then nothing is done to any.
pub fn work_off(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    ids: &[Id],
    act: &PromiseAct,
) -> Result<(u32, Changes)> {
    match act {
        PromiseAct::Done { outcome } => complete_all(book, clock, staff, ids, outcome),
        PromiseAct::Snooze { until } => snooze(book, clock, staff, ids, *until),
        PromiseAct::Reassign { staff: to } => reassign(book, clock, staff, ids, *to),
        PromiseAct::Delete => delete_all(book, clock, staff, ids),
    }
}

/// When the evening begins.
const EVENING: NaiveTime = match NaiveTime::from_hms_opt(20, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

impl Until {
    /// The day that is meant, from today on.
    fn day(self, today: NaiveDate) -> Result<NaiveDate> {
        let days = match self {
            Self::Tonight => 0,
            Self::Tomorrow => 1,
            Self::Monday => 7 - today.weekday().num_days_from_monday(),
            Self::Days(days @ 1..=365) => days,
            Self::Days(days) => return Err(Error::new(Code::NotAChoice).with("value", days)),
        };
        Ok(today.checked_add_days(Days::new(u64::from(days))).unwrap_or(today))
    }
}

/// Puts promises off. A time of day that somebody said stays; one that the clock of the grade set does not. What is
/// kept already stays as it is.
///
/// # Errors
/// `no_such_record`; `not_a_choice` for a number of days that is none.
pub fn snooze(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    ids: &[Id],
    until: Until,
) -> Result<(u32, Changes)> {
    until.day(clock.today(clock.zone()))?;
    book.transact(clock, Op { kind: OpKind::Snooze, staff }, |tx| {
        each_open(tx, ids, |tx, follow_up| {
            let here = clock.zone_at(show_of(tx.reader(), follow_up.lead_id)?.as_ref());
            let day = until.day(clock.today(here))?;
            if until == Until::Tonight {
                let now = clock.now().utc().with_timezone(&here).time();
                follow_up.due(Some(day), (now < EVENING).then_some(EVENING), here);
            } else {
                let said = follow_up.due_time.filter(|_| !follow_up.by_clock);
                // A time of day is meant in the zone it was said in.
                let zone = said.map_or(here, |_| follow_up.zone.parse().unwrap_or(Tz::UTC));
                follow_up.due(Some(day), said, zone);
            }
            follow_up.by_clock = false;
            follow_up.snoozes += 1;
            tx.save(follow_up).map(drop)
        })
    })
}

/// Hands promises to one of us, or to nobody.
///
/// # Errors
/// `no_such_record`, also for somebody who is no longer with us.
pub fn reassign(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    ids: &[Id],
    to: Option<Id>,
) -> Result<(u32, Changes)> {
    book.transact(clock, Op { kind: OpKind::Reassign, staff }, |tx| {
        with_us(tx, to)?;
        each_open(tx, ids, |tx, follow_up| {
            follow_up.staff_id = to;
            tx.save(follow_up).map(drop)
        })
    })
}

/// Keeps many promises at once, all with the same outcome.
///
/// # Errors
/// `no_such_record`.
pub fn complete_all(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    ids: &[Id],
    outcome: &str,
) -> Result<(u32, Changes)> {
    book.transact(clock, Op { kind: OpKind::Complete, staff }, |tx| {
        each_open(tx, ids, |tx, follow_up| {
            keep(tx, follow_up, outcome.trim())?;
            cadence::goes_on(tx, follow_up, false)
        })
    })
}

/// Puts promises into the bin.
///
/// # Errors
/// `no_such_record`.
pub fn delete_all(book: &Book, clock: &Clock, staff: Option<Id>, ids: &[Id]) -> Result<(u32, Changes)> {
    book.transact(clock, Op { kind: OpKind::Delete, staff }, |tx| {
        let now = tx.now();
        each(tx, ids, |tx, mut follow_up| {
            follow_up.deleted_at = Some(now);
            tx.save(&follow_up)
        })
    })
}

/// Closes a lead without an order, and says why. It then needs no next step.
///
/// # Errors
/// `no_such_record`; `name_needed` without a reason.
pub fn close(book: &Book, clock: &Clock, staff: Option<Id>, lead: Id, reason: &str) -> Result<Changes> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Error::new(Code::NameNeeded));
    }
    let done = book.transact(clock, Op { kind: OpKind::CloseLead, staff }, |tx| {
        tx.about::<Lead>(lead);
        change::<Lead>(tx, lead, |lead| {
            lead.stage = Stage::Lost;
            reason.clone_into(&mut lead.closed_reason);
            Ok(())
        })?;
        cadence::settle(tx, lead)
    })?;
    Ok(done.1)
}

/// Goes through the promises that are open.
fn each_open(
    tx: &mut Tx<'_>,
    ids: &[Id],
    mut act: impl FnMut(&mut Tx<'_>, &mut FollowUp) -> Result<()>,
) -> Result<u32> {
    each(tx, ids, |tx, mut follow_up| {
        let is_open = follow_up.done_at.is_none();
        if is_open {
            act(tx, &mut follow_up)?;
        }
        Ok(is_open)
    })
}

/// Goes through promises; one alone is what the operation is about. Says how many were acted upon.
fn each(
    tx: &mut Tx<'_>,
    ids: &[Id],
    mut act: impl FnMut(&mut Tx<'_>, FollowUp) -> Result<bool>,
) -> Result<u32> {
    let mut acted = 0;
    for id in ids {
        let follow_up = tx.reader().need::<FollowUp>(*id)?;
        if follow_up.deleted_at.is_some() {
            return Err(Error::new(Code::NoSuchRecord));
        }
        acted += u32::from(act(tx, follow_up)?);
    }
    if let [id] = ids {
        tx.about::<FollowUp>(*id);
    }
    Ok(acted)
}
