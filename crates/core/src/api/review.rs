//! Reviewing promises: put off, handed on, kept, closed; deadlines; and the calendar of another program.

use std::path::Path;

use super::{Fairlead, Result};
use crate::{
    model::Id,
    ops::{
        calendar::{self, Handed, Rescheduled},
        deadlines::{self, DeadlinesForm},
        review::{self, Until},
    },
    store::{DayLoad, FollowUpQuery, Page, StepLess},
};

impl Fairlead {
    /// A page of the leads that nobody has thought a next step for.
    ///
    /// # Errors
    /// `no_book`.
    pub fn leads_without_step(&self, query: &FollowUpQuery) -> Result<Page<StepLess>> {
        let zone = self.clock.zone_at(self.current_show()?.as_ref());
        Ok(self.book()?.book.read(|reader| reader.leads_without_step(query, self.clock.now(), zone))?)
    }

    /// How much is promised for each day from the first to the last, ISO 8601; empty days left out.
    ///
    /// # Errors
    /// `not_a_day`.
    pub fn days(&self, query: &FollowUpQuery, first: &str, last: &str) -> Result<Vec<DayLoad>> {
        let zone = self.clock.zone_at(self.current_show()?.as_ref());
        Ok(self.book()?.book.read(|reader| reader.days(query, (first, last), self.clock.now(), zone))?)
    }

    /// Puts promises off.
    ///
    /// # Errors
    /// `no_such_record`, `not_a_choice`.
    pub fn snooze(&self, ids: &[Id], until: Until) -> Result<()> {
        let changes = review::snooze(&self.book()?.book, &self.clock, self.current_staff()?, ids, until)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Hands promises to one of us, or to nobody.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn reassign(&self, ids: &[Id], to: Option<Id>) -> Result<()> {
        let changes = review::reassign(&self.book()?.book, &self.clock, self.current_staff()?, ids, to)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Keeps many promises at once, all with the same outcome.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn complete_all(&self, ids: &[Id], outcome: &str) -> Result<()> {
        let open = self.book()?;
        let changes = review::complete_all(&open.book, &self.clock, self.current_staff()?, ids, outcome)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Closes a lead without an order, and says why.
    ///
    /// # Errors
    /// `no_such_record`, `name_needed`.
    pub fn close_lead(&self, lead: Id, reason: &str) -> Result<()> {
        let changes = review::close(&self.book()?.book, &self.clock, self.current_staff()?, lead, reason)?;
        self.tell(((), changes));
        Ok(())
    }

    /// The deadlines of this book.
    ///
    /// # Errors
    /// `no_book`.
    pub fn deadlines(&self) -> Result<DeadlinesForm> {
        Ok(deadlines::deadlines(&self.book()?.book)?)
    }

    /// Sets the deadlines of this book.
    ///
    /// # Errors
    /// `not_a_deadline`, `not_a_day`.
    pub fn set_deadlines(&self, form: &DeadlinesForm) -> Result<()> {
        let changes = deadlines::set_deadlines(&self.book()?.book, &self.clock, self.current_staff()?, form)?;
        self.tell(((), changes));
        Ok(())
    }

    /// The name a calendar file is offered under.
    #[must_use]
    pub fn calendar_name(&self) -> String {
        let mut args = fluent_bundle::FluentArgs::new();
        args.set("what", "follow-ups");
        args.set("day", self.clock.today(self.clock.zone()).to_string());
        format!("{}.ics", self.words().say_with("export-file-name", &args))
    }

    /// Writes some promises, or with none named all that have a day, to a calendar file.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn to_calendar(&self, only: &[Id], path: &Path) -> Result<Handed> {
        let (open, words) = (self.book()?, self.words());
        Ok(calendar::to_file(&open.book, &self.clock, self.current_staff()?, (only, words), path)?)
    }

    /// Takes back the times that were moved in a calendar file.
    ///
    /// # Errors
    /// `file_unreadable`, `not_a_calendar`.
    pub fn reschedule_from(&self, path: &Path) -> Result<Rescheduled> {
        let open = self.book()?;
        Ok(self.tell(calendar::reschedule_from(&open.book, &self.clock, self.current_staff()?, path)?))
    }
}
