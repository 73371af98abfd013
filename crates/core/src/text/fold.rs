//! Folds text for comparison: one width, one case, no diacritics, nothing invisible, single spaces.
//!
//! The rules are Unicode's NFKC and case folding (UAX #15, UTS #10), plus the letters that carry no separable
//! mark (ß, ø, ł …), which people type as the nearest ASCII letters. Greek, Cyrillic and every other
//! script keep their letters; vowel signs of Indic scripts and the voicing marks of kana are letters, not accents.

use unicode_normalization::{
    UnicodeNormalization,
    char::{compose, decompose_compatible},
};

/// One folded character and the part of the original text it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Folded {
    /// The folded character.
    pub ch: char,
    /// Where its original begins, in UTF-16 units.
    pub start: u32,
    /// Where its original ends, in UTF-16 units.
    pub end: u32,
}

/// Folds a text: `"  Ｍüller  ＧmbH"` becomes `"muller gmbh"`. Folding twice changes nothing.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut pending: Option<char> = None;
    for ch in text.chars() {
        each_folded(ch, &mut |c| {
            if c == ' ' && pending.is_none_or(|p| p == ' ') {
                return;
            }
            match pending.and_then(|p| compose(p, c)) {
                Some(joined) => pending = Some(joined),
                None => out.extend(pending.replace(c)),
            }
        });
    }
    out.extend(pending.filter(|&c| c != ' '));
    out
}

/// Folds a text and keeps for every folded character the span it came from, so that a match in the folded text
/// can be shown in the original.
#[must_use]
pub fn fold_with_spans(text: &str) -> Vec<Folded> {
    let mut out: Vec<Folded> = Vec::with_capacity(text.len());
    let mut at = 0;
    for ch in text.chars() {
        let (start, end) = (at, at + u32::from(ch.len_utf16() == 2) + 1);
        at = end;
        if is_accent(ch) {
            // An accent typed apart belongs to the letter before it.
            if let Some(last) = out.last_mut().filter(|last| last.end == start && last.ch != ' ') {
                last.end = end;
            }
            continue;
        }
        each_folded(ch, &mut |c| match out.last_mut() {
            None if c == ' ' => {}
            Some(last) if c == ' ' && last.ch == ' ' => {}
            Some(last) => match compose(last.ch, c) {
                Some(joined) => *last = Folded { ch: joined, start: last.start, end },
                None => out.push(Folded { ch: c, start, end }),
            },
            None => out.push(Folded { ch: c, start, end }),
        });
    }
    if out.last().is_some_and(|last| last.ch == ' ') {
        out.pop();
    }
    out
}

/// Normalises width and composition (NFKC) without touching case or accents: for values that are shown again.
#[must_use]
pub fn narrow(text: &str) -> String {
    text.nfkc().filter(|&c| !is_invisible(c)).collect::<String>().trim().to_owned()
}

fn fold_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b' ' | 0x09..=0x0d if out.is_empty() || out.ends_with(' ') => {}
            b' ' | 0x09..=0x0d => out.push(' '),
            b'`' => out.push('\''),
            0x21..=0x7e => out.push(char::from(byte.to_ascii_lowercase())),
            _ => {}
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Gives the folded characters of one original character, in order; none for what is invisible or an accent.
fn each_folded(ch: char, emit: &mut dyn FnMut(char)) {
    if ch.is_ascii() {
        match ch {
            ' ' | '\t'..='\r' => emit(' '),
            '`' => emit('\''),
            '!'..='~' => emit(ch.to_ascii_lowercase()),
            _ => {}
        }
        return;
    }
    if matches!(ch, '™' | '®' | '℠' | '©') {
        return emit(' ');
    }
    if let Some(plain) = plain_sign(ch) {
        return emit(plain);
    }
    decompose_compatible(ch, |part| {
        if is_invisible(part) || is_accent(part) {
            return;
        }
        if part.is_whitespace() {
            return emit(' ');
        }
        for lower in part.to_lowercase() {
            match plain_letters(lower) {
                Some(letters) => letters.chars().for_each(&mut *emit),
                // Lower case can carry a mark of its own (İ gives i and a dot).
                None if is_accent(lower) => {}
                None => emit(plain_sign(lower).unwrap_or(lower)),
            }
        }
    });
}

/// Letters whose mark is part of the letter, as people type them without that key.
fn plain_letters(ch: char) -> Option<&'static str> {
    Some(match ch {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ĳ' => "ij",
        'ø' => "o",
        'ł' | 'ƚ' => "l",
        'đ' | 'ð' | 'ɖ' | 'ɗ' => "d",
        'ı' | 'ɨ' => "i",
        'ħ' => "h",
        'ŧ' | 'ƭ' => "t",
        'ŋ' | 'ɲ' => "n",
        'ĸ' | 'ƙ' => "k",
        'ƀ' | 'ɓ' => "b",
        'ə' | 'ɛ' | 'ǝ' => "e",
        'ɔ' | 'ɵ' => "o",
        'ƶ' => "z",
        'ƒ' => "f",
        'ʉ' => "u",
        'ς' => "σ",
        _ => return None,
    })
}

/// Punctuation that means the same as an ASCII sign.
fn plain_sign(ch: char) -> Option<char> {
    Some(match ch {
        '`' | '‘' | '’' | '‛' | 'ʼ' | 'ʻ' | 'ʹ' | '′' | '´' | '＇' | '｀' | 'ˈ' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' | '－' | '⁃' => '-',
        '·' | '・' | '･' | '•' | '‧' | '∙' | '⋅' | 'ꞏ' => '·',
        _ => return None,
    })
}

/// Marks that are accents: those of the general combining blocks, Hebrew points, Arabic vowels and tatweel.
fn is_accent(ch: char) -> bool {
    matches!(ch,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}'
        | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{302a}'..='\u{302f}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// Characters nobody sees: controls, zero-width and bidi marks, variation selectors, tags, fillers.
fn is_invisible(ch: char) -> bool {
    (ch.is_control() && !ch.is_whitespace())
        || matches!(ch,
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds() {
        for (text, expected) in [
            ("  Ana\t\tRuiz \n", "ana ruiz"),
            ("MÜLLER Straße", "muller strasse"),
            ("Große Łódź, Ærø & Œuvre", "grosse lodz, aero & oeuvre"),
            ("Muñoz", "munoz"),
            ("Mun\u{303}oz", "munoz"),
            ("ＡＢＣ　１２３＠ｘ．ｅｘａｍｐｌｅ", "abc 123@x.example"),
            ("İstanbul Işık ısı", "istanbul isik isi"),
            ("Þór Đặng Nguyễn", "thor dang nguyen"),
            ("Αθήνα Σοφός", "αθηνα σοφοσ"),
            ("Йошкар-Ола Ёлкин", "иошкар-ола елкин"),
            ("O’Brien–Lund", "o'brien-lund"),
            ("ﬁne ½", "fine 1⁄2"),
            ("a\u{200b}b\u{202e}c\u{feff}\u{0}d\u{ad}", "abcd"),
            ("华芯　传感", "华芯 传感"),
            ("ｶﾞｰﾃﾞﾝ が か\u{3099}", "ガーデン が が"),
            ("한국 \u{1112}\u{1161}\u{11ab}", "한국 한"),
            ("שָׁלוֹם", "שלום"),
            ("مُحَمَّد", "محمد"),
            ("Huaxin™ Sensing®", "huaxin sensing"),
            ("\u{fffd}", "\u{fffd}"),
            ("", ""),
            (" \u{3000}\u{a0}", ""),
        ] {
            assert_eq!(fold(text), expected, "{text:?}");
        }
    }

    #[test]
    fn spans_point_into_the_original() {
        let folded = fold_with_spans("😀 Straße");
        let text: String = folded.iter().map(|f| f.ch).collect();
        assert_eq!(text, "😀 strasse");
        assert_eq!((folded[0].start, folded[0].end), (0, 2));
        assert_eq!(folded[6..8].iter().map(|f| (f.start, f.end)).collect::<Vec<_>>(), [(7, 8), (7, 8)]);
        let composed = fold_with_spans("か\u{3099}");
        assert_eq!(composed, [Folded { ch: 'が', start: 0, end: 2 }]);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}|[\u{0}-\u{10ffff}]{0,20}") {
            let once = fold(&text);
            prop_assert_eq!(&fold(&once), &once);
            prop_assert!(!once.starts_with(' ') && !once.ends_with(' ') && !once.contains("  "));
            prop_assert!(!once.chars().any(|c| c.is_control() || c.is_ascii_uppercase()));
            let spanned: String = fold_with_spans(&text).iter().map(|f| f.ch).collect();
            prop_assert_eq!(spanned, once);
        }
    }
}
