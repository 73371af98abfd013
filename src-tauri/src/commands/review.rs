//! What the page may ask for about reviewing promises.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::{model::Id, ops::review::Until};

use super::{App, Result};

/// Puts promises off.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn snooze(app: App<'_>, ids: Vec<Id>, until: Until) -> Result<()> {
    app.snooze(&ids, until)
}
