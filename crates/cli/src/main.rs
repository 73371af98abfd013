//! Fairlead without a window: the same core for scripts and administrators.
//!
//! Exit codes: 0 done, 1 failed, 2 wrong usage, 3 the book was refused, 4 some rows were refused.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line speaks on its standard streams"
)]

mod arguments;
mod commands;
mod filter;
mod output;

use std::process::ExitCode;

use fairlead_core::{
    api::{ApiError, Fairlead, system_language},
    clock::Clock,
    error::Code,
    i18n::Words,
    store::device,
};

use crate::{arguments::Asked, output::Output};

fn main() -> ExitCode {
    let words = Words::of(&arguments::language().unwrap_or_else(system_language));
    let matches = match arguments::command(words).try_get_matches() {
        Ok(matches) => matches,
        Err(told) => {
            // Help and version are asked for; everything else is a mistake in the words.
            let _ = told.print();
            return if told.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    let asked = Asked::read(&matches);
    let output = Output { words, json: asked.json };
    match run(&asked, output, &matches) {
        Ok(code) => code,
        Err(error) => {
            output.error(&error);
            ExitCode::from(exit_code(error.code))
        }
    }
}

fn run(asked: &Asked, output: Output, matches: &clap::ArgMatches) -> Result<ExitCode, ApiError> {
    let read = |name| std::env::var(name).ok().filter(|value: &String| !value.is_empty());
    let (now, zone) =
        (asked.now.clone().or(read("FAIRLEAD_NOW")), asked.zone.clone().or(read("FAIRLEAD_TZ")));
    let clock = Clock::told(now.as_deref(), zone.as_deref(), asked.seed)?;
    let app = Fairlead::start(&device::data_folder()?, clock, Box::new(|_| {}))?;
    commands::run(&app, asked, output, matches)
}

/// What a script can tell errors apart by.
fn exit_code(code: Code) -> u8 {
    match code {
        Code::BookMissing | Code::BookForeign | Code::BookNewer | Code::BookDamaged | Code::BookExists => 3,
        Code::NotAChoice | Code::NotAZone | Code::NoSuchTable => 2,
        _ => 1,
    }
}
