//! A whole book that was taken out as JSON, put back into an empty one: all of it, or nothing.

use std::{
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

use super::{Progress, STRIDE};
use crate::{
    error::{Code, Error, Result},
    formats::{
        photo, picture,
        whole::{MARK, Piece, read},
    },
    store::{Book, Restoring, Tx},
};

/// How much of a file tells what it is.
const HEAD: u64 = 200;

/// Whether a file is such a document, by its beginning.
///
/// # Errors
/// `foreign_json` for a document of another program.
pub(super) fn is_whole(path: &Path) -> Result<bool> {
    let mut head = Vec::new();
    if File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head)).is_err() {
        return Ok(false);
    }
    let head = String::from_utf8_lossy(&head);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    if head.starts_with('{') && head.contains(MARK) {
        return Ok(true);
    }
    let is_named_so = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    if head.starts_with("{\"") || head.starts_with("[{") || is_named_so {
        return Err(Error::new(Code::ForeignJson));
    }
    Ok(false)
}

/// How many rows it holds.
///
/// # Errors
/// `file_unreadable`, `document_damaged`, `book_newer`.
pub(super) fn rows(path: &Path) -> Result<u32> {
    let mut rows = 0;
    read(open(path)?, |piece| {
        match piece {
            Piece::Schema(schema) => fits(schema)?,
            Piece::Row(..) => rows += 1,
            Piece::Counter(..) | Piece::Photo(_) => {}
        }
        Ok(())
    })?;
    Ok(rows)
}

/// Puts every row back; says how many there were.
///
/// # Errors
/// `book_not_empty`, `file_unreadable`, `document_damaged`, `book_newer`, `cancelled`, `disk_full`.
pub(super) fn take(tx: &mut Tx<'_>, path: &Path, all: u32, progress: &mut Progress<'_>) -> Result<u32> {
    if tx.reader().row_count()? > 0 {
        return Err(Error::new(Code::BookNotEmpty));
    }
    let mut known = Restoring::default();
    let mut done = 0;
    read(open(path)?, |piece| {
        match piece {
            Piece::Schema(schema) => {
                fits(schema)?;
                known.is_older = schema < Book::schema();
            }
            Piece::Counter(key, value) => tx.restore_counter(&key, value)?,
            Piece::Row(table, cells) => {
                tx.restore(&mut known, &table, &cells)?;
                done += 1;
                if done % STRIDE == 0 && !progress(done, all) {
                    return Err(Error::new(Code::Cancelled));
                }
            }
            // The web view is only ever shown what was decoded here.
            Piece::Photo(kept) => {
                let is_small =
                    kept.bytes.len() <= photo::MOST_KEPT && kept.thumbnail.len() <= photo::MOST_KEPT;
                if !is_small || picture::read(&kept.bytes).is_err() || picture::read(&kept.thumbnail).is_err()
                {
                    return Err(Error::new(Code::DocumentDamaged).detail("no picture"));
                }
                tx.keep_photo(&kept)?;
            }
        }
        Ok(())
    })?;
    tx.settle_restored(known)?;
    Ok(done)
}

fn fits(schema: u32) -> Result<()> {
    if schema > Book::schema() {
        return Err(Error::new(Code::BookNewer).with("found", schema).with("known", Book::schema()));
    }
    Ok(())
}

fn open(path: &Path) -> Result<BufReader<File>> {
    let file = File::open(path).map_err(|error| Error::new(Code::FileUnreadable).detail(error.kind()))?;
    Ok(BufReader::with_capacity(1 << 18, file))
}
