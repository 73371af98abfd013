//! Import: files of others become records, our own come back without a loss, and one undo takes everything away again.

use std::collections::BTreeMap;

use fairlead_core::{
    i18n::Words,
    matching::Reason,
    ops::{
        export::{Format, Order, Profile, to_stream},
        import::{self, Alikes, Asked, By, Chosen, Job, Outcome, Report, Setting, Target, Why},
    },
    store::{Filter, What},
};

use crate::kit::{Kit, SAMPLE, code};

fn setting(kit: &Kit) -> Setting {
    let setting = kit.setting();
    Setting {
        show: setting.show,
        first_show: setting.first_show,
        staff: setting.staff,
        alikes: Alikes::default(),
    }
}

fn file(kit: &Kit, name: &str, text: impl AsRef<[u8]>) -> std::path::PathBuf {
    let path = kit.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

pub(crate) fn taken(kit: &Kit, name: &str, text: impl AsRef<[u8]>) -> Report {
    let path = file(kit, name, text);
    let job = Job { path: &path, asked: &Asked::default(), chosen: &Chosen::new() };
    let ((report, _), _) =
        import::import(&kit.book, &kit.clock, &setting(kit), job, &mut |_, _| true).unwrap();
    report
}

/// Takes a file in as it lies.
pub(crate) fn taken_file(kit: &Kit, path: &std::path::Path) -> fairlead_core::error::Result<Report> {
    let job = Job { path, asked: &Asked::default(), chosen: &Chosen::new() };
    import::import(&kit.book, &kit.clock, &setting(kit), job, &mut |_, _| true).map(|((report, _), _)| report)
}

fn taken_as(kit: &Kit, name: &str, text: &str, alikes: Alikes) -> Report {
    let path = file(kit, name, text);
    let job = Job { path: &path, asked: &Asked::default(), chosen: &Chosen::new() };
    let setting = Setting { alikes, ..setting(kit) };
    import::import(&kit.book, &kit.clock, &setting, job, &mut |_, _| true).unwrap().0.0
}

fn counts(report: &Report) -> (u32, u32, u32) {
    (report.new, report.joined, report.refused)
}

pub(crate) fn out(kit: &Kit, what: What, profile: &str) -> Vec<u8> {
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
    let role = "Company,Email\nNordlys AS,info@nordlys.example\nNordlys AS,info@nordlys.example\n";
    assert_eq!(
        counts(&taken(&kit, "role.csv", role)),
        (1, 1, 0),
        "a role mailbox names nobody, and a row said twice says nothing new"
    );
    kit.assert_whole();
}

#[test]
fn a_name_alone_joins_nobody_and_is_offered_with_its_reasons() {
    let kit = Kit::new();
    kit.show();
    taken(&kit, "list.csv", LIST);
    let by_name = "Name,Company,Job title\nida berg,NORDLYS,Buyer\nIda Berg,Lumera,Buyer\nAna Ruiz,Ayuntamiento de Otra,\n";
    let report = taken(&kit, "names.csv", by_name);
    assert_eq!((counts(&report), report.alike), ((3, 0, 0), 1), "{report:?}");
    let alike = report.first.iter().find_map(|row| row.alike.as_ref()).unwrap();
    assert_eq!((alike.name.as_str(), alike.line), ("Ida Berg", None));
    assert_eq!(alike.reasons, [Reason::SameName, Reason::SameCompany]);
    kit.undo().unwrap();
    let report = taken_as(&kit, "names.csv", by_name, Alikes { join: true, but: Vec::new() });
    assert_eq!(counts(&report), (2, 1, 0), "{report:?}");
    assert_eq!(report.first.iter().find_map(|row| row.why), Some(Why::Chosen));
    kit.assert_whole();
}

#[test]
fn two_rows_of_one_name_and_company_are_alike_unless_they_say_the_same() {
    let kit = Kit::new();
    kit.show();
    let twice = "Name,Company,Notes\nIda Berg,Nordlys,asked for a sample\nIda Berg,Nordlys,wants 40 poles\n\
        Ida Berg,Nordlys,asked for a sample\n";
    let report = taken(&kit, "twice.csv", twice);
    assert_eq!((counts(&report), report.alike), ((2, 1, 0), 1), "{report:?}");
    let alike = report.first.iter().find_map(|row| row.alike.as_ref()).unwrap();
    assert_eq!(alike.line, Some(2));
    let again = taken(&kit, "twice.csv", twice);
    assert_eq!((counts(&again), again.alike), ((0, 3, 0), 0), "{again:?}");
    kit.assert_whole();
}

#[test]
fn a_file_taken_in_twice_makes_nothing_twice() {
    let kit = Kit::new();
    kit.show();
    for (name, text) in [
        ("mails.csv", "Name,Email\nAna Ruiz,ana@vallclara.example\nBob Hay,bob@ferro.example\n"),
        ("mobiles.csv", "Name,Mobile\nEva Sol,+44 7700 900124\n王伟,+44 7700 900125\n"),
        (
            "names.csv",
            "Name,Company,Country,Booth\nIda Berg,Nordlys,NO,B 12\n李娜,深圳华芯,CN,C 3\nPer Lund,,NO,\n",
        ),
        ("companies.csv", "Company,City\nLumera Lighting S.L.,Valencia\n"),
        (
            "visits.csv",
            "Name,Company,Topics,Grade,Notes,Next step,Due\nKim Aas,Fjord,lighting; sensors,A,wants 40,quote,2026-12-01\n",
        ),
        ("badges.csv", "Badge ID,Name,Company\n20001,Lea Roth,Lichtwerk\n"),
        ("desks.csv", "Company,Email,Phone\nNordlys,info@nordlys.example,+44 20 7946 0000\n"),
    ] {
        let first = taken(&kit, name, text);
        assert_eq!((first.joined, first.refused), (0, 0), "{name}: {first:?}");
        let stand = kit.book.read(|reader| Ok((reader.contact_count()?, reader.company_count()?))).unwrap();
        let again = taken(&kit, name, text);
        assert_eq!(counts(&again), (0, first.new, 0), "{name}: {again:?}");
        let after = kit.book.read(|reader| Ok((reader.contact_count()?, reader.company_count()?))).unwrap();
        assert_eq!(after, stand, "{name}");
    }
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
    let (told, lines) =
        import::preview(&kit.book, &kit.clock, &setting(&kit), job, &mut |_, _| true).unwrap();
    assert_eq!((kit.book.check().unwrap().rows, out(&kit, What::Leads, "fairlead")), before);
    assert_eq!(lines.iter().filter(|line| line.refused.is_some()).count(), 2);
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
fn the_picture_on_a_card_becomes_the_contacts() {
    let kit = Kit::new();
    kit.show();
    let mut png = std::io::Cursor::new(Vec::new());
    let picture = image::DynamicImage::from(image::RgbImage::from_pixel(64, 48, image::Rgb([200, 30, 30])));
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    let base64 = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, png.get_ref());
    // Lines of 72 signs, each begun by a blank, as phones fold them.
    let folded = base64
        .as_bytes()
        .chunks(72)
        .map(|line| String::from_utf8_lossy(line))
        .collect::<Vec<_>>()
        .join("\r\n ");
    let cards = format!(
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Ruiz;Ana\r\nEMAIL:ana@vallclara.example\r\nPHOTO;ENCODING=BASE64;PNG:\r\n {folded}\r\n\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nN:Berg;Ida;;;\r\nFN:Ida Berg\r\nEMAIL:ida@vallclara.example\r\nPHOTO;ENCODING=b;TYPE=PNG:{folded}\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Tom Frost\r\nEMAIL:tom@vallclara.example\r\nPHOTO:data:image/png;base64,{folded}\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Eva Lis\r\nEMAIL:eva@vallclara.example\r\nPHOTO:https://elsewhere.example/eva.jpg\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoe Hale\r\nEMAIL:zoe@vallclara.example\r\nN:Hale;Zoe;;;\r\nPHOTO;ENCODING=b;TYPE=JPEG:aGVsbG8gaGVsbG8gaGVsbG8gaGVsbG8=\r\nEND:VCARD\r\n"
    );
    assert_eq!(counts(&taken(&kit, "people.vcf", &cards)), (5, 0, 0));
    let photos: Vec<(String, Option<String>)> = kit
        .book
        .read(|reader| {
            ["Ana", "Ida", "Tom", "Eva", "Zoe"]
                .into_iter()
                .zip(["Ruiz", "Berg", "Frost", "Lis", "Hale"])
                .map(|(given, family)| {
                    let found = reader.namesakes(given, family, "")?;
                    Ok((given.to_owned(), found.into_iter().next().and_then(|contact| contact.photo)))
                })
                .collect()
        })
        .unwrap();
    let has: Vec<&str> = photos.iter().filter(|it| it.1.is_some()).map(|it| it.0.as_str()).collect();
    assert_eq!(
        has,
        ["Ana", "Ida", "Tom"],
        "one elsewhere is never fetched, and what is none costs nobody their record"
    );
    let bytes = kit.book.read(|reader| reader.photo(photos[0].1.as_ref().unwrap(), false)).unwrap().unwrap();
    assert!(bytes.starts_with(&[0xFF, 0xD8]), "made anew, so that nothing is left of what the camera wrote");
    assert_eq!(counts(&taken(&kit, "people.vcf", &cards)), (0, 5, 0));
    kit.assert_whole();
    // And out again, in both versions.
    for code in ["vcard-4", "vcard-3"] {
        let order = Order { format: Format::Vcard, ..crate::export::order(What::Contacts, code, "en") };
        let path = kit.folder.path().join(format!("{code}.vcf"));
        let proof =
            fairlead_core::ops::export::to_file(&kit.book, &kit.clock, None, &order, &path).unwrap().proof;
        assert_eq!(proof.map(|proof| (proof.rows, proof.identical)), Some((5, 5)));
        let again = fairlead_core::formats::vcard::read(&std::fs::read_to_string(&path).unwrap());
        assert_eq!(again.iter().filter(|card| card.photo.as_ref() == Some(&bytes)).count(), 3, "{code}");
    }
    kit.undo().unwrap();
    kit.assert_whole();
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
        let found = view.columns.iter().filter(|column| column.by == By::Heading).count();
        println!("{found:3} of {:3} headings: {list:.70}", view.columns.len());
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
