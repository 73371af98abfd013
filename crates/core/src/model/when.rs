//! When a promise is due: a local day and perhaps a wall-clock time in a named zone, and the instant that follows.

use chrono::{Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use super::Stamp;

/// The instant after which a promise is late: its time of day, or the end of its day when it has none.
#[must_use]
pub fn due_at(day: NaiveDate, time: Option<NaiveTime>, zone: Tz) -> Stamp {
    let local = match time {
        Some(time) => day.and_time(time),
        None => day.checked_add_days(Days::new(1)).unwrap_or(day).and_time(NaiveTime::MIN),
    };
    instant(local, zone)
}

/// The instant of a wall-clock time. One that daylight saving skips moves forward by the gap; one that repeats is the
/// first.
#[must_use]
pub fn instant(local: NaiveDateTime, zone: Tz) -> Stamp {
    let at = match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc(),
        // In a gap the offset of before still says which instant is meant; the clock then shows it an hour later.
        LocalResult::None => {
            let before = zone.offset_from_utc_datetime(&(local - TimeDelta::hours(24)));
            let offset = chrono::Offset::fix(&before).local_minus_utc();
            Utc.from_utc_datetime(&(local - TimeDelta::seconds(i64::from(offset))))
        }
    };
    Stamp::new(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wall_clock_times_across_daylight_saving() {
        for (local, zone, want) in [
            ("2026-11-06T17:00", Tz::Europe__Madrid, "2026-11-06T16:00:00.000Z"),
            // Spain skips 02:00–03:00 on 2026-03-29: 02:30 moves to 03:30 summer time.
            ("2026-03-29T02:30", Tz::Europe__Madrid, "2026-03-29T01:30:00.000Z"),
            // and repeats 02:00–03:00 on 2026-10-25: the first is summer time.
            ("2026-10-25T02:30", Tz::Europe__Madrid, "2026-10-25T00:30:00.000Z"),
            ("2026-11-06T09:00", Tz::Asia__Shanghai, "2026-11-06T01:00:00.000Z"),
        ] {
            let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M").unwrap();
            assert_eq!(instant(local, zone).to_string(), want, "{local} {zone}");
        }
    }

    #[test]
    fn a_promise_without_a_time_is_late_when_its_day_is_over() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 6).unwrap();
        assert_eq!(due_at(day, None, Tz::Europe__Madrid).to_string(), "2026-11-06T23:00:00.000Z");
    }
}
