//! What a reader of PDF files makes of a quote's page: every name, number and letter of Europe and China comes back, and the
//! file is whole, tagged and small.

use std::{path::PathBuf, process::Command};

use fairlead_core::{
    model::{Id, company::Company, contact::Contact, quote::Quote},
    ops::{
        exhibitor::{self, ExhibitorField},
        quote::{
            LineField, QuoteEdit, QuoteField, Source, add_line, draft, edit_line, edit_quote, write_pdf,
        },
    },
    store::{Op, OpKind},
};
use serde_json::Value;

use crate::kit::{Kit, SAMPLE};

/// Names with the letters of Central Europe, of Turkey and Romania, and of China, simplified and traditional.
const LINES: [&str; 5] = [
    "Žďárské osvětlení, řídicí jednotka č. 7",
    "Łódź ćmi ąę śnieżną; Győr őrült űrhajó",
    "Kağıthane ışık İstanbul; Brașov, Târgoviște",
    "智慧灯杆 6 米，热镀锌；銹鋼支架",
    "Ñandú, façade, Straße, ŧjøl, Ελλάδα, Київ",
];

fn quote(kit: &Kit, currency: &str, paper: &str) -> Id {
    for (field, value) in [
        (ExhibitorField::Name, "Shenzhen Huaxin Sensing Co., Ltd."),
        (ExhibitorField::NativeName, "深圳华芯传感有限公司"),
        (ExhibitorField::Address, "Building 4, 88 Keyuan Road\nNanshan, Shenzhen 518057"),
        (ExhibitorField::NativeAddress, "广东省深圳市南山区科苑路 88 号 4 栋"),
        (ExhibitorField::Country, "CN"),
        (ExhibitorField::VatId, "91440300MA5F00000X"),
        (ExhibitorField::Bank, "Bank of Example, Shenzhen\nIBAN XX00 0000 0000"),
        (ExhibitorField::Paper, paper),
    ] {
        exhibitor::edit(&kit.book, &kit.clock, None, field, value).unwrap();
    }
    let lead = kit.capture(SAMPLE).unwrap().lead.unwrap();
    let quote = draft(&kit.book, &kit.clock, None, Source::Lead(lead)).unwrap().0;
    let buyer = kit.book.read(|reader| reader.need::<Quote>(quote)).unwrap();
    let op = Op { kind: OpKind::Edit, staff: None };
    kit.book
        .transact(&kit.clock, op, |tx| {
            let mut company = tx.reader().need::<Company>(buyer.company_id.unwrap())?;
            company.name = "Žďárské osvětlení, s.r.o.".into();
            company.native_name = "日达照明".into();
            tx.save(&company)?;
            let mut person = tx.reader().need::<Contact>(buyer.contact_id.unwrap())?;
            person.family_name = "Dvořáková-Łęcka".into();
            tx.save(&person)
        })
        .unwrap();
    let term = |field, value: &str| {
        let edit = QuoteEdit { id: quote, field, value: value.into() };
        edit_quote(&kit.book, &kit.clock, None, &edit).unwrap();
    };
    term(QuoteField::Currency, currency);
    term(QuoteField::SecondLanguage, "zh-CN");
    term(QuoteField::Incoterm, "CIF");
    term(QuoteField::Place, "Gdańsk");
    for words in LINES {
        let line = add_line(&kit.book, &kit.clock, None, quote, None, words).unwrap().0;
        edit_line(&kit.book, &kit.clock, None, line, LineField::UnitPrice, "1234567.5").unwrap();
        edit_line(&kit.book, &kit.clock, None, line, LineField::Quantity, "12.25").unwrap();
    }
    quote
}

fn judged(kit: &Kit, quote: Id) -> (Value, Vec<u8>, Vec<char>) {
    let path = kit.folder.path().join("quote.pdf");
    let printed = write_pdf(&kit.book, &kit.clock, None, quote, &path).unwrap();
    let python = std::env::var("FAIRLEAD_PYTHON").expect("FAIRLEAD_PYTHON names a Python with the judges");
    let judge = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../cli/tests/it/judge_pdf.py");
    let found = Command::new(python).arg(judge).arg(&path).output().unwrap();
    assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stderr));
    (serde_json::from_slice(&found.stdout).unwrap(), std::fs::read(path).unwrap(), printed.missing)
}

#[test]
#[ignore = "needs pikepdf and pypdfium2 of PyPI: `cargo xtask test` installs them"]
fn judged_by_pikepdf_and_pdfium_every_letter_of_europe_and_china_comes_back() {
    for (currency, paper, size, amounts) in [
        ("EUR", "a4", "595x842", ["1,234,567.50", "15,123,451.88", "75,617,259.40"]),
        ("KWD", "us-letter", "612x792", ["1,234,567.500", "15,123,451.875", "75,617,259.375"]),
        ("JPY", "a4", "595x842", ["1,234,567.5", "15,123,452", "75,617,260"]),
    ] {
        let kit = Kit::new();
        kit.show();
        let id = quote(&kit, currency, paper);
        let (found, bytes, missing) = judged(&kit, id);
        assert_eq!(found["problems"], serde_json::json!([]));
        assert_eq!((&found["tagged"], &found["accessible"]), (&true.into(), &true.into()));
        assert_eq!(found["size"], size);
        assert!(bytes.len() < 300_000, "{} bytes", bytes.len());
        assert_eq!((judged(&kit, id).1 == bytes, missing), (true, Vec::new()));
        // Lines are broken as the page needs it, so that words are compared without spaces.
        let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let page = plain(found["text"].as_str().unwrap());
        let names = [
            "Žďárské osvětlení, s.r.o.",
            "日达照明",
            "Dvořáková-Łęcka",
            "深圳华芯传感有限公司",
            "CIF Gdańsk",
        ];
        let us = ["广东省深圳市南山区科苑路 88 号 4 栋", "91440300MA5F00000X", "IBAN XX00 0000 0000"];
        for words in LINES.into_iter().chain(names).chain(us).chain(amounts) {
            assert!(page.contains(&plain(words)), "{words} in {page}");
        }
    }
}
