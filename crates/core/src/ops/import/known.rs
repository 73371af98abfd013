//! Whom a row is about: somebody who is in the book already, and why we think so.

use super::visitor::Visitor;
use crate::{
    error::Result,
    model::{
        Id,
        codes::{PhoneKind, codes},
        contact::Contact,
        lead::Lead,
    },
    store::{Reader, What},
    text::{email, fold::fold, phone},
};

codes! {
    /// Why a row is about a record that is there.
    Why {
        /// It has its id.
        Id = "id",
        /// The same mail address, and no other name.
        Mail = "mail",
        /// The same mobile, and no other name.
        Mobile = "mobile",
        /// The same name; for a person, at the same company.
        Name = "name",
        /// Their badge was scanned.
        Badge = "badge",
    }
}

/// The contact that a row is about; `show` is whose badge it names. Role mailboxes and switchboards are shared: they join nobody by themselves.
pub(super) fn known(
    reader: Reader<'_>,
    own: Option<What>,
    visitor: &Visitor,
    firm: Option<Id>,
    show: Option<Id>,
    phones: &[(PhoneKind, String, Option<phone::Number>)],
) -> Result<Option<(Contact, Why)>> {
    if let (Some(What::Contacts), Some(id)) = (own, visitor.id)
        && let Some(contact) = alive(reader, id)?
    {
        return Ok(Some((contact, Why::Id)));
    }
    if let (Some(What::Leads), Some(id)) = (own, visitor.id)
        && let Some(contact) =
            reader.find::<Lead>(id)?.filter(|lead| lead.deleted_at.is_none()).and_then(|lead| lead.contact_id)
        && let Some(contact) = alive(reader, contact)?
    {
        return Ok(Some((contact, Why::Id)));
    }
    if !visitor.lead.badge.is_empty()
        && let Some(show) = show
        && let Some(contact) = reader.contact_of_badge(show, visitor.lead.badge.trim())?
    {
        return Ok(Some((contact, Why::Badge)));
    }
    for (_, address) in &visitor.emails {
        let Some(key) = email::key(address) else { continue };
        if email::is_role(key.split('@').next().unwrap_or_default()) {
            continue;
        }
        if let Some(contact) =
            reader.contacts_with_mail(&key)?.into_iter().find(|contact| may_be(contact, visitor))
        {
            return Ok(Some((contact, Why::Mail)));
        }
    }
    for (_, _, number) in phones {
        let Some(number) = number.as_ref().filter(|number| number.mobile) else { continue };
        if let Some(contact) =
            reader.contacts_with_mobile(&number.e164)?.into_iter().find(|contact| may_be(contact, visitor))
        {
            return Ok(Some((contact, Why::Mobile)));
        }
    }
    let Some(firm) = firm.filter(|_| visitor.has_name()) else { return Ok(None) };
    // Whoever is written in the same way is found however many work there; whoever is not, among the first of them.
    let mut named = reader.contacts_named(&visitor.given_name, &visitor.family_name, &visitor.native_name)?;
    named.retain(|contact| contact.company_id == Some(firm));
    named.extend(reader.contacts_at(firm)?);
    let same = named.into_iter().find(|contact| is_same_name(contact, visitor));
    Ok(same.map(|contact| (contact, Why::Name)))
}

fn alive(reader: Reader<'_>, id: Id) -> Result<Option<Contact>> {
    Ok(reader.find::<Contact>(id)?.filter(|contact| contact.deleted_at.is_none()))
}

/// Whether the names do not speak against it.
fn may_be(contact: &Contact, visitor: &Visitor) -> bool {
    let nameless =
        [&contact.given_name, &contact.family_name, &contact.native_name].iter().all(|part| part.is_empty());
    nameless || !visitor.has_name() || is_same_name(contact, visitor)
}

/// Whether the names are the same in one of the scripts, whichever part comes first.
pub(super) fn is_same_name(contact: &Contact, visitor: &Visitor) -> bool {
    let words = |given: &str, family: &str| {
        let mut words: Vec<String> =
            fold(&format!("{given} {family}")).split_whitespace().map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    let theirs = words(&visitor.given_name, &visitor.family_name);
    let same_latin = !theirs.is_empty() && theirs == words(&contact.given_name, &contact.family_name);
    let native = visitor.native_name.trim();
    same_latin || (!native.is_empty() && native == contact.native_name.trim())
}
