//! The demo book: whole at every size, the same for the same seed, and made of nobody who exists.

use fairlead_core::{
    clock::Clock,
    model::Id,
    ops::demo::{self, Filled},
    store::Book,
};
use serde_json::Value;

const NOW: &str = "2026-11-04T13:32:00Z";

/// Fills a new book at this instant.
fn filled(now: &str, size: u32, seed: u64) -> (tempfile::TempDir, Book, Filled) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::told(Some(now), Some("Asia/Shanghai"), Some(seed)).unwrap();
    let book = Book::create(&folder.path().join("demo.fairlead"), Id::from_u128(1), &clock).unwrap();
    let filled = demo::fill(&book, &clock, size, seed).unwrap();
    (folder, book, filled)
}

/// The values of a table's columns, row by row, out of a dump.
fn rows(dump: &str, table: &str) -> Vec<Vec<Value>> {
    let rows = dump.lines().filter_map(|line| line.strip_prefix(table)?.strip_prefix(' '));
    rows.map(|row| serde_json::from_str(row).unwrap()).collect()
}

#[test]
fn a_seed_repeats_the_book_and_another_does_not() {
    let dump = |seed| filled(NOW, 120, seed).1.dump().unwrap();
    let first = dump(1);
    assert!(first == dump(1), "the same seed and clock give the same records");
    assert!(first != dump(2), "another seed gives others");
}

#[test]
fn books_of_every_size_are_whole() {
    for size in [0, 1, 30, 500] {
        let (_folder, book, filled) = filled(NOW, size, 7);
        let report = book.check().unwrap();
        assert_eq!(report.faults, [], "{size}");
        let counted = [
            ("contact", filled.contacts),
            ("company", filled.companies),
            ("lead", filled.leads),
            ("note", filled.notes),
            ("follow_up", filled.follow_ups),
            ("quote", filled.quotes),
        ];
        for (table, count) in counted {
            assert_eq!(report.rows[table], count, "{size} {table}");
        }
        assert_eq!(filled.contacts, size);
        assert_eq!((report.rows["exhibitor"], report.rows["staff"], report.rows["show"]), (1, 4, 3));
    }
}

#[test]
fn most_were_met_at_the_show_that_is_on() {
    let dump = filled(NOW, 500, 3).1.dump().unwrap();
    let shows = rows(&dump, "show");
    let current = shows.iter().find(|show| show[1] == "Smart City Barcelona").unwrap();
    assert_eq!((&current[6], &current[7]), (&Value::from("2026-11-03"), &Value::from("2026-11-05")));
    let leads = rows(&dump, "lead");
    let there = leads.iter().filter(|lead| lead[1] == current[0]).count();
    assert!(there * 100 >= leads.len() * 55, "{there} of {}", leads.len());
}

#[test]
fn everybody_is_invented() {
    let dump = filled(NOW, 500, 5).1.dump().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let (emails, phones) = (rows(&dump, "contact_email"), rows(&dump, "contact_phone"));
    assert!(emails.len() > 300 && phones.len() > 300);
    for email in emails {
        let (address, key) = (text(&email[4]), text(&email[5]));
        assert!(address.ends_with(".example") && !key.is_empty(), "{address} {key}");
    }
    for phone in phones {
        let (kind, typed, e164) = (text(&phone[3]), text(&phone[4]), text(&phone[5]));
        if kind == "wechat" {
            assert!(e164.is_empty(), "{typed}: an account is no number");
            continue;
        }
        let digits = e164.strip_prefix('+').unwrap_or_default();
        assert!((7..=15).contains(&digits.len()), "{typed} {e164}");
        assert!(digits.bytes().all(|byte| byte.is_ascii_digit()), "{typed} {e164}");
    }
}

#[test]
fn nothing_has_happened_in_the_future() {
    // Before the hall opens, in the morning, as the pictures show it, and at night; the last across a change of clocks.
    for now in
        ["2026-11-04T02:10:00Z", "2026-11-04T09:05:00Z", NOW, "2026-11-04T22:59:00Z", "2026-03-29T00:59:00Z"]
    {
        let (_folder, book, _) = filled(now, 200, 11);
        assert_eq!(book.check().unwrap().faults, [], "{now}");
        let dump = book.dump().unwrap();
        let limit = now.replace("00Z", "00.000Z");
        for (table, column) in [
            ("lead", 16),
            ("note", 4),
            ("follow_up", 11),
            ("follow_up", 13),
            ("quote", 25),
            ("scan", 4),
            ("market_note", 8),
            ("consent", 7),
        ] {
            for row in rows(&dump, table) {
                let Some(at) = row[column].as_str() else { continue };
                assert!(at.len() == 24 && at <= limit.as_str(), "{now}: {table} at {at}");
            }
        }
        let late = rows(&dump, "follow_up");
        let late =
            late.iter().filter(|row| row[13].is_null() && row[7].as_str().is_some_and(|due| due < now));
        assert!(late.count() >= 3, "{now}: some promises are late");
    }
}

#[test]
fn a_book_with_something_in_it_is_left_alone() {
    let (_folder, book, _) = filled(NOW, 1, 1);
    let before = book.dump().unwrap();
    let clock = Clock::told(Some(NOW), None, None).unwrap();
    let refused = demo::fill(&book, &clock, 5, 2).unwrap_err();
    assert_eq!(refused.code.code(), "book_exists");
    assert!(before == book.dump().unwrap());
}
