//! Meetings and reminders in the real window: the hours of a day by keys, what overlaps, and what is told to the system.

use std::fs;

use fairlead_e2e::{App, Setup};

use crate::{
    main_job::capture,
    screens::{NOW, full, go},
};

/// The hours of Thursday, with the keys.
fn thursday(app: &App) {
    go(app, &["g", "f"]);
    app.wait("the list hears keys", |app| {
        app.script("return !!document.activeElement?.closest('[role=grid]')", &[]) == true
    });
    go(app, &["v", "v", "v"]);
    app.css(".hours .cell").nth(0).appears();
    app.press("d");
    app.wait("today has the keys", |app| {
        app.script("return document.activeElement?.getAttribute('aria-current')", &[]) == "date"
    });
    app.press("Right");
    app.role("grid", "Plan for Thu 5 Nov").appears();
    app.press("Enter");
    app.wait("the hours have the keys", |app| {
        app.script("return !!document.activeElement?.closest('.hours')", &[]) == true
    });
}

/// How many slots say that they overlap another one.
fn overlapping(app: &App) -> u64 {
    app.script("return document.querySelectorAll('.slot.clash').length", &[]).as_u64().unwrap_or(0)
}

#[test]
fn a_free_half_hour_is_promised_by_keys_and_what_overlaps_is_told() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    thursday(&app);
    let before = overlapping(&app);
    // The last half hour of the first of us is free.
    app.press("Home");
    for _ in 0..12 {
        app.press("PageDown");
    }
    app.press("Enter");
    app.css("[popover] input").nth(0).appears();
    let said = app.script("return document.querySelector('[popover] input').value", &[]);
    assert_eq!(said, "meeting 2026-11-05 19:30 30 min");
    app.press("Enter");
    app.text("It is promised.").appears();
    app.css(".slot[title*='19:30–20:00']").nth(0).appears();
    // Once more at the same time: the warning stands before the promise is made, and afterwards at both.
    app.press("Enter");
    app.css(".slot.on[title*='19:30–20:00']").nth(0).appears();
    app.role("button", "Promise more").click();
    app.css("[popover] input").nth(0).type_text("meeting 2026-11-05 19:45");
    app.css("[popover] [role=status] p").nth(0).appears();
    app.press("Enter");
    app.css(".clashes li").nth(0).appears();
    app.wait("both say so", |app| overlapping(app) == before + 2);
    app.press("Control+z");
    app.wait("the later one is gone, and nothing overlaps", |app| overlapping(app) == before);
}

#[test]
fn what_is_due_is_told_to_the_system_once_and_without_a_name() {
    let mut app = Setup::default().clock(NOW.0, NOW.1).start();
    let notes = app.data().with_file_name("dialogs.opened");
    capture(&app, "Ana Ruiz >call 2026-11-04 14:30");
    app.wait("it is told", |_| fs::read_to_string(&notes).is_ok_and(|told| !told.is_empty()));
    assert_eq!(fs::read_to_string(&notes).unwrap(), "A promise is due: Call, 14:30\n");
    app.quit();
    app.open();
    app.text("Ana Ruiz").appears();
    app.wait("looks later", |app| app.script("return performance.now() > 3000", &[]) == true);
    assert_eq!(fs::read_to_string(&notes).unwrap().lines().count(), 1, "a restart tells nothing twice");
    // The settings show one on request.
    go(&app, &["Control+,"]);
    app.role("button", "Show one now").click();
    app.text("One was handed to the system.").appears();
}
