//! A quote on paper: shown in the window, or written as a PDF file.

use std::{io::Write, path::Path};

use serde::Serialize;

use super::printable;
use crate::{
    clock::Clock,
    error::Result,
    formats::{
        csv::unwritable,
        paper::{self, Sheet},
    },
    model::{Id, quote::Quote},
    ops::export::whole_or_not,
    store::{Book, Reader},
};

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct PrintedFile {
    /// The file's name.
    pub file: String,
    /// How many pages it has.
    pub pages: u32,
    /// How many bytes.
    pub bytes: u32,
    /// Characters that no font has: they are shown as boxes.
    pub missing: Vec<char>,
}

/// A printed quote for the window: each page as an SVG picture, and what no font could draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct QuotePreview {
    /// The first pages.
    pub pages: Vec<String>,
    /// How many there are.
    pub all: u32,
    /// Size of the PDF in bytes.
    pub bytes: u32,
    /// Characters shown as boxes.
    pub missing: Vec<char>,
}

/// So many pages are shown: pictures of hundreds would fill the window's memory.
const MOST_SHOWN: usize = 20;

/// Shows a quote as it is printed.
///
/// # Errors
/// `no_such_record`.
pub fn preview(book: &Book, id: Id) -> Result<QuotePreview> {
    let (sheet, logo) = book.read(|reader| words(reader, id))?;
    let (printed, pages) = paper::shown(&sheet, logo.as_deref(), MOST_SHOWN)?;
    Ok(QuotePreview {
        pages,
        all: u32::try_from(printed.pages).unwrap_or(u32::MAX),
        bytes: u32::try_from(printed.pdf.len()).unwrap_or(u32::MAX),
        missing: printed.missing,
    })
}

/// The name a quote's file is offered under: its number, the buyer's name, and the ending of its kind.
///
/// # Errors
/// `no_such_record`.
pub fn file_name(reader: Reader<'_>, id: Id, ending: &str) -> Result<String> {
    let sheet = printable(reader, &reader.need::<Quote>(id)?)?;
    // What a file system may not like in a number or a name becomes a line.
    let plain = |text: &str| text.replace(|c: char| "/\\:*?\"<>|".contains(c) || c.is_control(), "-");
    let buyer = sheet.buyer.names.first().map(|name| format!(" {}", plain(name))).unwrap_or_default();
    Ok(format!("{}{buyer}.{ending}", plain(&sheet.number)))
}

/// A quote as PDF, with the name that its file is offered under.
///
/// # Errors
/// `no_such_record`.
pub fn pdf(book: &Book, id: Id) -> Result<(String, Vec<u8>)> {
    let (name, (sheet, logo)) =
        book.read(|reader| Ok((file_name(reader, id, "pdf")?, words(reader, id)?)))?;
    Ok((name, paper::pdf(&sheet, logo.as_deref())?.pdf))
}

/// Writes a quote as PDF and records that it left the book.
///
/// # Errors
/// `no_such_record`, `file_unwritable`, `disk_full`.
pub fn write_pdf(book: &Book, clock: &Clock, staff: Option<Id>, id: Id, path: &Path) -> Result<PrintedFile> {
    let (sheet, logo) = book.read(|reader| words(reader, id))?;
    let printed = paper::pdf(&sheet, logo.as_deref())?;
    whole_or_not(path, |mut to| {
        to.write_all(&printed.pdf).map_err(|error| unwritable(&error))?;
        Ok(((), to))
    })?;
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    book.log_export(clock, staff, ("quote", "pdf", &sheet.number), (&file, 1), "")?;
    Ok(PrintedFile {
        file,
        pages: u32::try_from(printed.pages).unwrap_or(u32::MAX),
        bytes: u32::try_from(printed.pdf.len()).unwrap_or(u32::MAX),
        missing: printed.missing,
    })
}

/// What is printed of a quote: its words, and the logo they name.
pub(super) fn words(reader: Reader<'_>, id: Id) -> Result<(Sheet, Option<Vec<u8>>)> {
    let sheet = printable(reader, &reader.need::<Quote>(id)?)?;
    let logo = match &sheet.logo_hash {
        Some(hash) => reader.photo(hash, false)?,
        None => None,
    };
    Ok((sheet, logo))
}
