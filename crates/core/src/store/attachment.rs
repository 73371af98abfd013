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

impl Reader<'_> {
    /// Whether there is a picture of any contact.
    ///
    /// # Errors
    /// Those of reading.
    pub fn has_contact_photos(self) -> Result<bool> {
        Ok(self.count("SELECT EXISTS (SELECT 1 FROM contact WHERE photo IS NOT NULL)", [])? > 0)
    }

    /// The picture of a contact, or of the contact of a lead.
    ///
    /// # Errors
    /// Those of reading.
    pub fn photo_of(self, id: Id) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT photo.bytes FROM contact JOIN photo ON photo.hash = contact.photo
                   WHERE contact.id = coalesce((SELECT contact_id FROM lead WHERE id = ?1), ?1)";
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row([Value::Ref { id }], |row| row.get("bytes")).optional()?)
    }
}

/// A picture on its way out, and whose it is.
pub struct PictureOut {
    /// Its name.
    pub hash: String,
    /// The JPEG.
    pub bytes: Vec<u8>,
    /// The lead that it was taken at.
    pub lead: Option<Id>,
    /// The contact whom it shows.
    pub contact: Option<Id>,
    /// When it was attached.
    pub at: String,
    /// By whom of us.
    pub staff: String,
}

impl Reader<'_> {
    /// Goes through the pictures of leads, then those of contacts, that are not in the bin.
    ///
    /// # Errors
    /// What `each` returns, and those of reading.
    pub fn pictures_out(self, mut each: impl FnMut(PictureOut) -> Result<()>) -> Result<()> {
        let mut statement = self.conn.prepare(
            "SELECT photo.hash, photo.bytes, it.lead_id, it.contact_id, it.at, it.staff FROM (
               SELECT 1 AS sort, attachment.n, attachment.hash, attachment.lead_id, NULL AS contact_id, attachment.at,
                 coalesce(staff.name, '') AS staff
               FROM attachment JOIN lead ON lead.id = attachment.lead_id AND lead.deleted_at IS NULL
               LEFT JOIN staff ON staff.id = attachment.staff_id WHERE attachment.deleted_at IS NULL
               UNION ALL
               SELECT 2, n, photo, NULL, id, '', '' FROM contact WHERE photo IS NOT NULL AND deleted_at IS NULL
             ) AS it JOIN photo ON photo.hash = it.hash ORDER BY it.sort, it.n",
        )?;
        let mut rows = statement.query([])?;
        let id = |value: Value| match value {
            Value::Ref { id } => Some(id),
            _ => None,
        };
        while let Some(row) = rows.next()? {
            each(PictureOut {
                hash: row.get("hash")?,
                bytes: row.get("bytes")?,
                lead: id(row.get("lead_id")?),
                contact: id(row.get("contact_id")?),
                at: row.get("at")?,
                staff: row.get("staff")?,
            })?;
        }
        Ok(())
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
