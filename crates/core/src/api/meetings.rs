//! Meetings: the plan of a day, and what a promise would overlap.

use super::{Fairlead, Result};
use crate::{
    model::Id,
    ops::{
        follow_up,
        plan::{self, DayPlan, Typed},
    },
    store::Clash,
};

impl Fairlead {
    /// What fills the time of a local day, ISO 8601, for each of us, or only for these of us.
    ///
    /// # Errors
    /// `not_a_day`.
    pub fn plan(&self, day: &str, keepers: &[Option<Id>]) -> Result<DayPlan> {
        let zone = self.clock.zone_at(self.current_show()?.as_ref());
        Ok(plan::plan(&self.book()?.book, day, keepers, (self.clock.now(), zone))?)
    }

    /// What the promises of a line would overlap, if they were made now.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn foresee(&self, typed: Typed) -> Result<Vec<Clash>> {
        let keeper = if typed.keeper.is_some() { typed.keeper } else { self.current_staff()? };
        Ok(plan::foresee(&self.book()?.book, &self.clock, &Typed { keeper, ..typed })?)
    }

    /// Promises something to a lead that this one of us keeps, or nobody.
    ///
    /// # Errors
    /// `no_such_record`, also for somebody who is no longer with us; `no_such_day`, `name_needed`.
    pub fn promise_for(&self, lead: Id, line: &str, keeper: Option<Id>) -> Result<Id> {
        let (open, staff) = (self.book()?, self.current_staff()?);
        Ok(self.tell(follow_up::promise_for(&open.book, &self.clock, (staff, keeper), lead, line)?))
    }
}
