//! A show: one edition of a trade fair, at which leads are logged.

use chrono::NaiveDate;

use super::record::record;

record! {
    /// A trade fair edition.
    Show in Show {
        /// As people call it.
        name: String,
        /// The halls.
        venue: String,
        /// Where it is.
        city: String,
        /// ISO 3166-1 alpha-2 code, or empty.
        country: String,
        /// IANA time zone of the venue, or empty while nobody has said.
        zone: String,
        /// First day, by the venue's clock.
        first_day: Option<NaiveDate>,
        /// Last day, by the venue's clock.
        last_day: Option<NaiveDate>,
        /// Where we stand.
        booth: String,
        /// What it cost, in minor units of `cost_currency`.
        cost_minor: Option<i64>,
        /// ISO 4217 code.
        cost_currency: Option<String>,
        /// How many leads we want to bring home.
        lead_goal: Option<u32>,
        /// When it went into the bin.
        deleted_at: Option<super::Stamp>,
    }
}

impl Show {
    /// A show of which only the name is known.
    #[must_use]
    pub fn named(id: super::Id, name: String) -> Self {
        Self {
            id,
            name,
            venue: String::new(),
            city: String::new(),
            country: String::new(),
            zone: String::new(),
            first_day: None,
            last_day: None,
            booth: String::new(),
            cost_minor: None,
            cost_currency: None,
            lead_goal: None,
            deleted_at: None,
        }
    }
}
