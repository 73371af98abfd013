//! Scanning: codes, and the pictures that stay with a lead.

use std::path::Path;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Serialize;

use super::{Fairlead, Result};
use crate::{
    error::{Code, Error},
    ops::scan::{self, CodeContent, Scanned},
};

/// A picture beside the line that is being typed.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct PictureView {
    /// Names it: the SHA-256 of its bytes, in hexadecimal digits.
    pub hash: String,
    /// A small JPEG of it, in base64 (RFC 4648).
    pub thumbnail: String,
    /// The codes in it.
    pub codes: Vec<Scanned>,
}

impl Fairlead {
    /// Every code in a picture file and what it means; no book need be open.
    ///
    /// # Errors
    /// `file_unreadable`, `not_a_picture`, `picture_heic`, `picture_too_large`, `picture_damaged`.
    pub fn codes_in_file(&self, path: &Path) -> Result<Vec<CodeContent>> {
        Ok(scan::codes_in_file(path)?)
    }

    /// What a code says, nothing being written.
    ///
    /// # Errors
    /// `too_long`.
    pub fn read_code(&self, raw: &str) -> Result<Scanned> {
        Ok(scan::read(raw)?)
    }

    /// What the codes in a camera's frame say, nothing being kept.
    ///
    /// # Errors
    /// As [`Fairlead::codes_in_file`].
    pub fn read_frame(&self, base64: &str) -> Result<Vec<Scanned>> {
        scan::codes_in(&decoded(base64)?)?.iter().map(|code| self.read_code(&code.raw)).collect()
    }

    /// Takes a picture in: it is made one to keep and stays with this device until its line is entered.
    ///
    /// # Errors
    /// As [`Fairlead::codes_in_file`]; `disk_full`.
    pub fn take_picture(&self, base64: &str) -> Result<PictureView> {
        self.keep_picture(&decoded(base64)?)
    }

    /// Takes a picture file in.
    ///
    /// # Errors
    /// As [`Fairlead::take_picture`].
    pub fn take_picture_file(&self, path: &Path) -> Result<PictureView> {
        self.keep_picture(&scan::bytes_of(path)?)
    }

    fn keep_picture(&self, bytes: &[u8]) -> Result<PictureView> {
        let pictured = scan::picture(bytes)?;
        self.device.keep_photo(&pictured.photo, self.clock.now())?;
        let thumbnail = STANDARD.encode(&pictured.photo.thumbnail);
        Ok(PictureView { hash: pictured.photo.hash, thumbnail, codes: pictured.codes })
    }

    /// The JPEG of a picture in the book or beside a draft, in base64; small for lists.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn picture(&self, hash: &str, thumbnail: bool) -> Result<String> {
        let in_book = self.book()?.book.read(|reader| reader.photo(hash, thumbnail))?;
        let jpeg = match in_book {
            Some(jpeg) => jpeg,
            None => {
                let photo = self.device.photo(hash)?.ok_or_else(|| Error::new(Code::NoSuchRecord))?;
                if thumbnail { photo.thumbnail } else { photo.bytes }
            }
        };
        Ok(STANDARD.encode(jpeg))
    }
}

fn decoded(base64: &str) -> Result<Vec<u8>> {
    Ok(STANDARD.decode(base64).map_err(|_| Error::new(Code::NotAPicture))?)
}
