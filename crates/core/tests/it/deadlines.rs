//! Deadlines: what the clock of a grade does to promises, and what becomes of a lead without a next step.

use chrono_tz::Tz;
use fairlead_core::{
    clock::Clock,
    error::Error,
    model::{Id, Stamp, codes::NoteKind, follow_up::FollowUp},
    ops::{
        deadlines::{DeadlinesForm, HolidayForm, deadlines, set_deadlines},
        edit::{Edit, EditField, edit},
        follow_up::{complete, note, promise, reopen},
        review::close,
    },
    store::{FollowUpItem, FollowUpQuery, FollowUpWindow, StepLess},
};

use crate::kit::{Kit, code};

/// The second afternoon of the show, a Wednesday.
const NOW: &str = "2026-11-04T13:05:00Z";

fn promises(kit: &Kit, lead: Id) -> Vec<FollowUpItem> {
    kit.book.read(|reader| reader.promises_of(lead, kit.clock.now(), Tz::Europe__Madrid)).unwrap()
}

fn stepless(kit: &Kit) -> Vec<StepLess> {
    let query = FollowUpQuery::default();
    let page = kit
        .book
        .read(|reader| reader.leads_without_step(&query, kit.clock.now(), Tz::Europe__Madrid))
        .unwrap();
    assert_eq!(page.items.len(), page.total as usize);
    page.items
}

fn set(kit: &Kit, id: Id, field: EditField, value: &str) -> Result<(), Error> {
    edit(&kit.book, &kit.clock, None, &Edit { id, field, value: value.into() }).map(drop)
}

fn due(item: &FollowUpItem) -> String {
    [item.due_day.as_deref(), item.due_time.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_promise_without_a_day_is_due_by_the_clock_of_the_grade() {
    let kit = Kit::new();
    kit.show();
    for (line, want, by_clock) in [
        ("Ana Ruiz !a >quote", "2026-11-05 14:05", true),
        ("Ben Cho !b >quote", "2026-11-06 14:05", true),
        ("Cho Lee !c >quote", "2026-11-18 14:05", true),
        ("Dan Wu >quote", "", true),
        ("Eva Pi !a >quote +10d", "2026-11-14", false),
        ("Finn Ro !a >call 2026-11-05 10:00", "2026-11-05 10:00", false),
    ] {
        let lead = kit.capture(line).unwrap().lead.unwrap();
        let item = &promises(&kit, lead)[0];
        assert_eq!((due(item), item.by_clock), (want.to_owned(), by_clock), "{line}");
    }
    kit.assert_whole();
}

#[test]
fn an_explicit_day_wins_and_is_flagged_when_it_is_later_than_the_deadline() {
    let kit = Kit::new();
    kit.show();
    for (line, after) in [
        ("Ana Ruiz !a >quote +10d", true),
        ("Ben Cho !a >quote tomorrow 14:00", false),
        // Whose day is the deadline's own, but to its end, is later than the minute at which the clock runs out.
        ("Cho Lee !a >quote tomorrow", true),
        ("Dan Wu !c >quote +10d", false),
        ("Eva Pi >quote +300d", false),
    ] {
        let lead = kit.capture(line).unwrap().lead.unwrap();
        assert_eq!(promises(&kit, lead)[0].after_deadline, after, "{line}");
    }
}

#[test]
fn grade_and_rules_move_what_nobody_dated() {
    let kit = Kit::new();
    kit.show();
    let lead = kit.capture("Ana Ruiz ana@x.example >quote >call +3d").unwrap().lead.unwrap();
    let dues = || {
        let mut dues: Vec<String> = promises(&kit, lead).iter().map(due).collect();
        dues.sort();
        dues
    };
    assert_eq!(dues(), ["", "2026-11-07"]);
    set(&kit, lead, EditField::LeadGrade, "B").unwrap();
    assert_eq!(dues(), ["2026-11-06 14:05", "2026-11-07"], "the grade came later");
    kit.capture("Ana Ruiz ana@x.example !a").unwrap();
    assert_eq!(dues(), ["2026-11-05 14:05", "2026-11-07"], "met again, and hotter");

    let mut form = deadlines(&kit.book).unwrap();
    assert_eq!((form.a_hours, form.b_hours, form.c_hours, form.business_days), (24, 48, 336, false));
    form.a_hours = 3 * 24;
    form.business_days = true;
    form.holidays = vec![HolidayForm { day: "2026-11-09".into(), name: "Almudena".into() }];
    set_deadlines(&kit.book, &kit.clock, None, &form).unwrap();
    assert_eq!(dues(), ["2026-11-07", "2026-11-10 18:00"], "a Saturday, then a holiday");
    assert_eq!(deadlines(&kit.book).unwrap(), form);
    kit.assert_whole();

    kit.undo().unwrap();
    assert_eq!(dues(), ["2026-11-05 14:05", "2026-11-07"]);
    assert_eq!(deadlines(&kit.book).unwrap().holidays, []);
    kit.redo().unwrap();
    assert_eq!(dues(), ["2026-11-07", "2026-11-10 18:00"]);
    form.holidays.clear();
    set_deadlines(&kit.book, &kit.clock, None, &form).unwrap();
    assert_eq!(dues(), ["2026-11-07", "2026-11-09 18:00"]);
    kit.assert_whole();
}

#[test]
fn deadlines_that_are_none_are_refused_and_change_nothing() {
    let kit = Kit::new();
    let form = deadlines(&kit.book).unwrap();
    let refused = |form: &DeadlinesForm| code(set_deadlines(&kit.book, &kit.clock, None, form));
    assert_eq!(refused(&DeadlinesForm { a_hours: 0, ..form.clone() }), "not_a_deadline");
    assert_eq!(refused(&DeadlinesForm { c_hours: 8_761, ..form.clone() }), "not_a_deadline");
    for day in ["", "2026-02-30", "Christmas"] {
        let holidays = vec![HolidayForm { day: day.into(), name: String::new() }];
        assert_eq!(refused(&DeadlinesForm { b_hours: 1, holidays, ..form.clone() }), "not_a_day", "{day}");
    }
    assert_eq!(deadlines(&kit.book).unwrap(), form);
    let twice = vec![HolidayForm { day: "2026-12-25".into(), name: "Navidad".into() }; 2];
    set_deadlines(&kit.book, &kit.clock, None, &DeadlinesForm { holidays: twice, ..form }).unwrap();
    assert_eq!(deadlines(&kit.book).unwrap().holidays.len(), 1);
}

#[test]
fn a_day_that_is_taken_away_hands_the_promise_back_to_the_clock() {
    let kit = Kit::new();
    kit.show();
    let lead = kit.capture("Ana Ruiz !a >call 2026-11-20 10:00").unwrap().lead.unwrap();
    let id = promises(&kit, lead)[0].id;
    let now = || {
        let item = promises(&kit, lead).remove(0);
        (due(&item), item.by_clock)
    };
    set(&kit, id, EditField::FollowUpDueDay, "").unwrap();
    assert_eq!(now(), ("2026-11-05 14:05".into(), true));
    set(&kit, id, EditField::FollowUpDueDay, "2026-11-12").unwrap();
    assert_eq!(now(), ("2026-11-12".into(), false), "the clock's minute does not move along");
    set(&kit, id, EditField::FollowUpDueDay, "").unwrap();
    set(&kit, id, EditField::FollowUpDueTime, "09:00").unwrap();
    assert_eq!(now(), ("2026-11-05 09:00".into(), false));
    // A day in the past is taken as it is said: it is late at once.
    set(&kit, id, EditField::FollowUpDueDay, "2026-10-01").unwrap();
    assert_eq!(promises(&kit, lead)[0].window, FollowUpWindow::Overdue);
    assert_eq!(code(set(&kit, id, EditField::FollowUpDueDay, "2026-02-30")), "not_a_day");
}

#[test]
fn a_lead_without_a_next_step_stays_in_sight_until_it_has_one_or_is_closed() {
    let kit = Kit::new();
    kit.show();
    let ana = kit.capture("Ana Ruiz !a wants 40 poles").unwrap().lead.unwrap();
    let ben = kit.capture("Ben Cho !c").unwrap().lead.unwrap();
    kit.capture("Cho Lee !b >call tomorrow").unwrap();
    let names = |kit: &Kit| -> Vec<Id> { stepless(kit).iter().map(|it| it.lead.id).collect() };
    assert_eq!(names(&kit), [ana, ben], "the hot one first");
    assert_eq!(stepless(&kit)[0].deadline_at.as_deref(), Some("2026-11-05T13:05:00.000Z"));
    assert!(!stepless(&kit)[0].late);

    let (step, _) = promise(&kit.book, &kit.clock, None, ana, "quote fri").unwrap();
    assert_eq!(names(&kit), [ben]);
    // Done without a next one, and it is back.
    complete(&kit.book, &kit.clock, None, step, "sent").unwrap();
    assert_eq!(names(&kit), [ana, ben]);
    complete_and_reopen(&kit, step);
    assert_eq!(names(&kit), [ben]);

    assert_eq!(code(close(&kit.book, &kit.clock, None, ben, "  ")), "name_needed");
    // Lost without a reason is not closed.
    set(&kit, ben, EditField::LeadStage, "lost").unwrap();
    assert_eq!(names(&kit), [ben]);
    set(&kit, ben, EditField::LeadClosedReason, "no budget").unwrap();
    assert_eq!(names(&kit), Vec::<Id>::new());
    set(&kit, ben, EditField::LeadStage, "contacted").unwrap();
    close(&kit.book, &kit.clock, None, ben, "bought elsewhere").unwrap();
    assert_eq!(names(&kit), Vec::<Id>::new());
    kit.undo().unwrap();
    assert_eq!(names(&kit), [ben]);
    set(&kit, ben, EditField::LeadStage, "won").unwrap();
    assert_eq!(names(&kit), Vec::<Id>::new(), "an order is reason enough");
    kit.assert_whole();
}

fn complete_and_reopen(kit: &Kit, step: Id) {
    reopen(&kit.book, &kit.clock, None, step).unwrap();
}

#[test]
fn the_time_to_the_first_answer_is_recorded() {
    let kit = Kit::new();
    let show = kit.show();
    let lead = kit.capture("Ana Ruiz !a >quote").unwrap().lead.unwrap();
    let answer = |kit: &Kit| kit.book.read(|reader| reader.answer_minutes(lead)).unwrap();
    assert_eq!(answer(&kit), None);
    assert_eq!(kit.book.read(|reader| reader.usual_answer(show)).unwrap(), None);
    let later = |now: &str| Clock::new(Stamp::parse(now), Some(Tz::Europe__Madrid), Some(7));

    // A talk at the stand is no answer, a call is.
    note(&kit.book, &later("2026-11-04T14:00:00Z"), None, lead, NoteKind::Conversation, "came back").unwrap();
    assert_eq!(answer(&kit), None);
    note(&kit.book, &later("2026-11-04T19:25:00Z"), None, lead, NoteKind::Call, "left word").unwrap();
    assert_eq!(answer(&kit), Some(380));
    let id = promises(&kit, lead)[0].id;
    complete(&kit.book, &later("2026-11-04T15:05:00Z"), None, id, "sent").unwrap();
    assert_eq!(answer(&kit), Some(120), "the first counts");
    kit.undo().unwrap();
    assert_eq!(answer(&kit), Some(380), "also when it is taken back");
    assert_eq!(kit.book.read(|reader| reader.usual_answer(show)).unwrap(), Some(380));
    kit.assert_whole();
}

#[test]
fn a_clock_set_back_by_a_day_loses_and_doubles_nothing() {
    let kit = Kit::new();
    kit.show();
    let lead = kit.capture("Ana Ruiz !a >quote").unwrap().lead.unwrap();
    let id = promises(&kit, lead)[0].id;
    let yesterday = Clock::new(Stamp::parse("2026-11-03T13:05:00Z"), Some(Tz::Europe__Madrid), Some(9));
    complete(&kit.book, &yesterday, None, id, "sent >call tomorrow").unwrap();
    let kept: FollowUp = kit.book.read(|reader| reader.need(id)).unwrap();
    assert_eq!(kept.done_at, Stamp::parse(NOW), "kept no earlier than it was made");
    assert_eq!(kit.book.read(|reader| reader.answer_minutes(lead)).unwrap(), Some(0));
    let next = promises(&kit, lead).into_iter().find(|item| item.done_at.is_none()).unwrap();
    assert_eq!(next.due_day.as_deref(), Some("2026-11-04"), "tomorrow as the clock now says");
    // Undo still goes back in the order in which things were done, whatever the clock said.
    kit.book.undo(&yesterday, None).unwrap();
    assert_eq!(promises(&kit, lead).len(), 1);
    kit.assert_whole();
}
