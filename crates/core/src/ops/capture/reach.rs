//! How a visitor is reached, and whom an address makes them.

use super::{Capture, position};
use crate::{
    error::Result,
    matching::{NameText, may_be_same, own_mail},
    model::{
        codes::{EmailKind, PhoneKind},
        contact::{Contact, ContactEmail, ContactPhone},
    },
    store::{Reader, Tx},
    text::{email, phone},
};

impl Capture<'_> {
    /// The countries a number without a code may be from: the show's, and ours.
    pub(super) fn regions(&self, reader: Reader<'_>) -> Result<[String; 2]> {
        let exhibitor = reader.exhibitor()?.map(|exhibitor| exhibitor.country).unwrap_or_default();
        Ok([self.show.country.clone(), exhibitor])
    }

    pub(super) fn phones(&self, reader: Reader<'_>) -> Result<Vec<(String, Option<phone::Number>)>> {
        let regions = self.regions(reader)?;
        let regions = regions.each_ref().map(String::as_str);
        Ok(self.understood.phones.iter().map(|typed| (typed.clone(), phone::read(typed, &regions))).collect())
    }

    /// The one contact with the same mail or mobile whose name does not speak against it.
    pub(super) fn known(
        &self,
        reader: Reader<'_>,
        phones: &[(String, Option<phone::Number>)],
    ) -> Result<Option<Contact>> {
        // Role mailboxes and switchboards are shared: they only suggest.
        let emails: Vec<String> =
            self.understood.emails.iter().filter_map(|address| own_mail(address)).collect();
        let mobiles: Vec<String> = phones
            .iter()
            .filter_map(|(_, number)| number.as_ref())
            .filter(|n| n.mobile)
            .map(|n| n.e164.clone())
            .collect();
        let candidates = reader.contacts_reached_by(&emails, &mobiles)?;
        Ok(candidates.into_iter().find(|contact| self.may_be(contact)))
    }

    pub(super) fn may_be(&self, contact: &Contact) -> bool {
        let Some(name) = &self.understood.name else { return true };
        let typed =
            NameText { given_name: &name.given, family_name: &name.family, native_name: &name.native };
        may_be_same(typed, NameText::of(contact))
    }

    pub(super) fn addresses(
        &self,
        tx: &mut Tx<'_>,
        contact: &Contact,
        phones: &[(String, Option<phone::Number>)],
    ) -> Result<()> {
        let mut emails = tx.reader().emails(contact.id)?;
        for address in &self.understood.emails {
            let key = email::key(address).unwrap_or_default();
            if emails.iter().any(|known| known.address == *address || (!key.is_empty() && known.key == key)) {
                continue;
            }
            let email = ContactEmail {
                id: tx.id(),
                contact_id: contact.id,
                position: position(emails.len()),
                kind: EmailKind::Work,
                address: address.clone(),
                key,
            };
            tx.insert(&email)?;
            emails.push(email);
        }
        let mut known = tx.reader().phones(contact.id)?;
        for (typed, number) in phones {
            let e164 = number.as_ref().map(|number| number.e164.clone()).unwrap_or_default();
            if known.iter().any(|phone| phone.typed == *typed || (!e164.is_empty() && phone.e164 == e164)) {
                continue;
            }
            let mobile = number.as_ref().is_none_or(|number| number.mobile);
            let phone = ContactPhone {
                id: tx.id(),
                contact_id: contact.id,
                position: position(known.len()),
                kind: if mobile { PhoneKind::Mobile } else { PhoneKind::Work },
                typed: typed.clone(),
                e164,
            };
            tx.insert(&phone)?;
            known.push(phone);
        }
        Ok(())
    }
}
