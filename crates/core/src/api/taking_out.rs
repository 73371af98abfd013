//! Taking out: any kind of record as a file, for whom it is meant.

use std::{io::Write, path::Path};

use serde::{Deserialize, Serialize};

use super::{Fairlead, Result};
use crate::{
    ops::export::{self, Exported, Format, Order, Preview},
    store::{Filter, What},
};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TakeOut {
    /// Which kind of record; none is all of them.
    pub what: Option<What>,
    /// Which of them; for what hangs on leads, of which leads. With nothing asked for, the whole book.
    pub filter: Filter,
    /// As which kind of file.
    pub format: Format,
    /// The code of the profile it is written in.
    pub profile: String,
}

impl Fairlead {
    /// The name a file is offered under.
    #[must_use]
    pub fn export_name(&self, asked: &TakeOut) -> String {
        let mut args = fluent_bundle::FluentArgs::new();
        args.set("what", asked.what.map_or(export::BOOK, What::code));
        args.set("day", self.clock.today(self.clock.zone()).to_string());
        format!("{}.{}", self.words().say_with("export-file-name", &args), asked.format.ending())
    }

    /// What a file would hold, and what its target would refuse of it; nothing is written.
    ///
    /// # Errors
    /// `not_a_choice`.
    pub fn preview_out(&self, asked: &TakeOut) -> Result<Preview> {
        Ok(export::preview(&self.book()?.book, &self.order(asked)?)?)
    }

    /// Writes what is asked for to a file.
    ///
    /// # Errors
    /// `not_a_choice`, `file_unwritable`, `disk_full`.
    pub fn take_out(&self, asked: &TakeOut, path: &Path) -> Result<Exported> {
        let open = self.book()?;
        Ok(export::to_file(&open.book, &self.clock, self.current_staff()?, &self.order(asked)?, path)?)
    }

    /// Writes what is asked for to a stream; it is noted as an export without a file.
    ///
    /// # Errors
    /// `not_a_choice`, `file_unwritable`, `disk_full`.
    pub fn take_out_to(&self, asked: &TakeOut, to: impl Write + Send) -> Result<u32> {
        let open = self.book()?;
        Ok(export::to_stream(&open.book, &self.clock, self.current_staff()?, &self.order(asked)?, to)?)
    }

    fn order(&self, asked: &TakeOut) -> Result<Order> {
        Ok(Order {
            what: asked.what,
            filter: asked.filter.clone(),
            as_of: self.as_of()?,
            format: asked.format,
            profile: export::Profile::of(&asked.profile)?,
            words: self.words(),
        })
    }
}
