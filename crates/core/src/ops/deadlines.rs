//! Deadlines: the clock of each grade and the days off are set, and the promises that go by them follow.

use serde::{Deserialize, Serialize};

use super::show::day;
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::{
        Id,
        deadlines::{Deadlines, Holiday, LONGEST_HOURS},
        lead::Lead,
    },
    store::{Book, Changes, Op, OpKind, Tx},
};

/// What a person sets about deadlines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DeadlinesForm {
    /// Hours within which a hot lead is answered.
    pub a_hours: u32,
    /// The same for a warm one.
    pub b_hours: u32,
    /// The same for a cold one.
    pub c_hours: u32,
    /// Whether a deadline on a day off moves to 18:00 of the next working day.
    pub business_days: bool,
    /// Days on which nobody works, beside Saturdays and Sundays.
    pub holidays: Vec<HolidayForm>,
}

/// A day on which nobody works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct HolidayForm {
    /// ISO 8601.
    pub day: String,
    /// What it is, or empty.
    pub name: String,
}

/// The deadlines as they are.
///
/// # Errors
/// Those of reading.
pub fn deadlines(book: &Book) -> Result<DeadlinesForm> {
    book.read(|reader| {
        let set = reader.rules()?.deadlines;
        let holidays = reader.holidays()?.into_iter();
        Ok(DeadlinesForm {
            a_hours: set.a_hours,
            b_hours: set.b_hours,
            c_hours: set.c_hours,
            business_days: set.business_days,
            holidays: holidays
                .map(|holiday| HolidayForm { day: holiday.day.to_string(), name: holiday.name })
                .collect(),
        })
    })
}

/// Sets the deadlines; open promises that nobody dated move with them.
///
/// # Errors
/// `not_a_deadline`, `not_a_day`; nothing is set then.
pub fn set_deadlines(book: &Book, clock: &Clock, staff: Option<Id>, form: &DeadlinesForm) -> Result<Changes> {
    for hours in [form.a_hours, form.b_hours, form.c_hours] {
        if !(1..=LONGEST_HOURS).contains(&hours) {
            return Err(Error::new(Code::NotADeadline).with("hours", hours).with("most", LONGEST_HOURS / 24));
        }
    }
    let set = book.transact(clock, Op { kind: OpKind::SetDeadlines, staff }, |tx| {
        let before = tx.reader().deadlines()?;
        let deadlines = Deadlines {
            // One record a book: two books that set it meet in the same row.
            id: before.as_ref().map_or(book.id(), |before| before.id),
            a_hours: form.a_hours,
            b_hours: form.b_hours,
            c_hours: form.c_hours,
            business_days: form.business_days,
        };
        match before {
            Some(_) => drop(tx.save(&deadlines)?),
            None => tx.insert(&deadlines)?,
        }
        holidays(tx, &form.holidays)?;
        let rules = tx.reader().rules()?;
        let mut lead: Option<Lead> = None;
        for mut promise in tx.reader().promises_by_clock(None)? {
            // They come lead by lead.
            let of = match lead.take().filter(|lead| lead.id == promise.lead_id) {
                Some(lead) => lead,
                None => tx.reader().need::<Lead>(promise.lead_id)?,
            };
            promise.due_by_clock(&rules, of.grade);
            tx.save(&promise)?;
            lead = Some(of);
        }
        Ok(())
    })?;
    Ok(set.1)
}

/// Makes the holidays exactly those named, each day once.
fn holidays(tx: &mut Tx<'_>, forms: &[HolidayForm]) -> Result<()> {
    let mut wanted = Vec::new();
    for form in forms {
        let day = day(&form.day)?.ok_or_else(|| Error::new(Code::NotADay).with("text", &form.day))?;
        if !wanted.iter().any(|(known, _)| *known == day) {
            wanted.push((day, form.name.trim()));
        }
    }
    let mut known = tx.reader().holidays()?;
    for gone in known.extract_if(.., |holiday| !wanted.iter().any(|(day, _)| *day == holiday.day)) {
        tx.remove::<Holiday>(gone.id)?;
    }
    for (day, name) in wanted {
        match known.iter().find(|holiday| holiday.day == day) {
            Some(holiday) => drop(tx.save(&Holiday { name: name.to_owned(), ..holiday.clone() })?),
            None => tx.insert(&Holiday { id: tx.id(), day, name: name.to_owned() })?,
        }
    }
    Ok(())
}

/// Moves the open promises to a lead that nobody dated to where the clock of its grade wants them.
pub(super) fn retime(tx: &mut Tx<'_>, lead: &Lead) -> Result<()> {
    let promises = tx.reader().promises_by_clock(Some(lead.id))?;
    if promises.is_empty() {
        return Ok(());
    }
    let rules = tx.reader().rules()?;
    for mut promise in promises {
        promise.due_by_clock(&rules, lead.grade);
        tx.save(&promise)?;
    }
    Ok(())
}
