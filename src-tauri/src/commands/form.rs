//! The form beside the line, and our own questions: one line each.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::{
    api::QuestionView,
    grammar::{Correction, FormField, LineForm},
    model::Id,
    ops::question::QuestionForm,
};

use super::{App, Result};

/// What the form shows of a line.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn line_form(app: App<'_>, line: &str) -> Result<LineForm> {
    app.line_form(line)
}

/// The line with a field of the form filled in.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn fill_line(app: App<'_>, line: &str, field: FormField, value: &str) -> Result<String> {
    app.fill_line(line, field, value)
}

/// The line with the part between two places corrected.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn correct_line(
    app: App<'_>,
    line: &str,
    start: u32,
    end: u32,
    correction: Correction,
) -> Result<String> {
    app.correct_line(line, start, end, &correction)
}

/// The questions we ask.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn questions(app: App<'_>) -> Result<Vec<QuestionView>> {
    app.questions()
}

/// Makes or changes a question.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_question(app: App<'_>, form: QuestionForm) -> Result<Id> {
    app.set_question(&form)
}

/// Asks a question before the one above it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn raise_question(app: App<'_>, id: Id) -> Result<()> {
    app.raise_question(id)
}

/// Notes what a lead answers to a question.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn answer(app: App<'_>, lead: Id, question: Id, values: Vec<String>) -> Result<()> {
    app.answer(lead, question, &values)
}
