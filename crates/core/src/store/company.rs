//! Companies: the list, and the one a name means.

use rusqlite::{Row, named_params};

use super::{Page, Reader, bind, page, search::Doc};
use crate::{
    error::Result,
    model::{Id, codes::CompanyKind, company::Company},
    text::company_name,
};

/// Which companies, in the order of their names.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(default)]
pub struct CompanyQuery {
    /// Part of a name, address or note.
    pub text: String,
    /// Where to go on.
    pub after: Option<String>,
    /// How many rows at most.
    pub limit: u32,
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
}

impl CompanyItem {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: bind::id(row, "id")?,
            name: row.get("name")?,
            native_name: row.get("native_name")?,
            kind: row.get("kind")?,
            country: row.get("country")?,
            city: row.get("city")?,
            contacts: row.get("contacts")?,
            leads: row.get("leads")?,
        })
    }
}

impl Reader<'_> {
    /// A page of companies.
    ///
    /// # Errors
    /// Those of reading.
    pub fn companies(self, query: &CompanyQuery) -> Result<Page<CompanyItem>> {
        let found = self.matching(&query.text, &[Doc::Company])?;
        let from = "company_row AS r JOIN company USING (n)";
        let columns = "company.*,
            (SELECT count(*) FROM contact WHERE company_id = company.id AND deleted_at IS NULL) AS contacts,
            (SELECT count(*) FROM lead WHERE company_id = company.id AND deleted_at IS NULL) AS leads";
        let list =
            page::List { counted: "company_row AS r", from, columns, sort: "r.name_sort", descending: false };
        let condition = found.condition("r.n", Doc::Company);
        let mut params = Vec::new();
        found.bind(&mut params);
        list.page(self, &condition, &params, (query.after.as_deref(), query.limit), CompanyItem::from_row)
    }

    /// How many companies there are.
    ///
    /// # Errors
    /// Those of reading.
    pub fn company_count(self) -> Result<u32> {
        self.count("SELECT count(*) FROM company_row", [])
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
