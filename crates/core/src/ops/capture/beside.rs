//! What stands beside a line goes into the book with it: scans, what their cards say beyond the line, and pictures.

use super::{Capture, fill, position};
use crate::{
    error::Result,
    formats::{code::CodeKind, vcard::Card},
    grammar::{PersonName, Understood},
    model::{
        Id,
        attachment::Attachment,
        codes::{EmailKind, NoteKind},
        company::Company,
        contact::{Contact, ContactEmail, ContactPhone},
        lead::Lead,
        note::Note,
        scan::Scan,
    },
    ops::scan::{self, Scanned},
    store::{Reader, Tx},
    text::{
        company_name, email,
        fold::fold,
        phone::{self, Number},
    },
};

/// Stands for NUL in what is stored: a text that holds a NUL ends there for half of all programs.
const NUL: char = '\u{2400}';
/// What a picture without a code is a scan of: a card that somebody will read later.
const PICTURE: &str = "picture";

impl Capture<'_> {
    /// The first card among the scans that may be this visitor's: the line names nobody else.
    pub(super) fn card(&self) -> Option<&Card> {
        self.scans
            .iter()
            .filter_map(|scanned| scanned.content.card.as_ref())
            .find(|card| self.understood.name.as_ref().is_none_or(|name| may_be(name, card)))
    }

    /// The lead whose badge this is, when it was read at this show before.
    pub(super) fn scanned_before(&self, reader: Reader<'_>) -> Result<Option<Lead>> {
        for scanned in self.scans.iter().filter(|_| !self.apart) {
            let content = &scanned.content;
            if content.kind == CodeKind::Text {
                continue;
            }
            if let Some(lead) = reader.lead_scanned(self.show.id, &stored(&content.raw), &content.code_id)? {
                return Ok(Some(lead));
            }
        }
        Ok(None)
    }

    /// Whom a list of this show's visitors gave the badge that was read, unless the line names somebody else.
    pub(super) fn listed(&self, reader: Reader<'_>) -> Result<Option<Contact>> {
        for scanned in self.scans.iter().filter(|scanned| !self.apart && !scanned.content.code_id.is_empty())
        {
            let contact = reader.contact_with_badge(self.show.id, &scanned.content.code_id)?;
            if let Some(contact) = contact.filter(|contact| self.may_be(contact)) {
                return Ok(Some(contact));
            }
        }
        Ok(None)
    }

    /// Keeps every scan; the first is what a lead without a name is known by. A picture alone counts as one.
    pub(super) fn keep_scans(&self, tx: &mut Tx<'_>) -> Result<Vec<Scan>> {
        let codes = self.scans.iter().map(|scanned| {
            let content = &scanned.content;
            (stored(&content.raw), content.kind.code(), content.code_id.clone())
        });
        let mut codes: Vec<(String, &str, String)> = codes.collect();
        if codes.is_empty() && !super::names_somebody(&self.understood) {
            codes.extend(
                self.photos
                    .iter()
                    .take(1)
                    .map(|photo| (format!("{PICTURE}:{}", photo.hash), PICTURE, String::new())),
            );
        }
        let mut scans = Vec::new();
        for (raw, format, code_id) in codes {
            let scan = Scan {
                id: tx.id(),
                raw,
                format: format.to_owned(),
                code_id,
                at: tx.now(),
                show_id: Some(self.show.id),
                staff_id: Some(self.staff),
            };
            tx.insert(&scan)?;
            scans.push(scan);
        }
        Ok(scans)
    }

    /// An entry in the timeline for every code that was read.
    pub(super) fn note_scans(&self, tx: &mut Tx<'_>, lead: Id, scans: &[Scan]) -> Result<()> {
        for scan in scans.iter().filter(|scan| scan.format != PICTURE) {
            let note = Note {
                id: tx.id(),
                lead_id: lead,
                kind: NoteKind::Scan,
                body: scan.raw.clone(),
                at: tx.now(),
                staff_id: Some(self.staff),
                scan_id: Some(scan.id),
                deleted_at: None,
            };
            tx.insert(&note)?;
        }
        Ok(())
    }

    /// Attaches the pictures, each once.
    pub(super) fn attach(&self, tx: &mut Tx<'_>, lead: Id) -> Result<()> {
        let known = tx.reader().attachments(lead)?;
        for photo in self.photos.iter().filter(|photo| known.iter().all(|known| known.hash != photo.hash)) {
            tx.keep_photo(photo)?;
            let attachment = Attachment {
                id: tx.id(),
                lead_id: lead,
                hash: photo.hash.clone(),
                at: tx.now(),
                staff_id: Some(self.staff),
                deleted_at: None,
            };
            tx.insert(&attachment)?;
        }
        Ok(())
    }

    /// What the card says of the person and a line has no place for.
    pub(super) fn fill_contact(&self, contact: &mut Contact) {
        let Some(card) = self.card() else { return };
        fill(&mut contact.title, &card.title);
        fill(&mut contact.job_title, &card.job_title);
        fill(&mut contact.department, &card.department);
        fill(&mut contact.native_name, &card.native_name);
        if contact.given_name.is_empty() && contact.family_name.is_empty() {
            contact.given_name.clone_from(&card.given_name);
            contact.family_name.clone_from(&card.family_name);
        }
    }

    /// What the card says of the company, if it is the company in the line.
    pub(super) fn fill_company(&self, company: &mut Company) {
        let Some(card) = self.card() else { return };
        let key = |name: &str| company_name::key(name);
        let is_same = [&company.name, &company.native_name].iter().any(|name| {
            !name.is_empty() && (key(name) == key(&card.company) || card.company.contains(*name))
        });
        if let Some(address) = card.addresses.first().filter(|_| is_same) {
            fill(&mut company.city, &address.city);
            let lines = [&address.street, &address.postcode, &address.region, &address.country];
            let lines: Vec<&str> =
                lines.iter().map(|line| line.as_str()).filter(|line| !line.is_empty()).collect();
            fill(&mut company.address, &lines.join("\n"));
        }
    }

    /// The card's mails and phones that the line did not write down, because it had no room or no way to.
    pub(super) fn fill_addresses(&self, tx: &mut Tx<'_>, contact: Id) -> Result<()> {
        let Some(card) = self.card() else { return Ok(()) };
        let regions = self.regions(tx.reader())?;
        let regions = regions.each_ref().map(String::as_str);
        let line = scan::line_of(card);
        let mut emails = tx.reader().emails(contact)?;
        for address in card.emails.iter().filter(|address| !line.contains(address.as_str())) {
            let key = email::key(address).unwrap_or_default();
            if emails.iter().any(|known| known.address == *address || (!key.is_empty() && known.key == key)) {
                continue;
            }
            let (id, position) = (tx.id(), position(emails.len()));
            let kind = EmailKind::Work;
            let email =
                ContactEmail { id, contact_id: contact, position, kind, address: address.clone(), key };
            tx.insert(&email)?;
            emails.push(email);
        }
        let mut phones = tx.reader().phones(contact)?;
        for number in &card.phones {
            let e164 =
                phone::read(&number.number, &regions).map(|read: Number| read.e164).unwrap_or_default();
            let known = phones
                .iter()
                .find(|known| known.typed == number.number || (!e164.is_empty() && known.e164 == e164));
            if let Some(known) = known {
                // A card knows its mobile from its fax, which a line does not.
                let known = ContactPhone { kind: number.kind, ..known.clone() };
                tx.save(&known)?;
            } else if !line.contains(number.number.as_str()) {
                let (id, position, typed) = (tx.id(), position(phones.len()), number.number.clone());
                let phone =
                    ContactPhone { id, contact_id: contact, position, kind: number.kind, typed, e164 };
                tx.insert(&phone)?;
                phones.push(phone);
            }
        }
        Ok(())
    }
}

/// The line as it is read: where it names nobody and a scan does, as if the scan had been typed first.
pub(super) fn with_card(line: &str, understood: &Understood, scans: &[Scanned]) -> Option<String> {
    if super::names_somebody(understood) {
        return None;
    }
    let card = scans.iter().find(|scanned| !scanned.line.is_empty())?;
    Some(format!("{} {line}", card.line))
}

fn may_be(name: &PersonName, card: &Card) -> bool {
    let folded = |texts: [&str; 2]| fold(&texts.join(" "));
    let on_card = folded([&card.given_name, &card.family_name]);
    let nameless = on_card.trim().is_empty() && card.native_name.is_empty();
    let shares = folded([&name.given, &name.family])
        .split_whitespace()
        .any(|word| on_card.split_whitespace().any(|other| other == word));
    nameless || shares || (!name.native.is_empty() && name.native == card.native_name)
}

fn stored(raw: &str) -> String {
    raw.replace('\0', &NUL.to_string())
}
