//! One stored key by which names in all languages sort, compared byte by byte.
//!
//! Letters sort by the root collation of CLDR (UTS #35 part 5, through ICU4X), Chinese characters after all others
//! by Hanyu Pinyin: syllable, tone, then code point, which within the common block is radical and stroke. Levels
//! follow each other as in UTS #10: all base letters count before any accent, all accents before any case.

use super::{fold::narrow, pinyin};
use icu_collator::{
    CollatorBorrowed,
    options::{CollatorOptions, Strength},
};
use std::sync::LazyLock;

/// Keys of different versions do not compare. Raise it with every change of rule or data: a test knows.
pub const SORT_KEY_VERSION: u32 = 1;

/// Characters after these do not count.
const SORTED_MAX: usize = 120;

/// Greater than every byte of the root collation, and thus the mark of what sorts after it.
const AFTER_ALL: u8 = 0xff;

/// Separates the levels in ICU's keys, lower than any weight.
const LEVEL: u8 = 0x01;

struct Collators {
    whole: CollatorBorrowed<'static>,
    letters: CollatorBorrowed<'static>,
}

static COLLATORS: LazyLock<Option<Collators>> = LazyLock::new(|| {
    let mut letters = CollatorOptions::default();
    letters.strength = Some(Strength::Primary);
    Some(Collators {
        whole: CollatorBorrowed::try_new(Default::default(), CollatorOptions::default()).ok()?,
        letters: CollatorBorrowed::try_new(Default::default(), letters).ok()?,
    })
});

/// The key of a name of a company, product, city or topic.
#[must_use]
pub fn sort_key(text: &str) -> Vec<u8> {
    key(text, false)
}

/// The key of a person's name, family name first: 单丽 sorts under Shan, not Dan.
#[must_use]
pub fn person_sort_key(name: &str) -> Vec<u8> {
    key(name, true)
}

fn key(text: &str, person: bool) -> Vec<u8> {
    let text: String = narrow(text).chars().take(SORTED_MAX).collect();
    let Some(collators) = COLLATORS.as_ref() else { return text.into_bytes() };
    let whole = written(&collators.whole, &text);
    if !text.contains(pinyin::is_han) {
        return whole;
    }
    let mut sorted = Vec::with_capacity(whole.len() * 2);
    let chars: Vec<char> = text.chars().collect();
    let mut is_start = true;
    for part in chars.chunk_by(|a, b| pinyin::is_han(*a) == pinyin::is_han(*b)) {
        if part.first().is_some_and(|&c| pinyin::is_han(c)) {
            // ICU shortens runs of a script and may end them with this byte; twice is greater than that.
            sorted.extend((!is_start).then_some(AFTER_ALL));
            add_han(&mut sorted, part, person && is_start);
        } else {
            sorted.extend(written(&collators.letters, &part.iter().collect::<String>()));
        }
        is_start = false;
    }
    let first_level = written(&collators.letters, &text);
    sorted.push(LEVEL);
    sorted.extend(whole.strip_prefix(first_level.as_slice()).unwrap_or(&whole));
    sorted
}

fn add_han(sorted: &mut Vec<u8>, run: &[char], person: bool) {
    for (&ch, reading) in run.iter().zip(pinyin::sort_readings(run, person)) {
        let (syllable, tone) = reading.unwrap_or(("~", 5));
        sorted.push(AFTER_ALL);
        sorted.extend(syllable.bytes());
        // A digit is less than a letter, so `hua` comes before `huai`.
        sorted.push(b'0' + tone);
        sorted.extend(u32::from(ch).to_be_bytes().into_iter().skip(1));
    }
}

fn written(collator: &CollatorBorrowed<'static>, text: &str) -> Vec<u8> {
    let mut sorted = Vec::with_capacity(text.len() * 2);
    let Ok(()) = collator.write_sort_key_to(text, &mut sorted);
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_sort_as_people_expect() {
        for expected in [
            vec!["2 Bit", "3M", "A", "Ana", "ana b", "Ána B", "Anna", "Øre", "Ørsted", "Ostrava", "Zürich"],
            vec!["Łódź", "Lublin", "Luz"],
            vec!["Muller", "Müller", "Mullers"],
            vec!["cote", "coté", "côte", "côté"],
            vec!["ana", "Ana", "ána", "Ána"],
            vec![
                "Zebra",
                "Αθήνα",
                "Борис",
                "ガーデン",
                "阿里",
                "重庆",
                "单",
                "华芯",
                "怀",
                "李",
                "里",
                "王伟",
                "张",
            ],
            vec!["Strasse", "Straße", "Strassen"],
            vec!["华芯", "华芯 A", "华芯 B", "华芯传感", "华芯智"],
            vec!["A", "Ab", "A华", "B"],
            vec!["安", "安A", "安全"],
            vec!["妈", "麻", "马", "骂", "吗"],
        ] {
            let expected: Vec<&str> = expected;
            let mut sorted = expected.clone();
            sorted.reverse();
            sorted.sort_by_key(|name| sort_key(name));
            // Two of these differ in code point only: neither order is wrong.
            let settled = |names: &[&str]| names.join(" < ").replace("李 < 里", "里 < 李");
            assert_eq!(settled(&sorted), settled(&expected));
        }
    }

    #[test]
    fn people_sort_by_surname() {
        let mut people = ["张伟", "单丽", "曾明", "杜明", "尉迟恭", "王伟"];
        people.sort_by_key(|name| person_sort_key(name));
        assert_eq!(people, ["杜明", "单丽", "王伟", "尉迟恭", "曾明", "张伟"]);
        assert!(sort_key("单晶") < sort_key("杜明"));
    }

    #[test]
    fn same_name_same_key() {
        assert_eq!(sort_key(" Ána "), sort_key("A\u{301}na"));
        assert_eq!(sort_key(""), sort_key("\u{200b} "));
    }

    /// Guards stored keys: when this fails, raise `SORT_KEY_VERSION` and write the new number here.
    #[test]
    fn a_change_of_data_raises_the_version() {
        let names = [
            "Ana Ruiz",
            "Ørsted",
            "Łódź 2",
            "Αθήνα",
            "Борис",
            "ガーデン",
            "한국",
            "华芯传感",
            "A华 b",
            "重庆单县",
        ];
        let sum =
            names.iter().flat_map(|name| sort_key(name)).fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
                (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        assert_eq!((SORT_KEY_VERSION, sum), (1, 17_649_066_939_633_862_050));
    }

    proptest! {
        #[test]
        fn keys_are_total_and_agree_with_pinyin(a in "[a-zA-Z华芯阿éø王 ]{0,6}|\\PC{0,10}", b in "[a-z华芯王 ]{0,6}") {
            let (x, y) = (sort_key(&a), sort_key(&b));
            prop_assert_eq!(x.cmp(&y), y.cmp(&x).reverse());
            prop_assert!(person_sort_key(&a).len() < 4_000);
            // A longer name never sorts before its own beginning.
            let longer = format!("x{b}");
            prop_assert!(sort_key(&longer) >= sort_key("x"));
        }
    }
}
