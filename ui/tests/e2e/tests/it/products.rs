//! Products in the real window: added, described, priced, photographed and found; price lists in and out; and our own
//! record with the logo that a quote is printed with.

use std::path::{Path, PathBuf};

use fairlead_e2e::{App, Setup};

use crate::screens::{NOW, full, go};

/// A price list with a new product, one that changes, and two rows that are refused.
pub(crate) const PRICES: &str = "Model,Name,Unit,MOQ,HS code,Price (EUR),Incoterm,Place,Colour\r\n\
    HX-P90,Smart pole 9 m,pcs,10,7308.90,\"2,450.00\",CIF,Barcelona,grey\r\n\
    HX-P60,,pcs,5,7308.90,1850,CIF,Barcelona,grey\r\n\
    HX-X1,Bracket,pcs,many,7308.90,12,CIF,Barcelona,grey\r\n\
    ,Without a code,pcs,1,,3,,,grey\r\n";

fn products(app: &App) {
    go(app, &["Escape", "g", "d"]);
    app.css("[role=grid] [role=row][aria-selected]").nth(0).appears();
}

fn picture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/card.png")
}

fn open_menu(app: &App, button: &str, line: &str) {
    app.role("button", button).click();
    app.role("menuitem", line).click();
}

#[test]
fn a_product_is_added_described_priced_and_found() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    products(&app);
    app.press("n");
    app.role("textbox", "SKU").type_text("HX-P60");
    app.press("Enter");
    app.text("Another record has this already").appears();
    app.role("textbox", "SKU").fill("HX-T1");
    app.role("textbox", "Name").type_text("Tilt sensor");
    app.press("Enter");
    app.css(".sheet").text("Tilt sensor").nth(0).appears();

    go(&app, &["p"]);
    app.role("textbox", "Price for one").type_text("12,50");
    app.role("textbox", "Currency").fill("usd");
    app.press("Enter");
    app.text("“12,50” is no number").appears();
    app.role("textbox", "Price for one").fill("12.50");
    app.role("textbox", "From how many").type_text("100");
    app.press("Enter");
    app.css("dialog[open]").vanishes();
    app.text("$12.50").nth(0).appears();
    app.text("from 100").appears();

    app.role("button", "HS code: add").click();
    app.type_text("lamps");
    app.press("Enter");
    app.text("is no HS code").appears();
    app.press("Control+a");
    app.type_text("9031.80");
    app.press("Enter");
    app.role("button", "HS code: 9031.80").appears();

    let photo = picture();
    let none = app.file("none.png");
    std::fs::write(&none, b"no picture").unwrap();
    app.answer_dialogs(&[Some(&none), Some(&photo)]);
    app.role("button", "Add a photo").click();
    app.text("This is no picture that can be read").appears();
    app.role("button", "Add a photo").click();
    app.role("button", "Picture of Tilt sensor").appears();
    app.is_accessible();

    // The palette finds it by its customs code, and opens it where it is.
    go(&app, &["g", "l", "Control+k"]);
    app.type_text("tilt");
    app.css("dialog [role=option] mark").nth(0).appears();
    app.press("Enter");
    app.css(".sheet").text("Tilt sensor").nth(0).appears();
    app.wait("the products are in front", |app| {
        app.script("return document.querySelector('nav [aria-current]').ariaLabel", &[]) == "Products"
    });
    open_menu(&app, "More", "Delete the product");
    app.text("HX-T1 is deleted.").appears();
    app.press("Control+z");
    go(&app, &["/"]);
    app.type_text("903180");
    app.css("[role=grid]").text("HX-T1").appears();
    assert!(app.policy_breaches().is_empty());
}

#[test]
fn many_products_are_sorted_chosen_repriced_and_deleted() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    products(&app);
    let cell = |app: &App, cell: &str| {
        let words = format!(
            "return document.querySelector('[role=row][aria-rowindex=\"2\"]').{cell}.innerText.trim()"
        );
        app.script(&words, &[]).as_str().unwrap_or_default().to_owned()
    };
    let sku = |app: &App| cell(app, "children[1]");
    // The last column is that of the price.
    let price = |app: &App| cell(app, "lastElementChild");
    let by_sku = sku(&app);
    app.role("columnheader", "Name").css("button").nth(0).click();
    app.wait("another first row", |app| sku(app) != by_sku);
    app.role("columnheader", "Price").css("button").nth(0).click();
    app.wait("the order of prices", |app| {
        app.script(
            "return document.querySelector('[role=columnheader][aria-sort=ascending]')?.innerText",
            &[],
        )
        .as_str()
        .is_some_and(|words| words.contains("Price"))
    });
    let before = price(&app);
    app.script("document.querySelector('[role=grid]').focus()", &[]);
    app.press("Control+a");
    app.css(".bulk").appears();
    app.css(".bulk").role("button", "Prices").click();
    app.wait("the line hears keys", |app| {
        app.script("return document.activeElement.matches('input')", &[]) == true
    });
    app.type_text("a lot");
    app.press("Enter");
    app.text("is no part by which a price can change").appears();
    app.press("Control+a");
    app.type_text("50%");
    app.press("Enter");
    app.text("records changed").appears();
    app.wait("another price", |app| price(app) != before);
    app.script("document.activeElement?.blur()", &[]);
    app.press("Control+z");
    app.wait("the price as it was", |app| price(app) == before);
    app.css(".bulk").role("button", "Delete").click();
    app.text("Add the first product.").appears();
    app.press("Control+z");
    app.css("[role=grid] [role=row][aria-selected]").nth(0).appears();
    assert!(app.policy_breaches().is_empty());
}

#[test]
fn a_price_list_is_seen_before_it_is_written_and_taken_back_at_once() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    let (list, refused, out) = (app.file("prices.csv"), app.file("mend.csv"), app.file("out.xlsx"));
    std::fs::write(&list, PRICES).unwrap();
    app.answer_dialogs(&[Some(&list), Some(&refused), Some(&out)]);
    products(&app);
    let count = |app: &App| app.script("return document.querySelector('.tools small').textContent", &[]);
    let before = count(&app);
    open_menu(&app, "Price lists", "Take in a price list…");
    app.text("Nothing is written yet.").appears();
    app.text("Not read: Colour").appears();
    app.text("“many” is no number").appears();
    app.is_accessible();
    app.role("button", "Save as CSV to mend").click();
    app.wait("the refused rows are written", |_| refused.exists());
    let text = std::fs::read_to_string(&refused).unwrap();
    assert!(text.contains("HX-X1") && text.contains("import_reason") && !text.contains("HX-P90"), "{text}");
    app.role("button", "Take in 2 products").click();
    app.text("2 products of prices.csv are in the book.").appears();
    app.role("button", "Close").click();
    app.css("[role=grid]").text("HX-P90").appears();
    open_menu(&app, "Price lists", "Save as a workbook (XLSX)");
    app.wait("the workbook is written", |_| out.exists());
    app.script("document.activeElement?.blur()", &[]);
    app.press("Control+z");
    app.wait("the list is as it was", |app| count(app) == before);
}

#[test]
fn our_own_record_is_filled_in_and_its_logo_is_on_the_quote() {
    let app = full(Setup::default().clock(NOW.0, NOW.1));
    let (logo, pdf) = (picture(), app.file("quote.pdf"));
    let none = app.file("none.png");
    std::fs::write(&none, b"no picture").unwrap();
    app.answer_dialogs(&[Some(&none), Some(&logo), Some(&pdf)]);
    go(&app, &["Escape", "Control+,"]);
    app.role("button", "Quote numbers: Q-{YYYY}-{D}{NNN}").click();
    app.press("Control+a");
    app.type_text("Q-2026");
    app.press("Enter");
    app.text("cannot number quotes").appears();
    app.press("Control+a");
    app.type_text("HX{YY}-{D}{NNNN}");
    app.press("Enter");
    app.text("HX26-A0001").appears();
    app.role("button", "Choose a logo").click();
    app.text("This is no picture that can be read").appears();
    app.role("button", "Choose a logo").click();
    app.role("button", "No logo").appears();

    // A new quote is printed with it.
    go(&app, &["g", "l"]);
    app.css("[role=grid] [role=row][aria-selected]").nth(0).appears();
    app.press("q");
    app.css(".next [role=combobox]").appears();
    app.css("[alt]").nth(0).appears();
    app.press("Control+p");
    app.wait("the file", |_| pdf.exists());
    let pdf = std::fs::read(&pdf).unwrap();
    assert!(pdf.len() < 300_000 && pdf.windows(6).any(|part| part == b"/Image"), "the logo is printed");
    app.text("HX26-").nth(0).appears();
    assert!(app.policy_breaches().is_empty());
}
