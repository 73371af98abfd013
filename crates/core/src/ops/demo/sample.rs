//! The visitors written by hand: those whom pictures of Fairlead show, logged yesterday and today.

mod firms;
mod morning;
mod today;
mod yesterday;

use std::collections::HashMap;

use chrono::NaiveTime;

use super::{
    Filler,
    ground::minute_of,
    people,
    plan::{Code, Meeting, Said, Step, Visitor},
    products::WARES,
    quotes::{Line, Offer, Revision},
    write::consent_of,
};
use crate::{
    error::Result,
    model::{
        Id,
        codes::{
            ConsentBasis, ConsentChannel, EmailKind, FollowUpKind, Grade, Incoterm, NameOrder, NoteKind,
            PhoneKind, Priority, QuoteState, Stage, TransportMode,
        },
        contact::Contact,
        when,
    },
};

/// Who of us: Li Wei, Chen Hao, Zhang Min, María Ferrer.
const LW: usize = 0;
const CH: usize = 1;
const ZM: usize = 2;
const MF: usize = 3;

/// A day counted from today, and a time of it.
type At = (i64, &'static str);

/// A visitor as written by hand.
struct Sample {
    contact: Contact,
    firm: &'static str,
    emails: Vec<&'static str>,
    phones: Vec<(PhoneKind, &'static str, &'static str)>,
    basis: Option<ConsentBasis>,
    /// At which show, 0 the current one.
    fair: usize,
    staff: usize,
    at: At,
    grade: Option<Grade>,
    stage: Stage,
    closed_reason: &'static str,
    topics: &'static [&'static str],
    skus: &'static [&'static str],
    value: Option<(i64, &'static str)>,
    qualifiers: [&'static str; 4],
    notes: Vec<(At, usize, NoteKind, &'static str)>,
    scan: Option<(At, usize, &'static str, &'static str)>,
    steps: Vec<Promise>,
    offer: Option<Handed>,
}

/// A promise as written by hand.
struct Promise {
    kind: FollowUpKind,
    text: &'static str,
    due: Option<At>,
    staff: usize,
    made: At,
    is_late: bool,
    snoozes: u32,
    done: Option<(At, &'static str)>,
}

/// A quote as written by hand: term, place, and its revisions with their state and when they were issued.
struct Handed {
    currency: &'static str,
    incoterm: Incoterm,
    place: &'static str,
    language: &'static str,
    revisions: Vec<(QuoteState, At, Vec<Line>)>,
}

/// A promise for a day and perhaps (`""` for none) a time.
fn promise(kind: FollowUpKind, text: &'static str, due: At, staff: usize) -> Promise {
    Promise { kind, text, due: Some(due), staff, made: (-1, "17:30"), is_late: false, snoozes: 0, done: None }
}

impl Promise {
    fn made(mut self, at: At) -> Self {
        self.made = at;
        self
    }
    fn late(mut self) -> Self {
        self.is_late = true;
        self
    }
    fn some_day(mut self) -> Self {
        self.due = None;
        self
    }
    fn snoozed(mut self, times: u32) -> Self {
        self.snoozes = times;
        self
    }
    fn done(mut self, at: At, outcome: &'static str) -> Self {
        self.done = Some((at, outcome));
        self
    }
}

/// Somebody who writes the given name first.
fn visitor(given: &str, family: &str, country: &str, languages: &str) -> Sample {
    let mut contact = Contact::unnamed(Id::nil());
    given.clone_into(&mut contact.given_name);
    family.clone_into(&mut contact.family_name);
    country.clone_into(&mut contact.country);
    languages.clone_into(&mut contact.languages);
    Sample {
        contact,
        firm: "",
        emails: Vec::new(),
        phones: Vec::new(),
        basis: None,
        fair: 0,
        staff: LW,
        at: (0, "09:30"),
        grade: None,
        stage: Stage::New,
        closed_reason: "",
        topics: &[],
        skus: &[],
        value: None,
        qualifiers: [""; 4],
        notes: Vec::new(),
        scan: None,
        steps: Vec::new(),
        offer: None,
    }
}

impl Sample {
    fn native(mut self, name: &str) -> Self {
        name.clone_into(&mut self.contact.native_name);
        self
    }
    fn family_first(mut self) -> Self {
        self.contact.name_order = NameOrder::FamilyFirst;
        self
    }
    fn titled(mut self, title: &str) -> Self {
        title.clone_into(&mut self.contact.title);
        self
    }
    fn of(mut self, firm: &'static str, job: &str) -> Self {
        self.firm = firm;
        job.clone_into(&mut self.contact.job_title);
        self
    }
    fn mail(mut self, address: &'static str) -> Self {
        self.emails.push(address);
        self
    }
    fn phone(mut self, kind: PhoneKind, typed: &'static str, e164: &'static str) -> Self {
        self.phones.push((kind, typed, e164));
        self
    }
    fn agreed(mut self, basis: ConsentBasis) -> Self {
        self.basis = Some(basis);
        self
    }
    fn met(mut self, at: At, staff: usize) -> Self {
        (self.at, self.staff) = (at, staff);
        self
    }
    fn at_show(mut self, fair: usize) -> Self {
        self.fair = fair;
        self
    }
    fn rated(mut self, grade: Grade, stage: Stage) -> Self {
        (self.grade, self.stage) = (Some(grade), stage);
        self
    }
    fn closed(mut self, reason: &'static str) -> Self {
        (self.stage, self.closed_reason) = (Stage::Lost, reason);
        self
    }
    fn on(mut self, topics: &'static [&'static str]) -> Self {
        self.topics = topics;
        self
    }
    fn wants(mut self, skus: &'static [&'static str]) -> Self {
        self.skus = skus;
        self
    }
    fn worth(mut self, minor: i64, currency: &'static str) -> Self {
        self.value = Some((minor, currency));
        self
    }
    fn qualified(mut self, budget_authority_need_timing: [&'static str; 4]) -> Self {
        self.qualifiers = budget_authority_need_timing;
        self
    }
    fn note(mut self, at: At, staff: usize, kind: NoteKind, body: &'static str) -> Self {
        self.notes.push((at, staff, kind, body));
        self
    }
    /// A conversation at the moment they were logged.
    fn says(self, body: &'static str) -> Self {
        let (at, staff) = (self.at, self.staff);
        self.note(at, staff, NoteKind::Conversation, body)
    }
    fn scanned(mut self, at: At, staff: usize, format: &'static str, raw: &'static str) -> Self {
        self.scan = Some((at, staff, format, raw));
        self
    }
    fn step(mut self, step: Promise) -> Self {
        self.steps.push(step);
        self
    }
    fn offered(mut self, offer: Handed) -> Self {
        self.offer = Some(offer);
        self
    }
}

impl Filler<'_, '_> {
    /// Writes so many of the hand-written visitors as the book has room for, and the firms they come from.
    pub(super) fn write_sample(&mut self, size: u32) -> Result<()> {
        let all = today::visitors().into_iter().chain(yesterday::visitors()).chain(morning::visitors());
        let room = usize::try_from(size).unwrap_or(usize::MAX);
        let mut firms = HashMap::new();
        for sample in all.take(room) {
            let company = match firms.get(sample.firm) {
                Some(id) => Some(*id),
                None => self.sample_firm(sample.firm)?,
            };
            if let Some(company) = company {
                firms.insert(sample.firm, company);
            }
            let visitor = self.planned(sample, company);
            self.write(visitor)?;
        }
        Ok(())
    }

    fn sample_firm(&mut self, domain: &'static str) -> Result<Option<Id>> {
        let Some((mut company, topics)) = firms::firm(domain, self.tx.id()) else { return Ok(None) };
        company.domain = crate::text::domain::host(&company.website).unwrap_or_default();
        self.tx.insert(&company)?;
        self.filled.companies += 1;
        self.remember_firm(&company, domain);
        self.company_topics(company.id, topics)?;
        Ok(Some(company.id))
    }

    fn planned(&self, sample: Sample, company: Option<Id>) -> Visitor {
        let at = self.told_at(sample.fair, sample.at);
        let mut meeting = Meeting::new(sample.fair, sample.staff, at);
        let mut contact = sample.contact;
        contact.company_id = company;
        meeting.company = company;
        meeting.job_title.clone_from(&contact.job_title);
        (meeting.grade, meeting.stage, meeting.closed_reason) =
            (sample.grade, sample.stage, sample.closed_reason);
        meeting.qualifiers = sample.qualifiers.map(str::to_owned);
        meeting.value = sample.value;
        meeting.topics = sample.topics.to_vec();
        meeting.wares =
            sample.skus.iter().filter_map(|sku| WARES.iter().position(|w| w.sku == *sku)).collect();
        for (at, staff, kind, body) in sample.notes {
            let at = self.told_at(sample.fair, at);
            meeting.notes.push(Said { kind, body: body.to_owned(), at, staff });
        }
        meeting.scan = sample.scan.map(|(at, staff, format, raw)| Code {
            raw: raw.to_owned(),
            format,
            code_id: if format == "id" { raw.to_owned() } else { String::new() },
            at: self.told_at(sample.fair, at),
            staff,
        });
        meeting.steps = sample.steps.into_iter().map(|step| self.promise(&step)).collect();
        meeting.offer = sample.offer.map(|offer| self.handed(offer, meeting.staff));
        let language = people::language(&contact);
        let staff = self.ground.staff[meeting.staff];
        let screen = ConsentChannel::Screen;
        Visitor {
            emails: sample.emails.into_iter().map(|address| (EmailKind::Work, address.to_owned())).collect(),
            phones: sample
                .phones
                .into_iter()
                .map(|(kind, typed, e164)| (kind, typed.into(), e164.into()))
                .collect(),
            consent: sample.basis.map(|basis| consent_of(basis, language, screen, true, at, staff, 2)),
            contact: Some(contact),
            meetings: vec![meeting],
        }
    }

    fn told_at(&self, fair: usize, (day, time): At) -> crate::model::Stamp {
        if fair == 0 {
            return self.ground.told(day, minute_of(time));
        }
        let fair = &self.ground.fairs[fair];
        let time = NaiveTime::parse_from_str(time, "%H:%M").unwrap_or(NaiveTime::MIN);
        when::instant(super::ground::shifted(fair.first_day, day).and_time(time), fair.zone)
    }

    fn promise(&self, step: &Promise) -> Step {
        let zone = self.ground.current().zone;
        let mut day = step.due.map(|(offset, _)| self.ground.day(offset));
        let mut time = step.due.and_then(|(_, time)| NaiveTime::parse_from_str(time, "%H:%M").ok());
        // Whoever looks before it is late is told of yesterday evening.
        if step.is_late && day.is_some_and(|day| when::due_at(day, time, zone) >= self.ground.now) {
            (day, time) = (Some(self.ground.day(-1)), NaiveTime::from_hms_opt(17, 45, 0));
        }
        Step {
            kind: step.kind,
            text: step.text.to_owned(),
            day,
            time,
            priority: if step.is_late { Priority::High } else { Priority::Normal },
            staff: step.staff,
            created_at: self.told_at(0, step.made),
            snoozes: step.snoozes,
            done: step.done.map(|(at, outcome)| (self.told_at(0, at), outcome.to_owned())),
        }
    }

    fn handed(&self, offer: Handed, staff: usize) -> Offer {
        let revisions = offer.revisions.into_iter().map(|(state, at, lines)| {
            let issued = self.told_at(0, at);
            let issued_on = issued.utc().with_timezone(&self.ground.current().zone).date_naive();
            let sent_at = (state != QuoteState::Draft).then_some(issued);
            Revision { state, issued_on, sent_at, lines }
        });
        Offer {
            currency: offer.currency,
            incoterm: offer.incoterm,
            place: offer.place,
            mode: if offer.incoterm == Incoterm::Dap { TransportMode::Rail } else { TransportMode::Sea },
            tax: ("", "Export, no VAT charged; import VAT by the buyer"),
            discount: "",
            payment: "30 % T/T deposit, 70 % before shipment",
            packing: "Wooden crates, 4 poles each",
            lead_time: "35 days from deposit",
            remarks: "",
            rejection: "",
            language: offer.language,
            binding: true,
            valid_days: 30,
            staff,
            revisions: revisions.collect(),
        }
    }
}
