//! A company, city, university or other body that visitors come from.

use super::{Id, codes::CompanyKind, record::record};

record! {
    /// A body that visitors come from.
    Company in Company {
        /// Name in Latin letters; either this or `native_name` is there.
        name: String,
        /// Name in its own script.
        native_name: String,
        /// What it is to us.
        kind: Option<CompanyKind>,
        /// ISO 3166-1 alpha-2 code, or empty.
        country: String,
        /// Where it sits.
        city: String,
        /// Street and the like, lines by new lines.
        address: String,
        /// Web address as typed.
        website: String,
        /// Host of the web address, folded.
        domain: String,
        /// VAT id or its like.
        vat_id: String,
        /// The company it belongs to.
        parent_id: Option<Id>,
        /// Free text.
        notes: String,
        /// When it went into the bin.
        deleted_at: Option<super::Stamp>,
    }
}

record! {
    /// A company deals with a topic.
    CompanyTopic in CompanyTopic {
        /// The company.
        company_id: Id,
        /// The topic.
        topic_id: Id,
    }
}

impl Company {
    /// A company of which only the names are known.
    #[must_use]
    pub fn named(id: Id, name: String, native_name: String) -> Self {
        Self {
            id,
            name,
            native_name,
            kind: None,
            country: String::new(),
            city: String::new(),
            address: String::new(),
            website: String::new(),
            domain: String::new(),
            vat_id: String::new(),
            parent_id: None,
            notes: String::new(),
            deleted_at: None,
        }
    }
}
