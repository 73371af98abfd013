//! Review: promises put off, handed on and kept, one or many; filters; how full the days are.

use chrono_tz::Tz;
use fairlead_core::{
    clock::Clock,
    model::{Id, Stamp, codes::PhoneKind, contact::ContactPhone},
    ops::{
        delete::{Deletable, delete},
        edit::{Edit, EditField, edit},
        review::{PromiseAct, Until, WhichPromises, complete_all, reassign, snooze, work_off},
        show::{StaffForm, set_staff},
    },
    store::{DayLoad, FollowUpItem, FollowUpQuery, FollowUpWindow, PromiseFacet},
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

fn choose(choices: &[(PromiseFacet, &[&str])]) -> FollowUpQuery {
    let own = |(facet, choices): &(PromiseFacet, &[&str])| {
        (*facet, choices.iter().map(|choice| (*choice).to_owned()).collect())
    };
    FollowUpQuery { choices: choices.iter().map(own).collect(), ..FollowUpQuery::default() }
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
    let of_chen = choose(&[(PromiseFacet::Keeper, &[&chen.to_string()])]);
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
    use PromiseFacet::{Country, Grade, Keeper, Promise, Show};
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
    let show = show.to_string();
    let of = |choices: &[(PromiseFacet, &[&str])]| {
        let mut query = choose(choices);
        query.choices.insert(Show, vec![show.clone()]);
        query
    };
    for (query, want) in [
        (of(&[]), 4),
        (of(&[(Grade, &["A"])]), 2),
        (of(&[(Grade, &["A", "B"])]), 3),
        (of(&[(Grade, &[""])]), 1),
        (of(&[(Promise, &["quote"])]), 3),
        (of(&[(Country, &["ES"])]), 2),
        (of(&[(Country, &[""])]), 1),
        (of(&[(Country, &["ES"]), (Grade, &["A"])]), 1),
        (of(&[(Keeper, &[""])]), 0),
        (FollowUpQuery { window: FollowUpWindow::Tomorrow, ..of(&[(Promise, &["call"])]) }, 1),
        (FollowUpQuery { days: Some(("2026-11-05".into(), "2026-11-06".into())), ..of(&[]) }, 3),
        (choose(&[(Show, &[&Id::nil().to_string()])]), 0),
        (choose(&[(Keeper, &[&Id::nil().to_string()])]), 0),
    ] {
        let page =
            kit.book.read(|reader| reader.follow_ups(&query, kit.clock.now(), Tz::Europe__Madrid)).unwrap();
        assert_eq!((page.items.len(), page.total), (want, want as u32), "{query:?}");
        let counted = kit.book.read(|reader| reader.promise_counts(&query, kit.as_of())).unwrap().total;
        if query.window == FollowUpWindow::Open && query.days.is_none() {
            assert_eq!(counted, want as u32, "{query:?}");
        }
    }
    for (facet, choice) in [(Grade, "D"), (Promise, "parade"), (Country, "es"), (Show, ""), (Keeper, "chen")]
    {
        let query = choose(&[(facet, &[choice])]);
        let asked = kit.book.read(|reader| reader.follow_ups(&query, kit.clock.now(), Tz::Europe__Madrid));
        assert_eq!(code(asked), "not_a_choice", "{facet:?} {choice}");
    }
    kit.assert_whole();
}

#[test]
fn every_further_choice_says_how_many_it_would_leave() {
    use PromiseFacet::{Country, Grade, Keeper, Promise};
    let kit = Kit::new();
    kit.show();
    for line in
        ["Ana Ruiz !a >quote tomorrow", "Ben Cho !a >call tomorrow", "Cho Lee !b >quote +2d", "Dan Wu >quote"]
    {
        kit.capture(line).unwrap();
    }
    let told = |query: &FollowUpQuery, facet: PromiseFacet| -> Vec<(String, u32)> {
        let counts = kit.book.read(|reader| reader.promise_counts(query, kit.as_of())).unwrap();
        let choices = counts.facets.into_iter().find(|it| it.facet == facet).map(|it| it.choices);
        choices.unwrap_or_default().into_iter().map(|it| (it.choice, it.count)).collect()
    };
    let pairs = |pairs: &[(&str, u32)]| -> Vec<(String, u32)> {
        pairs.iter().map(|(choice, count)| ((*choice).to_owned(), *count)).collect()
    };
    let all = FollowUpQuery::default();
    assert_eq!(told(&all, Grade), pairs(&[("A", 2), ("B", 1), ("", 1)]));
    assert_eq!(told(&all, Promise), pairs(&[("quote", 3), ("call", 1)]));
    assert_eq!(told(&all, Country), pairs(&[("", 4)]));
    assert_eq!(told(&all, Keeper).iter().map(|it| it.1).collect::<Vec<_>>(), [4]);
    // A facet's own choice does not narrow its counts; the others' do, and a chosen one without any stays in sight.
    let quotes = choose(&[(Promise, &["quote"])]);
    assert_eq!(told(&quotes, Promise), pairs(&[("quote", 3), ("call", 1)]));
    assert_eq!(told(&quotes, Grade), pairs(&[("A", 1), ("B", 1), ("", 1)]));
    let hot = choose(&[(Grade, &["A"]), (Promise, &["demo"])]);
    assert_eq!(told(&hot, Promise), pairs(&[("quote", 1), ("call", 1), ("demo", 0)]));
    // What is kept is not counted.
    let ids = [first(&kit).id];
    complete_all(&kit.book, &kit.clock, None, &ids, "").unwrap();
    assert_eq!(kit.book.read(|reader| reader.promise_counts(&all, kit.as_of())).unwrap().total, 3);
}

#[test]
fn all_that_a_query_leaves_but_some_are_worked_off_at_once() {
    let kit = Kit::new();
    kit.show();
    for number in 0..12 {
        let kind = if number % 2 == 0 { "quote" } else { "call" };
        kit.capture(&format!("Visitor Number{number} v{number}@x.example >{kind} tomorrow")).unwrap();
    }
    let quotes = choose(&[(PromiseFacet::Promise, &["quote"])]);
    let spared = list(&kit, &quotes)[0].id;
    let which = WhichPromises {
        all: Some(FollowUpQuery { except: vec![spared], ..quotes.clone() }),
        ..WhichPromises::default()
    };
    let ids = kit.book.read(|reader| which.ids(reader, kit.as_of())).unwrap();
    assert_eq!((ids.len(), ids.contains(&spared)), (5, false));
    let before = kit.book.dump().unwrap();
    let done = PromiseAct::Done { outcome: "sent".into() };
    for (act, left) in [
        (done, 1),
        (PromiseAct::Snooze { until: Until::Monday }, 6),
        (PromiseAct::Reassign { staff: None }, 6),
        (PromiseAct::Delete, 1),
    ] {
        let (acted, _) = work_off(&kit.book, &kit.clock, None, &ids, &act).unwrap();
        assert_eq!((acted, list(&kit, &quotes).len()), (5, left), "{act:?}");
        kit.assert_whole();
        kit.undo().unwrap();
        assert_eq!(kit.book.dump().unwrap(), before, "{act:?}");
    }
    // Nothing that is left, and nothing done.
    let none = choose(&[(PromiseFacet::Promise, &["demo"])]);
    let which = WhichPromises { all: Some(none), ..WhichPromises::default() };
    assert_eq!(kit.book.read(|reader| which.ids(reader, kit.as_of())).unwrap(), Vec::<Id>::new());
    assert_eq!(work_off(&kit.book, &kit.clock, None, &[], &PromiseAct::Delete).unwrap().0, 0);
    // What is kept can be put into the bin, and is neither kept nor put off again.
    let these = &ids[..1];
    complete_all(&kit.book, &kit.clock, None, these, "").unwrap();
    assert_eq!(snooze(&kit.book, &kit.clock, None, these, Until::Tomorrow).unwrap().0, 0);
    assert_eq!(work_off(&kit.book, &kit.clock, None, these, &PromiseAct::Delete).unwrap().0, 1);
    kit.assert_whole();
}

#[test]
fn a_clock_set_back_by_a_day_puts_nothing_off_into_the_past_of_what_was_said() {
    let kit = Kit::new();
    kit.show();
    kit.capture("Ana Ruiz !a >call tomorrow").unwrap();
    let id = first(&kit).id;
    let yesterday = at("2026-11-03T13:05:00Z", Tz::Europe__Madrid);
    // Tomorrow is the day after the day that the clock shows: what it says is what the person sees.
    snooze(&kit.book, &yesterday, None, &[id], Until::Tomorrow).unwrap();
    assert_eq!(due(&first(&kit)), "2026-11-04");
    assert_eq!(first(&kit).window, FollowUpWindow::Today);
    work_off(&kit.book, &yesterday, None, &[id], &PromiseAct::Done { outcome: String::new() }).unwrap();
    let done = FollowUpQuery { window: FollowUpWindow::Done, ..FollowUpQuery::default() };
    let kept = list(&kit, &done).remove(0);
    assert!(kept.done_at.unwrap() >= kept.created_at.to_string(), "kept no earlier than it was made");
    kit.assert_whole();
}

#[test]
fn numbers_to_call() {
    // (kind, typed, E.164, link)
    for (kind, typed, e164, want) in [
        (PhoneKind::Mobile, "+44 7700 900123", "+447700900123", Some("tel:+447700900123")),
        (PhoneKind::Work, "(020) 7946-0123 ext. 12", "", Some("tel:02079460123")),
        (PhoneKind::WhatsApp, "+1 555 0100", "", Some("tel:+15550100")),
        (PhoneKind::WeChat, "chenlu_88", "", None),
        (PhoneKind::Fax, "+44 20 7946 0123", "+442079460123", None),
        (PhoneKind::Work, "ask Li;rm -rf", "", None),
    ] {
        let (typed, e164) = (typed.to_owned(), e164.to_owned());
        let phone = ContactPhone { id: Id::nil(), contact_id: Id::nil(), position: 0, kind, typed, e164 };
        assert_eq!(phone.link().as_deref(), want, "{}", phone.typed);
    }
}

#[test]
fn who_is_no_longer_with_us_leaves_promises_that_are_nobodys() {
    let kit = Kit::new();
    kit.show();
    kit.capture("Ana Ruiz !a >quote tomorrow").unwrap();
    let keeper = first(&kit).staff_id.unwrap();
    let nobodys = choose(&[(PromiseFacet::Keeper, &[""])]);
    assert_eq!(list(&kit, &nobodys).len(), 0);
    delete(&kit.book, &kit.clock, None, Deletable::Staff, keeper).unwrap();
    assert_eq!(list(&kit, &nobodys).len(), 1);
    assert_eq!(list(&kit, &choose(&[(PromiseFacet::Keeper, &[&keeper.to_string()])])).len(), 0);
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
