//! Finds the host in what people type as a web address, and the part of it that names the organisation.

use super::fold::narrow;

/// The host of a web address: `https://www.Vallclara.example/en?x` gives `vallclara.example`. `None` when it is not one.
#[must_use]
pub fn host(typed: &str) -> Option<String> {
    let typed = narrow(typed).to_lowercase().replace('。', ".");
    let rest = typed.split_once("://").map_or(typed.as_str(), |(_, rest)| rest);
    let rest = rest.split(['/', '?', '#', '\\']).next()?;
    let rest = rest.rsplit('@').next()?;
    let host = rest.split(':').next()?.trim_matches('.');
    let host = host.strip_prefix("www.").filter(|rest| rest.contains('.')).unwrap_or(host);
    is_host(host).then(|| host.to_owned())
}

/// Whether this is a host name: two labels or more, of letters, digits and inner hyphens; the last is no number.
#[must_use]
pub fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.chars().count() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|c| c.is_alphanumeric() || c == '-' || unicode_normalization::char::is_combining_mark(c))
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host.len() <= 253
        && host.contains('.')
        && host.split('.').all(is_label)
        && last.chars().count() > 1
        && last.chars().any(|c| !c.is_ascii_digit())
}

/// The part of a host that an organisation registers: `mail.vallclara.example` gives `vallclara.example`, and
/// `shop.firm.co.uk` gives `firm.co.uk`.
///
/// A rule of thumb in place of the Public Suffix List, which weighs more than it would tell here: two labels, three where
/// the last is a country's and the one before it is of the usual second-level ones.
#[must_use]
pub fn registrable(host: &str) -> &str {
    let labels: Vec<&str> = host.rsplit('.').collect();
    let keep = match labels.as_slice() {
        [country, second, _, ..] if country.len() == 2 && SECOND_LEVEL.contains(second) => 3,
        _ => 2,
    };
    let length: usize = labels.iter().take(keep).map(|label| label.len() + 1).sum();
    host.get(host.len().saturating_sub(length.saturating_sub(1))..).unwrap_or(host)
}

const SECOND_LEVEL: &[&str] = &[
    "ac", "asn", "co", "com", "edu", "gob", "gouv", "gov", "gv", "id", "ind", "info", "mil", "ne", "net",
    "nhs", "nom", "or", "org", "plc", "police", "sch", "web",
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hosts() {
        for (typed, expected) in [
            ("https://www.Vallclara.example/en?x=1", Some("vallclara.example")),
            ("www.vallclara.example", Some("vallclara.example")),
            ("vallclara.example:8080", Some("vallclara.example")),
            ("ana@vallclara.example", Some("vallclara.example")),
            ("ｗｗｗ．ｖａｌｌ．ｅｘａｍｐｌｅ", Some("vall.example")),
            ("华芯。example", Some("华芯.example")),
            ("http://user:pw@firm.example:1/x@y", Some("firm.example")),
            ("www.example", Some("www.example")),
            ("localhost", None),
            ("10.0.0.1", None),
            ("-a.example", None),
            ("a..example", None),
            ("24.7", None),
            ("", None),
        ] {
            assert_eq!(host(typed).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn registrable_parts() {
        for (host, expected) in [
            ("mail.vallclara.example", "vallclara.example"),
            ("vallclara.example", "vallclara.example"),
            ("shop.firm.co.uk", "firm.co.uk"),
            ("firm.com.cn", "firm.com.cn"),
            ("example", "example"),
        ] {
            assert_eq!(registrable(host), expected);
        }
    }

    proptest! {
        #[test]
        fn never_panics(typed in "\\PC{0,40}|[a-c.@:/\\-华]{0,20}") {
            if let Some(host) = host(&typed) {
                prop_assert!(host.ends_with(registrable(&host)));
            }
        }
    }
}
