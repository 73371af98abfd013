//! What hangs on leads, out of our own files: notes, promises, what was learned, pictures. Each names its lead by id.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveTime};

use super::{
    known::Why,
    row::Refusal,
    visit,
    visitor::Visitor,
    write::{Taken, Writer},
};
use crate::{
    error::{Code, Error, Result},
    formats::{
        csv::unlist,
        photo, picture,
        table::{Record, Table, Trouble},
    },
    grammar,
    model::{
        Id, Stamp,
        attachment::{Attachment, Photo},
        codes::{FollowUpKind, MarketNoteKind, NoteKind, Priority},
        contact::Contact,
        follow_up::FollowUp,
        lead::Lead,
        market_note::{MarketNote, MarketNoteTopic},
        note::Note,
        record::Record as Row,
        when,
    },
    ops::export::{PICTURE_COLUMNS, PICTURES},
    store::{Tx, What},
};

/// A table of such records.
#[derive(Debug)]
pub(super) struct Hanging {
    sort: Sort,
    /// The key of each column.
    keys: Vec<String>,
}

#[derive(Debug)]
enum Sort {
    Notes,
    Promises,
    Learned,
    /// And the folder in which they lie.
    Pictures(PathBuf),
}

impl Hanging {
    /// A table of this kind; none for kinds that do not hang on leads.
    pub(super) fn of(what: What, table: &Table) -> Option<Self> {
        let sort = match what {
            What::Notes => Sort::Notes,
            What::FollowUps => Sort::Promises,
            What::MarketNotes => Sort::Learned,
            _ => return None,
        };
        Some(Self { sort, keys: table.headings().unwrap_or_default().to_vec() })
    }

    /// The pictures of a folder.
    pub(super) fn pictures(table: &Table, folder: &Path) -> Option<Self> {
        let keys = table.headings().unwrap_or_default().to_vec();
        let is_ours = keys.iter().map(String::as_str).eq(PICTURE_COLUMNS);
        is_ours.then(|| Self { sort: Sort::Pictures(folder.join(PICTURES)), keys })
    }

    /// Which kind of record it holds, in a file of its own.
    pub(super) fn what(&self) -> Option<What> {
        match self.sort {
            Sort::Notes => Some(What::Notes),
            Sort::Promises => Some(What::FollowUps),
            Sort::Learned => Some(What::MarketNotes),
            Sort::Pictures(_) => None,
        }
    }

    /// What a row shows of itself, or why it cannot be read.
    pub(super) fn seen(&self, record: &Record) -> std::result::Result<Visitor, Refusal> {
        let whole = |code| Refusal { column: None, error: Error::new(code) };
        match record.trouble {
            Some(Trouble::OpenQuote) => Err(whole(Code::OpenQuote)),
            Some(Trouble::Zero) => Err(whole(Code::ZeroByte)),
            None => {
                let said =
                    self.cell(record, if matches!(self.sort, Sort::Pictures(_)) { "file" } else { "text" });
                let name = said.chars().take(60).collect();
                Ok(Visitor { line: record.line, family_name: name, ..Visitor::default() })
            }
        }
    }

    /// Takes a row in. One that is there already stays as it is.
    pub(super) fn take(&self, writer: &mut Writer, tx: &mut Tx<'_>, record: &Record) -> Result<Taken> {
        match &self.sort {
            Sort::Notes => self.note(writer, tx, record),
            Sort::Promises => self.promise(writer, tx, record),
            Sort::Learned => self.learned(writer, tx, record),
            Sort::Pictures(folder) => self.picture(writer, tx, record, folder),
        }
    }

    fn note(&self, writer: &mut Writer, tx: &mut Tx<'_>, record: &Record) -> Result<Taken> {
        let id = self.id(record, tx);
        if tx.reader().find::<Note>(id)?.is_some() {
            return Ok(there(id));
        }
        let note = Note {
            id,
            lead_id: self.owner::<Lead>(record, "lead_id", tx)?,
            kind: self.code(record, "note_kind", NoteKind::from_code)?,
            body: self.cell(record, "text").to_owned(),
            at: self.moment(record, "at")?,
            staff_id: self.staff(record, writer, tx)?,
            scan_id: None,
            deleted_at: None,
        };
        tx.insert(&note)?;
        Ok(Taken { id: Some(id), ..Taken::default() })
    }

    fn promise(&self, writer: &mut Writer, tx: &mut Tx<'_>, record: &Record) -> Result<Taken> {
        let id = self.id(record, tx);
        if tx.reader().find::<FollowUp>(id)?.is_some() {
            return Ok(there(id));
        }
        let zone = self.cell(record, "zone");
        let zone: chrono_tz::Tz = zone.parse().map_err(|_| Error::new(Code::NotAZone).with("text", zone))?;
        let (due_day, due_time) = self.due(record)?;
        let done = self.cell(record, "done_at");
        let snoozes = self.cell(record, "snoozes");
        let promise = FollowUp {
            id,
            lead_id: self.owner::<Lead>(record, "lead_id", tx)?,
            kind: self.code(record, "follow_up_kind", FollowUpKind::from_code)?,
            text: self.cell(record, "text").to_owned(),
            due_day,
            due_time,
            minutes: grammar::minutes(self.cell(record, "minutes")),
            zone: zone.name().to_owned(),
            due_at: due_day.map(|day| when::due_at(day, due_time, zone)),
            priority: self.code(record, "priority", Priority::from_code)?,
            staff_id: self.staff(record, writer, tx)?,
            created_at: self.moment(record, "created_at")?,
            snoozes: snoozes.parse().map_err(|_| Error::new(Code::NotANumber).with("text", snoozes))?,
            by_clock: false,
            done_at: if done.is_empty() { None } else { Some(self.moment(record, "done_at")?) },
            outcome: self.cell(record, "outcome").to_owned(),
            deleted_at: None,
        };
        tx.insert(&promise)?;
        Ok(Taken { id: Some(id), ..Taken::default() })
    }

    fn learned(&self, writer: &mut Writer, tx: &mut Tx<'_>, record: &Record) -> Result<Taken> {
        let id = self.id(record, tx);
        if tx.reader().find::<MarketNote>(id)?.is_some() {
            return Ok(there(id));
        }
        let (firm, show, weight) =
            (self.cell(record, "firm"), self.cell(record, "show"), self.cell(record, "weight"));
        let firm = if firm.is_empty() { None } else { tx.reader().company_named(firm, firm)? };
        let show = if show.is_empty() { None } else { Some(visit::show(writer, tx, show)?.id) };
        let has_lead = !self.cell(record, "lead_id").is_empty();
        let note = MarketNote {
            id,
            kind: self.code(record, "market_note_kind", MarketNoteKind::from_code)?,
            body: self.cell(record, "text").to_owned(),
            weight: weight.parse().map_err(|_| Error::new(Code::NotANumber).with("text", weight))?,
            company_id: firm.map(|firm| firm.id),
            show_id: show,
            lead_id: if has_lead { Some(self.owner::<Lead>(record, "lead_id", tx)?) } else { None },
            staff_id: self.staff(record, writer, tx)?,
            at: self.moment(record, "at")?,
            deleted_at: None,
        };
        tx.insert(&note)?;
        let mut known: Vec<Id> = Vec::new();
        for name in unlist(self.cell(record, "topics")) {
            let topic_id = writer.topic(tx, &name)?;
            if !known.contains(&topic_id) {
                tx.insert(&MarketNoteTopic { id: tx.id(), market_note_id: id, topic_id })?;
                known.push(topic_id);
            }
        }
        Ok(Taken { id: Some(id), ..Taken::default() })
    }

    fn picture(&self, writer: &mut Writer, tx: &mut Tx<'_>, record: &Record, folder: &Path) -> Result<Taken> {
        let name = self.cell(record, "file");
        // Only a name in the folder beside it is one; anything that leads elsewhere is nobody's picture.
        let is_name = Path::new(name).file_name().is_some_and(|plain| plain == name);
        let unreadable = || Error::new(Code::FileUnreadable).with("path", name);
        let path = is_name.then(|| folder.join(name)).filter(|path| path.is_file()).ok_or_else(unreadable)?;
        let of_lead = !self.cell(record, "lead_id").is_empty();
        if of_lead {
            let lead_id = self.owner::<Lead>(record, "lead_id", tx)?;
            let photo = kept(&path)?;
            if tx.reader().attachments(lead_id)?.iter().any(|known| known.hash == photo.hash) {
                return Ok(there(lead_id));
            }
            tx.keep_photo(&photo)?;
            let (at, staff_id) = (self.moment(record, "at")?, self.staff(record, writer, tx)?);
            let picture =
                Attachment { id: tx.id(), lead_id, hash: photo.hash, at, staff_id, deleted_at: None };
            tx.insert(&picture)?;
            return Ok(Taken { id: Some(lead_id), ..Taken::default() });
        }
        let id = self.owner::<Contact>(record, "contact_id", tx)?;
        let contact = tx.reader().need::<Contact>(id)?;
        if contact.photo.is_some() {
            return Ok(there(id));
        }
        let photo = kept(&path)?;
        tx.keep_photo(&photo)?;
        tx.save(&Contact { photo: Some(photo.hash), ..contact })?;
        Ok(Taken { id: Some(id), ..Taken::default() })
    }

    fn cell<'r>(&self, record: &'r Record, key: &str) -> &'r str {
        let at = self.keys.iter().position(|other| other == key);
        at.and_then(|at| record.cells().get(at)).map(String::as_str).unwrap_or_default()
    }

    fn id(&self, record: &Record, tx: &Tx<'_>) -> Id {
        self.cell(record, "id").parse().unwrap_or_else(|_| tx.id())
    }

    /// The record that it hangs on, which has to be there.
    fn owner<R: Row>(&self, record: &Record, key: &str, tx: &Tx<'_>) -> Result<Id> {
        let id: Id = self.cell(record, key).parse().map_err(|_| Error::new(Code::NoSuchRecord))?;
        tx.reader().need::<R>(id).map(|_| id)
    }

    fn code<T>(&self, record: &Record, key: &str, read: impl Fn(&str) -> Option<T>) -> Result<T> {
        let said = self.cell(record, key);
        read(said).ok_or_else(|| Error::new(Code::NotAChoice).with("value", said))
    }

    fn moment(&self, record: &Record, key: &str) -> Result<Stamp> {
        let said = self.cell(record, key);
        Stamp::parse(said).ok_or_else(|| Error::new(Code::NotADay).with("text", said))
    }

    /// A day and perhaps a time of day.
    fn due(&self, record: &Record) -> Result<(Option<NaiveDate>, Option<NaiveTime>)> {
        let said = self.cell(record, "due");
        if said.is_empty() {
            return Ok((None, None));
        }
        let not_a_day = || Error::new(Code::NotADay).with("text", said);
        let (day, time) = said.split_once(' ').map_or((said, None), |(day, time)| (day, Some(time)));
        let day = day.parse().map_err(|_| not_a_day())?;
        let read = |time: &str| {
            ["%H:%M:%S", "%H:%M"].iter().find_map(|form| NaiveTime::parse_from_str(time, form).ok())
        };
        let time = time.map(|time| read(time).ok_or_else(not_a_day)).transpose()?;
        Ok((Some(day), time))
    }

    fn staff(&self, record: &Record, writer: &mut Writer, tx: &mut Tx<'_>) -> Result<Option<Id>> {
        let name = self.cell(record, "staff");
        if name.is_empty() { Ok(None) } else { visit::staff(writer, tx, name).map(Some) }
    }
}

fn there(id: Id) -> Taken {
    Taken { why: Some(Why::Id), id: Some(id), ..Taken::default() }
}

/// A picture of the folder as the book keeps it: what we wrote stays as it is, by the name that its bytes give it; anything
/// else is made anew.
fn kept(path: &Path) -> Result<Photo> {
    let too_large = std::fs::metadata(path).is_ok_and(|it| it.len() > picture::MOST_BYTES as u64);
    let unreadable = || Error::new(Code::FileUnreadable).with("path", path.display());
    if too_large {
        return Err(unreadable());
    }
    let bytes = std::fs::read(path).map_err(|_| unreadable())?;
    let decoded = picture::read(&bytes)?;
    let made = photo::kept(&decoded)?;
    let hash = photo::hash(&bytes);
    if bytes.len() <= photo::MOST_KEPT && path.file_stem().is_some_and(|stem| *stem == *hash) {
        return Ok(Photo { hash, width: decoded.width(), height: decoded.height(), bytes, ..made });
    }
    Ok(made)
}
