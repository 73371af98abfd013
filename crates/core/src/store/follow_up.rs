//! Follow-ups: what is due, and what was promised to one lead.

use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Tz;
use rusqlite::{Row, ToSql};

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
        codes::{FollowUpKind, Grade, Priority, codes},
        record::Value,
        when,
    },
};

codes! {
    /// A stretch of the calendar that follow-ups are reviewed by.
    FollowUpWindow {
        /// Every promise that is open.
        Open = "open",
        /// Its time has passed.
        Overdue = "overdue",
        /// Due in the rest of today.
        Today = "today",
        /// Due tomorrow.
        Tomorrow = "tomorrow",
        /// Due by the end of this week.
        Week = "week",
        /// Due after this week.
        Later = "later",
        /// Due some day.
        SomeDay = "some_day",
        /// Done.
        Done = "done",
    }
}

/// Which follow-ups: the most pressing first, those done by their newest.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(default)]
pub struct FollowUpQuery {
    /// Only those promised to leads that it leaves.
    pub filter: Filter,
    /// Which stretch.
    pub window: FollowUpWindow,
    /// Only those of this show.
    pub show: Option<Id>,
    /// Only those that one of us keeps.
    pub staff: Option<Id>,
    /// Where to go on.
    pub after: Option<String>,
    /// How many rows at most.
    pub limit: u32,
}

impl Default for FollowUpQuery {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            window: FollowUpWindow::Open,
            show: None,
            staff: None,
            after: None,
            limit: 0,
        }
    }
}

/// A follow-up in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct FollowUpItem {
    /// Names it.
    pub id: Id,
    /// To which lead.
    pub lead_id: Id,
    /// To whom.
    pub person: Option<Person>,
    /// Of which company.
    pub company: Option<Firm>,
    /// How warm they are.
    pub grade: Option<Grade>,
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
    /// How pressing among those of its day.
    pub priority: Priority,
    /// Who of us keeps it.
    pub staff_id: Option<Id>,
    /// When it was promised, RFC 3339.
    #[specta(type = String)]
    pub created_at: Stamp,
    /// When it was done, RFC 3339.
    pub done_at: Option<String>,
    /// What came of it.
    pub outcome: String,
    /// Which stretch of the calendar it is in.
    pub window: FollowUpWindow,
}

/// The instants that part one stretch from the next.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edges {
    now: Stamp,
    today_ends: Stamp,
    tomorrow_ends: Stamp,
    week_ends: Stamp,
}

impl Edges {
    pub(super) fn new(now: Stamp, zone: Tz) -> Self {
        let today = now.utc().with_timezone(&zone).date_naive();
        let end = |day: NaiveDate| when::due_at(day, None, zone);
        let plus = |days: u32| today.checked_add_days(Days::new(u64::from(days))).unwrap_or(today);
        Self {
            now,
            today_ends: end(today),
            tomorrow_ends: end(plus(1)),
            // A week ends with its Sunday (ISO 8601).
            week_ends: end(plus(6 - today.weekday().num_days_from_monday())),
        }
    }

    fn window(&self, due: Option<Stamp>, done: bool) -> FollowUpWindow {
        match due {
            _ if done => FollowUpWindow::Done,
            None => FollowUpWindow::SomeDay,
            Some(due) if due <= self.now => FollowUpWindow::Overdue,
            Some(due) if due <= self.today_ends => FollowUpWindow::Today,
            Some(due) if due <= self.tomorrow_ends => FollowUpWindow::Tomorrow,
            Some(due) if due <= self.week_ends => FollowUpWindow::Week,
            Some(_) => FollowUpWindow::Later,
        }
    }

    /// From (not included) and to (included) of a stretch, as text that sorts like the instants; "~" is beyond all.
    pub(super) fn range(&self, window: FollowUpWindow) -> (String, String) {
        let least = String::new();
        let most = "~".to_owned();
        match window {
            FollowUpWindow::Overdue => (least, self.now.to_string()),
            FollowUpWindow::Today => (self.now.to_string(), self.today_ends.to_string()),
            FollowUpWindow::Tomorrow => (self.today_ends.to_string(), self.tomorrow_ends.to_string()),
            FollowUpWindow::Week => {
                (self.tomorrow_ends.to_string(), self.week_ends.max(self.tomorrow_ends).to_string())
            }
            FollowUpWindow::Later => (self.week_ends.max(self.tomorrow_ends).to_string(), "9".to_owned()),
            FollowUpWindow::SomeDay => ("9".to_owned(), most),
            FollowUpWindow::Open | FollowUpWindow::Done => (least, most),
        }
    }
}

impl FollowUpItem {
    fn from_row(row: &Row<'_>, edges: &Edges) -> rusqlite::Result<Self> {
        let due: Option<Stamp> = row.get("due_at")?;
        let done_at: Option<String> = row.get("done_at")?;
        Ok(Self {
            id: bind::id(row, "follow_up_id")?,
            lead_id: bind::id(row, "lead_id")?,
            person: person(row)?,
            company: company(row)?,
            grade: row.get("grade")?,
            kind: row.get("kind")?,
            text: row.get("text")?,
            due_day: row.get("due_day")?,
            due_time: row.get("due_time")?,
            zone: row.get("zone")?,
            due_at: due.map(|due| due.to_string()),
            priority: row.get("priority")?,
            staff_id: bind::optional_id(row, "staff_id")?,
            created_at: row.get("created_at")?,
            window: edges.window(due, done_at.is_some()),
            done_at,
            outcome: row.get("outcome")?,
        })
    }
}

const FOLLOW_UP_FROM: &str =
    "follow_up_row AS r JOIN follow_up AS it USING (n) JOIN lead ON lead.id = it.lead_id
    LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN company ON company.id = lead.company_id";

fn follow_up_columns() -> String {
    format!(
        "it.id AS follow_up_id, it.lead_id, it.kind, it.text, it.due_day, it.due_time, it.zone, it.due_at, it.priority,
         it.staff_id, it.created_at, it.done_at, it.outcome, lead.grade, {NAMES}"
    )
}

impl Reader<'_> {
    /// A page of follow-ups, as of `now` in `zone`.
    ///
    /// # Errors
    /// Those of reading.
    pub fn follow_ups(self, query: &FollowUpQuery, now: Stamp, zone: Tz) -> Result<Page<FollowUpItem>> {
        let edges = Edges::new(now, zone);
        let (least, most) = edges.range(query.window);
        let done = query.window == FollowUpWindow::Done;
        let mut condition = format!("r.is_done = {}", i32::from(done));
        let mut params: Vec<(&str, &dyn ToSql)> = Vec::new();
        if !done && query.window != FollowUpWindow::Open {
            condition += " AND r.sort_at > :least AND r.sort_at <= :most";
            params.push((":least", &least));
            params.push((":most", &most));
        }
        let show = query.show.map(|id| self.number_of("show", id)).transpose()?;
        let staff = query.staff.map(|id| self.number_of("staff", id)).transpose()?;
        if let Some(show) = &show {
            condition += " AND r.show_n = :show";
            params.push((":show", show));
        }
        if let Some(staff) = &staff {
            condition += " AND r.staff_n = :staff";
            params.push((":staff", staff));
        }
        let narrowed = Narrowed::new(self, ListKind::Leads, &query.filter, AsOf { now, zone })?;
        if !query.filter.is_everything() {
            condition += &format!(
                " AND r.n IN (SELECT it.n FROM lead_row AS r JOIN lead USING (n) JOIN follow_up AS it
                              ON it.lead_id = lead.id WHERE {})",
                narrowed.condition()
            );
            params.extend(narrowed.params(narrowed.condition()));
        }
        let columns = follow_up_columns();
        let list = page::List {
            counted: "follow_up_row AS r",
            from: FOLLOW_UP_FROM,
            columns: &columns,
            sort: "r.sort_at",
            descending: done,
        };
        list.page(self, &condition, &params, (query.after.as_deref(), query.limit), |row| {
            FollowUpItem::from_row(row, &edges)
        })
    }

    /// What was promised to a lead: what is open by its due day, then what is done, the newest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn promises_of(self, lead: Id, now: Stamp, zone: Tz) -> Result<Vec<FollowUpItem>> {
        let edges = Edges::new(now, zone);
        let sql = format!(
            "SELECT {} FROM {FOLLOW_UP_FROM} WHERE it.lead_id = ?1
             ORDER BY r.is_done, CASE WHEN r.is_done THEN '' ELSE r.sort_at END, r.sort_at DESC, it.n",
            follow_up_columns()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let promises =
            statement.query_map([Value::Ref { id: lead }], |row| FollowUpItem::from_row(row, &edges))?;
        Ok(promises.collect::<rusqlite::Result<_>>()?)
    }

    /// How many promises are open, and how many of them are late.
    ///
    /// # Errors
    /// Those of reading.
    pub fn open_promises(self, now: Stamp) -> Result<(u32, u32)> {
        let open = "SELECT count(*) FROM follow_up_row WHERE is_done = 0";
        let all = self.count(open, [])?;
        Ok((all, self.count(&format!("{open} AND sort_at <= ?1"), [now])?))
    }
}
