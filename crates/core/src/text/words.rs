//! Cuts folded text into what can be looked up: words, and runs of scripts that are written without spaces.
//!
//! A chunk is what stands between two spaces. In it, letters and digits in a row are a word; Chinese, Japanese, Korean,
//! Thai and their neighbours form runs in which every character counts. A compound is words with one hyphen, point
//! or apostrophe between them (`smart-vision`, `s.a.`): it is also looked up written as one.

use unicode_normalization::char::is_combining_mark;

/// Longer words are told apart by their first characters only.
pub const WORD_MAX: usize = 40;

/// The part of a chunk without spaces that is looked into for fragments is at most this long.
const STRETCH_MAX: usize = 120;

/// What a piece of a chunk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters and digits in a row.
    Word,
    /// Characters of a script without spaces.
    Run,
}

/// A piece of a chunk, as positions in the folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Word or run.
    pub kind: Kind,
    /// First position.
    pub start: usize,
    /// Position after the last.
    pub end: usize,
}

/// What stands between two spaces; it holds at least one piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chunk {
    /// Its words and runs, in order.
    pub pieces: Vec<Piece>,
}

/// Cuts a folded text into chunks.
#[must_use]
pub fn chunks(text: &[char]) -> Vec<Chunk> {
    let mut found = Vec::new();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = 0;
    while let Some(&ch) = text.get(at) {
        if ch == ' ' && !pieces.is_empty() {
            found.push(Chunk { pieces: std::mem::take(&mut pieces) });
        }
        match (kind_of(ch), pieces.last_mut()) {
            (Some(kind), Some(last)) if last.kind == kind && last.end == at => last.end = at + 1,
            (Some(kind), _) => pieces.push(Piece { kind, start: at, end: at + 1 }),
            (None, _) => {}
        }
        at += 1;
    }
    if !pieces.is_empty() {
        found.push(Chunk { pieces });
    }
    found
}

impl Chunk {
    /// The compounds in this chunk whose words are joined by any of these signs, each as a range of its pieces.
    pub fn compounds(&self, text: &[char], joiners: &str) -> Vec<&[Piece]> {
        let joined = |pair: &[Piece]| match pair {
            [a, b] => {
                a.kind == Kind::Word
                    && b.kind == Kind::Word
                    && b.start == a.end + 1
                    && text.get(a.end).is_some_and(|&c| joiners.contains(c))
            }
            _ => false,
        };
        let mut found = Vec::new();
        let mut from = 0;
        for at in 1..=self.pieces.len() {
            if !self.pieces.get(at - 1..=at).is_some_and(joined) {
                found.extend(self.pieces.get(from..at).filter(|range| range.len() > 1));
                from = at;
            }
        }
        found
    }

    /// The stretches of this chunk without runs, signs inside included: where fragments are looked for.
    #[must_use]
    pub fn stretches(&self) -> Vec<(usize, usize)> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut after_run = true;
        for piece in &self.pieces {
            match (piece.kind, found.last_mut()) {
                (Kind::Run, _) => after_run = true,
                (Kind::Word, Some(last)) if !after_run => last.1 = piece.end.min(last.0 + STRETCH_MAX),
                (Kind::Word, _) => {
                    found.push((piece.start, piece.end.min(piece.start + STRETCH_MAX)));
                    after_run = false;
                }
            }
        }
        found
    }
}

/// The letters of a piece, at most `WORD_MAX` of a word.
#[must_use]
pub fn letters<'a>(text: &'a [char], piece: &Piece) -> &'a [char] {
    let end = if piece.kind == Kind::Word { piece.end.min(piece.start + WORD_MAX) } else { piece.end };
    text.get(piece.start..end).unwrap_or_default()
}

/// The letters of several words written as one.
#[must_use]
pub fn written_as_one(text: &[char], pieces: &[Piece]) -> String {
    pieces.iter().flat_map(|p| text.get(p.start..p.end).unwrap_or_default()).take(WORD_MAX).collect()
}

fn kind_of(ch: char) -> Option<Kind> {
    if ch.is_ascii() {
        return ch.is_ascii_alphanumeric().then_some(Kind::Word);
    }
    if !ch.is_alphanumeric() && !is_combining_mark(ch) {
        return None;
    }
    Some(if is_unspaced(ch) { Kind::Run } else { Kind::Word })
}

/// Scripts that are written without spaces, or (Hangul) whose words hold words that people look for.
fn is_unspaced(ch: char) -> bool {
    super::pinyin::is_han(ch)
        || matches!(ch,
            '\u{0e00}'..='\u{0fff}' | '\u{1000}'..='\u{109f}' | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}'
            | '\u{3005}'..='\u{303c}' | '\u{3040}'..='\u{31ff}' | '\u{a000}'..='\u{a4cf}' | '\u{a960}'..='\u{a97f}'
            | '\u{aa60}'..='\u{aa7f}' | '\u{ac00}'..='\u{d7ff}' | '\u{1b000}'..='\u{1b16f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str) -> Vec<Vec<String>> {
        let text: Vec<char> = text.chars().collect();
        let piece = |p: &Piece| letters(&text, p).iter().collect();
        chunks(&text).iter().map(|chunk| chunk.pieces.iter().map(piece).collect()).collect()
    }

    #[test]
    fn cuts_words_and_runs() {
        for (text, expected) in [
            ("ana ruiz", vec![vec!["ana"], vec!["ruiz"]]),
            ("smart-vision, s.a.", vec![vec!["smart", "vision"], vec!["s", "a"]]),
            ("深圳华芯sensor传感 a5", vec![vec!["深圳华芯", "sensor", "传感"], vec!["a5"]]),
            ("価格ガーデン", vec![vec!["価格ガーデン"]]),
            ("삼성전자 ana@x.example", vec![vec!["삼성전자"], vec!["ana", "x", "example"]]),
            ("!! ** \"", vec![]),
            ("हिन्दी สวัสดี", vec![vec!["हिन्दी"], vec!["สวัสดี"]]),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn compounds_and_stretches() {
        let text: Vec<char> = "x,smart-vision.s.a华ana@b".chars().collect();
        let chunk = &chunks(&text)[0];
        let one = |signs| -> Vec<String> {
            chunk.compounds(&text, signs).into_iter().map(|range| written_as_one(&text, range)).collect()
        };
        assert_eq!(one("-."), ["smartvisionsa"]);
        assert_eq!(one("-"), ["smartvision"]);
        assert_eq!(one("'"), Vec::<String>::new());
        let stretches: Vec<String> =
            chunk.stretches().iter().map(|&(a, b)| text[a..b].iter().collect()).collect();
        assert_eq!(stretches, ["x,smart-vision.s.a", "ana@b"]);
    }

    proptest! {
        #[test]
        fn pieces_are_in_order_and_apart(text in "[a-c 华芯.\\-😀한é]{0,30}|\\PC{0,20}") {
            let text: Vec<char> = text.chars().collect();
            let mut last = 0;
            for piece in chunks(&text).iter().flat_map(|c| &c.pieces) {
                prop_assert!(piece.start >= last && piece.end > piece.start && piece.end <= text.len());
                last = piece.end;
            }
        }
    }
}
