//! The exhibitor: our own record, as quotes and notices name us, filled in value by value.

use super::show::country;
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    formats::{photo, picture},
    model::{codes::codes, exhibitor::Exhibitor, quote_number},
    store::{Book, Changes, Op, OpKind, Reader, Tx},
    text::email,
};

/// The longest value, in characters: an address of many lines has room.
const LONGEST: usize = 2_000;

codes! {
    /// A value of our own record.
    ExhibitorField {
        /// Name in Latin letters.
        Name = "name",
        /// Name in our own script.
        NativeName = "native_name",
        /// Postal address in Latin letters.
        Address = "address",
        /// Postal address in our own script.
        NativeAddress = "native_address",
        /// Country code.
        Country = "country",
        /// VAT id or its like.
        VatId = "vat_id",
        /// Where a buyer writes to.
        Email = "email",
        /// Where a buyer calls.
        Phone = "phone",
        /// Our site.
        Website = "website",
        /// Bank and account.
        Bank = "bank",
        /// Whom a visitor writes to about their data.
        PrivacyContact = "privacy_contact",
        /// How quotes are numbered.
        QuotePattern = "quote_pattern",
        /// What quotes are printed on.
        Paper = "paper",
    }
}

/// Our own record; one with nothing in it before it was filled in.
///
/// # Errors
/// Those of reading.
pub fn exhibitor(reader: Reader<'_>, book: &Book) -> Result<Exhibitor> {
    Ok(reader.exhibitor()?.unwrap_or_else(|| Exhibitor::empty(book.id())))
}

/// Gives a value of our own record another one.
///
/// # Errors
/// `too_long`, `not_a_country`, `not_a_mail`, `not_a_pattern`, `not_a_choice`.
pub fn edit(
    book: &Book,
    clock: &Clock,
    staff: Option<crate::model::Id>,
    field: ExhibitorField,
    value: &str,
) -> Result<Changes> {
    let value = value.trim();
    if value.chars().count() > LONGEST {
        return Err(Error::new(Code::TooLong).with("most", LONGEST).with("text", ""));
    }
    change(book, clock, staff, |_, us| assign(us, field, value))
}

/// Prints another logo on quotes from now on, or none: the bytes of a PNG, JPEG or WebP.
///
/// # Errors
/// `not_a_picture`, `picture_heic`, `picture_too_large`, `picture_damaged`, `disk_full`.
pub fn set_logo(
    book: &Book,
    clock: &Clock,
    staff: Option<crate::model::Id>,
    bytes: Option<&[u8]>,
) -> Result<Changes> {
    let logo = bytes.map(|bytes| photo::logo(&picture::read(bytes)?)).transpose()?;
    change(book, clock, staff, |tx, us| {
        logo.iter().try_for_each(|logo| tx.keep_photo(logo))?;
        us.logo = logo.as_ref().map(|logo| logo.hash.clone());
        Ok(())
    })
}

/// Changes our own record, which is made when there is none yet.
fn change(
    book: &Book,
    clock: &Clock,
    staff: Option<crate::model::Id>,
    how: impl FnOnce(&Tx<'_>, &mut Exhibitor) -> Result<()>,
) -> Result<Changes> {
    let done = book.transact(clock, Op { kind: OpKind::SetExhibitor, staff }, |tx| {
        let known = tx.reader().exhibitor()?;
        let is_new = known.is_none();
        let mut us = known.unwrap_or_else(|| Exhibitor::empty(book.id()));
        how(tx, &mut us)?;
        tx.about::<Exhibitor>(us.id);
        if is_new { tx.insert(&us) } else { tx.save(&us).map(drop) }
    })?;
    Ok(done.1)
}

fn assign(us: &mut Exhibitor, field: ExhibitorField, value: &str) -> Result<()> {
    use ExhibitorField as F;
    match field {
        F::Country => us.country = country(value)?,
        F::Email if !value.is_empty() && email::key(value).is_none() => {
            return Err(Error::new(Code::NotAMail).with("text", value));
        }
        F::QuotePattern if !quote_number::is_pattern(value) => {
            return Err(Error::new(Code::NotAPattern).with("text", value));
        }
        F::Paper if !["", "a4", "us-letter"].contains(&value) => {
            return Err(Error::new(Code::NotAChoice).with("value", value));
        }
        F::Name => value.clone_into(&mut us.name),
        F::NativeName => value.clone_into(&mut us.native_name),
        F::Address => value.clone_into(&mut us.address),
        F::NativeAddress => value.clone_into(&mut us.native_address),
        F::VatId => value.clone_into(&mut us.vat_id),
        F::Email => value.clone_into(&mut us.email),
        F::Phone => value.clone_into(&mut us.phone),
        F::Website => value.clone_into(&mut us.website),
        F::Bank => value.clone_into(&mut us.bank),
        F::PrivacyContact => value.clone_into(&mut us.privacy_contact),
        F::QuotePattern => value.clone_into(&mut us.quote_pattern),
        F::Paper => value.clone_into(&mut us.paper),
    }
    Ok(())
}
