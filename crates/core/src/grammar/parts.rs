//! Keeps account of which stretch of the line is what, and gathers the note from the stretches nobody claims.

use super::chars::is_stop;
use super::understood::{Part, PartKind, Problem, ProblemCode};

/// The account of one line.
pub(super) struct Parts<'a> {
    line: &'a [char],
    /// For each character, and for the end, its place in UTF-16 units.
    utf16: Vec<u32>,
    list: Vec<(PartKind, usize, usize)>,
    pub(super) problems: Vec<Problem>,
    note: String,
    /// Whether the newest part is a note that the next note token carries on.
    pub(super) in_note: bool,
}

impl<'a> Parts<'a> {
    pub(super) fn new(line: &'a [char]) -> Self {
        let mut utf16 = Vec::with_capacity(line.len() + 1);
        let mut at = 0;
        for c in line {
            utf16.push(at);
            at += if *c as u32 > 0xFFFF { 2 } else { 1 };
        }
        utf16.push(at);
        Self { line, utf16, list: Vec::new(), problems: Vec::new(), note: String::new(), in_note: false }
    }

    /// Claims a stretch, and says which part it is. Parts are claimed from left to right.
    pub(super) fn claim(&mut self, kind: PartKind, start: usize, end: usize) -> Option<u32> {
        self.in_note = false;
        if start >= end {
            return None;
        }
        self.list.push((kind, start, end));
        u32::try_from(self.list.len() - 1).ok()
    }

    /// Lets the newest part go on to `end`.
    pub(super) fn extend(&mut self, end: usize) {
        if let Some(last) = self.list.last_mut() {
            last.2 = last.2.max(end);
        }
    }

    /// Adds a token to the note.
    pub(super) fn note(&mut self, text: &str, start: usize, end: usize, spaced: bool) {
        if self.in_note {
            self.extend(end);
        } else {
            self.list.push((PartKind::Note, start, end));
        }
        if !self.note.is_empty() && (spaced || !self.in_note) {
            self.note.push(' ');
        }
        self.note.push_str(text);
        self.in_note = true;
    }

    /// Whether there is any note yet.
    pub(super) fn has_note(&self) -> bool {
        !self.note.is_empty()
    }

    pub(super) fn problem(&mut self, code: ProblemCode, start: usize, end: usize) {
        let (start16, end16) = (self.utf16[start], self.utf16[end]);
        self.problems.push(Problem {
            code,
            start: start16,
            end: end16,
            text: self.line[start..end].iter().collect(),
        });
    }

    /// The parts, the problems and the note, whose last stop has nothing left to part.
    pub(super) fn close(self) -> (Vec<Part>, Vec<Problem>, String) {
        let part = |(kind, start, end): &(PartKind, usize, usize)| Part {
            kind: *kind,
            start: self.utf16[*start],
            end: self.utf16[*end],
            text: self.line[*start..*end].iter().collect(),
        };
        let parts = self.list.iter().map(part).collect();
        let mut note = self.note.trim_end_matches(|c| is_stop(c) && c != '。').trim_end();
        while let Some(rest) = [" -", " –", " —", " /", " ("].iter().find_map(|sign| note.strip_suffix(sign))
        {
            note = rest.trim_end();
        }
        let note = note.to_owned();
        (parts, self.problems, note)
    }
}
