//! `duplicates`: contacts and companies that are likely in the book twice, surest first, with the reasons.

use std::{
    io::{BufWriter, Write, stdout},
    process::ExitCode,
};

use clap::ArgMatches;
use fairlead_core::{
    api::Fairlead,
    matching::Level,
    ops::duplicates::{Duplicate, Twice},
};

use super::{Result, text};
use crate::output::Output;

/// Prints every pair as it comes: lines with tabs for a person, one object with `items` for a program.
pub(super) fn duplicates(app: &Fairlead, output: Output, matches: &ArgMatches) -> Result<ExitCode> {
    let found = app.duplicates(Twice::from_code(&text(matches, "twice")))?;
    let least = Level::from_code(&text(matches, "level")).unwrap_or(Level::Likely);
    let most = matches.get_one::<u32>("limit").map_or(usize::MAX, |most| *most as usize);
    let pairs = found.iter(least).take(most);
    // A reader that closes the pipe has read enough.
    let _ = if output.json { object(pairs, found.compared) } else { lines(output, pairs) };
    Ok(ExitCode::SUCCESS)
}

fn object(pairs: impl Iterator<Item = Duplicate>, compared: u64) -> std::io::Result<()> {
    let mut out = BufWriter::new(stdout().lock());
    write!(out, "{{\"items\":[")?;
    for (at, pair) in pairs.enumerate() {
        let gap = if at == 0 { "" } else { "," };
        write!(out, "{gap}{}", serde_json::to_string(&pair)?)?;
    }
    writeln!(out, "],\"compared\":{compared}}}")?;
    out.flush()
}

fn lines(output: Output, pairs: impl Iterator<Item = Duplicate>) -> std::io::Result<()> {
    let mut out = BufWriter::new(stdout().lock());
    for pair in pairs {
        let reasons = pair.reasons.iter().map(|it| output.words.say(&format!("same-reason-{}", it.code())));
        let line = [
            output.words.say(&format!("same-level-{}", pair.level.code())),
            pair.score.to_string(),
            output.words.say(&format!("found-kind-{}", pair.kind.code())),
            pair.ids[0].to_string(),
            pair.ids[1].to_string(),
            reasons.collect::<Vec<_>>().join(&output.words.say("same-reasons-comma")),
        ];
        writeln!(out, "{}", line.join("\t"))?;
    }
    out.flush()
}
