//! What a file says it is, read without SQLite and without touching it.

use std::{fs::File, io::Read, path::Path};

use crate::error::{Code, Error, Result};

/// Marks a file as a Fairlead book (SQLite's `application_id`): the letters FLBK.
pub(super) const APPLICATION_ID: i32 = 0x464C_424B;

/// Refuses what is no book, is a later Fairlead's, or is visibly cut off. The file is only read.
///
/// The offsets are those of the database header (SQLite file format, section 1.3).
///
/// # Errors
/// `book_missing`, `book_foreign`, `book_newer`, `book_damaged`, `book_read_only`.
pub(super) fn examine(path: &Path, known_schema: u32, has_log: bool) -> Result<()> {
    let mut file = File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::new(Code::BookMissing),
        _ => Error::new(Code::BookReadOnly).detail(error.kind()),
    })?;
    let length = file.metadata().map(|meta| meta.len()).unwrap_or(0);
    let mut header = [0u8; 100];
    if file.read_exact(&mut header).is_err() || !header.starts_with(b"SQLite format 3\0") {
        return Err(Error::new(Code::BookForeign));
    }
    let word = |at: usize| u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    if i64::from(word(68)) != i64::from(APPLICATION_ID) {
        return Err(Error::new(Code::BookForeign));
    }
    if word(60) > known_schema {
        return Err(Error::new(Code::BookNewer).with("found", word(60)).with("known", known_schema));
    }
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    // The page count is trustworthy when the two change counters agree, and no log holds the pages that are missing.
    let pages = if word(24) == word(92) && !has_log { u64::from(word(28)) } else { 0 };
    if page < 512 || !page.is_power_of_two() || (length % page != 0 && !has_log) || length < page * pages {
        return Err(Error::new(Code::BookDamaged));
    }
    Ok(())
}
