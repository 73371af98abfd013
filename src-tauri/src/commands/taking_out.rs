//! What the page may ask for about taking out.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::{
    api::TakeOut,
    ops::export::{Exported, Preview},
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
