//! The form beside the line, the exhibitor's own questions, and topics that stick.

use fairlead_e2e::App;

use crate::main_job::{capture, rows};

fn question(app: &App, label: &str, kind: &str, choices: &str) {
    app.role("button", "New question…").click();
    app.role("textbox", "Question").fill(label);
    app.css("dialog[open] select").nth(0).script(&format!(
        "const e = arguments[0]; e.value = '{kind}'; e.dispatchEvent(new Event('change', {{bubbles: true}}))"
    ));
    if !choices.is_empty() {
        app.role("textbox", "Choices, by commas").fill(choices);
    }
    app.role("button", "Keep the question").click();
    app.text(label).nth(0).appears();
}

fn line(app: &App) -> fairlead_e2e::Locator<'_> {
    app.role("textbox", "Capture a visitor")
}

#[test]
fn the_form_writes_the_line_and_its_answers_go_with_the_lead() {
    let mut app = App::start();
    capture(&app, "Bob Hay @Ferrocarril");
    app.script("document.activeElement?.blur()", &[]);
    app.press("Control+,");
    question(&app, "Protocol", "several", "LoRaWAN, DALI-2");
    question(&app, "Poles", "number", "");
    app.press("Control+j");
    app.press("Alt+f");
    app.css(".form input").nth(0).appears();
    app.role("textbox", "Name").type_text("Ana Ruiz");
    line(&app).holds("Ana Ruiz");
    app.role("textbox", "Company").type_text("Vallclara, S.L.");
    line(&app).holds("Ana Ruiz @Vallclara, S.L.");
    app.role("textbox", "Next step").type_text("quote +2d");
    app.role("textbox", "Value").type_text("86400 EUR");
    app.text("DALI-2").click();
    app.role("textbox", "Poles").type_text("forty");
    std::thread::sleep(std::time::Duration::from_millis(300));
    app.kill();
    app.open();
    line(&app).holds("Ana Ruiz @Vallclara, S.L. >quote +2d");
    app.text("2 answers").appears();
    app.css(".form input").nth(0).appears();
    app.is_accessible();
    // What cannot be an answer is refused, and everything stays.
    app.press("Control+j");
    app.press("Enter");
    app.text("“forty”").nth(0).appears();
    app.role("textbox", "Poles").fill("40");
    app.press("Enter");
    line(&app).holds("");
    app.css("nav").text("Leads").click();
    rows(&app).counts(2);
    for shown in ["Ana Ruiz", "Vallclara, S.L.", "€86,400", "Quote", "40"] {
        app.text(shown).nth(0).appears();
    }
    rows(&app).text("Ana Ruiz").click();
    app.role("button", "Poles: 40").click();
    app.role("textbox", "Poles").nth(0).appears();
    assert_eq!(app.policy_breaches(), Vec::<String>::new());
}

/// Waits until so many leads have the topic.
fn lit(app: &App, wanted: u64) {
    app.wait("the topic is with some leads", |app| {
        let script = "return [...document.querySelectorAll('[role=grid] [role=row][aria-selected]')]
            .filter((row) => row.textContent.includes('lighting')).length";
        app.script(script, &[]).as_u64() == Some(wanted)
    });
}

#[test]
fn topics_stick_until_they_are_taken_off_and_the_next_of_us_is_one_key_away() {
    let app = App::start();
    for name in ["Chen Hao", "Li Wei"] {
        app.press("F2");
        app.css("dialog[open] input").nth(0).type_text(name);
        app.press("Enter");
        app.wait("the dialog is closed", |app| {
            app.script("return !document.querySelector('dialog[open]')", &[]) == true
        });
    }
    app.press("Shift+F2");
    app.text("Chen Hao logs from now on.").appears();
    app.press("Control+j");
    app.type_text("Ana Ruiz #lighting");
    app.role("list", "What was understood").text("lighting").appears();
    app.press("Alt+t");
    app.press("Enter");
    rows(&app).counts(1);
    capture(&app, "Bob Hay");
    rows(&app).counts(2);
    lit(&app, 2);
    app.role("button", "No longer give lighting to every visitor").click();
    capture(&app, "Eva Sol");
    rows(&app).counts(3);
    lit(&app, 2);
}
