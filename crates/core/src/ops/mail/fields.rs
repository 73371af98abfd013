//! What a letter can say of the person, the promise, the quote, the show and us.

use chrono::{Datelike, NaiveDate};
use fluent_bundle::FluentArgs;

use super::greeting;
use crate::{
    error::Result,
    i18n::{self, Words},
    model::{
        Id,
        company::Company,
        contact::{Contact, ContactEmail},
        exhibitor::Exhibitor,
        follow_up::FollowUp,
        lead::Lead,
        money,
        product::ProductText,
        quote::Quote,
        show::Show,
        staff::Staff,
        topic::Topic,
    },
    store::Reader,
    text::email,
};

/// Every field there is.
pub const FIELDS: &[&str] = &[
    "contact.greeting",
    "contact.name",
    "contact.given_name",
    "contact.family_name",
    "contact.job_title",
    "company.name",
    "lead.interests",
    "promise.what",
    "promise.due",
    "quote.number",
    "quote.total",
    "quote.valid_until",
    "show.name",
    "show.city",
    "show.booth",
    "staff.name",
    "us.name",
];

/// All that a letter to the person of a lead may need.
pub(super) struct Facts {
    contact: Contact,
    emails: Vec<ContactEmail>,
    company: Option<Company>,
    interests: Vec<Interest>,
    pub(super) promise: Option<FollowUp>,
    pub(super) quote: Option<Quote>,
    show: Option<Show>,
    staff: Option<Staff>,
    us: Option<Exhibitor>,
}

/// What a lead asked about: a topic is called alike in every language, a product is not.
enum Interest {
    Topic(String),
    Product(Vec<ProductText>),
}

impl Facts {
    /// Only what is known of us.
    pub(super) fn of_nobody(reader: Reader<'_>, me: Option<Id>) -> Result<Self> {
        Ok(Self {
            contact: Contact::unnamed(Id::nil()),
            emails: Vec::new(),
            company: None,
            interests: Vec::new(),
            promise: None,
            quote: None,
            show: None,
            staff: me.map(|id| reader.need::<Staff>(id)).transpose()?,
            us: reader.exhibitor()?,
        })
    }

    /// The name that a letter in a language writes.
    pub(super) fn name(&self, language: &str) -> String {
        greeting::name(language, &self.contact)
    }

    pub(super) fn read(reader: Reader<'_>, lead: Id, promise: Option<Id>, me: Option<Id>) -> Result<Self> {
        let lead = reader.need::<Lead>(lead)?;
        let contact = match lead.contact_id {
            Some(id) => reader.need::<Contact>(id)?,
            None => Contact::unnamed(Id::nil()),
        };
        let promise = promise.map(|id| reader.need::<FollowUp>(id)).transpose()?;
        let mut interests = Vec::new();
        for interest in reader.interests(lead.id)? {
            if let Some(topic) = interest.topic_id {
                interests.push(Interest::Topic(reader.need::<Topic>(topic)?.name));
            } else if let Some(product) = interest.product_id {
                interests.push(Interest::Product(reader.product_texts(product)?));
            }
        }
        Ok(Self {
            emails: reader.emails(contact.id)?,
            company: lead.company_id.map(|id| reader.need::<Company>(id)).transpose()?,
            interests,
            promise,
            quote: reader.newest_quote_of(lead.id)?,
            show: reader.find::<Show>(lead.show_id)?,
            staff: me.map(|id| reader.need::<Staff>(id)).transpose()?,
            us: reader.exhibitor()?,
            contact,
        })
    }

    /// The languages to write in, the best first: those the person speaks, that of their country, English.
    pub(super) fn languages(&self) -> Vec<String> {
        let mut languages: Vec<String> =
            self.contact.languages.split_whitespace().map(str::to_owned).collect();
        let country = match (&self.contact.country, &self.company) {
            (country, _) if !country.is_empty() => country.as_str(),
            (_, Some(company)) => company.country.as_str(),
            _ => "",
        };
        languages.extend(i18n::of_country(country).map(str::to_owned));
        languages.push(i18n::FALLBACK.to_owned());
        languages
    }

    pub(super) fn in_language<'a>(&'a self, language: &'a str) -> Spoken<'a> {
        Spoken { facts: self, language }
    }

    /// The first address that is one, or nothing.
    pub(super) fn address(&self) -> String {
        let valid = self.emails.iter().find(|email| email::key(&email.address).is_some());
        valid.map(|email| email.address.trim().to_owned()).unwrap_or_default()
    }
}

/// The facts as a letter in a language says them.
pub(super) struct Spoken<'a> {
    facts: &'a Facts,
    pub(super) language: &'a str,
}

impl Spoken<'_> {
    /// The value of a field; none when there is nothing to say.
    pub(super) fn value(&self, field: &str) -> Option<String> {
        let Facts { contact, company, promise, quote, show, staff, us, .. } = self.facts;
        let said = match field {
            "contact.greeting" => greeting::greeting(self.language, contact),
            "contact.name" => greeting::name(self.language, contact),
            "contact.given_name" => contact.given_name.clone(),
            "contact.family_name" => contact.family_name.clone(),
            "contact.job_title" => contact.job_title.clone(),
            "company.name" => company.as_ref().map(|it| self.either(&it.name, &it.native_name))?,
            "lead.interests" => self.interests(),
            // A promise of one word, such as documents, is about what they asked for.
            "promise.what" => match promise.as_ref()?.text.as_str() {
                "" => self.interests(),
                text => text.to_owned(),
            },
            "promise.due" => self.day(promise.as_ref()?.due_day?),
            "quote.number" => quote.as_ref()?.number.clone(),
            "quote.total" => {
                let quote = quote.as_ref()?;
                format!("{} {}", money::decimal(quote.total_minor, &quote.currency), quote.currency)
            }
            "quote.valid_until" => self.day(quote.as_ref()?.valid_until?),
            "show.name" => show.as_ref()?.name.clone(),
            "show.city" => show.as_ref()?.city.clone(),
            "show.booth" => show.as_ref()?.booth.clone(),
            "staff.name" => staff.as_ref()?.name.clone(),
            "us.name" => us.as_ref().map(|it| self.either(&it.name, &it.native_name))?,
            _ => return None,
        };
        // A value of several lines would break a subject and says no more on one.
        let words = said.split(|c: char| c.is_whitespace() || c.is_control());
        let said = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        (!said.is_empty()).then_some(said)
    }

    /// What they asked about, products by their name in the letter's language where they have one.
    fn interests(&self) -> String {
        let name = |interest: &Interest| match interest {
            Interest::Topic(name) => name.clone(),
            Interest::Product(texts) => {
                let of = |language: &str| {
                    let same = |text: &&ProductText| {
                        greeting::primary(&text.language) == greeting::primary(language)
                    };
                    texts.iter().find(same)
                };
                let text = of(self.language).or_else(|| of(i18n::FALLBACK)).or(texts.first());
                text.map(|text| text.name.clone()).unwrap_or_default()
            }
        };
        let names: Vec<String> =
            self.facts.interests.iter().map(name).filter(|name| !name.is_empty()).collect();
        greeting::list(self.language, &names)
    }

    /// The name in the letter's script, where there are two.
    fn either(&self, latin: &str, native: &str) -> String {
        let is_chinese = greeting::primary(self.language) == "zh";
        let (first, second) = if is_chinese { (native, latin) } else { (latin, native) };
        if first.is_empty() { second } else { first }.to_owned()
    }

    /// A day as the language writes it in a sentence, where Fairlead knows that, else ISO 8601.
    fn day(&self, day: NaiveDate) -> String {
        let words = Words::of(self.language);
        if greeting::primary(words.language()) != greeting::primary(self.language) {
            return day.to_string();
        }
        let mut args = FluentArgs::new();
        args.set("day", day.day());
        args.set("month", day.month());
        args.set("year", day.format("%Y").to_string());
        words.say_with("mail-day", &args)
    }
}
