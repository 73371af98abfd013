//! A copy of the book as it is at this moment: made while others go on reading and writing, and looked through before it counts.

use std::{fs, path::Path, time::Duration};

use rusqlite::{Connection, backup::Backup};

use super::{Book, Reader, book::open_reading};
use crate::error::{Code, Error, Result};

/// How many pages are copied at a time.
const PAGES: i32 = 4_096;

impl Book {
    /// Copies the book into a new file: all of it, or nothing. A copy is a book like any other.
    ///
    /// # Errors
    /// `folder_unwritable`, `disk_full`, `book_damaged` when what was copied is not whole.
    pub fn back_up(&self, path: &Path) -> Result<()> {
        let mut unfinished = path.as_os_str().to_owned();
        // Two processes may make one at once.
        unfinished.push(format!(".{}.part", std::process::id()));
        let unfinished = Path::new(&unfinished);
        let unwritable = |error: std::io::Error| Error::new(Code::FolderUnwritable).detail(error.kind());
        let made =
            copy(&self.path, unfinished).and_then(|()| fs::rename(unfinished, path).map_err(unwritable));
        if made.is_err() {
            // The reason that is told is the first one.
            let _ = fs::remove_file(unfinished);
        }
        made
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let unwritable = |error: Error| match error.code {
        Code::BookReadOnly => Error::new(Code::FolderUnwritable).detail(error.detail),
        _ => error,
    };
    let from = open_reading(from)?;
    let mut to = Connection::open(to).map_err(|error| unwritable(error.into()))?;
    Backup::new(&from, &mut to)?
        .run_to_completion(PAGES, Duration::ZERO, None)
        .map_err(|error| unwritable(error.into()))?;
    let found: String = to.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if found == "ok" { Ok(()) } else { Err(Error::new(Code::BookDamaged).detail("a backup is not whole")) }
}

impl Reader<'_> {
    /// Whether anything was ever done in the book.
    ///
    /// # Errors
    /// Those of reading.
    pub fn has_history(self) -> Result<bool> {
        Ok(self.count("SELECT EXISTS (SELECT 1 FROM op)", [])? > 0)
    }
}
