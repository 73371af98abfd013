//! `scan`: the codes in pictures, and what they mean.

use std::{path::PathBuf, process::ExitCode};

use clap::ArgMatches;
use fairlead_core::{
    api::{ApiError, Fairlead},
    formats::code::CodeContent,
};
use serde::Serialize;
use serde_json::json;

use crate::output::Output;

/// What one picture came to.
#[derive(Serialize)]
struct Scanned {
    file: String,
    codes: Vec<CodeContent>,
    error: Option<ApiError>,
}

/// Reads every picture; one that cannot be read is told of and keeps no other back.
pub(super) fn scan(app: &Fairlead, output: Output, matches: &ArgMatches) -> ExitCode {
    let paths = matches.get_many::<PathBuf>("image").into_iter().flatten();
    let items: Vec<Scanned> = paths
        .map(|path| {
            let file = path.display().to_string();
            match app.codes_in_file(path) {
                Ok(codes) => Scanned { file, codes, error: None },
                Err(error) => Scanned { file, codes: Vec::new(), error: Some(error) },
            }
        })
        .collect();
    let is_refused = items.iter().any(|item| item.error.is_some());
    if output.json {
        output.answer(&json!({ "items": items }), String::new);
    } else {
        items.iter().for_each(|item| told(output, item));
    }
    if is_refused { ExitCode::from(4) } else { ExitCode::SUCCESS }
}

/// A line a code; breaks and control characters are written as escapes, or a code could write over the terminal.
fn told(output: Output, item: &Scanned) {
    if let Some(error) = &item.error {
        eprintln!("{}\t{}", item.file, output.words.error(&error.inner()));
    } else if item.codes.is_empty() {
        println!("{}\t{}", item.file, output.say("no-code", &[]));
    }
    for code in &item.codes {
        println!("{}\t{}\t{}", item.file, code.kind.code(), code.raw.escape_debug());
    }
}
