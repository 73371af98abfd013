//! A quote as a workbook: its words as on paper, its numbers as numbers, so that whoever gets it can go on reckoning.
//!
//! A number stands as one where a binary number keeps every digit of it, which are fifteen; a longer one stands as text,
//! since a digit that silently changed would be worse than a cell that does not add up.

use std::io::Write;

use chrono::NaiveDate;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Image, Workbook, Worksheet,
};

use super::{Entry, Label, Paper, Sheet};
use crate::{
    error::{Code, Error, Result},
    formats::xlsx::{complain, cut, number},
};

/// The numbers behind a sheet's finished words, as decimal text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Decimals of the currency's minor unit.
    pub places: usize,
    /// The day the quote bears.
    pub issued_on: NaiveDate,
    /// Those of each line.
    pub lines: Vec<LineFigures>,
    /// What leads from the lines to the total, one for each of [`Sheet::sums`].
    pub sums: Vec<String>,
    /// What is to be paid.
    pub total: String,
}

/// The numbers of a line, as decimal text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineFigures {
    /// How many.
    pub quantity: String,
    /// Of what.
    pub unit: String,
    /// For one.
    pub unit_price: String,
    /// In per cent, or an amount.
    pub discount: (String, bool),
    /// In per cent; empty when none is charged.
    pub tax: String,
    /// After the discount.
    pub amount: String,
}

/// Writes a quote as a workbook of one sheet, with a logo of PNG bytes. Equal words and figures give equal bytes.
///
/// # Errors
/// `not_a_picture` when the logo is none, `file_unwritable`, `disk_full`.
pub fn workbook<W: Write + Send>(
    sheet: &Sheet,
    figures: &Figures,
    logo: Option<&[u8]>,
    mut to: W,
) -> Result<W> {
    let mut book = Workbook::new();
    let mut made = DocProperties::new()
        .set_title(format!("{} {}", sheet.heading.join(" "), sheet.number))
        .set_author(sheet.seller.names.first().cloned().unwrap_or_default());
    // A workbook bears the day of its quote, not that of its writing.
    if let Ok(day) = excel_day(figures.issued_on) {
        made = made.set_creation_datetime(&day);
    }
    book.set_properties(&made);
    let mut page = Page { at: Worksheet::new(), row: 0, columns: columns(sheet) };
    page.set_up(sheet)?;
    page.logo(sheet, logo)?;
    page.head(sheet)?;
    page.lines(sheet, figures)?;
    page.foot(sheet, figures)?;
    book.push_worksheet(page.at);
    book.save_to_writer(&mut to).map_err(complain)?;
    Ok(to)
}

/// The room for a logo, in pixels of a sheet at its usual size: about 60 by 12 mm, as on paper.
const LOGO: (u16, u16) = (227, 46);

/// A column of the lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Position,
    Item,
    Quantity,
    Price,
    Discount,
    Tax,
    Amount,
}

impl Column {
    fn label(self) -> &'static str {
        match self {
            Self::Position => "position",
            Self::Item => "item",
            Self::Quantity => "quantity",
            Self::Price => "price",
            Self::Discount => "discount",
            Self::Tax => "tax",
            Self::Amount => "amount",
        }
    }

    /// In characters.
    fn width(self) -> u16 {
        match self {
            Self::Position => 6,
            Self::Item => 54,
            Self::Quantity => 14,
            Self::Price | Self::Amount => 18,
            Self::Discount | Self::Tax => 11,
        }
    }
}

fn columns(sheet: &Sheet) -> Vec<Column> {
    let all = [
        Column::Position,
        Column::Item,
        Column::Quantity,
        Column::Price,
        Column::Discount,
        Column::Tax,
        Column::Amount,
    ];
    let shown = |column: &Column| match column {
        Column::Discount => sheet.discounts,
        Column::Tax => sheet.taxes,
        _ => true,
    };
    all.into_iter().filter(shown).collect()
}

struct Page {
    at: Worksheet,
    row: u32,
    columns: Vec<Column>,
}

impl Page {
    fn set_up(&mut self, sheet: &Sheet) -> Result<()> {
        self.at.set_name("1").map_err(complain)?;
        for (at, column) in (0..).zip(&self.columns) {
            self.at.set_column_width(at, column.width()).map_err(complain)?;
        }
        // Numbers of the paper sizes as ECMA-376, 18.3.1.63 has them.
        self.at.set_paper_size(if sheet.paper == Paper::A4 { 9 } else { 1 });
        self.at.set_print_fit_to_pages(1, 0);
        self.at.set_footer("&L&8&F&R&8&P / &N");
        Ok(())
    }

    fn logo(&mut self, sheet: &Sheet, logo: Option<&[u8]>) -> Result<()> {
        let Some(bytes) = logo else { return Ok(()) };
        let picture =
            Image::new_from_buffer(bytes).map_err(|why| Error::new(Code::NotAPicture).detail(why))?;
        let picture =
            picture.set_scale_to_size(LOGO.0, LOGO.1, true).set_alt_text(sheet.seller.names.join(" "));
        self.at.set_row_height_pixels(self.row, u32::from(LOGO.1) + 6).map_err(complain)?;
        self.at.insert_image(self.row, 0, &picture).map_err(complain)?;
        self.row += 2;
        Ok(())
    }

    fn head(&mut self, sheet: &Sheet) -> Result<()> {
        let bold = Format::new().set_bold();
        for name in &sheet.seller.names {
            self.words(0, name, &bold)?;
            self.row += 1;
        }
        self.each(&sheet.seller.lines)?;
        self.row += 1;
        self.words(0, &sheet.heading.join(" "), &Format::new().set_bold().set_font_size(18))?;
        self.row += 2;
        if let Some(label) = sheet.labels.get("buyer") {
            self.words(0, &beside(label), &quiet())?;
            self.row += 1;
        }
        for name in &sheet.buyer.names {
            self.words(0, name, &bold)?;
            self.row += 1;
        }
        self.each(&sheet.buyer.lines)?;
        self.row += 1;
        sheet.facts.iter().try_for_each(|fact| self.entry(fact))?;
        self.row += 1;
        Ok(())
    }

    fn lines(&mut self, sheet: &Sheet, figures: &Figures) -> Result<()> {
        let heading = Format::new().set_bold().set_border_bottom(FormatBorder::Medium).set_text_wrap();
        for (at, column) in (0..).zip(self.columns.clone()) {
            let label = sheet.labels.get(column.label()).map(|label| label.join("\n")).unwrap_or_default();
            let side = if column as usize > 1 { FormatAlign::Right } else { FormatAlign::Left };
            self.words(at, &label, &heading.clone().set_align(side))?;
        }
        self.at.set_repeat_rows(self.row, self.row).map_err(complain)?;
        self.row += 1;
        for (item, line) in sheet.lines.iter().zip(&figures.lines) {
            for (at, column) in (0..).zip(self.columns.clone()) {
                let (money, per_cent) = (Shown::money(figures.places), Shown::per_cent());
                match column {
                    Column::Position => self.figure(at, &item.position, &item.position, &Shown::plain(""))?,
                    Column::Item => {
                        let words: Vec<&str> =
                            item.names.iter().chain(&item.details).map(String::as_str).collect();
                        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
                        self.words(at, &words.join("\n"), &wrapped)?;
                    }
                    Column::Quantity => {
                        self.figure(at, &line.quantity, &item.quantity, &Shown::plain(&line.unit))?;
                    }
                    Column::Price => self.figure(at, &line.unit_price, &item.price, &money)?,
                    Column::Discount => {
                        let (off, is_part) = &line.discount;
                        self.figure(at, off, &item.discount, if *is_part { &per_cent } else { &money })?;
                    }
                    Column::Tax => self.figure(at, &line.tax, &item.tax, &per_cent)?,
                    Column::Amount => self.figure(at, &line.amount, &item.amount, &money)?,
                }
            }
            self.row += 1;
        }
        Ok(())
    }

    fn foot(&mut self, sheet: &Sheet, figures: &Figures) -> Result<()> {
        self.row += 1;
        let right = Format::new().set_align(FormatAlign::Right);
        let last = u16::try_from(self.columns.len() - 1).unwrap_or(0);
        let money = Shown::money(figures.places);
        for (at, entry) in sheet.sums.iter().enumerate() {
            self.words(last - 1, &beside(&entry.label), &right)?;
            let figure = figures.sums.get(at).map(String::as_str).unwrap_or_default();
            self.figure(last, figure, &entry.value, &money)?;
            self.row += 1;
        }
        self.words(last - 1, &beside(&sheet.total.label), &right.set_bold())?;
        let total = Shown { bold: true, ..money };
        self.figure(last, &figures.total, &sheet.total.value, &total)?;
        self.row += 2;
        sheet.terms.iter().try_for_each(|term| self.entry(term))?;
        if let Some(label) = sheet.labels.get("remarks").filter(|_| !sheet.remarks.is_empty()) {
            self.entry(&Entry { label: label.clone(), value: sheet.remarks.clone() })?;
        }
        self.row += 1;
        self.words(0, &sheet.footnote, &quiet())
    }

    fn each(&mut self, lines: &[String]) -> Result<()> {
        for line in lines {
            self.words(0, line, &Format::new())?;
            self.row += 1;
        }
        Ok(())
    }

    /// A label, and what it says beside it.
    fn entry(&mut self, entry: &Entry) -> Result<()> {
        self.words(0, &beside(&entry.label), &quiet())?;
        self.row += 1;
        for line in entry.value.lines() {
            self.words(1, line, &Format::new())?;
            self.row += 1;
        }
        Ok(())
    }

    fn words(&mut self, column: u16, text: &str, format: &Format) -> Result<()> {
        if !text.is_empty() {
            self.at.write_string_with_format(self.row, column, cut(text), format).map_err(complain)?;
        }
        Ok(())
    }

    /// A number as one where it can be kept, else the words for it.
    fn figure(&mut self, column: u16, decimal: &str, words: &str, shown: &Shown) -> Result<()> {
        match number(decimal).filter(|_| !decimal.is_empty()) {
            Some(figure) => {
                let format = shown.format(decimal);
                self.at.write_number_with_format(self.row, column, figure, &format).map_err(complain)?;
                Ok(())
            }
            None => {
                let side = Format::new().set_align(FormatAlign::Right).set_align(FormatAlign::Top);
                self.words(column, words, &side)
            }
        }
    }
}

/// How a number is shown: at least so many decimals, and what stands behind it.
#[derive(Clone)]
struct Shown {
    places: usize,
    behind: String,
    bold: bool,
}

impl Shown {
    fn plain(unit: &str) -> Self {
        // What ends the words of a number format ends these as well.
        let unit = unit.replace(['"', '\\'], "");
        let behind = if unit.is_empty() { String::new() } else { format!(" {unit}") };
        Self { places: 0, behind: behind.chars().take(40).collect(), bold: false }
    }

    fn money(places: usize) -> Self {
        Self { places, behind: String::new(), bold: false }
    }

    fn per_cent() -> Self {
        Self { places: 0, behind: " %".to_owned(), bold: false }
    }

    /// As many decimals as the number has: an optional one would leave its point behind.
    fn format(&self, decimal: &str) -> Format {
        let places = decimal.split_once('.').map_or(0, |(_, fraction)| fraction.len()).max(self.places);
        let mut pattern = "#,##0".to_owned();
        if places > 0 {
            pattern = format!("{pattern}.{}", "0".repeat(places));
        }
        if !self.behind.is_empty() {
            pattern = format!("{pattern}\"{}\"", self.behind);
        }
        let format = Format::new().set_num_format(pattern).set_align(FormatAlign::Top);
        if self.bold { format.set_bold() } else { format }
    }
}

fn beside(label: &Label) -> String {
    label.join(" ")
}

fn quiet() -> Format {
    Format::new().set_font_color(0x5E_6864).set_font_size(9)
}

fn excel_day(day: NaiveDate) -> std::result::Result<ExcelDateTime, rust_xlsxwriter::XlsxError> {
    ExcelDateTime::parse_from_str(&day.to_string())
}
