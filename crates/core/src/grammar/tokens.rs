//! Cuts a line into tokens: sigils that count, words, quotes, stops; mails, webs and phones by their form.

use super::chars::{
    closing_quotes, is_han, is_invisible, is_latin, is_native, is_space, is_stop, narrow, sigil,
};
use super::understood::ProblemCode;
use super::{phone, reach};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A sigil that counts, in its plain form.
    Sigil(char),
    /// Text up to a space, a stop, a sigil or an address.
    Word,
    /// Text in quotes; `text` is without them.
    Quoted,
    /// A mail address.
    Mail,
    /// A web address.
    Web,
    /// A phone number.
    Phone,
    /// A number that would be a phone number but for this.
    Faulty(ProblemCode),
    /// The full stop of a phrase.
    Stop,
}

/// A piece of the line; `start` and `end` count characters.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
    /// What it says: without escapes, and without the quotes of a quote.
    pub(super) text: String,
    /// Whether there is a space before it.
    pub(super) spaced: bool,
    /// Whether it begins with an escape: then it is only text.
    pub(super) escaped: bool,
}

/// Cuts the line.
pub(super) fn cut(chars: &[char]) -> Vec<Token> {
    let mut cutter = Cutter { chars, tokens: Vec::new(), at: 0, spaced: true, unclosed: Vec::new() };
    while cutter.at < chars.len() {
        cutter.step();
    }
    cutter.tokens
}

/// What is meant by characters with escapes in them: `\#` is `#`; before a letter or digit only the first one counts.
pub(super) fn unescaped(chars: &[char]) -> String {
    let mut out = String::with_capacity(chars.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let next = chars.get(at + 1);
        if c == '\\' && next.is_some_and(|n| at == 0 || !n.is_alphanumeric()) {
            at += 1;
        }
        out.extend(chars.get(at));
        at += 1;
    }
    out
}

struct Cutter<'a> {
    chars: &'a [char],
    tokens: Vec<Token>,
    at: usize,
    spaced: bool,
    /// Closing quotes known to stand nowhere in the rest of the line, so that no search is made twice.
    unclosed: Vec<char>,
}

impl Cutter<'_> {
    fn step(&mut self) {
        let c = self.chars[self.at];
        if is_space(c) {
            self.at += 1;
            self.spaced = true;
        } else if is_stop(c) {
            self.push(Kind::Stop, self.at + 1);
        } else if let Some((sign, end)) = self.sigil_at(self.at) {
            self.push(Kind::Sigil(sign), end);
            self.after_sigil();
        } else if let Some(end) = self.quote_end(self.at) {
            self.push(Kind::Quoted, end);
        } else if let Some((kind, end)) = self.address_at(self.at) {
            self.push(kind, end);
        } else {
            let end = self.word_end(self.at, true);
            self.push(Kind::Word, end);
        }
    }

    /// What a sigil marks is its own: an address directly after it is a word like any other.
    fn after_sigil(&mut self) {
        let Some(&c) = self.chars.get(self.at) else { return };
        if let Some(end) = self.quote_end(self.at) {
            self.push(Kind::Quoted, end);
        } else if !is_space(c) && !is_stop(c) && self.sigil_at(self.at).is_none() {
            let end = self.word_end(self.at, false);
            self.push(Kind::Word, end);
        }
    }

    fn push(&mut self, kind: Kind, end: usize) {
        let raw = &self.chars[self.at..end];
        let text = match kind {
            Kind::Word => unescaped(raw),
            Kind::Quoted => unescaped(&raw[1..raw.len() - 1]),
            _ => raw.iter().collect(),
        };
        // A word of direction marks alone would be a note that nobody can see.
        if !raw.iter().all(|c| is_invisible(*c)) {
            let escaped = kind == Kind::Word && raw[0] == '\\' && text.chars().count() < raw.len();
            self.tokens.push(Token { kind, start: self.at, end, text, spaced: self.spaced, escaped });
            self.spaced = false;
        }
        self.at = end;
    }

    fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).map(|i| self.chars[i])
    }

    /// The sigil at this place, if it counts, and where what it marks begins. Doubled sigils are one.
    fn sigil_at(&self, at: usize) -> Option<(char, usize)> {
        let sign = sigil(*self.chars.get(at)?)?;
        let before = self.before(at);
        let arrow = sign == '>' && before.is_some_and(|b| matches!(b, '-' | '=' | '<'));
        if arrow || before.is_some_and(|b| b.is_alphanumeric() || b == '_' || sigil(b) == Some(sign)) {
            return None;
        }
        let run = self.chars[at..].iter().take(8).take_while(|c| sigil(**c) == Some(sign)).count();
        let next = *self.chars.get(at + run)?;
        let quote = !closing_quotes(next).is_empty();
        let counts = match sign {
            '>' => next.is_alphanumeric() || quote || self.plus_number(at + run),
            '~' => (next.is_alphanumeric() && !next.is_numeric()) || quote || sigil(next) == Some('#'),
            '#' => quote || ((next.is_alphanumeric() || next == '.') && self.is_topic(at + run)),
            _ => quote || next.is_alphanumeric(),
        };
        counts.then_some((sign, at + run))
    }

    fn plus_number(&self, at: usize) -> bool {
        narrow(self.chars[at]) == '+' && self.chars.get(at + 1).is_some_and(|c| narrow(*c).is_ascii_digit())
    }

    /// Whether the word here can be a topic: `5G` can, `1`, `2026` and `1st` are only numbers.
    fn is_topic(&self, at: usize) -> bool {
        let mut digits = 0;
        for (n, c) in self.chars[at..].iter().map(|c| narrow(*c)).enumerate().take(40) {
            if c.is_ascii_digit() {
                digits = n + 1;
            } else if is_space(c) || is_stop(c) {
                return false;
            } else if c.is_alphabetic() {
                let tail: String = self.chars[at + n..].iter().take(3).map(|c| narrow(*c)).collect();
                let ends = tail.chars().nth(2).is_none_or(|c| !c.is_alphanumeric());
                let ordinal = ends && ["st", "nd", "rd", "th"].contains(&tail.get(..2).unwrap_or(""));
                return digits == 0 || !(ordinal || matches!(c, 'º' | 'ª'));
            }
        }
        false
    }

    /// Where the quote that opens here ends. A `"` after a Latin letter or a digit opens nothing: it is inches.
    fn quote_end(&mut self, at: usize) -> Option<usize> {
        let open = *self.chars.get(at)?;
        let closers = closing_quotes(open);
        if closers.is_empty() || closers.iter().all(|c| self.unclosed.contains(c)) {
            return None;
        }
        let straight = matches!(open, '"' | '＂');
        if straight && self.before(at).is_some_and(|b| is_latin(b) || b.is_numeric()) {
            return None;
        }
        let mut end = at + 1;
        while let Some(&c) = self.chars.get(end) {
            if closers.contains(&c) {
                return (end > at + 1).then_some(end + 1);
            }
            end += if c == '\\' { 2 } else { 1 };
        }
        self.unclosed.extend(closers);
        None
    }

    /// The mail, web or phone that starts here.
    fn address_at(&self, at: usize) -> Option<(Kind, usize)> {
        let c = narrow(self.chars[at]);
        if c == '<'
            && let Some(end) = reach::mail_end(self.chars, at + 1)
        {
            return (self.chars.get(end) == Some(&'>')).then_some((Kind::Mail, end + 1));
        }
        if !(is_latin(c) || c.is_ascii_digit() || matches!(c, '+' | '(')) || !self.may_start_address(at) {
            return None;
        }
        if let Some(end) = reach::mail_end(self.chars, at) {
            return Some((Kind::Mail, end));
        }
        if let Some(end) = reach::web_end(self.chars, at) {
            return Some((Kind::Web, end));
        }
        // In `>phone 2026-12-01` the word is the step, not what announces a number.
        let step = self.tokens.len() > 1 && matches!(self.tokens[self.tokens.len() - 2].kind, Kind::Sigil(_));
        let label = self.tokens.last().filter(|t| t.kind == Kind::Word && !step).map_or("", |t| &t.text);
        match phone::read(self.chars, at, label)? {
            phone::Found::Phone(end) => Some((Kind::Phone, end)),
            phone::Found::Faulty(end, code) => Some((Kind::Faulty(code), end)),
        }
    }

    fn may_start_address(&self, at: usize) -> bool {
        self.before(at).is_none_or(|b| {
            is_space(b)
                || is_stop(b)
                || is_native(b)
                || matches!(
                    b,
                    ':' | '：' | '(' | '（' | '<' | '《' | '[' | '【' | '"' | '“' | '\'' | '‘' | '='
                )
        })
    }

    /// Where the word that starts here ends.
    fn word_end(&mut self, start: usize, addresses: bool) -> usize {
        let mut at = start;
        while let Some(&c) = self.chars.get(at) {
            if c == '\\' && self.chars.get(at + 1).is_some_and(|n| at == start || !n.is_alphanumeric()) {
                at += 2;
                continue;
            }
            let first = at == start;
            if is_space(c) || (is_stop(c) && !self.between_digits(at)) {
                break;
            }
            if !first && (self.sigil_at(at).is_some() || self.quote_end(at).is_some()) {
                break;
            }
            // Where Chinese meets Latin, or after a colon, an address may follow without a space.
            if !first && addresses && self.address_at(at).is_some() {
                break;
            }
            at += 1;
        }
        at.min(self.chars.len())
    }

    fn between_digits(&self, at: usize) -> bool {
        let digit = |c: Option<&char>| c.is_some_and(|c| narrow(*c).is_ascii_digit());
        self.chars[at] == ',' && at > 0 && digit(self.chars.get(at - 1)) && digit(self.chars.get(at + 1))
    }
}

/// Whether any character of a word is Chinese.
pub(super) fn has_han(word: &str) -> bool {
    word.chars().any(is_han)
}
