//! Views: a list with its filter and order is saved under a name, changed, and thrown away.

use serde::{Deserialize, Serialize};

use super::edit::change;
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::{Id, saved_view::SavedView},
    store::{Book, Changes, Filter, ListKind, Op, OpKind},
};

/// The longest name of a view, in characters.
const LONGEST: usize = 60;

/// A view as it is to be saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ViewForm {
    /// The view to change; none makes a new one.
    pub id: Option<Id>,
    /// As people call it.
    pub name: String,
    /// Which list.
    pub list: ListKind,
    /// Which records of it.
    pub filter: Filter,
    /// The code of what it is sorted by.
    pub sort: String,
    /// Whether the largest comes first.
    pub descending: bool,
}

/// Saves a view.
///
/// # Errors
/// `name_needed`, `too_long`, `no_such_record` for one that is gone.
pub fn set_view(book: &Book, clock: &Clock, staff: Option<Id>, form: &ViewForm) -> Result<(Id, Changes)> {
    let name = form.name.trim();
    if name.is_empty() {
        return Err(Error::new(Code::NameNeeded));
    }
    if name.chars().count() > LONGEST {
        return Err(Error::new(Code::TooLong).with("most", LONGEST).with("text", name));
    }
    let filter = serde_json::to_string(&form.filter).map_err(Error::internal)?;
    book.transact(clock, Op { kind: OpKind::SetView, staff }, |tx| {
        let view = SavedView {
            id: form.id.unwrap_or_else(|| tx.id()),
            name: name.to_owned(),
            list: form.list.code().to_owned(),
            filter,
            sort: form.sort.clone(),
            descending: form.descending,
            deleted_at: None,
        };
        if form.id.is_some() {
            tx.save(&view)?;
        } else {
            tx.insert(&view)?;
        }
        tx.about::<SavedView>(view.id);
        Ok(view.id)
    })
}

/// Throws a view away.
///
/// # Errors
/// `no_such_record`.
pub fn drop_view(book: &Book, clock: &Clock, staff: Option<Id>, id: Id) -> Result<Changes> {
    let done = book.transact(clock, Op { kind: OpKind::SetView, staff }, |tx| {
        let now = Some(tx.now());
        tx.about::<SavedView>(id);
        change::<SavedView>(tx, id, |view| {
            view.deleted_at = now;
            Ok(())
        })
    })?;
    Ok(done.1)
}
