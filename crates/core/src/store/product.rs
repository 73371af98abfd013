//! Products: those that a text finds.

use rusqlite::ToSql;

use super::{Reader, search::Doc};
use crate::{error::Result, model::product::Product};

impl Reader<'_> {
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
}
