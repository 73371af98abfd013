//! Delimited text, record by record: the quotes and line ends that people's programs write, not only those of RFC 4180.
//!
//! A record that does not come out as wide as the others is read again in the ways in which quotes go wrong (one too many,
//! one not doubled, one not closed) and the way that fits is kept.

use encoding_rs::WINDOWS_1252;
use memchr::{memchr, memchr2, memchr3};

use super::{
    LONGEST_CELL, MOST_COLUMNS,
    dialect::Dialect,
    encoding::Decoded,
    source::{Limit, over},
};
use crate::error::Result;

/// What is the matter with a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// A quote that begins a cell has no counterpart.
    OpenQuote,
    /// It holds a zero byte, which no text has.
    Zero,
}

/// A record: its cells, and where it begins. The strings of one serve the next again.
#[derive(Debug, Default)]
pub struct Record {
    /// The line on which it begins, from 1.
    pub line: u32,
    /// What is the matter with it.
    pub trouble: Option<Trouble>,
    cells: Vec<String>,
    used: usize,
    /// Where quoted cells begin whose quotes are odd.
    odd: Vec<usize>,
}

impl Record {
    /// Its cells.
    #[must_use]
    pub fn cells(&self) -> &[String] {
        &self.cells[..self.used]
    }

    pub(super) fn clear(&mut self) {
        self.used = 0;
        self.odd.clear();
        self.trouble = None;
    }

    /// A further cell, empty.
    pub(super) fn cell(&mut self) -> &mut String {
        if self.used == self.cells.len() {
            self.cells.push(String::new());
        }
        self.used += 1;
        let cell = &mut self.cells[self.used - 1];
        cell.clear();
        cell
    }

    /// Makes it as wide as this: what is missing is empty, what is beyond is cut.
    pub(super) fn widen(&mut self, width: usize) {
        while self.used < width {
            self.cell();
        }
        self.used = width;
    }

    /// Takes a cell out.
    pub(super) fn take_out(&mut self, at: usize) {
        let cell = self.cells.remove(at);
        self.cells.push(cell);
        self.used -= 1;
    }

    /// Puts an empty cell in.
    pub(super) fn put_in(&mut self, at: usize) {
        self.cell();
        let last = self.used - 1;
        self.cells[at..=last].rotate_right(1);
    }

    /// Has these cells say this where they say nothing.
    pub(super) fn fill(&mut self, places: std::ops::Range<usize>, text: &str) {
        for cell in self.cells[places].iter_mut().filter(|cell| cell.is_empty()) {
            cell.push_str(text);
        }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.cells().iter().all(|cell| cell.trim().is_empty())
    }
}

/// A record with more quotes that are not closed is read as if quotes meant nothing.
const MOST_OPEN: usize = 8;

/// How a record is read.
#[derive(Debug, Clone, Default)]
struct Way {
    /// The quotes that begin these cells are none.
    literal: Vec<usize>,
    /// Two quotes are two quotes.
    single: bool,
}

/// What became of reading a record.
enum Scan {
    /// It ends before this place.
    End(usize),
    /// It may go on in what is not read yet.
    More,
    /// The cell that begins here is not closed.
    Open(usize),
    /// It has too many cells.
    Wide,
}

/// The records of a text in UTF-8 that is read piece by piece.
pub(super) struct Records<'d> {
    text: Option<Decoded>,
    buffer: Vec<u8>,
    at: usize,
    line: u32,
    dialect: &'d Dialect,
    /// How many cells a record should have; 0 while nobody knows.
    width: usize,
}

impl<'d> Records<'d> {
    pub(super) fn new(text: Decoded, dialect: &'d Dialect, width: usize) -> Self {
        Self { text: Some(text), buffer: Vec::new(), at: 0, line: 1, dialect, width }
    }

    /// The records of a text that is in memory.
    pub(super) fn of(text: &str, dialect: &'d Dialect) -> Self {
        Self { text: None, buffer: text.as_bytes().to_vec(), at: 0, line: 1, dialect, width: 0 }
    }

    /// Reads the next record; says whether there was one.
    pub(super) fn next(&mut self, record: &mut Record) -> Result<bool> {
        let mut way = Way::default();
        let mut trouble = None;
        loop {
            if self.at >= self.buffer.len() && !self.fill()? {
                return Ok(false);
            }
            match scan(&self.buffer, self.at, self.text.is_none(), self.dialect, &way, record) {
                Scan::End(end) => {
                    record.trouble = trouble;
                    let end = self.fitting(end, record);
                    return Ok(self.end(end, record));
                }
                Scan::More if self.buffer.len() - self.at > LONGEST_CELL * 2 && record.used < 2 => {
                    return Err(over(Limit::Cell).with("line", self.line));
                }
                Scan::More => drop(self.fill()?),
                Scan::Open(at) => {
                    trouble = Some(Trouble::OpenQuote);
                    way.literal.push(at);
                }
                Scan::Wide => return Err(over(Limit::Columns).with("line", self.line)),
            }
        }
    }

    fn end(&mut self, end: usize, record: &mut Record) -> bool {
        let read = &self.buffer[self.at..end];
        record.line = self.line;
        if read.contains(&0) {
            record.trouble = Some(Trouble::Zero);
            record.cells[..record.used].iter_mut().for_each(|cell| cell.retain(|sign| sign != '\0'));
        }
        if memchr(0xc2, read).is_some() {
            record.cells[..record.used].iter_mut().for_each(mend_controls);
        }
        self.line += lines(read);
        self.at = end;
        true
    }

    /// Gets more text, and lets go of what was read; says whether there was more.
    fn fill(&mut self) -> Result<bool> {
        let Some(text) = &mut self.text else { return Ok(false) };
        self.buffer.drain(..self.at);
        self.at = 0;
        // Records that span many pieces must not be read again for each of them.
        let wanted = self.buffer.len() * 2 + 1;
        while self.buffer.len() < wanted {
            if !text.more(&mut self.buffer)? {
                self.text = None;
                break;
            }
        }
        Ok(!self.buffer.is_empty())
    }

    /// Reads a record again that is not as wide as it should be; keeps the way that fits, and gives back its end.
    fn fitting(&self, end: usize, record: &mut Record) -> usize {
        if self.width == 0 || record.used == self.width {
            return end;
        }
        let odd = std::mem::take(&mut record.odd);
        let trouble = record.trouble;
        let mut ways: Vec<(Way, Option<Dialect>)> = Vec::new();
        if !odd.is_empty() {
            ways.push((Way { single: true, ..Way::default() }, None));
            ways.extend(odd.iter().map(|at| (Way { literal: vec![*at], ..Way::default() }, None)));
        } else if record.used == 1 && !record.cells[0].is_empty() {
            let other = [";", "\t", "|", ","].into_iter().filter(|other| *other != self.dialect.delimiter);
            ways.extend(other.map(|other| {
                (Way::default(), Some(Dialect { delimiter: other.to_owned(), ..self.dialect.clone() }))
            }));
        }
        let mut other = Record::default();
        for (way, dialect) in ways {
            let dialect = dialect.as_ref().unwrap_or(self.dialect);
            if let Scan::End(end) =
                scan(&self.buffer, self.at, self.text.is_none(), dialect, &way, &mut other)
                && other.used == self.width
            {
                other.trouble = trouble;
                *record = other;
                return end;
            }
        }
        end
    }
}

/// Text that was taken for Latin 1 on its way has control characters where Windows has dashes and quotation marks.
fn mend_controls(cell: &mut String) {
    let is_control = |sign: char| ('\u{80}'..='\u{9f}').contains(&sign);
    if cell.contains(is_control) {
        let mended = cell.chars().map(|sign| match u8::try_from(sign) {
            Ok(byte) if is_control(sign) => WINDOWS_1252.decode_without_bom_handling(&[byte]).0.into_owned(),
            _ => sign.to_string(),
        });
        *cell = mended.collect();
    }
}

/// How many line ends there are.
fn lines(text: &[u8]) -> u32 {
    let feeds = memchr::memchr_iter(b'\n', text).count();
    let lone = memchr::memchr_iter(b'\r', text).filter(|at| text.get(at + 1) != Some(&b'\n')).count();
    u32::try_from(feeds + lone).unwrap_or(u32::MAX)
}

/// Reads the record that begins at `start`.
fn scan(buffer: &[u8], start: usize, done: bool, dialect: &Dialect, way: &Way, record: &mut Record) -> Scan {
    record.clear();
    let delimiter = dialect.delimiter.as_bytes();
    let mut at = start;
    loop {
        if record.used == MOST_COLUMNS {
            return Scan::Wide;
        }
        let cell = match quoted(buffer, at, dialect)
            .filter(|_| !way.literal.contains(&at) && way.literal.len() < MOST_OPEN)
        {
            Some(inside) => match quote(buffer, at, inside, done, dialect, way, record) {
                Ok(end) => end,
                Err(scan) => return scan,
            },
            None => match plain(buffer, at, done, delimiter) {
                Some(end) => {
                    push(record.cell(), &buffer[at..end]);
                    end
                }
                None => return Scan::More,
            },
        };
        at = cell;
        if buffer[at..].starts_with(delimiter) {
            at += delimiter.len();
            continue;
        }
        return match buffer.get(at) {
            // The line feed behind a carriage return may not be read yet.
            Some(b'\r') if at + 1 == buffer.len() && !done => Scan::More,
            Some(b'\r') if buffer.get(at + 1) == Some(&b'\n') => Scan::End(at + 2),
            Some(_) => Scan::End(at + 1),
            None if done => Scan::End(at),
            None => Scan::More,
        };
    }
}

/// Where the inside of a quoted cell begins, when this is one; blanks may stand before its quote.
fn quoted(buffer: &[u8], at: usize, dialect: &Dialect) -> Option<usize> {
    let quote = dialect.quote?;
    let blanks = buffer[at..].iter().take_while(|byte| **byte == b' ').count();
    let blanks = if dialect.delimiter.contains(' ') { 0 } else { blanks };
    (buffer.get(at + blanks) == Some(&quote)).then_some(at + blanks + 1)
}

/// Where a cell without quotes ends; none when that is not read yet.
fn plain(buffer: &[u8], from: usize, done: bool, delimiter: &[u8]) -> Option<usize> {
    let mut at = from;
    loop {
        let Some(found) = memchr3(delimiter[0], b'\n', b'\r', &buffer[at..]) else {
            return done.then_some(buffer.len());
        };
        at += found;
        if matches!(buffer[at], b'\n' | b'\r') && !buffer[at..].starts_with(delimiter) {
            return Some(at);
        }
        if buffer[at..].starts_with(delimiter) {
            return Some(at);
        }
        if buffer.len() - at < delimiter.len() && !done {
            return None;
        }
        at += 1;
    }
}

/// Reads a quoted cell whose inside begins at `inside`; gives back where it ends, behind the closing quote.
fn quote(
    buffer: &[u8],
    begin: usize,
    inside: usize,
    done: bool,
    dialect: &Dialect,
    way: &Way,
    record: &mut Record,
) -> std::result::Result<usize, Scan> {
    let quote = buffer[inside - 1];
    let mut odd = false;
    record.cell();
    let place = record.used - 1;
    let (mut from, mut at) = (inside, inside);
    loop {
        let found = if dialect.backslash {
            memchr2(quote, b'\\', &buffer[at..])
        } else {
            memchr(quote, &buffer[at..])
        };
        let Some(found) = found.map(|found| at + found) else {
            let open = done || buffer.len() - inside > LONGEST_CELL;
            return Err(if open { Scan::Open(begin) } else { Scan::More });
        };
        let Some(next) = buffer.get(found + 1).copied() else {
            if !done {
                return Err(Scan::More);
            }
            push(&mut record.cells[place], &buffer[from..found]);
            return Ok(note(record, begin, odd || has_line(&buffer[inside..found]), found + 1));
        };
        let escaped = if buffer[found] == quote {
            next == quote && !way.single
        } else {
            next == quote || next == b'\\'
        };
        if escaped {
            push(&mut record.cells[place], &buffer[from..found]);
            (from, at) = (found + 1, found + 2);
            odd |= ends(buffer, found + 2, done, dialect).is_some();
            continue;
        }
        if buffer[found] == quote
            && let Some(end) = ends(buffer, found + 1, done, dialect)
        {
            push(&mut record.cells[place], &buffer[from..found]);
            return Ok(note(record, begin, odd || has_line(&buffer[inside..found]), end));
        }
        odd |= buffer[found] == quote;
        at = found + 1;
    }
}

fn note(record: &mut Record, begin: usize, odd: bool, end: usize) -> usize {
    if odd {
        record.odd.push(begin);
    }
    end
}

fn has_line(text: &[u8]) -> bool {
    memchr2(b'\n', b'\r', text).is_some()
}

/// Where the cell ends, when nothing but blanks stands between here and a delimiter, a line's end or the text's.
fn ends(buffer: &[u8], from: usize, done: bool, dialect: &Dialect) -> Option<usize> {
    let delimiter = dialect.delimiter.as_bytes();
    let mut at = from;
    loop {
        if buffer[at..].starts_with(delimiter) {
            return Some(at);
        }
        match buffer.get(at) {
            Some(b'\n' | b'\r') => return Some(at),
            Some(b' ') => at += 1,
            None if done => return Some(at),
            // What follows is not read yet; a quote that closes something is far likelier than one that does not.
            _ => return None,
        }
    }
}

fn push(cell: &mut String, bytes: &[u8]) {
    match std::str::from_utf8(bytes) {
        Ok(text) => cell.push_str(text),
        Err(_) => cell.push_str(&String::from_utf8_lossy(bytes)),
    }
}
