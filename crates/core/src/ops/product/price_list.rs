//! Price lists: a table of any make becomes products as one operation, which one undo takes back; rows that are refused can
//! be written to a file, mended and taken in again.

use std::{collections::HashMap, path::Path};

use serde::Serialize;

use super::{
    heading::{Meaning, REASON, are_guarded, meaning},
    take_in::{Intake, RefusedProduct, Tally},
};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    formats::{
        csv::{Dialect, Writer},
        table::{Asked, Source, Table, Trouble},
    },
    model::Id,
    ops::export::whole_or_not,
    store::{Book, Changes, Op, OpKind, Tx},
};

/// What came, or would come, of a price list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct PriceListReport {
    /// The file's name, without its folder.
    pub file: String,
    /// How many rows it has.
    pub rows: u32,
    /// Products that were not known.
    pub added: u32,
    /// Products that say something else now.
    pub changed: u32,
    /// Products that said the same already.
    pub same: u32,
    /// Rows that were left out.
    pub refused: u32,
    /// The first of those.
    pub first: Vec<RefusedProduct>,
    /// Headings that mean nothing here.
    pub unread: Vec<String>,
    /// Lines below the rows that were taken for sums and remarks.
    pub below: u32,
    /// Further tables of the sheet or file, which were not read.
    pub further: u32,
}

/// So many refused rows are told of; all of them can be saved.
const TOLD: usize = 200;

/// Finds out what taking a price list in would do. Nothing is written.
///
/// A row needs a SKU, by which its product is known. Headings are those of our own file in any of our languages, those that
/// people usually write, `name_es` or `description_es` for a language, and a price as one text or in columns of its own. An
/// empty cell leaves what is known; prices that a list names stand in the place of those before.
///
/// # Errors
/// `file_unreadable`, `not_a_table`, `file_locked`, `file_over_limit`, `no_such_table`, `no_sku_column`, `book_busy`.
pub fn preview_price_list(
    book: &Book,
    clock: &Clock,
    path: &Path,
    asked: &Asked,
) -> Result<(PriceListReport, Vec<RefusedProduct>)> {
    let table = open(path, asked)?;
    book.rehearse(clock, Op { kind: OpKind::PriceList, staff: None }, |tx| take(tx, &table, path))
}

/// Takes a price list in: every row of it that can be understood. Tells which were refused.
///
/// # Errors
/// Those of [`preview_price_list`]; `book_read_only`, `disk_full`. Nothing is written then.
pub fn import_price_list(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    path: &Path,
    asked: &Asked,
) -> Result<((PriceListReport, Vec<RefusedProduct>), Changes)> {
    let table = open(path, asked)?;
    book.transact(clock, Op { kind: OpKind::PriceList, staff }, |tx| take(tx, &table, path))
}

/// Writes the refused rows as they stood in the file, with the reason in a last column that is passed over when they come
/// again; says how many.
///
/// # Errors
/// Those of reading the file; `file_unwritable`, `disk_full`.
pub fn write_refused_products(
    path: &Path,
    asked: &Asked,
    refused: &[RefusedProduct],
    say: &dyn Fn(&Error) -> String,
    to: &Path,
) -> Result<u32> {
    let table = open(path, asked)?;
    let refused: HashMap<u32, &RefusedProduct> = refused.iter().map(|row| (row.line, row)).collect();
    let headings = table.headings().unwrap_or_default();
    let kept: Vec<usize> = (0..table.width()).filter(|at| !is_reason(headings, *at)).collect();
    let cells = |row: &[String]| -> Vec<String> {
        kept.iter().map(|at| row.get(*at).cloned().unwrap_or_default()).collect()
    };
    // The file appears when it is whole, so that it may even take the place of the list it is made from.
    whole_or_not(to, |to| {
        let mut writer = Writer::new(to, Dialect::PLAIN)?;
        writer.row(cells(headings).into_iter().chain([REASON.to_owned()]))?;
        let mut count = 0;
        table.walk(|record| {
            if let Some(row) = refused.get(&record.line) {
                count += 1;
                let reason = say(&row.error());
                writer.row(cells(record.cells()).into_iter().chain([reason]))?;
            }
            Ok(true)
        })?;
        Ok((count, writer.finish()?))
    })
}

fn is_reason(headings: &[String], at: usize) -> bool {
    headings.get(at).is_some_and(|heading| heading.trim() == REASON)
}

fn open(path: &Path, asked: &Asked) -> Result<Table> {
    Table::open(Source::File(path.to_owned()), asked, &|heading| meaning(heading) != Meaning::Nothing)
        .map_err(|error| match error.code {
            Code::FileUnreadable | Code::NotATable => error.with("path", path.display()),
            _ => error,
        })
}

fn take(tx: &mut Tx<'_>, table: &Table, path: &Path) -> Result<(PriceListReport, Vec<RefusedProduct>)> {
    let headings = table.headings().unwrap_or_default();
    let mut intake = Intake::new(headings)?;
    let unread = intake.unread();
    // Only text files are guarded: a workbook says by itself what is a formula.
    let guarded = table.understood().form == "text" && are_guarded(headings);
    let mut rows = 0;
    table.walk(|record| {
        rows += 1;
        match record.trouble {
            Some(Trouble::OpenQuote) => {
                intake.refuse(record.line, String::new(), Error::new(Code::OpenQuote));
            }
            Some(Trouble::Zero) => intake.refuse(record.line, String::new(), Error::new(Code::ZeroByte)),
            None if guarded => {
                let bare = |cell: &String| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
                intake.read(tx, record.line, &record.cells().iter().map(bare).collect::<Vec<_>>());
            }
            None => intake.read(tx, record.line, record.cells()),
        }
        Ok(true)
    })?;
    let (Tally { added, changed, same }, refused) = intake.write(tx)?;
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let report = PriceListReport {
        file,
        rows,
        added,
        changed,
        same,
        refused: u32::try_from(refused.len()).unwrap_or(u32::MAX),
        first: refused.iter().take(TOLD).cloned().collect(),
        unread,
        below: table.understood().below,
        further: table.understood().further,
    };
    Ok((report, refused))
}
