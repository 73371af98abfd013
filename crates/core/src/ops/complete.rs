//! Complete: what the part of a capture line that is being typed may become, from the book and the words of the trade.

use chrono::NaiveDate;

use crate::{
    error::Result,
    grammar::{self, PartKind},
    i18n::Words,
    model::{Id, codes::FollowUpKind},
    store::{FindQuery, FoundKind, Reader},
    text::{
        matches::matches,
        query::{Query, Tier},
        search_key::Fields,
    },
};

/// So many are offered; more are found by typing on.
const MOST: usize = 6;

/// What a part of the line may become.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Completions {
    /// Which part it is.
    pub kind: PartKind,
    /// Where it starts, in UTF-16 units; it ends at the caret.
    pub start: u32,
    /// The best first.
    pub items: Vec<Completion>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Completion {
    /// What is written in place of the part, sigil and quotes included.
    pub written: String,
    /// What it is called.
    pub name: String,
    /// The name in the other script, if there is one.
    pub second: String,
    /// How many leads asked about it; nothing where that is no measure.
    pub leads: Option<u32>,
}

/// What the part at the caret, in UTF-16 units, may become; none when no part that can be completed ends there.
///
/// # Errors
/// Those of reading.
pub fn complete(
    reader: Reader<'_>,
    show: Option<Id>,
    words: &Words,
    line: &str,
    caret: u32,
) -> Result<Option<Completions>> {
    let Some(part) = grammar::open_part(line, caret) else { return Ok(None) };
    let items = complete_as(reader, show, words, part.kind, &part.typed)?;
    Ok(Some(Completions { kind: part.kind, start: part.start, items }))
}

/// What the beginning of a company, a topic or a next step may become; nothing for other kinds.
///
/// # Errors
/// Those of reading.
pub fn complete_as(
    reader: Reader<'_>,
    show: Option<Id>,
    words: &Words,
    kind: PartKind,
    typed: &str,
) -> Result<Vec<Completion>> {
    match kind {
        PartKind::Company => companies(reader, show, typed),
        PartKind::Topic => topics(reader, typed),
        PartKind::Step => Ok(steps(words, typed)),
        _ => Ok(Vec::new()),
    }
}

fn companies(reader: Reader<'_>, show: Option<Id>, typed: &str) -> Result<Vec<Completion>> {
    let names: Vec<(String, String)> = if typed.is_empty() {
        let Some(show) = show else { return Ok(Vec::new()) };
        reader.companies_met_last(show, MOST)?
    } else {
        let limit = u32::try_from(MOST).unwrap_or(1);
        let kinds = vec![FoundKind::Company];
        let query = FindQuery { text: typed.to_owned(), kinds, show, limit, ..FindQuery::default() };
        let ids = reader.found(&query)?.groups.into_iter().flat_map(|group| group.items);
        let mut names = Vec::new();
        for id in ids.filter_map(|item| item.company_id) {
            let company = reader.need::<crate::model::company::Company>(id)?;
            names.push((company.name, company.native_name));
        }
        names
    };
    Ok(names.into_iter().map(company).collect())
}

fn company((name, native): (String, String)) -> Completion {
    let first = if name.is_empty() { native.clone() } else { name };
    let second = if first == native { String::new() } else { native };
    let reads = |understood: &grammar::Understood| {
        understood.company.as_ref().is_some_and(|read| read.name == first || read.native == first)
    };
    Completion { written: written('@', &first, reads), second, leads: None, name: first }
}

fn topics(reader: Reader<'_>, typed: &str) -> Result<Vec<Completion>> {
    let topics = reader.topics_by_use()?;
    let found = best(topics, typed, |(name, _)| name);
    Ok(found
        .into_iter()
        .map(|(name, leads)| {
            let is_topic = |understood: &grammar::Understood| understood.topics.first() == Some(&name);
            Completion {
                written: written('#', &name, is_topic),
                second: String::new(),
                leads: Some(leads),
                name,
            }
        })
        .collect())
}

fn steps(words: &Words, typed: &str) -> Vec<Completion> {
    let kinds = FollowUpKind::ALL.iter().filter(|kind| **kind != FollowUpKind::Other);
    let kinds: Vec<(FollowUpKind, String)> = kinds
        .map(|kind| (*kind, words.say(&format!("follow-up-kind-{}", kind.code())).to_lowercase()))
        .collect();
    best(kinds, typed, |(_, name)| name)
        .into_iter()
        .map(|(kind, name)| {
            let is_step =
                |read: &grammar::Understood| read.next_steps.first().is_some_and(|step| step.kind == kind);
            Completion { written: written('>', &name, is_step), second: String::new(), leads: None, name }
        })
        .collect()
}

/// Those that match what was typed, better matches first and else in their order; all when nothing was typed.
fn best<T>(all: Vec<T>, typed: &str, name: impl Fn(&T) -> &String) -> Vec<T> {
    let Some(query) = Query::read(typed) else { return all.into_iter().take(MOST).collect() };
    let mut found: Vec<(Tier, T)> = all
        .into_iter()
        .filter_map(|item| {
            let text = name(&item).clone();
            let fields = Fields { names: &[&text], ids: &[], phones: &[], short: &[], notes: &[] };
            matches(&query, &fields).map(|tier| (tier, item))
        })
        .collect();
    found.sort_by_key(|(tier, _)| Tier::ALL.iter().position(|known| known == tier));
    found.into_iter().take(MOST).map(|(_, item)| item).collect()
}

/// A value behind its sigil as the grammar reads it back, in quotes where it needs them.
fn written(sigil: char, value: &str, reads: impl Fn(&grammar::Understood) -> bool) -> String {
    let plain = format!("{sigil}{value}");
    // A lower-case word behind it shows whether the value would run on.
    let read = grammar::read(&format!("{plain} x"), NaiveDate::default());
    if reads(&read) { plain } else { format!("{sigil}\"{}\"", value.replace(['"', '“', '”'], "")) }
}
