//! A topic: what a visitor, a company or a market note is about, in the exhibitor's own words.

use super::record::record;

record! {
    /// A subject of interest.
    Topic in Topic {
        /// As it was first typed.
        name: String,
        /// Folded, so that `Lighting` and `lighting` are one.
        key: String,
    }
}
