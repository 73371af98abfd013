//! A foreign file as visitors, whatever kind of file it is.

use std::{
    collections::HashMap,
    io::Write,
    path::{Path, PathBuf},
};

use super::{
    FileForm, FileView, Job, Line, folder,
    hanging::Hanging,
    mapping::{self, Mapping},
    report::Refused,
    row::{Refusal, Rows},
    visitor::{Lead, Visitor},
    whole,
    write::Writer,
};
use crate::{
    error::{Code, Error, Result},
    formats::{
        csv::{self, Dialect},
        table::{Asked, ENCODINGS, Record, Source, Table, text_of},
        vcard::{self, Card},
    },
    model::codes::EmailKind,
    store::What,
};

/// A file that was looked at.
pub(super) struct File {
    /// Its name, without its folder.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    kind: Kind,
}

enum Kind {
    Table {
        table: Box<Table>,
        mapping: Mapping,
    },
    Cards(Vec<Card>),
    /// A whole book, and how many rows it holds.
    Whole(u32),
    /// What hangs on leads, out of a folder of ours.
    Hanging {
        table: Box<Table>,
        hanging: Hanging,
    },
    /// A folder of ours.
    Folder {
        parts: Vec<File>,
        left_out: Vec<String>,
    },
}

impl File {
    pub(super) fn open(job: Job<'_>) -> Result<Self> {
        let name = job.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let path = job.path.to_owned();
        if path.is_dir() {
            let (parts, left_out) = folder::open(&path, job)?;
            return Ok(Self { name, path, kind: Kind::Folder { parts, left_out } });
        }
        if whole::is_whole(job.path)? {
            return Ok(Self { name, kind: Kind::Whole(whole::rows(job.path)?), path });
        }
        let source = Source::File(job.path.to_owned());
        if source.starts_like_cards()? {
            let text = text_of(&source, job.asked.encoding.as_deref())?;
            let cards = vcard::read(&text);
            if cards.is_empty() {
                return Err(Error::new(Code::NotATable));
            }
            return Ok(Self { name, path, kind: Kind::Cards(cards) });
        }
        let table = Table::open(source, job.asked, &mapping::is_known)?;
        let mapping = mapping::map(&table, job.chosen)?;
        match mapping.own {
            None | Some(What::Leads | What::Contacts | What::Companies) => {}
            Some(what) => return Err(Error::new(Code::NotTakenIn).with("what", what.code())),
        }
        Ok(Self { name, path, kind: Kind::Table { table: Box::new(table), mapping } })
    }

    /// A file of a folder of ours; of what hangs on leads only the files for programs say all there is to know.
    pub(super) fn open_part(path: &Path, job: Job<'_>) -> Result<Self> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let asked = Asked { headings: Some(1), ..Asked::default() };
        let table = Table::open(Source::File(path.to_owned()), &asked, &mapping::is_known)?;
        let mapping = mapping::map(&table, job.chosen)?;
        let not_ours = || Error::new(Code::NotTakenIn).with("what", &name);
        match mapping.own.ok_or_else(not_ours)? {
            What::Leads | What::Contacts | What::Companies => Ok(Self {
                name,
                path: path.to_owned(),
                kind: Kind::Table { table: Box::new(table), mapping },
            }),
            what => {
                let hanging = Hanging::of(what, &table).filter(|_| !mapping.guarded).ok_or_else(not_ours)?;
                Ok(Self::of_hanging(path, table, hanging))
            }
        }
    }

    pub(super) fn of_hanging(path: &Path, table: Table, hanging: Hanging) -> Self {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self { name, path: path.to_owned(), kind: Kind::Hanging { table: Box::new(table), hanging } }
    }

    /// The files of a folder, or this one.
    pub(super) fn parts(&self) -> &[Self] {
        match &self.kind {
            Kind::Folder { parts, .. } => parts,
            _ => std::slice::from_ref(self),
        }
    }

    /// What files of this folder hold that hang on the records of others.
    pub(super) fn kinds(&self) -> Vec<What> {
        let kind = |part: &Self| match &part.kind {
            Kind::Table { mapping, .. } => mapping.own,
            Kind::Hanging { hanging, .. } => hanging.what(),
            _ => None,
        };
        match &self.kind {
            Kind::Folder { parts, .. } => parts.iter().filter_map(kind).collect(),
            _ => Vec::new(),
        }
    }

    /// Which files of a folder are not taken in.
    pub(super) fn left_out(&self) -> &[String] {
        match &self.kind {
            Kind::Folder { left_out, .. } => left_out,
            _ => &[],
        }
    }

    pub(super) fn rows(&self) -> u32 {
        match &self.kind {
            Kind::Table { table, .. } | Kind::Hanging { table, .. } => table.understood().rows,
            Kind::Folder { parts, .. } => parts.iter().map(Self::rows).sum(),
            Kind::Cards(cards) => u32::try_from(cards.len()).unwrap_or(u32::MAX),
            Kind::Whole(rows) => *rows,
        }
    }

    pub(super) fn is_whole(&self) -> bool {
        matches!(self.kind, Kind::Whole(_))
    }

    pub(super) fn own(&self) -> Option<What> {
        match &self.kind {
            Kind::Table { mapping, .. } => mapping.own,
            _ => None,
        }
    }

    pub(super) fn view(&self) -> FileView {
        let (understood, columns) = match &self.kind {
            Kind::Table { table, mapping } => (Some(table.understood().clone()), mapping.columns.clone()),
            _ => (None, Vec::new()),
        };
        FileView {
            name: self.name.clone(),
            understood,
            shape: mapping::shape(&columns),
            columns,
            rows: self.rows(),
            form: match &self.kind {
                Kind::Table { .. } | Kind::Hanging { .. } => FileForm::Table,
                Kind::Cards(_) => FileForm::Cards,
                Kind::Whole(_) => FileForm::Book,
                Kind::Folder { .. } => FileForm::Folder,
            },
            left_out: self.left_out().to_vec(),
            encodings: ENCODINGS.iter().map(|name| (*name).to_owned()).collect(),
            backups: String::new(),
        }
    }

    /// Where its columns go; none where it has none.
    pub(super) fn mapping(&self) -> Option<&Mapping> {
        match &self.kind {
            Kind::Table { mapping, .. } => Some(mapping),
            _ => None,
        }
    }

    /// The heading of a column.
    pub(super) fn heading(&self, column: Option<usize>) -> String {
        match (&self.kind, column) {
            (Kind::Table { mapping, .. }, Some(column)) => {
                mapping.columns.get(column - 1).map(|column| column.heading.clone()).unwrap_or_default()
            }
            // A folder has a line of that number in each of its files.
            (Kind::Hanging { .. }, _) => self.name.clone(),
            _ => String::new(),
        }
    }

    /// Takes in what the rows say, one after the other; of those that say nothing that can be understood, hears why.
    pub(super) fn each(
        &self,
        writer: &mut Writer,
        mut each: impl FnMut(&mut Writer, Row<'_>) -> Result<()>,
    ) -> Result<()> {
        match &self.kind {
            Kind::Table { table, mapping } => {
                let mut rows = Rows::new(mapping);
                table.walk(|record| {
                    let read = rows.read(record).map_err(|refusal| (record.line, refusal));
                    each(writer, read.map(|visitor| (visitor, None))).map(|()| true)
                })
            }
            Kind::Hanging { table, hanging } => table.walk(|record| {
                let seen = hanging.seen(record).map_err(|refusal| (record.line, refusal));
                each(writer, seen.map(|visitor| (visitor, Some((hanging, record))))).map(|()| true)
            }),
            Kind::Cards(cards) => (1..).zip(cards).try_for_each(|(number, card)| {
                let visitor = of_card(number, card);
                let nobody = || (number, Refusal { column: None, error: Error::new(Code::NobodyNamed) });
                each(writer, if visitor.is_nobody() { Err(nobody()) } else { Ok((visitor, None)) })
            }),
            Kind::Whole(_) | Kind::Folder { .. } => Ok(()),
        }
    }
}

/// What a row says, and how it is taken in when it is no visitor; or its line, and why it says nothing.
pub(super) type Row<'r> = std::result::Result<(Visitor, Option<(&'r Hanging, &'r Record)>), (u32, Refusal)>;

/// What a card says; `number` is its place in the file, from 1.
fn of_card(number: u32, card: &Card) -> Visitor {
    let mut visitor = Visitor {
        line: number,
        given_name: card.given_name.clone(),
        family_name: card.family_name.clone(),
        native_name: card.native_name.clone(),
        title: card.title.clone(),
        job_title: card.job_title.clone(),
        department: card.department.clone(),
        emails: card.emails.iter().map(|address| (EmailKind::Work, address.clone())).collect(),
        phones: card.phones.iter().map(|phone| (phone.kind, phone.number.clone())).collect(),
        photo: card.photo.clone(),
        ..Visitor::default()
    };
    let is_native = card.company.chars().any(crate::text::pinyin::is_han);
    let (name, native) = if is_native {
        crate::grammar::split_company(&card.company)
    } else {
        (card.company.clone(), String::new())
    };
    (visitor.firm.name, visitor.firm.native_name) = (name, native);
    for web in &card.webs {
        if web.contains("linkedin.com/") && visitor.linkedin.is_empty() {
            visitor.linkedin.clone_from(web);
        } else if visitor.firm.website.is_empty() {
            visitor.firm.website.clone_from(web);
        } else {
            visitor.rest.push(("URL".to_owned(), web.clone()));
        }
    }
    if let Some(address) = card.addresses.first() {
        visitor.country = super::country::code(&address.country).unwrap_or_default();
        visitor.firm.street =
            vec![address.street.clone()].into_iter().filter(|street| !street.is_empty()).collect();
        visitor.firm.city.clone_from(&address.city);
        visitor.firm.postal_code.clone_from(&address.postcode);
        visitor.firm.state.clone_from(&address.region);
    }
    let note = if card.note.trim().is_empty() { Vec::new() } else { vec![card.note.clone()] };
    visitor.lead = Lead { notes: note, ..Lead::default() };
    visitor
}

/// Writes the refused rows as they stood in the file, with the reason in a last column that an import passes over.
pub(super) fn write_refused(
    file: &File,
    lines: &[Line],
    say: &dyn Fn(&Error) -> String,
    to: impl Write,
) -> Result<u32> {
    let refused: HashMap<u32, &Refused> =
        lines.iter().filter_map(|line| line.refused.as_ref().map(|refused| (line.line, refused))).collect();
    let Kind::Table { table, mapping } = &file.kind else { return Ok(0) };
    let mut writer = csv::Writer::new(to, Dialect::PLAIN)?;
    let headings = mapping
        .columns
        .iter()
        .map(|column| if column.heading.starts_with('#') { "" } else { column.heading.as_str() });
    writer.row(headings.chain(["import_reason"]))?;
    let mut count = 0;
    table.walk(|record| {
        if let Some(refused) = refused.get(&record.line) {
            count += 1;
            let reason = say(&refused.error);
            writer.row(record.cells().iter().map(String::as_str).chain([reason.as_str()]))?;
        }
        Ok(true)
    })?;
    writer.finish()?.flush().map_err(|error| csv::unwritable(&error))?;
    Ok(count)
}
