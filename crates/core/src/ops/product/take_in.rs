//! A price list is taken in: rows of a table become products, or bring what is known up to date, in one operation.

use serde::Serialize;

use super::{
    ProductField, assign, checked,
    price::{PriceForm, meant, read_price},
    save_text,
};
use crate::{
    clock::Clock,
    error::{Code, Error, Params, Result},
    formats::csv::unlist,
    i18n::{self, Words},
    model::{
        Id,
        codes::Incoterm,
        product::{Product, ProductPrice},
    },
    store::{Book, Changes, Op, OpKind, Reader, Tx},
};

/// A row that was not taken, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct RefusedProduct {
    /// Counted from 1, the headings being row 1.
    pub row: u32,
    /// The heading of the cell that was refused.
    pub column: String,
    /// Why.
    pub code: Code,
    /// What its sentence names.
    pub params: Params,
}

/// What came of a price list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct ProductsTaken {
    /// Products that were not known.
    pub added: u32,
    /// Products that say something else now.
    pub changed: u32,
    /// Products that said the same already.
    pub same: u32,
    /// Rows that were left out.
    pub refused: Vec<RefusedProduct>,
    /// Headings that mean nothing here.
    pub unread: Vec<String>,
}

/// What a column of a price list holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Meaning {
    Field(ProductField),
    /// `en: Smart pole; zh-CN: 智慧灯杆`.
    Names,
    Descriptions,
    Name(String),
    Description(String),
    /// `1890 EUR CIF Valencia from 10 until 2027-01-31`, several by semicolons.
    Prices,
    Price,
    Currency,
    Incoterm,
    Place,
    MinQuantity,
    ValidUntil,
    Nothing,
}

/// Takes a price list in. The first row holds the headings: those of our own file in any of our languages, `name` or
/// `description` with a language behind it (`name_es`), or a price in columns of its own (`price`, `currency`, `incoterm`,
/// `place`, `min_quantity`, `valid_until`). A product is known by its SKU; an empty cell leaves what is known; prices that
/// a row names stand in the place of those before.
///
/// # Errors
/// `no_sku_column`, `book_busy`, `disk_full`. What one row refuses is in the report, and the others are taken.
pub fn take_in(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    rows: &[Vec<String>],
) -> Result<(ProductsTaken, Changes)> {
    let Some((headings, rows)) = rows.split_first() else { return Err(Error::new(Code::NoSkuColumn)) };
    let meanings: Vec<Meaning> = headings.iter().map(|heading| meaning(heading)).collect();
    if !meanings.contains(&Meaning::Field(ProductField::Sku)) {
        return Err(Error::new(Code::NoSkuColumn));
    }
    book.transact(clock, Op { kind: OpKind::SetProduct, staff }, |tx| {
        let mut taken = ProductsTaken {
            unread: headings
                .iter()
                .zip(&meanings)
                .filter(|(heading, meaning)| **meaning == Meaning::Nothing && !heading.trim().is_empty())
                .map(|(heading, _)| heading.clone())
                .collect(),
            ..ProductsTaken::default()
        };
        for (row, cells) in
            (2..).zip(rows).filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()))
        {
            // A row is read through before a word of it is written, so that it is taken whole or not at all.
            match read_row(tx.reader(), &meanings, cells, tx.id()) {
                Ok(read) => write_row(tx, &read, &mut taken)?,
                Err((at, error)) => taken.refused.push(RefusedProduct {
                    row,
                    column: headings.get(at).cloned().unwrap_or_default(),
                    code: error.code,
                    params: error.params,
                }),
            }
        }
        Ok(taken)
    })
}

/// A row that is fit to be written.
struct Row {
    before: Option<Product>,
    product: Product,
    /// Language, and name or description where the row says one.
    texts: Vec<(String, Option<String>, Option<String>)>,
    prices: Vec<PriceForm>,
}

fn meaning(heading: &str) -> Meaning {
    let plain = heading.trim().to_lowercase().replace([' ', '-', ':'], "_");
    for field in ProductField::ALL {
        if plain == field.code() || said(heading, field.code()) {
            return Meaning::Field(*field);
        }
    }
    for (key, meaning) in [
        ("product_names", Meaning::Names),
        ("descriptions", Meaning::Descriptions),
        ("prices", Meaning::Prices),
        ("price", Meaning::Price),
        ("currency", Meaning::Currency),
        ("incoterm", Meaning::Incoterm),
        ("place", Meaning::Place),
        ("min_quantity", Meaning::MinQuantity),
        ("valid_until", Meaning::ValidUntil),
    ] {
        if plain == key || said(heading, key) {
            return meaning;
        }
    }
    let language =
        |rest: &str| i18n::languages().find(|known| known.to_lowercase().replace('-', "_") == rest);
    match plain.split_once('_') {
        Some(("name", rest)) => {
            language(rest).map_or(Meaning::Nothing, |known| Meaning::Name(known.to_owned()))
        }
        Some(("description", rest)) => {
            language(rest).map_or(Meaning::Nothing, |known| Meaning::Description(known.to_owned()))
        }
        None if plain == "name" => Meaning::Name(i18n::FALLBACK.to_owned()),
        None if plain == "description" => Meaning::Description(i18n::FALLBACK.to_owned()),
        _ => Meaning::Nothing,
    }
}

/// Whether this is what a column is called for a person, in any language.
fn said(heading: &str, key: &str) -> bool {
    i18n::languages().any(|language| {
        Words::of(language).say(&format!("export-{key}")).to_lowercase() == heading.trim().to_lowercase()
    })
}

/// The cell that was refused, by its place, and why.
type Refused = (usize, Error);

fn read_row(
    reader: Reader<'_>,
    meanings: &[Meaning],
    cells: &[String],
    new: Id,
) -> std::result::Result<Row, Refused> {
    let of_sku =
        meanings.iter().position(|meaning| *meaning == Meaning::Field(ProductField::Sku)).unwrap_or(0);
    let sku = cells.get(of_sku).map(|cell| cell.trim()).unwrap_or_default();
    let before = reader.product_with_sku(sku).map_err(|error| (of_sku, error))?;
    let product = before.clone().unwrap_or_else(|| Product::named(new, String::new()));
    let mut row = Row { before, product, texts: Vec::new(), prices: Vec::new() };
    let mut single = (PriceForm::default(), 0);
    for (at, (meaning, cell)) in meanings.iter().zip(cells).enumerate() {
        let cell = cell.trim();
        if !cell.is_empty() || at == of_sku {
            read_cell(reader, &mut row, &mut single, (at, meaning), cell).map_err(|error| (at, error))?;
        }
    }
    let (single, at) = single;
    if !single.price.is_empty() {
        row.prices.push(single);
    }
    for price in &row.prices {
        meant(price, new).map_err(|error| (at, error))?;
    }
    Ok(row)
}

fn read_cell(
    reader: Reader<'_>,
    row: &mut Row,
    single: &mut (PriceForm, usize),
    (at, meaning): (usize, &Meaning),
    cell: &str,
) -> Result<()> {
    let owned = || checked(cell).map(str::to_owned);
    match meaning {
        Meaning::Field(field) => return assign(reader, &mut row.product, *field, cell),
        Meaning::Names => row.texts.extend(told(cell)?.map(|(language, name)| (language, Some(name), None))),
        Meaning::Descriptions => {
            row.texts.extend(told(cell)?.map(|(language, text)| (language, None, Some(text))));
        }
        Meaning::Name(language) => row.texts.push((language.clone(), Some(owned()?), None)),
        Meaning::Description(language) => row.texts.push((language.clone(), None, Some(owned()?))),
        Meaning::Prices => {
            single.1 = at;
            for line in unlist(cell) {
                row.prices.push(read_price(&line)?);
            }
        }
        Meaning::Price => (single.0.price, single.1) = (owned()?, at),
        Meaning::Currency => single.0.currency = owned()?,
        Meaning::Incoterm => {
            let rule = Incoterm::from_code(&cell.to_ascii_uppercase());
            single.0.incoterm = Some(rule.ok_or_else(|| Error::new(Code::NotAChoice).with("value", cell))?);
        }
        Meaning::Place => single.0.place = owned()?,
        Meaning::MinQuantity => single.0.min_quantity = owned()?,
        Meaning::ValidUntil => single.0.valid_until = owned()?,
        Meaning::Nothing => {}
    }
    Ok(())
}

/// The items of a cell that each stand behind their language.
fn told(cell: &str) -> Result<impl Iterator<Item = (String, String)>> {
    let mut items = Vec::new();
    for item in unlist(checked(cell)?) {
        let Some((language, text)) = item.split_once(": ") else {
            return Err(Error::new(Code::NotALanguage).with("text", item));
        };
        items.push((language.trim().to_owned(), text.trim().to_owned()));
    }
    Ok(items.into_iter())
}

fn write_row(tx: &mut Tx<'_>, row: &Row, taken: &mut ProductsTaken) -> Result<()> {
    let mut differs = false;
    match row.before {
        Some(_) => differs |= tx.save(&row.product)?,
        None => tx.insert(&row.product)?,
    }
    let id = row.product.id;
    for (language, name, description) in &row.texts {
        let known = tx.reader().product_texts(id)?.into_iter().find(|text| text.language == *language);
        let old = known.map(|text| (text.name, text.description)).unwrap_or_default();
        let name = name.clone().unwrap_or_else(|| old.0.clone());
        let description = description.clone().unwrap_or_else(|| old.1.clone());
        differs |= (&name, &description) != (&old.0, &old.1);
        save_text(tx, id, language, &name, &description)?;
    }
    differs |= replace_prices(tx, id, &row.prices)?;
    match (&row.before, differs) {
        (None, _) => taken.added += 1,
        (Some(_), true) => taken.changed += 1,
        (Some(_), false) => taken.same += 1,
    }
    Ok(())
}

/// Puts the prices of a row in the place of those there are; whether that changed anything.
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
