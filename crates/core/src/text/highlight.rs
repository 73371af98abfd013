//! Shows where in a text a query matches: spans of the original, as it was typed, for the screen to mark.

use super::{
    fold::fold_with_spans,
    pinyin::{self, Readings, is_han},
    query::{Query, could_be_initials},
    search_key::FRAGMENT_MIN,
    words::{self, Chunk, Kind, Piece},
};

/// The parts of a text that a query matches, in UTF-16 units from start to end, in order and apart. Letters that spell
/// Chinese characters mark those characters; the inside of words is marked only where no start matches.
#[must_use]
pub fn highlight(query: &Query, original: &str) -> Vec<(u32, u32)> {
    let folded = fold_with_spans(original);
    let letters: Vec<char> = folded.iter().map(|f| f.ch).collect();
    let mut text =
        Text { chunks: words::chunks(&letters), marked: vec![false; letters.len()], letters, spelled: None };
    for term in &query.terms {
        for word in term.words.iter().chain(&term.one) {
            text.mark_word(word);
        }
        for run in &term.runs {
            text.mark_everywhere(run);
        }
        if let Some(stretch) = &term.stretch {
            text.mark_everywhere(&stretch.chars().collect::<Vec<_>>());
        }
    }
    for digits in &query.phones {
        text.mark_number(digits);
    }
    let mut spans: Vec<(u32, u32)> = Vec::new();
    for (part, _) in folded.iter().zip(&text.marked).filter(|(_, marked)| **marked) {
        match spans.last_mut() {
            Some(last) if part.start <= last.1 => last.1 = last.1.max(part.end),
            _ => spans.push((part.start, part.end)),
        }
    }
    spans
}

struct Text {
    letters: Vec<char>,
    chunks: Vec<Chunk>,
    marked: Vec<bool>,
    spelled: Option<Vec<(usize, Vec<Readings>)>>,
}

impl Text {
    fn mark_word(&mut self, word: &str) {
        let typed: Vec<char> = word.chars().collect();
        let pieces = self.chunks.iter().flat_map(|chunk| starts(&self.letters, chunk, &typed));
        let mut found: Vec<(usize, usize)> = pieces.collect();
        found.extend(self.spelled(word));
        if found.is_empty() && typed.len() >= FRAGMENT_MIN {
            self.mark_everywhere(&typed);
        }
        found.into_iter().for_each(|(from, to)| self.mark(from, to));
    }

    fn mark_everywhere(&mut self, part: &[char]) {
        if part.is_empty() {
            return;
        }
        let found: Vec<usize> = self
            .letters
            .windows(part.len())
            .enumerate()
            .filter(|(_, w)| *w == part)
            .map(|(at, _)| at)
            .collect();
        found.into_iter().for_each(|at| self.mark(at, at + part.len()));
    }

    /// Marks digits in a row, whatever signs stand between them.
    fn mark_number(&mut self, digits: &str) {
        let is_between = |c: &char| " +-./()".contains(*c);
        let mut start = 0;
        while start < self.letters.len() {
            let rest = self.letters.get(start..).unwrap_or_default();
            let length = rest.iter().take_while(|c| c.is_ascii_digit() || is_between(c)).count();
            let number = rest.get(..length).unwrap_or_default();
            // The trunk zero in brackets is not part of the number.
            let is_trunk = |at: usize| {
                at.checked_sub(1).and_then(|before| number.get(before..at + 2)) == Some(&['(', '0', ')'])
            };
            let places: Vec<usize> = (0..number.len())
                .filter(|&at| number.get(at).is_some_and(char::is_ascii_digit) && !is_trunk(at))
                .collect();
            let text: String = places.iter().filter_map(|&at| number.get(at)).collect();
            let found: Vec<(usize, usize)> = text
                .match_indices(digits)
                .filter_map(|(at, _)| Some((*places.get(at)?, *places.get(at + digits.len() - 1)?)))
                .collect();
            found.into_iter().for_each(|(from, to)| self.mark(start + from, start + to + 1));
            start += length + 1;
        }
    }

    /// The Chinese characters that a word spells or gives the initials of.
    fn spelled(&mut self, word: &str) -> Vec<(usize, usize)> {
        if !word.bytes().all(|b| b.is_ascii_lowercase()) {
            return Vec::new();
        }
        let (letters, chunks) = (&self.letters, &self.chunks);
        let runs = self.spelled.get_or_insert_with(|| han_runs(letters, chunks));
        let mut found = Vec::new();
        for (start, run) in runs {
            for at in 0..run.len() {
                let initials =
                    || (could_be_initials(word) && pinyin::initials_at(run, at, word)).then_some(word.len());
                if let Some(length) = pinyin::spelled_by(run, at, word).or_else(initials) {
                    found.push((*start + at, *start + at + length));
                }
            }
        }
        found
    }

    fn mark(&mut self, from: usize, to: usize) {
        self.marked.get_mut(from..to).unwrap_or_default().fill(true);
    }
}

fn han_runs(letters: &[char], chunks: &[Chunk]) -> Vec<(usize, Vec<Readings>)> {
    let mut found = Vec::new();
    for piece in chunks.iter().flat_map(|chunk| &chunk.pieces).filter(|piece| piece.kind == Kind::Run) {
        let mut start = piece.start;
        for part in words::letters(letters, piece).chunk_by(|a, b| is_han(*a) == is_han(*b)) {
            if part.first().is_some_and(|&c| is_han(c)) {
                found.push((start, pinyin::readings(part)));
            }
            start += part.len();
        }
    }
    found
}

/// Where the words of a chunk start as typed; what was typed may go on over the signs between words.
fn starts(letters: &[char], chunk: &Chunk, typed: &[char]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, piece) in chunk.pieces.iter().enumerate().filter(|(_, piece)| piece.kind == Kind::Word) {
        let rest: &[Piece] = chunk.pieces.get(at..).unwrap_or_default();
        let words = rest.iter().take_while(|piece| piece.kind == Kind::Word);
        let mut places = words.flat_map(|word| word.start..word.end);
        let mut end = piece.start;
        let is_start = typed.iter().all(|c| {
            places.next().is_some_and(|place| {
                end = place + 1;
                letters.get(place) == Some(c)
            })
        });
        if is_start && end > piece.start {
            found.push((piece.start, end));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(typed: &str, original: &str) -> String {
        let units: Vec<u16> = original.encode_utf16().collect();
        let mut out = String::new();
        let mut from = 0;
        for (start, end) in highlight(&Query::read(typed).unwrap(), original) {
            let (start, end) = (start as usize, end as usize);
            let part = |range| String::from_utf16(&units[range]).unwrap();
            out += &format!("{}[{}]", part(from..start), part(start..end));
            from = end;
        }
        out + &String::from_utf16(&units[from..]).unwrap()
    }

    #[test]
    fn marks_the_original() {
        for (typed, original, expected) in [
            ("ana", "Ána Ruiz, Anabel", "[Ána] Ruiz, [Ana]bel"),
            ("ruiz ana", "Ana Ruiz", "[Ana] [Ruiz]"),
            ("vision", "Smartvision", "Smart[vision]"),
            ("vision", "Vision Smartvision", "[Vision] Smartvision"),
            ("strass", "😀 Straße", "😀 [Straß]e"),
            ("huaxin", "深圳华芯传感", "深圳[华芯]传感"),
            ("hx", "深圳华芯传感", "深圳[华芯]传感"),
            ("shan", "单丽", "[单]丽"),
            ("华芯", "深圳华芯传感", "深圳[华芯]传感"),
            ("华", "华芯 ＨＵＡ", "[华]芯 ＨＵＡ"),
            ("smartvis", "Smart-Vision Ltd", "[Smart-Vis]ion Ltd"),
            ("t-vis", "Smart-Vision Ltd", "Smar[t-Vis]ion Ltd"),
            ("obrien", "O’Brien", "[O’Brien]"),
            ("0900 123", "+44 (0)7700 900123", "+44 (0)770[0 900123]"),
            ("00447700", "+44 (0)7700 900123", "+[44 (0)7700] 900123"),
            ("77009001", "07700 900123", "0[7700 9001]23"),
            ("vision", "Ｖｉｓｉｏｎ", "[Ｖｉｓｉｏｎ]"),
            ("e", "e\u{301}a", "[e\u{301}]a"),
            ("xyz", "Ana", "Ana"),
            ("\"*", "a \"* b", "a \"* b"),
        ] {
            assert_eq!(shown(typed, original), expected, "{typed} in {original}");
        }
    }

    proptest! {
        #[test]
        fn spans_are_in_order_and_within(typed in "\\PC{1,12}|[ab1 华芯x0-]{1,8}", original in "\\PC{0,30}|[ab1 华芯x0()-]{0,20}") {
            if let Some(query) = Query::read(&typed) {
                let length = original.encode_utf16().count() as u32;
                let mut last = 0;
                for (start, end) in highlight(&query, &original) {
                    prop_assert!(start >= last && end > start && end <= length);
                    last = end + 1;
                }
            }
        }
    }
}
