//! What the page may ask for about reviewing promises.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::{
    model::Id,
    ops::{
        calendar::{Handed, Rescheduled},
        deadlines::DeadlinesForm,
        review::{PromiseAct, WhichPromises},
    },
    store::{DayLoad, FollowUpQuery, Page, PromiseCounts, StepLess},
};
use tauri::WebviewWindow;

use super::{App, Result};
use crate::{
    elsewhere::{self, Thing},
    files,
};

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

/// How many open promises a query leaves, and how many each further choice would.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn promise_counts(app: App<'_>, query: FollowUpQuery) -> Result<PromiseCounts> {
    app.promise_counts(&query)
}

/// Does the same to promises, in one operation; says to how many.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn work_off(app: App<'_>, which: WhichPromises, act: PromiseAct) -> Result<u32> {
    app.work_off(&which, &act)
}

/// Has another program of this computer call a number.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn call(window: WebviewWindow, app: App<'_>, phone: Id) -> Result<()> {
    Ok(elsewhere::open(&window, Thing::Link(&app.phone_link(phone)?))?)
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
    which: Option<WhichPromises>,
) -> Result<Option<Handed>> {
    files::to_calendar(&window, &app, which.as_ref()).await
}

/// Asks for a calendar file and takes back the times that were moved in it; none when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn reschedule(window: WebviewWindow, app: App<'_>) -> Result<Option<Rescheduled>> {
    files::reschedule(&window, &app).await
}
