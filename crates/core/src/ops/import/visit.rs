//! What a row says of a visit: the lead at a show, its topics, notes and promises; nothing twice.

use super::{
    visitor::{Visitor, When},
    write::{Fill, Taken, Writer, position},
};
use crate::{
    error::Result,
    model::{
        Id, Stamp,
        codes::{FollowUpKind, NoteKind, Priority, Stage},
        contact::Contact,
        follow_up::FollowUp,
        lead::{Lead, LeadInterest},
        note::Note,
        show::Show,
        staff::{Staff, initials},
        when,
    },
    store::{Tx, What},
};

/// Takes the visit in, if the row tells of one.
pub(super) fn take(
    writer: &mut Writer,
    tx: &mut Tx<'_>,
    visitor: &Visitor,
    contact: Option<&Contact>,
    firm: Option<Id>,
    taken: &mut Taken,
    rest: &mut Vec<(String, String)>,
) -> Result<()> {
    if writer.own == Some(What::Companies) || (contact.is_none() && firm.is_none()) {
        return Ok(());
    }
    for name in &visitor.lead.shows {
        let show = show(writer, tx, name)?;
        at_show(
            writer,
            tx,
            &Visitor { id: None, lead: super::visitor::Lead::default(), ..visitor.clone() },
            contact,
            firm,
            &show,
            taken,
            rest,
        )?;
    }
    if visitor.is_visit() {
        let show = show(writer, tx, &visitor.lead.show)?;
        at_show(writer, tx, visitor, contact, firm, &show, taken, rest)?;
    }
    Ok(())
}

#[allow(clippy::too_many_arguments, reason = "a visit is who, for whom, where, and what becomes of the row")]
fn at_show(
    writer: &mut Writer,
    tx: &mut Tx<'_>,
    visitor: &Visitor,
    contact: Option<&Contact>,
    firm: Option<Id>,
    show: &Show,
    taken: &mut Taken,
    rest: &mut Vec<(String, String)>,
) -> Result<()> {
    let said = &visitor.lead;
    let zone = show.zone.parse().unwrap_or(writer.zone);
    let staff = if said.staff.trim().is_empty() { None } else { Some(staff(writer, tx, &said.staff)?) };
    let at = match said.logged_at {
        Some(When::Instant(stamp)) => stamp,
        Some(When::Wall(day, time)) => when::instant(day.and_time(time), zone),
        None => tx.now(),
    };
    let known = existing(writer, tx, visitor, contact, firm, show.id)?;
    let is_new = known.is_none();
    let mut lead = known.unwrap_or_else(|| Lead {
        id: visitor.id.filter(|_| writer.own == Some(What::Leads)).unwrap_or_else(|| tx.id()),
        show_id: show.id,
        contact_id: contact.map(|contact| contact.id),
        company_id: None,
        scan_id: None,
        job_title: String::new(),
        grade: None,
        stage: said.stage.unwrap_or(Stage::New),
        closed_reason: String::new(),
        budget: String::new(),
        authority: String::new(),
        need: String::new(),
        timing: String::new(),
        value_minor: None,
        value_currency: None,
        staff_id: None,
        logged_at: at,
        deleted_at: None,
    });
    if is_new {
        fill(&mut lead, visitor, firm, staff, &mut Fill { taken: &mut Taken::default(), rest });
        tx.insert(&lead)?;
    } else {
        fill(&mut lead, visitor, firm, staff, &mut Fill { taken, rest });
        tx.save(&lead)?;
    }
    topics(writer, tx, &lead, is_new, &said.topics)?;
    notes(tx, &lead, is_new, &said.notes, at, staff)?;
    promise(tx, &lead, is_new, visitor, zone, at, staff)
}

fn existing(
    writer: &Writer,
    tx: &Tx<'_>,
    visitor: &Visitor,
    contact: Option<&Contact>,
    firm: Option<Id>,
    show: Id,
) -> Result<Option<Lead>> {
    if let (Some(What::Leads), Some(id)) = (writer.own, visitor.id)
        && let Some(lead) = tx.reader().find::<Lead>(id)?
    {
        return Ok(Some(lead).filter(|lead| lead.deleted_at.is_none()));
    }
    match (contact, firm) {
        (Some(contact), _) => tx.reader().lead_of(contact.id, show),
        // A visit of which only the company is known is another each time, unless nothing tells it apart.
        (None, Some(firm)) if writer.own.is_none() => tx.reader().lead_of_company(firm, show),
        _ => Ok(None),
    }
}

fn fill(lead: &mut Lead, visitor: &Visitor, firm: Option<Id>, staff: Option<Id>, fill: &mut Fill<'_>) {
    let said = &visitor.lead;
    fill.text("job_title", &mut lead.job_title, &visitor.job_title);
    fill.text("budget", &mut lead.budget, &said.budget);
    fill.text("authority", &mut lead.authority, &said.authority);
    fill.text("need", &mut lead.need, &said.need);
    fill.text("timing", &mut lead.timing, &said.timing);
    lead.company_id = lead.company_id.or(firm);
    lead.staff_id = lead.staff_id.or(staff);
    lead.grade = lead.grade.or(said.grade);
    if lead.stage == Stage::New {
        lead.stage = said.stage.unwrap_or(Stage::New);
    }
    if lead.value_minor.is_none() {
        (lead.value_minor, lead.value_currency) = said.value.clone().unzip();
    }
}

fn topics(writer: &mut Writer, tx: &mut Tx<'_>, lead: &Lead, is_new: bool, names: &[String]) -> Result<()> {
    if names.is_empty() {
        return Ok(());
    }
    let mut known = if is_new { Vec::new() } else { tx.reader().interests(lead.id)? };
    for name in names {
        let topic = writer.topic(tx, name)?;
        if known.iter().any(|interest| interest.topic_id == Some(topic)) {
            continue;
        }
        let at = known.last().map_or(0, |interest| interest.position + 1);
        let interest = LeadInterest {
            id: tx.id(),
            lead_id: lead.id,
            position: at,
            topic_id: Some(topic),
            product_id: None,
        };
        tx.insert(&interest)?;
        known.push(interest);
    }
    Ok(())
}

fn notes(
    tx: &mut Tx<'_>,
    lead: &Lead,
    is_new: bool,
    bodies: &[String],
    at: Stamp,
    staff: Option<Id>,
) -> Result<()> {
    if bodies.is_empty() {
        return Ok(());
    }
    let mut known: Vec<String> = if is_new {
        Vec::new()
    } else {
        tx.reader().notes(lead.id)?.into_iter().rev().map(|note| note.body).collect()
    };
    // Our own files hold all notes of a visit in one cell.
    let all = known.join("\n\n");
    for body in bodies {
        if known.contains(body) || all == *body {
            continue;
        }
        let note = Note {
            id: tx.id(),
            lead_id: lead.id,
            kind: NoteKind::Conversation,
            body: body.clone(),
            at,
            staff_id: staff,
            scan_id: None,
            deleted_at: None,
        };
        tx.insert(&note)?;
        known.push(body.clone());
    }
    Ok(())
}

fn promise(
    tx: &mut Tx<'_>,
    lead: &Lead,
    is_new: bool,
    visitor: &Visitor,
    zone: chrono_tz::Tz,
    at: Stamp,
    staff: Option<Id>,
) -> Result<()> {
    let said = &visitor.lead;
    let (kind, text) = match (&said.step, said.due) {
        (Some((kind, text)), _) => (*kind, text.clone()),
        (None, Some(_)) => (FollowUpKind::Other, String::new()),
        (None, None) => return Ok(()),
    };
    let (due_day, due_time) = said.due.map_or((None, None), |(day, time)| (Some(day), time));
    if !is_new {
        let same = |known: &FollowUp| known.kind == kind && known.text == text && known.due_day == due_day;
        if tx.reader().follow_ups_of(lead.id)?.iter().any(same) {
            return Ok(());
        }
    }
    let follow_up = FollowUp {
        id: tx.id(),
        lead_id: lead.id,
        kind,
        text,
        due_day,
        due_time,
        zone: zone.name().to_owned(),
        due_at: due_day.map(|day| when::due_at(day, due_time, zone)),
        priority: Priority::Normal,
        staff_id: staff,
        created_at: at,
        snoozes: 0,
        by_clock: false,
        minutes: said.minutes,
        done_at: None,
        outcome: String::new(),
        deleted_at: None,
    };
    tx.insert(&follow_up)
}

/// The show of this name, made if need be; without a name the one that visits belong to by themselves.
/// The show of a visit: by its name, or the one that files without one are taken in for.
pub(super) fn show(writer: &mut Writer, tx: &mut Tx<'_>, name: &str) -> Result<Show> {
    if name.trim().is_empty()
        && let Some(show) = &writer.show
    {
        return Ok(show.clone());
    }
    let name = if name.trim().is_empty() { writer.first_show.clone() } else { name.to_owned() };
    if let Some(show) = writer.shows.get(&name) {
        return Ok(show.clone());
    }
    let known = tx.reader().shows()?.into_iter().find(|show| show.name == name);
    let show = match known {
        Some(show) => show,
        None => {
            let show = Show::named(tx.id(), name.clone());
            tx.insert(&show)?;
            show
        }
    };
    writer.shows.insert(name, show.clone());
    Ok(show)
}

fn staff(writer: &mut Writer, tx: &mut Tx<'_>, name: &str) -> Result<Id> {
    if let Some(id) = writer.staff.get(name) {
        return Ok(*id);
    }
    let all = tx.reader().staff()?;
    let id = match all.iter().find(|staff| staff.name == name || staff.initials == name) {
        Some(staff) => staff.id,
        None => {
            let signs = Some(initials(name))
                .filter(|signs| !signs.is_empty())
                .unwrap_or_else(|| name.chars().take(2).collect());
            let ink = position(all.len() % 4) + 1;
            let staff = Staff { id: tx.id(), name: name.to_owned(), initials: signs, ink, deleted_at: None };
            tx.insert(&staff)?;
            staff.id
        }
    };
    writer.staff.insert(name.to_owned(), id);
    Ok(id)
}
