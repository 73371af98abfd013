//! Two revisions of a quote side by side: which lines came, went or changed, which terms did, and what each comes to.

use std::collections::{HashMap, VecDeque};

use serde::Serialize;

use super::{
    review::{Change, terms, values},
    totals,
};
use crate::{
    error::Result,
    model::{
        Id,
        codes::QuoteState,
        money,
        quote::{Quote, QuoteLine},
    },
    store::Reader,
};

/// Two revisions, the earlier one first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Comparison {
    /// The earlier one.
    pub before: ComparedQuote,
    /// The later one.
    pub after: ComparedQuote,
    /// By how much the later one comes to more, decimal text, below nothing when it comes to less; empty where the
    /// currencies differ.
    pub more: String,
    /// The terms that differ.
    pub terms: Vec<ComparedTerm>,
    /// Every line of either, in the order of the later one; one that is gone stands where it stood.
    pub lines: Vec<ComparedLine>,
}

/// A revision and what it comes to. Amounts are decimal text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ComparedQuote {
    /// Names it.
    pub id: Id,
    /// From 1.
    pub revision: u32,
    /// Where it stands.
    pub state: QuoteState,
    /// The day it bears, ISO 8601.
    pub issued_on: String,
    /// ISO 4217 code.
    pub currency: String,
    /// Sum of the lines.
    pub subtotal: String,
    /// Taken off it.
    pub discounted: String,
    /// All taxes.
    pub taxes: String,
    /// What is to be paid.
    pub total: String,
}

/// A term that differs: values as the book holds them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ComparedTerm {
    /// The column's name.
    pub field: String,
    /// Before.
    pub before: String,
    /// Now.
    pub after: String,
}

/// A line in each of two revisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ComparedLine {
    /// What became of it; none when it is the same.
    pub change: Option<Change>,
    /// The names of the columns that differ.
    pub fields: Vec<String>,
    /// As it was; none when it is new.
    pub before: Option<LineSide>,
    /// As it is; none when it is gone.
    pub after: Option<LineSide>,
}

/// A line of one revision. Numbers are decimal text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LineSide {
    /// Its place, from 1.
    pub position: u32,
    /// What it says.
    pub description: String,
    /// How many.
    pub quantity: String,
    /// Of what.
    pub unit: String,
    /// For one.
    pub unit_price: String,
    /// `5%`, an amount, or empty.
    pub discount: String,
    /// What it comes to.
    pub amount: String,
}

/// Sets two revisions side by side, whichever is named first.
///
/// # Errors
/// `no_such_record`; those of [`totals`].
pub fn compare(reader: Reader<'_>, one: Id, other: Id) -> Result<Comparison> {
    let mut sides = [reader.need::<Quote>(one)?, reader.need::<Quote>(other)?];
    sides.sort_by_key(|quote| quote.revision);
    let [before, after] = sides;
    let (old, new) = (reader.quote_lines(before.id)?, reader.quote_lines(after.id)?);
    let (before, old_sides) = side(before, &old)?;
    let (after, new_sides) = side(after, &new)?;
    let terms = terms(&before.0).into_iter().zip(terms(&after.0)).filter(|((_, old), (_, new))| old != new);
    let terms = terms
        .map(|((field, before), (_, after))| ComparedTerm { field: field.to_owned(), before, after })
        .collect();
    let lines = merged(&old, &new)
        .into_iter()
        .map(|(was, is)| {
            let fields = match (was, is) {
                (Some(was), Some(is)) => changed(&old[was], &new[is]),
                _ => Vec::new(),
            };
            let change = match (was, is) {
                (None, _) => Some(Change::Added),
                (_, None) => Some(Change::Removed),
                _ if fields.is_empty() => None,
                _ => Some(Change::Changed),
            };
            ComparedLine {
                change,
                fields,
                before: was.map(|at| old_sides[at].clone()),
                after: is.map(|at| new_sides[at].clone()),
            }
        })
        .collect();
    let more = i128::from(after.0.total_minor) - i128::from(before.0.total_minor);
    let comparable = before.0.currency == after.0.currency;
    Ok(Comparison {
        more: if comparable { money::decimal_of_sum(more, &after.0.currency) } else { String::new() },
        before: before.1,
        after: after.1,
        terms,
        lines,
    })
}

type Side = ((Quote, ComparedQuote), Vec<LineSide>);

fn side(quote: Quote, lines: &[QuoteLine]) -> Result<Side> {
    let totals = totals(&quote, lines)?;
    let decimal = |minor: i64| money::decimal(minor, &quote.currency);
    let compared = ComparedQuote {
        id: quote.id,
        revision: quote.revision,
        state: quote.state,
        issued_on: quote.issued_on.to_string(),
        currency: quote.currency.clone(),
        subtotal: decimal(totals.subtotal),
        discounted: decimal(totals.discount),
        taxes: decimal(totals.total - totals.net),
        total: decimal(totals.total),
    };
    let lines = (1..).zip(lines).zip(&totals.lines).map(|((position, line), amount)| LineSide {
        position,
        description: line.description.clone(),
        quantity: line.quantity.clone(),
        unit: line.unit.clone(),
        unit_price: line.unit_price.clone(),
        discount: line.discount.clone(),
        amount: decimal(*amount),
    });
    let lines = lines.collect();
    Ok(((quote, compared), lines))
}

fn changed(before: &QuoteLine, after: &QuoteLine) -> Vec<String> {
    let pairs = values(before).into_iter().zip(values(after));
    pairs.filter(|((_, old), (_, new))| old != new).map(|((field, _), _)| field.to_owned()).collect()
}

/// For each line of a revision the one it was before, if it was there, and the lines that are gone.
///
/// The same product or the same words are the same line, wherever it moved. Of what is left, words that stand where words
/// stood are those, said anew.
pub(super) fn paired(before: &[QuoteLine], after: &[QuoteLine]) -> (Vec<Option<usize>>, Vec<usize>) {
    fn key(line: &QuoteLine) -> (Option<Id>, &str) {
        (line.product_id, if line.product_id.is_some() { "" } else { &line.description })
    }
    let mut known: HashMap<_, VecDeque<usize>> = HashMap::new();
    for (at, line) in before.iter().enumerate() {
        known.entry(key(line)).or_default().push_back(at);
    }
    let mut pairs: Vec<Option<usize>> =
        after.iter().map(|line| known.get_mut(&key(line)).and_then(VecDeque::pop_front)).collect();
    let mut left: Vec<usize> = known.into_values().flatten().collect();
    left.sort_unstable();
    for (at, line) in after.iter().enumerate().filter(|(_, line)| line.product_id.is_none()) {
        let stood = |was: &usize| before[*was].product_id.is_none() && before[*was].position == line.position;
        if pairs[at].is_none()
            && let Some(found) = left.iter().position(stood)
        {
            pairs[at] = Some(left.remove(found));
        }
    }
    (pairs, left)
}

/// The lines of both in one order: those of the later revision, and each that is gone behind the one it stood behind.
fn merged(before: &[QuoteLine], after: &[QuoteLine]) -> Vec<(Option<usize>, Option<usize>)> {
    let (pairs, left) = paired(before, after);
    let mut rows: Vec<_> = pairs.into_iter().enumerate().map(|(at, was)| (was, Some(at))).collect();
    for gone in left {
        let behind = rows.iter().rposition(|(was, _)| was.is_some_and(|was| was < gone));
        rows.insert(behind.map_or(0, |at| at + 1), (Some(gone), None));
    }
    rows
}
