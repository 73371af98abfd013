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
    store::{Facet, Filter, ListKind, What},
};

use crate::{
    import::{out, taken},
    kit::{Kit, code},
};

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

#[test]
fn answers_are_found_and_narrow_lists() {
    let kit = Kit::new();
    kit.show();
    let protocol = ask(&kit, "Protocol", QuestionKind::Several, &["LoRaWAN", "DALI-2", "NB-IoT"]);
    let usage = ask(&kit, "Where", QuestionKind::Choice, &["Street", "Tunnel"]);
    let remark = ask(&kit, "Remark", QuestionKind::Text, &[]);
    let visit = |line: &str, told: &[Answered]| {
        let told = Told { answers: told, ..Told::default() };
        kit.visit(&Visit { told, ..Visit::of(line) }).unwrap().lead.unwrap()
    };
    let ana = visit("Ana Ruiz", &[said(protocol, &["DALI-2", "LoRaWAN"]), said(usage, &["Street"])]);
    let bob = visit("Bob Hay", &[said(protocol, &["LoRaWAN"]), said(remark, &["zebra crossings"])]);
    visit("Eva Sol", &[]);
    let left = |choices: &[&str], text: &str| {
        let choices =
            [(Facet::Answer, texts(choices))].into_iter().filter(|(_, it)| !it.is_empty()).collect();
        let filter = Filter { choices, text: text.to_owned(), ..Filter::default() };
        kit.book.read(|reader| reader.picked(ListKind::Leads, &filter, kit.as_of())).unwrap()
    };
    assert_eq!(left(&["Protocol=LoRaWAN"], ""), [ana, bob]);
    assert_eq!(left(&["protocol=DALI-2", "Protocol=NB-IoT"], ""), [ana], "of one question either");
    assert_eq!(left(&["Protocol=LoRaWAN", "Where=Street"], ""), [ana], "of two questions both");
    assert_eq!(left(&[&format!("{protocol}=DALI-2")], ""), [ana]);
    assert!(left(&[&format!("{}=DALI-2", kit.clock.id())], "").is_empty(), "a question that is gone");
    assert_eq!(left(&[], "zebra"), [bob], "the words of an answer are searched");
    assert_eq!(left(&[], "DALI"), [ana]);

    let filter = Filter { choices: [(Facet::Answer, texts(&["Where=Street"]))].into(), ..Filter::default() };
    let counts = kit.book.read(|reader| reader.counts(ListKind::Leads, &filter, kit.as_of())).unwrap();
    assert_eq!(counts.total, 1);
    let facet = counts.facets.iter().find(|it| it.facet == Facet::Answer).unwrap();
    let names: Vec<(&str, u32)> = facet.choices.iter().map(|it| (it.name.as_str(), it.count)).collect();
    assert_eq!(names, [("Protocol: LoRaWAN", 2), ("Protocol: DALI-2", 1), ("Where: Street", 1)]);
    let people = kit.book.read(|reader| reader.counts(ListKind::Contacts, &filter, kit.as_of())).unwrap();
    assert_eq!(people.total, 1);
    let unknown =
        Filter { choices: [(Facet::Answer, texts(&["Nobody asked=x"]))].into(), ..Filter::default() };
    let refused = kit.book.read(|reader| reader.picked(ListKind::Leads, &unknown, kit.as_of()));
    assert_eq!(code(refused), "not_a_choice");

    answer(&kit.book, &kit.clock, None, ana, protocol, &texts(&["NB-IoT"])).unwrap();
    assert_eq!(left(&["Protocol=LoRaWAN"], ""), [bob], "another answer, another row");
    assert_eq!(left(&[], "NB-IoT"), [ana]);
    kit.assert_whole();
}

#[test]
fn answers_come_back_from_our_own_file() {
    let kit = Kit::new();
    kit.show();
    let protocol = ask(&kit, "Protocol", QuestionKind::Several, &["LoRaWAN", "DALI-2", "a; b"]);
    let poles = ask(&kit, "Poles", QuestionKind::Number, &[]);
    let usage = ask(&kit, "Where = at", QuestionKind::Choice, &["Street", "Tunnel"]);
    let remark = ask(&kit, "Remark", QuestionKind::Text, &[]);
    for (line, told) in [
        ("Ana Ruiz ana@vallclara.example", vec![said(protocol, &["DALI-2", "a; b"]), said(poles, &["40.5"])]),
        ("Bob Hay bob@ferro.example", vec![said(protocol, &["DALI-2"]), said(usage, &["Street"])]),
        (
            "Eva Sol eva@sol.example",
            vec![
                said(protocol, &["a; b"]),
                said(remark, &["two\nlines; and more"]),
                said(usage, &["Street"]),
            ],
        ),
    ] {
        let told = Told { answers: &told, ..Told::default() };
        kit.visit(&Visit { told, ..Visit::of(line) }).unwrap();
    }
    let file = out(&kit, What::Leads, "fairlead");
    let head = String::from_utf8(file.clone()).unwrap();
    assert!(
        head.lines()
            .next()
            .unwrap()
            .ends_with("question:Protocol,question:Poles,question:Where = at,question:Remark"),
        "{head}"
    );

    let other = Kit::new();
    let report = taken(&other, "leads.csv", &file);
    assert_eq!((report.new, report.refused), (3, 0), "{report:?}");
    assert_eq!(questions(&other), ["Protocol", "Poles", "Where = at", "Remark"]);
    let kinds = other.book.read(|reader| reader.questions()).unwrap();
    let kinds: Vec<QuestionKind> = kinds.into_iter().map(|question| question.kind).collect();
    assert_eq!(kinds[..2], [QuestionKind::Several, QuestionKind::Number]);
    assert_eq!(String::from_utf8(out(&other, What::Leads, "fairlead")).unwrap(), head, "byte for byte");
    other.assert_whole();

    let again = taken(&kit, "leads.csv", &file);
    assert_eq!((again.new, again.joined), (0, 3), "{again:?}");
    assert_eq!(
        String::from_utf8(out(&kit, What::Leads, "fairlead")).unwrap(),
        head,
        "taken in once more it changes nothing"
    );
    let sheet = out(&kit, What::Leads, "excel");
    let again = taken(&kit, "sheet.csv", &sheet);
    assert_eq!(
        (again.new, again.joined),
        (0, 3),
        "a spreadsheet of ours names the questions by their words: {again:?}"
    );
    kit.assert_whole();
}
