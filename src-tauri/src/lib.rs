//! The shell: the window around the core. It knows no rules of its own.
//!
//! Commands are one line each, native dialogs are opened here and never from the page, and what a commit
//! changed leaves as one event.

#[allow(dead_code, reason = "the commands that open dialogs come with the pages that need them")]
mod dialogs;

use std::process::ExitCode;

use serde::{Deserialize, Serialize};
use specta::Type;
use specta_typescript::Typescript;
use tauri::webview::PageLoadEvent;
use tauri::window::Color;
use tauri::{App, Manager, Theme, WebviewWindow, Wry};
use tauri_plugin_window_state::StateFlags;
use tauri_specta::{Builder, ErrorHandlingMode, Event, collect_commands, collect_events};

/// The label of the one window, in tauri.conf.json and in the capabilities.
const MAIN: &str = "main";

/// What a commit changed: sent to the page, which asks again for just that.
#[derive(Clone, Debug, Deserialize, Event, Serialize, Type)]
pub struct Changes {
    /// Each kind of record with the ids of those that changed.
    pub touched: Vec<Touched>,
}

/// Records of one kind that a commit changed.
#[derive(Clone, Debug, Deserialize, Serialize, Type)]
pub struct Touched {
    /// The kind: lead, contact, company …
    pub entity: String,
    /// Which of them.
    pub ids: Vec<String>,
}

/// Opens the window and stays until it is closed.
#[must_use]
pub fn run() -> ExitCode {
    tracing::info!(version = env!("CARGO_PKG_VERSION"), dialogs_answered_by = dialogs::WHO, "starting");
    let surface = surface();
    let outcome = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(remembered()).build())
        .invoke_handler(surface.invoke_handler())
        .on_page_load(|webview, load| {
            if load.event() == PageLoadEvent::Finished {
                show(webview.app_handle().get_webview_window(MAIN));
            }
        })
        .setup(move |app| {
            surface.mount_events(app);
            paint_under(app);
            Ok(())
        })
        .run(tauri::generate_context!());
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window did not open");
            ExitCode::FAILURE
        }
    }
}

/// The TypeScript that calls every command and hears every event.
///
/// # Errors
/// When a type cannot be said in TypeScript without loss, such as a 64-bit integer.
pub fn bindings() -> Result<String, String> {
    let language = Typescript::default()
        .header("// What the page may ask of the shell. Written by `cargo xtask bindings`.\n");
    let file = std::env::temp_dir().join(format!("fairlead-bindings-{}.ts", std::process::id()));
    surface().export(language, &file).map_err(|error| error.to_string())?;
    let text = std::fs::read_to_string(&file).map_err(|error| error.to_string());
    // A file left behind in the temporary folder hurts nobody.
    let _ = std::fs::remove_file(&file);
    text
}

/// Every command and event that crosses to the page.
fn surface() -> Builder<Wry> {
    Builder::new()
        .commands(collect_commands![app_version])
        .events(collect_events![Changes])
        .error_handling(ErrorHandlingMode::Throw)
        .disable_serde_phases()
}

/// Fairlead's version.
#[tauri::command]
#[specta::specta]
fn app_version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// What the window finds again on the next start. Not whether it was visible: it always becomes so.
fn remembered() -> StateFlags {
    StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN
}

/// The window appears with its page in it, so that no white rectangle flashes first.
fn show(window: Option<WebviewWindow>) {
    let Some(window) = window else { return };
    if let Err(error) = window.show() {
        tracing::error!(%error, "the window cannot be shown");
    }
}

/// Colours the window like the frame of the page (paper-0 of the design), until the page is painted.
fn paint_under(app: &App) {
    let Some(window) = app.get_webview_window(MAIN) else { return };
    let paper = match window.theme() {
        Ok(Theme::Dark) => Color(0x0D, 0x12, 0x11, 0xFF),
        _ => Color(0xEB, 0xEE, 0xEA, 0xFF),
    };
    if let Err(error) = window.set_background_color(Some(paper)) {
        tracing::warn!(%error, "the window keeps its own background");
    }
}
