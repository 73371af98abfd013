//! Products: the list, and those that a text finds.

use rusqlite::ToSql;

use super::{Page, Reader, bind, page, search::Doc};
use crate::{
    error::Result,
    model::{
        Id,
        product::{Product, ProductPrice, ProductText},
    },
};

/// Which products, in the order of their SKUs.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(default)]
pub struct ProductQuery {
    /// Part of a SKU, name or description.
    pub text: String,
    /// Where to go on.
    pub after: Option<String>,
    /// How many rows at most.
    pub limit: u32,
}

/// A product in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct ProductItem {
    /// Names it.
    pub id: Id,
    /// Stock keeping unit.
    pub sku: String,
    /// What it is counted in.
    pub unit: String,
    /// What it is called, in the reader's language where that is known.
    pub name: String,
    /// What else it is called, in a language of another script or the next one.
    pub second_name: String,
    /// Its first price, decimal text, or empty.
    pub price: String,
    /// That price's currency.
    pub currency: String,
}

impl Reader<'_> {
    /// The product with this SKU.
    ///
    /// # Errors
    /// Those of reading.
    pub fn product_with_sku(self, sku: &str) -> Result<Option<Product>> {
        Ok(self.select("WHERE sku = ?1 AND deleted_at IS NULL", [sku])?.pop())
    }

    /// Products that a text finds by SKU, name or description in any language; every product for an empty text. In the
    /// order of their SKUs.
    ///
    /// # Errors
    /// Those of reading.
    pub fn products(self, text: &str, limit: u32) -> Result<Vec<Product>> {
        let found = self.matching(text, &[Doc::Product])?;
        let mut params: Vec<(&str, &dyn ToSql)> = vec![(":limit", &limit)];
        found.bind(&mut params);
        let condition = found.condition("product.n", Doc::Product);
        self.select(
            &format!("WHERE deleted_at IS NULL AND {condition} ORDER BY sku LIMIT :limit"),
            params.as_slice(),
        )
    }

    /// A page of products, named in a language.
    ///
    /// # Errors
    /// Those of reading.
    pub fn product_page(self, query: &ProductQuery, language: &str) -> Result<Page<ProductItem>> {
        let list = page::List {
            counted: "product AS r",
            from: "product AS r",
            columns: "r.id AS product_id, r.sku, r.unit",
            sort: "r.sku",
            descending: false,
        };
        let found = self.matching(&query.text, &[Doc::Product])?;
        let condition = format!("r.deleted_at IS NULL AND {}", found.condition("r.n", Doc::Product));
        let mut params = Vec::new();
        found.bind(&mut params);
        let mut page =
            list.page(self, &condition, &params, (query.after.as_deref(), query.limit), |row| {
                Ok(ProductItem {
                    id: bind::id(row, "product_id")?,
                    sku: row.get("sku")?,
                    unit: row.get("unit")?,
                    name: String::new(),
                    second_name: String::new(),
                    price: String::new(),
                    currency: String::new(),
                })
            })?;
        for item in &mut page.items {
            let texts = self.product_texts(item.id)?;
            let first = texts.iter().position(|text| text.language == language).unwrap_or(0);
            let name = |text: Option<&ProductText>| text.map(|text| text.name.clone()).unwrap_or_default();
            item.name = name(texts.get(first));
            // Languages are in the order of their codes, so that the last one is Chinese where there is Chinese.
            item.second_name = name(
                texts.iter().enumerate().filter(|(at, _)| *at != first).map(|(_, text)| text).next_back(),
            );
            if let Some(ProductPrice { price, currency, .. }) =
                self.product_prices(item.id)?.into_iter().next()
            {
                (item.price, item.currency) = (price, currency);
            }
        }
        Ok(page)
    }
}
