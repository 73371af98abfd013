//! Reviewing promises: put off, handed on, kept, closed; deadlines; and the calendar of another program.

use std::path::Path;

use super::{Fairlead, Result};
use crate::{
    error::{Code, Error},
    model::{Id, contact::ContactPhone},
    ops::{
        calendar::{self, Handed, Rescheduled},
        deadlines::{self, DeadlinesForm},
        review::{self, PromiseAct, WhichPromises},
    },
    store::{DayLoad, FollowUpQuery, Page, PromiseCounts, StepLess},
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

    /// How many open promises a query leaves, and how many each further choice would.
    ///
    /// # Errors
    /// `not_a_choice`.
    pub fn promise_counts(&self, query: &FollowUpQuery) -> Result<PromiseCounts> {
        let as_of = self.as_of()?;
        Ok(self.book()?.book.read(|reader| reader.promise_counts(query, as_of))?)
    }

    /// Does the same to promises, in one operation; says to how many.
    ///
    /// # Errors
    /// `no_such_record`, `not_a_choice`.
    pub fn work_off(&self, which: &WhichPromises, act: &PromiseAct) -> Result<u32> {
        let (open, as_of) = (self.book()?, self.as_of()?);
        let ids = open.book.read(|reader| which.ids(reader, as_of))?;
        Ok(self.tell(review::work_off(&open.book, &self.clock, self.current_staff()?, &ids, act)?))
    }

    /// The link by which another program calls a number (RFC 3966).
    ///
    /// # Errors
    /// `no_such_record`; `nothing_opens` for an account that is no number.
    pub fn phone_link(&self, phone: Id) -> Result<String> {
        let phone: ContactPhone = self.book()?.book.read(|reader| reader.need(phone))?;
        Ok(phone.link().ok_or_else(|| Error::new(Code::NothingOpens))?)
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

    /// Writes some promises, or when it is not said which all that have a day, to a calendar file.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn to_calendar(&self, which: Option<&WhichPromises>, path: &Path) -> Result<Handed> {
        let (open, words, as_of) = (self.book()?, self.words(), self.as_of()?);
        let ids = which.map(|which| open.book.read(|reader| which.ids(reader, as_of))).transpose()?;
        let only = (ids.as_deref(), words);
        Ok(calendar::to_file(&open.book, &self.clock, self.current_staff()?, only, path)?)
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
