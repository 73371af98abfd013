//! Decimal numbers of up to six places, as quantities, unit prices, rates and per cents are written: kept as whole millionths.

use std::fmt;

/// A decimal number, exact, from −999 999 999 999.999999 to 999 999 999 999.999999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i64);

/// Millionths in one.
const ONE: i64 = 1_000_000;

/// Digits before the point: twelve are more than any price or quantity of a booth.
const WHOLE_DIGITS: usize = 12;

/// Digits behind the point.
const PLACES: usize = 6;

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// Reads decimal text with a point: `12`, `0.5`, `-3.141593`. Zeros at the end of a longer fraction do not count.
    /// `None` for anything else, for more than six places, and for more than twelve digits before the point.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(whole) || !plain(fraction) {
            return None;
        }
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        if whole.len() > WHOLE_DIGITS || fraction.len() > PLACES {
            return None;
        }
        let millionths: i64 = format!("0{whole}{fraction:0<PLACES$}").parse().ok()?;
        Some(Self(if negative { -millionths } else { millionths }))
    }

    /// How many millionths it is.
    #[must_use]
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// The number of this many millionths.
    #[must_use]
    pub const fn of_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    /// Whether it is above nothing.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Whether it is below nothing.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

/// The shortest text that reads back as the same number.
impl fmt::Display for Decimal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, fraction) = (self.0.unsigned_abs() / ONE as u64, self.0.unsigned_abs() % ONE as u64);
        let fraction = format!("{fraction:0>PLACES$}");
        match fraction.trim_end_matches('0') {
            "" => write!(to, "{sign}{whole}"),
            fraction => write!(to, "{sign}{whole}.{fraction}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_a_decimal_and_what_is_none() {
        for (text, read) in [
            ("0", "0"),
            ("007.50", "7.5"),
            ("-0.000001", "-0.000001"),
            ("999999999999.999999", "999999999999.999999"),
            ("1.5000000000", "1.5"),
            ("-0", "0"),
        ] {
            assert_eq!(
                Decimal::parse(text).map(|number| number.to_string()).as_deref(),
                Some(read),
                "{text}"
            );
        }
        for text in
            ["", "-", ".5", "5.", "1e3", "+1", "1,5", " 1", "1.0000001", "1000000000000", "٣", "--1", "0x1"]
        {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn text_and_number_agree(millionths in -999_999_999_999_999_999i64..=999_999_999_999_999_999) {
            let number = Decimal::of_millionths(millionths);
            prop_assert_eq!(Decimal::parse(&number.to_string()), Some(number));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,30}") {
            if let Some(number) = Decimal::parse(&text) {
                prop_assert_eq!(Decimal::parse(&number.to_string()), Some(number));
            }
        }
    }
}
