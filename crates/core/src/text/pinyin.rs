//! Reads Chinese characters as Hanyu Pinyin: which syllables a run of characters can be, and which a typed word is.
//!
//! The commonest reading of a character comes from the crate `pinyin` (Unicode's and pinyin-data's tables); what a
//! surname or a place name is really called comes from `readings`. Tones are left out except for sorting.

use super::readings::{DOUBLE_SURNAMES, HETERONYMS, SURNAMES, SYLLABLES, USUAL_DOUBLES, WORDS};
use pinyin::{ToPinyin, ToPinyinMulti};

/// A character has at most this many spellings in the index.
pub const MAX_READINGS: usize = 4;

/// Initials are typed of at most so many characters in a row.
pub const INITIALS: usize = 6;

/// At most so many words of initials start at one character.
const INITIAL_WORDS: usize = 32;

/// The spellings one character can have, likeliest first; empty when nothing is known of it.
pub type Readings = Vec<&'static str>;

/// Whether a character is a Chinese one (Unicode's Unified_Ideograph blocks, and 々 〇).
#[must_use]
pub fn is_han(ch: char) -> bool {
    matches!(ch,
        '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{323af}' | '\u{f900}'..='\u{faff}'
        | '々' | '〇')
}

/// The spellings of each character of a run that may begin with a surname.
#[must_use]
pub fn readings(run: &[char]) -> Vec<Readings> {
    let double = double_surname(run);
    run.iter()
        .enumerate()
        .map(|(at, &ch)| {
            let mut found = Readings::new();
            if let Some(syllable) = double.and_then(|syllables| syllables.get(at)) {
                add(&mut found, syllable);
            }
            if at == 0 {
                listed(SURNAMES, ch).iter().for_each(|r| add(&mut found, r));
            }
            if let Some(reading) = ch.to_pinyin() {
                add(&mut found, reading.plain());
            }
            listed(HETERONYMS, ch).iter().for_each(|r| add(&mut found, r));
            found
        })
        .collect()
}

/// At most four ways to spell a Chinese name in Latin letters, syllables apart: `单丽` is `shan li` or `dan li`.
/// Characters without a reading end the list.
#[must_use]
pub fn spellings(name: &str) -> Vec<String> {
    let run: Vec<char> = name.chars().filter(|&c| is_han(c)).collect();
    let mut spelled = vec![String::new()];
    for options in readings(&run) {
        let mut longer = Vec::with_capacity(MAX_READINGS);
        for option in &options {
            for start in &spelled {
                let gap = if start.is_empty() { "" } else { " " };
                longer.push(format!("{start}{gap}{option}"));
            }
        }
        longer.truncate(MAX_READINGS);
        spelled = longer;
    }
    spelled.retain(|s| !s.is_empty());
    spelled
}

/// Whether a word is one syllable of Hanyu Pinyin, without its tone.
#[must_use]
pub fn is_syllable(word: &str) -> bool {
    SYLLABLES.binary_search(&word).is_ok()
}

/// How many characters at the start of a person's name are the family name: two in 欧阳娜, else one.
#[must_use]
pub fn surname_length(run: &[char]) -> usize {
    let is_double = double_surname(run).is_some() || USUAL_DOUBLES.iter().any(|name| starts_with(run, name));
    if is_double && run.len() > 2 { 2 } else { 1 }
}

/// How many characters, from position `at`, a typed word covers when it spells them; the last may be unfinished.
#[must_use]
pub fn spelled_by(run: &[Readings], at: usize, typed: &str) -> Option<usize> {
    let options = run.get(at)?;
    if options.iter().any(|reading| reading.starts_with(typed)) {
        return Some(1);
    }
    options
        .iter()
        .filter_map(|reading| typed.strip_prefix(reading))
        .find_map(|rest| spelled_by(run, at + 1, rest))
        .map(|more| more + 1)
}

/// The initials of the characters from position `at` on, in every reading: at most `INITIALS` letters, fewer where
/// heteronyms would make too many words.
#[must_use]
pub fn initial_words(run: &[Readings], at: usize) -> Vec<String> {
    let mut words = vec![String::new()];
    for options in run.iter().skip(at).take(INITIALS) {
        let mut letters: Vec<char> = options.iter().filter_map(|o| o.chars().next()).collect();
        letters.sort_unstable();
        letters.dedup();
        if letters.is_empty() || words.len() * letters.len() > INITIAL_WORDS {
            break;
        }
        words = words.iter().flat_map(|w| letters.iter().map(move |letter| format!("{w}{letter}"))).collect();
    }
    words
}

/// Whether the letters typed are the initials of the characters from position `at` on.
#[must_use]
pub fn initials_at(run: &[Readings], at: usize, typed: &str) -> bool {
    let starts =
        |(letter, options): (u8, &Readings)| options.iter().any(|o| o.as_bytes().first() == Some(&letter));
    let rest = run.get(at..).unwrap_or_default();
    rest.len() >= typed.len()
        && typed.bytes().zip(rest).all(starts)
        && initial_words(run, at).iter().any(|word| word.starts_with(typed))
}

/// The ways a typed word divides into syllables, the last of which may be unfinished; `None` when there are more
/// than `limit`.
#[must_use]
pub fn divide(typed: &str, limit: usize) -> Option<Vec<Vec<&str>>> {
    let mut found = Vec::new();
    if !typed.is_ascii() {
        return Some(found);
    }
    // Dead ends are marked first, from the right, so that no hostile word makes the search below exponential.
    let mut viable = vec![false; typed.len()];
    for at in (0..typed.len()).rev() {
        let rest = typed.get(at..).unwrap_or_default();
        let goes_on = is_syllable_start(rest)
            || syllables_starting(rest).any(|(_, more)| viable.get(typed.len() - more.len()) == Some(&true));
        if let Some(here) = viable.get_mut(at) {
            *here = goes_on;
        }
    }
    divide_on(typed, &viable, &mut Vec::new(), &mut found, limit).then_some(found)
}

/// The first two whole syllables a long word can begin with, written as one.
#[must_use]
pub fn first_pairs(typed: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (one, rest) in syllables_starting(typed) {
        found.extend(syllables_starting(rest).filter_map(|(two, _)| typed.get(..one.len() + two.len())));
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn divide_on<'a>(
    rest: &'a str,
    viable: &[bool],
    before: &mut Vec<&'a str>,
    found: &mut Vec<Vec<&'a str>>,
    limit: usize,
) -> bool {
    if is_syllable_start(rest) {
        if found.len() == limit {
            return false;
        }
        let mut whole = before.clone();
        whole.push(rest);
        found.push(whole);
    }
    for (syllable, more) in syllables_starting(rest) {
        if viable.get(viable.len() - more.len()) != Some(&true) {
            continue;
        }
        before.push(syllable);
        let complete = divide_on(more, viable, before, found, limit);
        before.pop();
        if !complete {
            return false;
        }
    }
    true
}

/// The whole syllables a text starts with, each with the letters after it; there is at least one such letter.
fn syllables_starting(rest: &str) -> impl Iterator<Item = (&str, &str)> {
    (1..rest.len().min(7))
        .filter_map(|length| rest.split_at_checked(length))
        .filter(|(syllable, _)| SYLLABLES.binary_search(syllable).is_ok())
}

fn is_syllable_start(typed: &str) -> bool {
    let at = SYLLABLES.partition_point(|s| *s < typed);
    SYLLABLES.get(at).is_some_and(|s| s.starts_with(typed))
}

/// The one reading to sort each character by, with its tone (5 for none); `None` for a character without one.
#[must_use]
pub fn sort_readings(run: &[char], person: bool) -> Vec<Option<(&'static str, u8)>> {
    let mut out = Vec::with_capacity(run.len());
    let mut at = 0;
    if person {
        if let Some(syllables) = double_surname(run) {
            out.extend(syllables.iter().map(|s| Some(split_tone(s))));
        } else if let Some(reading) = run.first().and_then(|&ch| listed(SURNAMES, ch).first()) {
            out.push(Some(split_tone(reading)));
        }
        at = out.len();
    }
    while let Some(&ch) = run.get(at) {
        if let Some(syllables) = word_at(run, at) {
            out.extend(syllables.iter().map(|s| Some(split_tone(s))));
            at += syllables.len();
        } else {
            out.push(common_reading(ch));
            at += 1;
        }
    }
    out
}

fn common_reading(ch: char) -> Option<(&'static str, u8)> {
    let reading = ch.to_pinyin_multi()?.get_opt(0)?;
    let tone = reading.with_tone_num().bytes().find(u8::is_ascii_digit).map_or(5, |b| b - b'0');
    Some((with_v(reading.plain()).first().copied()?, tone))
}

fn word_at(run: &[char], at: usize) -> Option<&'static [&'static str]> {
    let rest = run.get(at..)?;
    WORDS.iter().find(|(word, _)| starts_with(rest, word)).map(|(_, syllables)| *syllables)
}

fn double_surname(run: &[char]) -> Option<&'static [&'static str]> {
    DOUBLE_SURNAMES.iter().find(|(name, _)| starts_with(run, name)).map(|(_, syllables)| *syllables)
}

fn starts_with(run: &[char], word: &str) -> bool {
    let mut run = run.iter();
    word.chars().all(|c| run.next() == Some(&c))
}

fn listed(table: &'static [(char, &'static [&'static str])], ch: char) -> &'static [&'static str] {
    table.iter().find(|(c, _)| *c == ch).map_or(&[], |(_, readings)| readings)
}

/// Adds a reading, without its tone, unless the character has it already or has enough.
fn add(found: &mut Readings, reading: &'static str) {
    for plain in with_v(split_tone(reading).0) {
        if found.len() < MAX_READINGS && !found.contains(plain) && SYLLABLES.binary_search(plain).is_ok() {
            found.push(plain);
        }
    }
}

fn split_tone(reading: &'static str) -> (&'static str, u8) {
    match reading.split_at_checked(reading.len().saturating_sub(1)) {
        Some((plain, tone)) if tone.bytes().all(|b| b.is_ascii_digit()) => (plain, tone.parse().unwrap_or(5)),
        _ => (reading, 5),
    }
}

/// The ways ü is typed: `v` on a Chinese keyboard, `u` by foreigners, `yu` in passports.
fn with_v(plain: &'static str) -> &'static [&'static str] {
    match plain {
        "lü" => &["lv", "lu", "lyu"],
        "nü" => &["nv", "nu", "nyu"],
        "lüe" => &["lve", "lue", "lyue"],
        "nüe" => &["nve", "nue", "nyue"],
        _ => match SYLLABLES.binary_search(&plain) {
            Ok(at) => SYLLABLES.get(at..=at).unwrap_or_default(),
            Err(_) => &[],
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn run(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn tables_are_sound() {
        assert!(SYLLABLES.is_sorted());
        let tables =
            SURNAMES.iter().chain(HETERONYMS).map(|(_, r)| r).chain(DOUBLE_SURNAMES.iter().map(|(_, r)| r));
        for reading in tables.chain(WORDS.iter().map(|(_, r)| r)).copied().flatten() {
            assert!(!with_v(split_tone(reading).0).is_empty(), "{reading} is no syllable");
        }
        for (words, syllables) in DOUBLE_SURNAMES.iter().chain(WORDS) {
            assert_eq!(words.chars().count(), syllables.len(), "{words}");
        }
    }

    #[test]
    fn nearly_every_common_character_has_a_reading() {
        let silent: String =
            ('\u{4e00}'..='\u{9fa5}').filter(|&c| readings(&[c]).first().is_none_or(Vec::is_empty)).collect();
        assert!(silent.chars().count() < 30, "{silent}");
    }

    #[test]
    fn surnames_are_read_as_surnames_and_as_words() {
        for (name, expected) in [
            ("单丽", "shan li"),
            ("单丽", "dan li"),
            ("曾伟", "zeng wei"),
            ("仇英", "qiu ying"),
            ("解明", "xie ming"),
            ("查理", "zha li"),
            ("朴正", "piao zheng"),
            ("盖天", "gai tian"),
            ("盖天", "ge tian"),
            ("区强", "ou qiang"),
            ("尉迟恭", "yu chi gong"),
            ("任伟", "ren wei"),
            ("华罗", "hua luo"),
            ("纪文", "ji wen"),
            ("乐嘉", "yue jia"),
            ("翟明", "zhai ming"),
            ("万俟兰", "mo qi lan"),
            ("长孙无", "zhang sun wu"),
            ("覃刚", "qin gang"),
            ("覃刚", "tan gang"),
            ("繁星", "po xing"),
            ("员文", "yun wen"),
            ("逄立", "pang li"),
            ("缪明", "miao ming"),
            ("宓丽", "mi li"),
            ("黑明", "he ming"),
            ("折文", "she wen"),
            ("吕布", "lv bu"),
            ("吕布", "lu bu"),
            ("吕布", "lyu bu"),
            ("女士", "nv shi"),
        ] {
            let all = spellings(name);
            assert!(all.iter().any(|s| s == expected), "{name}: {all:?}");
            assert!(all.len() <= MAX_READINGS);
        }
    }

    #[test]
    fn typed_words_spell_runs() {
        let shenzhen = readings(&run("深圳华芯重庆"));
        for (at, typed, covered) in [
            (0, "shenzhenhuaxin", Some(4)),
            (0, "s", Some(1)),
            (2, "huax", Some(2)),
            (4, "chongqing", Some(2)),
            (4, "zhongq", Some(2)),
            (1, "huaxin", None),
            (5, "qingx", None),
            (9, "x", None),
        ] {
            assert_eq!(spelled_by(&shenzhen, at, typed), covered, "{typed} at {at}");
        }
        assert!(initials_at(&shenzhen, 2, "hxc") && initials_at(&shenzhen, 2, "hxz"));
        assert!(!initials_at(&shenzhen, 4, "cqx"));
    }

    #[test]
    fn words_divide_into_syllables() {
        assert_eq!(
            divide("xian", 9).unwrap(),
            [vec!["xian"], vec!["xi", "an"], vec!["xi", "a", "n"], vec!["xia", "n"]]
        );
        assert_eq!(divide("huax", 9).unwrap(), [vec!["hu", "a", "x"], vec!["hua", "x"]]);
        assert!(divide("vision", 9).unwrap().is_empty());
        assert!(divide(&"xian".repeat(12), 8).is_none());
        assert!(divide(&format!("{}q!", "xian".repeat(2_000)), 8).unwrap().is_empty());
        assert!(divide("Zürich 华", 8).unwrap().is_empty());
        assert!(divide("", 8).unwrap().iter().all(|way| way == &[""]));
    }

    #[test]
    fn sorting_reads_words_and_surnames() {
        let first = |text: &str, person| sort_readings(&run(text), person)[0].unwrap();
        assert_eq!(first("重庆", false), ("chong", 2));
        assert_eq!(first("重工", false), ("zhong", 4));
        assert_eq!(first("单丽", true), ("shan", 4));
        assert_eq!(first("单丽", false), ("dan", 1));
        assert_eq!(first("吕布", true), ("lv", 3));
        assert_eq!(sort_readings(&run("𱁬"), false), [None]);
    }

    proptest! {
        #[test]
        fn what_is_spelled_is_divided(text in "[一-龥]{1,4}", cut in 1usize..24) {
            let run = readings(&run(&text));
            if let Some(spelled) = spellings(&text).first() {
                let joined = spelled.replace(' ', "");
                let typed = &joined[..cut.min(joined.len())];
                prop_assert!(spelled_by(&run, 0, typed).is_some());
                prop_assert!(divide(typed, 200).is_none_or(|ways| !ways.is_empty()));
            }
        }
    }
}
