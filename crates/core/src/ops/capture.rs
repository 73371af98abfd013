//! Capture: a line about a visitor becomes a contact, a company, a lead, a note and what was promised.

mod beside;
mod reach;
mod says;
mod told;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

pub(super) use says::add_topics;
pub use told::Told;

use super::{
    cadence,
    deadlines::retime,
    scan::{self, Scanned},
};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    grammar::{self, ProblemCode, Understood},
    model::{
        Id, Stamp,
        attachment::Photo,
        codes::Stage,
        company::Company,
        contact::Contact,
        lead::Lead,
        show::Show,
        staff::{Staff, initials},
        when,
    },
    store::{Book, Changes, Op, OpKind, Reader, Tx},
    text::domain,
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
    /// This contact, company or lead, however they are named in the line.
    With(Id),
    /// Somebody new, whatever is the same.
    Apart,
}

/// A visit as it is entered: the line, and what stands beside it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Visit<'a> {
    /// As typed; may be empty when a code or a picture says who came.
    pub line: &'a str,
    /// Whom it is about, when somebody has said so.
    pub join: Option<Join>,
    /// The texts of the codes that were read.
    pub scans: &'a [String],
    /// The pictures that were taken.
    pub photos: &'a [Photo],
    /// What was said beside the line.
    pub told: Told<'a>,
}

impl<'a> Visit<'a> {
    /// Only a line.
    #[must_use]
    pub fn of(line: &'a str) -> Self {
        Self { line, ..Self::default() }
    }
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
/// `nobody_named` when neither the line nor a code names anybody and there is no picture either; `no_such_record` when
/// the one to join is gone; `no_such_day`, `line_too_long`, `too_long`, and what a value or an answer is refused for; `book_read_only`, `disk_full`. Nothing is
/// written then.
pub fn capture(
    book: &Book,
    clock: &Clock,
    setting: &Setting,
    visit: &Visit<'_>,
) -> Result<(Captured, Changes)> {
    let length = visit.line.chars().count();
    if length > LONGEST_LINE {
        return Err(Error::new(Code::LineTooLong).with("length", length).with("most", LONGEST_LINE));
    }
    let scans = visit.scans.iter().map(|raw| scan::read(raw)).collect::<Result<Vec<_>>>()?;
    book.transact(clock, Op { kind: OpKind::Capture, staff: setting.staff }, |tx| {
        let joined = Joined::of(tx.reader(), visit.join)?;
        let show = joined.lead.as_ref().map(|lead| lead.show_id).or(setting.show);
        let known_show = show.map(|id| tx.reader().need::<Show>(id)).transpose()?;
        let zone = clock.zone_at(known_show.as_ref());
        let mut understood = grammar::read(visit.line, clock.today(zone));
        if let Some(line) =
            beside::with_card(visit.line, &understood, &scans).filter(|_| !joined.is_somebody())
        {
            understood = grammar::read(&line, clock.today(zone));
        }
        let is_known = joined.is_somebody() || !scans.is_empty() || !visit.photos.is_empty();
        refuse(&understood, is_known, visit.told)?;
        let show = match known_show {
            Some(show) => show,
            None => first_show(tx, &setting.first_show)?,
        };
        let staff = match setting.staff {
            Some(staff) => staff,
            None => first_staff(tx, &setting.first_staff)?,
        };
        let apart = visit.join == Some(Join::Apart);
        let (scans, photos, told) = (&scans, visit.photos, visit.told);
        Capture { show: &show, staff, zone, understood, joined, apart, scans, photos, told }.write(tx)
    })
}

/// Whom a line was said to be about.
#[derive(Default)]
struct Joined {
    contact: Option<Contact>,
    company: Option<Company>,
    lead: Option<Lead>,
}

impl Joined {
    fn of(reader: Reader<'_>, join: Option<Join>) -> Result<Self> {
        let Some(Join::With(id)) = join else { return Ok(Self::default()) };
        let contact = |id| -> Result<Option<Contact>> {
            Ok(reader.find::<Contact>(id)?.filter(|contact| contact.deleted_at.is_none()))
        };
        if let Some(contact) = contact(id)? {
            return Ok(Self { contact: Some(contact), ..Self::default() });
        }
        if let Some(lead) = reader.find::<Lead>(id)?.filter(|lead| lead.deleted_at.is_none()) {
            let contact = lead.contact_id.map(contact).transpose()?.flatten();
            return Ok(Self { contact, company: None, lead: Some(lead) });
        }
        let company = reader.find::<Company>(id)?.filter(|company| company.deleted_at.is_none());
        company
            .map(|company| Self { company: Some(company), ..Self::default() })
            .ok_or_else(|| Error::new(Code::NoSuchRecord))
    }

    fn is_somebody(&self) -> bool {
        self.contact.is_some() || self.company.is_some() || self.lead.is_some()
    }
}

/// What is not saved without a second look: a promise for a day that does not exist, and a line about nobody.
fn refuse(understood: &Understood, is_known: bool, told: Told<'_>) -> Result<()> {
    if let Some(problem) = understood.problems.iter().find(|problem| problem.code == ProblemCode::NoSuchDay) {
        return Err(Error::new(Code::NoSuchDay).with("text", &problem.text));
    }
    let only_learned = !understood.market_notes.is_empty() && !told.is_of_somebody();
    if !is_known && !names_somebody(understood) && !only_learned {
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
    joined: Joined,
    apart: bool,
    scans: &'a [Scanned],
    photos: &'a [Photo],
    told: Told<'a>,
}

impl Capture<'_> {
    fn write(&self, tx: &mut Tx<'_>) -> Result<Captured> {
        let (show, staff) = (self.show.id, self.staff);
        let mut captured =
            Captured { lead: None, contact: None, met_before: false, known: false, show, staff };
        let mut company = None;
        if self.joined.is_somebody()
            || names_somebody(&self.understood)
            || !self.scans.is_empty()
            || !self.photos.is_empty()
        {
            let before = match &self.joined.lead {
                Some(lead) => Some(lead.clone()),
                None => self.scanned_before(tx.reader())?,
            };
            company = self.company(tx)?;
            let (contact, known) = self.contact(tx, company, before.as_ref())?;
            let company = company.or(contact.as_ref().and_then(|contact| contact.company_id));
            let scans = self.keep_scans(tx)?;
            let scan = scans.first().map(|scan| scan.id);
            let (lead, met_before) =
                self.lead(tx, Whom { contact: contact.as_ref(), company, scan, before })?;
            self.interests(tx, lead)?;
            self.told(tx, lead)?;
            self.note_scans(tx, lead, &scans)?;
            self.attach(tx, lead)?;
            self.note(tx, lead)?;
            for step in &self.understood.next_steps {
                self.promise(tx, lead, step)?;
            }
            if !met_before {
                cadence::at_capture(tx, lead, self.zone)?;
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
        let known = match (&self.joined.company, named) {
            (Some(joined), _) => Some(joined.clone()),
            (None, Some(named)) => tx.reader().company_named(&named.name, &named.native)?,
            (None, None) => return Ok(None),
        };
        let named = named.map(|named| (named.name.clone(), named.native.clone())).unwrap_or_default();
        if let Some(mut known) = known {
            fill(&mut known.name, &named.0);
            fill(&mut known.native_name, &named.1);
            self.web(&mut known);
            self.fill_company(&mut known);
            tx.save(&known)?;
            return Ok(Some(known.id));
        }
        let mut company = Company::named(tx.id(), named.0, named.1);
        self.web(&mut company);
        self.fill_company(&mut company);
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

    /// The contact that the line means, and whether it was known before. Whose badge was read before is theirs.
    fn contact(
        &self,
        tx: &mut Tx<'_>,
        company: Option<Id>,
        before: Option<&Lead>,
    ) -> Result<(Option<Contact>, bool)> {
        let understood = &self.understood;
        let scanned =
            before.and_then(|lead| lead.contact_id).map(|id| tx.reader().need::<Contact>(id)).transpose()?;
        let scanned = match scanned.filter(|contact| contact.deleted_at.is_none() && self.may_be(contact)) {
            Some(contact) => Some(contact),
            None => self.listed(tx.reader())?,
        };
        let says_nobody =
            understood.name.is_none() && understood.emails.is_empty() && understood.phones.is_empty();
        if says_nobody && self.joined.contact.is_none() && scanned.is_none() {
            return Ok((None, false));
        }
        let phones = self.phones(tx.reader())?;
        let known = match self.joined.contact.as_ref().or(scanned.as_ref()) {
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
        self.fill_contact(&mut contact);
        // Who is met under another company's name has moved there; earlier leads keep the one of their time.
        contact.company_id = company.or(contact.company_id);
        if is_known {
            tx.save(&contact)?;
        } else {
            tx.insert(&contact)?;
        }
        self.addresses(tx, &contact, &phones)?;
        self.fill_addresses(tx, contact.id)?;
        Ok((Some(contact), is_known))
    }

    /// The lead, made or met again: a contact has one at a show, and so has a badge.
    fn lead(&self, tx: &mut Tx<'_>, whom: Whom<'_>) -> Result<(Id, bool)> {
        let Whom { contact, company, scan, before } = whom;
        let met = match contact {
            Some(contact) => tx.reader().lead_of(contact.id, self.show.id)?,
            None => None,
        };
        // A badge that nobody had a name for gets one now; the badge of somebody else stays theirs.
        let by_badge = before.filter(|lead| match (lead.contact_id, contact) {
            (Some(theirs), Some(contact)) => theirs == contact.id,
            _ => true,
        });
        if let Some(mut lead) = met.or(by_badge) {
            lead.grade = self.understood.grade.or(lead.grade);
            lead.contact_id = lead.contact_id.or(contact.map(|contact| contact.id));
            lead.company_id = lead.company_id.or(company);
            lead.scan_id = lead.scan_id.or(scan);
            tx.save(&lead)?;
            retime(tx, &lead)?;
            return Ok((lead.id, true));
        }
        let lead = Lead {
            id: tx.id(),
            show_id: self.show.id,
            contact_id: contact.map(|contact| contact.id),
            company_id: company,
            scan_id: scan,
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
}

/// Whom a lead is about.
struct Whom<'a> {
    contact: Option<&'a Contact>,
    company: Option<Id>,
    scan: Option<Id>,
    /// The lead at which their badge was read before.
    before: Option<Lead>,
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
