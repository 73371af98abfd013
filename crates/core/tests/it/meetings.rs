//! Meetings: lengths as they are typed, what overlaps, the plan of a day, and the length's way through files.

use chrono_tz::Tz;
use fairlead_core::{
    api::Fairlead,
    grammar::{ProblemCode, read},
    i18n::Words,
    model::{Id, beside::Beside, follow_up::FollowUp},
    ops::{
        calendar::{reschedule, to_file},
        delete::{Deletable, delete},
        edit::{Edit, EditField, edit},
        follow_up::{complete, promise, promise_for},
        plan::{DayPlan, Typed, foresee, plan},
        review::{Until, reassign, snooze},
        show::{StaffForm, set_staff},
    },
    store::{ClashKind, FollowUpItem, FollowUpQuery},
};
use tempfile::TempDir;

use crate::{
    capture_grammar::tuesday,
    kit::{Kit, code},
};

fn list(kit: &Kit) -> Vec<FollowUpItem> {
    let query = FollowUpQuery::default();
    kit.book.read(|reader| reader.follow_ups(&query, kit.clock.now(), Tz::Europe__Madrid)).unwrap().items
}

/// What stands in the list of a visitor's promise: how long it takes, and whom it overlaps for which reason.
fn told(kit: &Kit, family: &str) -> (Option<u32>, Vec<(String, ClashKind)>) {
    let named = |item: &FollowUpItem| item.person.as_ref().is_some_and(|person| person.family_name == family);
    let item = list(kit).into_iter().find(named).unwrap();
    let whom = |clash: fairlead_core::store::Clash| {
        (clash.person.map(|person| person.family_name).unwrap_or_default(), clash.why)
    };
    (item.takes, item.clashes.into_iter().map(whom).collect())
}

fn staff(kit: &Kit, name: &str) -> Id {
    let form = StaffForm { id: None, name: name.into(), initials: String::new() };
    set_staff(&kit.book, &kit.clock, None, &form).unwrap().0
}

fn day(kit: &Kit, day: &str, keepers: &[Option<Id>]) -> DayPlan {
    plan(&kit.book, day, keepers, (kit.clock.now(), Tz::Europe__Madrid)).unwrap()
}

/// Where each slot lies: column, minutes from the first row, minutes, lane of lanes.
fn places(plan: &DayPlan) -> Vec<(u32, u32, u32, u32, u32)> {
    plan.slots.iter().map(|slot| (slot.column, slot.from, slot.minutes, slot.lane, slot.lanes)).collect()
}

#[test]
fn lengths_are_typed_where_promises_are() {
    // All on Tuesday, 2026-11-03: (line, day and time, minutes, note)
    for (line, when, minutes, note) in [
        (">meeting thu 10:30 45min", "2026-11-05 10:30", Some(45), ""),
        (">meeting thu 10:30 1h30 wants samples", "2026-11-05 10:30", Some(90), "wants samples"),
        (">meeting thu 10:30 for 2 hours", "2026-11-05 10:30", Some(120), ""),
        (">meeting 45min thu 10:30", "2026-11-05 10:30", Some(45), ""),
        (">meeting 10:30 20 min thu", "2026-11-05 10:30", Some(20), ""),
        (">meeting thu 10:30-11:15", "2026-11-05 10:30", Some(45), ""),
        (">meeting thu 10:30 – 12:00", "2026-11-05 10:30", Some(90), ""),
        (">meeting thu 23:30 to 00:30", "2026-11-05 23:30", Some(60), ""),
        (">会议 周四 10:30 45分钟", "2026-11-05 10:30", Some(45), ""),
        (">会议 周四 10:30 半小时", "2026-11-05 10:30", Some(30), ""),
        (">周四下午3点 会议", "2026-11-05 15:00", None, ""),
        (">reunión jue 10:30 45min", "2026-11-05 10:30", Some(45), ""),
        (">reunión jueves 10:30 media hora", "2026-11-05 10:30", Some(30), ""),
        (">visita jueves a las 10 hora y media", "2026-11-05 10:00", Some(90), ""),
        (">meeting thu 45min", "2026-11-05", Some(45), ""),
        // Two o'clock, and two hours: the one before a time of day, the other behind it.
        (">meeting thu 2h", "2026-11-05 14:00", None, ""),
        (">meeting thu 10:30 2h", "2026-11-05 10:30", Some(120), ""),
        // Nothing of what is not a length is lost.
        (">meeting thu 10:30 45", "2026-11-05 10:30", None, "45"),
        (">meeting thu 10:30 13h", "2026-11-05 10:30", None, "13h"),
        (">call 30 min video", "", None, "30 min video"),
        (">meeting", "", None, ""),
    ] {
        let read = read(&format!("Ana Ruiz {line}"), tuesday());
        let step = &read.next_steps[0];
        let time = step.time.map(|time| time.format("%H:%M").to_string());
        let said = [step.due.map(|day| day.to_string()), time].into_iter().flatten().collect::<Vec<_>>();
        assert_eq!(
            (said.join(" ").as_str(), step.minutes, read.note.as_str()),
            (when, minutes, note),
            "{line}: {step:?}"
        );
    }
}

#[test]
fn what_takes_time_is_a_meeting_at_a_time_and_whatever_says_a_length() {
    for (line, want) in [
        (">meeting thu 10:30", Some(30)),
        (">demo thu 10:30", Some(30)),
        (">visit thu 10:30 2 hours", Some(120)),
        (">call thu 10:30", None),
        (">call thu 10:30 20min", Some(20)),
        (">meeting thu", None),
        (">meeting thu 45min", None),
        // Dated by the clock of the grade, it has a time that nobody said.
        ("!a >meeting", None),
    ] {
        let kit = Kit::new();
        kit.show();
        kit.capture(&format!("Ana Ruiz {line}")).unwrap();
        assert_eq!(told(&kit, "Ruiz").0, want, "{line}");
        // A length without an hour counts once the hour is agreed upon.
        let id = list(&kit)[0].id;
        if line == ">meeting thu 45min" {
            let time = Edit { id, field: EditField::FollowUpDueTime, value: "10:30".into() };
            edit(&kit.book, &kit.clock, None, &time).unwrap();
            assert_eq!(told(&kit, "Ruiz").0, Some(45));
        }
        kit.assert_whole();
    }
}

#[test]
fn what_overlaps_is_told_at_both_and_is_no_refusal() {
    let kit = Kit::new();
    kit.show();
    kit.capture("Ana Ruiz >meeting thu 10:30 45min").unwrap();
    kit.capture("Ben Cho >meeting thu 11:00").unwrap();
    kit.capture("Cem Oz >meeting thu 11:30").unwrap();
    kit.capture("Dan Wu >call thu 11:00").unwrap();
    let keeper = |name: &str| (name.to_owned(), ClashKind::Keeper);
    assert_eq!(told(&kit, "Ruiz"), (Some(45), vec![keeper("Cho")]));
    assert_eq!(told(&kit, "Cho"), (Some(30), vec![keeper("Ruiz")]));
    assert_eq!(told(&kit, "Oz"), (Some(30), vec![]), "one begins when the other is over");
    assert_eq!(told(&kit, "Wu"), (None, vec![]), "a call is done by a moment");
    // Somebody else keeps it, or nobody.
    let ben = list(&kit).iter().find(|item| item.takes == Some(30)).unwrap().id;
    let tom = staff(&kit, "Tom Reed");
    for to in [Some(tom), None] {
        reassign(&kit.book, &kit.clock, None, &[ben], to).unwrap();
        assert_eq!(told(&kit, "Ruiz").1, [], "{to:?}");
        kit.undo().unwrap();
    }
    assert_eq!(told(&kit, "Ruiz").1, [keeper("Cho")]);
    // Put off with its hour, it overlaps nothing; done or in the bin neither.
    snooze(&kit.book, &kit.clock, None, &[ben], Until::Days(2)).unwrap();
    assert_eq!(told(&kit, "Ruiz").1, []);
    kit.undo().unwrap();
    complete(&kit.book, &kit.clock, None, ben, "met").unwrap();
    assert_eq!(told(&kit, "Ruiz").1, []);
    kit.undo().unwrap();
    delete(&kit.book, &kit.clock, None, Deletable::FollowUp, ben).unwrap();
    assert_eq!(told(&kit, "Ruiz").1, []);
    kit.undo().unwrap();
    assert_eq!(told(&kit, "Ruiz").1, [keeper("Cho")]);
    kit.assert_whole();
}

#[test]
fn a_visitor_is_not_in_two_places_whoever_meets_them() {
    let kit = Kit::new();
    kit.show();
    let lead = kit.capture("Ana Ruiz >meeting thu 10:30 45min").unwrap().lead.unwrap();
    let tom = staff(&kit, "Tom Reed");
    promise_for(&kit.book, &kit.clock, (None, Some(tom)), lead, "demo thu 11:00").unwrap();
    let clashes: Vec<_> = list(&kit).into_iter().flat_map(|item| item.clashes).collect();
    assert_eq!(clashes.iter().map(|clash| clash.why).collect::<Vec<_>>(), [ClashKind::Whom; 2]);
    assert_eq!((clashes[1].from.as_str(), clashes[1].to.as_str()), ("10:30", "11:15"));
    // A company of which nobody is named is itself the visitor.
    let firm = kit.capture("@Waterhoek >meeting thu 15:00").unwrap().lead.unwrap();
    promise_for(&kit.book, &kit.clock, (None, None), firm, "visit thu 15:15").unwrap();
    assert_eq!(list(&kit).iter().filter(|item| !item.clashes.is_empty()).count(), 4);
    kit.assert_whole();
}

#[test]
fn what_a_promise_would_overlap_is_known_before_it_is_made() {
    let kit = Kit::new();
    kit.show();
    kit.capture("Ana Ruiz >meeting thu 10:30 45min").unwrap();
    let ben = kit.capture("Ben Cho").unwrap().lead.unwrap();
    let me = kit.setting().staff;
    let before = kit.book.dump().unwrap();
    let typed = |lead, line: &str, keeper| Typed { line: line.into(), lead: Some(lead), keeper, keeps: None };
    for (line, keeper, want) in [
        (">meeting thu 11:00", me, 1),
        (">>meeting thu 11:00", me, 1),
        ("talked it over >meeting thu 11:00", me, 1),
        (">meeting thu 11:15", me, 0),
        (">meeting thu 11:00", None, 0),
        (">call thu 11:00", me, 0),
        (">call thu 11:00 15min", me, 1),
        ("meeting thu 11:00", me, 0),
        (">meeting", me, 0),
        ("", me, 0),
    ] {
        let clashes = foresee(&kit.book, &kit.clock, &typed(ben, line, keeper)).unwrap();
        assert_eq!(clashes.len(), want, "{line} {keeper:?}: {clashes:?}");
    }
    let nobody = typed(Id::nil(), ">call", me);
    assert_eq!(code(foresee(&kit.book, &kit.clock, &nobody)), "no_such_record");
    // What is kept with the same line is in nobody's way.
    let keeps = Some(list(&kit)[0].id);
    let kept = Typed { keeps, ..typed(ben, "met her >meeting thu 11:00", me) };
    assert_eq!(foresee(&kit.book, &kit.clock, &kept).unwrap(), []);
    assert_eq!(kit.book.dump().unwrap(), before);
}

#[test]
fn the_capture_line_warns_and_takes_it_all_the_same() {
    let folder = TempDir::new().unwrap();
    let now = fairlead_core::model::Stamp::parse("2026-11-04T13:05:00Z");
    let clock = fairlead_core::clock::Clock::new(now, Some(Tz::Europe__Madrid), Some(1));
    let app = Fairlead::start(&folder.path().join("data"), clock, Box::new(|_| ())).unwrap();
    app.open(&folder.path().join("book.fairlead"), true).unwrap();
    let line = "Ben Cho >meeting thu 11:00";
    assert_eq!(app.understand(line).unwrap().problems, []);
    app.capture("main", "Ana Ruiz >meeting thu 10:30 45min", &Beside::default(), None).unwrap();
    let understood = app.understand(line).unwrap();
    let problem = &understood.problems[0];
    assert_eq!((problem.code, problem.text.as_str()), (ProblemCode::Overlaps, "Ana Ruiz 10:30–11:15"));
    assert_eq!((problem.start, problem.end), (17, 26), "it points to when");
    app.capture("main", line, &Beside::default(), None).unwrap();
    let staff = app.overview().unwrap().me;
    let plan = app.plan("2026-11-05", &[staff]).unwrap();
    assert_eq!(plan.slots.len(), 2);
}

#[test]
fn the_plan_of_a_day_has_a_column_for_each_of_us() {
    let kit = Kit::new();
    kit.show();
    kit.capture("Ana Ruiz >meeting thu 10:30 45min").unwrap();
    let lead = kit.capture("Ben Cho >meeting thu 11:00").unwrap().lead.unwrap();
    let (li, tom) = (kit.setting().staff, Some(staff(&kit, "Tom Reed")));
    promise_for(&kit.book, &kit.clock, (li, tom), lead, "visit thu 21:15 90min").unwrap();
    let plan = day(&kit, "2026-11-05", &[]);
    assert_eq!(plan.columns, [li, tom]);
    // From 8:00 on, and as long as the last of them takes.
    assert_eq!((plan.rows[0].as_str(), plan.rows.last().map(String::as_str)), ("08:00", Some("22:30")));
    assert_eq!(places(&plan), [(0, 150, 45, 0, 2), (0, 180, 30, 1, 2), (1, 795, 90, 0, 1)]);
    assert_eq!(plan.now, None);
    assert_eq!(places(&day(&kit, "2026-11-05", &[tom])), [(0, 795, 90, 0, 1)]);
    // Today is Wednesday, 14:05: six hours after eight.
    let today = day(&kit, "2026-11-04", &[]);
    assert_eq!((today.now, today.rows.len(), today.slots.len()), (Some(365), 24, 0));
    assert_eq!(code(plan_of(&kit, "2026-02-30")), "not_a_day");

    // Who is no longer with us leaves what is nobody's.
    delete(&kit.book, &kit.clock, None, Deletable::Staff, tom.unwrap()).unwrap();
    let plan = day(&kit, "2026-11-05", &[]);
    assert_eq!(plan.columns, [li, None]);
    assert_eq!(places(&plan)[2].0, 1);
    assert_eq!(
        code(promise_for(&kit.book, &kit.clock, (li, tom), lead, "call fri")),
        "no_such_record",
        "and is promised nothing more"
    );
    kit.undo().unwrap();
    assert_eq!(day(&kit, "2026-11-05", &[]).columns, [li, tom]);
    kit.assert_whole();
}

fn plan_of(kit: &Kit, day: &str) -> fairlead_core::error::Result<DayPlan> {
    plan(&kit.book, day, &[], (kit.clock.now(), Tz::Europe__Madrid))
}

#[test]
fn midnight_and_the_hour_that_is_skipped_or_there_twice() {
    let kit = Kit::at("2026-03-27T09:00:00Z", 1);
    let set = |line: &str| kit.capture(line).unwrap();
    // Over midnight a meeting stands in both days, each with its part.
    set("Ana Ruiz >meeting 2026-03-27 23:30 1h30");
    assert_eq!(places(&day(&kit, "2026-03-27", &[])).first().map(|it| it.2), Some(30));
    assert_eq!(places(&day(&kit, "2026-03-28", &[]))[0], (0, 0, 60, 0, 1));
    // Spain skips 02:00 to 03:00 on the 29th: an hour from half past one is over at half past three.
    set("Ben Cho >meeting 2026-03-29 01:30 1h");
    set("Cem Oz >meeting 2026-03-29 03:15");
    let plan = day(&kit, "2026-03-29", &[]);
    assert_eq!(plan.rows[..3], ["01:30", "03:00", "03:30"]);
    assert_eq!(told(&kit, "Cho").1, [("Oz".to_owned(), ClashKind::Keeper)]);
    // Half past two is not there: it is an hour later by the clock on the wall, and overlaps what is then.
    set("Dan Wu >meeting 2026-03-29 02:30");
    assert!(told(&kit, "Wu").1.iter().any(|(name, _)| name == "Oz"));
    // On the 25th of October two to three is there twice: the first is meant.
    set("Eva Sol >meeting 2026-10-25 02:30 30min");
    set("Fay Ito >meeting 2026-10-25 03:00");
    let plan = day(&kit, "2026-10-25", &[]);
    assert_eq!(plan.rows[..4], ["02:30", "02:00", "02:30", "03:00"]);
    assert_eq!(places(&plan).iter().map(|it| (it.1, it.2)).collect::<Vec<_>>(), [(0, 30), (90, 30)]);
    assert_eq!(told(&kit, "Sol").1, []);
    kit.assert_whole();
}

#[test]
fn what_is_over_is_no_conflict_any_more() {
    let kit = Kit::new();
    kit.show();
    kit.capture("Ana Ruiz >meeting 2026-11-04 10:30").unwrap();
    kit.capture("Ben Cho >meeting 2026-11-04 10:30").unwrap();
    assert!(list(&kit).iter().all(|item| item.takes == Some(30) && item.clashes.is_empty()));
    // Running now is not over.
    kit.capture("Cem Oz >meeting 2026-11-04 14:00").unwrap();
    kit.capture("Dan Wu >meeting 2026-11-04 14:10").unwrap();
    assert_eq!(list(&kit).iter().filter(|item| !item.clashes.is_empty()).count(), 2);
}

#[test]
fn a_length_is_edited_and_what_is_none_is_refused() {
    let kit = Kit::new();
    kit.show();
    kit.capture("Ana Ruiz >meeting thu 10:30").unwrap();
    let id = list(&kit)[0].id;
    let set = |value: &str| {
        let field = EditField::FollowUpMinutes;
        edit(&kit.book, &kit.clock, None, &Edit { id, field, value: value.into() })
    };
    for (value, want) in
        [("45", 45), ("1 h 30 min", 90), ("1 小时 30 分钟", 90), ("media hora", 30), ("", 30)]
    {
        set(value).unwrap();
        assert_eq!(list(&kit)[0].takes, Some(want), "{value}");
    }
    let before = kit.book.dump().unwrap();
    for value in ["0", "-5", "721", "soon", "13 h", "45 min or so"] {
        assert_eq!(code(set(value)), "not_a_length", "{value}");
    }
    assert_eq!(kit.book.dump().unwrap(), before);
    // A promise of another kind fills no time; its length is kept for when it does.
    set("45").unwrap();
    let other = |value: &str| {
        let field = EditField::FollowUpKind;
        edit(&kit.book, &kit.clock, None, &Edit { id, field, value: value.into() }).unwrap();
    };
    other("call");
    assert_eq!(list(&kit)[0].takes, Some(45));
    set("").unwrap();
    assert_eq!(list(&kit)[0].takes, None);
    kit.assert_whole();
}

#[test]
fn a_length_that_was_changed_in_the_calendar_comes_back() {
    let kit = Kit::new();
    kit.show();
    kit.capture("Ana Ruiz >meeting thu 10:30 45min").unwrap();
    let lead = kit.capture("Ben Cho >call fri 17:00").unwrap().lead.unwrap();
    promise(&kit.book, &kit.clock, None, lead, "documents 2026-11-20").unwrap();
    let path = kit.folder.path().join("promises.ics");
    let file = || {
        to_file(&kit.book, &kit.clock, None, (None, Words::of("en")), &path).unwrap();
        std::fs::read_to_string(&path).unwrap()
    };
    let text = file();
    assert!(text.contains("DTEND;TZID=Europe/Madrid:20261105T111500"), "{text}");
    assert!(text.contains("DTEND;TZID=Europe/Madrid:20261106T173000"), "{text}");
    let back = |text: &str| reschedule(&kit.book, &kit.clock, None, text.as_bytes()).unwrap().0;
    assert_eq!((back(&text).moved.len(), back(&text).unmoved), (0, 3));
    let minutes = |name: usize| {
        let id = list(&kit)[name].id;
        kit.book.read(|reader| reader.need::<FollowUp>(id)).unwrap().minutes
    };
    // Longer, and shorter by DURATION; the call, which had none, gets one.
    for (from, to, at, want) in [
        ("20261105T111500", "20261105T120000", 0, Some(90)),
        ("DTEND;TZID=Europe/Madrid:20261105T111500", "DURATION:PT15M", 0, Some(15)),
        ("20261106T173000", "20261106T180000", 1, Some(60)),
    ] {
        let told = back(&text.replacen(from, to, 1));
        assert_eq!((told.moved.len(), told.unmoved), (1, 2), "{to}");
        assert_eq!(told.moved[0].now.as_ref().unwrap().takes, want);
        assert_eq!(minutes(at), want, "{to}");
        kit.undo().unwrap();
    }
    // Moved as a whole it stays as long; an old file neither moves it nor changes its length.
    let moved = text.replace("20261105T", "20261112T");
    assert_eq!(back(&moved).moved.len(), 1);
    assert_eq!(list(&kit).iter().filter(|item| item.takes == Some(45)).count(), 1);
    kit.undo().unwrap();
    let longer = Edit { id: list(&kit)[0].id, field: EditField::FollowUpMinutes, value: "60".into() };
    edit(&kit.book, &kit.clock, None, &longer).unwrap();
    assert_eq!(back(&text).moved, []);
    assert_eq!(minutes(0), Some(60));
    // Of a length that is none nothing is made.
    assert_eq!(back(&file().replace("20261105T113000", "20261104T113000")).moved, []);
    kit.assert_whole();
}
