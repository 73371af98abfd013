//! Taking out: any kind of record as a file, for whom it is meant, and what left the book before.

use std::{io::Write, path::Path};

use serde::{Deserialize, Serialize};

use super::{Fairlead, Result};
use crate::{
    model::Id,
    ops::export::{self, Exported, Format, Order, Preview, Profile, ProfileForm, Voice},
    store::{ExportItem, Filter, What},
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
    /// The code of the profile it is written in, or the id or name of one of the user's own.
    pub profile: String,
    /// To whom the file goes, for the log.
    #[serde(default)]
    pub recipient: String,
}

/// A profile as it is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ProfileView {
    /// Names it; the id of one of the user's own.
    pub code: String,
    /// What it is called where that is the same in every language: a system's name, or the user's own.
    pub name: String,
    /// The one kind of record it is for; none is any.
    pub what: Option<What>,
    /// How its files speak.
    pub voice: Voice,
    /// What stands between the cells of its CSV files.
    pub delimiter: String,
    /// The profile as it was saved, when it is the user's own.
    pub own: Option<ProfileForm>,
}

/// A column that can be taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ColumnView {
    /// Names it.
    pub key: String,
    /// What it is called.
    pub words: String,
    /// Whether it stands in files whose columns nobody chose.
    pub usual: bool,
}

/// So many exports are shown.
const SHOWN: u32 = 100;

impl Fairlead {
    /// The name a file is offered under.
    #[must_use]
    pub fn export_name(&self, asked: &TakeOut) -> String {
        let mut args = fluent_bundle::FluentArgs::new();
        args.set("what", asked.what.map_or(export::BOOK, What::code));
        args.set("day", self.clock.today(self.clock.zone()).to_string());
        let name = self.words().say_with("export-file-name", &args);
        if is_folder(asked) { name } else { format!("{name}.{}", asked.format.ending()) }
    }

    /// What a file would hold, and what its target would refuse of it; nothing is written.
    ///
    /// # Errors
    /// `not_a_choice`.
    pub fn preview_out(&self, asked: &TakeOut) -> Result<Preview> {
        Ok(export::preview(&self.book()?.book, &self.order(asked)?)?)
    }

    /// Writes what is asked for to a file; all kinds of records as CSV to a folder.
    ///
    /// # Errors
    /// `not_a_choice`, `file_unwritable`, `disk_full`.
    pub fn take_out(&self, asked: &TakeOut, path: &Path) -> Result<Exported> {
        let (open, order, staff) = (self.book()?, self.order(asked)?, self.current_staff()?);
        let write = if is_folder(asked) { export::to_folder } else { export::to_file };
        Ok(write(&open.book, &self.clock, staff, &order, path)?)
    }

    /// Writes what is asked for to a stream; it is noted as an export without a file.
    ///
    /// # Errors
    /// `not_a_choice`, `file_unwritable`, `disk_full`.
    pub fn take_out_to(&self, asked: &TakeOut, to: impl Write + Send) -> Result<u32> {
        let open = self.book()?;
        Ok(export::to_stream(&open.book, &self.clock, self.current_staff()?, &self.order(asked)?, to)?)
    }

    /// What left the book, the last first.
    ///
    /// # Errors
    /// `no_book`.
    pub fn exports(&self) -> Result<Vec<ExportItem>> {
        Ok(self.book()?.book.read(|reader| reader.exports(SHOWN))?)
    }

    /// Every profile, the user's own last.
    ///
    /// # Errors
    /// `no_book`.
    pub fn export_profiles(&self) -> Result<Vec<ProfileView>> {
        let own = self.book()?.book.read(export::own_profiles)?;
        let words = self.words();
        let view = |profile: &Profile| ProfileView {
            code: profile.code.clone().into_owned(),
            name: profile.system.to_owned(),
            what: profile.what,
            voice: profile.voice,
            delimiter: char::from(profile.dialect(words).delimiter).to_string(),
            own: None,
        };
        let mut all: Vec<ProfileView> = Profile::all().map(view).collect();
        all.extend(own.into_iter().map(|form| ProfileView {
            code: form.id.map(|id| id.to_string()).unwrap_or_default(),
            name: form.name.clone(),
            ..ProfileView { own: Some(form.clone()), ..view(&form.profile()) }
        }));
        Ok(all)
    }

    /// The columns that a profile of the user's own can be made of, the usual ones first.
    #[must_use]
    pub fn columns_out(&self, what: What) -> Vec<ColumnView> {
        let words = self.words();
        let column = |column: &crate::store::Column| ColumnView {
            key: column.key.to_string(),
            words: words.say(&format!("export-{}", column.key)),
            usual: column.usual,
        };
        what.columns().iter().map(column).collect()
    }

    /// Saves a profile of the user's own, or changes one.
    ///
    /// # Errors
    /// `name_needed`, `too_long`, `heading_twice`, `taken`, `no_such_record`.
    pub fn set_export_profile(&self, form: &ProfileForm) -> Result<Id> {
        let open = self.book()?;
        Ok(self.tell(export::set_profile(&open.book, &self.clock, self.current_staff()?, form)?))
    }

    /// Throws a profile of the user's own away.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn drop_export_profile(&self, id: Id) -> Result<()> {
        let changes = export::drop_profile(&self.book()?.book, &self.clock, self.current_staff()?, id)?;
        self.tell(((), changes));
        Ok(())
    }

    fn order(&self, asked: &TakeOut) -> Result<Order> {
        Ok(Order {
            what: asked.what,
            filter: asked.filter.clone(),
            as_of: self.as_of()?,
            format: asked.format,
            profile: self.book()?.book.read(|reader| export::profile(reader, &asked.profile))?,
            words: self.words(),
            recipient: asked.recipient.clone(),
        })
    }
}

/// A CSV file holds one kind of record; all of them are a folder.
fn is_folder(asked: &TakeOut) -> bool {
    asked.what.is_none() && asked.format == Format::Csv
}
