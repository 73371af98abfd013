//! “We know them already”: who is in the book is offered while a line is typed, and joined only when somebody says so.

use fairlead_e2e::App;

use crate::main_job::{capture, rows};

/// A book in which Ana was met, and nothing in the line.
fn met_ana() -> App {
    let app = App::start();
    capture(&app, "Ana Ruiz @Ajuntament de Vallclara ana@vallclara.example #lighting");
    rows(&app).counts(1);
    app
}

fn offer(app: &App) -> fairlead_e2e::Locator<'_> {
    app.role("listbox", "In the book already").text("Ana Ruiz")
}

#[test]
fn the_one_who_is_known_takes_the_note_when_arrow_and_enter_say_so() {
    let app = met_ana();
    app.press("Control+j");
    app.type_text("Anna Ruis wants a demo");
    offer(&app).appears();
    app.text("similar name").nth(0).appears();
    app.text("met at").nth(0).appears();
    app.press("Down");
    app.css("[role=option][aria-selected=true]").nth(0).appears();
    app.press("Enter");
    app.text("Added to Ana Ruiz.").appears();
    rows(&app).counts(1);
    app.text("wants a demo").nth(0).appears();
}

#[test]
fn enter_alone_saves_and_joins_nobody_by_a_likeness() {
    let app = met_ana();
    app.press("Control+j");
    app.type_text("Anna Ruis wants a demo");
    offer(&app).appears();
    app.press("Enter");
    rows(&app).counts(2);
}

#[test]
fn escape_keeps_somebody_apart_whatever_the_address_says() {
    let app = met_ana();
    app.press("Control+j");
    app.type_text("Ana Ruiz ana@vallclara.example");
    offer(&app).appears();
    app.text("same mail address").nth(0).appears();
    app.press("Escape");
    app.text("Somebody new").appears();
    app.press("Enter");
    rows(&app).counts(2);
}

#[test]
fn the_earlier_record_is_one_key_away_and_the_line_stays() {
    let app = met_ana();
    app.press("Control+j");
    app.type_text("Ana Ruiz wants");
    offer(&app).appears();
    app.press("Alt+Enter");
    app.role("grid", "Contacts").appears();
    app.role("textbox", "Capture a visitor").holds("Ana Ruiz wants");
}
