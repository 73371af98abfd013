//! The native menu bar. What is in it, and what it does, is the page's registry of actions; here it is only built.
//!
//! On a Mac it is the menu of the app and always there. Elsewhere it stands over the window, and comes and goes with F10, so
//! that the room belongs to the visitors.

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{
    AppHandle, Manager, WebviewWindow, Wry,
    menu::{Menu, MenuItemBuilder, PredefinedMenuItem, Submenu},
};
use tauri_specta::Event;

use crate::tray;

/// A menu of the bar.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, Type)]
pub(crate) struct MenuPart {
    /// Its title.
    pub(crate) words: String,
    /// What is in it, from the top.
    pub(crate) entries: Vec<MenuEntry>,
}

/// A line of a menu.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, Type)]
pub(crate) struct MenuEntry {
    /// What it does: an action of the page, one of [`SYSTEM`], or nothing for a rule between two groups.
    pub(crate) id: String,
    /// What it says.
    pub(crate) words: String,
    /// The keys that do the same, such as `CmdOrCtrl+Shift+Z`, or nothing.
    pub(crate) keys: String,
}

/// An entry of the menu was chosen.
#[derive(Clone, Debug, Deserialize, Event, Serialize, Type)]
pub(crate) struct MenuChosen {
    /// The id of the action.
    pub(crate) id: String,
}

/// What the system does itself, in whatever has the focus.
const SYSTEM: &[&str] = &["cut", "copy", "paste", "select-all", "minimize", "quit"];

/// Puts the menu bar in place of the one before.
pub(crate) fn set(window: &WebviewWindow, parts: &[MenuPart]) -> tauri::Result<()> {
    let app = window.app_handle();
    let menu = Menu::new(app)?;
    for part in parts {
        menu.append(&submenu(app, part)?)?;
    }
    if cfg!(target_os = "macos") {
        app.set_menu(menu)?;
        return Ok(());
    }
    // A window without a bar yet says that none is visible, as one whose bar is hidden does.
    let shown = window.is_menu_visible().unwrap_or(false) && window.menu().is_some();
    window.set_menu(menu)?;
    if !shown {
        window.hide_menu()?;
    }
    Ok(())
}

/// Shows the bar, or hides it again; a Mac always shows it.
pub(crate) fn toggle(window: &WebviewWindow) -> tauri::Result<()> {
    if window.is_menu_visible()? { window.hide_menu() } else { window.show_menu() }
}

/// Tells the page what was chosen.
pub(crate) fn chosen(app: &AppHandle, id: &str) {
    let Some(id) = tray::chosen(app, id) else { return };
    if let Err(error) = (MenuChosen { id: id.to_owned() }).emit(app) {
        tracing::warn!(%error, "the page did not hear of a menu entry");
    }
}

fn submenu(app: &AppHandle, part: &MenuPart) -> tauri::Result<Submenu<Wry>> {
    let menu = Submenu::new(app, &part.words, true)?;
    for MenuEntry { id, words, keys } in &part.entries {
        if id.is_empty() {
            menu.append(&PredefinedMenuItem::separator(app)?)?;
        } else if SYSTEM.contains(&id.as_str()) {
            menu.append(&of_the_system(app, id, words)?)?;
        } else {
            let item = MenuItemBuilder::with_id(id, words);
            let item = if keys.is_empty() { item } else { item.accelerator(keys) };
            menu.append(&item.build(app)?)?;
        }
    }
    Ok(menu)
}

fn of_the_system(app: &AppHandle, id: &str, words: &str) -> tauri::Result<PredefinedMenuItem<Wry>> {
    match id {
        "cut" => PredefinedMenuItem::cut(app, Some(words)),
        "copy" => PredefinedMenuItem::copy(app, Some(words)),
        "paste" => PredefinedMenuItem::paste(app, Some(words)),
        "select-all" => PredefinedMenuItem::select_all(app, Some(words)),
        "minimize" => PredefinedMenuItem::minimize(app, Some(words)),
        _ => PredefinedMenuItem::quit(app, Some(words)),
    }
}
