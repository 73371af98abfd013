//! Export: any kind of record as a file, for a program to read or for a person's spreadsheet.

mod cells;
mod crm;
mod file;
mod lint;
mod own;
mod pictures;
mod profile;
mod proof;
mod whole;
mod write;

use std::{io::Write, path::Path};

use serde::{Deserialize, Serialize};

pub(super) use file::whole_or_not;
pub use lint::{Finding, Trouble};
pub use own::{OwnColumn, ProfileForm, drop_profile, own_profiles, profile, set_profile};
pub(super) use pictures::{PICTURE_COLUMNS, PICTURES};
pub use profile::{Profile, Voice};
pub use proof::{Proof, Sample};

use proof::Witness;

use crate::{
    clock::Clock,
    error::Result,
    formats::csv::unwritable,
    i18n::Words,
    model::{Id, codes::codes},
    store::{AsOf, Book, Filter, ListKind, What},
};

impl Format {
    /// How names of such files end.
    #[must_use]
    pub fn ending(self) -> &'static str {
        if self == Self::Vcard { "vcf" } else { self.code() }
    }
}

codes! {
    /// A kind of file.
    Format {
        /// Comma-separated values (RFC 4180).
        Csv = "csv",
        /// A workbook (Office Open XML), a sheet for each kind of record.
        Xlsx = "xlsx",
        /// Cards of people (RFC 6350).
        Vcard = "vcard",
        /// Promises for a calendar (RFC 5545).
        Ics = "ics",
        /// The whole book with its pictures (RFC 8259), from which another is made.
        Json = "json",
    }
}

/// What the whole book is called where kinds of records are named.
pub const BOOK: &str = "book";

/// What is to be taken out, and for whom.
#[derive(Debug, Clone)]
pub struct Order {
    /// Which kind of record; none is all of them.
    pub what: Option<What>,
    /// Which of them; for what hangs on leads, of which leads. With nothing asked for, the whole book.
    pub filter: Filter,
    /// When it is asked.
    pub as_of: AsOf,
    /// As which kind of file.
    pub format: Format,
    /// For whom.
    pub profile: Profile,
    /// In whose words, where the profile has any.
    pub words: Words,
    /// To whom the file goes, for the log; empty when nobody said.
    pub recipient: String,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Exported {
    /// The file's name, without its folder.
    pub file: String,
    /// How many rows it holds.
    pub rows: u32,
    /// How many were left out, because the target would refuse them.
    pub left_out: u32,
    /// What the target would refuse or spoil.
    pub findings: Vec<Finding>,
    /// What reading it back came to; none for calendars, which are no table.
    pub proof: Option<Proof>,
}

/// What a file would hold, before it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Preview {
    /// How many rows it would hold.
    pub rows: u32,
    /// How many would be left out, because the target would refuse them.
    pub left_out: u32,
    /// What the target would refuse or spoil.
    pub findings: Vec<Finding>,
    /// Its headings.
    pub headings: Vec<String>,
    /// Its first rows.
    pub first: Vec<Vec<String>>,
    /// The list in which the records of the findings are seen.
    pub list: Option<ListKind>,
}

/// What was written or looked at, row by row.
pub(crate) struct Went {
    rows: u32,
    left_out: u32,
    findings: Vec<Finding>,
}

/// Goes through what a file would hold, writing nothing.
///
/// # Errors
/// `not_a_choice` for a kind of file that cannot hold it.
pub fn preview(book: &Book, order: &Order) -> Result<Preview> {
    let mut preview = Preview {
        rows: 0,
        left_out: 0,
        findings: Vec::new(),
        headings: Vec::new(),
        first: Vec::new(),
        list: None,
    };
    preview.list = order.what.and_then(What::list);
    let went = book.read(|reader| write::look(reader, order, &mut preview.headings, &mut preview.first))?;
    (preview.rows, preview.left_out, preview.findings) = (went.rows, went.left_out, went.findings);
    Ok(preview)
}

/// Writes a file: whole, or not at all. An existing file is replaced only when the new one is complete.
///
/// # Errors
/// `file_unwritable`, `disk_full`.
pub fn to_file(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    order: &Order,
    path: &Path,
) -> Result<Exported> {
    let (went, proof) = proven(book, order, path)?;
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let Went { rows, left_out, findings } = went;
    note(book, clock, staff, order, &file, rows)?;
    Ok(Exported { file, rows, left_out, findings, proof })
}

/// Writes to a stream, row by row, so that memory does not grow with the book. It is noted as an export without a file.
///
/// # Errors
/// `file_unwritable`, `disk_full`.
pub fn to_stream(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    order: &Order,
    to: impl Write + Send,
) -> Result<u32> {
    let (Went { rows, .. }, mut to) =
        book.read(|reader| write::write(reader, order, to, &mut Witness::default()))?;
    to.flush().map_err(|error| unwritable(&error))?;
    note(book, clock, staff, order, "", rows)?;
    Ok(rows)
}

fn note(book: &Book, clock: &Clock, staff: Option<Id>, order: &Order, file: &str, rows: u32) -> Result<()> {
    let what = order.what.map_or(BOOK, What::code);
    book.log_export(
        clock,
        staff,
        (what, order.format.code(), &order.profile.code),
        (file, rows),
        order.recipient.trim(),
    )
}

/// Writes the whole book as a folder of CSV files, one for each kind of record, and its pictures: all of them, or none.
///
/// # Errors
/// `file_unwritable` also when something of that name is there already, `disk_full`.
pub fn to_folder(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    order: &Order,
    path: &Path,
) -> Result<Exported> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut all = Exported { file: name, rows: 0, left_out: 0, findings: Vec::new(), proof: None };
    let mut whole = Proof { rows: 0, identical: 0, cells: 0, samples: Vec::new() };
    file::folder_or_not(path, |folder| {
        for what in What::ALL {
            let order = Order { what: Some(*what), ..order.clone() };
            let path = folder.join(format!("{}.{}", what.code(), order.format.ending()));
            let (went, proof) = proven(book, &order, &path)?;
            all.rows += went.rows;
            if let Some(proof) = proof {
                whole.rows += proof.rows;
                whole.identical += proof.identical;
                whole.cells = whole.cells.saturating_add(proof.cells);
                whole.samples.extend(proof.samples);
            }
        }
        pictures::write(book, folder)
    })?;
    whole.samples.truncate(SHOWN);
    all.proof = Some(whole);
    note(book, clock, staff, order, &all.file, all.rows)?;
    Ok(all)
}

/// So many cells are shown beside each other.
const SHOWN: usize = 12;

/// Writes a file and reads it back.
fn proven(book: &Book, order: &Order, path: &Path) -> Result<(Went, Option<Proof>)> {
    let mut witness = Witness::default();
    let went = whole_or_not(path, |to| book.read(|reader| write::write(reader, order, to, &mut witness)))?;
    let proof = witness.prove(order, path).map_err(|error| error.with("path", path.display()))?;
    Ok((went, proof))
}
