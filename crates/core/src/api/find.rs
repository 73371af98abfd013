//! Find: what a text means, in every kind of record.

use super::{Fairlead, Result};
use crate::store::{Filter, FindQuery, Found};

impl Fairlead {
    /// What a text finds, what belongs to the current show first among equals.
    ///
    /// # Errors
    /// `no_book`; `not_a_choice` for a place to go on from that no answer gave.
    pub fn find(&self, query: &FindQuery) -> Result<Found> {
        self.find_in(query, &Filter::default())
    }

    /// [`Fairlead::find`] among what a filter leaves.
    ///
    /// # Errors
    /// Those of [`Fairlead::find`] and [`Fairlead::leads`].
    pub fn find_in(&self, query: &FindQuery, filter: &Filter) -> Result<Found> {
        let show = match query.show {
            Some(show) => Some(show),
            None => self.current_show()?.map(|show| show.id),
        };
        let as_of = self.as_of()?;
        Ok(self
            .book()?
            .book
            .read(|reader| reader.found_in(&FindQuery { show, ..query.clone() }, filter, as_of))?)
    }
}
