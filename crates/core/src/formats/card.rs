//! vCards as Fairlead writes them: 4.0 (RFC 6350) and 3.0 (RFC 2426), clean enough for a strict reader.

use std::io::Write;

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{
    csv::unwritable,
    vcard::{Card, CardAddress},
};
use crate::{error::Result, model::codes::PhoneKind};

/// Which vCard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// RFC 2426, which every phone reads.
    V3,
    /// RFC 6350.
    V4,
}

/// A person, as a card holds them. Kinds are those of the book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// A UUID.
    pub id: String,
    /// Given name in Latin letters.
    pub given_name: String,
    /// Family name in Latin letters.
    pub family_name: String,
    /// Whole name in its own script.
    pub native_name: String,
    /// The name in the order its owner uses.
    pub full_name: String,
    /// Form of address.
    pub title: String,
    /// Whom they work for.
    pub company: String,
    /// Where in the company.
    pub department: String,
    /// What they are there.
    pub job_title: String,
    /// Mail addresses: kind and address.
    pub emails: Vec<(String, String)>,
    /// Numbers and chat accounts: kind and number.
    pub phones: Vec<(String, String)>,
    /// Street and the like.
    pub address: String,
    /// City.
    pub city: String,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// Web address.
    pub website: String,
    /// Profile address.
    pub linkedin: String,
    /// BCP 47 codes by spaces, the preferred first.
    pub languages: String,
    /// What they are interested in.
    pub topics: Vec<String>,
    /// Free text.
    pub note: String,
    /// A JPEG of them.
    pub photo: Option<Vec<u8>>,
}

impl Person {
    /// As a card of theirs is read back.
    #[must_use]
    pub fn as_read(&self, version: Version) -> Card {
        let mut card = Card::default();
        let (family, given, shown) = self.names();
        card.name(&plain(&family), &plain(&given));
        card.title = plain(&self.title);
        card.company = plain(&self.company);
        card.department = plain(&self.department);
        card.job_title = plain(&self.job_title);
        for (_, address) in &self.emails {
            card.email(&plain(address));
        }
        for (kind, number) in &self.phones {
            let kind = match PhoneKind::from_code(kind) {
                Some(PhoneKind::WhatsApp) => PhoneKind::Mobile,
                Some(PhoneKind::Other) | None => PhoneKind::Work,
                Some(kind) => kind,
            };
            card.phone(kind, &plain(number));
        }
        let [street, city, country] = [&self.address, &self.city, &self.country].map(|part| plain(part));
        card.address(CardAddress { street, city, country, ..CardAddress::default() });
        card.web(&plain(&self.website));
        card.web(&plain(&self.linkedin));
        card.note = plain(&self.note);
        card.photo.clone_from(&self.photo);
        if version == Version::V4 {
            self.languages.split_whitespace().for_each(|code| card.language(code));
        }
        card.whole_name(&plain(&shown));
        card
    }

    /// Family and given name, and the name as it is shown, in both scripts where there are two. A card has to have both;
    /// somebody of whom only the company is known is shown as that.
    fn names(&self) -> (String, String, String) {
        let latin = !(self.family_name.is_empty() && self.given_name.is_empty());
        let family = if latin { &self.family_name } else { &self.native_name };
        let mut shown = if latin { self.full_name.clone() } else { self.native_name.clone() };
        if latin && !self.native_name.is_empty() {
            shown = format!("{shown} {}", self.native_name);
        }
        let reached = self.emails.first().or(self.phones.first()).map(|(_, text)| text);
        for other in [Some(&self.company), reached].into_iter().flatten() {
            if shown.is_empty() {
                shown.clone_from(other);
            }
        }
        (family.clone(), self.given_name.clone(), if shown.is_empty() { "?".to_owned() } else { shown })
    }
}

/// What is left of a text in a card: no control characters, one kind of line end, no blanks around it.
fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines
        .chars()
        .filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t'))
        .collect::<String>()
        .trim()
        .to_owned()
}

/// The most octets of a line, its end not counted (RFC 6350, 3.2).
const LINE: usize = 75;

/// Writes cards.
pub struct Writer<W: Write> {
    to: W,
    version: Version,
    line: String,
}

impl<W: Write> Writer<W> {
    /// Begins a file.
    pub fn new(to: W, version: Version) -> Self {
        Self { to, version, line: String::new() }
    }

    /// Writes a card.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn card(&mut self, person: &Person) -> Result<()> {
        let v4 = self.version == Version::V4;
        self.put("BEGIN", "VCARD")?;
        self.put("VERSION", if v4 { "4.0" } else { "3.0" })?;
        self.put("UID", &format!("urn:uuid:{}", person.id))?;
        self.names(person)?;
        if !(person.company.is_empty() && person.department.is_empty()) {
            let mut unit = escaped(&person.company);
            if !person.department.is_empty() {
                unit = format!("{unit};{}", escaped(&person.department));
            }
            self.put("ORG", &unit)?;
        }
        self.text("TITLE", &person.job_title)?;
        for (kind, address) in &person.emails {
            let name = match (kind.as_str(), v4) {
                ("home", true) => "EMAIL;TYPE=home",
                ("work", true) => "EMAIL;TYPE=work",
                (_, true) => "EMAIL",
                ("home", false) => "EMAIL;TYPE=INTERNET,HOME",
                ("work", false) => "EMAIL;TYPE=INTERNET,WORK",
                (_, false) => "EMAIL;TYPE=INTERNET",
            };
            self.text(name, address)?;
        }
        for (kind, number) in &person.phones {
            self.text(phone(kind, v4), number)?;
        }
        if [&person.address, &person.city, &person.country].iter().any(|part| !part.is_empty()) {
            let [street, city, country] =
                [&person.address, &person.city, &person.country].map(|part| escaped(part));
            self.put(
                if v4 { "ADR;TYPE=work" } else { "ADR;TYPE=WORK" },
                &format!(";;{street};{city};;;{country}"),
            )?;
        }
        self.text(if v4 { "URL;TYPE=work" } else { "URL" }, &person.website)?;
        self.text("X-SOCIALPROFILE;TYPE=linkedin", &person.linkedin)?;
        if v4 {
            for (at, language) in person.languages.split_whitespace().enumerate() {
                self.text(&format!("LANG;PREF={}", (at + 1).min(100)), language)?;
            }
        }
        if !person.topics.is_empty() {
            let topics: Vec<String> = person.topics.iter().map(|topic| escaped(topic)).collect();
            self.put("CATEGORIES", &topics.join(","))?;
        }
        self.text("NOTE", &person.note)?;
        if let Some(photo) = &person.photo {
            let name = if v4 { "PHOTO" } else { "PHOTO;ENCODING=b;TYPE=JPEG" };
            let before = if v4 { "data:image/jpeg;base64," } else { "" };
            self.put(name, &format!("{before}{}", STANDARD.encode(photo)))?;
        }
        self.put("END", "VCARD")
    }

    /// Ends the file and gives back what it was written to.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn finish(mut self) -> Result<W> {
        self.to.flush().map_err(|error| unwritable(&error))?;
        Ok(self.to)
    }

    fn names(&mut self, person: &Person) -> Result<()> {
        let (family, given, shown) = person.names();
        self.put("N", &format!("{};{};;{};", escaped(&family), escaped(&given), escaped(&person.title)))?;
        self.put("FN", &escaped(&shown))
    }

    /// A property whose value is one text; an empty one is left out.
    fn text(&mut self, name: &str, value: &str) -> Result<()> {
        if value.is_empty() { Ok(()) } else { self.put(name, &escaped(value)) }
    }

    /// A line, folded before it is longer than [`LINE`], never within a character.
    fn put(&mut self, name: &str, value: &str) -> Result<()> {
        self.line.clear();
        let mut length = 0;
        for sign in name.chars().chain([':']).chain(value.chars()) {
            if length + sign.len_utf8() > LINE {
                self.line.push_str("\r\n ");
                length = 1;
            }
            self.line.push(sign);
            length += sign.len_utf8();
        }
        self.line.push_str("\r\n");
        self.to.write_all(self.line.as_bytes()).map_err(|error| unwritable(&error))
    }
}

fn phone(kind: &str, v4: bool) -> &'static str {
    match (kind, v4) {
        ("mobile" | "whatsapp", true) => "TEL;TYPE=cell",
        ("work", true) => "TEL;TYPE=work,voice",
        ("home", true) => "TEL;TYPE=home,voice",
        ("fax", true) => "TEL;TYPE=fax",
        ("mobile" | "whatsapp", false) => "TEL;TYPE=CELL",
        ("work", false) => "TEL;TYPE=WORK,VOICE",
        ("home", false) => "TEL;TYPE=HOME,VOICE",
        ("fax", false) => "TEL;TYPE=FAX",
        ("wechat", _) => "X-WECHAT",
        _ => "TEL",
    }
}

/// A text as a value: backslash, comma, semicolon and new line escaped (RFC 6350, 3.4); other control characters have no
/// place in a card.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' | ',' | ';' => value.extend(['\\', sign]),
            '\r' if signs.peek() == Some(&'\n') => {}
            '\n' | '\r' => value.push_str("\\n"),
            '\t' => value.push('\t'),
            sign if sign.is_control() => {}
            sign => value.push(sign),
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(person: &Person, version: Version) -> String {
        let mut writer = Writer::new(Vec::new(), version);
        writer.card(person).unwrap();
        String::from_utf8(writer.finish().unwrap()).unwrap()
    }

    fn ana() -> Person {
        Person {
            id: "0192f0c1-0000-7000-8000-000000000001".into(),
            given_name: "Ana".into(),
            family_name: "Ruiz".into(),
            full_name: "Ana Ruiz".into(),
            company: "Ajuntament; Vallclara".into(),
            emails: vec![("work".into(), "ana@vallclara.example".into())],
            phones: vec![("mobile".into(), "+44 7700 900123".into()), ("wechat".into(), "ana_ruiz".into())],
            note: "40 poles,\r\ntender".into(),
            ..Person::default()
        }
    }

    #[test]
    fn a_card_holds_what_is_known() {
        assert_eq!(
            written(&ana(), Version::V4),
            "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:0192f0c1-0000-7000-8000-000000000001\r\nN:Ruiz;Ana;;;\r\n\
             FN:Ana Ruiz\r\nORG:Ajuntament\\; Vallclara\r\nEMAIL;TYPE=work:ana@vallclara.example\r\n\
             TEL;TYPE=cell:+44 7700 900123\r\nX-WECHAT:ana_ruiz\r\nNOTE:40 poles\\,\\ntender\r\nEND:VCARD\r\n"
        );
        assert!(written(&ana(), Version::V3).contains("EMAIL;TYPE=INTERNET,WORK:ana@"));
    }

    #[test]
    fn both_scripts_are_shown_and_somebody_without_a_name_has_one() {
        let both = Person { native_name: "王伟".into(), ..ana() };
        assert!(written(&both, Version::V4).contains("FN:Ana Ruiz 王伟\r\n"));
        let native = Person { native_name: "王伟".into(), ..Person::default() };
        assert!(written(&native, Version::V3).contains("N:王伟;;;;\r\nFN:王伟\r\n"));
        let firm = Person { company: "Lumera".into(), ..Person::default() };
        assert!(written(&firm, Version::V4).contains("FN:Lumera\r\n"));
    }

    #[test]
    fn lines_are_folded_between_characters() {
        let note = "照明和传感器，路灯四十套。".repeat(20);
        let card = written(&Person { note: note.clone(), ..ana() }, Version::V4);
        assert!(card.split("\r\n").all(|line| line.len() <= LINE), "{card}");
        assert!(card.replace("\r\n ", "").contains(&note));
    }
}
