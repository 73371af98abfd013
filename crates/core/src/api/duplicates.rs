//! Duplicates: what is in the book twice.

use super::{Fairlead, Result};
use crate::ops::duplicates::{self, Duplicates, Twice};

impl Fairlead {
    /// What is likely in the book twice, surest first; only of one kind when that is said.
    ///
    /// # Errors
    /// `no_book`.
    pub fn duplicates(&self, kind: Option<Twice>) -> Result<Duplicates> {
        Ok(self.book()?.book.read(|reader| duplicates::duplicates(reader, kind))?)
    }
}
