//! Lays the words of two names or addresses side by side, in whatever order they stand: the nearest first, each once.

use super::{
    near::Near,
    words::{WordId, Words},
};

/// A word and the part of the name it stands in; parts are told apart only to prefer the same one.
pub(super) type Placed = (WordId, u8);

/// Beyond so many words nothing is compared.
pub(super) const WORDS_MAX: usize = 16;

/// Which words belong together, and which are left.
#[derive(Debug, Default)]
pub(super) struct Aligned {
    pub pairs: Vec<(Placed, Placed, Near)>,
    pub left_a: Vec<Placed>,
    pub left_b: Vec<Placed>,
}

/// Aligns two lists of words.
pub(super) fn align(words: &Words, a: &[Placed], b: &[Placed]) -> Aligned {
    let a = a.get(..a.len().min(WORDS_MAX)).unwrap_or_default();
    let b = b.get(..b.len().min(WORDS_MAX)).unwrap_or_default();
    // Where there is a choice it must not depend on which of the two comes first.
    if a > b {
        let turned = ordered(words, b, a);
        let pairs = turned.pairs.into_iter().map(|(b, a, near)| (a, b, near)).collect();
        return Aligned { pairs, left_a: turned.left_b, left_b: turned.left_a };
    }
    ordered(words, a, b)
}

fn ordered(words: &Words, a: &[Placed], b: &[Placed]) -> Aligned {
    let mut found = Vec::with_capacity(a.len() * 2);
    for (i, (word, part)) in a.iter().enumerate() {
        for (j, (other, other_part)) in b.iter().enumerate() {
            if let Some(near) = words.near(*word, *other) {
                found.push((near, part != other_part, i.abs_diff(j), i, j));
            }
        }
    }
    found.sort_unstable();
    let (mut taken_a, mut taken_b) = ([false; WORDS_MAX], [false; WORDS_MAX]);
    let mut aligned = Aligned::default();
    for (near, _, _, i, j) in found {
        if let (Some(of_a @ false), Some(of_b @ false)) = (taken_a.get_mut(i), taken_b.get_mut(j)) {
            (*of_a, *of_b) = (true, true);
            aligned.pairs.extend(a.get(i).zip(b.get(j)).map(|(a, b)| (*a, *b, near)));
        }
    }
    let left = |all: &[Placed], taken: &[bool]| -> Vec<Placed> {
        all.iter().zip(taken).filter(|(_, taken)| !**taken).map(|(word, _)| *word).collect()
    };
    (aligned.left_a, aligned.left_b) = (left(a, &taken_a), left(b, &taken_b));
    aligned
}
