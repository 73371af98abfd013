//! A file that is there whole or not at all.

use std::{
    fs::{self, File},
    io::BufWriter,
    path::Path,
};

use crate::{
    error::{Code, Error, Result},
    formats::csv::unwritable,
};

/// Has `write` fill a folder beside the one that is wanted, and gives it that name once it is complete.
pub(super) fn folder_or_not(path: &Path, write: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".part");
    let unfinished = Path::new(&unfinished);
    // A folder that is there holds somebody's files: it is not written into.
    let is_taken = fs::read_dir(path).is_ok_and(|mut inside| inside.next().is_some()) || path.is_file();
    let free = if is_taken { Err(Error::new(Code::FileUnwritable)) } else { Ok(()) };
    let written =
        free.and_then(|()| fs::create_dir(unfinished).map_err(|error| unwritable(&error))).and_then(|()| {
            let done = write(unfinished).and_then(|()| {
                if path.exists() {
                    fs::remove_dir(path).map_err(|error| unwritable(&error))?;
                }
                fs::rename(unfinished, path).map_err(|error| unwritable(&error))
            });
            if done.is_err() {
                // The reason that is told is the first one.
                let _ = fs::remove_dir_all(unfinished);
            }
            done
        });
    written.map_err(|error: Error| error.with("path", path.display()))
}

/// Has `write` fill a file beside the one that is wanted, and gives it that name once it is on the disk.
pub(in crate::ops) fn whole_or_not<T>(
    path: &Path,
    write: impl FnOnce(BufWriter<File>) -> Result<(T, BufWriter<File>)>,
) -> Result<T> {
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".part");
    let unfinished = Path::new(&unfinished);
    let written = File::create(unfinished).map_err(|error| unwritable(&error)).and_then(|file| {
        let (output, to) = write(BufWriter::with_capacity(1 << 18, file))?;
        let file = to.into_inner().map_err(|error| unwritable(error.error()))?;
        file.sync_all().map_err(|error| unwritable(&error))?;
        fs::rename(unfinished, path).map_err(|error| unwritable(&error))?;
        Ok(output)
    });
    if written.is_err() {
        // The reason that is told is the first one.
        let _ = fs::remove_file(unfinished);
    }
    written.map_err(|error: Error| error.with("path", path.display()))
}
