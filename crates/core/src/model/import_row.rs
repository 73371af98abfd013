//! What a foreign file said of a record that the book has no field for, kept as it stood there.

use super::{Id, record::record};

record! {
    /// Cells of a row that was taken in, beside the record they belong to.
    ImportRow in ImportRow {
        /// The person the row was about.
        contact_id: Option<Id>,
        /// The company, when it was about no person.
        company_id: Option<Id>,
        /// The file's name.
        file: String,
        /// The line the row began on.
        line: u32,
        /// A JSON object: headings and what stood below them.
        cells: String,
    }
}
