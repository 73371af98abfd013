//! Reminders: when a device tells its user what is due, and what it has told already.
//!
//! Both belong to the device and not to the book: two laptops at one booth each remind the one who sits there.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{Id, Stamp};

/// What a user chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminding {
    /// Whether anything is told at all.
    pub on: bool,
    /// When the day's promises are told in one; none is never.
    pub digest: Option<NaiveTime>,
    /// From when nothing is told; none is never, as is the same time twice.
    pub quiet: Option<(NaiveTime, NaiveTime)>,
    /// Whether names are told: a notification stands on a locked screen, too.
    pub names: bool,
}

impl Default for Reminding {
    fn default() -> Self {
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN);
        Self { on: true, digest: Some(hour(8)), quiet: Some((hour(20), hour(7))), names: false }
    }
}

/// What was told. It outlives a restart and a sleep.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The last day whose digest was told.
    pub digest_on: Option<NaiveDate>,
    /// Promises that were told, by the moment at which they were due: put off, one is told again.
    pub due: BTreeMap<Id, Stamp>,
}

/// A promise that was due longer ago than this is no news; the digest and the list tell of it.
const NEWS: TimeDelta = TimeDelta::hours(12);
/// How long before it begins a meeting is told.
const AHEAD: TimeDelta = TimeDelta::minutes(10);
/// What was told is remembered for so long after it was due, so that a clock that is set back by a day tells nothing twice.
const REMEMBERED: TimeDelta = TimeDelta::hours(48);
/// A digest is told within this time of its hour; who opens the book in the evening sees the list anyway.
const MORNING: TimeDelta = TimeDelta::hours(4);

/// What may be told at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// Promises due after this and until now.
    pub since: Stamp,
    /// Meetings that begin until then: there is a way to go.
    pub ahead: Stamp,
    /// The day whose digest is told.
    pub digest: Option<NaiveDate>,
}

impl Reminding {
    /// What may be told now; none while nothing may be.
    #[must_use]
    pub fn turn(&self, told: &Told, now: Stamp, zone: Tz) -> Option<Turn> {
        let local = now.utc().with_timezone(&zone);
        if !self.on || self.is_quiet(&local) {
            return None;
        }
        let today = local.date_naive();
        let hour = self.digest.map(|hour| today.and_time(hour));
        let passed = hour.map(|hour| local.naive_local() - hour);
        let is_morning = passed.is_some_and(|passed| passed >= TimeDelta::zero() && passed <= MORNING);
        // A clock that was set back comes to the same morning again.
        let is_news = told.digest_on.is_none_or(|last| last < today);
        Some(Turn {
            since: back(now, NEWS),
            ahead: back(now, -AHEAD),
            digest: (is_morning && is_news).then_some(today),
        })
    }

    fn is_quiet(&self, local: &DateTime<Tz>) -> bool {
        let time = local.time();
        match self.quiet {
            Some((from, to)) if from < to => from <= time && time < to,
            // Over midnight.
            Some((from, to)) if to < from => from <= time || time < to,
            _ => false,
        }
    }
}

impl Told {
    /// Whether this was told of a promise that is due then.
    #[must_use]
    pub fn knows(&self, promise: Id, due: Stamp) -> bool {
        self.due.get(&promise) == Some(&due)
    }

    /// Notes what is being told, and forgets what is no news any more.
    pub fn note(&mut self, turn: Turn, due: impl IntoIterator<Item = (Id, Stamp)>, now: Stamp) {
        self.due.extend(due);
        self.due.retain(|_, at| *at > back(now, REMEMBERED));
        self.digest_on = turn.digest.or(self.digest_on);
    }
}

fn back(now: Stamp, by: TimeDelta) -> Stamp {
    Stamp::new(now.utc().checked_sub_signed(by).unwrap_or(now.utc()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> NaiveTime {
        NaiveTime::parse_from_str(text, "%H:%M").unwrap()
    }

    fn stamp(text: &str) -> Stamp {
        Stamp::parse(text).unwrap()
    }

    #[test]
    fn quiet_hours_and_the_morning() {
        let usual = Reminding { digest: Some(time("08:30")), ..Reminding::default() };
        let told = Told::default();
        // (UTC, in Madrid an hour later; may anything be told, is it the digest's time)
        for (now, open, digest) in [
            ("2026-11-04T05:59:00Z", false, false),
            ("2026-11-04T06:00:00Z", true, false),
            ("2026-11-04T07:30:00Z", true, true),
            ("2026-11-04T11:30:00Z", true, true),
            ("2026-11-04T11:31:00Z", true, false),
            ("2026-11-04T18:59:00Z", true, false),
            ("2026-11-04T19:00:00Z", false, false),
            ("2026-11-04T23:30:00Z", false, false),
        ] {
            let turn = usual.turn(&told, stamp(now), Tz::Europe__Madrid);
            assert_eq!(turn.is_some(), open, "{now}");
            assert_eq!(turn.is_some_and(|turn| turn.digest.is_some()), digest, "{now}");
            assert!(turn.is_none_or(|turn| turn.since < stamp(now) && stamp(now) < turn.ahead));
        }
        let noon = Reminding { quiet: Some((time("12:00"), time("13:00"))), ..usual };
        assert_eq!(noon.turn(&told, stamp("2026-11-04T11:30:00Z"), Tz::Europe__Madrid), None);
        let never_quiet = Reminding { quiet: Some((time("12:00"), time("12:00"))), ..usual };
        assert!(never_quiet.turn(&told, stamp("2026-11-04T23:30:00Z"), Tz::Europe__Madrid).is_some());
        let off = Reminding { on: false, ..usual };
        assert_eq!(off.turn(&told, stamp("2026-11-04T10:00:00Z"), Tz::Europe__Madrid), None);
    }

    #[test]
    fn a_clock_that_is_set_back_by_a_day_tells_nothing_twice() {
        let usual = Reminding::default();
        let (mut told, promise) = (Told::default(), Id::from_u128(7));
        let (now, due) = (stamp("2026-11-04T07:30:00Z"), stamp("2026-11-04T07:00:00Z"));
        let turn = usual.turn(&told, now, Tz::Europe__Madrid).unwrap();
        told.note(turn, [(promise, due)], now);
        assert!(told.knows(promise, due));
        assert!(!told.knows(promise, stamp("2026-11-04T09:00:00Z")), "put off, it is due anew");
        let yesterday = stamp("2026-11-03T07:30:00Z");
        let back = usual.turn(&told, yesterday, Tz::Europe__Madrid).unwrap();
        assert_eq!(back.digest, None);
        told.note(back, [], yesterday);
        let again = usual.turn(&told, now, Tz::Europe__Madrid).unwrap();
        assert_eq!(again.digest, None);
        assert!(told.knows(promise, due));
        // Two days on it is forgotten, and no news either.
        told.note(again, [], stamp("2026-11-06T07:30:00Z"));
        assert!(told.due.is_empty());
    }
}
