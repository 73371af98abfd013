//! The shell: the window around the core. It knows no rules of its own.
//!
//! Commands are one line each, native dialogs are opened here and never from the page, and what a commit
//! changed leaves as one event.

mod commands;
mod dialogs;
mod elsewhere;
mod files;
mod letters;
mod log;
mod measure;
mod menu;
mod open;
mod reminders;
mod surface;
mod tray;
mod watch;

use std::process::ExitCode;

use fairlead_core::{api::Fairlead, store::Changes};
use serde::{Deserialize, Serialize};
use specta::Type;
use specta_typescript::Typescript;
use tauri::webview::{PageLoadEvent, PermissionKind, PermissionResponse};
use tauri::window::Color;
use tauri::{App, Manager, RunEvent, Theme, WebviewWindow};
use tauri_plugin_window_state::StateFlags;
use tauri_specta::Event;

use crate::surface::surface;

/// The label of the one window, in tauri.conf.json and in the capabilities.
const MAIN: &str = "main";

/// What a commit changed: sent to the page, which asks again for just that.
#[derive(Clone, Debug, Deserialize, Event, Serialize, Type)]
pub struct BookChanged(pub Changes);

/// How far a file is taken in, or looked at: in rows.
#[derive(Clone, Debug, Deserialize, Event, Serialize, Type)]
pub struct TakingIn {
    /// Rows that are done.
    pub done: u32,
    /// Rows there are.
    pub all: u32,
}

/// Opens the window and stays until it is closed.
#[must_use]
pub fn run() -> ExitCode {
    measure::started();
    let surface = surface();
    let outcome = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(remembered()).build())
        .invoke_handler(surface.invoke_handler())
        .on_menu_event(|app, event| menu::chosen(app, &event.id().0))
        .on_permission_request(|_, wanted| permit(wanted))
        .on_page_load(|webview, load| {
            if load.event() == PageLoadEvent::Finished {
                show(webview.app_handle().get_webview_window(MAIN));
            }
        })
        .setup(move |app| {
            surface.mount_events(app);
            paint_under(app);
            open::start(app.handle())?;
            watch::start(app.handle().clone());
            app.manage(reminders::Refused::default());
            app.manage(tray::Tray::default());
            reminders::start(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!());
    match outcome {
        Ok(app) => {
            app.run(|app, event| {
                if let RunEvent::Exit = event
                    && let Some(fairlead) = app.try_state::<Fairlead>()
                {
                    // Everything is saved already; this only leaves the book as one file.
                    let _ = fairlead.settle();
                }
            });
            ExitCode::SUCCESS
        }
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

/// The page reads badges with the camera, and asks for nothing else.
fn permit(wanted: PermissionKind) -> PermissionResponse {
    if wanted == PermissionKind::Camera { PermissionResponse::Allow } else { PermissionResponse::Deny }
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
