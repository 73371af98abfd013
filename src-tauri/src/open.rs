//! The start: the device's data, then the book that was asked for, or the default one.

use std::{env, path::PathBuf};

use fairlead_core::{api::Fairlead, clock::Clock, error::Error, store::device};
use tauri::{AppHandle, Manager};
use tauri_specta::Event;

/// Makes Fairlead part of the app. A book that is refused leaves the window open, with the reason in it.
pub(crate) fn start(app: &AppHandle) -> Result<(), Box<dyn std::error::Error>> {
    let folder = device::data_folder().map_err(|error| told(&error))?;
    crate::log::start(&folder);
    tracing::info!(version = env!("CARGO_PKG_VERSION"), dialogs = crate::dialogs::WHO, "starting");
    let clock = Clock::from_environment().map_err(|error| told(&error))?;
    let told_to = app.clone();
    let listener = Box::new(move |changes: &_| {
        // The page is gone only when the window is.
        let _ = crate::BookChanged(Clone::clone(changes)).emit(&told_to);
    });
    let fairlead = Fairlead::start(&folder, clock, listener)
        .map_err(|error| format!("{}: {}", folder.display(), error.code.code()))?;
    let (book, make) = match asked_for() {
        Some(book) => (book, false),
        None => (fairlead.default_book(), true),
    };
    // The reason stays with Fairlead, which tells the page.
    let _ = fairlead.open(&book, make);
    app.manage(fairlead);
    Ok(())
}

fn told(error: &Error) -> String {
    error.code.code().to_owned()
}

/// `--book FILE`, or a file that was opened with Fairlead.
fn asked_for() -> Option<PathBuf> {
    let mut arguments = env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--book" {
            return arguments.next().map(PathBuf::from);
        }
        if let Some(file) = argument.to_str().and_then(|text| text.strip_prefix("--book=")) {
            return Some(file.into());
        }
        if !argument.to_string_lossy().starts_with('-') {
            return Some(argument.into());
        }
    }
    None
}
