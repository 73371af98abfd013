//! Completion: one line each.

use fairlead_core::{
    grammar::PartKind,
    ops::complete::{Completion, Completions},
};

use super::{App, Result};

/// What the part of the line at the caret may become.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn complete_line(app: App<'_>, line: &str, caret: u32) -> Result<Option<Completions>> {
    app.complete_line(line, caret)
}

/// What the beginning of a company, a topic or a next step may become.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn complete_part(app: App<'_>, kind: PartKind, typed: &str) -> Result<Vec<Completion>> {
    app.complete_part(kind, typed)
}
