//! The form beside the line: what its fields show, and the line with one filled in.

use super::{Fairlead, Result};
use crate::grammar::{self, Correction, FormField, LineForm};

impl Fairlead {
    /// What the form shows of a line.
    ///
    /// # Errors
    /// Those of reading.
    pub fn line_form(&self, line: &str) -> Result<LineForm> {
        Ok(grammar::form(line, self.line_day()?))
    }

    /// The line with a field of the form filled in.
    ///
    /// # Errors
    /// Those of reading.
    pub fn fill_line(&self, line: &str, field: FormField, value: &str) -> Result<String> {
        Ok(grammar::fill(line, self.line_day()?, field, value))
    }

    /// The line with the part between two places, in UTF-16 units, corrected.
    ///
    /// # Errors
    /// Those of reading.
    pub fn correct_line(&self, line: &str, start: u32, end: u32, correction: &Correction) -> Result<String> {
        Ok(grammar::correct(line, self.line_day()?, start, end, correction))
    }

    /// The day that lines are read as of.
    fn line_day(&self) -> Result<chrono::NaiveDate> {
        if self.book().is_ok() { self.today() } else { Ok(self.clock.today(self.clock.zone())) }
    }
}
