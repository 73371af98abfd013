//! Capture: a line about a visitor becomes a contact, a company, a lead, a note and what was promised.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::{deadlines::retime, promise::promised};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    grammar::{self, NextStep, ProblemCode, Understood},
    model::{
        Id, Stamp,
        codes::{EmailKind, NoteKind, PhoneKind, Stage},
        company::Company,
        contact::{Contact, ContactEmail, ContactPhone},
        lead::{Lead, LeadInterest},
        market_note::{MarketNote, MarketNoteTopic},
        note::Note,
        show::Show,
        staff::{Staff, initials},
        when,
    },
    store::{Book, Changes, Op, OpKind, Reader, Tx},
    text::{domain, email, fold::fold, phone},
};

/// A line longer than this, in characters, is a paste gone wrong.
pub const LONGEST_LINE: usize = 8_000;

/// Where and by whom a visitor is logged.
#[derive(Debug, Clone)]
pub struct Setting {
    /// At which show; none makes one of the name beside it, so that the first visitor need not wait for it.
    pub show: Option<Id>,
    /// What a show that nobody has named is called.
    pub first_show: String,
    /// By whom of us; none makes one of the name beside it.
    pub staff: Option<Id>,
    /// What somebody of us who has not said their name is called.
    pub first_staff: String,
}

/// Whom a line is about, when the one who typed it says so. Unsaid, an exact mail or mobile decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Join {
    /// This contact or company, however it is named in the line.
    With(Id),
    /// Somebody new, whatever is the same.
    Apart,
}

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Captured {
    /// The lead; none when the line held only market notes.
    pub lead: Option<Id>,
    /// Its contact.
    pub contact: Option<Id>,
    /// Whether the visitor had been met at this show before: the note went to that lead.
    pub met_before: bool,
    /// Whether the contact was in the book before.
    pub known: bool,
    /// The show it was logged at.
    pub show: Id,
    /// Who of us logged it.
    pub staff: Id,
}

/// Understands a line as of now, for the show or, without one, the machine's zone.
#[must_use]
pub fn understand(clock: &Clock, show: Option<&Show>, line: &str) -> Understood {
    grammar::read(line, clock.today(clock.zone_at(show)))
}

/// Logs a visitor.
///
/// # Errors
/// `nobody_named` when the line names no person, company or address; `no_such_record` when the one to join is gone;
/// `no_such_day`, `line_too_long`; `book_read_only`, `disk_full`. Nothing is written then.
pub fn capture(
    book: &Book,
    clock: &Clock,
    setting: &Setting,
    join: Option<Join>,
    line: &str,
) -> Result<(Captured, Changes)> {
    let length = line.chars().count();
    if length > LONGEST_LINE {
        return Err(Error::new(Code::LineTooLong).with("length", length).with("most", LONGEST_LINE));
    }
    book.transact(clock, Op { kind: OpKind::Capture, staff: setting.staff }, |tx| {
        let known_show = setting.show.map(|id| tx.reader().need::<Show>(id)).transpose()?;
        let zone = clock.zone_at(known_show.as_ref());
        let understood = grammar::read(line, clock.today(zone));
        let (joined, joined_company) = joined(tx.reader(), join)?;
        refuse(&understood, joined.is_some() || joined_company.is_some())?;
        let show = match known_show {
            Some(show) => show,
            None => first_show(tx, &setting.first_show)?,
        };
        let staff = match setting.staff {
            Some(staff) => staff,
            None => first_staff(tx, &setting.first_staff)?,
        };
        let apart = join == Some(Join::Apart);
        Capture { show: &show, staff, zone, understood, joined, joined_company, apart }.write(tx)
    })
}

/// The contact or the company that a line was said to be about.
fn joined(reader: Reader<'_>, join: Option<Join>) -> Result<(Option<Contact>, Option<Company>)> {
    let Some(Join::With(id)) = join else { return Ok((None, None)) };
    let contact = reader.find::<Contact>(id)?.filter(|contact| contact.deleted_at.is_none());
    if contact.is_some() {
        return Ok((contact, None));
    }
    let company = reader.find::<Company>(id)?.filter(|company| company.deleted_at.is_none());
    company.map(|company| (None, Some(company))).ok_or_else(|| Error::new(Code::NoSuchRecord))
}

/// What is not saved without a second look: a promise for a day that does not exist, and a line about nobody.
fn refuse(understood: &Understood, is_joined: bool) -> Result<()> {
    if let Some(problem) = understood.problems.iter().find(|problem| problem.code == ProblemCode::NoSuchDay) {
        return Err(Error::new(Code::NoSuchDay).with("text", &problem.text));
    }
    if !is_joined && !names_somebody(understood) && understood.market_notes.is_empty() {
        return Err(Error::new(Code::NobodyNamed));
    }
    Ok(())
}

fn first_show(tx: &mut Tx<'_>, name: &str) -> Result<Show> {
    let show = Show::named(tx.id(), name.to_owned());
    tx.insert(&show)?;
    Ok(show)
}

fn first_staff(tx: &mut Tx<'_>, name: &str) -> Result<Id> {
    let staff =
        Staff { id: tx.id(), name: name.to_owned(), initials: initials(name), ink: 1, deleted_at: None };
    tx.insert(&staff)?;
    Ok(staff.id)
}

fn names_somebody(understood: &Understood) -> bool {
    understood.name.is_some()
        || understood.company.is_some()
        || !understood.emails.is_empty()
        || !understood.phones.is_empty()
}

struct Capture<'a> {
    show: &'a Show,
    staff: Id,
    zone: Tz,
    understood: Understood,
    joined: Option<Contact>,
    joined_company: Option<Company>,
    apart: bool,
}

impl Capture<'_> {
    fn write(&self, tx: &mut Tx<'_>) -> Result<Captured> {
        let (show, staff) = (self.show.id, self.staff);
        let mut captured =
            Captured { lead: None, contact: None, met_before: false, known: false, show, staff };
        let mut company = None;
        if self.joined.is_some() || self.joined_company.is_some() || names_somebody(&self.understood) {
            company = self.company(tx)?;
            let (contact, known) = self.contact(tx, company)?;
            let company = company.or(contact.as_ref().and_then(|contact| contact.company_id));
            let (lead, met_before) = self.lead(tx, contact.as_ref(), company)?;
            self.interests(tx, lead)?;
            self.note(tx, lead)?;
            for step in &self.understood.next_steps {
                self.promise(tx, lead, step)?;
            }
            tx.about::<Lead>(lead);
            let contact = contact.map(|contact| contact.id);
            captured = Captured { lead: Some(lead), contact, met_before, known, show, staff };
        }
        self.market_notes(tx, captured.lead, company)?;
        Ok(captured)
    }

    fn company(&self, tx: &mut Tx<'_>) -> Result<Option<Id>> {
        let named = self.understood.company.as_ref();
        let known = match (&self.joined_company, named) {
            (Some(joined), _) => Some(joined.clone()),
            (None, Some(named)) => tx.reader().company_named(&named.name, &named.native)?,
            (None, None) => return Ok(None),
        };
        let named = named.map(|named| (named.name.clone(), named.native.clone())).unwrap_or_default();
        if let Some(mut known) = known {
            fill(&mut known.name, &named.0);
            fill(&mut known.native_name, &named.1);
            self.web(&mut known);
            tx.save(&known)?;
            return Ok(Some(known.id));
        }
        let mut company = Company::named(tx.id(), named.0, named.1);
        self.web(&mut company);
        tx.insert(&company)?;
        Ok(Some(company.id))
    }

    fn web(&self, company: &mut Company) {
        if let Some(web) = self.understood.webs.first()
            && company.website.is_empty()
        {
            company.website.clone_from(web);
            company.domain = domain::host(web).unwrap_or_default();
        }
    }

    /// The contact that the line means, and whether it was known before.
    fn contact(&self, tx: &mut Tx<'_>, company: Option<Id>) -> Result<(Option<Contact>, bool)> {
        let understood = &self.understood;
        let says_nobody =
            understood.name.is_none() && understood.emails.is_empty() && understood.phones.is_empty();
        if says_nobody && self.joined.is_none() {
            return Ok((None, false));
        }
        let phones = self.phones(tx.reader())?;
        let known = match &self.joined {
            Some(joined) => Some(joined.clone()),
            None if self.apart => None,
            None => self.known(tx.reader(), &phones)?,
        };
        let is_known = known.is_some();
        let mut contact = known.unwrap_or_else(|| Contact::unnamed(tx.id()));
        if let Some(name) = &understood.name {
            if contact.given_name.is_empty() && contact.family_name.is_empty() {
                contact.given_name.clone_from(&name.given);
                contact.family_name.clone_from(&name.family);
                contact.name_order = name.order;
            }
            fill(&mut contact.native_name, &name.native);
            fill(&mut contact.title, &name.title);
        }
        // Who is met under another company's name has moved there; earlier leads keep the one of their time.
        contact.company_id = company.or(contact.company_id);
        if is_known {
            tx.save(&contact)?;
        } else {
            tx.insert(&contact)?;
        }
        self.addresses(tx, &contact, &phones)?;
        Ok((Some(contact), is_known))
    }

    fn phones(&self, reader: Reader<'_>) -> Result<Vec<(String, Option<phone::Number>)>> {
        let exhibitor = reader.exhibitor()?.map(|exhibitor| exhibitor.country).unwrap_or_default();
        let regions = [self.show.country.as_str(), exhibitor.as_str()];
        Ok(self.understood.phones.iter().map(|typed| (typed.clone(), phone::read(typed, &regions))).collect())
    }

    /// The one contact with the same mail or mobile whose name does not speak against it.
    fn known(
        &self,
        reader: Reader<'_>,
        phones: &[(String, Option<phone::Number>)],
    ) -> Result<Option<Contact>> {
        // Role mailboxes and switchboards are shared: they only suggest.
        let emails: Vec<String> = self
            .understood
            .emails
            .iter()
            .filter_map(|address| email::key(address))
            .filter(|key| !email::is_role(key.split('@').next().unwrap_or_default()))
            .collect();
        let mobiles: Vec<String> = phones
            .iter()
            .filter_map(|(_, number)| number.as_ref())
            .filter(|n| n.mobile)
            .map(|n| n.e164.clone())
            .collect();
        let candidates = reader.contacts_reached_by(&emails, &mobiles)?;
        Ok(candidates.into_iter().find(|contact| self.may_be(contact)))
    }

    fn may_be(&self, contact: &Contact) -> bool {
        let Some(name) = &self.understood.name else { return true };
        let latin = |given: &str, family: &str| {
            let mut words: Vec<String> =
                fold(&format!("{given} {family}")).split(' ').map(str::to_owned).collect();
            words.sort_unstable();
            words
        };
        let empty = |a: &str, b: &str| a.is_empty() && b.is_empty();
        let nameless = empty(&contact.given_name, &contact.family_name) && contact.native_name.is_empty();
        let same_latin = !empty(&name.given, &name.family)
            && latin(&name.given, &name.family) == latin(&contact.given_name, &contact.family_name);
        let same_native = !name.native.is_empty() && name.native == contact.native_name;
        nameless || same_latin || same_native
    }

    fn addresses(
        &self,
        tx: &mut Tx<'_>,
        contact: &Contact,
        phones: &[(String, Option<phone::Number>)],
    ) -> Result<()> {
        let mut emails = tx.reader().emails(contact.id)?;
        for address in &self.understood.emails {
            let key = email::key(address).unwrap_or_default();
            if emails.iter().any(|known| known.address == *address || (!key.is_empty() && known.key == key)) {
                continue;
            }
            let email = ContactEmail {
                id: tx.id(),
                contact_id: contact.id,
                position: position(emails.len()),
                kind: EmailKind::Work,
                address: address.clone(),
                key,
            };
            tx.insert(&email)?;
            emails.push(email);
        }
        let mut known = tx.reader().phones(contact.id)?;
        for (typed, number) in phones {
            let e164 = number.as_ref().map(|number| number.e164.clone()).unwrap_or_default();
            if known.iter().any(|phone| phone.typed == *typed || (!e164.is_empty() && phone.e164 == e164)) {
                continue;
            }
            let mobile = number.as_ref().is_none_or(|number| number.mobile);
            let phone = ContactPhone {
                id: tx.id(),
                contact_id: contact.id,
                position: position(known.len()),
                kind: if mobile { PhoneKind::Mobile } else { PhoneKind::Work },
                typed: typed.clone(),
                e164,
            };
            tx.insert(&phone)?;
            known.push(phone);
        }
        Ok(())
    }

    /// The lead, made or met again: a contact has one at a show.
    fn lead(&self, tx: &mut Tx<'_>, contact: Option<&Contact>, company: Option<Id>) -> Result<(Id, bool)> {
        let existing = match contact {
            Some(contact) => tx.reader().lead_of(contact.id, self.show.id)?,
            None => None,
        };
        if let Some(mut lead) = existing {
            lead.grade = self.understood.grade.or(lead.grade);
            lead.company_id = lead.company_id.or(company);
            tx.save(&lead)?;
            retime(tx, &lead)?;
            return Ok((lead.id, true));
        }
        let lead = Lead {
            id: tx.id(),
            show_id: self.show.id,
            contact_id: contact.map(|contact| contact.id),
            company_id: company,
            scan_id: None,
            job_title: contact.map(|contact| contact.job_title.clone()).unwrap_or_default(),
            grade: self.understood.grade,
            stage: Stage::New,
            closed_reason: String::new(),
            budget: String::new(),
            authority: String::new(),
            need: String::new(),
            timing: String::new(),
            value_minor: None,
            value_currency: None,
            staff_id: Some(self.staff),
            logged_at: tx.now(),
            deleted_at: None,
        };
        tx.insert(&lead)?;
        Ok((lead.id, false))
    }

    fn interests(&self, tx: &mut Tx<'_>, lead: Id) -> Result<()> {
        add_topics(tx, lead, &self.understood.topics)
    }

    fn note(&self, tx: &mut Tx<'_>, lead: Id) -> Result<()> {
        if self.understood.note.is_empty() {
            return Ok(());
        }
        let note = Note {
            id: tx.id(),
            lead_id: lead,
            kind: NoteKind::Conversation,
            body: self.understood.note.clone(),
            at: tx.now(),
            staff_id: Some(self.staff),
            scan_id: None,
            deleted_at: None,
        };
        tx.insert(&note)
    }

    fn promise(&self, tx: &mut Tx<'_>, lead: Id, step: &NextStep) -> Result<()> {
        let follow_up = promised(tx, lead, step, self.zone, Some(self.staff))?;
        tx.insert(&follow_up)
    }

    fn market_notes(&self, tx: &mut Tx<'_>, lead: Option<Id>, company: Option<Id>) -> Result<()> {
        for learned in &self.understood.market_notes {
            let note = MarketNote {
                id: tx.id(),
                kind: learned.kind,
                body: learned.text.clone(),
                weight: 2,
                company_id: company,
                show_id: Some(self.show.id),
                lead_id: lead,
                staff_id: Some(self.staff),
                at: tx.now(),
                deleted_at: None,
            };
            tx.insert(&note)?;
            for name in &learned.topics {
                let topic =
                    MarketNoteTopic { id: tx.id(), market_note_id: note.id, topic_id: tx.topic(name)? };
                tx.insert(&topic)?;
            }
        }
        Ok(())
    }
}

/// Adds topics to a lead's interests, each once.
pub(super) fn add_topics(tx: &mut Tx<'_>, lead: Id, names: &[String]) -> Result<()> {
    let mut known = tx.reader().interests(lead)?;
    for name in names {
        let topic = tx.topic(name)?;
        if known.iter().any(|interest| interest.topic_id == Some(topic)) {
            continue;
        }
        let interest = LeadInterest {
            id: tx.id(),
            lead_id: lead,
            position: known.last().map_or(0, |interest| interest.position + 1),
            topic_id: Some(topic),
            product_id: None,
        };
        tx.insert(&interest)?;
        known.push(interest);
    }
    Ok(())
}

/// The instants at which a day begins and ends in a zone.
#[must_use]
pub fn day_of(day: NaiveDate, zone: Tz) -> (Stamp, Stamp) {
    (when::instant(day.and_time(NaiveTime::MIN), zone), when::due_at(day, None, zone))
}

fn fill(field: &mut String, with: &str) {
    if field.is_empty() {
        with.clone_into(field);
    }
}

fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
