//! Writes a planned visitor: contact, addresses, consent, and each lead with its notes, promises, scan and offer.

use super::{
    Filler,
    dice::Dice,
    ground::{Ground, shifted},
    people,
    plan::{Code, Meeting, Said, Step, Visitor},
    quotes::Pending,
};
use crate::{
    error::Result,
    model::{
        Id, Stamp,
        codes::{ConsentBasis, ConsentChannel, NoteKind},
        consent::Consent,
        contact::{Contact, ContactEmail, ContactPhone},
        follow_up::FollowUp,
        lead::{Lead, LeadInterest},
        note::Note,
        scan::Scan,
    },
    text::email,
};

impl Filler<'_, '_> {
    /// Writes a visitor.
    pub(super) fn write(&mut self, visitor: Visitor) -> Result<()> {
        let Visitor { contact, emails, phones, consent, meetings } = visitor;
        let id = contact.as_ref().map(|_| self.tx.id());
        if let (Some(mut contact), Some(id)) = (contact, id) {
            contact.id = id;
            self.tx.insert(&contact)?;
            self.filled.contacts += 1;
            for (position, (kind, address)) in (0..).zip(emails) {
                let key = email::key(&address).unwrap_or_default();
                let id = self.tx.id();
                self.tx.insert(&ContactEmail { id, contact_id: contact.id, position, kind, address, key })?;
            }
            for (position, (kind, typed, e164)) in (0..).zip(phones) {
                let id = self.tx.id();
                self.tx.insert(&ContactPhone { id, contact_id: contact.id, position, kind, typed, e164 })?;
            }
            if let Some(mut consent) = consent {
                (consent.id, consent.contact_id) = (self.tx.id(), contact.id);
                self.tx.insert(&consent)?;
            }
        }
        for meeting in meetings {
            self.write_lead(meeting, id)?;
        }
        Ok(())
    }

    fn write_lead(&mut self, mut meeting: Meeting, contact: Option<Id>) -> Result<()> {
        let fair = self.ground.fairs[meeting.fair].clone();
        let scan = meeting.scan.take().map(|code| self.write_scan(code, fair.id)).transpose()?;
        let lead = self.lead(&mut meeting, contact, scan.as_ref().map(|scan| scan.id));
        self.tx.insert(&lead)?;
        self.filled.leads += 1;
        self.write_interests(&meeting, lead.id)?;
        let mut notes = meeting.notes;
        if let Some(scan) = &scan
            && !notes.iter().any(|note| note.kind == NoteKind::Scan)
        {
            let staff = self.ground.staff.iter().position(|id| Some(*id) == scan.staff_id).unwrap_or(0);
            notes.insert(0, Said { kind: NoteKind::Scan, body: scan.raw.clone(), at: scan.at, staff });
        }
        for note in notes {
            let scan_id = scan.as_ref().filter(|_| note.kind == NoteKind::Scan).map(|scan| scan.id);
            let staff_id = Some(self.ground.staff[note.staff]);
            let Said { kind, body, at, .. } = note;
            let id = self.tx.id();
            self.tx.insert(&Note {
                id,
                lead_id: lead.id,
                kind,
                body,
                at,
                staff_id,
                scan_id,
                deleted_at: None,
            })?;
            self.filled.notes += 1;
        }
        for step in meeting.steps {
            let zone = self.ground.zone_of(&fair, step.created_at);
            self.write_step(step, &lead, zone)?;
        }
        if let Some(offer) = meeting.offer {
            let (company, show) = (lead.company_id, fair.id);
            self.pending.push(Pending { lead: lead.id, company, contact, show, offer });
        }
        Ok(())
    }

    fn lead(&self, meeting: &mut Meeting, contact: Option<Id>, scan: Option<Id>) -> Lead {
        let [budget, authority, need, timing] = std::mem::take(&mut meeting.qualifiers);
        Lead {
            id: self.tx.id(),
            show_id: self.ground.fairs[meeting.fair].id,
            contact_id: contact,
            company_id: meeting.company,
            scan_id: scan,
            job_title: std::mem::take(&mut meeting.job_title),
            grade: meeting.grade,
            stage: meeting.stage,
            closed_reason: meeting.closed_reason.to_owned(),
            budget,
            authority,
            need,
            timing,
            value_minor: meeting.value.map(|(minor, _)| minor),
            value_currency: meeting.value.map(|(_, currency)| currency.to_owned()),
            staff_id: Some(self.ground.staff[meeting.staff]),
            logged_at: meeting.at,
            deleted_at: None,
        }
    }

    fn write_scan(&mut self, code: Code, show: Id) -> Result<Scan> {
        let scan = Scan {
            id: self.tx.id(),
            raw: code.raw,
            format: code.format.to_owned(),
            code_id: code.code_id,
            at: code.at,
            show_id: Some(show),
            staff_id: Some(self.ground.staff[code.staff]),
        };
        self.tx.insert(&scan)?;
        Ok(scan)
    }

    fn write_interests(&mut self, meeting: &Meeting, lead: Id) -> Result<()> {
        let mut interests = Vec::new();
        for topic in &meeting.topics {
            interests.push((Some(self.topic(topic)?), None));
        }
        interests.extend(meeting.wares.iter().map(|ware| (None, Some(self.wares[*ware]))));
        for (position, (topic_id, product_id)) in (0..).zip(interests) {
            let id = self.tx.id();
            self.tx.insert(&LeadInterest { id, lead_id: lead, position, topic_id, product_id })?;
        }
        Ok(())
    }

    fn write_step(&mut self, step: Step, lead: &Lead, zone: chrono_tz::Tz) -> Result<()> {
        let (done_at, outcome) = step.done.map_or((None, String::new()), |(at, text)| (Some(at), text));
        self.filled.follow_ups += 1;
        let mut follow_up = FollowUp {
            id: self.tx.id(),
            lead_id: lead.id,
            kind: step.kind,
            text: step.text,
            due_day: None,
            due_time: None,
            zone: zone.name().to_owned(),
            due_at: None,
            by_clock: false,
            minutes: None,
            priority: step.priority,
            staff_id: Some(self.ground.staff[step.staff]),
            created_at: step.created_at,
            snoozes: step.snoozes,
            done_at,
            outcome,
            deleted_at: None,
        };
        match step.day {
            Some(day) => follow_up.due(Some(day), step.time, zone),
            None => follow_up.due_by_clock(&self.tx.reader().rules()?, lead.grade),
        }
        self.tx.insert(&follow_up)
    }
}

/// The ground on which a contact's data is held since this meeting.
pub(super) fn consent(
    dice: &mut Dice,
    ground: &Ground,
    first: &Meeting,
    contact: &Contact,
    quoted: bool,
) -> Consent {
    let basis = if quoted {
        ConsentBasis::QuoteRequest
    } else {
        dice.weighed(&[
            (25, ConsentBasis::QuoteRequest),
            (45, ConsentBasis::LegitimateInterest),
            (30, ConsentBasis::Consent),
        ])
    };
    let language = people::language(contact);
    let channel = dice.pick(&[
        ConsentChannel::Spoken,
        ConsentChannel::Spoken,
        ConsentChannel::Screen,
        ConsentChannel::Code,
        ConsentChannel::Paper,
        ConsentChannel::Mail,
    ]);
    let years = dice.pick(&[1, 2, 2, 3]);
    consent_of(basis, language, channel, dice.chance(22), first.at, ground.staff[first.staff], years)
}

/// A consent still without a contact.
pub(super) fn consent_of(
    basis: ConsentBasis,
    language: &str,
    channel: ConsentChannel,
    marketing: bool,
    at: Stamp,
    staff: Id,
    years: i64,
) -> Consent {
    Consent {
        id: Id::nil(),
        contact_id: Id::nil(),
        basis,
        notice_version: "v3".to_owned(),
        notice_language: language.to_owned(),
        marketing,
        channel,
        at,
        staff_id: Some(staff),
        retain_until: Some(shifted(at.utc().date_naive(), 365 * years)),
    }
}
