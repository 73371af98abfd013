//! Codes and pictures at a lead: what a card fills in, who is met again by their badge, and what a picture keeps.

use fairlead_core::{
    formats::{picture, vcard::MOST_OF_A_KIND},
    model::{
        Id,
        codes::{NoteKind, PhoneKind},
        company::Company,
        contact::Contact,
        lead::Lead,
        scan::Scan,
    },
    ops::{capture::Visit, scan},
};
use image::{DynamicImage, ImageFormat, RgbImage};

use crate::kit::{Kit, code};

const CARD: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ruiz;Ana;;Dr.;\r\nORG:Ajuntament de Vallclara;Lighting\r\n\
    TITLE:Head of purchasing\r\nTEL;TYPE=CELL:+44 7700 900123\r\nTEL;TYPE=FAX:+44 7700 900124\r\n\
    EMAIL:ana@vallclara.example\r\nADR:;;Plaça Major 1;Vallclara;;17000;Spain\r\nEND:VCARD\r\n";

struct Met {
    lead: Lead,
    contact: Option<Contact>,
    company: Option<Company>,
    scans: Vec<Scan>,
}

fn met(kit: &Kit, lead: Id) -> Met {
    kit.book
        .read(|reader| {
            let lead = reader.need::<Lead>(lead)?;
            let notes = reader.notes(lead.id)?;
            let scans = notes.iter().filter_map(|note| note.scan_id).map(|id| reader.need::<Scan>(id));
            Ok(Met {
                contact: lead.contact_id.map(|id| reader.need(id)).transpose()?,
                company: lead.company_id.map(|id| reader.need(id)).transpose()?,
                scans: scans.collect::<Result<_, _>>()?,
                lead,
            })
        })
        .unwrap()
}

fn scanned(kit: &Kit, line: &str, raw: &str) -> Met {
    let scans = [raw.to_owned()];
    let captured = kit.visit(&Visit { scans: &scans, ..Visit::of(line) }).unwrap();
    met(kit, captured.lead.unwrap())
}

#[test]
fn a_card_alone_becomes_all_it_says() {
    let kit = Kit::new();
    kit.show();
    let met = scanned(&kit, "", CARD);
    let contact = met.contact.unwrap();
    assert_eq!((contact.given_name.as_str(), contact.family_name.as_str()), ("Ana", "Ruiz"));
    assert_eq!((contact.title.as_str(), contact.job_title.as_str()), ("Dr.", "Head of purchasing"));
    assert_eq!(contact.department, "Lighting");
    assert_eq!(met.lead.job_title, "Head of purchasing");
    let company = met.company.unwrap();
    assert_eq!((company.name.as_str(), company.city.as_str()), ("Ajuntament de Vallclara", "Vallclara"));
    assert_eq!(met.scans[0].raw, CARD, "exactly as read");
    assert_eq!(met.lead.scan_id, Some(met.scans[0].id));
    kit.book
        .read(|reader| {
            let kinds: Vec<PhoneKind> = reader.phones(contact.id)?.iter().map(|phone| phone.kind).collect();
            assert_eq!(kinds, [PhoneKind::Mobile, PhoneKind::Fax]);
            assert_eq!(reader.emails(contact.id)?[0].address, "ana@vallclara.example");
            assert_eq!(reader.notes(met.lead.id)?[0].kind, NoteKind::Scan);
            Ok(())
        })
        .unwrap();
    kit.assert_whole();
}

#[test]
fn the_line_has_the_last_word_and_the_card_fills_in_the_rest() {
    let kit = Kit::new();
    kit.show();
    let line = format!("{} !a wants 40 poles", scan::read(CARD).unwrap().line);
    // Somebody struck out the mail and wrote another company.
    let line = line.replace(" ana@vallclara.example", "").replace("Ajuntament de Vallclara", "Poble Nou");
    let met = scanned(&kit, &line, CARD);
    let contact = met.contact.unwrap();
    assert_eq!((contact.family_name.as_str(), contact.job_title.as_str()), ("Ruiz", "Head of purchasing"));
    let company = met.company.unwrap();
    assert_eq!((company.name.as_str(), company.city.as_str()), ("Poble Nou", ""));
    kit.book
        .read(|reader| {
            assert_eq!(reader.emails(contact.id)?, []);
            assert_eq!(reader.notes(met.lead.id)?[0].body, "wants 40 poles", "the newest");
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_card_of_somebody_else_is_kept_and_says_nothing() {
    let kit = Kit::new();
    kit.show();
    let contact = scanned(&kit, "王伟 @深圳华芯", CARD).contact.unwrap();
    assert_eq!((contact.native_name.as_str(), contact.job_title.as_str()), ("王伟", ""));
}

#[test]
fn an_id_is_a_lead_and_gets_its_name_when_it_is_scanned_again() {
    let kit = Kit::new();
    kit.show();
    let first = scanned(&kit, "", "SC26-001893");
    assert_eq!((first.contact.is_none(), first.scans[0].code_id.as_str()), (true, "SC26-001893"));
    let again = scanned(&kit, "Luís Carvalho @Câmara de Ribamar", "ID:SC26-001893");
    assert_eq!(again.lead.id, first.lead.id, "the same badge is the same lead");
    assert_eq!(again.contact.as_ref().unwrap().family_name, "Carvalho");
    let third = scanned(&kit, "!a comes back on Thursday", "SC26-001893");
    assert_eq!(third.lead.id, first.lead.id);
    assert_eq!(third.scans.len(), 3);
    let other = scanned(&kit, "Inês Prata", "SC26-001893");
    assert_ne!(other.lead.id, first.lead.id, "a badge that was lent is not its owner");
    kit.assert_whole();
    kit.undo().unwrap();
    kit.undo().unwrap();
    kit.undo().unwrap();
    kit.assert_whole();
}

#[test]
fn links_and_binary_are_kept_as_they_are() {
    let kit = Kit::new();
    kit.show();
    for raw in [
        "https://u.wechat.com/MAbc",
        "https://badge.example/10432",
        "\u{1}\u{2}\u{7f}binary",
        &"9".repeat(4_096),
    ] {
        let met = scanned(&kit, "", raw);
        assert_eq!(met.scans[0].raw, raw);
        assert!(met.contact.is_none() && met.company.is_none(), "nothing is invented");
    }
    assert_eq!(scanned(&kit, "", "a\0b").scans[0].raw, "a\u{2400}b", "a text that every program can read on");
    kit.assert_whole();
}

#[test]
fn a_card_with_ten_thousand_phones_is_bounded_and_kept() {
    let kit = Kit::new();
    kit.show();
    let phones: String = (0..10_000).map(|n| format!("TEL:+4477009{n:05}\n")).collect();
    let raw = format!("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\n{phones}END:VCARD\n");
    let met = scanned(&kit, "", &raw);
    let kept = kit.book.read(|reader| reader.phones(met.contact.as_ref().unwrap().id)).unwrap();
    assert_eq!((kept.len(), met.scans[0].raw.len()), (MOST_OF_A_KIND, raw.len()));
    let raw = "x".repeat(scan::LONGEST_RAW + 1);
    assert_eq!(code(kit.visit(&Visit { scans: &[raw], ..Visit::of("Ana") })), "too_long");
}

#[test]
fn a_picture_stays_with_its_lead_through_undo_and_redo() {
    let kit = Kit::new();
    kit.show();
    let mut file = std::io::Cursor::new(Vec::new());
    let picture = DynamicImage::from(RgbImage::from_pixel(3_000, 1_500, image::Rgb([30, 90, 120])));
    picture.write_to(&mut file, ImageFormat::Png).unwrap();
    let photo = scan::picture(file.get_ref()).unwrap().photo;
    let photos = [photo.clone()];
    let captured = kit.visit(&Visit { photos: &photos, ..Visit::of("Ana Ruiz !b") }).unwrap();
    let lead = captured.lead.unwrap();
    let attached = |kit: &Kit| kit.book.read(|reader| reader.attachments(lead)).unwrap();
    assert_eq!(attached(&kit)[0].hash, photo.hash);
    kit.visit(&Visit { photos: &photos, ..Visit::of("Ana Ruiz ana@vallclara.example") }).unwrap();
    kit.undo().unwrap();
    kit.undo().unwrap();
    assert_eq!(attached(&kit), []);
    kit.redo().unwrap();
    assert_eq!(attached(&kit).len(), 1);
    let bytes = kit.book.read(|reader| reader.photo(&photo.hash, false)).unwrap().unwrap();
    let kept = picture::read(&bytes).unwrap();
    assert_eq!((kept.width(), kept.height(), bytes), (2_000, 1_000, photo.bytes));
    kit.assert_whole();
}

#[test]
fn a_picture_alone_is_a_lead_to_be_named_later() {
    let kit = Kit::new();
    kit.show();
    let photo = scan::picture(&thumbnail()).unwrap().photo;
    let captured = kit.visit(&Visit { photos: &[photo], ..Visit::of("") }).unwrap();
    let lead = kit.book.read(|reader| reader.need::<Lead>(captured.lead.unwrap())).unwrap();
    assert!(lead.contact_id.is_none() && lead.scan_id.is_some());
    kit.assert_whole();
    assert_eq!(code(kit.visit(&Visit::of(""))), "nobody_named");
}

fn thumbnail() -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    DynamicImage::from(RgbImage::new(40, 20)).write_to(&mut file, ImageFormat::Jpeg).unwrap();
    file.into_inner()
}
