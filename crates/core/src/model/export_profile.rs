//! An export profile of the user's own: which columns a file has, in which order, under which headings.

use super::record::record;

record! {
    /// A file as somebody wants it.
    ExportProfile in ExportProfile {
        /// As people call it.
        name: String,
        /// The code of the kind of record.
        what: String,
        /// The code of how the file speaks.
        voice: String,
        /// Keys of columns and their headings, as JSON.
        columns: String,
        /// When it went into the bin.
        deleted_at: Option<super::Stamp>,
    }
}
