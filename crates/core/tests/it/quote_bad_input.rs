//! What nobody should type into a quote: each is refused in words that name it, or taken as it is; nothing is lost.

use fairlead_core::{
    error::Error,
    formats::paper,
    i18n::Words,
    model::{Id, quote::Quote, quote::QuoteLine},
    ops::quote::{
        LineField, QuoteEdit, QuoteField, Source, add_line, as_text, draft, edit_line, edit_quote, figures,
        preview, printable, remove_line,
    },
    store::{Op, OpKind},
};

use crate::kit::{Kit, SAMPLE, code};

/// A quote with one line of 10 poles at 100.
fn begun() -> (Kit, Id, Id) {
    let kit = Kit::new();
    kit.show();
    let lead = kit.capture(SAMPLE).unwrap().lead.unwrap();
    let quote = draft(&kit.book, &kit.clock, None, Source::Lead(lead)).unwrap().0;
    let line = add_line(&kit.book, &kit.clock, None, quote, None, "Pole").unwrap().0;
    set(&kit, line, LineField::UnitPrice, "100").unwrap();
    set(&kit, line, LineField::Quantity, "10").unwrap();
    (kit, quote, line)
}

fn set(kit: &Kit, line: Id, field: LineField, value: &str) -> Result<(), Error> {
    edit_line(&kit.book, &kit.clock, None, line, field, value).map(drop)
}

fn term(kit: &Kit, id: Id, field: QuoteField, value: &str) -> Result<(), Error> {
    edit_quote(&kit.book, &kit.clock, None, &QuoteEdit { id, field, value: value.into() }).map(drop)
}

fn whole(kit: &Kit, id: Id) -> (Quote, Vec<QuoteLine>) {
    kit.book.read(|reader| Ok((reader.need::<Quote>(id)?, reader.quote_lines(id)?))).unwrap()
}

/// Fails unless it is refused with this code, in three languages, in words that hold these; and the quote is as it was.
fn refused(kit: &Kit, quote: Id, act: impl Fn() -> Result<(), Error>, want: &str, words: &[&str]) {
    let before = whole(kit, quote);
    let error = act().expect_err("this is refused");
    for language in ["en", "zh-CN", "es"] {
        let said = Words::of(language).error(&error);
        assert!(words.iter().all(|word| said.contains(word)), "{words:?} in {said}");
    }
    assert_eq!(code::<()>(Err(error)), want);
    assert_eq!(whole(kit, quote), before);
}

#[test]
fn a_quantity_is_above_nothing() {
    let (kit, quote, line) = begun();
    for value in ["0", "-3", "0.000000", "-0.5"] {
        refused(&kit, quote, || set(&kit, line, LineField::Quantity, value), "not_positive", &["1"]);
    }
    set(&kit, line, LineField::Quantity, "0.000001").unwrap();
}

#[test]
fn a_price_has_twelve_digits_at_most() {
    let (kit, quote, line) = begun();
    let price = |value: &'static str| move |kit: &Kit| set(kit, line, LineField::UnitPrice, value);
    refused(&kit, quote, || price("1234567890123")(&kit), "not_a_number", &["1234567890123"]);
    refused(&kit, quote, || price("1.0000001")(&kit), "not_a_number", &["1.0000001"]);
    refused(&kit, quote, || price("-0.01")(&kit), "not_positive", &["1"]);
    price("999999999999.999999")(&kit).unwrap();
    assert_eq!(whole(&kit, quote).0.total_minor, 1_000_000_000_000_000);
    refused(&kit, quote, || set(&kit, line, LineField::Quantity, "999999999999"), "amount_too_large", &["1"]);
}

#[test]
fn a_discount_is_a_hundred_per_cent_at_most() {
    let (kit, quote, line) = begun();
    for value in ["100.000001%", "250%", "-1%", "1000.01", "-5"] {
        refused(&kit, quote, || set(&kit, line, LineField::Discount, value), "discount_too_large", &["1"]);
        refused(&kit, quote, || term(&kit, quote, QuoteField::Discount, value), "discount_too_large", &[]);
    }
    set(&kit, line, LineField::Discount, "100%").unwrap();
    assert_eq!(whole(&kit, quote).0.total_minor, 0);
}

#[test]
fn amounts_have_the_decimals_of_their_currency() {
    let (kit, quote, line) = begun();
    for (currency, fits, too_fine, places) in [("JPY", "5", "5.5", "0"), ("KWD", "5.125", "5.1255", "3")] {
        term(&kit, quote, QuoteField::Currency, currency).unwrap();
        let act = || set(&kit, line, LineField::Discount, too_fine);
        refused(&kit, quote, act, "not_a_discount", &[too_fine, currency, places]);
        set(&kit, line, LineField::Discount, fits).unwrap();
        let paper = kit.book.read(|reader| printable(reader, &reader.need::<Quote>(quote)?)).unwrap();
        assert_eq!(paper.total.value, if currency == "JPY" { "995" } else { "994.875" });
        set(&kit, line, LineField::Discount, "").unwrap();
    }
    // An amount that another currency cannot hold is refused with the currency, and both stay as they were.
    set(&kit, line, LineField::Discount, "5.125").unwrap();
    refused(
        &kit,
        quote,
        || term(&kit, quote, QuoteField::Currency, "JPY"),
        "not_a_discount",
        &["5.125", "JPY"],
    );
}

#[test]
fn validity_ends_on_the_day_or_later() {
    let (kit, quote, _) = begun();
    let until = || term(&kit, quote, QuoteField::ValidUntil, "2026-11-03");
    refused(&kit, quote, until, "days_reversed", &["2026-11-03", "2026-11-04"]);
    let from = || term(&kit, quote, QuoteField::IssuedOn, "2027-01-01");
    refused(&kit, quote, from, "days_reversed", &["2027-01-01"]);
    term(&kit, quote, QuoteField::ValidUntil, "2026-11-04").unwrap();
}

#[test]
fn a_description_of_20_kb_is_kept_and_printed_whole() {
    let (kit, quote, line) = begun();
    let long: String = "Feuerverzinkt 热镀锌 ".repeat(1_000).trim().to_owned();
    assert!(long.len() > 20_000 && long.chars().count() <= 20_000);
    set(&kit, line, LineField::Description, &long).unwrap();
    let sheet = kit.book.read(|reader| printable(reader, &reader.need::<Quote>(quote)?)).unwrap();
    assert_eq!(sheet.lines[0].names, std::slice::from_ref(&long));
    let printed = paper::pdf(&sheet, None).unwrap();
    assert!(printed.pages > 1 && printed.missing.is_empty());
    assert!(paper::text(&sheet).contains(&long));
    let longer = "x".repeat(20_001);
    refused(&kit, quote, || set(&kit, line, LineField::Description, &longer), "too_long", &["20"]);
}

#[test]
fn letters_that_no_font_has_are_shown_and_said() {
    let (kit, quote, line) = begun();
    set(&kit, line, LineField::Description, "Pole ไฟ 𓀀").unwrap();
    let shown = preview(&kit.book, quote).unwrap();
    assert_eq!(shown.missing, ['ฟ', 'ไ', '𓀀']);
    assert_eq!((shown.pages.len(), shown.all), (1, 1));
    assert!(kit.book.read(|reader| as_text(reader, quote)).unwrap().contains("Pole ไฟ 𓀀"));
}

#[test]
fn ten_thousand_lines_are_edited_and_one_more_is_refused() {
    let (kit, quote, line) = begun();
    let op = Op { kind: OpKind::Quote, staff: None };
    kit.book
        .transact(&kit.clock, op, |tx| {
            let model = tx.reader().need::<QuoteLine>(line)?;
            for position in 1..10_000 {
                tx.insert(&QuoteLine { id: tx.id(), position, ..model.clone() })?;
            }
            Ok(())
        })
        .unwrap();
    set(&kit, line, LineField::Quantity, "11").unwrap();
    assert_eq!(whole(&kit, quote).0.total_minor, 1_000_010_000);
    let one_more = || add_line(&kit.book, &kit.clock, None, quote, None, "Arm").map(drop);
    refused(&kit, quote, one_more, "too_many", &["10"]);
    remove_line(&kit.book, &kit.clock, None, line).unwrap();
    one_more().unwrap();
    let (record, lines) = whole(&kit, quote);
    let sheet = kit.book.read(|reader| printable(reader, &record)).unwrap();
    assert_eq!((lines.len(), sheet.lines.len()), (10_000, 10_000));
    let book = paper::workbook(&sheet, &figures(&record, &lines).unwrap(), None, Vec::new()).unwrap();
    assert!(book.starts_with(b"PK"));
    assert!(paper::text(&sheet).contains("10000. Arm"));
}
