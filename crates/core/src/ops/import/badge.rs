//! The badge that a row names: a scan of it that nobody was known by becomes theirs, joins the lead that they were logged by, and
//! a later scan finds them.

use super::{
    visit,
    visitor::Visitor,
    write::{Taken, Writer},
};
use crate::{
    error::Result,
    model::{Id, contact::Contact},
    ops::joining,
    store::Tx,
};

/// The show whose badge it is: the one that the row names, or the one that the file is taken in for.
pub(super) fn show(writer: &mut Writer, tx: &mut Tx<'_>, visitor: &Visitor) -> Result<Option<Id>> {
    if visitor.lead.badge.trim().is_empty() {
        return Ok(None);
    }
    if visitor.lead.show.trim().is_empty() {
        return Ok(writer.show.as_ref().map(|show| show.id));
    }
    Ok(Some(visit::show(writer, tx, &visitor.lead.show)?.id))
}

/// Gives the contact the visit at which their badge was scanned, and notes the badge beside them.
pub(super) fn join(
    writer: &mut Writer,
    tx: &mut Tx<'_>,
    visitor: &Visitor,
    contact: &Contact,
    taken: &mut Taken,
    rest: &mut Vec<(String, String)>,
) -> Result<()> {
    let Some(show) = show(writer, tx, visitor)? else { return Ok(()) };
    let badge = visitor.lead.badge.trim();
    rest.push(("badge".to_owned(), badge.to_owned()));
    rest.push(("badge_show".to_owned(), show.to_string()));
    let Some(mut lead) = tx.reader().lead_of_badge(show, badge)? else { return Ok(()) };
    if let Some(named) = tx.reader().lead_of(contact.id, show)? {
        // They were logged by name as well: nobody else is known of the badge, and a contact has one lead at a show.
        taken.adds.push("badge");
        return joining::leads(tx, named.id, lead.id);
    }
    lead.contact_id = Some(contact.id);
    lead.company_id = lead.company_id.or(contact.company_id);
    if lead.job_title.is_empty() {
        lead.job_title.clone_from(&contact.job_title);
    }
    tx.save(&lead)?;
    Ok(())
}
