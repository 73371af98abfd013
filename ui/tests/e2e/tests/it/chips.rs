//! Chips corrected where they stand, by mouse and by keys; undo in the line; and two leads of one person joined.

use fairlead_e2e::{App, Setup};

use crate::{
    main_job::{capture, rows},
    screens::NOW,
};

const LINE: &str = "Ana Ruiz @Vallclara #led !a >quote +2d wants 40 poles";

fn line(app: &App) -> fairlead_e2e::Locator<'_> {
    app.role("textbox", "Capture a visitor")
}

fn typed(app: &App, text: &str) {
    app.press("Control+j");
    app.type_text(text);
    app.css(".tray [data-chip^=note]").appears();
}

/// Where the caret is in the line, which has the focus.
fn caret(app: &App) -> u64 {
    let at = app.script("return document.activeElement.matches('[data-capture-line]') ? document.activeElement.selectionStart : -1", &[]);
    at.as_u64().unwrap_or(u64::MAX)
}

fn chip<'a>(app: &'a App, id: &str) -> fairlead_e2e::Locator<'a> {
    app.css(&format!(".tray [data-chip={id}] button"))
}

#[test]
fn a_chip_is_corrected_by_mouse() {
    let app = Setup::default().clock(NOW.0, NOW.1).start();
    capture(&app, "Eva Sol @Lumera Lighting #lighting");
    typed(&app, LINE);
    chip(&app, "company-0").click();
    app.role("combobox", "Company").holds("Vallclara");
    app.role("combobox", "Company").fill("Lum");
    app.css(".combo [role=option]").text("Lumera Lighting").click();
    line(&app).holds("Ana Ruiz @Lumera Lighting #led !a >quote +2d wants 40 poles");
    assert_eq!(
        caret(&app),
        u64::try_from("Ana Ruiz @Lumera Lighting #led !a >quote +2d wants 40 poles".len()).unwrap()
    );

    chip(&app, "grade-0").click();
    app.css(".grades button").nth(1).click();
    line(&app).holds("Ana Ruiz @Lumera Lighting #led !b >quote +2d wants 40 poles");
    chip(&app, "due-0").click();
    app.css("input[type=date]").nth(0).appears();
    app.is_accessible();
    app.css("input[type=date]").nth(0).script(
        "const e = arguments[0]; e.value = '2026-12-01'; e.dispatchEvent(new Event('input', {bubbles: true}))",
    );
    app.role("button", "Keep").click();
    line(&app).holds("Ana Ruiz @Lumera Lighting #led !b >quote 2026-12-01 wants 40 poles");
    chip(&app, "name-0").click();
    app.role("button", "It is a company").click();
    line(&app).holds("Lumera Lighting @Ana Ruiz #led !b >quote 2026-12-01 wants 40 poles");
    chip(&app, "topic-0").click();
    app.role("button", "Take out").click();
    line(&app).holds("Lumera Lighting @Ana Ruiz !b >quote 2026-12-01 wants 40 poles");
    // The field's own undo takes each back.
    for before in [
        "Lumera Lighting @Ana Ruiz #led !b >quote 2026-12-01 wants 40 poles",
        "Ana Ruiz @Lumera Lighting #led !b >quote 2026-12-01 wants 40 poles",
        "Ana Ruiz @Lumera Lighting #led !b >quote +2d wants 40 poles",
    ] {
        app.press("Control+z");
        line(&app).holds(before);
    }
    app.text("lighting").nth(0).appears();
    assert_eq!(app.policy_breaches(), Vec::<String>::new());
}

#[test]
fn a_chip_is_corrected_by_keys_alone() {
    let app = Setup::default().clock(NOW.0, NOW.1).start();
    typed(&app, LINE);
    app.press("Home");
    for _ in 0.."Ana Ruiz @Vall".len() {
        app.press("Right");
    }
    app.press("Alt+e");
    app.role("combobox", "Company").holds("Vallclara");
    app.press("Escape");
    app.role("combobox", "Company").vanishes();
    assert_eq!(caret(&app), 14, "Escape gives the caret back where it was");
    line(&app).holds(LINE);
    app.press("Alt+e");
    app.role("combobox", "Company").fill("Vallclara, S.L.");
    app.press("Enter");
    line(&app).holds("Ana Ruiz @Vallclara, S.L. #led !a >quote +2d wants 40 poles");
    // From the line to the chips, along them, and back.
    app.script("document.querySelector('.tray button').focus()", &[]);
    app.press("Right");
    app.wait("the next chip", |app| {
        app.script("return document.activeElement.closest('[data-chip]')?.dataset.chip", &[]) == "company-0"
    });
    app.press("Escape");
    app.wait("the line", |app| caret(app) != u64::MAX);
    app.press("Home");
    app.press("Alt+x");
    line(&app).holds("Ruiz Ana @Vallclara, S.L. #led !a >quote +2d wants 40 poles");
    app.press("Control+z");
    line(&app).holds("Ana Ruiz @Vallclara, S.L. #led !a >quote +2d wants 40 poles");
    app.press("Enter");
    line(&app).holds("");
    rows(&app).counts(1);
}

#[test]
fn two_leads_of_one_person_are_joined_with_one_key() {
    let app = Setup::default().clock(NOW.0, NOW.1).start();
    capture(&app, "Ana Ruiz @Vallclara ana@vallclara.example");
    rows(&app).counts(1);
    capture(&app, "Ana Ruiz @Vallclara !a wants 40 poles");
    rows(&app).counts(2);
    rows(&app).nth(0).click();
    app.text("Perhaps the same person").appears();
    app.is_accessible();
    app.script("document.activeElement?.blur()", &[]);
    app.press("=");
    app.text("Two leads of Ana Ruiz are one.").nth(0).appears();
    rows(&app).counts(1);
    app.text("Perhaps the same person").vanishes();
    app.script("document.activeElement?.blur()", &[]);
    app.press("Control+z");
    rows(&app).counts(2);
}
