//! Rows that look like somebody who is there: offered with the reasons, and joined only when one of us says that it is them.

use serde::{Deserialize, Serialize};

use super::{same::Said, write::Writer};
use crate::{
    error::Result,
    matching::{FirmText, NameText, PersonText, Reason, is_same_name},
    model::{Id, contact::Contact},
    ops::acquaintances::Acquaintances,
    store::Tx,
};

/// What was decided about rows that look like somebody; undecided they are new.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Alikes {
    /// Whether they are joined where nothing else was said.
    pub join: bool,
    /// The lines of which the opposite holds.
    pub but: Vec<u32>,
}

impl Alikes {
    pub(super) fn joins(&self, line: u32) -> bool {
        self.join != self.but.contains(&line)
    }
}

/// Whom a row looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Alike {
    /// The contact.
    pub id: Id,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The line of the same file that they were made from.
    pub line: Option<u32>,
}

/// Somebody of the book, or of an earlier row, whom a row may be about though nothing makes it certain.
pub(super) fn alike(writer: &mut Writer, tx: &Tx<'_>, said: Said<'_>) -> Result<Option<Alike>> {
    if !said.visitor.has_name() {
        return Ok(None);
    }
    if writer.has_people
        && let Some(alike) = acquainted(writer, tx, said)?
    {
        return Ok(Some(alike));
    }
    if let Some(alike) = at_show(writer, tx, said)? {
        return Ok(Some(alike));
    }
    // Of two rows with one name and no company there is nothing to say.
    let twin = said.twin.filter(|_| said.firm.is_some() && writer.own.is_none());
    let line = twin.and_then(|id| writer.line_of(id));
    let reasons = vec![Reason::SameName, Reason::SameCompany];
    Ok(twin.zip(line).map(|(id, line)| Alike { id, reasons, line: Some(line) }))
}

fn acquainted(writer: &mut Writer, tx: &Tx<'_>, said: Said<'_>) -> Result<Option<Alike>> {
    let Said { visitor, firm, phones, .. } = said;
    // Read once, and only when a row asks: most files are known by their addresses.
    let book = match &mut writer.acquaintances {
        Some(book) => book,
        none => none.insert(Acquaintances::of(tx.reader())?),
    };
    let street = visitor.firm.address();
    let place = FirmText {
        name: &visitor.firm.name,
        native_name: &visitor.firm.native_name,
        vat_id: &visitor.firm.vat_id,
        country: &visitor.firm.country,
        address: street.lines().chain([visitor.firm.city.as_str()]).collect(),
        ..FirmText::default()
    };
    let firm = match firm.filter(|firm| book.knows(*firm)) {
        Some(firm) => Some(firm),
        None if visitor.firm.name.is_empty() && visitor.firm.native_name.is_empty() => None,
        None => book.company(&place).map(|meant| meant.id),
    };
    let number = |(_, typed, number): &'_ (_, String, Option<crate::text::phone::Number>)| {
        number.as_ref().map_or_else(|| typed.clone(), |number| number.e164.clone())
    };
    let numbers: Vec<String> = phones.iter().map(number).collect();
    let person = PersonText {
        given_name: &visitor.given_name,
        family_name: &visitor.family_name,
        native_name: &visitor.native_name,
        emails: visitor.emails.iter().map(|(_, address)| address.as_str()).collect(),
        phones: numbers.iter().map(String::as_str).collect(),
        address: Vec::new(),
        firm: None,
    };
    let Some(meant) = book.contact(&person, firm).filter(|meant| !writer.made.contains_key(&meant.id)) else {
        return Ok(None);
    };
    // Who is only called so, and works elsewhere, is somebody else.
    let only_named = !meant.reasons.iter().any(|reason| SHARED.contains(reason));
    let elsewhere = said.firm.is_some()
        && tx
            .reader()
            .need::<Contact>(meant.id)?
            .company_id
            .is_some_and(|company| said.firm != Some(company));
    let alike = Alike { id: meant.id, reasons: meant.reasons, line: None };
    Ok(Some(alike).filter(|_| !(only_named && elsewhere)))
}

/// What two share beside their names.
const SHARED: [Reason; 5] =
    [Reason::SameCompany, Reason::SimilarCompany, Reason::SameMail, Reason::SamePhone, Reason::SameDomain];

/// Whose badge the row names may have been logged by name at that show, with nothing else known of them.
fn at_show(writer: &Writer, tx: &Tx<'_>, said: Said<'_>) -> Result<Option<Alike>> {
    let Said { visitor, badge_show, .. } = said;
    let Some(show) = badge_show else { return Ok(None) };
    let named = tx.reader().namesakes(&visitor.given_name, &visitor.family_name, &visitor.native_name)?;
    for contact in named.iter().filter(|it| is_same_name(NameText::of(it), visitor.name_text())) {
        if writer.line_of(contact.id).is_none() && tx.reader().lead_of(contact.id, show)?.is_some() {
            return Ok(Some(Alike { id: contact.id, reasons: vec![Reason::SameName], line: None }));
        }
    }
    Ok(None)
}
