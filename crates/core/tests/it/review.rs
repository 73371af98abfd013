//! Review: promises put off, handed on and kept, one or many; filters; how full the days are.

use chrono_tz::Tz;
use fairlead_core::{
    clock::Clock,
    model::{
        Id, Stamp,
        codes::{FollowUpKind, Grade},
    },
    ops::{
        delete::{Deletable, delete},
        edit::{Edit, EditField, edit},
        review::{Until, complete_all, reassign, snooze},
        show::{StaffForm, set_staff},
    },
    store::{DayLoad, FollowUpItem, FollowUpQuery, FollowUpWindow},
};

use crate::kit::{Kit, code};

fn at(now: &str, zone: Tz) -> Clock {
    Clock::new(Stamp::parse(now), Some(zone), Some(5))
}

fn list(kit: &Kit, query: &FollowUpQuery) -> Vec<FollowUpItem> {
    kit.book.read(|reader| reader.follow_ups(query, kit.clock.now(), Tz::Europe__Madrid)).unwrap().items
}

fn first(kit: &Kit) -> FollowUpItem {
    list(kit, &FollowUpQuery::default()).remove(0)
}

fn due(item: &FollowUpItem) -> String {
    [item.due_day.as_deref(), item.due_time.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[test]
fn snoozes() {
    use Until::{Days, Monday, Tomorrow, Tonight};
    // (promised, now, until, due then)
    for (line, now, until, want) in [
        (">call", "2026-11-04T13:05:00Z", Tonight, "2026-11-04 20:00"),
        (">call", "2026-11-04T20:30:00Z", Tonight, "2026-11-04"),
        (">call", "2026-11-04T13:05:00Z", Tomorrow, "2026-11-05"),
        // A time that was said stays; that of the clock does not.
        (">call fri 10:30", "2026-11-04T13:05:00Z", Tomorrow, "2026-11-05 10:30"),
        (">call fri 10:30", "2026-11-04T13:05:00Z", Tonight, "2026-11-04 20:00"),
        (">call", "2026-11-04T13:05:00Z", Monday, "2026-11-09"),
        // On a Monday, Monday is in seven days.
        (">call", "2026-11-09T09:00:00Z", Monday, "2026-11-16"),
        (">call", "2026-11-08T22:59:00Z", Monday, "2026-11-09"),
        (">call", "2026-11-04T13:05:00Z", Days(3), "2026-11-07"),
        // From today, not from a day that is long past.
        (">call 2026-10-01", "2026-11-04T13:05:00Z", Days(1), "2026-11-05"),
        // Today is where we are: after midnight in Barcelona it is the next day.
        (">call", "2026-11-04T23:30:00Z", Tomorrow, "2026-11-06"),
    ] {
        let kit = Kit::new();
        kit.show();
        kit.capture(&format!("Ana Ruiz !a {line}")).unwrap();
        let id = first(&kit).id;
        snooze(&kit.book, &at(now, Tz::Europe__Madrid), None, &[id], until).unwrap();
        let item = first(&kit);
        assert_eq!(due(&item), want, "{line} {now} {until:?}");
        assert_eq!((item.snoozes, item.by_clock), (1, false));
        kit.assert_whole();
    }
}

#[test]
fn a_snooze_after_the_show_is_meant_where_the_machine_is() {
    let kit = Kit::new();
    kit.show();
    kit.capture("Ana Ruiz !a >call").unwrap();
    kit.capture("Ben Cho !a >call fri 10:30").unwrap();
    let ids: Vec<Id> = list(&kit, &FollowUpQuery::default()).iter().map(|item| item.id).collect();
    // Six in the morning of the tenth in Shanghai is the evening of the ninth in Barcelona.
    let home = at("2026-11-09T22:00:00Z", Tz::Asia__Shanghai);
    snooze(&kit.book, &home, None, &ids, Until::Tomorrow).unwrap();
    let items = list(&kit, &FollowUpQuery::default());
    let told: Vec<_> = items.iter().map(|item| (due(item), item.zone.as_str())).collect();
    let want = [("2026-11-11", "Asia/Shanghai"), ("2026-11-11 10:30", "Europe/Madrid")];
    for (day, zone) in want {
        assert!(told.contains(&(day.to_owned(), zone)), "{told:?}");
    }
    kit.undo().unwrap();
    assert!(list(&kit, &FollowUpQuery::default()).iter().all(|item| item.snoozes == 0), "one undo for both");
}

#[test]
fn times_that_daylight_saving_skips_or_repeats() {
    let kit = Kit::at("2026-03-27T09:00:00Z", 1);
    for (line, want) in [
        // Skipped: an hour later by the clock on the wall. Repeated: the first of the two.
        ("Ana Ruiz >call 2026-03-29 02:30", "2026-03-29T01:30:00.000Z"),
        ("Ben Cho >call 2026-10-25 02:30", "2026-10-25T00:30:00.000Z"),
    ] {
        let lead = kit.capture(line).unwrap().lead.unwrap();
        let read = |reader: fairlead_core::store::Reader<'_>| {
            reader.promises_of(lead, kit.clock.now(), Tz::Europe__Madrid)
        };
        assert_eq!(kit.book.read(read).unwrap()[0].due_at.as_deref(), Some(want), "{line}");
    }
    // A promise for half past two that is put off to the night in which there is none.
    kit.capture("Cho Lee >call tomorrow 02:30").unwrap();
    let query =
        FollowUpQuery { days: Some(("2026-03-28".into(), "2026-03-28".into())), ..FollowUpQuery::default() };
    let id = list(&kit, &query)[0].id;
    snooze(&kit.book, &kit.clock, None, &[id], Until::Days(2)).unwrap();
    let query =
        FollowUpQuery { days: Some(("2026-03-29".into(), "2026-03-29".into())), ..FollowUpQuery::default() };
    assert!(list(&kit, &query).iter().all(|item| item.due_at.as_deref() == Some("2026-03-29T01:30:00.000Z")));
    assert_eq!(list(&kit, &query).len(), 2);
}

#[test]
fn many_at_once_are_one_operation() {
    let kit = Kit::new();
    kit.show();
    for number in 0..30 {
        kit.capture(&format!("Visitor Number{number} v{number}@x.example !b >quote tomorrow")).unwrap();
    }
    let mut ids: Vec<Id> = list(&kit, &FollowUpQuery::default()).iter().map(|item| item.id).collect();
    let chen = set_staff(
        &kit.book,
        &kit.clock,
        None,
        &StaffForm { name: "Chen Hao".into(), ..StaffForm::default() },
    );
    let chen = chen.unwrap().0;
    let before = kit.book.dump().unwrap();
    reassign(&kit.book, &kit.clock, None, &ids, Some(chen)).unwrap();
    let of_chen = FollowUpQuery { staff: Some(chen), ..FollowUpQuery::default() };
    assert_eq!(list(&kit, &of_chen).len(), 30);
    kit.undo().unwrap();
    assert_eq!(kit.book.dump().unwrap(), before);

    complete_all(&kit.book, &kit.clock, None, &ids[..10], " all sent ").unwrap();
    let done = FollowUpQuery { window: FollowUpWindow::Done, ..FollowUpQuery::default() };
    assert!(list(&kit, &done).iter().all(|item| item.outcome == "all sent"));
    // What is kept stays kept when it is among those put off.
    snooze(&kit.book, &kit.clock, None, &ids, Until::Monday).unwrap();
    assert_eq!(list(&kit, &done).len(), 10);
    let monday =
        FollowUpQuery { days: Some(("2026-11-09".into(), "2026-11-09".into())), ..FollowUpQuery::default() };
    assert_eq!(list(&kit, &monday).len(), 20);

    // One that is gone, and nothing happens to any.
    let before = kit.book.dump().unwrap();
    ids.push(Id::nil());
    assert_eq!(code(snooze(&kit.book, &kit.clock, None, &ids, Until::Tomorrow)), "no_such_record");
    assert_eq!(code(snooze(&kit.book, &kit.clock, None, &ids[..1], Until::Days(0))), "not_a_choice");
    assert_eq!(kit.book.dump().unwrap(), before);
    kit.assert_whole();
}

#[test]
fn filters_combine() {
    let kit = Kit::new();
    let show = kit.show();
    for (line, country) in [
        ("Ana Ruiz !a >quote tomorrow", "ES"),
        ("Ben Cho !a >call tomorrow", "FR"),
        ("Cho Lee !b >quote +2d", "ES"),
        ("Dan Wu >quote +9d", ""),
    ] {
        let contact = kit.capture(line).unwrap().contact.unwrap();
        let field = EditField::ContactCountry;
        edit(&kit.book, &kit.clock, None, &Edit { id: contact, field, value: country.into() }).unwrap();
    }
    let all = FollowUpQuery { show: Some(show), ..FollowUpQuery::default() };
    for (query, want) in [
        (all.clone(), 4),
        (FollowUpQuery { grade: Some(Grade::A), ..all.clone() }, 2),
        (FollowUpQuery { kind: Some(FollowUpKind::Quote), ..all.clone() }, 3),
        (FollowUpQuery { country: Some("ES".into()), ..all.clone() }, 2),
        (FollowUpQuery { country: Some("ES".into()), grade: Some(Grade::A), ..all.clone() }, 1),
        (FollowUpQuery { nobodys: true, ..all.clone() }, 0),
        (
            FollowUpQuery { window: FollowUpWindow::Tomorrow, kind: Some(FollowUpKind::Call), ..all.clone() },
            1,
        ),
        (FollowUpQuery { days: Some(("2026-11-05".into(), "2026-11-06".into())), ..all.clone() }, 3),
        (FollowUpQuery { show: Some(Id::nil()), ..all }, 0),
    ] {
        let page =
            kit.book.read(|reader| reader.follow_ups(&query, kit.clock.now(), Tz::Europe__Madrid)).unwrap();
        assert_eq!((page.items.len(), page.total), (want, want as u32), "{query:?}");
    }
    kit.assert_whole();
}

#[test]
fn who_is_no_longer_with_us_leaves_promises_that_are_nobodys() {
    let kit = Kit::new();
    kit.show();
    kit.capture("Ana Ruiz !a >quote tomorrow").unwrap();
    let keeper = first(&kit).staff_id.unwrap();
    let nobodys = FollowUpQuery { nobodys: true, ..FollowUpQuery::default() };
    assert_eq!(list(&kit, &nobodys).len(), 0);
    delete(&kit.book, &kit.clock, None, Deletable::Staff, keeper).unwrap();
    assert_eq!(list(&kit, &nobodys).len(), 1);
    assert_eq!(list(&kit, &FollowUpQuery { staff: Some(keeper), ..FollowUpQuery::default() }).len(), 0);
    let ids = [first(&kit).id];
    assert_eq!(code(reassign(&kit.book, &kit.clock, None, &ids, Some(keeper))), "no_such_record");
    kit.assert_whole();
    kit.undo().unwrap();
    assert_eq!(list(&kit, &nobodys).len(), 0);
    reassign(&kit.book, &kit.clock, None, &ids, None).unwrap();
    assert_eq!(list(&kit, &nobodys).len(), 1);
    kit.assert_whole();
}

#[test]
fn how_full_each_day_is() {
    let kit = Kit::new();
    kit.show();
    for (line, times) in
        [(">quote tomorrow", 3), (">call 2026-11-05 10:00", 1), (">call 2026-11-02", 2), (">call", 1)]
    {
        for number in 0..times {
            kit.capture(&format!("Visitor {} v{number}{}@x.example {line}", "Vau", line.len())).unwrap();
        }
    }
    let ids: Vec<Id> =
        list(&kit, &FollowUpQuery { window: FollowUpWindow::Tomorrow, ..FollowUpQuery::default() })
            .iter()
            .map(|item| item.id)
            .collect();
    complete_all(&kit.book, &kit.clock, None, &ids[..1], "").unwrap();
    let days = |first: &str, last: &str| {
        let query = FollowUpQuery::default();
        kit.book.read(|reader| reader.days(&query, (first, last), kit.clock.now(), Tz::Europe__Madrid))
    };
    let load = |day: &str, open, late, done| DayLoad { day: day.into(), open, late, done };
    assert_eq!(
        days("2026-11-01", "2026-11-30").unwrap(),
        [load("2026-11-02", 2, 2, 0), load("2026-11-04", 0, 0, 1), load("2026-11-05", 3, 0, 0)]
    );
    assert_eq!(days("2026-11-03", "2026-11-04").unwrap(), [load("2026-11-04", 0, 0, 1)]);
    assert_eq!(code(days("soon", "2026-11-04")), "not_a_day");
}
