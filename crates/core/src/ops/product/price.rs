//! A product's prices: one for each currency, trade term and quantity from which it holds; written as one line of text in files.

use serde::{Deserialize, Serialize};

use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::{
        Id,
        codes::Incoterm,
        decimal::Decimal,
        money, price,
        product::{Product, ProductPrice},
    },
    ops::show::day,
    store::{Book, Changes, Op, OpKind, Tx},
};

/// What a person fills in about a price. Numbers are decimal text, days ISO 8601.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct PriceForm {
    /// The price to change; none adds one.
    pub id: Option<Id>,
    /// ISO 4217 code.
    pub currency: String,
    /// For one unit.
    pub price: String,
    /// The rule of Incoterms® 2020, or none.
    pub incoterm: Option<Incoterm>,
    /// The rule's named place.
    pub place: String,
    /// From how many on; empty from the first.
    pub min_quantity: String,
    /// The last day it holds, or empty.
    pub valid_until: String,
}

/// Adds or changes a price of a product.
///
/// # Errors
/// `not_a_currency`, `not_a_number`, `not_a_day`, `too_long`, `no_such_record`.
pub fn set_price(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    product: Id,
    form: &PriceForm,
) -> Result<(Id, Changes)> {
    book.transact(clock, Op { kind: OpKind::SetProduct, staff }, |tx| {
        let product = tx.reader().need::<Product>(product)?.id;
        let price = ProductPrice { product_id: product, ..meant(form, tx.id())? };
        if form.id.is_some() {
            tx.save(&price)?;
        } else {
            tx.insert(&price)?;
        }
        tx.about::<Product>(product);
        Ok(price.id)
    })
}

/// Takes a price out.
///
/// # Errors
/// `no_such_record`.
pub fn remove_price(book: &Book, clock: &Clock, staff: Option<Id>, id: Id) -> Result<Changes> {
    let done = book.transact(clock, Op { kind: OpKind::SetProduct, staff }, |tx| {
        let price = tx.reader().need::<ProductPrice>(id)?;
        tx.about::<Product>(price.product_id);
        tx.remove::<ProductPrice>(id)
    })?;
    Ok(done.1)
}

/// Raises every price of a product by so many per cent, or lowers it; says whether one is different now.
pub(in crate::ops) fn raise_prices(tx: &mut Tx<'_>, product: Id, by: &str) -> Result<bool> {
    let refused = || Error::new(Code::NotAPart).with("text", by);
    let number = by.trim().trim_end_matches(['%', '％']).trim_end().trim_start_matches('+');
    let part = Decimal::parse(number).ok_or_else(refused)?;
    if part <= Decimal::of_millionths(-100 * 1_000_000) {
        return Err(refused());
    }
    each_price(tx, product, |price| {
        let old = Decimal::parse(&price.price).unwrap_or_default();
        // As fine as it was written: a price of mills stays one of mills.
        let written = price.price.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        let least = money::exponent(&price.currency);
        let places = u32::try_from(written).unwrap_or(least).max(least);
        let raised = price::raised(old, part, places);
        let raised = raised.ok_or_else(|| Error::new(Code::AmountTooLarge).with("line", 0))?;
        price.price = with_minor_units(raised.to_string(), least);
        Ok(())
    })
}

/// Lets every price of a product hold until a day, or without end; says whether one is different now.
pub(in crate::ops) fn hold_prices(tx: &mut Tx<'_>, product: Id, until: &str) -> Result<bool> {
    let until = day(until.trim())?;
    each_price(tx, product, |price| {
        price.valid_until = until;
        Ok(())
    })
}

fn each_price(tx: &mut Tx<'_>, product: Id, set: impl Fn(&mut ProductPrice) -> Result<()>) -> Result<bool> {
    let mut changed = false;
    for mut price in tx.reader().product_prices(product)? {
        set(&mut price)?;
        changed |= tx.save(&price)?;
    }
    Ok(changed)
}

/// The price that a form means, of no product yet.
pub(super) fn meant(form: &PriceForm, new: Id) -> Result<ProductPrice> {
    let currency = form.currency.trim().to_ascii_uppercase();
    if !money::is_currency(&currency) {
        return Err(Error::new(Code::NotACurrency).with("text", form.currency.trim()));
    }
    if form.price.trim().is_empty() {
        return Err(Error::new(Code::NotANumber).with("text", "").with("line", 0));
    }
    let price = with_minor_units(super::amount(form.price.trim())?, money::exponent(&currency));
    Ok(ProductPrice {
        id: form.id.unwrap_or(new),
        product_id: new,
        currency,
        price,
        incoterm: form.incoterm,
        place: super::checked(&form.place)?.split_whitespace().collect::<Vec<_>>().join(" "),
        min_quantity: super::amount(form.min_quantity.trim())?,
        valid_until: day(form.valid_until.trim())?,
    })
}

/// An amount with at least the decimals of its currency, as prices are written; finer ones stay.
fn with_minor_units(amount: String, exponent: u32) -> String {
    let (whole, fraction) = amount.split_once('.').unwrap_or((&amount, ""));
    match exponent as usize {
        0 => amount,
        places => format!("{whole}.{fraction:0<places$}"),
    }
}

/// A price as one line: `1890 EUR CIF Valencia from 10 until 2027-01-31`.
#[must_use]
pub fn written_price(price: &ProductPrice) -> String {
    let mut parts = vec![price.price.clone(), price.currency.clone()];
    parts.extend(price.incoterm.map(|rule| rule.code().to_owned()));
    parts.extend((!price.place.is_empty()).then(|| price.place.clone()));
    parts.extend((!price.min_quantity.is_empty()).then(|| format!("from {}", price.min_quantity)));
    parts.extend(price.valid_until.map(|day| format!("until {day}")));
    parts.join(" ")
}

/// Reads a price that stands as one line; the other way round of [`written_price`].
///
/// # Errors
/// `not_a_number`, `not_a_currency`, `not_a_day`.
pub fn read_price(line: &str) -> Result<PriceForm> {
    let mut words: Vec<&str> = line.split_whitespace().collect();
    let mut form = PriceForm::default();
    // What stands at the end is taken off first, so that the place between may be any words.
    for (sign, into) in [("until", &mut form.valid_until), ("from", &mut form.min_quantity)] {
        if let [.., said, value] = words[..]
            && said == sign
        {
            value.clone_into(into);
            words.truncate(words.len() - 2);
        }
    }
    let mut rest = words.into_iter();
    let price = rest.next().unwrap_or_default();
    if Decimal::parse(price).is_none() {
        return Err(Error::new(Code::NotANumber).with("text", price).with("line", 0));
    }
    price.clone_into(&mut form.price);
    rest.next().unwrap_or_default().clone_into(&mut form.currency);
    let rest: Vec<&str> = rest.collect();
    let rule = rest.first().and_then(|word| Incoterm::from_code(word));
    form.incoterm = rule;
    form.place = rest.get(usize::from(rule.is_some())..).unwrap_or_default().join(" ");
    Ok(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_reads_back_as_it_was_written() {
        for (line, rule, place, from, until) in [
            ("1890.00 EUR", None, "", "", ""),
            ("0.50 CNY FOB Shenzhen", Some(Incoterm::Fob), "Shenzhen", "", ""),
            ("12.345678 KWD CIF Port Said East from 10", Some(Incoterm::Cif), "Port Said East", "10", ""),
            ("7.00 USD EXW until 2027-01-31", Some(Incoterm::Exw), "", "", "2027-01-31"),
            ("7.00 USD DAP Lyon from 2.5 until 2027-01-31", Some(Incoterm::Dap), "Lyon", "2.5", "2027-01-31"),
        ] {
            let form = read_price(line).unwrap();
            assert_eq!((form.incoterm, form.place.as_str()), (rule, place), "{line}");
            assert_eq!((form.min_quantity.as_str(), form.valid_until.as_str()), (from, until), "{line}");
            assert_eq!(written_price(&meant(&form, Id::nil()).unwrap()), line);
        }
    }

    #[test]
    fn what_is_no_price_is_refused() {
        for (line, code) in [
            ("", Code::NotANumber),
            ("EUR 12", Code::NotANumber),
            ("12,50 EUR", Code::NotANumber),
            ("-1 EUR", Code::NotANumber),
            ("12 XQX", Code::NotACurrency),
            ("12", Code::NotACurrency),
            ("12 EUR until soon", Code::NotADay),
            ("12 EUR from many", Code::NotANumber),
        ] {
            let read = read_price(line).and_then(|form| meant(&form, Id::nil()));
            assert_eq!(read.unwrap_err().code, code, "{line}");
        }
    }
}
