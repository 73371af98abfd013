//! Promises that fill a stretch of time: what overlaps one, and all of a stretch of the calendar.

use chrono::TimeDelta;
use chrono_tz::Tz;
use rusqlite::{OptionalExtension, Row, named_params};

use super::{
    FollowUpItem, Reader, bind,
    contact::{Firm, NAMES, Person, company, person},
    follow_up::{FOLLOW_UP_FROM, Looked, follow_up_columns},
};
use crate::{
    error::Result,
    model::{
        Id, Stamp,
        codes::{FollowUpKind, codes},
        record::Value,
        slot::{self, Slot},
    },
};

codes! {
    /// Why two promises cannot both be kept as they stand.
    ClashKind {
        /// One of us would be in two places.
        Keeper = "keeper",
        /// The same visitor is promised two things at once.
        Whom = "whom",
    }
}

/// A promise that overlaps another one.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Clash {
    /// Names the other promise.
    pub id: Id,
    /// To which lead it was made.
    pub lead_id: Id,
    /// Why the two cannot both be kept.
    pub why: ClashKind,
    /// What was promised.
    pub kind: FollowUpKind,
    /// To whom.
    pub person: Option<Person>,
    /// Of which company.
    pub company: Option<Firm>,
    /// Who of us keeps it.
    pub staff_id: Option<Id>,
    /// When it begins on the clock of the list, HH:MM.
    pub from: String,
    /// When it is over, HH:MM.
    pub to: String,
}

/// A stretch of time with those who fill it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Held {
    slot: Slot,
    staff_n: i64,
    whom_n: i64,
    /// The row number of the promise; -1 for one that is not written yet.
    n: i64,
}

/// More than these are a mess that no sentence tells.
const MOST_CLASHES: u32 = 3;
/// A day of which a plan shows more is no day at a stand.
const MOST_SLOTS: u32 = 1000;

/// SQL: when the promise `it` is over, or empty when it fills no time. The same as [`crate::model::follow_up::FollowUp::slot`].
pub(super) fn ends_at() -> String {
    let usual: Vec<String> = FollowUpKind::ALL
        .iter()
        .filter_map(|kind| Some(format!("WHEN '{}' THEN {}", kind.code(), slot::usual(*kind)?)))
        .collect();
    format!(
        "CASE WHEN it.due_time IS NULL OR it.by_clock THEN ''
         ELSE coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', it.due_at,
           '+' || coalesce(it.minutes, CASE it.kind {} END) || ' minutes'), '') END",
        usual.join(" ")
    )
}

/// SQL: few promises fill time, and of one day there may be thousands: the planner cannot know.
const BY_SLOT: &str = "INDEXED BY follow_up_row_by_slot";

/// SQL: whom a promise to the lead is made to: a contact, or else the lead itself.
pub(super) const WHOM: &str = "coalesce(contact.n, -lead.n)";

impl Reader<'_> {
    /// The open promises that overlap this one and share its keeper or its visitor, the earliest first.
    pub(crate) fn clashes(self, held: Held, zone: Tz) -> Result<Vec<Clash>> {
        let sql = format!(
            "SELECT it.id AS follow_up_id, it.lead_id, it.kind, it.staff_id, r.sort_at, r.ends_at,
               r.whom_n = :whom AS same_whom, {NAMES}
             FROM follow_up_row AS r {BY_SLOT} JOIN follow_up AS it USING (n) JOIN lead ON lead.id = it.lead_id
             LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN company ON company.id = lead.company_id
             WHERE r.is_done = 0 AND r.ends_at <> '' AND r.sort_at > :earliest AND r.sort_at < :ends
               AND r.ends_at > :starts AND r.n <> :n
               AND (r.whom_n = :whom OR (r.staff_n = :staff AND r.staff_n <> 0))
             ORDER BY r.sort_at, r.ends_at LIMIT {MOST_CLASHES}"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let params = named_params! {
            ":earliest": earliest(held.slot.starts), ":starts": held.slot.starts, ":ends": held.slot.ends,
            ":n": held.n, ":whom": held.whom_n, ":staff": held.staff_n,
        };
        let clashes = statement.query_map(params, |row| clash(row, zone))?;
        Ok(clashes.collect::<rusqlite::Result<_>>()?)
    }

    /// The time that an open promise fills, and whose.
    pub(crate) fn held(self, promise: Id) -> Result<Option<Held>> {
        let sql = "SELECT r.n, r.staff_n, r.whom_n, r.sort_at, r.ends_at
                   FROM follow_up JOIN follow_up_row AS r USING (n)
                   WHERE follow_up.id = ?1 AND r.is_done = 0 AND r.ends_at <> ''";
        let found = self.conn.prepare_cached(sql)?.query_row([Value::Ref { id: promise }], |row| {
            let slot = Slot { starts: row.get("sort_at")?, ends: row.get("ends_at")? };
            Ok(Held { slot, staff_n: row.get("staff_n")?, whom_n: row.get("whom_n")?, n: row.get("n")? })
        });
        Ok(found.optional()?)
    }

    /// The time that a promise would fill which is not made yet: to nobody known when there is no lead.
    pub(crate) fn would_hold(self, slot: Slot, lead: Option<Id>, keeper: Option<Id>) -> Result<Held> {
        let whom = match lead {
            Some(lead) => {
                let sql = format!(
                    "SELECT {WHOM} AS whom_n FROM lead LEFT JOIN contact ON contact.id = lead.contact_id
                     WHERE lead.id = ?1"
                );
                let mut found = self.conn.prepare_cached(&sql)?;
                found.query_row([Value::Ref { id: lead }], |row| row.get("whom_n")).optional()?
            }
            None => None,
        };
        let staff_n = keeper.map(|id| self.number_of("staff", id)).transpose()?.unwrap_or(0);
        Ok(Held { slot, staff_n, whom_n: whom.unwrap_or(0), n: -1 })
    }

    /// Tells of each of these what it overlaps; what is over or done overlaps nothing.
    pub(super) fn tell_clashes(self, items: &mut [FollowUpItem], now: Stamp, zone: Tz) -> Result<()> {
        for item in items.iter_mut().filter(|item| item.takes.is_some() && item.done_at.is_none()) {
            if let Some(held) = self.held(item.id)?
                && held.slot.ends > now
            {
                item.clashes = self.clashes(held, zone)?;
            }
        }
        Ok(())
    }

    /// The open promises that fill some of the time between two instants, the earliest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn slots(self, between: Slot, now: Stamp, zone: Tz) -> Result<Vec<(FollowUpItem, Slot)>> {
        let looked = Looked::new(self, now, zone)?;
        let sql = format!(
            "SELECT {}, r.sort_at FROM {}
             WHERE r.is_done = 0 AND r.ends_at <> '' AND r.sort_at > :earliest AND r.sort_at < :ends
               AND r.ends_at > :starts
             ORDER BY r.sort_at, r.ends_at LIMIT {MOST_SLOTS}",
            follow_up_columns(),
            FOLLOW_UP_FROM.replacen("AS r", &format!("AS r {BY_SLOT}"), 1)
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let params = named_params! {
            ":earliest": earliest(between.starts), ":starts": between.starts, ":ends": between.ends,
        };
        let rows = statement.query_map(params, |row| {
            let slot = Slot { starts: row.get("sort_at")?, ends: row.get("ends_at")? };
            Ok((FollowUpItem::from_row(row, &looked)?, slot))
        })?;
        let mut rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        for (item, _) in &mut rows {
            self.tell_clashes(std::slice::from_mut(item), now, zone)?;
        }
        Ok(rows)
    }
}

/// What began earlier is over by then.
fn earliest(starts: Stamp) -> Stamp {
    let longest = TimeDelta::minutes(i64::from(slot::LONGEST));
    starts.utc().checked_sub_signed(longest).map_or(starts, Stamp::new)
}

fn clash(row: &Row<'_>, zone: Tz) -> rusqlite::Result<Clash> {
    let clock = |at: Stamp| at.utc().with_timezone(&zone).format("%H:%M").to_string();
    let why = if row.get("same_whom")? { ClashKind::Whom } else { ClashKind::Keeper };
    Ok(Clash {
        id: bind::id(row, "follow_up_id")?,
        lead_id: bind::id(row, "lead_id")?,
        why,
        kind: row.get("kind")?,
        person: person(row)?,
        company: company(row)?,
        staff_id: bind::optional_id(row, "staff_id")?,
        from: clock(row.get("sort_at")?),
        to: clock(row.get("ends_at")?),
    })
}
