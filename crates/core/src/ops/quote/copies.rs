//! The same quote for other hands: a workbook to go on reckoning with, and plain text for a mail.

use std::path::Path;

use super::{figures, file::words, printable};
use crate::{
    clock::Clock,
    error::Result,
    formats::paper,
    model::{Id, quote::Quote},
    ops::export::whole_or_not,
    store::{Book, Reader},
};

/// Writes a quote as a workbook and records that it left the book. Returns the file's name.
///
/// # Errors
/// `no_such_record`, `file_unwritable`, `disk_full`.
pub fn write_workbook(book: &Book, clock: &Clock, staff: Option<Id>, id: Id, path: &Path) -> Result<String> {
    let ((sheet, logo), figures) = book.read(|reader| {
        let quote = reader.need::<Quote>(id)?;
        Ok((words(reader, id)?, figures(&quote, &reader.quote_lines(id)?)?))
    })?;
    whole_or_not(path, |to| Ok(((), paper::workbook(&sheet, &figures, logo.as_deref(), to)?)))?;
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    book.log_export(clock, staff, ("quote", "xlsx", &sheet.number), (&file, 1), "")?;
    Ok(file)
}

/// A quote as plain text for a mail.
///
/// # Errors
/// `no_such_record`.
pub fn as_text(reader: Reader<'_>, id: Id) -> Result<String> {
    Ok(paper::text(&printable(reader, &reader.need::<Quote>(id)?)?))
}
