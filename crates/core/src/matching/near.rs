//! How near two words are: the same, a slip of the finger apart, cut short, or only alike at their first letter.

/// How two words agree, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Near {
    /// The same letters.
    Same,
    /// One letter too many, too few, wrong, or two neighbours swapped.
    Slip,
    /// Two or three such slips in a long word.
    Alike,
    /// Two such slips in a shorter word.
    Faint,
    /// One is the start of the other: `Tech` for `Technology`.
    Short,
    /// One is the first letter of the other.
    Initial,
}

/// Shorter words are too like others to be taken for a slip.
const SLIP_MIN: usize = 4;
/// Two slips leave doubts in a word shorter than this.
const ALIKE_MIN: usize = 7;
/// Fewer letters than these do not stand for a longer word.
const SHORT_MIN: usize = 3;
/// No word counts beyond this.
const LONGEST: usize = 40;

/// How near two words are; none when they are others. The same whichever comes first.
#[must_use]
pub(super) fn near(a: &[char], b: &[char]) -> Option<Near> {
    if a == b {
        return Some(Near::Same);
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let (first, other) = (short.first()?, long.first()?);
    if short.len() == 1 {
        return (first == other && first.is_alphabetic()).then_some(Near::Initial);
    }
    if long.len() > LONGEST {
        return None;
    }
    let slips = slips_allowed(short.len(), long.len());
    let found =
        if slips > 0 && long.len() - short.len() <= slips { distance(short, long, slips) } else { None };
    match found {
        Some(0 | 1) => Some(Near::Slip),
        Some(_) if long.len() < ALIKE_MIN => Some(Near::Faint),
        Some(_) => Some(Near::Alike),
        None if short.len() >= SHORT_MIN && long.starts_with(short) => Some(Near::Short),
        None => None,
    }
}

/// The longer the words, the more slips leave no doubt.
fn slips_allowed(short: usize, long: usize) -> usize {
    match long {
        _ if short + 1 < SLIP_MIN || long < SLIP_MIN => 0,
        4 => 1,
        5..11 => 2,
        _ => 3,
    }
}

/// Optimal string alignment distance, when it is at most `most`.
fn distance(short: &[char], long: &[char], most: usize) -> Option<usize> {
    let width = short.len() + 1;
    let mut rows = [[0_usize; LONGEST + 1]; 3];
    for (at, cell) in rows[1].iter_mut().enumerate().take(width) {
        *cell = at;
    }
    for (i, letter) in long.iter().enumerate() {
        let [before, last, row] = &mut rows;
        row[0] = i + 1;
        let mut best = row[0];
        for (j, other) in short.iter().enumerate() {
            let change = last[j] + usize::from(letter != other);
            let mut cell = change.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && long[i - 1] == *other && *letter == short[j - 1] {
                cell = cell.min(before[j - 1] + 1);
            }
            row[j + 1] = cell;
            best = best.min(cell);
        }
        if best > most {
            return None;
        }
        rows.rotate_left(1);
    }
    Some(rows[1][short.len()]).filter(|found| *found <= most)
}

/// What a word sounds like, roughly, in any language with Latin letters: its first sound and the consonants after it, at
/// most four. Words in other scripts keep their letters. To look words up by; who is really near says [`near`].
#[must_use]
pub(super) fn sound(word: &[char]) -> u64 {
    let mut code: u64 = 0;
    let (mut kept, mut last) = (0, None);
    for (at, letter) in word.iter().enumerate() {
        let class = class(*letter);
        if (class.is_some() || at == 0) && class != last {
            code = code.wrapping_mul(0x1_0000_01b3).wrapping_add(u64::from(class.unwrap_or(1)) + 1);
            kept += 1;
        }
        last = class.or(last.filter(|_| matches!(letter, 'h' | 'w')));
        if kept == 4 {
            break;
        }
    }
    code
}

/// Letters that are mistaken for each other share a class; vowels have none.
fn class(letter: char) -> Option<u32> {
    Some(match letter {
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'w' => return None,
        'b' | 'p' | 'f' | 'v' => 2,
        'c' | 'g' | 'j' | 'k' | 'q' | 's' | 'x' | 'z' => 3,
        'd' | 't' => 4,
        'l' => 5,
        'm' | 'n' => 6,
        'r' => 7,
        other => u32::from(other),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn letters(word: &str) -> Vec<char> {
        word.chars().collect()
    }

    #[test]
    fn words_that_are_near() {
        for (a, b, expected) in [
            ("ruiz", "ruiz", Some(Near::Same)),
            ("ruiz", "riuz", Some(Near::Slip)),
            ("kim", "kin", None),
            ("wang", "wagn", Some(Near::Slip)),
            ("vallclara", "valclarra", Some(Near::Alike)),
            ("stirling", "stirilng", Some(Near::Slip)),
            ("tech", "technology", Some(Near::Short)),
            ("a", "ana", Some(Near::Initial)),
            ("5", "52", None),
            ("ana", "eva", None),
            ("garcia", "gomez", None),
            ("pascoe", "pasode", Some(Near::Faint)),
            ("", "ana", None),
        ] {
            assert_eq!(near(&letters(a), &letters(b)), expected, "{a} {b}");
        }
    }

    #[test]
    fn words_that_sound_alike() {
        for (a, b) in [("meyer", "maier"), ("schmidt", "schmitt"), ("katrin", "catrin"), ("zhang", "zang")] {
            assert_eq!(sound(&letters(a)), sound(&letters(b)), "{a} {b}");
        }
        assert_ne!(sound(&letters("ruiz")), sound(&letters("lopez")));
    }

    proptest! {
        #[test]
        fn nearness_has_no_direction(a in "[a-d]{0,12}", b in "[a-d]{0,12}") {
            let (a, b) = (letters(&a), letters(&b));
            prop_assert_eq!(near(&a, &b), near(&b, &a));
            prop_assert!(a.is_empty() || near(&a, &a) == Some(Near::Same));
        }

        #[test]
        fn one_slip_is_near(word in "[a-z]{5,12}", at in 0usize..5, with in "[a-z]") {
            let (a, mut b) = (letters(&word), letters(&word));
            b[at] = letters(&with)[0];
            prop_assert!(near(&a, &b).is_some_and(|near| near <= Near::Slip));
        }
    }
}
