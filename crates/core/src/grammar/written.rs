//! How things are written into a line: pieces put together, quoted, escaped, and a stretch replaced.

use super::chars;

/// The pieces with a space between; a comma stands at the word before it.
pub(super) fn joined(pieces: &[&str]) -> String {
    let mut text = String::new();
    for piece in pieces.iter().map(|piece| piece.trim()).filter(|piece| !piece.is_empty()) {
        if !text.is_empty() && !piece.starts_with(',') {
            text.push(' ');
        }
        text.push_str(piece);
    }
    text
}

/// With a backslash before every sign that would open something.
pub(super) fn kept_apart(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + 4);
    let mut before = ' ';
    for c in value.chars() {
        if chars::sigil(c).is_some() && (chars::is_space(before) || chars::is_stop(before)) {
            text.push('\\');
        }
        text.push(c);
        before = c;
    }
    text
}

/// The ways to write a person's name, the plainest first.
pub(super) fn name_ways(title: &str, given: &str, family: &str, native: &str) -> Vec<String> {
    let marked = |before: &[&str], behind: &[&str]| format!("\"{}, {}\"", joined(before), joined(behind));
    vec![
        joined(&[title, native, given, family]),
        joined(&[&format!("{native}{title}"), given, family]),
        joined(&[title, native, family, given]),
        joined(&[title, given, family, native]),
        marked(&[native, family], &[title, given]),
        marked(&[family], &[title, given, native]),
        quoted(&joined(&[title, native, given, family])),
    ]
}

/// The line with its stretches taken out, and something written in place of the first; spaces only where words would touch.
pub(super) fn replaced(line: &str, spans: &[(u32, u32)], with: &str) -> String {
    let units: Vec<u16> = line.encode_utf16().collect();
    let first = spans.first().map_or(0, |(start, _)| *start);
    let (mut pieces, mut from) = (Vec::new(), 0_u32);
    let text = |from: u32, to: u32| {
        units.get(from as usize..to as usize).map(String::from_utf16_lossy).unwrap_or_default()
    };
    for (start, end) in spans {
        pieces.push(text(from, *start));
        if *start == first {
            pieces.push(with.to_owned());
        }
        from = *end;
    }
    pieces.push(text(from, u32::try_from(units.len()).unwrap_or(u32::MAX)));
    let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
    joined(&pieces)
}

pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', ""))
}

/// With a backslash before every word, so that none is anything but a word.
pub(super) fn every_word_apart(text: &str) -> String {
    text.split_whitespace().map(|word| format!("\\{word}")).collect::<Vec<_>>().join(" ")
}

pub(super) fn joined_topics(topics: &[String], more: &str) -> String {
    topics.iter().map(String::as_str).chain([more]).collect::<Vec<_>>().join(", ")
}
