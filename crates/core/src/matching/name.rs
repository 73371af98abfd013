//! What people are called: given and family name in any order and script, and how two of them agree.

use super::{
    align::{Placed, align},
    bits::{BIT, Bits},
    near::Near,
    words::{WordId, Words},
};
use crate::text::{
    fold::fold,
    pinyin::{self, is_han},
};

/// One way to write a name: in Latin letters as its owner does, or as its characters are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub words: Box<[Placed]>,
    pub is_native: bool,
}

/// The parts of a name.
pub(super) const GIVEN: u8 = 0;
pub(super) const FAMILY: u8 = 1;

/// A person's names as they are compared.
#[derive(Debug, Default)]
pub(super) struct Name {
    pub forms: Box<[Form]>,
    /// The name in Chinese characters.
    pub han: Option<WordId>,
}

/// How a part of a name agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It agrees, at its worst word so nearly.
    Agrees(Near),
    /// A word agrees, another is another.
    Partly,
    /// One of the two lacks it.
    Unknown,
    /// It is another.
    Differs,
}

/// How two names agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NameMatch {
    pub bits: Bits,
    pub given: Part,
    pub family: Part,
    /// Whether given name and family name stand in each other's place.
    pub is_swapped: bool,
    /// Whether one is written in characters and the other in letters.
    pub crosses_scripts: bool,
    /// Whether both are written in characters, and in others that are read alike.
    pub sounds_alike: bool,
}

/// A name longer than so many words is a text.
const WORDS_MAX: usize = 6;

impl Name {
    pub(super) fn read(words: &mut Words, given: &str, family: &str, native: &str) -> Self {
        let (given, family, native) = (fold(given), fold(family), fold(native));
        let is_written_in_han = |text: &str| text.chars().any(is_han);
        // Lists from China have the characters in the fields for Latin names.
        let han: String = if is_written_in_han(&native) {
            native.clone()
        } else if is_written_in_han(&family) || is_written_in_han(&given) {
            format!("{family}{given}")
        } else {
            String::new()
        };
        let han: String = han.chars().filter(|c| is_han(*c)).collect();
        let mut forms = Vec::new();
        let latin: Vec<Placed> =
            in_order(latin_words(words, &given, GIVEN), latin_words(words, &family, FAMILY));
        let joined = joined(words, &latin);
        for form in [latin, joined] {
            if !form.is_empty() {
                forms.push(Form { words: form.into(), is_native: false });
            }
        }
        if !han.is_empty() {
            forms.extend(
                read_aloud(words, &han)
                    .into_iter()
                    .map(|words| Form { words: words.into(), is_native: true }),
            );
        } else if !native.is_empty() {
            let mut all = latin_words(words, &native, GIVEN);
            if let Some(last) = all.last_mut() {
                last.1 = FAMILY;
            }
            if !all.is_empty() {
                forms.push(Form { words: all.into(), is_native: true });
            }
        }
        let mut counted: Vec<WordId> =
            forms.iter().flat_map(|form| form.words.iter().map(|(id, _)| *id)).collect();
        let han = (!han.is_empty()).then(|| words.id(&han));
        counted.extend(han);
        words.count(&counted);
        Self { forms: forms.into(), han }
    }
}

/// The name with each part written as one word, where a part has several: a space comes and goes.
fn joined(words: &mut Words, latin: &[Placed]) -> Vec<Placed> {
    let count = |role| latin.iter().filter(|(_, part)| *part == role).count();
    if count(GIVEN) < 2 && count(FAMILY) < 2 {
        return Vec::new();
    }
    let mut joined = Vec::new();
    for role in [GIVEN, FAMILY] {
        let of_part = latin.iter().filter(|(_, part)| *part == role);
        let whole: String = of_part.flat_map(|(id, _)| words.letters(*id).to_vec()).collect();
        if !whole.is_empty() {
            joined.push((words.id(&whole), role));
        }
    }
    joined
}

fn in_order(mut given: Vec<Placed>, family: Vec<Placed>) -> Vec<Placed> {
    given.extend(family);
    given.truncate(WORDS_MAX);
    given
}

/// The words of a part in letters, without titles and particles. Syllables of Chinese given names are one word however they
/// are spaced.
fn latin_words(words: &mut Words, part: &str, role: u8) -> Vec<Placed> {
    let all: Vec<&str> = part
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty() && !word.chars().any(is_han))
        .collect();
    let mut kept: Vec<String> =
        all.iter().filter(|word| !LEFT_OUT.contains(word)).map(|word| word.replace('\'', "")).collect();
    if kept.is_empty() {
        kept = all.iter().map(|word| word.replace('\'', "")).collect();
    }
    if role == GIVEN && kept.len() == 2 && kept.iter().all(|word| pinyin::is_syllable(word)) {
        kept = vec![kept.concat()];
    }
    kept.iter().map(|word| (words.id(word), role)).collect()
}

/// A Chinese name as it may be read: the family name, then the given name as one word.
fn read_aloud(words: &mut Words, han: &str) -> Vec<Vec<Placed>> {
    let run: Vec<char> = han.chars().collect();
    let family = pinyin::surname_length(&run);
    pinyin::spellings(han)
        .iter()
        .map(|spelled| {
            let syllables: Vec<&str> = spelled.split(' ').collect();
            let (family, given) = syllables.split_at(family.min(syllables.len()));
            let mut read = Vec::new();
            if !given.is_empty() {
                read.push((words.id(&given.concat()), GIVEN));
            }
            read.push((words.id(&family.concat()), FAMILY));
            read
        })
        .collect()
}

/// Titles and particles, which some write and others do not.
const LEFT_OUT: &[&str] = &[
    "dr", "dra", "prof", "mr", "mrs", "ms", "miss", "herr", "frau", "sr", "sra", "don", "dona", "ing",
    "dipl", "mag", "mba", "phd", "jr", "de", "del", "der", "den", "da", "das", "dos", "di", "la", "las",
    "los", "le", "van", "von", "und", "y", "i", "e", "zu", "ter", "ten", "el", "al", "bin", "ibn",
];

/// Compares two names; nothing when one of them is unknown.
pub(super) fn compare(words: &Words, a: &Name, b: &Name) -> Option<NameMatch> {
    if let (Some(x), Some(y)) = (a.han, b.han)
        && x == y
    {
        let agrees = Part::Agrees(Near::Same);
        return Some(NameMatch {
            bits: words.rarity(x),
            given: agrees,
            family: agrees,
            is_swapped: false,
            crosses_scripts: false,
            sounds_alike: false,
        });
    }
    let both_han = a.han.is_some() && b.han.is_some();
    let mut best: Option<NameMatch> = None;
    for x in a.forms.iter().filter(|form| !both_han || form.is_native) {
        for y in b.forms.iter().filter(|form| !both_han || form.is_native) {
            let mut found = compare_forms(words, x, y);
            found.crosses_scripts = x.is_native != y.is_native;
            if both_han {
                // Who types Chinese by sound picks a wrong character now and then; far more often it is somebody else.
                found.sounds_alike = true;
                found.bits -= 4 * BIT;
            }
            if best.is_none_or(|best| best.bits < found.bits) {
                best = Some(found);
            }
        }
    }
    best
}

fn compare_forms(words: &Words, a: &Form, b: &Form) -> NameMatch {
    let aligned = align(words, &a.words, &b.words);
    let crossed = aligned.pairs.iter().filter(|(x, y, _)| x.1 != y.1).count();
    let is_swapped = crossed * 2 > aligned.pairs.len();
    let (mut bits, mut parts) = (0, [Part::Unknown; 2]);
    for ((x, _), (y, _), near) in &aligned.pairs {
        bits += words.agreement(*x, *y, told(words, *x, *near));
    }
    // What stands in the other's place counts where the first has it.
    let turned = |part: u8| if is_swapped { 1 - part } else { part };
    for (role, agrees) in [GIVEN, FAMILY].into_iter().zip(&mut parts) {
        let of_role = aligned.pairs.iter().filter(|(x, _, _)| x.1 == role);
        let is_left = aligned.left_a.iter().any(|(_, part)| *part == role)
            && aligned.left_b.iter().any(|(_, part)| turned(*part) == role);
        *agrees = match of_role.map(|(x, _, near)| told(words, x.0, *near)).max() {
            Some(_) if is_left || (role == FAMILY && is_turned_round(a, b, &aligned.pairs)) => Part::Partly,
            Some(near) => Part::Agrees(near),
            None if is_left => Part::Differs,
            None => Part::Unknown,
        };
        bits -= match agrees {
            Part::Differs => 6 * BIT,
            Part::Partly => 3 * BIT,
            Part::Agrees(_) | Part::Unknown => 0,
        };
    }
    let one_sided = aligned.left_a.len().abs_diff(aligned.left_b.len());
    bits -= i32::try_from(one_sided).unwrap_or_default() * BIT / 2 + if crossed > 0 { BIT } else { 0 };
    let [given, family] = parts;
    NameMatch { bits, given, family, is_swapped, crosses_scripts: false, sounds_alike: false }
}

/// Two initials that are the same are no name that is the same.
fn told(words: &Words, word: WordId, near: Near) -> Near {
    if words.letters(word).len() == 1 { Near::Initial } else { near }
}

/// Whether two family names stand in the other order: `Ruiz Vidal` is not `Vidal Ruiz`.
fn is_turned_round(a: &Form, b: &Form, pairs: &[(Placed, Placed, Near)]) -> bool {
    let place = |form: &Form, word: &Placed| form.words.iter().position(|other| other == word);
    let mut places: Vec<_> = pairs
        .iter()
        .filter(|(x, y, _)| x.1 == FAMILY && y.1 == FAMILY)
        .map(|(x, y, _)| (place(a, x), place(b, y)))
        .collect();
    places.sort_unstable();
    places.windows(2).any(|two| matches!(two, [(_, first), (_, second)] if first > second))
}
