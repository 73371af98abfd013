//! Scan: the codes in a picture, and what they mean.

use std::{fs::File, io::Read, path::Path};

use crate::{
    error::{Code, Error, Result},
    formats::{
        code::{self, CodeContent},
        picture,
    },
};

/// Every code in a picture file. None is no error: a picture need not hold one.
///
/// # Errors
/// `file_unreadable`, and what [`codes_in`] refuses.
pub fn codes_in_file(path: &Path) -> Result<Vec<CodeContent>> {
    let unreadable = || Error::new(Code::FileUnreadable).with("path", path.display());
    let mut bytes = Vec::new();
    // One byte more than allowed tells that there are too many, however large the file is.
    let most = u64::try_from(picture::MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let file = File::open(path).map_err(|error| unreadable().detail(error.kind()))?;
    file.take(most).read_to_end(&mut bytes).map_err(|error| unreadable().detail(error.kind()))?;
    codes_in(&bytes)
}

/// Every code in the bytes of a picture.
///
/// # Errors
/// `not_a_picture`, `picture_heic`, `picture_too_large`, `picture_damaged`.
pub fn codes_in(bytes: &[u8]) -> Result<Vec<CodeContent>> {
    let picture = picture::read(bytes)?;
    Ok(picture::codes(&picture).iter().map(|raw| code::read(raw)).collect())
}
