//! Completion of what is being typed.

use super::{Fairlead, Result};
use crate::ops::complete::{self, Completions};

impl Fairlead {
    /// What the part of the line at the caret, in UTF-16 units, may become.
    ///
    /// # Errors
    /// `no_book`.
    pub fn complete_line(&self, line: &str, caret: u32) -> Result<Option<Completions>> {
        let show = self.current_show()?.map(|show| show.id);
        let words = self.words();
        Ok(self.book()?.book.read(|reader| complete::complete(reader, show, &words, line, caret))?)
    }
}
