//! Capture: what becomes of a line in the book, and who is recognised.

use fairlead_core::{
    model::{
        codes::{FollowUpKind, Grade, NoteKind, PhoneKind},
        company::Company,
        contact::Contact,
    },
    ops::{
        capture::Join,
        edit::{Edit, EditField, edit},
    },
    store::{CompanyQuery, ContactQuery, FollowUpQuery, FollowUpWindow, LeadItem, LeadQuery},
};

use crate::kit::{Kit, SAMPLE, code};

fn leads(kit: &Kit, text: &str) -> Vec<LeadItem> {
    let query = LeadQuery { filter: crate::kit::text(text), ..LeadQuery::default() };
    kit.book.read(|reader| reader.leads(&query, kit.as_of())).unwrap().items
}

#[test]
fn the_sample_line_becomes_everything_it_says() {
    let kit = Kit::new();
    kit.show();
    let captured = kit.capture(SAMPLE).unwrap();
    assert!(!captured.known && !captured.met_before);

    let items = leads(&kit, "");
    assert_eq!(items.len(), 1);
    let lead = &items[0];
    let person = lead.person.as_ref().unwrap();
    assert_eq!((person.given_name.as_str(), person.family_name.as_str()), ("Ana", "Ruiz"));
    assert_eq!(lead.company.as_ref().unwrap().name, "Ajuntament de Vallclara");
    assert_eq!(lead.grade, Some(Grade::A));
    assert_eq!(lead.topics, ["lighting"]);
    let step = lead.next_step.as_ref().unwrap();
    assert_eq!((step.kind, step.due_day.as_deref()), (FollowUpKind::Quote, Some("2026-11-06")));
    assert_eq!(
        step.due_at.as_deref(),
        Some("2026-11-06T23:00:00.000Z"),
        "late when its day is over in Barcelona"
    );

    kit.book
        .read(|reader| {
            let mails = reader.emails(person.id)?;
            assert_eq!(mails[0].address, "ana@vallclara.example");
            let phones = reader.phones(person.id)?;
            assert_eq!(
                (phones[0].typed.as_str(), phones[0].e164.as_str()),
                ("+44 7700 900123", "+447700900123")
            );
            assert_eq!(phones[0].kind, PhoneKind::Mobile);
            let notes = reader.notes(lead.id)?;
            assert_eq!((notes[0].kind, notes[0].body.as_str()), (NoteKind::Conversation, "wants 40 poles"));
            Ok(())
        })
        .unwrap();
    kit.assert_whole();
}

#[test]
fn a_visitor_met_twice_at_a_show_is_one_lead_with_two_notes() {
    let kit = Kit::new();
    kit.capture(SAMPLE).unwrap();
    let again = kit.capture("Ana Ruiz ana@vallclara.example !b #sensors came back with her CTO").unwrap();
    assert!(again.known && again.met_before);
    let items = leads(&kit, "");
    assert_eq!(items.len(), 1);
    assert_eq!((items[0].grade, items[0].topics.len()), (Some(Grade::B), 2));
    assert_eq!(kit.book.read(|reader| reader.notes(items[0].id)).unwrap().len(), 2);
}

#[test]
fn people_join_only_on_their_own_mail_or_mobile_with_no_name_against_it() {
    // (first line, second line, whether it is the same person)
    for (first, second, same) in [
        ("Ana Ruiz ana@x.example", "ana@x.example wants more", true),
        ("Ana Ruiz ana@x.example", "Ruiz Ana ANA@X.example", true),
        ("Ana Ruiz +44 7700 900123", "Ana Ruiz +447700900123", true),
        ("王伟 Wei Wang wei@x.example", "王伟 wei@x.example", true),
        ("Ana Ruiz ana@x.example", "Pau Serra ana@x.example", false),
        ("Ana Ruiz info@x.example", "Ana Ruiz info@x.example", false),
        ("Ana Ruiz @Vallclara", "Ana Ruiz @Vallclara", false),
    ] {
        let kit = Kit::new();
        kit.capture(first).unwrap();
        assert_eq!(kit.capture(second).unwrap().known, same, "{first} | {second}");
        kit.assert_whole();
    }
}

#[test]
fn companies_of_the_same_name_are_one_whatever_their_legal_form() {
    let kit = Kit::new();
    for line in [
        "a@x.example @Iberlink S.L.",
        "b@x.example @IBERLINK",
        "c@x.example @Iberlink, S.L. 伊比联智能",
        "d@x.example @伊比联智能",
    ] {
        kit.capture(line).unwrap();
    }
    let companies = kit.book.read(|reader| reader.companies(&CompanyQuery::default(), kit.as_of())).unwrap();
    assert_eq!(companies.total, 1);
    assert_eq!(companies.items[0].native_name, "伊比联智能");
    assert_eq!((companies.items[0].contacts, companies.items[0].leads), (4, 4));
}

#[test]
fn strange_text_survives_unharmed() {
    let kit = Kit::new();
    for text in [
        "🙂 wants 3 🚁 drones",
        "שלום עולם",
        "مرحبا",
        "a\u{301} combining",
        "\u{202e}reversed",
        "O'Neill; DROP TABLE lead--",
    ] {
        let line = format!("Ana Ruiz @Vallclara, {text}");
        let lead = kit.capture(&line).unwrap().lead.unwrap();
        let notes = kit.book.read(|reader| reader.notes(lead)).unwrap();
        assert_eq!(notes[0].body, text, "{line}");
    }
    kit.assert_whole();
}

#[test]
fn lists_find_by_any_part_in_any_script() {
    let kit = Kit::new();
    kit.capture(
        "Lucía Chen 陈璐 @Iberlink S.L. 伊比联智能 lucia@iberlink.example +34 600 111 222 wants DALI-2",
    )
    .unwrap();
    kit.capture("Tomasz Wiśniewski @Smartvision #parking").unwrap();
    for (text, want) in [
        ("lucia", 1),
        ("陈", 1),
        ("chenlu", 1),
        ("cl", 1),
        ("wisniewski", 1),
        ("vision", 1),
        ("iberl", 1),
        ("600111", 1),
        ("dali", 1),
        ("parking", 1),
        ("nobody", 0),
        ("\"", 0),
        ("", 2),
        ("* OR NEAR(", 0),
    ] {
        assert_eq!(leads(&kit, text).len(), want, "{text}");
    }
}

#[test]
fn pages_follow_each_other_without_gap_or_repeat() {
    let kit = Kit::new();
    for at in 0..57 {
        kit.capture(&format!("Visitor Nr{at} v{at}@x.example")).unwrap();
    }
    for descending in [false, true] {
        let mut query = LeadQuery { limit: 10, descending, ..LeadQuery::default() };
        let mut seen = Vec::new();
        loop {
            let page = kit.book.read(|reader| reader.leads(&query, kit.as_of())).unwrap();
            assert_eq!(page.total, 57);
            seen.extend(page.items.into_iter().map(|lead| lead.id));
            query.after = page.next;
            if query.after.is_none() {
                break;
            }
        }
        let mut distinct = seen.clone();
        distinct.sort();
        distinct.dedup();
        assert_eq!((seen.len(), distinct.len()), (57, 57));
    }
    let bad = LeadQuery { after: Some("nonsense".into()), ..LeadQuery::default() };
    assert_eq!(code(kit.book.read(|reader| reader.leads(&bad, kit.as_of()))), "not_a_choice");
}

#[test]
fn follow_ups_are_sorted_into_their_stretch_of_the_calendar() {
    let kit = Kit::new();
    kit.show();
    // Wednesday 2026-11-04, 14:05 in Barcelona.
    for (when, window) in [
        ("today 10:00", FollowUpWindow::Overdue),
        ("today 17:00", FollowUpWindow::Today),
        ("today", FollowUpWindow::Today),
        ("+1d", FollowUpWindow::Tomorrow),
        ("sun", FollowUpWindow::Week),
        ("+1w", FollowUpWindow::Later),
        ("", FollowUpWindow::SomeDay),
    ] {
        let lead = kit.capture(&format!("x{}@x.example >call {when}", when.len())).unwrap().lead.unwrap();
        let (now, zone) = (kit.clock.now(), kit.clock.zone());
        let promises = kit.book.read(|reader| reader.promises_of(lead, now, zone)).unwrap();
        let newest = promises.iter().find(|it| it.window == window);
        assert!(newest.is_some(), "{when:?} is {window:?}, not {:?}", promises);
        let query = FollowUpQuery { window, ..FollowUpQuery::default() };
        let listed = kit.book.read(|reader| reader.follow_ups(&query, now, zone)).unwrap();
        assert!(listed.items.iter().all(|it| it.window == window) && !listed.items.is_empty(), "{when:?}");
    }
}

#[test]
fn fields_take_good_values_and_refuse_bad_ones() {
    use EditField as F;
    let kit = Kit::new();
    let lead = kit.capture(SAMPLE).unwrap().lead.unwrap();
    let item = leads(&kit, "").remove(0);
    let (person, company) = (item.person.unwrap().id, item.company.unwrap().id);
    let mail = kit.book.read(|reader| reader.emails(person)).unwrap()[0].id;
    let step = item.next_step.unwrap().id;
    for (id, field, value, want) in [
        (person, F::ContactGivenName, "Anna", ""),
        (person, F::ContactNameOrder, "sideways", "not_a_choice"),
        (person, F::ContactCountry, "es", ""),
        (person, F::ContactCountry, "Spain", "not_a_country"),
        (person, F::ContactCompany, "Lumera S.p.A.", ""),
        (person, F::ContactNewEmail, "anna@lumera.example", ""),
        (person, F::ContactNewEmail, "anna(at)lumera", "not_a_mail"),
        (person, F::ContactNewPhone, "call me", "not_a_phone"),
        (mail, F::Email, "ana.ruiz@vallclara.example", ""),
        (company, F::CompanyName, "", "name_needed"),
        (lead, F::LeadCompany, "Iberlink S.L. 伊比联智能", ""),
        (lead, F::LeadValue, "86,400.50 EUR", ""),
        (lead, F::LeadValue, "a lot", "not_an_amount"),
        (lead, F::LeadGrade, "D", "not_a_choice"),
        (lead, F::LeadTopics, "poles，照明", ""),
        (step, F::FollowUpDueDay, "2026-02-30", "not_a_day"),
        (step, F::FollowUpDueTime, "25:00", "not_a_time"),
        (step, F::FollowUpDueTime, "17:30", ""),
        (company, F::LeadNeed, "x", "no_such_record"),
    ] {
        let before = kit.book.dump().unwrap();
        let done = edit(&kit.book, &kit.clock, None, &Edit { id, field, value: value.into() });
        if want.is_empty() {
            done.unwrap_or_else(|error| panic!("{field:?} {value}: {error}"));
            assert_ne!(before, kit.book.dump().unwrap(), "{field:?} {value}");
        } else {
            assert_eq!(code(done), want, "{field:?} {value}");
            assert_eq!(
                before,
                kit.book.dump().unwrap(),
                "{field:?} {value}: a refused value changes nothing"
            );
        }
    }
    let after = leads(&kit, "").remove(0);
    assert_eq!(after.value.as_deref(), Some("86400.50"));
    assert_eq!(after.topics, ["poles", "照明"]);
    assert_eq!(after.next_step.unwrap().due_at.as_deref(), Some("2026-11-06T16:30:00.000Z"));
    kit.assert_whole();
}

#[test]
fn undo_of_the_first_capture_takes_show_staff_and_all_and_redo_brings_them_back() {
    let kit = Kit::new();
    kit.capture(SAMPLE).unwrap();
    let full = kit.book.dump().unwrap();
    kit.undo().unwrap();
    assert_eq!(kit.book.dump().unwrap(), "");
    assert_eq!(leads(&kit, "ana").len(), 0, "what is gone is not found");
    kit.redo().unwrap();
    assert_eq!(kit.book.dump().unwrap(), full);
    assert_eq!(leads(&kit, "ana").len(), 1);
    kit.assert_whole();
}

#[test]
fn a_record_of_the_wrong_kind_is_not_found() {
    let kit = Kit::new();
    let lead = kit.capture(SAMPLE).unwrap().lead.unwrap();
    assert_eq!(code(kit.book.read(|reader| reader.need::<Contact>(lead))), "no_such_record");
    assert_eq!(code(kit.book.read(|reader| reader.need::<Company>(lead))), "no_such_record");
    let contacts = kit.book.read(|reader| reader.contacts(&ContactQuery::default(), kit.as_of())).unwrap();
    assert_eq!(contacts.items[0].email, "ana@vallclara.example");
}

#[test]
fn who_typed_the_line_says_whom_it_is_about() {
    let kit = Kit::new();
    let ana = kit.capture(SAMPLE).unwrap();
    let with = |id| Some(Join::With(id));
    let joined =
        kit.capture_with(with(ana.contact.unwrap()), "Anna Ruíz +44 7700 900456 back again").unwrap();
    assert_eq!((joined.contact, joined.lead, joined.met_before), (ana.contact, ana.lead, true));
    let note_only = kit.capture_with(with(ana.contact.unwrap()), "|wants 40 poles").unwrap();
    assert_eq!(note_only.lead, ana.lead);
    let apart = kit.capture_with(Some(Join::Apart), "Ana Ruiz ana@vallclara.example").unwrap();
    assert!(!apart.known && apart.contact != ana.contact);
    let company = kit
        .book
        .read(|reader| Ok(reader.need::<Contact>(ana.contact.unwrap())?.company_id.unwrap()))
        .unwrap();
    let colleague = kit.capture_with(with(company), "Jordi Puig @Vallclara").unwrap();
    let works_at =
        kit.book.read(|reader| Ok(reader.need::<Contact>(colleague.contact.unwrap())?.company_id)).unwrap();
    assert_eq!(works_at, Some(company));
    assert_eq!(code(kit.capture_with(with(ana.show), "Ana")), "no_such_record");
    kit.assert_whole();
}
