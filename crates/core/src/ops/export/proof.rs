//! The proof after: the written file is read back, and every cell is compared with what was meant to be in it.

use std::{
    fs::File,
    hash::{DefaultHasher, Hash, Hasher},
    io::{BufReader, Read},
    path::Path,
};

use calamine::{DataRef, Reader as _, Xlsx, open_workbook};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Format, Order};
use crate::{
    error::{Code, Error, Result},
    formats::{
        photo,
        vcard::{self, Card},
        whole::{self, Piece},
        xlsx::{CellKind, MOST_ROWS},
    },
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
    tables: Vec<Meant>,
    cells: u32,
    samples: Vec<Spot>,
}

/// A table as it is meant to be.
struct Meant {
    headings: Vec<String>,
    kinds: Vec<CellKind>,
    rows: Vec<u64>,
}

/// A cell that spoils easily, and where it stands.
struct Spot {
    sort: usize,
    table: usize,
    row: usize,
    column: usize,
    meant: String,
}

impl Witness {
    /// A table begins.
    pub(super) fn table(&mut self, headings: &[String], kinds: &[CellKind]) {
        self.tables.push(Meant { headings: headings.to_vec(), kinds: kinds.to_vec(), rows: Vec::new() });
    }

    /// A row is written.
    pub(super) fn row(&mut self, cells: &[String]) {
        let at = self.tables.len().saturating_sub(1);
        let Some(table) = self.tables.last_mut() else { return };
        for (column, cell) in cells.iter().enumerate() {
            for (sort, spoils) in SPOILS.iter().enumerate() {
                if self.samples.iter().all(|spot| spot.sort != sort) && spoils(cell) {
                    let (row, meant) = (table.rows.len(), cell.clone());
                    self.samples.push(Spot { sort, table: at, row, column, meant });
                }
            }
        }
        self.cells = self.cells.saturating_add(u32::try_from(cells.len()).unwrap_or(u32::MAX));
        table.rows.push(hash(cells.iter().zip(&table.kinds).map(|(cell, kind)| exact(cell, *kind))));
    }

    /// A card is written; it is meant to be read so.
    pub(super) fn card(&mut self, card: &Card) {
        if self.tables.is_empty() {
            let headings: Vec<String> = CARD.iter().map(|name| (*name).to_owned()).collect();
            self.table(&headings, &vec![CellKind::Text; headings.len()]);
        }
        self.row(&cells_of(card));
    }

    /// A row of a document is written.
    pub(super) fn line(&mut self, table: &str, cells: &Value, count: usize) {
        if self.tables.is_empty() {
            self.table(&[String::new()], &[CellKind::Text]);
        }
        self.cells = self.cells.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
        if let Some(meant) = self.tables.last_mut() {
            meant.rows.push(hash(line(table, cells).iter().map(String::as_str)));
        }
    }

    /// Reads the file back and compares. None for calendars, which are no table.
    pub(super) fn prove(self, order: &Order, path: &Path) -> Result<Option<Proof>> {
        let mut check = Check { witness: self, table: 0, row: 0, read: 0, identical: 0, samples: Vec::new() };
        match order.format {
            Format::Csv => check.csv(order, path)?,
            Format::Xlsx => check.xlsx(path)?,
            Format::Vcard => check.cards(path)?,
            Format::Json => check.document(path)?,
            Format::Ics => return Ok(None),
        }
        let Check { witness, read, identical, samples, .. } = check;
        // Rows that are there though nobody wrote them count as rows that differ, and so do rows that are missing.
        let meant = witness.tables.iter().map(|table| table.rows.len()).sum();
        let rows = u32::try_from(read.max(meant)).unwrap_or(u32::MAX);
        Ok(Some(Proof { rows, identical, cells: witness.cells, samples }))
    }
}

struct Check {
    witness: Witness,
    /// The table and row that is read next.
    table: usize,
    row: usize,
    read: usize,
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
        let mut cells: Vec<String> = Vec::new();
        while rows.read_record(&mut record).map_err(unreadable)? {
            cells.resize(record.len(), String::new());
            for (cell, found) in cells.iter_mut().zip(&record) {
                cell.clear();
                cell.push_str(dialect.guard.then(|| found.strip_prefix('\'')).flatten().unwrap_or(found));
            }
            self.compare(&cells);
        }
        Ok(())
    }

    /// A sheet for each table, and more of them where a table has more rows than a sheet.
    fn xlsx(&mut self, path: &Path) -> Result<()> {
        let mut book: Xlsx<_> = open_workbook(path).map_err(unreadable)?;
        let mut left = 0;
        for (number, name) in book.sheet_names().into_iter().enumerate() {
            if left == 0 {
                self.table += usize::from(number > 0);
                self.row = 0;
                left = self.witness.tables.get(self.table).map_or(0, |table| table.rows.len());
            }
            let here = left.min(MOST_ROWS as usize - 1);
            left -= here;
            let end = self.row + here;
            let width = self.witness.tables.get(self.table).map_or(0, |table| table.headings.len());
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
            // Rows at the end that say nothing leave nothing in a sheet.
            cells.iter_mut().for_each(String::clear);
            while self.row < end {
                self.compare(&cells);
            }
        }
        Ok(())
    }

    fn cards(&mut self, path: &Path) -> Result<()> {
        let text = std::fs::read_to_string(path).map_err(unreadable)?;
        vcard::each(&text, |card| self.compare(&cells_of(&card)));
        Ok(())
    }

    fn document(&mut self, path: &Path) -> Result<()> {
        let file = BufReader::new(File::open(path).map_err(unreadable)?);
        whole::read(file, |piece| {
            match piece {
                Piece::Row(table, cells) => self.compare(&line(&table, &Value::Object(cells))),
                Piece::Photo(photo) => self.compare(&line("photo", &Value::String(photo.hash))),
                Piece::Schema(_) | Piece::Counter(..) => {}
            }
            Ok(())
        })
    }

    fn compare(&mut self, cells: &[String]) {
        let meant = self.witness.tables.get(self.table);
        if let Some(table) = meant {
            let found = hash(cells.iter().zip(&table.kinds).map(|(cell, kind)| exact(cell, *kind)));
            let same = cells.len() == table.kinds.len() && table.rows.get(self.row) == Some(&found);
            self.identical += u32::from(same);
            for spot in
                self.witness.samples.iter().filter(|spot| (spot.table, spot.row) == (self.table, self.row))
            {
                let short = |text: &str| text.chars().take(SHOWN).collect();
                let found = cells.get(spot.column).map(|cell| short(cell)).unwrap_or_default();
                let column = table.headings.get(spot.column).cloned().unwrap_or_default();
                self.samples.push(Sample { column, meant: short(&spot.meant), found });
            }
        }
        self.row += 1;
        self.read += 1;
    }
}

/// What of a card is compared, by the names of its properties (RFC 6350).
const CARD: &[&str] = &[
    "N", "N", "FN", "N", "ORG", "ORG", "TITLE", "EMAIL", "TEL", "ADR", "ADR", "ADR", "URL", "LANG", "NOTE",
    "PHOTO",
];

fn cells_of(card: &Card) -> Vec<String> {
    let address = card.addresses.first().cloned().unwrap_or_default();
    let phones = card.phones.iter().map(|phone| format!("{}:{}", phone.kind.code(), phone.number));
    vec![
        card.family_name.clone(),
        card.given_name.clone(),
        card.native_name.clone(),
        card.title.clone(),
        card.company.clone(),
        card.department.clone(),
        card.job_title.clone(),
        card.emails.join("\n"),
        phones.collect::<Vec<_>>().join("\n"),
        address.street,
        address.city,
        address.country,
        card.webs.join("\n"),
        card.languages.clone(),
        card.note.clone(),
        card.photo.as_deref().map(photo::hash).unwrap_or_default(),
    ]
}

/// A row of a document as one cell.
fn line(table: &str, cells: &Value) -> [String; 1] {
    [format!("{table} {cells}")]
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
        DataRef::SharedString(text) => (*text).to_owned(),
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
