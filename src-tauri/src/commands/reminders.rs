//! What the page may ask for about reminders.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::ops::reminders::RemindersForm;
use tauri::{AppHandle, State};

use super::{App, Result};
use crate::reminders::{self, Refused};

/// What was chosen about reminders.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn reminding(app: App<'_>) -> Result<RemindersForm> {
    app.reminding()
}

/// Chooses about reminders.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_reminding(app: App<'_>, form: RemindersForm) -> Result<()> {
    app.set_reminding(&form)
}

/// Whether the system refused the newest notification.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn reminders_refused(refused: State<'_, Refused>) -> bool {
    refused.is()
}

/// Shows a notification now; false when the system refuses.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn try_reminder(handle: AppHandle, app: App<'_>) -> bool {
    reminders::tell(&handle, &app.sample_reminder())
}
