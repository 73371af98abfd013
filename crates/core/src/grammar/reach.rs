//! Recognises mail and web addresses by their form alone.

use super::chars::{is_latin, is_space, narrow};

/// Top-level domains that make a bare `name.tld` a web address. A form such as `Node.js` must not be one.
#[rustfmt::skip]
const DOMAINS: &[&str] = &[
    "com", "org", "net", "eu", "int", "edu", "gov", "info", "biz", "city", "tech", "dev", "app", "example",
    "cloud", "io", "ai", "co", "es", "cat", "gal", "eus", "barcelona", "madrid", "uk", "ie", "de", "fr",
    "it", "pt", "nl", "be", "lu", "ch", "at", "dk", "se", "no", "fi", "is", "pl", "cz", "sk", "hu", "ro",
    "bg", "gr", "hr", "si", "ee", "lv", "lt", "cn", "hk", "mo", "tw", "jp", "kr", "sg", "my", "th", "vn",
    "id", "ph", "in", "au", "nz", "ae", "sa", "qa", "kw", "om", "bh", "il", "tr", "eg", "ma", "za", "ng",
    "ke", "us", "ca", "mx", "br", "ar", "cl", "pe", "uy", "ua", "rs", "energy", "lighting", "solutions",
    "group", "systems", "top", "xyz", "online", "site", "shop",
];

/// Names of software that only look like a web address.
const NOT_WEB: &[&str] = &["asp.net", "vb.net", "ado.net"];

/// Where the mail address that starts here ends.
pub(super) fn mail_end(chars: &[char], start: usize) -> Option<usize> {
    let local = chars[start..].iter().take(65).take_while(|c| is_local(narrow(**c))).count();
    let sign = start + local;
    if local == 0 || !narrow(*chars.get(start)?).is_alphanumeric() || narrow(*chars.get(sign)?) != '@' {
        return None;
    }
    let end = host_end(chars, sign + 1)?;
    chars.get(end).is_none_or(|c| narrow(*c) != '@').then_some(end)
}

/// Where the web address that starts here ends.
pub(super) fn web_end(chars: &[char], start: usize) -> Option<usize> {
    let head: String = chars[start..].iter().take(8).map(|c| narrow(*c).to_ascii_lowercase()).collect();
    for scheme in ["https://", "http://"] {
        if head.starts_with(scheme) {
            let end = path_end(chars, start + scheme.len());
            return (end > start + scheme.len()).then_some(end);
        }
    }
    let end = host_end(chars, start)?;
    if chars
        .get(end)
        .is_some_and(|c| c.is_alphanumeric() && !super::chars::is_unspaced(*c) || narrow(*c) == '@')
    {
        return None;
    }
    let host: String = chars[start..end].iter().map(|c| narrow(*c).to_ascii_lowercase()).collect();
    let first = host.split('.').next().unwrap_or("");
    let last = host.rsplit('.').next().unwrap_or("");
    let bare = first.chars().count() > 1
        && !first.chars().all(|c| c.is_ascii_digit())
        && DOMAINS.contains(&last)
        && !NOT_WEB.contains(&&*host);
    if !(bare || host.starts_with("www.")) {
        return None;
    }
    Some(if chars.get(end).is_some_and(|c| matches!(c, '/' | ':' | '?')) {
        path_end(chars, end).max(end)
    } else {
        end
    })
}

fn is_local(c: char) -> bool {
    is_latin(c) || c.is_ascii_digit() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\'')
}

/// Where a host name of at least two labels ends; its last label is letters.
fn host_end(chars: &[char], start: usize) -> Option<usize> {
    let (mut at, mut good, mut labels) = (start, None, 0);
    while at < start + 254 {
        let label = chars[at..].iter().take(64).take_while(|c| is_label(narrow(**c))).count();
        let text = &chars[at..at + label];
        if label == 0 || narrow(text[0]) == '-' {
            break;
        }
        labels += 1;
        at += label;
        if labels > 1 && label > 1 && text.iter().all(|c| is_latin(*c)) {
            good = Some(at);
        }
        if chars.get(at).is_none_or(|c| narrow(*c) != '.') {
            break;
        }
        at += 1;
    }
    good
}

fn is_label(c: char) -> bool {
    is_latin(c) || c.is_ascii_digit() || c == '-'
}

/// Where the rest of an address ends: at a space, at Chinese text or brackets, and before the stop of a sentence.
fn path_end(chars: &[char], start: usize) -> usize {
    let stays = |c: char| {
        !is_space(c) && (c.is_ascii() || is_latin(c)) && !matches!(c, '<' | '>' | '"' | '|' | '\\' | '`')
    };
    let mut end = start + chars[start..].iter().take(2_048).take_while(|c| stays(**c)).count();
    while end > start && matches!(chars[end - 1], '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '\'') {
        end -= 1;
    }
    end
}

/// An address with its full-width characters made plain.
pub(super) fn plain(text: &str) -> String {
    text.trim_start_matches('<').trim_end_matches('>').chars().map(narrow).collect()
}
