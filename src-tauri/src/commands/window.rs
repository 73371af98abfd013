//! What the page says of the window around it.
#![allow(clippy::needless_pass_by_value, reason = "a command is handed what was sent")]

use tauri::{Manager, WebviewWindow};

use crate::{
    menu::{self, MenuEntry, MenuPart},
    tray,
};

/// Names the window; none while nothing may be read on it.
#[tauri::command]
#[specta::specta]
pub(crate) fn name_window(window: WebviewWindow, title: Option<&str>) {
    // A window that keeps its old name is no reason to stop; a hidden one shows the name of no book.
    let _ = window.set_title(title.unwrap_or(" "));
}

/// Magnifies the page: 100, 125, 150, 175 or 200 per cent; anything else is 100.
#[tauri::command]
#[specta::specta]
pub(crate) fn zoom_window(window: WebviewWindow, percent: u32) {
    let scale = match percent {
        125 => 1.25,
        150 => 1.5,
        175 => 1.75,
        200 => 2.0,
        _ => 1.0,
    };
    if let Err(error) = window.set_zoom(scale) {
        tracing::warn!(%error, "the page keeps its size");
    }
}

/// Puts the native menu in place of the one before.
#[tauri::command]
#[specta::specta]
pub(crate) fn set_menu(window: WebviewWindow, parts: Vec<MenuPart>) {
    // Everything in it can be done without it.
    if let Err(error) = menu::set(&window, &parts) {
        tracing::warn!(%error, "the menu keeps its words");
    }
}

/// Shows the native menu bar, or hides it again.
#[tauri::command]
#[specta::specta]
pub(crate) fn toggle_menu(window: WebviewWindow) {
    if let Err(error) = menu::toggle(&window) {
        tracing::warn!(%error, "the menu bar stays as it is");
    }
}

/// Puts the icon in the system's tray, or gives its entries other words.
#[tauri::command]
#[specta::specta]
pub(crate) fn set_tray(window: WebviewWindow, entries: Vec<MenuEntry>) {
    // Everything in it can be done without it.
    if let Err(error) = tray::set(window.app_handle(), &entries) {
        tracing::warn!(%error, "the tray has no icon");
    }
}
