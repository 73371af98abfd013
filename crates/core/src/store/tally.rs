//! How many records each further choice of a filter would leave: all of them counted in one pass over the list rows.
//!
//! A row counts for a choice when it holds all that is asked of the *other* facets. So of the rows that fail, only those
//! which fail one facet count, and only there. In the lists of contacts and companies several leads stand for one record,
//! which counts once.

use std::collections::BTreeMap;

use rusqlite::{Row, types::ValueRef};

use super::{
    Reader,
    asked::Offered,
    bind,
    facet::Facet,
    filter::{AsOf, Filter, LoggedWindow, Narrowed, Wanted},
    list_kind::ListKind,
    stretch::{DUE, due_stretch, logged_stretch},
};
use crate::{error::Result, model::Id};

/// How many records a filter leaves, and how many each choice would.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Counts {
    /// Records that the filter leaves.
    pub total: u32,
    /// Every facet that has a choice.
    pub facets: Vec<FacetCounts>,
}

/// The choices of a facet.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct FacetCounts {
    /// Which.
    pub facet: Facet,
    /// Those with a record, and those that are chosen.
    pub choices: Vec<ChoiceCount>,
}

/// A choice and its records.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct ChoiceCount {
    /// As a filter names it.
    pub choice: String,
    /// The name of a show, a topic or one of us; the others have theirs in the locales.
    pub name: String,
    /// How many records it would leave, beside what is chosen of other facets.
    pub count: u32,
}

/// The facets of one row of leads.
struct Seen<'r> {
    facets: i64,
    show: i64,
    staff: i64,
    due: &'r [u8],
    logged: &'r [u8],
    topics: &'r [u8],
    answers: &'r [u8],
}

impl<'r> Seen<'r> {
    fn read(row: &'r Row<'_>) -> Result<Self> {
        let bytes = |at: usize| -> Result<&'r [u8]> {
            Ok(match row.get_ref(at)? {
                ValueRef::Text(bytes) => bytes,
                _ => &[],
            })
        };
        Ok(Self {
            facets: row.get(1)?,
            show: row.get(2)?,
            staff: row.get(3)?,
            due: bytes(4)?,
            logged: bytes(5)?,
            topics: bytes(6)?,
            answers: bytes(7)?,
        })
    }

    fn topics(&self) -> impl Iterator<Item = i64> {
        listed(self.topics)
    }

    fn holds(&self, facet: Facet, wanted: &Wanted) -> bool {
        match (wanted, facet) {
            (Wanted::Keys(keys), Facet::Show) => keys.contains(&self.show),
            (Wanted::Keys(keys), Facet::Staff) => keys.contains(&self.staff),
            (Wanted::Keys(keys), Facet::Topic) if self.topics.is_empty() => keys.contains(&0),
            (Wanted::Keys(keys), Facet::Topic) => self.topics().any(|key| keys.contains(&key)),
            (Wanted::Answers(asked), _) => {
                asked.iter().all(|keys| listed(self.answers).any(|key| keys.contains(&key)))
            }
            (Wanted::Keys(keys), facet) => packed_holds(self.facets, facet, keys),
            (Wanted::Due(stretches), _) => stretches
                .iter()
                .any(|(after, upto)| self.due > after.as_bytes() && self.due <= upto.as_bytes()),
            (Wanted::Logged(stretches), _) => stretches
                .iter()
                .any(|(from, before)| self.logged >= from.as_bytes() && self.logged < before.as_bytes()),
            // Of a quote, which is no row of leads.
            (Wanted::Said(_), _) => false,
        }
    }
}

/// The numbers between commas.
fn listed(list: &[u8]) -> impl Iterator<Item = i64> {
    list.split(|byte| *byte == b',').filter(|digits| !digits.is_empty()).map(|digits| {
        digits.iter().fold(0_i64, |number, digit| {
            number.wrapping_mul(10).wrapping_add(i64::from(digit.wrapping_sub(b'0')))
        })
    })
}

fn packed_holds(facets: i64, facet: Facet, keys: &[i64]) -> bool {
    facet.bits().is_some_and(|bits| keys.contains(&bits.of(facets)))
}

/// Counts of one facet by key; where several leads stand for one record, which records a key has.
#[derive(Default)]
struct Counter {
    counts: Vec<u32>,
    records: Vec<Vec<u64>>,
}

impl Counter {
    fn add(&mut self, key: i64, record: Option<usize>) {
        let Ok(key) = usize::try_from(key) else { return };
        if let Some(record) = record
            && self.knows(key, record)
        {
            return;
        }
        if self.counts.len() <= key {
            self.counts.resize(key + 1, 0);
        }
        if let Some(count) = self.counts.get_mut(key) {
            *count += 1;
        }
    }

    /// Whether the record was counted for this key already; from now on it was.
    fn knows(&mut self, key: usize, record: usize) -> bool {
        if self.records.len() <= key {
            self.records.resize(key + 1, Vec::new());
        }
        let Some(bits) = self.records.get_mut(key) else { return false };
        let (word, bit) = (record / 64, 1_u64 << (record % 64));
        if bits.len() <= word {
            bits.resize(word + 1, 0);
        }
        let Some(word) = bits.get_mut(word) else { return false };
        let known = *word & bit != 0;
        *word |= bit;
        known
    }
}

struct Tally<'a> {
    narrowed: &'a Narrowed,
    /// The ends of the stretches of [`DUE`], one after another.
    due_ends: Vec<String>,
    logged: Vec<(String, String)>,
    offered: Offered,
    /// By the number of their facet.
    counters: Vec<Counter>,
    total: u32,
}

impl Tally<'_> {
    /// Counts a row of leads that fails these facets; `record` where several leads stand for one.
    fn lead(&mut self, seen: &Seen<'_>, fails: u32, record: Option<usize>) {
        match fails.count_ones() {
            0 => {
                for facet in Facet::ALL.iter().filter(|facet| record.is_none() || !facet.is_of_whom()) {
                    self.add(seen, *facet, record);
                }
            }
            1 => {
                if let Some(facet) = Facet::ALL.get(fails.trailing_zeros() as usize) {
                    self.add(seen, *facet, record);
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, seen: &Seen<'_>, facet: Facet, record: Option<usize>) {
        let Some(counter) = self.counters.get_mut(facet as usize) else { return };
        match facet {
            Facet::Show => counter.add(seen.show, record),
            Facet::Staff => counter.add(seen.staff, record),
            Facet::Topic if seen.topics.is_empty() => counter.add(0, record),
            Facet::Topic => seen.topics().for_each(|key| counter.add(key, record)),
            Facet::Answer => {
                for place in listed(seen.answers).filter_map(|key| self.offered.place(key)) {
                    counter.add(i64::try_from(place).unwrap_or(-1), record);
                }
            }
            Facet::Due => {
                let at = self.due_ends.iter().position(|end| seen.due <= end.as_bytes());
                at.and_then(|at| i64::try_from(at).ok()).into_iter().for_each(|key| counter.add(key, record));
            }
            Facet::Logged => {
                for (key, (from, before)) in (0_i64..).zip(&self.logged) {
                    if seen.logged >= from.as_bytes() && seen.logged < before.as_bytes() {
                        counter.add(key, record);
                    }
                }
            }
            _ => facet.bits().into_iter().for_each(|bits| counter.add(bits.of(seen.facets), record)),
        }
    }

    /// Which facets of these rows fail, a bit each.
    fn fails(&self, own: bool, holds: impl Fn(Facet, &Wanted) -> bool) -> u32 {
        let asked = self.narrowed.asked.iter().filter(|(facet, _)| self.narrowed.is_own(*facet) == own);
        asked
            .filter(|(facet, wanted)| !holds(*facet, wanted))
            .fold(0, |fails, (facet, _)| fails | bit(*facet))
    }
}

fn bit(facet: Facet) -> u32 {
    1 << facet as u32
}

/// A person or company: its packed facets, what it fails of what is asked of itself, and whether a lead of it holds.
#[derive(Clone, Copy)]
struct Whom {
    facets: i64,
    fails: u32,
    has_lead: bool,
}

impl Reader<'_> {
    /// How many records of a list the filter leaves, and how many each further choice would.
    ///
    /// # Errors
    /// `not_a_choice`, `not_a_day`, `not_an_amount`.
    pub fn counts(self, list: ListKind, filter: &Filter, as_of: AsOf) -> Result<Counts> {
        let narrowed = Narrowed::new(self, list, filter, as_of)?;
        let mut tally = Tally {
            narrowed: &narrowed,
            due_ends: DUE.iter().map(|window| due_stretch(*window, as_of).1).collect(),
            logged: LoggedWindow::ALL.iter().map(|window| logged_stretch(*window, as_of)).collect(),
            offered: self
                .offered(filter.choices.get(&Facet::Answer).map(Vec::as_slice).unwrap_or_default())?,
            counters: Facet::ALL.iter().map(|_| Counter::default()).collect(),
            total: 0,
        };
        match list {
            ListKind::Leads => self.tally_leads(&mut tally)?,
            ListKind::Contacts => self.tally_whom(&mut tally, "contact_n")?,
            ListKind::Companies => self.tally_whom(&mut tally, "company_n")?,
            ListKind::Quotes => return self.quote_counts(&narrowed, filter),
            ListKind::Products => tally.total = self.count_rows(&narrowed)?,
        }
        let Tally { counters, total, offered, .. } = tally;
        let facets = Facet::ALL
            .iter()
            .zip(&counters)
            .map(|(facet, counter)| self.named(*facet, &counter.counts, &offered, &filter.choices));
        let facets = facets.collect::<Result<Vec<_>>>()?;
        Ok(Counts { total, facets: facets.into_iter().filter(|it| !it.choices.is_empty()).collect() })
    }

    /// How many rows a filter leaves of a list that has nothing to choose.
    fn count_rows(self, narrowed: &Narrowed) -> Result<u32> {
        let condition = narrowed.condition();
        let sql = format!("SELECT count(*) FROM {} AS r WHERE {condition}", narrowed.list.rows());
        self.count(&sql, narrowed.params(condition).as_slice())
    }

    fn tally_leads(self, tally: &mut Tally<'_>) -> Result<()> {
        let (own, of_lead) = tally.narrowed.beside_choices();
        let sql = format!(
            "SELECT r.n, r.facets, r.show_n, r.staff_n, r.due_at, r.logged_at, r.topics, r.answers
             FROM lead_row AS r
             WHERE {own} AND {of_lead}"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(tally.narrowed.params(&sql).as_slice())?;
        while let Some(row) = rows.next()? {
            let seen = Seen::read(row)?;
            let fails = tally.fails(true, |facet, wanted| seen.holds(facet, wanted));
            tally.total += u32::from(fails == 0);
            tally.lead(&seen, fails, None);
        }
        Ok(())
    }

    fn tally_whom(self, tally: &mut Tally<'_>, number: &str) -> Result<()> {
        let (own, of_lead) = tally.narrowed.beside_choices();
        let mut whom = self.whom(tally, &own)?;
        let sql = format!(
            "SELECT l.{number}, l.facets, l.show_n, l.staff_n, l.due_at, l.logged_at, l.topics, l.answers
             FROM lead_row AS l
             WHERE {of_lead}"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(tally.narrowed.params(&sql).as_slice())?;
        while let Some(row) = rows.next()? {
            let record = usize::try_from(row.get::<_, i64>(0)?).unwrap_or_default();
            let Some(Some(it)) = whom.get_mut(record) else { continue };
            let seen = Seen::read(row)?;
            let fails = tally.fails(false, |facet, wanted| seen.holds(facet, wanted));
            it.has_lead |= fails == 0;
            if it.fails == 0 {
                tally.lead(&seen, fails, Some(record));
            }
        }
        let needs_no_lead = tally.narrowed.needs_no_lead();
        for it in whom.into_iter().flatten().filter(|it| it.has_lead || needs_no_lead) {
            tally.total += u32::from(it.fails == 0);
            let mine = Facet::ALL.iter().filter(|facet| facet.is_of_whom());
            for facet in mine.filter(|facet| it.fails & !bit(**facet) == 0) {
                let key = facet.bits().map_or(0, |bits| bits.of(it.facets));
                if let Some(counter) = tally.counters.get_mut(*facet as usize) {
                    counter.add(key, None);
                }
            }
        }
        Ok(())
    }

    /// The people or companies that the text and the named records leave, by their numbers.
    fn whom(self, tally: &Tally<'_>, own: &str) -> Result<Vec<Option<Whom>>> {
        let sql = format!("SELECT r.n, r.facets FROM {} AS r WHERE {own}", tally.narrowed.list.rows());
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(tally.narrowed.params(&sql).as_slice())?;
        let mut whom: Vec<Option<Whom>> = Vec::new();
        while let Some(row) = rows.next()? {
            let at = usize::try_from(row.get::<_, i64>(0)?).unwrap_or_default();
            let facets = row.get(1)?;
            let fails = tally.fails(true, |facet, wanted| match wanted {
                Wanted::Keys(keys) => packed_holds(facets, facet, keys),
                Wanted::Due(_) | Wanted::Logged(_) | Wanted::Said(_) | Wanted::Answers(_) => true,
            });
            if whom.len() <= at {
                whom.resize(at + 1, None);
            }
            if let Some(place) = whom.get_mut(at) {
                *place = Some(Whom { facets, fails, has_lead: false });
            }
        }
        Ok(whom)
    }

    /// The counts of a facet under the names of its choices.
    fn named(
        self,
        facet: Facet,
        counts: &[u32],
        offered: &Offered,
        chosen: &BTreeMap<Facet, Vec<String>>,
    ) -> Result<FacetCounts> {
        let count = |key: usize| counts.get(key).copied().unwrap_or(0);
        let mut choices = match facet {
            Facet::Show => {
                self.choices("SELECT n, id, name FROM show ORDER BY first_day DESC, n DESC", &count)?
            }
            Facet::Staff => self.choices("SELECT n, id, name FROM staff ORDER BY n", &count)?,
            Facet::Topic => self.choices("SELECT n, id, name FROM topic ORDER BY n", &count)?,
            Facet::Answer => offered.counted(&count),
            Facet::Due => coded(DUE.iter().map(|it| it.code()), &count),
            Facet::Logged => coded(LoggedWindow::ALL.iter().map(|it| it.code()), &count),
            _ => {
                let choice = |(key, count): (usize, &u32)| ChoiceCount {
                    choice: facet.choice(key),
                    name: String::new(),
                    count: *count,
                };
                counts.iter().enumerate().map(choice).collect()
            }
        };
        if matches!(facet, Facet::Staff | Facet::Topic) {
            choices.push(ChoiceCount { choice: String::new(), name: String::new(), count: count(0) });
        }
        let chosen = chosen.get(&facet).map(Vec::as_slice).unwrap_or_default();
        choices.retain(|it| it.count > 0 || chosen.contains(&it.choice));
        for choice in chosen.iter().filter(|choice| facet.key(choice).is_some()) {
            if !choices.iter().any(|it| it.choice == **choice) {
                choices.push(ChoiceCount { choice: choice.clone(), name: String::new(), count: 0 });
            }
        }
        let by_count = matches!(facet, Facet::Topic | Facet::Country);
        // What is there before what is not.
        choices.sort_by_key(|it| {
            (matches!(it.choice.as_str(), "" | "no"), if by_count { u32::MAX - it.count } else { 0 })
        });
        Ok(FacetCounts { facet, choices })
    }

    /// The records of a table as choices, with their counts.
    pub(super) fn choices(self, sql: &str, count: &impl Fn(usize) -> u32) -> Result<Vec<ChoiceCount>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let choices = statement.query_map([], |row| {
            let id: Id = bind::id(row, "id")?;
            let key: i64 = row.get("n")?;
            let count = usize::try_from(key).map_or(0, count);
            Ok(ChoiceCount { choice: id.to_string(), name: row.get("name")?, count })
        })?;
        Ok(choices.collect::<rusqlite::Result<_>>()?)
    }
}

fn coded(codes: impl Iterator<Item = &'static str>, count: &impl Fn(usize) -> u32) -> Vec<ChoiceCount> {
    let choice = |(key, code): (usize, &str)| ChoiceCount {
        choice: code.to_owned(),
        name: String::new(),
        count: count(key),
    };
    codes.enumerate().map(choice).collect()
}
