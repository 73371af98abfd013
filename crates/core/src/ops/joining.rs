//! Two leads of one person at one show become one: found, offered with the reasons, and joined when somebody says so.
//!
//! The timelines become one, the hotter grade and the further stage stay. What the other lead had goes to the one that is kept;
//! what both say differently stays beside it, and the other lead lies in the bin with the rest. One undo takes it all back.

use super::{
    cadence,
    deadlines::retime,
    known::{self, Known},
};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    matching::{Level, NameText, Reason, is_same_name},
    model::{
        Id,
        attachment::Attachment,
        cadence::{CadenceRun, Ending},
        codes::Stage,
        consent::Consent,
        contact::{Contact, ContactEmail, ContactPhone},
        follow_up::FollowUp,
        import_row::ImportRow,
        lead::{Lead, LeadInterest},
        market_note::MarketNote,
        note::Note,
        question::Answer,
        quote::Quote,
        record::Record,
    },
    store::{Book, Changes, LeadItem, Op, OpKind, Reader, Tx},
};

/// Another lead of the same show that is likely about the same person.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Twin {
    /// As a list shows it.
    pub item: LeadItem,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// The leads of its show that are likely about the person of a lead, the likeliest first.
///
/// # Errors
/// Those of reading.
pub fn twins(reader: Reader<'_>, lead: Id) -> Result<Vec<Twin>> {
    let lead = reader.need::<Lead>(lead)?;
    let Some(contact) = lead.contact_id.map(|id| reader.need::<Contact>(id)).transpose()? else {
        return Ok(Vec::new());
    };
    let mut twins = Vec::new();
    for other in known::like(reader, &contact)? {
        if !is_offered(reader, &contact, &other)? {
            continue;
        }
        let Some(twin) = reader.lead_of(other.id, lead.show_id)? else { continue };
        if let Some(item) = reader.lead_item(twin.id)? {
            twins.push(Twin { item, reasons: other.reasons });
        }
    }
    Ok(twins)
}

/// At one show, a name that is the same is worth a look, whatever else is known of it.
fn is_offered(reader: Reader<'_>, contact: &Contact, other: &Known) -> Result<bool> {
    if other.level.is_some_and(|level| level <= Level::Likely) {
        return Ok(true);
    }
    let other = reader.need::<Contact>(other.id)?;
    Ok(is_same_name(NameText::of(contact), NameText::of(&other)))
}

/// Joins a lead with another of its show, and their contacts.
///
/// # Errors
/// `no_such_record`, also when they are of two shows; `book_read_only`, `disk_full`.
pub fn join_leads(book: &Book, clock: &Clock, staff: Option<Id>, keep: Id, other: Id) -> Result<Changes> {
    let done = book.transact(clock, Op { kind: OpKind::Join, staff }, |tx| {
        tx.about::<Lead>(keep);
        let (one, two) = (tx.reader().need::<Lead>(keep)?, tx.reader().need::<Lead>(other)?);
        let alive = one.deleted_at.is_none() && two.deleted_at.is_none();
        if keep == other || one.show_id != two.show_id || !alive {
            return Err(Error::new(Code::NoSuchRecord));
        }
        match (one.contact_id, two.contact_id) {
            (Some(person), Some(twin)) if person != twin => contacts(tx, person, twin),
            _ => leads(tx, keep, other),
        }
    })?;
    Ok(done.1)
}

/// One contact of two: every lead of the other becomes the first one's.
fn contacts(tx: &mut Tx<'_>, keep: Id, other: Id) -> Result<()> {
    let (mut person, mut twin) = (tx.reader().need::<Contact>(keep)?, tx.reader().need::<Contact>(other)?);
    for lead in tx.reader().leads_of(other)? {
        let mut theirs = tx.reader().need::<Lead>(lead)?;
        match tx.reader().lead_of(keep, theirs.show_id)? {
            Some(ours) => leads(tx, ours.id, lead)?,
            None => {
                theirs.contact_id = Some(keep);
                tx.save(&theirs)?;
            }
        }
    }
    addresses(tx, keep, other)?;
    each(tx, tx.reader().of_contact::<Quote>(other)?, |quote| quote.contact_id = Some(keep))?;
    each(tx, tx.reader().of_contact::<Consent>(other)?, |consent| consent.contact_id = keep)?;
    each(tx, tx.reader().of_contact::<ImportRow>(other)?, |row| row.contact_id = Some(keep))?;
    if person.given_name.is_empty() && person.family_name.is_empty() {
        person.given_name.clone_from(&twin.given_name);
        person.family_name.clone_from(&twin.family_name);
        person.name_order = twin.name_order;
    }
    for (field, with) in [
        (&mut person.native_name, &twin.native_name),
        (&mut person.title, &twin.title),
        (&mut person.job_title, &twin.job_title),
        (&mut person.department, &twin.department),
        (&mut person.linkedin, &twin.linkedin),
        (&mut person.languages, &twin.languages),
        (&mut person.country, &twin.country),
    ] {
        if field.is_empty() {
            field.clone_from(with);
        }
    }
    person.company_id = person.company_id.or(twin.company_id);
    twin.deleted_at = Some(tx.now());
    tx.save(&person)?;
    tx.save(&twin).map(drop)
}

/// The addresses and numbers that are not there yet, behind those that are.
fn addresses(tx: &mut Tx<'_>, keep: Id, other: Id) -> Result<()> {
    let mut emails = tx.reader().emails(keep)?;
    for mut email in tx.reader().emails(other)? {
        let same = |known: &ContactEmail| {
            known.address == email.address || (!email.key.is_empty() && known.key == email.key)
        };
        if !emails.iter().any(same) {
            (email.contact_id, email.position) = (keep, next(emails.last().map(|it| it.position)));
            tx.save(&email)?;
            emails.push(email);
        }
    }
    let mut phones = tx.reader().phones(keep)?;
    for mut phone in tx.reader().phones(other)? {
        let same = |known: &ContactPhone| {
            known.typed == phone.typed || (!phone.e164.is_empty() && known.e164 == phone.e164)
        };
        if !phones.iter().any(same) {
            (phone.contact_id, phone.position) = (keep, next(phones.last().map(|it| it.position)));
            tx.save(&phone)?;
            phones.push(phone);
        }
    }
    Ok(())
}

/// One lead of two. The other one lies in the bin before the first may have its contact: no contact has two leads at a show.
pub(super) fn leads(tx: &mut Tx<'_>, keep: Id, other: Id) -> Result<()> {
    let (mut lead, mut twin) = (tx.reader().need::<Lead>(keep)?, tx.reader().need::<Lead>(other)?);
    if tx.reader().cadence_of(keep)?.is_some() {
        cadence::end(tx, other, Ending::Stopped)?;
    }
    twin.deleted_at = Some(tx.now());
    tx.save(&twin)?;
    belongings(tx, keep, other)?;
    for (field, with) in [
        (&mut lead.job_title, &twin.job_title),
        (&mut lead.budget, &twin.budget),
        (&mut lead.authority, &twin.authority),
        (&mut lead.need, &twin.need),
        (&mut lead.timing, &twin.timing),
    ] {
        both(field, with);
    }
    if rank(twin.stage) > rank(lead.stage) {
        lead.stage = twin.stage;
        lead.closed_reason.clone_from(&twin.closed_reason);
    }
    // A is the hottest and sorts first; nobody's judgement comes last.
    lead.grade = [lead.grade, twin.grade].into_iter().flatten().min();
    lead.contact_id = lead.contact_id.or(twin.contact_id);
    lead.company_id = lead.company_id.or(twin.company_id);
    lead.scan_id = lead.scan_id.or(twin.scan_id);
    if lead.value_minor.is_none() {
        (lead.value_minor, lead.value_currency) = (twin.value_minor, twin.value_currency);
    }
    if twin.logged_at < lead.logged_at {
        (lead.logged_at, lead.staff_id) = (twin.logged_at, twin.staff_id.or(lead.staff_id));
    }
    tx.save(&lead)?;
    retime(tx, &lead)
}

/// What hangs on a lead goes to the other, each once.
fn belongings(tx: &mut Tx<'_>, keep: Id, other: Id) -> Result<()> {
    let reader = tx.reader();
    let mut interests = reader.interests(keep)?;
    for mut interest in reader.interests(other)? {
        let same = |known: &LeadInterest| {
            (known.topic_id, known.product_id) == (interest.topic_id, interest.product_id)
        };
        if !interests.iter().any(same) {
            (interest.lead_id, interest.position) = (keep, next(interests.last().map(|it| it.position)));
            tx.save(&interest)?;
            interests.push(interest);
        }
    }
    let answered: Vec<Id> = reader.answers(keep)?.iter().map(|answer| answer.question_id).collect();
    let mut answers = reader.of_lead::<Answer>(other)?;
    answers.retain(|answer| !answered.contains(&answer.question_id));
    each(tx, answers, |answer| answer.lead_id = keep)?;
    let pictures: Vec<String> = reader.attachments(keep)?.into_iter().map(|picture| picture.hash).collect();
    let mut attachments = reader.of_lead::<Attachment>(other)?;
    attachments.retain(|picture| !pictures.contains(&picture.hash));
    each(tx, attachments, |picture| picture.lead_id = keep)?;
    each(tx, reader.of_lead::<Note>(other)?, |note| note.lead_id = keep)?;
    each(tx, reader.of_lead::<FollowUp>(other)?, |promise| promise.lead_id = keep)?;
    each(tx, reader.of_lead::<Quote>(other)?, |quote| quote.lead_id = Some(keep))?;
    each(tx, reader.of_lead::<MarketNote>(other)?, |note| note.lead_id = Some(keep))?;
    each(tx, reader.of_lead::<CadenceRun>(other)?, |run| run.lead_id = keep)
}

fn each<R: Record>(tx: &mut Tx<'_>, records: Vec<R>, set: impl Fn(&mut R)) -> Result<()> {
    for mut record in records {
        set(&mut record);
        tx.save(&record)?;
    }
    Ok(())
}

fn next(last: Option<u32>) -> u32 {
    last.map_or(0, |last| last + 1)
}

/// What only one says, and what both say, one behind the other.
fn both(field: &mut String, with: &str) {
    if field.is_empty() {
        with.clone_into(field);
    } else if !with.is_empty() && !field.contains(with) {
        field.push_str("; ");
        field.push_str(with);
    }
}

/// How far a stage is; one that ended without an order is further than nothing, and no further than talk.
fn rank(stage: Stage) -> u8 {
    match stage {
        Stage::New => 0,
        Stage::Lost => 1,
        Stage::Nurture => 2,
        Stage::Contacted => 3,
        Stage::Qualified => 4,
        Stage::Quoted => 5,
        Stage::Won => 6,
    }
}
