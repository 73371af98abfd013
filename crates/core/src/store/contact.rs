//! Contacts: the list, their addresses, and the one a mail or mobile means.

use rusqlite::{Row, named_params};

use super::{Page, Reader, bind, page, search::Doc};
use crate::{
    error::Result,
    model::{
        Id,
        codes::NameOrder,
        contact::{Contact, ContactEmail, ContactPhone},
        record::Value,
    },
};

/// Which contacts, in the order of their names.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(default)]
pub struct ContactQuery {
    /// Part of a name, mail or phone.
    pub text: String,
    /// Where to go on.
    pub after: Option<String>,
    /// How many rows at most.
    pub limit: u32,
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
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            person: person(row)?.ok_or(rusqlite::Error::InvalidColumnName("contact_id".into()))?,
            company: company(row)?,
            job_title: row.get("job_title")?,
            country: row.get("country")?,
            email: row.get("email")?,
            phone: row.get("phone")?,
            leads: row.get("leads")?,
        })
    }
}

impl Reader<'_> {
    /// A page of contacts.
    ///
    /// # Errors
    /// Those of reading.
    pub fn contacts(self, query: &ContactQuery) -> Result<Page<ContactItem>> {
        let columns = format!(
            "{NAMES}, contact.job_title, contact.country,
             coalesce((SELECT address FROM contact_email WHERE contact_id = contact.id ORDER BY position LIMIT 1), '')
               AS email,
             coalesce((SELECT typed FROM contact_phone WHERE contact_id = contact.id ORDER BY position LIMIT 1), '')
               AS phone,
             (SELECT count(*) FROM lead WHERE contact_id = contact.id AND deleted_at IS NULL) AS leads"
        );
        let list = page::List {
            counted: "contact_row AS r",
            from: "contact_row AS r JOIN contact USING (n) LEFT JOIN company ON company.id = contact.company_id",
            columns: &columns,
            sort: "r.name_sort",
            descending: false,
        };
        let found = self.matching(&query.text, &[Doc::Contact])?;
        let condition = found.condition("r.n", Doc::Contact);
        let mut params = Vec::new();
        found.bind(&mut params);
        list.page(self, &condition, &params, (query.after.as_deref(), query.limit), ContactItem::from_row)
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
