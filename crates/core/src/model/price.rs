//! What a quote comes to: lines, discounts, taxes and total, exact to the minor unit.
//!
//! A line is quantity × unit price − discount, rounded once, half away from zero. A discount on the total is shared out
//! among the lines by largest remainder, so that the shares add up to it. Tax is reckoned for each rate on the sum of
//! what that rate applies to, and never on single lines.

use super::{decimal::Decimal, money};

/// What is taken off: a part, or an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discount {
    /// In per cent, from 0 to 100.
    Percent(Decimal),
    /// In minor units of the quote's currency.
    Amount(i64),
}

impl Discount {
    /// Nothing is taken off.
    pub const NONE: Self = Self::Amount(0);

    /// Reads a discount as quotes keep it: `5%`, `2.5 %`, `120.00`, or nothing.
    #[must_use]
    pub fn parse(text: &str, currency: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() {
            return Some(Self::NONE);
        }
        match text.strip_suffix(['%', '％']) {
            Some(number) => Decimal::parse(number.trim_end()).map(Self::Percent),
            None => money::minor(text, currency).map(Self::Amount),
        }
    }
}

/// A line as it enters the reckoning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PriceLine {
    /// How many.
    pub quantity: Decimal,
    /// For one.
    pub unit_price: Decimal,
    /// Taken off this line.
    pub discount: Discount,
    /// Tax in per cent; none when no tax is charged on it.
    pub tax: Option<Decimal>,
}

/// A tax rate of a quote, what it applies to, and what it comes to, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tax {
    /// In per cent.
    pub rate: Decimal,
    /// Sum of the lines with this rate, after all discounts.
    pub base: i64,
    /// The tax on it.
    pub amount: i64,
}

/// What a quote comes to, in minor units of its currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// Each line after its own discount.
    pub lines: Vec<i64>,
    /// Their sum.
    pub subtotal: i64,
    /// Taken off the sum.
    pub discount: i64,
    /// What of it falls on each line.
    pub shares: Vec<i64>,
    /// Sum without tax.
    pub net: i64,
    /// The taxes, the highest rate first.
    pub taxes: Vec<Tax>,
    /// What is to be paid.
    pub total: i64,
}

/// Why a quote cannot be reckoned, and at which line, counted from 0; no line means the discount on the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unpriced {
    /// A quantity is nothing or less.
    Quantity(usize),
    /// A price is less than nothing.
    Price(usize),
    /// More is taken off than there is, or a discount is less than nothing.
    Discount(Option<usize>),
    /// A tax is below 0 or above 100 per cent.
    Tax(usize),
    /// An amount is beyond what can be written down (2⁶³ − 1 minor units).
    TooLarge(Option<usize>),
}

/// Reckons a quote in a currency.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn reckon(currency: &str, lines: &[PriceLine], discount: Discount) -> Result<Totals, Unpriced> {
    let amounts = lines
        .iter()
        .enumerate()
        .map(|(at, line)| line_amount(currency, line, at))
        .collect::<Result<Vec<i64>, _>>()?;
    let too_large = Unpriced::TooLarge(None);
    let subtotal = sum(&amounts).ok_or(too_large)?;
    let off = taken_off(subtotal, discount).ok_or(Unpriced::Discount(None))?;
    let shares = shared_out(off, &amounts);
    let taxes = taxes(lines, &amounts, &shares);
    let taxed = taxes.iter().try_fold(0i64, |all, tax| all.checked_add(tax.amount)).ok_or(too_large)?;
    let net = subtotal - off;
    let total = net.checked_add(taxed).ok_or(too_large)?;
    Ok(Totals { lines: amounts, subtotal, discount: off, shares, net, taxes, total })
}

/// What one line comes to, in minor units; `None` where [`reckon`] refuses it.
#[must_use]
pub fn of_line(currency: &str, line: &PriceLine) -> Option<i64> {
    line_amount(currency, line, 0).ok()
}

/// A price in another currency: price × rate, rounded to that currency's minor unit, half away from zero.
/// `None` when it is too large.
#[must_use]
pub fn converted(price: Decimal, rate: Decimal, into: &str) -> Option<Decimal> {
    let exact = i128::from(price.millionths()) * i128::from(rate.millionths());
    let unit = 10i128.pow(12 - money::exponent(into));
    let minor = i128::from(half_away(exact, unit)?);
    let millionths = minor.checked_mul(10i128.pow(6 - money::exponent(into)))?;
    i64::try_from(millionths).ok().map(Decimal::of_millionths)
}

/// A price that went up by so many per cent, or down, rounded to so many places, half away from zero. `None` when it is
/// too large, or would be below nothing.
#[must_use]
pub fn raised(price: Decimal, part: Decimal, places: u32) -> Option<Decimal> {
    let exact = i128::from(price.millionths()) * (i128::from(WHOLE) + i128::from(part.millionths()));
    let step = 10i128.pow(6 - places.min(6));
    let steps = half_away(exact, i128::from(WHOLE) * step)?;
    let millionths = i64::try_from(i128::from(steps) * step).ok()?;
    let raised = Decimal::of_millionths(millionths);
    // Read back, so that it is no longer than a price may be.
    Decimal::parse(&raised.to_string()).filter(|price| !price.is_negative())
}

/// Per cents are counted in millionths of one of them.
const WHOLE: i64 = 100_000_000;

fn line_amount(currency: &str, line: &PriceLine, at: usize) -> Result<i64, Unpriced> {
    if !line.quantity.is_positive() {
        return Err(Unpriced::Quantity(at));
    }
    if line.unit_price.is_negative() {
        return Err(Unpriced::Price(at));
    }
    if line.tax.is_some_and(|rate| !(0..=WHOLE).contains(&rate.millionths())) {
        return Err(Unpriced::Tax(at));
    }
    // Millionths × millionths: twelve places.
    let exact = i128::from(line.quantity.millionths()) * i128::from(line.unit_price.millionths());
    let unit = 10i128.pow(12 - money::exponent(currency));
    let too_large = Unpriced::TooLarge(Some(at));
    match line.discount {
        Discount::Percent(part) => {
            let rest = WHOLE - part.millionths();
            if !(0..=WHOLE).contains(&rest) {
                return Err(Unpriced::Discount(Some(at)));
            }
            // Dividing first what divides evenly would round twice; so the whole product is made, or refused.
            let product = exact.checked_mul(i128::from(rest)).ok_or(too_large)?;
            half_away(product, unit * i128::from(WHOLE)).ok_or(too_large)
        }
        Discount::Amount(off) => {
            let gross = half_away(exact, unit).ok_or(too_large)?;
            if off < 0 || off > gross {
                return Err(Unpriced::Discount(Some(at)));
            }
            Ok(gross - off)
        }
    }
}

fn taken_off(subtotal: i64, discount: Discount) -> Option<i64> {
    let off = match discount {
        Discount::Amount(off) => off,
        Discount::Percent(part) if (0..=WHOLE).contains(&part.millionths()) => per_cent(subtotal, part)?,
        Discount::Percent(_) => return None,
    };
    (0..=subtotal).contains(&off).then_some(off)
}

/// Shares an amount out in proportion to `parts`, by largest remainder; of equal remainders the first part goes first.
fn shared_out(amount: i64, parts: &[i64]) -> Vec<i64> {
    let whole: i128 = parts.iter().map(|part| i128::from(*part)).sum();
    if whole == 0 {
        return vec![0; parts.len()];
    }
    let exact = |part: &i64| i128::from(amount) * i128::from(*part);
    let mut shares: Vec<i64> =
        parts.iter().map(|part| i64::try_from(exact(part) / whole).unwrap_or(0)).collect();
    let left = amount - shares.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(exact(&parts[*at]) % whole), *at));
    for at in order.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        shares[at] += 1;
    }
    shares
}

fn taxes(lines: &[PriceLine], amounts: &[i64], shares: &[i64]) -> Vec<Tax> {
    let mut taxes: Vec<Tax> = Vec::new();
    for ((line, amount), share) in lines.iter().zip(amounts).zip(shares) {
        let Some(rate) = line.tax else { continue };
        match taxes.iter_mut().find(|tax| tax.rate == rate) {
            Some(tax) => tax.base += amount - share,
            None => taxes.push(Tax { rate, base: amount - share, amount: 0 }),
        }
    }
    for tax in &mut taxes {
        // At most the base itself, which fits.
        tax.amount = per_cent(tax.base, tax.rate).unwrap_or(tax.base);
    }
    taxes.sort_by_key(|tax| std::cmp::Reverse(tax.rate));
    taxes
}

fn sum(amounts: &[i64]) -> Option<i64> {
    amounts.iter().try_fold(0i64, |all, amount| all.checked_add(*amount))
}

fn per_cent(amount: i64, part: Decimal) -> Option<i64> {
    half_away(i128::from(amount) * i128::from(part.millionths()), i128::from(WHOLE))
}

/// Quotient of two whole numbers, the second above zero, half away from zero.
fn half_away(amount: i128, unit: i128) -> Option<i64> {
    let (quotient, rest) = (amount / unit, amount % unit);
    let up = i128::from(rest.unsigned_abs() * 2 >= unit.unsigned_abs());
    i64::try_from(quotient + amount.signum() * up).ok()
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use bigdecimal::{BigDecimal, RoundingMode};
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    fn line(quantity: &str, unit_price: &str, discount: &str, tax: &str, currency: &str) -> PriceLine {
        PriceLine {
            quantity: number(quantity),
            unit_price: number(unit_price),
            discount: Discount::parse(discount, currency).unwrap(),
            tax: (!tax.is_empty()).then(|| number(tax)),
        }
    }

    #[test]
    fn lines_round_once_and_half_away_from_zero() {
        for (quantity, price, discount, currency, amount) in [
            ("40", "1890.00", "5%", "EUR", 7_182_000),
            ("0.5", "0.01", "", "EUR", 1),
            ("333.5", "6.205", "7.5%", "EUR", 191_416),
            ("1.000001", "1000000", "", "JPY", 1_000_001),
            ("3", "0.3335", "", "KWD", 1_001),
            ("1", "10", "100 %", "EUR", 0),
            ("2", "10", "0.01", "EUR", 1_999),
        ] {
            let totals = reckon(currency, &[line(quantity, price, discount, "", currency)], Discount::NONE);
            assert_eq!(totals.unwrap().total, amount, "{quantity} × {price} − {discount}");
        }
    }

    #[test]
    fn a_discount_on_the_total_is_shared_out_to_the_last_cent() {
        let lines = [
            line("1", "10.00", "", "21", "EUR"),
            line("1", "10.00", "", "10", "EUR"),
            line("1", "10.00", "", "", "EUR"),
        ];
        let totals = reckon("EUR", &lines, Discount::Amount(1_000)).unwrap();
        assert_eq!(totals.shares, [334, 333, 333], "equal remainders: the first line first");
        assert_eq!((totals.subtotal, totals.net), (3_000, 2_000));
        let taxes: Vec<_> = totals.taxes.iter().map(|tax| (tax.base, tax.amount)).collect();
        assert_eq!(taxes, [(666, 140), (667, 67)], "per rate, on the sum");
        assert_eq!(totals.total, 2_207);
    }

    #[test]
    fn what_cannot_be_reckoned_says_where() {
        let good = line("1", "1", "", "", "EUR");
        let reckoned = |bad: PriceLine| reckon("EUR", &[good, bad], Discount::NONE).unwrap_err();
        assert_eq!(reckoned(line("0", "1", "", "", "EUR")), Unpriced::Quantity(1));
        assert_eq!(reckoned(line("-1", "1", "", "", "EUR")), Unpriced::Quantity(1));
        assert_eq!(reckoned(line("1", "-1", "", "", "EUR")), Unpriced::Price(1));
        assert_eq!(reckoned(line("1", "1", "100.1%", "", "EUR")), Unpriced::Discount(Some(1)));
        assert_eq!(reckoned(line("1", "1", "1.01", "", "EUR")), Unpriced::Discount(Some(1)));
        assert_eq!(reckoned(line("1", "1", "", "101", "EUR")), Unpriced::Tax(1));
        assert_eq!(
            reckoned(line("999999999999", "999999999999", "", "", "EUR")),
            Unpriced::TooLarge(Some(1))
        );
        assert_eq!(reckon("EUR", &[good], Discount::Amount(101)).unwrap_err(), Unpriced::Discount(None));
        assert_eq!(
            reckon("EUR", &[good], Discount::Percent(number("-1"))).unwrap_err(),
            Unpriced::Discount(None)
        );
        let most = line("90000000000", "999999", "", "", "EUR");
        assert_eq!(reckon("EUR", &[most, most], Discount::NONE).unwrap_err(), Unpriced::TooLarge(None));
        assert_eq!(reckon("EUR", &[], Discount::NONE).unwrap().total, 0);
    }

    #[test]
    fn prices_are_converted_to_whole_minor_units() {
        assert_eq!(converted(number("1890"), number("1.0834"), "USD"), Some(number("2047.63")));
        assert_eq!(converted(number("10.005"), number("1"), "EUR"), Some(number("10.01")));
        assert_eq!(converted(number("10.5"), number("157.31"), "JPY"), Some(number("1652")));
        assert_eq!(converted(number("999999999999"), number("999999999999"), "EUR"), None);
    }

    #[test]
    fn prices_go_up_and_down_by_a_part() {
        for (price, part, places, want) in [
            ("1890", "3.5", 2, Some("1956.15")),
            ("0.123456", "5", 6, Some("0.129629")),
            ("10.05", "-10", 2, Some("9.05")),
            ("105", "0.5", 0, Some("106")),
            ("1.005", "0", 3, Some("1.005")),
            ("999999999999", "0.1", 2, None),
            ("1", "-200", 2, None),
        ] {
            assert_eq!(raised(number(price), number(part), places), want.map(number), "{price} {part}");
        }
    }

    /// The same rules, written with a library of unlimited precision.
    fn independent(
        lines: &[PriceLine],
        discount: Discount,
        places: i64,
    ) -> (Vec<BigDecimal>, BigDecimal, BigDecimal) {
        let big = |number: Decimal| BigDecimal::from_str(&number.to_string()).unwrap();
        let minor = |units: i64| BigDecimal::new(units.into(), places);
        let round = |number: BigDecimal| number.with_scale_round(places, RoundingMode::HalfUp);
        let off = |of: &BigDecimal, discount: Discount| match discount {
            Discount::Percent(part) => of * big(part) / BigDecimal::from(100),
            Discount::Amount(units) => minor(units),
        };
        let amounts: Vec<BigDecimal> = lines
            .iter()
            .map(|line| {
                let gross = big(line.quantity) * big(line.unit_price);
                let gross = if matches!(line.discount, Discount::Amount(_)) { round(gross) } else { gross };
                round(&gross - off(&gross, line.discount))
            })
            .collect();
        let subtotal: BigDecimal = amounts.iter().sum();
        let discount = round(off(&subtotal, discount));
        (amounts, subtotal, discount)
    }

    fn any_line(places: u32) -> impl Strategy<Value = PriceLine> {
        let discount = prop_oneof![
            Just(Discount::NONE),
            (0i64..=100_000_000).prop_map(|part| Discount::Percent(Decimal::of_millionths(part))),
        ];
        (1i64..=5_000_000_000_000, 0i64..=99_999_999_999_999, discount, proptest::option::of(0usize..3))
            .prop_map(move |(quantity, price, discount, tax)| PriceLine {
                quantity: Decimal::of_millionths(quantity),
                unit_price: Decimal::of_millionths(price / 10i64.pow(places % 3)),
                discount,
                tax: tax.map(|at| number(["21", "10", "5.5"][at])),
            })
    }

    proptest! {
        #[test]
        fn totals_agree_with_an_independent_reckoning(
            lines in proptest::collection::vec(any_line(0), 0..12),
            part in 0i64..=100_000_000,
            currency in prop_oneof![Just("EUR"), Just("JPY"), Just("KWD")],
        ) {
            let discount = Discount::Percent(Decimal::of_millionths(part));
            let places = i64::from(money::exponent(currency));
            let big = |units: i64| BigDecimal::new(units.into(), places);
            let totals = reckon(currency, &lines, discount).unwrap();
            let (amounts, subtotal, off) = independent(&lines, discount, places);
            prop_assert_eq!(totals.lines.iter().map(|units| big(*units)).collect::<Vec<_>>(), amounts);
            prop_assert_eq!(big(totals.subtotal), subtotal);
            prop_assert_eq!(big(totals.discount), off);
            // Shares add up, and each lies within one unit of its exact proportion.
            prop_assert_eq!(totals.shares.iter().sum::<i64>(), totals.discount);
            for (share, amount) in totals.shares.iter().zip(&totals.lines) {
                let exact = i128::from(totals.discount) * i128::from(*amount);
                prop_assert!((i128::from(*share) * i128::from(totals.subtotal) - exact).abs() < i128::from(totals.subtotal.max(1)));
                prop_assert!(share <= amount);
            }
            // Tax is per rate on the sum.
            for tax in &totals.taxes {
                let base: i64 = lines.iter().enumerate().filter(|(_, line)| line.tax == Some(tax.rate))
                    .map(|(at, _)| totals.lines[at] - totals.shares[at]).sum();
                prop_assert_eq!(base, tax.base);
                let exact = big(base) * BigDecimal::from_str(&tax.rate.to_string()).unwrap() / BigDecimal::from(100);
                prop_assert_eq!(big(tax.amount), exact.with_scale_round(places, RoundingMode::HalfUp));
            }
            let taxed: i64 = totals.taxes.iter().map(|tax| tax.amount).sum();
            prop_assert_eq!(totals.total, totals.subtotal - totals.discount + taxed);
        }

        #[test]
        fn anything_is_reckoned_or_refused(
            numbers in proptest::collection::vec((any::<i64>(), any::<i64>(), any::<i64>(), any::<i64>()), 0..6),
            amount in any::<i64>(),
        ) {
            let lines: Vec<PriceLine> = numbers.into_iter().map(|(quantity, price, part, tax)| PriceLine {
                quantity: Decimal::of_millionths(quantity),
                unit_price: Decimal::of_millionths(price),
                discount: Discount::Percent(Decimal::of_millionths(part)),
                tax: Some(Decimal::of_millionths(tax)),
            }).collect();
            let _ = reckon("EUR", &lines, Discount::Amount(amount));
        }
    }
}
