//! Our own export folder: a file for each kind of record, taken in in the order in which they name each other.

use std::path::Path;

use super::{Job, file::File, hanging::Hanging};
use crate::{
    error::{Code, Error, Result},
    formats::table::{Asked, Source, Table},
    ops::export::PICTURES,
    store::What,
};

/// Records before those that hang on them.
const ORDER: [What; 6] =
    [What::Companies, What::Contacts, What::Leads, What::Notes, What::FollowUps, What::MarketNotes];

/// The files of a folder that are taken in, and the names of those that are not.
pub(super) fn open(path: &Path, job: Job<'_>) -> Result<(Vec<File>, Vec<String>)> {
    let name = |code: &str| format!("{code}.csv");
    let mut parts = Vec::new();
    let mut left_out: Vec<String> = Vec::new();
    for what in ORDER {
        let file = path.join(name(what.code()));
        if !file.is_file() {
            continue;
        }
        match File::open_part(&file, job) {
            Ok(part) => parts.push(part),
            Err(error) if error.code == Code::NotTakenIn => left_out.push(name(what.code())),
            Err(error) => return Err(error.with("path", file.display())),
        }
    }
    let pictures = path.join(name(PICTURES));
    if pictures.is_file() {
        let table = Table::open(Source::File(pictures.clone()), &Asked::default(), &|_| false)?;
        if let Some(hanging) = Hanging::pictures(&table, path) {
            parts.push(File::of_hanging(&pictures, table, hanging));
        }
    }
    let others = What::ALL.iter().filter(|what| !ORDER.contains(what)).map(|what| name(what.code()));
    left_out.extend(others.filter(|name| path.join(name).is_file()));
    if parts.is_empty() {
        return Err(Error::new(Code::NotATable));
    }
    Ok((parts, left_out))
}
