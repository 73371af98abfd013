//! Rows from the book into a file, one after another.

use std::io::Write;

use super::{
    Format, Order, Went,
    cells::Speaker,
    lint::{Finding, Linter, NAMED, Trouble},
    profile::Voice,
    proof::Witness,
    whole,
};
use crate::{
    error::{Code, Error, Result},
    formats::{
        card::{self, Person, Version},
        csv, ics,
        xlsx::{self, CellKind},
    },
    store::{Column, Reader, Taken, What},
};

/// Writes what is ordered; rows that the target would refuse are left out.
pub(super) fn write<W: Write + Send>(
    reader: Reader<'_>,
    order: &Order,
    to: W,
    witness: &mut Witness,
) -> Result<(Went, W)> {
    match (order.format, order.what) {
        (Format::Csv, Some(what)) => csv(reader, order, what, to, witness),
        (Format::Xlsx, what) => xlsx(reader, order, what, to, witness),
        (Format::Vcard, Some(what)) => cards(reader, order, what, to, witness),
        (Format::Ics, Some(What::FollowUps)) => calendar(reader, order, to),
        (Format::Ics, Some(what)) => Err(Error::new(Code::NotAChoice).with("value", what.code())),
        // A book of which some is left out would not be whole.
        (Format::Json, None) if order.filter.is_everything() => whole::write(reader, to, witness),
        (Format::Json, what) => {
            Err(Error::new(Code::NotAChoice).with("value", what.map_or("json", What::code)))
        }
        (format, None) => Err(Error::new(Code::NotAChoice).with("value", format.code())),
    }
}

/// How many rows a preview shows.
const FIRST: usize = 8;

/// Goes through what would be written, keeping the headings and the first rows.
pub(super) fn look(
    reader: Reader<'_>,
    order: &Order,
    headings: &mut Vec<String>,
    first: &mut Vec<Vec<String>>,
) -> Result<Went> {
    let Some(what) = order.what else {
        if order.format == Format::Json {
            return Ok(Went { rows: reader.row_count()?, left_out: 0, findings: Vec::new() });
        }
        let rows = What::ALL.iter().map(|what| reader.count_out(*what, &order.filter, order.as_of));
        let rows = rows.sum::<Result<u32>>()?;
        return Ok(Went { rows, left_out: 0, findings: Vec::new() });
    };
    let mut speaker = speaker_of(reader, order, what)?;
    *headings = speaker.headings();
    rows(reader, order, what, &mut speaker, |cells| {
        if first.len() < FIRST {
            first.push(cells.to_vec());
        }
        Ok(())
    })
}

/// Who speaks for a kind of record, our own questions included.
fn speaker_of(reader: Reader<'_>, order: &Order, what: What) -> Result<Speaker> {
    let columns = order.profile.columns(what, order.words, &reader.questions()?);
    Ok(Speaker::new(&order.profile, order.words, columns))
}

/// Goes through the rows that the target takes.
fn rows(
    reader: Reader<'_>,
    order: &Order,
    what: What,
    speaker: &mut Speaker,
    mut each: impl FnMut(&[String]) -> Result<()>,
) -> Result<Went> {
    let mut linter = Linter::new(&order.profile, order.format, &speaker.headings());
    let (mut rows, mut left_out) = (0, 0);
    let asked = speaker.asked();
    reader.take_out(what, &asked.iter().collect::<Vec<_>>(), &order.filter, order.as_of, |row| {
        let cells = speaker.row(row)?;
        if linter.row(row.seen()?, cells) {
            rows += 1;
            each(cells)
        } else {
            left_out += 1;
            Ok(())
        }
    })?;
    Ok(Went { rows, left_out, findings: linter.finish() })
}

fn csv<W: Write>(
    reader: Reader<'_>,
    order: &Order,
    what: What,
    to: W,
    witness: &mut Witness,
) -> Result<(Went, W)> {
    let mut speaker = speaker_of(reader, order, what)?;
    let mut writer = csv::Writer::new(to, order.profile.dialect(order.words))?;
    writer.row(speaker.headings())?;
    // Every cell of a CSV file is text, whatever it means.
    witness.table(&speaker.headings(), &vec![CellKind::Text; speaker.headings().len()]);
    let went = rows(reader, order, what, &mut speaker, |cells| {
        witness.row(cells);
        writer.row(cells)
    })?;
    Ok((went, writer.finish()?))
}

/// A sheet for the kind of record, or one for each.
fn xlsx<W: Write + Send>(
    reader: Reader<'_>,
    order: &Order,
    what: Option<What>,
    to: W,
    witness: &mut Witness,
) -> Result<(Went, W)> {
    let mut writer = xlsx::Writer::default();
    let mut all = Went { rows: 0, left_out: 0, findings: Vec::new() };
    for what in what.as_ref().map_or(What::ALL, std::slice::from_ref) {
        let mut speaker = speaker_of(reader, order, *what)?;
        let name = match order.profile.voice {
            Voice::Program => what.code().to_owned(),
            Voice::Person => order.words.say(&format!("export-sheet-{}", what.code())),
        };
        writer.sheet(&name, &speaker.headings(), &speaker.kinds())?;
        witness.table(&speaker.headings(), &speaker.kinds());
        let went = rows(reader, order, *what, &mut speaker, |cells| {
            witness.row(cells);
            writer.row(cells.iter().map(String::as_str))
        })?;
        all.rows += went.rows;
        all.left_out += went.left_out;
        all.findings.extend(went.findings);
    }
    Ok((all, writer.finish(to)?))
}

/// The profile of cards for whoever does not read the newest ones.
const VCARD_3: &str = "vcard-3";

/// What a card is made of.
const CARD: &[&str] = &[
    "given_name",
    "family_name",
    "native_name",
    "full_name",
    "title",
    "firm",
    "department",
    "job_title",
    "emails_by_kind",
    "phones_by_kind",
    "address",
    "city",
    "country",
    "website",
    "linkedin",
    "languages",
    "topics",
    "note",
];

/// A card for each person; companies have none.
fn cards<W: Write>(
    reader: Reader<'_>,
    order: &Order,
    what: What,
    to: W,
    witness: &mut Witness,
) -> Result<(Went, W)> {
    let columns: Vec<&'static Column> = CARD.iter().filter_map(|key| what.column(key)).collect();
    if columns.len() < CARD.len() {
        return Err(Error::new(Code::NotAChoice).with("value", what.code()));
    }
    let version = if order.profile.code == VCARD_3 { Version::V3 } else { Version::V4 };
    let mut writer = card::Writer::new(to, version);
    let mut rows = 0;
    let has_photos = reader.has_contact_photos()?;
    reader.take_out(what, &columns, &order.filter, order.as_of, |row| {
        rows += 1;
        let mut person = person(row)?;
        if has_photos {
            person.photo = reader.photo_of(row.id()?)?;
        }
        witness.card(&person.as_read(version));
        writer.card(&person)
    })?;
    Ok((Went { rows, left_out: 0, findings: Vec::new() }, writer.finish()?))
}

fn person(row: &Taken<'_>) -> Result<Person> {
    let mut at = 0;
    let mut next = || {
        at += 1;
        row.with(at - 1, str::to_owned)
    };
    Ok(Person {
        id: row.id()?.to_string(),
        given_name: next()?,
        family_name: next()?,
        native_name: next()?,
        full_name: next()?,
        title: next()?,
        company: next()?,
        department: next()?,
        job_title: next()?,
        emails: by_kind(&next()?),
        phones: by_kind(&next()?),
        address: next()?,
        city: next()?,
        country: next()?,
        website: next()?,
        linkedin: next()?,
        languages: next()?,
        topics: serde_json::from_str(&next()?).unwrap_or_default(),
        note: next()?,
        photo: None,
    })
}

/// An event for each promise that has a day; the others are left out and told.
fn calendar<W: Write>(reader: Reader<'_>, order: &Order, to: W) -> Result<(Went, W)> {
    let (events, without_day) =
        super::super::calendar::events(reader, &order.filter, None, (order.words, order.as_of))?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let left_out = count(without_day.len());
    let missing = Finding {
        trouble: Trouble::Missing,
        column: "due".to_owned(),
        refused: true,
        count: left_out,
        limit: String::new(),
        ids: without_day.into_iter().take(NAMED).collect(),
    };
    let findings = if left_out == 0 { Vec::new() } else { vec![missing] };
    Ok((Went { rows: count(events.len()), left_out, findings }, ics::write(to, &events)?))
}

fn by_kind(held: &str) -> Vec<(String, String)> {
    let items: Vec<String> = serde_json::from_str(held).unwrap_or_default();
    let parted = items.iter().filter_map(|item| item.split_once(':'));
    parted.map(|(kind, value)| (kind.to_owned(), value.to_owned())).collect()
}
