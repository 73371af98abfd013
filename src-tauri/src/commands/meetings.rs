//! What the page may ask for about meetings.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::{
    model::Id,
    ops::plan::{DayPlan, Typed},
    store::Clash,
};

use super::{App, Result};

/// What fills the time of a day, for each of us.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn plan(app: App<'_>, day: &str, keepers: Vec<Option<Id>>) -> Result<DayPlan> {
    app.plan(day, &keepers)
}

/// What a promise that is being typed would overlap.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn foresee(app: App<'_>, typed: Typed) -> Result<Vec<Clash>> {
    app.foresee(typed)
}

/// Promises something that this one of us keeps, or nobody.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn promise_for(app: App<'_>, lead: Id, line: &str, keeper: Option<Id>) -> Result<Id> {
    app.promise_for(lead, line, keeper)
}
