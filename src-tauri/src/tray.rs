//! The icon in the system's tray. What its menu says comes from the page, as the menu bar's does; here it is only built.
//!
//! A system without a tray gets none. On Linux that is one without the library that draws it, which is looked for at run time.

use std::sync::Mutex;

use tauri::{
    AppHandle, Manager, Wry,
    menu::{Menu, MenuItem, MenuItemBuilder, PredefinedMenuItem},
    tray::TrayIconBuilder,
};

use crate::menu::MenuEntry;

/// Names the icon.
const ID: &str = "fairlead";

/// What the ids of its entries begin with: the window comes to the front for them, and the rest is an action of the page.
const FROM: &str = "tray-";

/// Its entries, kept since Linux lets no menu of a tray be replaced.
#[derive(Default)]
pub(crate) struct Tray(Mutex<Vec<MenuItem<Wry>>>);

/// Puts the icon there, or gives its entries other words.
pub(crate) fn set(app: &AppHandle, entries: &[MenuEntry]) -> tauri::Result<()> {
    let tray = app.state::<Tray>();
    let Ok(mut items) = tray.0.lock() else { return Ok(()) };
    if !items.is_empty() {
        for item in &*items {
            if let Some(entry) = entries.iter().find(|entry| entry.id == item.id().0) {
                item.set_text(&entry.words)?;
            }
        }
        return Ok(());
    }
    if !can_be_drawn() {
        return Ok(());
    }
    let menu = Menu::new(app)?;
    for MenuEntry { id, words, .. } in entries {
        if id.is_empty() {
            menu.append(&PredefinedMenuItem::separator(app)?)?;
            continue;
        }
        let item = MenuItemBuilder::with_id(id, words).build(app)?;
        menu.append(&item)?;
        items.push(item);
    }
    let mut icon = TrayIconBuilder::with_id(ID).menu(&menu).tooltip(&app.package_info().name);
    if let Some(image) = app.default_window_icon() {
        icon = icon.icon(image.clone());
    }
    icon.build(app).map(drop)
}

/// Does what an entry of the tray stands for, with the window in front; gives back the page's part of it, if it is one.
pub(crate) fn chosen<'i>(app: &AppHandle, id: &'i str) -> Option<&'i str> {
    let Some(act) = id.strip_prefix(FROM) else { return Some(id) };
    if act == "quit" {
        app.exit(0);
        return None;
    }
    if let Some(window) = app.get_webview_window(crate::MAIN) {
        let raised = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
        if let Err(error) = raised {
            tracing::warn!(%error, "the window does not come to the front");
        }
    }
    Some(act).filter(|act| *act != "open")
}

/// Whether the library is there that draws the icon: where it is not, drawing panics.
#[cfg(target_os = "linux")]
fn can_be_drawn() -> bool {
    use std::panic;
    static KNOWN: std::sync::OnceLock<bool> = std::sync::OnceLock::new();
    *KNOWN.get_or_init(|| {
        // What is looked for and not found is no news for who started the program from a terminal.
        let usual = panic::take_hook();
        panic::set_hook(Box::new(|_| {}));
        let found = panic::catch_unwind(|| std::ptr::from_ref(&*libappindicator_sys::LIB)).is_ok();
        panic::set_hook(usual);
        if !found {
            tracing::info!("no tray icon: the system lacks libayatana-appindicator3");
        }
        found
    })
}

#[cfg(not(target_os = "linux"))]
fn can_be_drawn() -> bool {
    true
}
