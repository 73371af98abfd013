//! Pictures of leads: their bytes, kept once under their hash, and which lead they belong to.

use rusqlite::{OptionalExtension, named_params};

use super::{Reader, Tx};
use crate::{
    error::Result,
    model::{
        Id,
        attachment::{Attachment, Photo},
        record::Value,
    },
};

impl Reader<'_> {
    /// A lead's pictures, the oldest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn attachments(self, lead: Id) -> Result<Vec<Attachment>> {
        self.select("WHERE lead_id = ?1 AND deleted_at IS NULL ORDER BY at, n", [Value::Ref { id: lead }])
    }

    /// The JPEG under a hash, or its thumbnail.
    ///
    /// # Errors
    /// Those of reading.
    pub fn photo(self, hash: &str, thumbnail: bool) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT iif(:small, thumbnail, bytes) AS jpeg FROM photo WHERE hash = :hash";
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_row(named_params! { ":small": thumbnail, ":hash": hash }, |row| row.get("jpeg"))
            .optional()?)
    }
}

impl Tx<'_> {
    /// Keeps a picture's bytes. One that is there already stays as it is.
    ///
    /// # Errors
    /// `disk_full`.
    pub fn keep_photo(&self, photo: &Photo) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT OR IGNORE INTO photo (hash, width, height, bytes, thumbnail)
                 VALUES (:hash, :width, :height, :bytes, :thumbnail)",
            )?
            .execute(named_params! {
                ":hash": photo.hash, ":width": photo.width, ":height": photo.height, ":bytes": photo.bytes,
                ":thumbnail": photo.thumbnail,
            })?;
        Ok(())
    }
}
