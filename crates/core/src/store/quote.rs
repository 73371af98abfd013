//! Quotes: the list.

use rusqlite::{OptionalExtension, Row};

use super::{
    Page, Reader, bind,
    contact::{Firm, NAMES, Person, company, person},
    page,
    search::Doc,
};
use crate::{
    error::Result,
    model::{
        Id,
        codes::QuoteState,
        money,
        product::{ProductPrice, ProductText},
        quote::{Quote, QuoteLine},
        record::Value,
    },
};

/// Which quotes, the newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(default)]
pub struct QuoteQuery {
    /// Part of a number, name or line.
    pub text: String,
    /// Where to go on.
    pub after: Option<String>,
    /// How many rows at most.
    pub limit: u32,
}

/// A quote in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct QuoteItem {
    /// Names it.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// Which version of it.
    pub revision: u32,
    /// Where it stands.
    pub state: QuoteState,
    /// To whom.
    pub person: Option<Person>,
    /// Of which company.
    pub company: Option<Firm>,
    /// ISO 4217 code.
    pub currency: String,
    /// Total, decimal text.
    pub total: String,
    /// Code of the Incoterms® 2020 rule, or empty.
    pub incoterm: String,
    /// The rule's named place.
    pub place: String,
    /// The day it bears, ISO 8601.
    pub issued_on: String,
    /// The last day it holds, ISO 8601.
    pub valid_until: Option<String>,
}

impl QuoteItem {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let currency: String = row.get("currency")?;
        Ok(Self {
            id: bind::id(row, "quote_id")?,
            number: row.get("number")?,
            revision: row.get("revision")?,
            state: row.get("state")?,
            person: person(row)?,
            company: company(row)?,
            total: money::decimal(row.get("total_minor")?, &currency),
            currency,
            incoterm: row.get("incoterm")?,
            place: row.get("place")?,
            issued_on: row.get("issued_on")?,
            valid_until: row.get("valid_until")?,
        })
    }
}

const QUOTE_FROM: &str = "quote AS r LEFT JOIN contact ON contact.id = r.contact_id
    LEFT JOIN company ON company.id = r.company_id";

fn quote_columns() -> String {
    format!(
        "r.id AS quote_id, r.number, r.revision, r.state, r.currency, r.total_minor,
         coalesce(r.incoterm, '') AS incoterm, r.place, r.issued_on, r.valid_until, {NAMES}"
    )
}

impl Reader<'_> {
    /// A lead's quotes, the newest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn quotes_of(self, lead: Id) -> Result<Vec<QuoteItem>> {
        self.quotes_where("lead_id", lead, usize::MAX >> 1)
    }

    pub(super) fn quotes_where(self, column: &str, id: Id, most: usize) -> Result<Vec<QuoteItem>> {
        let sql = format!(
            "SELECT {} FROM {QUOTE_FROM} WHERE r.{column} = ?1 AND r.deleted_at IS NULL
             ORDER BY r.issued_on DESC, r.n DESC LIMIT {most}",
            quote_columns()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let quotes = statement.query_map([Value::Ref { id }], QuoteItem::from_row)?;
        Ok(quotes.collect::<rusqlite::Result<_>>()?)
    }

    /// One quote as a list shows it; none when it lies in the bin.
    ///
    /// # Errors
    /// Those of reading.
    pub fn quote_item(self, id: Id) -> Result<Option<QuoteItem>> {
        let sql =
            format!("SELECT {} FROM {QUOTE_FROM} WHERE r.id = ?1 AND r.deleted_at IS NULL", quote_columns());
        Ok(self.conn.prepare_cached(&sql)?.query_row([Value::Ref { id }], QuoteItem::from_row).optional()?)
    }

    /// The SKU of a product, or nothing for none.
    ///
    /// # Errors
    /// Those of reading.
    pub fn sku_of(self, product: Option<Id>) -> Result<String> {
        let Some(id) = product else { return Ok(String::new()) };
        let mut statement = self.conn.prepare_cached("SELECT sku FROM product WHERE id = ?1")?;
        Ok(statement.query_row([Value::Ref { id }], |row| row.get("sku"))?)
    }

    /// A quote's lines in their order.
    ///
    /// # Errors
    /// Those of reading.
    pub fn quote_lines(self, quote: Id) -> Result<Vec<QuoteLine>> {
        self.select("WHERE quote_id = ?1 ORDER BY position, n", [Value::Ref { id: quote }])
    }

    /// Every revision of a number, the first one first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn quote_revisions(self, number: &str) -> Result<Vec<Quote>> {
        self.select("WHERE number = ?1 AND deleted_at IS NULL ORDER BY revision", [number])
    }

    /// The quote that was written last, whose terms a new one begins with.
    ///
    /// # Errors
    /// Those of reading.
    pub fn newest_quote(self) -> Result<Option<Quote>> {
        Ok(self.select("WHERE deleted_at IS NULL ORDER BY n DESC LIMIT 1", [])?.pop())
    }

    /// How many other devices wrote in this book before this one first did.
    ///
    /// # Errors
    /// Those of reading.
    pub fn devices_before(self, device: Id) -> Result<u32> {
        self.count(
            "SELECT count(DISTINCT device) FROM origin
             WHERE n < coalesce((SELECT min(n) FROM origin WHERE device = ?1), (SELECT max(n) + 1 FROM origin), 1)",
            [Value::Ref { id: device }],
        )
    }

    /// A product's names and descriptions.
    ///
    /// # Errors
    /// Those of reading.
    pub fn product_texts(self, product: Id) -> Result<Vec<ProductText>> {
        self.select("WHERE product_id = ?1 ORDER BY language", [Value::Ref { id: product }])
    }

    /// A product's prices.
    ///
    /// # Errors
    /// Those of reading.
    pub fn product_prices(self, product: Id) -> Result<Vec<ProductPrice>> {
        self.select("WHERE product_id = ?1 ORDER BY currency, n", [Value::Ref { id: product }])
    }

    /// A page of quotes.
    ///
    /// # Errors
    /// Those of reading.
    pub fn quotes(self, query: &QuoteQuery) -> Result<Page<QuoteItem>> {
        let columns = quote_columns();
        let list = page::List {
            counted: "quote AS r",
            from: QUOTE_FROM,
            columns: &columns,
            sort: "r.issued_on",
            descending: true,
        };
        let found = self.matching(&query.text, &[Doc::Quote])?;
        let condition = format!("r.deleted_at IS NULL AND {}", found.condition("r.n", Doc::Quote));
        let mut params = Vec::new();
        found.bind(&mut params);
        list.page(self, &condition, &params, (query.after.as_deref(), query.limit), QuoteItem::from_row)
    }
}
