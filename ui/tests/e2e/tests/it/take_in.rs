//! Taking a file in, in the real window: columns find their place, what will come is shown, it is written, and one key takes
//! it all back.

use std::path::Path;

use fairlead_e2e::Setup;

use crate::{main_job::rows, screens::NOW};

/// A list as an organiser hands it out: in the encoding of a Chinese spreadsheet, with lines above it.
const LIST: &str = "参展观众名单;;;;;\r\n;;;;;\r\n姓名;First Name;Last Name;公司名称;E-Mail;Land\r\n\
    陈璐;Lucia;Chen;伊比联智能;lucia@iberlink.example;España\r\n\
    ;Agnieszka;Lis;Nowa Gora;agnieszka@nowagora.example;Poland\r\n\
    ;Jordi;Mas;Aigua;jordi(at)aigua.example;Spain\r\n";

fn list(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("delegates.csv");
    std::fs::write(&path, encoding_rs::GB18030.encode(LIST).0).unwrap();
    path
}

#[test]
fn a_list_is_seen_before_it_is_written_and_taken_back_at_once() {
    let folder = tempfile::TempDir::new().unwrap();
    let refused = folder.path().join("mend.csv");
    let app = Setup::default().clock(NOW.0, NOW.1).start();
    crate::main_job::capture(&app, crate::main_job::SAMPLE);
    rows(&app).counts(1);
    app.script("document.activeElement?.blur()", &[]);
    app.press("g");
    app.press("i");
    app.text("Take in what others wrote.").appears();
    app.answer_dialogs(&[Some(&list(folder.path())), Some(&refused)]);
    app.role("button", "Choose a file").click();
    app.text("GB18030").appears();
    app.text("headings in line 3").appears();
    app.role("combobox", "姓名 goes to").holds("full_name");
    app.role("combobox", "E-Mail goes to").holds("email");
    app.text("Nothing is written yet.").appears();
    app.text("is no mail address").nth(0).appears();
    app.is_accessible();
    app.role("button", "Import 2 rows").click();
    app.text("2 rows were taken in.").nth(0).appears();
    app.role("button", "Save as CSV to mend").click();
    app.wait("the refused rows are written", |_| refused.exists());
    let text = std::fs::read_to_string(&refused).unwrap();
    assert!(text.contains("jordi(at)aigua.example") && text.contains("import_reason"), "{text}");
    app.script("document.activeElement?.blur()", &[]);
    app.press("Control+z");
    app.text("import").nth(0).appears();
}
