//! Where and when the demo book happens: the exhibitor, the four of us, the shows, and the hours they are open.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Timelike};
use chrono_tz::Tz;

use super::dice::Dice;
use crate::{
    clock::Clock,
    error::Result,
    model::{Id, Stamp, exhibitor::Exhibitor, show::Show, staff::Staff, when},
    store::Tx,
};

/// Visitors are logged from this minute of the day …
const OPENS: i64 = 9 * 60;
/// … to this one.
const CLOSES: i64 = 18 * 60;
/// The minute of today at which the book is as the hand-written visitors tell it.
const TOLD_AT: i64 = 14 * 60 + 32;

/// Everything the visitors' records hang on.
#[derive(Debug)]
pub(super) struct Ground {
    /// Li Wei, Chen Hao, Zhang Min, María Ferrer.
    pub staff: [Id; 4],
    /// The current show first.
    pub fairs: Vec<Fair>,
    /// The instant the book is made at.
    pub now: Stamp,
    /// Today at the current show.
    pub today: NaiveDate,
    /// The minute of today at the current show.
    minute: i64,
    /// The zone promises are meant in between two shows.
    home: Tz,
    /// The last minute of today that visitors made up by chance are logged at.
    until: i64,
}

/// A show and when it was on.
#[derive(Debug, Clone)]
pub(super) struct Fair {
    pub id: Id,
    pub zone: Tz,
    pub first_day: NaiveDate,
    pub is_current: bool,
    /// How many of a hundred visitors were met there.
    share: usize,
}

/// What the list of shows says of one.
struct Edition {
    name: &'static str,
    venue: &'static str,
    city: &'static str,
    country: &'static str,
    zone: Tz,
    booth: &'static str,
    /// Its first day, counted back from the current show's in weeks, so that it falls on the same day of the week.
    weeks_ago: u64,
    cost: (i64, &'static str),
    goal: u32,
    share: usize,
}

#[rustfmt::skip]
const EDITIONS: &[Edition] = &[
    Edition { name: "Smart City Barcelona", venue: "Fira del Port, hall 2", city: "Barcelona", country: "ES",
        zone: Tz::Europe__Madrid, booth: "2C41", weeks_ago: 0, cost: (3_860_000, "EUR"), goal: 150, share: 62 },
    Edition { name: "Lyon Mobility", venue: "Halle des Confluents", city: "Lyon", country: "FR",
        zone: Tz::Europe__Paris, booth: "B-118", weeks_ago: 52, cost: (2_140_000, "EUR"), goal: 90, share: 23 },
    Edition { name: "Singapore Urban Light", venue: "Marina Pavilion, level 3", city: "Singapore", country: "SG",
        zone: Tz::Asia__Singapore, booth: "L3-07", weeks_ago: 24, cost: (2_950_000, "SGD"), goal: 110, share: 15 },
];

/// A large book remembers more years.
#[rustfmt::skip]
const EARLIER: &[Edition] = &[
    Edition { name: "Gulf City Systems", venue: "Creek Exhibition Centre", city: "Dubai", country: "AE",
        zone: Tz::Asia__Dubai, booth: "S2-60", weeks_ago: 38, cost: (9_800_000, "AED"), goal: 120, share: 9 },
    Edition { name: "Smart City Barcelona", venue: "Fira del Port, hall 3", city: "Barcelona", country: "ES",
        zone: Tz::Europe__Madrid, booth: "3F12", weeks_ago: 53, cost: (3_510_000, "EUR"), goal: 120, share: 8 },
    Edition { name: "Licht und Stadt", venue: "Messe am Kanal", city: "Hannover", country: "DE",
        zone: Tz::Europe__Berlin, booth: "4/A22", weeks_ago: 82, cost: (2_700_000, "EUR"), goal: 100, share: 7 },
    Edition { name: "Warsaw Urban Days", venue: "Hala Wiślana", city: "Warszawa", country: "PL",
        zone: Tz::Europe__Warsaw, booth: "C9", weeks_ago: 94, cost: (6_400_000, "PLN"), goal: 60, share: 5 },
    Edition { name: "Shenzhen Light Week", venue: "Qianwan Expo", city: "Shenzhen", country: "CN",
        zone: Tz::Asia__Shanghai, booth: "1A08", weeks_ago: 126, cost: (14_000_000, "CNY"), goal: 200, share: 6 },
];

/// From this size on a book has several years behind it.
const LARGE: u32 = 2_001;

impl Ground {
    /// Writes us and the shows.
    pub(super) fn lay(tx: &mut Tx<'_>, clock: &Clock, book: Id, size: u32) -> Result<Self> {
        tx.insert(&exhibitor(book))?;
        let mut staff = [Id::nil(); 4];
        let us = [("Li Wei 李薇", "LW"), ("Chen Hao", "CH"), ("Zhang Min", "ZM"), ("María Ferrer", "MF")];
        for (ink, (place, (name, initials))) in (1..).zip(staff.iter_mut().zip(us)) {
            *place = tx.id();
            let (name, initials) = (name.to_owned(), initials.to_owned());
            tx.insert(&Staff { id: *place, name, initials, ink, deleted_at: None })?;
        }
        let zone = EDITIONS[0].zone;
        let local = tx.now().utc().with_timezone(&zone);
        let (today, minute) = (local.date_naive(), i64::from(local.hour() * 60 + local.minute()));
        let mut fairs = Vec::new();
        let earlier = if size < LARGE { &[] } else { EARLIER };
        for edition in EDITIONS.iter().chain(earlier) {
            fairs.push(open(tx, edition, today)?);
        }
        // Screenshots show the hand-written visitors on top, so in a small book chance stops before them.
        let until = if size < LARGE { 10 * 60 + 38 } else { TOLD_AT.max(minute.min(CLOSES)) };
        Ok(Self { staff, fairs, now: tx.now(), today, minute, home: clock.zone(), until })
    }

    /// The show that is on.
    pub(super) fn current(&self) -> &Fair {
        &self.fairs[0]
    }

    /// Some show, each as often as visitors were met there.
    pub(super) fn any_fair(&self, dice: &mut Dice) -> usize {
        let shares: Vec<(usize, usize)> =
            self.fairs.iter().enumerate().map(|(at, fair)| (fair.share, at)).collect();
        dice.weighed(&shares)
    }

    /// The day so many days from today.
    pub(super) fn day(&self, offset: i64) -> NaiveDate {
        shifted(self.today, offset)
    }

    /// The instant of a minute of a day at the current show. What was to happen later today than it is now is moved
    /// forward in its order, so that nothing has happened in the future.
    pub(super) fn told(&self, day: i64, minute: i64) -> Stamp {
        let zone = self.current().zone;
        let opened = OPENS + 30;
        let (day, minute) = match (day, self.minute) {
            (0, now) if now >= TOLD_AT => (0, minute),
            (0, now) if now >= opened => (0, OPENS + (minute - OPENS) * (now - OPENS) / (TOLD_AT - OPENS)),
            // The hall has not opened yet: it all happened late yesterday.
            (0, _) => (-1, CLOSES - 30 + (minute - OPENS) * 30 / (TOLD_AT - OPENS)),
            (day, _) => (day, minute),
        };
        instant(self.day(day), minute, zone).min(self.now)
    }

    /// An instant at which a visitor came by.
    pub(super) fn visit(&self, fair: &Fair, dice: &mut Dice) -> Stamp {
        let minute = dice.between(OPENS + 20, CLOSES - 50);
        if !fair.is_current {
            let day = dice.pick(&[0, 0, 1, 1, 2]);
            return instant(shifted(fair.first_day, day), minute, fair.zone);
        }
        let today = self.minute >= OPENS + 30 && dice.chance(if self.until < TOLD_AT { 16 } else { 42 });
        if today {
            return self.told(0, dice.between(OPENS + 5, self.until));
        }
        // The hand-written visitors of yesterday's last hours are among the others.
        self.told(-1, minute)
    }

    /// Some minutes later, by day, and not later than chance may write.
    pub(super) fn later(&self, fair: &Fair, dice: &mut Dice, at: Stamp, minutes: i64) -> Stamp {
        let latest = if fair.is_current { self.told(0, self.until) } else { self.now }.max(at);
        let after = Stamp::new(at.utc() + TimeDelta::minutes(minutes));
        let local = after.utc().with_timezone(&fair.zone);
        let (day, minute) = (local.date_naive(), i64::from(local.hour() * 60 + local.minute()));
        // Nobody writes at night: it waits until the next morning.
        let awake = if minute > CLOSES + 90 {
            instant(shifted(day, 1), OPENS - 25 + dice.between(0, 120), fair.zone)
        } else if minute < OPENS - 30 {
            instant(day, OPENS - 25 + dice.between(0, 120), fair.zone)
        } else {
            after
        };
        if awake <= latest {
            return awake;
        }
        let left = (latest.utc() - at.utc()).num_minutes().clamp(0, 40);
        Stamp::new(at.utc() + TimeDelta::minutes(dice.between(0, left)))
    }

    /// The zone in which promises made at this instant are meant, as [`Clock::zone_of_day`] says.
    pub(super) fn zone_of(&self, fair: &Fair, at: Stamp) -> Tz {
        let day = at.utc().with_timezone(&fair.zone).date_naive();
        if fair.first_day <= day && day <= shifted(fair.first_day, 2) { fair.zone } else { self.home }
    }
}

/// Reads `14:05` as a minute of the day; midnight when it is no time.
pub(super) fn minute_of(text: &str) -> i64 {
    let time = NaiveTime::parse_from_str(text, "%H:%M").unwrap_or(NaiveTime::MIN);
    i64::from(time.hour() * 60 + time.minute())
}

/// The day so many days later.
pub(super) fn shifted(day: NaiveDate, by: i64) -> NaiveDate {
    let days = Days::new(by.unsigned_abs());
    let moved = if by < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) };
    moved.unwrap_or(day)
}

fn instant(day: NaiveDate, minute: i64, zone: Tz) -> Stamp {
    let seconds = u32::try_from(minute.clamp(0, 1439) * 60).unwrap_or(0);
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or(NaiveTime::MIN);
    when::instant(day.and_time(time), zone)
}

fn open(tx: &mut Tx<'_>, edition: &Edition, today: NaiveDate) -> Result<Fair> {
    // Today is the second of three days.
    let first_day = shifted(shifted(today, -1), -7 * i64::try_from(edition.weeks_ago).unwrap_or(0));
    let is_current = edition.weeks_ago == 0;
    let mut show = Show::named(tx.id(), edition.name.to_owned());
    if !is_current {
        show.name = format!("{} {}", edition.name, first_day.year());
    }
    edition.venue.clone_into(&mut show.venue);
    edition.city.clone_into(&mut show.city);
    edition.country.clone_into(&mut show.country);
    edition.zone.name().clone_into(&mut show.zone);
    edition.booth.clone_into(&mut show.booth);
    show.first_day = Some(first_day);
    show.last_day = Some(shifted(first_day, 2));
    show.cost_minor = Some(edition.cost.0);
    show.cost_currency = Some(edition.cost.1.to_owned());
    show.lead_goal = Some(edition.goal);
    tx.insert(&show)?;
    let (zone, share) = (edition.zone, edition.share);
    Ok(Fair { id: show.id, zone, first_day, is_current, share })
}

fn exhibitor(book: Id) -> Exhibitor {
    Exhibitor {
        name: "Shenzhen Huaxin Sensing Co., Ltd.".to_owned(),
        native_name: "深圳华芯传感有限公司".to_owned(),
        address: "Building 4, 88 Keyuan Road, Nanshan, Shenzhen 518057".to_owned(),
        country: "CN".to_owned(),
        vat_id: "91440300MA5H0000X0".to_owned(),
        bank: "Bank of Qianwan, Shenzhen Keyuan Branch\nAccount 7559 0000 0000 0000\nSWIFT BQWNCNBSXXX"
            .to_owned(),
        privacy_contact: "privacy@huaxin-sensing.example".to_owned(),
        native_address: "广东省深圳市南山区科苑路 88 号 4 栋".to_owned(),
        email: "export@huaxin-sensing.example".to_owned(),
        phone: "+86 755 0000 0000".to_owned(),
        website: "https://huaxin-sensing.example".to_owned(),
        ..Exhibitor::empty(book)
    }
}
