//! Find: what a text means, in every kind of record.

use super::{Fairlead, Result};
use crate::store::{FindQuery, Found};

impl Fairlead {
    /// What a text finds, what belongs to the current show first among equals.
    ///
    /// # Errors
    /// `no_book`; `not_a_choice` for a place to go on from that no answer gave.
    pub fn find(&self, query: &FindQuery) -> Result<Found> {
        let show = match query.show {
            Some(show) => Some(show),
            None => self.current_show()?.map(|show| show.id),
        };
        Ok(self.book()?.book.read(|reader| reader.found(&FindQuery { show, ..query.clone() }))?)
    }
}
