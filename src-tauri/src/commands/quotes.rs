//! Quotes: looked at, written, sent, decided, printed.

use fairlead_core::{
    api::QuoteDetail,
    model::Id,
    ops::quote::{
        Comparison, Decision, LineField, PrintedFile, ProductPick, QuoteEdit, QuotePreview, Source,
    },
    store::{Page, Pipeline, QuoteItem, QuoteQuery},
};
use tauri::WebviewWindow;

use super::{App, Result};
use crate::files;

/// A page of quotes.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn quotes(app: App<'_>, query: QuoteQuery) -> Result<Page<QuoteItem>> {
    app.quotes(&query)
}

/// How many rows come before a quote; none when it is not in the list.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn quote_rank(app: App<'_>, query: QuoteQuery, id: Id) -> Result<Option<u32>> {
    app.quote_rank(&query, id)
}

/// Where the quotes of some months stand, or all of them.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn quote_pipeline(app: App<'_>, months: Vec<String>) -> Result<Pipeline> {
    app.quote_pipeline(&months)
}

/// One quote with all that it says.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn quote(app: App<'_>, id: Id) -> Result<QuoteDetail> {
    app.quote(id)
}

/// Products for a line of a quote, by any part of them.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn pick_products(app: App<'_>, quote: Id, text: &str) -> Result<Vec<ProductPick>> {
    app.pick_products(quote, text)
}

/// Begins a quote for a lead, a person or a company.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn draft_quote(app: App<'_>, source: Source) -> Result<Id> {
    app.draft_quote(source)
}

/// Copies a quote under a new number.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn duplicate_quote(app: App<'_>, id: Id) -> Result<Id> {
    app.duplicate_quote(id)
}

/// Begins the next revision of a quote that went out.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn revise_quote(app: App<'_>, id: Id) -> Result<Id> {
    app.revise_quote(id)
}

/// Gives a term of a quote another value.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn edit_quote(app: App<'_>, edit: QuoteEdit) -> Result<()> {
    app.edit_quote(&edit)
}

/// Adds a line to a quote: a product, or words.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn add_quote_line(app: App<'_>, id: Id, product: Option<Id>, words: &str) -> Result<Id> {
    app.add_quote_line(id, product, words)
}

/// Gives a value of a quote's line another one.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn edit_quote_line(app: App<'_>, line: Id, field: LineField, value: &str) -> Result<()> {
    app.edit_quote_line(line, field, value)
}

/// Takes a line out of a quote.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn remove_quote_line(app: App<'_>, line: Id) -> Result<()> {
    app.remove_quote_line(line)
}

/// Moves a line of a quote to another place.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn move_quote_line(app: App<'_>, line: Id, to: u32) -> Result<()> {
    app.move_quote_line(line, to)
}

/// Sends a quote: it is frozen, and promises are made.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn send_quote(app: App<'_>, id: Id) -> Result<()> {
    app.send_quote(id)
}

/// Says what became of a quote that went out.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn decide_quote(app: App<'_>, id: Id, decision: Decision, reason: &str) -> Result<()> {
    app.decide_quote(id, decision, reason)
}

/// Shows a quote as it is printed.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn preview_quote(app: App<'_>, id: Id) -> Result<QuotePreview> {
    app.preview_quote(id)
}

/// Asks for a file and writes a quote to it as PDF; none when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn save_quote_pdf(
    window: WebviewWindow,
    app: App<'_>,
    id: Id,
) -> Result<Option<PrintedFile>> {
    files::save_quote_pdf(&window, &app, id).await
}

/// Asks for a file and writes a quote to it as a workbook; the file's name, or none when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn save_quote_workbook(
    window: WebviewWindow,
    app: App<'_>,
    id: Id,
) -> Result<Option<String>> {
    files::save_quote_workbook(&window, &app, id).await
}

/// A quote as plain text for a mail.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn quote_text(app: App<'_>, id: Id) -> Result<String> {
    app.quote_text(id)
}

/// Two revisions side by side.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn compare_quotes(app: App<'_>, one: Id, other: Id) -> Result<Comparison> {
    app.compare_quotes(one, other)
}
