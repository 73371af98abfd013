//! Our own questions: set up, answered with a line or in the record, taken out, and taken back.

use fairlead_core::{
    i18n::Words,
    model::{
        Id,
        beside::Answered,
        lead::Lead,
        question::{Question, QuestionKind},
    },
    ops::{
        capture::{Told, Visit},
        delete::{Deletable, delete},
        export::{Format, Order, Profile, preview},
        question::{QuestionForm, answer, raise_question, set_question},
    },
    store::{Filter, What},
};

use crate::kit::{Kit, code};

fn ask(kit: &Kit, label: &str, kind: QuestionKind, choices: &[&str]) -> Id {
    let choices = choices.iter().map(|choice| (*choice).to_owned()).collect();
    let form = QuestionForm { id: None, label: label.into(), kind, choices };
    set_question(&kit.book, &kit.clock, None, &form).unwrap().0
}

fn questions(kit: &Kit) -> Vec<String> {
    let all = kit.book.read(|reader| reader.questions()).unwrap();
    all.into_iter().map(|question: Question| question.label).collect()
}

fn answers(kit: &Kit, lead: Id) -> Vec<String> {
    let all = kit.book.read(|reader| reader.answers(lead)).unwrap();
    all.into_iter().map(|answer| answer.value).collect()
}

fn texts(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| (*value).to_owned()).collect()
}

fn said(question: Id, values: &[&str]) -> Answered {
    Answered { question, values: texts(values) }
}

#[test]
fn a_line_takes_its_answers_value_and_sticky_topics_along_and_one_undo_takes_all_back() {
    let kit = Kit::new();
    let protocol = ask(&kit, "Protocol", QuestionKind::Several, &["LoRaWAN", "DALI-2", "NB-IoT"]);
    let poles = ask(&kit, "Poles", QuestionKind::Number, &[]);
    let told = [said(protocol, &["DALI-2", "LoRaWAN"]), said(poles, &["40,5"])];
    let topics = texts(&["lighting", "sensors"]);
    let told = Told { topics: &topics, value: "86.400 EUR", answers: &told };
    let lead = kit.visit(&Visit { told, ..Visit::of("Ana Ruiz #Lighting") }).unwrap().lead.unwrap();
    assert_eq!(answers(&kit, lead), ["DALI-2", "LoRaWAN", "40.5"]);
    let (found, interests): (Lead, _) =
        kit.book.read(|reader| Ok((reader.need(lead)?, reader.interests(lead)?))).unwrap();
    assert_eq!((found.value_minor, found.value_currency.as_deref()), (Some(8_640_000), Some("EUR")));
    assert_eq!(interests.len(), 2, "a topic that is said twice is one");
    kit.assert_whole();
    kit.undo().unwrap();
    assert_eq!(answers(&kit, lead), [] as [String; 0]);
    kit.redo().unwrap();
    assert_eq!(answers(&kit, lead).len(), 3);
    kit.assert_whole();
}

#[test]
fn what_cannot_be_an_answer_is_refused_and_nothing_is_half_done() {
    let kit = Kit::new();
    let when = ask(&kit, "When", QuestionKind::Choice, &["2026", "2027"]);
    let poles = ask(&kit, "Poles", QuestionKind::Number, &[]);
    for (question, value, refused) in [(when, "2031", "not_a_choice"), (poles, "many", "not_a_number")] {
        let told = [said(question, &[value])];
        let told = Told { answers: &told, ..Told::default() };
        assert_eq!(code(kit.visit(&Visit { told, ..Visit::of("Ana Ruiz") })), refused);
    }
    let told = Told { value: "a lot", ..Told::default() };
    assert_eq!(code(kit.visit(&Visit { told, ..Visit::of("Ana Ruiz") })), "not_an_amount");
    let told = Told { value: "5 EUR", ..Told::default() };
    assert_eq!(code(kit.visit(&Visit { told, ..Visit::of("~trend blue") })), "nobody_named");
    let counts = kit.book.read(|reader| Ok((reader.contact_count()?, reader.company_count()?))).unwrap();
    assert_eq!(counts, (0, 0));
    for (label, kind, choices, refused) in [
        (" ", QuestionKind::Text, &[][..], "name_needed"),
        ("When", QuestionKind::Choice, &[" "][..], "choices_needed"),
    ] {
        let form = QuestionForm { id: None, label: label.into(), kind, choices: texts(choices) };
        assert_eq!(code(set_question(&kit.book, &kit.clock, None, &form)), refused);
    }
}

#[test]
fn answers_are_changed_in_the_record_and_outlive_their_question() {
    let kit = Kit::new();
    let when = ask(&kit, "When", QuestionKind::Choice, &["2026", "2027"]);
    let why = ask(&kit, "Why", QuestionKind::Text, &[]);
    raise_question(&kit.book, &kit.clock, None, why).unwrap();
    assert_eq!(questions(&kit), ["Why", "When"]);
    raise_question(&kit.book, &kit.clock, None, why).unwrap();
    assert_eq!(questions(&kit), ["Why", "When"], "there is none above the first");
    let lead = kit.capture("Ana Ruiz").unwrap().lead.unwrap();
    let note = |values: &[&str]| answer(&kit.book, &kit.clock, None, lead, when, &texts(values));
    note(&["2026"]).unwrap();
    note(&["2027", "2026"]).unwrap();
    assert_eq!(answers(&kit, lead), ["2027"], "one choice is one answer");
    // A choice that is offered no more stays where it was given, and is given to nobody else.
    let form = QuestionForm {
        id: Some(when),
        label: "When".into(),
        kind: QuestionKind::Choice,
        choices: texts(&["later"]),
    };
    set_question(&kit.book, &kit.clock, None, &form).unwrap();
    note(&["2027"]).unwrap();
    assert_eq!(code(note(&["2026"])), "not_a_choice");
    delete(&kit.book, &kit.clock, None, Deletable::Question, when).unwrap();
    assert_eq!((questions(&kit), answers(&kit, lead)), (texts(&["Why"]), texts(&["2027"])));
    kit.undo().unwrap();
    assert_eq!(questions(&kit), ["Why", "When"]);
    note(&[]).unwrap();
    assert_eq!(answers(&kit, lead), [] as [String; 0]);
    kit.assert_whole();
}

#[test]
fn a_file_of_leads_has_a_column_for_each_question() {
    let kit = Kit::new();
    let protocol = ask(&kit, "Protocol", QuestionKind::Several, &["LoRaWAN", "DALI-2"]);
    let poles = ask(&kit, "Poles", QuestionKind::Number, &[]);
    let told = [said(protocol, &["LoRaWAN", "DALI-2"]), said(poles, &["40"])];
    kit.visit(&Visit { told: Told { answers: &told, ..Told::default() }, ..Visit::of("Ana Ruiz") }).unwrap();
    kit.capture("Bob Hay").unwrap();
    for (profile, headings) in
        [("fairlead", ["question:Protocol", "question:Poles"]), ("excel", ["Protocol", "Poles"])]
    {
        let order = Order {
            what: Some(What::Leads),
            filter: Filter::default(),
            as_of: kit.as_of(),
            format: Format::Csv,
            profile: Profile::of(profile).unwrap(),
            words: Words::of("en"),
            recipient: String::new(),
        };
        let seen = preview(&kit.book, &order).unwrap();
        let last = |row: &[String]| row[row.len() - 2..].to_vec();
        assert_eq!(last(&seen.headings), headings);
        let rows: Vec<_> = seen.first.iter().map(|row| last(row)).collect();
        assert_eq!(rows, [texts(&["LoRaWAN; DALI-2", "40"]), texts(&["", ""])]);
    }
}
