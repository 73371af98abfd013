//! Quotes: the list.

use chrono::{Months, NaiveDate};
use rusqlite::{OptionalExtension, Row, ToSql, named_params};

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
    /// Only those that stand there; one past its last day is expired.
    pub state: Option<QuoteState>,
    /// Only those in this currency (ISO 4217), or all.
    pub currency: String,
    /// Only those of this month, `2026-11`, or all.
    pub month: String,
    /// Where to go on.
    pub after: Option<String>,
    /// How many rows at most.
    pub limit: u32,
}

/// The quotes of a currency and a month that stand at one point.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct PipelineCell {
    /// ISO 4217 code.
    pub currency: String,
    /// Of the days they bear, `2026-11`.
    pub month: String,
    /// Where they stand.
    pub state: QuoteState,
    /// How many.
    pub quotes: u32,
    /// What they come to, decimal text.
    pub total: String,
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
const STATE: &str = "CASE WHEN r.state IN ('sent', 'negotiating') AND r.valid_until < :today
    THEN 'expired' ELSE r.state END";

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
    /// Those of reading.
    pub fn quotes(self, query: &QuoteQuery, today: NaiveDate) -> Result<Page<QuoteItem>> {
        let columns = quote_columns();
        let list = page::List {
            counted: "quote AS r",
            from: QUOTE_FROM,
            columns: &columns,
            sort: "r.issued_on",
            descending: true,
        };
        let found = self.matching(&query.text, &[Doc::Quote])?;
        let mut condition = format!("r.deleted_at IS NULL AND {}", found.condition("r.n", Doc::Quote));
        let today = today.to_string();
        let state = query.state.map(QuoteState::code).unwrap_or_default();
        let next = month_after(&query.month);
        let mut params: Vec<(&str, &dyn ToSql)> = vec![(":today", &today)];
        if query.state.is_some() {
            condition += &format!(" AND {STATE} = :state");
            params.push((":state", &state));
        }
        if !query.currency.is_empty() {
            condition += " AND r.currency = :currency";
            params.push((":currency", &query.currency));
        }
        if let Some(next) = &next {
            condition += " AND r.issued_on >= :month AND r.issued_on < :next_month";
            params.extend([(":month", &query.month as &dyn ToSql), (":next_month", next)]);
        }
        found.bind(&mut params);
        list.page(self, &condition, &params, (query.after.as_deref(), query.limit), QuoteItem::from_row)
    }

    /// How many quotes stand where, and what they come to, by currency and month; revisions that another took the place of
    /// do not count.
    ///
    /// # Errors
    /// Those of reading.
    pub fn quote_pipeline(self, today: NaiveDate) -> Result<Vec<PipelineCell>> {
        let sql = format!(
            "SELECT r.currency, substr(r.issued_on, 1, 7) AS month, {STATE} AS stands, count(*) AS quotes,
             sum(r.total_minor) AS total
             FROM quote AS r INDEXED BY quote_pipeline WHERE r.deleted_at IS NULL AND r.state <> 'superseded'
             GROUP BY r.currency, month, stands ORDER BY r.currency, month DESC"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let cells = statement.query_map(named_params! { ":today": today.to_string() }, |row| {
            let currency: String = row.get("currency")?;
            Ok(PipelineCell {
                month: row.get("month")?,
                state: row.get("stands")?,
                quotes: row.get("quotes")?,
                total: money::decimal(row.get("total")?, &currency),
                currency,
            })
        })?;
        Ok(cells.collect::<rusqlite::Result<_>>()?)
    }
}

/// The month after `2026-11`; none for what is no month.
fn month_after(month: &str) -> Option<String> {
    let first = NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").ok()?;
    Some(first.checked_add_months(Months::new(1))?.format("%Y-%m").to_string())
}
