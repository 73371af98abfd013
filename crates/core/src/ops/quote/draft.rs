//! Begins quotes: from a lead with one key, as a copy of another, as the next revision of a sent one.

use chrono::Days;
use serde::{Deserialize, Serialize};

use super::{next_number, open_draft};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    i18n,
    model::{
        Id,
        codes::QuoteState,
        company::Company,
        contact::Contact,
        lead::{Lead, LeadInterest},
        quote::{Quote, QuoteLine},
        show::Show,
    },
    store::{Book, Changes, Op, OpKind, Reader, Tx},
};

/// Whom a quote is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "of", content = "id", rename_all = "snake_case")]
#[serde(rename = "QuoteSource")]
pub enum Source {
    /// The visitor of this lead.
    Lead(Id),
    /// This person; the quote answers their last lead, when there is one.
    Contact(Id),
    /// This company; the quote answers no lead.
    Company(Id),
}

/// For how many days a new quote holds.
const VALID_DAYS: u64 = 30;

/// Begins a quote: the buyer and the language are the lead's, the products those it is interested in, and the terms
/// those of the quote written last.
///
/// # Errors
/// `no_such_record`, `disk_full`.
pub fn draft(book: &Book, clock: &Clock, staff: Option<Id>, source: Source) -> Result<(Id, Changes)> {
    book.transact(clock, Op { kind: OpKind::Quote, staff }, |tx| {
        let mut quote = blank(tx, clock, staff)?;
        let interests = buyer(tx.reader(), source, &mut quote)?;
        tx.insert(&quote)?;
        let products = interests.into_iter().filter_map(|interest| interest.product_id);
        for (position, product) in (0..).zip(products) {
            let line = super::edit::product_line(tx, &quote, product, position)?;
            tx.insert(&line)?;
        }
        let id = quote.id;
        super::save_reckoned(tx, quote)?;
        Ok(id)
    })
}

/// Copies a quote under a new number, as a draft of today.
///
/// # Errors
/// `no_such_record`, `disk_full`.
pub fn duplicate(book: &Book, clock: &Clock, staff: Option<Id>, id: Id) -> Result<(Id, Changes)> {
    book.transact(clock, Op { kind: OpKind::Quote, staff }, |tx| {
        let blank = blank(tx, clock, staff)?;
        let model = tx.reader().need::<Quote>(id)?;
        let copy = Quote {
            id: blank.id,
            number: blank.number,
            revision: 1,
            staff_id: staff.or(model.staff_id),
            issued_on: blank.issued_on,
            valid_until: blank.valid_until,
            ..opened(model)
        };
        copied(tx, &copy, id)
    })
}

/// Begins the next revision of a quote that went out: the sent one stays as it is until this one is sent, too. A revision
/// that was begun already is the answer.
///
/// # Errors
/// `no_such_record`, `disk_full`.
pub fn revise(book: &Book, clock: &Clock, staff: Option<Id>, id: Id) -> Result<(Id, Changes)> {
    book.transact(clock, Op { kind: OpKind::Quote, staff }, |tx| {
        let reader = tx.reader();
        let sent = reader.need::<Quote>(id)?;
        let newest =
            reader.quote_revisions(&sent.number)?.pop().ok_or_else(|| Error::new(Code::NoSuchRecord))?;
        if open_draft(reader, newest.id).is_ok() {
            return Ok(newest.id);
        }
        let today = clock.today(zone(clock, reader, &sent)?);
        let next = Quote {
            id: tx.id(),
            revision: newest.revision + 1,
            issued_on: today,
            // As long as the sent one held.
            valid_until: newest.valid_until.map(|until| today + (until - newest.issued_on)),
            ..opened(newest.clone())
        };
        copied(tx, &next, newest.id)
    })
}

fn copied(tx: &mut Tx<'_>, copy: &Quote, of: Id) -> Result<Id> {
    tx.insert(copy)?;
    for line in tx.reader().quote_lines(of)? {
        tx.insert(&QuoteLine { id: tx.id(), quote_id: copy.id, ..line })?;
    }
    tx.about::<Quote>(copy.id);
    Ok(copy.id)
}

/// A quote as it was before anything happened to it.
fn opened(quote: Quote) -> Quote {
    Quote {
        state: QuoteState::Draft,
        rejection: String::new(),
        sent_at: None,
        snapshot: None,
        deleted_at: None,
        ..quote
    }
}

fn blank(tx: &Tx<'_>, clock: &Clock, staff: Option<Id>) -> Result<Quote> {
    let last = tx.reader().newest_quote()?;
    let today = clock.today(clock.zone());
    let terms = last.map(opened);
    let quote = Quote {
        id: tx.id(),
        number: next_number(tx, today)?,
        revision: 1,
        lead_id: None,
        company_id: None,
        contact_id: None,
        show_id: None,
        staff_id: staff,
        currency: "EUR".to_owned(),
        incoterm: None,
        place: String::new(),
        transport_mode: None,
        discount: String::new(),
        tax_rate: String::new(),
        tax_note: String::new(),
        payment_terms: String::new(),
        lead_time: String::new(),
        packing: String::new(),
        issued_on: today,
        valid_until: today.checked_add_days(Days::new(VALID_DAYS)),
        binding: false,
        remarks: String::new(),
        language: i18n::FALLBACK.to_owned(),
        state: QuoteState::Draft,
        rejection: String::new(),
        sent_at: None,
        snapshot: None,
        total_minor: 0,
        second_language: String::new(),
        rate_currency: String::new(),
        rate: String::new(),
        rate_day: None,
        deleted_at: None,
    };
    Ok(match terms {
        Some(terms) => Quote {
            currency: terms.currency,
            incoterm: terms.incoterm,
            place: terms.place,
            transport_mode: terms.transport_mode,
            tax_rate: terms.tax_rate,
            tax_note: terms.tax_note,
            payment_terms: terms.payment_terms,
            lead_time: terms.lead_time,
            packing: terms.packing,
            binding: terms.binding,
            language: terms.language,
            second_language: terms.second_language,
            ..quote
        },
        None => quote,
    })
}

/// Names the buyer, and gives what they asked for.
fn buyer(reader: Reader<'_>, source: Source, quote: &mut Quote) -> Result<Vec<LeadInterest>> {
    let lead = match source {
        Source::Lead(id) => Some(reader.need::<Lead>(id)?),
        Source::Contact(id) => newest_lead(reader, id)?,
        Source::Company(_) => None,
    };
    let contact = match source {
        Source::Contact(id) => Some(id),
        _ => lead.as_ref().and_then(|lead| lead.contact_id),
    };
    let contact = contact.map(|id| reader.need::<Contact>(id)).transpose()?;
    let company = match source {
        Source::Company(id) => Some(id),
        _ => lead.as_ref().and_then(|lead| lead.company_id),
    };
    let company = company.or(contact.as_ref().and_then(|contact| contact.company_id));
    let company = company.map(|id| reader.need::<Company>(id)).transpose()?;
    quote.lead_id = lead.as_ref().map(|lead| lead.id);
    quote.show_id = lead.as_ref().map(|lead| lead.show_id);
    quote.contact_id = contact.as_ref().map(|contact| contact.id);
    quote.company_id = company.as_ref().map(|company| company.id);
    if let Some(language) = spoken(contact.as_ref(), company.as_ref()) {
        language.clone_into(&mut quote.language);
        if quote.second_language == quote.language {
            quote.second_language.clear();
        }
    }
    match lead {
        Some(lead) => reader.interests(lead.id),
        None => Ok(Vec::new()),
    }
}

/// The lead of a person that was logged last.
pub(super) fn newest_lead(reader: Reader<'_>, contact: Id) -> Result<Option<Lead>> {
    reader.leads_of(contact)?.pop().map(|lead| reader.need::<Lead>(lead)).transpose()
}

/// The first language of the visitor that a quote can be written in; else that of their country, where it is plain.
fn spoken(contact: Option<&Contact>, company: Option<&Company>) -> Option<&'static str> {
    let known = |code: &str| {
        i18n::languages()
            .find(|language| language.split('-').next() == code.to_ascii_lowercase().split('-').next())
    };
    let said = contact.and_then(|contact| contact.languages.split_whitespace().find_map(known));
    let country = contact
        .map(|contact| contact.country.as_str())
        .filter(|country| !country.is_empty())
        .or(company.map(|company| company.country.as_str()));
    said.or_else(|| i18n::of_country(country?))
}

fn zone(clock: &Clock, reader: Reader<'_>, quote: &Quote) -> Result<chrono_tz::Tz> {
    let show = quote.show_id.map(|id| reader.need::<Show>(id)).transpose()?;
    Ok(clock.zone_at(show.as_ref()))
}
