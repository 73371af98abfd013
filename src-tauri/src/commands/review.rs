//! What the page may ask for about reviewing promises.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::{
    model::Id,
    ops::{
        calendar::{Handed, Rescheduled},
        deadlines::DeadlinesForm,
        review::Until,
    },
    store::{DayLoad, FollowUpQuery, Page, StepLess},
};
use tauri::WebviewWindow;

use super::{App, Result};
use crate::files;

/// A page of the leads that nobody has thought a next step for.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn leads_without_step(app: App<'_>, query: FollowUpQuery) -> Result<Page<StepLess>> {
    app.leads_without_step(&query)
}

/// How much is promised for each day.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn days(app: App<'_>, query: FollowUpQuery, first: &str, last: &str) -> Result<Vec<DayLoad>> {
    app.days(&query, first, last)
}

/// Puts promises off.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn snooze(app: App<'_>, ids: Vec<Id>, until: Until) -> Result<()> {
    app.snooze(&ids, until)
}

/// Hands promises to one of us, or to nobody.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn reassign(app: App<'_>, ids: Vec<Id>, to: Option<Id>) -> Result<()> {
    app.reassign(&ids, to)
}

/// Keeps many promises at once.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn complete_all(app: App<'_>, ids: Vec<Id>, outcome: &str) -> Result<()> {
    app.complete_all(&ids, outcome)
}

/// Closes a lead without an order, and says why.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn close_lead(app: App<'_>, lead: Id, reason: &str) -> Result<()> {
    app.close_lead(lead, reason)
}

/// The deadlines of this book.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn deadlines(app: App<'_>) -> Result<DeadlinesForm> {
    app.deadlines()
}

/// Sets the deadlines of this book.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_deadlines(app: App<'_>, form: DeadlinesForm) -> Result<()> {
    app.set_deadlines(&form)
}

/// Asks for a file and writes promises to it as a calendar; none when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn to_calendar(
    window: WebviewWindow,
    app: App<'_>,
    only: Vec<Id>,
) -> Result<Option<Handed>> {
    files::to_calendar(&window, &app, &only).await
}

/// Asks for a calendar file and takes back the times that were moved in it; none when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn reschedule(window: WebviewWindow, app: App<'_>) -> Result<Option<Rescheduled>> {
    files::reschedule(&window, &app).await
}
