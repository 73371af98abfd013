//! Forgives one typing error in a name, for when little else is found.
//!
//! One error is one letter too many, too few, wrong, or two neighbours swapped (optimal string alignment distance 1).
//! The index answers in two steps: the words of names with the same first letter come from its vocabulary, those
//! within one error of what was typed are looked up instead. An error in the first letter is found as a fragment.

use super::{
    query::{Pass, Query, Tier, Trust, all, any, exact, fragment, start},
    search_key::{Place, Record, word_mark},
};

/// Shorter words are too like others to guess at.
const WORD_MIN: usize = 4;
/// At most so many words of the book stand in for one that was typed.
const WORDS_MAX: usize = 500;

/// A word that may hold an error, and the range of the vocabulary (`fts5vocab`, type `row`) where its likes stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspect {
    /// The folded word.
    pub word: String,
    /// First possible term.
    pub from: String,
    /// The term before which to stop.
    pub to: String,
}

impl Suspect {
    /// Whether a term of the vocabulary is a word that was meant.
    #[must_use]
    pub fn is_like(&self, term: &str) -> bool {
        term.strip_prefix(word_mark(Place::Name)).is_some_and(|word| starts_like(word, &self.word))
    }
}

impl Query {
    /// The words of this query that may hold an error, in the order `forgiving` wants their likes in.
    #[must_use]
    pub fn suspects(&self) -> Vec<Suspect> {
        let mark = word_mark(Place::Name);
        self.terms
            .iter()
            .filter_map(|term| term.only_word().filter(|word| is_guessable(word)))
            .filter_map(|word| {
                let first = word.chars().next()?;
                // Nothing sorts between a letter and the one after it but what starts with it.
                let next = char::from_u32(u32::from(first) + 1)?;
                Some(Suspect {
                    word: word.to_owned(),
                    from: format!("{mark}{first}"),
                    to: format!("{mark}{next}"),
                })
            })
            .collect()
    }

    /// The question to ask once the vocabulary has given terms for each suspect; `None` when no word can be guessed at.
    /// Check its hits with `matches_with_typo`.
    #[must_use]
    pub fn forgiving(&self, terms: &[Vec<String>]) -> Option<Pass> {
        let mut likes = terms.iter();
        let mut guessed = false;
        let parts: Vec<Option<String>> = self
            .terms
            .iter()
            .map(|term| {
                let as_typed = term.expression(Tier::Inside, Trust::Hints);
                let Some(word) = term.only_word().filter(|word| is_guessable(word)) else { return as_typed };
                guessed = true;
                let mark = word_mark(Place::Name);
                let like =
                    likes.next().into_iter().flatten().take(WORDS_MAX).filter_map(|t| t.strip_prefix(mark));
                let first_wrong =
                    word.char_indices().nth(1).and_then(|(at, _)| fragment(word.get(at..)?, Trust::Hints));
                let swapped = swapped_start(word).and_then(|word| start(Place::Name, &word));
                let like = like.map(|word| exact(Place::Name, word));
                any(like.chain([as_typed, first_wrong, swapped]))
            })
            .collect();
        let find = all(parts).filter(|_| guessed)?;
        let only = self
            .expression(Tier::Inside, Trust::Hints)
            .map_or_else(|| find.clone(), |known| format!("({find}) NOT ({known})"));
        Some(Pass { tier: Tier::Typo, find, only, certain: false })
    }
}

/// Whether a record matches when one error in each guessable word is forgiven.
#[must_use]
pub fn matches_with_typo(query: &Query, record: &Record) -> bool {
    !query.terms.is_empty()
        && query.terms.iter().all(|term| {
            super::matches::is_met(term, Tier::Inside, record)
                || term.only_word().filter(|word| is_guessable(word)).is_some_and(|typed| {
                    record.part(Place::Name).words.iter().any(|word| starts_like(word, typed))
                })
        })
}

/// What was meant by a query that a record matches with an error: its terms, those that hold one as the record has them.
#[must_use]
pub fn meant(query: &Query, record: &Record) -> String {
    let terms = query.terms.iter().flat_map(|term| {
        let typed = term.only_word().filter(|word| is_guessable(word));
        let like = typed.filter(|_| !super::matches::is_met(term, Tier::Inside, record)).and_then(|typed| {
            record.part(Place::Name).words.iter().find(|word| starts_like(word, typed)).cloned()
        });
        like.map_or_else(|| term.words.clone(), |word| vec![word])
    });
    terms.collect::<Vec<_>>().join(" ")
}

/// Whether a word starts with what was typed but for at most one error.
#[must_use]
pub fn starts_like(word: &str, typed: &str) -> bool {
    let word: Vec<char> = word.chars().take(typed.chars().count() + 1).collect();
    let typed: Vec<char> = typed.chars().collect();
    let same = word.iter().zip(&typed).take_while(|(a, b)| a == b).count();
    let (word, typed) = (word.get(same..).unwrap_or_default(), typed.get(same..).unwrap_or_default());
    match (word, typed) {
        // One letter too many was typed at the end, or none.
        (_, [] | [_]) => true,
        ([_, word @ ..], [_, typed @ ..]) if word.starts_with(typed) => true,
        ([a, b, word @ ..], [c, d, typed @ ..]) if a == d && b == c && word.starts_with(typed) => true,
        ([_, word @ ..], typed) if word.starts_with(typed) => true,
        (word, [_, typed @ ..]) => word.starts_with(typed),
    }
}

fn is_guessable(word: &str) -> bool {
    word.chars().count() >= WORD_MIN && word.chars().all(char::is_alphabetic)
}

fn swapped_start(word: &str) -> Option<String> {
    let mut letters = word.chars();
    let (first, second) = (letters.next()?, letters.next()?);
    Some([second, first].into_iter().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::search_key::Fields;
    use proptest::prelude::*;

    #[test]
    fn forgives_one_error() {
        for (word, typed, expected) in [
            ("smartvision", "smartvision", true),
            ("smartvision", "smrtvision", true),
            ("smartvision", "smaartvision", true),
            ("smartvision", "smartvisoin", true),
            ("smartvision", "smertvision", true),
            ("smartvision", "msartvision", true),
            ("smartvision", "martvision", true),
            ("smartvision", "xsmart", true),
            ("smartvision", "smrt", true),
            ("smartvision", "smartvisionx", true),
            ("smartvision", "smrtvisoin", false),
            ("smartvision", "martvsion", false),
            ("ruiz", "riuz", true),
            ("ruiz", "ruizab", false),
            ("华芯", "华", true),
        ] {
            assert_eq!(starts_like(word, typed), expected, "{typed} for {word}");
        }
    }

    #[test]
    fn guesses_only_at_words() {
        let query = Query::read("Smrt a 7700 华芯 vi-sion").unwrap();
        let suspects = query.suspects();
        assert_eq!(suspects, [Suspect { word: "smrt".into(), from: "ns".into(), to: "nt".into() }]);
        assert!(
            suspects[0].is_like("nsmart") && !suspects[0].is_like("nsorry") && !suspects[0].is_like("tsmart")
        );
        assert!(Query::read("ana 77").unwrap().forgiving(&[]).is_none());
    }

    proptest! {
        #[test]
        fn agrees_with_the_slow_distance(word in "[ab]{0,7}", typed in "[ab]{1,7}") {
            let slow = (0..=word.len()).any(|length| distance(&word[..length], &typed) <= 1);
            prop_assert_eq!(starts_like(&word, &typed), slow);
        }

        #[test]
        fn forgives_at_least_what_matches(names in prop::collection::vec("[a-c]{1,6}", 1..4), typed in "[a-c]{1,6}") {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let record = Record::read(&Fields { names: &names, ..Fields::default() });
            let query = Query::read(&typed).unwrap();
            let strict = crate::text::matches::matches_record(&query, &record).is_some();
            prop_assert!(!strict || matches_with_typo(&query, &record));
        }
    }

    /// Optimal string alignment distance, by the book.
    fn distance(a: &str, b: &str) -> usize {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let mut d = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                d[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let change = d[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                    let best = change.min(d[i - 1][j] + 1).min(d[i][j - 1] + 1);
                    if swap { best.min(d[i - 2][j - 2] + 1) } else { best }
                };
            }
        }
        d[a.len()][b.len()]
    }
}
