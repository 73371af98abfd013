//! What the page may ask for about taking in.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::ops::import::{Asked, Chosen, FileView, Report};
use tauri::{AppHandle, WebviewWindow};
use tauri_specta::Event;

use super::{App, Result};
use crate::{TakingIn, files};

/// Asks for a file to be taken in and looks at it; none when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn pick_in(window: WebviewWindow, app: App<'_>) -> Result<Option<FileView>> {
    files::pick_in(&window, &app).await
}

/// Asks for a folder of ours to be taken in and looks at it; none when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn pick_folder_in(window: WebviewWindow, app: App<'_>) -> Result<Option<FileView>> {
    files::pick_folder_in(&window, &app).await
}

/// Looks at it again, read or mapped otherwise.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn read_in(app: App<'_>, asked: Asked, chosen: Chosen) -> Result<FileView> {
    app.read_in(asked, chosen)
}

/// What taking it in would do.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn preview_in(handle: AppHandle, app: App<'_>) -> Result<Report> {
    app.preview_in(&|done, all| heard(&handle, done, all))
}

/// Takes it in.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn take_in(handle: AppHandle, app: App<'_>) -> Result<Report> {
    app.take_in(&|done, all| heard(&handle, done, all))
}

/// Stops what is under way.
#[tauri::command]
#[specta::specta]
pub(crate) fn stop_in(app: App<'_>) {
    app.stop_in();
}

/// Asks for a file and writes the refused rows to it; none when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn save_refused(window: WebviewWindow, app: App<'_>) -> Result<Option<u32>> {
    files::save_refused(&window, &app).await
}

/// Asks for a file and writes to it what became of each row; says whether it did.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn save_report(window: WebviewWindow, app: App<'_>) -> Result<bool> {
    files::save_report(&window, &app).await
}

/// A bar that is not moved now is moved a moment later.
fn heard(handle: &AppHandle, done: u32, all: u32) {
    let _ = TakingIn { done, all }.emit(handle);
}
