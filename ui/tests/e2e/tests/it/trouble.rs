//! Trouble in the window: bad lines, a killed app, a full disk, places that cannot be written to, a second window.

use std::{path::Path, process::Command, thread, time::Duration};

use fairlead_e2e::{App, Setup};

use crate::main_job::{SAMPLE, capture, rows};

#[test]
fn a_refused_line_comes_back_with_the_reason_and_is_still_there_after_a_restart() {
    let mut app = App::start();
    let line = "Ana Ruiz >call 2026-02-30";
    app.role("textbox", "Capture a visitor").type_text(line);
    app.press("Enter");
    app.text("There is no such day: 2026-02-30").appears();
    app.role("textbox", "Capture a visitor").holds(line);
    thread::sleep(Duration::from_millis(400));
    app.kill();
    app.open();
    app.role("textbox", "Capture a visitor").holds(line);
}

#[test]
fn strange_lines_get_a_word_or_are_kept_whole() {
    let app = App::start();
    let field = app.role("textbox", "Capture a visitor");
    app.press("Enter");
    app.text("names nobody").vanishes();
    field.type_text("   ");
    app.press("Enter");
    app.press("Control+a");
    app.press("Delete");
    let long = "x".repeat(100_000);
    paste(&app, &long);
    app.press("Enter");
    app.text("100,000").appears();
    field.holds(&long);
    app.press("Control+a");
    app.press("Delete");
    field.holds("");
    for talk in ["🙂 wants 3 🚁 drones", "שלום, price?", "مرحبا"] {
        paste(&app, &format!("Zoe Strange zoe@x.example, {talk}"));
        app.press("Enter");
        field.holds("");
        app.text(talk).appears();
    }
}

/// Puts text into the capture field as a paste does; the driver's own keys leave out what is beyond the BMP.
fn paste(app: &App, text: &str) {
    app.press("Control+j");
    app.script("document.execCommand('insertText', false, arguments[0])", &[text.into()]);
}

#[test]
fn a_killed_app_has_lost_nothing_it_acknowledged() {
    let mut app = App::start();
    capture(&app, "Nr0 Start s0@x.example");
    rows(&app).counts(1);
    let mut acknowledged = 1;
    for round in 1..=12u64 {
        app.press("Control+j");
        app.role("textbox", "Capture a visitor")
            .type_text(&format!("Nr{round} Visitor s{round}@x.example talk"));
        app.press("Enter");
        // Somewhere between the key and a quarter of a second after it.
        thread::sleep(Duration::from_millis(round * 53 % 250));
        let seen = app.page_text().contains(&format!("Nr{round} Visitor is in the book"));
        app.kill();
        let listed = app.cli(&["--json", "list", "leads"]);
        let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
        let total = listed["total"].as_u64().unwrap();
        assert!(
            total >= acknowledged + u64::from(seen),
            "round {round}: {total} of {acknowledged}, seen: {seen}"
        );
        acknowledged = total;
        app.open();
        rows(&app).counts(usize::try_from(total).unwrap());
        if total == round {
            // It was not saved yet: then it is still in the field.
            app.role("textbox", "Capture a visitor")
                .holds(&format!("Nr{round} Visitor s{round}@x.example talk"));
            app.press("Enter");
            rows(&app).counts(usize::try_from(total + 1).unwrap());
            acknowledged += 1;
        }
    }
    assert!(app.cli(&["check"]).status.success());
}

#[test]
fn what_a_command_writes_is_in_the_window_within_a_moment() {
    let app = App::start();
    capture(&app, SAMPLE);
    rows(&app).counts(1);
    assert!(app.cli(&["add", "Tomasz Nowak @Nowa Góra"]).status.success());
    app.role("grid", "Leads").text("Tomasz Nowak").appears();
    rows(&app).counts(2);
    assert!(app.cli(&["undo"]).status.success());
    rows(&app).counts(1);
}

#[test]
fn a_second_window_on_the_book_says_so_and_both_write() {
    let first = App::start();
    capture(&first, SAMPLE);
    let second = Setup::default().variable("FAIRLEAD_DATA", first.data().to_string_lossy()).start();
    second.text("another window").appears();
    capture(&second, "Tomasz Nowak @Nowa Góra");
    first.role("grid", "Leads").text("Tomasz Nowak").appears();
    rows(&second).counts(2);
}

#[test]
fn a_file_that_is_no_book_leaves_a_window_that_says_so() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("report.fairlead");
    std::fs::write(&file, "no book at all").unwrap();
    let app = Setup::default().argument("--book").argument(file.to_string_lossy()).start();
    app.text("is not a Fairlead book").appears();
    assert_eq!(std::fs::read(&file).unwrap(), b"no book at all");
    app.answer_dialogs(&[Some(&app.file("new.fairlead"))]);
    app.role("button", "Make a new book…").click();
    app.text("Write down the first visitor.").appears();
}

/// A small file system in memory, taken away again at the end. None where the test may not mount.
struct Tmpfs<'a>(&'a Path);

impl<'a> Tmpfs<'a> {
    fn mount(at: &'a Path, options: &str) -> Option<Self> {
        std::fs::create_dir_all(at).unwrap();
        let done =
            Command::new("mount").args(["-t", "tmpfs", "-o", options, "none"]).arg(at).output().ok()?;
        done.status.success().then_some(Self(at))
    }

    fn remount(&self, options: &str) {
        let done =
            Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(self.0).status().unwrap();
        assert!(done.success());
    }
}

impl Drop for Tmpfs<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).status();
    }
}

#[test]
fn a_full_disk_is_told_the_line_stays_and_is_saved_when_there_is_room() {
    let folder = tempfile::TempDir::new().unwrap();
    let place = folder.path().join("small");
    let Some(disk) = Tmpfs::mount(&place, "size=4m") else {
        println!("not allowed to mount: the full disk is not tried here");
        return;
    };
    let book = place.join("book.fairlead");
    let made = Command::new(fairlead_e2e::cli_program())
        .env("FAIRLEAD_DATA", folder.path().join("data"))
        .args(["--book".as_ref(), book.as_os_str(), "add".as_ref(), SAMPLE.as_ref()])
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    let app = Setup::default().argument("--book").argument(book.to_string_lossy()).start();
    rows(&app).counts(1);
    std::fs::write(place.join("ballast"), vec![0u8; 16 << 20]).expect_err("the disk is filled to the brim");
    app.press("Control+j");
    app.role("textbox", "Capture a visitor").type_text("Tomasz Nowak @Nowa Góra");
    app.press("Enter");
    app.text("The disk is full").appears();
    app.text("not saved").appears();
    disk.remount("size=64m");
    rows(&app).counts(2);
    app.text("All saved").appears();
}

#[test]
fn a_book_that_cannot_be_written_to_is_read_and_says_so() {
    let folder = tempfile::TempDir::new().unwrap();
    let place = folder.path().join("stick");
    let Some(disk) = Tmpfs::mount(&place, "size=16m") else {
        println!("not allowed to mount: the read-only folder is not tried here");
        return;
    };
    let book = place.join("book.fairlead");
    let made = Command::new(fairlead_e2e::cli_program())
        .env("FAIRLEAD_DATA", folder.path().join("data"))
        .args(["--book".as_ref(), book.as_os_str(), "add".as_ref(), SAMPLE.as_ref()])
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    disk.remount("ro");
    let app = Setup::default().argument("--book").argument(book.to_string_lossy()).start();
    rows(&app).counts(1);
    app.press("Control+j");
    let line = "Tomasz Nowak @Nowa Góra";
    app.role("textbox", "Capture a visitor").type_text(line);
    app.press("Enter");
    app.text("can be read, not written").appears();
    assert!(app.page_text().contains(line) || app.role("textbox", "Capture a visitor").value() == line);
}
