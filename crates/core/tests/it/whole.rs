//! The whole book as one document: out and in again it is the same book, and what is no such document changes nothing.

use std::{io::Cursor, path::PathBuf};

use fairlead_core::{
    i18n::Words,
    ops::{
        capture::Visit,
        export::{Exported, Format, Order, Profile, preview, to_file},
        scan,
    },
    store::{Filter, What},
};
use image::{DynamicImage, ImageFormat, RgbImage};
use proptest::prelude::*;

use crate::{
    import::taken_file,
    kit::{Kit, SAMPLE, code},
};

fn order(kit: &Kit) -> Order {
    Order {
        what: None,
        filter: Filter::default(),
        as_of: kit.as_of(),
        format: Format::Json,
        profile: Profile::of("fairlead").unwrap(),
        words: Words::of("en"),
        recipient: String::new(),
    }
}

fn out(kit: &Kit, name: &str) -> (PathBuf, Exported) {
    let path = kit.folder.path().join(name);
    let exported = to_file(&kit.book, &kit.clock, None, &order(kit), &path).unwrap();
    (path, exported)
}

fn rows(kit: &Kit) -> u32 {
    kit.book.read(|reader| reader.row_count()).unwrap()
}

/// A photograph of one colour.
fn photograph(shade: u8) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    let picture = DynamicImage::from(RgbImage::from_pixel(90, 60, image::Rgb([shade, 90, 120])));
    picture.write_to(&mut file, ImageFormat::Png).unwrap();
    file.into_inner()
}

/// A book with something in every corner: the demo's records, pictures of leads, of a product and of ourselves, a bin.
fn full(size: u32, seed: u64) -> Kit {
    let kit = Kit::new();
    fairlead_core::ops::demo::fill(&kit.book, &kit.clock, size, seed).unwrap();
    let photo = scan::picture(&photograph(30)).unwrap().photo;
    kit.visit(&Visit { photos: &[photo], ..Visit::of("Ana Ruiz @Ajuntament de Vallclara !b >quote +2d") })
        .unwrap();
    fairlead_core::ops::exhibitor::set_logo(&kit.book, &kit.clock, None, Some(&photograph(200))).unwrap();
    kit
}

#[test]
fn the_whole_book_comes_back() {
    let kit = full(80, 3);
    kit.capture("Ida Berg @Nordlys AS ~trend adaptive dimming").unwrap();
    kit.undo().unwrap();
    let (path, first) = out(&kit, "book.json");
    let proof = first.proof.unwrap();
    assert_eq!((first.rows, proof.identical), (rows(&kit), proof.rows), "{proof:?}");
    assert!(proof.rows > first.rows, "pictures are read back, too");
    assert_eq!(preview(&kit.book, &order(&kit)).unwrap().rows, first.rows);
    let other = Kit::at("2026-11-20T09:00:00Z", 7);
    let report = taken_file(&other, &path).unwrap();
    assert_eq!((report.new, report.refused), (first.rows, 0));
    other.assert_whole();
    let (again, _) = out(&other, "again.json");
    assert!(std::fs::read(&path).unwrap() == std::fs::read(&again).unwrap(), "the same, byte for byte");
    assert_eq!(code(taken_file(&other, &path)), "book_not_empty");
    other.undo().unwrap();
    assert_eq!(rows(&other), 0);
    other.redo().unwrap();
    other.assert_whole();
    let (again, _) = out(&other, "once more.json");
    assert!(std::fs::read(&path).unwrap() == std::fs::read(&again).unwrap(), "and after undo and redo");
}

#[test]
fn only_the_whole_book_is_such_a_document() {
    let kit = full(5, 1);
    let path = kit.folder.path().join("some.json");
    for order in [
        Order { what: Some(What::Leads), ..order(&kit) },
        Order { filter: crate::kit::text("ana"), ..order(&kit) },
    ] {
        assert_eq!(code(to_file(&kit.book, &kit.clock, None, &order, &path)), "not_a_choice");
    }
    assert!(!path.exists());
}

#[test]
fn a_spoilt_document_changes_nothing() {
    let kit = full(30, 5);
    let text = std::fs::read_to_string(out(&kit, "book.json").0).unwrap();
    let other = Kit::new();
    let spoilt = other.folder.path().join("spoilt.json");
    let twice = {
        // The same row, once more.
        let line = text.lines().skip_while(|line| !line.starts_with("\"company\"")).nth(1).unwrap();
        text.replacen(line, &format!("{},\n{line}", line.trim_end_matches(',')), 1)
    };
    let replaced = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };
    for (spoiled, want) in [
        (replaced("\"schema\": ", "\"schema\": 9"), "book_newer"),
        (replaced("\"stage\":\"new\"", "\"stage\":\"odd\""), "document_damaged"),
        (replaced("\"company_id\":\"0", "\"company_id\":\"f"), "document_damaged"),
        (replaced("\"contact_id\":", "\"contact\":"), "document_damaged"),
        (replaced("\"hash\":\"", "\"hash\":\"0"), "document_damaged"),
        (replaced("\"contact\": [", "\"person\": ["), "document_damaged"),
        (twice, "document_damaged"),
        (text[..text.len() / 2].to_owned(), "document_damaged"),
        (text.trim_end().trim_end_matches('}').to_owned(), "document_damaged"),
        (format!("{text}{text}"), "document_damaged"),
        (format!("{{\"fairlead\": {}", "[".repeat(1_000_000)), "document_damaged"),
        ("{\"fairlead\": \"book\"}".to_owned(), "document_damaged"),
        ("{\"contacts\": [{\"name\": \"Ana\"}]}".to_owned(), "foreign_json"),
        ("[]".to_owned(), "foreign_json"),
        (String::new(), "foreign_json"),
    ] {
        std::fs::write(&spoilt, &spoiled).unwrap();
        let Err(refused) = taken_file(&other, &spoilt) else {
            panic!("not refused, but {want}: {spoiled:.300}")
        };
        assert_eq!(refused.code.code(), want, "{:.200}", spoiled);
        assert_eq!(refused.params.contains_key("line"), want == "document_damaged", "{refused:?}");
        assert_eq!(rows(&other), 0, "{:.200}", spoiled);
    }
    other.assert_whole();
    kit.capture(SAMPLE).unwrap();
}

#[test]
fn columns_that_an_earlier_schema_lacked_are_as_empty() {
    let kit = Kit::new();
    kit.capture(SAMPLE).unwrap();
    let text = std::fs::read_to_string(out(&kit, "book.json").0).unwrap();
    let schema = fairlead_core::store::Book::schema();
    let older = text
        .replacen(&format!("\"schema\": {schema}"), &format!("\"schema\": {}", schema - 1), 1)
        .replace("\"by_clock\":0,", "");
    assert_ne!(text, older);
    let other = Kit::new();
    let path = other.folder.path().join("older.json");
    std::fs::write(&path, &older).unwrap();
    taken_file(&other, &path).unwrap();
    assert_eq!(std::fs::read_to_string(out(&other, "again.json").0).unwrap(), text);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever was typed and taken back.
    #[test]
    fn a_random_book_comes_back(
        size in 0_u32..25,
        seed in 0_u64..1_000,
        lines in prop::collection::vec(("\\PC{1,60}", "\\PC{0,20}", prop::bool::weighted(0.2)), 0..12),
        shades in prop::collection::vec(any::<u8>(), 0..3),
    ) {
        let kit = full(size, seed);
        for (name, firm, is_taken_back) in &lines {
            // What names nobody is refused, and no loss.
            if kit.capture(&format!("{name} @\"{}\" #x !a >call +2d {name}", firm.replace('"', ""))).is_ok() && *is_taken_back {
                kit.undo().unwrap();
            }
        }
        for shade in shades {
            let photo = scan::picture(&photograph(shade)).unwrap().photo;
            kit.visit(&Visit { photos: &[photo], ..Visit::of("") }).unwrap();
        }
        let (path, exported) = out(&kit, "book.json");
        let proof = exported.proof.unwrap();
        prop_assert_eq!(proof.identical, proof.rows);
        let other = Kit::at("2026-11-20T09:00:00Z", 7);
        taken_file(&other, &path).unwrap();
        other.assert_whole();
        let (again, _) = out(&other, "again.json");
        prop_assert!(std::fs::read(&path).unwrap() == std::fs::read(&again).unwrap());
    }
}

/// The files of a folder with what is in them, in order.
fn files(folder: &std::path::Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            files.extend(
                self::files(&entry.path())
                    .into_iter()
                    .map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)),
            );
        } else {
            files.push((name, std::fs::read(entry.path()).unwrap()));
        }
    }
    files.sort();
    files
}

fn to_folder(kit: &Kit, name: &str, profile: &str) -> PathBuf {
    let path = kit.folder.path().join(name);
    let order = Order { format: Format::Csv, profile: Profile::of(profile).unwrap(), ..order(kit) };
    fairlead_core::ops::export::to_folder(&kit.book, &kit.clock, None, &order, &path).unwrap();
    path
}

#[test]
fn a_folder_of_ours_comes_back_with_its_pictures() {
    let kit = full(60, 3);
    kit.capture("Ida Berg @Nordlys AS !b ~trend #lighting adaptive dimming").unwrap();
    let first = to_folder(&kit, "first", "fairlead");
    let other = Kit::at("2026-11-20T09:00:00Z", 7);
    let report = taken_file(&other, &first).unwrap();
    assert_eq!(report.refused, 0, "{report:?}");
    other.assert_whole();
    let second = to_folder(&other, "second", "fairlead");
    let only_out = ["quotes.csv", "quote-lines.csv", "products.csv"];
    let (first_files, second_files) = (files(&first), files(&second));
    let compared = first_files.iter().filter(|(name, _)| !only_out.contains(&name.as_str()));
    let mut pictures = 0;
    for (name, bytes) in compared {
        let found = second_files.iter().find(|(other, _)| other == name).map(|(_, bytes)| bytes);
        assert!(found.is_some(), "{name} is there again");
        if found != Some(bytes) {
            let (a, b) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(found.unwrap()));
            let line = a.lines().zip(b.lines()).find(|(a, b)| a != b);
            panic!("{name} differs: {line:?}; {:?} and {:?}", a.lines().last(), b.lines().last());
        }
        pictures += u32::from(name.starts_with("pictures/"));
    }
    assert_eq!(pictures, 1);
    // Once more there is nothing new, and one undo takes all of it back.
    let again = taken_file(&other, &first).unwrap();
    assert_eq!((again.new, again.refused, again.joined), (0, 0, report.new + report.joined));
    other.undo().unwrap();
    assert_eq!(other.book.read(|reader| reader.contact_count()).unwrap(), 0);
    other.assert_whole();
}

#[test]
fn a_folder_for_spreadsheets_brings_what_it_can_and_names_the_rest() {
    let kit = full(10, 2);
    let folder = to_folder(&kit, "first", "excel");
    let other = Kit::new();
    let (asked, chosen) = Default::default();
    let job = fairlead_core::ops::import::Job { path: &folder, asked: &asked, chosen: &chosen };
    let view = fairlead_core::ops::import::look(job).unwrap();
    assert_eq!(view.left_out.len(), 6, "{:?}", view.left_out);
    let report = taken_file(&other, &folder).unwrap();
    assert_eq!(report.refused, 0, "{report:?}");
    other.assert_whole();
    let empty = kit.folder.path().join("empty");
    std::fs::create_dir(&empty).unwrap();
    assert_eq!(code(taken_file(&other, &empty)), "not_a_table");
    // A file name that leads elsewhere is refused by itself.
    let outside = to_folder(&kit, "outside", "fairlead");
    let table = outside.join("pictures.csv");
    let text = std::fs::read_to_string(&table).unwrap();
    let name = text.lines().nth(1).unwrap().split(',').next().unwrap().to_owned();
    std::fs::write(&table, text.replace(&name, &format!("../pictures/{name}"))).unwrap();
    let report = taken_file(&Kit::new(), &outside).unwrap();
    assert_eq!(report.refused, 1, "{report:?}");
}
