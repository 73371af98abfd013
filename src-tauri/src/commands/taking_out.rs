//! What the page may ask for about taking out.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::{
    api::{ColumnView, ProfileView, TakeOut},
    model::Id,
    ops::export::{Exported, Preview, ProfileForm},
    store::{ExportItem, What},
};
use tauri::WebviewWindow;

use super::{App, Result};
use crate::files;

/// What a file would hold, and what its target would refuse of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn preview_out(app: App<'_>, asked: TakeOut) -> Result<Preview> {
    app.preview_out(&asked)
}

/// Asks for a file and writes to it what is asked for; none when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn take_out(
    window: WebviewWindow,
    app: App<'_>,
    asked: TakeOut,
) -> Result<Option<Exported>> {
    files::take_out(&window, &app, &asked).await
}

/// What left the book, the last first.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn exports(app: App<'_>) -> Result<Vec<ExportItem>> {
    app.exports()
}

/// Every profile, the user's own last.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn export_profiles(app: App<'_>) -> Result<Vec<ProfileView>> {
    app.export_profiles()
}

/// The columns that a profile of the user's own can be made of.
#[tauri::command]
#[specta::specta]
pub(crate) fn columns_out(app: App<'_>, what: What) -> Vec<ColumnView> {
    app.columns_out(what)
}

/// Saves a profile of the user's own, or changes one.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_export_profile(app: App<'_>, form: ProfileForm) -> Result<Id> {
    app.set_export_profile(&form)
}

/// Throws a profile of the user's own away.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn drop_export_profile(app: App<'_>, id: Id) -> Result<()> {
    app.drop_export_profile(id)
}
