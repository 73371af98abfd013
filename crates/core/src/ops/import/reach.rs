//! How somebody is reached: the mail addresses and numbers of a row, each once.

use super::{
    visitor::Visitor,
    write::{Taken, position},
};
use crate::{
    error::Result,
    model::{
        codes::PhoneKind,
        contact::{Contact, ContactEmail, ContactPhone},
    },
    store::Tx,
    text::{email, phone},
};

/// Adds the addresses and numbers that the contact does not have yet.
pub(super) fn take(
    tx: &mut Tx<'_>,
    contact: &Contact,
    is_new: bool,
    visitor: &Visitor,
    phones: &[(PhoneKind, String, Option<phone::Number>)],
    taken: &mut Taken,
) -> Result<()> {
    let mut emails: Vec<ContactEmail> = if is_new { Vec::new() } else { tx.reader().emails(contact.id)? };
    for (kind, address) in &visitor.emails {
        let key = email::key(address).unwrap_or_default();
        if emails.iter().any(|known| known.address == *address || (!key.is_empty() && known.key == key)) {
            continue;
        }
        let email = ContactEmail {
            id: tx.id(),
            contact_id: contact.id,
            position: position(emails.len()),
            kind: *kind,
            address: address.clone(),
            key,
        };
        tx.insert(&email)?;
        emails.push(email);
        note(is_new, taken, "email");
    }
    let mut known: Vec<ContactPhone> = if is_new { Vec::new() } else { tx.reader().phones(contact.id)? };
    for (kind, typed, number) in phones {
        let e164 = number.as_ref().map(|number| number.e164.clone()).unwrap_or_default();
        if known.iter().any(|phone| phone.typed == *typed || (!e164.is_empty() && phone.e164 == e164)) {
            continue;
        }
        let is_mobile = number.as_ref().is_some_and(|number| number.mobile);
        let kind = if is_mobile && *kind == PhoneKind::Work { PhoneKind::Mobile } else { *kind };
        let phone = ContactPhone {
            id: tx.id(),
            contact_id: contact.id,
            position: position(known.len()),
            kind,
            typed: typed.clone(),
            e164,
        };
        tx.insert(&phone)?;
        known.push(phone);
        note(is_new, taken, "phone");
    }
    Ok(())
}

fn note(is_new: bool, taken: &mut Taken, what: &'static str) {
    if !is_new && !taken.adds.contains(&what) {
        taken.adds.push(what);
    }
}
