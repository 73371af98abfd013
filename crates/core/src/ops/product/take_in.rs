//! Rows of a price list become products, or bring what is known up to date. Rows of one SKU are one product: each may say
//! another price of it.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::{
    ProductField, amount, assign, checked,
    heading::{Meaning, language_of, meaning},
    language_code,
    price::{PriceForm, meant, read_price},
    save_text,
};
use crate::{
    error::{Code, Error, Params, Result},
    formats::{csv::unlist, table},
    model::{
        Id,
        codes::Incoterm,
        money,
        product::{Product, ProductPrice},
    },
    store::Tx,
};

/// A row that was not taken, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct RefusedProduct {
    /// The line of the file on which it begins, from 1.
    pub line: u32,
    /// The heading of the cell that was refused; empty for the whole row.
    pub column: String,
    /// Why.
    pub code: Code,
    /// What its sentence names.
    pub params: Params,
}

impl RefusedProduct {
    /// The refusal as an error, for its sentence.
    #[must_use]
    pub fn error(&self) -> Error {
        self.params.iter().fold(Error::new(self.code), |error, (name, value)| error.with(name, value))
    }
}

/// How many products of a list were not known, say something else now, or said the same already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub added: u32,
    pub changed: u32,
    pub same: u32,
}

/// A price list on its way into the book. Every row is read through before a word is written, so that each is taken whole
/// or not at all.
pub(super) struct Intake {
    headings: Vec<String>,
    meanings: Vec<Meaning>,
    /// The column of the SKU.
    of_sku: usize,
    wares: Vec<Ware>,
    by_sku: HashMap<String, usize>,
    refused: Vec<RefusedProduct>,
}

/// A product as the rows read so far say it.
#[derive(Clone)]
struct Ware {
    is_known: bool,
    product: Product,
    texts: BTreeMap<String, Said>,
    prices: Vec<PriceForm>,
}

/// What a row says in a language.
#[derive(Clone, Default)]
struct Said {
    name: Option<String>,
    description: Option<String>,
}

/// A row's price where its parts stand in cells of their own; several prices in as many currencies share the rest.
#[derive(Default)]
struct Parts {
    /// Column, currency when the heading says it, and price.
    prices: Vec<(usize, Option<String>, String)>,
    rest: PriceForm,
    /// The last column with a description.
    described_at: usize,
}

/// The cell that was refused, by its place, and why.
type Refused = (usize, Error);

impl Intake {
    /// Begins with the headings.
    ///
    /// # Errors
    /// `no_sku_column`.
    pub(super) fn new(headings: &[String]) -> Result<Self> {
        let mut meanings: Vec<Meaning> = headings.iter().map(|heading| meaning(heading)).collect();
        let of_sku = meanings
            .iter()
            .position(|meaning| *meaning == Meaning::Field(ProductField::Sku))
            .ok_or_else(|| Error::new(Code::NoSkuColumn))?;
        // One column names the product; what else could do so is not read.
        for meaning in meanings.iter_mut().skip(of_sku + 1) {
            if *meaning == Meaning::Field(ProductField::Sku) {
                *meaning = Meaning::Nothing;
            }
        }
        Ok(Self {
            headings: headings.to_vec(),
            meanings,
            of_sku,
            wares: Vec::new(),
            by_sku: HashMap::new(),
            refused: Vec::new(),
        })
    }

    /// Headings that mean nothing here.
    pub(super) fn unread(&self) -> Vec<String> {
        let headings = self.headings.iter().zip(&self.meanings);
        headings
            .filter(|(heading, meaning)| **meaning == Meaning::Nothing && !heading.trim().is_empty())
            .map(|(heading, _)| heading.clone())
            .collect()
    }

    /// Reads a row.
    pub(super) fn read(&mut self, tx: &Tx<'_>, line: u32, cells: &[String]) {
        let sku = cells.get(self.of_sku).map(|cell| cell.trim().to_owned()).unwrap_or_default();
        match self.ware(tx, &sku, cells) {
            Ok(ware) => match self.by_sku.get(&sku) {
                Some(at) => self.wares[*at] = ware,
                None => {
                    self.by_sku.insert(sku, self.wares.len());
                    self.wares.push(ware);
                }
            },
            Err((at, error)) => {
                let column = self.headings.get(at).cloned().unwrap_or_default();
                self.refuse(line, column, error);
            }
        }
    }

    /// Leaves a row out.
    pub(super) fn refuse(&mut self, line: u32, column: String, error: Error) {
        self.refused.push(RefusedProduct { line, column, code: error.code, params: error.params });
    }

    /// Writes what was read; tells what came of it, and which rows were left out.
    ///
    /// # Errors
    /// `disk_full`.
    pub(super) fn write(self, tx: &mut Tx<'_>) -> Result<(Tally, Vec<RefusedProduct>)> {
        let mut tally = Tally::default();
        for ware in &self.wares {
            let differs = write(tx, ware)?;
            match (ware.is_known, differs) {
                (false, _) => tally.added += 1,
                (true, true) => tally.changed += 1,
                (true, false) => tally.same += 1,
            }
        }
        Ok((tally, self.refused))
    }

    /// The product of a row with what the row says of it.
    fn ware(&self, tx: &Tx<'_>, sku: &str, cells: &[String]) -> std::result::Result<Ware, Refused> {
        let at_sku = |error| (self.of_sku, error);
        let mut ware = match self.by_sku.get(sku) {
            Some(at) => self.wares[*at].clone(),
            None => {
                let known = tx.reader().product_with_sku(sku).map_err(at_sku)?;
                let is_known = known.is_some();
                let mut product = known.unwrap_or_else(|| Product::named(tx.id(), String::new()));
                assign(tx.reader(), &mut product, ProductField::Sku, sku).map_err(at_sku)?;
                Ware { is_known, product, texts: BTreeMap::new(), prices: Vec::new() }
            }
        };
        let mut parts = Parts::default();
        for (at, (meaning, cell)) in self.meanings.iter().zip(cells).enumerate() {
            let cell = cell.trim();
            if !cell.is_empty() && at != self.of_sku {
                read_cell(tx, &mut ware, &mut parts, (at, meaning), cell).map_err(|error| (at, error))?;
            }
        }
        for (at, currency, price) in parts.prices {
            let currency = currency.unwrap_or_else(|| parts.rest.currency.clone());
            let form = PriceForm { currency, price, ..parts.rest.clone() };
            meant(&form, ware.product.id).map_err(|error| (at, error))?;
            ware.prices.push(form);
        }
        let known = tx.reader().product_texts(ware.product.id).map_err(at_sku)?;
        let is_named = |language: &String| known.iter().any(|text| text.language == *language);
        let nameless = |(language, said): (&String, &Said)| said.name.is_none() && !is_named(language);
        if ware.texts.iter().any(nameless) {
            return Err((parts.described_at, Error::new(Code::NameNeeded)));
        }
        Ok(ware)
    }
}

fn read_cell(
    tx: &Tx<'_>,
    ware: &mut Ware,
    parts: &mut Parts,
    (at, meaning): (usize, &Meaning),
    cell: &str,
) -> Result<()> {
    use ProductField as F;
    let owned = || checked(cell).map(str::to_owned);
    match meaning {
        Meaning::Field(field @ (F::Moq | F::NetWeight | F::GrossWeight)) => {
            return assign(tx.reader(), &mut ware.product, *field, &plain_number(cell));
        }
        Meaning::Field(field) => return assign(tx.reader(), &mut ware.product, *field, cell),
        Meaning::Names => {
            for (language, name) in told(cell)? {
                ware.texts.entry(language).or_default().name = Some(name);
            }
        }
        Meaning::Descriptions => {
            parts.described_at = at;
            for (language, text) in told(cell)? {
                ware.texts.entry(language).or_default().description = Some(text);
            }
        }
        Meaning::Name(language) => ware.texts.entry(language.clone()).or_default().name = Some(owned()?),
        Meaning::Description(language) => {
            parts.described_at = at;
            ware.texts.entry(language.clone()).or_default().description = Some(owned()?);
        }
        // A bare number stands beside a currency in a column of its own.
        Meaning::Prices if amount(&plain_number(cell)).is_ok() => {
            parts.prices.push((at, None, amount(&plain_number(cell))?));
        }
        Meaning::Prices => {
            for line in unlist(cell) {
                let form = read_price(&line)?;
                meant(&form, ware.product.id)?;
                ware.prices.push(form);
            }
        }
        Meaning::Price(currency) => parts.prices.push((at, currency.clone(), amount(&plain_number(cell))?)),
        Meaning::Currency => {
            let currency = cell.to_ascii_uppercase();
            if !money::is_currency(&currency) {
                return Err(Error::new(Code::NotACurrency).with("text", cell));
            }
            parts.rest.currency = currency;
        }
        Meaning::Incoterm => {
            let rule = Incoterm::from_code(&cell.to_ascii_uppercase());
            parts.rest.incoterm = Some(rule.ok_or_else(|| Error::new(Code::NotAChoice).with("value", cell))?);
        }
        Meaning::Place => parts.rest.place = owned()?,
        Meaning::MinQuantity => parts.rest.min_quantity = amount(&plain_number(cell))?,
        Meaning::ValidUntil => parts.rest.valid_until = plain_day(cell)?,
        Meaning::PassedOver | Meaning::Nothing => {}
    }
    Ok(())
}

/// The texts of a cell by their languages: `en: Smart pole; es: Columna`. One without a language is in that of its script.
fn told(cell: &str) -> Result<Vec<(String, String)>> {
    let language = |prefix: &str| {
        let is_small = prefix.starts_with(|c: char| c.is_ascii_lowercase());
        if is_small { language_code(prefix).map(str::to_owned).ok() } else { None }
    };
    let items = unlist(checked(cell)?);
    let split = |item: &str| {
        let (prefix, text) = item.split_once(": ")?;
        Some((language(prefix.trim())?, text.trim().to_owned()))
    };
    match items.iter().map(|item| split(item)).collect::<Option<Vec<_>>>() {
        Some(told) => Ok(told),
        None if items.iter().any(|item| split(item).is_some()) => {
            Err(Error::new(Code::NotALanguage).with("text", cell))
        }
        None => Ok(vec![(language_of(cell).to_owned(), cell.to_owned())]),
    }
}

/// A number as people group its digits: `1,890.00`, `1.890,00`, `12,5`, `1 890`. What could be two numbers, as `1,890`, stays
/// as it is and is refused.
fn plain_number(cell: &str) -> String {
    let tight: String = cell.chars().filter(|c| !c.is_whitespace() && *c != '\'' && *c != '’').collect();
    let (grouping, point) = match (tight.rfind('.'), tight.rfind(',')) {
        (Some(dot), Some(comma)) if dot > comma => (',', '.'),
        (Some(_), Some(_)) => ('.', ','),
        (None, Some(_)) if tight.matches(',').count() > 1 => (',', '.'),
        (None, Some(comma)) if tight.len() - comma != 4 => ('.', ','),
        (Some(_), None) if tight.matches('.').count() > 1 => ('.', ','),
        _ => return tight,
    };
    let (whole, fraction) = tight.split_once(point).unwrap_or((&tight, ""));
    let mut groups = whole.split(grouping);
    let first = groups.next().unwrap_or_default();
    let is_grouped =
        groups.clone().all(|group| group.len() == 3) && !(first.is_empty() || fraction.contains(grouping));
    if !is_grouped {
        return tight;
    }
    let whole: String = std::iter::once(first).chain(groups).collect();
    if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") }
}

/// A day in any usual way of writing it that means one day only, as ISO 8601.
fn plain_day(cell: &str) -> Result<String> {
    match (table::day(cell, true), table::day(cell, false)) {
        (Some(one), Some(other)) if one != other => None,
        (one, other) => one.or(other),
    }
    .map(|day| day.to_string())
    .ok_or_else(|| Error::new(Code::NotADay).with("text", cell))
}

/// Writes a product; whether anything of a known one differs.
fn write(tx: &mut Tx<'_>, ware: &Ware) -> Result<bool> {
    let mut differs = false;
    if ware.is_known {
        differs |= tx.save(&ware.product)?;
    } else {
        tx.insert(&ware.product)?;
    }
    let id = ware.product.id;
    let known = tx.reader().product_texts(id)?;
    for (language, said) in &ware.texts {
        let old = known.iter().find(|text| text.language == *language);
        let old = old.map(|text| (text.name.as_str(), text.description.as_str())).unwrap_or_default();
        let name = said.name.as_deref().unwrap_or(old.0);
        let description = said.description.as_deref().unwrap_or(old.1);
        differs |= (name, description) != old;
        save_text(tx, id, language, name, description)?;
    }
    Ok(replace_prices(tx, id, &ware.prices)? || differs)
}

/// Puts the prices of a list in the place of those there are; whether that changed anything.
fn replace_prices(tx: &mut Tx<'_>, product: Id, forms: &[PriceForm]) -> Result<bool> {
    if forms.is_empty() {
        return Ok(false);
    }
    let mut wanted = Vec::with_capacity(forms.len());
    for form in forms {
        wanted.push(ProductPrice { product_id: product, ..meant(form, tx.id())? });
    }
    let known = tx.reader().product_prices(product)?;
    let same =
        |one: &ProductPrice, other: &ProductPrice| ProductPrice { id: other.id, ..one.clone() } == *other;
    let gone: Vec<Id> =
        known.iter().filter(|old| !wanted.iter().any(|new| same(new, old))).map(|old| old.id).collect();
    let new: Vec<&ProductPrice> =
        wanted.iter().filter(|new| !known.iter().any(|old| same(new, old))).collect();
    for id in &gone {
        tx.remove::<ProductPrice>(*id)?;
    }
    for price in &new {
        tx.insert(*price)?;
    }
    Ok(!gone.is_empty() || !new.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_group_them() {
        for (cell, want) in [
            ("1890", "1890"),
            ("1890.5", "1890.5"),
            ("1,890.00", "1890.00"),
            ("1.890,00", "1890.00"),
            ("1 890,5", "1890.5"),
            ("1’890.50", "1890.50"),
            ("12,5", "12.5"),
            ("0,125", "0,125"),
            ("1,890", "1,890"),
            ("1.890", "1.890"),
            ("1,890,000", "1890000"),
            ("12,34,5", "12,34,5"),
            ("1,89,0.00", "1,89,0.00"),
            ("ten", "ten"),
            ("", ""),
        ] {
            assert_eq!(plain_number(cell), want, "{cell}");
        }
    }

    #[test]
    fn a_day_that_could_be_two_is_refused() {
        assert_eq!(plain_day("31/01/2027").unwrap(), "2027-01-31");
        assert_eq!(plain_day("2027年1月31日").unwrap(), "2027-01-31");
        assert_eq!(plain_day("3/4/2027").unwrap_err().code, Code::NotADay);
        assert_eq!(plain_day("soon").unwrap_err().code, Code::NotADay);
    }

    #[test]
    fn texts_stand_behind_their_language_or_are_in_that_of_their_script() {
        let pairs = |cell: &str| told(cell).unwrap();
        let pair = |language: &str, text: &str| (language.to_owned(), text.to_owned());
        assert_eq!(pairs("en: Pole; \"es: Columna; 6 m\""), [pair("en", "Pole"), pair("es", "Columna; 6 m")]);
        assert_eq!(pairs("Pole: 6 m"), [pair("en", "Pole: 6 m")]);
        assert_eq!(pairs("智慧灯杆; 6 米"), [pair("zh-CN", "智慧灯杆; 6 米")]);
        assert_eq!(told("en: Pole; Columna").unwrap_err().code, Code::NotALanguage);
    }
}
