//! Scanning: the codes in a picture.

use std::path::Path;

use super::{Fairlead, Result};
use crate::{formats::code::CodeContent, ops::scan};

impl Fairlead {
    /// Every code in a picture file and what it means; no book need be open.
    ///
    /// # Errors
    /// `file_unreadable`, `not_a_picture`, `picture_heic`, `picture_too_large`, `picture_damaged`.
    pub fn codes_in_file(&self, path: &Path) -> Result<Vec<CodeContent>> {
        Ok(scan::codes_in_file(path)?)
    }
}
