//! Letters go to the user's own mail program, as an address or as a file, and are noted once they are open there.

use fairlead_core::{
    api::{ApiError, Fairlead},
    ops::mail::MailAsk,
};
use tauri::WebviewWindow;

use crate::{
    dialogs::{self, Filter},
    elsewhere::{self, Thing},
};

type Result<T> = std::result::Result<T, ApiError>;

pub(crate) fn open(window: &WebviewWindow, app: &Fairlead, ask: &MailAsk) -> Result<Option<String>> {
    let (ready, mailto) = app.mail_letter(ask)?;
    elsewhere::open(window, Thing::Link(&mailto.url))?;
    app.log_mail(ask.lead, &ready)?;
    Ok(mailto.paste)
}

pub(crate) async fn save(
    window: &WebviewWindow,
    app: &Fairlead,
    ask: &MailAsk,
    with_quote: bool,
) -> Result<bool> {
    let filter = Filter { name: app.words().say("mail-file"), extensions: vec!["eml".to_owned()] };
    let Some(path) = dialogs::save_file(window, &app.mail_name(), &[filter]).await else { return Ok(false) };
    let ready = app.save_mail(ask, with_quote, &path)?;
    // The file is there whatever opens it: that nothing does is no reason to say it was not written.
    let _ = elsewhere::open(window, Thing::File(&path));
    app.log_mail(ask.lead, &ready)?;
    Ok(true)
}
