//! Cadences: begun at capture and by hand, going on step by step, and stopped by themselves.

use chrono_tz::Tz;
use fairlead_core::{
    clock::Clock,
    i18n::Words,
    model::{
        Id, Stamp,
        cadence::{Ending, Visitor},
        codes::{FollowUpKind, Grade},
    },
    ops::{
        bulk::{Bulk, BulkAct, bulk},
        cadence::{self, CadenceForm, CadencePlace, CadenceStep},
        delete::{Deletable, delete},
        edit::{Edit, EditField, edit},
        follow_up::complete,
        review::{close, complete_all},
    },
    store::{Filter, FollowUpItem, FollowUpQuery, ListKind},
};

use crate::kit::{Kit, code};

fn words() -> Words {
    Words::of("en")
}

fn begin(kit: &Kit, lead: Id, code: &str) {
    cadence::begin(&kit.book, &kit.clock, (kit.setting().staff, words()), lead, code).unwrap();
}

fn place(kit: &Kit, lead: Id) -> Option<CadencePlace> {
    kit.book.read(|reader| cadence::place(reader, lead)).unwrap()
}

fn open(kit: &Kit) -> Vec<FollowUpItem> {
    kit.book
        .read(|reader| reader.follow_ups(&FollowUpQuery::default(), kit.clock.now(), Tz::Europe__Madrid))
        .unwrap()
        .items
}

/// The open promises, in brief.
fn promised(kit: &Kit) -> Vec<(FollowUpKind, String)> {
    open(kit).into_iter().map(|it| (it.kind, it.due_day.unwrap_or_default())).collect()
}

fn form(
    name: &str,
    grade: Option<Grade>,
    visitor: Option<Visitor>,
    steps: &[(u32, FollowUpKind)],
) -> CadenceForm {
    let step = |&(day, kind): &(u32, FollowUpKind)| CadenceStep { day, kind, text: String::new() };
    let steps = steps.iter().map(step).collect();
    CadenceForm { id: None, name: name.into(), grade, visitor, at_capture: true, steps }
}

fn set(kit: &Kit, form: &CadenceForm) -> Id {
    cadence::set_cadence(&kit.book, &kit.clock, None, form).unwrap().0
}

fn stage(kit: &Kit, lead: Id, stage: &str) {
    let edited = Edit { id: lead, field: EditField::LeadStage, value: stage.into() };
    edit(&kit.book, &kit.clock, None, &edited).unwrap();
}

#[test]
fn one_step_follows_the_other() {
    let mut kit = Kit::new();
    kit.show();
    let lead = kit.capture("Ana Ruiz ana@x.example").unwrap().lead.unwrap();
    begin(&kit, lead, "buyer");
    // (now, the step that is open, of which day)
    for (step, (now, kind, day)) in (1..).zip([
        ("2026-11-04T15:00:00Z", FollowUpKind::ThankYou, "2026-11-04"),
        ("2026-11-09T09:00:00Z", FollowUpKind::Documents, "2026-11-06"),
        // Documents went three days late: the call comes as long after them as was planned.
        ("2026-11-14T09:00:00Z", FollowUpKind::Call, "2026-11-14"),
        ("2026-11-21T09:00:00Z", FollowUpKind::Other, "2026-11-21"),
    ]) {
        let at = place(&kit, lead).unwrap();
        assert_eq!((at.name.as_str(), at.step, at.of), ("Buyer", step, 4));
        assert_eq!(promised(&kit), [(kind, day.to_owned())]);
        kit.clock = Clock::new(Stamp::parse(now), Some(Tz::Europe__Madrid), Some(u64::from(step) + 50));
        complete(&kit.book, &kit.clock, None, at.promise, "").unwrap();
    }
    assert_eq!((place(&kit, lead), promised(&kit).len()), (None, 0));
    // Taken back, the last step is open again and the cadence with it.
    kit.undo().unwrap();
    assert_eq!(place(&kit, lead).map(|at| (at.step, at.next)), Some((4, None)));
    kit.assert_whole();
}

#[test]
fn it_begins_at_capture_by_grade_and_kind_and_is_taken_back_with_it() {
    let kit = Kit::new();
    kit.show();
    kit.capture("@Ajuntament de Vallclara").unwrap();
    let company =
        kit.book.read(|reader| reader.company_named("Ajuntament de Vallclara", "")).unwrap().unwrap();
    let kind = Edit { id: company.id, field: EditField::CompanyKind, value: "public_body".into() };
    edit(&kit.book, &kit.clock, None, &kind).unwrap();
    set(&kit, &form("Anybody", None, None, &[(3, FollowUpKind::ThankYou)]));
    set(&kit, &form("Hot", Some(Grade::A), None, &[(0, FollowUpKind::Call)]));
    set(&kit, &form("City", Some(Grade::A), Some(Visitor::City), &[(1, FollowUpKind::Tender)]));
    let by_hand =
        CadenceForm { at_capture: false, ..form("Never", Some(Grade::B), None, &[(0, FollowUpKind::Visit)]) };
    set(&kit, &by_hand);
    for (line, want) in [
        ("Ben Hale ben@x.example", "Anybody"),
        ("Cem Oz !a cem@x.example", "Hot"),
        ("Ana Ruiz @Ajuntament de Vallclara !a ana@x.example", "City"),
        ("Dora Lund !b dora@x.example", "Anybody"),
    ] {
        let before = promised(&kit);
        let lead = kit.capture(line).unwrap().lead.unwrap();
        assert_eq!(place(&kit, lead).unwrap().name, want, "{line}");
        assert_eq!(promised(&kit).len(), before.len() + 1);
        // Met again: they go on where they are.
        assert!(kit.capture(&format!("{line} came back")).unwrap().met_before);
        assert_eq!(promised(&kit).len(), before.len() + 1, "{line}");
        kit.undo().unwrap();
        kit.undo().unwrap();
        assert_eq!(promised(&kit), before);
    }
    kit.redo().unwrap();
    assert_eq!(promised(&kit).len(), 1);
    kit.assert_whole();
}

#[test]
fn it_stops_by_itself() {
    type Way = (&'static str, fn(&Kit, Id), Ending);
    let ways: &[Way] = &[
        ("qualified", |kit, lead| stage(kit, lead, "qualified"), Ending::Answered),
        ("won", |kit, lead| stage(kit, lead, "won"), Ending::Won),
        (
            "lost",
            |kit, lead| drop(close(&kit.book, &kit.clock, None, lead, "No money").unwrap()),
            Ending::Lost,
        ),
        (
            "stage of many",
            |kit, lead| {
                let filter = Filter { only: vec![lead], ..Filter::default() };
                let act = BulkAct::Stage { stage: fairlead_core::model::codes::Stage::Won };
                let asked = Bulk { list: ListKind::Leads, filter, act };
                bulk(&kit.book, &kit.clock, None, kit.as_of(), words(), &asked).unwrap();
            },
            Ending::Won,
        ),
        (
            "answered",
            |kit, lead| drop(cadence::stop(&kit.book, &kit.clock, None, lead, true).unwrap()),
            Ending::Answered,
        ),
        (
            "stopped",
            |kit, lead| drop(cadence::stop(&kit.book, &kit.clock, None, lead, false).unwrap()),
            Ending::Stopped,
        ),
        (
            "its promise thrown away",
            |kit, lead| {
                let promise = place(kit, lead).unwrap().promise;
                delete(&kit.book, &kit.clock, None, Deletable::FollowUp, promise).unwrap();
            },
            Ending::Stopped,
        ),
    ];
    for (what, act, ending) in ways {
        let kit = Kit::new();
        kit.show();
        let lead = kit.capture("Ana Ruiz ana@x.example >quote fri").unwrap().lead.unwrap();
        begin(&kit, lead, "city");
        let run = kit.book.read(|reader| reader.cadence_of(lead)).unwrap().unwrap();
        act(&kit, lead);
        assert_eq!(place(&kit, lead), None, "{what}");
        let ended =
            kit.book.read(|reader| reader.need::<fairlead_core::model::cadence::CadenceRun>(run.id)).unwrap();
        assert_eq!(ended.ending, Some(*ending), "{what}");
        // What was promised beside it stays.
        assert_eq!(promised(&kit), [(FollowUpKind::Quote, "2026-11-06".into())], "{what}");
        kit.undo().unwrap();
        assert_eq!(place(&kit, lead).map(|at| at.step), Some(1), "{what}");
        kit.assert_whole();
    }
}

#[test]
fn contacted_is_no_answer_and_a_promise_of_ones_own_is() {
    let kit = Kit::new();
    kit.show();
    let lead = kit.capture("Ana Ruiz ana@x.example").unwrap().lead.unwrap();
    begin(&kit, lead, "technical");
    stage(&kit, lead, "contacted");
    let at = place(&kit, lead).unwrap();
    complete(&kit.book, &kit.clock, None, at.promise, "wants prices >quote +2d").unwrap();
    assert_eq!(place(&kit, lead), None);
    assert_eq!(promised(&kit), [(FollowUpKind::Quote, "2026-11-06".into())]);
    // Another one takes the place of the one before.
    begin(&kit, lead, "buyer");
    begin(&kit, lead, "distributor");
    assert_eq!(place(&kit, lead).map(|at| at.name), Some("Distributor".into()));
    assert_eq!(promised(&kit).len(), 2);
    complete_all(&kit.book, &kit.clock, None, &[place(&kit, lead).unwrap().promise], "").unwrap();
    let at = place(&kit, lead).unwrap();
    assert_eq!((at.step, at.next_day.as_deref()), (2, Some("2026-11-11")));
    kit.assert_whole();
}

#[test]
fn a_selection_begins_it_in_one_operation() {
    let kit = Kit::new();
    kit.show();
    let leads: Vec<Id> = ["Ana Ruiz", "Ben Hale"].map(|line| kit.capture(line).unwrap().lead.unwrap()).into();
    let act = BulkAct::Cadence { code: "buyer".into() };
    let filter = Filter { only: leads.clone(), ..Filter::default() };
    let asked = Bulk { list: ListKind::Leads, filter, act };
    let done = bulk(&kit.book, &kit.clock, None, kit.as_of(), words(), &asked).unwrap().0;
    assert_eq!(done.changed, 2);
    assert!(leads.iter().all(|lead| place(&kit, *lead).is_some()));
    kit.undo().unwrap();
    assert!(leads.iter().all(|lead| place(&kit, *lead).is_none()));
    let unknown = BulkAct::Cadence { code: "nobody".into() };
    assert_eq!(
        code(bulk(&kit.book, &kit.clock, None, kit.as_of(), words(), &Bulk { act: unknown, ..asked })),
        "not_a_choice"
    );
    kit.assert_whole();
}

#[test]
fn what_is_no_cadence_is_refused() {
    let kit = Kit::new();
    for (name, steps, want) in [
        (" ", &[(0, FollowUpKind::Call)][..], "name_needed"),
        ("Mine", &[], "not_a_cadence"),
        ("Mine", &[(2, FollowUpKind::Call), (1, FollowUpKind::Call)], "not_a_cadence"),
        ("Mine", &[(400, FollowUpKind::Call)], "not_a_cadence"),
    ] {
        let form = form(name, None, None, steps);
        assert_eq!(code(cadence::set_cadence(&kit.book, &kit.clock, None, &form)), want);
    }
    let id = set(&kit, &form("Mine", None, None, &[(0, FollowUpKind::Call)]));
    let all = kit.book.read(|reader| cadence::all(reader, words())).unwrap();
    assert_eq!(all.iter().filter(|it| it.supplied).count(), 4);
    assert_eq!(all[0].code, id.to_string());
    delete(&kit.book, &kit.clock, None, Deletable::Cadence, id).unwrap();
    assert!(kit.book.read(|reader| reader.cadences()).unwrap().is_empty());
    kit.assert_whole();
}
