//! Two leads of one person: one line each.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::{
    model::Id,
    ops::{import::Alikes, joining::Twin},
};

use super::{App, Result};

/// The leads of its show that are likely about the person of a lead.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn twins(app: App<'_>, lead: Id) -> Result<Vec<Twin>> {
    app.twins(lead)
}

/// Joins a lead with another of its show.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn join_leads(app: App<'_>, keep: Id, other: Id) -> Result<()> {
    app.join_leads(keep, other)
}

/// Decides what becomes of rows that look like somebody.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn decide_in(app: App<'_>, alikes: Alikes) -> Result<()> {
    app.decide_in(alikes)
}
