//! Where a foreign file's bytes come from: a file on the disk or memory; read as often as it takes.

use std::{
    fs::File,
    io::{self, Cursor, Read, Seek},
    path::PathBuf,
    sync::Arc,
};

use crate::error::{Code, Error, Result};

/// Larger files are refused.
pub(super) const MOST_BYTES: u64 = 1_000_000_000;

/// Bytes that can be read again and again.
#[derive(Debug, Clone)]
pub enum Source {
    /// A file on the disk.
    File(PathBuf),
    /// Bytes that are in memory already.
    Bytes(Arc<[u8]>),
}

/// What a source is read through.
pub(super) trait Bytes: Read + Seek + Send {}
impl<T: Read + Seek + Send> Bytes for T {}

impl Source {
    /// Begins to read it.
    pub(super) fn open(&self) -> Result<Box<dyn Bytes>> {
        Ok(match self {
            Self::File(path) => Box::new(File::open(path).map_err(|error| unreadable(&error))?),
            Self::Bytes(bytes) => Box::new(Cursor::new(Arc::clone(bytes))),
        })
    }

    /// How many bytes it has.
    ///
    /// # Errors
    /// `file_unreadable`; `file_over_limit` when it is too large.
    pub fn length(&self) -> Result<u64> {
        let length = match self {
            Self::File(path) => std::fs::metadata(path).map_err(|error| unreadable(&error))?.len(),
            Self::Bytes(bytes) => bytes.len() as u64,
        };
        if length > MOST_BYTES { Err(over(Limit::Bytes)) } else { Ok(length) }
    }

    /// Whether it begins as cards of people do.
    ///
    /// # Errors
    /// `file_unreadable`.
    pub fn starts_like_cards(&self) -> Result<bool> {
        let head: Vec<u8> = self.head(64)?.into_iter().filter(|byte| *byte != 0).collect();
        let text = String::from_utf8_lossy(&head).to_ascii_uppercase();
        Ok(text.trim_start_matches(['\u{feff}', '\u{fffd}', '\r', '\n', ' ']).starts_with("BEGIN:VCARD"))
    }

    /// Its first bytes.
    pub(super) fn head(&self, most: u64) -> Result<Vec<u8>> {
        let mut head = Vec::new();
        self.open()?.take(most).read_to_end(&mut head).map_err(|error| unreadable(&error))?;
        Ok(head)
    }
}

/// What a file has too much of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Limit {
    Bytes,
    Rows,
    Columns,
    Cell,
    Expansion,
}

/// The error of a file that is over a limit.
pub(super) fn over(limit: Limit) -> Error {
    let (what, most) = match limit {
        Limit::Bytes => ("bytes", MOST_BYTES),
        Limit::Rows => ("rows", u64::from(super::MOST_ROWS)),
        Limit::Columns => ("columns", super::MOST_COLUMNS as u64),
        Limit::Cell => ("cell", super::LONGEST_CELL as u64),
        Limit::Expansion => ("expansion", super::workbook::MOST_EXPANSION),
    };
    Error::new(Code::FileOverLimit).with("what", what).with("most", most)
}

/// The error of a file that cannot be read.
pub(super) fn unreadable(error: &io::Error) -> Error {
    Error::new(Code::FileUnreadable).detail(error.kind())
}
