//! Edit: one field of one record gets another value.

use std::str::FromStr;

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::{cadence, capture::add_topics, company, deadlines::retime, promise::promise, show::country};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::{
        Id,
        codes::{EmailKind, Grade, NameOrder, PhoneKind, Stage, codes},
        company::Company,
        contact::{Contact, ContactEmail, ContactPhone},
        lead::{Lead, LeadInterest},
        money,
        note::Note,
        slot,
        staff::Staff,
    },
    store::{Book, Changes, Op, OpKind, Tx},
    text::{email, phone},
};

codes! {
    /// A field that can be edited in place. `id` in the request is that of the record the name begins with.
    EditField {
        /// Given name in Latin letters.
        ContactGivenName = "contact_given_name",
        /// Family name in Latin letters.
        ContactFamilyName = "contact_family_name",
        /// Whole name in its own script.
        ContactNativeName = "contact_native_name",
        /// Which part comes first.
        ContactNameOrder = "contact_name_order",
        /// Form of address.
        ContactTitle = "contact_title",
        /// What they are; the lead keeps its own.
        ContactJobTitle = "contact_job_title",
        /// Where in the company.
        ContactDepartment = "contact_department",
        /// Whom they work for, by name; made if need be.
        ContactCompany = "contact_company",
        /// Country code.
        ContactCountry = "contact_country",
        /// Languages, BCP 47 codes by spaces.
        ContactLanguages = "contact_languages",
        /// Profile address.
        ContactLinkedin = "contact_linkedin",
        /// A further mail address; the id is the contact's.
        ContactNewEmail = "contact_new_email",
        /// A further phone number; the id is the contact's.
        ContactNewPhone = "contact_new_phone",
        /// A mail address; empty removes it.
        Email = "email",
        /// A phone number; empty removes it.
        Phone = "phone",
        /// Latin name.
        CompanyName = "company_name",
        /// Name in its own script.
        CompanyNativeName = "company_native_name",
        /// What it is to us.
        CompanyKind = "company_kind",
        /// Country code.
        CompanyCountry = "company_country",
        /// Where it sits.
        CompanyCity = "company_city",
        /// Street and the like.
        CompanyAddress = "company_address",
        /// Web address.
        CompanyWebsite = "company_website",
        /// VAT id.
        CompanyVatId = "company_vat_id",
        /// Free text.
        CompanyNotes = "company_notes",
        /// The company it belongs to, by name; made if need be.
        CompanyParent = "company_parent",
        /// What it deals with, by commas.
        CompanyTopics = "company_topics",
        /// How warm.
        LeadGrade = "lead_grade",
        /// How far.
        LeadStage = "lead_stage",
        /// Why it was closed without an order.
        LeadClosedReason = "lead_closed_reason",
        /// The company they spoke for, by name; made if need be. A contact without one, or of the same, goes along.
        LeadCompany = "lead_company",
        /// Their title at the show.
        LeadJobTitle = "lead_job_title",
        /// Topics by commas.
        LeadTopics = "lead_topics",
        /// Qualifier.
        LeadBudget = "lead_budget",
        /// Qualifier.
        LeadAuthority = "lead_authority",
        /// Qualifier.
        LeadNeed = "lead_need",
        /// Qualifier.
        LeadTiming = "lead_timing",
        /// An amount and a currency, such as `86400 EUR`.
        LeadValue = "lead_value",
        /// Who of us, by id.
        LeadStaff = "lead_staff",
        /// What was said.
        NoteBody = "note_body",
        /// What was promised.
        FollowUpKind = "follow_up_kind",
        /// What exactly.
        FollowUpText = "follow_up_text",
        /// The day it is due, ISO 8601.
        FollowUpDueDay = "follow_up_due_day",
        /// The time it is due, HH:MM.
        FollowUpDueTime = "follow_up_due_time",
        /// How long it takes, such as `45` or `1 h 30 min`; empty for as long as its kind usually does.
        FollowUpMinutes = "follow_up_minutes",
        /// How pressing.
        FollowUpPriority = "follow_up_priority",
        /// Who of us keeps it, by id.
        FollowUpStaff = "follow_up_staff",
    }
}

/// A field's new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Edit {
    /// Which record.
    pub id: Id,
    /// Which field of it.
    pub field: EditField,
    /// The value as typed.
    pub value: String,
}

/// The longest text a field takes, in characters.
const LONGEST: usize = 20_000;

/// Gives a field its new value.
///
/// # Errors
/// `no_such_record`, and what the field refuses: `name_needed`, `not_a_mail`, `not_a_phone`, `not_a_day`,
/// `not_a_time`, `not_a_length`, `not_an_amount`, `not_a_country`, `not_a_choice`, `too_long`, `taken`. The old value stays then.
pub fn edit(book: &Book, clock: &Clock, staff: Option<Id>, edit: &Edit) -> Result<Changes> {
    let value = edit.value.trim();
    if value.chars().count() > LONGEST {
        return Err(Error::new(Code::TooLong).with("most", LONGEST).with("text", ""));
    }
    let done =
        book.transact(clock, Op { kind: OpKind::Edit, staff }, |tx| write(tx, edit.field, edit.id, value))?;
    Ok(done.1)
}

fn write(tx: &mut Tx<'_>, field: EditField, id: Id, value: &str) -> Result<()> {
    use EditField as F;
    match field {
        F::ContactGivenName
        | F::ContactFamilyName
        | F::ContactNativeName
        | F::ContactNameOrder
        | F::ContactTitle
        | F::ContactJobTitle
        | F::ContactDepartment
        | F::ContactCompany
        | F::ContactCountry
        | F::ContactLanguages
        | F::ContactLinkedin => contact(tx, field, id, value),
        F::ContactNewEmail | F::Email => mail(tx, field, id, value),
        F::ContactNewPhone | F::Phone => number(tx, field, id, value),
        F::CompanyName
        | F::CompanyNativeName
        | F::CompanyKind
        | F::CompanyCountry
        | F::CompanyCity
        | F::CompanyAddress
        | F::CompanyWebsite
        | F::CompanyVatId
        | F::CompanyNotes
        | F::CompanyParent
        | F::CompanyTopics => company::edit(tx, field, id, value),
        F::LeadCompany => lead_company(tx, id, value),
        F::LeadGrade
        | F::LeadStage
        | F::LeadClosedReason
        | F::LeadJobTitle
        | F::LeadTopics
        | F::LeadBudget
        | F::LeadAuthority
        | F::LeadNeed
        | F::LeadTiming
        | F::LeadValue
        | F::LeadStaff => lead(tx, field, id, value),
        F::NoteBody => {
            tx.about::<Note>(id);
            change::<Note>(tx, id, |note| {
                some_text(value)?.clone_into(&mut note.body);
                Ok(())
            })
        }
        F::FollowUpKind
        | F::FollowUpText
        | F::FollowUpDueDay
        | F::FollowUpDueTime
        | F::FollowUpMinutes
        | F::FollowUpPriority
        | F::FollowUpStaff => promise(tx, field, id, value),
    }
}

pub(super) fn change<R: crate::model::record::Record>(
    tx: &mut Tx<'_>,
    id: Id,
    set: impl FnOnce(&mut R) -> Result<()>,
) -> Result<()> {
    let mut record = tx.reader().need::<R>(id)?;
    set(&mut record)?;
    tx.save(&record)?;
    Ok(())
}

fn contact(tx: &mut Tx<'_>, field: EditField, id: Id, value: &str) -> Result<()> {
    use EditField as F;
    tx.about::<Contact>(id);
    let company = if field == F::ContactCompany { company_named(tx, value)? } else { None };
    change::<Contact>(tx, id, |contact| {
        match field {
            F::ContactGivenName => value.clone_into(&mut contact.given_name),
            F::ContactFamilyName => value.clone_into(&mut contact.family_name),
            F::ContactNativeName => value.clone_into(&mut contact.native_name),
            F::ContactNameOrder => contact.name_order = choice(value, NameOrder::from_code)?,
            F::ContactTitle => value.clone_into(&mut contact.title),
            F::ContactJobTitle => value.clone_into(&mut contact.job_title),
            F::ContactDepartment => value.clone_into(&mut contact.department),
            F::ContactCompany => contact.company_id = company,
            F::ContactCountry => contact.country = country(value)?,
            F::ContactLanguages => value.clone_into(&mut contact.languages),
            _ => value.clone_into(&mut contact.linkedin),
        }
        Ok(())
    })
}

/// The company of this name, made if need be; none for an empty name.
pub(super) fn company_named(tx: &mut Tx<'_>, name: &str) -> Result<Option<Id>> {
    if name.is_empty() {
        return Ok(None);
    }
    let (latin, native) = crate::grammar::split_company(name);
    if let Some(known) = tx.reader().company_named(&latin, &native)? {
        return Ok(Some(known.id));
    }
    let company = Company::named(tx.id(), latin, native);
    tx.insert(&company)?;
    Ok(Some(company.id))
}

fn lead_company(tx: &mut Tx<'_>, id: Id, value: &str) -> Result<()> {
    tx.about::<Lead>(id);
    let before = tx.reader().need::<Lead>(id)?;
    if value.is_empty() && before.contact_id.is_none() && before.scan_id.is_none() {
        // Then nobody would be left that the lead is about.
        return Err(Error::new(Code::NameNeeded));
    }
    let company = company_named(tx, value)?;
    change::<Lead>(tx, id, |lead| {
        lead.company_id = company;
        Ok(())
    })?;
    let Some(contact) = before.contact_id else { return Ok(()) };
    change::<Contact>(tx, contact, |contact| {
        if contact.company_id.is_none() || contact.company_id == before.company_id {
            contact.company_id = company;
        }
        Ok(())
    })
}

fn mail(tx: &mut Tx<'_>, field: EditField, id: Id, value: &str) -> Result<()> {
    if field == EditField::Email && value.is_empty() {
        return tx.remove::<ContactEmail>(id);
    }
    let key = email::key(value).ok_or_else(|| Error::new(Code::NotAMail).with("text", value))?;
    if field == EditField::Email {
        return change::<ContactEmail>(tx, id, |email| {
            value.clone_into(&mut email.address);
            email.key = key;
            Ok(())
        });
    }
    tx.about::<Contact>(id);
    let known = tx.reader().emails(tx.reader().need::<Contact>(id)?.id)?;
    tx.insert(&ContactEmail {
        id: tx.id(),
        contact_id: id,
        position: known.last().map_or(0, |email| email.position + 1),
        kind: EmailKind::Work,
        address: value.to_owned(),
        key,
    })
}

fn number(tx: &mut Tx<'_>, field: EditField, id: Id, value: &str) -> Result<()> {
    if field == EditField::Phone && value.is_empty() {
        return tx.remove::<ContactPhone>(id);
    }
    if phone::digits(value).len() < 5 {
        return Err(Error::new(Code::NotAPhone).with("text", value));
    }
    let owner = if field == EditField::Phone { tx.reader().need::<ContactPhone>(id)?.contact_id } else { id };
    let contact = tx.reader().need::<Contact>(owner)?;
    let company = contact.company_id.map(|id| tx.reader().need::<Company>(id)).transpose()?;
    let exhibitor = tx.reader().exhibitor()?;
    let regions = [
        contact.country.as_str(),
        company.as_ref().map_or("", |company| company.country.as_str()),
        exhibitor.as_ref().map_or("", |us| us.country.as_str()),
    ];
    let read = phone::read(value, &regions);
    let e164 = read.as_ref().map(|number| number.e164.clone()).unwrap_or_default();
    if field == EditField::Phone {
        return change::<ContactPhone>(tx, id, |phone| {
            value.clone_into(&mut phone.typed);
            phone.e164 = e164;
            Ok(())
        });
    }
    tx.about::<Contact>(id);
    let known = tx.reader().phones(id)?;
    tx.insert(&ContactPhone {
        id: tx.id(),
        contact_id: id,
        position: known.last().map_or(0, |phone| phone.position + 1),
        kind: if read.is_none_or(|number| number.mobile) { PhoneKind::Mobile } else { PhoneKind::Work },
        typed: value.to_owned(),
        e164,
    })
}

fn lead(tx: &mut Tx<'_>, field: EditField, id: Id, value: &str) -> Result<()> {
    use EditField as F;
    tx.about::<Lead>(id);
    if field == F::LeadTopics {
        return topics(tx, id, value);
    }
    let staff = if field == F::LeadStaff { staff(tx, value)? } else { None };
    change::<Lead>(tx, id, |lead| {
        match field {
            F::LeadGrade => lead.grade = optional(value, Grade::from_code)?,
            F::LeadStage => lead.stage = choice(value, Stage::from_code)?,
            F::LeadClosedReason => value.clone_into(&mut lead.closed_reason),
            F::LeadJobTitle => value.clone_into(&mut lead.job_title),
            F::LeadBudget => value.clone_into(&mut lead.budget),
            F::LeadAuthority => value.clone_into(&mut lead.authority),
            F::LeadNeed => value.clone_into(&mut lead.need),
            F::LeadTiming => value.clone_into(&mut lead.timing),
            F::LeadStaff => lead.staff_id = staff,
            _ => {
                let amount = amount(value)?;
                lead.value_minor = amount.as_ref().map(|(minor, _)| *minor);
                lead.value_currency = amount.map(|(_, currency)| currency);
            }
        }
        Ok(())
    })?;
    if field == F::LeadStage {
        cadence::settle(tx, id)?;
    }
    if field == F::LeadGrade { retime(tx, &tx.reader().need::<Lead>(id)?) } else { Ok(()) }
}

/// The topics of a line, by any comma, with or without `#`.
pub(super) fn topic_names(value: &str) -> Vec<String> {
    value
        .split([',', '，', '、', ';', '；'])
        .map(|name| name.trim().trim_start_matches(['#', '＃']).trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

/// Makes a lead's topics exactly those named: what is gone is removed, what is new is added.
fn topics(tx: &mut Tx<'_>, lead: Id, value: &str) -> Result<()> {
    tx.reader().need::<Lead>(lead)?;
    let names = topic_names(value);
    let mut wanted = Vec::new();
    for name in &names {
        wanted.push(tx.topic(name)?);
    }
    for interest in tx.reader().interests(lead)? {
        if interest.topic_id.is_some_and(|topic| !wanted.contains(&topic)) {
            tx.remove::<LeadInterest>(interest.id)?;
        }
    }
    add_topics(tx, lead, &names)
}

pub(super) fn staff(tx: &Tx<'_>, value: &str) -> Result<Option<Id>> {
    if value.is_empty() {
        return Ok(None);
    }
    let id = Id::from_str(value).map_err(|_| Error::new(Code::NotAChoice).with("value", value))?;
    tx.reader().need::<Staff>(id).map(|staff| Some(staff.id))
}

pub(super) fn choice<T>(value: &str, read: impl Fn(&str) -> Option<T>) -> Result<T> {
    read(value).ok_or_else(|| Error::new(Code::NotAChoice).with("value", value))
}

pub(super) fn optional<T>(value: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    if value.is_empty() { Ok(None) } else { choice(value, read).map(Some) }
}

fn some_text(value: &str) -> Result<&str> {
    if value.is_empty() { Err(Error::new(Code::NameNeeded)) } else { Ok(value) }
}

pub(super) fn time(value: &str) -> Result<Option<NaiveTime>> {
    if value.is_empty() {
        return Ok(None);
    }
    let read = NaiveTime::parse_from_str(value, "%H:%M");
    read.map(Some).map_err(|_| Error::new(Code::NotATime).with("text", value))
}

/// Reads a length; none when empty.
pub(super) fn minutes(value: &str) -> Result<Option<u32>> {
    if value.trim().is_empty() {
        return Ok(None);
    }
    let refused = || Error::new(Code::NotALength).with("text", value).with("longest", slot::LONGEST / 60);
    crate::grammar::minutes(value).map(Some).ok_or_else(refused)
}

/// Reads `86400 EUR`, `EUR 86,400.50` or `86.400,50 EUR`; none when empty.
pub(super) fn amount(value: &str) -> Result<Option<(i64, String)>> {
    if value.is_empty() {
        return Ok(None);
    }
    let refused = || Error::new(Code::NotAnAmount).with("text", value);
    let currency: String =
        value.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_uppercase();
    let digits: String =
        value.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-')).collect();
    if currency.len() != 3 || digits.is_empty() {
        return Err(refused());
    }
    let places = money::exponent(&currency) as usize;
    // The last separator is the decimal one when what follows it could be minor units; all others group digits.
    let decimal = digits.rfind(['.', ',']).filter(|at| places > 0 && digits.len() - at - 1 <= places);
    let plain: String = digits
        .char_indices()
        .filter_map(|(at, c)| match c {
            '.' | ',' => (Some(at) == decimal).then_some('.'),
            c => Some(c),
        })
        .collect();
    let minor = money::minor(&plain, &currency).ok_or_else(refused)?;
    Ok(Some((minor, currency)))
}

#[cfg(test)]
mod tests {
    use super::amount;

    #[test]
    fn amounts_as_people_type_them() {
        for (typed, want) in [
            ("86400 EUR", Some((8_640_000, "EUR"))),
            ("EUR 86,400.50", Some((8_640_050, "EUR"))),
            ("86.400,5 eur", Some((8_640_050, "EUR"))),
            ("1,250,000 JPY", Some((1_250_000, "JPY"))),
            ("86,400 EUR", Some((8_640_000, "EUR"))),
            ("12 EURO", None),
            ("EUR", None),
            ("--3 EUR", None),
        ] {
            let read = amount(typed).ok().flatten();
            assert_eq!(read.as_ref().map(|(minor, currency)| (*minor, currency.as_str())), want, "{typed}");
        }
        assert_eq!(amount("").unwrap(), None);
    }
}
