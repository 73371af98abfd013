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

pub(crate) fn list(folder: &Path) -> std::path::PathBuf {
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

#[test]
fn how_a_file_is_read_can_be_said_and_the_preview_follows() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("odd.csv");
    std::fs::write(&path, "First Name~Last Name~Email\n'Ana'~'Ruiz'~'ana@vallclara.example'\n").unwrap();
    let app = Setup::default().clock(NOW.0, NOW.1).start();
    crate::main_job::capture(&app, crate::main_job::SAMPLE);
    rows(&app).counts(1);
    crate::screens::go(&app, &["Escape", "g", "i"]);
    app.answer_dialogs(&[Some(&path)]);
    app.role("button", "Choose a file").click();
    app.text("Nothing is written yet.").appears();
    app.text("A backup comes first, into").appears();
    app.css(".read button[aria-label^=Separator]").click();
    app.any("listbox").appears();
    app.css("[role=listbox]").text("another separator").nth(0).click();
    app.role("textbox", "another separator").type_text("~");
    app.press("Enter");
    app.role("combobox", "First Name goes to").holds("given_name");
    app.css(".read button[aria-label^=Quotation]").click();
    app.css("[role=listbox]").text("quote '").nth(0).click();
    app.text("same mail").nth(0).appears();
    app.is_accessible();
}

#[test]
fn a_whole_book_and_a_folder_of_ours_are_taken_in() {
    let folder = tempfile::TempDir::new().unwrap();
    let (json, files) = (folder.path().join("book.json"), folder.path().join("book"));
    let cli = |arguments: &[&str]| {
        let mut cli = std::process::Command::new(fairlead_e2e::cli_program());
        cli.env("FAIRLEAD_DATA", folder.path().join("data")).args(["--now", NOW.0, "--tz", NOW.1, "--book"]);
        assert!(cli.arg(folder.path().join("demo.fairlead")).args(arguments).status().unwrap().success());
    };
    cli(&["demo", "--contacts", "60", "--seed", "1"]);
    cli(&["export", "--format", "json", "--out", &json.to_string_lossy()]);
    cli(&["export", "--what", "book", "--format", "csv", "--out", &files.to_string_lossy()]);

    let app = Setup::default().clock(NOW.0, NOW.1).start();
    crate::screens::go(&app, &["Escape", "g", "i"]);
    app.answer_dialogs(&[Some(&json)]);
    app.role("button", "Choose a file").click();
    app.text("a whole book,").appears();
    app.text("The book is empty, so there is nothing to back up.").appears();
    app.is_accessible();
    app.press("Control+Enter");
    app.text("rows were taken in.").nth(0).appears();
    crate::screens::go(&app, &["g", "p"]);
    app.css("[role=grid] [role=row][aria-selected]").nth(0).appears();

    // The same records once more, out of the folder: each is there already.
    crate::screens::go(&app, &["g", "i"]);
    app.answer_dialogs(&[Some(&files)]);
    app.role("button", "Choose a folder").click();
    app.text("a folder of ours,").appears();
    app.text("quotes.csv").nth(0).appears();
    app.text("same id").nth(0).appears();
    app.is_accessible();
}
