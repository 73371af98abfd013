//! The proof after: the written file is read back, and every cell is compared with what was meant to be in it.

use std::{
    fs::File,
    hash::{DefaultHasher, Hash, Hasher},
    io::{BufReader, Read},
    path::Path,
};

use calamine::{DataRef, Reader as _, Xlsx, open_workbook};
use serde::{Deserialize, Serialize};

use super::{Format, Order};
use crate::{
    error::{Code, Error, Result},
    formats::xlsx::CellKind,
};

/// What reading the file back came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Proof {
    /// How many rows the file holds.
    pub rows: u32,
    /// How many of them are as they were meant to be.
    pub identical: u32,
    /// How many cells were compared.
    pub cells: u32,
    /// The cells that spoil most easily, as they were meant and as they are.
    pub samples: Vec<Sample>,
}

/// A cell, meant and found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Sample {
    /// The heading of its column.
    pub column: String,
    /// As it was meant.
    pub meant: String,
    /// As it stands in the file.
    pub found: String,
}

/// What spoils most easily: how to know it, one sample of each.
const SPOILS: &[fn(&str) -> bool] = &[
    |cell| cell.starts_with('+') && cell.len() > 6,
    |cell| cell.starts_with('0') && cell.len() > 3 && cell.bytes().all(|byte| byte.is_ascii_digit()),
    |cell| cell.starts_with(['=', '-', '@', '\'']),
    |cell| cell.contains('\n'),
    |cell| cell.contains('"'),
    |cell| cell.chars().any(|sign| ('\u{4e00}'..='\u{9fff}').contains(&sign)),
    |cell| cell.chars().any(|sign| ('\u{c0}'..='\u{17f}').contains(&sign)),
];

/// A sample is shown on one line.
const SHOWN: usize = 120;

/// Remembers what each row is meant to hold: a hash of its cells, and a few cells in full.
#[derive(Default)]
pub(super) struct Witness {
    rows: Vec<u64>,
    cells: u32,
    headings: Vec<String>,
    kinds: Vec<CellKind>,
    tables: Vec<usize>,
    samples: Vec<(usize, usize, String)>,
}

impl Witness {
    /// A table begins.
    pub(super) fn table(&mut self, headings: &[String], kinds: &[CellKind]) {
        (self.headings, self.kinds) = (headings.to_vec(), kinds.to_vec());
        self.tables.push(self.rows.len());
    }

    /// A row is written.
    pub(super) fn row(&mut self, cells: &[String]) {
        for (place, cell) in cells.iter().enumerate() {
            for (at, spoils) in SPOILS.iter().enumerate() {
                if self.samples.iter().all(|(kind, ..)| *kind != at) && spoils(cell) {
                    self.samples.push((at, self.rows.len() * cells.len() + place, cell.clone()));
                }
            }
        }
        self.cells = self.cells.saturating_add(u32::try_from(cells.len()).unwrap_or(u32::MAX));
        self.rows.push(hash(cells.iter().zip(&self.kinds).map(|(cell, kind)| exact(cell, *kind))));
    }

    /// Reads the file back and compares. None for cards, which are no table.
    pub(super) fn prove(self, order: &Order, path: &Path) -> Result<Option<Proof>> {
        let mut check = Check { witness: self, row: 0, identical: 0, samples: Vec::new() };
        match order.format {
            Format::Csv => check.csv(order, path)?,
            Format::Xlsx if check.witness.tables.len() == 1 => check.xlsx(path)?,
            _ => return Ok(None),
        }
        let Check { witness, row, identical, samples } = check;
        // Rows that are there though nobody wrote them count as rows that differ, and so do rows that are missing.
        let rows = u32::try_from(row.max(witness.rows.len())).unwrap_or(u32::MAX);
        Ok(Some(Proof { rows, identical, cells: witness.cells, samples }))
    }
}

struct Check {
    witness: Witness,
    row: usize,
    identical: u32,
    samples: Vec<Sample>,
}

impl Check {
    fn csv(&mut self, order: &Order, path: &Path) -> Result<()> {
        let dialect = order.profile.dialect(order.words);
        let mut file = BufReader::new(File::open(path).map_err(unreadable)?);
        if dialect.mark {
            file.read_exact(&mut [0; 3]).map_err(unreadable)?;
        }
        let mut rows =
            csv::ReaderBuilder::new().delimiter(dialect.delimiter).flexible(true).from_reader(file);
        let mut record = csv::StringRecord::new();
        while rows.read_record(&mut record).map_err(unreadable)? {
            let unguard = |cell: &str| {
                let guarded = dialect.guard.then(|| cell.strip_prefix('\'')).flatten();
                guarded.unwrap_or(cell).to_owned()
            };
            self.compare(&record.iter().map(unguard).collect::<Vec<_>>());
        }
        Ok(())
    }

    fn xlsx(&mut self, path: &Path) -> Result<()> {
        let mut book: Xlsx<_> = open_workbook(path).map_err(unreadable)?;
        let width = self.witness.headings.len();
        for name in book.sheet_names() {
            let mut sheet = book.worksheet_cells_reader(&name).map_err(unreadable)?;
            let (mut at, mut cells) = (0, vec![String::new(); width]);
            while let Some(cell) = sheet.next_cell().map_err(unreadable)? {
                let (row, column) = cell.get_position();
                while at < row {
                    if at > 0 {
                        self.compare(&cells);
                    }
                    cells.iter_mut().for_each(String::clear);
                    at += 1;
                }
                if let Some(place) = cells.get_mut(column as usize) {
                    *place = said(cell.get_value());
                }
            }
            if at > 0 {
                self.compare(&cells);
            }
        }
        Ok(())
    }

    fn compare(&mut self, cells: &[String]) {
        let kinds = &self.witness.kinds;
        let found = hash(cells.iter().zip(kinds).map(|(cell, kind)| exact(cell, *kind)));
        let same = cells.len() == kinds.len() && self.witness.rows.get(self.row) == Some(&found);
        self.identical += u32::from(same);
        let start = self.row * cells.len();
        for (_, at, meant) in &self.witness.samples {
            if let Some(cell) = at.checked_sub(start).and_then(|place| cells.get(place)) {
                let short = |text: &str| text.chars().take(SHOWN).collect();
                let column = self.witness.headings[at - start].clone();
                self.samples.push(Sample { column, meant: short(meant), found: short(cell) });
            }
        }
        self.row += 1;
    }
}

/// What a cell of a workbook says.
fn said(value: &DataRef<'_>) -> String {
    match value {
        DataRef::DateTime(at) => match at.as_datetime() {
            Some(at) if at.time() == chrono::NaiveTime::MIN => at.format("%Y-%m-%d").to_string(),
            Some(at) => at.format("%Y-%m-%d %H:%M").to_string(),
            None => String::new(),
        },
        DataRef::Empty => String::new(),
        other => calamine::Data::from(other.clone()).to_string(),
    }
}

/// Numbers are the same when their digits are: 12.50 and 12.5, and midnight is the day it begins.
fn exact(cell: &str, kind: CellKind) -> &str {
    match kind {
        CellKind::Number if cell.contains('.') => cell.trim_end_matches('0').trim_end_matches('.'),
        CellKind::Day => cell.strip_suffix(" 00:00").unwrap_or(cell),
        _ => cell,
    }
}

fn hash<'c>(cells: impl Iterator<Item = &'c str>) -> u64 {
    let mut hasher = DefaultHasher::new();
    for cell in cells {
        cell.hash(&mut hasher);
    }
    hasher.finish()
}

/// A file that cannot be read back was not written well.
fn unreadable(error: impl std::fmt::Debug) -> Error {
    let kind: String = format!("{error:?}").chars().take_while(|sign| *sign != '(').take(60).collect();
    Error::new(Code::FileUnwritable).detail(kind)
}
