//! What kind of character something is, and its plain form: width, accents and case folded.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Whether it only separates: white space, control characters, and marks that are white space in all but name.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Whether nothing of it can be seen on its own: direction marks, joiners, variation selectors.
pub(super) fn is_invisible(c: char) -> bool {
    is_space(c)
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E01EF}')
}

/// The sigil this character is or is the full-width twin of.
pub(super) fn sigil(c: char) -> Option<char> {
    match c {
        '@' | '＠' | '﹫' => Some('@'),
        '#' | '＃' | '﹟' => Some('#'),
        '!' | '！' | '﹗' => Some('!'),
        '>' | '＞' | '》' | '﹥' => Some('>'),
        '~' | '～' | '〜' | '∼' => Some('~'),
        _ => None,
    }
}

/// Whether it ends a phrase wherever it stands. A comma between digits is not asked here.
pub(super) fn is_stop(c: char) -> bool {
    matches!(c, ',' | '，' | ';' | '；' | '|' | '｜' | '、' | '。' | '،' | '؛')
}

/// Whether it only holds text apart, so that it may go when nothing stands beside it.
pub(super) fn is_separator(c: char) -> bool {
    is_stop(c)
        || matches!(
            c,
            '.' | ':' | '：' | '-' | '–' | '—' | '/' | '·' | '…' | '(' | ')' | '（' | '）' | '[' | ']'
        )
}

/// The closing quote that belongs to an opening one.
pub(super) fn closing_quotes(c: char) -> &'static [char] {
    match c {
        '"' => &['"'],
        '＂' => &['＂'],
        '“' => &['”'],
        '„' => &['“', '”'],
        '«' => &['»'],
        '「' => &['」'],
        '『' => &['』'],
        '《' => &['》'],
        _ => &[],
    }
}

/// Whether it is Chinese, or Japanese kana: scripts that put no space between words.
pub(super) fn is_unspaced(c: char) -> bool {
    is_han(c) || matches!(c, '\u{3040}'..='\u{30FF}')
}

/// Whether it is a Chinese character.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '々' | '〇' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}')
}

/// Whether it is a letter of the Latin script, full-width ones included.
pub(super) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (c.is_alphabetic()
            && matches!(c, '\u{AA}'..='\u{2FF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2C60}'..='\u{2C7F}'
                | '\u{A720}'..='\u{A7FF}' | '\u{FB00}'..='\u{FB06}' | '\u{FF21}'..='\u{FF5A}'))
}

/// Whether it is a letter of any other script.
pub(super) fn is_native(c: char) -> bool {
    c.is_alphabetic() && !is_latin(c)
}

/// A full-width letter, digit or sign as the plain one; anything else as it is.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// Text with full-width letters, digits and the signs used inside names made plain; brackets and commas stay.
pub(super) fn narrow_words(text: &str) -> String {
    text.chars()
        .map(|c| match narrow(c) {
            plain if plain.is_ascii_alphanumeric() || matches!(plain, '.' | '-' | '&' | '\'' | '+' | ' ') => {
                plain
            }
            _ => c,
        })
        .collect()
}

/// Gives the characters `c` is compared by: narrow, without accents, lower case; none for an accent alone.
pub(super) fn fold(c: char, mut give: impl FnMut(char)) {
    let c = narrow(c);
    if c.is_ascii() {
        give(c.to_ascii_lowercase());
    } else if is_combining_mark(c) {
        // Typed decomposed: the letter before it has been given already.
    } else if is_latin(c) || matches!(c, 'º' | 'ª') {
        std::iter::once(c)
            .nfkd()
            .filter(|d| !is_combining_mark(*d))
            .flat_map(char::to_lowercase)
            .for_each(give);
    } else {
        c.to_lowercase().for_each(give);
    }
}

/// A whole text folded.
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold(c, |d| out.push(d));
    }
    out
}
