//! The life of a quote once it leaves: sent and frozen, talked over, agreed or turned down.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{freeze, open_draft};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::{
        Id,
        codes::{FollowUpKind, Priority, QuoteState, Stage, codes},
        follow_up::FollowUp,
        lead::Lead,
        quote::Quote,
        show::Show,
        when,
    },
    ops::cadence,
    store::{Book, Changes, Op, OpKind, Tx},
};

codes! {
    /// What became of a quote that went out.
    Decision {
        /// It is being talked over.
        Negotiating = "negotiating",
        /// It was agreed.
        Accepted = "accepted",
        /// It was turned down; the reason says why.
        Rejected = "rejected",
    }
}

/// Days until we ask what they make of it.
const ASK_AFTER: u64 = 5;

/// Sends a quote: every word of it is frozen, the revision before it is superseded, its lead has got a quote, and two
/// promises are made: to ask after it on a working day, and to renew or close it on its last day.
///
/// # Errors
/// `no_such_record`, `quote_frozen`, `nothing_offered`, and those of [`super::totals`].
pub fn send(book: &Book, clock: &Clock, staff: Option<Id>, id: Id) -> Result<(Id, Changes)> {
    book.transact(clock, Op { kind: OpKind::SendQuote, staff }, |tx| {
        let mut quote = open_draft(tx.reader(), id)?;
        let lines = tx.reader().quote_lines(id)?;
        if lines.is_empty() {
            return Err(Error::new(Code::NothingOffered));
        }
        quote.total_minor = super::totals(&quote, &lines)?.total;
        quote.snapshot = Some(freeze(tx.reader(), &quote, &lines)?);
        quote.sent_at = Some(tx.now());
        quote.state = QuoteState::Sent;
        tx.save(&quote)?;
        supersede(tx, &quote)?;
        if let Some(lead) = quote.lead_id {
            promise(tx, clock, &quote, lead)?;
        }
        tx.about::<Quote>(id);
        Ok(id)
    })
}

fn supersede(tx: &mut Tx<'_>, quote: &Quote) -> Result<()> {
    for mut earlier in tx.reader().quote_revisions(&quote.number)? {
        let is_out =
            matches!(earlier.state, QuoteState::Sent | QuoteState::Negotiating | QuoteState::Expired);
        if earlier.revision < quote.revision && is_out {
            earlier.state = QuoteState::Superseded;
            tx.save(&earlier)?;
            withdraw_promises(tx, &earlier)?;
        }
    }
    Ok(())
}

fn promise(tx: &mut Tx<'_>, clock: &Clock, quote: &Quote, id: Id) -> Result<()> {
    let mut lead = tx.reader().need::<Lead>(id)?;
    if matches!(lead.stage, Stage::New | Stage::Contacted | Stage::Qualified | Stage::Nurture) {
        lead.stage = Stage::Quoted;
        tx.save(&lead)?;
        cadence::settle(tx, id)?;
    }
    let show = tx.reader().need::<Show>(lead.show_id)?;
    let zone = clock.zone_at(Some(&show));
    let today = clock.today(zone);
    let mut days = vec![(FollowUpKind::Call, working_day(today + Days::new(ASK_AFTER)))];
    days.extend(quote.valid_until.filter(|until| *until > today).map(|until| (FollowUpKind::Quote, until)));
    for (kind, due) in days {
        tx.insert(&FollowUp {
            id: tx.id(),
            lead_id: id,
            kind,
            text: label(quote),
            due_day: Some(due),
            due_time: None,
            zone: zone.name().to_owned(),
            due_at: Some(when::due_at(due, None, zone)),
            by_clock: false,
            minutes: None,
            priority: Priority::Normal,
            staff_id: quote.staff_id.or(tx.staff()),
            created_at: tx.now(),
            snoozes: 0,
            done_at: None,
            outcome: String::new(),
            deleted_at: None,
        })?;
    }
    Ok(())
}

/// The number by which a promise and its quote know each other.
fn label(quote: &Quote) -> String {
    if quote.revision == 1 { quote.number.clone() } else { format!("{} r{}", quote.number, quote.revision) }
}

/// The day itself, or the Monday after a weekend.
fn working_day(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day + Days::new(2),
        Weekday::Sun => day + Days::new(1),
        _ => day,
    }
}

/// Says what became of a quote that went out. One that was agreed wins its lead. A decision can be changed.
///
/// # Errors
/// `no_such_record`, `not_sent`, `reason_needed` when it was turned down without one.
pub fn decide(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    id: Id,
    decision: Decision,
    reason: &str,
) -> Result<Changes> {
    let done = book.transact(clock, Op { kind: OpKind::DecideQuote, staff }, |tx| {
        let mut quote = tx.reader().need::<Quote>(id)?;
        if matches!(quote.state, QuoteState::Draft | QuoteState::Superseded) {
            return Err(Error::new(Code::NotSent).with("number", &quote.number));
        }
        let reason = reason.trim();
        if decision == Decision::Rejected && reason.is_empty() {
            return Err(Error::new(Code::ReasonNeeded));
        }
        quote.state = match decision {
            Decision::Negotiating => QuoteState::Negotiating,
            Decision::Accepted => QuoteState::Accepted,
            Decision::Rejected => QuoteState::Rejected,
        };
        quote.rejection = if decision == Decision::Rejected { reason.to_owned() } else { String::new() };
        tx.save(&quote)?;
        if decision != Decision::Negotiating {
            withdraw_promises(tx, &quote)?;
        }
        if decision == Decision::Accepted
            && let Some(id) = quote.lead_id
        {
            let mut lead = tx.reader().need::<Lead>(id)?;
            lead.stage = Stage::Won;
            tx.save(&lead)?;
            cadence::settle(tx, lead.id)?;
        }
        tx.about::<Quote>(id);
        Ok(())
    })?;
    Ok(done.1)
}

/// Takes the open promises that sending made away: a decided quote needs nobody to ask after it.
fn withdraw_promises(tx: &mut Tx<'_>, quote: &Quote) -> Result<()> {
    let Some(lead) = quote.lead_id else { return Ok(()) };
    for mut promise in tx.reader().open_promises_named(lead, &label(quote))? {
        promise.deleted_at = Some(tx.now());
        tx.save(&promise)?;
    }
    Ok(())
}
