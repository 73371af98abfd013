//! The exhibitor: us, as a quote and a privacy notice name us. One record a book.

use super::record::record;

record! {
    /// Our own firm. Its id is the book's, so that there is one.
    Exhibitor in Exhibitor {
        /// Name in Latin letters.
        name: String,
        /// Name in our own script.
        native_name: String,
        /// Postal address in Latin letters, lines by new lines.
        address: String,
        /// ISO 3166-1 alpha-2 code, or empty.
        country: String,
        /// VAT id or its like.
        vat_id: String,
        /// Bank and account, as a quote prints them.
        bank: String,
        /// Whom a visitor writes to about their data (GDPR, article 13(1)(a)).
        privacy_contact: String,
        /// Postal address in our own script.
        native_address: String,
        /// Where a buyer writes to.
        email: String,
        /// Where a buyer calls.
        phone: String,
        /// Our site.
        website: String,
        /// How quotes are numbered, such as `Q-{YYYY}-{D}{NNN}`.
        quote_pattern: String,
        /// What quotes are printed on: `a4`, `us-letter`, or empty for what the buyer's country uses.
        paper: String,
        /// The SHA-256 of our logo's bytes, in hexadecimal digits.
        logo: Option<String>,
    }
}

impl Exhibitor {
    /// A record with nothing in it but the usual numbering of quotes.
    #[must_use]
    pub fn empty(id: super::Id) -> Self {
        let none = String::new;
        Self {
            id,
            name: none(),
            native_name: none(),
            address: none(),
            country: none(),
            vat_id: none(),
            bank: none(),
            privacy_contact: none(),
            native_address: none(),
            email: none(),
            phone: none(),
            website: none(),
            quote_pattern: super::quote_number::PATTERN.to_owned(),
            paper: none(),
            logo: None,
        }
    }
}
