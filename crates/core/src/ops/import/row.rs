//! From the cells of a row to what they say of a visitor; what cannot be understood is refused with its column.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};

use super::{
    country,
    mapping::Mapping,
    target::Target,
    visitor::{Visitor, When},
    words,
};
use crate::{
    error::{Code, Error, Result},
    formats::{
        csv::unlist,
        table::{Record, Trouble, day},
    },
    grammar,
    model::{
        Stamp,
        codes::{CompanyKind, EmailKind, NameOrder, PhoneKind, Stage},
        money,
    },
    text::{email, pinyin::is_han},
};

/// Why a row was refused: in which column, from 1, and why. The error names what stands there.
#[derive(Debug, Clone)]
pub(super) struct Refusal {
    pub column: Option<usize>,
    pub error: Error,
}

/// Reads one row after another.
pub(super) struct Rows<'m> {
    mapping: &'m Mapping,
    day_first: bool,
    stages: HashMap<String, Option<Stage>>,
}

impl<'m> Rows<'m> {
    pub(super) fn new(mapping: &'m Mapping) -> Self {
        Self { mapping, day_first: true, stages: HashMap::new() }
    }

    /// What a row says.
    pub(super) fn read(&mut self, record: &Record) -> std::result::Result<Visitor, Refusal> {
        let whole = |code: Code| Refusal { column: None, error: Error::new(code) };
        match record.trouble {
            Some(Trouble::OpenQuote) => return Err(whole(Code::OpenQuote)),
            Some(Trouble::Zero) => return Err(whole(Code::ZeroByte)),
            None => {}
        }
        let mut visitor = Visitor { line: record.line, ..Visitor::default() };
        let mut more = More::default();
        for (at, (cell, column)) in record.cells().iter().zip(&self.mapping.columns).enumerate() {
            let cell = if self.mapping.guarded { cell.strip_prefix('\'').unwrap_or(cell) } else { cell };
            if cell.trim().is_empty() || column.target == Target::Leave {
                continue;
            }
            let taken = self.take(column.target, cell, &mut visitor, &mut more);
            match taken {
                Ok(true) => {}
                Ok(false) => visitor.rest.push((column.heading.clone(), cell.to_owned())),
                Err(error) => return Err(Refusal { column: Some(at + 1), error }),
            }
        }
        more.settle(&mut visitor, self.mapping.own.is_some());
        if !visitor.is_person() {
            // Of nobody in particular, where they are is where their company is.
            visitor.firm.country = std::mem::take(&mut visitor.country);
        }
        if visitor.is_nobody() && visitor.lead.badge.is_empty() {
            Err(whole(Code::NobodyNamed))
        } else {
            Ok(visitor)
        }
    }

    /// Takes a cell; says whether there was a place for it.
    fn take(&mut self, target: Target, cell: &str, visitor: &mut Visitor, more: &mut More) -> Result<bool> {
        let firm = &mut visitor.firm;
        let lead = &mut visitor.lead;
        let text = match target {
            Target::GivenName => &mut visitor.given_name,
            Target::FamilyName => &mut visitor.family_name,
            Target::NativeName => &mut visitor.native_name,
            Target::FullName => &mut more.full_name,
            Target::Title => &mut visitor.title,
            Target::JobTitle => &mut visitor.job_title,
            Target::Department => &mut visitor.department,
            Target::LinkedIn => &mut visitor.linkedin,
            Target::Languages => &mut visitor.languages,
            Target::Company => &mut firm.name,
            Target::CompanyNative => &mut firm.native_name,
            Target::Website => &mut firm.website,
            Target::VatId => &mut firm.vat_id,
            Target::Parent => &mut firm.parent,
            Target::PostalCode => &mut firm.postal_code,
            Target::City => &mut firm.city,
            Target::State => &mut firm.state,
            Target::CompanyNote => &mut firm.note,
            Target::Show => &mut lead.show,
            Target::Staff => &mut lead.staff,
            Target::Budget => &mut lead.budget,
            Target::Authority => &mut lead.authority,
            Target::Need => &mut lead.need,
            Target::Timing => &mut lead.timing,
            Target::Badge => &mut lead.badge,
            Target::Value => &mut more.value,
            Target::Currency => &mut more.currency,
            Target::PhoneLabel => {
                more.label = Some(phone_kind(cell));
                return Ok(true);
            }
            _ => return self.take_typed(target, cell, visitor, more),
        };
        // Of two columns for the same the first that says something counts; the other is kept beside it.
        if text.is_empty() {
            cell.clone_into(text);
            return Ok(true);
        }
        Ok(text == cell)
    }

    fn take_typed(
        &mut self,
        target: Target,
        cell: &str,
        visitor: &mut Visitor,
        more: &mut More,
    ) -> Result<bool> {
        let lead = &mut visitor.lead;
        match target {
            Target::Email => self.mails(EmailKind::Work, cell, visitor)?,
            Target::EmailHome => self.mails(EmailKind::Home, cell, visitor)?,
            Target::Phone => phones(more.label.take().unwrap_or(PhoneKind::Work), cell, visitor),
            Target::Mobile => phones(PhoneKind::Mobile, cell, visitor),
            Target::PhoneHome => phones(PhoneKind::Home, cell, visitor),
            Target::Fax => phones(PhoneKind::Fax, cell, visitor),
            Target::WeChat => phones(PhoneKind::WeChat, cell, visitor),
            Target::WhatsApp => phones(PhoneKind::WhatsApp, cell, visitor),
            Target::Country if visitor.country.is_empty() => {
                visitor.country = if self.mapping.own.is_some() {
                    cell.to_owned()
                } else {
                    country::code(cell).unwrap_or_default()
                };
                return Ok(!visitor.country.is_empty());
            }
            Target::NameOrder => {
                visitor.name_order = words::code(cell, "name-order", NameOrder::ALL, NameOrder::code);
            }
            Target::CompanyKind => {
                visitor.firm.kind = words::code(cell, "company-kind", CompanyKind::ALL, CompanyKind::code);
            }
            Target::Street => visitor.firm.street.push(cell.to_owned()),
            Target::Shows => lead.shows = unlist(cell),
            Target::LoggedAt if lead.logged_at.is_none() => lead.logged_at = Some(self.moment(cell)?),
            Target::Grade => return Ok(first(&mut lead.grade, words::grade(cell))),
            Target::Stage => return Ok(self.stage(cell, lead)),
            Target::Topics => lead.topics.extend(topics(cell)),
            Target::NextStep if lead.step.is_none() => lead.step = Some(words::step(cell)),
            Target::Due if lead.due.is_none() => lead.due = Some(self.due(cell)?),
            Target::Minutes if lead.minutes.is_none() => {
                lead.minutes = grammar::minutes(cell);
                return Ok(lead.minutes.is_some());
            }
            Target::Note => lead.notes.push(cell.to_owned()),
            Target::Id => return Ok(first(&mut visitor.id, cell.parse().ok())),
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn mails(&self, kind: EmailKind, cell: &str, visitor: &mut Visitor) -> Result<()> {
        for address in several(cell, self.mapping.own.is_some()) {
            // Our own file may hold what somebody typed that is no address; it was taken then, and is now.
            if self.mapping.own.is_none() && email::key(&address).is_none() {
                return Err(Error::new(Code::NotAMail).with("text", address));
            }
            if !visitor.emails.iter().any(|(_, known)| *known == address) {
                visitor.emails.push((kind, address));
            }
        }
        Ok(())
    }

    fn stage(&mut self, cell: &str, lead: &mut super::visitor::Lead) -> bool {
        let stages = &mut self.stages;
        let stage = *stages.entry(cell.to_owned()).or_insert_with(|| words::stage(cell));
        // What one system calls its status another calls its temperature.
        first(&mut lead.stage, stage) || first(&mut lead.grade, words::grade(cell))
    }

    fn moment(&self, cell: &str) -> Result<When> {
        if let Some(stamp) = Stamp::parse(cell.trim()) {
            return Ok(When::Instant(stamp));
        }
        let (day, time) = self.day_and_time(cell)?;
        Ok(When::Wall(day, time.unwrap_or(NaiveTime::MIN)))
    }

    fn due(&self, cell: &str) -> Result<(NaiveDate, Option<NaiveTime>)> {
        self.day_and_time(cell)
    }

    fn day_and_time(&self, cell: &str) -> Result<(NaiveDate, Option<NaiveTime>)> {
        let not_a_day = || Error::new(Code::NotADay).with("text", cell);
        let day = day(cell, self.day_first).ok_or_else(not_a_day)?;
        let clock = cell.trim().split([' ', 'T']).find(|part| part.contains(':')).unwrap_or_default();
        let clock: String = clock.chars().take_while(|sign| sign.is_ascii_digit() || *sign == ':').collect();
        let time = ["%H:%M:%S", "%H:%M"].iter().find_map(|form| NaiveTime::parse_from_str(&clock, form).ok());
        let evening = cell.to_ascii_lowercase().trim_end().ends_with("pm");
        let time = time.map(|time| {
            if evening && chrono::Timelike::hour(&time) < 12 {
                time + chrono::TimeDelta::hours(12)
            } else {
                time
            }
        });
        Ok((day, time))
    }
}

/// What is decided when the whole row is read.
#[derive(Default)]
struct More {
    full_name: String,
    value: String,
    currency: String,
    label: Option<PhoneKind>,
}

impl More {
    fn settle(self, visitor: &mut Visitor, own: bool) {
        let mut rest = Vec::new();
        if !self.full_name.is_empty() {
            if visitor.has_name() {
                let parts = [&visitor.given_name, &visitor.family_name, &visitor.native_name];
                if !parts.iter().all(|part| self.full_name.contains(part.trim())) {
                    rest.push(("full_name".to_owned(), self.full_name.clone()));
                }
                if visitor.native_name.is_empty()
                    && self.full_name.chars().any(is_han)
                    && self.full_name.chars().all(|sign| is_han(sign) || sign == ' ')
                {
                    visitor.native_name.clone_from(&self.full_name);
                }
            } else {
                split(&self.full_name, visitor);
            }
        }
        if !self.value.is_empty() {
            let currency = self.currency.trim().to_uppercase();
            let minor = money::minor(&plain_number(&self.value), &currency).filter(|_| currency.len() == 3);
            match minor {
                Some(minor) => visitor.lead.value = Some((minor, currency)),
                None => {
                    rest.extend([("value".to_owned(), self.value), ("currency".to_owned(), self.currency)]);
                }
            }
        } else if !self.currency.is_empty() {
            rest.push(("currency".to_owned(), self.currency));
        }
        visitor.rest.extend(rest.into_iter().filter(|(_, text)| !text.is_empty()));
        if own {
            return;
        }
        // A Chinese name in the columns for Latin ones is the name in its own script.
        let is_native = |name: &str| !name.trim().is_empty() && name.chars().any(is_han);
        if visitor.native_name.is_empty()
            && (is_native(&visitor.family_name) || is_native(&visitor.given_name))
        {
            visitor.native_name = format!("{}{}", visitor.family_name.trim(), visitor.given_name.trim());
            (visitor.family_name, visitor.given_name) = (String::new(), String::new());
        }
        if visitor.firm.native_name.is_empty() && is_native(&visitor.firm.name) {
            let (latin, native) = grammar::split_company(&visitor.firm.name);
            (visitor.firm.name, visitor.firm.native_name) = if latin.is_empty() {
                (String::new(), std::mem::take(&mut visitor.firm.name))
            } else {
                (latin, native)
            };
        }
        if visitor.firm.name.starts_with("http")
            || visitor.firm.name.trim().is_empty() && visitor.firm.native_name.is_empty()
        {
            // A company of which nothing but the address on the web is known is called by that.
            if !visitor.is_person() && !visitor.firm.website.is_empty() {
                visitor.firm.name.clone_from(&visitor.firm.website);
            }
        }
    }
}

/// A whole name by its parts; one that cannot be told apart stays in one piece.
fn split(name: &str, visitor: &mut Visitor) {
    match grammar::split_name(name) {
        Some(parts) => {
            (visitor.given_name, visitor.family_name, visitor.native_name) =
                (parts.given, parts.family, parts.native);
            visitor.name_order = Some(parts.order);
            if visitor.title.is_empty() {
                visitor.title = parts.title;
            }
        }
        None => name.clone_into(&mut visitor.family_name),
    }
}

/// Takes what is there if nothing was; says whether there was something to take.
fn first<T>(place: &mut Option<T>, found: Option<T>) -> bool {
    let is_new = place.is_none() && found.is_some();
    if is_new {
        *place = found;
    }
    is_new
}

/// The values of a cell that may hold several.
fn several(cell: &str, own: bool) -> Vec<String> {
    if own {
        return unlist(cell);
    }
    let parted: Vec<&str> = if cell.contains(" ::: ") {
        cell.split(" ::: ").collect()
    } else {
        cell.split([';', '\n', '|']).collect()
    };
    match parted.as_slice() {
        // One value is taken as it stands.
        [one] if !one.contains(", ") && !one.contains('、') => vec![(*one).to_owned()],
        parts => parts
            .iter()
            .flat_map(|part| part.split([',', '、']))
            .map(|part| part.trim().to_owned())
            .filter(|part| !part.is_empty())
            .collect(),
    }
}

fn topics(cell: &str) -> Vec<String> {
    let items = unlist(cell);
    match items.as_slice() {
        [one] if one == cell => {
            let by_three = cell.split(" ::: ").flat_map(|part| part.split([',', '|', '、', '，']));
            by_three.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
        }
        _ => items,
    }
}

fn phones(kind: PhoneKind, cell: &str, visitor: &mut Visitor) {
    let parted: Vec<&str> = if cell.contains(" ::: ") {
        cell.split(" ::: ").collect()
    } else {
        cell.split([';', '\n', '|']).collect()
    };
    for number in parted {
        let number = if cell == number { number } else { number.trim() };
        if !number.trim().is_empty() && !visitor.phones.iter().any(|(_, known)| known == number) {
            visitor.phones.push((kind, number.to_owned()));
        }
    }
}

fn phone_kind(label: &str) -> PhoneKind {
    let label = label.to_lowercase();
    let is = |words: &[&str]| words.iter().any(|word| label.contains(word));
    if is(&["mobile", "cell", "móvil", "mobil", "手机"]) {
        PhoneKind::Mobile
    } else if is(&["fax", "传真"]) {
        PhoneKind::Fax
    } else if is(&["home", "privat", "casa"]) {
        PhoneKind::Home
    } else {
        PhoneKind::Work
    }
}

/// `1.204,50 €` and `1,204.50` as `1204.50`.
fn plain_number(text: &str) -> String {
    let kept: String = text.chars().filter(|sign| sign.is_ascii_digit() || ".,-".contains(*sign)).collect();
    let decimal = match (kept.rfind('.'), kept.rfind(',')) {
        (Some(dot), Some(comma)) => {
            if dot > comma {
                '.'
            } else {
                ','
            }
        }
        (Some(dot), None) if kept.matches('.').count() == 1 && kept.len() - dot != 4 => '.',
        (None, Some(comma)) if kept.matches(',').count() == 1 && kept.len() - comma != 4 => ',',
        _ => ' ',
    };
    kept.chars()
        .filter_map(|sign| {
            if sign == decimal { Some('.') } else { (sign.is_ascii_digit() || sign == '-').then_some(sign) }
        })
        .collect()
}
