//! The company that a row names: joined by its name, its legal form aside, or made.

use super::{
    known::Why,
    visitor::{Firm, Visitor},
    write::{Fill, Taken, Writer, hash},
};
use crate::{
    error::Result,
    model::{
        Id,
        company::{Company, CompanyTopic},
    },
    store::{Tx, What},
    text::{company_name, domain},
};

impl Writer {
    pub(super) fn firm(
        &mut self,
        tx: &mut Tx<'_>,
        visitor: &Visitor,
        taken: &mut Taken,
        rest: &mut Vec<(String, String)>,
    ) -> Result<Option<Id>> {
        let firm = &visitor.firm;
        let (name, native) = (firm.name.trim(), firm.native_name.trim());
        if name.is_empty() && native.is_empty() {
            return Ok(None);
        }
        let by_id = match (self.own, visitor.id) {
            (Some(What::Companies), id) => id,
            _ => None,
        };
        let key = match self.own {
            // In our own files every company is named in full, whenever it is named.
            Some(_) => hash(&(&firm.name, &firm.native_name)),
            None => hash(&(company_name::key(name), company_name::key(native))),
        };
        let known = match (by_id, self.firms.get(&key)) {
            (Some(id), _) => tx.reader().find::<Company>(id)?.filter(|known| known.deleted_at.is_none()),
            (None, Some(id)) => Some(tx.reader().need::<Company>(*id)?),
            (None, None) => {
                let known = tx.reader().company_named(name, native)?;
                known.filter(|known| !self.is_own_new(known.id))
            }
        };
        let alone = !visitor.is_person();
        let id = match known {
            Some(mut known) => {
                if alone {
                    taken.why = Some(if by_id.is_some() { Why::Id } else { Why::Name });
                }
                let before = known.clone();
                self.fill_firm(tx, &mut known, firm, taken, rest)?;
                // Most rows of a file that was taken in before say nothing new; saving would look each of them up again.
                if known != before {
                    tx.save(&known)?;
                }
                known.id
            }
            None => {
                let mut company =
                    Company::named(by_id.unwrap_or_else(|| tx.id()), String::new(), String::new());
                self.fill_firm(tx, &mut company, firm, &mut Taken::default(), rest)?;
                tx.insert(&company)?;
                self.made.insert(company.id, visitor.line);
                company.id
            }
        };
        self.firms.insert(key, id);
        if self.own == Some(What::Companies) {
            self.firm_topics(tx, id, &visitor.lead.topics)?;
        }
        Ok(Some(id))
    }

    fn fill_firm(
        &mut self,
        tx: &mut Tx<'_>,
        company: &mut Company,
        firm: &Firm,
        taken: &mut Taken,
        rest: &mut Vec<(String, String)>,
    ) -> Result<()> {
        let mut fill = Fill { taken, rest };
        fill.text("company", &mut company.name, &firm.name);
        fill.text("company_native", &mut company.native_name, &firm.native_name);
        fill.text("website", &mut company.website, &firm.website);
        fill.text("vat_id", &mut company.vat_id, &firm.vat_id);
        fill.text("city", &mut company.city, &firm.city);
        fill.text("country", &mut company.country, &firm.country);
        fill.text("street", &mut company.address, &firm.address());
        fill.text("company_note", &mut company.notes, &firm.note);
        if company.kind.is_none() {
            company.kind = firm.kind;
        }
        if company.domain.is_empty() {
            company.domain = domain::host(&firm.website).unwrap_or_default();
        }
        if company.parent_id.is_none() && !firm.parent.trim().is_empty() {
            if self.own.is_some() {
                self.parents.push((company.id, firm.parent.clone()));
            } else {
                company.parent_id = self.parent(tx, company.id, &firm.parent)?;
            }
        }
        Ok(())
    }

    /// The company of this name, made if need be; none when it is the company itself.
    fn parent(&mut self, tx: &mut Tx<'_>, of: Id, name: &str) -> Result<Option<Id>> {
        let key = hash(&(name, ""));
        let known = match self.firms.get(&key) {
            Some(id) => Some(*id),
            None => tx.reader().company_named(name, name)?.map(|known| known.id),
        };
        if let Some(known) = known {
            return Ok(Some(known).filter(|known| *known != of));
        }
        let parent = Company::named(tx.id(), name.to_owned(), String::new());
        tx.insert(&parent)?;
        self.firms.insert(key, parent.id);
        Ok(Some(parent.id))
    }

    /// Does what had to wait for all the rows.
    pub(super) fn settle(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        for (id, name) in std::mem::take(&mut self.parents) {
            // Of a row that was refused there is no company.
            let Some(company) = tx.reader().find::<Company>(id)? else { continue };
            let parent_id = self.parent(tx, id, &name)?;
            tx.save(&Company { parent_id, ..company })?;
        }
        Ok(())
    }

    fn firm_topics(&mut self, tx: &mut Tx<'_>, company: Id, names: &[String]) -> Result<()> {
        let known = tx.reader().company_topics(company)?;
        for name in names {
            let topic_id = self.topic(tx, name)?;
            if known.iter().all(|topic| topic.topic_id != topic_id) {
                let topic = CompanyTopic { id: tx.id(), company_id: company, topic_id };
                tx.insert(&topic)?;
            }
        }
        Ok(())
    }
}
