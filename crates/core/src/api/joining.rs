//! Two leads of one person at one show.

use super::{Fairlead, Result};
use crate::{
    model::Id,
    ops::joining::{self, Twin},
};

impl Fairlead {
    /// The leads of its show that are likely about the person of a lead.
    ///
    /// # Errors
    /// `no_book`, `no_such_record`.
    pub fn twins(&self, lead: Id) -> Result<Vec<Twin>> {
        Ok(self.book()?.book.read(|reader| joining::twins(reader, lead))?)
    }

    /// Joins a lead with another of its show; the first is kept.
    ///
    /// # Errors
    /// `no_such_record`, `book_read_only`, `disk_full`.
    pub fn join_leads(&self, keep: Id, other: Id) -> Result<()> {
        let changes =
            joining::join_leads(&self.book()?.book, &self.clock, self.current_staff()?, keep, other)?;
        self.tell(((), changes));
        Ok(())
    }
}
