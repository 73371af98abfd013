//! A backup before something large is done: where it lies, and how many are kept.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{Fairlead, Open};
use crate::error::{Code, Error, Result};

/// So many backups of a book are kept, the newest.
const KEPT: usize = 5;

/// How names of backups end.
const ENDING: &str = "fairlead";

impl Fairlead {
    /// The folder a backup of the open book goes into; empty for a book in which nothing was ever done.
    pub(super) fn backup_place(&self, open: &Open) -> Result<String> {
        let needs_one = open.book.read(|reader| reader.has_history())?;
        Ok(if needs_one { self.device.backups(&open.book).display().to_string() } else { String::new() })
    }

    /// Makes a backup, and lets go of those that are older than the last few. Says where it is.
    pub(super) fn back_up(&self, open: &Open) -> Result<String> {
        if self.backup_place(open)?.is_empty() {
            return Ok(String::new());
        }
        let folder = self.device.backups(&open.book);
        let unwritable = |error: std::io::Error| match error.kind() {
            std::io::ErrorKind::StorageFull => Error::new(Code::DiskFull),
            kind => Error::new(Code::FolderUnwritable).detail(kind),
        };
        fs::create_dir_all(&folder).map_err(unwritable)?;
        let path = folder.join(format!("{}.{ENDING}", self.clock.now().to_string().replace([':', '.'], "-")));
        open.book.back_up(&path)?;
        prune(&folder);
        Ok(path.display().to_string())
    }
}

/// One that cannot be removed now is removed another time.
fn prune(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let is_whole = |path: &&PathBuf| path.extension().is_some_and(|ending| ending == ENDING);
    let mut all: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    // Their names are when they were made; what an attempt left that was killed goes with those of its time.
    all.sort_unstable_by(|one, other| other.cmp(one));
    let Some(oldest) = all.iter().filter(is_whole).nth(KEPT - 1).cloned() else { return };
    for path in all.iter().filter(|path| **path < oldest) {
        let _ = fs::remove_file(path);
    }
}
