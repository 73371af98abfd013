//! What the page may ask for about cadences.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::{
    model::Id,
    ops::cadence::{CadenceForm, CadenceView},
};

use super::{App, Result};

/// The cadences there are.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn cadences(app: App<'_>) -> Result<Vec<CadenceView>> {
    app.cadences()
}

/// Makes or changes a cadence.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_cadence(app: App<'_>, form: CadenceForm) -> Result<Id> {
    app.set_cadence(&form)
}

/// Begins a cadence for a lead.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn begin_cadence(app: App<'_>, lead: Id, code: String) -> Result<()> {
    app.begin_cadence(lead, &code)
}

/// Stops a lead's cadence, because they answered or because somebody wants it so.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn stop_cadence(app: App<'_>, lead: Id, answered: bool) -> Result<()> {
    app.stop_cadence(lead, answered)
}
