//! Cadences in the real window: begun for a lead from its sheet, gone through, and stopped when they answered.

use fairlead_e2e::Setup;

use crate::screens::NOW;

#[test]
fn a_cadence_is_begun_goes_on_and_stops() {
    let app = Setup::default().clock(NOW.0, NOW.1).start();
    app.type_text("Ana Ruiz ana@vallclara.example");
    app.press("Enter");
    app.text("ana@vallclara.example").appears();
    app.press("Escape");
    app.role("button", "More").nth(0).click();
    app.role("menuitem", "Begin a cadence").click();
    app.role("menuitem", "Buyer").click();
    app.text("Buyer: step 1 of 4").appears();
    app.css(".promise .tick").nth(0).click();
    app.text("Buyer: step 2 of 4").appears();
    app.text("They answered").click();
    app.text("Buyer: step 2 of 4").vanishes();
    app.press("Control+z");
    app.text("Buyer: step 2 of 4").appears();
    // In the review the step is seen with the promise.
    app.press("g");
    app.press("f");
    app.text("Buyer: step 2 of 4").appears();
    app.is_accessible();
}
