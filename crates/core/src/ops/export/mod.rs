//! Export: any kind of record as a file, for a program to read or for a person's spreadsheet.

mod cells;
mod file;
mod profile;
mod write;

use std::{io::Write, path::Path};

use serde::{Deserialize, Serialize};

pub use cells::Cell;
pub use profile::{PROFILES, Profile, Voice, profile};

use crate::{
    clock::Clock,
    error::Result,
    i18n::Words,
    model::{Id, codes::codes},
    store::{Book, LeadQuery, What},
};

codes! {
    /// A kind of file.
    Format {
        /// Comma-separated values (RFC 4180).
        Csv = "csv",
    }
}

/// What is to be taken out, and for whom.
#[derive(Debug, Clone)]
pub struct Order {
    /// Which kind of record.
    pub what: What,
    /// The leads it is about; with nothing asked for, the whole book.
    pub query: LeadQuery,
    /// As which kind of file.
    pub format: Format,
    /// For whom.
    pub profile: Profile,
    /// In whose words, where the profile has any.
    pub words: Words,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Exported {
    /// The file's name, without its folder.
    pub file: String,
    /// How many rows it holds.
    pub rows: u32,
}

/// Writes a file: whole, or not at all. An existing file is replaced only when the new one is complete.
///
/// # Errors
/// `file_unwritable`, `disk_full`.
pub fn to_file(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    order: &Order,
    path: &Path,
) -> Result<Exported> {
    let rows = file::whole_or_not(path, |to| write::write(book, order, to))?;
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    note(book, clock, staff, order, &file, rows)?;
    Ok(Exported { file, rows })
}

/// Writes to a stream, row by row, so that memory does not grow with the book. It is noted as an export without a file.
///
/// # Errors
/// `file_unwritable`, `disk_full`.
pub fn to_stream(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    order: &Order,
    to: impl Write,
) -> Result<u32> {
    let (rows, _) = write::write(book, order, to)?;
    note(book, clock, staff, order, "", rows)?;
    Ok(rows)
}

fn note(book: &Book, clock: &Clock, staff: Option<Id>, order: &Order, file: &str, rows: u32) -> Result<()> {
    book.log_export(clock, staff, (order.what.code(), order.format.code(), order.profile.code), file, rows)
}
