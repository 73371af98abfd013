//! Workbooks of Excel and of OpenDocument: their sheets as records of text, and the guard against files that grow.

use std::io::{BufReader, Read};

use calamine::{Data, DataRef, Dimensions, Ods, Reader, Xls, Xlsb, Xlsx, XlsxError};
use chrono::Datelike;
use quick_xml::events::Event;

use super::{
    LONGEST_CELL, MOST_COLUMNS, MOST_ROWS,
    records::Record,
    source::{Bytes, Limit, Source, over, unreadable},
};
use crate::error::{Code, Error, Result};

/// A workbook that is larger than this many times its file is made to harm.
pub(super) const MOST_EXPANSION: u64 = 100;

/// Files that unpack to less than this are harmless, however well they were packed.
const HARMLESS: u64 = 20_000_000;

/// A workbook may unpack to this many bytes.
const MOST_UNPACKED: u64 = 2_000_000_000;

/// A kind of workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Book {
    Xlsx,
    Xlsb,
    Xls,
    Ods,
}

type File = BufReader<Box<dyn Bytes>>;

/// Which kind of workbook a file is, by its first bytes and what is packed in it; none when it is none.
pub(super) fn recognise(source: &Source) -> Result<Option<Book>> {
    let head = source.head(8)?;
    if head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Ok(Some(Book::Xls));
    }
    if !head.starts_with(b"PK\x03\x04") {
        return Ok(None);
    }
    let archive = zip::ZipArchive::new(file(source)?).map_err(|_| Error::new(Code::NotATable))?;
    let has = |name: &str| archive.file_names().flatten().any(|other| other.starts_with(name));
    Ok(Some(if has("xl/workbook.bin") {
        Book::Xlsb
    } else if has("xl/") {
        Book::Xlsx
    } else if has("content.xml") {
        Book::Ods
    } else {
        return Err(Error::new(Code::NotATable));
    }))
}

fn file(source: &Source) -> Result<File> {
    Ok(BufReader::new(source.open()?))
}

/// Unpacks everything once without keeping it, so that a file that would fill the memory is refused before it does.
pub(super) fn harmless(source: &Source, book: Book) -> Result<()> {
    if book == Book::Xls {
        return Ok(());
    }
    let packed = source.length()?;
    let mut archive = zip::ZipArchive::new(file(source)?).map_err(|_| Error::new(Code::NotATable))?;
    let mut unpacked = 0;
    let mut piece = vec![0; 64 * 1024];
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).map_err(|error| locked_or_broken(&error))?;
        loop {
            let length = entry.read(&mut piece).map_err(|error| unreadable(&error))?;
            if length == 0 {
                break;
            }
            unpacked += length as u64;
            if unpacked > HARMLESS && (unpacked / MOST_EXPANSION > packed || unpacked > MOST_UNPACKED) {
                return Err(over(Limit::Expansion));
            }
        }
    }
    if book == Book::Ods {
        let content = archive.by_name("content.xml").map_err(|error| locked_or_broken(&error))?;
        repeats(BufReader::new(content))?;
    }
    Ok(())
}

fn locked_or_broken(error: &zip::result::ZipError) -> Error {
    match error {
        zip::result::ZipError::UnsupportedArchive(what) if what.contains("assword") => {
            Error::new(Code::FileLocked)
        }
        _ => Error::new(Code::FileUnreadable).detail("zip"),
    }
}

/// A cell of an OpenDocument sheet may say that it stands a million times, and so may its row.
fn repeats(content: impl std::io::BufRead) -> Result<()> {
    let mut reader = quick_xml::Reader::from_reader(content);
    let (mut buffer, mut rows, mut cells, mut all) = (Vec::new(), 1_u64, 0_u64, 0_u64);
    let mut pending = 0_u64;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|_| broken("xml"))?;
        let (element, is_empty) = match &event {
            Event::Start(element) => (element, false),
            Event::Empty(element) => (element, true),
            Event::Eof => return Ok(()),
            _ => continue,
        };
        let times = |name: &str| {
            let value = element.attributes().flatten().find(|attribute| attribute.key.as_ref() == name);
            value.and_then(|value| value.value.parse::<u64>().ok()).unwrap_or(1)
        };
        let name = element.name();
        match name.as_ref() {
            "table:table-row" => {
                all += rows.saturating_mul(cells);
                (rows, cells, pending) = (times("table:number-rows-repeated"), 0, 0);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let times = times("table:number-columns-repeated");
                // Empty cells count only when something stands behind them.
                if is_empty {
                    pending = pending.saturating_add(times);
                } else {
                    cells = cells.saturating_add(pending).saturating_add(times);
                    pending = 0;
                }
                if cells > MOST_COLUMNS as u64 {
                    return Err(over(Limit::Columns));
                }
            }
            _ => {}
        }
        if all.saturating_add(rows.saturating_mul(cells)) > u64::from(MOST_ROWS) * 40 {
            return Err(over(Limit::Expansion));
        }
    }
}

fn broken(what: &'static str) -> Error {
    Error::new(Code::FileUnreadable).detail(what)
}

/// The names of a workbook's sheets.
pub(super) fn sheets(source: &Source, book: Book) -> Result<Vec<String>> {
    let names = match book {
        Book::Xlsx => Xlsx::new(file(source)?).map_err(|error| complain(&error))?.sheet_names(),
        Book::Xlsb => Xlsb::new(file(source)?).map_err(|_| broken("xlsb"))?.sheet_names(),
        Book::Xls => Xls::new(file(source)?).map_err(|error| old(&error))?.sheet_names(),
        Book::Ods => Ods::new(file(source)?).map_err(|error| open(&error))?.sheet_names(),
    };
    Ok(names)
}

fn complain(error: &XlsxError) -> Error {
    match error {
        XlsxError::Password => Error::new(Code::FileLocked),
        _ => broken("xlsx"),
    }
}

fn old(error: &calamine::XlsError) -> Error {
    match error {
        calamine::XlsError::Password => Error::new(Code::FileLocked),
        _ => broken("xls"),
    }
}

fn open(error: &calamine::OdsError) -> Error {
    match error {
        calamine::OdsError::Password => Error::new(Code::FileLocked),
        _ => broken("ods"),
    }
}

/// Goes through the rows of a sheet, a blank one for each gap.
pub(super) fn walk(
    source: &Source,
    book: Book,
    sheet: &str,
    each: &mut dyn FnMut(&mut Record) -> Result<bool>,
) -> Result<()> {
    match book {
        Book::Xlsx => stream(source, sheet, each),
        Book::Xlsb => range(
            &Xlsb::new(file(source)?)
                .and_then(|mut book| book.worksheet_range(sheet))
                .map_err(|_| broken("xlsb"))?,
            each,
        ),
        Book::Xls => range(
            &Xls::new(file(source)?)
                .and_then(|mut book| book.worksheet_range(sheet))
                .map_err(|error| old(&error))?,
            each,
        ),
        Book::Ods => range(
            &Ods::new(file(source)?)
                .and_then(|mut book| book.worksheet_range(sheet))
                .map_err(|error| open(&error))?,
            each,
        ),
    }
}

fn range(range: &calamine::Range<Data>, each: &mut dyn FnMut(&mut Record) -> Result<bool>) -> Result<()> {
    let mut record = Record::default();
    let first = range.start().map_or(0, |(row, _)| row);
    for (line, row) in (first + 1..).zip(range.rows()) {
        if row.len() > MOST_COLUMNS {
            return Err(over(Limit::Columns));
        }
        record.clear();
        record.line = line;
        for cell in row {
            say(&DataRef::from_data(cell), record.cell())?;
        }
        if !each(&mut record)? {
            break;
        }
    }
    Ok(())
}

/// A cell of any kind of workbook as the reader of the newest kind gives them.
trait FromData<'d> {
    fn from_data(data: &'d Data) -> Self;
}

impl<'d> FromData<'d> for DataRef<'d> {
    fn from_data(data: &'d Data) -> Self {
        match data {
            Data::Int(value) => Self::Int(*value),
            Data::Float(value) => Self::Float(*value),
            Data::String(value) => Self::SharedString(value),
            Data::Bool(value) => Self::Bool(*value),
            Data::DateTime(value) => Self::DateTime(*value),
            Data::DateTimeIso(value) => Self::DateTimeIso(value.clone()),
            Data::DurationIso(value) => Self::DurationIso(value.clone()),
            Data::Error(value) => Self::Error(value.clone()),
            Data::Empty => Self::Empty,
        }
    }
}

/// An XLSX sheet, cell by cell, so that memory does not grow with it.
fn stream(source: &Source, sheet: &str, each: &mut dyn FnMut(&mut Record) -> Result<bool>) -> Result<()> {
    let mut book = Xlsx::new(file(source)?).map_err(|error| complain(&error))?;
    // That a sheet does not say which cells are one leaves them as they are.
    let merged = book.merge_cells_by_sheet_name(sheet).unwrap_or_default();
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|error| complain(&error))?;
    let mut record = Record::default();
    record.line = 1;
    let mut spread = Spread { merged, said: Vec::new() };
    while let Some(cell) = cells.next_cell().map_err(|error| complain(&error))? {
        let (row, column) = cell.get_position();
        if column as usize >= MOST_COLUMNS {
            return Err(over(Limit::Columns));
        }
        if row + 1 > record.line {
            spread.over(&mut record);
            if !each(&mut record)? {
                return Ok(());
            }
            if row > record.line {
                record.clear();
                record.line = row;
                if !each(&mut record)? {
                    return Ok(());
                }
            }
            record.clear();
            record.line = row + 1;
        }
        record.widen((column as usize).max(record.cells().len()));
        if record.cells().len() == column as usize {
            say(cell.get_value(), record.cell())?;
        }
    }
    spread.over(&mut record);
    each(&mut record).map(drop)
}

/// Cells that are one over several columns: near the top of a sheet each of them says what the one says.
struct Spread {
    merged: Vec<Dimensions>,
    said: Vec<(usize, String)>,
}

/// Headings stand within so many rows.
const NEAR_TOP: u32 = 30;

impl Spread {
    fn over(&mut self, record: &mut Record) {
        let row = record.line - 1;
        if row >= NEAR_TOP {
            return;
        }
        for (at, merged) in self.merged.iter().enumerate() {
            if merged.start.1 == merged.end.1 || !(merged.start.0..=merged.end.0).contains(&row) {
                continue;
            }
            let (first, last) = (merged.start.1 as usize, (merged.end.1 as usize).min(MOST_COLUMNS - 1));
            if row == merged.start.0 {
                let said = record.cells().get(first).cloned().unwrap_or_default();
                self.said.push((at, said));
            }
            let Some((_, said)) = self.said.iter().find(|(of, _)| *of == at) else { continue };
            record.widen(record.cells().len().max(last + 1));
            record.fill(first..last + 1, said);
        }
    }
}

/// What a cell says, as text: whole numbers without a fraction, since many are phones; days in ISO 8601.
fn say(value: &DataRef<'_>, text: &mut String) -> Result<()> {
    match value {
        DataRef::Empty => {}
        DataRef::String(value) => text.push_str(value),
        DataRef::SharedString(value) => text.push_str(value),
        DataRef::Int(value) => text.push_str(&value.to_string()),
        DataRef::Float(value) => text.push_str(&value.to_string()),
        DataRef::Bool(value) => text.push_str(if *value { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(value) => {
            let at = value.as_datetime();
            let form = match at {
                Some(_) if value.is_duration() => "%H:%M:%S",
                Some(at) if at.time() == chrono::NaiveTime::MIN => "%Y-%m-%d",
                // Times of day alone are parts of a day before the calendar of spreadsheets begins.
                Some(at) if at.date().year() < 1900 => "%H:%M",
                _ => "%Y-%m-%d %H:%M",
            };
            text.push_str(&at.map(|at| at.format(form).to_string()).unwrap_or_default());
        }
        DataRef::DateTimeIso(value) | DataRef::DurationIso(value) => text.push_str(value),
        DataRef::Error(value) => text.push_str(&value.to_string()),
    }
    if text.len() > LONGEST_CELL { Err(over(Limit::Cell)) } else { Ok(()) }
}
