//! Chords such as `Control+Shift+z`, as the key presses that WebDriver understands.

use std::{thread, time::Duration};

use serde_json::{Value, json};

/// One key fewer than a scanner's text has at least.
const PIECE: usize = 7;

/// Longer than a slow scanner's pause between two keys.
const PAUSE: Duration = Duration::from_millis(70);

/// The keys that have a name; all others are the character they type.
const NAMED: &[(&str, char)] = &[
    ("Control", '\u{E009}'),
    ("Ctrl", '\u{E009}'),
    ("Shift", '\u{E008}'),
    ("Alt", '\u{E00A}'),
    ("Meta", '\u{E03D}'),
    ("Enter", '\u{E007}'),
    ("Escape", '\u{E00C}'),
    ("Esc", '\u{E00C}'),
    ("Tab", '\u{E004}'),
    ("Backspace", '\u{E003}'),
    ("Delete", '\u{E017}'),
    ("Space", ' '),
    ("Left", '\u{E012}'),
    ("Up", '\u{E013}'),
    ("Right", '\u{E014}'),
    ("Down", '\u{E015}'),
    ("Home", '\u{E011}'),
    ("End", '\u{E010}'),
    ("PageUp", '\u{E00E}'),
    ("PageDown", '\u{E00F}'),
    ("F1", '\u{E031}'),
    ("F2", '\u{E032}'),
    ("F10", '\u{E03A}'),
];

/// The actions that press the keys of a chord one after another and let go of them in reverse.
pub(crate) fn chord(chord: &str) -> Result<Value, String> {
    let mut keys = Vec::new();
    for name in parts(chord) {
        keys.push(key(name).ok_or_else(|| format!("`{name}` in `{chord}` is no key"))?);
    }
    let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key.to_string() }));
    let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key.to_string() }));
    let actions: Vec<Value> = down.chain(up).collect();
    Ok(json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }))
}

/// Hands on a text in pieces, with a pause after each: the driver strikes keys faster than any hand, and the app takes
/// eight so fast ones for a badge scanner.
pub(crate) fn by_hand(text: &str, mut strike: impl FnMut(&str)) {
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.char_indices().nth(PIECE).map_or(rest.len(), |(at, _)| at);
        strike(&rest[..end]);
        rest = &rest[end..];
        if !rest.is_empty() {
            thread::sleep(PAUSE);
        }
    }
}

/// `Control++` is the control and the plus key.
fn parts(chord: &str) -> Vec<&str> {
    match chord.strip_suffix('+') {
        Some("") => vec!["+"],
        Some(before) => {
            let mut parts: Vec<&str> = before.trim_end_matches('+').split('+').collect();
            parts.push("+");
            parts
        }
        None => chord.split('+').collect(),
    }
}

fn key(name: &str) -> Option<char> {
    let named = NAMED.iter().find(|(known, _)| *known == name).map(|(_, key)| *key);
    named.or_else(|| {
        let mut characters = name.chars();
        characters.next().filter(|_| characters.next().is_none())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chords_are_taken_apart() {
        assert_eq!(parts("Control+Shift+z"), ["Control", "Shift", "z"]);
        assert_eq!(parts("+"), ["+"]);
        assert_eq!(parts("Control++"), ["Control", "+"]);
        assert_eq!(key("?"), Some('?'));
        assert_eq!(key("Esc"), Some('\u{E00C}'));
        assert!(chord("Hyper+z").is_err());
    }
}
