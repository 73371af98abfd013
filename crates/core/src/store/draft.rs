//! Drafts: what is being typed, and the pictures beside it, on the disk of this device and in no book.

use chrono::Duration;
use rusqlite::{OptionalExtension, named_params};

use super::Device;
use crate::{
    error::{Error, Result},
    model::{Id, Stamp, attachment::Photo, beside::Beside},
};

/// What was typed and not yet saved.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Draft {
    /// Which of several at once.
    pub slot: String,
    /// The capture line as typed.
    pub line: String,
    /// What stands beside it.
    pub beside: Beside,
    /// When it was last changed, RFC 3339.
    #[specta(type = String)]
    pub at: Stamp,
}

/// A picture that no draft names is kept for so long: its line may just be on its way.
const UNNAMED: Duration = Duration::days(1);

impl Device {
    /// Keeps what is being typed. It is on the disk when this returns. An empty one is removed.
    ///
    /// # Errors
    /// `disk_full`.
    pub fn keep_draft(&self, book: Id, slot: &str, line: &str, beside: &Beside, at: Stamp) -> Result<()> {
        let conn = self.conn();
        let book = book.to_string();
        if line.is_empty() && beside.is_empty() {
            conn.prepare_cached("DELETE FROM draft WHERE book = ?1 AND slot = ?2")?.execute([&book, slot])?;
            return Ok(());
        }
        let beside = serde_json::to_string(beside).map_err(Error::internal)?;
        let sql =
            "INSERT INTO draft (book, slot, line, beside, at) VALUES (:book, :slot, :line, :beside, :at)
                   ON CONFLICT (book, slot) DO UPDATE SET line = :line, beside = :beside, at = :at";
        conn.prepare_cached(sql)?.execute(named_params! {
            ":book": book, ":slot": slot, ":line": line, ":beside": beside, ":at": at,
        })?;
        Ok(())
    }

    /// What was being typed for this book, the newest first. Pictures that nothing names any more are let go.
    ///
    /// # Errors
    /// Those of reading.
    pub fn drafts(&self, book: Id, now: Stamp) -> Result<Vec<Draft>> {
        let conn = self.conn();
        conn.prepare_cached(
            "DELETE FROM photo WHERE at < ?1
             AND NOT EXISTS (SELECT 1 FROM draft WHERE instr(draft.beside, photo.hash) > 0)",
        )?
        .execute([Stamp::new(now.utc() - UNNAMED)])?;
        let mut statement = conn.prepare_cached(
            "SELECT slot, line, beside, at FROM draft WHERE book = ?1 ORDER BY at DESC, slot",
        )?;
        let drafts = statement.query_map([book.to_string()], |row| {
            let beside: String = row.get("beside")?;
            Ok(Draft {
                slot: row.get("slot")?,
                line: row.get("line")?,
                // Of a later version it may hold what is unknown here; the line is worth more than its company.
                beside: serde_json::from_str(&beside).unwrap_or_default(),
                at: row.get("at")?,
            })
        })?;
        Ok(drafts.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps a picture until its line is entered.
    ///
    /// # Errors
    /// `disk_full`.
    pub fn keep_photo(&self, photo: &Photo, at: Stamp) -> Result<()> {
        self.conn()
            .prepare_cached(
                "INSERT INTO photo (hash, width, height, bytes, thumbnail, at)
                 VALUES (:hash, :width, :height, :bytes, :thumbnail, :at)
                 ON CONFLICT (hash) DO UPDATE SET at = :at",
            )?
            .execute(named_params! {
                ":hash": photo.hash, ":width": photo.width, ":height": photo.height, ":bytes": photo.bytes,
                ":thumbnail": photo.thumbnail, ":at": at,
            })?;
        Ok(())
    }

    /// A picture that this device keeps.
    ///
    /// # Errors
    /// Those of reading.
    pub fn photo(&self, hash: &str) -> Result<Option<Photo>> {
        let sql = "SELECT hash, width, height, bytes, thumbnail FROM photo WHERE hash = ?1";
        Ok(self
            .conn()
            .prepare_cached(sql)?
            .query_row([hash], |row| {
                Ok(Photo {
                    hash: row.get("hash")?,
                    width: row.get("width")?,
                    height: row.get("height")?,
                    bytes: row.get("bytes")?,
                    thumbnail: row.get("thumbnail")?,
                })
            })
            .optional()?)
    }
}
