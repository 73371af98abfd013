//! Lists: counts beside the choices of a filter, saved views, and the same done to many records.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::{
    api::{CompanyDetail, ContactDetail},
    model::Id,
    ops::{
        bulk::{Bulk, Bulked},
        view::ViewForm,
    },
    store::{CompanyQuery, ContactQuery, Counts, Filter, LeadQuery, ListKind, ViewItem},
};

use super::{App, Result};

/// How many records a filter leaves, and how many each further choice would.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn counts(app: App<'_>, list: ListKind, filter: Filter) -> Result<Counts> {
    app.counts(list, &filter)
}

/// How many rows come before a lead; none when it is not in the list.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn lead_rank(app: App<'_>, query: LeadQuery, id: Id) -> Result<Option<u32>> {
    app.lead_rank(&query, id)
}

/// How many rows come before a contact; none when they are not in the list.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn contact_rank(app: App<'_>, query: ContactQuery, id: Id) -> Result<Option<u32>> {
    app.contact_rank(&query, id)
}

/// How many rows come before a company; none when it is not in the list.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn company_rank(app: App<'_>, query: CompanyQuery, id: Id) -> Result<Option<u32>> {
    app.company_rank(&query, id)
}

/// A company with all that belongs to it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn company(app: App<'_>, id: Id) -> Result<CompanyDetail> {
    app.company(id)
}

/// A contact with the whole story.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn contact(app: App<'_>, id: Id) -> Result<ContactDetail> {
    app.contact(id)
}

/// Does the same to many records at once.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn bulk(app: App<'_>, asked: Bulk) -> Result<Bulked> {
    app.bulk(&asked)
}

/// The saved views.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn saved_views(app: App<'_>) -> Result<Vec<ViewItem>> {
    app.saved_views()
}

/// Saves a view, or changes one.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_view(app: App<'_>, form: ViewForm) -> Result<Id> {
    app.set_view(&form)
}

/// Throws a view away.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn drop_view(app: App<'_>, id: Id) -> Result<()> {
    app.drop_view(id)
}
