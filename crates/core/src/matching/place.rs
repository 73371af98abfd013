//! Where somebody is: the words and numbers of an address, in whatever order and abbreviation they were written.

use super::{
    align::{Placed, align},
    bits::{BIT, Bits},
    near::Near,
    words::{WordId, Words},
};
use crate::text::fold::fold;

/// An address longer than so many words is a text.
const WORDS_MAX: usize = 16;
/// No word says more about a place than this: towns and postcodes come together.
const WORD_MOST: Bits = 9 * BIT;

/// Cuts the parts of an address into words that are written out.
pub(super) fn read(words: &mut Words, parts: &[&str]) -> Box<[WordId]> {
    let mut found: Vec<WordId> = Vec::new();
    for part in parts {
        for word in fold(part).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let id = words.id(whole(word));
            if found.len() < WORDS_MAX && !found.contains(&id) {
                found.push(id);
            }
        }
    }
    words.count(&found);
    found.into()
}

/// Whether a word is a house number, postcode or the like.
pub(super) fn is_number(letters: &[char]) -> bool {
    letters.iter().any(char::is_ascii_digit)
}

/// How two places agree.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct PlaceMatch {
    pub bits: Bits,
    /// Whether a house number or the like agrees, and whether both have others.
    pub same_number: bool,
    pub other_number: bool,
    /// Whether nothing is left over on either side but what was written with a slip.
    pub is_whole: bool,
}

/// Compares two places; nothing when one of them is unknown.
pub(super) fn compare(words: &Words, a: &[WordId], b: &[WordId]) -> Option<PlaceMatch> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let placed = |all: &[WordId]| all.iter().map(|id| (*id, 0)).collect::<Vec<_>>();
    let aligned = align(words, &placed(a), &placed(b));
    let mut agreed = 0;
    let mut same_number = false;
    for ((x, _), (y, _), near) in &aligned.pairs {
        let is_numeric = is_number(words.letters(*x)) || is_number(words.letters(*y));
        let bits = match near {
            Near::Same => words.rarity(*x).min(WORD_MOST),
            Near::Initial => 0,
            near => words.agreement(*x, *y, *near).min(WORD_MOST),
        };
        same_number |= is_numeric && *near == Near::Same;
        // A house number off by a slip is another house as likely as not.
        agreed += if is_numeric && *near != Near::Same { bits / 3 } else { bits };
    }
    let has_number = |all: &[Placed]| all.iter().any(|(id, _)| is_number(words.letters(*id)));
    let other_number = has_number(&aligned.left_a) && has_number(&aligned.left_b);
    let weigh = |all: &[Placed]| all.iter().map(|(id, _)| words.rarity(*id).min(WORD_MOST)).sum::<Bits>();
    let (left_a, left_b) = (weigh(&aligned.left_a), weigh(&aligned.left_b));
    let mut against = left_a.min(left_b) / 3 + left_a.max(left_b) / 10;
    if other_number && !same_number {
        against += 3 * BIT;
    }
    // The parts of an address come together, so that together they say less than each alone.
    let bits = agreed * 7 / 10 - against;
    Some(PlaceMatch { bits, same_number, other_number, is_whole: left_a == 0 && left_b == 0 })
}

/// A word of an address as it is written in full.
fn whole(word: &str) -> &str {
    SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, whole)| whole)
}

/// What people shorten in addresses, in English, Spanish, Catalan, French, Italian and German.
const SHORT: &[(&str, &str)] = &[
    ("st", "street"),
    ("str", "street"),
    ("strasse", "street"),
    ("rd", "road"),
    ("av", "avenue"),
    ("ave", "avenue"),
    ("avda", "avenue"),
    ("avenida", "avenue"),
    ("avinguda", "avenue"),
    ("avenue", "avenue"),
    ("c", "calle"),
    ("cl", "calle"),
    ("carrer", "calle"),
    ("pl", "place"),
    ("plaza", "place"),
    ("placa", "place"),
    ("platz", "place"),
    ("dr", "drive"),
    ("ln", "lane"),
    ("ct", "court"),
    ("cres", "crescent"),
    ("crt", "court"),
    ("pde", "parade"),
    ("hwy", "highway"),
    ("blvd", "boulevard"),
    ("bd", "boulevard"),
    ("sq", "square"),
    ("apt", "apartment"),
    ("apmnt", "apartment"),
    ("apartmnt", "apartment"),
    ("flt", "flat"),
    ("fl", "floor"),
    ("bldg", "building"),
    ("vlge", "village"),
    ("hl", "hill"),
    ("mt", "mount"),
    ("nth", "north"),
    ("sth", "south"),
    ("pol", "poligono"),
    ("ind", "industrial"),
];
