//! What we offer at the surface: our own record, and the products.

use std::path::Path;

use serde::Serialize;

use super::{Fairlead, Result};
use crate::{
    model::{
        Id,
        exhibitor::Exhibitor,
        product::{Product, ProductPrice, ProductText},
        quote_number,
    },
    ops::{
        exhibitor::{self, ExhibitorField},
        product::{self, PriceForm, ProductField, TextForm},
        scan,
    },
    store::{Page, ProductItem, ProductQuery, product_names},
};

/// Our own record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ExhibitorView {
    /// Its values by the codes of [`ExhibitorField`].
    pub values: Vec<(ExhibitorField, String)>,
    /// The hash of the logo.
    pub logo: Option<String>,
    /// What the first quote of today would be numbered on the first device.
    pub first_number: String,
}

/// A price of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct PriceView {
    /// Its values.
    pub form: PriceForm,
    /// Whether its last day is over.
    pub over: bool,
}

/// A product with its names and prices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ProductDetail {
    /// Names it.
    pub id: Id,
    /// What it is called, in the reader's language where that is known.
    pub name: String,
    /// What it is called in another script, or else in another language.
    pub second_name: String,
    /// The hash of its photo.
    pub photo: Option<String>,
    /// Its values by the codes of [`ProductField`].
    pub values: Vec<(ProductField, String)>,
    /// What it is called, one text a language.
    pub texts: Vec<TextForm>,
    /// What it costs.
    pub prices: Vec<PriceView>,
}

impl Fairlead {
    /// Our own record, value by value.
    ///
    /// # Errors
    /// `no_book`.
    pub fn exhibitor(&self) -> Result<ExhibitorView> {
        let open = self.book()?;
        let us = open.book.read(|reader| exhibitor::exhibitor(reader, &open.book))?;
        let first = quote_number::device_letter(0);
        Ok(ExhibitorView {
            first_number: quote_number::number(&us.quote_pattern, self.today()?, &first, 1),
            values: ExhibitorField::ALL.iter().map(|field| (*field, value_of_us(&us, *field))).collect(),
            logo: us.logo,
        })
    }

    /// Prints the picture in this file on quotes from now on; without a file, none.
    ///
    /// # Errors
    /// `file_unreadable`, `not_a_picture`, `picture_heic`, `picture_too_large`, `picture_damaged`, `disk_full`.
    pub fn set_logo(&self, path: Option<&Path>) -> Result<()> {
        let bytes = path.map(scan::bytes_of).transpose()?;
        let changes =
            exhibitor::set_logo(&self.book()?.book, &self.clock, self.current_staff()?, bytes.as_deref())?;
        self.tell(((), changes));
        Ok(())
    }

    /// Gives a value of our own record another one.
    ///
    /// # Errors
    /// What the value refuses.
    pub fn edit_exhibitor(&self, field: ExhibitorField, value: &str) -> Result<()> {
        let changes = exhibitor::edit(&self.book()?.book, &self.clock, self.current_staff()?, field, value)?;
        self.tell(((), changes));
        Ok(())
    }

    /// A page of products.
    ///
    /// # Errors
    /// `no_book`.
    pub fn products(&self, query: &ProductQuery) -> Result<Page<ProductItem>> {
        let (language, as_of) = (self.words().language(), self.as_of()?);
        Ok(self.book()?.book.read(|reader| reader.product_page(query, language, as_of))?)
    }

    /// How many rows come before a product; none when it is not in the list.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn product_rank(&self, query: &ProductQuery, id: Id) -> Result<Option<u32>> {
        let (language, as_of) = (self.words().language(), self.as_of()?);
        Ok(self.book()?.book.read(|reader| reader.product_rank(query, language, id, as_of))?)
    }

    /// The currencies there are prices in, that of the most prices first.
    ///
    /// # Errors
    /// `no_book`.
    pub fn product_currencies(&self) -> Result<Vec<String>> {
        Ok(self.book()?.book.read(|reader| reader.product_currencies())?)
    }

    /// A product.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn product(&self, id: Id) -> Result<ProductDetail> {
        let (product, texts, prices) = self.book()?.book.read(|reader| {
            Ok((reader.need::<Product>(id)?, reader.product_texts(id)?, reader.product_prices(id)?))
        })?;
        let today = self.today()?;
        let (name, second_name) = product_names(&texts, self.words().language());
        let view = |price: ProductPrice| PriceView {
            over: price.valid_until.is_some_and(|until| until < today),
            form: price_form(price),
        };
        Ok(ProductDetail {
            id,
            name,
            second_name,
            photo: product.photo.clone(),
            values: ProductField::ALL.iter().map(|field| (*field, value_of(&product, *field))).collect(),
            texts: texts.into_iter().map(text_form).collect(),
            prices: prices.into_iter().map(view).collect(),
        })
    }

    /// Adds a product under its SKU, named in the window's language.
    ///
    /// # Errors
    /// `name_needed`, `taken`, `too_long`.
    pub fn add_product(&self, sku: &str, name: &str) -> Result<Id> {
        let open = self.book()?;
        let named = (self.words().language(), name);
        Ok(self.tell(product::add(&open.book, &self.clock, self.current_staff()?, sku, named)?))
    }

    /// Gives a product's field another value.
    ///
    /// # Errors
    /// What the field refuses.
    pub fn edit_product(&self, id: Id, field: ProductField, value: &str) -> Result<()> {
        let changes =
            product::edit(&self.book()?.book, &self.clock, self.current_staff()?, id, field, value)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Says what a product is called in a language.
    ///
    /// # Errors
    /// `not_a_language`, `name_needed`, `too_long`, `no_such_record`.
    pub fn set_product_text(&self, form: &TextForm) -> Result<()> {
        let changes = product::set_text(&self.book()?.book, &self.clock, self.current_staff()?, form)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Adds or changes a price.
    ///
    /// # Errors
    /// What a value refuses.
    pub fn set_product_price(&self, id: Id, form: &PriceForm) -> Result<Id> {
        let open = self.book()?;
        Ok(self.tell(product::set_price(&open.book, &self.clock, self.current_staff()?, id, form)?))
    }

    /// Takes a price out.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn remove_product_price(&self, price: Id) -> Result<()> {
        let changes = product::remove_price(&self.book()?.book, &self.clock, self.current_staff()?, price)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Gives a product the photo in this file; without a file, none.
    ///
    /// # Errors
    /// Those of [`Fairlead::set_logo`]; `no_such_record`.
    pub fn set_product_photo(&self, id: Id, path: Option<&Path>) -> Result<()> {
        let bytes = path.map(scan::bytes_of).transpose()?;
        let changes =
            product::set_photo(&self.book()?.book, &self.clock, self.current_staff()?, id, bytes.as_deref())?;
        self.tell(((), changes));
        Ok(())
    }
}

fn value_of_us(us: &Exhibitor, field: ExhibitorField) -> String {
    use ExhibitorField as F;
    let value = match field {
        F::Name => &us.name,
        F::NativeName => &us.native_name,
        F::Address => &us.address,
        F::NativeAddress => &us.native_address,
        F::Country => &us.country,
        F::VatId => &us.vat_id,
        F::Email => &us.email,
        F::Phone => &us.phone,
        F::Website => &us.website,
        F::Bank => &us.bank,
        F::PrivacyContact => &us.privacy_contact,
        F::QuotePattern => &us.quote_pattern,
        F::Paper => &us.paper,
    };
    value.clone()
}

fn value_of(product: &Product, field: ProductField) -> String {
    use ProductField as F;
    let value = match field {
        F::Sku => &product.sku,
        F::Unit => &product.unit,
        F::Moq => &product.moq,
        F::LeadTime => &product.lead_time,
        F::HsCode => &product.hs_code,
        F::NetWeight => &product.net_weight,
        F::GrossWeight => &product.gross_weight,
        F::Packing => &product.packing,
    };
    value.clone()
}

fn text_form(text: ProductText) -> TextForm {
    TextForm {
        product: text.product_id,
        language: text.language,
        name: text.name,
        description: text.description,
    }
}

fn price_form(price: ProductPrice) -> PriceForm {
    PriceForm {
        id: Some(price.id),
        currency: price.currency,
        price: price.price,
        incoterm: price.incoterm,
        place: price.place,
        min_quantity: price.min_quantity,
        valid_until: price.valid_until.map(|day| day.to_string()).unwrap_or_default(),
    }
}
