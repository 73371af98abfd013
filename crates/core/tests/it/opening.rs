//! Opening: what is refused, with which word, and that a refused file stays byte for byte as it was.

use std::{fs, path::Path};

use fairlead_core::store::{Book, Device};
use rusqlite::Connection;

use crate::kit::{Kit, SAMPLE, code};

/// Opens the file, expects this refusal, and that neither the file nor its folder changed.
fn refused(kit: &Kit, path: &Path, want: &str) {
    let before = (fs::read(path).unwrap(), listing(path));
    assert_eq!(code(Book::open(path, kit.device)), want, "{}", path.display());
    let after = (fs::read(path).unwrap(), listing(path));
    assert!(before == after, "{want}: the refused file or its folder was touched");
}

fn listing(path: &Path) -> Vec<std::ffi::OsString> {
    let mut names: Vec<_> =
        fs::read_dir(path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    names
}

/// A closed copy of a small book, in a folder of its own.
fn copy(kit: &Kit) -> (tempfile::TempDir, std::path::PathBuf) {
    kit.book.settle().unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("copy.fairlead");
    fs::copy(kit.path(), &path).unwrap();
    (folder, path)
}

#[test]
fn what_is_no_book_is_refused_and_left_alone() {
    let kit = Kit::new();
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("x.fairlead");
    assert_eq!(code(Book::open(&path, kit.device)), "book_missing");

    for content in
        [&b""[..], b"SQLite format 3\0", b"hello, this is no book at all", &[0; 4096], b"PK\x03\x04zip"]
    {
        fs::write(&path, content).unwrap();
        refused(&kit, &path, "book_foreign");
    }
    fs::remove_file(&path).unwrap();
    let foreign = Connection::open(&path).unwrap();
    foreign.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").unwrap();
    drop(foreign);
    refused(&kit, &path, "book_foreign");
}

#[test]
fn a_newer_book_is_refused() {
    let kit = Kit::new();
    let (_folder, path) = copy(&kit);
    let conn = Connection::open(&path).unwrap();
    conn.pragma_update(None, "user_version", Book::schema() + 1).unwrap();
    conn.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(())).unwrap();
    drop(conn);
    refused(&kit, &path, "book_newer");
}

#[test]
fn a_damaged_book_is_refused() {
    let kit = Kit::new();
    for at in 0..40 {
        kit.capture(&format!("Visitor Number{at} v{at}@x.example some talk about {at} poles")).unwrap();
    }
    let (_folder, path) = copy(&kit);
    let whole = fs::read(&path).unwrap();

    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    refused(&kit, &path, "book_damaged");
    fs::write(&path, &whole[..whole.len() - 100]).unwrap();
    refused(&kit, &path, "book_damaged");

    let mut scratched = whole;
    for page in (4096..scratched.len()).step_by(4096 * 2) {
        scratched[page..page + 64].fill(0xA5);
    }
    fs::write(&path, &scratched).unwrap();
    refused(&kit, &path, "book_damaged");
}

#[test]
fn a_new_book_never_replaces_a_file() {
    let kit = Kit::new();
    let before = fs::read(kit.path()).unwrap();
    assert_eq!(code(Book::create(&kit.path(), kit.device, &kit.clock)), "book_exists");
    assert_eq!(before, fs::read(kit.path()).unwrap());
}

#[test]
fn what_was_saved_is_there_when_the_book_is_opened_again() {
    let kit = Kit::new();
    kit.capture(SAMPLE).unwrap();
    let dump = kit.book.dump().unwrap();
    let again = Book::open(&kit.path(), kit.device).unwrap();
    assert_eq!(dump, again.dump().unwrap());
}

#[test]
fn a_copy_begins_a_life_of_its_own_and_the_original_keeps_its() {
    let kit = Kit::new();
    let data = tempfile::TempDir::new().unwrap();
    let device = Device::open(data.path(), &kit.clock).unwrap();
    device.claim(&kit.book, &kit.clock).unwrap();
    let first = kit.book.incarnation().unwrap().expect("a claimed book has a life");
    device.claim(&kit.book, &kit.clock).unwrap();
    assert_eq!(kit.book.incarnation().unwrap(), Some(first), "the same file on the same device lives on");

    kit.capture(SAMPLE).unwrap();
    let (_folder, path) = copy(&kit);
    let copied = Book::open(&path, device.id()).unwrap();
    device.claim(&copied, &kit.clock).unwrap();
    assert_ne!(
        copied.incarnation().unwrap(),
        Some(first),
        "a copy must not write into the original's journal"
    );
}

#[test]
fn an_older_state_of_the_file_begins_a_new_life() {
    let kit = Kit::new();
    let data = tempfile::TempDir::new().unwrap();
    let device = Device::open(data.path(), &kit.clock).unwrap();
    let book = Book::open(&kit.path(), device.id()).unwrap();
    device.claim(&book, &kit.clock).unwrap();
    let first = book.incarnation().unwrap();
    book.settle().unwrap();
    let backup = fs::read(book.path()).unwrap();
    let write = |line: &str| {
        fairlead_core::ops::capture::capture(
            &book,
            &kit.clock,
            &kit.setting(),
            &fairlead_core::ops::capture::Visit::of(line),
        )
        .unwrap();
    };
    write(SAMPLE);
    device.note_progress(&book).unwrap();
    book.settle().unwrap();
    let path = book.path().to_owned();
    drop(book);
    drop(kit.book);

    // Written over in place, so that the file keeps its number on the disk.
    fs::write(&path, backup).unwrap();
    let restored = Book::open(&path, device.id()).unwrap();
    device.claim(&restored, &kit.clock).unwrap();
    assert_ne!(restored.incarnation().unwrap(), first);
}

#[test]
fn the_schema_is_the_committed_one() {
    let kit = Kit::new();
    let conn = Connection::open(kit.path()).unwrap();
    let mut statement = conn
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_%_%' ORDER BY rowid")
        .unwrap();
    let statements: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let today = format!("{};\n", statements.join(";\n\n"));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/schema.sql");
    if std::env::var_os("FAIRLEAD_WRITE").is_some() {
        fs::write(&file, &today).unwrap();
    }
    assert_eq!(
        today,
        fs::read_to_string(&file).unwrap_or_default(),
        "run with FAIRLEAD_WRITE=1 and look at the diff"
    );
}

#[test]
fn the_file_says_what_it_is_and_writes_durably() {
    let kit = Kit::new();
    let conn = Connection::open(kit.path()).unwrap();
    let pragma =
        |name: &str| conn.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(pragma("application_id"), 0x464C_424B);
    assert_eq!(pragma("user_version"), i64::from(Book::schema()));
    let mode: String = conn.query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
    assert!(rusqlite::version_number() >= 3_051_003, "older SQLite can lose a commit when the log restarts");
    // `synchronous` is the connection's own: opening for writing refuses to go on unless it reads back as FULL (2).
    assert_eq!(kit.book.synchronous().unwrap(), 2);
}

/// The full-text index remembers its layout per connection: a second check once called damaged what had only been merged.
#[test]
fn a_book_that_was_checked_and_written_on_is_whole_when_it_is_checked_again() {
    let kit = Kit::new();
    for round in 0..4 {
        for visitor in 0..12 {
            kit.capture(&format!(
                "Visitor{visitor} Round{round} @Firm{visitor} #lighting v{visitor}r{round}@x.example"
            ))
            .unwrap();
        }
        kit.assert_whole();
    }
}
