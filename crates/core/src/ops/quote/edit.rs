//! Edits quotes: their terms and their lines, one value at a time; the total follows.

use serde::{Deserialize, Serialize};

use super::{draft::newest_lead, open_draft, save_reckoned};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    i18n,
    model::{
        Id,
        codes::{Incoterm, TransportMode, codes},
        company::Company,
        contact::Contact,
        decimal::Decimal,
        lead::Lead,
        price,
        product::{Product, ProductPrice},
        quote::{Quote, QuoteLine},
    },
    ops::show::day,
    store::{Book, Changes, Op, OpKind, Reader, Tx},
};

codes! {
    /// A term of a quote that can be edited.
    QuoteField {
        /// The buyer, by id or empty; a person who does not work there is no longer named.
        Company = "company",
        /// The buyer's person, by id or empty; the buyer is then whom they work for.
        Contact = "contact",
        /// ISO 4217 code; prices of products are looked up or converted anew.
        Currency = "currency",
        /// Code of the Incoterms® 2020 rule, or empty.
        Incoterm = "incoterm",
        /// The rule's named place.
        Place = "place",
        /// How the goods travel.
        TransportMode = "transport_mode",
        /// On the total: `5%` or an amount.
        Discount = "discount",
        /// In per cent, or empty.
        TaxRate = "tax_rate",
        /// Why no tax is charged, or what the rate is.
        TaxNote = "tax_note",
        /// When money is due.
        PaymentTerms = "payment_terms",
        /// When goods ship.
        LeadTime = "lead_time",
        /// How they are packed.
        Packing = "packing",
        /// The day it bears, ISO 8601.
        IssuedOn = "issued_on",
        /// The last day it holds, ISO 8601, or empty.
        ValidUntil = "valid_until",
        /// `yes` or `no`.
        Binding = "binding",
        /// Free text.
        Remarks = "remarks",
        /// BCP 47 code.
        Language = "language",
        /// BCP 47 code, or empty.
        SecondLanguage = "second_language",
        /// `1.0834 USD 2026-11-04`: units of the quote's currency for one of that, and the day of the rate; or empty.
        Rate = "rate",
    }
}

codes! {
    /// A value of a quote's line that can be edited.
    LineField {
        /// The product, by id or empty; it brings its name, unit and price.
        Product = "product",
        /// What the line says.
        Description = "description",
        /// How many.
        Quantity = "quantity",
        /// Of what.
        Unit = "unit",
        /// For one.
        UnitPrice = "unit_price",
        /// `5%` or an amount.
        Discount = "discount",
        /// In per cent; empty takes the quote's.
        TaxRate = "tax_rate",
    }
}

/// A term's new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct QuoteEdit {
    /// Which quote.
    pub id: Id,
    /// Which term.
    pub field: QuoteField,
    /// As typed.
    pub value: String,
}

/// The longest text of a quote, in characters.
const LONGEST: usize = 20_000;

/// Lines a quote may have.
const MOST_LINES: usize = 10_000;

/// Gives a term another value.
///
/// # Errors
/// `no_such_record`, `quote_frozen`, and what the term refuses: `not_a_choice`, `not_a_day`, `days_reversed`,
/// `not_a_number`, `too_long`, and those of [`super::totals`].
pub fn edit_quote(book: &Book, clock: &Clock, staff: Option<Id>, edit: &QuoteEdit) -> Result<Changes> {
    let value = checked(&edit.value)?;
    let op = Op { kind: OpKind::Quote, staff };
    let done = book.transact(clock, op, |tx| {
        let before = open_draft(tx.reader(), edit.id)?;
        let mut quote = before.clone();
        set(tx.reader(), &mut quote, edit.field, value)?;
        if quote.valid_until.is_some_and(|until| until < quote.issued_on) {
            return Err(Error::new(Code::DaysReversed)
                .with("first", quote.issued_on)
                .with("last", quote.valid_until.map(|until| until.to_string()).unwrap_or_default()));
        }
        if matches!(edit.field, QuoteField::Currency | QuoteField::Rate) {
            tx.save(&quote)?;
            reprice(tx, &before, &quote)?;
        }
        save_reckoned(tx, quote)
    })?;
    Ok(done.1)
}

fn set(reader: Reader<'_>, quote: &mut Quote, field: QuoteField, value: &str) -> Result<()> {
    use QuoteField as F;
    let text = value.to_owned();
    match field {
        F::Company => {
            quote.company_id = reference::<Company>(reader, value)?;
            let person = quote.contact_id.map(|id| reader.need::<Contact>(id)).transpose()?;
            quote.contact_id = person.filter(|it| it.company_id == quote.company_id).map(|it| it.id);
            follow_buyer(reader, quote)?;
        }
        F::Contact => {
            quote.contact_id = reference::<Contact>(reader, value)?;
            let person = quote.contact_id.map(|id| reader.need::<Contact>(id)).transpose()?;
            quote.company_id = person.and_then(|it| it.company_id).or(quote.company_id);
            follow_buyer(reader, quote)?;
        }
        F::Currency => quote.currency = currency(value)?,
        F::Incoterm => quote.incoterm = choice(value, Incoterm::from_code)?,
        F::Place => quote.place = text,
        F::TransportMode => quote.transport_mode = choice(value, TransportMode::from_code)?,
        F::Discount => quote.discount = text,
        F::TaxRate => quote.tax_rate = per_cent(value)?,
        F::TaxNote => quote.tax_note = text,
        F::PaymentTerms => quote.payment_terms = text,
        F::LeadTime => quote.lead_time = text,
        F::Packing => quote.packing = text,
        F::IssuedOn => {
            quote.issued_on = day(value)?.ok_or_else(|| Error::new(Code::NotADay).with("text", value))?;
        }
        F::ValidUntil => quote.valid_until = day(value)?,
        F::Binding => quote.binding = value == "yes",
        F::Remarks => quote.remarks = text,
        F::Language => quote.language = language(value)?,
        F::SecondLanguage if value.is_empty() || value == quote.language => quote.second_language.clear(),
        F::SecondLanguage => quote.second_language = language(value)?,
        F::Rate => set_rate(quote, value)?,
    }
    Ok(())
}

/// A quote answers a lead of its buyer and nobody else's: what sending promises is promised to whom it was sent.
fn follow_buyer(reader: Reader<'_>, quote: &mut Quote) -> Result<()> {
    let lead = quote.lead_id.map(|id| reader.need::<Lead>(id)).transpose()?;
    let is_theirs = |lead: &Lead| match quote.contact_id {
        Some(_) => lead.contact_id == quote.contact_id,
        None => lead.company_id == quote.company_id,
    };
    let lead = match (lead.filter(is_theirs), quote.contact_id) {
        (None, Some(contact)) => newest_lead(reader, contact)?,
        (known, _) => known,
    };
    quote.lead_id = lead.as_ref().map(|lead| lead.id);
    quote.show_id = lead.map(|lead| lead.show_id);
    Ok(())
}

fn set_rate(quote: &mut Quote, value: &str) -> Result<()> {
    let words: Vec<&str> = value.split_whitespace().collect();
    (quote.rate, quote.rate_currency, quote.rate_day) = match words.as_slice() {
        [] => (String::new(), String::new(), None),
        [rate, of, on] => {
            let number = Decimal::parse(rate).filter(|rate| rate.is_positive());
            let number =
                number.ok_or_else(|| Error::new(Code::NotANumber).with("text", rate).with("line", 0))?;
            (number.to_string(), currency(of)?, day(on)?)
        }
        _ => return Err(Error::new(Code::NotAChoice).with("value", value)),
    };
    Ok(())
}

/// Adds a line at the end: a product, so many as the words it was found by begin with (`40 pole`); or words of our own.
///
/// # Errors
/// `no_such_record`, `quote_frozen`, `name_needed`, `too_long`, `too_many`.
pub fn add_line(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    quote: Id,
    product: Option<Id>,
    words: &str,
) -> Result<(Id, Changes)> {
    let words = checked(words)?;
    book.transact(clock, Op { kind: OpKind::Quote, staff }, |tx| {
        let quote = open_draft(tx.reader(), quote)?;
        let lines = tx.reader().quote_lines(quote.id)?;
        if lines.len() >= MOST_LINES {
            return Err(Error::new(Code::TooMany).with("most", MOST_LINES));
        }
        let position = lines.last().map_or(0, |line| line.position + 1);
        let line = match product {
            Some(product) => counted_line(tx, &quote, product, position, words)?,
            None if words.is_empty() => return Err(Error::new(Code::NameNeeded)),
            None => QuoteLine { description: words.to_owned(), ..empty_line(tx, quote.id, position) },
        };
        tx.insert(&line)?;
        save_reckoned(tx, quote)?;
        Ok(line.id)
    })
}

/// Gives a value of a line another one.
///
/// # Errors
/// `no_such_record`, `quote_frozen`, `too_long`, `name_needed`, and those of [`super::totals`].
pub fn edit_line(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    id: Id,
    field: LineField,
    value: &str,
) -> Result<Changes> {
    let value = checked(value)?.to_owned();
    let done = book.transact(clock, Op { kind: OpKind::Quote, staff }, |tx| {
        let mut line = tx.reader().need::<QuoteLine>(id)?;
        let quote = open_draft(tx.reader(), line.quote_id)?;
        match field {
            LineField::Product => match reference::<Product>(tx.reader(), &value)? {
                Some(product) => {
                    let named = product_line(tx, &quote, product, line.position)?;
                    line =
                        QuoteLine { id: line.id, quantity: line.quantity, discount: line.discount, ..named };
                }
                None => line.product_id = None,
            },
            LineField::Description if value.is_empty() => return Err(Error::new(Code::NameNeeded)),
            LineField::Description => line.description = value,
            LineField::Quantity => {
                line.quantity = value;
                if let Some(price) = broken_price(tx.reader(), &quote, &line)? {
                    line.unit_price = price;
                }
            }
            LineField::Unit => line.unit = value,
            LineField::UnitPrice => line.unit_price = value,
            LineField::Discount => line.discount = value,
            LineField::TaxRate => line.tax_rate = per_cent(&value)?,
        }
        tx.save(&line)?;
        save_reckoned(tx, quote)
    })?;
    Ok(done.1)
}

/// Takes a line out.
///
/// # Errors
/// `no_such_record`, `quote_frozen`.
pub fn remove_line(book: &Book, clock: &Clock, staff: Option<Id>, id: Id) -> Result<Changes> {
    let done = book.transact(clock, Op { kind: OpKind::Quote, staff }, |tx| {
        let line = tx.reader().need::<QuoteLine>(id)?;
        let quote = open_draft(tx.reader(), line.quote_id)?;
        tx.remove::<QuoteLine>(id)?;
        save_reckoned(tx, quote)
    })?;
    Ok(done.1)
}

/// Moves a line to another place, counted from 0.
///
/// # Errors
/// `no_such_record`, `quote_frozen`.
pub fn move_line(book: &Book, clock: &Clock, staff: Option<Id>, id: Id, to: u32) -> Result<Changes> {
    let done = book.transact(clock, Op { kind: OpKind::Quote, staff }, |tx| {
        let line = tx.reader().need::<QuoteLine>(id)?;
        let quote = open_draft(tx.reader(), line.quote_id)?;
        let mut lines = tx.reader().quote_lines(quote.id)?;
        let Some(at) = lines.iter().position(|other| other.id == id) else { return Ok(()) };
        let moved = lines.remove(at);
        lines.insert(lines.len().min(to as usize), moved);
        for (position, mut line) in (0..).zip(lines) {
            line.position = position;
            tx.save(&line)?;
        }
        tx.about::<Quote>(quote.id);
        Ok(())
    })?;
    Ok(done.1)
}

fn counted_line(tx: &Tx<'_>, quote: &Quote, product: Id, position: u32, words: &str) -> Result<QuoteLine> {
    let mut line = product_line(tx, quote, product, position)?;
    if let (Some(quantity), _) = super::pick::meant(tx.reader(), words)? {
        line.quantity = quantity.to_string();
        if let Some(price) = price_of(tx.reader(), quote, &line)? {
            line.unit_price = price;
        }
    }
    Ok(line)
}

/// A line of a product: its name in the quote's language, its price in the quote's currency and for its trade term.
pub(super) fn product_line(tx: &Tx<'_>, quote: &Quote, product: Id, position: u32) -> Result<QuoteLine> {
    let reader = tx.reader();
    let product = reader.need::<Product>(product)?;
    let texts = reader.product_texts(product.id)?;
    let text = texts
        .iter()
        .find(|text| text.language == quote.language)
        .or_else(|| texts.iter().find(|text| text.language == i18n::FALLBACK))
        .or(texts.first());
    let mut line = QuoteLine {
        product_id: Some(product.id),
        description: text.map_or_else(|| product.sku.clone(), |text| text.name.clone()),
        unit: product.unit,
        ..empty_line(tx, quote.id, position)
    };
    if let Some(price) = price_of(reader, quote, &line)? {
        line.unit_price = price;
    }
    Ok(line)
}

fn empty_line(tx: &Tx<'_>, quote: Id, position: u32) -> QuoteLine {
    QuoteLine {
        id: tx.id(),
        quote_id: quote,
        position,
        product_id: None,
        description: String::new(),
        quantity: "1".to_owned(),
        unit: String::new(),
        unit_price: "0".to_owned(),
        discount: String::new(),
        tax_rate: String::new(),
    }
}

/// The price of another quantity, when the product has price breaks; a price that was bargained stays.
fn broken_price(reader: Reader<'_>, quote: &Quote, line: &QuoteLine) -> Result<Option<String>> {
    let Some(product) = line.product_id else { return Ok(None) };
    let listed = reader.product_prices(product)?;
    let is_listed = |price: &ProductPrice| price.price == line.unit_price;
    if listed.iter().any(is_listed) { price_of(reader, quote, line) } else { Ok(None) }
}

fn price_of(reader: Reader<'_>, quote: &Quote, line: &QuoteLine) -> Result<Option<String>> {
    match line.product_id {
        Some(product) => listed_price(reader, quote, product, &line.quantity),
        None => Ok(None),
    }
}

/// The listed price of a line's product: in the quote's currency, still valid, for its trade term before any other, of the
/// largest quantity that is reached. In no such currency, the price in the currency of the quote's rate, converted.
pub(super) fn listed_price(
    reader: Reader<'_>,
    quote: &Quote,
    product: Id,
    quantity: &str,
) -> Result<Option<String>> {
    let quantity = Decimal::parse(quantity).unwrap_or_default();
    let least = |price: &ProductPrice| Decimal::parse(&price.min_quantity).unwrap_or_default();
    let mut listed = reader.product_prices(product)?;
    listed.retain(|price| price.valid_until.is_none_or(|until| until >= quote.issued_on));
    listed.retain(|price| least(price) <= quantity);
    let best = |currency: &str| {
        listed
            .iter()
            .filter(|price| price.currency == currency)
            .max_by_key(|price| (price.incoterm == quote.incoterm, price.place == quote.place, least(price)))
    };
    if let Some(price) = best(&quote.currency) {
        return Ok(Some(price.price.clone()));
    }
    let converted = best(&quote.rate_currency).and_then(|listed| {
        price::converted(Decimal::parse(&listed.price)?, Decimal::parse(&quote.rate)?, &quote.currency)
    });
    Ok(converted.map(|price| price.to_string()))
}

/// Looks every product's price up anew after the currency or its rate changed. A bargained price is converted by the rate
/// when it was in that currency, and stays otherwise.
fn reprice(tx: &mut Tx<'_>, before: &Quote, quote: &Quote) -> Result<()> {
    for mut line in tx.reader().quote_lines(quote.id)? {
        let was_listed = price_of(tx.reader(), before, &line)?.as_deref() == Some(line.unit_price.as_str());
        let price = if was_listed || line.unit_price == "0" {
            price_of(tx.reader(), quote, &line)?
        } else if before.currency == quote.rate_currency && before.currency != quote.currency {
            Decimal::parse(&line.unit_price)
                .zip(Decimal::parse(&quote.rate))
                .and_then(|(price, rate)| price::converted(price, rate, &quote.currency))
                .map(|price| price.to_string())
        } else {
            None
        };
        if let Some(price) = price {
            line.unit_price = price;
            tx.save(&line)?;
        }
    }
    Ok(())
}

fn checked(value: &str) -> Result<&str> {
    let value = value.trim();
    if value.chars().count() > LONGEST {
        return Err(Error::new(Code::TooLong).with("most", LONGEST).with("text", ""));
    }
    Ok(value)
}

fn reference<R: crate::model::record::Record>(reader: Reader<'_>, value: &str) -> Result<Option<Id>> {
    if value.is_empty() {
        return Ok(None);
    }
    let id = value.parse().map_err(|_| Error::new(Code::NoSuchRecord))?;
    Ok(Some(reader.need::<R>(id)?.id()))
}

fn choice<T>(value: &str, from_code: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    if value.is_empty() {
        return Ok(None);
    }
    from_code(value).map(Some).ok_or_else(|| Error::new(Code::NotAChoice).with("value", value))
}

/// An ISO 4217 code in use.
fn currency(value: &str) -> Result<String> {
    let code = value.to_ascii_uppercase();
    if crate::model::money::is_currency(&code) {
        Ok(code)
    } else {
        Err(Error::new(Code::NotACurrency).with("text", value))
    }
}

fn language(value: &str) -> Result<String> {
    match i18n::languages().find(|known| *known == value) {
        Some(known) => Ok(known.to_owned()),
        None => Err(Error::new(Code::NotAChoice).with("value", value)),
    }
}

/// A per cent, with or without its sign, as decimal text.
fn per_cent(value: &str) -> Result<String> {
    let number = value.trim_end_matches(['%', '％']).trim_end();
    if number.is_empty() {
        return Ok(String::new());
    }
    let read = Decimal::parse(number)
        .ok_or_else(|| Error::new(Code::NotANumber).with("text", value).with("line", 0))?;
    Ok(read.to_string())
}
