//! Quotes: the list, and one of them with what belongs to it.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};

use super::{
    AsOf, Filter, ListKind, Page, Reader, bind,
    contact::{Firm, NAMES, Person, company, person},
    facet::Facet,
    filter::Narrowed,
    page,
};
use crate::{
    error::Result,
    model::{
        Id,
        codes::{QuoteState, codes},
        money,
        product::{ProductPrice, ProductText},
        quote::{Quote, QuoteLine},
        record::Value,
    },
};

codes! {
    /// What the list of quotes is sorted by.
    QuoteSort {
        /// The day it bears.
        Issued = "issued",
        /// Its number.
        Number = "number",
        /// The buyer's name.
        Buyer = "buyer",
        /// Where it stands.
        State = "state",
        /// Its currency, and what it comes to.
        Total = "total",
        /// The last day it holds.
        Until = "until",
    }
}

/// Which quotes, in which order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(default)]
pub struct QuoteQuery {
    /// Which; only what quotes say themselves can be asked.
    pub filter: Filter,
    /// What to sort by.
    pub sort: QuoteSort,
    /// Whether the largest comes first.
    pub descending: bool,
    /// Where to go on.
    pub after: Option<String>,
    /// How many rows to leave out from there, for a jump.
    pub skip: u32,
    /// How many rows at most.
    pub limit: u32,
}

impl Default for QuoteQuery {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            sort: QuoteSort::Issued,
            descending: true,
            after: None,
            skip: 0,
            limit: 0,
        }
    }
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

/// Where a quote stands on a day: one that went out and was not decided by its last day is expired.
pub(super) const STATE: &str = "CASE WHEN r.state IN ('sent', 'negotiating') AND r.valid_until < :today
    THEN 'expired' ELSE r.state END";

/// The same as [`STATE`], where a row is at hand.
pub(super) fn stands(state: QuoteState, valid_until: &str, today: &str) -> QuoteState {
    let is_out = matches!(state, QuoteState::Sent | QuoteState::Negotiating);
    if is_out && !valid_until.is_empty() && valid_until < today { QuoteState::Expired } else { state }
}

/// Characters of `2026-11`.
pub(super) const MONTH_LENGTH: usize = 7;

/// What [`STATE`] binds: the day, ISO 8601.
pub(super) const TODAY: &str = ":today";

/// The month of the day that a quote bears.
pub(super) const MONTH: &str = "substr(r.issued_on, 1, 7)";

/// What quotes are narrowed and counted by, as an expression on `r`, a quote or its row.
pub(super) fn facet_sql(facet: Facet) -> &'static str {
    match facet {
        Facet::QuoteState => STATE,
        Facet::QuoteMonth => MONTH,
        _ => "r.currency",
    }
}

/// Whether a quote can say this.
pub(super) fn is_choice(facet: Facet, choice: &str) -> bool {
    match facet {
        Facet::QuoteState => QuoteState::from_code(choice).is_some(),
        Facet::QuoteMonth => NaiveDate::parse_from_str(&format!("{choice}-01"), "%Y-%m-%d").is_ok(),
        _ => money::is_currency(choice),
    }
}

fn quote_list<'a>(query: &QuoteQuery, columns: &'a str) -> page::List<'a> {
    page::List {
        counted: "quote_row AS r",
        along: None,
        from: QUOTE_FROM,
        columns,
        sort: match query.sort {
            QuoteSort::Issued => "r.issued_on",
            QuoteSort::Number => "r.number",
            QuoteSort::Buyer => "r.buyer_sort",
            QuoteSort::State => STATE,
            QuoteSort::Total => "r.currency || printf('%020d', r.total_minor)",
            QuoteSort::Until => "coalesce(r.valid_until, '')",
        },
        descending: query.descending,
    }
}

const QUOTE_FROM: &str = "quote AS r LEFT JOIN contact ON contact.id = r.contact_id
    LEFT JOIN company ON company.id = r.company_id";

fn quote_columns() -> String {
    format!(
        "r.id AS quote_id, r.number, r.revision, {STATE} AS state, r.currency, r.total_minor,
         coalesce(r.incoterm, '') AS incoterm, r.place, r.issued_on, r.valid_until, {NAMES}"
    )
}

impl Reader<'_> {
    /// A lead's quotes, the newest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn quotes_of(self, lead: Id, today: NaiveDate) -> Result<Vec<QuoteItem>> {
        self.quotes_where("lead_id", lead, today, usize::MAX >> 1)
    }

    pub(super) fn quotes_where(
        self,
        column: &str,
        id: Id,
        today: NaiveDate,
        most: usize,
    ) -> Result<Vec<QuoteItem>> {
        let sql = format!(
            "SELECT {} FROM {QUOTE_FROM} WHERE r.{column} = :of AND r.deleted_at IS NULL
             ORDER BY r.issued_on DESC, r.n DESC LIMIT {most}",
            quote_columns()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let params = named_params! { ":of": Value::Ref { id }, ":today": today.to_string() };
        let quotes = statement.query_map(params, QuoteItem::from_row)?;
        Ok(quotes.collect::<rusqlite::Result<_>>()?)
    }

    /// One quote as a list shows it; none when it lies in the bin.
    ///
    /// # Errors
    /// Those of reading.
    pub fn quote_item(self, id: Id, today: NaiveDate) -> Result<Option<QuoteItem>> {
        let sql =
            format!("SELECT {} FROM {QUOTE_FROM} WHERE r.id = :id AND r.deleted_at IS NULL", quote_columns());
        let params = named_params! { ":id": Value::Ref { id }, ":today": today.to_string() };
        Ok(self.conn.prepare_cached(&sql)?.query_row(params, QuoteItem::from_row).optional()?)
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

    /// The quote of a lead that was written last.
    ///
    /// # Errors
    /// Those of reading.
    pub fn newest_quote_of(self, lead: Id) -> Result<Option<Quote>> {
        let tail = "WHERE lead_id = ?1 AND deleted_at IS NULL ORDER BY issued_on DESC, n DESC LIMIT 1";
        Ok(self.select(tail, [Value::Ref { id: lead }])?.pop())
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
    /// `not_a_choice` for what the filter cannot mean.
    pub fn quotes(self, query: &QuoteQuery, as_of: AsOf) -> Result<Page<QuoteItem>> {
        let columns = quote_columns();
        let narrowed = Narrowed::new(self, ListKind::Quotes, &query.filter, as_of)?;
        quote_list(query, &columns).page_from(
            self,
            narrowed.condition(),
            &narrowed.params(&format!("{} {columns}", narrowed.condition())),
            (query.after.as_deref(), query.skip, query.limit),
            QuoteItem::from_row,
        )
    }

    /// How many rows of the list come before a quote; none when it is not in the list.
    ///
    /// # Errors
    /// Those of [`Reader::quotes`].
    pub fn quote_rank(self, query: &QuoteQuery, id: Id, as_of: AsOf) -> Result<Option<u32>> {
        let narrowed = Narrowed::new(self, ListKind::Quotes, &query.filter, as_of)?;
        let list = quote_list(query, "");
        let params = narrowed.params(&format!("{} {}", narrowed.condition(), list.sort));
        list.rank(self, narrowed.condition(), &params, self.number_of("quote", id)?)
    }
}
