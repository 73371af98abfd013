//! Contacts: the list, their addresses, and the one a mail or mobile means.

use rusqlite::{Row, named_params};

use super::{AsOf, Filter, ListKind, Page, Reader, bind, filter::Narrowed, page};
use crate::{
    error::Result,
    model::{
        Id,
        codes::{NameOrder, codes},
        company::Company,
        contact::{Contact, ContactEmail, ContactPhone},
        record::Value,
    },
};

codes! {
    /// What the list of contacts is sorted by.
    ContactSort {
        /// The family name.
        Name = "name",
        /// The name of their company.
        Company = "company",
        /// The newest entry of their timelines.
        Last = "last",
        /// At how many shows we met.
        Leads = "leads",
    }
}

/// Which contacts, in which order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(default)]
pub struct ContactQuery {
    /// Which.
    pub filter: Filter,
    /// What to sort by.
    pub sort: ContactSort,
    /// Whether the largest comes first.
    pub descending: bool,
    /// Where to go on.
    pub after: Option<String>,
    /// How many rows to leave out from there, for a jump.
    pub skip: u32,
    /// How many rows at most.
    pub limit: u32,
}

impl Default for ContactQuery {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            sort: ContactSort::Name,
            descending: false,
            after: None,
            skip: 0,
            limit: 0,
        }
    }
}

/// A person's names, as lists and heads show them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Person {
    /// Names the contact.
    pub id: Id,
    /// Given name in Latin letters.
    pub given_name: String,
    /// Family name in Latin letters.
    pub family_name: String,
    /// Whole name in its own script.
    pub native_name: String,
    /// Which part of the Latin name its owner puts first.
    pub name_order: NameOrder,
    /// Form of address.
    pub title: String,
}

/// A company's names, as lists and heads show them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Firm {
    /// Names the company.
    pub id: Id,
    /// Latin name.
    pub name: String,
    /// Name in its own script.
    pub native_name: String,
}

impl Person {
    /// The Latin name in its owner's order, and the native one behind it.
    #[must_use]
    pub fn in_both_scripts(&self) -> String {
        let latin = match self.name_order {
            NameOrder::GivenFirst => [&self.given_name, &self.family_name],
            NameOrder::FamilyFirst => [&self.family_name, &self.given_name],
        };
        said([latin[0], latin[1], &self.native_name])
    }

    /// Of a contact.
    #[must_use]
    pub fn of(contact: &Contact) -> Self {
        Self {
            id: contact.id,
            given_name: contact.given_name.clone(),
            family_name: contact.family_name.clone(),
            native_name: contact.native_name.clone(),
            name_order: contact.name_order,
            title: contact.title.clone(),
        }
    }
}

impl Firm {
    /// The Latin name, and the native one behind it.
    #[must_use]
    pub fn in_both_scripts(&self) -> String {
        said([&self.name, &self.native_name])
    }

    /// Of a company.
    #[must_use]
    pub fn of(company: &Company) -> Self {
        Self { id: company.id, name: company.name.clone(), native_name: company.native_name.clone() }
    }
}

fn said<const N: usize>(parts: [&String; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// A contact in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct ContactItem {
    /// Who.
    pub person: Person,
    /// Whom they work for.
    pub company: Option<Firm>,
    /// What they are there.
    pub job_title: String,
    /// ISO 3166-1 alpha-2 code, or empty.
    pub country: String,
    /// First mail address, or empty.
    pub email: String,
    /// First phone number as typed, or empty.
    pub phone: String,
    /// At how many shows we met.
    pub leads: u32,
    /// The newest entry of their timelines, RFC 3339; empty when we never met.
    pub last_at: String,
}

/// Columns of a person and a company beside another record; the names are those that [`person`] and [`company`] read.
pub(super) const NAMES: &str = "contact.id AS contact_id, contact.given_name, contact.family_name,
    contact.native_name AS contact_native_name, contact.name_order, contact.title AS contact_title,
    company.id AS company_id, company.name AS company_name, company.native_name AS company_native_name";

/// The person in a row with [`NAMES`].
pub(super) fn person(row: &Row<'_>) -> rusqlite::Result<Option<Person>> {
    let Some(id) = bind::optional_id(row, "contact_id")? else { return Ok(None) };
    Ok(Some(Person {
        id,
        given_name: row.get("given_name")?,
        family_name: row.get("family_name")?,
        native_name: row.get("contact_native_name")?,
        name_order: row.get("name_order")?,
        title: row.get("contact_title")?,
    }))
}

/// The company in a row with [`NAMES`].
pub(super) fn company(row: &Row<'_>) -> rusqlite::Result<Option<Firm>> {
    let Some(id) = bind::optional_id(row, "company_id")? else { return Ok(None) };
    Ok(Some(Firm { id, name: row.get("company_name")?, native_name: row.get("company_native_name")? }))
}

impl ContactItem {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            person: person(row)?.ok_or(rusqlite::Error::InvalidColumnName("contact_id".into()))?,
            company: company(row)?,
            job_title: row.get("job_title")?,
            country: row.get("country")?,
            email: row.get("email")?,
            phone: row.get("phone")?,
            leads: row.get("leads")?,
            last_at: row.get("last_at")?,
        })
    }
}

/// What is asked of the tables for a [`ContactItem`].
pub(super) const CONTACT_FROM: &str =
    "contact_row AS r JOIN contact USING (n) LEFT JOIN company ON company.id = contact.company_id";

pub(super) fn contact_columns() -> String {
    format!(
        "{NAMES}, contact.job_title, contact.country, r.leads, r.last_at,
         coalesce((SELECT address FROM contact_email WHERE contact_id = contact.id ORDER BY position LIMIT 1), '')
           AS email,
         coalesce((SELECT typed FROM contact_phone WHERE contact_id = contact.id ORDER BY position LIMIT 1), '')
           AS phone"
    )
}

fn contact_list<'a>(query: &ContactQuery, columns: &'a str) -> page::List<'a> {
    page::List {
        counted: "contact_row AS r",
        along: None,
        from: CONTACT_FROM,
        columns,
        sort: match query.sort {
            ContactSort::Name => "r.name_sort",
            ContactSort::Company => "r.company_sort",
            ContactSort::Last => "r.last_at",
            ContactSort::Leads => "r.leads",
        },
        descending: query.descending,
    }
}

impl Reader<'_> {
    /// A page of contacts.
    ///
    /// # Errors
    /// `not_a_choice`, `not_a_day`, `not_an_amount` for what the filter cannot mean.
    pub fn contacts(self, query: &ContactQuery, as_of: AsOf) -> Result<Page<ContactItem>> {
        let narrowed = Narrowed::new(self, ListKind::Contacts, &query.filter, as_of)?;
        let columns = contact_columns();
        contact_list(query, &columns).page_from(
            self,
            narrowed.condition(),
            &narrowed.params(narrowed.condition()),
            (query.after.as_deref(), query.skip, query.limit),
            ContactItem::from_row,
        )
    }

    /// How many rows of the list come before a contact; none when they are not in the list.
    ///
    /// # Errors
    /// Those of [`Reader::contacts`].
    pub fn contact_rank(self, query: &ContactQuery, id: Id, as_of: AsOf) -> Result<Option<u32>> {
        let narrowed = Narrowed::new(self, ListKind::Contacts, &query.filter, as_of)?;
        let params = narrowed.params(narrowed.condition());
        contact_list(query, "").rank(self, narrowed.condition(), &params, self.number_of("contact", id)?)
    }

    /// How many contacts there are.
    ///
    /// # Errors
    /// Those of reading.
    pub fn contact_count(self) -> Result<u32> {
        self.count("SELECT count(*) FROM contact_row", [])
    }

    /// A contact's mail addresses in their order.
    ///
    /// # Errors
    /// Those of reading.
    pub fn emails(self, contact: Id) -> Result<Vec<ContactEmail>> {
        self.select("WHERE contact_id = ?1 ORDER BY position, n", [Value::Ref { id: contact }])
    }

    /// A contact's phone numbers in their order.
    ///
    /// # Errors
    /// Those of reading.
    pub fn phones(self, contact: Id) -> Result<Vec<ContactPhone>> {
        self.select("WHERE contact_id = ?1 ORDER BY position, n", [Value::Ref { id: contact }])
    }

    /// The contacts who can be reached by one of these folded mail addresses or E.164 mobiles; of a number that very many
    /// share, the first two hundred.
    ///
    /// # Errors
    /// Those of reading.
    pub fn contacts_reached_by(self, emails: &[String], mobiles: &[String]) -> Result<Vec<Contact>> {
        let (emails, mobiles) = (json(emails)?, json(mobiles)?);
        self.select(
            "WHERE deleted_at IS NULL AND id IN (
               SELECT contact_id FROM contact_email WHERE key IN (SELECT value FROM json_each(:emails)) AND key <> ''
               UNION
               SELECT contact_id FROM contact_phone
               WHERE e164 IN (SELECT value FROM json_each(:mobiles)) AND e164 <> '' AND kind = 'mobile')
             ORDER BY n LIMIT 200",
            named_params! { ":emails": emails, ":mobiles": mobiles },
        )
    }
}

fn json(texts: &[String]) -> Result<String> {
    serde_json::to_string(texts).map_err(crate::error::Error::internal)
}
