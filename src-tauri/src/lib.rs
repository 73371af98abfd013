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
mod open;
mod watch;

use std::process::ExitCode;

use fairlead_core::{api::Fairlead, store::Changes};
use serde::{Deserialize, Serialize};
use specta::Type;
use specta_typescript::Typescript;
use tauri::webview::{PageLoadEvent, PermissionKind, PermissionResponse};
use tauri::window::Color;
use tauri::{App, Manager, RunEvent, Theme, WebviewWindow, Wry};
use tauri_plugin_window_state::StateFlags;
use tauri_specta::{Builder, ErrorHandlingMode, Event, collect_commands, collect_events};

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

/// Every command and event that crosses to the page.
fn surface() -> Builder<Wry> {
    Builder::new()
        .commands(collect_commands![
            commands::app_version,
            commands::overview,
            commands::understand,
            commands::capture,
            commands::keep_draft,
            commands::drafts,
            commands::leads,
            commands::lead,
            commands::follow_ups,
            commands::companies,
            commands::contacts,
            commands::history,
            commands::find::find,
            commands::known::known,
            commands::lists::counts,
            commands::lists::lead_rank,
            commands::lists::contact_rank,
            commands::lists::company_rank,
            commands::lists::company,
            commands::lists::contact,
            commands::lists::bulk,
            commands::lists::saved_views,
            commands::lists::set_view,
            commands::lists::drop_view,
            commands::edit,
            commands::delete,
            commands::complete,
            commands::review::leads_without_step,
            commands::review::days,
            commands::review::snooze,
            commands::review::reassign,
            commands::review::complete_all,
            commands::review::close_lead,
            commands::review::deadlines,
            commands::review::set_deadlines,
            commands::review::to_calendar,
            commands::review::reschedule,
            commands::mail::mail_draft,
            commands::mail::mail_templates,
            commands::mail::set_mail_template,
            commands::mail::open_mail,
            commands::mail::save_mail,
            commands::reopen,
            commands::promise,
            commands::add_note,
            commands::undo,
            commands::redo,
            commands::undo_one,
            commands::show_form,
            commands::set_show,
            commands::choose_show,
            commands::set_staff,
            commands::choose_staff,
            commands::choose_language,
            commands::choose_theme,
            commands::keep_layout,
            commands::layout,
            commands::scan::read_code,
            commands::scan::read_frame,
            commands::scan::take_picture,
            commands::scan::choose_picture,
            commands::scan::picture,
            commands::complete::complete_line,
            commands::triage::triage,
            commands::taking_in::pick_in,
            commands::taking_in::read_in,
            commands::taking_in::preview_in,
            commands::taking_in::take_in,
            commands::taking_in::stop_in,
            commands::taking_in::save_refused,
            commands::taking_in::save_report,
            commands::taking_out::preview_out,
            commands::taking_out::take_out,
            commands::open_book,
            commands::make_book,
            commands::window::name_window,
            commands::window::zoom_window,
            commands::quotes::quotes,
            commands::quotes::quote,
            commands::quotes::pick_products,
            commands::quotes::draft_quote,
            commands::quotes::draft_quote_for,
            commands::quotes::duplicate_quote,
            commands::quotes::revise_quote,
            commands::quotes::edit_quote,
            commands::quotes::add_quote_line,
            commands::quotes::edit_quote_line,
            commands::quotes::remove_quote_line,
            commands::quotes::move_quote_line,
            commands::quotes::send_quote,
            commands::quotes::decide_quote,
            commands::quotes::preview_quote,
            commands::quotes::save_quote_pdf,
            commands::usable,
        ])
        .events(collect_events![BookChanged, TakingIn])
        .error_handling(ErrorHandlingMode::Throw)
        .disable_serde_phases()
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
