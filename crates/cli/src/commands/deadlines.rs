//! `deadlines`: by when a lead of each grade is answered, and the days off.

use std::process::ExitCode;

use clap::ArgMatches;
use fairlead_core::{
    api::Fairlead,
    ops::deadlines::{DeadlinesForm, HolidayForm},
};

use super::{Result, text};
use crate::output::Output;

/// Sets what is given, and tells how the deadlines stand.
pub(super) fn deadlines(app: &Fairlead, output: Output, matches: &ArgMatches) -> Result<ExitCode> {
    let before = app.deadlines()?;
    let wanted = changed(&before, matches);
    if wanted != before {
        app.set_deadlines(&wanted)?;
    }
    let now = app.deadlines()?;
    output.answer(&now, || told(output, &now));
    Ok(ExitCode::SUCCESS)
}

fn changed(before: &DeadlinesForm, matches: &ArgMatches) -> DeadlinesForm {
    let hours = |name: &str, before: u32| matches.get_one::<u32>(name).copied().unwrap_or(before);
    let days = |name: &str| matches.get_many::<String>(name).into_iter().flatten().cloned();
    let mut holidays = before.holidays.clone();
    holidays.retain(|known| !days("no-holiday").any(|gone| gone == known.day));
    for holiday in days("holiday") {
        let (day, name) = holiday.split_once('=').unwrap_or((&holiday, ""));
        holidays.retain(|known| known.day != day);
        holidays.push(HolidayForm { day: day.to_owned(), name: name.to_owned() });
    }
    holidays.sort_by(|one, other| one.day.cmp(&other.day));
    DeadlinesForm {
        a_hours: hours("a-hours", before.a_hours),
        b_hours: hours("b-hours", before.b_hours),
        c_hours: hours("c-hours", before.c_hours),
        business_days: match text(matches, "business-days").as_str() {
            "yes" => true,
            "no" => false,
            _ => before.business_days,
        },
        holidays,
    }
}

fn told(output: Output, now: &DeadlinesForm) -> String {
    let days = if now.business_days { "yes" } else { "no" };
    let first = output.say(
        "deadlines-told",
        &[
            ("a", now.a_hours.into()),
            ("b", now.b_hours.into()),
            ("c", now.c_hours.into()),
            ("business", days.into()),
        ],
    );
    let holidays = now.holidays.iter().map(|it| format!("{}\t{}", it.day, it.name).trim_end().to_owned());
    std::iter::once(first).chain(holidays).collect::<Vec<_>>().join("\n")
}
