//! The press: Typst's view of the fonts, the template and one quote's words, and what comes off it.

use std::{
    collections::BTreeSet,
    sync::{LazyLock, Mutex, PoisonError},
};

use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::Sheet;
use crate::error::{Code, Error, Result};

const TEMPLATE: &str = include_str!("quote.typ");

/// Noto Sans for Latin, Greek and Cyrillic letters, Noto Sans SC for Chinese (both SIL Open Font License 1.1).
const FONTS: [&[u8]; 3] = [
    include_bytes!("../../../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../fonts/NotoSansSC-Regular.ttf"),
];

/// What does not change from one quote to the next.
struct Shop {
    library: LazyHash<Library>,
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
}

static SHOP: LazyLock<Shop> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    Shop { library: LazyHash::new(Library::default()), fonts, book }
});

/// A printed quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters that no font has: they are shown as boxes.
    pub missing: Vec<char>,
}

/// Prints a quote as PDF. A logo is the bytes of a PNG, JPEG, WebP or SVG picture.
///
/// # Errors
/// `not_a_picture` when the logo is none.
pub fn pdf(sheet: &Sheet, logo: Option<&[u8]>) -> Result<Printed> {
    printed(sheet, &typeset(sheet, logo)?)
}

fn printed(sheet: &Sheet, document: &PagedDocument) -> Result<Printed> {
    let options = |standards: &[PdfStandard]| -> Result<PdfOptions> {
        let standards = PdfStandards::new(standards).map_err(|why| Error::internal(why.message()))?;
        Ok(PdfOptions {
            ident: Smart::Custom(sheet.number.clone()),
            creator: Smart::Custom(Some("Fairlead".to_owned())),
            standards,
            ..PdfOptions::default()
        })
    };
    // A page that shows a letter as a box is not accessible to everybody (ISO 14289-1, 7.21.8), and is printed all the same.
    let pdf = match typst_pdf::pdf(document, &options(&[PdfStandard::Ua_1])?) {
        Ok(pdf) => pdf,
        Err(_) => {
            typst_pdf::pdf(document, &options(&[])?).map_err(|errors| Error::internal(summary(&errors)))?
        }
    };
    Ok(Printed { pdf, pages: document.pages().len(), missing: missing(sheet)? })
}

/// A printed quote, and pictures of its first pages as SVG, their text as outlines, exactly as they are printed.
///
/// # Errors
/// Those of [`pdf`].
pub fn shown(sheet: &Sheet, logo: Option<&[u8]>, most: usize) -> Result<(Printed, Vec<String>)> {
    let document = typeset(sheet, logo)?;
    let picture = |page| typst_svg::svg(page, &typst_svg::SvgOptions::default());
    let pages = document.pages().iter().take(most).map(picture).collect();
    Ok((printed(sheet, &document)?, pages))
}

/// Lays a quote out. One at a time: what Typst remembers of the last ones makes a live preview quick, and is let go
/// after two more, so that memory stays bounded.
fn typeset(sheet: &Sheet, logo: Option<&[u8]>) -> Result<PagedDocument> {
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let words = Sheet { logo: logo.is_some(), ..sheet.clone() };
    let job = Job {
        template: Source::new(file("/quote.typ")?, TEMPLATE.to_owned()),
        words: (file("/quote.json")?, Bytes::new(serde_json::to_vec(&words).map_err(Error::internal)?)),
        logo: (file("/logo")?, logo.map(|bytes| Bytes::new(bytes.to_vec()))),
    };
    let done = typst::compile::<PagedDocument>(&job).output;
    typst::comemo::evict(2);
    done.map_err(|errors| match logo {
        // The template is ours and the words are data, so what can be wrong is the picture.
        Some(_) => Error::new(Code::NotAPicture).detail(summary(&errors)),
        None => Error::internal(summary(&errors)),
    })
}

/// What went wrong, without a word of the quote.
fn summary(errors: &[SourceDiagnostic]) -> String {
    let kinds: BTreeSet<&str> =
        errors.iter().map(|error| error.message.split('(').next().unwrap_or("")).collect();
    format!("{} typesetting errors: {}", errors.len(), kinds.into_iter().collect::<Vec<_>>().join("; "))
}

/// Characters of a quote's words that none of the fonts has.
fn missing(sheet: &Sheet) -> Result<Vec<char>> {
    let words = serde_json::to_value(sheet).map_err(Error::internal)?;
    let mut letters = BTreeSet::new();
    collect(&words, &mut letters);
    let shown = |c: char| c.is_control() || c.is_whitespace() || UNSEEN.contains(&c);
    let drawn = |c: char| SHOP.fonts.iter().any(|font| font.info().coverage.contains(c.into()));
    Ok(letters.into_iter().filter(|c| !shown(*c) && !drawn(*c)).collect())
}

/// Joiners, marks of direction and variation selectors take no place on paper.
const UNSEEN: std::ops::RangeInclusive<char> = '\u{200b}'..='\u{200f}';

fn collect(value: &serde_json::Value, into: &mut BTreeSet<char>) {
    match value {
        serde_json::Value::String(text) => into.extend(text.chars()),
        serde_json::Value::Array(values) => values.iter().for_each(|value| collect(value, into)),
        serde_json::Value::Object(fields) => fields.values().for_each(|value| collect(value, into)),
        _ => {}
    }
}

fn file(path: &str) -> Result<FileId> {
    let path = VirtualPath::new(path).map_err(|error| Error::internal(format!("{error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One quote on the press: the template may read its words and its logo, and nothing else.
struct Job {
    template: Source,
    words: (FileId, Bytes),
    logo: (FileId, Option<Bytes>),
}

impl World for Job {
    fn library(&self) -> &LazyHash<Library> {
        &SHOP.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHOP.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.logo {
            (logo, Some(bytes)) if *logo == id => Ok(bytes.clone()),
            _ if id == self.words.0 => Ok(self.words.1.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHOP.fonts.get(index).cloned()
    }

    /// A quote bears its own day; the press has no clock, so that equal words give equal bytes.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::{Entry, Item, Label, Paper, Party};
    use super::*;

    fn label(words: &str) -> Label {
        words.split('|').map(str::to_owned).collect()
    }

    fn entry(name: &str, value: &str) -> Entry {
        Entry { label: label(name), value: value.to_owned() }
    }

    fn labels() -> BTreeMap<String, Label> {
        let labels = [
            ("position", "No.|序号"),
            ("item", "Item and specification|品名与规格"),
            ("quantity", "Qty|数量"),
            ("price", "Unit price|单价"),
            ("discount", "Disc.|折扣"),
            ("tax", "Tax|税率"),
            ("amount", "Amount|金额"),
            ("buyer", "Buyer|买方"),
            ("carried", "Carried forward|转下页"),
            ("brought", "Brought forward|承上页"),
            ("remarks", "Remarks|备注"),
        ];
        labels.into_iter().map(|(place, words)| (place.to_owned(), label(words))).collect()
    }

    fn sheet(lines: usize) -> Sheet {
        let item = |at: usize| Item {
            position: (at + 1).to_string(),
            names: label("Smart pole 6 m, DALI-2|智慧灯杆 6 米"),
            details: vec![
                "HX-P60 · Hot-dip galvanised, RAL 7016, IP66".to_owned(),
                "热镀锌，RAL 7016，IP66".to_owned(),
            ],
            quantity: "40 pcs".to_owned(),
            price: "1,890.00".to_owned(),
            discount: if at.is_multiple_of(3) { "5 %" } else { "" }.to_owned(),
            tax: String::new(),
            amount: "71,820.00".to_owned(),
            carried: format!("{}.00", 71_820 * (at + 1)),
        };
        Sheet {
            paper: Paper::A4,
            lang: "en".to_owned(),
            region: "gb".to_owned(),
            heading: label("Quotation|报价单"),
            number: "Q-2026-A031 r2".to_owned(),
            logo: false,
            logo_hash: None,
            seller: Party {
                names: label("Shenzhen Huaxin Sensing Co., Ltd.|深圳华芯传感有限公司"),
                lines: label(
                    "Building 4, 88 Keyuan Road, Nanshan, Shenzhen|广东省深圳市南山区科苑路 88 号 4 栋|export@huaxin-sensing.example",
                ),
            },
            buyer: Party {
                names: label("Žďárské osvětlení, s.r.o.|伊比联智能"),
                lines: label(
                    "Ms Lucía Chen 陈璐, Head of purchasing|Carrer del Moll 14, 46024 Valencia, Spain|VAT ESB00000000",
                ),
            },
            facts: vec![
                entry("Number|编号", "Q-2026-A031 r2"),
                entry("Date|日期", "4 November 2026"),
                entry("Valid until|有效期至", "4 December 2026"),
                entry("Term|贸易术语", "CIF Valencia, Incoterms® 2020"),
                entry("Currency|币种", "EUR 欧元"),
            ],
            labels: labels(),
            discounts: true,
            taxes: false,
            lines: (0..lines).map(item).collect(),
            sums: vec![entry("Goods|货款", "86,400.00"), entry("Discount|折扣", "−400.00")],
            total: entry("Total EUR|总计", "86,000.00"),
            terms: vec![
                entry("Payment|付款方式", "30 % T/T deposit, 70 % before shipment\n预付 30 %，发货前付 70 %"),
                entry("Lead time|交货期", "35 days from deposit\n收到预付款后 35 天"),
                entry("Packing|包装", "Wooden crates, 4 poles each"),
                entry("Tax|税", "Export, no VAT charged; import VAT by the buyer"),
            ],
            remarks: "#strong[not markup] $x$ *stars* @ref <b>".to_owned(),
            signatures: [
                entry("Seller|卖方", "Li Wei 李薇, Export sales"),
                entry("Buyer|买方", "Name, date, stamp"),
            ],
            footnote: "This offer is binding until the date above. 本报价在有效期内有效。".to_owned(),
        }
    }

    #[test]
    fn equal_words_give_equal_bytes_and_a_small_file() {
        let first = pdf(&sheet(4), None).unwrap();
        assert_eq!(first, pdf(&sheet(4), None).unwrap());
        assert_eq!(first.pages, 1);
        assert!(first.pdf.starts_with(b"%PDF-1."));
        assert!(first.pdf.len() < 300_000, "{} bytes", first.pdf.len());
        assert!(first.missing.is_empty(), "{:?}", first.missing);
        let is_accessible = |pdf: &[u8]| pdf.windows(12).any(|part| part == b"pdfuaid:part");
        assert!(is_accessible(&first.pdf));
        let boxed = Sheet { remarks: "𓀀".to_owned(), ..sheet(1) };
        assert!(!is_accessible(&pdf(&boxed, None).unwrap().pdf));
    }

    #[test]
    fn a_long_quote_breaks_over_pages() {
        let printed = pdf(&sheet(40), None).unwrap();
        assert!(printed.pages > 2);
        let (same, pictures) = shown(&sheet(40), None, 99).unwrap();
        assert_eq!((same, pictures.len()), (printed.clone(), printed.pages));
        assert_eq!(shown(&sheet(40), None, 2).unwrap().1.len(), 2);
    }

    #[test]
    fn letters_that_no_font_has_are_named() {
        let sheet = Sheet { remarks: "ก𓀀 čšžłąęőğşț\u{200d}".to_owned(), ..sheet(1) };
        assert_eq!(pdf(&sheet, None).unwrap().missing, ['ก', '𓀀']);
    }

    #[test]
    fn a_logo_that_is_no_picture_is_refused() {
        for bytes in [b"no picture".as_slice(), b"", b"\x89PNG\r\n\x1a\n....", b"<svg"] {
            assert_eq!(pdf(&sheet(1), Some(bytes)).unwrap_err().code, Code::NotAPicture);
        }
        let square =
            br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>"#;
        assert!(pdf(&sheet(1), Some(square)).is_ok());
    }

    #[test]
    fn a_logo_is_printed_the_same_each_time_and_stays_small() {
        let drawn = image::RgbaImage::from_fn(1_600, 200, |x, y| {
            image::Rgba([0, 96, 107, if (x / 40 + y / 40) % 2 == 0 { 255 } else { 0 }])
        });
        let logo = crate::formats::photo::logo(&drawn.into()).unwrap();
        let with = pdf(&sheet(4), Some(&logo.bytes)).unwrap();
        assert_eq!(with, pdf(&sheet(4), Some(&logo.bytes)).unwrap());
        assert!(with.pdf.len() < 300_000 && with.pdf.len() > pdf(&sheet(4), None).unwrap().pdf.len());
        assert_eq!(with.pages, 1);
    }
}
