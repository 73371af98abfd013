//! A follow-up: what we promised, by when, and how it ended.

use chrono::{NaiveDate, NaiveTime};

use super::{
    Id, Stamp,
    codes::{FollowUpKind, Priority},
    record::record,
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
        /// When it went into the bin.
        deleted_at: Option<Stamp>,
    }
}
