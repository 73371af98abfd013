//! The system's own dialogs, opened by the shell: the page never names a path.
//!
//! Built with the feature `e2e` they open nothing: each takes the next answer from a file, so that tests can
//! go through the same commands as a person.

use std::path::PathBuf;

use tauri::WebviewWindow;

#[cfg(all(feature = "e2e", not(debug_assertions)))]
compile_error!("the feature `e2e` answers dialogs by itself: it has no place in a release");

/// Who answers dialogs in this build; the log says so at every start.
pub(crate) use answer::WHO;

/// A kind of file that a dialog offers.
#[derive(Clone, Debug)]
pub(crate) struct Filter {
    /// Its name, in the user's language.
    pub(crate) name: String,
    /// Its endings, without the dot.
    pub(crate) extensions: Vec<String>,
}

/// Asks where to save a file; none when the user thinks better of it.
pub(crate) async fn save_file(
    window: &WebviewWindow,
    suggested_name: &str,
    filters: &[Filter],
) -> Option<PathBuf> {
    answer::save_file(window, suggested_name, filters).await
}

/// Asks which file to open.
pub(crate) async fn open_file(window: &WebviewWindow, filters: &[Filter]) -> Option<PathBuf> {
    answer::open_file(window, filters).await
}

/// Asks which folder to read.
pub(crate) async fn open_folder(window: &WebviewWindow) -> Option<PathBuf> {
    answer::open_folder(window).await
}

/// Where a test finds what would have been opened by other programs: beside the answers to dialogs.
#[cfg(feature = "e2e")]
pub(crate) fn notes() -> Option<PathBuf> {
    answer::file().map(|file| file.with_extension("opened"))
}

#[cfg(not(feature = "e2e"))]
mod answer {
    //! The user answers.

    use std::path::PathBuf;

    use tauri::async_runtime::channel;
    use tauri::{WebviewWindow, Wry};
    use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

    use super::Filter;

    pub(crate) const WHO: &str = "the user";

    pub(super) async fn save_file(window: &WebviewWindow, name: &str, filters: &[Filter]) -> Option<PathBuf> {
        let dialog = dialog(window, filters).set_file_name(name).set_can_create_directories(true);
        ask(|answer| dialog.save_file(answer)).await
    }

    pub(super) async fn open_file(window: &WebviewWindow, filters: &[Filter]) -> Option<PathBuf> {
        let dialog = dialog(window, filters);
        ask(|answer| dialog.pick_file(answer)).await
    }

    pub(super) async fn open_folder(window: &WebviewWindow) -> Option<PathBuf> {
        let dialog = dialog(window, &[]);
        ask(|answer| dialog.pick_folder(answer)).await
    }

    fn dialog(window: &WebviewWindow, filters: &[Filter]) -> FileDialogBuilder<Wry> {
        let mut dialog = window.dialog().file().set_parent(window);
        for filter in filters {
            let extensions: Vec<&str> = filter.extensions.iter().map(String::as_str).collect();
            dialog = dialog.add_filter(&filter.name, &extensions);
        }
        dialog
    }

    /// Opens a dialog that calls back, and waits without holding a thread.
    async fn ask(open: impl FnOnce(Box<dyn FnOnce(Option<FilePath>) + Send>)) -> Option<PathBuf> {
        let (sender, mut receiver) = channel(1);
        open(Box::new(move |path| {
            // The receiver is gone only when the window is.
            let _ = sender.try_send(path);
        }));
        receiver.recv().await.flatten().and_then(|path| path.into_path().ok())
    }
}

#[cfg(feature = "e2e")]
mod answer {
    //! A file answers: a JSON list, taken from the front; null is a dialog that was cancelled.

    use std::path::{Path, PathBuf};
    use std::sync::Mutex;
    use std::{env, fs, io};

    use tauri::WebviewWindow;

    use super::Filter;

    /// Names the file with the answers. A test proves that an ordinary build does not hold this word.
    const ANSWERS: &str = "FAIRLEAD_E2E_DIALOGS";

    pub(crate) const WHO: &str = ANSWERS;

    static TURN: Mutex<()> = Mutex::new(());

    pub(super) async fn save_file(_: &WebviewWindow, name: &str, filters: &[Filter]) -> Option<PathBuf> {
        next("save", name, filters)
    }

    pub(super) async fn open_file(_: &WebviewWindow, filters: &[Filter]) -> Option<PathBuf> {
        next("open", "", filters)
    }

    pub(super) async fn open_folder(_: &WebviewWindow) -> Option<PathBuf> {
        next("folder", "", &[])
    }

    /// The next answer. One that is a folder stands for the suggested name in it.
    fn next(dialog: &str, name: &str, filters: &[Filter]) -> Option<PathBuf> {
        for Filter { name, extensions } in filters {
            tracing::info!(dialog, kind = name, ?extensions, "offered");
        }
        let _turn = TURN.lock();
        let file = file()?;
        let answer = take_first(&file).unwrap_or_else(|error| {
            tracing::error!(%error, dialog, "no answer for this dialog");
            None
        })?;
        Some(if answer.is_dir() { answer.join(name) } else { answer })
    }

    pub(super) fn file() -> Option<PathBuf> {
        env::var_os(ANSWERS).map(PathBuf::from)
    }

    fn take_first(file: &Path) -> io::Result<Option<PathBuf>> {
        let mut answers: Vec<Option<PathBuf>> = serde_json::from_slice(&fs::read(file)?)?;
        if answers.is_empty() {
            return Err(io::Error::other("every answer has been taken"));
        }
        let first = answers.remove(0);
        fs::write(file, serde_json::to_vec(&answers)?)?;
        Ok(first)
    }
}
