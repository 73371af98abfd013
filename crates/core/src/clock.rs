//! The injected clock: what time it is, in which zone, and the ids that are made from it.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use uuid::{Builder, ContextV7, Timestamp, Uuid};

use crate::{
    error::{Code, Error, Result},
    model::{Id, Stamp, show::Show},
};

/// Tells the time and makes ids. Fixed for tests and for repeatable demo books.
#[derive(Debug)]
pub struct Clock {
    fixed: Option<Stamp>,
    zone: Tz,
    ids: Ids,
}

#[derive(Debug)]
enum Ids {
    Random(Box<Mutex<ContextV7>>),
    Seeded { seed: u64, count: Mutex<u64> },
}

impl Clock {
    /// The machine's clock and zone.
    #[must_use]
    pub fn system() -> Self {
        Self::new(None, None, None)
    }

    /// A clock that may stand still (`now`), be somewhere else (`zone`), or repeat its ids (`seed`).
    #[must_use]
    pub fn new(now: Option<Stamp>, zone: Option<Tz>, seed: Option<u64>) -> Self {
        let machine = || iana_time_zone::get_timezone().ok().and_then(|name| name.parse().ok());
        let ids = match seed {
            Some(seed) => Ids::Seeded { seed, count: Mutex::new(0) },
            None => Ids::Random(Box::new(Mutex::new(ContextV7::new()))),
        };
        Self { fixed: now, zone: zone.or_else(machine).unwrap_or(Tz::UTC), ids }
    }

    /// The machine's clock, or what `FAIRLEAD_NOW` (RFC 3339) and `FAIRLEAD_TZ` (IANA) say instead.
    ///
    /// # Errors
    /// `not_a_day`, `not_a_zone`.
    pub fn from_environment() -> Result<Self> {
        let read = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        Self::told(read("FAIRLEAD_NOW").as_deref(), read("FAIRLEAD_TZ").as_deref(), None)
    }

    /// A clock as somebody describes it: an instant (RFC 3339) to stand still at, a zone (IANA), a seed for its ids.
    ///
    /// # Errors
    /// `not_a_day`, `not_a_zone`.
    pub fn told(now: Option<&str>, zone: Option<&str>, seed: Option<u64>) -> Result<Self> {
        let instant =
            |text: &str| Stamp::parse(text).ok_or_else(|| Error::new(Code::NotADay).with("text", text));
        let place = |text: &str| text.parse().map_err(|_| Error::new(Code::NotAZone).with("text", text));
        Ok(Self::new(now.map(instant).transpose()?, zone.map(place).transpose()?, seed))
    }

    /// The instant.
    #[must_use]
    #[allow(clippy::disallowed_methods, reason = "this is the one place that asks the system")]
    pub fn now(&self) -> Stamp {
        self.fixed.unwrap_or_else(|| Stamp::new(Utc::now()))
    }

    /// The machine's zone.
    #[must_use]
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The zone in which `today` and `+2d` are meant: the show's from its first to its last day, else the machine's.
    #[must_use]
    pub fn zone_at(&self, show: Option<&Show>) -> Tz {
        self.zone_of_day(show, self.now())
    }

    /// [`Clock::zone_at`] for another instant than now.
    #[must_use]
    pub fn zone_of_day(&self, show: Option<&Show>, at: Stamp) -> Tz {
        let Some(show) = show else { return self.zone };
        let (Ok(zone), Some(first), Some(last)) = (show.zone.parse::<Tz>(), show.first_day, show.last_day)
        else {
            return self.zone;
        };
        let day = day_in(at.utc(), zone);
        if first <= day && day <= last { zone } else { self.zone }
    }

    /// Today in that zone.
    #[must_use]
    pub fn today(&self, zone: Tz) -> NaiveDate {
        day_in(self.now().utc(), zone)
    }

    /// A new id: a UUIDv7 of now (RFC 9562, section 5.7), later ones sorting after earlier ones.
    #[must_use]
    pub fn id(&self) -> Id {
        let millis = u64::try_from(self.now().millis()).unwrap_or(0);
        match &self.ids {
            Ids::Random(context) => {
                let context = context.lock().unwrap_or_else(PoisonError::into_inner);
                let nanos = u32::try_from(millis % 1000).unwrap_or(0) * 1_000_000;
                Uuid::new_v7(Timestamp::from_unix(&*context, millis / 1000, nanos))
            }
            Ids::Seeded { seed, count } => {
                let mut count = count.lock().unwrap_or_else(PoisonError::into_inner);
                *count = count.wrapping_add(1);
                Builder::from_unix_timestamp_millis(millis, &seeded_bytes(*seed, *count)).into_uuid()
            }
        }
    }
}

fn day_in(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

/// Ten bytes that count up first, so that ids of one millisecond keep their order, and look random after.
fn seeded_bytes(seed: u64, count: u64) -> [u8; 10] {
    let mix = |value: u64| {
        let value = value.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9)
    };
    let mixed = mix(mix(seed).wrapping_add(count));
    let mut bytes = [0; 10];
    // The first two bytes lose four bits to the version, the third two to the variant: the count goes around them.
    bytes[0] = ((count >> 26) & 0x0F) as u8;
    bytes[1] = ((count >> 18) & 0xFF) as u8;
    bytes[2] = ((count >> 12) & 0x3F) as u8;
    bytes[3] = ((count >> 4) & 0xFF) as u8;
    bytes[4] = ((count << 4) & 0xF0) as u8 | (mixed & 0x0F) as u8;
    bytes[5..].copy_from_slice(&mixed.to_be_bytes()[..5]);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeded_ids_repeat_and_sort() {
        let now = Stamp::parse("2026-11-04T09:00:00Z");
        let ids = |seed| {
            let clock = Clock::new(now, Some(Tz::UTC), Some(seed));
            (0..70_000).map(|_| clock.id()).collect::<Vec<_>>()
        };
        let first = ids(1);
        assert_eq!(first, ids(1));
        assert!(ids(2).iter().all(|id| first.binary_search(id).is_err()), "another seed shares no id");
        assert!(first.is_sorted_by(|a, b| a < b), "ids of one millisecond keep their order");
        assert!(first.iter().all(|id| id.get_version_num() == 7));
    }

    #[test]
    fn the_shows_zone_counts_only_on_its_days() {
        let zone = |now: &str| {
            let clock = Clock::new(Stamp::parse(now), Some(Tz::Asia__Shanghai), None);
            let mut show = Show::named(clock.id(), "Smart City".into());
            show.zone = "Europe/Madrid".into();
            show.first_day = NaiveDate::from_ymd_opt(2026, 11, 3);
            show.last_day = NaiveDate::from_ymd_opt(2026, 11, 5);
            clock.zone_at(Some(&show))
        };
        assert_eq!(zone("2026-11-02T22:59:59Z"), Tz::Asia__Shanghai);
        assert_eq!(zone("2026-11-02T23:00:00Z"), Tz::Europe__Madrid);
        assert_eq!(zone("2026-11-05T22:59:59Z"), Tz::Europe__Madrid);
        assert_eq!(zone("2026-11-05T23:00:00Z"), Tz::Asia__Shanghai);
    }
}
