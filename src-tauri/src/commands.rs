//! What the page may ask for: one line each, straight to the core.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

pub(crate) mod cadences;
pub(crate) mod complete;
pub(crate) mod find;
pub(crate) mod form;
pub(crate) mod known;
pub(crate) mod lists;
pub(crate) mod mail;
pub(crate) mod meetings;
pub(crate) mod offers;
pub(crate) mod quotes;
pub(crate) mod reminders;
pub(crate) mod review;
pub(crate) mod scan;
pub(crate) mod taking_in;
pub(crate) mod taking_out;
pub(crate) mod triage;
pub(crate) mod window;

use fairlead_core::{
    api::{ApiError, Fairlead, LeadDetail, Overview, Undone},
    grammar::Understood,
    model::{Id, beside::Beside, codes::NoteKind},
    ops::{
        capture::{Captured, Join},
        delete::Deletable,
        edit::Edit,
        show::{ShowForm, StaffForm},
    },
    store::{
        CompanyItem, CompanyQuery, ContactItem, ContactQuery, Draft, FollowUpItem, FollowUpQuery,
        HistoryEntry, LeadItem, LeadQuery, Page,
    },
};
use tauri::{State, WebviewWindow};

use crate::files;

type App<'a> = State<'a, Fairlead>;
type Result<T> = std::result::Result<T, ApiError>;

/// Fairlead's version.
#[tauri::command]
#[specta::specta]
pub(crate) fn app_version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// What the frame shows.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn overview(app: App<'_>) -> Result<Overview> {
    app.overview()
}

/// What is understood of a capture line.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn understand(app: App<'_>, line: &str) -> Result<Understood> {
    app.understand(line)
}

/// Logs a visitor.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn capture(
    app: App<'_>,
    slot: &str,
    line: &str,
    beside: Beside,
    join: Option<Join>,
) -> Result<Captured> {
    app.capture(slot, line, &beside, join)
}

/// Keeps what is being typed.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn keep_draft(app: App<'_>, slot: &str, line: &str, beside: Beside) -> Result<()> {
    app.keep_draft(slot, line, &beside)
}

/// What was being typed when the window closed.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn drafts(app: App<'_>) -> Result<Vec<Draft>> {
    app.drafts()
}

/// A page of leads.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn leads(app: App<'_>, query: LeadQuery) -> Result<Page<LeadItem>> {
    app.leads(&query)
}

/// One lead with all that hangs on it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn lead(app: App<'_>, id: Id) -> Result<LeadDetail> {
    app.lead(id)
}

/// A page of follow-ups.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn follow_ups(app: App<'_>, query: FollowUpQuery) -> Result<Page<FollowUpItem>> {
    app.follow_ups(&query)
}

/// A page of companies.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn companies(app: App<'_>, query: CompanyQuery) -> Result<Page<CompanyItem>> {
    app.companies(&query)
}

/// A page of contacts.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn contacts(app: App<'_>, query: ContactQuery) -> Result<Page<ContactItem>> {
    app.contacts(&query)
}

/// What happened to a record.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn history(app: App<'_>, id: Id) -> Result<Vec<HistoryEntry>> {
    app.history(id)
}

/// Gives a field another value.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn edit(app: App<'_>, edit: Edit) -> Result<()> {
    app.edit(&edit)
}

/// Puts a record into the bin.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn delete(app: App<'_>, what: Deletable, id: Id) -> Result<()> {
    app.delete(what, id)
}

/// Completes a follow-up, with its outcome and the next promise.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn complete(app: App<'_>, id: Id, line: &str) -> Result<Option<Id>> {
    app.complete(id, line)
}

/// Opens a completed follow-up again.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn reopen(app: App<'_>, id: Id) -> Result<()> {
    app.reopen(id)
}

/// Promises something to a lead.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn promise(app: App<'_>, lead: Id, line: &str) -> Result<Id> {
    app.promise(lead, line)
}

/// Adds a note to a lead's timeline.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn add_note(app: App<'_>, lead: Id, kind: NoteKind, body: &str) -> Result<Id> {
    app.add_note(lead, kind, body)
}

/// Takes back the newest operation.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn undo(app: App<'_>) -> Result<Undone> {
    app.undo()
}

/// Brings back what the newest undo took.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn redo(app: App<'_>) -> Result<Undone> {
    app.redo()
}

/// Takes back one operation alone.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn undo_one(app: App<'_>, op: Id) -> Result<Undone> {
    app.undo_one(op)
}

/// What a person would fill in about a show.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn show_form(app: App<'_>, id: Id) -> Result<ShowForm> {
    app.show_form(id)
}

/// Makes or changes a show.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_show(app: App<'_>, form: ShowForm) -> Result<Id> {
    app.set_show(&form)
}

/// Logs visitors at this show from now on.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn choose_show(app: App<'_>, id: Id) -> Result<()> {
    app.choose_show(id)
}

/// Adds or changes one of us.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_staff(app: App<'_>, form: StaffForm) -> Result<Id> {
    app.set_staff(&form)
}

/// Has this one of us log from now on.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn choose_staff(app: App<'_>, id: Id) -> Result<()> {
    app.choose_staff(id)
}

/// Chooses the language.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn choose_language(app: App<'_>, language: &str) -> Result<()> {
    app.choose_language(language)
}

/// Chooses light, dark, or what the system does.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn choose_theme(app: App<'_>, theme: &str) -> Result<()> {
    app.choose_theme(theme)
}

/// Keeps how a part of the window is arranged.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn keep_layout(app: App<'_>, key: &str, value: &str) -> Result<()> {
    app.keep_layout(key, value)
}

/// How a part of the window was arranged last.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn layout(app: App<'_>, key: &str) -> Result<Option<String>> {
    app.layout(key)
}

/// Asks for a book and opens it; says whether one was.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn open_book(window: WebviewWindow, app: App<'_>) -> Result<bool> {
    files::open_book(&window, &app).await
}

/// Asks for a place and makes a new book there; says whether one was made.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn make_book(window: WebviewWindow, app: App<'_>) -> Result<bool> {
    files::make_book(&window, &app).await
}

/// The page has painted its first screen and can be used.
#[tauri::command]
#[specta::specta]
pub(crate) fn usable() {
    crate::measure::usable();
}
