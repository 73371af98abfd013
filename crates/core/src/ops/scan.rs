//! Scan: codes and what they mean, as a capture line where they name somebody; and pictures, with the codes in them.

use std::{fs::File, io::Read, path::Path};

use chrono::NaiveDate;

use crate::{
    error::{Code, Error, Result},
    formats::{code, photo, picture, vcard::Card},
    grammar::{self, Understood},
    model::attachment::Photo,
};

pub use crate::formats::code::CodeContent;

/// The longest text that is kept as a scan, in bytes; the largest code holds a hundredth of it.
pub const LONGEST_RAW: usize = 300_000;
/// So many mails and as many phones of a card are written into the line; the others go to the contact directly.
const IN_LINE: usize = 3;

/// A code, what it means, and how one would have typed it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, specta::Type)]
pub struct Scanned {
    /// The code.
    pub content: CodeContent,
    /// The person on it as a capture line; empty when it names nobody.
    pub line: String,
}

/// A picture that was taken in: how it is kept, and the codes in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Pictured {
    /// As the book keeps it.
    pub photo: Photo,
    /// Every code that was found.
    pub codes: Vec<Scanned>,
}

/// Reads a code's text.
///
/// # Errors
/// `too_long`.
pub fn read(raw: &str) -> Result<Scanned> {
    if raw.len() > LONGEST_RAW {
        return Err(Error::new(Code::TooLong).with("length", raw.len()).with("most", LONGEST_RAW));
    }
    let content = code::read(raw);
    let line = content.card.as_ref().map(line_of).unwrap_or_default();
    Ok(Scanned { content, line })
}

/// The person on a card as a capture line that is read back as just that. What the line's rules would read as something
/// else is left out of it.
#[must_use]
pub fn line_of(card: &Card) -> String {
    let mut line = Line::default();
    let plain = words(&[&card.title, &card.native_name, &card.given_name, &card.family_name]);
    let quoted =
        format!("\"{}, {}\"", bare(&card.family_name), bare(&words(&[&card.title, &card.given_name])));
    line.add(&[&plain, &quoted], |understood| {
        understood.name.as_ref().is_some_and(|name| {
            (&name.given, &name.family, &name.native)
                == (&card.given_name, &card.family_name, &card.native_name)
        })
    });
    let company = (bare(&card.company), format!("\"{}\"", bare(&card.company)));
    line.add(&[&format!("@{}", company.0), &format!("@{}", company.1)], |understood| {
        let (name, native) = grammar::split_company(&card.company);
        understood.company.as_ref().is_some_and(|read| (&read.name, &read.native) == (&name, &native))
    });
    for address in card.emails.iter().take(IN_LINE) {
        line.add(&[address], |understood| understood.emails.last() == Some(address));
    }
    for phone in card.phones.iter().take(IN_LINE) {
        let number = &phone.number;
        line.add(&[number, &format!("tel {number}")], |understood| understood.phones.last() == Some(number));
    }
    for address in card.webs.iter().take(1) {
        line.add(&[address], |understood| understood.webs.last() == Some(address));
    }
    line.text
}

/// Every code in a picture file. None is no error: a picture need not hold one.
///
/// # Errors
/// `file_unreadable`, and what [`codes_in`] refuses.
pub fn codes_in_file(path: &Path) -> Result<Vec<CodeContent>> {
    codes_in(&bytes_of(path)?)
}

/// Every code in the bytes of a picture.
///
/// # Errors
/// `not_a_picture`, `picture_heic`, `picture_too_large`, `picture_damaged`.
pub fn codes_in(bytes: &[u8]) -> Result<Vec<CodeContent>> {
    let picture = picture::read(bytes)?;
    Ok(picture::codes(&picture).iter().map(|raw| code::read(raw)).collect())
}

/// Makes a picture one to keep, and reads the codes in it.
///
/// # Errors
/// As [`codes_in`].
pub fn picture(bytes: &[u8]) -> Result<Pictured> {
    let picture = picture::read(bytes)?;
    let codes = picture::codes(&picture).iter().map(|raw| read(raw)).collect::<Result<_>>()?;
    Ok(Pictured { photo: photo::kept(&picture)?, codes })
}

/// The bytes of a picture file, no more of them than are allowed and one.
///
/// # Errors
/// `file_unreadable`.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>> {
    let unreadable = || Error::new(Code::FileUnreadable).with("path", path.display());
    let mut bytes = Vec::new();
    // One byte more than allowed tells that there are too many, however large the file is.
    let most = u64::try_from(picture::MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let file = File::open(path).map_err(|error| unreadable().detail(error.kind()))?;
    file.take(most).read_to_end(&mut bytes).map_err(|error| unreadable().detail(error.kind()))?;
    Ok(bytes)
}

/// A capture line in the making.
#[derive(Default)]
struct Line {
    text: String,
}

impl Line {
    /// Adds the first way of writing something that is read back as meant, and as nothing else beside it.
    fn add(&mut self, ways: &[&str], is_meant: impl Fn(&Understood) -> bool) {
        for way in ways {
            let one_line = way.split_whitespace().collect::<Vec<_>>().join(" ");
            let tried = format!("{} {one_line}", self.text).trim().to_owned();
            let understood = grammar::read(&tried, NaiveDate::default());
            if is_meant(&understood) && understood.note.is_empty() {
                self.text = tried;
                return;
            }
        }
    }
}

fn words(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

fn bare(text: &str) -> String {
    text.replace(['"', '“', '”'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(raw: &str) -> String {
        read(raw).unwrap().line
    }

    #[test]
    fn a_card_is_written_as_one_would_type_it() {
        for (raw, want) in [
            (
                "MECARD:N:Ruiz,Ana;ORG:Ajuntament de Vallclara;TEL:+44 7700 900123;EMAIL:ana@vallclara.example;;",
                "Ana Ruiz @Ajuntament de Vallclara ana@vallclara.example +44 7700 900123",
            ),
            ("MECARD:N:Ruiz Soler,Ana María;;", "Ana María Ruiz Soler"),
            ("MECARD:N:Berg,Anna Linda;;", "Anna Linda Berg"),
            (
                "MECARD:N:王伟;ORG:深圳华芯传感技术有限公司;TEL:+86 138 0000 0000;;",
                "王伟 @深圳华芯传感技术有限公司 +86 138 0000 0000",
            ),
            ("MECARD:N:Ruiz,Ana;ORG:Poles\\; Lamps, S.L.;;", "Ana Ruiz @\"Poles; Lamps, S.L.\""),
            ("MECARD:ORG:Vallclara;;", "@Vallclara"),
            ("10432", ""),
            ("https://badge.example/10432", ""),
        ] {
            assert_eq!(line(raw), want, "{raw}");
        }
    }

    #[test]
    fn a_longer_text_than_any_code_is_refused() {
        let refused = read(&"9".repeat(LONGEST_RAW + 1)).unwrap_err();
        assert_eq!(refused.code, Code::TooLong);
    }

    proptest::proptest! {
        /// Whatever a card says, its line says nothing else.
        #[test]
        fn the_line_is_read_back_as_the_card(
            given in "[A-Z][a-z]{1,8}|#x|>call|", family in "[A-Z][a-z]{1,8}( [A-Z][a-z]{2,6})?|!a|",
            company in "[A-Z][a-z]{1,8}|A, B; C|~x|#y|\\PC{0,12}", phone in "\\+44 7700 900[0-9]{3}|[0-9 ]{0,9}"
        ) {
            let card = Card { given_name: given, family_name: family, company, ..Card::default() };
            let mut card = card;
            card.phones.push(crate::formats::vcard::CardPhone {
                kind: crate::model::codes::PhoneKind::Work, number: phone.trim().to_owned(),
            });
            let understood = grammar::read(&line_of(&card), NaiveDate::default());
            proptest::prop_assert_eq!(&understood.note, "");
            proptest::prop_assert!(understood.topics.is_empty() && understood.next_steps.is_empty());
            if let Some(name) = &understood.name {
                proptest::prop_assert_eq!((&name.given, &name.family), (&card.given_name, &card.family_name));
            }
        }
    }
}
