//! Cadences: promises that follow one another.

use super::{Fairlead, Result};
use crate::{
    model::Id,
    ops::cadence::{self, CadenceForm, CadenceView},
};

impl Fairlead {
    /// The cadences there are: the user's own, then those that Fairlead brings.
    ///
    /// # Errors
    /// `no_book`.
    pub fn cadences(&self) -> Result<Vec<CadenceView>> {
        Ok(self.book()?.book.read(|reader| cadence::all(reader, self.words()))?)
    }

    /// Makes or changes a cadence.
    ///
    /// # Errors
    /// `name_needed`, `not_a_cadence`, `no_such_record`.
    pub fn set_cadence(&self, form: &CadenceForm) -> Result<Id> {
        let open = self.book()?;
        Ok(self.tell(cadence::set_cadence(&open.book, &self.clock, self.current_staff()?, form)?))
    }

    /// Begins a cadence for a lead.
    ///
    /// # Errors
    /// `no_such_record`, `not_a_choice`.
    pub fn begin_cadence(&self, lead: Id, code: &str) -> Result<()> {
        let by = (self.current_staff()?, self.words());
        let changes = cadence::begin(&self.book()?.book, &self.clock, by, lead, code)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Stops a lead's cadence, because they answered or because somebody wants it so.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn stop_cadence(&self, lead: Id, answered: bool) -> Result<()> {
        let changes = cadence::stop(&self.book()?.book, &self.clock, self.current_staff()?, lead, answered)?;
        self.tell(((), changes));
        Ok(())
    }
}
