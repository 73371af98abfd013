//! Follow-ups: what is due, and what was promised to one lead.

use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Tz;
use rusqlite::{Row, ToSql, named_params};

use super::{
    Clash, Page, Reader, bind,
    contact::{Firm, NAMES, Person, company, person},
    filter::{AsOf, Filter, ListKind, Narrowed},
    page,
    promise_facet::{self, PromiseChoices},
};
use crate::{
    error::{Code, Error, Result},
    model::{
        Id, Stamp,
        codes::{FollowUpKind, Grade, Priority, codes},
        deadlines::Rules,
        follow_up::FollowUp,
        record::Value,
        slot::Slot,
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
    /// Only those for which one choice of each facet holds.
    pub choices: PromiseChoices,
    /// Only those due, or done, on these local days, ISO 8601; both ends count.
    pub days: Option<(String, String)>,
    /// All but these.
    pub except: Vec<Id>,
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
            choices: PromiseChoices::new(),
            days: None,
            except: Vec::new(),
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
    /// Whether nobody said a day, so that the clock of the grade did.
    pub by_clock: bool,
    /// How many minutes somebody said that it takes.
    pub minutes: Option<u32>,
    /// How many minutes of our time it fills: as many as were said, or as its kind usually takes; none when it fills none.
    pub takes: Option<u32>,
    /// What overlaps it and is of the same keeper or visitor; nothing when it is done or over.
    pub clashes: Vec<Clash>,
    /// When the clock of the grade runs out for it, RFC 3339; none without a grade.
    pub deadline_at: Option<String>,
    /// Whether it is due later than the clock of the grade allows.
    pub after_deadline: bool,
    /// Hours that the clock of the grade gives; none without a grade.
    pub deadline_hours: Option<u32>,
    /// How pressing among those of its day.
    pub priority: Priority,
    /// How often it was put off.
    pub snoozes: u32,
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

/// As of when promises are looked at, and by which clocks of the grades.
pub(super) struct Looked {
    edges: Edges,
    rules: Rules,
}

impl Looked {
    pub(super) fn new(reader: Reader<'_>, now: Stamp, zone: Tz) -> Result<Self> {
        Ok(Self { edges: Edges::new(now, zone), rules: reader.rules()? })
    }

    /// When the clock of a grade runs out for what was promised or logged at `from`, and whether it has.
    pub(super) fn deadline(&self, from: Stamp, grade: Option<Grade>, zone: Tz) -> Option<(Stamp, bool)> {
        let at = grade.map(|grade| self.rules.due_at(from, grade, zone))?;
        Some((at, at <= self.edges.now))
    }
}

impl FollowUpItem {
    pub(super) fn from_row(row: &Row<'_>, looked: &Looked) -> rusqlite::Result<Self> {
        let due: Option<Stamp> = row.get("due_at")?;
        let done_at: Option<String> = row.get("done_at")?;
        let (grade, created_at): (Option<Grade>, Stamp) = (row.get("grade")?, row.get("created_at")?);
        let zone: String = row.get("zone")?;
        let deadline = looked.deadline(created_at, grade, zone.parse().unwrap_or(Tz::UTC)).map(|(at, _)| at);
        Ok(Self {
            id: bind::id(row, "follow_up_id")?,
            lead_id: bind::id(row, "lead_id")?,
            person: person(row)?,
            company: company(row)?,
            grade,
            kind: row.get("kind")?,
            text: row.get("text")?,
            due_day: row.get("due_day")?,
            due_time: row.get("due_time")?,
            zone,
            due_at: due.map(|due| due.to_string()),
            takes: takes(row)?,
            minutes: row.get("minutes")?,
            clashes: Vec::new(),
            by_clock: row.get("by_clock")?,
            deadline_at: deadline.map(|at| at.to_string()),
            after_deadline: done_at.is_none()
                && due.zip(deadline).is_some_and(|(due, deadline)| due > deadline),
            deadline_hours: grade.map(|grade| looked.rules.deadlines.hours(grade)),
            priority: row.get("priority")?,
            snoozes: row.get("snoozes")?,
            staff_id: bind::optional_id(row, "staff_id")?,
            created_at,
            window: looked.edges.window(due, done_at.is_some()),
            done_at,
            outcome: row.get("outcome")?,
        })
    }
}

pub(super) const FOLLOW_UP_FROM: &str =
    "follow_up_row AS r JOIN follow_up AS it USING (n) JOIN lead ON lead.id = it.lead_id
    LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN company ON company.id = lead.company_id";

/// How many minutes its row says that it fills.
pub(super) fn takes(row: &Row<'_>) -> rusqlite::Result<Option<u32>> {
    let (starts, ends): (Option<Stamp>, String) = (row.get("due_at")?, row.get("ends_at")?);
    Ok(starts.zip(Stamp::parse(&ends)).map(|(starts, ends)| Slot { starts, ends }.minutes()))
}

pub(super) fn follow_up_columns() -> String {
    format!(
        "it.id AS follow_up_id, it.lead_id, it.kind, it.text, it.due_day, it.due_time, it.zone, it.due_at, it.by_clock,
         it.minutes, r.ends_at, it.priority, it.snoozes, it.staff_id, it.created_at, it.done_at, it.outcome, lead.grade, {NAMES}"
    )
}

/// The condition that picks the promises of a query, what it binds, and the tables it needs.
pub(super) struct Asked {
    pub(super) condition: String,
    pub(super) counted: &'static str,
    values: Vec<(&'static str, Value)>,
    leads: Option<Narrowed>,
}

impl Asked {
    fn new(reader: Reader<'_>, query: &FollowUpQuery, edges: &Edges, zone: Tz) -> Result<Self> {
        let done = query.window == FollowUpWindow::Done;
        let as_of = AsOf { now: edges.now, zone };
        let mut asked = Self::of_promises(reader, query, as_of)?;
        asked.condition += &format!(" AND r.is_done = {}", i32::from(done));
        if let Some((first, last)) = &query.days {
            // A promise's own day decides, and it may be another day there already, or still.
            let (from, to) = days_between(first, last, zone, if done { 0 } else { 2 })?;
            asked.between(&from.to_string(), &to.to_string());
            if !done {
                asked.condition += " AND it.due_day BETWEEN :first AND :last";
                asked.values.push((":first", Value::Text(first.clone())));
                asked.values.push((":last", Value::Text(last.clone())));
                asked.counted = "follow_up_row AS r JOIN follow_up AS it USING (n)";
            }
        } else if !done && query.window != FollowUpWindow::Open {
            let (least, most) = edges.range(query.window);
            asked.between(&least, &most);
        }
        Ok(asked)
    }

    /// Promises by all that is asked but the time.
    pub(super) fn of_promises(reader: Reader<'_>, query: &FollowUpQuery, as_of: AsOf) -> Result<Self> {
        let mut asked = Self::by_row(reader, query, false)?;
        asked.leave_out(&query.except)?;
        asked.narrow(reader, query, as_of, |leads| {
            format!(
                "r.n IN (SELECT it.n FROM lead_row AS r JOIN lead USING (n) JOIN follow_up AS it
                         ON it.lead_id = lead.id WHERE {leads})"
            )
        })?;
        Ok(asked)
    }

    /// Leads by what is asked of promises.
    pub(super) fn of_leads(reader: Reader<'_>, query: &FollowUpQuery, as_of: AsOf) -> Result<Self> {
        let mut asked = Self::by_row(reader, query, true)?;
        asked.narrow(reader, query, as_of, str::to_owned)?;
        Ok(asked)
    }

    /// By what the list's own rows hold, so that an index answers it.
    fn by_row(reader: Reader<'_>, query: &FollowUpQuery, of_leads: bool) -> Result<Self> {
        let condition = promise_facet::condition(reader, &query.choices, of_leads)?;
        Ok(Self { condition, counted: "follow_up_row AS r", values: Vec::new(), leads: None })
    }

    /// All but these promises.
    fn leave_out(&mut self, ids: &[Id]) -> Result<()> {
        if !ids.is_empty() {
            self.condition += " AND r.n NOT IN (SELECT it.n FROM json_each(:except) JOIN follow_up AS it
                                ON it.id = unhex(value))";
            self.bind(":except", &bind::ids(ids)?);
        }
        Ok(())
    }

    /// By the one filter, as far as it leaves leads.
    fn narrow(
        &mut self,
        reader: Reader<'_>,
        query: &FollowUpQuery,
        as_of: AsOf,
        within: impl Fn(&str) -> String,
    ) -> Result<()> {
        if query.filter.is_everything() {
            return Ok(());
        }
        let leads = Narrowed::new(reader, ListKind::Leads, &query.filter, as_of)?;
        self.condition += &format!(" AND {}", within(leads.condition()));
        self.leads = Some(leads);
        Ok(())
    }

    fn between(&mut self, least: &str, most: &str) {
        self.condition += " AND r.sort_at > :least AND r.sort_at <= :most";
        self.bind(":least", least);
        self.bind(":most", most);
    }

    /// Binds a text.
    pub(super) fn bind(&mut self, name: &'static str, text: &str) {
        self.values.push((name, Value::Text(text.to_owned())));
    }

    /// What its condition binds.
    pub(super) fn params(&self) -> Vec<(&str, &dyn ToSql)> {
        let own = self.values.iter().map(|(name, value)| (*name, value as &dyn ToSql));
        let leads = self.leads.as_ref().map(|leads| leads.params(leads.condition())).unwrap_or_default();
        own.chain(leads).collect()
    }
}

/// The instants between which these days lie in `zone`, with some days more at both ends.
pub(super) fn days_between(first: &str, last: &str, zone: Tz, more: u64) -> Result<(Stamp, Stamp)> {
    let read = |text: &str| {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| Error::new(Code::NotADay).with("text", text))
    };
    let (first, last) = (read(first)?, read(last)?);
    let before = first.checked_sub_days(Days::new(more + 1)).unwrap_or(first);
    let after = last.checked_add_days(Days::new(more)).unwrap_or(last);
    Ok((when::due_at(before, None, zone), when::due_at(after, None, zone)))
}

impl Reader<'_> {
    /// A lead's open promises that say exactly this.
    ///
    /// # Errors
    /// Those of reading.
    pub fn open_promises_named(self, lead: Id, text: &str) -> Result<Vec<FollowUp>> {
        self.select(
            "WHERE lead_id = :lead AND text = :text AND done_at IS NULL AND deleted_at IS NULL",
            named_params! { ":lead": Value::Ref { id: lead }, ":text": text },
        )
    }

    /// A page of follow-ups, as of `now` in `zone`.
    ///
    /// # Errors
    /// Those of reading.
    pub fn follow_ups(self, query: &FollowUpQuery, now: Stamp, zone: Tz) -> Result<Page<FollowUpItem>> {
        let looked = Looked::new(self, now, zone)?;
        let done = query.window == FollowUpWindow::Done;
        let asked = Asked::new(self, query, &looked.edges, zone)?;
        let columns = follow_up_columns();
        let list = page::List {
            counted: asked.counted,
            from: FOLLOW_UP_FROM,
            columns: &columns,
            sort: "r.sort_at",
            descending: done,
        };
        let from = (query.after.as_deref(), query.limit);
        let mut page = list.page(self, &asked.condition, &asked.params(), from, |row| {
            FollowUpItem::from_row(row, &looked)
        })?;
        self.tell_clashes(&mut page.items, now, zone)?;
        Ok(page)
    }

    /// The promises that a query leaves, in the order of the list.
    ///
    /// # Errors
    /// `not_a_choice`, `not_a_day`.
    pub fn promise_ids(self, query: &FollowUpQuery, as_of: AsOf) -> Result<Vec<Id>> {
        let asked = Asked::new(self, query, &Edges::new(as_of.now, as_of.zone), as_of.zone)?;
        let sql = format!(
            "SELECT it.id AS id FROM follow_up_row AS r JOIN follow_up AS it USING (n) WHERE {}
             ORDER BY r.sort_at, r.n",
            asked.condition
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let ids = statement.query_map(asked.params().as_slice(), |row| bind::id(row, "id"))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// What was promised to a lead: what is open by its due day, then what is done, the newest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn promises_of(self, lead: Id, now: Stamp, zone: Tz) -> Result<Vec<FollowUpItem>> {
        let looked = Looked::new(self, now, zone)?;
        let sql = format!(
            "SELECT {} FROM {FOLLOW_UP_FROM} WHERE it.lead_id = ?1
             ORDER BY r.is_done, CASE WHEN r.is_done THEN '' ELSE r.sort_at END, r.sort_at DESC, it.n",
            follow_up_columns()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let promises =
            statement.query_map([Value::Ref { id: lead }], |row| FollowUpItem::from_row(row, &looked))?;
        let mut promises = promises.collect::<rusqlite::Result<Vec<_>>>()?;
        self.tell_clashes(&mut promises, now, zone)?;
        Ok(promises)
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
