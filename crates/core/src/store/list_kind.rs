//! The lists there are: what each is a list of, and where its records and their rows lie.

use super::search::Doc;
use crate::model::codes::codes;

codes! {
    /// A list that the filter narrows.
    ListKind {
        /// Visitors at shows.
        Leads = "leads",
        /// People.
        Contacts = "contacts",
        /// Companies and public bodies.
        Companies = "companies",
        /// Offers.
        Quotes = "quotes",
        /// What we sell.
        Products = "products",
    }
}

impl ListKind {
    /// What a text is looked for in.
    pub(super) fn docs(self) -> &'static [Doc] {
        match self {
            Self::Leads => &Doc::ALL,
            Self::Contacts => &[Doc::Contact],
            Self::Companies => &[Doc::Company],
            Self::Quotes => &[Doc::Quote, Doc::Contact, Doc::Company],
            Self::Products => &[Doc::Product],
        }
    }

    /// The table of its records.
    pub(super) fn record(self) -> &'static str {
        match self {
            Self::Leads => "lead",
            Self::Contacts => "contact",
            Self::Companies => "company",
            Self::Quotes => "quote",
            Self::Products => "product",
        }
    }

    /// The table of its rows, which hold what they are sorted, narrowed and counted by. Products are few: they are their own.
    pub(super) fn rows(self) -> &'static str {
        match self {
            Self::Leads => "lead_row",
            Self::Contacts => "contact_row",
            Self::Companies => "company_row",
            Self::Quotes => "quote_row",
            Self::Products => "product",
        }
    }
}
