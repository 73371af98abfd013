//! A quote in the real window: from a lead to a saved PDF, by keys alone.

use fairlead_e2e::{App, Setup};

use crate::screens::{full, go};

/// The keys pressed beside the names of products, those of quantities among them: under 25, counted here.
struct Keys<'a> {
    app: &'a App,
    pressed: usize,
}

impl Keys<'_> {
    fn press(&mut self, chord: &str) {
        self.app.press(chord);
        self.pressed += 1;
    }

    fn type_text(&mut self, text: &str) {
        self.app.type_text(text);
        self.pressed += text.chars().count();
    }
}

/// The field for the next line of a quote.
const NEXT_LINE: &str = ".next [role=combobox]";

/// The first lead of the list in front, and the list with the keys.
fn first_lead(app: &App) {
    go(app, &["Escape", "g", "l"]);
    app.css("[role=grid] [role=row][aria-selected]").nth(0).appears();
}

fn next_line(app: &App) {
    app.wait("the field for the next line", |app| {
        app.script("return document.activeElement.matches(arguments[0])", &[NEXT_LINE.into()]) == true
    });
}

#[test]
fn from_a_lead_to_a_pdf_in_a_few_keys() {
    let app = full(Setup::default().clock("2026-11-04T13:32:00Z", "Europe/Madrid"));
    let file = app.file("quote.pdf");
    app.answer_dialogs(&[Some(&file)]);
    first_lead(&app);

    let mut keys = Keys { app: &app, pressed: 0 };
    keys.press("q");
    app.css(NEXT_LINE).appears();
    let lines =
        |app: &App| app.script("return document.querySelectorAll('tbody tr').length", &[]).as_u64().unwrap();
    // What the visitor asked for stands there already.
    let begun = lines(&app);
    for (quantity, product, at) in [("40 ", "pole 6", 1), ("4 ", "gateway", 2), ("12 ", "air quality", 3)] {
        next_line(&app);
        keys.type_text(quantity);
        app.type_text(product);
        app.css("[role=option]").nth(0).appears();
        keys.press("Enter");
        app.wait("the new line", |app| lines(app) == begun + at);
    }
    app.text("pcs").nth(0).appears();
    keys.press("Control+p");
    app.wait("the file", |_| file.exists());
    // In a native dialog Enter takes the name that is offered.
    keys.pressed += 1;
    assert!(keys.pressed < 25, "{} keys", keys.pressed);
    println!("from lead to saved PDF: {} keys beside the products' names", keys.pressed);

    let pdf = std::fs::read(&file).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    assert!(pdf.len() < 300_000);
    assert!(app.policy_breaches().is_empty());

    // Sent by a key, it is frozen and says so; undone, it can be written again.
    app.press("Control+Enter");
    app.text("Revise").appears();
    app.css(NEXT_LINE).vanishes();
    app.press("Control+z");
    app.css(NEXT_LINE).appears();
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
    let count = |app: &App| app.script("return document.querySelector('.tools small').textContent", &[]);
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

#[test]
fn what_nobody_can_quote_is_refused_at_its_field_and_nothing_is_lost() {
    let app = full(Setup::default().clock("2026-11-04T13:32:00Z", "Europe/Madrid"));
    first_lead(&app);
    app.press("q");
    next_line(&app);
    app.type_text("Freight");
    app.press("Control+Enter");
    app.css("tbody").text("Freight").appears();
    let cell = |value: &str| format!("tr[data-line]:last-child [data-value={value}]");
    let rest = |app: &App, value: &str| {
        app.script(&format!("return document.querySelector('{} .words')?.textContent", cell(value)), &[])
    };
    for (value, typed, words) in [
        ("quantity", "0", "a quantity is more than nothing"),
        ("quantity", "-3", "a quantity is more than nothing"),
        ("unit_price", "1234567890123", "at most twelve digits"),
        ("discount", "101%", "more than the line comes to"),
    ] {
        let before = rest(&app, value);
        app.script(&format!("document.querySelector('{} button').click()", cell(value)), &[]);
        app.css(&format!("{} input", cell(value))).appears();
        app.press("Control+a");
        app.type_text(typed);
        app.press("Enter");
        app.css(&cell(value)).text(words).appears();
        app.press("Escape");
        app.wait("what was there", |app| rest(app, value) == before);
    }
    // A validity before the date: set as the web view's own field of days sets it.
    let day = "const it = document.querySelector('[data-term=valid_until] input'); it.value = '2026-11-03'; \
               it.dispatchEvent(new Event('input', { bubbles: true })); it.dispatchEvent(new Event('change', { bubbles: true }))";
    app.script(day, &[]);
    app.css("[data-term=valid_until]").text("is before the first").appears();
    app.css("tbody").text("Freight").appears();

    // A letter that no font has is shown as a box, and said.
    app.press("Control+l");
    next_line(&app);
    app.type_text("Pole ไฟ");
    app.press("Control+Enter");
    app.text("No font has these letters: ฟ ไ").appears();
    assert!(app.policy_breaches().is_empty());
}

#[test]
fn what_a_quote_lacks_is_one_step_away() {
    let app = full(Setup::default().clock("2026-11-04T13:32:00Z", "Europe/Madrid"));
    first_lead(&app);
    app.press("q");
    next_line(&app);
    // The rule without its place leads to the place.
    app.script(
        "const it = document.querySelector('[data-term=incoterm] select'); it.value = 'FOB'; \
         it.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    );
    let place = "const it = document.querySelector('[data-term=place] input'); it.value = ''; \
                 it.dispatchEvent(new Event('input', { bubbles: true })); it.dispatchEvent(new Event('change', { bubbles: true }))";
    app.script(place, &[]);
    app.css(".foot").text("no named place").click();
    app.wait("the place has the focus", |app| {
        app.script("return document.activeElement.closest('[data-term]')?.dataset.term", &[]) == "place"
    });
    app.text("Sending promises a call on").appears();

    // Another buyer is found by any part of them; the quote then answers their lead.
    app.css("[data-term=contact] input").fill("Kowal");
    app.css("[data-term=contact] [role=option]").nth(0).appears();
    app.press("Enter");
    app.wait("another person", |app| {
        let value = app.script("return document.querySelector('[data-term=contact] input').value", &[]);
        value.as_str().is_some_and(|value| value.contains("Kowal"))
    });
    app.is_accessible();
    assert!(app.policy_breaches().is_empty());
}

#[test]
fn a_quote_begins_from_a_person_and_from_a_company() {
    let app = full(Setup::default().clock("2026-11-04T13:32:00Z", "Europe/Madrid"));
    for (list, promise) in [("p", "Sending promises a call on"), ("c", "It answers no lead")] {
        go(&app, &["Escape", "g", list]);
        app.css("[role=grid] [role=row][aria-selected]").nth(0).appears();
        app.css(".sheet").nth(0).appears();
        app.press("q");
        next_line(&app);
        app.text(promise).appears();
        let buyer = app.script("return document.querySelector('[data-term=company] input').value", &[]);
        let person = app.script("return document.querySelector('[data-term=contact] input').value", &[]);
        assert!(buyer != "" || person != "", "somebody is the buyer");
        assert_eq!(person == "", list == "c");
    }
    assert!(app.policy_breaches().is_empty());
}
