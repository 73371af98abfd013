//! Completion of what is being typed.

use super::{Fairlead, Result};
use crate::{
    grammar::PartKind,
    ops::complete::{self, Completion, Completions},
};

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

    /// What the beginning of a company, a topic or a next step may become.
    ///
    /// # Errors
    /// `no_book`.
    pub fn complete_part(&self, kind: PartKind, typed: &str) -> Result<Vec<Completion>> {
        let show = self.current_show()?.map(|show| show.id);
        let words = self.words();
        let complete =
            |reader: crate::store::Reader<'_>| complete::complete_as(reader, show, &words, kind, typed);
        Ok(self.book()?.book.read(complete)?)
    }
}
