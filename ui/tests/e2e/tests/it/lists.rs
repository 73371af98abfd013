//! Lists in the real window: filters with counts, saved views, many at once with one undo, columns, and jumps to the end.

use fairlead_e2e::{App, Setup};

use crate::screens::{NOW, full, go};

fn number(app: &App, script: &str) -> u64 {
    app.script(script, &[]).as_u64().unwrap_or(u64::MAX)
}

/// How many leads the list has.
fn total(app: &App) -> u64 {
    number(
        app,
        "return Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') ?? 1) - 1",
    )
}

/// Narrows the list to hot leads, by keys alone.
fn narrow_to_hot(app: &App) {
    go(app, &["g", "l", "Control+Shift+f"]);
    app.role("menu", "Filter by").appears();
    for _ in 0..2 {
        app.press("Down");
    }
    app.press("Enter");
    app.role("listbox", "Grade").appears();
    app.css("[role=option]").text("A hot").appears();
    app.press("Space");
    app.text("Grade: A hot").appears();
    app.press("Escape");
}

#[test]
fn filters_are_chips_and_a_view_is_one_click_away() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    let all = total(&app);
    narrow_to_hot(&app);
    app.wait("the list is narrower", |app| total(app) < all && total(app) > 0);
    let hot = total(&app);
    app.role("button", "Save view").click();
    app.role("textbox", "Name of the view").type_text("Hot ones");
    app.press("Enter");
    app.text("View “Hot ones” is saved.").appears();
    app.css("nav").text("Leads").click();
    app.wait("the usual leads are back", |app| total(app) == all);
    app.css("nav").text("Hot ones").click();
    app.wait("the view is back", |app| total(app) == hot);
    app.role("button", "Take off the filter Grade: A hot").click();
    app.wait("the chip is off", |app| total(app) == all);
}

#[test]
fn many_are_changed_at_once_and_one_undo_takes_it_back() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    narrow_to_hot(&app);
    app.wait("hot ones only", |app| app.script("return ![...document.querySelectorAll('[role=grid] [role=row] [aria-label]')].some((it) => it.ariaLabel === 'Grade B')", &[]) == true);
    let hot = total(&app);
    app.css("[role=grid]").nth(0).script("arguments[0].focus()");
    app.press("Control+a");
    app.text(&format!("{hot} chosen")).appears();
    app.role("toolbar", "What to do with those chosen").text("Grade").click();
    app.press("b");
    app.wait("none is hot any more", |app| app.page_text().contains("No lead fits these filters"));
    app.text(&format!("{hot} records changed")).appears();
    app.press("Control+z");
    app.wait("all are hot again", |app| total(app) == hot);
}

#[test]
fn rows_are_stretched_over_and_let_go_by_keys() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    go(&app, &["g", "l"]);
    for key in ["x", "Shift+Down", "Shift+Down"] {
        app.press(key);
    }
    app.text("3 chosen").appears();
    app.press("Escape");
    app.wait("nothing is chosen", |app| !app.page_text().contains("chosen"));
}

#[test]
fn a_cell_is_edited_in_its_place() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    go(&app, &["g", "l"]);
    app.wait("the list hears keys", |app| {
        app.script("return !!document.activeElement?.closest('[role=grid]')", &[]) == true
    });
    app.press("e");
    app.role("listbox", "Grade").appears();
    app.press("Escape");
    app.css("[role=grid] [role=row][aria-selected] [role=gridcell]")
        .nth(2)
        .script("arguments[0].dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))");
    let topics = app.role("textbox", "Topics");
    topics.fill("harbour lights");
    app.press("Enter");
    app.role("grid", "Leads").text("harbour lights").appears();
}

#[test]
fn the_end_of_the_list_is_one_key_away() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    go(&app, &["g", "l", "End"]);
    let last = "const rows = [...document.querySelectorAll('[role=grid] [role=row]')];
        const total = document.querySelector('[role=grid]').getAttribute('aria-rowcount');
        return rows.find((it) => it.ariaRowIndex === total)?.textContent.trim().length ?? 0";
    app.wait("the last row is there", |app| number(app, last) > 0 && number(app, last) < u64::MAX);
    assert!(number(&app, "return document.querySelectorAll('[role=row]').length") <= 200);
}

#[test]
fn columns_are_chosen_and_the_window_remembers() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    app.role("button", "Columns").click();
    app.role("checkbox", "Show Topics").click();
    app.wait("the column is gone", |app| {
        app.script("return ![...document.querySelectorAll('[role=columnheader]')].some((it) => it.dataset.column === 'topics')", &[]) == true
    });
    app.role("button", "The usual columns").click();
    app.wait("the column is back", |app| {
        app.script("return [...document.querySelectorAll('[role=columnheader]')].some((it) => it.dataset.column === 'topics')", &[]) == true
    });
}

#[test]
fn from_a_lead_to_the_company_to_a_person_and_back_by_one_key_each() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    let head = |app: &App| {
        app.script("return document.querySelector('.head h2')?.textContent", &[]).as_str().map(str::to_owned)
    };
    go(&app, &["g", "l"]);
    app.wait("a lead is in front", |app| head(app).is_some());
    let lead = head(&app);
    let firm = app.script("return document.querySelector('.head .firm')?.textContent.trim()", &[]);
    app.press("o");
    app.wait("the company is in front", |app| {
        let first: String = head(app).unwrap_or_default().chars().take(4).collect();
        !first.is_empty() && firm.as_str().unwrap_or_default().starts_with(&first)
    });
    app.role("grid", "Companies").appears();
    app.press("1");
    app.role("grid", "Contacts").appears();
    app.wait("a person is in front", |app| {
        head(app).is_some() && head(app) != firm.as_str().map(str::to_owned)
    });
    app.press("Alt+Left");
    app.role("grid", "Companies").appears();
    app.press("Alt+Left");
    app.role("grid", "Leads").appears();
    app.wait("the lead is in front again", |app| head(app) == lead);
}
