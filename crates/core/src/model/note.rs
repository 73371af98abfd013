//! A note: one entry of a lead's timeline.

use super::{Id, Stamp, codes::NoteKind, record::record};

record! {
    /// A timeline entry.
    Note in Note {
        /// Of which lead.
        lead_id: Id,
        /// What it tells of.
        kind: NoteKind,
        /// What was said.
        body: String,
        /// When it happened.
        at: Stamp,
        /// Who of us wrote it.
        staff_id: Option<Id>,
        /// The scan it tells of.
        scan_id: Option<Id>,
        /// When it went into the bin.
        deleted_at: Option<Stamp>,
    }
}
