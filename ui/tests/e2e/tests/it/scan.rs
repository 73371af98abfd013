//! Codes and pictures in the window: a scanner that types, wherever the focus is; a photo of a card; and both after a crash.

use std::path::Path;

use fairlead_e2e::App;

use crate::main_job::{capture, rows};

/// What a scanner that types sends for the end of a line.
const ENTER: char = '\u{E007}';

fn card() -> String {
    [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Ruiz;Ana;;;",
        "ORG:Ajuntament de Vallclara",
        "TITLE:Buyer",
        "EMAIL:ana@vallclara.example",
        "END:VCARD",
        "",
    ]
    .join(&ENTER.to_string())
}

#[test]
fn a_scanner_ends_in_the_capture_line_wherever_the_focus_is() {
    let app = App::start();
    capture(&app, "Bob Hay @Ferrocarril bob@ferro.example");
    rows(&app).counts(1);
    // With the list in front a letter would grade the lead, and Enter open it.
    app.script("document.activeElement?.blur()", &[]);
    app.scan(&card());
    let line = app.role("textbox", "Capture a visitor");
    line.holds("Ana Ruiz @Ajuntament de Vallclara ana@vallclara.example ");
    rows(&app).counts(1);
    app.css("[data-capture-line]").focus();
    app.press("End");
    app.type_text("!a wants 40 poles");
    app.press("Enter");
    rows(&app).counts(2);
    app.text("Ana Ruiz").nth(0).appears();
    app.text("Buyer").nth(0).appears();
}

#[test]
fn a_field_that_had_the_focus_is_given_back_untouched() {
    let app = App::start();
    capture(&app, "Bob Hay @Ferrocarril bob@ferro.example");
    app.press("F2");
    let name = app.css("dialog[open] input").nth(0);
    name.type_text("Chen");
    app.scan(&format!("SC26-001893{ENTER}"));
    app.wait("the field is as it was", |app| {
        app.script("return document.querySelector('dialog[open] input')?.value", &[]) == "Chen"
    });
    app.press("Escape");
    app.text("Badge SC26-001893").appears();
    app.press("Control+j");
    app.press("Enter");
    rows(&app).counts(2);
    app.text("SC26-001893").nth(0).appears();
}

#[test]
fn a_photo_of_a_card_is_read_and_stays_with_its_lead_also_after_a_crash() {
    let mut app = App::start();
    let photo = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/card.png");
    app.answer_dialogs(&[Some(&photo)]);
    app.press("Control+j");
    app.press("Alt+p");
    app.text("Choose a file…").click();
    let line = app.role("textbox", "Capture a visitor");
    line.holds("Ana Ruiz @Ajuntament de Vallclara ana@vallclara.example ");
    std::thread::sleep(std::time::Duration::from_millis(300));
    app.kill();
    app.open();
    line_of(&app).holds("Ana Ruiz @Ajuntament de Vallclara ana@vallclara.example ");
    app.css("button[aria-label='Show the picture']").nth(0).appears();
    app.press("Control+j");
    app.press("Control+Enter");
    app.css("section[aria-label=Pictures] img").nth(0).appears();
    app.css("section[aria-label=Pictures] button").nth(0).click();
    app.css("dialog[open] img").nth(0).appears();
    assert_eq!(app.policy_breaches(), Vec::<String>::new());
    app.is_accessible();
}

fn line_of(app: &App) -> fairlead_e2e::Locator<'_> {
    app.role("textbox", "Capture a visitor")
}

#[test]
fn what_is_no_picture_and_a_camera_that_is_not_there_get_a_clear_word() {
    let app = App::start();
    let text = app.file("badge.png");
    std::fs::write(&text, "only text").unwrap();
    app.answer_dialogs(&[Some(&text)]);
    app.press("Control+j");
    app.type_text("Ana Ruiz");
    app.press("Alt+p");
    app.text("Choose a file…").click();
    app.css("[role=status], [role=alert]").nth(0).appears();
    app.wait("the reason is told", |app| app.page_text().contains("picture"));
    line_of(&app).holds("Ana Ruiz");
    app.press("Alt+p");
    app.text("Use the camera…").click();
    app.css("dialog[open] [role=alert]").nth(0).appears();
    app.is_accessible();
}
