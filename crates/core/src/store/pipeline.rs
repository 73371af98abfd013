//! Where the quotes stand: how many there are and what they come to, by state, currency and month.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    AsOf, Filter, Reader,
    facet::Facet,
    filter::{Narrowed, Wanted},
    quote::{MONTH, STATE, TODAY},
    tally::{ChoiceCount, Counts, FacetCounts},
};
use crate::{
    error::Result,
    model::{codes::QuoteState, money},
};

/// Where the quotes of some months stand; revisions that another took the place of do not count.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Pipeline {
    /// The currencies, that of the most quotes first.
    pub currencies: Vec<PipelineCurrency>,
    /// Every month that bears quotes, the newest first, also those that were not asked for.
    pub months: Vec<PipelineMonth>,
}

/// The quotes in a currency.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct PipelineCurrency {
    /// ISO 4217 code.
    pub currency: String,
    /// How many.
    pub quotes: u32,
    /// By where they stand, in the order of a quote's life; states without a quote are left out.
    pub cells: Vec<PipelineCell>,
}

/// The quotes in a currency that stand at one point.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct PipelineCell {
    /// Where they stand.
    pub state: QuoteState,
    /// How many.
    pub quotes: u32,
    /// What they come to, decimal text.
    pub total: String,
}

/// The quotes of a month.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct PipelineMonth {
    /// `2026-11`.
    pub month: String,
    /// How many.
    pub quotes: u32,
}

/// What quotes are counted by, in the order of the columns that are read.
const COUNTED: [Facet; 3] = [Facet::QuoteState, Facet::QuoteCurrency, Facet::QuoteMonth];

impl Reader<'_> {
    /// Where the quotes of some months stand; of all when none is named.
    ///
    /// # Errors
    /// Those of reading.
    pub fn quote_pipeline(self, months: &[String], as_of: AsOf) -> Result<Pipeline> {
        // Read in the order of the index and added up here: sorting 100,000 rows anew for groups takes three times as long.
        let sql = format!(
            "SELECT {MONTH} AS month, {STATE} AS stands, r.currency, r.total_minor
             FROM quote AS r INDEXED BY quote_pipeline WHERE r.deleted_at IS NULL AND r.state <> 'superseded'"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let today = as_of.today().to_string();
        let mut rows = statement.query(&[(TODAY, &today)])?;
        let mut by_month: BTreeMap<String, u32> = BTreeMap::new();
        let mut by_currency: BTreeMap<String, BTreeMap<QuoteState, (u32, i128)>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let month = row.get_ref("month")?.as_str().unwrap_or_default();
            count(&mut by_month, month);
            if !months.is_empty() && !months.iter().any(|asked| asked == month) {
                continue;
            }
            let currency = row.get_ref("currency")?.as_str().unwrap_or_default();
            if !by_currency.contains_key(currency) {
                by_currency.insert(currency.to_owned(), BTreeMap::new());
            }
            let Some(states) = by_currency.get_mut(currency) else { continue };
            let (quotes, total) = states.entry(row.get("stands")?).or_default();
            // More than can be written down in 64 bits may come together.
            (*quotes, *total) = (*quotes + 1, *total + i128::from(row.get::<_, i64>("total_minor")?));
        }
        let mut currencies: Vec<PipelineCurrency> = by_currency.into_iter().map(in_currency).collect();
        currencies.sort_by_key(|it| std::cmp::Reverse(it.quotes));
        let months = by_month.into_iter().rev().map(|(month, quotes)| PipelineMonth { month, quotes });
        Ok(Pipeline { currencies, months: months.collect() })
    }

    /// How many quotes a filter leaves, and how many each further choice would.
    pub(super) fn quote_counts(self, narrowed: &Narrowed, filter: &Filter) -> Result<Counts> {
        let (own, _) = narrowed.beside_choices();
        let sql = format!(
            "SELECT {STATE} AS stands, r.currency, {MONTH} AS month, count(*) AS quotes
             FROM quote AS r WHERE {own} GROUP BY stands, r.currency, month"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(narrowed.params(&sql).as_slice())?;
        let (mut total, mut counted) = (0, [const { BTreeMap::<String, u32>::new() }; 3]);
        while let Some(row) = rows.next()? {
            let said = [row.get("stands")?, row.get("currency")?, row.get("month")?];
            let quotes: u32 = row.get("quotes")?;
            let fails: Vec<usize> =
                (0..COUNTED.len()).filter(|at| !holds(narrowed, COUNTED[*at], &said[*at])).collect();
            total += if fails.is_empty() { quotes } else { 0 };
            for (at, said) in said.into_iter().enumerate() {
                // What is chosen of a facet does not narrow what its other choices would leave.
                if fails.iter().all(|failed| *failed == at) {
                    *counted[at].entry(said).or_default() += quotes;
                }
            }
        }
        let facets = COUNTED.into_iter().zip(counted).map(|(facet, counted)| {
            let chosen = filter.choices.get(&facet).map(Vec::as_slice).unwrap_or_default();
            FacetCounts { facet, choices: choices(facet, counted, chosen) }
        });
        Ok(Counts { total, facets: facets.filter(|it| !it.choices.is_empty()).collect() })
    }
}

fn count(by: &mut BTreeMap<String, u32>, what: &str) {
    match by.get_mut(what) {
        Some(count) => *count += 1,
        None => drop(by.insert(what.to_owned(), 1)),
    }
}

fn in_currency((currency, states): (String, BTreeMap<QuoteState, (u32, i128)>)) -> PipelineCurrency {
    let cell = |(state, (quotes, total)): (&QuoteState, &(u32, i128))| PipelineCell {
        state: *state,
        quotes: *quotes,
        total: money::decimal_of_sum(*total, &currency),
    };
    PipelineCurrency {
        quotes: states.values().map(|(quotes, _)| quotes).sum(),
        cells: states.iter().map(cell).collect(),
        currency,
    }
}

fn holds(narrowed: &Narrowed, facet: Facet, said: &String) -> bool {
    narrowed.asked.iter().all(|(asked, wanted)| match wanted {
        Wanted::Said(choices) if *asked == facet => choices.contains(said),
        _ => true,
    })
}

/// The choices of a facet in their order, those that are chosen also without a quote.
fn choices(facet: Facet, counted: BTreeMap<String, u32>, chosen: &[String]) -> Vec<ChoiceCount> {
    let mut all: BTreeSet<String> = counted.keys().cloned().collect();
    all.extend(chosen.iter().cloned());
    let mut choices: Vec<ChoiceCount> = all
        .into_iter()
        .map(|choice| ChoiceCount {
            count: counted.get(&choice).copied().unwrap_or(0),
            name: String::new(),
            choice,
        })
        .collect();
    match facet {
        Facet::QuoteState => {
            choices.sort_by_key(|it| QuoteState::ALL.iter().position(|state| state.code() == it.choice));
        }
        Facet::QuoteMonth => choices.reverse(),
        _ => choices.sort_by_key(|it| std::cmp::Reverse(it.count)),
    }
    choices
}
