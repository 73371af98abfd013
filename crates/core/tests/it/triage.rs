//! Triage: a lead is in it as long as it lacks something, and a line fills what it lacks.

use fairlead_core::{
    grammar,
    i18n::{Words, languages},
    model::{Id, codes::FollowUpKind, lead::Lead},
    ops::{
        capture::{Join, Visit},
        review::close,
    },
    store::{Gap, TriageItem},
};

use crate::kit::{Kit, SAMPLE, code};

fn triage(kit: &Kit, show: Id) -> Vec<TriageItem> {
    kit.book.read(|reader| reader.triage(show)).unwrap()
}

#[test]
fn every_gap_is_told_and_closes_with_a_line_about_the_lead() {
    let kit = Kit::new();
    let show = kit.show();
    kit.capture(SAMPLE).unwrap();
    assert_eq!(triage(&kit, show), [], "nothing is missing");
    let scans = ["SC26-001893".to_owned()];
    let lead = kit.visit(&Visit { scans: &scans, ..Visit::of("") }).unwrap().lead.unwrap();
    let gaps = |kit: &Kit| triage(kit, show).into_iter().flat_map(|item| item.gaps).collect::<Vec<_>>();
    assert_eq!(gaps(&kit), [Gap::Grade, Gap::Step, Gap::Address, Gap::Company]);
    for (line, left) in [
        ("!b", vec![Gap::Step, Gap::Address, Gap::Company]),
        ("@Câmara de Ribamar", vec![Gap::Step, Gap::Address]),
        (">call +1d with his colleague", vec![Gap::Address]),
        ("Luís Carvalho luis@ribamar.example", vec![]),
    ] {
        let done = kit.capture_with(Some(Join::With(lead)), line).unwrap();
        assert_eq!((done.lead, gaps(&kit)), (Some(lead), left), "{line}");
    }
    let lead = kit.book.read(|reader| reader.need::<Lead>(lead)).unwrap();
    assert!(lead.contact_id.is_some() && lead.company_id.is_some());
    kit.assert_whole();
}

#[test]
fn a_lead_that_is_closed_needs_nothing_but_the_reason() {
    let kit = Kit::new();
    let show = kit.show();
    let lead = kit.capture("Ana Ruiz").unwrap().lead.unwrap();
    assert_eq!(triage(&kit, show).len(), 1);
    assert_eq!(code(close(&kit.book, &kit.clock, None, lead, "  ")), "name_needed");
    close(&kit.book, &kit.clock, None, lead, "a student").unwrap();
    assert_eq!(triage(&kit, show), []);
    kit.undo().unwrap();
    assert_eq!(triage(&kit, show).len(), 1);
}

#[test]
fn the_offered_steps_are_understood_in_every_language() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 4).unwrap();
    for language in languages().filter(|language| *language != "en_XA") {
        for kind in [
            FollowUpKind::Documents,
            FollowUpKind::Call,
            FollowUpKind::Quote,
            FollowUpKind::Meeting,
            FollowUpKind::Sample,
            FollowUpKind::ThankYou,
        ] {
            let word = Words::of(language).say(&format!("follow-up-kind-{}", kind.code()));
            let read = grammar::read(&format!(">{word} 10:30"), today);
            assert_eq!(read.next_steps[0].kind, kind, "{word}");
        }
    }
}
