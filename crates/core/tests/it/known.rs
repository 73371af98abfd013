//! Whom a line is about is offered while it is typed, with when and by whom they were last met.

use fairlead_core::{
    matching::{FirmText, Level, PersonText, Reason},
    ops::{
        acquaintances::Acquaintances,
        capture::{Join, understand},
        duplicates::Twice,
        known::{Known, known},
    },
};

use crate::kit::Kit;

fn booth() -> Kit {
    let kit = Kit::new();
    kit.show();
    for line in [
        "Ana Ruiz @Ajuntament de Vallclara #lighting !a ana@vallclara.example +44 7700 900123 >quote +2d wants 40 poles",
        "王伟 @深圳华芯传感有限公司 wang.wei@huaxin.example",
        "Katrin Böhme @Brunnwald GmbH k.boehme@brunnwald.example",
        "欧阳雪 @蓝海照明",
        "Luis Soler @Lumera Lighting S.L. info@lumera.example",
    ] {
        kit.capture(line).unwrap();
    }
    kit
}

fn offered(kit: &Kit, line: &str) -> Vec<Known> {
    let understood = understand(&kit.clock, None, line);
    kit.book.read(|reader| known(reader, &understood, &["GB"])).unwrap()
}

fn first(kit: &Kit, line: &str) -> String {
    let Some(first) = offered(kit, line).into_iter().next() else { return String::new() };
    let person = first.person.map(|it| [it.given_name, it.family_name, it.native_name].concat());
    person.unwrap_or_else(|| first.company.map(|it| [it.name, it.native_name].concat()).unwrap_or_default())
}

#[test]
fn by_whatever_they_are_known() {
    let kit = booth();
    for (line, who) in [
        ("ana@vallclara.example", "AnaRuiz"),
        ("Maria ANA@Vallclara.example", "AnaRuiz"),
        ("07700 900123", "AnaRuiz"),
        ("Ana Ruiz", "AnaRuiz"),
        ("ruiz ana", "AnaRuiz"),
        ("Ana Riuz", "AnaRuiz"),
        ("Ana Ru", "AnaRuiz"),
        ("王伟", "王伟"),
        ("Wang Wei", "王伟"),
        ("Wei Wang @Huaxin Sensing", "王伟"),
        ("Ouyang Xue", "欧阳雪"),
        ("Boehme @Brunnwald", "KatrinBöhme"),
        ("@Lumera Lighting", "Lumera Lighting S.L."),
        ("@LUMERA LIGHTING S.L.U.", "Lumera Lighting S.L."),
        ("@华芯传感", "深圳华芯传感有限公司"),
        ("@Huaxin", "深圳华芯传感有限公司"),
        ("info@lumera.example", "LuisSoler"),
    ] {
        assert_eq!(first(&kit, line), who, "{line}: {:#?}", offered(&kit, line));
    }
    for line in [
        "",
        "#lighting",
        "A",
        "Zoe Quill",
        "@Nobody Ever Heard",
        "~trend everything is blue",
        "\u{202e}\u{0}",
    ] {
        assert_eq!(offered(&kit, line), [], "{line}");
    }
}

#[test]
fn with_when_and_by_whom_they_were_met() {
    let kit = booth();
    let [ana, ..] = &offered(&kit, "Ana Ruiz ana@vallclara.example")[..] else { panic!("nobody") };
    assert_eq!((ana.kind, ana.level), (Twice::Contact, Some(Level::Sure)));
    assert_eq!(ana.reasons, [Reason::SameName, Reason::SameMail]);
    let met = ana.met.as_ref().unwrap();
    assert_eq!((met.show.as_str(), met.at), ("Smart City Barcelona", kit.clock.now()));
    assert_eq!(met.staff, kit.setting().staff);
    let captured = kit.capture_with(Some(Join::With(ana.id)), "Anna Ruis asked again").unwrap();
    assert!(captured.known && captured.met_before);
    kit.assert_whole();
}

#[test]
fn nobody_in_the_bin_is_offered() {
    let kit = booth();
    while kit.undo().is_ok() {}
    assert_eq!(offered(&kit, "Ana Ruiz ana@vallclara.example 王伟"), []);
}

#[test]
fn rows_of_a_file_are_known_by_the_book() {
    let kit = booth();
    let mut book = kit.book.read(Acquaintances::of).unwrap();
    let row = |given_name: &'static str, family_name: &'static str, mail: &'static str| PersonText {
        given_name,
        family_name,
        emails: vec![mail],
        ..PersonText::default()
    };
    let ana = book.contact(&row("ANA", "RUIZ", "Ana@vallclara.example"), None).unwrap();
    assert_eq!(ana.reasons, [Reason::SameName, Reason::SameMail]);
    let firm = FirmText { name: "LUMERA LIGHTING, S.L.U.", ..FirmText::default() };
    let lumera = book.company(&firm).unwrap().id;
    let luis = PersonText { given_name: "Luis", family_name: "Soler", ..PersonText::default() };
    assert_eq!(book.contact(&luis, Some(lumera)).unwrap().reasons, [Reason::SameName, Reason::SameCompany]);
}
