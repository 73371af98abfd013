//! Export: leads as a CSV file, for a program to read or for a person's spreadsheet.

use std::{
    io::{BufWriter, Write},
    path::Path,
};

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    formats::csv::{Dialect, Writer, list, unwritable},
    i18n::Words,
    model::{Id, codes::codes, company::Company, contact::Contact, lead::Lead, show::Show, staff::Staff},
    store::{Book, LeadItem, LeadQuery, Reader},
};

codes! {
    /// For whom a file is written.
    Profile {
        /// For programs, and for Fairlead itself: English keys, codes, UTC times.
        Fairlead = "fairlead",
        /// For a person with a spreadsheet: headings and words in their language, local times.
        Excel = "excel",
    }
}

/// The columns of a lead file, in their order.
pub const COLUMNS: &[&str] = &[
    "id",
    "logged_at",
    "show",
    "staff",
    "grade",
    "stage",
    "given_name",
    "family_name",
    "native_name",
    "job_title",
    "company",
    "company_native",
    "country",
    "emails",
    "phones",
    "topics",
    "next_step",
    "due",
    "note",
];

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Exported {
    /// The file's name, without its folder.
    pub file: String,
    /// How many leads it holds.
    pub rows: u32,
}

/// How a file is to be written.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// For whom.
    pub profile: Profile,
    /// In whose words, where the profile has any.
    pub words: Words,
}

/// Writes leads to a file: whole, or not at all. An existing file is replaced only when the new one is complete.
///
/// # Errors
/// `file_unwritable`, `disk_full`.
pub fn leads_to_file(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    query: &LeadQuery,
    layout: Layout,
    path: &Path,
) -> Result<Exported> {
    let named = |error: Error| error.with("path", path.display());
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".part");
    let unfinished = Path::new(&unfinished);
    let written = std::fs::File::create(unfinished)
        .map_err(|error| unwritable(&error))
        .and_then(|file| {
            let (rows, to) = leads(book, query, layout, BufWriter::new(file))?;
            let file = to.into_inner().map_err(|error| unwritable(error.error()))?;
            file.sync_all().map_err(|error| unwritable(&error))?;
            Ok(rows)
        })
        .and_then(|rows| {
            std::fs::rename(unfinished, path).map_err(|error| unwritable(&error))?;
            Ok(rows)
        });
    if written.is_err() {
        let _ = std::fs::remove_file(unfinished);
    }
    let rows = written.map_err(named)?;
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    book.log_export(clock, staff, ("leads", "csv", layout.profile.code()), &file, rows)?;
    Ok(Exported { file, rows })
}

/// Writes leads to a stream, page by page, so that memory does not grow with the book.
///
/// # Errors
/// `file_unwritable`, `disk_full`.
pub fn leads<W: Write>(book: &Book, query: &LeadQuery, layout: Layout, to: W) -> Result<(u32, W)> {
    let dialect = match layout.profile {
        Profile::Fairlead => Dialect::PLAIN,
        Profile::Excel => Dialect::excel(layout.words.language()),
    };
    let mut writer = Writer::new(to, dialect)?;
    writer.row(COLUMNS.iter().map(|column| layout.heading(column)))?;
    let mut rows = 0;
    book.read(|reader| {
        let mut query = LeadQuery { limit: 500, after: None, ..query.clone() };
        loop {
            let page = reader.leads(&query)?;
            for item in &page.items {
                writer.row(cells(reader, item, layout)?)?;
                rows += 1;
            }
            query.after = page.next;
            if query.after.is_none() {
                return Ok(());
            }
        }
    })?;
    Ok((rows, writer.finish()?))
}

impl Layout {
    fn heading(self, column: &str) -> String {
        match self.profile {
            Profile::Fairlead => column.to_owned(),
            Profile::Excel => self.words.say(&format!("export-{column}")),
        }
    }

    fn word(self, family: &str, code: &str) -> String {
        match self.profile {
            Profile::Fairlead => code.to_owned(),
            Profile::Excel => self.words.say(&format!("{family}-{code}")),
        }
    }
}

fn cells(reader: Reader<'_>, item: &LeadItem, layout: Layout) -> Result<Vec<String>> {
    let lead = reader.need::<Lead>(item.id)?;
    let show = reader.need::<Show>(lead.show_id)?;
    let contact = lead.contact_id.map(|id| reader.need::<Contact>(id)).transpose()?;
    let company = lead.company_id.map(|id| reader.need::<Company>(id)).transpose()?;
    let staff = lead.staff_id.map(|id| reader.need::<Staff>(id)).transpose()?;
    let (mut emails, mut phones) = (Vec::new(), Vec::new());
    if let Some(contact) = &contact {
        emails = reader.emails(contact.id)?.into_iter().map(|email| email.address).collect();
        phones = reader.phones(contact.id)?.into_iter().map(|phone| phone.typed).collect();
    }
    let mut notes: Vec<String> = reader.notes(lead.id)?.into_iter().map(|note| note.body).collect();
    notes.reverse();
    let of = |text: Option<&String>| text.cloned().unwrap_or_default();
    let contact = contact.as_ref();
    let company = company.as_ref();
    let country = contact.map(|contact| &contact.country).filter(|country| !country.is_empty());
    let (step, due) = next_step(item, layout);
    Ok(vec![
        lead.id.to_string(),
        logged_at(&lead, &show, layout.profile),
        show.name,
        staff.map(|staff| staff.name).unwrap_or_default(),
        lead.grade.map(|grade| grade.code().to_owned()).unwrap_or_default(),
        layout.word("stage", lead.stage.code()),
        of(contact.map(|contact| &contact.given_name)),
        of(contact.map(|contact| &contact.family_name)),
        of(contact.map(|contact| &contact.native_name)),
        lead.job_title,
        of(company.map(|company| &company.name)),
        of(company.map(|company| &company.native_name)),
        of(country.or(company.map(|company| &company.country))),
        list(&emails),
        list(&phones),
        list(&item.topics),
        step,
        due,
        notes.join("\n\n"),
    ])
}

/// For programs the instant; for a person the clock on the wall of the show.
fn logged_at(lead: &Lead, show: &Show, profile: Profile) -> String {
    match (profile, show.zone.parse::<Tz>()) {
        (Profile::Excel, Ok(zone)) => {
            lead.logged_at.utc().with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string()
        }
        (Profile::Excel, Err(_)) => lead.logged_at.utc().format("%Y-%m-%d %H:%M").to_string(),
        (Profile::Fairlead, _) => lead.logged_at.to_string(),
    }
}

fn next_step(item: &LeadItem, layout: Layout) -> (String, String) {
    let Some(step) = &item.next_step else { return (String::new(), String::new()) };
    let kind = layout.word("follow-up-kind", step.kind.code());
    let what = if step.text.is_empty() { kind } else { format!("{kind}: {}", step.text) };
    let due: Vec<&str> = [step.due_day.as_deref(), step.due_time.as_deref()].into_iter().flatten().collect();
    (what, due.join(" "))
}

/// The profile of this name.
///
/// # Errors
/// `not_a_choice`.
pub fn profile(name: &str) -> Result<Profile> {
    Profile::from_code(name).ok_or_else(|| Error::new(Code::NotAChoice).with("value", name))
}
