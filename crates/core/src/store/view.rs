//! Saved views: a list with its filter and order under a name. They live in the book, so that they travel with it.

use super::{Filter, ListKind, Reader};
use crate::{
    error::Result,
    model::{Id, saved_view::SavedView},
};

/// A saved view.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct ViewItem {
    /// Names it.
    pub id: Id,
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

impl Reader<'_> {
    /// The saved views, in the order they were saved. One that a later version has saved in words this one does not know is
    /// left out.
    ///
    /// # Errors
    /// Those of reading.
    pub fn views(self) -> Result<Vec<ViewItem>> {
        let views = self.select::<SavedView>("WHERE deleted_at IS NULL ORDER BY n", [])?;
        let items = views.into_iter().filter_map(|view| {
            Some(ViewItem {
                id: view.id,
                list: ListKind::from_code(&view.list)?,
                filter: serde_json::from_str(&view.filter).ok()?,
                name: view.name,
                sort: view.sort,
                descending: view.descending,
            })
        });
        Ok(items.collect())
    }
}
