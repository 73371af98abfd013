//! A promise: made of what the grammar understood, and its fields edited in place.

use chrono_tz::Tz;

use super::{
    edit::{EditField, change, choice, minutes, staff, time},
    show::day,
};
use crate::{
    error::Result,
    grammar::NextStep,
    model::{
        Id,
        codes::{FollowUpKind, Priority},
        follow_up::FollowUp,
        lead::Lead,
    },
    store::Tx,
};

/// Gives a field of a promise its new value. A day or time that somebody says wins over the clock of the grade; a day that
/// is taken away hands the promise back to it.
pub(super) fn promise(tx: &mut Tx<'_>, field: EditField, id: Id, value: &str) -> Result<()> {
    use EditField as F;
    tx.about::<FollowUp>(id);
    let keeper = if field == F::FollowUpStaff { staff(tx, value)? } else { None };
    let rules = tx.reader().rules()?;
    let lead = tx.reader().need::<Lead>(tx.reader().need::<FollowUp>(id)?.lead_id)?;
    change::<FollowUp>(tx, id, |follow_up| {
        let zone: Tz = follow_up.zone.parse().unwrap_or(Tz::UTC);
        match field {
            F::FollowUpKind => follow_up.kind = choice(value, FollowUpKind::from_code)?,
            F::FollowUpText => value.clone_into(&mut follow_up.text),
            F::FollowUpDueDay => match day(value)? {
                Some(day) => {
                    // The minute at which the clock would have run out is not that of the day somebody says.
                    let time = follow_up.due_time.filter(|_| !follow_up.by_clock);
                    follow_up.due(Some(day), time, zone);
                    follow_up.by_clock = false;
                }
                None => follow_up.due_by_clock(&rules, lead.grade),
            },
            F::FollowUpDueTime => {
                follow_up.due(follow_up.due_day, time(value)?, zone);
                follow_up.by_clock &= follow_up.due_day.is_none();
            }
            F::FollowUpMinutes => follow_up.minutes = minutes(value)?,
            F::FollowUpPriority => follow_up.priority = choice(value, Priority::from_code)?,
            _ => follow_up.staff_id = keeper,
        }
        Ok(())
    })
}

/// A promise as the grammar understood it, in the zone that day and time are meant in. Without a day it goes by the
/// clock of the lead's grade.
pub(super) fn promised(
    tx: &Tx<'_>,
    lead: Id,
    step: &NextStep,
    zone: Tz,
    staff: Option<Id>,
) -> Result<FollowUp> {
    let mut follow_up = FollowUp {
        id: tx.id(),
        lead_id: lead,
        kind: step.kind,
        text: step.text.clone(),
        due_day: None,
        due_time: None,
        zone: zone.name().to_owned(),
        due_at: None,
        by_clock: false,
        minutes: step.minutes,
        priority: Priority::Normal,
        staff_id: staff,
        created_at: tx.now(),
        snoozes: 0,
        done_at: None,
        outcome: String::new(),
        deleted_at: None,
    };
    match step.due {
        Some(day) => follow_up.due(Some(day), step.time, zone),
        None => follow_up.due_by_clock(&tx.reader().rules()?, tx.reader().need::<Lead>(lead)?.grade),
    }
    Ok(follow_up)
}
