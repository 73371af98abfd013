//! A row that says nothing the book does not know is no second record: whoever is called so at that company, and of whom the
//! book holds every cell of the row, is who it is about. Joining them moves not a word, so that nothing is merged; and a file
//! of names alone can be taken in twice. One cell that says something else, and the two are only alike.

use std::collections::HashMap;

use super::{
    answers,
    visitor::{self, Visitor},
    write::Writer,
};
use crate::{
    error::Result,
    matching::{NameText, is_same_name},
    model::{
        Id,
        codes::{PhoneKind, Stage},
        contact::Contact,
        follow_up::FollowUp,
        lead::Lead,
    },
    store::Reader,
    text::{email, fold::fold, phone},
};

/// What a row says of a person, with the company and the show it is read for.
#[derive(Clone, Copy)]
pub(super) struct Said<'s> {
    pub visitor: &'s Visitor,
    pub firm: Option<Id>,
    /// The row's numbers with their E.164 forms.
    pub phones: &'s [(PhoneKind, String, Option<phone::Number>)],
    /// Whose badge it names.
    pub badge_show: Option<Id>,
    /// Whom an earlier row of that name and company made.
    pub twin: Option<Id>,
}

/// The contact of whom the book holds all that a row says.
pub(super) fn same(reader: Reader<'_>, writer: &Writer, said: Said<'_>) -> Result<Option<Contact>> {
    for contact in namesakes(reader, said)? {
        if !writer.is_own_new(contact.id) && holds_all(reader, writer, said, &contact)? {
            return Ok(Some(contact));
        }
    }
    Ok(None)
}

/// Who is called as the row says at the company that it names; where it names nobody, who has no name and one of its addresses.
fn namesakes(reader: Reader<'_>, said: Said<'_>) -> Result<Vec<Contact>> {
    let Said { visitor, firm, phones, twin, .. } = said;
    if visitor.has_name() {
        let name = visitor.name_text();
        let mut named =
            reader.contacts_named(&visitor.given_name, &visitor.family_name, &visitor.native_name, firm)?;
        named.retain(|contact| is_same_name(NameText::of(contact), name));
        // What this import made may not be found by its name yet.
        named.extend(twin.map(|id| reader.need::<Contact>(id)).transpose()?);
        return Ok(named);
    }
    let mut found = Vec::new();
    for key in visitor.emails.iter().filter_map(|(_, address)| email::key(address)) {
        found.extend(reader.contacts_with_mail(&key)?);
    }
    for number in phones.iter().filter_map(|(_, _, number)| number.as_ref()) {
        found.extend(reader.contacts_with_number(&number.e164)?);
    }
    let nameless =
        |it: &Contact| it.given_name.is_empty() && it.family_name.is_empty() && it.native_name.is_empty();
    found.retain(|contact| contact.company_id == firm && nameless(contact));
    Ok(found)
}

fn holds_all(reader: Reader<'_>, writer: &Writer, said: Said<'_>, contact: &Contact) -> Result<bool> {
    let Said { visitor, phones, .. } = said;
    let texts = [
        (&visitor.given_name, &contact.given_name),
        (&visitor.family_name, &contact.family_name),
        (&visitor.native_name, &contact.native_name),
        (&visitor.title, &contact.title),
        (&visitor.job_title, &contact.job_title),
        (&visitor.department, &contact.department),
        (&visitor.linkedin, &contact.linkedin),
        (&visitor.languages, &contact.languages),
        (&visitor.country, &contact.country),
    ];
    if !texts.iter().all(|(cell, field)| is_held(cell, field)) {
        return Ok(false);
    }
    let emails = reader.emails(contact.id)?;
    let has_mail = |address: &str| {
        let key = email::key(address).unwrap_or_default();
        emails.iter().any(|known| known.address == address || (!key.is_empty() && known.key == key))
    };
    let numbers = reader.phones(contact.id)?;
    let has_number = |typed: &str, number: Option<&phone::Number>| {
        let same = |e164: &str| number.is_some_and(|number| number.e164 == e164);
        numbers.iter().any(|known| known.typed == typed || same(&known.e164))
    };
    Ok(visitor.emails.iter().all(|(_, address)| has_mail(address))
        && phones.iter().all(|(_, typed, number)| has_number(typed, number.as_ref()))
        && holds_rest(reader, said, contact)?
        && holds_visits(reader, writer, visitor, contact)?)
}

/// The cells that have no place in the book, and the badge: as a file said them before.
fn holds_rest(reader: Reader<'_>, said: Said<'_>, contact: &Contact) -> Result<bool> {
    let Said { visitor, badge_show, .. } = said;
    let badge = visitor.lead.badge.trim();
    if visitor.rest.is_empty() && badge.is_empty() {
        return Ok(true);
    }
    let mut kept: Vec<HashMap<String, String>> = Vec::new();
    for row in reader.import_rows(Some(contact.id), None)? {
        kept.extend(serde_json::from_str::<HashMap<String, String>>(&row.cells).ok());
    }
    let show = badge_show.map(|show| show.to_string());
    let has_badge = kept.iter().any(|cells| {
        cells.get("badge").is_some_and(|known| known == badge) && cells.get("badge_show") == show.as_ref()
    });
    let has = |(heading, text): &(String, String)| {
        kept.iter().any(|cells| cells.get(heading).is_some_and(|known| known == text))
    };
    Ok((badge.is_empty() || has_badge) && visitor.rest.iter().all(has))
}

fn holds_visits(reader: Reader<'_>, writer: &Writer, visitor: &Visitor, contact: &Contact) -> Result<bool> {
    for name in &visitor.lead.shows {
        if lead_at(reader, writer, name, contact)?.is_none() {
            return Ok(false);
        }
    }
    if !visitor.is_visit() {
        return Ok(true);
    }
    match lead_at(reader, writer, &visitor.lead.show, contact)? {
        Some(lead) => holds_visit(reader, writer, &lead, visitor),
        None => Ok(false),
    }
}

fn lead_at(reader: Reader<'_>, writer: &Writer, show: &str, contact: &Contact) -> Result<Option<Lead>> {
    let show = match &writer.show {
        Some(current) if show.trim().is_empty() => Some(current.id),
        _ => {
            let name = if show.trim().is_empty() { &writer.first_show } else { show };
            let known = writer.shows.get(name).map(|show| show.id);
            match known {
                Some(show) => Some(show),
                None => reader.shows()?.into_iter().find(|show| show.name == name).map(|show| show.id),
            }
        }
    };
    match show {
        Some(show) => reader.lead_of(contact.id, show),
        None => Ok(None),
    }
}

fn holds_visit(reader: Reader<'_>, writer: &Writer, lead: &Lead, visitor: &Visitor) -> Result<bool> {
    let visitor::Lead { grade, stage, value, topics, notes, step, due, .. } = &visitor.lead;
    let said = &visitor.lead;
    let texts = [
        (&visitor.job_title, &lead.job_title),
        (&said.budget, &lead.budget),
        (&said.authority, &lead.authority),
        (&said.need, &lead.need),
        (&said.timing, &lead.timing),
    ];
    let fields = texts.iter().all(|(cell, field)| is_held(cell, field))
        && (grade.is_none() || lead.grade.is_some())
        && (stage.is_none_or(|stage| stage == Stage::New) || lead.stage != Stage::New)
        && (value.is_none() || lead.value_minor.is_some());
    if !fields || !answers::holds(reader, writer, lead, visitor)? {
        return Ok(false);
    }
    if !topics.is_empty() {
        let known = reader.lead_topics(lead.id)?;
        if !topics.iter().all(|topic| known.iter().any(|it| fold(it) == fold(topic))) {
            return Ok(false);
        }
    }
    if !notes.is_empty() {
        let known: Vec<String> = reader.notes(lead.id)?.into_iter().rev().map(|note| note.body).collect();
        let all = known.join("\n\n");
        if !notes.iter().all(|note| known.contains(note) || all == *note) {
            return Ok(false);
        }
    }
    if step.is_none() && due.is_none() {
        return Ok(true);
    }
    let is_it = |known: &FollowUp| {
        let same = step.as_ref().is_none_or(|(kind, text)| known.kind == *kind && known.text == *text);
        same && due.is_none_or(|(day, _)| known.due_day == Some(day))
    };
    Ok(reader.follow_ups_of(lead.id)?.iter().any(is_it))
}

fn is_held(cell: &str, field: &str) -> bool {
    cell.trim().is_empty() || cell == field
}
