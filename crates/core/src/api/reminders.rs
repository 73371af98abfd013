//! Reminders: what this device tells its user, and what it has told.

use serde::{Serialize, de::DeserializeOwned};

use super::{Fairlead, Result};
use crate::{
    model::{
        Id,
        reminders::{Reminding, Told},
    },
    ops::reminders::{self, Reminder, RemindersForm},
};

/// Under these names this device keeps what was chosen, and what was told of a book.
const CHOSEN: &str = "reminders";
const TOLD: &str = "reminded";

impl Fairlead {
    /// What is to be told now. What was given out once is not given out again. A second window of a book tells nothing.
    ///
    /// # Errors
    /// `no_book`; `disk_full`: then nothing is told, since it could not be remembered.
    pub fn reminders(&self) -> Result<Vec<Reminder>> {
        let open = self.book()?;
        if open.window.is_none() {
            return Ok(Vec::new());
        }
        let book = Some(open.book.id());
        let set = self.kept::<Reminding>(None, CHOSEN)?;
        let before = self.kept::<Told>(book, TOLD)?;
        let mut told = before.clone();
        let at = (self.clock.now(), self.clock.zone_at(self.current_show()?.as_ref()));
        let due = reminders::due(&open.book, (&set, &mut told), at, (self.current_staff()?, self.words()))?;
        if told != before {
            self.keep(book, TOLD, &told)?;
        }
        Ok(due)
    }

    /// A notification that tells nothing, to see whether the system shows any.
    #[must_use]
    pub fn sample_reminder(&self) -> Reminder {
        reminders::sample(self.words())
    }

    /// What was chosen about reminders.
    ///
    /// # Errors
    /// Those of reading.
    pub fn reminding(&self) -> Result<RemindersForm> {
        Ok(self.kept::<Reminding>(None, CHOSEN)?.into())
    }

    /// Chooses about reminders, for every book on this device.
    ///
    /// # Errors
    /// `not_a_time`, `disk_full`.
    pub fn set_reminding(&self, form: &RemindersForm) -> Result<()> {
        self.keep(None, CHOSEN, &form.read()?)
    }

    /// What a later version wrote, and this one cannot read, counts as not there.
    fn kept<T: DeserializeOwned + Default>(&self, book: Option<Id>, key: &str) -> Result<T> {
        let text = self.device.choice(book, key)?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    fn keep<T: Serialize>(&self, book: Option<Id>, key: &str, value: &T) -> Result<()> {
        let text = serde_json::to_string(value).map_err(crate::error::Error::internal)?;
        Ok(self.device.choose(book, key, &text)?)
    }
}
