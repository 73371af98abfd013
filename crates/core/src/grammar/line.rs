//! Walks the tokens of a line once and gives each to the reader it belongs to; what none takes is the note.

use chrono::NaiveDate;

use super::chars::{is_han, is_separator, narrow_words};
use super::parts::Parts;
use super::run::Run;
use super::running::running_from;
use super::step::When;
use super::tokens::{Kind, Token, cut, has_han, unescaped};
use super::understood::{PartKind, ProblemCode, Understood};
use super::{company, grade, labels, native_name, person};

/// Reads a capture line; of one that is `free` text only the steps are taken, the rest is note.
pub(super) fn read(line: &str, today: NaiveDate, free: bool) -> Understood {
    let chars: Vec<char> = line.chars().collect();
    let mut reader = Reader {
        chars: &chars,
        tokens: cut(&chars),
        at: 0,
        today,
        stage: if free { Stage::Free } else { Stage::Start },
        parts: Parts::new(&chars),
        out: Understood::default(),
        lone: None,
    };
    while reader.at < reader.tokens.len() {
        reader.next();
    }
    reader.close()
}

/// What untagged text means where the reader stands.
#[derive(PartialEq)]
enum Stage {
    /// Nothing has been read: it is the name.
    Start,
    /// A company has been read and stopped, and no name: it may be the name.
    Company,
    /// It is a day, or the note.
    Body,
    /// It is the note, and so is all but the steps.
    Free,
}

/// The line, how far it has been read, and what has been read.
pub(super) struct Reader<'a> {
    pub(super) chars: &'a [char],
    pub(super) tokens: Vec<Token>,
    /// The next token.
    pub(super) at: usize,
    pub(super) today: NaiveDate,
    stage: Stage,
    pub(super) parts: Parts<'a>,
    pub(super) out: Understood,
    /// A day that stands alone, until a step takes it.
    pub(super) lone: Option<When>,
}

impl Reader<'_> {
    fn next(&mut self) {
        if self.stage == Stage::Free {
            return self.next_free();
        }
        let stage = std::mem::replace(&mut self.stage, Stage::Body);
        let token = &self.tokens[self.at];
        match token.kind {
            Kind::Sigil(sign) => {
                let taken = match sign {
                    '@' => self.company(),
                    '#' => self.topic(),
                    '!' => self.grade(),
                    '>' => self.step(),
                    _ => self.market(),
                };
                if !taken {
                    self.note(2);
                }
            }
            Kind::Mail | Kind::Phone | Kind::Web => self.address(self.at),
            Kind::Faulty(code) => {
                self.parts.problem(code, token.start, token.end);
                self.note(1);
            }
            Kind::Stop if self.parts.in_note => self.note(1),
            Kind::Stop => {
                self.at += 1;
                self.stage = stage;
            }
            Kind::Word | Kind::Quoted => self.untagged(&stage),
        }
    }

    fn next_free(&mut self) {
        let step = self.tokens[self.at].kind == Kind::Sigil('>');
        if !(step && self.step()) {
            self.note(1);
        }
    }

    /// Gives tokens to the note. Signs that only hold apart do not begin one.
    fn note(&mut self, count: usize) {
        for token in self.tokens.iter().skip(self.at).take(count) {
            let raw = &self.chars[token.start..token.end];
            if self.parts.in_note || !raw.iter().all(|c| is_separator(*c)) {
                let text = if token.kind == Kind::Word { token.text.clone() } else { raw.iter().collect() };
                self.parts.note(&text, token.start, token.end, token.spaced);
            }
            self.at += 1;
        }
    }

    fn untagged(&mut self, stage: &Stage) {
        if *stage == Stage::Start && self.is_separator() {
            self.at += 1;
            self.stage = Stage::Start;
            return;
        }
        if let Some(cut) = labels::glued(&self.tokens, self.at) {
            self.split(self.at, cut);
        }
        if labels::announces(&self.tokens, self.at, self.parts.has_note()) {
            return self.address(self.at + 1);
        }
        let named = match stage {
            Stage::Start if person::is_day(&self.tokens[self.at].text) => false,
            Stage::Start => self.name(),
            Stage::Company => self.out.name.is_none() && self.name_after_company(),
            Stage::Body | Stage::Free => false,
        };
        if !named && (self.parts.has_note() || !self.lone_day()) {
            self.note(1);
        }
    }

    fn is_separator(&self) -> bool {
        let token = &self.tokens[self.at];
        self.chars[token.start..token.end].iter().all(|c| is_separator(*c))
    }

    /// The mail, phone or web at `at`, with its label when one stands before it.
    fn address(&mut self, at: usize) {
        let start = self.tokens[self.at].start;
        let token = &self.tokens[at];
        let text = token.text.clone();
        let kind = match token.kind {
            Kind::Mail => {
                self.out.emails.push(super::reach::plain(&text));
                PartKind::Mail
            }
            Kind::Web => {
                self.out.webs.push(super::reach::plain(&text));
                PartKind::Web
            }
            _ => {
                self.out.phones.push(text);
                PartKind::Phone
            }
        };
        self.parts.claim(kind, start, token.end);
        self.at = at + 1;
    }

    fn name(&mut self) -> bool {
        let token = &self.tokens[self.at];
        if token.kind == Kind::Quoted {
            self.out.name = person::read_quoted(&token.text);
            if self.out.name.is_some() {
                self.parts.claim(PartKind::Name, token.start, token.end);
                self.at += 1;
            }
            return self.out.name.is_some();
        }
        self.part_running_text();
        let end = person::extent(&self.tokens, self.at);
        self.take_name(end)
    }

    /// `@华芯，王伟 Wei Wang`: only what can be nothing but a person; otherwise nothing is invented.
    fn name_after_company(&mut self) -> bool {
        let end = person::extent(&self.tokens, self.at);
        let whole = self.tokens.get(end).is_none_or(|t| !matches!(t.kind, Kind::Word | Kind::Quoted));
        whole && person::is_surely(&self.tokens[self.at..end]) && self.take_name(end)
    }

    fn take_name(&mut self, end: usize) -> bool {
        let end = if end > self.at { person::degree_end(&self.tokens, end).unwrap_or(end) } else { end };
        let name = self.tokens[self.at..end].iter().filter(|t| t.kind != Kind::Stop);
        let words: Vec<&str> = name.map(|t| &*t.text).collect();
        let Some(name) = person::read(&words) else { return false };
        self.parts.claim(PartKind::Name, self.tokens[self.at].start, self.tokens[end - 1].end);
        self.out.name = Some(name);
        self.at = end;
        true
    }

    /// `王伟想要40盏`: parts the name from the running text that Chinese writes without a space.
    fn part_running_text(&mut self) {
        let token = &self.tokens[self.at];
        if !has_han(&token.text) || token.escaped {
            return;
        }
        let chars = &self.chars[token.start..token.end];
        let name = |range: &[char]| native_name::is_plausible(&range.iter().collect::<String>());
        // `王伟和李强`: the first of two people is the name.
        let joint =
            chars.iter().position(|c| matches!(c, '和' | '与' | '跟')).filter(|at| name(&chars[at + 1..]));
        // `余涛（副手）`: what stands in brackets behind a name tells of them.
        let bracket = chars
            .iter()
            .position(|c| matches!(c, '(' | '（'))
            .filter(|at| *at > 0 && chars.get(at + 1).is_some_and(|c| is_han(*c)));
        let Some(cut) = joint.or(bracket).or_else(|| running_from(chars)) else { return };
        if name(&chars[..cut]) {
            self.split(self.at, token.start + cut);
        }
    }

    fn company(&mut self) -> bool {
        let start = self.tokens[self.at].start;
        let first = self.at + 1;
        if let Some(cut) = labels::glued(&self.tokens, first) {
            self.split(first, cut);
        }
        let Some(extent) = company::extent(&self.tokens, first) else { return false };
        let end = self.tokens[extent.end - 1].end;
        if self.out.company.is_some() {
            self.parts.problem(ProblemCode::SecondCompany, start, end);
            self.note(extent.end - self.at);
            return true;
        }
        self.out.company = Some(company::read(&self.tokens[first..extent.end]));
        self.parts.claim(PartKind::Company, start, end);
        self.at = extent.end;
        if extent.stopped {
            self.stage = Stage::Company;
        }
        true
    }

    /// What a sigil marks, when it is one word or a quote.
    pub(super) fn marked(&self) -> Option<&Token> {
        self.tokens.get(self.at + 1).filter(|t| matches!(t.kind, Kind::Word | Kind::Quoted))
    }

    pub(super) fn topic_at(&self) -> Option<(String, usize)> {
        let token = self.marked()?;
        let text = narrow_words(&token.text);
        let closing = |c: char| {
            is_separator(c)
                || matches!(c, '!' | '?' | '！' | '？' | '"' | '”' | '\'' | '’' | '}' | '】' | '>')
        };
        let plain = if token.kind == Kind::Quoted { text.trim() } else { text.trim_end_matches(closing) };
        (!plain.is_empty()).then(|| (plain.to_owned(), token.end))
    }

    fn topic(&mut self) -> bool {
        let Some((topic, end)) = self.topic_at() else { return false };
        self.parts.claim(PartKind::Topic, self.tokens[self.at].start, end);
        add_topic(&mut self.out.topics, topic);
        self.at += 2;
        true
    }

    fn grade(&mut self) -> bool {
        let sigil = &self.tokens[self.at];
        let Some(token) = self.marked() else { return false };
        match grade::read(&token.text) {
            Some(grade) => {
                self.parts.claim(PartKind::Grade, sigil.start, token.end);
                self.out.grade = Some(grade);
                self.at += 2;
                true
            }
            None => {
                // Glued to what stands before it, it closes a sentence.
                if sigil.spaced {
                    self.parts.problem(ProblemCode::UnknownGrade, sigil.start, token.end);
                }
                false
            }
        }
    }

    /// The words from a token on.
    pub(super) fn run(&self, at: usize) -> Run {
        Run::new(self.chars, &self.tokens, at)
    }

    /// What was typed between two places, escapes taken off, one space where there was any.
    pub(super) fn raw(&self, start: usize, end: usize) -> String {
        unescaped(&self.chars[start..end.max(start)]).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Takes the tokens up to a place in the line; one that goes on is cut there, but for its closing signs.
    pub(super) fn take_to(&mut self, end: usize) {
        while self.tokens.get(self.at).is_some_and(|t| t.end <= end) {
            self.at += 1;
        }
        let Some(token) = self.tokens.get(self.at).filter(|t| t.start < end) else { return };
        let closing = |c: &char| matches!(c, '.' | ':' | '!' | '?' | ')' | '：' | '！' | '？' | '）' | '…');
        if self.chars[end..token.end].iter().all(closing) {
            self.parts.extend(token.end);
            self.at += 1;
        } else {
            self.split(self.at, end);
            self.at += 1;
        }
    }

    /// Cuts a token in two.
    fn split(&mut self, at: usize, place: usize) {
        let token = &mut self.tokens[at];
        let rest = Token {
            kind: token.kind,
            start: place,
            end: token.end,
            text: unescaped(&self.chars[place..token.end]),
            spaced: false,
            escaped: false,
        };
        token.end = place;
        token.text = unescaped(&self.chars[token.start..place]);
        self.tokens.insert(at + 1, rest);
    }

    fn close(mut self) -> Understood {
        let lone = self.lone.take();
        self.close_lone(lone);
        let (parts, problems, note) = self.parts.close();
        Understood { parts, problems, note, ..self.out }
    }
}

/// Each topic once, however it is capitalised.
pub(super) fn add_topic(topics: &mut Vec<String>, topic: String) {
    let plain = super::chars::folded(&topic);
    if !topics.iter().any(|t| super::chars::folded(t) == plain) {
        topics.push(topic);
    }
}
