//! Lists: what a filter leaves and its choices would, where a record stands, saved views, and what is done to many at once.

use super::{Fairlead, Result};
use crate::{
    model::Id,
    ops::{
        bulk::{self, Bulk, Bulked},
        view::{self, ViewForm},
    },
    store::{
        AsOf, CompanyItem, CompanyQuery, ContactItem, ContactQuery, Counts, Filter, LeadItem, LeadQuery,
        ListKind, Page, ViewItem,
    },
};

impl Fairlead {
    /// A page of leads.
    ///
    /// # Errors
    /// `no_book`, and what the filter cannot mean: `not_a_choice`, `not_a_day`, `not_an_amount`.
    pub fn leads(&self, query: &LeadQuery) -> Result<Page<LeadItem>> {
        let as_of = self.as_of()?;
        Ok(self.book()?.book.read(|reader| reader.leads(query, as_of))?)
    }

    /// A page of companies.
    ///
    /// # Errors
    /// Those of [`Fairlead::leads`].
    pub fn companies(&self, query: &CompanyQuery) -> Result<Page<CompanyItem>> {
        let as_of = self.as_of()?;
        Ok(self.book()?.book.read(|reader| reader.companies(query, as_of))?)
    }

    /// A page of contacts.
    ///
    /// # Errors
    /// Those of [`Fairlead::leads`].
    pub fn contacts(&self, query: &ContactQuery) -> Result<Page<ContactItem>> {
        let as_of = self.as_of()?;
        Ok(self.book()?.book.read(|reader| reader.contacts(query, as_of))?)
    }

    /// How many rows come before a lead; none when it is not in the list.
    ///
    /// # Errors
    /// Those of [`Fairlead::leads`].
    pub fn lead_rank(&self, query: &LeadQuery, id: Id) -> Result<Option<u32>> {
        let as_of = self.as_of()?;
        Ok(self.book()?.book.read(|reader| reader.lead_rank(query, id, as_of))?)
    }

    /// How many rows come before a company; none when it is not in the list.
    ///
    /// # Errors
    /// Those of [`Fairlead::leads`].
    pub fn company_rank(&self, query: &CompanyQuery, id: Id) -> Result<Option<u32>> {
        let as_of = self.as_of()?;
        Ok(self.book()?.book.read(|reader| reader.company_rank(query, id, as_of))?)
    }

    /// How many rows come before a contact; none when they are not in the list.
    ///
    /// # Errors
    /// Those of [`Fairlead::leads`].
    pub fn contact_rank(&self, query: &ContactQuery, id: Id) -> Result<Option<u32>> {
        let as_of = self.as_of()?;
        Ok(self.book()?.book.read(|reader| reader.contact_rank(query, id, as_of))?)
    }

    /// How many records a filter leaves, and how many each further choice would.
    ///
    /// # Errors
    /// Those of [`Fairlead::leads`].
    pub fn counts(&self, list: ListKind, filter: &Filter) -> Result<Counts> {
        let as_of = self.as_of()?;
        Ok(self.book()?.book.read(|reader| reader.counts(list, filter, as_of))?)
    }

    /// Does the same to many records at once, in one operation.
    ///
    /// # Errors
    /// `no_such_record`, `no_such_day`, `name_needed`, and those of [`Fairlead::leads`].
    pub fn bulk(&self, asked: &Bulk) -> Result<Bulked> {
        let (open, as_of) = (self.book()?, self.as_of()?);
        Ok(self.tell(bulk::bulk(&open.book, &self.clock, self.current_staff()?, as_of, self.words(), asked)?))
    }

    /// The saved views.
    ///
    /// # Errors
    /// `no_book`.
    pub fn saved_views(&self) -> Result<Vec<ViewItem>> {
        Ok(self.book()?.book.read(|reader| reader.views())?)
    }

    /// Saves a view, or changes one.
    ///
    /// # Errors
    /// `name_needed`, `too_long`, `no_such_record`.
    pub fn set_view(&self, form: &ViewForm) -> Result<Id> {
        let open = self.book()?;
        Ok(self.tell(view::set_view(&open.book, &self.clock, self.current_staff()?, form)?))
    }

    /// Throws a view away.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn drop_view(&self, id: Id) -> Result<()> {
        let changes = view::drop_view(&self.book()?.book, &self.clock, self.current_staff()?, id)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Now, where today is meant.
    pub(super) fn as_of(&self) -> Result<AsOf> {
        let zone = self.clock.zone_at(self.current_show()?.as_ref());
        Ok(AsOf { now: self.clock.now(), zone })
    }
}
