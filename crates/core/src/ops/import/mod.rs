//! Import: what other programs wrote, understood and taken in as one operation, which one undo takes back.

mod alike;
mod answers;
mod badge;
mod country;
mod file;
mod firm;
mod folder;
mod hanging;
mod headings;
mod known;
mod mapping;
mod portrait;
mod reach;
mod report;
mod row;
mod same;
mod target;
mod visit;
mod visitor;
mod whole;
mod words;
mod write;

use std::{io::Write, path::Path};

use serde::{Deserialize, Serialize};

pub use crate::formats::table::{Asked, ReadAs};
pub use alike::Alikes;
pub use known::Why;
pub use mapping::{Chosen, Mapped};
pub use report::{AlikeView, Line, Outcome, RefusedWhy, Report, RowView};
pub use target::{By, Target};

use super::export::whole_or_not;
use alike::Alike;
use file::File;
use report::Tally;
use write::Writer;

use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    formats::table::{Source, Table},
    model::{Id, codes::codes, contact::Contact, show::Show},
    store::{Book, Changes, Op, OpKind, Tx},
};

/// Writes what was understood of a file as clean CSV; says how many rows it has.
///
/// # Errors
/// `file_unreadable`, `not_a_table`, `file_locked`, `file_over_limit`, `not_a_choice`, `no_such_table`, `file_unwritable`.
pub fn write_table(path: &Path, asked: &Asked, to: impl Write) -> Result<u32> {
    let table = Table::open(Source::File(path.to_owned()), asked, &mapping::is_known)
        .map_err(|error| named(error, path))?;
    Ok(table.write_clean(to)?.0)
}

fn named(error: Error, path: &Path) -> Error {
    match error.code {
        Code::FileUnreadable | Code::NotATable => error.with("path", path.display()),
        _ => error,
    }
}

/// What is to be taken in, and how.
#[derive(Debug, Clone, Copy)]
pub struct Job<'j> {
    /// The file.
    pub path: &'j Path,
    /// How it is to be read, where that was said.
    pub asked: &'j Asked,
    /// Where columns go, where that was said.
    pub chosen: &'j Chosen,
}

/// To whom and where visits belong that do not say so.
#[derive(Debug, Clone)]
pub struct Setting {
    /// At which show.
    pub show: Option<Id>,
    /// What a show that nobody has named is called.
    pub first_show: String,
    /// Who of us takes it in.
    pub staff: Option<Id>,
    /// What was decided about rows that look like somebody.
    pub alikes: Alikes,
}

codes! {
    /// A sort of file that is taken in.
    FileForm {
        /// A table of any make.
        Table = "table",
        /// Cards of people.
        Cards = "cards",
        /// A whole book that Fairlead wrote.
        Book = "book",
        /// A folder that Fairlead wrote, a file for each kind of record.
        Folder = "folder",
    }
}

/// What a file holds, before anything of it is taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct FileView {
    /// The file's name, without its folder.
    pub name: String,
    /// How it was read; none for cards, which are no table.
    pub understood: Option<ReadAs>,
    /// Its columns, and where they go.
    pub columns: Vec<Mapped>,
    /// How many rows or cards it has.
    pub rows: u32,
    /// What sort of file it is.
    pub form: FileForm,
    /// Files of a folder of ours that are only taken out.
    pub left_out: Vec<String>,
    /// The encodings that it can be read in.
    pub encodings: Vec<String>,
    /// Where a backup is made before it is taken in; empty when there is nothing to back up.
    pub backups: String,
    /// Names files of the same shape.
    pub shape: String,
}

/// Looks at a file.
///
/// # Errors
/// Those of [`write_table`]; `not_taken_in` for Fairlead's own files of kinds that are only taken out.
pub fn look(job: Job<'_>) -> Result<FileView> {
    File::open(job).map_err(|error| named(error, job.path)).map(|file| file.view())
}

/// Hears how far it is, in rows; says whether to go on.
pub type Progress<'p> = dyn FnMut(u32, u32) -> bool + 'p;

/// Finds out what taking a file in would do, row by row. Nothing is written.
///
/// # Errors
/// Those of [`look`]; `cancelled`, `book_busy`.
pub fn preview(
    book: &Book,
    clock: &Clock,
    setting: &Setting,
    job: Job<'_>,
    progress: &mut Progress<'_>,
) -> Result<(Report, Vec<Line>)> {
    let file = File::open(job).map_err(|error| named(error, job.path))?;
    book.rehearse(clock, op(setting), |tx| take(tx, clock, setting, &file, progress))
}

/// Takes a file in: all of it that can be understood, or nothing.
///
/// # Errors
/// Those of [`look`]; `cancelled`, `book_read_only`, `book_busy`, `disk_full`. Nothing is written then.
pub fn import(
    book: &Book,
    clock: &Clock,
    setting: &Setting,
    job: Job<'_>,
    progress: &mut Progress<'_>,
) -> Result<((Report, Vec<Line>), Changes)> {
    let file = File::open(job).map_err(|error| named(error, job.path))?;
    book.transact(clock, op(setting), |tx| take(tx, clock, setting, &file, progress))
}

fn op(setting: &Setting) -> Op {
    Op { kind: OpKind::Import, staff: setting.staff }
}

/// How many rows go by between two looks at whether to go on.
const STRIDE: u32 = 200;

fn take(
    tx: &mut Tx<'_>,
    clock: &Clock,
    setting: &Setting,
    file: &File,
    progress: &mut Progress<'_>,
) -> Result<(Report, Vec<Line>)> {
    if file.is_whole() {
        let mut tally = Tally::new(file.rows());
        tally.restored(whole::take(tx, &file.path, file.rows(), progress)?);
        return Ok(tally.finish(&file.name));
    }
    let show = setting.show.map(|id| tx.reader().need::<Show>(id)).transpose()?;
    let zone = clock.zone_at(show.as_ref());
    let home = tx.reader().exhibitor()?.map(|exhibitor| exhibitor.country).unwrap_or_default();
    let has_people = tx.reader().contact_count()? > 0;
    let (alikes, first_show) = (setting.alikes.clone(), setting.first_show.clone());
    let (mut tally, mut done) = (Tally::new(file.rows()), 0);
    let mut writer = Writer::new(file.name.clone(), file.own(), show, first_show, zone, home, alikes);
    writer.has_people = has_people;
    writer.beside = file.kinds();
    for part in file.parts() {
        writer.begin(tx, &part.name, part.own())?;
        answers::prepare(&mut writer, tx, part)?;
        part.each(&mut writer, |writer, row| {
            done += 1;
            if done % STRIDE == 0 && !progress(done, file.rows()) {
                return Err(Error::new(Code::Cancelled));
            }
            take_row(tx, writer, part, &mut tally, row)
        })?;
        writer.settle(tx)?;
    }
    progress(file.rows(), file.rows());
    Ok(tally.finish(&file.name))
}

/// Takes a row in, or notes why not; what it wrote until then is taken back.
fn take_row(
    tx: &mut Tx<'_>,
    writer: &mut Writer,
    part: &File,
    tally: &mut Tally,
    row: file::Row<'_>,
) -> Result<()> {
    let (visitor, hanging) = match row {
        Ok(row) => row,
        Err((line, refusal)) => {
            tally.refused(line, part, &refusal);
            return Ok(());
        }
    };
    let taken = tx.attempt(|tx| match hanging {
        Some((hanging, record)) => hanging.take(writer, tx, record),
        None => writer.take(tx, &visitor),
    })?;
    match taken {
        Ok(taken) => {
            let of = |alike: &Alike| tx.reader().need::<Contact>(alike.id);
            let like = taken.alike.as_ref().map(of).transpose()?;
            tally.taken(&visitor, &taken, like.as_ref());
        }
        Err(error) => {
            writer.forget();
            tally.refused(visitor.line, part, &row::Refusal { column: None, error });
        }
    }
    Ok(())
}

/// Writes the rows that were refused as CSV, each with the reason beside it, to be mended and taken in again.
///
/// # Errors
/// Those of [`look`]; `file_unwritable`, `disk_full`.
pub fn write_refused(
    job: Job<'_>,
    lines: &[Line],
    say: &dyn Fn(&Error) -> String,
    path: &Path,
) -> Result<u32> {
    let file = File::open(job).map_err(|error| named(error, job.path))?;
    whole_or_not(path, |mut to| Ok((file::write_refused(&file, lines, say, &mut to)?, to)))
}

/// Writes what became of each row as CSV.
///
/// # Errors
/// `file_unwritable`, `disk_full`.
pub fn write_report(lines: &[Line], say: &dyn Fn(&Error) -> String, path: &Path) -> Result<()> {
    whole_or_not(path, |mut to| Ok((report::write(lines, say, &mut to)?, to)))
}
