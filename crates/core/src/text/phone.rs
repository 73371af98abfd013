//! Reads telephone numbers as people type them: E.164 where the country is certain, else only the digits.
//!
//! Numbering plans are libphonenumber's. A number without a country code is read in the countries it could be from, in
//! the order given, and in none other: a guess would join two people.

use super::fold::fold;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region};

/// Longer than any number with label and extension; the rest of a field is not read.
const TYPED_MAX: usize = 80;

/// E.164 numbers have at most 15 digits; with an access code and a trunk prefix it is a few more.
const MAX_DIGITS: usize = 20;

/// Mobile numbers that Ofcom keeps for drama, and which the numbering plan therefore does not know.
const FILM_MOBILES: &str = "+447700900";

/// What stands before an extension, folded.
#[rustfmt::skip]
const EXTENSIONS: &[&str] = &[
    "转", "轉", "分机", "分機", "内线", "內線", "extension", "ext", "xtn", "anexo", "interno", "int.", "durchwahl", "dw.",
    "poste", "ramal", "x", "#",
];

/// A number that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Its E.164 form, without any extension.
    pub e164: String,
    /// Whether the numbering plan says that it is a mobile: somebody's own. Where a plan does not tell the two apart,
    /// as in North America, it is not.
    pub mobile: bool,
}

/// Reads a number; `regions` are ISO 3166-1 codes, likeliest first.
///
/// A number with `+` or `00` names its country itself and need only be possible there. Any other must be valid in one of
/// the regions; one with a trunk zero that is valid in none may be possible there, as the numbers reserved for films are.
#[must_use]
pub fn read(typed: &str, regions: &[&str]) -> Option<Number> {
    let cut: String = typed.chars().take(TYPED_MAX).collect();
    let folded = fold(&cut);
    let (number, _) = split_extension(without_label(&folded));
    if number.bytes().filter(u8::is_ascii_digit).count() > MAX_DIGITS
        || number.chars().any(char::is_alphabetic)
    {
        return None;
    }
    let international = match number.strip_prefix("00") {
        Some(rest) => Some(format!("+{}", rest.trim_start_matches([' ', '-', '.', '/']))),
        None => number.trim_start_matches('(').starts_with('+').then(|| number.to_owned()),
    };
    if let Some(number) = international {
        let read = PHONE_NUMBER_UTIL.parse(&number, None).ok();
        return read.filter(|read| PHONE_NUMBER_UTIL.is_possible_number(read)).map(|read| understood(&read));
    }
    let read: Vec<PhoneNumber> = regions
        .iter()
        .filter_map(|region| region.trim().to_ascii_uppercase().parse::<Region>().ok())
        .filter_map(|region| PHONE_NUMBER_UTIL.parse(number, Some(region)).ok())
        .collect();
    let possible = || {
        read.iter()
            .find(|_| number.starts_with(['0', '(']))
            .filter(|n| PHONE_NUMBER_UTIL.is_possible_number(n))
    };
    read.iter().find(|read| read.is_valid()).or_else(possible).map(understood)
}

/// The extension of a number, if one was typed: `0755 8888 0000 转 801` gives `801`.
#[must_use]
pub fn extension(typed: &str) -> Option<String> {
    let cut: String = typed.chars().take(TYPED_MAX).collect();
    Some(split_extension(without_label(&fold(&cut))).1).filter(|digits| !digits.is_empty())
}

/// Whether a text is written like a phone number: nothing but digits and the signs between them, an extension allowed.
/// Amounts, dates and short numbers are not; where only digits stand, nine are needed, or a leading zero.
#[must_use]
pub fn looks_like(typed: &str) -> bool {
    if typed.chars().count() > TYPED_MAX {
        return false;
    }
    let folded = fold(typed);
    let (number, extension) = split_extension(&folded);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let is_plain = number.chars().all(|c| c.is_ascii_digit() || " +-()./".contains(c))
        && number.trim_start_matches('(').starts_with(|c: char| c.is_ascii_digit() || c == '+')
        && number.rfind('+').is_none_or(|at| number.find('+') == Some(at) && at <= 1)
        && !number.contains("--")
        && !number.contains("//");
    let is_marked = number.starts_with(['+', '0', '(']) || !extension.is_empty();
    let enough = if is_marked { 7 } else { 9 };
    is_plain && (enough..=MAX_DIGITS).contains(&digits) && !is_date(number) && !is_list_of_amounts(number)
}

/// The digits of a number as it was typed, without its extension and without a `(0)` trunk prefix: `+44 (0)7700 900123`
/// gives `447700900123`. Full-width digits count.
#[must_use]
pub fn digits(typed: &str) -> String {
    digits_of_folded(&fold(typed))
}

/// The digits to look a stored number up by, and those of its extension.
pub(super) fn search_digits(typed: &str) -> (String, String) {
    let folded = fold(typed);
    (digits_of_folded(&folded), split_extension(without_label(&folded)).1)
}

/// What a folded query can mean as a fragment of a phone number: its digits, without a trunk `(0)`; and the same
/// without the `00` or `0` that E.164 does not have. Empty when it is not written like a number.
pub(super) fn fragments(folded: &str) -> Vec<String> {
    let is_number = folded.chars().all(|c| c.is_ascii_digit() || "+-./() ".contains(c));
    let all = digits_of_folded(folded);
    let short = all.trim_start_matches('0');
    if !is_number || all.len() < 3 || all.len() > MAX_DIGITS {
        return Vec::new();
    }
    let mut found = vec![all.clone()];
    if short.len() >= 3 && short.len() < all.len() {
        found.push(short.to_owned());
    }
    found
}

fn digits_of_folded(folded: &str) -> String {
    let (number, _) = split_extension(without_label(folded));
    number.replace("(0)", "").chars().filter(char::is_ascii_digit).collect()
}

/// Cuts a label (`tel.`, `手机:`) off the front.
fn without_label(folded: &str) -> &str {
    let from = folded.find(|c: char| c.is_ascii_digit() || c == '+' || c == '(').unwrap_or(0);
    folded.get(from..).unwrap_or(folded)
}

/// Cuts a folded number before its extension; gives the extension's digits.
fn split_extension(folded: &str) -> (&str, String) {
    let cut = EXTENSIONS.iter().filter_map(|word| folded.find(word)).min();
    match cut.and_then(|at| folded.split_at_checked(at)) {
        Some((number, rest)) if number.bytes().any(|b| b.is_ascii_digit()) => {
            let number = number.trim_end_matches([' ', ',', ';', '-', '(']);
            (number, rest.chars().filter(char::is_ascii_digit).take(MAX_DIGITS).collect())
        }
        _ => (folded, String::new()),
    }
}

fn understood(number: &PhoneNumber) -> Number {
    let e164 = number.format_as(PhoneNumberFormat::E164).into_owned();
    let mobile = number.get_type() == PhoneNumberType::Mobile || e164.starts_with(FILM_MOBILES);
    Number { e164, mobile }
}

/// `2026-12-01`, `1.12.2026`, `01/12/26`.
fn is_date(number: &str) -> bool {
    let parts: Vec<usize> = number.split(['-', '.', '/']).map(str::len).collect();
    number.bytes().all(|b| b.is_ascii_digit() || b"-./".contains(&b))
        && matches!(parts.as_slice(), [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 2 | 4])
}

/// `1.250.000` and `40 000`: groups of three after one to three digits, too few for a number with its area code.
fn is_list_of_amounts(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let mut groups = number.split(['.', ' ']);
    let first = groups.next().unwrap_or_default();
    digits < 9 && !first.starts_with('0') && (1..=3).contains(&first.len()) && {
        let mut rest = groups.peekable();
        rest.peek().is_some() && rest.all(|g| g.len() == 3 && g.bytes().all(|b| b.is_ascii_digit()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn e164(typed: &str, regions: &[&str]) -> Option<String> {
        read(typed, regions).map(|number| number.e164)
    }

    #[test]
    fn mobiles_are_told_from_switchboards() {
        for (typed, mobile) in [
            ("+44 7700 900123", true),
            ("+86 138 0000 0000", true),
            ("+34 600 000 000", true),
            ("+86 755 8300 0000", false),
            ("+34 912 345 678", false),
            ("+1 202 555 0123", false),
        ] {
            assert_eq!(read(typed, &[]).map(|number| number.mobile), Some(mobile), "{typed}");
        }
    }

    #[test]
    fn reads() {
        for (typed, regions, expected) in [
            ("+44 7700 900123", &[][..], Some("+447700900123")),
            ("+44 (0)7700 900123", &[], Some("+447700900123")),
            ("0044 7700 900123", &[], Some("+447700900123")),
            ("00 44 7700 900123", &["ES"], Some("+447700900123")),
            ("07700 900123", &["GB"], Some("+447700900123")),
            ("07700 900123", &["gb"], Some("+447700900123")),
            ("07700 900123", &[], None),
            ("+44 7700 900123 ext. 12", &[], Some("+447700900123")),
            ("Tel. +44 7700 900123", &[], Some("+447700900123")),
            ("Fax: +44 7700 900123", &[], Some("+447700900123")),
            ("＋４４　７７００　９００１２３", &[], Some("+447700900123")),
            ("0755-8300 0000 转 801", &["CN"], Some("+8675583000000")),
            ("(0755) 83000000 分机801", &["ES", "CN"], Some("+8675583000000")),
            ("138 0000 0000", &["CN"], Some("+8613800000000")),
            ("手机：13800000000", &["CN"], Some("+8613800000000")),
            ("600 000 000", &["ES"], Some("+34600000000")),
            ("+86 755 8300 0000", &[], Some("+8675583000000")),
            ("+39 06 698 00000", &[], Some("+390669800000")),
            ("+999 123 456 789", &[], None),
            ("+1 2", &[], None),
            ("12", &["ES"], None),
            ("ana", &["ES"], None),
            ("", &["ES"], None),
            ("600 000 000", &["Spain", ""], None),
        ] {
            assert_eq!(e164(typed, regions).as_deref(), expected, "{typed} {regions:?}");
        }
    }

    #[test]
    fn regions_are_tried_in_order() {
        // Valid in Spain as it stands, and nowhere tried before.
        assert_eq!(e164("912 345 678", &["GB", "ES", "PT"]).as_deref(), Some("+34912345678"));
        assert_eq!(e164("912 345 678", &["PT", "ES"]).as_deref(), Some("+351912345678"));
    }

    #[test]
    fn what_looks_like_a_number() {
        for typed in [
            "+44 7700 900123",
            "0044 7700 900123",
            "07700 900123",
            "(0755) 8300-0000",
            "600 000 000",
            "13800000000",
            "0755-83000000转801",
            "+34600000000",
            "０７７００　９００１２３",
            "600.000.000",
        ] {
            assert!(looks_like(typed), "{typed}");
        }
        for typed in [
            "40",
            "24/7",
            "2026-12-01",
            "01.12.2026",
            "1.250.000",
            "40 000",
            "50/60",
            "4,500",
            "+2d",
            "+2",
            "12345678",
            "ana",
            "",
            "++44 7700 900123",
            "2026",
            "Q-2026-0042",
            "10.0.0.1",
        ] {
            assert!(!looks_like(typed), "{typed}");
        }
    }

    #[test]
    fn digits_and_fragments() {
        for (typed, expected) in [
            ("+44 (0)7700 900123", "447700900123"),
            ("Tel: 07700-900123 ext 5", "07700900123"),
            ("０７５５ ８３００", "07558300"),
            ("x", ""),
        ] {
            assert_eq!(digits(typed), expected);
        }
        assert_eq!(fragments("0044 7700"), ["00447700", "447700"]);
        assert_eq!(fragments("900"), ["900"]);
        assert!(fragments("ana 900").is_empty() && fragments("12").is_empty());
        assert_eq!(extension("0755 83000000 转 801").as_deref(), Some("801"));
        assert_eq!(extension("0755 83000000"), None);
    }

    proptest! {
        #[test]
        fn what_is_read_is_read_again(typed in "[+0-9 ()\\-]{0,18}|\\PC{0,20}|\\+44 7700 900[0-9]{3}( x[0-9]{1,3})?") {
            if let Some(number) = e164(&typed, &["GB", "CN"]) {
                prop_assert!(number.starts_with('+') && number.len() <= 16);
                prop_assert_eq!(e164(&number, &[]), Some(number));
            }
            prop_assert!(!looks_like(&typed) || digits(&typed).len() >= 6);
            prop_assert!(extension(&typed).is_none_or(|digits| !digits.is_empty()));
            prop_assert!(digits(&typed).bytes().all(|b| b.is_ascii_digit()));
        }
    }
}
