//! Export: the file holds exactly what was typed, as read by another program's parser.

use fairlead_core::{
    i18n::Words,
    model::Stamp,
    ops::export::{
        Format, Order, OwnColumn, Profile, ProfileForm, Trouble, Voice, preview, profile, set_profile,
        to_file, to_folder, to_stream,
    },
    store::{AsOf, Filter, What},
};

use crate::kit::{Kit, SAMPLE, code, text};

/// The columns of a lead file, in their order.
const COLUMNS: &[&str] = &[
    "id",
    "logged_at",
    "show",
    "staff",
    "grade",
    "stage",
    "given_name",
    "family_name",
    "native_name",
    "job_title",
    "company",
    "company_native",
    "country",
    "emails",
    "phones",
    "topics",
    "next_step",
    "due",
    "note",
];

pub(crate) fn order(what: What, code: &str, language: &str) -> Order {
    Order {
        what: Some(what),
        filter: Filter::default(),
        as_of: AsOf { now: Stamp::parse("2026-11-04T13:05:00Z").unwrap(), zone: chrono_tz::Tz::UTC },
        format: Format::Csv,
        profile: Profile::of(code).unwrap(),
        words: Words::of(language),
        recipient: String::new(),
    }
}

fn written(kit: &Kit, order: &Order) -> (u32, Vec<u8>) {
    let mut bytes = Vec::new();
    let rows = to_stream(&kit.book, &kit.clock, None, order, &mut bytes).unwrap();
    (rows, bytes)
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
    let (count, bytes) = written(&kit, &order(What::Leads, "fairlead", "zh-CN"));
    assert_eq!(count, 2);
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
    let (_, bytes) = written(&kit, &order(What::Leads, "excel", "es"));
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
        to_file(&kit.book, &kit.clock, None, &order(What::Leads, "fairlead", "en"), path)
    };
    let path = kit.folder.path().join("线索.csv");
    std::fs::write(&path, "older").unwrap();
    assert_eq!(write(&path).unwrap().rows, 1);
    let (_, bytes) = written(&kit, &order(What::Leads, "fairlead", "en"));
    assert_eq!(std::fs::read(&path).unwrap(), bytes, "the older file is replaced by the complete one");

    let nowhere = kit.folder.path().join("no such folder").join("x.csv");
    assert_eq!(code(write(&nowhere)), "file_unwritable");
    let left: Vec<_> =
        std::fs::read_dir(kit.folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".part")), "{left:?}");
}

#[test]
fn every_kind_of_record_has_its_columns_and_their_headings() {
    let kit = Kit::new();
    fairlead_core::ops::demo::fill(&kit.book, &kit.clock, 60, 3).unwrap();
    for what in What::ALL {
        for (code, language, delimiter) in
            [("fairlead", "en", b','), ("excel", "es", b';'), ("excel", "zh-CN", b',')]
        {
            let (count, bytes) = written(&kit, &order(*what, code, language));
            let rows = rows(&bytes, delimiter);
            assert!(count > 0 && rows.len() == count as usize + 1, "{what:?}: {count} rows");
            let words = Words::of(language);
            let mut headings: Vec<String> =
                what.columns().iter().map(|column| words.say(&format!("export-{}", column.key))).collect();
            assert!(headings.iter().all(|heading| !heading.starts_with("export-")), "{what:?}: {headings:?}");
            headings.sort_unstable();
            headings.dedup();
            assert_eq!(headings.len(), what.columns().len(), "{what:?} {language}: no heading twice");
        }
    }
}

#[test]
fn other_records_follow_the_leads_that_were_asked_for() {
    let kit = Kit::new();
    kit.show();
    kit.capture(SAMPLE).unwrap();
    kit.capture("王伟 @深圳华芯 #照明 !b >报价 +2d 说要两台").unwrap();
    for (asked, what, want) in [
        ("", What::Contacts, 2),
        ("ruiz", What::Leads, 1),
        ("ruiz", What::Contacts, 1),
        ("vallclara", What::Companies, 1),
        ("ruiz", What::FollowUps, 1),
        ("poles", What::Notes, 1),
        ("nobody", What::Contacts, 0),
    ] {
        let filter = text(asked);
        assert_eq!(
            written(&kit, &Order { filter, ..order(what, "fairlead", "en") }).0,
            want,
            "{asked} {what:?}"
        );
    }
}

#[test]
fn each_system_gets_its_own_headings_and_no_guard() {
    let kit = Kit::new();
    kit.show();
    kit.capture(SAMPLE).unwrap();
    for profile in Profile::all().filter(|profile| profile.what.is_some()) {
        let (count, bytes) = written(&kit, &order(profile.what.unwrap(), &profile.code, "es"));
        let rows = rows(&bytes, b',');
        assert_eq!(count, 1, "{}", profile.code);
        assert!(rows[0].iter().eq(profile.columns.iter().map(|column| column.0)), "{}", profile.code);
        assert!(!bytes.starts_with("\u{feff}".as_bytes()), "{}", profile.code);
    }
    let (_, bytes) = written(&kit, &order(What::Leads, "salesforce-leads", "en"));
    let rows = rows(&bytes, b',');
    let of = |heading: &str| rows[1][rows[0].iter().position(|name| name == heading).unwrap()].as_str();
    for (heading, want) in [
        ("First Name", "Ana"),
        ("Last Name", "Ruiz"),
        ("Company", "Ajuntament de Vallclara"),
        ("Mobile Phone", "+44 7700 900123"),
        ("Lead Source", "Trade Show"),
        ("Lead Status", "Open - Not Contacted"),
        ("Rating", "Hot"),
        ("Description", "wants 40 poles"),
    ] {
        assert_eq!(of(heading), want, "{heading}");
    }
}

#[test]
fn cards_are_of_people() {
    let kit = Kit::new();
    kit.show();
    kit.capture(SAMPLE).unwrap();
    let cards = |what, code| Order { format: Format::Vcard, ..order(what, code, "en") };
    let (count, bytes) = written(&kit, &cards(What::Contacts, "vcard-3"));
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(count, 1);
    assert!(text.contains("VERSION:3.0\r\n") && text.contains("N:Ruiz;Ana;;;\r\n"), "{text}");
    assert!(
        text.contains("TEL;TYPE=CELL:+44 7700 900123\r\n") && text.contains("NOTE:wants 40 poles\r\n"),
        "{text}"
    );
    let firms = to_stream(&kit.book, &kit.clock, None, &cards(What::Companies, "fairlead"), Vec::new());
    assert_eq!(code(firms), "not_a_choice");
}

#[test]
fn what_the_target_would_refuse_is_left_out_and_told() {
    let kit = Kit::new();
    kit.show();
    kit.capture(SAMPLE).unwrap();
    kit.capture("@Lumera #lighting !b call them").unwrap();
    let order = order(What::Leads, "salesforce-leads", "en");
    let before = preview(&kit.book, &order).unwrap();
    assert_eq!((before.rows, before.left_out, before.first.len()), (1, 1, 1));
    let [finding] = before.findings.as_slice() else { panic!("{:?}", before.findings) };
    assert_eq!(
        (finding.trouble, finding.column.as_str(), finding.refused),
        (Trouble::Missing, "Last Name", true)
    );
    assert_eq!((finding.count, finding.ids.len()), (1, 1));
    let after = to_file(&kit.book, &kit.clock, None, &order, &kit.folder.path().join("sf.csv")).unwrap();
    assert_eq!((after.rows, after.left_out, after.findings), (1, 1, before.findings));
}

#[test]
fn what_was_written_is_read_back_cell_by_cell() {
    let kit = Kit::new();
    fairlead_core::ops::demo::fill(&kit.book, &kit.clock, 80, 3).unwrap();
    for note in ["=1+1; 'quoted'", "007 \"so\" +34, two\nlines  ", "-5 漢字 ñ ş 123456789012345678901"] {
        kit.capture(&format!("Ana Ruiz @Ajuntament #lighting !a ana@vallclara.example >quote +2d {note}"))
            .unwrap();
    }
    for (format, ending) in [(Format::Csv, "csv"), (Format::Xlsx, "xlsx")] {
        for profile in ["fairlead", "excel"] {
            for what in What::ALL {
                let order = Order { format, ..order(*what, profile, "es") };
                let path = kit.folder.path().join(format!("{profile}-{}.{ending}", what.code()));
                let written = to_file(&kit.book, &kit.clock, None, &order, &path).unwrap();
                let proof = written.proof.unwrap();
                assert!(written.rows > 0, "{what:?}");
                assert_eq!(
                    (proof.rows, proof.identical),
                    (written.rows, written.rows),
                    "{path:?}: {proof:?}"
                );
                assert!(
                    proof.samples.iter().all(|sample| sample.meant == sample.found),
                    "{path:?}: {proof:?}"
                );
            }
        }
    }
}

/// A book with what spoils easily.
pub(crate) fn full() -> Kit {
    let kit = Kit::new();
    fairlead_core::ops::demo::fill(&kit.book, &kit.clock, 80, 3).unwrap();
    for note in ["=1+1; 'quoted'", "007 \"so\" +34, two\nlines  ", "-5 漢字 ñ ş 123456789012345678901"] {
        kit.capture(&format!("Ana Ruiz @Ajuntament #lighting !a ana@vallclara.example >quote +2d {note}"))
            .unwrap();
    }
    kit
}

#[test]
fn cards_and_workbooks_of_the_whole_book_are_read_back_too() {
    let kit = full();
    for (what, format, code) in [
        (Some(What::Contacts), Format::Vcard, "vcard-4"),
        (Some(What::Leads), Format::Vcard, "vcard-3"),
        (None, Format::Xlsx, "fairlead"),
        (None, Format::Xlsx, "excel"),
    ] {
        let order = Order { what, format, ..order(What::Leads, code, "zh-CN") };
        let path = kit.folder.path().join(format!("{code}.{}", format.ending()));
        let written = to_file(&kit.book, &kit.clock, None, &order, &path).unwrap();
        let proof = written.proof.unwrap();
        assert_eq!((proof.rows, proof.identical), (written.rows, written.rows), "{code}: {proof:?}");
        assert!(proof.samples.iter().all(|sample| sample.meant == sample.found), "{code}: {proof:?}");
    }
}

#[test]
fn the_whole_book_is_a_folder_whole_or_not_at_all() {
    let kit = full();
    let order = Order { what: None, ..order(What::Leads, "fairlead", "en") };
    let path = kit.folder.path().join("book");
    let written = to_folder(&kit.book, &kit.clock, None, &order, &path).unwrap();
    let names = std::fs::read_dir(&path).unwrap().count();
    let proof = written.proof.unwrap();
    assert_eq!((names, proof.identical), (What::ALL.len(), written.rows), "{proof:?}");
    assert_eq!(
        code(to_folder(&kit.book, &kit.clock, None, &order, &path)),
        "file_unwritable",
        "what is there stays"
    );
    assert_eq!(
        std::fs::read_dir(kit.folder.path())
            .unwrap()
            .filter(|it| it.as_ref().unwrap().path().is_dir())
            .count(),
        1
    );
}

#[test]
fn what_left_is_remembered_with_whom_it_went_to() {
    let kit = Kit::new();
    kit.capture(SAMPLE).unwrap();
    let order = Order { recipient: " Iberia office ".into(), ..order(What::Leads, "fairlead", "en") };
    to_file(&kit.book, &kit.clock, None, &order, &kit.folder.path().join("a.csv")).unwrap();
    written(&kit, &order);
    let [stream, file] = kit.book.read(|reader| reader.exports(9)).unwrap().try_into().unwrap();
    assert_eq!((file.file.as_str(), file.rows, file.recipient.as_str()), ("a.csv", 1, "Iberia office"));
    assert_eq!(
        (stream.file.as_str(), stream.what.as_str(), stream.profile.as_str()),
        ("", "leads", "fairlead")
    );
}

#[test]
fn a_profile_of_ones_own_has_its_columns_order_and_names() {
    let kit = Kit::new();
    kit.show();
    kit.capture(SAMPLE).unwrap();
    let own = |key: &str, heading: &str| OwnColumn { key: key.into(), heading: heading.into() };
    let form = ProfileForm {
        id: None,
        name: "Iberia".into(),
        what: What::Leads,
        voice: Voice::Program,
        columns: vec![own("mobile", "Móvil"), own("full_name", "Quién"), own("wechat", "微信")],
    };
    let (id, _) = set_profile(&kit.book, &kit.clock, None, &form).unwrap();
    for named in [id.to_string(), "Iberia".to_owned()] {
        let profile = kit.book.read(|reader| profile(reader, &named)).unwrap();
        let (_, bytes) = written(&kit, &Order { profile, ..order(What::Leads, "fairlead", "en") });
        assert_eq!(String::from_utf8(bytes).unwrap(), "Móvil,Quién,微信\r\n+44 7700 900123,Ana Ruiz,\r\n");
    }
    for (spoilt, want) in [
        (ProfileForm { name: " ".into(), ..form.clone() }, "name_needed"),
        (ProfileForm { columns: Vec::new(), name: "b".into(), ..form.clone() }, "name_needed"),
        (
            ProfileForm {
                columns: vec![own("note", "a"), own("city", "a ")],
                name: "b".into(),
                ..form.clone()
            },
            "heading_twice",
        ),
        (
            ProfileForm { columns: vec![own("nonsense", "a")], name: "b".into(), ..form.clone() },
            "not_a_choice",
        ),
        (ProfileForm { name: "excel".into(), ..form.clone() }, "taken"),
        (form, "taken"),
    ] {
        assert_eq!(code(set_profile(&kit.book, &kit.clock, None, &spoilt)), want, "{spoilt:?}");
    }
    kit.undo().unwrap();
    assert_eq!(code(kit.book.read(|reader| profile(reader, "Iberia"))), "not_a_choice");
    kit.assert_whole();
}

#[test]
fn what_hangs_on_a_lead_is_seen_with_it() {
    let kit = Kit::new();
    kit.show();
    kit.capture("Ana Ruiz @Vallclara wants a price").unwrap();
    kit.capture("Ida Berg @Nordlys").unwrap();
    let found = preview(&kit.book, &order(What::Leads, "hubspot-contacts", "en")).unwrap();
    assert_eq!(found.list, Some(fairlead_core::store::ListKind::Leads));
    assert_eq!(found.findings[0].ids.len(), 2);
    let whole =
        preview(&kit.book, &Order { what: None, format: Format::Xlsx, ..order(What::Leads, "excel", "en") })
            .unwrap();
    assert!(whole.rows > 4 && whole.list.is_none(), "{whole:?}");
}
