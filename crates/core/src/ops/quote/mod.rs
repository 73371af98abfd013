//! Quotes: drafted from a lead, priced, sent and frozen, revised, decided.

mod compare;
mod copies;
mod draft;
mod edit;
mod file;
mod life;
mod pick;
mod review;
mod sheet;

use chrono::NaiveDate;

pub use compare::{ComparedLine, ComparedQuote, ComparedTerm, Comparison, LineSide, compare};
pub use copies::{as_text, write_workbook};
pub use draft::{Source, draft, duplicate, revise};
pub use edit::{LineField, QuoteEdit, QuoteField, add_line, edit_line, edit_quote, move_line, remove_line};
pub use file::{PrintedFile, QuotePreview, file_name, pdf, preview, write_pdf};
pub use life::{Decision, asked_after, decide, send};
pub use pick::{ProductPick, pick};
pub use review::{Change, Check, CheckCode, Difference, check, differences, rate};
pub use sheet::{figures, freeze, printable, tax_notes};

use crate::{
    error::{Code, Error, Result},
    model::{
        Id,
        codes::QuoteState,
        decimal::Decimal,
        price::{self, Discount, PriceLine, Totals, Unpriced},
        quote::{Quote, QuoteLine},
        quote_number,
    },
    store::{Reader, Tx},
};

/// What a quote comes to.
///
/// # Errors
/// `not_positive`, `not_a_number`, `not_a_discount`, `discount_too_large`, `not_a_tax`, `amount_too_large`, each with
/// `line`, counted from 1, or 0 for the quote as a whole.
pub fn totals(quote: &Quote, lines: &[QuoteLine]) -> Result<Totals> {
    let priced = (1..).zip(lines).map(|(at, line)| priced(quote, line, at)).collect::<Result<Vec<_>>>()?;
    let discount = discount(&quote.discount, &quote.currency, 0)?;
    price::reckon(&quote.currency, &priced, discount).map_err(refused)
}

fn priced(quote: &Quote, line: &QuoteLine, at: usize) -> Result<PriceLine> {
    let tax = if line.tax_rate.is_empty() { &quote.tax_rate } else { &line.tax_rate };
    Ok(PriceLine {
        quantity: decimal(&line.quantity, at)?,
        unit_price: decimal(&line.unit_price, at)?,
        discount: discount(&line.discount, &quote.currency, at)?,
        tax: if tax.is_empty() { None } else { Some(decimal(tax, at)?) },
    })
}

fn decimal(text: &str, at: usize) -> Result<Decimal> {
    Decimal::parse(text).ok_or_else(|| Error::new(Code::NotANumber).with("text", text).with("line", at))
}

fn discount(text: &str, currency: &str, at: usize) -> Result<Discount> {
    Discount::parse(text, currency).ok_or_else(|| {
        let places = crate::model::money::exponent(currency);
        let refused = Error::new(Code::NotADiscount).with("text", text).with("line", at);
        refused.with("currency", currency).with("places", places)
    })
}

fn refused(why: Unpriced) -> Error {
    let (code, at) = match why {
        Unpriced::Quantity(at) | Unpriced::Price(at) => (Code::NotPositive, Some(at)),
        Unpriced::Discount(at) => (Code::DiscountTooLarge, at),
        Unpriced::Tax(at) => (Code::NotATax, Some(at)),
        Unpriced::TooLarge(at) => (Code::AmountTooLarge, at),
    };
    Error::new(code).with("line", at.map_or(0, |at| at + 1))
}

/// The next number of this device, by the exhibitor's pattern. It is taken for good, also when the quote is undone.
///
/// # Errors
/// `disk_full`.
pub fn next_number(tx: &Tx<'_>, day: NaiveDate) -> Result<String> {
    let exhibitor = tx.reader().exhibitor()?;
    let pattern = exhibitor.map_or_else(|| quote_number::PATTERN.to_owned(), |us| us.quote_pattern);
    let device = quote_number::device_letter(tx.reader().devices_before(tx.device())?);
    let count = tx.count_up(&format!("quote:{}", quote_number::series(&pattern, day, &device)))?;
    Ok(quote_number::number(&pattern, day, &device, count))
}

/// The quote, when it can still be written: a sent one is frozen.
fn open_draft(reader: Reader<'_>, id: Id) -> Result<Quote> {
    let quote = reader.need::<Quote>(id)?;
    if quote.state != QuoteState::Draft {
        return Err(Error::new(Code::QuoteFrozen).with("number", &quote.number));
    }
    Ok(quote)
}

/// Reckons a quote anew after its lines or terms changed, and saves it.
fn save_reckoned(tx: &mut Tx<'_>, mut quote: Quote) -> Result<()> {
    let lines = tx.reader().quote_lines(quote.id)?;
    quote.total_minor = totals(&quote, &lines)?.total;
    tx.save(&quote)?;
    tx.about::<Quote>(quote.id);
    Ok(())
}
