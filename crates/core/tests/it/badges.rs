//! A badge that is scanned and the same badge in the organiser's list are one person, whichever comes first.

use fairlead_core::{
    matching::Reason,
    model::{Id, codes::Grade, contact::Contact, lead::Lead},
    ops::{
        capture::{Join, Visit},
        import::{self, Alikes, Asked, Chosen, Job, Report, Setting},
        joining,
    },
    store::{Filter, ListKind},
};

use crate::kit::Kit;

const LIST: &str = "Badge ID,First Name,Last Name,Company,E-mail\n\
    10432,Ana,Ruiz,Ajuntament de Vallclara,ana@vallclara.example\n\
    10433,Bob,Hay,Ferrocarril,bob@ferro.example\n";

fn take_in(kit: &Kit) {
    take_in_as(kit, Alikes::default());
}

fn take_in_as(kit: &Kit, alikes: Alikes) -> Report {
    let path = kit.folder.path().join("list.csv");
    std::fs::write(&path, LIST).unwrap();
    let setting = kit.setting();
    let setting =
        Setting { show: setting.show, first_show: setting.first_show, staff: setting.staff, alikes };
    let job = Job { path: &path, asked: &Asked::default(), chosen: &Chosen::new() };
    import::import(&kit.book, &kit.clock, &setting, job, &mut |_, _| true).unwrap().0.0
}

fn scan(kit: &Kit, id: &str, line: &str, join: Option<Join>) -> Id {
    let scans = [id.to_owned()];
    kit.visit(&Visit { scans: &scans, join, ..Visit::of(line) }).unwrap().lead.unwrap()
}

/// Whom a lead is about, and how many contacts and leads there are.
fn stands(kit: &Kit, lead: Id) -> (String, u32) {
    kit.book
        .read(|reader| {
            let contact = reader.need::<Lead>(lead)?.contact_id;
            let contact = contact.map(|id| reader.need::<Contact>(id)).transpose()?;
            let name = contact.map(|it| format!("{} {}", it.given_name, it.family_name));
            Ok((name.unwrap_or_default(), reader.contact_count()?))
        })
        .unwrap()
}

#[test]
fn a_badge_that_was_scanned_first_gets_its_person_from_the_list() {
    let kit = Kit::new();
    kit.show();
    let lead = scan(&kit, "10432", "!a wants 40 poles", None);
    assert_eq!(stands(&kit, lead), (String::new(), 0));
    take_in(&kit);
    assert_eq!(stands(&kit, lead), ("Ana Ruiz".to_owned(), 2));
    take_in(&kit);
    assert_eq!(stands(&kit, lead), ("Ana Ruiz".to_owned(), 2), "the list once more changes nothing");
    kit.assert_whole();
    kit.undo().unwrap();
    assert_eq!(stands(&kit, lead), (String::new(), 0));
    kit.assert_whole();
}

#[test]
fn a_badge_on_the_list_is_the_person_when_it_is_scanned() {
    let kit = Kit::new();
    kit.show();
    take_in(&kit);
    let ana = scan(&kit, "10432", "!a wants 40 poles", None);
    assert_eq!(stands(&kit, ana), ("Ana Ruiz".to_owned(), 2));
    let again = scan(&kit, "ID:10432", "came back", None);
    assert_eq!(again, ana, "one visitor is one lead");
    let lent = scan(&kit, "10433", "Eva Sol", None);
    assert_eq!(stands(&kit, lent), ("Eva Sol".to_owned(), 3), "a badge that was lent is not its owner");
    let apart = scan(&kit, "10433", "!b", Some(Join::Apart));
    assert_eq!(stands(&kit, apart), (String::new(), 3));
    kit.assert_whole();
}

#[test]
fn the_same_number_at_another_show_is_another_badge() {
    let kit = Kit::new();
    kit.show();
    take_in(&kit);
    let mut setting = kit.setting();
    setting.show = None;
    setting.first_show = "Lyon Mobility".into();
    let scans = ["10432".to_owned()];
    let visit = Visit { scans: &scans, ..Visit::of("!a") };
    let captured = fairlead_core::ops::capture::capture(&kit.book, &kit.clock, &setting, &visit).unwrap().0;
    assert_eq!(captured.contact, None);
    kit.assert_whole();
}

/// The leads of the current show, by name.
fn leads(kit: &Kit) -> Vec<Lead> {
    kit.book
        .read(|reader| {
            let show = kit.setting().show.unwrap();
            let mut ids = Vec::new();
            for id in reader.picked(ListKind::Leads, &Filter::default(), kit.as_of())? {
                ids.push(reader.need::<Lead>(id)?);
            }
            ids.retain(|lead| lead.show_id == show);
            Ok(ids)
        })
        .unwrap()
}

#[test]
fn a_scan_and_a_line_of_one_person_become_one_lead_when_the_list_says_so() {
    let kit = Kit::new();
    kit.show();
    let scanned = scan(&kit, "10432", "!b asked for a sample", None);
    let typed = kit.capture("Ana Ruiz ana@vallclara.example !a wants 40 poles").unwrap().lead.unwrap();
    assert_ne!(scanned, typed);
    take_in(&kit);
    let all = leads(&kit);
    assert_eq!(all.iter().map(|lead| lead.id).collect::<Vec<_>>(), [typed]);
    assert_eq!(
        (all[0].grade, all[0].scan_id.is_some()),
        (Some(Grade::A), true),
        "the hotter grade, and the badge"
    );
    let notes = kit.book.read(|reader| reader.notes(typed)).unwrap();
    let bodies: Vec<&str> = notes.iter().map(|note| note.body.as_str()).collect();
    for body in ["asked for a sample", "wants 40 poles", "10432"] {
        assert!(bodies.contains(&body), "{body}: {bodies:?}");
    }
    kit.assert_whole();
    kit.undo().unwrap();
    assert_eq!(leads(&kit).len(), 2, "one undo takes the list and the joining back");
    kit.redo().unwrap();
    kit.assert_whole();
}

#[test]
fn a_name_alone_is_offered_and_joined_with_one_key() {
    let kit = Kit::new();
    kit.show();
    let scanned = scan(&kit, "10432", "!b asked for a sample", None);
    let typed = kit.capture("Ana Ruiz #lighting !a >quote wants 40 poles").unwrap().lead.unwrap();
    take_in(&kit);
    assert_eq!(leads(&kit).len(), 2, "nothing is joined by a name alone");
    let twins = kit.book.read(|reader| joining::twins(reader, typed)).unwrap();
    assert_eq!(twins.iter().map(|twin| twin.item.id).collect::<Vec<_>>(), [scanned]);
    assert!(twins[0].reasons.contains(&Reason::SameName), "{twins:?}");
    let other = kit.book.read(|reader| joining::twins(reader, scanned)).unwrap();
    assert_eq!(other[0].item.id, typed, "it is seen from both");

    joining::join_leads(&kit.book, &kit.clock, None, typed, scanned).unwrap();
    let all = leads(&kit);
    assert_eq!(all.iter().map(|lead| lead.id).collect::<Vec<_>>(), [typed]);
    let (contact, emails) = kit
        .book
        .read(|reader| {
            let contact = all[0].contact_id.unwrap();
            Ok((reader.need::<Contact>(contact)?, reader.emails(contact)?))
        })
        .unwrap();
    assert_eq!((contact.family_name.as_str(), emails[0].address.as_str()), ("Ruiz", "ana@vallclara.example"));
    assert!(contact.company_id.is_some(), "what only the list knew is filled in");
    assert_eq!(kit.book.read(|reader| joining::twins(reader, typed)).unwrap(), []);
    kit.assert_whole();
    assert_eq!(stands(&kit, typed).1, 2, "Ana and Bob");
    kit.undo().unwrap();
    assert_eq!((leads(&kit).len(), stands(&kit, typed).1), (2, 3));
    kit.assert_whole();
    let gone = joining::join_leads(&kit.book, &kit.clock, None, typed, typed);
    assert_eq!(gone.unwrap_err().code.code(), "no_such_record");
}

#[test]
fn a_row_that_looks_like_somebody_joins_them_when_one_of_us_says_so() {
    let kit = Kit::new();
    kit.show();
    scan(&kit, "10432", "!b asked for a sample", None);
    let typed = kit.capture("Ana Ruiz !a wants 40 poles").unwrap().lead.unwrap();
    let report = take_in_as(&kit, Alikes { join: false, but: vec![2] });
    assert_eq!((report.joined, report.alike), (1, 1), "{report:?}");
    assert_eq!(leads(&kit).iter().map(|lead| lead.id).collect::<Vec<_>>(), [typed]);
    kit.assert_whole();
}
