//! Triage: what the leads of the show lack.

use fairlead_core::store::TriageItem;

use super::{App, Result};

/// What the leads of the current show lack.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn triage(app: App<'_>) -> Result<Vec<TriageItem>> {
    app.triage()
}
