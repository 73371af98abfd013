//! Numbers and days as a language writes them (Unicode CLDR), for what is printed and sent.

use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use icu_calendar::{Date, Gregorian};
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets::YMD};
use icu_decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions};
use icu_experimental::displaynames::{DisplayNamesOptions, multi::RegionDisplayNames};
use icu_locale_core::{Locale, subtags::Region};

/// Decimal text, such as `1890.00`, with the language's separators: `1,890.00`, `1890,00`. It keeps its decimals. Text
/// that is no decimal comes back as it is.
#[must_use]
pub fn number(language: &str, decimal: &str) -> String {
    let formatter = DecimalFormatter::try_new(locale(language).into(), DecimalFormatterOptions::default());
    match (formatter, Decimal::from_str(decimal)) {
        (Ok(formatter), Ok(number)) => formatter.format(&number).to_string(),
        _ => decimal.to_owned(),
    }
}

/// A day in words: `4 November 2026`, `2026年11月4日`, `4 de noviembre de 2026`.
#[must_use]
pub fn day(language: &str, day: NaiveDate) -> String {
    let formatter =
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale(language).into(), YMD::long());
    let date = u8::try_from(day.month())
        .ok()
        .zip(u8::try_from(day.day()).ok())
        .and_then(|(month, of_month)| Date::try_new_gregorian(day.year(), month, of_month).ok());
    match (formatter, date) {
        (Ok(formatter), Some(date)) => formatter.format(&date).to_string(),
        _ => day.to_string(),
    }
}

/// A country by its ISO 3166-1 alpha-2 code: `Spain`, `西班牙`, `España`. A code that is none comes back as it is.
#[must_use]
pub fn country(language: &str, code: &str) -> String {
    let names = RegionDisplayNames::try_new(locale(language).into(), DisplayNamesOptions::default());
    let (Ok(names), Ok(region)) = (names, Region::try_from_str(code)) else { return code.to_owned() };
    names.of(region).unwrap_or(code).to_owned()
}

/// The locale that a language of ours is written in: English as Europe's fairs read it, with the day first.
fn locale(language: &str) -> Locale {
    let language = if language == "en" { "en-GB" } else { language };
    Locale::try_from_str(language).unwrap_or(Locale::UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_as_each_language_writes_them() {
        let of = NaiveDate::from_ymd_opt(2026, 11, 4).unwrap();
        for (language, big, small, date) in [
            ("en", "1,234,567.50", "1,890.00", "4 November 2026"),
            ("zh-CN", "1,234,567.50", "1,890.00", "2026年11月4日"),
            ("es", "1.234.567,50", "1890,00", "4 de noviembre de 2026"),
            ("de", "1.234.567,50", "1.890,00", "4. November 2026"),
        ] {
            assert_eq!(number(language, "1234567.50"), big, "{language}");
            assert_eq!(number(language, "1890.00"), small, "{language}");
            assert_eq!(day(language, of), date, "{language}");
        }
        for (language, name) in [("en", "Spain"), ("zh-CN", "西班牙"), ("es", "España")] {
            assert_eq!(country(language, "ES"), name);
        }
        assert_eq!(country("en", ""), "");
        assert_eq!(number("en", "-0.005"), "-0.005");
        assert_eq!(number("en", "as agreed"), "as agreed");
        assert_eq!(number("xx-unknown-tongue", "5"), "5");
    }
}
