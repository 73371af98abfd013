//! `table`: what other programs wrote, understood; `import`: taken in.

use std::{
    fs::File,
    io::{BufReader, BufWriter, Write, stdout},
    path::PathBuf,
    process::ExitCode,
};

use clap::ArgMatches;
use fairlead_core::{
    api::Fairlead,
    error::{Code, Error},
    ops::import::{self, Alikes, Asked, Chosen, Report, RowView},
};
use serde_json::json;

use super::Result;
use crate::output::Output;

/// Writes what was understood of a file as clean CSV.
pub(super) fn table(matches: &ArgMatches) -> Result<ExitCode> {
    let path = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let mut out = BufWriter::new(stdout());
    import::write_table(&path, &asked(matches), &mut out)?;
    out.flush().map_err(|error| Error::new(Code::FileUnwritable).detail(error.kind()))?;
    Ok(ExitCode::SUCCESS)
}

/// Takes files in, each as an operation of its own.
pub(super) fn import(app: &Fairlead, output: Output, matches: &ArgMatches) -> Result<ExitCode> {
    let chosen = chosen(matches)?;
    let dry = matches.get_flag("dry-run");
    let mut reports = Vec::new();
    for path in matches.get_many::<PathBuf>("files").into_iter().flatten() {
        let view = app.pick_in_as(path, asked(matches), chosen.clone())?;
        app.decide_in(Alikes { join: matches.get_flag("join-alike"), but: Vec::new() })?;
        let report = if dry { app.preview_in(&|_, _| {})? } else { app.take_in(&|_, _| {})? };
        if let Some(to) = matches.get_one::<PathBuf>("refused").filter(|_| !dry && report.refused > 0) {
            app.save_refused(to)?;
        }
        if !output.json {
            told(output, &report, dry);
            if !view.left_out.is_empty() {
                println!("{}", output.say("import-only-out", &[("files", view.left_out.join(", ").into())]));
            }
            if !report.backup.is_empty() {
                println!("{}", output.say("import-backup", &[("path", report.backup.clone().into())]));
            }
        }
        reports.push(report);
    }
    if output.json {
        output.answer(&json!({ "items": reports }), String::new);
    }
    Ok(ExitCode::from(4 * u8::from(reports.iter().any(|report| report.refused > 0))))
}

fn told(output: Output, report: &Report, dry: bool) {
    let said = |key: &str| {
        output.say(
            key,
            &[
                ("file", report.file.clone().into()),
                ("new", report.new.into()),
                ("joined", report.joined.into()),
                ("refused", report.refused.into()),
            ],
        )
    };
    println!("{}", said(if dry { "import-would" } else { "imported" }));
    for row in report.first.iter().filter(|row| row.reason.is_some()) {
        println!("{}", refused(output, row));
    }
}

fn refused(output: Output, row: &RowView) -> String {
    let reason = row.reason.as_ref().map(|reason| {
        let error = reason
            .params
            .iter()
            .fold(Error::new(reason.code), |error, (name, value)| error.with(name, value));
        output.words.error(&error)
    });
    output.say(
        "import-refused",
        &[
            ("line", row.line.into()),
            ("column", row.heading.clone().into()),
            ("reason", reason.unwrap_or_default().into()),
        ],
    )
}

/// Where columns go, as a file says: headings, and the codes of what they become; null is not taken in.
fn chosen(matches: &ArgMatches) -> Result<Chosen> {
    let Some(path) = matches.get_one::<PathBuf>("map") else { return Ok(Chosen::new()) };
    let unreadable = || Error::new(Code::FileUnreadable).with("path", path.display());
    let file = File::open(path).map_err(|_| unreadable())?;
    let map: std::collections::BTreeMap<String, Option<String>> =
        serde_json::from_reader(BufReader::new(file)).map_err(|_| unreadable())?;
    let mut chosen = Chosen::new();
    for (heading, target) in map {
        let target = target.unwrap_or_else(|| import::Target::Leave.code().to_owned());
        if import::Target::from_code(&target).is_none() {
            return Err(Error::new(Code::NotAChoice).with("value", target).into());
        }
        chosen.insert(heading, target);
    }
    Ok(chosen)
}

/// How the file is to be read.
pub(super) fn asked(matches: &ArgMatches) -> Asked {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    Asked {
        encoding: text("encoding"),
        // A tab is hard to type between quotes.
        delimiter: text("delimiter")
            .map(|signs| if signs == "\\t" || signs == "tab" { "\t".to_owned() } else { signs }),
        quote: None,
        table: matches.get_one::<u32>("sheet").copied(),
        headings: matches.get_one::<u32>("headings").copied(),
    }
}
