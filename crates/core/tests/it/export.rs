//! Export: the file holds exactly what was typed, as read by another program's parser.

use fairlead_core::{
    i18n::Words,
    ops::export::{COLUMNS, Layout, Profile, leads, leads_to_file},
    store::LeadQuery,
};

use crate::kit::{Kit, SAMPLE, code};

fn layout(profile: Profile, language: &str) -> Layout {
    Layout { profile, words: Words::of(language) }
}

fn query() -> LeadQuery {
    LeadQuery { descending: false, ..LeadQuery::default() }
}

/// The rows of a file, as the csv crate reads them.
fn rows(bytes: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(text);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_fairlead_profile_is_for_programs() {
    let kit = Kit::new();
    kit.show();
    kit.capture(SAMPLE).unwrap();
    kit.capture("王伟 @深圳华芯 #照明 !b >报价 +2d 说要\n两台，=SUM(A1)").unwrap();
    let (written, bytes) =
        leads(&kit.book, &query(), layout(Profile::Fairlead, "zh-CN"), Vec::new()).unwrap();
    assert_eq!(written, 2);
    assert!(bytes.starts_with(b"id,logged_at,show,"), "no mark, English keys");
    let rows = rows(&bytes, b',');
    assert_eq!(rows[0], COLUMNS);
    let of = |row: usize, column: &str| {
        rows[row][COLUMNS.iter().position(|name| *name == column).unwrap()].as_str()
    };
    for (column, want) in [
        ("logged_at", "2026-11-04T13:05:00.000Z"),
        ("show", "Smart City Barcelona"),
        ("staff", "Li Wei"),
        ("grade", "A"),
        ("stage", "new"),
        ("given_name", "Ana"),
        ("family_name", "Ruiz"),
        ("company", "Ajuntament de Vallclara"),
        ("emails", "ana@vallclara.example"),
        ("phones", "+44 7700 900123"),
        ("topics", "lighting"),
        ("next_step", "quote"),
        ("due", "2026-11-06"),
        ("note", "wants 40 poles"),
    ] {
        assert_eq!(of(1, column), want, "{column}");
    }
    assert_eq!(of(2, "native_name"), "王伟");
    assert_eq!(of(2, "company_native"), "深圳华芯");
    assert!(of(2, "note").contains("=SUM(A1)"), "programs get text as it is");
}

#[test]
fn the_excel_profile_is_for_people() {
    let kit = Kit::new();
    kit.show();
    kit.capture(SAMPLE).unwrap();
    let (_, bytes) = leads(&kit.book, &query(), layout(Profile::Excel, "es"), Vec::new()).unwrap();
    assert!(bytes.starts_with("\u{feff}".as_bytes()), "without the mark Excel garbles Chinese");
    let rows = rows(&bytes, b';');
    let of = |column: &str| rows[1][COLUMNS.iter().position(|name| *name == column).unwrap()].as_str();
    assert!(rows[0].contains(&"Empresa".to_owned()), "{:?}", rows[0]);
    assert_eq!(of("phones"), "'+44 7700 900123", "a spreadsheet must not take a phone for a formula");
    assert_eq!(of("logged_at"), "2026-11-04 14:05", "the clock on the wall of the show");
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let kit = Kit::new();
    kit.capture(SAMPLE).unwrap();
    let write = |path: &std::path::Path| {
        leads_to_file(&kit.book, &kit.clock, None, &query(), layout(Profile::Fairlead, "en"), path)
    };
    let path = kit.folder.path().join("线索.csv");
    std::fs::write(&path, "older").unwrap();
    assert_eq!(write(&path).unwrap().rows, 1);
    let (_, bytes) = leads(&kit.book, &query(), layout(Profile::Fairlead, "en"), Vec::new()).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), bytes, "the older file is replaced by the complete one");

    let nowhere = kit.folder.path().join("no such folder").join("x.csv");
    assert_eq!(code(write(&nowhere)), "file_unwritable");
    let left: Vec<_> =
        std::fs::read_dir(kit.folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".part")), "{left:?}");
}
