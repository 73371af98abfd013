//! Products: added, described in several languages, priced, and taken in from a price list.

mod heading;
mod price;
mod price_list;
mod take_in;

use serde::{Deserialize, Serialize};

pub use price::{PriceForm, read_price, remove_price, set_price, written_price};
pub(super) use price::{hold_prices, raise_prices};
pub use price_list::{PriceListReport, import_price_list, preview_price_list, write_refused_products};
pub use take_in::RefusedProduct;

use super::edit::change;
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    formats::{photo, picture},
    model::{
        Id,
        codes::codes,
        decimal::Decimal,
        product::{Product, ProductText},
    },
    store::{Book, Changes, Op, OpKind, Reader, Tx},
};

/// The longest text of a product, in characters.
const LONGEST: usize = 20_000;

codes! {
    /// A value of a product that can be edited.
    ProductField {
        /// Stock keeping unit.
        Sku = "sku",
        /// What it is counted in.
        Unit = "unit",
        /// Minimum order quantity.
        Moq = "moq",
        /// How long until it ships.
        LeadTime = "lead_time",
        /// Code of the Harmonized System.
        HsCode = "hs_code",
        /// Of one, without packing, in kilograms.
        NetWeight = "net_weight",
        /// Of one, packed, in kilograms.
        GrossWeight = "gross_weight",
        /// How it is packed.
        Packing = "packing",
    }
}

/// A product's name and description in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TextForm {
    /// Of which product.
    pub product: Id,
    /// BCP 47 code.
    pub language: String,
    /// Name; with the description empty as well, the language is taken out.
    pub name: String,
    /// Description.
    pub description: String,
}

/// Adds a product under its SKU, with a name in one language.
///
/// # Errors
/// `name_needed` without a SKU, `taken`, `too_long`.
pub fn add(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    sku: &str,
    name: (&str, &str),
) -> Result<(Id, Changes)> {
    book.transact(clock, Op { kind: OpKind::SetProduct, staff }, |tx| {
        let mut product = Product::named(tx.id(), String::new());
        assign(tx.reader(), &mut product, ProductField::Sku, sku)?;
        tx.insert(&product)?;
        let (language, name) = (name.0, checked(name.1)?);
        if !name.is_empty() {
            save_text(tx, product.id, language, name, "")?;
        }
        tx.about::<Product>(product.id);
        Ok(product.id)
    })
}

/// Gives a product's field another value.
///
/// # Errors
/// `name_needed` without a SKU, `taken`, `not_a_number`, `not_an_hs_code`, `too_long`, `no_such_record`.
pub fn edit(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    id: Id,
    field: ProductField,
    value: &str,
) -> Result<Changes> {
    let done = book.transact(clock, Op { kind: OpKind::SetProduct, staff }, |tx| {
        let mut product = tx.reader().need::<Product>(id)?;
        assign(tx.reader(), &mut product, field, value)?;
        tx.about::<Product>(id);
        tx.save(&product)
    })?;
    Ok(done.1)
}

/// Says what a product is called in a language.
///
/// # Errors
/// `not_a_language`, `name_needed` for a description without a name, `too_long`, `no_such_record`.
pub fn set_text(book: &Book, clock: &Clock, staff: Option<Id>, form: &TextForm) -> Result<Changes> {
    let (name, description) = (checked(&form.name)?, checked(&form.description)?);
    let done = book.transact(clock, Op { kind: OpKind::SetProduct, staff }, |tx| {
        let product = tx.reader().need::<Product>(form.product)?.id;
        tx.about::<Product>(product);
        save_text(tx, product, &form.language, name, description)
    })?;
    Ok(done.1)
}

/// Gives a product another photo, or none: the bytes of a PNG, JPEG or WebP.
///
/// # Errors
/// `not_a_picture`, `picture_heic`, `picture_too_large`, `picture_damaged`, `no_such_record`, `disk_full`.
pub fn set_photo(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    id: Id,
    bytes: Option<&[u8]>,
) -> Result<Changes> {
    let photo = bytes.map(|bytes| photo::kept(&picture::read(bytes)?)).transpose()?;
    let done = book.transact(clock, Op { kind: OpKind::SetProduct, staff }, |tx| {
        photo.iter().try_for_each(|photo| tx.keep_photo(photo))?;
        tx.about::<Product>(id);
        change::<Product>(tx, id, |product| {
            product.photo = photo.as_ref().map(|photo| photo.hash.clone());
            Ok(())
        })
    })?;
    Ok(done.1)
}

fn checked(value: &str) -> Result<&str> {
    let value = value.trim();
    if value.chars().count() > LONGEST {
        return Err(Error::new(Code::TooLong).with("most", LONGEST).with("text", ""));
    }
    Ok(value)
}

/// Empty, or a decimal number not below nothing.
fn amount(value: &str) -> Result<String> {
    if value.is_empty() {
        return Ok(String::new());
    }
    let number = Decimal::parse(value).filter(|number| !number.is_negative());
    number
        .map(|number| number.to_string())
        .ok_or_else(|| Error::new(Code::NotANumber).with("text", value).with("line", 0))
}

/// Six to twelve digits, with the dots and spaces people set between them (World Customs Organization: six digits,
/// nations add up to six of their own).
fn hs_code(value: &str) -> Result<String> {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let plain = value.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ' ');
    if value.is_empty() || (plain && (4..=12).contains(&digits)) {
        return Ok(value.to_owned());
    }
    Err(Error::new(Code::NotAnHsCode).with("text", value))
}

fn assign(reader: Reader<'_>, product: &mut Product, field: ProductField, value: &str) -> Result<()> {
    let value = checked(value)?;
    match field {
        ProductField::Sku if value.is_empty() => return Err(Error::new(Code::NameNeeded)),
        ProductField::Sku => {
            if reader.product_with_sku(value)?.is_some_and(|other| other.id != product.id) {
                return Err(Error::new(Code::Taken).with("text", value));
            }
            value.clone_into(&mut product.sku);
        }
        ProductField::Unit => value.clone_into(&mut product.unit),
        ProductField::Moq => product.moq = amount(value)?,
        ProductField::LeadTime => value.clone_into(&mut product.lead_time),
        ProductField::HsCode => product.hs_code = hs_code(value)?,
        ProductField::NetWeight => product.net_weight = amount(value)?,
        ProductField::GrossWeight => product.gross_weight = amount(value)?,
        ProductField::Packing => value.clone_into(&mut product.packing),
    }
    Ok(())
}

/// Letters, figures and hyphens (BCP 47, RFC 5646).
fn language_code(language: &str) -> Result<&str> {
    let language = language.trim();
    let (first, rest) = language.split_once('-').unwrap_or((language, ""));
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_language = (2..=3).contains(&first.len()) && first.chars().all(|c| c.is_ascii_alphabetic());
    if is_language && language.len() <= 35 && rest.chars().all(plain) {
        return Ok(language);
    }
    Err(Error::new(Code::NotALanguage).with("text", language))
}

fn save_text(tx: &mut Tx<'_>, product: Id, language: &str, name: &str, description: &str) -> Result<()> {
    let language = language_code(language)?;
    let known = tx.reader().product_texts(product)?.into_iter().find(|text| text.language == language);
    match known {
        Some(text) if name.is_empty() && description.is_empty() => tx.remove::<ProductText>(text.id),
        None if name.is_empty() && description.is_empty() => Ok(()),
        _ if name.is_empty() => Err(Error::new(Code::NameNeeded)),
        Some(text) => tx
            .save(&ProductText { name: name.to_owned(), description: description.to_owned(), ..text })
            .map(drop),
        None => tx.insert(&ProductText {
            id: tx.id(),
            product_id: product,
            language: language.to_owned(),
            name: name.to_owned(),
            description: description.to_owned(),
        }),
    }
}
