//! `reschedule`: the times that were moved in another program's calendar.

use std::{path::PathBuf, process::ExitCode};

use clap::ArgMatches;
use fairlead_core::api::Fairlead;

use super::Result;
use crate::output::Output;

/// Reads a calendar file back, and says what moved. Events that cannot be understood make it exit with 4.
pub(super) fn reschedule(app: &Fairlead, output: Output, matches: &ArgMatches) -> Result<ExitCode> {
    let path = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let told = app.reschedule_from(&path)?;
    output.answer(&told, || {
        output.say(
            "rescheduled",
            &[
                ("moved", told.moved.len().into()),
                ("unmoved", told.unmoved.into()),
                ("foreign", told.foreign.into()),
                ("unreadable", told.unreadable.into()),
            ],
        )
    });
    Ok(ExitCode::from(4 * u8::from(told.unreadable > 0)))
}
