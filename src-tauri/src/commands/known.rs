//! Whom we know already.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::ops::known::Known;

use super::{App, Result};

/// Whom in the book a capture line may be about, the likeliest first.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn known(app: App<'_>, line: &str) -> Result<Vec<Known>> {
    app.known(line)
}
