//! Reviewing: leads without a next step, how full each day is, and how long visitors waited for an answer.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use rusqlite::OptionalExtension;

use super::{
    AsOf, FollowUpQuery, LeadItem, Page, Reader,
    follow_up::{Asked, Looked, days_between},
    lead::{LEAD_FROM, lead_columns},
    page,
};
use crate::{
    error::Result,
    model::{Id, Stamp, record::Value},
};

/// An open lead to which nothing is promised.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct StepLess {
    /// The lead.
    pub lead: LeadItem,
    /// When the clock of its grade runs out, RFC 3339; none without a grade.
    pub deadline_at: Option<String>,
    /// Whether it has run out.
    pub late: bool,
}

/// How much is promised for a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct DayLoad {
    /// The local day, ISO 8601.
    pub day: String,
    /// Promises still to be kept.
    pub open: u32,
    /// Of them, those that are late.
    pub late: u32,
    /// Promises kept on that day.
    pub done: u32,
}

impl Reader<'_> {
    /// A page of the leads that nobody has thought a next step for, the hot ones first: they stay until they have one or
    /// are closed. Of the query, what was promised and the days are left out of
    /// account, and who keeps it is who logged them.
    ///
    /// # Errors
    /// Those of reading.
    pub fn leads_without_step(self, query: &FollowUpQuery, now: Stamp, zone: Tz) -> Result<Page<StepLess>> {
        let looked = Looked::new(self, now, zone)?;
        let asked = Asked::of_leads(self, query, AsOf { now, zone })?;
        let condition = format!("{} AND r.needs_step", asked.condition);
        let columns = lead_columns();
        let list = page::List {
            counted: "lead_row AS r",
            along: None,
            from: LEAD_FROM,
            columns: &columns,
            sort: "r.grade_sort",
            descending: false,
        };
        list.page(self, &condition, &asked.params(), (query.after.as_deref(), query.limit), |row| {
            let lead = LeadItem::from_row(row)?;
            let deadline = looked.deadline(lead.logged_at, lead.grade, zone);
            Ok(StepLess {
                deadline_at: deadline.map(|(at, _)| at.to_string()),
                late: deadline.is_some_and(|(_, late)| late),
                lead,
            })
        })
    }

    /// How much is promised for each day from the first to the last, empty days left out.
    ///
    /// # Errors
    /// `not_a_day`.
    pub fn days(
        self,
        query: &FollowUpQuery,
        (first, last): (&str, &str),
        now: Stamp,
        zone: Tz,
    ) -> Result<Vec<DayLoad>> {
        let (from, to) = days_between(first, last, zone, 2)?;
        let mut asked = Asked::of_promises(self, query, AsOf { now, zone })?;
        asked.bind(":from", &from.to_string());
        asked.bind(":to", &to.to_string());
        let sql = format!(
            "SELECT r.is_done, r.sort_at, r.due_day FROM follow_up_row AS r
             WHERE r.is_done IN (0, 1) AND r.sort_at > :from AND r.sort_at <= :to AND {}",
            asked.condition
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(asked.params().as_slice())?;
        let mut days: BTreeMap<String, DayLoad> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let (done, at): (bool, Stamp) = (row.get("is_done")?, row.get("sort_at")?);
            let day = if done { day_in(at, zone).to_string() } else { row.get("due_day")? };
            if day.as_str() < first || last < day.as_str() {
                continue;
            }
            let load = days.entry(day.clone()).or_insert_with(|| DayLoad { day, ..DayLoad::default() });
            if done {
                load.done += 1;
            } else {
                load.open += 1;
                load.late += u32::from(at <= now);
            }
        }
        Ok(days.into_values().collect())
    }

    /// Minutes from logging a lead to its first answer; none while it waits.
    ///
    /// # Errors
    /// Those of reading.
    pub fn answer_minutes(self, lead: Id) -> Result<Option<u32>> {
        let sql = "SELECT answer_minutes FROM lead_row JOIN lead USING (n) WHERE lead.id = ?1";
        let found = self.conn.prepare_cached(sql)?.query_row([Value::Ref { id: lead }], |row| row.get(0));
        Ok(found.optional()?.flatten())
    }

    /// The median of the minutes from logging a lead of a show to its first answer; none while all wait.
    ///
    /// # Errors
    /// Those of reading.
    pub fn usual_answer(self, show: Id) -> Result<Option<u32>> {
        let show = self.number_of("show", show)?;
        let answered = "FROM lead_row WHERE show_n = ?1 AND answer_minutes IS NOT NULL";
        let count = self.count(&format!("SELECT count(*) {answered}"), [show])?;
        let sql = format!("SELECT answer_minutes {answered} ORDER BY answer_minutes LIMIT 1 OFFSET ?2");
        let middle = (show, i64::from(count.saturating_sub(1) / 2));
        Ok(self.conn.prepare_cached(&sql)?.query_row(middle, |row| row.get(0)).optional()?)
    }
}

fn day_in(at: Stamp, zone: Tz) -> NaiveDate {
    at.utc().with_timezone(&zone).date_naive()
}
