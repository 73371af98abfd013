//! What a cell holds by its looks: a number, a day, a mail address …

use chrono::NaiveDate;

use crate::text::{domain, email, phone};

/// The looks of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellKind {
    /// Nothing but blanks.
    Empty,
    /// A number, perhaps with a currency or a percent sign.
    Number,
    /// A day, perhaps with a time.
    Day,
    /// A time of day.
    Time,
    /// A mail address.
    Mail,
    /// A web address.
    Web,
    /// A phone number.
    Phone,
    /// Letters and digits that name something, such as SC26-004417.
    Code,
    /// Anything else.
    Text,
}

impl CellKind {
    /// Whether headings hardly ever look like this.
    #[must_use]
    pub fn is_data(self) -> bool {
        !matches!(self, Self::Empty | Self::Text | Self::Code)
    }
}

/// Longer cells are texts.
const LONGEST: usize = 120;

/// What a cell looks like.
#[must_use]
pub fn kind(cell: &str) -> CellKind {
    let cell = cell.trim();
    if cell.is_empty() {
        return CellKind::Empty;
    }
    if cell.len() > LONGEST {
        let is_web = cell.starts_with("http") && !cell.contains(char::is_whitespace);
        return if is_web { CellKind::Web } else { CellKind::Text };
    }
    let has_digit = cell.bytes().any(|byte| byte.is_ascii_digit());
    if cell.contains('@') {
        return if !cell.contains(' ') && email::key(cell).is_some() {
            CellKind::Mail
        } else {
            CellKind::Text
        };
    }
    if has_digit {
        if is_time(cell) {
            return CellKind::Time;
        }
        if day(cell, true).is_some() {
            return CellKind::Day;
        }
        if is_number(cell) {
            return CellKind::Number;
        }
        if phone::looks_like(cell) {
            return CellKind::Phone;
        }
    }
    if cell.starts_with("http://") || cell.starts_with("https://") || cell.starts_with("www.") {
        return CellKind::Web;
    }
    if cell.contains('.')
        && cell.is_ascii()
        && !cell.contains(' ')
        && domain::is_host(cell)
        && !cell.ends_with('.')
    {
        return CellKind::Web;
    }
    let is_code = has_digit
        && cell.len() >= 3
        && cell.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_/.#:".contains(&byte));
    if is_code { CellKind::Code } else { CellKind::Text }
}

/// `1,204.50`, `-3`, `12 %`, `€ 40`, `4.500,00 EUR`, `1.2e-05`; a leading zero or plus makes it something else.
fn is_number(cell: &str) -> bool {
    let bare = cell.trim_matches(|sign: char| "$€£¥%￥ ".contains(sign) || sign == '\u{a0}');
    let bare = ["EUR", "USD", "GBP", "CNY", "RMB", "CHF"]
        .iter()
        .find_map(|code| bare.strip_prefix(code).or(bare.strip_suffix(code)))
        .unwrap_or(bare)
        .trim();
    let bare = bare.strip_prefix(['-', '−']).unwrap_or(bare);
    let bare = bare.strip_prefix('$').unwrap_or(bare);
    let (mantissa, exponent) = bare.split_once(['e', 'E']).unwrap_or((bare, "0"));
    let digits = mantissa.bytes().filter(u8::is_ascii_digit).count();
    let leading_zero = mantissa.len() > 1
        && mantissa.starts_with('0')
        && !mantissa.starts_with("0.")
        && !mantissa.starts_with("0,");
    digits > 0
        && digits <= 15
        && !leading_zero
        && mantissa.chars().all(|sign| sign.is_ascii_digit() || ".,' \u{a0}\u{202f}".contains(sign))
        && mantissa.starts_with(|sign: char| sign.is_ascii_digit() || sign == '.')
        && exponent.trim_start_matches(['-', '+']).bytes().all(|byte| byte.is_ascii_digit())
        && !exponent.is_empty()
        && !(mantissa.contains(' ') && phone::looks_like(cell))
}

fn is_time(cell: &str) -> bool {
    let (clock, rest) = cell.split_once(' ').unwrap_or((cell, ""));
    let parts: Vec<&str> = clock.split(':').collect();
    (2..=3).contains(&parts.len())
        && parts.iter().all(|part| {
            (1..=2).contains(&part.split('.').next().unwrap_or("").len())
                && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        })
        && matches!(rest.to_ascii_lowercase().as_str(), "" | "am" | "pm" | "h" | "a.m." | "p.m.")
}

/// The day that a cell says, whatever time follows. `3/4/2026` is in April when the day comes first.
#[must_use]
pub fn day(cell: &str, day_first: bool) -> Option<NaiveDate> {
    let cell = cell.trim();
    let cut = cell.find(['T', ' ']).filter(|at| {
        cell.as_bytes().get(at + 1).is_some_and(u8::is_ascii_digit)
            && cell[..*at].bytes().filter(u8::is_ascii_digit).count() > 2
    });
    let date = cut.map_or(cell, |at| &cell[..at]);
    let date = date.trim_end_matches(',');
    let parts: Vec<&str> = if date.contains('年') {
        date.split(['年', '月', '日']).filter(|part| !part.is_empty()).collect()
    } else {
        date.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect()
    };
    let [a, b, c] = parts.as_slice() else { return None };
    let number = |text: &str| {
        text.parse::<u32>().ok().filter(|_| text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let year = |text: &str| {
        let year = i32::try_from(number(text)?).ok()?;
        match text.len() {
            4 if (1900..=2200).contains(&year) => Some(year),
            2 => Some(if year < 70 { 2000 + year } else { 1900 + year }),
            _ => None,
        }
    };
    if a.len() == 4 {
        return NaiveDate::from_ymd_opt(year(a)?, number(b)?, number(c)?);
    }
    if let Some(month) = month(b) {
        return NaiveDate::from_ymd_opt(
            year(c)?,
            month,
            number(a.trim_end_matches(|sign: char| sign.is_alphabetic()))?,
        );
    }
    if let Some(month) = month(a) {
        return NaiveDate::from_ymd_opt(year(c)?, month, number(b.trim_end_matches(','))?);
    }
    let (first, second) = (number(a)?, number(b)?);
    let (day, month) =
        if (day_first && second <= 12) || first > 12 { (first, second) } else { (second, first) };
    NaiveDate::from_ymd_opt(year(c)?, month, day)
}

/// The month with this English, Spanish or German name or its first three letters.
fn month(word: &str) -> Option<u32> {
    const MONTHS: &[&[&str]] = &[
        &["jan", "ene"],
        &["feb"],
        &["mar", "mär", "mrz"],
        &["apr", "abr"],
        &["may", "mai"],
        &["jun"],
        &["jul"],
        &["aug", "ago"],
        &["sep"],
        &["oct", "okt"],
        &["nov"],
        &["dec", "dic", "dez"],
    ];
    let word = word.to_lowercase();
    let start: String = word.chars().take(3).collect();
    if start.chars().count() < 3 || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let at = MONTHS.iter().position(|names| names.contains(&start.as_str()))?;
    u32::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_by_their_looks() {
        for (cell, want) in [
            ("", CellKind::Empty),
            ("  ", CellKind::Empty),
            ("1,204", CellKind::Number),
            ("€ 4.500,00", CellKind::Number),
            ("-12 %", CellKind::Number),
            ("2026-11-04", CellKind::Day),
            ("04/11/2026 14:05", CellKind::Day),
            ("4.11.26", CellKind::Day),
            ("2026年11月4日", CellKind::Day),
            ("09-Mar-11", CellKind::Day),
            ("14:05", CellKind::Time),
            ("ana@vallclara.example", CellKind::Mail),
            ("jordi(at)aigua.example", CellKind::Text),
            ("https://vallclara.example/x?y", CellKind::Web),
            ("www.vallclara.example", CellKind::Web),
            ("+44 7700 900123", CellKind::Phone),
            ("07700 900123", CellKind::Phone),
            ("SC26-004417", CellKind::Code),
            ("Head of purchasing", CellKind::Text),
            ("陈璐", CellKind::Text),
        ] {
            assert_eq!(kind(cell), want, "{cell}");
        }
    }

    #[test]
    fn days() {
        let ymd = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        assert_eq!(day("3/4/2026", true), ymd(2026, 4, 3));
        assert_eq!(day("3/4/2026", false), ymd(2026, 3, 4));
        assert_eq!(day("13/4/2026", false), ymd(2026, 4, 13));
        assert_eq!(day("4 nov 2026", true), ymd(2026, 11, 4));
        assert_eq!(day("November 4, 2026", true), ymd(2026, 11, 4));
        assert_eq!(day("2026-11-04T13:05:00.000Z", true), ymd(2026, 11, 4));
        assert_eq!(day("31/02/2026", true), None);
        assert_eq!(day("1-2", true), None);
    }
}
