//! Look-ups of an import: one key each, so that a hundred thousand rows are matched in seconds.

use rusqlite::named_params;

use super::Reader;
use crate::{
    error::Result,
    model::{Id, contact::Contact, follow_up::FollowUp, import_row::ImportRow, lead::Lead, record::Value},
    text::sort_key,
};

/// Of a key that very many share, so many are looked at.
const SHARED: &str = "LIMIT 50";

impl Reader<'_> {
    /// The contacts with a mail address of this folded form.
    ///
    /// # Errors
    /// Those of reading.
    pub fn contacts_with_mail(self, key: &str) -> Result<Vec<Contact>> {
        let tail = format!(
            "WHERE id IN (SELECT contact_id FROM contact_email WHERE key = ?1 AND key <> '' {SHARED}) AND deleted_at IS NULL ORDER BY n"
        );
        self.select(&tail, [key])
    }

    /// The contacts with this mobile, in E.164 form.
    ///
    /// # Errors
    /// Those of reading.
    pub fn contacts_with_mobile(self, e164: &str) -> Result<Vec<Contact>> {
        let tail = format!(
            "WHERE id IN (SELECT contact_id FROM contact_phone WHERE e164 = ?1 AND e164 <> '' AND kind IN ('mobile', 'whatsapp') {SHARED})
             AND deleted_at IS NULL ORDER BY n"
        );
        self.select(&tail, [e164])
    }

    /// The contacts with this number, in E.164 form, whoever else answers it.
    ///
    /// # Errors
    /// Those of reading.
    pub fn contacts_with_number(self, e164: &str) -> Result<Vec<Contact>> {
        let tail = format!(
            "WHERE id IN (SELECT contact_id FROM contact_phone WHERE e164 = ?1 AND e164 <> '' {SHARED})
             AND deleted_at IS NULL ORDER BY n"
        );
        self.select(&tail, [e164])
    }

    /// The contacts whose names sort as this one does.
    ///
    /// # Errors
    /// Those of reading.
    pub fn namesakes(self, given_name: &str, family_name: &str, native_name: &str) -> Result<Vec<Contact>> {
        let tail = format!(
            "WHERE n IN (SELECT n FROM contact_row WHERE name_sort = ?1 {SHARED}) AND deleted_at IS NULL ORDER BY n"
        );
        self.select(&tail, [name_key(given_name, family_name, native_name)])
    }

    /// The contacts of a company, or of none, whose names sort as this one does.
    ///
    /// # Errors
    /// Those of reading.
    pub fn contacts_named(
        self,
        given_name: &str,
        family_name: &str,
        native_name: &str,
        company: Option<Id>,
    ) -> Result<Vec<Contact>> {
        // Not all of a name that everybody has: a row would take longer the more of them there are.
        let tail = format!(
            "WHERE n IN (SELECT n FROM contact_row WHERE name_sort = :name LIMIT 500)
             AND company_id IS :company AND deleted_at IS NULL ORDER BY n {SHARED}"
        );
        let company = company.map_or(Value::Null, |id| Value::Ref { id });
        let name = name_key(given_name, family_name, native_name);
        self.select(&tail, named_params! { ":name": name, ":company": company })
    }

    /// The contact of a visit at which this badge was scanned. The same number at another show is another badge.
    ///
    /// # Errors
    /// Those of reading.
    pub fn contact_of_badge(self, show: Id, code_id: &str) -> Result<Option<Contact>> {
        let tail = "WHERE id IN (SELECT lead.contact_id FROM scan JOIN lead ON lead.scan_id = scan.id
                      WHERE scan.code_id = :code AND scan.code_id <> '' AND lead.show_id = :show
                        AND lead.deleted_at IS NULL)
                    AND deleted_at IS NULL ORDER BY n LIMIT 1";
        Ok(self.select(tail, named_params! { ":code": code_id, ":show": Value::Ref { id: show } })?.pop())
    }

    /// The contact whom a list of a show's visitors gave this badge.
    ///
    /// # Errors
    /// Those of reading.
    pub fn contact_with_badge(self, show: Id, code_id: &str) -> Result<Option<Contact>> {
        let tail =
            "WHERE id IN (SELECT contact_id FROM import_row WHERE json_extract(cells, '$.badge') = :code
                      AND json_extract(cells, '$.badge_show') = :show)
                    AND deleted_at IS NULL ORDER BY n LIMIT 1";
        Ok(self.select(tail, named_params! { ":code": code_id, ":show": show.to_string() })?.pop())
    }

    /// The lead of a show that nobody is known of but this badge.
    ///
    /// # Errors
    /// Those of reading.
    pub fn lead_of_badge(self, show: Id, code_id: &str) -> Result<Option<Lead>> {
        let mut found = self.select(
            "WHERE scan_id IN (SELECT id FROM scan WHERE code_id = :code AND code_id <> '') AND show_id = :show
             AND contact_id IS NULL AND deleted_at IS NULL ORDER BY n LIMIT 1",
            named_params! { ":code": code_id, ":show": Value::Ref { id: show } },
        )?;
        Ok(found.pop())
    }

    /// The lead of a company at a show of which no person is known.
    ///
    /// # Errors
    /// Those of reading.
    pub fn lead_of_company(self, company: Id, show: Id) -> Result<Option<Lead>> {
        let mut found = self.select(
            "WHERE company_id = :company AND show_id = :show AND contact_id IS NULL AND deleted_at IS NULL ORDER BY n LIMIT 1",
            named_params! { ":company": Value::Ref { id: company }, ":show": Value::Ref { id: show } },
        )?;
        Ok(found.pop())
    }

    /// What was promised to a lead, done or not.
    ///
    /// # Errors
    /// Those of reading.
    pub fn follow_ups_of(self, lead: Id) -> Result<Vec<FollowUp>> {
        self.select("WHERE lead_id = ?1 AND deleted_at IS NULL ORDER BY n", [Value::Ref { id: lead }])
    }

    /// What files said of a person, or of a company, that the book has no field for.
    ///
    /// # Errors
    /// Those of reading.
    pub fn import_rows(self, contact: Option<Id>, company: Option<Id>) -> Result<Vec<ImportRow>> {
        match (contact, company) {
            (Some(id), _) => self.select("WHERE contact_id = ?1 ORDER BY n", [Value::Ref { id }]),
            (None, Some(id)) => self.select("WHERE company_id = ?1 ORDER BY n", [Value::Ref { id }]),
            (None, None) => Ok(Vec::new()),
        }
    }
}

fn name_key(given_name: &str, family_name: &str, native_name: &str) -> Vec<u8> {
    let latin = format!("{family_name} {given_name}");
    sort_key::person_sort_key(if latin.trim().is_empty() { native_name } else { latin.trim() })
}
