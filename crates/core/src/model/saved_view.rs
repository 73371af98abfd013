//! A saved view: a list with its filter and order under a name.

use super::record::record;

record! {
    /// A list as somebody likes to see it.
    SavedView in SavedView {
        /// As people call it.
        name: String,
        /// The code of the list.
        list: String,
        /// Which records of it, as JSON.
        filter: String,
        /// The code of what it is sorted by.
        sort: String,
        /// Whether the largest comes first.
        descending: bool,
        /// When it went into the bin.
        deleted_at: Option<super::Stamp>,
    }
}
