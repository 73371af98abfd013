//! What a calendar is told of the promises: each with whom it was made to, and how often it was changed.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Row, ToSql};

use super::{
    AsOf, Filter, Reader, What, bind,
    contact::{Firm, NAMES, Person, company, person},
    follow_up::takes,
    outgoing::Picked,
};
use crate::{
    error::Result,
    model::{Id, Stamp, codes::FollowUpKind, record::Table},
};

/// A promise that has a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarRow {
    /// Names it.
    pub id: Id,
    /// How often it was changed: counts up, also when a change is taken back.
    pub sequence: u32,
    /// When it was last changed.
    pub changed_at: Stamp,
    /// What was promised.
    pub kind: FollowUpKind,
    /// What exactly.
    pub text: String,
    /// The local day.
    pub day: NaiveDate,
    /// The wall-clock time, if it has one.
    pub time: Option<NaiveTime>,
    /// The IANA zone of both.
    pub zone: String,
    /// How many minutes of our time it fills; none when it fills none.
    pub takes: Option<u32>,
    /// Whether it was kept.
    pub done: bool,
    /// Whom it was made to, and of which company.
    pub to: Deed,
}

/// To whom a promise was made, and how they are reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// The person.
    pub person: Option<Person>,
    /// Their company.
    pub company: Option<Firm>,
    /// Mail addresses and phone numbers.
    pub reach: Vec<String>,
    /// Who of us keeps it, by name, or empty.
    pub keeper: String,
}

impl CalendarRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let day: String = row.get("due_day")?;
        let time: Option<String> = row.get("due_time")?;
        Ok(Self {
            id: bind::id(row, "follow_up_id")?,
            sequence: row.get("sequence")?,
            changed_at: row.get("changed_at")?,
            kind: row.get("kind")?,
            text: row.get("text")?,
            day: NaiveDate::parse_from_str(&day, "%Y-%m-%d").unwrap_or_default(),
            time: time.and_then(|time| NaiveTime::parse_from_str(&time, "%H:%M").ok()),
            zone: row.get("zone")?,
            takes: takes(row)?,
            done: row.get("done")?,
            to: Deed {
                person: person(row)?,
                company: company(row)?,
                reach: bind::words(row, "reach")?,
                keeper: row.get("keeper")?,
            },
        })
    }
}

impl Reader<'_> {
    /// The promises to the leads asked for, or only those of these ids, that have a day; and those that have none.
    ///
    /// # Errors
    /// Those of reading.
    pub fn calendar(
        self,
        filter: &Filter,
        only: Option<&[Id]>,
        as_of: AsOf,
    ) -> Result<(Vec<CalendarRow>, Vec<Id>)> {
        let picked = Picked::new(self, What::FollowUps, filter, as_of)?;
        let from = What::FollowUps.from();
        let mut condition = picked.condition.clone();
        let ids = only.map(bind::ids).transpose()?;
        if ids.is_some() {
            condition += " AND it.id IN (SELECT unhex(value) FROM json_each(:ids))";
        }
        let mut params: Vec<(&str, &dyn ToSql)> = picked.narrowed.params(&picked.condition);
        params.extend(ids.iter().map(|ids| (":ids", ids as &dyn ToSql)));
        let dayless = format!("SELECT it.id AS id FROM {from} WHERE {condition} AND it.due_day IS NULL");
        let mut statement = self.conn.prepare_cached(&dayless)?;
        let left_out = statement.query_map(params.as_slice(), |row| bind::id(row, "id"))?;
        let left_out = left_out.collect::<rusqlite::Result<_>>()?;
        let of_row = format!("tab = {} AND row_id = it.id", Table::FollowUp as i64);
        let sql = format!(
            "SELECT it.id AS follow_up_id, it.kind, it.text, it.due_day, it.due_time, it.zone, it.due_at, r.ends_at,
               it.done_at IS NOT NULL AS done, coalesce(staff.name, '') AS keeper, {NAMES},
               (SELECT count(*) FROM change WHERE {of_row} AND act = 2) AS sequence,
               coalesce((SELECT max(op.at) FROM change JOIN op ON op.n = change.op_n WHERE {of_row}), it.created_at)
                 AS changed_at,
               (SELECT json_group_array(way) FROM (
                  SELECT address AS way FROM contact_email WHERE contact_id = contact.id
                  UNION ALL SELECT typed FROM contact_phone WHERE contact_id = contact.id)) AS reach
             FROM {from} WHERE {condition} AND it.due_day IS NOT NULL ORDER BY r.n"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params.as_slice(), CalendarRow::from_row)?;
        Ok((rows.collect::<rusqlite::Result<_>>()?, left_out))
    }
}
