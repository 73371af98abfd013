//! A stretch of words as one folded text in which every character knows where it stands in the line.

use super::chars::{fold, is_unspaced};
use super::tokens::{Kind, Token};

/// Folded text: lower case, without accents, one space between words.
pub(super) struct Run {
    pub(super) chars: Vec<char>,
    /// For each character its place in the line.
    from: Vec<usize>,
    /// For each character the place after it in the line, accents included.
    to: Vec<usize>,
}

/// No step and no date is longer; more would only cost time.
const MOST_WORDS: usize = 16;
const MOST_CHARS: usize = 240;

impl Run {
    /// The words from `first` on, up to the next token that is none.
    pub(super) fn new(line: &[char], tokens: &[Token], first: usize) -> Self {
        let mut run = Self { chars: Vec::new(), from: Vec::new(), to: Vec::new() };
        for token in tokens.iter().skip(first).take(MOST_WORDS) {
            if token.kind != Kind::Word || token.escaped || token.end - token.start > MOST_CHARS {
                break;
            }
            if token.spaced && !run.chars.is_empty() {
                run.give(' ', token.start, token.start);
            }
            for (at, c) in line.iter().enumerate().take(token.end).skip(token.start) {
                let before = run.chars.len();
                fold(*c, |c| run.give(c, at, at + 1));
                // A lone accent belongs to the letter before it.
                if before == run.chars.len() {
                    run.to.last_mut().into_iter().for_each(|to| *to = at + 1);
                }
            }
        }
        run
    }

    fn give(&mut self, c: char, from: usize, to: usize) {
        self.chars.push(c);
        self.from.push(from);
        self.to.push(to);
    }

    /// A run over a text that is not in the line.
    pub(super) fn of(text: &str) -> Self {
        let line: Vec<char> = text.chars().collect();
        Self::new(&line, &super::tokens::cut(&line), 0)
    }

    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    pub(super) fn at(&self, pos: usize) -> char {
        self.chars.get(pos).copied().unwrap_or('\0')
    }

    /// Where in the line the character at `pos` starts.
    pub(super) fn line_start(&self, pos: usize) -> usize {
        self.from.get(pos).or(self.to.last()).copied().unwrap_or(0)
    }

    /// Where in the line the character before `pos` ends.
    pub(super) fn line_end(&self, pos: usize) -> usize {
        pos.checked_sub(1).and_then(|p| self.to.get(p)).copied().unwrap_or_else(|| self.line_start(0))
    }

    /// Past any spaces.
    pub(super) fn skip(&self, mut pos: usize) -> usize {
        while self.at(pos) == ' ' {
            pos += 1;
        }
        pos
    }

    /// Whether a word may start or end here. Chinese has an edge everywhere.
    pub(super) fn edge(&self, pos: usize) -> bool {
        if pos == 0 || pos >= self.len() {
            return true;
        }
        let (a, b) = (self.chars[pos - 1], self.chars[pos]);
        !(a.is_alphanumeric() && b.is_alphanumeric()) || is_unspaced(a) || is_unspaced(b)
    }

    /// The end of `phrase`, when it stands here as whole words.
    pub(super) fn phrase(&self, pos: usize, phrase: &str) -> Option<usize> {
        let mut end = pos;
        for c in phrase.chars() {
            if self.at(end) != c {
                return None;
            }
            end += 1;
        }
        (self.edge(pos) && self.edge(end)).then_some(end)
    }

    /// The first byte of the character here: it rules out most of a list at a glance.
    fn first_byte(&self, pos: usize) -> Option<u8> {
        let mut buffer = [0; 4];
        self.chars.get(pos)?.encode_utf8(&mut buffer).bytes().next()
    }

    /// The longest phrase of a list that stands here, with its value and its end.
    pub(super) fn longest<T: Copy>(&self, pos: usize, list: &[(&str, T)]) -> Option<(T, usize)> {
        let first = self.first_byte(pos)?;
        let near = list.iter().filter(|(phrase, _)| phrase.as_bytes().first() == Some(&first));
        near.filter_map(|(phrase, value)| Some((*value, self.phrase(pos, phrase)?)))
            .max_by_key(|(_, end)| *end)
    }

    /// The end of the longest of these phrases that stands here.
    pub(super) fn any(&self, pos: usize, list: &[&str]) -> Option<usize> {
        let first = self.first_byte(pos)?;
        let near = list.iter().filter(|phrase| phrase.as_bytes().first() == Some(&first));
        near.filter_map(|phrase| self.phrase(pos, phrase)).max()
    }

    /// The number of up to `most` digits that stands here, and its end.
    pub(super) fn number(&self, pos: usize, most: usize) -> Option<(u32, usize)> {
        let count = (pos..self.len()).take_while(|i| self.chars[*i].is_ascii_digit()).count();
        let text: String = self.chars[pos.min(self.len())..][..count].iter().collect();
        (1..=most).contains(&count).then(|| text.parse().ok().map(|n| (n, pos + count)))?
    }

    /// The end of the word that stands here.
    pub(super) fn word_end(&self, pos: usize) -> usize {
        (pos..self.len()).find(|i| self.chars[*i] == ' ').unwrap_or(self.len())
    }

    /// The folded text between two places.
    pub(super) fn text(&self, from: usize, to: usize) -> String {
        self.chars[from.min(self.len())..to.min(self.len())].iter().collect()
    }
}
