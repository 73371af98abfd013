//! Reads what somebody types into the search field, and says it as FTS5 MATCH expressions, best matches first.
//!
//! Every chunk of the query must match somewhere in the record. A word matches exactly, at the start of a word, or
//! (three characters and more, in names and ids only) inside one; Latin letters also spell Chinese characters
//! or give their initials. Nothing typed reaches FTS5 but letters, digits and signs inside quoted tokens.

use super::{
    fold::fold,
    phone,
    pinyin::{self, INITIALS},
    search_key::{
        ENDING, FRAGMENT, FRAGMENT_MIN, GRAM, Place, SYLLABLES, WHOLE_RUN, pinyin_marks, run_mark, run_piece,
        sign, start_mark, start_max, start_min, word_mark,
    },
    words::{self, Kind},
};

/// Only so many characters of what was typed are read.
const TYPED_MAX: usize = 400;
/// Only so many chunks of a query are looked up.
const TERMS_MAX: usize = 8;
/// Only so many pieces of one chunk are looked up.
const PIECES_MAX: usize = 8;
/// Only so many characters of a run are looked up.
pub(super) const RUN_MAX: usize = 32;
/// Of a longer number the index is asked for so many digits from its end.
const LAST_DIGITS: usize = 7;
/// A word that divides into syllables in more ways is looked up by its first two syllables.
const DIVISIONS_MAX: usize = 12;

/// How well a record matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Every chunk is a whole word of a name.
    ExactName,
    /// Every chunk is a whole word of a name or id.
    ExactId,
    /// Every chunk is a whole word.
    ExactText,
    /// Every chunk starts a word of a name.
    StartName,
    /// Every chunk starts a word of a name or id.
    StartId,
    /// Every chunk starts a word.
    StartText,
    /// Some chunk is only found inside a word of a name or id.
    Inside,
    /// Some chunk is only found in a name when one typing error is forgiven.
    Typo,
}

impl Tier {
    /// All tiers that a query is asked in, best first; errors are forgiven apart.
    pub const ALL: [Self; 7] = [
        Self::ExactName,
        Self::ExactId,
        Self::ExactText,
        Self::StartName,
        Self::StartId,
        Self::StartText,
        Self::Inside,
    ];

    /// Where a match of this tier may be.
    #[must_use]
    pub const fn places(self) -> &'static [Place] {
        match self {
            Self::ExactName | Self::StartName => &[Place::Name],
            Self::ExactId | Self::StartId => &[Place::Name, Place::Id],
            Self::ExactText | Self::StartText | Self::Inside | Self::Typo => {
                &[Place::Name, Place::Id, Place::Text]
            }
        }
    }

    pub(super) const fn is_exact(self) -> bool {
        matches!(self, Self::ExactName | Self::ExactId | Self::ExactText)
    }
}

/// Which answers of the index are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// Those that are certain.
    Proofs,
    /// Also those where pieces of what is looked for are found, perhaps apart.
    Hints,
}

/// One question to the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    /// The tier of what it finds.
    pub tier: Tier,
    /// MATCH expression for the records of this tier and of the better ones within it.
    pub find: String,
    /// The same without any record of a better tier: for paging.
    pub only: String,
    /// Whether every hit is a match of this tier. If not, a hit may be a coincidence of fragments: ask `matches`, and
    /// take the tier that it says, as later passes leave out what this one found.
    pub certain: bool,
}

/// An expression as one that asks for records of one kind (`search_key::of_kind`).
#[must_use]
pub fn of_kind(kind: char, expression: &str) -> String {
    let mut out = String::with_capacity(expression.len() + expression.len() / 8);
    for (at, part) in expression.split('"').enumerate() {
        match at % 2 {
            0 => out.push_str(part),
            _ => out.extend(['"', kind].into_iter().chain(part.chars()).chain(['"'])),
        }
    }
    out
}

/// What was typed, ready to be looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    pub(super) terms: Vec<Term>,
    pub(super) phones: Vec<String>,
}

/// One chunk of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) words: Vec<String>,
    pub(super) runs: Vec<Vec<char>>,
    /// The words of a compound written as one.
    pub(super) one: Option<String>,
    /// A chunk with signs inside, as typed.
    pub(super) stretch: Option<String>,
}

impl Query {
    /// Reads a query; `None` when nothing was typed. A query of signs only is one that finds nothing.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let cut: String = typed.chars().skip_while(|c| c.is_whitespace()).take(TYPED_MAX).collect();
        let folded = fold(&cut);
        if folded.is_empty() {
            return None;
        }
        let text: Vec<char> = folded.chars().collect();
        let mut terms: Vec<Term> = Vec::new();
        for chunk in words::chunks(&text) {
            let term = Term::read(&text, &chunk);
            if terms.len() < TERMS_MAX && !terms.contains(&term) {
                terms.push(term);
            }
        }
        Some(Self { terms, phones: phone::fragments(&folded) })
    }

    /// The questions to ask the index, best tier first; none when the query can find nothing.
    #[must_use]
    pub fn passes(&self) -> Vec<Pass> {
        let mut passes: Vec<Pass> = Vec::new();
        for tier in Tier::ALL {
            let Some(find) = self.expression(tier, Trust::Hints) else { continue };
            let certain = self.expression(tier, Trust::Proofs).as_ref() == Some(&find);
            if passes.iter().any(|pass| pass.find == find) {
                continue;
            }
            // Exact tiers lie within each other, and so do the others; the last of each kind holds all before it.
            let exact = passes.iter().rfind(|pass| pass.tier.is_exact()).map(|pass| pass.find.as_str());
            let same = passes.last().map(|pass| pass.find.as_str()).filter(|&last| Some(last) != exact);
            let better: Vec<&str> = if tier == Tier::Inside && same.is_some() {
                same.into_iter().collect()
            } else {
                exact.into_iter().chain(same).collect()
            };
            let only = match better.as_slice() {
                [] => find.clone(),
                better => format!("({find}) NOT ({})", better.join(" OR ")),
            };
            passes.push(Pass { tier, find, only, certain });
        }
        passes
    }

    /// One MATCH expression for every record that matches in any tier, and whether every hit is certain to match.
    #[must_use]
    pub fn anywhere(&self) -> Option<(String, bool)> {
        let all = self.expression(Tier::Inside, Trust::Hints)?;
        let certain = self.expression(Tier::Inside, Trust::Proofs).as_ref() == Some(&all);
        Some((all, certain))
    }

    /// The same in two parts that have no record in common: what matches for certain, and what is to be checked with
    /// `matches`. The second is small, as what starts a word is certain.
    #[must_use]
    pub fn parted(&self) -> (Option<String>, Option<String>) {
        let all = self.expression(Tier::Inside, Trust::Hints);
        let certain = self.expression(Tier::Inside, Trust::Proofs);
        match (all, certain) {
            (Some(all), Some(certain)) if all == certain => (Some(certain), None),
            (Some(all), Some(certain)) => {
                let rest = format!("({all}) NOT ({certain})");
                (Some(certain), Some(rest))
            }
            (all, _) => (None, all),
        }
    }

    pub(super) fn expression(&self, tier: Tier, trust: Trust) -> Option<String> {
        let terms = all(self.terms.iter().map(|term| term.expression(tier, trust)))
            .filter(|_| !self.terms.is_empty());
        let phones = self.phones.iter().map(|digits| match tier {
            Tier::ExactName | Tier::StartName => None,
            Tier::ExactId | Tier::ExactText => exact(Place::Id, digits),
            Tier::StartId | Tier::StartText => start(Place::Id, digits),
            Tier::Inside | Tier::Typo => any([start(Place::Id, digits), fragment(digits, trust)]),
        });
        any([terms, any(phones)])
    }
}

impl Term {
    fn read(text: &[char], chunk: &words::Chunk) -> Self {
        let pieces = chunk.pieces.get(..PIECES_MAX).unwrap_or(&chunk.pieces);
        let of = |kind| pieces.iter().filter(move |p| p.kind == kind).map(|p| words::letters(text, p));
        let runs: Vec<Vec<char>> =
            of(Kind::Run).map(|run| run.iter().copied().take(RUN_MAX).collect()).collect();
        let is_compound = runs.is_empty() && pieces.len() > 1;
        let stretch = |pieces: &[words::Piece]| -> Option<String> {
            let range = text.get(pieces.first()?.start..pieces.last()?.end)?;
            Some(range.iter().take(words::WORD_MAX).collect())
        };
        Self {
            words: of(Kind::Word).map(|word| word.iter().collect()).collect(),
            runs,
            one: is_compound.then(|| words::written_as_one(text, pieces)),
            stretch: if is_compound { stretch(pieces) } else { None },
        }
    }

    /// The chunk, if it is nothing but one word.
    pub(super) fn only_word(&self) -> Option<&str> {
        self.words.first().filter(|_| self.words.len() == 1 && self.runs.is_empty()).map(String::as_str)
    }

    pub(super) fn expression(&self, tier: Tier, trust: Trust) -> Option<String> {
        let places = tier.places();
        let in_places =
            |word: &String| any(places.iter().map(|&place| word_expression(tier, place, word, trust)));
        let inside = |text: &str| (tier == Tier::Inside).then(|| fragment(text, trust)).flatten();
        let words = self.words.iter().map(|word| any([in_places(word), inside(word)]));
        let runs = self
            .runs
            .iter()
            .map(|run| any(places.iter().map(|&place| run_expression(tier, place, run, trust))));
        any([
            all(words.chain(runs)),
            self.one.as_ref().and_then(in_places),
            self.stretch.as_deref().and_then(inside),
        ])
    }
}

fn word_expression(tier: Tier, place: Place, word: &str, trust: Trust) -> Option<String> {
    if tier.is_exact() || word.chars().count() < start_min(place) {
        return exact(place, word);
    }
    any([start(place, word), spelled(place, word, trust)])
}

fn run_expression(tier: Tier, place: Place, run: &[char], trust: Trust) -> Option<String> {
    if tier.is_exact() {
        return (place == Place::Name).then(|| token(WHOLE_RUN, run.iter().copied()));
    }
    let piece = run_piece(place);
    match run.len() {
        1 => Some(token(run_mark(place), run.iter().copied())),
        length if length <= piece => Some(token(run_mark(place), run.iter().copied()) + "*"),
        _ => all(run.windows(piece).map(|part| Some(token(run_mark(place), part.iter().copied()))))
            .filter(|_| trust == Trust::Hints),
    }
}

pub(super) fn exact(place: Place, word: &str) -> Option<String> {
    let ending = (place == Place::Id).then(|| token(ENDING, word.chars()));
    any([Some(token(word_mark(place), word.chars())), ending])
}

pub(super) fn start(place: Place, word: &str) -> Option<String> {
    let short = token(start_mark(place), word.chars());
    if word.chars().count() <= start_max(word) {
        return Some(short);
    }
    let ending = (place == Place::Id).then_some(short);
    any([Some(token(word_mark(place), word.chars()) + "*"), ending])
}

/// Where a fragment is. A long one is asked for by its pieces, which proves nothing.
pub(super) fn fragment(stretch: &str, trust: Trust) -> Option<String> {
    let letters: Vec<char> = stretch.chars().map(sign).collect();
    if letters.len() < FRAGMENT_MIN {
        return None;
    }
    if letters.len() <= GRAM {
        let is_whole = letters.len() == GRAM || letters.iter().all(char::is_ascii_digit);
        return Some(token(FRAGMENT, letters) + if is_whole { "" } else { "*" });
    }
    // The numbers of a country start alike; the last digits tell them apart, and the others would only cost time.
    let is_long_number = letters.len() > LAST_DIGITS && letters.iter().all(char::is_ascii_digit);
    let telling = letters
        .get(letters.len().saturating_sub(LAST_DIGITS)..)
        .filter(|_| is_long_number)
        .unwrap_or(&letters);
    let mut grams: Vec<String> =
        telling.windows(GRAM).map(|gram| token(FRAGMENT, gram.iter().copied())).collect();
    grams.sort_unstable();
    grams.dedup();
    all(grams.into_iter().map(Some)).filter(|_| trust == Trust::Hints)
}

/// A word as pinyin or as initials.
fn spelled(place: Place, word: &str, trust: Trust) -> Option<String> {
    let (mark, short, initials) = pinyin_marks(place)?;
    if !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let start = |syllables: &str| {
        Some(if syllables.len() <= start_max(syllables) {
            token(short, syllables.chars())
        } else {
            token(mark, syllables.chars()) + "*"
        })
    };
    let initials = could_be_initials(word).then(|| token(initials, word.chars()) + "*");
    let Some(ways) = pinyin::divide(word, DIVISIONS_MAX) else {
        let pairs = any(pinyin::first_pairs(word).into_iter().map(start)).filter(|_| trust == Trust::Hints);
        return any([start(word), pairs, initials]);
    };
    let is_short = ways.iter().any(|way| way.len() <= SYLLABLES);
    let long = ways.iter().filter(|way| way.len() > SYLLABLES).map(|way| {
        let last = way.len() - SYLLABLES;
        all(way.windows(SYLLABLES).enumerate().map(|(at, part)| {
            let part = part.concat();
            if at == last { start(&part) } else { Some(token(mark, part.chars())) }
        }))
    });
    let long = any(long).filter(|_| trust == Trust::Hints);
    any([is_short.then(|| start(word)).flatten(), long, initials])
}

/// No syllable of pinyin starts with i, u or v, and one letter is the start of a syllable anyway.
pub(super) fn could_be_initials(word: &str) -> bool {
    (2..=INITIALS).contains(&word.len())
        && word.bytes().all(|b| b.is_ascii_lowercase() && !b"iuv".contains(&b))
}

/// A quoted token. It holds letters, digits and full-width signs only, so there is nothing to escape.
fn token(mark: char, letters: impl IntoIterator<Item = char>) -> String {
    let mut quoted = String::from("\"");
    quoted.push(mark);
    quoted.extend(letters.into_iter().filter(|&c| c != '"' && c != '\0'));
    quoted.push('"');
    quoted
}

pub(super) fn any(parts: impl IntoIterator<Item = Option<String>>) -> Option<String> {
    let mut parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.dedup();
    joined(&parts, " OR ")
}

/// All of them, or `None` when one is impossible or there are none.
pub(super) fn all(parts: impl IntoIterator<Item = Option<String>>) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().collect::<Option<_>>()?;
    joined(&parts, " AND ")
}

fn joined(parts: &[String], with: &str) -> Option<String> {
    match parts {
        [] => None,
        [one] => Some(one.clone()),
        parts => Some(format!("({})", parts.join(with))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn find(typed: &str, tier: Tier) -> String {
        Query::read(typed).unwrap().expression(tier, Trust::Hints).unwrap_or_default()
    }

    #[test]
    fn expressions() {
        for (typed, tier, expected) in [
            ("Ana", Tier::ExactName, "\"nana\""),
            ("Ána Ruiz", Tier::ExactName, "(\"nana\" AND \"nruiz\")"),
            ("華芯", Tier::ExactName, "\"w華芯\""),
            ("华", Tier::StartName, "\"h华\""),
            ("华芯传", Tier::StartName, "\"h华芯传\"*"),
            ("hu", Tier::StartName, "(\"1hu\" OR \"4hu\")"),
            ("vision", Tier::StartName, "\"nvision\"*"),
            ("4477", Tier::StartName, "\"14477\""),
            ("AND", Tier::ExactName, "\"nand\""),
            ("a\"*", Tier::ExactName, "\"na\""),
        ] {
            let found = find(typed, tier);
            // Latin words may be pinyin too; here only the first way is looked at.
            let first = found.trim_start_matches('(').split(" OR ").next().unwrap_or_default();
            assert!(found == expected || first == expected, "{typed}: {found}");
        }
    }

    #[test]
    fn nothing_typed_is_no_query_and_signs_find_nothing() {
        for typed in ["", "  ", "\u{200b}\u{3000}", "\0"] {
            assert_eq!(Query::read(typed), None);
        }
        for typed in ["*", "\"\"", "🙂", "\u{fffd}", "()"] {
            assert!(Query::read(typed).unwrap().passes().is_empty(), "{typed}");
        }
    }

    #[test]
    fn tiers_come_best_first_and_leave_out_the_better_ones() {
        let passes = Query::read("vision").unwrap().passes();
        assert_eq!(passes.iter().map(|pass| pass.tier).collect::<Vec<_>>(), Tier::ALL);
        assert!(
            passes[0].only == passes[0].find
                && passes[6].only.ends_with(&format!("NOT ({})", passes[5].find))
        );
        assert!(passes[..6].iter().all(|pass| pass.certain) && !passes[6].certain);
        // Two letters are looked for at the start of words only.
        assert!(Query::read("vi").unwrap().passes().iter().all(|pass| pass.tier != Tier::Inside));
    }

    proptest! {
        #[test]
        fn expressions_hold_quoted_tokens_only(typed in "\\PC{0,60}|[\u{0}-\u{10ffff}]{0,20}|[a-d\"*():^{}+ -]{0,30}") {
            let Some(query) = Query::read(&typed) else { return Ok(()) };
            for pass in query.passes() {
                for (at, part) in pass.only.split('"').enumerate() {
                    if at % 2 == 0 {
                        let rest = part.replace(" AND ", "").replace(" OR ", "").replace(" NOT ", "");
                        prop_assert!(rest.chars().all(|c| "()*".contains(c)), "{}", pass.only);
                    } else {
                        prop_assert!(part.chars().all(|c| !c.is_ascii() || c.is_ascii_lowercase() || c.is_ascii_digit()));
                    }
                }
            }
        }

        #[test]
        fn queries_stay_small(typed in "[a-z华0-9 .'-]{0,2000}") {
            let size = Query::read(&typed).map_or(0, |query| query.passes().iter().map(|pass| pass.only.len()).sum());
            prop_assert!(size < 400_000, "{}", size);
        }
    }
}
