//! Taking out: what the target would refuse is seen before, the file is proven after, and the way leads to the records.

use fairlead_e2e::Setup;

use crate::screens::{NOW, full};

#[test]
fn what_a_system_would_refuse_is_a_way_to_mend_it() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    crate::screens::go(&app, &["g", "x"]);
    app.css(".tools > .tools .chooser button").nth(0).click();
    app.css("[role=listbox]").text("Salesforce").nth(0).click();
    app.text("rows will be written").appears();
    let file = app.file("sf.csv");
    app.answer_dialogs(&[Some(&file)]);
    app.role("textbox", "To whom does it go?").type_text("Iberia office");
    app.press("Control+Enter");
    app.text("rows identical").nth(0).appears();
    app.text("to Iberia office").nth(0).appears();
    app.is_accessible();
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.starts_with("First Name,Last Name,Company,"), "{text}");
    app.role("button", "Mend them").click();
    app.css("[role=grid] [role=row][aria-selected]").nth(0).appears();
    app.text("chosen").nth(0).appears();
}

#[test]
fn a_list_is_taken_out_from_its_own_screen() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    crate::screens::go(&app, &["g", "p"]);
    app.css("[role=grid] [role=row][aria-selected]").nth(0).appears();
    app.role("button", "Export what the list shows").click();
    app.role("heading", "Export").appears();
    app.css(".chooser").text("Contacts").nth(0).appears();
    crate::screens::go(&app, &["g", "c"]);
    app.css("[role=grid] [role=row][aria-selected]").nth(0).appears();
    app.role("button", "Export what the list shows").click();
    app.css(".chooser").text("Companies").nth(0).appears();
}
