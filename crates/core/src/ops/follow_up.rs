//! Follow-ups: promised, changed, done with an outcome, and the next promise in the same gesture.

use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    grammar,
    model::{Id, codes::NoteKind, follow_up::FollowUp, lead::Lead, note::Note, show::Show, staff::Staff},
    store::{Book, Changes, Op, OpKind, Reader, Tx},
};

use super::{cadence, promise::promised};

/// Completes a follow-up. The line tells what came of it and, after `>`, what is promised next.
///
/// # Errors
/// `no_such_record`, `no_such_day`.
pub fn complete(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    id: Id,
    line: &str,
) -> Result<(Option<Id>, Changes)> {
    book.transact(clock, Op { kind: OpKind::Complete, staff }, |tx| {
        let mut follow_up = tx.reader().need::<FollowUp>(id)?;
        let zone = clock.zone_at(show_of(tx.reader(), follow_up.lead_id)?.as_ref());
        let told = grammar::read_outcome(line, clock.today(zone));
        refuse_bad_day(&told.problems)?;
        keep(tx, &mut follow_up, &told.note)?;
        tx.about::<FollowUp>(id);
        let mut next = None;
        for step in &told.next_steps {
            let promise = promised(tx, follow_up.lead_id, step, zone, follow_up.staff_id.or(staff))?;
            tx.insert(&promise)?;
            next = Some(promise.id);
        }
        cadence::goes_on(tx, &follow_up, next.is_some())?;
        Ok(next)
    })
}

/// Marks a promise as kept. Nothing is kept before it was made, whatever the clock was set to in between.
pub(super) fn keep(tx: &mut Tx<'_>, follow_up: &mut FollowUp, outcome: &str) -> Result<()> {
    follow_up.done_at = Some(tx.now().max(follow_up.created_at));
    outcome.clone_into(&mut follow_up.outcome);
    tx.save(follow_up).map(drop)
}

/// Opens a completed follow-up again.
///
/// # Errors
/// `no_such_record`.
pub fn reopen(book: &Book, clock: &Clock, staff: Option<Id>, id: Id) -> Result<Changes> {
    let reopened = book.transact(clock, Op { kind: OpKind::Edit, staff }, |tx| {
        let mut follow_up = tx.reader().need::<FollowUp>(id)?;
        follow_up.done_at = None;
        tx.about::<FollowUp>(id);
        tx.save(&follow_up)
    })?;
    Ok(reopened.1)
}

/// Promises something to a lead: `quote fri 10:00`, `call +2d`, `meeting thu 10:30 45min`.
///
/// # Errors
/// `no_such_record`, `no_such_day`, `name_needed` when nothing is said.
pub fn promise(book: &Book, clock: &Clock, staff: Option<Id>, lead: Id, line: &str) -> Result<(Id, Changes)> {
    promise_for(book, clock, (staff, staff), lead, line)
}

/// Promises something to a lead that somebody else than who promises it may keep.
///
/// # Errors
/// `no_such_record`, also for a keeper who is no longer with us; `no_such_day`, `name_needed` when nothing is said.
pub fn promise_for(
    book: &Book,
    clock: &Clock,
    (staff, keeper): (Option<Id>, Option<Id>),
    lead: Id,
    line: &str,
) -> Result<(Id, Changes)> {
    book.transact(clock, Op { kind: OpKind::Promise, staff }, |tx| {
        tx.reader().need::<Lead>(lead)?;
        with_us(tx, keeper)?;
        let zone = clock.zone_at(show_of(tx.reader(), lead)?.as_ref());
        let told = grammar::read_outcome(
            &format!(">{}", line.trim().trim_start_matches(['>', '＞', '》'])),
            clock.today(zone),
        );
        refuse_bad_day(&told.problems)?;
        let mut step = told.next_steps.into_iter().next().ok_or_else(|| Error::new(Code::NameNeeded))?;
        if !told.note.is_empty() {
            step.text = [step.text.as_str(), &told.note].join(" ").trim().to_owned();
        }
        let follow_up = promised(tx, lead, &step, zone, keeper)?;
        tx.insert(&follow_up)?;
        tx.about::<FollowUp>(follow_up.id);
        Ok(follow_up.id)
    })
}

/// Adds a note to a lead's timeline.
///
/// # Errors
/// `no_such_record`, `name_needed` when nothing is said.
pub fn note(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    lead: Id,
    kind: NoteKind,
    body: &str,
) -> Result<(Id, Changes)> {
    if body.trim().is_empty() {
        return Err(Error::new(Code::NameNeeded));
    }
    book.transact(clock, Op { kind: OpKind::AddNote, staff }, |tx| {
        tx.reader().need::<Lead>(lead)?;
        let note = Note {
            id: tx.id(),
            lead_id: lead,
            kind,
            body: body.trim().to_owned(),
            at: tx.now(),
            staff_id: staff,
            scan_id: None,
            deleted_at: None,
        };
        tx.insert(&note)?;
        tx.about::<Note>(note.id);
        Ok(note.id)
    })
}

/// Refuses somebody who is no longer with us.
pub(super) fn with_us(tx: &Tx<'_>, keeper: Option<Id>) -> Result<()> {
    match keeper.map(|keeper| tx.reader().need::<Staff>(keeper)).transpose()? {
        Some(staff) if staff.deleted_at.is_some() => Err(Error::new(Code::NoSuchRecord)),
        _ => Ok(()),
    }
}

/// The show at which a lead was logged.
pub(super) fn show_of(reader: Reader<'_>, lead: Id) -> Result<Option<Show>> {
    let lead = reader.need::<Lead>(lead)?;
    reader.find(lead.show_id)
}

pub(super) fn refuse_bad_day(problems: &[grammar::Problem]) -> Result<()> {
    match problems.iter().find(|problem| problem.code == grammar::ProblemCode::NoSuchDay) {
        Some(problem) => Err(Error::new(Code::NoSuchDay).with("text", &problem.text)),
        None => Ok(()),
    }
}
