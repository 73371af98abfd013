//! Leads: the list, one lead with all that hangs on it, and the lead of a contact at a show.

use rusqlite::{Row, named_params};

use super::{
    AsOf, Filter, ListKind, Page, Reader, bind,
    contact::{Firm, NAMES, Person, company, person},
    filter::Narrowed,
    page,
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
        /// What it may be worth, currency by currency.
        Value = "value",
        /// When it was logged.
        Logged = "logged",
    }
}

impl LeadSort {
    fn column(self) -> &'static str {
        match self {
            Self::Last => "r.last_at",
            Self::Name => "r.name_sort",
            Self::Company => "r.company_sort",
            Self::Grade => "r.grade_sort",
            Self::Due => "r.due_at",
            Self::Value => "r.value_sort",
            Self::Logged => "r.logged_at",
        }
    }

    /// The index in this order, which also holds the show, the one of us, and the packed facets.
    fn index(self) -> Option<&'static str> {
        Some(match self {
            Self::Last => "lead_row_by_last",
            Self::Name => "lead_row_by_name",
            Self::Company => "lead_row_by_company",
            Self::Grade => "lead_row_by_grade",
            Self::Due => "lead_row_by_due",
            Self::Value => "lead_row_by_value",
            Self::Logged => return None,
        })
    }
}

/// Which leads, in which order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(default)]
pub struct LeadQuery {
    /// Which.
    pub filter: Filter,
    /// What to sort by.
    pub sort: LeadSort,
    /// Whether the largest comes first.
    pub descending: bool,
    /// Where to go on.
    pub after: Option<String>,
    /// How many rows to leave out from there, for a jump.
    pub skip: u32,
    /// How many rows at most.
    pub limit: u32,
}

impl Default for LeadQuery {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            sort: LeadSort::Last,
            descending: true,
            after: None,
            skip: 0,
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
pub(super) const LEAD_FROM: &str = "lead_row AS r JOIN lead USING (n)
    LEFT JOIN contact ON contact.id = lead.contact_id
    LEFT JOIN company ON company.id = lead.company_id
    LEFT JOIN follow_up AS step ON step.id = (
      SELECT id FROM follow_up WHERE lead_id = lead.id AND done_at IS NULL AND deleted_at IS NULL
      ORDER BY due_at IS NULL, due_at, n LIMIT 1)";

pub(super) fn lead_columns() -> String {
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
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
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

fn lead_list<'a>(query: &LeadQuery, narrowed: &Narrowed, columns: &'a str) -> page::List<'a> {
    page::List {
        counted: "lead_row AS r",
        along: query.sort.index().filter(|_| narrowed.asks_keys_alone()),
        from: LEAD_FROM,
        columns,
        sort: query.sort.column(),
        descending: query.descending,
    }
}

impl Reader<'_> {
    /// A page of leads.
    ///
    /// # Errors
    /// `not_a_choice`, `not_a_day`, `not_an_amount` for what the filter cannot mean.
    pub fn leads(self, query: &LeadQuery, as_of: AsOf) -> Result<Page<LeadItem>> {
        let narrowed = Narrowed::new(self, ListKind::Leads, &query.filter, as_of)?;
        let columns = lead_columns();
        lead_list(query, &narrowed, &columns).page_from(
            self,
            narrowed.condition(),
            &narrowed.params(narrowed.condition()),
            (query.after.as_deref(), query.skip, query.limit),
            LeadItem::from_row,
        )
    }

    /// How many rows of the list come before a lead; none when it is not in the list.
    ///
    /// # Errors
    /// Those of [`Reader::leads`].
    pub fn lead_rank(self, query: &LeadQuery, id: Id, as_of: AsOf) -> Result<Option<u32>> {
        let narrowed = Narrowed::new(self, ListKind::Leads, &query.filter, as_of)?;
        let params = narrowed.params(narrowed.condition());
        lead_list(query, &narrowed, "").rank(self, narrowed.condition(), &params, self.number_of("lead", id)?)
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

    /// The leads of a contact that are not in the bin.
    ///
    /// # Errors
    /// Those of reading.
    pub fn leads_of(self, contact: Id) -> Result<Vec<Id>> {
        let sql = "SELECT id FROM lead WHERE contact_id = ?1 AND deleted_at IS NULL ORDER BY logged_at, n";
        let mut statement = self.conn.prepare_cached(sql)?;
        let ids = statement.query_map([Value::Ref { id: contact }], |row| bind::id(row, "id"))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
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
