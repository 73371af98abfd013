//! Companies and contacts as places: each with everything that belongs to it.

use serde::Serialize;

use super::{
    Fairlead, Result,
    views::{EmailView, PhoneView},
};
use crate::{
    error::{Code, Error},
    model::{Id, company::Company, contact::Contact},
    store::{
        CompanyItem, ContactItem, Firm, FollowUpItem, LeadItem, LearnedItem, QuoteItem, StoryItem, Whom,
    },
};

/// A company with its people, leads over all shows, quotes, topics, notes, parent and branches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct CompanyDetail {
    /// As lists show it.
    pub item: CompanyItem,
    /// Street and the like, lines by new lines.
    pub address: String,
    /// Web address as typed.
    pub website: String,
    /// VAT id or its like.
    pub vat_id: String,
    /// Free text.
    pub notes: String,
    /// The company it belongs to.
    pub parent: Option<Firm>,
    /// Companies that belong to it.
    pub branches: Vec<Firm>,
    /// What it deals with.
    pub topics: Vec<String>,
    /// Who works there.
    pub people: Vec<ContactItem>,
    /// Leads over all shows, the newest first.
    pub leads: Vec<LeadItem>,
    /// Quotes, the newest first.
    pub quotes: Vec<QuoteItem>,
    /// The timelines of its leads as one.
    pub story: Vec<StoryItem>,
    /// What was learned about it.
    pub learned: Vec<LearnedItem>,
}

/// A contact with the whole story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ContactDetail {
    /// As lists show them.
    pub item: ContactItem,
    /// Where in the company.
    pub department: String,
    /// BCP 47 codes.
    pub languages: Vec<String>,
    /// Profile address.
    pub linkedin: String,
    /// The hash of their picture.
    pub photo: Option<String>,
    /// Mail addresses.
    pub emails: Vec<EmailView>,
    /// Phone numbers.
    pub phones: Vec<PhoneView>,
    /// Leads over all shows, the newest first.
    pub leads: Vec<LeadItem>,
    /// What was promised: open by due day, then done.
    pub promises: Vec<FollowUpItem>,
    /// Quotes, the newest first.
    pub quotes: Vec<QuoteItem>,
    /// The timelines of all leads as one.
    pub story: Vec<StoryItem>,
}

impl Fairlead {
    /// A company with all that belongs to it.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn company(&self, id: Id) -> Result<CompanyDetail> {
        let today = self.today()?;
        Ok(self.book()?.book.read(|reader| {
            let item = reader.company_item(id)?.ok_or_else(|| Error::new(Code::NoSuchRecord))?;
            let company = reader.need::<Company>(id)?;
            let parent = company.parent_id.map(|id| reader.need::<Company>(id)).transpose()?;
            Ok(CompanyDetail {
                item,
                address: company.address,
                website: company.website,
                vat_id: company.vat_id,
                notes: company.notes,
                parent: parent.map(|it| Firm { id: it.id, name: it.name, native_name: it.native_name }),
                branches: reader.branches_of(id)?,
                topics: reader.topics_of(id)?,
                people: reader.people_of(id)?,
                leads: reader.leads_with(Whom::Company(id))?,
                quotes: reader.quotes_to(Whom::Company(id), today)?,
                story: reader.story_of(Whom::Company(id))?,
                learned: reader.learned_of(id)?,
            })
        })?)
    }

    /// A contact with the whole story.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn contact(&self, id: Id) -> Result<ContactDetail> {
        let (as_of, today) = (self.as_of()?, self.today()?);
        Ok(self.book()?.book.read(|reader| {
            let item = reader.contact_item(id)?.ok_or_else(|| Error::new(Code::NoSuchRecord))?;
            let contact = reader.need::<Contact>(id)?;
            let emails = reader.emails(id)?.into_iter();
            let phones = reader.phones(id)?.into_iter();
            Ok(ContactDetail {
                item,
                department: contact.department,
                languages: contact.languages.split_whitespace().map(str::to_owned).collect(),
                linkedin: contact.linkedin,
                photo: contact.photo,
                emails: emails
                    .map(|it| EmailView { id: it.id, kind: it.kind, address: it.address })
                    .collect(),
                phones: phones
                    .map(|it| PhoneView { id: it.id, kind: it.kind, typed: it.typed, e164: it.e164 })
                    .collect(),
                leads: reader.leads_with(Whom::Contact(id))?,
                promises: reader.promises_to(id, as_of.now, as_of.zone)?,
                quotes: reader.quotes_to(Whom::Contact(id), today)?,
                story: reader.story_of(Whom::Contact(id))?,
            })
        })?)
    }
}
