//! What the page may ask for about taking out.
use fairlead_core::{api::TakeOut, ops::export::Exported};
use tauri::WebviewWindow;

use super::{App, Result};
use crate::files;

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
