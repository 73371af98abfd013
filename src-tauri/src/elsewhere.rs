//! What other programs of this computer open: links of a few kinds, and files that the user has just saved.
//!
//! Built with the feature `e2e` nothing is opened; what would be is noted beside the answers to dialogs.

use std::path::Path;

use fairlead_core::error::{Code, Error, Result};
use tauri::WebviewWindow;

/// Something for another program.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Thing<'a> {
    /// A web or mail address, or a number to call.
    Link(&'a str),
    /// A file.
    File(&'a Path),
}

/// The only kinds of links that are opened: never a file, a share or a script. A number to call is made by the core, of
/// digits alone.
const SCHEMES: &[&str] = &["https:", "http:", "mailto:", "tel:"];

/// Has the system open it.
///
/// # Errors
/// `nothing_opens` when no program does, and for any other kind of link.
pub(crate) fn open(window: &WebviewWindow, thing: Thing<'_>) -> Result<()> {
    if let Thing::Link(url) = thing
        && !SCHEMES.iter().any(|scheme| url.to_ascii_lowercase().starts_with(scheme))
    {
        return Err(Error::new(Code::NothingOpens));
    }
    hand_over(window, thing)
}

#[cfg(not(feature = "e2e"))]
fn hand_over(window: &WebviewWindow, thing: Thing<'_>) -> Result<()> {
    use tauri_plugin_opener::OpenerExt;
    let opened = match thing {
        Thing::Link(url) => window.opener().open_url(url, None::<&str>),
        Thing::File(path) => window.opener().open_path(path.to_string_lossy(), None::<&str>),
    };
    // The reason may name what is in a letter: only its kind goes to the log.
    opened.map_err(|_| Error::new(Code::NothingOpens))
}

#[cfg(feature = "e2e")]
fn hand_over(_: &WebviewWindow, thing: Thing<'_>) -> Result<()> {
    use std::{fs::OpenOptions, io::Write};
    let told = match thing {
        Thing::Link(url) => url.to_owned(),
        Thing::File(path) => path.display().to_string(),
    };
    let Some(notes) = crate::dialogs::notes() else { return Err(Error::new(Code::NothingOpens)) };
    let noted = OpenOptions::new().create(true).append(true).open(notes);
    noted.and_then(|mut file| writeln!(file, "{told}")).map_err(|_| Error::new(Code::NothingOpens))
}
