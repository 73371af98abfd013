//! Stretches of the calendar that leads are narrowed and counted by, as their list rows hold them.

use chrono::{Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::{
    derive::SOME_DAY,
    filter::{AsOf, LoggedWindow},
    follow_up::{Edges, FollowUpWindow},
};
use crate::model::when;

/// The next step's stretches of the calendar that leads are counted by.
pub(super) const DUE: [FollowUpWindow; 6] = [
    FollowUpWindow::Overdue,
    FollowUpWindow::Today,
    FollowUpWindow::Tomorrow,
    FollowUpWindow::Week,
    FollowUpWindow::Later,
    FollowUpWindow::SomeDay,
];

/// A stretch of [`DUE`], as the rows of leads hold it.
pub(super) fn due_stretch(window: FollowUpWindow, as_of: AsOf) -> (String, String) {
    let (after, upto) = Edges::new(as_of.now, as_of.zone).range(window);
    match window {
        FollowUpWindow::SomeDay => (after, SOME_DAY.to_owned()),
        _ => (after, upto),
    }
}

/// A stretch of days before today, the end not included.
pub(super) fn logged_stretch(window: LoggedWindow, as_of: AsOf) -> (String, String) {
    let today = as_of.today();
    let begins = |ago: u64| {
        let day = today.checked_sub_days(Days::new(ago)).unwrap_or(today);
        day_begins(day, as_of.zone)
    };
    let ever = || "~".to_owned();
    match window {
        LoggedWindow::Today => (begins(0), ever()),
        LoggedWindow::Yesterday => (begins(1), begins(0)),
        LoggedWindow::Week => (begins(6), ever()),
        LoggedWindow::Month => (begins(29), ever()),
        LoggedWindow::Earlier => (String::new(), begins(29)),
    }
}

pub(super) fn day_begins(day: NaiveDate, zone: Tz) -> String {
    when::instant(day.and_time(NaiveTime::MIN), zone).to_string()
}
