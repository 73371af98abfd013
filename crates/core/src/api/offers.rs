//! What we offer at the surface: our own record, the products, and a price list taken in.

use serde::Serialize;

use super::{Fairlead, Result};
use crate::{
    model::{
        Id,
        exhibitor::Exhibitor,
        product::{Product, ProductPrice, ProductText},
    },
    ops::{
        exhibitor::{self, ExhibitorField},
        product::{self, PriceForm, ProductField, ProductsTaken, TextForm},
    },
    store::{Page, ProductItem, ProductQuery},
};

/// A product with its names and prices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ProductDetail {
    /// Names it.
    pub id: Id,
    /// Its values by the codes of [`ProductField`].
    pub values: Vec<(ProductField, String)>,
    /// What it is called, one text a language.
    pub texts: Vec<TextForm>,
    /// What it costs.
    pub prices: Vec<PriceForm>,
}

impl Fairlead {
    /// Our own record, value by value.
    ///
    /// # Errors
    /// `no_book`.
    pub fn exhibitor(&self) -> Result<Vec<(ExhibitorField, String)>> {
        let open = self.book()?;
        let us = open.book.read(|reader| exhibitor::exhibitor(reader, &open.book))?;
        Ok(ExhibitorField::ALL.iter().map(|field| (*field, value_of_us(&us, *field))).collect())
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
        let language = self.words().language();
        Ok(self.book()?.book.read(|reader| reader.product_page(query, language))?)
    }

    /// A product.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn product(&self, id: Id) -> Result<ProductDetail> {
        let (product, texts, prices) = self.book()?.book.read(|reader| {
            Ok((reader.need::<Product>(id)?, reader.product_texts(id)?, reader.product_prices(id)?))
        })?;
        Ok(ProductDetail {
            id,
            values: ProductField::ALL.iter().map(|field| (*field, value_of(&product, *field))).collect(),
            texts: texts.into_iter().map(text_form).collect(),
            prices: prices.into_iter().map(price_form).collect(),
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

    /// Puts a product into the bin.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn remove_product(&self, id: Id) -> Result<()> {
        let changes = product::remove(&self.book()?.book, &self.clock, self.current_staff()?, id)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Takes a price list in, its headings being the first row.
    ///
    /// # Errors
    /// `no_sku_column`, `book_busy`, `disk_full`.
    pub fn take_in_products(&self, rows: &[Vec<String>]) -> Result<ProductsTaken> {
        let open = self.book()?;
        Ok(self.tell(product::take_in(&open.book, &self.clock, self.current_staff()?, rows)?))
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
