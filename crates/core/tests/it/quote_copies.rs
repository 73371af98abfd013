//! The same quote in other forms: revisions side by side, a workbook, plain text; and that list, paper, CSV and workbook
//! agree to the last digit, whatever is typed.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use fairlead_core::{
    error::Code,
    formats::paper::{self, Sheet},
    i18n::Words,
    model::{
        Id,
        decimal::Decimal,
        quote::{Quote, QuoteLine},
    },
    ops::{
        exhibitor,
        export::{Format, Order, Profile, to_stream},
        quote::{
            Change, LineField, QuoteEdit, QuoteField, Source, add_line, as_text, compare, draft, edit_line,
            edit_quote, figures, printable, remove_line, revise, send, write_workbook,
        },
    },
    store::{Filter, What},
};
use proptest::prelude::*;

use crate::kit::{Kit, SAMPLE};

/// A book with a lead, and a quote for it without lines.
fn begun() -> (Kit, Id) {
    let kit = Kit::new();
    kit.show();
    let lead = kit.capture(SAMPLE).unwrap().lead.unwrap();
    let quote = draft(&kit.book, &kit.clock, None, Source::Lead(lead)).unwrap().0;
    (kit, quote)
}

fn line(kit: &Kit, quote: Id, words: &str, values: &[(LineField, &str)]) -> Id {
    let line = add_line(&kit.book, &kit.clock, None, quote, None, words).unwrap().0;
    for (field, value) in values {
        edit_line(&kit.book, &kit.clock, None, line, *field, value).unwrap();
    }
    line
}

fn term(kit: &Kit, id: Id, field: QuoteField, value: &str) {
    edit_quote(&kit.book, &kit.clock, None, &QuoteEdit { id, field, value: value.into() }).unwrap();
}

fn sheet(kit: &Kit, id: Id) -> Sheet {
    kit.book.read(|reader| printable(reader, &reader.need::<Quote>(id)?)).unwrap()
}

fn lines(kit: &Kit, id: Id) -> Vec<QuoteLine> {
    kit.book.read(|reader| reader.quote_lines(id)).unwrap()
}

/// The cells of a quote's workbook, row by row.
fn cells(kit: &Kit, id: Id) -> Vec<Vec<Data>> {
    let quote = kit.book.read(|reader| reader.need::<Quote>(id)).unwrap();
    let numbers = figures(&quote, &lines(kit, id)).unwrap();
    let bytes = paper::workbook(&sheet(kit, id), &numbers, None, Vec::new()).unwrap();
    assert_eq!(bytes, paper::workbook(&sheet(kit, id), &numbers, None, Vec::new()).unwrap());
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

/// The number in a cell, in its shortest spelling; a cell of words gives theirs.
fn number(cell: &Data) -> String {
    match cell {
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        other => other.to_string(),
    }
}

/// Decimal text in its shortest spelling.
fn short(decimal: &str) -> String {
    match decimal.split_once('.') {
        Some(_) => decimal.trim_end_matches('0').trim_end_matches('.').to_owned(),
        None => decimal.to_owned(),
    }
}

/// What an English page writes, as decimal text.
fn read(words: &str) -> String {
    words.replace(',', "").replace('−', "-")
}

fn export(kit: &Kit, what: What) -> Vec<csv::StringRecord> {
    let order = Order {
        what: Some(what),
        filter: Filter::default(),
        as_of: kit.as_of(),
        format: Format::Csv,
        profile: Profile::of("fairlead").unwrap(),
        words: Words::of("en"),
        recipient: String::new(),
    };
    let mut bytes = Vec::new();
    to_stream(&kit.book, &kit.clock, None, &order, &mut bytes).unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
    reader.records().map(Result::unwrap).collect()
}

fn column(rows: &[csv::StringRecord], name: &str) -> Vec<String> {
    let at = rows[0].iter().position(|heading| heading == name).unwrap();
    rows[1..].iter().map(|row| row[at].to_owned()).collect()
}

/// Fails unless list, paper, workbook, text and CSV say the same amounts of this quote, the only one in the book.
fn assert_agreed(kit: &Kit, id: Id) {
    let (sheet, cells) = (sheet(kit, id), cells(kit, id));
    let today = kit.clock.today(kit.clock.zone());
    let listed = kit.book.read(|reader| reader.quote_item(id, today)).unwrap().unwrap().total;
    let exported = export(kit, What::Quotes);
    assert_eq!(column(&exported, "total"), std::slice::from_ref(&listed));
    assert_eq!(read(&sheet.total.value), listed);
    let of_lines = column(&export(kit, What::QuoteLines), "amount");
    assert_eq!(of_lines, sheet.lines.iter().map(|item| read(&item.amount)).collect::<Vec<_>>());

    let heading = cells.iter().position(|row| row[0] == "No.").unwrap();
    let amounts = cells[heading + 1..].iter().take(sheet.lines.len());
    let amounts: Vec<String> = amounts.map(|row| number(row.last().unwrap())).collect();
    let told = |amount: &String, item: &str| *amount == short(&read(item)) || amount == item;
    assert!(amounts.iter().zip(&sheet.lines).all(|(amount, item)| told(amount, &item.amount)), "{amounts:?}");
    let label = sheet.total.label.join(" ");
    let total = cells.iter().find(|row| row.iter().any(|cell| cell.to_string() == label)).unwrap();
    let total = number(total.last().unwrap());
    assert!(told(&total, &sheet.total.value), "{total} is {listed}");
    // Only more digits than a binary number keeps stand as words.
    let digits = listed.bytes().filter(u8::is_ascii_digit).count();
    assert!(digits > 15 || total == short(&listed), "{total} is {listed}");
    let text = paper::text(&sheet);
    assert!(text.contains(&format!("{label}: {}", sheet.total.value)), "{text}");
}

#[test]
fn revisions_stand_side_by_side() {
    let (kit, first) = begun();
    for words in ["Pole", "Arm", "Gateway", "Cable"] {
        line(&kit, first, words, &[(LineField::UnitPrice, "10")]);
    }
    term(&kit, first, QuoteField::Place, "Barcelona");
    send(&kit.book, &kit.clock, None, first).unwrap();
    let second = revise(&kit.book, &kit.clock, None, first).unwrap().0;
    let own = lines(&kit, second);
    remove_line(&kit.book, &kit.clock, None, own[1].id).unwrap();
    edit_line(&kit.book, &kit.clock, None, own[2].id, LineField::Quantity, "3").unwrap();
    edit_line(&kit.book, &kit.clock, None, own[3].id, LineField::Description, "Cable, armoured").unwrap();
    line(&kit, second, "Freight", &[(LineField::UnitPrice, "5.50")]);
    term(&kit, second, QuoteField::Place, "Valencia");
    term(&kit, second, QuoteField::Binding, "yes");

    for (one, other) in [(first, second), (second, first)] {
        let told = kit.book.read(|reader| compare(reader, one, other)).unwrap();
        assert_eq!((told.before.revision, told.after.revision), (1, 2));
        assert_eq!((told.before.total.as_str(), told.after.total.as_str()), ("40.00", "55.50"));
        assert_eq!(told.more, "15.50");
        let terms: Vec<_> =
            told.terms.iter().map(|it| (it.field.as_str(), it.before.as_str(), it.after.as_str())).collect();
        assert_eq!(terms, [("place", "Barcelona", "Valencia"), ("binding", "no", "yes")]);
        let lines: Vec<_> = told
            .lines
            .iter()
            .map(|it| {
                let said = |side: &Option<fairlead_core::ops::quote::LineSide>| {
                    side.as_ref()
                        .map(|side| (side.description.clone(), side.amount.clone()))
                        .unwrap_or_default()
                };
                (it.change, it.fields.join(" "), said(&it.before).0, said(&it.after).0, said(&it.after).1)
            })
            .collect();
        let text = str::to_owned;
        assert_eq!(
            lines,
            [
                (None, text(""), text("Pole"), text("Pole"), text("10.00")),
                (Some(Change::Removed), text(""), text("Arm"), text(""), text("")),
                (Some(Change::Changed), text("quantity"), text("Gateway"), text("Gateway"), text("30.00")),
                (
                    Some(Change::Changed),
                    text("description"),
                    text("Cable"),
                    text("Cable, armoured"),
                    text("10.00")
                ),
                (Some(Change::Added), text(""), text(""), text("Freight"), text("5.50")),
            ]
        );
    }
}

#[test]
fn a_workbook_holds_numbers_as_numbers_and_words_as_words() {
    let (kit, id) = begun();
    let pole = [
        (LineField::Quantity, "40"),
        (LineField::Unit, "pcs"),
        (LineField::UnitPrice, "1890.125"),
        (LineField::Discount, "7.5%"),
    ];
    line(&kit, id, "=1+1", &pole);
    line(&kit, id, "智慧灯杆 6 米", &[(LineField::UnitPrice, "999999999999"), (LineField::Quantity, "99")]);
    term(&kit, id, QuoteField::TaxRate, "21");
    let rows = cells(&kit, id);
    let row = rows.iter().find(|row| row[1] == "=1+1").unwrap();
    let numbers: Vec<String> = row.iter().map(number).collect();
    assert_eq!(numbers, ["1", "=1+1", "40", "1890.125", "7.5", "69934.63"]);
    assert!(row.iter().enumerate().all(|(at, cell)| (at == 1) == matches!(cell, Data::String(_))));
    let row = rows.iter().find(|row| row[1] == "智慧灯杆 6 米").unwrap();
    assert_eq!(row[5].to_string(), "98,999,999,999,901.00", "sixteen digits are more than a number keeps");
}

#[test]
fn a_workbook_bears_the_logo_of_the_paper() {
    let (kit, id) = begun();
    line(&kit, id, "Pole", &[(LineField::UnitPrice, "10")]);
    let mut logo = Cursor::new(Vec::new());
    let drawn = image::RgbaImage::from_pixel(160, 40, image::Rgba([0, 96, 107, 255]));
    drawn.write_to(&mut logo, image::ImageFormat::Png).unwrap();
    exhibitor::set_logo(&kit.book, &kit.clock, None, Some(logo.get_ref())).unwrap();
    let bytes = || {
        let path = kit.folder.path().join("quote.xlsx");
        write_workbook(&kit.book, &kit.clock, None, id, &path).unwrap();
        std::fs::read(path).unwrap()
    };
    let with = bytes();
    assert_eq!(with, bytes());
    let names = |bytes: &[u8]| {
        let archive = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
        archive.file_names().map(|name| name.unwrap().into_owned()).collect::<Vec<_>>()
    };
    assert!(names(&with).iter().any(|name| name.ends_with("image1.png")), "{:?}", names(&with));
    exhibitor::set_logo(&kit.book, &kit.clock, None, None).unwrap();
    assert!(names(&bytes()).iter().all(|name| !name.contains("media")));
    let quote = kit.book.read(|reader| reader.need::<Quote>(id)).unwrap();
    let numbers = figures(&quote, &lines(&kit, id)).unwrap();
    let torn = paper::workbook(&sheet(&kit, id), &numbers, Some(b"no picture"), Vec::new());
    assert_eq!(torn.unwrap_err().code, Code::NotAPicture);
}

#[test]
fn a_quote_reads_well_in_any_font() {
    let (kit, id) = begun();
    term(&kit, id, QuoteField::SecondLanguage, "zh-CN");
    line(
        &kit,
        id,
        "Smart pole 智慧灯杆",
        &[
            (LineField::Quantity, "40"),
            (LineField::Unit, "pcs"),
            (LineField::UnitPrice, "1890"),
            (LineField::Discount, "5%"),
        ],
    );
    term(&kit, id, QuoteField::PaymentTerms, "30 % deposit");
    let text = kit.book.read(|reader| as_text(reader, id)).unwrap();
    for line in [
        "Quotation 报价单 Q-2026-A001",
        "Buyer 买方：Ajuntament de Vallclara",
        "Date 日期：4 November 2026",
        "1. Smart pole 智慧灯杆",
        "40 pcs × 1,890.00 − 5 % = 71,820.00",
        "Payment 付款方式：30 % deposit",
    ] {
        assert!(text.lines().any(|it| it == line), "{line} in\n{text}");
    }
    // Nothing is aligned by spaces or drawn with signs, and no two empty lines follow one another.
    assert!(!text.contains("  ") && !text.contains('\t') && !text.contains("\n\n\n"));
    assert!(!text.contains(['│', '─', '|']));
}

fn any_line() -> impl Strategy<Value = (String, String, String)> {
    let decimal = |most: i64| (1..most).prop_map(|millionths| Decimal::of_millionths(millionths).to_string());
    let price = prop_oneof![decimal(2_000_000_000), decimal(999_999_999_999_000_000)];
    let discount = prop_oneof![
        Just(String::new()),
        (0i64..=100_000_000).prop_map(|part| format!("{}%", Decimal::of_millionths(part))),
    ];
    (decimal(900_000_000), price, discount)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn list_paper_workbook_and_csv_agree_to_the_last_digit(
        drawn in proptest::collection::vec(any_line(), 1..6),
        currency in prop_oneof![Just("EUR"), Just("JPY"), Just("KWD")],
        off in (0i64..=100_000_000).prop_map(|part| format!("{}%", Decimal::of_millionths(part))),
        tax in prop_oneof![Just(""), Just("21"), Just("5.5")],
    ) {
        let (kit, id) = begun();
        term(&kit, id, QuoteField::Currency, currency);
        for (at, (quantity, price, discount)) in drawn.iter().enumerate() {
            let values = [(LineField::UnitPrice, price.as_str()), (LineField::Quantity, quantity), (LineField::Discount, discount)];
            line(&kit, id, &format!("Line {at}"), &values);
        }
        term(&kit, id, QuoteField::TaxRate, tax);
        term(&kit, id, QuoteField::Discount, &off);
        assert_agreed(&kit, id);
    }
}
