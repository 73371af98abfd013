//! Letters in the real window: from a lead's sheet to the user's own mail program, and as a file with the quote.

use fairlead_e2e::Setup;

use crate::screens::{NOW, full};

#[test]
fn a_letter_goes_to_the_mail_program_and_as_a_file_with_the_quote() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    app.press("Escape");
    app.press("g");
    app.press("l");
    app.css("[role=grid] [role=row][aria-selected]").nth(0).appears();
    app.press("m");
    app.css("dialog[open] section").nth(0).appears();
    // Typing shows on the page beside it, and an unknown field is flagged.
    app.css("dialog[open] textarea").nth(0).click();
    app.press("Control+a");
    app.type_text("{{contact.greeting}} {{lead.colour}}");
    app.css("dialog[open] .gap").nth(0).appears();
    app.press("Control+a");
    app.type_text("Hello again");
    app.css("dialog[open] .gap").vanishes();
    app.press("Control+Enter");
    app.css("dialog[open]").vanishes();
    app.text("Hello again").appears();

    // With a quote the letter is a file that holds it.
    app.press("q");
    app.css("[role=combobox]").appears();
    app.press("Escape");
    app.press("g");
    app.press("l");
    app.css("[role=grid] [role=row][aria-selected]").nth(0).appears();
    let file = app.file("letter.eml");
    app.answer_dialogs(&[Some(&file)]);
    app.press("m");
    app.text("As a file, with the quote…").appears();
    app.text("As a file, with the quote…").click();
    app.wait("the letter", |_| file.exists());
    let letter = std::fs::read_to_string(&file).unwrap();
    assert!(letter.contains("X-Unsent: 1") && letter.contains("application/pdf"));
    app.css("dialog[open]").vanishes();
    assert!(app.policy_breaches().is_empty());
}
