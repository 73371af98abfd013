//! Leads: the list, one lead with all that hangs on it, and the lead of a contact at a show.

use rusqlite::{Row, ToSql, named_params};

use super::{
    Page, Reader, bind,
    contact::{Firm, NAMES, Person, company, person},
    derive::grade_sort,
    page,
    search::{Doc, Matching},
};
use crate::{
    error::Result,
    model::{
        Id, Stamp,
        codes::{FollowUpKind, Grade, Stage, codes},
        lead::{Lead, LeadInterest},
        note::Note,
        record::Value,
    },
};

codes! {
    /// What the lead list is sorted by.
    LeadSort {
        /// The newest entry of the timeline.
        Last = "last",
        /// The person's family name.
        Name = "name",
        /// The company's name.
        Company = "company",
        /// Hot before cold.
        Grade = "grade",
        /// The next step that is due.
        Due = "due",
    }
}

/// Which leads, in which order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(default)]
pub struct LeadQuery {
    /// Only those of this show.
    pub show: Option<Id>,
    /// Part of a name, company, note …
    pub text: String,
    /// Leave out those won and lost.
    pub open_only: bool,
    /// Only those logged by one of us.
    pub staff: Option<Id>,
    /// Only those of this grade.
    pub grade: Option<Grade>,
    /// What to sort by.
    pub sort: LeadSort,
    /// Whether the largest comes first.
    pub descending: bool,
    /// Where to go on.
    pub after: Option<String>,
    /// How many rows at most.
    pub limit: u32,
}

impl Default for LeadQuery {
    fn default() -> Self {
        Self {
            show: None,
            text: String::new(),
            open_only: false,
            staff: None,
            grade: None,
            sort: LeadSort::Last,
            descending: true,
            after: None,
            limit: 0,
        }
    }
}

/// The next promise to a lead.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct NextStepItem {
    /// Names the follow-up.
    pub id: Id,
    /// What was promised.
    pub kind: FollowUpKind,
    /// What exactly.
    pub text: String,
    /// The local day it is due, ISO 8601.
    pub due_day: Option<String>,
    /// The wall-clock time it is due, HH:MM.
    pub due_time: Option<String>,
    /// The IANA zone of both.
    pub zone: String,
    /// The instant after which it is late, RFC 3339.
    pub due_at: Option<String>,
}

/// A lead in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct LeadItem {
    /// Names the lead.
    pub id: Id,
    /// Where we met.
    pub show_id: Id,
    /// Whom.
    pub person: Option<Person>,
    /// The company they spoke for.
    pub company: Option<Firm>,
    /// Their title at the show.
    pub job_title: String,
    /// How warm.
    pub grade: Option<Grade>,
    /// How far.
    pub stage: Stage,
    /// What they are interested in.
    pub topics: Vec<String>,
    /// The next promise, if one is open.
    pub next_step: Option<NextStepItem>,
    /// What it may be worth, decimal text.
    pub value: Option<String>,
    /// ISO 4217 code of the value.
    pub currency: Option<String>,
    /// The newest entry of the timeline, RFC 3339.
    #[specta(type = String)]
    pub last_at: Stamp,
    /// When it was logged, RFC 3339.
    #[specta(type = String)]
    pub logged_at: Stamp,
    /// Who of us logged it.
    pub staff_id: Option<Id>,
}

/// What is asked of the tables for a [`LeadItem`], beside a `lead_row AS r`.
const LEAD_FROM: &str = "lead_row AS r JOIN lead USING (n)
    LEFT JOIN contact ON contact.id = lead.contact_id
    LEFT JOIN company ON company.id = lead.company_id
    LEFT JOIN follow_up AS step ON step.id = (
      SELECT id FROM follow_up WHERE lead_id = lead.id AND done_at IS NULL AND deleted_at IS NULL
      ORDER BY due_at IS NULL, due_at, n LIMIT 1)";

fn lead_columns() -> String {
    format!(
        "lead.id AS lead_id, lead.show_id, lead.job_title, lead.grade, lead.stage, lead.value_minor,
         lead.value_currency, lead.logged_at, lead.staff_id, r.last_at, {NAMES},
         (SELECT json_group_array(name) FROM (
            SELECT topic.name FROM lead_interest JOIN topic ON topic.id = lead_interest.topic_id
            WHERE lead_interest.lead_id = lead.id ORDER BY position, lead_interest.n)) AS topics,
         step.id AS step_id, step.kind AS step_kind, step.text AS step_text, step.due_day, step.due_time, step.zone,
         step.due_at"
    )
}

impl LeadItem {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let value: Option<i64> = row.get("value_minor")?;
        let currency: Option<String> = row.get("value_currency")?;
        Ok(Self {
            id: bind::id(row, "lead_id")?,
            show_id: bind::id(row, "show_id")?,
            person: person(row)?,
            company: company(row)?,
            job_title: row.get("job_title")?,
            grade: row.get("grade")?,
            stage: row.get("stage")?,
            topics: bind::words(row, "topics")?,
            next_step: next_step(row)?,
            value: value
                .zip(currency.as_deref())
                .map(|(minor, currency)| crate::model::money::decimal(minor, currency)),
            currency,
            last_at: row.get("last_at")?,
            logged_at: row.get("logged_at")?,
            staff_id: bind::optional_id(row, "staff_id")?,
        })
    }
}

fn next_step(row: &Row<'_>) -> rusqlite::Result<Option<NextStepItem>> {
    let Some(id) = bind::optional_id(row, "step_id")? else { return Ok(None) };
    Ok(Some(NextStepItem {
        id,
        kind: row.get("step_kind")?,
        text: row.get("step_text")?,
        due_day: row.get("due_day")?,
        due_time: row.get("due_time")?,
        zone: row.get("zone")?,
        due_at: row.get("due_at")?,
    }))
}

/// The condition that a query is on `lead_row AS r`, and what it binds.
pub(super) struct LeadFilter {
    condition: String,
    /// How many conditions there are beside the text.
    asked: usize,
    found: Matching,
    show: Option<i64>,
    staff: Option<i64>,
    grade: Option<i64>,
}

impl LeadFilter {
    pub(super) fn condition(&self) -> &str {
        &self.condition
    }

    /// The documents that the text finds.
    pub(super) fn found(&self) -> &Matching {
        &self.found
    }

    pub(super) fn is_everything(&self) -> bool {
        self.asked == 0 && matches!(self.found, Matching::Everything)
    }

    pub(super) fn is_only_text(&self) -> bool {
        self.asked == 0
    }

    pub(super) fn is_only_show(&self) -> bool {
        self.asked == 1 && self.show.is_some() && matches!(self.found, Matching::Everything)
    }

    pub(super) fn params(&self) -> Vec<(&str, &dyn ToSql)> {
        let mut params = Vec::new();
        self.found.bind(&mut params);
        for (name, value) in [(":show", &self.show), (":staff", &self.staff), (":grade", &self.grade)] {
            params.extend(value.as_ref().map(|value| (name, value as &dyn ToSql)));
        }
        params
    }
}

impl Reader<'_> {
    /// A page of leads.
    ///
    /// # Errors
    /// Those of reading.
    pub fn leads(self, query: &LeadQuery) -> Result<Page<LeadItem>> {
        let filter = self.lead_filter(query)?;
        // The text was looked up in every kind of record; a lead's condition refers to some of them.
        let mut params = filter.params();
        params.retain(|(name, _)| filter.condition().contains(name));
        let sort = match query.sort {
            LeadSort::Last => "r.last_at",
            LeadSort::Name => "r.name_sort",
            LeadSort::Company => "r.company_sort",
            LeadSort::Grade => "r.grade_sort",
            LeadSort::Due => "r.due_at",
        };
        let columns = lead_columns();
        let list = page::List {
            counted: "lead_row AS r",
            from: LEAD_FROM,
            columns: &columns,
            sort,
            descending: query.descending,
        };
        list.page(
            self,
            filter.condition(),
            &params,
            (query.after.as_deref(), query.limit),
            LeadItem::from_row,
        )
    }

    /// What picks the leads of a query.
    pub(super) fn lead_filter(self, query: &LeadQuery) -> Result<LeadFilter> {
        let found = self.matching(&query.text, &Doc::ALL)?;
        let show = query.show.map(|id| self.number_of("show", id)).transpose()?;
        let staff = query.staff.map(|id| self.number_of("staff", id)).transpose()?;
        let grade = query.grade.map(|grade| grade_sort(Some(grade)));
        let mut conditions = vec![found.lead_condition()];
        let asked = [
            (show.is_some(), "r.show_n = :show"),
            (staff.is_some(), "r.staff_n = :staff"),
            (grade.is_some(), "r.grade_sort = :grade"),
            (query.open_only, "r.is_open"),
        ];
        conditions.extend(asked.iter().filter(|(asked, _)| *asked).map(|(_, sql)| (*sql).to_owned()));
        Ok(LeadFilter {
            condition: conditions.join(" AND "),
            asked: conditions.len() - 1,
            found,
            show,
            staff,
            grade,
        })
    }

    /// One lead as a list shows it; none when it lies in the bin.
    ///
    /// # Errors
    /// Those of reading.
    pub fn lead_item(self, id: Id) -> Result<Option<LeadItem>> {
        use rusqlite::OptionalExtension;
        let sql = format!("SELECT {} FROM {LEAD_FROM} WHERE lead.id = ?1", lead_columns());
        Ok(self.conn.prepare_cached(&sql)?.query_row([Value::Ref { id }], LeadItem::from_row).optional()?)
    }

    /// The lead of a contact at a show that is not in the bin.
    ///
    /// # Errors
    /// Those of reading.
    pub fn lead_of(self, contact: Id, show: Id) -> Result<Option<Lead>> {
        let mut found = self.select(
            "WHERE contact_id = :contact AND show_id = :show AND deleted_at IS NULL LIMIT 1",
            named_params! { ":contact": Value::Ref { id: contact }, ":show": Value::Ref { id: show } },
        )?;
        Ok(found.pop())
    }

    /// A lead's interests in their order.
    ///
    /// # Errors
    /// Those of reading.
    pub fn interests(self, lead: Id) -> Result<Vec<LeadInterest>> {
        self.select("WHERE lead_id = ?1 ORDER BY position, n", [Value::Ref { id: lead }])
    }

    /// A lead's timeline, the newest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn notes(self, lead: Id) -> Result<Vec<Note>> {
        self.select(
            "WHERE lead_id = ?1 AND deleted_at IS NULL ORDER BY at DESC, n DESC",
            [Value::Ref { id: lead }],
        )
    }

    pub(super) fn number_of(self, table: &str, id: Id) -> Result<i64> {
        use rusqlite::OptionalExtension;
        let sql = format!("SELECT n FROM {table} WHERE id = ?1");
        let n =
            self.conn.prepare_cached(&sql)?.query_row([Value::Ref { id }], |row| row.get("n")).optional()?;
        Ok(n.unwrap_or(0))
    }
}
