//! Scans: the lead at which a badge or card was read before.

use rusqlite::named_params;

use super::{Reader, bind};
use crate::{
    error::Result,
    model::{Id, lead::Lead, record::Value},
};

impl Reader<'_> {
    /// The newest lead of a show whose badge or card said the same, or held the same id.
    ///
    /// # Errors
    /// Those of reading.
    pub fn lead_scanned(self, show: Id, raw: &str, code_id: &str) -> Result<Option<Lead>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT note.lead_id FROM scan JOIN note ON note.scan_id = scan.id AND note.deleted_at IS NULL
             JOIN lead ON lead.id = note.lead_id AND lead.deleted_at IS NULL
             WHERE scan.show_id = :show AND (scan.raw = :raw OR (scan.code_id = :code AND scan.code_id <> ''))
             ORDER BY note.n DESC LIMIT 1",
        )?;
        let mut rows = statement
            .query(named_params! { ":show": Value::Ref { id: show }, ":raw": raw, ":code": code_id })?;
        let lead = rows.next()?.map(|row| bind::id(row, "lead_id")).transpose()?;
        lead.map(|id| self.need::<Lead>(id)).transpose()
    }
}
