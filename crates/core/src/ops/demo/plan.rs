//! What is about to be written of one visitor: who, met where, what was said, promised and offered.

use chrono::{NaiveDate, NaiveTime};

use super::quotes::Offer;
use crate::model::{
    Id, Stamp,
    codes::{EmailKind, FollowUpKind, Grade, NoteKind, PhoneKind, Priority, Stage},
    consent::Consent,
    contact::Contact,
};

/// A person with every meeting, or a firm nobody of which gave a name.
#[derive(Debug, Default)]
pub(super) struct Visitor {
    pub contact: Option<Contact>,
    pub emails: Vec<(EmailKind, String)>,
    /// What it is, as typed, and E.164 (empty for a WeChat account).
    pub phones: Vec<(PhoneKind, String, String)>,
    pub consent: Option<Consent>,
    pub meetings: Vec<Meeting>,
}

/// A lead and what hangs on it. `staff` counts the four of us from 0, `fair` the shows.
#[derive(Debug)]
pub(super) struct Meeting {
    pub fair: usize,
    pub company: Option<Id>,
    pub job_title: String,
    pub grade: Option<Grade>,
    pub stage: Stage,
    pub closed_reason: &'static str,
    /// Budget, authority, need, timing.
    pub qualifiers: [String; 4],
    pub value: Option<(i64, &'static str)>,
    pub staff: usize,
    pub at: Stamp,
    pub topics: Vec<&'static str>,
    pub wares: Vec<usize>,
    pub scan: Option<Code>,
    pub notes: Vec<Said>,
    pub steps: Vec<Step>,
    pub offer: Option<Offer>,
}

/// A badge or card code.
#[derive(Debug)]
pub(super) struct Code {
    pub raw: String,
    pub format: &'static str,
    pub code_id: String,
    pub at: Stamp,
    pub staff: usize,
}

/// A note.
#[derive(Debug)]
pub(super) struct Said {
    pub kind: NoteKind,
    pub body: String,
    pub at: Stamp,
    pub staff: usize,
}

/// A follow-up.
#[derive(Debug)]
pub(super) struct Step {
    pub kind: FollowUpKind,
    pub text: String,
    pub day: Option<NaiveDate>,
    pub time: Option<NaiveTime>,
    pub priority: Priority,
    pub staff: usize,
    pub created_at: Stamp,
    pub snoozes: u32,
    pub done: Option<(Stamp, String)>,
}

impl Meeting {
    /// A meeting of which only place, time and who of us are known.
    pub(super) fn new(fair: usize, staff: usize, at: Stamp) -> Self {
        Self {
            fair,
            company: None,
            job_title: String::new(),
            grade: None,
            stage: Stage::New,
            closed_reason: "",
            qualifiers: Default::default(),
            value: None,
            staff,
            at,
            topics: Vec::new(),
            wares: Vec::new(),
            scan: None,
            notes: Vec::new(),
            steps: Vec::new(),
            offer: None,
        }
    }
}
