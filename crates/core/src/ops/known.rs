//! "We know them already": whom in the book a line is about, while it is typed, and when they were last met.
//!
//! A few records are looked up by what was typed (mail, phone, domain, name), and weighed against it as duplicates are.

use std::collections::HashMap;

use super::duplicates::{Twice, firm_text, person_text};
use crate::{
    error::Result,
    grammar::Understood,
    matching::{Bits, Catalogue, FirmText, Kind, Level, PersonText, Reason},
    model::{Id, company::Company, contact::Contact},
    store::{Firm, FoundKind, Met, Person, Reached, Reader},
    text::{domain, email, fold::fold, phone, pinyin::is_han},
};

/// Somebody whom a line may be about.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Known {
    /// What it is.
    pub kind: Twice,
    /// The contact or company; a line that is joined with it goes to it.
    pub id: Id,
    /// Who; none when it is a company.
    pub person: Option<Person>,
    /// The company, or whom they work for.
    pub company: Option<Firm>,
    /// What they are there.
    pub job_title: String,
    /// How sure it is that the line is about them; none when only the beginning of a name is typed.
    pub level: Option<Level>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// When and by whom they were last met; none when never at a show.
    pub met: Option<Met>,
}

/// So many are offered at most.
const OFFERED: usize = 5;
/// So many records are weighed for a name, and for a company.
const PEOPLE: usize = 12;
const FIRMS: usize = 6;
/// A word of fewer letters is the beginning of too many names.
const LETTERS: usize = 3;

/// Whom a line may be about, the likeliest first. `regions` are ISO 3166-1 codes to read phone numbers by.
///
/// # Errors
/// Those of reading.
pub fn known(reader: Reader<'_>, understood: &Understood, regions: &[&str]) -> Result<Vec<Known>> {
    let typed = Typed::of(understood, regions);
    let people = reader.reached(&typed.people(reader)?)?;
    let firms = typed.firms(reader)?;
    let mut offered = weigh(&typed, &people, &firms);
    offered.sort_by_key(|(known, bits)| (known.level.is_none(), known.level, -bits));
    offered.truncate(OFFERED);
    let mut known = Vec::with_capacity(offered.len());
    for (mut offer, _) in offered {
        offer.met = match offer.kind {
            Twice::Contact => reader.contact_met(offer.id)?,
            Twice::Company => reader.company_met(offer.id)?,
        };
        known.push(offer);
    }
    Ok(known)
}

/// Who else in the book may be a contact, the likeliest first.
///
/// # Errors
/// Those of reading.
pub(super) fn like(reader: Reader<'_>, contact: &Contact) -> Result<Vec<Known>> {
    let Some((own, company)) = reader.reached(&[contact.id])?.into_iter().next() else {
        return Ok(Vec::new());
    };
    let typed = Typed::of_contact(&own, company.as_ref());
    let ids = typed.people(reader)?.into_iter().filter(|id| *id != contact.id).collect::<Vec<_>>();
    let mut offered = weigh(&typed, &reader.reached(&ids)?, &[]);
    offered.sort_by_key(|(known, bits)| (known.level.is_none(), known.level, -bits));
    Ok(offered.into_iter().map(|(known, _)| known).collect())
}

/// What the line says of somebody, ready to be looked up.
struct Typed<'a> {
    given: &'a str,
    family: &'a str,
    native: &'a str,
    firm: &'a str,
    native_firm: &'a str,
    emails: Vec<String>,
    phones: Vec<String>,
    domains: Vec<String>,
}

impl<'a> Typed<'a> {
    fn of(understood: &'a Understood, regions: &[&str]) -> Self {
        let name = understood.name.as_ref();
        let company = understood.company.as_ref();
        let emails: Vec<String> = understood.emails.iter().filter_map(|typed| email::key(typed)).collect();
        let hosts = understood.webs.iter().filter_map(|web| domain::host(web));
        let mails = emails.iter().filter_map(|key| email::domain(key)).map(str::to_owned);
        let mut domains: Vec<String> = hosts.chain(mails.filter(|host| !email::is_free_mail(host))).collect();
        domains.dedup();
        Self {
            given: name.map_or("", |name| &name.given),
            family: name.map_or("", |name| &name.family),
            native: name.map_or("", |name| &name.native),
            firm: company.map_or("", |company| &company.name),
            native_firm: company.map_or("", |company| &company.native),
            emails,
            phones: understood.phones.iter().map(|typed| number(typed, regions)).collect(),
            domains,
        }
    }

    /// What the book holds of somebody, as if it had been typed.
    fn of_contact(own: &'a Reached, company: Option<&'a Company>) -> Self {
        let contact = &own.contact;
        Self {
            given: &contact.given_name,
            family: &contact.family_name,
            native: &contact.native_name,
            firm: company.map_or("", |company| &company.name),
            native_firm: company.map_or("", |company| &company.native_name),
            emails: own.emails.iter().filter_map(|address| email::key(address)).collect(),
            phones: own.phones.clone(),
            domains: Vec::new(),
        }
    }

    /// The contacts it may mean: who is reached so, who is called so there, who is called so.
    fn people(&self, reader: Reader<'_>) -> Result<Vec<Id>> {
        let mut ids = reader.contacts_reached_at(&self.emails, &self.phones)?;
        let names = if self.native.is_empty() {
            format!("{} {}", self.given, self.family)
        } else {
            self.native.to_owned()
        };
        if is_enough(&names) {
            let firm = if self.firm.is_empty() { self.native_firm } else { self.firm };
            if !firm.is_empty() {
                ids.extend(reader.found_ids(&format!("{names} {firm}"), FoundKind::Contact, PEOPLE)?);
            }
            if ids.len() < PEOPLE {
                ids.extend(reader.found_ids(&names, FoundKind::Contact, PEOPLE)?);
            }
        }
        Ok(once(ids))
    }

    /// The companies it may mean.
    fn firms(&self, reader: Reader<'_>) -> Result<Vec<Company>> {
        let mut ids = reader.companies_at(&self.domains)?;
        ids.extend(reader.company_named(self.firm, self.native_firm)?.map(|company| company.id));
        for name in [self.firm, self.native_firm] {
            if is_enough(name) {
                ids.extend(reader.found_ids(name, FoundKind::Company, FIRMS)?);
            }
        }
        once(ids).into_iter().map(|id| reader.need(id)).collect()
    }

    fn firm_text(&self) -> FirmText<'_> {
        let domain = self.domains.first().map_or("", String::as_str);
        FirmText { name: self.firm, native_name: self.native_firm, domain, ..FirmText::default() }
    }

    fn person_text(&self, firm: Option<u32>) -> PersonText<'_> {
        PersonText {
            given_name: self.given,
            family_name: self.family,
            native_name: self.native,
            emails: self.emails.iter().map(String::as_str).collect(),
            phones: self.phones.iter().map(String::as_str).collect(),
            address: Vec::new(),
            firm,
        }
    }

    fn has_name(&self) -> bool {
        !self.given.is_empty() || !self.family.is_empty() || !self.native.is_empty()
    }
}

/// Weighs everybody looked up against what was typed.
fn weigh(typed: &Typed<'_>, people: &[(Reached, Option<Company>)], firms: &[Company]) -> Vec<(Known, Bits)> {
    let mut book = Catalogue::default();
    let mut numbers: HashMap<Id, u32> = HashMap::new();
    let of_people = people.iter().filter_map(|(_, company)| company.as_ref());
    for company in firms.iter().chain(of_people) {
        numbers.entry(company.id).or_insert_with(|| book.add_firm(&firm_text(company)));
    }
    let has_firm = !typed.firm.is_empty() || !typed.native_firm.is_empty();
    let firm = (has_firm || !typed.domains.is_empty()).then(|| book.add_firm(&typed.firm_text()));
    let mut offered = Vec::new();
    let of_person = firm.filter(|_| has_firm);
    let person = book.add_person(&typed.person_text(of_person));
    for (reached, company) in people {
        let number = company.as_ref().and_then(|company| numbers.get(&company.id).copied());
        let other = book.add_person(&person_text(reached, number));
        let verdict = book.compare(Kind::Person, person, other);
        let contact = &reached.contact;
        let known = Known {
            kind: Twice::Contact,
            id: contact.id,
            person: Some(Person::of(contact)),
            company: company.as_ref().map(Firm::of),
            job_title: contact.job_title.clone(),
            level: verdict.map(|verdict| verdict.level),
            reasons: verdict.map(|verdict| verdict.reasons.iter().collect()).unwrap_or_default(),
            met: None,
        };
        offered.push((known, verdict.map_or(Bits::MIN / 2, |verdict| verdict.bits)));
    }
    // Where a person is named, the company alone is the lesser hint.
    let less = if typed.has_name() { 20_000 } else { 0 };
    for company in firms {
        let number = numbers.get(&company.id).copied();
        let verdict = firm.zip(number).and_then(|(firm, other)| book.compare(Kind::Firm, firm, other));
        let known = Known {
            kind: Twice::Company,
            id: company.id,
            person: None,
            company: Some(Firm::of(company)),
            job_title: String::new(),
            level: verdict.map(|verdict| verdict.level),
            reasons: verdict.map(|verdict| verdict.reasons.iter().collect()).unwrap_or_default(),
            met: None,
        };
        offered.push((known, verdict.map_or(Bits::MIN / 2, |verdict| verdict.bits - less)));
    }
    offered
}

/// Whether so much of a name is typed that it means somebody.
fn is_enough(name: &str) -> bool {
    let folded = fold(name);
    let letters = folded.chars().filter(|c| c.is_alphanumeric()).count();
    letters >= LETTERS || folded.chars().filter(|c| is_han(*c)).count() >= 2
}

/// A number in E.164, or its digits when it cannot be read.
fn number(typed: &str, regions: &[&str]) -> String {
    phone::read(typed, regions).map_or_else(|| phone::digits(typed), |number| number.e164)
}

fn once(ids: Vec<Id>) -> Vec<Id> {
    let mut kept: Vec<Id> = Vec::with_capacity(ids.len());
    for id in ids {
        if !kept.contains(&id) {
            kept.push(id);
        }
    }
    kept
}
