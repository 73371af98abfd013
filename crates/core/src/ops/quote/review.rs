//! Looks a quote over: what should be mended before it goes out, and what a revision changed.

use serde::Serialize;

use super::compare::paired;
use crate::{
    error::Result,
    model::{
        codes::{Incoterm, TransportMode, codes},
        decimal::Decimal,
        product::Product,
        quote::{Quote, QuoteLine},
    },
    store::Reader,
};

codes! {
    /// What should be looked at before a quote goes out.
    CheckCode {
        /// Nobody is named as its buyer.
        NoBuyer = "no_buyer",
        /// A trade term without its named place says nothing (Incoterms® 2020, introduction, paragraph 44).
        PlaceMissing = "place_missing",
        /// The rule is for sea and inland waterway only, and the goods travel otherwise.
        SeaRuleOnly = "sea_rule_only",
        /// No trade term says who pays the freight.
        NoTerm = "no_term",
        /// No tax is charged, and nothing says why.
        NoTaxNote = "no_tax_note",
        /// A product has no code for the customs.
        NoHsCode = "no_hs_code",
        /// Less than the minimum order quantity.
        BelowMinimum = "below_minimum",
        /// A line costs nothing.
        NoPrice = "no_price",
    }
}

/// Something to look at, and which line it is about: its SKU or words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Check {
    /// What it is.
    pub code: CheckCode,
    /// The line's SKU, else what it says; empty for the whole quote.
    pub line: String,
    /// A number that its sentence names, such as the minimum quantity.
    pub value: String,
}

codes! {
    /// How a line or a term of a revision differs from the one before.
    Change {
        /// It is new.
        Added = "added",
        /// It is gone.
        Removed = "removed",
        /// It has another value.
        Changed = "changed",
    }
}

/// A difference between two revisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Difference {
    /// Of which kind.
    pub change: Change,
    /// Position of the line in the newer revision, counted from 0; none for a term, or a line that is gone.
    pub position: Option<u32>,
    /// The column's name.
    pub field: String,
    /// Before.
    pub before: String,
    /// Now.
    pub after: String,
}

/// The rules for sea and inland waterway transport only (Incoterms® 2020).
const SEA_RULES: [Incoterm; 4] = [Incoterm::Fas, Incoterm::Fob, Incoterm::Cfr, Incoterm::Cif];

/// What should be looked at before a quote goes out. Nothing of it forbids sending.
///
/// # Errors
/// Those of reading.
pub fn check(reader: Reader<'_>, quote: &Quote, lines: &[QuoteLine]) -> Result<Vec<Check>> {
    let whole = |code| Check { code, line: String::new(), value: String::new() };
    let mut checks = Vec::new();
    if quote.company_id.is_none() && quote.contact_id.is_none() {
        checks.push(whole(CheckCode::NoBuyer));
    }
    match quote.incoterm {
        None => checks.push(whole(CheckCode::NoTerm)),
        Some(_) if quote.place.is_empty() => checks.push(whole(CheckCode::PlaceMissing)),
        Some(_) => {}
    }
    let by_sea = quote.transport_mode.is_none_or(|mode| mode == TransportMode::Sea);
    if quote.incoterm.is_some_and(|rule| SEA_RULES.contains(&rule)) && !by_sea {
        checks.push(whole(CheckCode::SeaRuleOnly));
    }
    let untaxed = quote.tax_rate.is_empty() && lines.iter().all(|line| line.tax_rate.is_empty());
    if untaxed && quote.tax_note.is_empty() {
        checks.push(whole(CheckCode::NoTaxNote));
    }
    for line in lines {
        about_line(reader, line, &mut checks)?;
    }
    Ok(checks)
}

fn about_line(reader: Reader<'_>, line: &QuoteLine, checks: &mut Vec<Check>) -> Result<()> {
    let product = line.product_id.map(|id| reader.need::<Product>(id)).transpose()?;
    let name = product.as_ref().map_or(&line.description, |product| &product.sku).clone();
    let mut found = |code, value: &str| {
        checks.push(Check { code, line: name.clone(), value: value.to_owned() });
    };
    if !Decimal::parse(&line.unit_price).is_some_and(Decimal::is_positive) {
        found(CheckCode::NoPrice, "");
    }
    let Some(product) = product else { return Ok(()) };
    if product.hs_code.is_empty() {
        found(CheckCode::NoHsCode, "");
    }
    let least = Decimal::parse(&product.moq).unwrap_or_default();
    if Decimal::parse(&line.quantity).is_some_and(|quantity| quantity < least) {
        found(CheckCode::BelowMinimum, &product.moq);
    }
    Ok(())
}

/// What a revision changed, the terms first.
#[must_use]
pub fn differences(before: (&Quote, &[QuoteLine]), after: (&Quote, &[QuoteLine])) -> Vec<Difference> {
    let mut found = Vec::new();
    let terms = terms(before.0).into_iter().zip(terms(after.0));
    for ((field, old), (_, new)) in terms {
        if old != new {
            found.push(changed(None, field, old, new));
        }
    }
    let (pairs, left) = paired(before.1, after.1);
    for ((position, line), was) in (0..).zip(after.1).zip(pairs) {
        let Some(old) = was.and_then(|at| before.1.get(at)) else {
            found.push(Difference {
                change: Change::Added,
                position: Some(position),
                field: "line".to_owned(),
                before: String::new(),
                after: line.description.clone(),
            });
            continue;
        };
        for ((field, old), (_, new)) in values(old).into_iter().zip(values(line)) {
            if old != new {
                found.push(changed(Some(position), field, old, new));
            }
        }
    }
    found.extend(left.into_iter().filter_map(|at| before.1.get(at)).map(|line| Difference {
        change: Change::Removed,
        position: None,
        field: "line".to_owned(),
        before: line.description.clone(),
        after: String::new(),
    }));
    found
}

fn changed(position: Option<u32>, field: &str, before: String, after: String) -> Difference {
    Difference { change: Change::Changed, position, field: field.to_owned(), before, after }
}

/// The terms by their columns, in the order in which they are read.
pub(super) fn terms(quote: &Quote) -> Vec<(&'static str, String)> {
    vec![
        ("currency", quote.currency.clone()),
        ("incoterm", quote.incoterm.map(|rule| rule.code().to_owned()).unwrap_or_default()),
        ("place", quote.place.clone()),
        ("transport_mode", quote.transport_mode.map(|mode| mode.code().to_owned()).unwrap_or_default()),
        ("discount", quote.discount.clone()),
        ("tax_rate", quote.tax_rate.clone()),
        ("tax_note", quote.tax_note.clone()),
        ("rate", rate(quote)),
        ("payment_terms", quote.payment_terms.clone()),
        ("lead_time", quote.lead_time.clone()),
        ("packing", quote.packing.clone()),
        ("valid_until", quote.valid_until.map(|day| day.to_string()).unwrap_or_default()),
        ("binding", if quote.binding { "yes" } else { "no" }.to_owned()),
        ("remarks", quote.remarks.clone()),
        ("language", quote.language.clone()),
        ("second_language", quote.second_language.clone()),
    ]
}

/// The rate that prices were converted by, as [`super::QuoteField::Rate`] is written.
#[must_use]
pub fn rate(quote: &Quote) -> String {
    match quote.rate_day {
        Some(day) if !quote.rate.is_empty() => format!("{} {} {day}", quote.rate, quote.rate_currency),
        _ => String::new(),
    }
}

/// The values of a line by their columns.
pub(super) fn values(line: &QuoteLine) -> Vec<(&'static str, String)> {
    vec![
        ("description", line.description.clone()),
        ("quantity", line.quantity.clone()),
        ("unit", line.unit.clone()),
        ("unit_price", line.unit_price.clone()),
        ("discount", line.discount.clone()),
        ("tax_rate", line.tax_rate.clone()),
    ]
}
