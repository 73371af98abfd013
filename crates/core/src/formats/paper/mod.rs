//! A quote on paper: the finished words of it in, an A4 or Letter PDF, a picture of each page, a workbook or plain text out.
//!
//! Typesetting is Typst's: tables that break over pages, Chinese line breaking, embedded and subset fonts, tags
//! (PDF 1.7, ISO 32000-1, section 14.8; PDF/UA-1, ISO 14289-1). Equal words give equal bytes.

mod plain;
mod press;
mod workbook;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use plain::text;
pub use press::{Printed, pdf, shown};
pub use workbook::{Figures, LineFigures, workbook};

/// A label in each language of the page, the first being the page's own.
pub type Label = Vec<String>;

/// A label and what stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is.
    pub label: Label,
    /// What it says.
    pub value: String,
}

/// The paper's size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Paper {
    /// 210 × 297 mm (ISO 216).
    #[serde(rename = "a4")]
    A4,
    /// 8.5 × 11 in (ANSI A).
    #[serde(rename = "us-letter")]
    Letter,
}

/// Seller or buyer: names in bold, and lines below them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// In each script.
    pub names: Vec<String>,
    /// Address, people, numbers.
    pub lines: Vec<String>,
}

/// A line of the quote. An empty text leaves its place empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its number on the page.
    pub position: String,
    /// What it is, in each language.
    pub names: Vec<String>,
    /// SKU, specification and the like, smaller.
    pub details: Vec<String>,
    /// How many, with the unit.
    pub quantity: String,
    /// For one.
    pub price: String,
    /// Taken off.
    pub discount: String,
    /// Tax rate.
    pub tax: String,
    /// After the discount.
    pub amount: String,
    /// All lines up to this one, said where a page ends.
    pub carried: String,
}

/// Everything a quote says, as finished text in its languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Size of the paper.
    pub paper: Paper,
    /// ISO 639 code of its first language, for hyphenation and screen readers.
    pub lang: String,
    /// ISO 3166-1 alpha-2 code that tells kinds of one script apart.
    pub region: String,
    /// What this paper is, such as Quotation.
    pub heading: Label,
    /// Its number, with the revision.
    pub number: String,
    /// Whether a logo is handed over with it.
    pub logo: bool,
    /// The hash of the logo's picture, or none: what a frozen quote is printed with for ever.
    #[serde(default)]
    pub logo_hash: Option<String>,
    /// Us.
    pub seller: Party,
    /// Them.
    pub buyer: Party,
    /// Number, dates, trade term, currency.
    pub facts: Vec<Entry>,
    /// Labels by their place: `position`, `item`, `quantity`, `price`, `discount`, `tax`, `amount`, `buyer`, `carried`,
    /// `brought`, `remarks`.
    pub labels: BTreeMap<String, Label>,
    /// Whether any line has a discount.
    pub discounts: bool,
    /// Whether any line is taxed.
    pub taxes: bool,
    /// The lines.
    pub lines: Vec<Item>,
    /// What leads from the lines to the total.
    pub sums: Vec<Entry>,
    /// What is to be paid.
    pub total: Entry,
    /// Payment, lead time, packing, tax note.
    pub terms: Vec<Entry>,
    /// Free text.
    pub remarks: String,
    /// Under the two lines for signatures.
    pub signatures: [Entry; 2],
    /// At the foot of every page.
    pub footnote: String,
}
