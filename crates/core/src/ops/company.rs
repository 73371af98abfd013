//! A company's fields: what each takes, and what it refuses.

use super::{
    edit::{EditField, change, company_named, optional, topic_names},
    show::country,
};
use crate::{
    error::{Code, Error, Result},
    model::{
        Id,
        codes::CompanyKind,
        company::{Company, CompanyTopic},
    },
    store::Tx,
    text::domain,
};

/// How many companies one may stand under another.
const DEEPEST: usize = 20;

/// Gives a field of a company another value.
pub(super) fn edit(tx: &mut Tx<'_>, field: EditField, id: Id, value: &str) -> Result<()> {
    use EditField as F;
    tx.about::<Company>(id);
    match field {
        F::CompanyTopics => return topics(tx, id, value),
        F::CompanyParent => return parent(tx, id, value),
        _ => {}
    }
    change::<Company>(tx, id, |company| {
        match field {
            F::CompanyName => value.clone_into(&mut company.name),
            F::CompanyNativeName => value.clone_into(&mut company.native_name),
            F::CompanyKind => company.kind = optional(value, CompanyKind::from_code)?,
            F::CompanyCountry => company.country = country(value)?,
            F::CompanyCity => value.clone_into(&mut company.city),
            F::CompanyAddress => value.clone_into(&mut company.address),
            F::CompanyWebsite => {
                value.clone_into(&mut company.website);
                company.domain = domain::host(value).unwrap_or_default();
            }
            F::CompanyVatId => value.clone_into(&mut company.vat_id),
            _ => value.clone_into(&mut company.notes),
        }
        if company.name.is_empty() && company.native_name.is_empty() {
            return Err(Error::new(Code::NameNeeded));
        }
        Ok(())
    })
}

/// Puts a company under another, by name; made if need be. None stands under itself, however far down.
fn parent(tx: &mut Tx<'_>, id: Id, value: &str) -> Result<()> {
    let parent = company_named(tx, value)?;
    let mut above = parent;
    for _ in 0..DEEPEST {
        let Some(it) = above else {
            return change::<Company>(tx, id, |company| {
                company.parent_id = parent;
                Ok(())
            });
        };
        if it == id {
            break;
        }
        above = tx.reader().need::<Company>(it)?.parent_id;
    }
    Err(Error::new(Code::NotAChoice).with("value", value))
}

/// Makes a company's own topics exactly those named.
fn topics(tx: &mut Tx<'_>, company: Id, value: &str) -> Result<()> {
    let mut wanted = Vec::new();
    for name in topic_names(value) {
        wanted.push(tx.topic(&name)?);
    }
    let known = tx.reader().company_topics(company)?;
    for topic in known.iter().filter(|it| !wanted.contains(&it.topic_id)) {
        tx.remove::<CompanyTopic>(topic.id)?;
    }
    for topic_id in wanted {
        if !tx.reader().company_topics(company)?.iter().any(|it| it.topic_id == topic_id) {
            tx.insert(&CompanyTopic { id: tx.id(), company_id: company, topic_id })?;
        }
    }
    Ok(())
}
