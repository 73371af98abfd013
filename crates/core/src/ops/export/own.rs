//! Profiles of the user's own: columns chosen, put in order and named, kept as records of the book.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::profile::{Profile, Voice};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::{Id, export_profile::ExportProfile},
    ops::edit::change,
    store::{Book, Changes, Op, OpKind, Reader, What},
};

/// The longest name of a profile or heading, in characters.
const LONGEST: usize = 80;

/// A column of such a profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct OwnColumn {
    /// Which column of the kind of record.
    pub key: String,
    /// What stands above it.
    pub heading: String,
}

/// A profile as it is to be saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ProfileForm {
    /// The profile to change; none makes a new one.
    pub id: Option<Id>,
    /// As people call it.
    pub name: String,
    /// The kind of record it is for.
    pub what: What,
    /// How its files speak.
    pub voice: Voice,
    /// Its columns, in order.
    pub columns: Vec<OwnColumn>,
}

/// The user's own profiles. One that a later version has saved in words this one does not know is left out.
///
/// # Errors
/// Those of reading.
pub fn own_profiles(reader: Reader<'_>) -> Result<Vec<ProfileForm>> {
    let form = |kept: ExportProfile| {
        Some(ProfileForm {
            id: Some(kept.id),
            name: kept.name,
            what: What::from_code(&kept.what)?,
            voice: Voice::from_code(&kept.voice)?,
            columns: serde_json::from_str(&kept.columns).ok()?,
        })
    };
    Ok(reader.export_profiles()?.into_iter().filter_map(form).collect())
}

/// The profile of this code: one of Fairlead's, or the user's own by its id or name.
///
/// # Errors
/// `not_a_choice`.
pub fn profile(reader: Reader<'_>, code: &str) -> Result<Profile> {
    let own = own_profiles(reader)?;
    let is_meant =
        |form: &&ProfileForm| form.id.is_some_and(|id| id.to_string() == code) || form.name == code;
    match own.iter().find(is_meant) {
        Some(form) => Ok(form.profile()),
        None => Profile::of(code),
    }
}

impl ProfileForm {
    /// The profile; a column that there is no longer is left out.
    #[must_use]
    pub fn profile(&self) -> Profile {
        let column = |own: &OwnColumn| Some((own.heading.clone(), self.what.column(&own.key)?));
        Profile {
            code: Cow::Owned(self.name.clone()),
            system: "",
            what: Some(self.what),
            voice: self.voice,
            joint: "",
            columns: &[],
            chosen: self.columns.iter().filter_map(column).collect(),
        }
    }

    /// What cannot be saved: no name, no column, a heading that is empty or stands twice.
    fn checked(&self) -> Result<()> {
        let mut seen: Vec<&str> = Vec::new();
        for text in std::iter::once(&self.name).chain(self.columns.iter().map(|column| &column.heading)) {
            if text.trim().is_empty() {
                return Err(Error::new(Code::NameNeeded));
            }
            if text.chars().count() > LONGEST {
                return Err(Error::new(Code::TooLong).with("most", LONGEST).with("text", text));
            }
        }
        if self.columns.is_empty() {
            return Err(Error::new(Code::NameNeeded));
        }
        for column in &self.columns {
            if self.what.column(&column.key).is_none() {
                return Err(Error::new(Code::NotAChoice).with("value", &column.key));
            }
            if seen.contains(&column.heading.trim()) {
                return Err(Error::new(Code::HeadingTwice).with("text", &column.heading));
            }
            seen.push(column.heading.trim());
        }
        Ok(())
    }
}

/// Saves a profile.
///
/// # Errors
/// `name_needed`, `too_long`, `heading_twice`, `taken` for a name that another has, `no_such_record` for one that is gone.
pub fn set_profile(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    form: &ProfileForm,
) -> Result<(Id, Changes)> {
    form.checked()?;
    let columns = serde_json::to_string(&form.columns).map_err(Error::internal)?;
    book.transact(clock, Op { kind: OpKind::SetProfile, staff }, |tx| {
        let name = form.name.trim();
        let is_taken = |other: &ExportProfile| other.name == name && Some(other.id) != form.id;
        if Profile::of(name).is_ok() || tx.reader().export_profiles()?.iter().any(is_taken) {
            return Err(Error::new(Code::Taken));
        }
        let kept = ExportProfile {
            id: form.id.unwrap_or_else(|| tx.id()),
            name: name.to_owned(),
            what: form.what.code().to_owned(),
            voice: form.voice.code().to_owned(),
            columns,
            deleted_at: None,
        };
        if form.id.is_some() {
            tx.save(&kept)?;
        } else {
            tx.insert(&kept)?;
        }
        tx.about::<ExportProfile>(kept.id);
        Ok(kept.id)
    })
}

/// Throws a profile away.
///
/// # Errors
/// `no_such_record`.
pub fn drop_profile(book: &Book, clock: &Clock, staff: Option<Id>, id: Id) -> Result<Changes> {
    let done = book.transact(clock, Op { kind: OpKind::SetProfile, staff }, |tx| {
        let now = Some(tx.now());
        tx.about::<ExportProfile>(id);
        change::<ExportProfile>(tx, id, |kept| {
            kept.deleted_at = now;
            Ok(())
        })
    })?;
    Ok(done.1)
}
