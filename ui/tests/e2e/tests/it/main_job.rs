//! The main job, done in the real window with the keyboard and the mouse, from the first visitor to the file.

use std::collections::HashMap;

use fairlead_e2e::{App, Setup};

/// The line that product and guide show.
pub(crate) const SAMPLE: &str = "Ana Ruiz @Ajuntament de Vallclara #lighting !a ana@vallclara.example +44 7700 900123 \
                                 >quote +2d wants 40 poles";

/// Types a line into the capture field and presses Enter.
pub(crate) fn capture(app: &App, line: &str) {
    app.press("Control+j");
    let field = app.role("textbox", "Capture a visitor");
    field.type_text(line);
    app.press("Enter");
    field.holds("");
}

pub(crate) fn rows(app: &App) -> fairlead_e2e::Locator<'_> {
    app.role("grid", "Leads").css("[role=row][aria-selected]")
}

#[test]
fn from_the_first_visitor_to_the_file() {
    let app = App::start();
    app.text("Write down the first visitor.").appears();

    // The field has the focus already; what is understood stands below while typing.
    let field = app.role("textbox", "Capture a visitor");
    assert!(field.focused(), "the next visitor may stand at the booth already");
    field.type_text(SAMPLE);
    for understood in
        ["Ana Ruiz", "Ajuntament de Vallclara", "lighting", "Quote", "Thu 26 Nov", "wants 40 poles"]
    {
        app.role("list", "What was understood").text(understood).appears();
    }
    app.press("Enter");
    field.holds("");

    // The lead is in the list, with company, topic, step and grade, and its record beside it.
    rows(&app).counts(1);
    for shown in ["Ana Ruiz", "Ajuntament de Vallclara", "lighting", "Quote"] {
        rows(&app).text(shown).appears();
    }
    app.text("ana@vallclara.example").appears();
    app.text("+44 7700 900123").appears();
    app.text("wants 40 poles").appears();
    app.text("1 lead today").appears();

    // A field is edited in place; a bad value is refused in words, and stays.
    app.role("button", "Need: add").click();
    app.role("textbox", "Need").fill("40 poles, DALI-2");
    app.press("Enter");
    app.role("button", "Need: 40 poles, DALI-2").appears();
    app.role("button", "Mail: ana@vallclara.example").click();
    let mail = app.role("textbox", "Mail");
    mail.fill("ana(at)vallclara");
    app.press("Enter");
    app.text("“ana(at)vallclara” is no mail address").appears();
    mail.holds("ana(at)vallclara");
    app.press("Escape");
    app.text("ana@vallclara.example").appears();

    complete_with_the_next_promise(&app);
    take_out_exactly_what_was_typed(&app);

    // Ctrl+Z takes the last thing back, and Ctrl+Shift+Z brings it again.
    app.press("Escape");
    app.press("Control+z");
    app.text("Taken back").appears();
    app.css("nav").text("Follow-ups").click();
    app.role("grid", "Follow-ups").text("Quote").appears();
    app.press("Control+Shift+z");
    app.role("grid", "Follow-ups").text("Sample").appears();
    assert_eq!(app.policy_breaches(), Vec::<String>::new());
    let check = app.cli(&["check"]);
    assert!(check.status.success(), "{check:?}");
}

fn complete_with_the_next_promise(app: &App) {
    // The follow-up list shows what is due; it is completed with an outcome and the next promise.
    app.press("Escape");
    app.css("nav").text("Follow-ups").click();
    app.role("heading", "Follow-ups").appears();
    let outcome = app.role("textbox", "Outcome and next promise");
    outcome.type_text("sent by mail, she wants a sample >sample +5d");
    app.press("Enter");
    app.text("Quote to Ana Ruiz is done.").appears();
    app.role("grid", "Follow-ups").text("Sample").appears();
}

fn take_out_exactly_what_was_typed(app: &App) {
    // Everything comes out through the system's dialog, exactly as it was typed.
    let file = app.file("leads.csv");
    app.answer_dialogs(&[None, Some(&file)]);
    app.css("nav").text("Export").click();
    app.role("button", "Write 1 row").click();
    app.wait("the first dialog is cancelled", |app| app.unanswered() == 1);
    assert!(!file.exists(), "a cancelled dialog writes nothing");
    app.role("button", "Write 1 row").click();
    app.text("1 of 1 rows identical").appears();
    let row = first_row(&std::fs::read(&file).unwrap());
    for (heading, want) in [
        ("Given name", "Ana"),
        ("Family name", "Ruiz"),
        ("Company", "Ajuntament de Vallclara"),
        ("Grade", "A"),
        ("E-mail", "ana@vallclara.example"),
        ("Phone", "'+44 7700 900123"),
        ("Topics", "lighting"),
        ("Next step", "Sample"),
        ("Due", "2026-11-29"),
    ] {
        assert_eq!(row[heading], want, "{heading} in {row:?}");
    }
    assert!(row["Notes"].contains("wants 40 poles"), "{row:?}");
}

/// The first lead of a file, by its headings, as another program reads it.
fn first_row(bytes: &[u8]) -> HashMap<String, String> {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a file for Excel begins with the mark");
    csv::Reader::from_reader(text).deserialize().next().unwrap().unwrap()
}

#[test]
fn show_and_staff_are_picked_or_made() {
    let app = App::start();
    app.text("Write down the first visitor.").appears();
    app.role("button", "Name the show").click();
    app.role("textbox", "Name").fill("Smart City Barcelona");
    app.css("input[type=date]")
        .nth(0)
        .script("const e = arguments[0]; e.value = '2026-11-24'; e.dispatchEvent(new Event('input', {bubbles: true}))");
    app.css("input[type=date]")
        .nth(1)
        .script("const e = arguments[0]; e.value = '2026-11-20'; e.dispatchEvent(new Event('input', {bubbles: true}))");
    app.press("Enter");
    app.text("is before the first").appears();
    app.css("input[type=date]")
        .nth(1)
        .script("const e = arguments[0]; e.value = '2026-11-26'; e.dispatchEvent(new Event('input', {bubbles: true}))");
    app.press("Enter");
    app.text("Smart City Barcelona, day 1 of 3").appears();
    app.press("F2");
    app.css("dialog[open] input").nth(0).type_text("Chen Hao");
    app.press("Enter");
    app.text("Chen Hao").appears();
    capture(&app, SAMPLE);
    app.role("grid", "Leads").text("CH").appears();
}

#[test]
fn the_window_speaks_three_languages_from_the_first_screen_on() {
    for (language, first, saved) in
        [("zh_CN", "记下第一位访客。", "已全部保存"), ("es_ES", "Anote la primera visita.", "Todo guardado")]
    {
        let app = Setup::default().language(language).start();
        app.text(first).appears();
        app.script("document.querySelector('textarea, input').focus()", &[]);
        app.type_text("王伟 @深圳华芯 #照明 ！a ＞报价 后天 要 40 根灯杆");
        app.press("Enter");
        app.text("深圳华芯").appears();
        app.text(saved).appears();
    }
}
