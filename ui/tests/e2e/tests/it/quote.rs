//! A quote in the real window: from a lead to a saved PDF, by keys alone.

use fairlead_e2e::Setup;

use crate::screens::full;

/// The keys pressed beside the names of products: under 25, counted here.
struct Keys<'a> {
    app: &'a fairlead_e2e::App,
    pressed: usize,
}

impl Keys<'_> {
    fn press(&mut self, chord: &str) {
        self.app.press(chord);
        self.pressed += 1;
    }
}

#[test]
fn from_a_lead_to_a_pdf_in_a_few_keys() {
    let app = full(Setup::default().clock("2026-11-04T13:32:00Z", "Europe/Madrid"));
    let file = app.file("quote.pdf");
    app.answer_dialogs(&[Some(&file)]);
    app.press("Escape");
    app.press("g");
    app.press("l");
    app.css("[role=grid] [role=row][aria-selected]").nth(0).appears();

    let mut keys = Keys { app: &app, pressed: 0 };
    keys.press("q");
    app.css("[role=combobox]").appears();
    let lines = |app: &fairlead_e2e::App| {
        app.script("return document.querySelectorAll('tbody tr').length", &[]).as_u64().unwrap()
    };
    // What the visitor asked for stands there already.
    let begun = lines(&app);
    for (words, at) in [("40 pole 6", 1), ("4 gateway", 2), ("12 air quality", 3)] {
        app.wait("the field for the next line", |app| {
            app.script("return document.activeElement.getAttribute('role')", &[]) == "combobox"
        });
        app.type_text(words);
        app.css("[role=option]").nth(0).appears();
        keys.press("Enter");
        app.wait("the new line", |app| lines(app) == begun + at);
    }
    app.text("pcs").nth(0).appears();
    keys.press("Control+p");
    app.wait("the file", |_| file.exists());
    assert!(keys.pressed < 25, "{} keys", keys.pressed);
    println!("from lead to saved PDF: {} keys beside the products' names", keys.pressed);

    let pdf = std::fs::read(&file).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    assert!(pdf.len() < 300_000);
    assert!(app.policy_breaches().is_empty());

    // Sent by a key, it is frozen and says so; undone, it can be written again.
    app.press("Control+Enter");
    app.text("Revise").appears();
    app.css("[role=combobox]").vanishes();
    app.press("Control+z");
    app.css("[role=combobox]").appears();
}

#[test]
fn the_pipeline_narrows_the_list_and_revisions_are_compared() {
    let app = full(Setup::default().clock("2026-11-04T13:32:00Z", "Europe/Madrid"));
    let text = app.file("quotes.csv");
    app.answer_dialogs(&[Some(&text)]);
    app.press("Escape");
    app.press("g");
    app.press("q");
    app.css(".pipeline td button").nth(0).appears();
    let count = |app: &fairlead_e2e::App| {
        app.script("return document.querySelector('.tools small').textContent", &[])
    };
    let all = count(&app);
    // The first cell says how many quotes it counts; the list shows just those, and the cell again shows all.
    let cell = "return document.querySelector('.pipeline td button .faint').textContent";
    let counted = app.script(cell, &[]);
    app.css(".pipeline td button").nth(0).click();
    app.wait("the narrower list", |app| count(app) == counted);
    app.css(".pipeline td button[aria-pressed=true]").appears();
    // All of them go into a file at once.
    app.script("document.querySelector('[role=grid]').focus()", &[]);
    app.press("Control+a");
    app.css(".bulk button").nth(0).click();
    app.css(".chooser").text("Quotes").nth(0).appears();
    app.text("rows will be written").appears();
    app.press("Control+Enter");
    app.wait("the file", |_| text.exists());
    let rows = std::fs::read_to_string(&text).unwrap().lines().count() - 1;
    assert_eq!(counted, rows.to_string());
    crate::screens::go(&app, &["g", "q"]);
    app.css(".pipeline td button").nth(0).appears();
    app.press("Escape");
    app.css(".pipeline td button").nth(0).click();
    app.wait("the whole list", |app| count(app) == all);

    crate::screens::compare_quotes(&app);
    app.text("Lines").nth(0).appears();
    app.press("Escape");
    assert!(app.policy_breaches().is_empty());
}
