//! Money: whole minor units beside an ISO 4217 code, so that no cent is ever lost to a binary fraction.

/// How many decimals a currency's minor unit has (ISO 4217, list one); two where the code is unknown.
#[must_use]
pub fn exponent(currency: &str) -> u32 {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "VND"
        | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        "CLF" | "UYW" => 4,
        _ => 2,
    }
}

/// Whether this is the code of a currency in use (ISO 4217).
#[must_use]
pub fn is_currency(code: &str) -> bool {
    iso_currency::Currency::from_code(code).is_some()
}

/// Minor units as decimal text: `8640000` EUR is `86400.00`.
#[must_use]
pub fn decimal(minor: i64, currency: &str) -> String {
    decimal_of_sum(i128::from(minor), currency)
}

/// [`decimal`] of a sum of many amounts, which may be larger than any one of them.
#[must_use]
pub fn decimal_of_sum(minor: i128, currency: &str) -> String {
    let places = exponent(currency);
    let sign = if minor < 0 { "-" } else { "" };
    let digits = minor.unsigned_abs();
    if places == 0 {
        return format!("{sign}{digits}");
    }
    let unit = 10u128.pow(places);
    format!("{sign}{}.{:0width$}", digits / unit, digits % unit, width = places as usize)
}

/// Decimal text as minor units; `None` when it is no number, has too many places, or is too large.
#[must_use]
pub fn minor(text: &str, currency: &str) -> Option<i64> {
    let places = exponent(currency) as usize;
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = fraction.trim_end_matches('0');
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !plain(whole) || !plain(fraction) || fraction.len() > places {
        return None;
    }
    let value: i64 = format!("{whole}{fraction:0<places$}").parse().ok()?;
    Some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minor_units_and_decimal_text_agree() {
        for (units, currency, text) in [
            (8_640_000, "EUR", "86400.00"),
            (-5, "EUR", "-0.05"),
            (1250, "JPY", "1250"),
            (1_234_567, "KWD", "1234.567"),
            (0, "EUR", "0.00"),
        ] {
            assert_eq!(decimal(units, currency), text);
            assert_eq!(minor(text, currency), Some(units));
        }
        for (text, currency) in [
            ("", "EUR"),
            ("1.005", "EUR"),
            ("1.5", "JPY"),
            ("1e3", "EUR"),
            (".5", "EUR"),
            ("9".repeat(30).as_str(), "EUR"),
        ] {
            assert_eq!(minor(text, currency), None, "{text}");
        }
        assert_eq!(minor("3.5", "EUR"), Some(350));
    }
}
