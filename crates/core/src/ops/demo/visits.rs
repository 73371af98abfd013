//! Made-up visits: how warm, how far, what was said, promised and offered, at a show that is on or long over.

use chrono::{Datelike, NaiveTime, Weekday};

use super::{
    Filler,
    firms::Firm,
    ground::shifted,
    people,
    plan::{Code, Meeting, Said, Step, Visitor},
    products::WARES,
    quotes, talk,
    talk::Tongue,
};
use crate::model::{
    Stamp,
    codes::{CompanyKind, FollowUpKind, Grade, NoteKind, PhoneKind, Priority, QuoteState, Stage},
    contact::Contact,
};

const GRADES: &[(usize, Option<Grade>)] =
    &[(19, Some(Grade::A)), (39, Some(Grade::B)), (27, Some(Grade::C)), (15, None)];

/// How far leads have come at a show that is on …
const STAGES_NOW: &[(usize, Stage)] = &[
    (30, Stage::New),
    (34, Stage::Contacted),
    (16, Stage::Qualified),
    (8, Stage::Quoted),
    (7, Stage::Nurture),
    (3, Stage::Lost),
    (2, Stage::Won),
];

/// … and at one that is over.
const STAGES_THEN: &[(usize, Stage)] = &[
    (6, Stage::New),
    (22, Stage::Contacted),
    (9, Stage::Qualified),
    (5, Stage::Quoted),
    (8, Stage::Won),
    (28, Stage::Lost),
    (22, Stage::Nurture),
];

impl Filler<'_, '_> {
    /// The next visitor by chance. The first ones come from firms nobody has come from yet.
    pub(super) fn chance_visitor(&mut self, at: usize) -> Visitor {
        let firm = self.firm_of(at);
        let land = firm.as_ref().map_or_else(|| super::lands::any(&mut self.dice), |firm| firm.land);
        let born = if self.dice.chance(9) { super::lands::any(&mut self.dice) } else { land };
        let contact = people::person(&mut self.dice, born, firm.as_ref());
        let mut visitor = Visitor {
            emails: self.reach.emails(&mut self.dice, &contact, firm.as_ref()),
            phones: self.reach.phones(&mut self.dice, land, &contact),
            ..Visitor::default()
        };
        // Some came into the book by another way and have not been met.
        let fair = self.ground.any_fair(&mut self.dice);
        if self.dice.chance(97) {
            visitor.meetings.push(self.meeting(fair, &contact, firm.as_ref(), &visitor.phones));
        }
        let second = self.ground.any_fair(&mut self.dice);
        if second != fair && !visitor.meetings.is_empty() && self.dice.chance(14) {
            visitor.meetings.push(self.meeting(second, &contact, firm.as_ref(), &visitor.phones));
        }
        visitor.consent = self.consent(&visitor.meetings, &contact);
        visitor.contact = Some(contact);
        visitor
    }

    /// Somebody of whom only the firm is known, such as a card dropped into the bowl.
    pub(super) fn nameless_visitor(&mut self) -> Option<Visitor> {
        let firm = self.firms.get(self.dice.below(self.firms.len().max(1))).cloned()?;
        let fair = self.ground.any_fair(&mut self.dice);
        let nobody = Contact::unnamed(uuid::Uuid::nil());
        let mut meeting = self.meeting(fair, &nobody, Some(&firm), &[]);
        if self.dice.chance(35) {
            (meeting.company, meeting.offer, meeting.stage) = (None, None, Stage::New);
            meeting.closed_reason = "";
            let number = self.dice.between(10_000_000, 99_999_999);
            let (at, staff) = (meeting.at, meeting.staff);
            meeting.scan = Some(Code {
                raw: format!("SCB{number}"),
                format: "id",
                code_id: format!("SCB{number}"),
                at,
                staff,
            });
        }
        Some(Visitor { meetings: vec![meeting], ..Visitor::default() })
    }

    fn firm_of(&mut self, at: usize) -> Option<Firm> {
        if self.firms.is_empty() {
            return None;
        }
        if let Some(firm) = self.firms.get(self.written_firms + at) {
            return Some(firm.clone());
        }
        if self.dice.chance(8) {
            return None;
        }
        let any = self.dice.below(self.firms.len());
        self.firms.get(any).cloned()
    }

    /// A lead by chance.
    fn meeting(
        &mut self,
        fair: usize,
        contact: &Contact,
        firm: Option<&Firm>,
        phones: &[(PhoneKind, String, String)],
    ) -> Meeting {
        let place = self.ground.fairs[fair].clone();
        let staff = self.dice.weighed(&[(30, 0), (28, 1), (25, 2), (17, 3)]);
        let at = self.ground.visit(&place, &mut self.dice);
        let mut meeting = Meeting::new(fair, staff, at);
        meeting.company = firm.map(|firm| firm.id);
        meeting.job_title.clone_from(&contact.job_title);
        meeting.grade = self.dice.weighed(GRADES);
        meeting.stage = self.dice.weighed(if place.is_current { STAGES_NOW } else { STAGES_THEN });
        if firm.is_some_and(|firm| matches!(firm.kind, CompanyKind::Press | CompanyKind::Competitor)) {
            // They ask a lot and buy nothing.
            meeting.grade = meeting.grade.map(|_| Grade::C);
            meeting.stage = self.dice.pick(&[Stage::New, Stage::Contacted, Stage::Lost]);
        }
        if meeting.stage == Stage::Lost {
            meeting.closed_reason = self.dice.word(talk::REASONS);
        }
        meeting.topics = self.some_topics(3);
        if self.dice.chance(40) {
            let topic = meeting.topics.first().copied().unwrap_or_default();
            let fits = WARES.iter().position(|ware| ware.topic == topic);
            meeting.wares.push(fits.unwrap_or_else(|| self.dice.below(WARES.len())));
        }
        self.qualify(&mut meeting);
        self.offered(&mut meeting, contact);
        self.valued(&mut meeting, firm);
        if self.dice.chance(24) {
            meeting.scan = Some(self.code(&meeting, contact, phones));
        }
        self.said(&mut meeting);
        self.promised(&mut meeting);
        meeting
    }

    fn qualify(&mut self, meeting: &mut Meeting) {
        let known = match meeting.grade {
            Some(Grade::A) => 80,
            Some(Grade::B) => 45,
            _ => 12,
        };
        for (field, list) in meeting.qualifiers.iter_mut().zip(talk::QUALIFIERS) {
            if self.dice.chance(known) {
                let words = self.dice.word(list);
                *field = talk::fill(&mut self.dice, Tongue::English, words);
            }
        }
    }

    fn valued(&mut self, meeting: &mut Meeting, firm: Option<&Firm>) {
        if let Some(offer) = &meeting.offer {
            meeting.value = Some((offer.total(), offer.currency));
            return;
        }
        let known = match meeting.grade {
            Some(Grade::A) => 85,
            Some(Grade::B) => 55,
            Some(Grade::C) => 15,
            None => 4,
        };
        if !self.dice.chance(known) {
            return;
        }
        let steps = if meeting.grade == Some(Grade::A) { (80, 900) } else { (8, 260) };
        let euros = self.dice.between(steps.0, steps.1) * 250;
        let local = firm.map_or("EUR", |firm| firm.land.currency);
        let currency = if self.dice.chance(45) { local } else { self.dice.pick(&["EUR", "EUR", "USD"]) };
        let (units, minor) = match currency {
            "NOK" | "SEK" => (12, 100),
            "DKK" | "CNY" => (8, 100),
            "PLN" | "AED" => (4, 100),
            "CZK" => (25, 100),
            "TRY" => (45, 100),
            "JPY" => (160, 1),
            "KRW" => (1_500, 1),
            _ => (1, 100),
        };
        meeting.value = Some((euros * units * minor, currency));
    }

    fn offered(&mut self, meeting: &mut Meeting, contact: &Contact) {
        let percent = match meeting.stage {
            Stage::Quoted => 100,
            Stage::Won => 85,
            Stage::Qualified if self.ground.fairs[meeting.fair].is_current => 8,
            Stage::Lost => 9,
            Stage::Nurture => 4,
            _ => 0,
        };
        if !self.dice.chance(percent) {
            return;
        }
        let language = people::language(contact);
        let mut offer = quotes::offer(&mut self.dice, &meeting.wares, language, meeting.staff);
        let fair = &self.ground.fairs[meeting.fair];
        let wait = if fair.is_current { self.dice.between(15, 300) } else { self.dice.between(200, 15_000) };
        let at = self.ground.later(fair, &mut self.dice, meeting.at, wait);
        let day = at.utc().with_timezone(&fair.zone).date_naive();
        let is_over = shifted(day, offer.valid_days) < self.ground.today;
        let state = match meeting.stage {
            Stage::Won => QuoteState::Accepted,
            Stage::Lost => QuoteState::Rejected,
            Stage::Qualified => QuoteState::Draft,
            _ if is_over => QuoteState::Expired,
            _ => self.dice.weighed(&[
                (30, QuoteState::Draft),
                (45, QuoteState::Sent),
                (25, QuoteState::Negotiating),
            ]),
        };
        if state == QuoteState::Rejected {
            offer.rejection = self.dice.pick(&["price", "delivery time", "bought elsewhere", "warranty"]);
        }
        let revised = self.dice.chance(20);
        let sent_at = (state != QuoteState::Draft).then_some(at);
        if let Some(last) = offer.revisions.last_mut() {
            (last.state, last.issued_on, last.sent_at) = (state, day, sent_at);
            if revised
                && let [lines @ .., _] = last.lines.as_slice()
                && !lines.is_empty()
            {
                let lines = lines.to_vec();
                let earlier = self.ground.later(fair, &mut self.dice, meeting.at, 10).min(at);
                let first = quotes::Revision {
                    state: QuoteState::Superseded,
                    issued_on: earlier.utc().with_timezone(&fair.zone).date_naive(),
                    sent_at: Some(earlier),
                    lines,
                };
                offer.revisions.insert(0, first);
            }
        }
        meeting.offer = Some(offer);
    }

    fn tongue(&mut self, staff: usize) -> Tongue {
        use Tongue::{Chinese, English, Spanish};
        match staff {
            0 => self.dice.weighed(&[(66, English), (34, Chinese)]),
            1 => self.dice.weighed(&[(50, English), (50, Chinese)]),
            2 => self.dice.weighed(&[(38, English), (62, Chinese)]),
            _ => self.dice.weighed(&[(20, English), (80, Spanish)]),
        }
    }

    fn said(&mut self, meeting: &mut Meeting) {
        let tongue = self.tongue(meeting.staff);
        let topic = meeting.topics.first().copied().unwrap_or_default();
        let body = talk::first(&mut self.dice, tongue, topic);
        let (at, staff) = (meeting.at, meeting.staff);
        meeting.notes.push(Said { kind: NoteKind::Conversation, body, at, staff });
        let fair = &self.ground.fairs[meeting.fair];
        let is_current = fair.is_current;
        let more = self.dice.weighed(&[(52, 0), (30, 1), (13, 2), (5, 3)]);
        let mut at = meeting.at;
        for _ in 0..more {
            let wait = if is_current { self.dice.between(20, 400) } else { self.dice.between(60, 30_000) };
            at = self.ground.later(&self.ground.fairs[meeting.fair], &mut self.dice, at, wait);
            let staff = if self.dice.chance(75) { meeting.staff } else { self.dice.below(4) };
            let tongue = self.tongue(staff);
            let kind = self.dice.weighed(&[
                (34, NoteKind::Conversation),
                (24, NoteKind::Mail),
                (22, NoteKind::Call),
                (14, NoteKind::Meeting),
                (6, NoteKind::File),
            ]);
            let body = match kind {
                NoteKind::File => format!("card-{}.jpg", self.dice.between(1000, 9999)),
                _ => talk::later(&mut self.dice, tongue, kind),
            };
            meeting.notes.push(Said { kind, body, at, staff });
        }
    }

    fn promised(&mut self, meeting: &mut Meeting) {
        let is_current = self.ground.fairs[meeting.fair].is_current;
        let is_closed = matches!(meeting.stage, Stage::Won | Stage::Lost);
        let done = if is_current {
            self.dice.weighed(&[(72, 0), (22, 1), (6, 2)])
        } else {
            self.dice.weighed(&[(30, 1), (45, 2), (25, 3)])
        };
        for _ in 0..done {
            let step = self.kept(meeting);
            meeting.steps.push(step);
        }
        let open = match (is_closed, is_current) {
            (true, _) => 0,
            (_, true) => self.dice.weighed(&[(9, 0), (77, 1), (14, 2)]),
            (_, false) => self.dice.weighed(&[(78, 0), (22, 1)]),
        };
        for _ in 0..open {
            let step = self.open_step(meeting, is_current);
            meeting.steps.push(step);
        }
    }

    fn step(&mut self, meeting: &Meeting, created_at: Stamp) -> Step {
        let (kind, words) = self.dice.weighed(talk::PROMISES);
        let words = self.dice.word(words);
        let priority = match meeting.grade {
            Some(Grade::A) if self.dice.chance(60) => Priority::High,
            Some(Grade::C) if self.dice.chance(30) => Priority::Low,
            _ => Priority::Normal,
        };
        let staff = if self.dice.chance(80) { meeting.staff } else { self.dice.below(4) };
        let text = talk::fill(&mut self.dice, Tongue::English, words);
        Step { kind, text, day: None, time: None, priority, staff, created_at, snoozes: 0, done: None }
    }

    /// A promise that was kept.
    fn kept(&mut self, meeting: &Meeting) -> Step {
        let mut step = self.step(meeting, meeting.at);
        let fair = &self.ground.fairs[meeting.fair];
        let wait = if fair.is_current { self.dice.between(10, 300) } else { self.dice.between(300, 20_000) };
        let at = self.ground.later(fair, &mut self.dice, meeting.at, wait);
        let day = at.utc().with_timezone(&fair.zone).date_naive();
        step.day = Some(shifted(day, self.dice.between(0, 2)));
        let words = self.dice.word(talk::outcomes(step.kind));
        step.done = Some((at, talk::fill(&mut self.dice, Tongue::English, words)));
        step
    }

    /// A promise still to be kept: few are late, most are for the days after the show.
    fn open_step(&mut self, meeting: &Meeting, is_current: bool) -> Step {
        let mut step = self.step(meeting, meeting.at);
        let offset = if is_current {
            self.dice.weighed(&[
                (3, Some(-1)),
                (7, Some(0)),
                (12, Some(1)),
                (14, Some(2)),
                (16, Some(5)),
                (14, Some(7)),
                (12, Some(14)),
                (9, Some(21)),
                (6, Some(45)),
                (7, None),
            ])
        } else {
            self.dice.weighed(&[(4, Some(-3)), (10, Some(6)), (26, Some(20)), (30, Some(60)), (30, Some(90))])
        };
        step.day = offset.map(|offset| workday(self.ground.day(offset)));
        let made = meeting.at.utc().date_naive();
        if step.day.is_some_and(|day| day < made) {
            step.day = Some(made);
        }
        if step.day.is_some() && self.dice.chance(22) {
            let (hour, minute) = (self.dice.pick(&[9, 10, 11, 15, 16, 17]), self.dice.pick(&[0, 0, 30]));
            step.time = NaiveTime::from_hms_opt(hour, minute, 0);
            if offset == Some(0) {
                step.time = NaiveTime::from_hms_opt(18, 0, 0);
            }
        }
        if self.dice.chance(9) {
            step.snoozes = self.dice.pick(&[1, 1, 2, 3]);
        }
        if matches!(step.kind, FollowUpKind::ThankYou) && offset.is_none() {
            step.kind = FollowUpKind::Call;
            step.text.clear();
        }
        step
    }

    fn code(&mut self, meeting: &Meeting, contact: &Contact, phones: &[(PhoneKind, String, String)]) -> Code {
        let (family, given) = (&contact.family_name, &contact.given_name);
        let number = phones.iter().map(|phone| phone.2.as_str()).find(|e164| !e164.is_empty());
        let id = self.dice.between(10_000_000, 99_999_999);
        let named = !family.is_empty();
        let (format, raw, code_id) = match self.dice.below(10) {
            0..4 if named => {
                let tel = number.map(|number| format!("TEL:{number}\r\n")).unwrap_or_default();
                let card = format!(
                    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:{family};{given};;;\r\nFN:{given} {family}\r\n{tel}END:VCARD\r\n"
                );
                ("vcard", card, String::new())
            }
            4..6 if named => {
                let tel = number.map(|number| format!("TEL:{number};")).unwrap_or_default();
                ("mecard", format!("MECARD:N:{family},{given};{tel};"), String::new())
            }
            6 => ("url", format!("https://badge.expo.example/v/{id}"), id.to_string()),
            _ => ("id", format!("SCB{id}"), format!("SCB{id}")),
        };
        Code { raw, format, code_id, at: meeting.at, staff: meeting.staff }
    }

    /// The ground on which most are kept, from the day they were first met.
    fn consent(&mut self, meetings: &[Meeting], contact: &Contact) -> Option<crate::model::consent::Consent> {
        let first = meetings.iter().min_by_key(|meeting| meeting.at)?;
        if !self.dice.chance(88) {
            return None;
        }
        let quoted = meetings.iter().any(|meeting| meeting.offer.is_some());
        Some(super::write::consent(&mut self.dice, &self.ground, first, contact, quoted))
    }
}

/// Nobody promises anything for a Sunday.
fn workday(day: chrono::NaiveDate) -> chrono::NaiveDate {
    if day.weekday() == Weekday::Sun { shifted(day, 1) } else { day }
}
