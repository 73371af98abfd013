//! Working promises off in the real window: filters, many at once, days, calls, calendar files, leads without a next step.

use fairlead_e2e::{App, Setup};

use crate::screens::{NOW, full, go};

fn review(setup: Setup) -> App {
    let app = full(setup.clock(NOW.0, NOW.1));
    go(&app, &["g", "f"]);
    app.css("[role=grid][aria-label='Follow-ups'] .name").nth(0).appears();
    hears_keys(&app);
    app
}

fn hears_keys(app: &App) {
    app.wait("the list hears keys", |app| {
        app.script("return !!document.activeElement?.closest('[role=grid]')", &[]) == true
    });
}

/// How many promises are open, as the head of the list says.
fn open(app: &App) -> u64 {
    let words = app.script("return document.querySelector('.tools small')?.textContent ?? ''", &[]);
    words
        .as_str()
        .unwrap_or_default()
        .split(' ')
        .next()
        .and_then(|number| number.parse().ok())
        .unwrap_or(u64::MAX)
}

#[test]
fn many_are_put_off_and_done_with_one_undo() {
    let app = review(Setup::default());
    let all = open(&app);
    for key in ["x", "Shift+Down", "Shift+Down"] {
        app.press(key);
    }
    app.text("3 chosen").appears();
    app.press("s");
    app.role("menu", "Snooze until").appears();
    app.press("+");
    app.role("textbox", "In how many days").type_text("12");
    app.press("Enter");
    app.text("3 promises wait").appears();
    app.wait("none is gone", |app| open(app) == all);
    hears_keys(&app);
    app.press("Space");
    app.text("3 promises are done").appears();
    app.wait("three are gone", |app| open(app) == all - 3);
    app.press("Control+z");
    app.wait("three are back", |app| open(app) == all);
}

#[test]
fn filters_say_what_they_would_leave() {
    let app = review(Setup::default());
    let all = open(&app);
    app.press("Control+Shift+f");
    app.role("menu", "Filter by").appears();
    for key in ["Down", "Down", "Down", "Enter"] {
        app.press(key);
    }
    app.role("listbox", "What is promised").appears();
    let first = "return Number(document.querySelector('[role=option] .count').textContent)";
    app.css("[role=option] .count").nth(0).appears();
    let left = app.script(first, &[]).as_u64().unwrap_or(0);
    app.press("Space");
    app.wait("as many are left as was said", |app| open(app) == left && left < all);
    app.press("Escape");
    app.css("button[aria-label^='Take off the filter']").click();
    app.wait("all are back", |app| open(app) == all);
}

#[test]
fn days_are_leafed_through_by_keys() {
    let app = review(Setup::default());
    go(&app, &["v", "v"]);
    app.text("November 2026").appears();
    app.press("d");
    app.wait("today has the keys", |app| {
        app.script("return document.activeElement?.getAttribute('aria-current')", &[]) == "date"
    });
    app.press("PageDown");
    app.text("December 2026").appears();
    app.press("PageUp");
    app.press("Right");
    app.press("Enter");
    hears_keys(&app);
    app.role("grid", "Follow-ups").text("Thu 5 Nov").appears();
    go(&app, &["v", "v"]);
    app.role("grid", "Follow-ups").text("Overdue").appears();
}

#[test]
fn a_lead_without_a_next_step_gets_one_or_is_closed() {
    let app = review(Setup::default());
    let count = || {
        let words =
            app.script("return document.querySelector('.filters .chip.soon')?.textContent ?? '0'", &[]);
        words.as_str().unwrap_or_default().trim().split(' ').next().and_then(|it| it.parse::<u64>().ok())
    };
    let all = count().unwrap();
    app.css(".filters .chip.soon button").click();
    let line = app.role("textbox", "Next promise");
    line.type_text("call 2026-02-31");
    app.press("Enter");
    app.css("article [role=alert]").appears();
    line.fill("call +2d");
    app.press("Enter");
    app.text("It is promised.").appears();
    app.wait("one less", |_| count() == Some(all - 1));
    hears_keys(&app);
    app.press("l");
    app.role("textbox", "Why the lead is closed").type_text("bought elsewhere");
    app.press("Enter");
    app.text("The lead is closed.").appears();
    app.wait("two less", |_| count() == Some(all - 2));
}

#[test]
fn times_moved_in_a_calendar_come_back_and_are_told() {
    let app = review(Setup::default());
    let file = app.file("promises.ics");
    app.answer_dialogs(&[Some(&file), Some(&file)]);
    app.role("button", "Calendar files").click();
    app.role("menuitem", "All open ones to a calendar…").click();
    app.wait("the file is there", |_| file.exists());
    let text = std::fs::read_to_string(&file).unwrap();
    let start = text.lines().find_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:")).unwrap().to_owned();
    std::fs::write(
        &file,
        text.replacen(&format!("DTSTART;VALUE=DATE:{start}"), "DTSTART;VALUE=DATE:20261224", 1),
    )
    .unwrap();
    app.role("button", "Calendar files").click();
    app.role("menuitem", "Take changed times back…").click();
    app.text("1 promise was moved").appears();
    app.css("dialog[open]").text("Thu 24 Dec").appears();
}

#[test]
fn deadlines_are_set_where_the_promises_follow() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    go(&app, &["Control+,"]);
    let hours = app.role("textbox", "Grade A, hours");
    hours.fill("0");
    app.press("Tab");
    app.text("A deadline is between 1 hour and 365 days, not 0 hours.").appears();
    hours.fill("72");
    app.press("Tab");
    app.text("Deadlines are set.").appears();
    app.text("Working days only").click();
    app.role("textbox", "What it is").type_text("Almudena");
    app.script("const day = document.querySelector('.add input[type=date]'); day.value = '2026-11-09'; day.dispatchEvent(new Event('input', { bubbles: true }))", &[]);
    app.role("button", "Add holiday").click();
    app.text("Mon 9 Nov · Almudena").appears();
    go(&app, &["g", "l", "Control+,"]);
    app.wait("the hours are kept", |app| {
        app.script("return document.querySelector('.hours input')?.value", &[]) == "72"
    });
}
