//! The pictures of leads and contacts as files of a folder, and the table that says whose they are.

use std::{
    fs::{self, File},
    io::BufWriter,
    path::Path,
};

use crate::{
    error::Result,
    formats::csv::{Dialect, Writer, unwritable},
    store::{Book, PictureOut},
};

/// The name of the table, and of the folder beside it where they lie.
pub(in crate::ops) const PICTURES: &str = "pictures";

/// The columns of the table.
pub(in crate::ops) const PICTURE_COLUMNS: [&str; 5] = ["file", "lead_id", "contact_id", "at", "staff"];

/// Writes them, if there are any.
pub(super) fn write(book: &Book, folder: &Path) -> Result<()> {
    let inside = folder.join(PICTURES);
    let mut table = None;
    book.read(|reader| {
        reader.pictures_out(|picture| {
            let table = match &mut table {
                Some(table) => table,
                None => {
                    fs::create_dir(&inside).map_err(|error| unwritable(&error))?;
                    let file = File::create(folder.join(format!("{PICTURES}.csv")));
                    let file = BufWriter::new(file.map_err(|error| unwritable(&error))?);
                    let mut begun = Writer::new(file, Dialect::PLAIN)?;
                    begun.row(PICTURE_COLUMNS)?;
                    table.insert(begun)
                }
            };
            let PictureOut { hash, bytes, lead, contact, at, staff } = picture;
            let name = format!("{hash}.jpg");
            fs::write(inside.join(&name), bytes).map_err(|error| unwritable(&error))?;
            let id = |id: Option<crate::model::Id>| id.map(|id| id.to_string()).unwrap_or_default();
            table.row([name, id(lead), id(contact), at, staff])
        })
    })?;
    let Some(table) = table else { return Ok(()) };
    let file = table.finish()?.into_inner().map_err(|error| unwritable(error.error()))?;
    file.sync_all().map_err(|error| unwritable(&error))
}
