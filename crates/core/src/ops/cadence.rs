//! Cadences: set, begun at capture or by hand, going on as their steps are done, and stopped when there is an answer.
//!
//! A cadence promises one step at a time: the next is promised when the one before is done. So a lead never has four late
//! promises at once, the list of what is due shows work and not plans, and stopping takes one promise away.

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::follow_up::show_of;
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    i18n::Words,
    model::{
        Id,
        cadence::{self, Cadence, CadenceRun, Ending, Step, Visitor},
        codes::{FollowUpKind, Grade, Priority, Stage},
        company::Company,
        follow_up::FollowUp,
        lead::Lead,
    },
    store::{Book, Changes, Op, OpKind, Reader, Tx},
};

/// One promise of a cadence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CadenceStep {
    /// How many days after the beginning.
    pub day: u32,
    /// What.
    pub kind: FollowUpKind,
    /// What exactly.
    pub text: String,
}

/// A cadence that can be begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct CadenceView {
    /// Names it: its id, or for one that Fairlead brings the kind of visitor.
    pub code: String,
    /// As people call it.
    pub name: String,
    /// For leads of this grade; none is any.
    pub grade: Option<Grade>,
    /// For visitors of this kind; none is any.
    pub visitor: Option<Visitor>,
    /// Whether those it is for get it when they are logged.
    pub at_capture: bool,
    /// Its promises.
    pub steps: Vec<CadenceStep>,
    /// Whether Fairlead brings it.
    pub supplied: bool,
}

/// What a person sets about a cadence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CadenceForm {
    /// The cadence to change; none makes a new one.
    pub id: Option<Id>,
    /// As people call it.
    pub name: String,
    /// For leads of this grade; none is any.
    pub grade: Option<Grade>,
    /// For visitors of this kind; none is any.
    pub visitor: Option<Visitor>,
    /// Whether those it is for get it when they are logged.
    pub at_capture: bool,
    /// Its promises.
    pub steps: Vec<CadenceStep>,
}

/// How far a lead has come in a cadence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct CadencePlace {
    /// What the cadence is called.
    pub name: String,
    /// The promise that it has come to.
    pub promise: Id,
    /// Which step that is, from 1.
    pub step: u32,
    /// How many there are.
    pub of: u32,
    /// What comes then.
    pub next: Option<CadenceStep>,
    /// And on which day, when this step is done in time; ISO 8601.
    pub next_day: Option<String>,
}

/// The user's own cadences, then those that Fairlead brings, worded in the reader's language.
///
/// # Errors
/// Those of reading.
pub fn all(reader: Reader<'_>, words: Words) -> Result<Vec<CadenceView>> {
    let own = reader.cadences()?.into_iter().map(|cadence| CadenceView {
        code: cadence.id.to_string(),
        name: cadence.name,
        grade: cadence.grade,
        visitor: cadence.visitor,
        at_capture: cadence.at_capture,
        steps: cadence::read(&cadence.steps).into_iter().map(CadenceStep::from).collect(),
        supplied: false,
    });
    let supplied = Visitor::ALL.iter().map(|visitor| CadenceView {
        code: visitor.code().to_owned(),
        name: words.say(&format!("cadence-visitor-{}", visitor.code())),
        grade: None,
        visitor: Some(*visitor),
        at_capture: false,
        steps: supplied(*visitor, words),
        supplied: true,
    });
    Ok(own.chain(supplied).collect())
}

/// Day 0 a thank-you, day 2 what they asked for, day 7 a talk, day 14 a last try.
fn supplied(visitor: Visitor, words: Words) -> Vec<CadenceStep> {
    let (second, third) = match visitor {
        Visitor::Buyer | Visitor::Distributor => (FollowUpKind::Documents, FollowUpKind::Call),
        Visitor::City => (FollowUpKind::Documents, FollowUpKind::Tender),
        Visitor::Technical => (FollowUpKind::TechnicalAnswer, FollowUpKind::Call),
    };
    let step = |day, kind, text: &str| CadenceStep {
        day,
        kind,
        text: if text.is_empty() { String::new() } else { words.say(text) },
    };
    let documents = if visitor == Visitor::Distributor { "cadence-terms" } else { "" };
    vec![
        step(0, FollowUpKind::ThankYou, ""),
        step(2, second, documents),
        step(7, third, ""),
        step(14, FollowUpKind::Other, "cadence-last-try"),
    ]
}

impl From<Step> for CadenceStep {
    fn from(Step { day, kind, text }: Step) -> Self {
        Self { day, kind, text }
    }
}

impl From<&CadenceStep> for Step {
    fn from(CadenceStep { day, kind, text }: &CadenceStep) -> Self {
        Self { day: *day, kind: *kind, text: text.clone() }
    }
}

/// Makes or changes a cadence. Leads that go through it already go on as they began.
///
/// # Errors
/// `name_needed`; `not_a_cadence` for steps that cannot be gone through; `no_such_record`.
pub fn set_cadence(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    form: &CadenceForm,
) -> Result<(Id, Changes)> {
    let name = form.name.trim();
    if name.is_empty() {
        return Err(Error::new(Code::NameNeeded));
    }
    let steps: Vec<Step> = form.steps.iter().map(Step::from).collect();
    if !cadence::is_in_order(&steps) {
        let error = Error::new(Code::NotACadence).with("most", cadence::MOST_STEPS);
        return Err(error.with("days", cadence::LAST_DAY));
    }
    book.transact(clock, Op { kind: OpKind::SetCadence, staff }, |tx| {
        let before = form.id.map(|id| tx.reader().need::<Cadence>(id)).transpose()?;
        let cadence = Cadence {
            id: before.as_ref().map_or_else(|| tx.id(), |before| before.id),
            name: name.to_owned(),
            grade: form.grade,
            visitor: form.visitor,
            at_capture: form.at_capture,
            steps: cadence::write(&steps),
            deleted_at: None,
        };
        match before {
            Some(_) => drop(tx.save(&cadence)?),
            None => tx.insert(&cadence)?,
        }
        tx.about::<Cadence>(cadence.id);
        Ok(cadence.id)
    })
}

/// Begins a cadence for a lead, in place of the one that it goes through. The day is counted where the lead was met.
///
/// # Errors
/// `no_such_record`, `not_a_choice` for a cadence that is none.
pub fn begin(
    book: &Book,
    clock: &Clock,
    (staff, words): (Option<Id>, Words),
    lead: Id,
    code: &str,
) -> Result<Changes> {
    let begun = book.transact(clock, Op { kind: OpKind::Cadence, staff }, |tx| {
        tx.about::<Lead>(lead);
        begin_in(tx, clock, words, lead, code)
    })?;
    Ok(begun.1)
}

/// Begins a cadence within another operation, such as one for many leads.
pub(super) fn begin_in(tx: &mut Tx<'_>, clock: &Clock, words: Words, lead: Id, code: &str) -> Result<()> {
    let all = all(tx.reader(), words)?;
    let chosen = all.into_iter().find(|it| it.code == code);
    let chosen = chosen.ok_or_else(|| Error::new(Code::NotAChoice).with("value", code))?;
    let lead = tx.reader().need::<Lead>(lead)?;
    let zone = clock.zone_at(show_of(tx.reader(), lead.id)?.as_ref());
    end(tx, lead.id, Ending::Replaced)?;
    let steps: Vec<Step> = chosen.steps.iter().map(Step::from).collect();
    run(tx, &lead, (&chosen.name, &steps), zone)
}

/// Begins the cadence that a visitor who was just logged is for, if there is one: of their grade and kind before one for
/// any, the first by name.
pub(super) fn at_capture(tx: &mut Tx<'_>, lead: Id, zone: Tz) -> Result<()> {
    let mut cadences = tx.reader().cadences()?;
    cadences.retain(|cadence| cadence.at_capture);
    if cadences.is_empty() {
        return Ok(());
    }
    let lead = tx.reader().need::<Lead>(lead)?;
    let company = lead.company_id.map(|id| tx.reader().need::<Company>(id)).transpose()?;
    let visitor = company.and_then(|company| company.kind).and_then(Visitor::from);
    cadences.retain(|it| it.grade.is_none_or(|grade| lead.grade == Some(grade)));
    cadences.retain(|it| it.visitor.is_none_or(|wanted| visitor == Some(wanted)));
    let closeness = |it: &Cadence| u8::from(it.grade.is_none()) + u8::from(it.visitor.is_none());
    let Some(chosen) = cadences.into_iter().min_by_key(closeness) else { return Ok(()) };
    run(tx, &lead, (&chosen.name, &cadence::read(&chosen.steps)), zone)
}

/// Promises the first step.
fn run(tx: &mut Tx<'_>, lead: &Lead, (name, steps): (&str, &[Step]), zone: Tz) -> Result<()> {
    let begun_on = tx.now().utc().with_timezone(&zone).date_naive();
    let Some(promise) = promise(tx, lead, (steps, 0, begun_on), None, zone)? else { return Ok(()) };
    tx.insert(&CadenceRun {
        id: tx.id(),
        lead_id: lead.id,
        name: name.to_owned(),
        steps: cadence::write(steps),
        begun_on,
        step: 0,
        follow_up_id: promise,
        ended_at: None,
        ending: None,
    })
}

fn promise(
    tx: &mut Tx<'_>,
    lead: &Lead,
    (steps, at, begun_on): (&[Step], usize, NaiveDate),
    done_on: Option<NaiveDate>,
    zone: Tz,
) -> Result<Option<Id>> {
    let Some((step, day)) = steps.get(at).zip(cadence::due(begun_on, steps, at, done_on)) else {
        return Ok(None);
    };
    // What is due on the day itself is: the show goes on at the weekend, too.
    let day = if step.day == 0 { day } else { tx.reader().rules()?.working_day(day) };
    let mut follow_up = FollowUp {
        id: tx.id(),
        lead_id: lead.id,
        kind: step.kind,
        text: step.text.clone(),
        due_day: None,
        due_time: None,
        zone: zone.name().to_owned(),
        due_at: None,
        by_clock: false,
        minutes: None,
        priority: Priority::Normal,
        staff_id: lead.staff_id.or(tx.staff()),
        created_at: tx.now(),
        snoozes: 0,
        done_at: None,
        outcome: String::new(),
        deleted_at: None,
    };
    follow_up.due(Some(day), None, zone);
    tx.insert(&follow_up)?;
    Ok(Some(follow_up.id))
}

/// After a promise was kept: promises the next step of its cadence. Who promised something else in the same gesture was
/// answered, and goes on by that.
pub(super) fn goes_on(tx: &mut Tx<'_>, kept: &FollowUp, promised_else: bool) -> Result<()> {
    let Some(mut at) = tx.reader().cadence_at(kept.id)? else { return Ok(()) };
    if promised_else {
        return finish(tx, at, Ending::Answered);
    }
    let zone: Tz = kept.zone.parse().unwrap_or(Tz::UTC);
    let done_on = kept.done_at.unwrap_or(tx.now()).utc().with_timezone(&zone).date_naive();
    let lead = tx.reader().need::<Lead>(at.lead_id)?;
    let steps = cadence::read(&at.steps);
    let next = at.step + 1;
    let place = (steps.as_slice(), usize::try_from(next).unwrap_or(usize::MAX), at.begun_on);
    match promise(tx, &lead, place, Some(done_on), zone)? {
        Some(promise) => {
            (at.step, at.follow_up_id) = (next, promise);
            tx.save(&at).map(drop)
        }
        None => finish(tx, at, Ending::Done),
    }
}

/// After a lead came to another stage: stops its cadence when that says that they answered, or that all is said.
pub(super) fn settle(tx: &mut Tx<'_>, lead: Id) -> Result<()> {
    let ending = match tx.reader().need::<Lead>(lead)?.stage {
        Stage::New | Stage::Contacted => return Ok(()),
        Stage::Qualified | Stage::Quoted | Stage::Nurture => Ending::Answered,
        Stage::Won => Ending::Won,
        Stage::Lost => Ending::Lost,
    };
    end(tx, lead, ending)
}

/// After a promise was thrown away: the cadence that had come to it stops.
pub(super) fn dropped(tx: &mut Tx<'_>, promise: Id) -> Result<()> {
    match tx.reader().cadence_at(promise)? {
        Some(at) => finish(tx, at, Ending::Stopped),
        None => Ok(()),
    }
}

/// Stops a lead's cadence, because they answered or because somebody wants it so.
///
/// # Errors
/// `no_such_record`.
pub fn stop(book: &Book, clock: &Clock, staff: Option<Id>, lead: Id, answered: bool) -> Result<Changes> {
    let stopped = book.transact(clock, Op { kind: OpKind::Cadence, staff }, |tx| {
        tx.reader().need::<Lead>(lead)?;
        tx.about::<Lead>(lead);
        end(tx, lead, if answered { Ending::Answered } else { Ending::Stopped })
    })?;
    Ok(stopped.1)
}

/// Ends a lead's cadence; the promise that it had come to goes into the bin.
fn end(tx: &mut Tx<'_>, lead: Id, ending: Ending) -> Result<()> {
    let Some(at) = tx.reader().cadence_of(lead)? else { return Ok(()) };
    let mut promise = tx.reader().need::<FollowUp>(at.follow_up_id)?;
    if promise.done_at.is_none() && promise.deleted_at.is_none() {
        promise.deleted_at = Some(tx.now());
        tx.save(&promise)?;
    }
    finish(tx, at, ending)
}

fn finish(tx: &mut Tx<'_>, mut at: CadenceRun, ending: Ending) -> Result<()> {
    (at.ended_at, at.ending) = (Some(tx.now()), Some(ending));
    tx.save(&at).map(drop)
}

/// Where a lead is in its cadence.
///
/// # Errors
/// Those of reading.
pub fn place(reader: Reader<'_>, lead: Id) -> Result<Option<CadencePlace>> {
    let Some(at) = reader.cadence_of(lead)? else { return Ok(None) };
    let steps = cadence::read(&at.steps);
    let next = usize::try_from(at.step + 1).unwrap_or(usize::MAX);
    let day = cadence::due(at.begun_on, &steps, next, None);
    Ok(Some(CadencePlace {
        name: at.name,
        promise: at.follow_up_id,
        step: at.step + 1,
        of: u32::try_from(steps.len()).unwrap_or(u32::MAX),
        next: steps.get(next).cloned().map(CadenceStep::from),
        next_day: day.map(|day| day.to_string()),
    }))
}
