//! A product: what we offer, named in several languages, priced by currency and trade term.

use super::{Id, codes::Incoterm, record::record};

record! {
    /// Something we sell.
    Product in Product {
        /// Stock keeping unit, unlike any other's.
        sku: String,
        /// What it is counted in, such as pcs.
        unit: String,
        /// Minimum order quantity, decimal text.
        moq: String,
        /// How long until it ships, in words.
        lead_time: String,
        /// Code of the Harmonized System (World Customs Organization), or empty.
        hs_code: String,
        /// Of one, without packing, in kilograms, decimal text.
        net_weight: String,
        /// Of one, packed, in kilograms, decimal text.
        gross_weight: String,
        /// How it is packed, in words.
        packing: String,
        /// The SHA-256 of its photo's bytes, in hexadecimal digits.
        photo: Option<String>,
        /// When it went into the bin.
        deleted_at: Option<super::Stamp>,
    }
}

impl Product {
    /// A product of which nothing is known but its SKU.
    #[must_use]
    pub fn named(id: Id, sku: String) -> Self {
        Self {
            id,
            sku,
            unit: String::new(),
            moq: String::new(),
            lead_time: String::new(),
            hs_code: String::new(),
            net_weight: String::new(),
            gross_weight: String::new(),
            packing: String::new(),
            photo: None,
            deleted_at: None,
        }
    }
}

record! {
    /// A product's name and description in one language.
    ProductText in ProductText {
        /// Of which product.
        product_id: Id,
        /// BCP 47 code.
        language: String,
        /// Name.
        name: String,
        /// Description.
        description: String,
    }
}

record! {
    /// A product's price in one currency, for one trade term.
    ProductPrice in ProductPrice {
        /// Of which product.
        product_id: Id,
        /// ISO 4217 code.
        currency: String,
        /// Per unit, decimal text of up to six places.
        price: String,
        /// The rule of Incoterms® 2020 it is meant for.
        incoterm: Option<Incoterm>,
        /// The rule's named place.
        place: String,
        /// From how many on it holds, decimal text; empty from the first.
        min_quantity: String,
        /// The last day it holds.
        valid_until: Option<chrono::NaiveDate>,
    }
}
