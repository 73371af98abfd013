//! Import: files of others become records, our own come back without a loss, and one undo takes everything away again.

use std::collections::BTreeMap;

use fairlead_core::{
    i18n::Words,
    ops::{
        export::{Format, Order, Profile, to_stream},
        import::{self, Asked, By, Chosen, Job, Outcome, Report, Setting, Target, Why},
    },
    store::{Filter, What},
};

use crate::kit::{Kit, SAMPLE, code};

fn setting(kit: &Kit) -> Setting {
    let setting = kit.setting();
    Setting { show: setting.show, first_show: setting.first_show, staff: setting.staff }
}

fn file(kit: &Kit, name: &str, text: impl AsRef<[u8]>) -> std::path::PathBuf {
    let path = kit.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn taken(kit: &Kit, name: &str, text: impl AsRef<[u8]>) -> Report {
    let path = file(kit, name, text);
    let job = Job { path: &path, asked: &Asked::default(), chosen: &Chosen::new() };
    let ((report, _), _) =
        import::import(&kit.book, &kit.clock, &setting(kit), job, &mut |_, _| true).unwrap();
    report
}

fn counts(report: &Report) -> (u32, u32, u32) {
    (report.new, report.joined, report.refused)
}

fn out(kit: &Kit, what: What, profile: &str) -> Vec<u8> {
    let order = Order {
        what: Some(what),
        filter: Filter::default(),
        as_of: kit.as_of(),
        format: Format::Csv,
        profile: Profile::of(profile).unwrap(),
        words: Words::of("es"),
        recipient: String::new(),
    };
    let mut bytes = Vec::new();
    to_stream(&kit.book, &kit.clock, None, &order, &mut bytes).unwrap();
    bytes
}

const LIST: &str = "First Name,Last Name,Company,E-mail,Mobile,Country,Topics,Notes,Shoe size\n\
    Ana,Ruiz,Ajuntament de Vallclara,ana@vallclara.example,+44 7700 900123,España,\"lighting; sensors\",\"wants 40 poles\nin May\",38\n\
    Ida,Berg,Nordlys AS,ida@nordlys.example,,Norway,,,\n\
    Tom,Frost,,tom(at)frost.example,,,,,\n\
    ,,,,,,,,44\n";

#[test]
fn a_list_of_visitors_becomes_records_and_one_undo_takes_them_back() {
    let kit = Kit::new();
    kit.show();
    let report = taken(&kit, "list.csv", LIST);
    assert_eq!(counts(&report), (2, 0, 2), "{report:?}");
    let refused: Vec<_> = report.first.iter().filter(|row| row.outcome == Outcome::Refused).collect();
    assert_eq!((refused[0].line, refused[0].column, refused[0].heading.as_str()), (5, Some(4), "E-mail"));
    assert_eq!(refused[0].reason.as_ref().unwrap().code.code(), "not_a_mail");
    assert_eq!(refused[1].reason.as_ref().unwrap().code.code(), "nobody_named");
    let (contacts, companies) =
        kit.book.read(|reader| Ok((reader.contact_count()?, reader.company_count()?))).unwrap();
    assert_eq!((contacts, companies), (2, 2));
    let rows = String::from_utf8(out(&kit, What::Leads, "fairlead")).unwrap();
    assert!(
        rows.contains("Ana,Ruiz")
            && rows.contains("ES,ana@vallclara.example,+44 7700 900123,lighting; sensors"),
        "{rows}"
    );
    assert!(rows.contains("\"wants 40 poles\nin May\""), "{rows}");
    kit.assert_whole();
    kit.undo().unwrap();
    assert_eq!(kit.book.read(|reader| reader.contact_count()).unwrap(), 0);
    kit.redo().unwrap();
    assert_eq!(kit.book.read(|reader| reader.contact_count()).unwrap(), 2);
    kit.assert_whole();
}

#[test]
fn what_is_there_is_joined_and_never_changed() {
    let kit = Kit::new();
    kit.show();
    kit.capture(SAMPLE).unwrap();
    assert_eq!(counts(&taken(&kit, "list.csv", LIST)), (1, 1, 2));
    let again = taken(&kit, "list.csv", LIST);
    assert_eq!(counts(&again), (0, 2, 2), "{again:?}");
    let why: Vec<_> = again.first.iter().filter_map(|row| row.why).collect();
    assert_eq!(why, [Why::Mail, Why::Mail]);
    let notes = String::from_utf8(out(&kit, What::Notes, "fairlead")).unwrap();
    assert_eq!(notes.matches("in May").count(), 1, "no note twice: {notes}");
    let other = "Name,Company,Email,Job title\nAna Ruiz,Vallclara City Council,ana@vallclara.example,Head of lighting\n";
    let report = taken(&kit, "other.csv", other);
    assert_eq!(report.first[0].adds, ["job_title"]);
    let by_name = "Name,Company\nida berg,NORDLYS\nIda Berg,Lumera\n";
    assert_eq!(counts(&taken(&kit, "names.csv", by_name)), (1, 1, 0));
    let role = "Company,Email\nNordlys AS,info@nordlys.example\nNordlys AS,info@nordlys.example\n";
    assert_eq!(counts(&taken(&kit, "role.csv", role)), (2, 0, 0), "a role mailbox names nobody");
    kit.assert_whole();
}

#[test]
fn a_preview_writes_nothing_and_says_what_will_come() {
    let kit = Kit::new();
    kit.show();
    kit.capture(SAMPLE).unwrap();
    let before = (kit.book.check().unwrap().rows, out(&kit, What::Leads, "fairlead"));
    let path = file(&kit, "list.csv", LIST);
    let job = Job { path: &path, asked: &Asked::default(), chosen: &Chosen::new() };
    let told = import::preview(&kit.book, &kit.clock, &setting(&kit), job, &mut |_, _| true).unwrap();
    assert_eq!((kit.book.check().unwrap().rows, out(&kit, What::Leads, "fairlead")), before);
    assert_eq!(told, taken(&kit, "list.csv", LIST));
}

#[test]
fn stopped_half_way_nothing_stays() {
    let kit = Kit::new();
    kit.show();
    let rows: String = (0..1_000).map(|at| format!("Ana{at},Ruiz,ana{at}@vallclara.example\n")).collect();
    let path = file(&kit, "many.csv", format!("First Name,Last Name,Email\n{rows}"));
    let job = Job { path: &path, asked: &Asked::default(), chosen: &Chosen::new() };
    let stopped = import::import(&kit.book, &kit.clock, &setting(&kit), job, &mut |done, _| done < 500);
    assert_eq!(code(stopped.map(|_| ())), "cancelled");
    assert_eq!(kit.book.read(|reader| reader.contact_count()).unwrap(), 0);
    kit.assert_whole();
}

#[test]
fn our_own_files_come_back_byte_for_byte() {
    let kit = Kit::new();
    fairlead_core::ops::demo::fill(&kit.book, &kit.clock, 120, 3).unwrap();
    for note in ["=1+1; 'quoted'", "007 \"so\" +34, two\nlines  ", "-5 漢字 ñ ş 123456789012345678901"] {
        kit.capture(&format!("Ana Ruiz{} @Ajuntament #lighting !a >quote +2d {note}", note.len())).unwrap();
    }
    for what in [What::Leads, What::Contacts, What::Companies] {
        let first = out(&kit, what, "fairlead");
        let other = Kit::at("2026-11-20T09:00:00Z", 7);
        let report = taken(&other, "own.csv", &first);
        assert_eq!(report.refused, 0, "{report:?}");
        let second = out(&other, what, "fairlead");
        let (first, second) = (String::from_utf8(first).unwrap(), String::from_utf8(second).unwrap());
        for (a, b) in first.lines().zip(second.lines()) {
            assert_eq!(a, b, "{what:?}");
        }
        assert_eq!(first, second, "{what:?}");
        other.assert_whole();
        assert_eq!(counts(&taken(&other, "own.csv", &first)), (0, report.rows, 0), "no duplicate: {what:?}");
        assert_eq!(String::from_utf8(out(&other, what, "fairlead")).unwrap(), first);
    }
}

#[test]
fn a_spreadsheet_of_ours_loses_its_guard() {
    let kit = Kit::new();
    kit.show();
    kit.capture(SAMPLE).unwrap();
    let bytes = out(&kit, What::Leads, "excel");
    assert!(String::from_utf8_lossy(&bytes).contains("'+44 7700 900123"));
    let other = Kit::new();
    other.show();
    assert_eq!(counts(&taken(&other, "own.csv", bytes)), (1, 0, 0));
    let again = String::from_utf8(out(&other, What::Leads, "fairlead")).unwrap();
    assert!(again.contains(",+44 7700 900123,") && again.contains(",quote,2026-11-06,"), "{again}");
}

#[test]
fn other_files_of_ours_are_only_taken_out() {
    let kit = Kit::new();
    fairlead_core::ops::demo::fill(&kit.book, &kit.clock, 20, 3).unwrap();
    let path = file(&kit, "quotes.csv", out(&kit, What::Quotes, "fairlead"));
    let job = Job { path: &path, asked: &Asked::default(), chosen: &Chosen::new() };
    assert_eq!(code(import::look(job)), "not_taken_in");
}

#[test]
fn cards_are_taken_in() {
    let kit = Kit::new();
    kit.show();
    let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ruiz;Ana;;;\r\nFN:Ana Ruiz\r\nORG:Ajuntament de Vallclara\r\n\
        EMAIL:ana@vallclara.example\r\nTEL;TYPE=CELL:+44 7700 900123\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:4.0\r\nFN:王伟\r\nN:王;伟;;;\r\nORG:深圳华芯\r\nEND:VCARD\r\n";
    assert_eq!(counts(&taken(&kit, "people.vcf", cards)), (2, 0, 0));
    let rows = String::from_utf8(out(&kit, What::Contacts, "fairlead")).unwrap();
    assert!(rows.contains("王伟") && rows.contains("深圳华芯") && rows.contains("+44 7700 900123"), "{rows}");
    assert_eq!(counts(&taken(&kit, "people.vcf", cards)), (0, 2, 0));
}

#[test]
fn refused_rows_can_be_mended_and_taken_in() {
    let kit = Kit::new();
    kit.show();
    let path = file(&kit, "list.csv", LIST);
    let job = Job { path: &path, asked: &Asked::default(), chosen: &Chosen::new() };
    let ((_, lines), _) =
        import::import(&kit.book, &kit.clock, &setting(&kit), job, &mut |_, _| true).unwrap();
    let words = Words::of("en");
    let say = |error: &fairlead_core::error::Error| words.error(error);
    let refused = kit.folder.path().join("refused.csv");
    assert_eq!(import::write_refused(job, &lines, &say, &refused).unwrap(), 2);
    let text = std::fs::read_to_string(&refused).unwrap();
    assert!(
        text.starts_with("First Name,Last Name,Company,") && text.contains(",Shoe size,import_reason\r\n"),
        "{text}"
    );
    assert!(text.contains("is no mail address"), "{text}");
    let mended = text.replace("tom(at)frost", "tom@frost");
    assert_eq!(counts(&taken(&kit, "mended.csv", mended)), (1, 0, 1));
    let report = kit.folder.path().join("report.csv");
    import::write_report(&lines, &say, &report).unwrap();
    assert_eq!(std::fs::read_to_string(&report).unwrap().lines().count(), 5);
    // Over the list itself: it is read before anything takes its place.
    assert_eq!(import::write_refused(job, &lines, &say, &path).unwrap(), 2);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn what_cannot_be_written_leaves_the_file_that_was_there() {
    let kit = Kit::new();
    kit.show();
    let path = file(&kit, "list.csv", LIST);
    let job = Job { path: &path, asked: &Asked::default(), chosen: &Chosen::new() };
    let ((_, lines), _) =
        import::import(&kit.book, &kit.clock, &setting(&kit), job, &mut |_, _| true).unwrap();
    let kept = file(&kit, "kept.csv", "kept");
    std::fs::remove_file(&path).unwrap();
    assert_eq!(code(import::write_refused(job, &lines, &|_| String::new(), &kept)), "file_unreadable");
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), "kept");
}

/// The headings of every system, and what each becomes.
#[test]
fn every_system_maps_without_a_hand() {
    let kit = Kit::new();
    let headings =
        |list: &str| format!("{list}\n{}\n", list.split(',').map(|_| "x").collect::<Vec<_>>().join(","));
    let systems: Vec<String> = Profile::all()
        .filter(|profile| !profile.columns.is_empty())
        .map(|profile| profile.columns.iter().map(|column| column.0).collect::<Vec<_>>().join(","))
        .chain(
            [
                "ID,Pseudonymization ID,Scanned Date,Scan Type,Device Name,Attendee Name,Email,Note,Tags",
                "First Name,Last Name,Job Title,Company,Email Address,Country",
                "First Name,Last Name,Email,Company Name,Job title,Origin,Country",
                "attendee_order,attendee_positionid,rating,notes,tags,first_upload,data,device_name,device_uuid",
                "姓名,公司名称,职位,手机,邮箱,国家,备注",
                "Nombre,Apellidos,Empresa,Cargo,Correo electrónico,Teléfono móvil,País,Observaciones",
                "Vorname,Nachname,Firma,Position,E-Mail,Telefon,Land,PLZ,Ort,Straße,Bemerkungen",
            ]
            .map(str::to_owned),
        )
        .collect();
    for list in systems {
        let path = file(&kit, "system.csv", headings(&list));
        let asked = Asked { headings: Some(1), ..Asked::default() };
        let view = import::look(Job { path: &path, asked: &asked, chosen: &Chosen::new() }).unwrap();
        assert_eq!(view.columns.len(), list.split(',').count());
        for column in &view.columns {
            assert!(column.by == By::Heading || column.heading == "ID", "{list}: {column:?}");
        }
    }
    for (list, want) in [
        ("Title,First Name,Last Name,Company,Job Title", Target::Title),
        ("First Name,Last Name,Company,Title", Target::JobTitle),
        ("Company domain name,Name,Phone number,City", Target::Company),
        ("name,company,categories,stage,amount", Target::Keep),
    ] {
        let path = file(&kit, "system.csv", headings(list));
        let view = import::look(Job {
            path: &path,
            asked: &Asked { headings: Some(1), ..Asked::default() },
            chosen: &Chosen::new(),
        })
        .unwrap();
        let found: BTreeMap<&str, Target> =
            view.columns.iter().map(|column| (column.heading.as_str(), column.target)).collect();
        assert!(
            found
                .iter()
                .any(|(heading, target)| ["Title", "Name", "name"].contains(heading) && *target == want),
            "{list}: {found:?}"
        );
    }
}

#[test]
fn columns_are_told_by_what_is_in_them() {
    let kit = Kit::new();
    let rows: String = (0..12)
        .map(|at| {
            format!(
                "{},{},ana{at}@lumera.example,+44 7700 900{:03},{},{}\n",
                ["Ana Ruiz", "Tomasz Lis", "Ida Berg"][at % 3],
                ["Lumera S.L.", "Nordlys AS", "Kestrel Ltd"][at % 3],
                100 + at,
                ["Spain", "Norway", "UK"][at % 3],
                ["Calle Mayor 5", "Storgata 12", "4 High Street"][at % 3]
            )
        })
        .collect();
    let path = file(&kit, "bare.csv", format!("c1,c2,c3,c4,c5,c6\n{rows}"));
    let view = import::look(Job { path: &path, asked: &Asked::default(), chosen: &Chosen::new() }).unwrap();
    let targets: Vec<Target> = view.columns.iter().map(|column| column.target).collect();
    assert_eq!(
        targets[..5],
        [Target::FullName, Target::Company, Target::Email, Target::Phone, Target::Country]
    );
    let chosen = Chosen::from([("c5".to_owned(), "leave".to_owned())]);
    let view = import::look(Job { path: &path, asked: &Asked::default(), chosen: &chosen }).unwrap();
    assert_eq!((view.columns[4].target, view.columns[4].by), (Target::Leave, By::Hand));
}

#[test]
fn a_meeting_comes_back_with_its_length() {
    let kit = Kit::new();
    kit.show();
    let list = "First Name,Last Name,E-mail,Next step,Due,Minutes\n\
        Ana,Ruiz,ana@vallclara.example,meeting,2026-11-05 10:30,45\n\
        Ben,Cho,ben@x.example,meeting,2026-11-05 12:00,1 h 30 min\n\
        Cem,Oz,cem@x.example,meeting,2026-11-05 15:00,soon\n";
    assert_eq!(counts(&taken(&kit, "list.csv", list)), (3, 0, 0));
    let rows = String::from_utf8(out(&kit, What::FollowUps, "fairlead")).unwrap();
    assert!(rows.lines().next().is_some_and(|heads| heads.contains(",zone,minutes,")), "{rows}");
    for row in [
        "2026-11-05 10:30,Europe/Madrid,45,",
        "2026-11-05 12:00,Europe/Madrid,90,",
        "2026-11-05 15:00,Europe/Madrid,,",
    ] {
        assert!(rows.contains(row), "{row} in {rows}");
    }
    kit.assert_whole();
}
