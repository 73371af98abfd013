//! MeCard (NTT Docomo) and BizCard: the short cards that badges and QR makers write.

use super::vcard::{Card, CardAddress};
use crate::model::codes::PhoneKind;

/// The person on a MeCard, or nothing when the text is none.
#[must_use]
pub fn read(raw: &str) -> Option<Card> {
    let mut card = Card::default();
    for (key, value) in fields(after(raw, "MECARD:")?) {
        match key.as_str() {
            "N" => match split(value, ',').as_slice() {
                [family, given, ..] => card.name(family, given),
                _ => card.whole_name(&plain(value)),
            },
            "TEL" | "TEL-AV" => card.phone(PhoneKind::Work, &plain(value)),
            "EMAIL" => card.email(&plain(value)),
            "ORG" => card.company = plain(value),
            "TITLE" => card.job_title = plain(value),
            "URL" => card.web(&plain(value)),
            "NOTE" => card.note = plain(value),
            "UID" => card.uid = plain(value),
            "ADR" => card.address(address(value)),
            _ => {}
        }
    }
    Some(card)
}

/// The person on a BizCard, or nothing when the text is none.
#[must_use]
pub fn read_bizcard(raw: &str) -> Option<Card> {
    let mut card = Card::default();
    let (mut given, mut family) = (String::new(), String::new());
    for (key, value) in fields(after(raw, "BIZCARD:")?) {
        match key.as_str() {
            "N" => given = plain(value),
            "X" => family = plain(value),
            "T" => card.job_title = plain(value),
            "C" => card.company = plain(value),
            "A" => card.address(CardAddress { street: plain(value), ..CardAddress::default() }),
            "B" => card.phone(PhoneKind::Work, &plain(value)),
            "M" => card.phone(PhoneKind::Mobile, &plain(value)),
            "F" => card.phone(PhoneKind::Fax, &plain(value)),
            "E" => card.email(&plain(value)),
            _ => {}
        }
    }
    card.name(&family, &given);
    Some(card)
}

/// Seven fields as in a vCard; where there are fewer, all of it is the street.
fn address(value: &str) -> CardAddress {
    match split(value, ',').as_slice() {
        [box_, room, street, city, region, postcode, country] => CardAddress {
            street: [box_.as_str(), room, street].join(" ").trim().to_owned(),
            city: city.clone(),
            region: region.clone(),
            postcode: postcode.clone(),
            country: country.clone(),
        },
        _ => CardAddress { street: plain(value), ..CardAddress::default() },
    }
}

fn after<'a>(raw: &'a str, start: &str) -> Option<&'a str> {
    let raw = raw.trim_start_matches(['\u{feff}', ' ', '\r', '\n']);
    raw.get(..start.len()).filter(|found| found.eq_ignore_ascii_case(start)).map(|_| &raw[start.len()..])
}

/// `KEY:value` by semicolons that no backslash precedes.
fn fields(body: &str) -> Vec<(String, &str)> {
    pieces(body, ';')
        .into_iter()
        .filter_map(|field| field.split_once(':'))
        .map(|(key, value)| (key.trim().to_ascii_uppercase(), value))
        .collect()
}

fn split(value: &str, at: char) -> Vec<String> {
    pieces(value, at).into_iter().map(plain).collect()
}

fn pieces(text: &str, at: char) -> Vec<&str> {
    let (mut pieces, mut start, mut escaped) = (Vec::new(), 0, false);
    for (index, c) in text.char_indices() {
        if c == at && !escaped {
            pieces.push(&text[start..index]);
            start = index + c.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    pieces.push(&text[start..]);
    pieces
}

fn plain(value: &str) -> String {
    let (mut plain, mut escaped) = (String::new(), false);
    for c in value.chars() {
        if c == '\\' && !escaped {
            escaped = true;
        } else {
            plain.push(c);
            escaped = false;
        }
    }
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mecards() {
        let card = read(
            "MECARD:N:Ruiz,Ana;ORG:Poles\\; Lamps;TITLE:Buyer;TEL:+44 7700 900123;EMAIL:ana@vallclara.example;\
             URL:https\\://vallclara.example;UID:B-1043;ADR:,,Main 1,Vallclara,Girona,17000,ES;NOTE:a\\\\b;;",
        )
        .unwrap();
        assert_eq!((card.given_name.as_str(), card.family_name.as_str()), ("Ana", "Ruiz"));
        assert_eq!((card.company.as_str(), card.job_title.as_str()), ("Poles; Lamps", "Buyer"));
        assert_eq!((card.uid.as_str(), card.note.as_str()), ("B-1043", "a\\b"));
        assert_eq!(
            (card.webs[0].as_str(), card.addresses[0].city.as_str()),
            ("https://vallclara.example", "Vallclara")
        );
        assert_eq!(read("mecard:N:王,伟;;").unwrap().native_name, "王伟");
        assert_eq!(read("MECARD:N:Ana Ruiz;;").unwrap().family_name, "Ruiz");
        assert_eq!(read("N:Ana;;"), None);
    }

    #[test]
    fn bizcards() {
        let card = read_bizcard(
            "BIZCARD:N:Ana;X:Ruiz;T:Buyer;C:Vallclara;M:+44 7700 900123;E:ana@vallclara.example;;",
        )
        .unwrap();
        assert_eq!((card.given_name.as_str(), card.family_name.as_str()), ("Ana", "Ruiz"));
        assert_eq!((card.phones[0].kind, card.company.as_str()), (PhoneKind::Mobile, "Vallclara"));
    }

    proptest::proptest! {
        #[test]
        fn nothing_makes_them_fall_over(body in "[NTXE:;,\\\\王a]{0,40}|\\PC{0,80}") {
            let _ = (read(&format!("MECARD:{body}")), read_bizcard(&format!("BIZCARD:{body}")), read(&body));
        }
    }
}
