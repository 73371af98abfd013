//! Companies: the list, and the one a name means.

use rusqlite::{Row, named_params};

use super::{AsOf, Filter, ListKind, Page, Reader, bind, filter::Narrowed, page};
use crate::{
    error::Result,
    model::{
        Id,
        codes::{CompanyKind, codes},
        company::{Company, CompanyTopic},
        record::Value,
    },
    text::company_name,
};

codes! {
    /// What the list of companies is sorted by.
    CompanySort {
        /// The name.
        Name = "name",
        /// The newest entry of the timelines there.
        Last = "last",
        /// How many people we know there.
        Contacts = "contacts",
        /// How many leads came from there.
        Leads = "leads",
    }
}

/// Which companies, in which order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(default)]
pub struct CompanyQuery {
    /// Which.
    pub filter: Filter,
    /// What to sort by.
    pub sort: CompanySort,
    /// Whether the largest comes first.
    pub descending: bool,
    /// Where to go on.
    pub after: Option<String>,
    /// How many rows to leave out from there, for a jump.
    pub skip: u32,
    /// How many rows at most.
    pub limit: u32,
}

impl Default for CompanyQuery {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            sort: CompanySort::Name,
            descending: false,
            after: None,
            skip: 0,
            limit: 0,
        }
    }
}

/// A company in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct CompanyItem {
    /// Names it.
    pub id: Id,
    /// Latin name.
    pub name: String,
    /// Name in its own script.
    pub native_name: String,
    /// What it is to us.
    pub kind: Option<CompanyKind>,
    /// ISO 3166-1 alpha-2 code, or empty.
    pub country: String,
    /// Where it sits.
    pub city: String,
    /// How many people we know there.
    pub contacts: u32,
    /// How many leads came from there.
    pub leads: u32,
    /// The newest entry of the timelines there, RFC 3339; empty when there is none.
    pub last_at: String,
}

impl CompanyItem {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: bind::id(row, "id")?,
            name: row.get("name")?,
            native_name: row.get("native_name")?,
            kind: row.get("kind")?,
            country: row.get("country")?,
            city: row.get("city")?,
            contacts: row.get("contacts")?,
            leads: row.get("leads")?,
            last_at: row.get("last_at")?,
        })
    }
}

/// What is asked of the tables for a [`CompanyItem`].
pub(super) const COMPANY_COLUMNS: &str =
    "company.id, company.name, company.native_name, company.kind, company.country, company.city,
            r.contacts, r.leads, r.last_at";

fn company_list(query: &CompanyQuery) -> page::List<'static> {
    page::List {
        counted: "company_row AS r",
        along: None,
        from: "company_row AS r JOIN company USING (n)",
        columns: COMPANY_COLUMNS,
        sort: match query.sort {
            CompanySort::Name => "r.name_sort",
            CompanySort::Last => "r.last_at",
            CompanySort::Contacts => "r.contacts",
            CompanySort::Leads => "r.leads",
        },
        descending: query.descending,
    }
}

impl Reader<'_> {
    /// A page of companies.
    ///
    /// # Errors
    /// `not_a_choice`, `not_a_day`, `not_an_amount` for what the filter cannot mean.
    pub fn companies(self, query: &CompanyQuery, as_of: AsOf) -> Result<Page<CompanyItem>> {
        let narrowed = Narrowed::new(self, ListKind::Companies, &query.filter, as_of)?;
        company_list(query).page_from(
            self,
            narrowed.condition(),
            &narrowed.params(narrowed.condition()),
            (query.after.as_deref(), query.skip, query.limit),
            CompanyItem::from_row,
        )
    }

    /// How many rows of the list come before a company; none when it is not in the list.
    ///
    /// # Errors
    /// Those of [`Reader::companies`].
    pub fn company_rank(self, query: &CompanyQuery, id: Id, as_of: AsOf) -> Result<Option<u32>> {
        let narrowed = Narrowed::new(self, ListKind::Companies, &query.filter, as_of)?;
        let params = narrowed.params(narrowed.condition());
        company_list(query).rank(self, narrowed.condition(), &params, self.number_of("company", id)?)
    }

    /// How many companies there are.
    ///
    /// # Errors
    /// Those of reading.
    pub fn company_count(self) -> Result<u32> {
        self.count("SELECT count(*) FROM company_row", [])
    }

    /// A company's own topics.
    ///
    /// # Errors
    /// Those of reading.
    pub fn company_topics(self, company: Id) -> Result<Vec<CompanyTopic>> {
        self.select("WHERE company_id = ?1 ORDER BY n", [Value::Ref { id: company }])
    }

    /// Whether somebody works for a company, or a lead came from there.
    ///
    /// # Errors
    /// Those of reading.
    pub fn is_company_in_use(self, company: Id) -> Result<bool> {
        let sql = "SELECT 1 WHERE EXISTS (SELECT 1 FROM contact WHERE company_id = ?1 AND deleted_at IS NULL)
                   OR EXISTS (SELECT 1 FROM lead WHERE company_id = ?1 AND deleted_at IS NULL)";
        Ok(self.conn.prepare_cached(sql)?.exists([Value::Ref { id: company }])?)
    }

    /// The company that a name in either script means: the same name, whatever its legal form, case or accents.
    ///
    /// # Errors
    /// Those of reading.
    pub fn company_named(self, name: &str, native_name: &str) -> Result<Option<Company>> {
        let (key, native_key) = (company_name::key(name), company_name::key(native_name));
        let mut found = self.select::<Company>(
            "WHERE deleted_at IS NULL AND n IN (
               SELECT n FROM company_row WHERE key = :key AND key <> ''
               UNION SELECT n FROM company_row WHERE native_key = :native AND native_key <> '')
             ORDER BY n LIMIT 1",
            named_params! { ":key": key, ":native": native_key },
        )?;
        Ok(found.pop())
    }
}
