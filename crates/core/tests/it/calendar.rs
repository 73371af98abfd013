//! The calendar file: what it holds, that a re-export updates, and that moved times come back.

use fairlead_core::{
    i18n::Words,
    model::{Id, follow_up::FollowUp},
    ops::{
        calendar::{DueThen, Rescheduled, reschedule, to_file},
        delete::{Deletable, delete},
        edit::{Edit, EditField, edit},
        follow_up::complete,
    },
    store::FollowUpQuery,
};

use crate::kit::{Kit, code};

fn file(kit: &Kit, only: &[Id]) -> String {
    let only = Some(only).filter(|only| !only.is_empty());
    let path = kit.folder.path().join("promises.ics");
    to_file(&kit.book, &kit.clock, None, (only, Words::of("en")), &path).unwrap();
    std::fs::read_to_string(path).unwrap()
}

fn back(kit: &Kit, text: &str) -> Rescheduled {
    reschedule(&kit.book, &kit.clock, None, text.as_bytes()).unwrap().0
}

fn names(told: &Rescheduled) -> Vec<Id> {
    told.moved.iter().map(|it| it.id).collect()
}

fn promised(kit: &Kit, id: Id) -> FollowUp {
    kit.book.read(|reader| reader.need(id)).unwrap()
}

fn due(kit: &Kit, id: Id) -> String {
    let it = promised(kit, id);
    format!(
        "{} {} {}",
        it.due_day.unwrap(),
        it.due_time.map(|t| t.format("%H:%M").to_string()).unwrap_or_default(),
        it.zone
    )
}

/// A book with three promises: at a time, on a day, and some day.
fn three() -> (Kit, [Id; 3]) {
    let kit = Kit::new();
    kit.show();
    kit.capture("Ana Ruiz 陈璐 @Vallclara ana@x.example !a >call fri 17:00").unwrap();
    kit.capture("Ben Cho !a >quote +9d 120 poles").unwrap();
    kit.capture("Dan Wu >sample").unwrap();
    let query = FollowUpQuery::default();
    let page = kit.book.read(|reader| reader.follow_ups(&query, kit.clock.now(), kit.clock.zone())).unwrap();
    let ids: Vec<Id> = page.items.iter().map(|item| item.id).collect();
    (kit, ids.try_into().unwrap())
}

#[test]
fn one_a_selection_or_all() {
    let (kit, [call, quote, sample]) = three();
    let path = kit.folder.path().join("all.ics");
    let handed = to_file(&kit.book, &kit.clock, None, (None, Words::of("es")), &path).unwrap();
    assert_eq!((handed.events, handed.without_day, handed.file.as_str()), (2, 1, "all.ics"));
    let all = std::fs::read_to_string(&path).unwrap();
    assert!(all.contains("SUMMARY:Llamada: Ana Ruiz 陈璐"), "{all}");
    let one = file(&kit, &[call]);
    assert!(one.contains(&call.to_string()) && !one.contains(&quote.to_string()));
    assert_eq!(file(&kit, &[sample]).matches("VEVENT").count(), 0);
    // The folder that is not there, and nothing half written.
    let nowhere = kit.folder.path().join("no/such/folder.ics");
    assert_eq!(
        code(to_file(&kit.book, &kit.clock, None, (None, Words::of("en")), &nowhere)),
        "file_unwritable"
    );
}

#[test]
fn a_second_export_updates_the_first() {
    let (kit, [call, ..]) = three();
    let sequence =
        |text: &str| text.lines().find_map(|line| line.strip_prefix("SEQUENCE:").map(str::to_owned));
    let first = file(&kit, &[call]);
    assert_eq!((sequence(&first).as_deref(), first.as_str()), (Some("0"), file(&kit, &[call]).as_str()));
    let moved = Edit { id: call, field: EditField::FollowUpDueDay, value: "2026-11-10".into() };
    edit(&kit.book, &kit.clock, None, &moved).unwrap();
    let second = file(&kit, &[call]);
    assert_eq!(sequence(&second).as_deref(), Some("1"));
    assert!(second.contains(&format!("UID:{call}")) && second.contains("20261110T170000"));
    // Taken back is changed once more: the calendar has to hear of it.
    kit.undo().unwrap();
    assert_eq!(sequence(&file(&kit, &[call])).as_deref(), Some("2"));
    complete(&kit.book, &kit.clock, None, call, "talked").unwrap();
    let done = file(&kit, &[call]);
    assert!(done.contains("SUMMARY:✓ Call: Ana Ruiz") && !done.contains("VALARM"), "{done}");
}

#[test]
fn times_that_were_moved_in_the_calendar_come_back() {
    let (kit, [call, quote, _]) = three();
    let text = file(&kit, &[]);
    let as_before = back(&kit, &text);
    assert_eq!((as_before.moved.len(), as_before.unmoved), (0, 2));

    for (from, to, id, want) in [
        // Moved within the day, to another day, to a day as a whole, to another zone, and told in UTC.
        (
            "TZID=Europe/Madrid:20261106T170000",
            "TZID=Europe/Madrid:20261106T093000",
            call,
            "2026-11-06 09:30 Europe/Madrid",
        ),
        (
            "TZID=Europe/Madrid:20261106T170000",
            "TZID=Asia/Shanghai:20261107T100000",
            call,
            "2026-11-07 10:00 Asia/Shanghai",
        ),
        (";TZID=Europe/Madrid:20261106T170000", ";VALUE=DATE:20261109", call, "2026-11-09  Europe/Madrid"),
        (";TZID=Europe/Madrid:20261106T170000", ":20261108T160000Z", call, "2026-11-08 17:00 Europe/Madrid"),
        (";TZID=Europe/Madrid:20261106T170000", ":20261111T081500", call, "2026-11-11 08:15 Europe/Madrid"),
        ("DTSTART;VALUE=DATE:20261113", "DTSTART;VALUE=DATE:20261120", quote, "2026-11-20  Europe/Madrid"),
    ] {
        let before = due(&kit, id);
        let told = back(&kit, &text.replacen(from, to, 1));
        assert_eq!((names(&told), told.unmoved), (vec![id], 1), "{to}");
        assert_eq!(due(&kit, id), want, "{to}");
        assert!(!promised(&kit, id).by_clock);
        kit.undo().unwrap();
        assert_eq!(due(&kit, id), before);
    }
    // What moved is told so that a person knows it again.
    let told = back(&kit, &text.replacen(";TZID=Europe/Madrid:20261106T170000", ";VALUE=DATE:20261109", 1));
    let it = &told.moved[0];
    let then = |due: &Option<DueThen>| due.clone().map(|it| (it.day, it.time));
    assert_eq!(it.person.as_ref().map(|person| person.family_name.as_str()), Some("Ruiz"));
    assert_eq!(then(&it.was), Some(("2026-11-06".into(), Some("17:00".into()))));
    assert_eq!(then(&it.now), Some(("2026-11-09".into(), None)));
    kit.undo().unwrap();
    // The same instant, told in UTC as some calendars do, is no move.
    let utc = text.replacen(";TZID=Europe/Madrid:20261106T170000", ":20261106T160000Z", 1);
    assert_eq!(back(&kit, &utc).moved, []);
    kit.assert_whole();
}

#[test]
fn an_old_file_moves_nothing_back() {
    let (kit, [call, quote, _]) = three();
    let old = file(&kit, &[]);
    let moved = Edit { id: call, field: EditField::FollowUpDueDay, value: "2026-11-20".into() };
    edit(&kit.book, &kit.clock, None, &moved).unwrap();
    assert_eq!(back(&kit, &old).moved, []);
    assert_eq!(due(&kit, call), "2026-11-20 17:00 Europe/Madrid");
    // Of calendars that drop what they do not know, the time alone can be told.
    let stripped: String = old
        .lines()
        .filter(|line| !line.starts_with("X-FAIRLEAD") && !line.starts_with(' '))
        .map(|line| format!("{line}\r\n"))
        .collect();
    assert_eq!(names(&back(&kit, &stripped)), [call]);

    // What was kept or put into the bin is not moved, and what is another's is left alone.
    complete(&kit.book, &kit.clock, None, call, "").unwrap();
    delete(&kit.book, &kit.clock, None, Deletable::FollowUp, quote).unwrap();
    let told = back(&kit, &old.replace("20261106", "20261116").replace("20261113", "20261123"));
    assert_eq!((told.moved.len(), told.unmoved, told.foreign), (0, 0, 2));
    let strange = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a@b\r\nDTSTART:20261106T160000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(back(&kit, strange).foreign, 1);
    kit.assert_whole();
}

#[test]
fn a_torn_or_strange_file_changes_nothing() {
    let (kit, [call, ..]) = three();
    let text = file(&kit, &[]).replace("20261106T170000", "20261108T170000");
    let before = kit.book.dump().unwrap();
    for bytes in
        [&text.as_bytes()[..text.len() / 2], b"", b"PK\x03\x04", b"given_name,family_name\r\nAna,Ruiz\r\n"]
    {
        assert_eq!(code(reschedule(&kit.book, &kit.clock, None, bytes)), "not_a_calendar");
    }
    assert_eq!(kit.book.dump().unwrap(), before);
    let told = back(&kit, &text.replacen("DTSTART;TZID=Europe/Madrid", "DTSTART;TZID=Mars/Olympus", 1));
    assert_eq!((told.moved.len(), told.unreadable), (0, 1));
    assert_eq!(due(&kit, call), "2026-11-06 17:00 Europe/Madrid");
}
