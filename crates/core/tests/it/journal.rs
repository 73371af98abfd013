//! The journal: random sequences of verbs, undos and redos, judged by whole dumps of the book.

use fairlead_core::{
    error::Code,
    model::{Id, codes::NoteKind},
    ops::{
        delete::{Deletable, delete},
        edit::{Edit, EditField, edit},
        follow_up::{complete, note, promise},
        show::{StaffForm, set_staff},
    },
    store::{Book, FollowUpQuery, LeadQuery},
};
use proptest::prelude::*;

use crate::kit::{Kit, SAMPLE, code};

/// A step of a random day at the booth.
#[derive(Debug, Clone)]
enum Step {
    Capture(u8, u8),
    Grade(u8, u8),
    Rename(u8, u8),
    Topics(u8, u8),
    Note(u8),
    Promise(u8),
    Complete(u8),
    Delete(u8),
    RemoveMail(u8),
    Staff,
    Undo,
    Redo,
    UndoOne(u8),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (0u8..6, 0u8..6).prop_map(|(a, b)| Step::Capture(a, b)),
        2 => (any::<u8>(), 0u8..4).prop_map(|(a, b)| Step::Grade(a, b)),
        2 => (any::<u8>(), 0u8..4).prop_map(|(a, b)| Step::Rename(a, b)),
        2 => (any::<u8>(), 0u8..6).prop_map(|(a, b)| Step::Topics(a, b)),
        1 => any::<u8>().prop_map(Step::Note),
        1 => any::<u8>().prop_map(Step::Promise),
        2 => any::<u8>().prop_map(Step::Complete),
        1 => any::<u8>().prop_map(Step::Delete),
        1 => any::<u8>().prop_map(Step::RemoveMail),
        1 => Just(Step::Staff),
        6 => Just(Step::Undo),
        4 => Just(Step::Redo),
        1 => any::<u8>().prop_map(Step::UndoOne),
    ]
}

const PEOPLE: [&str; 6] =
    ["Ana Ruiz", "王伟 Wei Wang", "Noor van der Linden", "Ελένη Μάρκου", "Zoë O'Neill", "陈璐"];
const FIRMS: [&str; 6] =
    ["Vallclara", "深圳华芯", "Iberlink, S.L.", "Lumera S.p.A.", "Dimos Aktis", "TU Elbstadt"];

impl Step {
    /// Does it. True when it was an ordinary operation that wrote something.
    fn run(&self, kit: &Kit) -> bool {
        let before = kit.book.dump().unwrap();
        let leads = kit.book.read(|reader| reader.leads(&LeadQuery::default(), kit.as_of())).unwrap().items;
        let lead = |at: u8| (!leads.is_empty()).then(|| leads[usize::from(at) % leads.len()].clone());
        let change = |id: Id, field, value: &str| {
            let value = value.to_owned();
            let _ = edit(&kit.book, &kit.clock, None, &Edit { id, field, value });
        };
        match *self {
            Self::Capture(person, firm) => {
                let (who, firm) = (PEOPLE[usize::from(person)], FIRMS[usize::from(firm)]);
                let mail = format!("p{person}@x.example");
                kit.capture(&format!(
                    "{who} @{firm} #lighting {mail} >call +{firm_days}d hello",
                    firm_days = person + 1
                ))
                .unwrap();
            }
            Self::Grade(at, grade) => {
                if let Some(lead) = lead(at) {
                    change(lead.id, EditField::LeadGrade, ["", "A", "B", "C"][usize::from(grade)]);
                }
            }
            Self::Rename(at, name) => {
                if let Some(company) = lead(at).and_then(|lead| lead.company) {
                    change(company.id, EditField::CompanyName, FIRMS[usize::from(name)]);
                }
            }
            Self::Topics(at, topics) => {
                let topics =
                    ["", "lighting", "sensors, 照明", "data", "parking, lighting", "AI"][usize::from(topics)];
                if let Some(lead) = lead(at) {
                    change(lead.id, EditField::LeadTopics, topics);
                }
            }
            Self::Note(at) | Self::Promise(at) | Self::Delete(at) => {
                if let Some(lead) = lead(at) {
                    self.run_on(kit, lead.id);
                }
            }
            Self::Complete(at) => {
                let query = FollowUpQuery::default();
                let open = kit
                    .book
                    .read(|reader| reader.follow_ups(&query, kit.clock.now(), kit.clock.zone()))
                    .unwrap()
                    .items;
                if !open.is_empty() {
                    let it = &open[usize::from(at) % open.len()];
                    complete(&kit.book, &kit.clock, None, it.id, "sent >call +5d").unwrap();
                }
            }
            Self::RemoveMail(at) => {
                if let Some(person) = lead(at).and_then(|lead| lead.person) {
                    let mails = kit.book.read(|reader| reader.emails(person.id)).unwrap();
                    if let Some(mail) = mails.first() {
                        change(mail.id, EditField::Email, "");
                    }
                }
            }
            Self::Staff => {
                let form = StaffForm { name: "Chen Hao".into(), ..StaffForm::default() };
                set_staff(&kit.book, &kit.clock, None, &form).unwrap();
            }
            Self::Undo | Self::Redo | Self::UndoOne(_) => return false,
        }
        kit.book.dump().unwrap() != before
    }

    fn run_on(&self, kit: &Kit, lead: Id) {
        let (book, clock) = (&kit.book, &kit.clock);
        match self {
            Self::Note(_) => drop(note(book, clock, None, lead, NoteKind::Call, "called back").unwrap()),
            Self::Promise(_) => drop(promise(book, clock, None, lead, "sample +3d").unwrap()),
            _ => drop(delete(book, clock, None, Deletable::Lead, lead).unwrap()),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, ..ProptestConfig::default() })]

    /// A stack of dumps predicts what every undo and redo must bring back, exactly.
    #[test]
    fn undo_and_redo_restore_every_live_row(steps in prop::collection::vec(step(), 1..40)) {
        let kit = Kit::new();
        kit.show();
        let mut past = vec![kit.book.dump().unwrap()];
        let mut future = Vec::new();
        // The show itself is an operation that can be taken back.
        let mut undoable = 1;
        for step in &steps {
            match step {
                Step::Undo if undoable == 0 => prop_assert_eq!(code(kit.undo()), "nothing_to_undo"),
                Step::Undo => {
                    kit.undo().unwrap();
                    if past.len() > 1 {
                        future.push(past.pop().unwrap());
                        prop_assert_eq!(&kit.book.dump().unwrap(), past.last().unwrap());
                    } else {
                        // Back before the show: nothing is left at all.
                        future.push(past[0].clone());
                        prop_assert_eq!(kit.book.dump().unwrap(), "");
                    }
                    undoable -= 1;
                }
                Step::Redo => match future.pop() {
                    None => prop_assert_eq!(code(kit.redo()), "nothing_to_redo"),
                    Some(dump) => {
                        kit.redo().unwrap();
                        prop_assert_eq!(&kit.book.dump().unwrap(), &dump);
                        if undoable > 0 { past.push(dump) }
                        undoable += 1;
                    }
                },
                Step::UndoOne(_) => {}
                step => {
                    if undoable == 0 {
                        // With no show left the sequence is over.
                        break;
                    }
                    if step.run(&kit) {
                        past.push(kit.book.dump().unwrap());
                        future.clear();
                        undoable += 1;
                    }
                }
            }
        }
        kit.assert_whole();
    }

    /// Single operations taken back from the middle leave a whole book, and a whole journal, behind.
    #[test]
    fn taking_back_single_operations_keeps_the_book_whole(
        steps in prop::collection::vec(step(), 1..30),
    ) {
        let kit = Kit::new();
        kit.show();
        for step in &steps {
            match step {
                Step::Undo => { let _ = kit.undo(); }
                Step::Redo => { let _ = kit.redo(); }
                Step::UndoOne(at) => {
                    let leads = kit.book.read(|reader| reader.leads(&LeadQuery::default(), kit.as_of())).unwrap().items;
                    if leads.is_empty() { continue }
                    let lead = &leads[usize::from(*at) % leads.len()];
                    let history = kit.book.read(|reader| reader.history(lead.id)).unwrap();
                    let entry = &history[usize::from(*at) % history.len()];
                    match kit.book.undo_one(&kit.clock, None, entry.op) {
                        Ok(_) => {}
                        Err(error) => prop_assert!(matches!(error.code, Code::AlreadyUndone | Code::CannotUndo)),
                    }
                }
                step => {
                    if kit.book.read(|reader| reader.shows()).unwrap().is_empty() { break }
                    step.run(&kit);
                }
            }
        }
        kit.assert_whole();
    }
}

#[test]
fn undo_one_keeps_what_was_changed_since_and_says_so() {
    let kit = Kit::new();
    let lead = kit.capture(SAMPLE).unwrap().lead.unwrap();
    let change = |field, value: &str| {
        edit(&kit.book, &kit.clock, None, &Edit { id: lead, field, value: value.into() }).unwrap();
    };
    change(EditField::LeadNeed, "40 poles");
    change(EditField::LeadNeed, "60 poles");
    let history = kit.book.read(|reader| reader.history(lead)).unwrap();
    assert_eq!(history.len(), 3, "two edits and the capture, the newest first");
    let (undone, _) = kit.book.undo_one(&kit.clock, None, history[1].op).unwrap();
    assert_eq!(undone.1.len(), 1);
    assert_eq!(undone.1[0].fields, ["need"]);
    let detail = kit.book.read(|reader| reader.need::<fairlead_core::model::lead::Lead>(lead)).unwrap();
    assert_eq!(detail.need, "60 poles");
    kit.assert_whole();
}

#[test]
fn a_new_operation_clears_what_could_be_redone_and_one_that_writes_nothing_does_not() {
    let kit = Kit::new();
    let lead = kit.capture(SAMPLE).unwrap().lead.unwrap();
    kit.capture("Tomasz Nowak @Nowa Góra").unwrap();
    kit.undo().unwrap();
    let same = Edit { id: lead, field: EditField::LeadGrade, value: "A".into() };
    edit(&kit.book, &kit.clock, None, &same).unwrap();
    kit.redo().unwrap();
    kit.undo().unwrap();
    edit(&kit.book, &kit.clock, None, &Edit { value: "B".into(), ..same }).unwrap();
    assert_eq!(code(kit.redo()), "nothing_to_redo");
}

#[test]
fn undo_is_this_devices_own() {
    let kit = Kit::new();
    kit.capture(SAMPLE).unwrap();
    let other = Book::open(&kit.path(), kit.clock.id()).unwrap();
    assert_eq!(code(other.undo(&kit.clock, None)), "nothing_to_undo");
    kit.undo().unwrap();
    assert_eq!(kit.book.dump().unwrap(), "");
}

#[test]
fn a_refused_line_leaves_no_trace() {
    let kit = Kit::new();
    kit.capture(SAMPLE).unwrap();
    let before = (kit.book.dump().unwrap(), kit.book.check().unwrap());
    for (line, want) in [
        ("", "nobody_named"),
        ("   \u{200b} ", "nobody_named"),
        ("Ana Ruiz >call 2026-02-30", "no_such_day"),
        (&"x".repeat(100_000), "line_too_long"),
    ] {
        assert_eq!(code(kit.capture(line)), want);
    }
    assert_eq!(before, (kit.book.dump().unwrap(), kit.book.check().unwrap()));
}
