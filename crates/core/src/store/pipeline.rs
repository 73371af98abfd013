//! Where the quotes stand: how many there are and what they come to, by state, currency and month.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    AsOf, Filter, Reader,
    facet::Facet,
    filter::{Narrowed, Wanted},
    quote::{MONTH, MONTH_LENGTH, STATE, stands},
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
        // Read in the order of the index and added up here: what is next to one another is of one currency and month.
        // Sorting 100,000 rows anew for groups takes three times as long.
        let sql = "SELECT r.currency, r.issued_on, r.state, r.valid_until, r.total_minor
             FROM quote_row AS r INDEXED BY quote_row_pipeline";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let today = as_of.today().to_string();
        let mut by_month: BTreeMap<String, u32> = BTreeMap::new();
        let mut by_currency: BTreeMap<String, Standing> = BTreeMap::new();
        let mut run = Run::default();
        while let Some(row) = rows.next()? {
            let text = |at: usize| row.get_ref(at).map(|text| text.as_str().unwrap_or_default());
            let (currency, day) = (text(0)?, text(1)?);
            let month = day.get(..MONTH_LENGTH).unwrap_or_default();
            if run.currency != currency || run.month != month {
                std::mem::replace(&mut run, Run::of(currency, month)).add(
                    months,
                    &mut by_month,
                    &mut by_currency,
                );
            }
            let state = stands(row.get(2)?, text(3)?, &today);
            if state != QuoteState::Superseded {
                let (quotes, total) = run.standing.entry(state).or_default();
                // More than can be written down in 64 bits may come together.
                (*quotes, *total) = (*quotes + 1, *total + i128::from(row.get::<_, i64>(4)?));
            }
        }
        run.add(months, &mut by_month, &mut by_currency);
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
             FROM quote_row AS r WHERE {own} GROUP BY stands, r.currency, month"
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
            FacetCounts { facet, choices: choices(facet, &counted, chosen) }
        });
        Ok(Counts { total, facets: facets.filter(|it| !it.choices.is_empty()).collect() })
    }
}

/// How many, and what they come to in minor units, by where they stand.
type Standing = BTreeMap<QuoteState, (u32, i128)>;

/// Quotes of one currency and month that follow one another.
#[derive(Default)]
struct Run {
    currency: String,
    month: String,
    standing: Standing,
}

impl Run {
    fn of(currency: &str, month: &str) -> Self {
        Self { currency: currency.to_owned(), month: month.to_owned(), standing: Standing::new() }
    }

    /// Adds them to their month, and to their currency when the month was asked for.
    fn add(
        self,
        months: &[String],
        by_month: &mut BTreeMap<String, u32>,
        by_currency: &mut BTreeMap<String, Standing>,
    ) {
        if self.standing.is_empty() {
            return;
        }
        let asked = months.is_empty() || months.contains(&self.month);
        *by_month.entry(self.month).or_default() +=
            self.standing.values().map(|(quotes, _)| quotes).sum::<u32>();
        if asked {
            let all = by_currency.entry(self.currency).or_default();
            for (state, (more, sum)) in self.standing {
                let (quotes, total) = all.entry(state).or_default();
                (*quotes, *total) = (*quotes + more, *total + sum);
            }
        }
    }
}

fn in_currency((currency, states): (String, Standing)) -> PipelineCurrency {
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
fn choices(facet: Facet, counted: &BTreeMap<String, u32>, chosen: &[String]) -> Vec<ChoiceCount> {
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
