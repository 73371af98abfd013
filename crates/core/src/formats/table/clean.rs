//! A table as clean CSV: UTF-8, commas, line feeds (RFC 4180 but for these); headings and rows, nothing else.

use std::io::Write;

use super::Table;
use crate::{
    error::{Error, Result},
    formats::csv::unwritable,
};

impl Table {
    /// Writes the headings, where there are any, and the rows; says how many rows.
    ///
    /// # Errors
    /// Those of [`Table::walk`]; `file_unwritable`, `disk_full`.
    pub fn write_clean<W: Write>(&self, to: W) -> Result<(u32, W)> {
        let mut rows = csv::WriterBuilder::new().flexible(true).from_writer(to);
        let mut count = 0;
        if let Some(headings) = self.headings() {
            rows.write_record(headings).map_err(|error| complain(&error))?;
        }
        self.walk(|record| {
            count += 1;
            rows.write_record(record.cells()).map_err(|error| complain(&error))?;
            Ok(true)
        })?;
        Ok((count, rows.into_inner().map_err(|error| unwritable(error.error()))?))
    }
}

fn complain(error: &csv::Error) -> Error {
    match error.kind() {
        csv::ErrorKind::Io(error) => unwritable(error),
        _ => Error::internal("csv"),
    }
}
