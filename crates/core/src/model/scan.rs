//! A scan: the raw text of a badge or card code, kept whatever it means.

use super::{Id, Stamp, record::record};

record! {
    /// What a code said.
    Scan in Scan {
        /// Exactly as read.
        raw: String,
        /// What it was read as: vcard, mecard, url, id …
        format: String,
        /// The organiser's id for the visitor, when the code holds one.
        code_id: String,
        /// When.
        at: Stamp,
        /// At which show.
        show_id: Option<Id>,
        /// By whom of us.
        staff_id: Option<Id>,
    }
}
