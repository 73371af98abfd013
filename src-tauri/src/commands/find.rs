//! Finding records by what somebody types.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::store::{FindQuery, Found};

use super::{App, Result};

/// What a text finds, in groups by kind, the best first.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn find(app: App<'_>, query: FindQuery) -> Result<Found> {
    app.find(&query)
}
