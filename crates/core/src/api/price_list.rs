//! A price list at the surface: looked at, taken in, and what was refused of it saved to be mended.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use super::{Fairlead, Result};
use crate::{
    error::{Code, Error},
    ops::{
        import::Asked,
        product::{
            PriceListReport, RefusedProduct, import_price_list, preview_price_list, write_refused_products,
        },
    },
};

/// The price list that is looked at.
#[derive(Debug, Default)]
pub(super) struct PriceList(Mutex<Option<Pending>>);

#[derive(Debug, Clone)]
struct Pending {
    path: PathBuf,
    asked: Asked,
    refused: Vec<RefusedProduct>,
}

impl PriceList {
    fn pending(&self) -> MutexGuard<'_, Option<Pending>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> Result<Pending> {
        self.pending().clone().ok_or_else(|| Error::new(Code::NothingToTakeIn).into())
    }
}

impl Fairlead {
    /// What taking a price list in would do; nothing is written. It is the one that the others here are about from then on.
    ///
    /// # Errors
    /// `file_unreadable`, `not_a_table`, `file_locked`, `file_over_limit`, `no_such_table`, `no_sku_column`, `book_busy`.
    pub fn look_at_price_list(&self, path: &Path, asked: Asked) -> Result<PriceListReport> {
        let (report, refused) = preview_price_list(&self.book()?.book, &self.clock, path, &asked)?;
        *self.price_list.pending() = Some(Pending { path: path.to_owned(), asked, refused });
        Ok(report)
    }

    /// Takes it in, as one operation.
    ///
    /// # Errors
    /// As [`Fairlead::look_at_price_list`]; `book_read_only`, `disk_full`, `nothing_to_take_in`.
    pub fn take_in_price_list(&self) -> Result<PriceListReport> {
        let Pending { path, asked, .. } = self.price_list.now()?;
        let (open, staff) = (self.book()?, self.current_staff()?);
        let (report, refused) = self.tell(import_price_list(&open.book, &self.clock, staff, &path, &asked)?);
        *self.price_list.pending() = Some(Pending { path, asked, refused });
        Ok(report)
    }

    /// The name under which the refused rows are offered.
    #[must_use]
    pub fn refused_products_name(&self) -> String {
        let mut args = fluent_bundle::FluentArgs::new();
        let name = self
            .price_list
            .pending()
            .as_ref()
            .and_then(|pending| Some(pending.path.file_stem()?.to_string_lossy().into_owned()));
        args.set("file", name.unwrap_or_default());
        format!("{}.csv", self.words().say_with("take-in-file-refused", &args))
    }

    /// Writes the rows that were refused as CSV, to be mended and taken in again; says how many.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`, `nothing_to_take_in`.
    pub fn save_refused_products(&self, to: &Path) -> Result<u32> {
        let Pending { path, asked, refused } = self.price_list.now()?;
        let words = self.words();
        Ok(write_refused_products(&path, &asked, &refused, &|error| words.error(error), to)?)
    }
}
