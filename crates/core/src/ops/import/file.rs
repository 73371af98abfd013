//! A foreign file as visitors, whatever kind of file it is.

use std::{collections::HashMap, io::Write};

use super::{
    FileView, Job, Line,
    mapping::{self, Mapping},
    report::Refused,
    row::{Refusal, Rows},
    visitor::{Lead, Visitor},
};
use crate::{
    error::{Code, Error, Result},
    formats::{
        csv::{Dialect, Writer},
        table::{Source, Table, text_of},
        vcard::{self, Card},
    },
    model::codes::EmailKind,
    store::What,
};

/// A file that was looked at.
pub(super) struct File {
    /// Its name, without its folder.
    pub name: String,
    kind: Kind,
}

enum Kind {
    Table { table: Box<Table>, mapping: Mapping },
    Cards(Vec<Card>),
}

impl File {
    pub(super) fn open(job: Job<'_>) -> Result<Self> {
        let name = job.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let source = Source::File(job.path.to_owned());
        if source.starts_like_cards()? {
            let text = text_of(&source, job.asked.encoding.as_deref())?;
            let cards = vcard::read(&text);
            if cards.is_empty() {
                return Err(Error::new(Code::NotATable));
            }
            return Ok(Self { name, kind: Kind::Cards(cards) });
        }
        let table = Table::open(source, job.asked, &mapping::is_known)?;
        let mapping = mapping::map(&table, job.chosen)?;
        match mapping.own {
            None | Some(What::Leads | What::Contacts | What::Companies) => {}
            Some(what) => return Err(Error::new(Code::NotTakenIn).with("what", what.code())),
        }
        Ok(Self { name, kind: Kind::Table { table: Box::new(table), mapping } })
    }

    pub(super) fn rows(&self) -> u32 {
        match &self.kind {
            Kind::Table { table, .. } => table.understood().rows,
            Kind::Cards(cards) => u32::try_from(cards.len()).unwrap_or(u32::MAX),
        }
    }

    pub(super) fn own(&self) -> Option<What> {
        match &self.kind {
            Kind::Table { mapping, .. } => mapping.own,
            Kind::Cards(_) => None,
        }
    }

    pub(super) fn view(&self) -> FileView {
        let (understood, columns) = match &self.kind {
            Kind::Table { table, mapping } => (Some(table.understood().clone()), mapping.columns.clone()),
            Kind::Cards(_) => (None, Vec::new()),
        };
        FileView {
            name: self.name.clone(),
            understood,
            shape: mapping::shape(&columns),
            columns,
            rows: self.rows(),
        }
    }

    /// Where its columns go; none where it has none.
    pub(super) fn mapping(&self) -> Option<&Mapping> {
        match &self.kind {
            Kind::Table { mapping, .. } => Some(mapping),
            Kind::Cards(_) => None,
        }
    }

    /// The heading of a column.
    pub(super) fn heading(&self, column: Option<usize>) -> String {
        match (&self.kind, column) {
            (Kind::Table { mapping, .. }, Some(column)) => {
                mapping.columns.get(column - 1).map(|column| column.heading.clone()).unwrap_or_default()
            }
            _ => String::new(),
        }
    }

    /// Goes through what the rows say; of those that say nothing that can be understood, why.
    pub(super) fn each(
        &self,
        mut each: impl FnMut(std::result::Result<Visitor, (u32, Refusal)>) -> Result<bool>,
    ) -> Result<()> {
        match &self.kind {
            Kind::Table { table, mapping } => {
                let mut rows = Rows::new(mapping);
                table.walk(|record| each(rows.read(record).map_err(|refusal| (record.line, refusal))))
            }
            Kind::Cards(cards) => {
                for (number, card) in (1..).zip(cards) {
                    let visitor = of_card(number, card);
                    let nobody = || (number, Refusal { column: None, error: Error::new(Code::NobodyNamed) });
                    if !each(if visitor.is_nobody() { Err(nobody()) } else { Ok(visitor) })? {
                        break;
                    }
                }
                Ok(())
            }
        }
    }
}

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
    let mut writer = Writer::new(to, Dialect::PLAIN)?;
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
    writer.finish()?.flush().map_err(|error| crate::formats::csv::unwritable(&error))?;
    Ok(count)
}
