//! The words of a book, each once, with the number of records that have it: what is rare says more.

use std::collections::HashMap;

use super::{
    bits::{BIT, Bits, log2_ratio},
    near::{Near, near},
};

/// Names a word.
pub(super) type WordId = u32;

/// Words of one sort, such as those of people's names.
#[derive(Debug, Default)]
pub(super) struct Words {
    ids: HashMap<Box<str>, WordId>,
    all: Vec<Word>,
    records: u32,
}

#[derive(Debug)]
struct Word {
    letters: Box<[char]>,
    count: u32,
}

/// A small book says little about how common a word is in the world: so many further records are thought of, among which
/// every word occurs so often.
const WORLD: u32 = 1_000;
const IN_WORLD: u32 = 4;
/// However rare a word is, it proves no more.
const MOST: Bits = 14 * BIT;

impl Words {
    pub(super) fn id(&mut self, text: &str) -> WordId {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        let id = WordId::try_from(self.all.len()).unwrap_or(WordId::MAX);
        self.ids.insert(text.into(), id);
        self.all.push(Word { letters: text.chars().collect(), count: 0 });
        id
    }

    /// Counts the words of one record, each once.
    pub(super) fn count(&mut self, of_record: &[WordId]) {
        if of_record.is_empty() {
            return;
        }
        self.records += 1;
        for (at, id) in of_record.iter().enumerate() {
            let is_first = !of_record.iter().take(at).any(|earlier| earlier == id);
            if let Some(word) = self.all.get_mut(*id as usize).filter(|_| is_first) {
                word.count += 1;
            }
        }
    }

    pub(super) fn records(&self) -> u32 {
        self.records
    }

    pub(super) fn letters(&self, id: WordId) -> &[char] {
        self.all.get(id as usize).map_or(&[], |word| &word.letters)
    }

    pub(super) fn occurs(&self, id: WordId) -> u32 {
        self.all.get(id as usize).map_or(0, |word| word.count)
    }

    /// What it says that two records share this word.
    pub(super) fn rarity(&self, id: WordId) -> Bits {
        log2_ratio(self.records + WORLD, self.occurs(id) + IN_WORLD).min(MOST)
    }

    pub(super) fn near(&self, a: WordId, b: WordId) -> Option<Near> {
        if a == b { Some(Near::Same) } else { near(self.letters(a), self.letters(b)) }
    }

    /// What it says that one record has this word and the other that one, when they are so near. Of a rare word and a
    /// common one near to it, the common one was probably meant.
    pub(super) fn agreement(&self, a: WordId, b: WordId, near: Near) -> Bits {
        let whole = self.rarity(a).min(self.rarity(b));
        match near {
            Near::Same => whole,
            Near::Slip => whole * 3 / 4 - BIT / 2,
            Near::Alike => whole / 2,
            Near::Faint => whole / 4,
            Near::Short => whole / 2 - BIT,
            Near::Initial => (whole / 3).min(3 * BIT),
        }
    }
}
