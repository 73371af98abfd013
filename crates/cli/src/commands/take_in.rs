//! `table`: what other programs wrote, understood.

use std::{
    io::{BufWriter, Write, stdout},
    path::PathBuf,
    process::ExitCode,
};

use clap::ArgMatches;
use fairlead_core::{
    error::{Code, Error},
    ops::import::{self, Asked},
};

use super::Result;

/// Writes what was understood of a file as clean CSV.
pub(super) fn table(matches: &ArgMatches) -> Result<ExitCode> {
    let path = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let mut out = BufWriter::new(stdout());
    import::write_table(&path, &asked(matches), &mut out)?;
    out.flush().map_err(|error| Error::new(Code::FileUnwritable).detail(error.kind()))?;
    Ok(ExitCode::SUCCESS)
}

/// How the file is to be read.
fn asked(matches: &ArgMatches) -> Asked {
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
