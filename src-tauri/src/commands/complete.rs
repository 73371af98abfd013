//! Completion: one line.

use fairlead_core::ops::complete::Completions;

use super::{App, Result};

/// What the part of the line at the caret may become.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn complete_line(app: App<'_>, line: &str, caret: u32) -> Result<Option<Completions>> {
    app.complete_line(line, caret)
}
