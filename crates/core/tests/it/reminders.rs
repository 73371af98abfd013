//! Reminders: told once, also after a restart, a sleep and a clock that is set back; without names unless they are wanted.

use std::path::Path;

use chrono_tz::Tz;
use fairlead_core::{
    api::Fairlead,
    clock::Clock,
    model::{Stamp, beside::Beside},
    ops::reminders::{Reminder, RemindersForm},
};
use tempfile::TempDir;

/// The program on a device, at a moment.
fn at(folder: &Path, now: &str, seed: u64) -> Fairlead {
    let clock = Clock::new(Stamp::parse(now), Some(Tz::Europe__Madrid), Some(seed));
    let app = Fairlead::start(&folder.join("data"), clock, Box::new(|_| ())).unwrap();
    let book = folder.join("book.fairlead");
    app.open(&book, !book.exists()).unwrap();
    app.choose_language("en").unwrap();
    app
}

fn capture(app: &Fairlead, line: &str) {
    app.capture("main", line, &Beside::default(), None).unwrap();
}

fn told(app: &Fairlead) -> Vec<(String, String)> {
    app.reminders().unwrap().into_iter().map(|Reminder { title, body }| (title, body)).collect()
}

fn one(title: &str, body: &str) -> Vec<(String, String)> {
    vec![(title.to_owned(), body.to_owned())]
}

#[test]
fn what_is_due_is_told_once() {
    let folder = TempDir::new().unwrap();
    let app = at(folder.path(), "2026-11-04T13:00:00Z", 1);
    capture(&app, "Ana Ruiz ana@x.example >call 2026-11-04 15:00");
    capture(&app, "Ben Hale ben@x.example >quote 2026-11-04 15:30");
    capture(&app, "Cem Oz cem@x.example >documents 2026-11-04");
    assert_eq!(told(&app), []);
    drop(app);
    let app = at(folder.path(), "2026-11-04T14:00:00Z", 2);
    assert_eq!(told(&app), one("A promise is due", "Call, 15:00"), "no name on a locked screen");
    assert_eq!(told(&app), []);
    drop(app);
    // A restart; and a sleep through the next one.
    let app = at(folder.path(), "2026-11-04T16:45:00Z", 3);
    assert_eq!(told(&app), one("A promise is due", "Quote, 15:30"));
    drop(app);
    // The clock set back by a day, and forth again.
    for now in ["2026-11-03T16:45:00Z", "2026-11-04T16:50:00Z"] {
        let app = at(folder.path(), now, 4);
        assert_eq!(told(&app), [], "{now}");
    }
    // The evening is quiet; the morning counts everything once.
    let app = at(folder.path(), "2026-11-04T20:00:00Z", 5);
    assert_eq!(told(&app), []);
    drop(app);
    let app = at(folder.path(), "2026-11-05T07:10:00Z", 6);
    assert_eq!(told(&app), one("3 promises for today", "3 of them late"));
    assert_eq!(told(&app), []);
}

#[test]
fn names_are_told_to_whom_wants_them_and_nothing_to_whom_does_not() {
    let folder = TempDir::new().unwrap();
    let app = at(folder.path(), "2026-11-04T13:00:00Z", 1);
    capture(&app, "Ana Ruiz ana@x.example >call 2026-11-04 15:00");
    let usual = app.reminding().unwrap();
    assert_eq!((usual.on, usual.names, usual.quiet_from.as_str()), (true, false, "20:00"));
    let bad = RemindersForm { digest: "25:00".into(), ..usual.clone() };
    assert_eq!(app.set_reminding(&bad).unwrap_err().code.code(), "not_a_time");
    app.set_reminding(&RemindersForm { names: true, ..usual.clone() }).unwrap();
    drop(app);
    let app = at(folder.path(), "2026-11-04T14:00:00Z", 2);
    assert_eq!(told(&app), one("A promise is due", "Call: Ana Ruiz, 15:00"));
    drop(app);
    let other = TempDir::new().unwrap();
    let app = at(other.path(), "2026-11-04T14:00:00Z", 3);
    capture(&app, "Ana Ruiz ana@x.example >call 2026-11-04 14:00");
    app.set_reminding(&RemindersForm { on: false, ..usual }).unwrap();
    assert_eq!(told(&app), []);
}
