//! Shows and staff: made, changed, and made up when a visitor is there before anybody set one.

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::{
        Id,
        show::Show,
        staff::{Staff, initials},
    },
    store::{Book, Changes, Op, OpKind},
};

/// What a person fills in about a show. Days are ISO 8601.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct ShowForm {
    /// The show to change; none makes a new one.
    pub id: Option<Id>,
    /// As people call it.
    pub name: String,
    /// The halls.
    pub venue: String,
    /// Where it is.
    pub city: String,
    /// ISO 3166-1 alpha-2 code, or empty.
    pub country: String,
    /// IANA zone, or empty.
    pub zone: String,
    /// First day, or empty.
    pub first_day: String,
    /// Last day, or empty.
    pub last_day: String,
    /// Where we stand.
    pub booth: String,
    /// How many leads we want to bring home.
    pub lead_goal: Option<u32>,
}

impl From<&Show> for ShowForm {
    fn from(show: &Show) -> Self {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            id: Some(show.id),
            name: show.name.clone(),
            venue: show.venue.clone(),
            city: show.city.clone(),
            country: show.country.clone(),
            zone: show.zone.clone(),
            first_day: day(show.first_day),
            last_day: day(show.last_day),
            booth: show.booth.clone(),
            lead_goal: show.lead_goal,
        }
    }
}

/// Makes or changes a show.
///
/// # Errors
/// `name_needed`, `not_a_day`, `days_reversed`, `not_a_zone`, `not_a_country`.
pub fn set_show(book: &Book, clock: &Clock, staff: Option<Id>, form: &ShowForm) -> Result<(Id, Changes)> {
    let (first_day, last_day) = (day(&form.first_day)?, day(&form.last_day)?);
    if form.name.trim().is_empty() {
        return Err(Error::new(Code::NameNeeded));
    }
    if first_day.zip(last_day).is_some_and(|(first, last)| last < first) {
        return Err(Error::new(Code::DaysReversed)
            .with("first", &form.first_day)
            .with("last", &form.last_day));
    }
    if !form.zone.is_empty() && form.zone.parse::<Tz>().is_err() {
        return Err(Error::new(Code::NotAZone).with("text", &form.zone));
    }
    let country = country(&form.country)?;
    book.transact(clock, Op { kind: OpKind::SetShow, staff }, |tx| {
        let before = form.id.map(|id| tx.reader().need::<Show>(id)).transpose()?;
        let is_new = before.is_none();
        let mut show = before.unwrap_or_else(|| Show::named(tx.id(), String::new()));
        form.name.trim().clone_into(&mut show.name);
        form.venue.trim().clone_into(&mut show.venue);
        form.city.trim().clone_into(&mut show.city);
        form.booth.trim().clone_into(&mut show.booth);
        show.country = country;
        show.zone.clone_from(&form.zone);
        show.first_day = first_day;
        // A show of one day is named by its first.
        show.last_day = last_day.or(first_day);
        show.lead_goal = form.lead_goal;
        if is_new {
            tx.insert(&show)?;
        } else {
            tx.save(&show)?;
        }
        tx.about::<Show>(show.id);
        Ok(show.id)
    })
}

/// What a person fills in about one of us.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct StaffForm {
    /// Whom to change; none adds somebody.
    pub id: Option<Id>,
    /// Full name.
    pub name: String,
    /// What they sign with; empty takes them from the name.
    pub initials: String,
}

/// Adds or changes one of us.
///
/// # Errors
/// `name_needed`, `too_long`.
pub fn set_staff(book: &Book, clock: &Clock, by: Option<Id>, form: &StaffForm) -> Result<(Id, Changes)> {
    let name = form.name.trim();
    let signs =
        if form.initials.trim().is_empty() { initials(name) } else { form.initials.trim().to_owned() };
    if name.is_empty() || signs.is_empty() {
        return Err(Error::new(Code::NameNeeded));
    }
    if signs.chars().count() > 4 {
        return Err(Error::new(Code::TooLong).with("most", 4).with("text", signs));
    }
    book.transact(clock, Op { kind: OpKind::SetStaff, staff: by }, |tx| {
        let all = tx.reader().staff()?;
        let before = form.id.map(|id| tx.reader().need::<Staff>(id)).transpose()?;
        let id = if let Some(mut staff) = before {
            name.clone_into(&mut staff.name);
            staff.initials = signs;
            tx.save(&staff)?;
            staff.id
        } else {
            // The four inks go round.
            let ink = u32::try_from(all.len() % 4).unwrap_or(0) + 1;
            let staff = Staff { id: tx.id(), name: name.to_owned(), initials: signs, ink, deleted_at: None };
            tx.insert(&staff)?;
            staff.id
        };
        tx.about::<Staff>(id);
        Ok(id)
    })
}

/// The show a visitor is logged at when none was chosen: the one that is on today, else the newest.
///
/// # Errors
/// Those of reading.
pub fn likely_show(book: &Book, clock: &Clock) -> Result<Option<Show>> {
    let shows = book.read(|reader| reader.shows())?;
    let on = |show: &&Show| {
        let today = clock.today(show.zone.parse().unwrap_or_else(|_| clock.zone()));
        show.first_day.is_some_and(|first| first <= today) && show.last_day.is_some_and(|last| today <= last)
    };
    Ok(shows.iter().find(on).or(shows.first()).cloned())
}

/// Reads a day that may be left out.
pub(super) fn day(text: &str) -> Result<Option<NaiveDate>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d");
    day.map(Some).map_err(|_| Error::new(Code::NotADay).with("text", text))
}

/// Reads a country code that may be left out (ISO 3166-1 alpha-2).
pub(super) fn country(text: &str) -> Result<String> {
    let code = text.trim().to_ascii_uppercase();
    let is_code = code.is_empty() || (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()));
    if is_code { Ok(code) } else { Err(Error::new(Code::NotACountry).with("text", text)) }
}
