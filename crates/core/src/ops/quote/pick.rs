//! What can be put on a quote: products by any part of them, with the price that this quote would take.

use serde::Serialize;

use super::edit::listed_price;
use crate::{
    error::Result,
    i18n,
    model::{
        Id,
        decimal::Decimal,
        product::{Product, ProductText},
        quote::Quote,
    },
    store::Reader,
};

/// A product for a quote's line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ProductPick {
    /// Names it.
    pub id: Id,
    /// Stock keeping unit.
    pub sku: String,
    /// Name in the quote's language.
    pub name: String,
    /// Name in another language, or empty.
    pub second_name: String,
    /// How many the text asks for, decimal text; empty when it names no number.
    pub quantity: String,
    /// How long until it ships.
    pub lead_time: String,
    /// In the quote's currency, decimal text; empty when there is none.
    pub price: String,
}

/// How many are offered at once.
const MOST: u32 = 20;

/// The products that a text finds, priced for a quote.
///
/// # Errors
/// `no_such_record`.
pub fn pick(reader: Reader<'_>, quote: Id, text: &str) -> Result<Vec<ProductPick>> {
    let quote = reader.need::<Quote>(quote)?;
    let (quantity, products) = meant(reader, text)?;
    let quantity = quantity.map(|quantity| quantity.to_string()).unwrap_or_default();
    let counted = if quantity.is_empty() { "1" } else { &quantity };
    let mut picks = Vec::new();
    for product in products {
        let texts = reader.product_texts(product.id)?;
        let of = |language: &str| texts.iter().find(|text| text.language == language);
        let first = of(&quote.language).or_else(|| of(i18n::FALLBACK)).or(texts.first());
        let other =
            |text: &&ProductText| Some(text.language.as_str()) != first.map(|text| text.language.as_str());
        let second = of(&quote.second_language).or_else(|| texts.iter().rev().find(other)).filter(other);
        picks.push(ProductPick {
            id: product.id,
            name: first.map_or_else(|| product.sku.clone(), |text| text.name.clone()),
            second_name: second.map(|text| text.name.clone()).unwrap_or_default(),
            price: listed_price(reader, &quote, product.id, counted)?.unwrap_or_default(),
            sku: product.sku,
            quantity: quantity.clone(),
            lead_time: product.lead_time,
        });
    }
    Ok(picks)
}

/// How many, and of which products: `40 pole` and `40 × pole` begin with a quantity, unless nothing is called by the rest.
pub(super) fn meant(reader: Reader<'_>, text: &str) -> Result<(Option<Decimal>, Vec<Product>)> {
    let number = text.trim().split(|c: char| c.is_whitespace() || c == '×').next().unwrap_or_default();
    let rest = text.trim().strip_prefix(number).unwrap_or_default().trim_start_matches([' ', '×']);
    let quantity = Decimal::parse(number).filter(|quantity| quantity.is_positive() && !rest.is_empty());
    if quantity.is_some() {
        let counted = reader.products(rest, MOST)?;
        if !counted.is_empty() {
            return Ok((quantity, counted));
        }
    }
    Ok((None, reader.products(text, MOST)?))
}
