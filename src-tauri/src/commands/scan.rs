//! Codes and pictures: one line each.

use fairlead_core::{api::PictureView, ops::scan::Scanned};
use tauri::WebviewWindow;

use super::{App, Result};
use crate::files;

/// What a code says.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn read_code(app: App<'_>, raw: &str) -> Result<Scanned> {
    app.read_code(raw)
}

/// What the codes in a camera's frame say.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn read_frame(app: App<'_>, base64: &str) -> Result<Vec<Scanned>> {
    app.read_frame(base64)
}

/// Takes in a picture that was dropped, pasted or photographed.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn take_picture(app: App<'_>, base64: &str) -> Result<PictureView> {
    app.take_picture(base64)
}

/// Asks for a picture file and takes it in; none when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn choose_picture(window: WebviewWindow, app: App<'_>) -> Result<Option<PictureView>> {
    files::choose_picture(&window, &app).await
}

/// The JPEG of a picture, in base64.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn picture(app: App<'_>, hash: &str, thumbnail: bool) -> Result<String> {
    app.picture(hash, thumbnail)
}
