//! A picture of the book: its bytes are kept under their hash and never change. An attachment is one that stays with a lead.

use super::{Id, Stamp, record::record};

record! {
    /// A picture of a lead.
    Attachment in Attachment {
        /// Whose.
        lead_id: Id,
        /// The SHA-256 of the bytes, in hexadecimal digits.
        hash: String,
        /// When it was attached.
        at: Stamp,
        /// By whom of us.
        staff_id: Option<Id>,
        /// When it went into the bin.
        deleted_at: Option<Stamp>,
    }
}

/// A picture as the book keeps it: upright, without what the camera wrote beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// The SHA-256 of the bytes, in hexadecimal digits.
    pub hash: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The JPEG; of a logo a PNG.
    pub bytes: Vec<u8>,
    /// A small JPEG of it, for lists.
    pub thumbnail: Vec<u8>,
}
