//! XLSX as Fairlead writes it: numbers and days as what they are, everything else as text, so that no phone becomes a
//! number and nothing runs as a formula; a frozen header with filters; a sheet for each kind of record.

use std::io::Write;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::csv::unwritable;
use crate::error::{Code, Error, Result};

/// What the cells of a column are written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Text, whatever it looks like.
    Text,
    /// A number, where it can be kept exactly.
    Number,
    /// A day, or a day and a time.
    Day,
}

/// The most characters (UTF-16 units) that a cell can hold; Excel cuts nothing, it refuses the file.
pub const LONGEST_CELL: usize = 32_767;

/// The most rows that a sheet can have, its header included.
pub const MOST_ROWS: u32 = 1_048_576;

/// More digits than these are not kept by a binary number.
const EXACT_DIGITS: usize = 15;

/// Writes a workbook, row by row.
pub struct Writer {
    book: Workbook,
    sheet: Option<Sheet>,
    heading: Format,
    day: Format,
    moment: Format,
}

struct Sheet {
    at: Worksheet,
    name: String,
    headings: Vec<String>,
    kinds: Vec<CellKind>,
    row: u32,
    part: u32,
}

impl Default for Writer {
    fn default() -> Self {
        Self {
            book: Workbook::new(),
            sheet: None,
            heading: Format::new().set_bold(),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            moment: Format::new().set_num_format("yyyy-mm-dd hh:mm"),
        }
    }
}

impl Writer {
    /// Begins a sheet; rows go there from now on.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn sheet(&mut self, name: &str, headings: &[String], kinds: &[CellKind]) -> Result<()> {
        self.begin(name.to_owned(), headings.to_vec(), kinds.to_vec(), 1)
    }

    /// Writes a row. A text longer than a cell can hold is cut.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn row<'t>(&mut self, cells: impl IntoIterator<Item = &'t str>) -> Result<()> {
        if self.sheet.as_ref().is_some_and(|sheet| sheet.row == MOST_ROWS)
            && let Some(Sheet { name, headings, kinds, part, .. }) = self.close()?
        {
            self.begin(name, headings, kinds, part + 1)?;
        }
        let Self { sheet: Some(sheet), day, moment, .. } = self else {
            return Err(Error::internal("a row without a sheet"));
        };
        for (column, (text, kind)) in (0..).zip(cells.into_iter().zip(&sheet.kinds)) {
            if text.is_empty() {
                continue;
            }
            let at = &mut sheet.at;
            let written = match kind {
                CellKind::Number => match number(text) {
                    Some(number) => at.write_number(sheet.row, column, number),
                    None => at.write_string(sheet.row, column, text),
                },
                CellKind::Day => match instant(text) {
                    Some((instant, true)) => {
                        at.write_datetime_with_format(sheet.row, column, &instant, moment)
                    }
                    Some((instant, false)) => at.write_datetime_with_format(sheet.row, column, &instant, day),
                    None => at.write_string(sheet.row, column, text),
                },
                CellKind::Text => at.write_string(sheet.row, column, cut(text)),
            };
            written.map_err(complain)?;
        }
        sheet.row += 1;
        Ok(())
    }

    /// Ends the workbook and writes it.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn finish<W: Write + Send>(mut self, mut to: W) -> Result<W> {
        self.close()?;
        self.book.save_to_writer(&mut to).map_err(complain)?;
        Ok(to)
    }

    fn begin(&mut self, name: String, headings: Vec<String>, kinds: Vec<CellKind>, part: u32) -> Result<()> {
        self.close()?;
        let mut at = self.book.new_worksheet_with_constant_memory().map_err(complain)?;
        let shown = if part == 1 { name.clone() } else { format!("{name} {part}") };
        at.set_name(shown).map_err(complain)?;
        at.set_freeze_panes(1, 0).map_err(complain)?;
        for (column, (heading, kind)) in (0..).zip(headings.iter().zip(&kinds)) {
            let width = match kind {
                CellKind::Day => 17,
                _ => u16::try_from(heading.chars().count()).unwrap_or(30).clamp(10, 30) + 4,
            };
            at.set_column_width(column, width).map_err(complain)?;
            at.write_string_with_format(0, column, heading, &self.heading).map_err(complain)?;
        }
        self.sheet = Some(Sheet { at, name, headings, kinds, row: 1, part });
        Ok(())
    }

    /// Hands the sheet over to the workbook; what it was is given back, without its rows.
    fn close(&mut self) -> Result<Option<Sheet>> {
        let Some(mut sheet) = self.sheet.take() else { return Ok(None) };
        let columns = u16::try_from(sheet.headings.len()).unwrap_or(u16::MAX);
        if columns > 0 {
            sheet.at.autofilter(0, 0, sheet.row - 1, columns - 1).map_err(complain)?;
        }
        self.book.push_worksheet(std::mem::take(&mut sheet.at));
        Ok(Some(sheet))
    }
}

/// The number a text is, when a binary number keeps every digit of it.
pub(super) fn number(text: &str) -> Option<f64> {
    let digits = text.trim_start_matches(['-', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-' || byte == b'.');
    if plain && digits <= EXACT_DIGITS { text.parse().ok() } else { None }
}

/// The day, and perhaps time, a text is; says whether it has a time. Excel's days begin with 1900.
fn instant(text: &str) -> Option<(ExcelDateTime, bool)> {
    let (day, time) = text.split_once(' ').map_or((text, None), |(day, time)| (day, Some(time)));
    let day = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
    let month = u8::try_from(day.month()).ok()?;
    let date = ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month, u8::try_from(day.day()).ok()?)
        .ok()?;
    let Some(time) = time else { return Some((date, false)) };
    let time = NaiveTime::parse_from_str(time, "%H:%M").ok()?;
    let (hour, minute) = (u16::try_from(time.hour()).ok()?, u8::try_from(time.minute()).ok()?);
    Some((date.and_hms(hour, minute, 0).ok()?, true))
}

/// As much of a text as a cell can hold.
pub(super) fn cut(text: &str) -> &str {
    if text.len() <= LONGEST_CELL {
        return text;
    }
    let mut length = 0;
    let end = text.char_indices().find(|(_, sign)| {
        length += sign.len_utf16();
        length > LONGEST_CELL
    });
    end.map_or(text, |(at, _)| &text[..at])
}

pub(super) fn complain(error: XlsxError) -> Error {
    match error {
        XlsxError::IoError(error) => unwritable(&error),
        other => {
            Error::new(Code::FileUnwritable).detail(other.to_string().chars().take(80).collect::<String>())
        }
    }
}
