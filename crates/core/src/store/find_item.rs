//! What is shown of a record that was found: its names, and the text around the match, both marked.

use rusqlite::OptionalExtension;

use super::{
    Reader, bind,
    document::{Document, FoundIn},
    find::{FoundKind, FoundTier, Hit, kind},
    search::Doc,
};
use crate::{
    error::Result,
    model::{Id, Stamp, codes::Grade, record::Value},
    text::{
        excerpt::excerpt,
        highlight::highlight,
        query::{Query, Tier},
        search_key::Record,
        typo::meant,
    },
};

/// A text with the parts of it that match, in UTF-16 units from start to end.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Marked {
    /// The original text.
    pub text: String,
    /// What matches.
    pub marks: Vec<(u32, u32)>,
}

/// A record that was found, with what it takes to show and to open it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct FoundItem {
    /// What it is.
    pub kind: FoundKind,
    /// How well it matches.
    pub tier: FoundTier,
    /// The record itself.
    pub id: Id,
    /// Its lead; of a contact the one of the current show, or the newest.
    pub lead_id: Option<Id>,
    /// Its person.
    pub contact_id: Option<Id>,
    /// Its company.
    pub company_id: Option<Id>,
    /// How warm its lead is.
    pub grade: Option<Grade>,
    /// When it happened, RFC 3339.
    pub at: Option<String>,
    /// What it is called, in each script.
    pub main: Vec<Marked>,
    /// What tells it from its likes.
    pub second: Vec<Marked>,
    /// The field that matches best.
    pub found_in: FoundIn,
    /// That field's text around the match, when neither name shows it.
    pub found: Option<Marked>,
}

/// A hit with what it takes to show and to open it; none when the record is gone.
pub(super) fn item(
    reader: Reader<'_>,
    typed: &Query,
    (doc, hit): (Doc, Hit),
    show: Option<Id>,
) -> Result<Option<FoundItem>> {
    let document = match hit.document {
        Some(document) => document,
        None => match Document::read(reader, doc, hit.n)? {
            Some(document) => document,
            None => return Ok(None),
        },
    };
    let (lead_id, grade) = lead_of(reader, &document, show)?;
    let corrected = (hit.tier == Tier::Typo)
        .then(|| Query::read(&document.texts.with(|fields| meant(typed, &Record::read(fields)))))
        .flatten();
    let query = corrected.as_ref().unwrap_or(typed);
    let marked = |text: &String| Marked { marks: highlight(query, text), text: text.clone() };
    let shown = |texts: &[String]| texts.iter().filter(|text| !text.is_empty()).map(marked).collect();
    let (main, second): (Vec<Marked>, Vec<Marked>) = (shown(&document.main), shown(&document.second));
    // The field that shows most of what was typed; of equals the one that counts most.
    let length = |marks: &[(u32, u32)]| marks.iter().map(|(from, to)| to - from).sum::<u32>();
    let best = document
        .texts
        .all()
        .map(|(at, text)| (at, text, highlight(query, text)))
        .filter(|(_, _, marks)| !marks.is_empty())
        .reduce(|best, next| if length(&next.2) > length(&best.2) { next } else { best });
    let (found_in, found) = match best {
        Some((at, text, marks)) => {
            let is_shown = main.iter().chain(&second).any(|shown| shown.text == text);
            let (text, marks) = excerpt(text, &marks);
            (at, (!is_shown).then_some(Marked { text, marks }))
        }
        None => (document.texts.all().next().map_or(FoundIn::Name, |(at, _)| at), None),
    };
    Ok(Some(FoundItem {
        kind: kind(doc),
        tier: tier(hit.tier),
        id: document.id,
        lead_id,
        contact_id: document.contact,
        company_id: document.company,
        grade,
        at: document.at.map(|at: Stamp| at.to_string()),
        main,
        second,
        found_in,
        found,
    }))
}

/// The lead to open for a record: its own, or its contact's one of this show, or the newest.
fn lead_of(reader: Reader<'_>, document: &Document, show: Option<Id>) -> Result<(Option<Id>, Option<Grade>)> {
    let (sql, of) = match (document.lead, document.contact) {
        (Some(lead), _) => ("SELECT id, grade FROM lead WHERE id = ?1 AND ?2 IS ?2", lead),
        (None, Some(contact)) => (
            "SELECT id, grade FROM lead WHERE contact_id = ?1 AND deleted_at IS NULL
                 ORDER BY show_id IS ?2 DESC, logged_at DESC LIMIT 1",
            contact,
        ),
        (None, None) => return Ok((None, None)),
    };
    let show = show.map_or(Value::Null, |id| Value::Ref { id });
    let mut statement = reader.conn.prepare_cached(sql)?;
    let found = statement.query_row([Value::Ref { id: of }, show], |row| {
        Ok((bind::optional_id(row, "id")?, row.get("grade")?))
    });
    Ok(found.optional()?.unwrap_or_default())
}

fn tier(tier: Tier) -> FoundTier {
    match tier {
        Tier::ExactName | Tier::ExactId | Tier::ExactText => FoundTier::Exact,
        Tier::StartName | Tier::StartId | Tier::StartText => FoundTier::Start,
        Tier::Inside => FoundTier::Inside,
        Tier::Typo => FoundTier::Typo,
    }
}
