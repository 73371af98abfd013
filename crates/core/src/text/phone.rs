//! Reads telephone numbers as people type them: E.164 where the country is certain, else only the digits.

use super::fold::fold;

/// The digits of a number as it was typed, without its extension and without a `(0)` trunk prefix: `+44 (0)7700 900123`
/// gives `447700900123`. Full-width digits count.
#[must_use]
pub fn digits(typed: &str) -> String {
    let folded = fold(typed);
    let (number, _) = split_extension(&folded);
    number.replace("(0)", "").chars().filter(char::is_ascii_digit).collect()
}

/// The digits to look a stored number up by, and those of its extension.
pub(super) fn search_digits(typed: &str) -> (String, String) {
    let folded = fold(typed);
    (digits(&folded), split_extension(&folded).1)
}

/// What a folded query can mean as a fragment of a phone number: its digits, without a trunk `(0)`; and the same
/// without the `00` or `0` that E.164 does not have. Empty when it is not written like a number.
pub(super) fn fragments(folded: &str) -> Vec<String> {
    let is_number = folded.chars().all(|c| c.is_ascii_digit() || "+-./() ".contains(c));
    let all = digits(folded);
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

/// E.164 numbers have at most 15 digits; with an access code and a trunk prefix it is a few more.
const MAX_DIGITS: usize = 20;

/// Cuts a folded number before its extension (`ext`, `x`, `转`, `分机`, `durchwahl` …); gives the extension's digits.
pub(super) fn split_extension(folded: &str) -> (&str, String) {
    let cut = EXTENSIONS.iter().filter_map(|word| folded.find(word)).min();
    match cut.and_then(|at| folded.split_at_checked(at)) {
        Some((number, rest)) if number.bytes().any(|b| b.is_ascii_digit()) => {
            (number.trim_end(), rest.chars().filter(char::is_ascii_digit).collect())
        }
        _ => (folded, String::new()),
    }
}

const EXTENSIONS: &[&str] = &[
    "转",
    "轉",
    "分机",
    "分機",
    "内线",
    "內線",
    "ext",
    "anexo",
    "durchwahl",
    "poste",
    "int.",
    "x",
    "#",
    ";ext=",
];
