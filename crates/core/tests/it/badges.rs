//! A badge that is scanned and the same badge in the organiser's list are one person, whichever comes first.

use fairlead_core::{
    model::{Id, contact::Contact, lead::Lead},
    ops::{
        capture::{Join, Visit},
        import::{self, Asked, Chosen, Job, Setting},
    },
};

use crate::kit::Kit;

const LIST: &str = "Badge ID,First Name,Last Name,Company,E-mail\n\
    10432,Ana,Ruiz,Ajuntament de Vallclara,ana@vallclara.example\n\
    10433,Bob,Hay,Ferrocarril,bob@ferro.example\n";

fn take_in(kit: &Kit) {
    let path = kit.folder.path().join("list.csv");
    std::fs::write(&path, LIST).unwrap();
    let setting = kit.setting();
    let setting = Setting { show: setting.show, first_show: setting.first_show, staff: setting.staff };
    let job = Job { path: &path, asked: &Asked::default(), chosen: &Chosen::new() };
    import::import(&kit.book, &kit.clock, &setting, job, &mut |_, _| true).unwrap();
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
