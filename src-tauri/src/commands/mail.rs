//! What the page may ask for about mail. Nothing is sent: the user's own mail program is opened.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use fairlead_core::{
    model::Id,
    ops::mail::{MailAsk, MailDraft, MailSample, MailTemplates, TemplateForm, TemplateText},
};
use tauri::WebviewWindow;

use super::{App, Result};
use crate::letters;

/// A letter with its fields filled in.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn mail_draft(app: App<'_>, ask: MailAsk) -> Result<MailDraft> {
    app.mail_draft(&ask)
}

/// The templates there are, and the fields that they can hold.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn mail_templates(app: App<'_>) -> Result<MailTemplates> {
    app.mail_templates()
}

/// How a template would come out, for somebody in the book.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn mail_sample(app: App<'_>, text: TemplateText) -> Result<MailSample> {
    app.mail_sample(&text)
}

/// Makes or changes a template of the user's own.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_mail_template(app: App<'_>, form: TemplateForm) -> Result<Id> {
    app.set_mail_template(&form)
}

/// Opens a letter in the mail program; a text that is too long for that comes back, to be pasted there.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn open_mail(window: WebviewWindow, app: App<'_>, ask: MailAsk) -> Result<Option<String>> {
    letters::open(&window, &app, &ask)
}

/// Asks for a file, writes a letter to it and opens it in the mail program; says whether one was written.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn save_mail(
    window: WebviewWindow,
    app: App<'_>,
    ask: MailAsk,
    with_quote: bool,
) -> Result<bool> {
    letters::save(&window, &app, &ask, with_quote).await
}
