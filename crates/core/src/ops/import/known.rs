//! Whom a row surely is about, and how we know: by our own ids, by a badge, and by what joins without asking.

use super::visitor::Visitor;
use crate::{
    error::Result,
    matching::{NameText, may_be_same, own_mail},
    model::{
        Id,
        codes::{PhoneKind, codes},
        contact::Contact,
        lead::Lead,
    },
    store::{Reader, What},
    text::phone,
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
        /// A company of the same name.
        Name = "name",
        /// Their badge was scanned.
        Badge = "badge",
        /// The record says all that it says.
        Same = "same",
        /// It looks like somebody, and one of us said that it is them.
        Chosen = "chosen",
    }
}

/// The contact that a row is about; `show` is whose badge it names. Role mailboxes and switchboards are shared: they join nobody by themselves.
pub(super) fn known(
    reader: Reader<'_>,
    own: Option<What>,
    visitor: &Visitor,
    show: Option<Id>,
    phones: &[(PhoneKind, String, Option<phone::Number>)],
) -> Result<Option<(Contact, Why)>> {
    if let Some(contact) = by_id(reader, own, visitor)? {
        return Ok(Some((contact, Why::Id)));
    }
    if !visitor.lead.badge.is_empty()
        && let Some(show) = show
        && let Some(contact) = reader.contact_of_badge(show, visitor.lead.badge.trim())?
    {
        return Ok(Some((contact, Why::Badge)));
    }
    let may_be = |contact: &Contact| may_be_same(NameText::of(contact), visitor.name_text());
    for key in visitor.emails.iter().filter_map(|(_, address)| own_mail(address)) {
        if let Some(contact) = reader.contacts_with_mail(&key)?.into_iter().find(may_be) {
            return Ok(Some((contact, Why::Mail)));
        }
    }
    for number in phones.iter().filter_map(|(_, _, number)| number.as_ref()).filter(|it| it.mobile) {
        if let Some(contact) = reader.contacts_with_mobile(&number.e164)?.into_iter().find(may_be) {
            return Ok(Some((contact, Why::Mobile)));
        }
    }
    Ok(None)
}

fn by_id(reader: Reader<'_>, own: Option<What>, visitor: &Visitor) -> Result<Option<Contact>> {
    let contact = match (own, visitor.id) {
        (Some(What::Contacts), Some(id)) => Some(id),
        (Some(What::Leads), Some(id)) => {
            let lead = reader.find::<Lead>(id)?.filter(|lead| lead.deleted_at.is_none());
            lead.and_then(|lead| lead.contact_id)
        }
        _ => None,
    };
    let Some(id) = contact else { return Ok(None) };
    Ok(reader.find::<Contact>(id)?.filter(|contact| contact.deleted_at.is_none()))
}
