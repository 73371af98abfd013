//! Quote numbers by pattern: `Q-{YYYY}-{D}{NNN}` gives `Q-2026-A031`.
//!
//! Everything but `{N…}` names a series that counts on its own; `{D}` is the letter of the device, so that two laptops
//! that quote at one booth never give the same number.

use chrono::{Datelike, NaiveDate};

/// The pattern of a new book.
pub const PATTERN: &str = "Q-{YYYY}-{D}{NNN}";

/// The longest pattern.
const LONGEST: usize = 40;

/// Whether quotes can be numbered by a pattern: it counts somewhere, names no unknown part, and is not too long.
#[must_use]
pub fn is_pattern(pattern: &str) -> bool {
    let parts = parts(pattern);
    let counted = parts.iter().filter(|part| matches!(part, Part::Count(_))).count();
    counted == 1
        && !parts.contains(&Part::Unknown)
        && pattern.chars().count() <= LONGEST
        && !pattern.chars().any(char::is_control)
}

/// The series that a quote of this day and device is counted in: the pattern with everything said but the count.
#[must_use]
pub fn series(pattern: &str, day: NaiveDate, device: &str) -> String {
    filled(pattern, day, device, |_| "{N}".to_owned())
}

/// The number of the quote that is the `count`th of its series. Counts with more digits than the pattern has take them.
#[must_use]
pub fn number(pattern: &str, day: NaiveDate, device: &str, count: i64) -> String {
    filled(pattern, day, device, |width| format!("{count:0width$}"))
}

/// The letter of the device that was the `nth` to write in a book, from 0: A to Z, then AA.
#[must_use]
pub fn device_letter(nth: u32) -> String {
    let letter = char::from(b'A' + u8::try_from(nth % 26).unwrap_or(0));
    if nth < 26 { letter.to_string() } else { format!("{}{letter}", device_letter(nth / 26 - 1)) }
}

#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Text(&'a str),
    Year,
    ShortYear,
    Month,
    Device,
    Count(usize),
    Unknown,
}

fn filled(pattern: &str, day: NaiveDate, device: &str, count: impl Fn(usize) -> String) -> String {
    let said = |part: Part<'_>| match part {
        Part::Text(text) => text.to_owned(),
        Part::Year => format!("{:04}", day.year()),
        Part::ShortYear => format!("{:02}", day.year().rem_euclid(100)),
        Part::Month => format!("{:02}", day.month()),
        Part::Device => device.to_owned(),
        Part::Count(width) => count(width),
        Part::Unknown => String::new(),
    };
    parts(pattern).into_iter().map(said).collect()
}

fn parts(pattern: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        parts.push(Part::Text(before));
        let Some((name, behind)) = after.split_once('}') else {
            parts.push(Part::Unknown);
            return parts;
        };
        parts.push(match name {
            "YYYY" => Part::Year,
            "YY" => Part::ShortYear,
            "MM" => Part::Month,
            "D" => Part::Device,
            count if !count.is_empty() && count.len() < 10 && count.bytes().all(|byte| byte == b'N') => {
                Part::Count(count.len())
            }
            _ => Part::Unknown,
        });
        rest = behind;
    }
    parts.push(Part::Text(rest));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_by_pattern() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 4).unwrap();
        for (pattern, count, want) in [
            (PATTERN, 31, "Q-2026-A031"),
            (PATTERN, 1234, "Q-2026-A1234"),
            ("{YY}{MM}/{N}", 7, "2611/7"),
            ("报价 {NNNN}", 7, "报价 0007"),
        ] {
            assert!(is_pattern(pattern), "{pattern}");
            assert_eq!(number(pattern, day, "A", count), want);
        }
        assert_eq!(series(PATTERN, day, "B"), "Q-2026-B{N}");
        for pattern in
            ["", "Q-{YYYY}", "{NNN}{NN}", "{X}{NNN}", "Q-{NNN", "{}{N}", &"{N}".repeat(30), "a\n{N}"]
        {
            assert!(!is_pattern(pattern), "{pattern}");
        }
    }

    #[test]
    fn devices_have_letters() {
        let letters: Vec<String> = [0, 1, 25, 26, 27, 702].map(device_letter).into();
        assert_eq!(letters, ["A", "B", "Z", "AA", "AB", "AAA"]);
    }
}
