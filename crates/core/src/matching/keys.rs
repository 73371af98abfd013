//! Keys by which records are brought together to be compared. Whoever is the same shares one of them in all likelihood, and
//! a key that very many share is left out: they share something rarer, too, or nobody can tell.

use super::{
    firm::{Firm, FirmWords},
    name::{FAMILY, GIVEN},
    near::sound,
    person::{Person, PersonWords},
    place::is_number,
    words::{WordId, Words},
};
use crate::text::pinyin;

/// A key, as a hash: two things with the same one cost a comparison and nothing else.
pub(super) type Key = u64;

/// The keys of a person, each once, sorted. Words that occur less than `least` times are no keys.
pub(super) fn of_person(
    (words, firm_words): (&PersonWords, &FirmWords),
    person: &Person,
    firm: Option<&Firm>,
    least: u32,
) -> Vec<Key> {
    let mut keys = Vec::with_capacity(24);
    person.mails.iter().for_each(|id| keys.push(hash(b'm', &[u64::from(*id)])));
    person.phones.iter().for_each(|id| keys.push(hash(b't', &[u64::from(*id)])));
    keys.extend(person.name.han.map(|id| hash(b'h', &[u64::from(id)])));
    let mut around: Vec<u64> = rarest(&words.places, &person.place, 2, least);
    let numbers = person
        .place
        .iter()
        .filter(|id| is_number(words.places.letters(**id)) && words.places.occurs(**id) >= least);
    around.extend(numbers.take(2).map(|id| u64::from(*id)));
    around.sort_unstable();
    around.dedup();
    let mut work: Vec<u64> = person.domains.iter().map(|id| hash(b'd', &[u64::from(*id)])).collect();
    if let (Some(number), Some(firm)) = (person.firm, firm) {
        work.push(hash(b'f', &[u64::from(number)]));
        let names: Vec<WordId> = firm.words.iter().map(|(id, _)| *id).chain(firm.han).collect();
        work.extend(rarest(&firm_words.names, &names, 1, least).iter().map(|id| hash(b'w', &[*id])));
    }
    for form in &person.name.forms {
        let part = |role| {
            form.words.iter().filter(move |(_, part)| *part == role).map(|(id, _)| words.names.letters(*id))
        };
        let (given, family): (Vec<&[char]>, Vec<&[char]>) =
            (part(GIVEN).take(1).collect(), part(FAMILY).take(2).collect());
        for one in &given {
            for other in &family {
                for (x, y) in [(one, other), (other, one)] {
                    keys.push(hash(b'n', &[sound(x), y.first().map_or(0, |c| u64::from(u32::from(*c)))]));
                }
            }
        }
        for name in given.iter().chain(&family) {
            let name = sound(name);
            keys.extend(around.iter().map(|place| hash(b'p', &[name, *place])));
            keys.extend(work.iter().map(|work| hash(b'q', &[name, *work])));
        }
    }
    for (at, one) in around.iter().enumerate() {
        keys.extend(around.iter().skip(at + 1).map(|other| hash(b'r', &[*one, *other])));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The keys of a company, each once, sorted.
pub(super) fn of_firm(words: &FirmWords, firm: &Firm) -> Vec<Key> {
    let mut keys = Vec::with_capacity(12);
    keys.extend(firm.domain.map(|id| hash(b'd', &[u64::from(id)])));
    keys.extend(firm.vat.map(|id| hash(b'v', &[u64::from(id)])));
    keys.extend(firm.joined.map(|id| hash(b'j', &[u64::from(id)])));
    let mut sounds: Vec<u64> = firm.words.iter().map(|(id, _)| sound(words.names.letters(*id))).collect();
    sounds.sort_unstable();
    for (at, one) in sounds.iter().enumerate() {
        keys.extend(sounds.iter().skip(at + 1).take(3).map(|other| hash(b's', &[*one, *other])));
    }
    for (id, _) in firm.words.iter().take(4) {
        keys.push(hash(b'w', &[u64::from(*id)]));
        let letters: String = words.names.letters(*id).iter().collect();
        keys.extend(pinyin::first_pairs(&letters).into_iter().map(spelled));
        if is_two_syllables(&letters) {
            keys.push(spelled(&letters));
        }
    }
    let initials: Vec<u64> = firm
        .words
        .iter()
        .filter_map(|(id, _)| words.names.letters(*id).first().map(|c| u64::from(u32::from(*c))))
        .collect();
    if let [one] = &*firm.words {
        let letters: Vec<u64> = words.names.letters(one.0).iter().map(|c| u64::from(u32::from(*c))).collect();
        keys.push(hash(b'i', letters.get(..letters.len().min(6)).unwrap_or_default()));
        keys.push(hash(b's', &[sound(words.names.letters(one.0))]));
    } else if initials.len() > 2 {
        keys.push(hash(b'i', &initials));
    }
    if let Some(han) = firm.han {
        keys.push(hash(b'j', &[u64::from(han)]));
        of_characters(words.names.letters(han), &mut keys);
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// A city before a name and a trade after it come and go: any two neighbours of its first characters count, and how they are
/// read.
fn of_characters(run: &[char], keys: &mut Vec<Key>) {
    let readings = pinyin::readings(run);
    for (pair, readings) in run.windows(2).zip(readings.windows(2)).take(6) {
        if let [one, other] = pair {
            keys.push(hash(b'c', &[u64::from(u32::from(*one)), u64::from(u32::from(*other))]));
        }
        if let [first, second] = readings {
            for one in first {
                keys.extend(second.iter().map(|other| spelled(&format!("{one}{other}"))));
            }
        }
    }
}

/// Whether a word is read from two characters.
fn is_two_syllables(word: &str) -> bool {
    let mut halves = (1..word.len()).filter_map(|at| word.split_at_checked(at));
    halves.any(|(one, other)| pinyin::is_syllable(one) && pinyin::is_syllable(other))
}

fn spelled(syllables: &str) -> Key {
    let letters: Vec<u64> = syllables.bytes().map(u64::from).collect();
    hash(b'y', &letters)
}

/// The rarest of these words that occur at least `least` times, at most `most` of them.
fn rarest(words: &Words, of: &[WordId], most: usize, least: u32) -> Vec<u64> {
    let is_word = |id: &&WordId| !is_number(words.letters(**id)) && words.occurs(**id) >= least;
    let mut found: Vec<(u32, WordId)> =
        of.iter().filter(is_word).map(|id| (words.occurs(*id), *id)).collect();
    found.sort_unstable();
    found.into_iter().take(most).map(|(_, id)| u64::from(id)).collect()
}

/// FNV-1a over the parts (Fowler, Noll, Vo), eight bytes at a time.
fn hash(kind: u8, parts: &[u64]) -> Key {
    let mut hash = 0xcbf2_9ce4_8422_2325 ^ u64::from(kind);
    for part in parts {
        for shift in [0, 16, 32, 48] {
            hash = (hash ^ ((part >> shift) & 0xffff)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash ^ (hash >> 29)
}
