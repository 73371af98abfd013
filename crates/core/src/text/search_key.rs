//! Turns the texts of a record into the tokens under which the search index keeps it.
//!
//! The index is one FTS5 table with one column, `detail=none` and the `ascii` tokenizer: a set of tokens for each
//! record. The first character of a token says what it is and where it came from, so that one MATCH expression can ask
//! for "a word of a name that starts so, or a fragment of a mail" without columns, positions or prefix indexes,
//! which together would cost several times the size of the text. `query` writes those expressions.

use super::{
    fold::fold,
    phone,
    pinyin::{self, Readings, is_han},
    words::{self, Kind},
};
use std::collections::HashSet;

/// Fragments inside words are kept as pieces of this many characters, shorter at the end of a word.
///
/// A longer fragment is asked for by all its pieces, which may meet by coincidence. Measured on 20,000 invented contacts,
/// pieces of 3, 4, 5 and 6 make the index 0.97, 1.14, 1.25 and 1.36 times as large as the text. Digits in a row also have
/// shorter pieces: most phones share some, and a token is found at once where FTS5 would have to collect many.
pub(super) const GRAM: usize = 5;
/// Pinyin is kept as pieces of this many syllables.
pub(super) const SYLLABLES: usize = 3;
/// A phone fragment or a fragment of a word has at least so many characters.
pub(super) const FRAGMENT_MIN: usize = 3;

/// Where in a record a text stands; a match in a name counts more than one in an id, and that more than in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Names of people, companies, products, in any script.
    Name,
    /// What identifies: mail addresses, domains, phones, VAT ids, SKUs, quote numbers, handles.
    Id,
    /// Titles, cities, topics, notes.
    Text,
}

/// The texts of one record.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fields<'a> {
    /// Names in any script: found by their start, their middle, and as pinyin.
    pub names: &'a [&'a str],
    /// Mail addresses, domains, handles, numbers of documents: found by their start and their middle.
    pub ids: &'a [&'a str],
    /// Phone numbers as typed and as E.164: found by any run of digits.
    pub phones: &'a [&'a str],
    /// Short texts (title, city, topic): found by the start of words, and as pinyin.
    pub short: &'a [&'a str],
    /// Notes: found by the start of words.
    pub notes: &'a [&'a str],
}

/// The tokens of a record, each once, separated by spaces: what is written into the index.
#[must_use]
pub fn index(fields: &Fields<'_>) -> String {
    let record = Record::read(fields);
    let mut tokens = Tokens::default();
    for (place, part) in
        [(Place::Name, &record.names), (Place::Id, &record.ids), (Place::Text, &record.texts)]
    {
        for word in &part.words {
            match part.endings.contains(word) {
                true => tokens.ending(start_mark(place), word),
                false => tokens.word(word_mark(place), start_mark(place), start_min(place), word),
            }
        }
        part.runs.iter().for_each(|run| tokens.run(place, run));
        part.spelled.iter().for_each(|run| tokens.pinyin(place, run));
        part.stretches.iter().for_each(|stretch| tokens.fragments(stretch));
    }
    tokens.distinct()
}

/// Tokens as those of one kind of record, so that each kind is asked on its own.
#[must_use]
pub fn of_kind(kind: char, tokens: &str) -> String {
    let mut out = String::with_capacity(tokens.len() + tokens.len() / 3);
    for token in tokens.split(' ').filter(|token| !token.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push(kind);
        out.push_str(token);
    }
    out
}

/// The token of the records that belong to the show with this row number; not a word, so it is asked for on purpose only.
#[must_use]
pub fn show_token(show: i64) -> String {
    format!("s{show}")
}

/// A record's texts, cut and folded: what the index is made from, and what a query is checked against.
#[derive(Debug, Clone, Default)]
pub struct Record {
    pub(super) names: Part,
    pub(super) ids: Part,
    pub(super) texts: Part,
}

/// The texts of one place.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    pub(super) words: Vec<String>,
    /// Those of the words that end a domain; most records share one.
    endings: Vec<String>,
    pub(super) runs: Vec<Vec<char>>,
    pub(super) spelled: Vec<Vec<Readings>>,
    pub(super) stretches: Vec<String>,
}

impl Record {
    /// Cuts and folds the texts of a record.
    #[must_use]
    pub fn read(fields: &Fields<'_>) -> Self {
        let mut record = Self::default();
        fields.names.iter().for_each(|text| record.names.read(text, &Rule::NAME));
        for text in fields.ids {
            record.ids.read(text, Rule::for_id(text));
            record.ids.cut_ending(text);
        }
        fields.short.iter().for_each(|text| record.texts.read(text, &Rule::SHORT));
        fields.notes.iter().for_each(|text| record.texts.read(text, &Rule::NOTE));
        for typed in fields.phones {
            let (all, extension) = phone::search_digits(typed);
            record.ids.words.push(all.clone());
            record.ids.stretches.push(all);
            record.ids.words.extend(Some(extension).filter(|digits| !digits.is_empty()));
        }
        record
    }

    pub(super) fn part(&self, place: Place) -> &Part {
        match place {
            Place::Name => &self.names,
            Place::Id => &self.ids,
            Place::Text => &self.texts,
        }
    }
}

/// What is kept of a kind of text.
struct Rule {
    joiners: &'static str,
    spelled: bool,
    fragments: bool,
}

impl Rule {
    const NAME: Self = Self { joiners: "-'.&_·", spelled: true, fragments: true };
    const ID: Self = Self { joiners: "-_", spelled: false, fragments: true };
    const NUMBER: Self = Self { joiners: "-_./", spelled: false, fragments: true };
    const SHORT: Self = Self { joiners: "-'.&", spelled: true, fragments: false };
    const NOTE: Self = Self { joiners: "-'", spelled: false, fragments: false };

    /// The points of a mail address or domain are not joints, those of a number are.
    fn for_id(text: &str) -> &'static Self {
        if text.bytes().any(|b| b.is_ascii_digit()) && !text.contains('@') {
            &Self::NUMBER
        } else {
            &Self::ID
        }
    }
}

impl Part {
    /// Sets the end of a domain (`com`) apart: nearly every record has it, so it is found as a word but not by fragments.
    fn cut_ending(&mut self, id: &str) {
        let Some(ending) = id.rsplit_once('.').map(|(_, ending)| fold(ending)) else { return };
        if !(2..=12).contains(&ending.len()) || !ending.bytes().all(|b| b.is_ascii_lowercase()) {
            return;
        }
        if let Some(stretch) = self.stretches.last_mut().filter(|stretch| stretch.ends_with(&ending)) {
            stretch.truncate(stretch.len() - ending.len());
        }
        self.endings.push(ending);
    }

    fn read(&mut self, text: &str, rule: &Rule) {
        let text: Vec<char> = fold(text).chars().collect();
        for chunk in words::chunks(&text) {
            for piece in &chunk.pieces {
                let letters = words::letters(&text, piece);
                match piece.kind {
                    Kind::Word => self.words.push(letters.iter().collect()),
                    Kind::Run => {
                        if rule.spelled {
                            let parts = letters.split(|c| !is_han(*c)).filter(|part| !part.is_empty());
                            self.spelled.extend(parts.map(pinyin::readings));
                        }
                        self.runs.push(letters.to_vec());
                    }
                }
            }
            for compound in chunk.compounds(&text, rule.joiners) {
                let one = words::written_as_one(&text, compound);
                self.stretches.extend(rule.fragments.then(|| one.clone()));
                self.words.push(one);
            }
            if rule.fragments {
                let stretches = chunk.stretches().into_iter().filter_map(|(from, to)| text.get(from..to));
                self.stretches.extend(stretches.map(|letters| letters.iter().collect::<String>()));
            }
        }
    }
}

/// The marks: what a token is and where it came from. Digits and lower-case letters only, as the tokenizer folds case.
pub(super) const fn word_mark(place: Place) -> char {
    match place {
        Place::Name => 'n',
        Place::Id => 'i',
        Place::Text => 't',
    }
}

pub(super) const fn start_mark(place: Place) -> char {
    match place {
        Place::Name => '1',
        Place::Id => '2',
        Place::Text => '3',
    }
}

pub(super) const fn run_mark(place: Place) -> char {
    match place {
        Place::Name => 'h',
        Place::Id => 'j',
        Place::Text => 'k',
    }
}

/// Runs are kept as single characters and as pieces of so many: names are looked up longer than notes are worth.
pub(super) const fn run_piece(place: Place) -> usize {
    match place {
        Place::Name | Place::Id => 4,
        Place::Text => 2,
    }
}

/// Syllables in a row, their first letters, and initials; ids are not spelled.
pub(super) const fn pinyin_marks(place: Place) -> Option<(char, char, char)> {
    match place {
        Place::Name => Some(('y', '4', 'z')),
        Place::Text => Some(('v', '5', 'x')),
        Place::Id => None,
    }
}

/// A whole run of a name.
pub(super) const WHOLE_RUN: char = 'w';
/// The end of a domain, which has a token for every start.
pub(super) const ENDING: char = '6';
/// A fragment of a name or id.
pub(super) const FRAGMENT: char = 'g';

/// A sign inside a fragment, as the tokenizer keeps it: ASCII punctuation would end the token.
pub(super) fn sign(ch: char) -> char {
    if ch.is_ascii() && !ch.is_ascii_alphanumeric() {
        char::from_u32(u32::from(ch) + 0xfee0).unwrap_or(ch)
    } else {
        ch
    }
}

/// The start of every word has tokens of up to this many characters.
const START: usize = 3;

/// A text is not found by a single letter, which would find nearly all of them: names and ids are.
pub(super) const fn start_min(place: Place) -> usize {
    match place {
        Place::Name | Place::Id => 1,
        Place::Text => 2,
    }
}

/// How many characters from its start a word can be found by a token of its own. Beyond that FTS5 collects all words
/// with that start, which is slow where most records share one: as with the country code of phone numbers.
pub(super) fn start_max(word: &str) -> usize {
    word.bytes().take(8).take_while(u8::is_ascii_digit).count().max(START)
}

/// The tokens of a record, in one buffer with the place of each.
#[derive(Default)]
struct Tokens {
    text: String,
    ranges: Vec<(usize, usize)>,
}

impl Tokens {
    fn push(&mut self, mark: char, letters: impl IntoIterator<Item = char>) {
        let from = self.text.len();
        self.text.push(mark);
        self.text.extend(letters);
        self.ranges.push((from, self.text.len()));
    }

    fn push_str(&mut self, mark: char, letters: &str) {
        let from = self.text.len();
        self.text.push(mark);
        self.text.push_str(letters);
        self.ranges.push((from, self.text.len()));
    }

    fn word(&mut self, mark: char, start: char, least: usize, word: &str) {
        self.push_str(mark, word);
        for (at, ch) in word.char_indices().take(start_max(word)).skip(least - 1) {
            self.push_str(start, word.get(..at + ch.len_utf8()).unwrap_or_default());
        }
    }

    fn ending(&mut self, start: char, word: &str) {
        self.push_str(ENDING, word);
        for length in 1..=word.len() {
            self.push_str(start, word.get(..length).unwrap_or_default());
        }
    }

    fn run(&mut self, place: Place, run: &[char]) {
        for at in 0..run.len() {
            self.push(run_mark(place), run.iter().skip(at).take(1).copied());
            self.push(run_mark(place), run.iter().skip(at).take(run_piece(place)).copied());
        }
        if place == Place::Name {
            self.push(WHOLE_RUN, run.iter().copied().take(super::query::RUN_MAX));
        }
    }

    fn pinyin(&mut self, place: Place, run: &[Readings]) {
        let Some((syllables, start, initials)) = pinyin_marks(place) else { return };
        for at in 0..run.len() {
            let mut words = vec![String::new()];
            for options in run.iter().skip(at).take(SYLLABLES).take_while(|options| !options.is_empty()) {
                words = words.iter().flat_map(|w| options.iter().map(move |o| format!("{w}{o}"))).collect();
            }
            words
                .iter()
                .filter(|w| !w.is_empty())
                .for_each(|w| self.word(syllables, start, start_min(place), w));
            let letters = pinyin::initial_words(run, at);
            letters.iter().filter(|l| l.len() > 1).for_each(|l| self.push_str(initials, l));
        }
    }

    fn fragments(&mut self, stretch: &str) {
        let letters: Vec<char> = stretch.chars().map(sign).collect();
        for at in 0..(letters.len() + 1).saturating_sub(FRAGMENT_MIN) {
            let gram = letters.iter().skip(at).take(GRAM).copied();
            self.push(FRAGMENT, gram.clone());
            let digits = gram.clone().take_while(char::is_ascii_digit).count();
            for length in FRAGMENT_MIN..GRAM.min(digits + 1) {
                self.push(FRAGMENT, gram.clone().take(length));
            }
        }
    }

    /// Each token once, in the order of their first appearance.
    fn distinct(self) -> String {
        let mut seen = HashSet::with_capacity(self.ranges.len());
        let mut out = String::with_capacity(self.text.len() + self.ranges.len());
        for token in self.ranges.iter().filter_map(|&(from, to)| self.text.get(from..to)) {
            if seen.insert(token) {
                out.push_str(token);
                out.push(' ');
            }
        }
        out.pop();
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tokens(fields: &Fields<'_>) -> Vec<String> {
        index(fields).split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn a_record_is_kept_under_its_words_starts_and_fragments() {
        let found = tokens(&Fields {
            names: &["Smart-Vision"],
            ids: &["ana@vall.example"],
            phones: &["+44 (0)7700 900123 ext 7"],
            notes: &["e-mail 照明灯"],
            ..Fields::default()
        });
        for expected in [
            "nsmart",
            "nvision",
            "nsmartvision",
            "1s",
            "1sm",
            "1sma",
            "gmart－",
            "gtvisi",
            "gion",
            "g－visi",
            "iana",
            "ivall",
            "6example",
            "2exampl",
            "g＠vall",
            "i447700900123",
            "24477009",
            "g0123",
            "i7",
            "tmail",
            "temail",
            "k照",
            "k照明",
            "k明灯",
        ] {
            assert!(found.iter().any(|token| token == expected), "{expected} in {found:?}");
        }
        for absent in ["iexample", "gmail", "n华", "w照明灯", "y", "zzm"] {
            assert!(!found.iter().any(|token| token == absent), "{absent} in {found:?}");
        }
    }

    #[test]
    fn names_and_short_texts_are_spelled() {
        let found = tokens(&Fields { names: &["单华芯"], short: &["深圳"], ..Fields::default() });
        for expected in [
            "w单华芯",
            "h华芯",
            "yshanhuaxin",
            "ydanhuaxin",
            "yhuaxin",
            "yxin",
            "zshx",
            "zdhx",
            "zhx",
            "4hua",
            "vshenzhen",
            "xsz",
        ] {
            assert!(found.iter().any(|token| token == expected), "{expected} in {found:?}");
        }
    }

    #[test]
    fn a_stretch_of_text_costs_in_proportion() {
        let long = "深圳华芯传感".repeat(50);
        let (short, long) = (index(&Fields { names: &["深圳华芯传感"], ..Fields::default() }).len(), {
            index(&Fields { names: &[&long], ..Fields::default() }).len()
        });
        assert!(long < short * 4, "{short} {long}");
    }

    proptest! {
        #[test]
        fn tokens_are_what_the_tokenizer_keeps(text in "\\PC{0,40}|[\u{0}-\u{10ffff}]{0,20}") {
            let list = [text.as_str()];
            let all = index(&Fields { names: &list, ids: &list, phones: &list, short: &list, notes: &list });
            let is_kept = |c: char| !c.is_ascii() || c.is_ascii_lowercase() || c.is_ascii_digit() || c == ' ';
            prop_assert!(all.chars().all(is_kept) && !all.contains("  "), "{}", all);
            let mut tokens: Vec<&str> = all.split(' ').collect();
            let count = tokens.len();
            tokens.sort_unstable();
            tokens.dedup();
            prop_assert_eq!(tokens.len(), count);
        }
    }
}
