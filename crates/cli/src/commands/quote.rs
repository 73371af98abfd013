//! `quote`: one quote as a PDF, a workbook or plain text.

use std::{path::Path, process::ExitCode};

use clap::ArgMatches;
use fairlead_core::{api::Fairlead, error::Error, model::Id};
use serde_json::json;

use super::{Result, text};
use crate::output::Output;

/// Hands out the quote with a number.
pub(super) fn quote(app: &Fairlead, output: Output, matches: &ArgMatches) -> Result<ExitCode> {
    let (form, matches) = matches.subcommand().ok_or_else(|| Error::internal("no command"))?;
    let id = app.quote_numbered(&text(matches, "number"))?;
    match form {
        "text" => {
            let words = app.quote_text(id)?;
            output.answer(&json!({ "text": words }), || words.trim_end().to_owned());
        }
        "xlsx" => {
            let file = app.write_quote_workbook(id, Path::new(&text(matches, "out")))?;
            output.answer(&json!({ "file": file }), || {
                output.say("quote-saved", &[("file", text(matches, "out").into())])
            });
        }
        _ => pdf(app, output, id, &text(matches, "out"))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints a quote; letters that no font has are named.
fn pdf(app: &Fairlead, output: Output, id: Id, out: &str) -> Result<()> {
    let printed = app.write_quote_pdf(id, Path::new(out))?;
    let missing: String = printed.missing.iter().collect();
    output.answer(&json!({ "pages": printed.pages, "bytes": printed.bytes, "missing": missing }), || {
        let file = out.to_owned();
        let pages = output.say("quote-printed", &[("pages", printed.pages.into()), ("file", file.into())]);
        let gaps = output.say("quote-missing", &[("letters", missing.clone().into())]);
        if missing.is_empty() { pages } else { format!("{pages}\n{gaps}") }
    });
    Ok(())
}
