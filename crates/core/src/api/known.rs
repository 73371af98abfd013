//! "We know them already": whom a line is about, while it is typed.

use super::{Fairlead, Result};
use crate::ops::{
    capture,
    known::{self, Known},
};

impl Fairlead {
    /// Whom in the book a capture line may be about, the likeliest first; nobody while the line says too little.
    ///
    /// # Errors
    /// `no_book`.
    pub fn known(&self, line: &str) -> Result<Vec<Known>> {
        let show = self.current_show()?;
        let understood = capture::understand(&self.clock, show.as_ref(), line);
        Ok(self.book()?.book.read(|reader| {
            let exhibitor = reader.exhibitor()?.map(|exhibitor| exhibitor.country).unwrap_or_default();
            let at = show.as_ref().map_or("", |show| &show.country);
            known::known(reader, &understood, &[at, &exhibitor])
        })?)
    }
}
