//! A follow-up: what we promised, by when, and how it ended.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::{
    Id, Stamp,
    codes::{FollowUpKind, Grade, Priority},
    deadlines::Rules,
    record::record,
    when,
};

record! {
    /// A promise.
    FollowUp in FollowUp {
        /// To which lead.
        lead_id: Id,
        /// What.
        kind: FollowUpKind,
        /// What exactly, in words.
        text: String,
        /// The local day it is due; none means some day.
        due_day: Option<NaiveDate>,
        /// The wall-clock time it is due; none means in the course of the day.
        due_time: Option<NaiveTime>,
        /// The IANA zone of day and time.
        zone: String,
        /// The instant after which it is late; follows from the three above.
        due_at: Option<Stamp>,
        /// Whether nobody said a day: then the grade's deadline is the day, and moves with grade and rules.
        by_clock: bool,
        /// How pressing among those of its day.
        priority: Priority,
        /// Who of us keeps it.
        staff_id: Option<Id>,
        /// When it was promised.
        created_at: Stamp,
        /// How often it was put off.
        snoozes: u32,
        /// When it was done.
        done_at: Option<Stamp>,
        /// What came of it.
        outcome: String,
        /// How many minutes it takes; none is as long as its kind usually does (`model/slot.rs`).
        minutes: Option<u32>,
        /// When it went into the bin.
        deleted_at: Option<Stamp>,
    }
}

impl FollowUp {
    /// Says when it is due; the instant follows. A time without a day is dropped.
    pub fn due(&mut self, day: Option<NaiveDate>, time: Option<NaiveTime>, zone: Tz) {
        self.due_day = day;
        self.due_time = day.and(time);
        zone.name().clone_into(&mut self.zone);
        self.due_at = day.map(|day| when::due_at(day, self.due_time, zone));
    }

    /// Hands it to the clock: due by the deadline of the lead's grade, some day when there is none.
    pub fn due_by_clock(&mut self, rules: &Rules, grade: Option<Grade>) {
        let zone = self.zone.parse().unwrap_or(Tz::UTC);
        let due = grade.map(|grade| rules.due(self.created_at, grade, zone));
        self.due(due.map(|(day, _)| day), due.map(|(_, time)| time), zone);
        self.by_clock = true;
    }
}
