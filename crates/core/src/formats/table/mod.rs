//! Tables of any make: delimited text in any encoding, workbooks of Excel and OpenDocument. What was found out about a
//! file is told and can be said otherwise; its rows stream, so that memory does not grow with it.

mod clean;
mod dialect;
mod encoding;
mod kind;
mod layout;
mod mend;
mod records;
mod source;
mod workbook;

pub use encoding::CHOICES as ENCODINGS;
pub use kind::{CellKind, day, kind};
pub use records::{Record, Trouble};
pub use source::Source;

use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};
use dialect::Dialect;
use layout::Part;
use records::Records;
use workbook::Book;

/// Tables with more rows are refused.
pub const MOST_ROWS: u32 = 2_000_000;
/// Tables with more columns are refused.
pub const MOST_COLUMNS: usize = 2_000;
/// Cells with more bytes are refused.
pub const LONGEST_CELL: usize = 1_000_000;

/// How a file is to be read; what is not said is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Asked {
    /// The encoding of a text file, by one of its usual names.
    pub encoding: Option<String>,
    /// What stands between cells.
    pub delimiter: Option<String>,
    /// What stands around cells; empty for nothing.
    pub quote: Option<String>,
    /// Which sheet, or which of several tables in a text file, from 1.
    pub table: Option<u32>,
    /// On which line the headings are; 0 when there are none.
    pub headings: Option<u32>,
}

/// How a file was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ReadAs {
    /// `text` or `book`.
    pub form: String,
    /// The encoding of a text file.
    pub encoding: String,
    /// What stands between its cells.
    pub delimiter: String,
    /// What stands around cells; empty for nothing.
    pub quote: String,
    /// The sheets of a workbook by their names, the tables of a text file by nothing.
    pub tables: Vec<String>,
    /// Which of them this is, from 1.
    pub table: u32,
    /// On which line the headings are; 0 when there are none.
    pub headings: u32,
    /// How many lines before the headings were left out.
    pub before: u32,
    /// How many lines below the rows were left out.
    pub below: u32,
    /// How many further tables the sheet has.
    pub further: u32,
    /// How many rows there are.
    pub rows: u32,
    /// How many columns.
    pub columns: u32,
}

/// A table in a file.
#[derive(Debug)]
pub struct Table {
    source: Source,
    form: Form,
    part: Part,
    headings: Vec<String>,
    understood: ReadAs,
}

#[derive(Debug)]
enum Form {
    Text { encoding: &'static Encoding, dialect: Dialect, width: usize },
    Sheet { book: Book, name: String },
}

/// A file that is read as a whole has at most so many bytes.
const MOST_TEXT: u64 = 64_000_000;

/// So much of a text decides about its dialect.
const SNIFFED: usize = 96 * 1024;

impl Table {
    /// Finds out what a file holds. `knows` says whether a text is a heading that is known to be one.
    ///
    /// # Errors
    /// `file_unreadable`, `not_a_table`, `file_locked`, `file_over_limit`, `not_a_choice`.
    pub fn open(source: Source, asked: &Asked, knows: &dyn Fn(&str) -> bool) -> Result<Self> {
        source.length()?;
        match workbook::recognise(&source)? {
            Some(book) => Self::open_book(source, book, asked, knows),
            None => Self::open_text(source, asked, knows),
        }
    }

    fn open_text(source: Source, asked: &Asked, knows: &dyn Fn(&str) -> bool) -> Result<Self> {
        let encoding = match &asked.encoding {
            Some(name) => encoding::named(name)?,
            None => encoding::detect(&source)?,
        };
        let sample = beginning(&source, encoding)?;
        let mut dialect = dialect::sniff(&sample, asked.delimiter.as_deref().filter(|it| !it.is_empty()));
        if let Some(quote) = &asked.quote {
            dialect.quote = quote.bytes().next();
        }
        let width = usual_width(&sample, &dialect);
        let form = Form::Text { encoding, dialect, width };
        let parts = layout::survey(&|each| walk(&source, &form, each), asked.headings, width, knows)?;
        let names = vec![String::new(); parts.len()];
        let at = choice(asked.table, parts.len())?;
        let part = parts.into_iter().nth(at).unwrap_or_default();
        Self { source, form, part, headings: Vec::new(), understood: blank(names, at) }.with_headings(0)
    }

    fn open_book(source: Source, book: Book, asked: &Asked, knows: &dyn Fn(&str) -> bool) -> Result<Self> {
        workbook::harmless(&source, book)?;
        let names = workbook::sheets(&source, book)?;
        let mut at = choice(asked.table, names.len())?;
        loop {
            let name = names.get(at).cloned().ok_or_else(|| Error::new(Code::NotATable))?;
            let form = Form::Sheet { book, name };
            let parts = layout::survey(&|each| walk(&source, &form, each), asked.headings, 0, knows)?;
            // Without a choice it is the first sheet that has something in it.
            if asked.table.is_none() && at + 1 < names.len() && parts.iter().all(|part| part.width == 0) {
                at += 1;
                continue;
            }
            let further = parts.len().saturating_sub(1);
            let part = parts.into_iter().next().unwrap_or_default();
            let understood = blank(names, at);
            return Self { source, form, part, headings: Vec::new(), understood }.with_headings(further);
        }
    }

    /// Reads the headings, and says how everything was read.
    fn with_headings(mut self, further: usize) -> Result<Self> {
        let (head, width) = (self.part.head.clone(), self.part.width);
        let mut lines: Vec<Vec<String>> = Vec::new();
        let mut at = 0;
        if !head.is_empty() {
            walk(&self.source, &self.form, &mut |record| {
                if head.contains(&at) {
                    mend::fit(record, width, &[]);
                    lines.push(record.cells().to_vec());
                }
                at += 1;
                Ok(at < head.end)
            })?;
            let widest = lines.iter().map(Vec::len).max().unwrap_or(0).max(width);
            self.part.width = widest;
            self.headings = (0..widest).map(|at| joined(&lines, at)).collect();
        }
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let understood = &mut self.understood;
        if let Form::Text { encoding, dialect, .. } = &self.form {
            "text".clone_into(&mut understood.form);
            let name = encoding.name();
            let known = ENCODINGS.iter().find(|known| known.eq_ignore_ascii_case(name));
            known.copied().unwrap_or(name).clone_into(&mut understood.encoding);
            understood.delimiter.clone_from(&dialect.delimiter);
            understood.quote = dialect.quote.map(|quote| char::from(quote).to_string()).unwrap_or_default();
        }
        understood.headings = if head.is_empty() { 0 } else { self.part.line };
        (understood.before, understood.below) = (self.part.before, self.part.below);
        (understood.further, understood.rows) = (small(further), self.part.rows);
        understood.columns = small(self.part.width);
        Ok(self)
    }

    /// How the file was read.
    #[must_use]
    pub fn understood(&self) -> &ReadAs {
        &self.understood
    }

    /// The headings as they stand there, several lines joined by a blank; none when there are none.
    #[must_use]
    pub fn headings(&self) -> Option<&[String]> {
        (!self.part.head.is_empty()).then_some(self.headings.as_slice())
    }

    /// How many cells each row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.part.width
    }

    /// What most cells of a column look like.
    #[must_use]
    pub fn usual(&self, column: usize) -> Option<CellKind> {
        self.part.kinds.get(column).copied().flatten()
    }

    /// Goes through the rows, each as wide as the table; `each` says whether to go on. Blank ones are left out.
    ///
    /// # Errors
    /// What `each` returns, and those of [`Table::open`].
    pub fn walk(&self, mut each: impl FnMut(&Record) -> Result<bool>) -> Result<()> {
        let (body, width) = (self.part.body.clone(), self.part.width);
        let mut at = 0;
        walk(&self.source, &self.form, &mut |record| {
            let here = at;
            at += 1;
            if here >= body.end {
                return Ok(false);
            }
            if here < body.start || record.is_blank() {
                return Ok(true);
            }
            if record.cells().len() != width {
                mend::fit(record, width, &self.part.kinds);
                record.widen(width);
            }
            each(record)
        })
    }
}

/// The heading of a column over several lines. A word that stands over several columns belongs to each that has a word
/// of its own below.
fn joined(lines: &[Vec<String>], at: usize) -> String {
    let [line] = lines else {
        let said =
            |line: &Vec<String>, at: usize| line.get(at).filter(|word| !word.trim().is_empty()).cloned();
        let has_below = |number: usize| lines[number + 1..].iter().any(|line| said(line, at).is_some());
        let words = lines.iter().enumerate().filter_map(|(number, line)| {
            let above = || (0..at).rev().find_map(|left| said(line, left)).filter(|_| has_below(number));
            said(line, at).or_else(above)
        });
        return words.collect::<Vec<_>>().join(" ");
    };
    line.get(at).cloned().unwrap_or_default()
}

fn blank(tables: Vec<String>, at: usize) -> ReadAs {
    ReadAs {
        form: "book".to_owned(),
        encoding: String::new(),
        delimiter: String::new(),
        quote: String::new(),
        tables,
        table: u32::try_from(at + 1).unwrap_or(u32::MAX),
        headings: 0,
        before: 0,
        below: 0,
        further: 0,
        rows: 0,
        columns: 0,
    }
}

/// Which table was asked for, from 0.
fn choice(asked: Option<u32>, count: usize) -> Result<usize> {
    let Some(asked) = asked else { return Ok(0) };
    (asked as usize)
        .checked_sub(1)
        .filter(|at| *at < count)
        .ok_or_else(|| Error::new(Code::NoSuchTable).with("number", asked).with("most", count))
}

/// The beginning of a text, up to the end of a line.
fn beginning(source: &Source, encoding: &'static Encoding) -> Result<String> {
    let mut text = encoding::Decoded::new(source, encoding)?;
    let mut bytes = Vec::new();
    while bytes.len() < SNIFFED {
        if !text.more(&mut bytes)? {
            return Ok(String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    let end = memchr::memrchr2(b'\n', b'\r', &bytes).map_or(bytes.len(), |at| at + 1);
    Ok(String::from_utf8_lossy(&bytes[..end]).into_owned())
}

/// The whole text of a file that is no table, in this encoding or the one it is found to be in.
///
/// # Errors
/// `file_unreadable`, `file_over_limit`, `not_a_table`, `not_a_choice`.
pub fn text_of(source: &Source, encoding: Option<&str>) -> Result<String> {
    let encoding = match encoding {
        Some(name) => encoding::named(name)?,
        None => encoding::detect(source)?,
    };
    if source.length()? > MOST_TEXT {
        return Err(source::over(source::Limit::Bytes));
    }
    let mut text = encoding::Decoded::new(source, encoding)?;
    let mut bytes = Vec::new();
    while text.more(&mut bytes)? {}
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// How many cells most of the first records have; of several, as many as the first of those has.
fn usual_width(sample: &str, dialect: &Dialect) -> usize {
    let mut widths: Vec<(usize, usize)> = Vec::new();
    let (mut records, mut record) = (Records::of(sample, dialect), Record::default());
    let mut read = 0;
    while read < layout::SAMPLE && records.next(&mut record).unwrap_or(false) {
        read += 1;
        let width = record.cells().len();
        match widths.iter_mut().find(|(known, _)| *known == width) {
            _ if record.is_blank() => {}
            Some((_, count)) => *count += 1,
            None => widths.push((width, 1)),
        }
    }
    let most = widths.iter().map(|(_, count)| *count).max();
    widths.into_iter().find(|(_, count)| Some(*count) == most).map_or(0, |(width, _)| width)
}

/// Goes through the records of a file from its beginning.
fn walk(source: &Source, form: &Form, each: &mut dyn FnMut(&mut Record) -> Result<bool>) -> Result<()> {
    match form {
        Form::Sheet { book, name } => workbook::walk(source, *book, name, each),
        Form::Text { encoding, dialect, width } => {
            let mut records = Records::new(encoding::Decoded::new(source, encoding)?, dialect, *width);
            let mut record = Record::default();
            while records.next(&mut record)? {
                if !each(&mut record)? {
                    break;
                }
            }
            Ok(())
        }
    }
}
