//! Pictures of every screen, for people to look at: `cargo xtask shots`.

use std::path::PathBuf;

use fairlead_e2e::{App, Setup};

use crate::main_job::SAMPLE;

/// The afternoon of the second day at the show, as in the design.
const NOW: (&str, &str) = ("2026-11-04T13:32:00Z", "Europe/Madrid");

/// The screens, in the order of the navigation.
const SCREENS: &[&str] = &["leads", "follow-ups", "take-out", "settings"];

#[test]
#[ignore = "takes pictures; it proves nothing"]
fn shots() {
    for (language, locale) in [("en", "en_GB"), ("zh", "zh_CN"), ("es", "es_ES")] {
        for dark in [false, true] {
            for (width, height) in [(1280, 800), (900, 600)] {
                let theme = if dark { "dark" } else { "light" };
                let name = |screen: &str| folder().join(format!("{screen}-{language}-{theme}-{width}.png"));
                let mut setup = Setup::default().language(locale).clock(NOW.0, NOW.1).size(width, height);
                if dark {
                    setup = setup.dark();
                }
                let empty = setup.clone().start();
                empty.css("footer[aria-label]").appears();
                empty.picture().save(&name("first-start"));
                drop(empty);
                let app = full(setup);
                for screen in SCREENS {
                    go(&app, screen);
                    app.picture().save(&name(screen));
                }
                go(&app, "leads");
                app.press("Control+j");
                app.type_text(SAMPLE);
                app.settle();
                app.picture().save(&name("capture"));
            }
        }
    }
}

/// An app on a demo book of 200 invented contacts.
fn full(setup: Setup) -> App {
    let folder = tempfile::TempDir::new().unwrap().keep();
    let book = folder.join("huaxin-2026.fairlead");
    let made = std::process::Command::new(fairlead_e2e::cli_program())
        .env("FAIRLEAD_DATA", folder.join("data"))
        .args(["--now", NOW.0, "--tz", NOW.1])
        .args(["--book".as_ref(), book.as_os_str()])
        .args(["demo", "--contacts", "200", "--seed", "1"])
        .status()
        .unwrap();
    assert!(made.success());
    let app = setup.argument("--book").argument(book.to_string_lossy()).start();
    app.css("[role=grid] [role=row][aria-selected]").nth(0).appears();
    app
}

fn go(app: &App, screen: &str) {
    let at = SCREENS.iter().position(|name| *name == screen).unwrap_or_default();
    // The entries of the navigation, in the order of the screens; capture is the first of them.
    app.css("nav button").nth(at + 1).click();
    app.settle();
    std::thread::sleep(std::time::Duration::from_millis(500));
    app.settle();
}

#[test]
fn every_screen_is_accessible_in_light_and_dark() {
    for dark in [false, true] {
        let mut setup = Setup::default().clock(NOW.0, NOW.1);
        if dark {
            setup = setup.dark();
        }
        let empty = setup.clone().start();
        empty.text("Write down the first visitor.").appears();
        empty.is_accessible();
        drop(empty);
        let app = full(setup);
        for screen in SCREENS {
            go(&app, screen);
            app.is_accessible();
        }
    }
}

fn folder() -> PathBuf {
    fairlead_e2e::out().join("shots")
}
