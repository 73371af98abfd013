//! Deadlines: by when a lead of each grade is answered, and the days on which nobody works.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Timelike, Weekday};
use chrono_tz::Tz;

use super::{Id, Stamp, codes::Grade, record::record, when};

record! {
    /// The clock of each grade. Its id is the book's, so that there is one.
    Deadlines in Deadlines {
        /// Hours from logging within which a hot lead is answered.
        a_hours: u32,
        /// The same for a warm one.
        b_hours: u32,
        /// The same for a cold one.
        c_hours: u32,
        /// Whether a deadline on a day off moves to the end of the next working day.
        business_days: bool,
    }
}

record! {
    /// A day on which nobody works, beside Saturdays and Sundays.
    Holiday in Holiday {
        /// Which.
        day: NaiveDate,
        /// What it is, or empty.
        name: String,
    }
}

/// A deadline is no longer than this: 365 days, in hours.
pub const LONGEST_HOURS: u32 = 8_760;

/// The end of a working day, when a deadline on a day off falls due on the next one.
const CLOSING: NaiveTime = match NaiveTime::from_hms_opt(18, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// More days off in a row than this, and a deadline stays where it is.
const LONGEST_BREAK: u64 = 366;

impl Deadlines {
    /// The clock until somebody sets it: a day, two days, two weeks.
    #[must_use]
    pub fn usual(id: Id) -> Self {
        Self { id, a_hours: 24, b_hours: 48, c_hours: 14 * 24, business_days: false }
    }

    /// Hours from logging until a lead of this grade is answered.
    #[must_use]
    pub fn hours(&self, grade: Grade) -> u32 {
        match grade {
            Grade::A => self.a_hours,
            Grade::B => self.b_hours,
            Grade::C => self.c_hours,
        }
    }
}

/// The clock together with the days off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// The clock of each grade.
    pub deadlines: Deadlines,
    /// Days on which nobody works.
    pub holidays: BTreeSet<NaiveDate>,
}

impl Rules {
    /// When a promise of this moment to a lead of this grade is due: so many hours later by the clock on the wall of
    /// `zone`, to the minute. With business days, what would fall on a day off is due at 18:00 of the next working day.
    #[must_use]
    pub fn due(&self, from: Stamp, grade: Grade, zone: Tz) -> (NaiveDate, NaiveTime) {
        let hours = TimeDelta::hours(i64::from(self.deadlines.hours(grade)));
        let at = from.utc().checked_add_signed(hours).unwrap_or(from.utc());
        let local = at.with_timezone(&zone).naive_local();
        let minute = NaiveTime::from_hms_opt(local.hour(), local.minute(), 0).unwrap_or(NaiveTime::MIN);
        if !self.deadlines.business_days || self.is_working(local.date()) {
            return (local.date(), minute);
        }
        let next = (1..LONGEST_BREAK).filter_map(|days| local.date().checked_add_days(Days::new(days)));
        match next.into_iter().find(|day| self.is_working(*day)) {
            Some(day) => (day, CLOSING),
            None => (local.date(), minute),
        }
    }

    /// The instant of [`Rules::due`].
    #[must_use]
    pub fn due_at(&self, from: Stamp, grade: Grade, zone: Tz) -> Stamp {
        let (day, time) = self.due(from, grade, zone);
        when::due_at(day, Some(time), zone)
    }

    /// The day, or with business days the next one on which somebody works.
    #[must_use]
    pub fn working_day(&self, day: NaiveDate) -> NaiveDate {
        let mut days = day.iter_days().take(usize::try_from(LONGEST_BREAK).unwrap_or(usize::MAX));
        let working = days.find(|day| !self.deadlines.business_days || self.is_working(*day));
        working.unwrap_or(day)
    }

    fn is_working(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.holidays.contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rules(business_days: bool, holidays: &[&str]) -> Rules {
        Rules {
            deadlines: Deadlines { business_days, ..Deadlines::usual(Id::nil()) },
            holidays: holidays.iter().map(|day| day.parse().unwrap()).collect(),
        }
    }

    #[test]
    fn the_grade_sets_the_deadline() {
        // (logged, grade, business days, holidays, zone, due by the clock on the wall)
        for (logged, grade, business, holidays, zone, want) in [
            ("2026-11-04T09:05:30Z", Grade::A, false, &[][..], Tz::Europe__Madrid, "2026-11-05 10:05"),
            ("2026-11-04T09:05:30Z", Grade::B, false, &[], Tz::Europe__Madrid, "2026-11-06 10:05"),
            ("2026-11-04T09:05:30Z", Grade::C, false, &[], Tz::Europe__Madrid, "2026-11-18 10:05"),
            // A Friday's hot lead is due on Saturday, or at the end of Monday.
            ("2026-11-06T09:05:00Z", Grade::A, false, &[], Tz::Europe__Madrid, "2026-11-07 10:05"),
            ("2026-11-06T09:05:00Z", Grade::A, true, &[], Tz::Europe__Madrid, "2026-11-09 18:00"),
            // Not when Monday is a holiday, and the Tuesday after it, too.
            (
                "2026-11-06T09:05:00Z",
                Grade::A,
                true,
                &["2026-11-09", "2026-11-10"],
                Tz::Europe__Madrid,
                "2026-11-11 18:00",
            ),
            // A working day stays as it is, to the minute.
            ("2026-11-04T09:05:00Z", Grade::A, true, &["2026-11-09"], Tz::Europe__Madrid, "2026-11-05 10:05"),
            // The day is that of the zone: in Shanghai it is Saturday already.
            ("2026-11-05T18:00:00Z", Grade::A, true, &[], Tz::Asia__Shanghai, "2026-11-09 18:00"),
            ("2026-11-05T18:00:00Z", Grade::A, true, &[], Tz::America__New_York, "2026-11-06 13:00"),
            // 24 hours are 24 hours: when the clocks go back they end an hour earlier by the wall.
            ("2026-10-24T10:00:00Z", Grade::A, false, &[], Tz::Europe__Madrid, "2026-10-25 11:00"),
            ("2026-03-28T10:00:00Z", Grade::A, false, &[], Tz::Europe__Madrid, "2026-03-29 12:00"),
        ] {
            let rules = rules(business, holidays);
            let (day, time) = rules.due(Stamp::parse(logged).unwrap(), grade, zone);
            assert_eq!(format!("{day} {}", time.format("%H:%M")), want, "{logged} {grade:?} {zone}");
        }
    }

    #[test]
    fn a_year_of_holidays_stops_nothing() {
        let first: NaiveDate = "2026-01-01".parse().unwrap();
        let mut all = rules(true, &[]);
        all.holidays = first.iter_days().take(1_000).collect();
        let (day, _) = all.due(Stamp::parse("2026-11-06T09:05:00Z").unwrap(), Grade::A, Tz::Europe__Madrid);
        assert_eq!(day.to_string(), "2026-11-07");
    }

    proptest! {
        #[test]
        fn business_days_never_end_on_a_day_off_nor_earlier(millis in 0_i64..4_000_000_000_000, hours in 1_u32..=LONGEST_HOURS) {
            let from = Stamp::new(chrono::DateTime::from_timestamp_millis(millis).unwrap());
            let mut plain = rules(false, &[]);
            plain.deadlines.a_hours = hours;
            let mut business = plain.clone();
            business.deadlines.business_days = true;
            let (day, _) = business.due(from, Grade::A, Tz::Europe__Madrid);
            prop_assert!(business.is_working(day));
            prop_assert!(business.due_at(from, Grade::A, Tz::Europe__Madrid) >= plain.due_at(from, Grade::A, Tz::Europe__Madrid));
        }
    }
}
