//! Products: the list, where a product stands in it, and those that a text finds.

use chrono::NaiveDate;
use rusqlite::ToSql;

use super::{AsOf, Filter, ListKind, Page, Reader, bind, filter::Narrowed, page, search::Doc};
use crate::{
    error::Result,
    model::{
        Id,
        codes::{Incoterm, codes},
        decimal::Decimal,
        product::{Product, ProductPrice, ProductText},
    },
    text::pinyin::is_han,
};

codes! {
    /// What the list of products is sorted by.
    ProductSort {
        /// The stock keeping unit.
        Sku = "sku",
        /// What it is called in the reader's language.
        Name = "name",
        /// The price shown: its currency, and how much.
        Price = "price",
        /// What customs declare it as.
        HsCode = "hs_code",
    }
}

/// Which products, in which order, priced in which currency.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(default)]
pub struct ProductQuery {
    /// Which; products are found by text, and named, alone.
    pub filter: Filter,
    /// The currency of the price shown, ISO 4217; empty shows the first price there is.
    pub currency: String,
    /// What to sort by.
    pub sort: ProductSort,
    /// Whether the largest comes first.
    pub descending: bool,
    /// Where to go on.
    pub after: Option<String>,
    /// How many rows to leave out from there, for a jump.
    pub skip: u32,
    /// How many rows at most.
    pub limit: u32,
}

impl Default for ProductQuery {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            currency: String::new(),
            sort: ProductSort::Sku,
            descending: false,
            after: None,
            skip: 0,
            limit: 0,
        }
    }
}

/// A product in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct ProductItem {
    /// Names it.
    pub id: Id,
    /// Stock keeping unit.
    pub sku: String,
    /// What it is called, in the reader's language where that is known.
    pub name: String,
    /// What it is called in another script, or else in another language.
    pub second_name: String,
    /// What it is counted in.
    pub unit: String,
    /// Minimum order quantity, decimal text.
    pub moq: String,
    /// How long until it ships.
    pub lead_time: String,
    /// What customs declare it as.
    pub hs_code: String,
    /// The price of the smallest quantity that holds today, decimal text, or empty.
    pub price: String,
    /// That price's currency.
    pub currency: String,
    /// The rule of Incoterms® 2020 it is meant for.
    pub incoterm: Option<Incoterm>,
    /// That rule's named place.
    pub place: String,
    /// The hash of its photo.
    pub photo: Option<String>,
}

/// The language of a name where there is none in the reader's own.
const OTHERWISE: &str = "en";

impl Reader<'_> {
    /// The product with this SKU.
    ///
    /// # Errors
    /// Those of reading.
    pub fn product_with_sku(self, sku: &str) -> Result<Option<Product>> {
        Ok(self.select("WHERE sku = ?1 AND deleted_at IS NULL", [sku])?.pop())
    }

    /// Products that a text finds by anything they say; every product for an empty text. In the order of their SKUs.
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

    /// A page of products, named in a language, at the prices of a day.
    ///
    /// # Errors
    /// `not_a_choice` for what the filter cannot mean.
    pub fn product_page(
        self,
        query: &ProductQuery,
        language: &str,
        as_of: AsOf,
    ) -> Result<Page<ProductItem>> {
        let narrowed = Narrowed::new(self, ListKind::Products, &query.filter, as_of)?;
        let today = as_of.today();
        let (text, condition) = (today.to_string(), narrowed.condition());
        let day = text.as_str();
        let mut params = narrowed.params(condition);
        params.extend(sorted_by(query, &language, &day));
        let after = (query.after.as_deref(), query.skip, query.limit);
        let mut page = list(query).page_from(self, condition, &params, after, |row| {
            Ok(ProductItem {
                id: bind::id(row, "product_id")?,
                sku: row.get("sku")?,
                name: String::new(),
                second_name: String::new(),
                unit: row.get("unit")?,
                moq: row.get("moq")?,
                lead_time: row.get("lead_time")?,
                hs_code: row.get("hs_code")?,
                price: String::new(),
                currency: String::new(),
                incoterm: None,
                place: String::new(),
                photo: row.get("photo")?,
            })
        })?;
        for item in &mut page.items {
            (item.name, item.second_name) = product_names(&self.product_texts(item.id)?, language);
            if let Some(price) = shown(self.product_prices(item.id)?, &query.currency, today) {
                (item.price, item.currency) = (price.price, price.currency);
                (item.incoterm, item.place) = (price.incoterm, price.place);
            }
        }
        Ok(page)
    }

    /// How many rows of the list come before a product; none when it is not in the list.
    ///
    /// # Errors
    /// Those of [`Reader::product_page`].
    pub fn product_rank(
        self,
        query: &ProductQuery,
        language: &str,
        id: Id,
        as_of: AsOf,
    ) -> Result<Option<u32>> {
        let narrowed = Narrowed::new(self, ListKind::Products, &query.filter, as_of)?;
        let (text, condition) = (as_of.today().to_string(), narrowed.condition());
        let day = text.as_str();
        let mut params = narrowed.params(condition);
        params.extend(sorted_by(query, &language, &day));
        list(query).rank(self, condition, &params, self.number_of("product", id)?)
    }

    /// The currencies there are prices in, that of the most prices first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn product_currencies(self) -> Result<Vec<String>> {
        let sql = "SELECT currency FROM product_price JOIN product ON product.id = product_price.product_id
                   WHERE product.deleted_at IS NULL GROUP BY currency ORDER BY count(*) DESC, currency";
        let mut statement = self.conn.prepare_cached(sql)?;
        let currencies = statement.query_map([], |row| row.get("currency"))?;
        Ok(currencies.collect::<rusqlite::Result<_>>()?)
    }
}

/// What a product is called for a reader of this language, and what else: a name in another script where there is one.
#[must_use]
pub fn product_names(texts: &[ProductText], language: &str) -> (String, String) {
    let of = |language: &str| texts.iter().find(|text| text.language == language);
    let Some(first) = of(language).or_else(|| of(OTHERWISE)).or(texts.first()) else {
        return <(String, String)>::default();
    };
    let in_han = |text: &ProductText| text.name.chars().any(is_han);
    let others = || of(OTHERWISE).into_iter().chain(texts).filter(|text| text.id != first.id);
    let second = others().find(|text| in_han(text) != in_han(first)).or_else(|| others().next());
    (first.name.clone(), second.map(|text| text.name.clone()).unwrap_or_default())
}

/// The price that a list shows: in this currency, or any, not over by this day, from the smallest quantity on; of several
/// the one that was entered first.
fn shown(prices: Vec<ProductPrice>, currency: &str, today: NaiveDate) -> Option<ProductPrice> {
    let least = |price: &ProductPrice| Decimal::parse(&price.min_quantity).unwrap_or_default();
    prices
        .into_iter()
        .filter(|price| currency.is_empty() || price.currency == currency)
        .filter(|price| price.valid_until.is_none_or(|until| until >= today))
        .min_by_key(least)
}

/// What the order of the list refers to.
fn sorted_by<'p>(
    query: &'p ProductQuery,
    language: &'p &str,
    today: &'p &str,
) -> Vec<(&'p str, &'p dyn ToSql)> {
    match query.sort {
        ProductSort::Sku | ProductSort::HsCode => Vec::new(),
        ProductSort::Name => vec![(":language", language)],
        ProductSort::Price => vec![(":currency", &query.currency), (":today", today)],
    }
}

/// The name of [`product_names`], as lists sort names.
const NAME: &str = "coalesce((
    SELECT name_sort FROM product_text AS t JOIN product_text_row USING (n) WHERE t.product_id = r.id
    ORDER BY t.language = :language DESC, t.language = 'en' DESC, t.language LIMIT 1), x'')";

/// The price of [`shown`]: its currency, then its amount, both its parts as wide as they can be. Decimal text sorts so
/// without becoming a number that is no decimal one.
const PRICE: &str = "coalesce((
    SELECT currency || printf('%12s', substr(price, 1, instr(price || '.', '.') - 1))
      || substr(price, instr(price || '.', '.'))
    FROM product_price AS p
    WHERE p.product_id = r.id AND :currency IN ('', currency) AND (valid_until IS NULL OR valid_until >= :today)
    ORDER BY printf('%12s', substr(min_quantity, 1, instr(min_quantity || '.', '.') - 1)),
      substr(min_quantity, instr(min_quantity || '.', '.')), currency, n LIMIT 1), '')";

fn list(query: &ProductQuery) -> page::List<'static> {
    page::List {
        counted: "product AS r",
        along: None,
        from: "product AS r",
        columns: "r.id AS product_id, r.sku, r.unit, r.moq, r.lead_time, r.hs_code, r.photo",
        sort: match query.sort {
            ProductSort::Sku => "r.sku",
            ProductSort::Name => NAME,
            ProductSort::Price => PRICE,
            ProductSort::HsCode => "r.hs_code",
        },
        descending: query.descending,
    }
}
