//! vCards as other programs write them: 2.1 (quoted-printable, charsets), 3.0 (RFC 2426) and 4.0 (RFC 6350).

use base64::{Engine, engine::general_purpose::STANDARD};
use calcard::{
    Entry, Parser,
    common::Data,
    vcard::{
        VCard, VCardEntry, VCardParameterName, VCardParameterValue, VCardProperty, VCardType, VCardValue,
    },
};
use serde::Serialize;

use crate::{grammar, model::codes::PhoneKind, text::pinyin::is_han};

/// The most of a kind that a card is read to hold; a card with more is broken or malicious.
pub const MOST_OF_A_KIND: usize = 100;

/// What a card says of a person, whatever kind of card it is. What it does not say is empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize, specta::Type)]
pub struct Card {
    /// The card's own id.
    pub uid: String,
    /// Given name in Latin letters.
    pub given_name: String,
    /// Family name in Latin letters.
    pub family_name: String,
    /// Whole name in its own script.
    pub native_name: String,
    /// Form of address, such as Dr.
    pub title: String,
    /// Whom they work for.
    pub company: String,
    /// Where in the company.
    pub department: String,
    /// What they are there.
    pub job_title: String,
    /// Numbers as written.
    pub phones: Vec<CardPhone>,
    /// Mail addresses as written.
    pub emails: Vec<String>,
    /// Postal addresses.
    pub addresses: Vec<CardAddress>,
    /// Web addresses, shown and never fetched.
    pub webs: Vec<String>,
    /// BCP 47 codes by spaces, the preferred first.
    pub languages: String,
    /// Free text.
    pub note: String,
    /// The picture's bytes when the card holds them; a picture elsewhere is never fetched.
    #[serde(skip)]
    #[specta(skip)]
    pub photo: Option<Vec<u8>>,
    /// How many numbers, addresses and the like there were beyond [`MOST_OF_A_KIND`].
    pub left_out: u32,
}

/// A number or chat account on a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct CardPhone {
    /// What it is.
    pub kind: PhoneKind,
    /// As written.
    pub number: String,
}

/// A postal address on a card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct CardAddress {
    /// Street, box and building.
    pub street: String,
    /// Town.
    pub city: String,
    /// Province or state.
    pub region: String,
    /// Postcode.
    pub postcode: String,
    /// Country as written.
    pub country: String,
}

impl Card {
    /// Whether it says nothing of anybody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes the name's two parts, which are native when they are in Chinese characters.
    pub(super) fn name(&mut self, family: &str, given: &str) {
        if has_han(family) || has_han(given) {
            self.native_name = format!("{family}{given}");
        } else {
            self.family_name = family.to_owned();
            self.given_name = given.to_owned();
        }
    }

    /// Takes a name whose parts nobody told apart, split by the rule of the capture line; parts that were told stay.
    pub(super) fn whole_name(&mut self, name: &str) {
        let Some(name) = grammar::split_name(name) else { return };
        if self.native_name.is_empty() {
            self.native_name = name.native;
        }
        if self.given_name.is_empty() && self.family_name.is_empty() {
            (self.given_name, self.family_name) = (name.given, name.family);
        }
        if self.title.is_empty() {
            self.title = name.title;
        }
    }

    pub(super) fn phone(&mut self, kind: PhoneKind, number: &str) {
        let number = number.strip_prefix("tel:").unwrap_or(number).trim().to_owned();
        let phone = CardPhone { kind, number };
        if !phone.number.is_empty() && !self.phones.contains(&phone) {
            keep(&mut self.phones, phone, &mut self.left_out);
        }
    }

    pub(super) fn email(&mut self, address: &str) {
        let address = address.strip_prefix("mailto:").unwrap_or(address).trim().to_owned();
        if !address.is_empty() && !self.emails.contains(&address) {
            keep(&mut self.emails, address, &mut self.left_out);
        }
    }

    pub(super) fn web(&mut self, address: &str) {
        let address = address.trim().to_owned();
        if !address.is_empty() && !self.webs.contains(&address) {
            keep(&mut self.webs, address, &mut self.left_out);
        }
    }

    pub(super) fn language(&mut self, code: &str) {
        let code = code.trim();
        if !code.is_empty() && !self.languages.split_whitespace().any(|known| known == code) {
            self.languages = format!("{} {code}", self.languages).trim().to_owned();
        }
    }

    pub(super) fn address(&mut self, address: CardAddress) {
        if address != CardAddress::default() {
            keep(&mut self.addresses, address, &mut self.left_out);
        }
    }
}

pub(super) fn has_han(text: &str) -> bool {
    text.chars().any(is_han)
}

fn keep<T>(list: &mut Vec<T>, item: T, left_out: &mut u32) {
    if list.len() < MOST_OF_A_KIND {
        list.push(item);
    } else {
        *left_out = left_out.saturating_add(1);
    }
}

/// Every card in the text, in order. What is no card is passed over; a card that ends early is read as far as it goes.
#[must_use]
pub fn read(text: &str) -> Vec<Card> {
    let mut cards = Vec::new();
    each(text, |card| cards.push(card));
    cards
}

/// Hands over one card after another, as [`read`] does.
pub fn each(text: &str, mut each: impl FnMut(Card)) {
    let mut parser = Parser::new(text);
    loop {
        match parser.entry() {
            Entry::VCard(card) => each(of(&card)),
            Entry::Eof => return,
            _ => {}
        }
    }
}

fn of(vcard: &VCard) -> Card {
    let mut card = Card::default();
    let mut whole = Vec::new();
    for entry in &vcard.entries {
        let fields = Fields::of(entry);
        match &entry.name {
            VCardProperty::Uid => card.uid = fields.whole(),
            VCardProperty::Fn => whole.push(fields.whole()),
            VCardProperty::N => {
                // Several names in one place are several words of it.
                let fields = Fields::joined(entry, " ");
                let middle = fields.at(2);
                let given = [fields.at(1), if has_han(&middle) { String::new() } else { middle }].join(" ");
                card.name(&fields.at(0), given.trim());
                card.title = fields.at(3);
            }
            // Of two firms the first is the one that matters.
            VCardProperty::Org if card.company.is_empty() => {
                card.company = fields.at(0);
                card.department = fields.from(1);
            }
            VCardProperty::Title => card.job_title = fields.whole(),
            VCardProperty::Role if card.job_title.is_empty() => card.job_title = fields.whole(),
            VCardProperty::Tel => card.phone(kind(entry), &fields.whole()),
            VCardProperty::Impp => chat(&mut card, &fields.whole()),
            VCardProperty::Email => card.email(&fields.whole()),
            VCardProperty::Url => card.web(&fields.whole()),
            VCardProperty::Note => card.note = fields.whole(),
            VCardProperty::Lang => card.language(&fields.whole()),
            VCardProperty::Adr => card.address(CardAddress {
                street: [fields.at(0), fields.at(1), fields.at(2)].join(" ").trim().to_owned(),
                city: fields.at(3),
                region: fields.at(4),
                postcode: fields.at(5),
                country: fields.at(6),
            }),
            VCardProperty::Photo => card.photo = photo(entry),
            VCardProperty::Other(name) if name.eq_ignore_ascii_case("X-SOCIALPROFILE") => {
                card.web(&fields.whole());
            }
            VCardProperty::Other(name) if name.eq_ignore_ascii_case("X-WECHAT") => {
                card.phone(PhoneKind::WeChat, &fields.whole());
            }
            _ => {}
        }
    }
    whole.iter().for_each(|name| card.whole_name(name));
    card
}

fn chat(card: &mut Card, address: &str) {
    let lower = address.to_ascii_lowercase();
    for (scheme, kind) in
        [("wechat:", PhoneKind::WeChat), ("weixin:", PhoneKind::WeChat), ("whatsapp:", PhoneKind::WhatsApp)]
    {
        if lower.starts_with(scheme) {
            card.phone(kind, &address[scheme.len()..]);
        }
    }
}

fn kind(entry: &VCardEntry) -> PhoneKind {
    let has = |wanted: VCardType| {
        entry.params.iter().any(|param| {
            matches!(&param.value, VCardParameterValue::Type(found) if *found == wanted)
                && param.name == VCardParameterName::Type
        })
    };
    if has(VCardType::Fax) {
        PhoneKind::Fax
    } else if has(VCardType::Cell) {
        PhoneKind::Mobile
    } else if has(VCardType::Home) {
        PhoneKind::Home
    } else {
        PhoneKind::Work
    }
}

fn photo(entry: &VCardEntry) -> Option<Vec<u8>> {
    entry.values.iter().find_map(|value| match value {
        VCardValue::Binary(Data { data, .. }) => Some(data.clone()),
        // Old programs do not say that it is base64, or say it in a way of their own.
        VCardValue::Text(text) => {
            let text = text.split_once("base64,").map_or(text.as_str(), |(_, after)| after);
            let packed: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
            STANDARD.decode(packed).ok().filter(|bytes| bytes.len() > 16)
        }
        _ => None,
    })
}

/// A property's fields, whichever way the parser split them.
struct Fields(Vec<String>);

impl Fields {
    fn of(entry: &VCardEntry) -> Self {
        Self::joined(entry, ", ")
    }

    fn joined(entry: &VCardEntry, joint: &str) -> Self {
        let mut fields = Vec::new();
        for value in &entry.values {
            match value {
                VCardValue::Text(text) => fields.push(text.trim().to_owned()),
                VCardValue::Component(parts) => fields.push(parts.join(joint).trim().to_owned()),
                VCardValue::Integer(number) => fields.push(number.to_string()),
                _ => {}
            }
        }
        Self(fields)
    }

    fn at(&self, index: usize) -> String {
        self.0.get(index).cloned().unwrap_or_default()
    }

    fn from(&self, index: usize) -> String {
        self.0.get(index..).unwrap_or_default().join(", ")
    }

    fn whole(&self) -> String {
        self.from(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Card {
        let mut cards = read(text);
        assert_eq!(cards.len(), 1, "{text}");
        cards.remove(0)
    }

    #[test]
    fn each_version() {
        for text in [
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ruiz;Ana;;Dr.\r\nFN:Ana Ruiz\r\nORG:Vallclara;Lighting\r\nTITLE:Engineer\r\nTEL;CELL:+44 7700 900123\r\nTEL;WORK;FAX:+44 7700 900124\r\nEMAIL;INTERNET:ana@vallclara.example\r\nURL:https://vallclara.example\r\nADR;WORK:;;Main 1;Vallclara;Girona;17000;Spain\r\nEND:VCARD\r\n",
            "BEGIN:VCARD\nVERSION:3.0\nN:Ruiz;Ana;;Dr.;\nFN:Ana Ruiz\nORG:Vallclara;Lighting\nTITLE:Engineer\nTEL;TYPE=CELL,VOICE:+44 7700 900123\nTEL;TYPE=WORK,FAX:+44 7700 900124\nEMAIL;TYPE=INTERNET:ana@vallclara.example\nURL:https://vallclara.example\nADR;TYPE=WORK:;;Main 1;Vallclara;Girona;17000;Spain\nEND:VCARD",
            "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Ruiz\nN:Ruiz;Ana;;Dr.;\nORG:Vallclara;Lighting\nTITLE:Engineer\nTEL;VALUE=uri;TYPE=cell:tel:+44 7700 900123\nTEL;TYPE=\"work,fax\":+44 7700 900124\nEMAIL:ana@vallclara.example\nURL:https://vallclara.example\nADR:;;Main 1;Vallclara;Girona;17000;Spain\nEND:VCARD\n",
        ] {
            let card = one(text);
            assert_eq!((card.given_name.as_str(), card.family_name.as_str()), ("Ana", "Ruiz"), "{card:?}");
            assert_eq!((card.title.as_str(), card.job_title.as_str()), ("Dr.", "Engineer"));
            assert_eq!((card.company.as_str(), card.department.as_str()), ("Vallclara", "Lighting"));
            let phone = |kind, number: &str| CardPhone { kind, number: number.to_owned() };
            let want =
                [phone(PhoneKind::Mobile, "+44 7700 900123"), phone(PhoneKind::Fax, "+44 7700 900124")];
            assert_eq!(card.phones, want, "{text}");
            assert_eq!(card.emails, ["ana@vallclara.example"]);
            assert_eq!(card.webs, ["https://vallclara.example"]);
            assert_eq!(
                (card.addresses[0].street.as_str(), card.addresses[0].city.as_str()),
                ("Main 1", "Vallclara")
            );
        }
    }

    #[test]
    fn a_name_that_nobody_split_is_split_as_the_line_is() {
        for (name, given, family, native) in [
            ("Ana María de la Torre Gil", "Ana María", "de la Torre Gil", ""),
            ("Ruiz Soler, Ana", "Ana", "Ruiz Soler", ""),
            ("王伟 Wei Wang", "Wei", "Wang", "王伟"),
            ("王伟", "", "", "王伟"),
        ] {
            let card = one(&format!("BEGIN:VCARD\nVERSION:4.0\nFN:{}\nEND:VCARD", name.replace(',', "\\,")));
            let read = (card.given_name.as_str(), card.family_name.as_str(), card.native_name.as_str());
            assert_eq!(read, (given, family, native), "{name}");
        }
    }

    #[test]
    fn chinese_in_quoted_printable_and_in_gb18030() {
        let utf8 = one(
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E4=BC=9F\r\nEND:VCARD\r\n",
        );
        let gbk = one(
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=GB2312;ENCODING=QUOTED-PRINTABLE:=CD=F5;=CE=B0\r\nEND:VCARD\r\n",
        );
        assert_eq!((utf8.native_name.as_str(), gbk.native_name.as_str()), ("王伟", "王伟"));
    }

    #[test]
    fn ten_thousand_phones_are_bounded_and_counted() {
        let phones: String = (0..10_000).map(|n| format!("TEL:+44 7700 9{n:05}\n")).collect();
        let card = one(&format!("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\n{phones}END:VCARD\n"));
        assert_eq!((card.phones.len(), card.left_out), (MOST_OF_A_KIND, 9_900));
    }

    proptest::proptest! {
        #[test]
        fn nothing_makes_it_fall_over(text in "(BEGIN:VCARD\n)?(N|FN|TEL|ADR|PHOTO|X)(;[A-Z0-9=\\-]{0,20})?:\\PC{0,60}\n?(END:VCARD)?") {
            let _ = read(&text);
        }
    }
}
