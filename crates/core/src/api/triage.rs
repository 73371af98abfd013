//! Triage: what the leads of the current show lack.

use super::{Fairlead, Result};
use crate::store::TriageItem;

impl Fairlead {
    /// The open leads of the current show that lack a grade, a next step, an address or a company.
    ///
    /// # Errors
    /// `no_book`.
    pub fn triage(&self) -> Result<Vec<TriageItem>> {
        let Some(show) = self.current_show()? else { return Ok(Vec::new()) };
        Ok(self.book()?.book.read(|reader| reader.triage(show.id))?)
    }
}
