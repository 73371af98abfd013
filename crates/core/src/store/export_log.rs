//! What left the book as a file: when, by whom, what, and to whom. And the profiles of the user's own.

use rusqlite::named_params;

use super::{Book, Reader};
use crate::{
    clock::Clock,
    error::Result,
    model::{Id, Stamp, export_profile::ExportProfile, record::Value},
};

/// A file that left the book.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct ExportItem {
    /// When, RFC 3339.
    #[specta(type = String)]
    pub at: Stamp,
    /// By whom of us.
    pub staff_id: Option<Id>,
    /// The code of the kind of record, or `book`.
    pub what: String,
    /// The code of the kind of file.
    pub format: String,
    /// The code of the profile, or the name of one of the user's own.
    pub profile: String,
    /// The file's name; empty when it went to a stream.
    pub file: String,
    /// How many rows it held.
    pub rows: u32,
    /// To whom it went, as somebody said; empty when nobody did.
    pub recipient: String,
}

impl Reader<'_> {
    /// The newest exports, the last one first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn exports(self, limit: u32) -> Result<Vec<ExportItem>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT at, staff_id, what, format, profile, file, rows, recipient FROM export_log ORDER BY n DESC LIMIT ?1",
        )?;
        let items = statement.query_map([limit], |row| {
            Ok(ExportItem {
                at: row.get("at")?,
                staff_id: match row.get("staff_id")? {
                    Value::Ref { id } => Some(id),
                    _ => None,
                },
                what: row.get("what")?,
                format: row.get("format")?,
                profile: row.get("profile")?,
                file: row.get("file")?,
                rows: row.get("rows")?,
                recipient: row.get("recipient")?,
            })
        })?;
        Ok(items.collect::<rusqlite::Result<_>>()?)
    }

    /// The export profiles of the user's own, by name.
    ///
    /// # Errors
    /// Those of reading.
    pub fn export_profiles(self) -> Result<Vec<ExportProfile>> {
        self.select("WHERE deleted_at IS NULL ORDER BY name, n", [])
    }
}

impl Book {
    /// Records that a file left the book. An export is not undone, so this is no operation of the journal.
    ///
    /// # Errors
    /// `disk_full`. In a book that can only be read nothing is recorded.
    pub fn log_export(
        &self,
        clock: &Clock,
        staff: Option<Id>,
        (what, format, profile): (&str, &str, &str),
        (file, rows): (&str, u32),
        recipient: &str,
    ) -> Result<()> {
        if self.is_read_only() {
            return Ok(());
        }
        self.writing()?.execute(
            "INSERT INTO export_log (id, at, staff_id, what, format, profile, file, rows, recipient)
             VALUES (:id, :at, :staff, :what, :format, :profile, :file, :rows, :recipient)",
            named_params! {
                ":id": Value::Ref { id: clock.id() }, ":at": clock.now(),
                ":staff": staff.map_or(Value::Null, |id| Value::Ref { id }), ":what": what, ":format": format,
                ":profile": profile, ":file": file, ":rows": rows, ":recipient": recipient,
            },
        )?;
        Ok(())
    }
}
