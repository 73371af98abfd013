//! Who is reached by what was typed, and when somebody was last met.

use rusqlite::{OptionalExtension, named_params};

use super::{Reader, bind, same::Reached};
use crate::{
    error::{Error, Result},
    model::{Id, Stamp, company::Company, contact::Contact, record::Value},
};

/// When and by whom somebody was last met.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Met {
    /// The lead it belongs to.
    pub lead: Id,
    /// When, RFC 3339.
    #[specta(type = String)]
    pub at: Stamp,
    /// At which show.
    pub show: String,
    /// By whom of us.
    pub staff: Option<Id>,
}

/// So many records share a mailbox or number at most; the oldest are given.
const SHARED: i64 = 12;

impl Reader<'_> {
    /// The contacts with one of these folded mail addresses or E.164 numbers, shared ones included.
    ///
    /// # Errors
    /// Those of reading.
    pub fn contacts_reached_at(self, emails: &[String], phones: &[String]) -> Result<Vec<Id>> {
        if emails.is_empty() && phones.is_empty() {
            return Ok(Vec::new());
        }
        let (emails, phones) = (json(emails)?, json(phones)?);
        self.ids(
            "SELECT id FROM contact WHERE deleted_at IS NULL AND id IN (
               SELECT contact_id FROM contact_email WHERE key IN (SELECT value FROM json_each(:emails)) AND key <> ''
               UNION
               SELECT contact_id FROM contact_phone WHERE e164 IN (SELECT value FROM json_each(:phones)) AND e164 <> '')
             ORDER BY n LIMIT :most",
            named_params! { ":emails": emails, ":phones": phones, ":most": SHARED },
        )
    }

    /// The companies at one of these web hosts.
    ///
    /// # Errors
    /// Those of reading.
    pub fn companies_at(self, hosts: &[String]) -> Result<Vec<Id>> {
        if hosts.is_empty() {
            return Ok(Vec::new());
        }
        self.ids(
            "SELECT id FROM company WHERE deleted_at IS NULL AND domain <> ''
               AND domain IN (SELECT value FROM json_each(:hosts)) ORDER BY n LIMIT :most",
            named_params! { ":hosts": json(hosts)?, ":most": SHARED },
        )
    }

    fn ids(self, sql: &str, params: impl rusqlite::Params) -> Result<Vec<Id>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let ids = statement.query_map(params, |row| bind::id(row, "id"))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// These contacts with how they are reached and whom they work for; those in the bin are left out.
    ///
    /// # Errors
    /// Those of reading.
    pub fn reached(self, contacts: &[Id]) -> Result<Vec<(Reached, Option<Company>)>> {
        let mut all = Vec::with_capacity(contacts.len());
        for id in contacts {
            let Some(contact) = self.find::<Contact>(*id)?.filter(|contact| contact.deleted_at.is_none())
            else {
                continue;
            };
            let company = contact.company_id.map(|id| self.find::<Company>(id)).transpose()?.flatten();
            let emails = self.emails(*id)?.into_iter().map(|email| email.address).collect();
            let phones = self.phones(*id)?.into_iter();
            let phones =
                phones.map(|phone| if phone.e164.is_empty() { phone.typed } else { phone.e164 }).collect();
            all.push((Reached { contact, emails, phones }, company));
        }
        Ok(all)
    }

    /// When a contact was last met.
    ///
    /// # Errors
    /// Those of reading.
    pub fn contact_met(self, contact: Id) -> Result<Option<Met>> {
        self.met("lead.contact_id", contact)
    }

    /// When somebody of a company was last met.
    ///
    /// # Errors
    /// Those of reading.
    pub fn company_met(self, company: Id) -> Result<Option<Met>> {
        self.met("lead.company_id", company)
    }

    fn met(self, column: &str, id: Id) -> Result<Option<Met>> {
        let sql = format!(
            "SELECT lead.id AS id, r.last_at AS at, show.name AS show,
               coalesce((SELECT staff_id FROM note WHERE lead_id = lead.id AND at = r.last_at AND deleted_at IS NULL
                         ORDER BY n DESC LIMIT 1), lead.staff_id) AS staff
             FROM lead JOIN lead_row AS r USING (n) JOIN show ON show.id = lead.show_id
             WHERE {column} = :id ORDER BY r.last_at DESC LIMIT 1"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let met = statement.query_row(named_params! { ":id": Value::Ref { id } }, |row| {
            Ok(Met {
                lead: bind::id(row, "id")?,
                at: row.get("at")?,
                show: row.get("show")?,
                staff: bind::optional_id(row, "staff")?,
            })
        });
        Ok(met.optional()?)
    }
}

fn json(texts: &[String]) -> Result<String> {
    serde_json::to_string(texts).map_err(Error::internal)
}
