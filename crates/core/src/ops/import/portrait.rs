//! The picture on a card: it becomes the contact's, small and without what the camera wrote into it.

use super::{visitor::Visitor, write::Fill};
use crate::{
    error::Result,
    formats::{photo, picture},
    model::contact::Contact,
    store::Tx,
};

/// Gives the contact the picture on the card; one that is there stays. A picture that cannot be read costs nobody their
/// record: why it was left out is kept beside it.
pub(super) fn take(tx: &Tx<'_>, contact: &mut Contact, visitor: &Visitor, fill: &mut Fill<'_>) -> Result<()> {
    let Some(bytes) = visitor.photo.as_ref().filter(|_| contact.photo.is_none()) else { return Ok(()) };
    if tx.rehearses() {
        // Making a picture small takes longer than all the rest of a card.
        fill.taken.adds.push("photo");
        return Ok(());
    }
    match picture::read(bytes).and_then(|picture| photo::kept(&picture)) {
        Ok(photo) => {
            tx.keep_photo(&photo)?;
            contact.photo = Some(photo.hash);
            fill.taken.adds.push("photo");
        }
        Err(error) => fill.rest.push(("PHOTO".to_owned(), error.code.code().to_owned())),
    }
    Ok(())
}
