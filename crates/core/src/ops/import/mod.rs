//! Import: what other programs wrote, understood and taken in.

use std::{io::Write, path::Path};

pub use crate::formats::table::Asked;
use crate::{
    error::{Code, Result},
    formats::table::{Source, Table},
};

/// Writes what was understood of a file as clean CSV; says how many rows it has.
///
/// # Errors
/// `file_unreadable`, `not_a_table`, `file_locked`, `file_over_limit`, `not_a_choice`, `no_such_table`, `file_unwritable`.
pub fn write_table(path: &Path, asked: &Asked, to: impl Write) -> Result<u32> {
    let named = |error: crate::error::Error| match error.code {
        Code::FileUnreadable | Code::NotATable => error.with("path", path.display()),
        _ => error,
    };
    let table = Table::open(Source::File(path.to_owned()), asked, &|_| false).map_err(named)?;
    Ok(table.write_clean(to)?.0)
}
