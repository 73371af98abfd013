//! Looks a quote over: what should be mended before it goes out, and what a revision changed.

use std::collections::{HashMap, hash_map::Entry};

use serde::Serialize;

use super::compare::paired;
use crate::{
    error::Result,
    model::{
        Id,
        codes::{Incoterm, TransportMode, codes},
        decimal::Decimal,
        exhibitor::Exhibitor,
        product::Product,
        quote::{Quote, QuoteLine},
    },
    ops::exhibitor::ExhibitorField,
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
        /// Our own record lacks what a buyer looks for.
        OursMissing = "ours_missing",
    }
}

/// Something to look at. What is so of several lines is said once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Check {
    /// What it is.
    pub code: CheckCode,
    /// The first line's SKU, else what it says; empty for the whole quote.
    pub line: String,
    /// That line's place, from 0.
    pub position: Option<u32>,
    /// How many further lines it is so of.
    pub more: u32,
    /// A number that its sentence names, such as the minimum quantity of the first line.
    pub value: String,
    /// What our own record lacks.
    pub ours: Vec<ExhibitorField>,
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
    let mut checks = Vec::new();
    let mut whole = |code| checks.push(about(code, "", None));
    if quote.company_id.is_none() && quote.contact_id.is_none() {
        whole(CheckCode::NoBuyer);
    }
    match quote.incoterm {
        None => whole(CheckCode::NoTerm),
        Some(_) if quote.place.is_empty() => whole(CheckCode::PlaceMissing),
        Some(_) => {}
    }
    let by_sea = quote.transport_mode.is_none_or(|mode| mode == TransportMode::Sea);
    if quote.incoterm.is_some_and(|rule| SEA_RULES.contains(&rule)) && !by_sea {
        whole(CheckCode::SeaRuleOnly);
    }
    let untaxed = quote.tax_rate.is_empty() && lines.iter().all(|line| line.tax_rate.is_empty());
    if untaxed && quote.tax_note.is_empty() {
        whole(CheckCode::NoTaxNote);
    }
    let ours = missing_of_us(reader.exhibitor()?.as_ref());
    if !ours.is_empty() {
        checks.push(Check { ours, ..about(CheckCode::OursMissing, "", None) });
    }
    checks.extend(about_lines(reader, lines)?);
    Ok(checks)
}

fn about(code: CheckCode, line: &str, position: Option<u32>) -> Check {
    Check { code, line: line.to_owned(), position, more: 0, value: String::new(), ours: Vec::new() }
}

/// What a buyer looks for on a quote, and our own record does not say: who offers, where they are, how they are reached,
/// under which VAT id, and where the money goes.
fn missing_of_us(us: Option<&Exhibitor>) -> Vec<ExhibitorField> {
    use ExhibitorField as F;
    let says = |value: fn(&Exhibitor) -> &String| us.is_some_and(|us| !value(us).is_empty());
    [
        (F::Name, says(|us| &us.name) || says(|us| &us.native_name)),
        (F::Address, says(|us| &us.address) || says(|us| &us.native_address)),
        (F::Email, says(|us| &us.email) || says(|us| &us.phone)),
        (F::VatId, says(|us| &us.vat_id)),
        (F::Bank, says(|us| &us.bank)),
    ]
    .into_iter()
    .filter(|(_, is_said)| !is_said)
    .map(|(field, _)| field)
    .collect()
}

fn about_lines(reader: Reader<'_>, lines: &[QuoteLine]) -> Result<Vec<Check>> {
    let mut checks: Vec<Check> = Vec::new();
    let mut products: HashMap<Id, Product> = HashMap::new();
    for (position, line) in (0..).zip(lines) {
        if let Some(id) = line.product_id
            && let Entry::Vacant(unread) = products.entry(id)
        {
            unread.insert(reader.need::<Product>(id)?);
        }
        let product = line.product_id.and_then(|id| products.get(&id));
        let name = product.map_or(line.description.as_str(), |product| &product.sku);
        for (code, value) in faults(line, product) {
            match checks.iter_mut().find(|it| it.code == code) {
                Some(said) => said.more += 1,
                None => checks.push(Check { value: value.to_owned(), ..about(code, name, Some(position)) }),
            }
        }
    }
    Ok(checks)
}

/// What should be looked at in one line, and the number that its sentence names.
fn faults<'p>(line: &QuoteLine, product: Option<&'p Product>) -> Vec<(CheckCode, &'p str)> {
    let mut found = Vec::new();
    if !Decimal::parse(&line.unit_price).is_some_and(Decimal::is_positive) {
        found.push((CheckCode::NoPrice, ""));
    }
    let Some(product) = product else { return found };
    if product.hs_code.is_empty() {
        found.push((CheckCode::NoHsCode, ""));
    }
    let least = Decimal::parse(&product.moq).unwrap_or_default();
    if Decimal::parse(&line.quantity).is_some_and(|quantity| quantity < least) {
        found.push((CheckCode::BelowMinimum, &product.moq));
    }
    found
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
