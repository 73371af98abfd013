//! Letters for the user's own mail program: a `mailto:` address (RFC 6068), or a message file with attachments (RFC 5322).

use mail_builder::{MessageBuilder, headers::raw::Raw};

use crate::{
    error::{Code, Error, Result},
    model::{Id, Stamp},
    text::email,
};

/// A letter, as it will stand in the mail program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom: a name and an address; none leaves it to the user.
    pub to: Option<(String, String)>,
    /// One line.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// A file that goes with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// An address that a mail program opens, and what has to be pasted there because it has no room in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailto {
    /// `mailto:…`
    pub url: String,
    /// The text, when it is too long for an address.
    pub paste: Option<String>,
}

/// Some mail programs cut longer addresses off without a word.
const LONGEST: usize = 1_800;

impl Letter {
    /// Refuses what would become a header of its own.
    fn check(&self) -> Result<()> {
        let is_one_line = |text: &str| !text.chars().any(char::is_control);
        if !is_one_line(&self.subject) {
            return Err(Error::new(Code::NotAHeader));
        }
        if let Some((name, address)) = &self.to
            && (!is_one_line(name) || !is_one_line(address) || email::key(address).is_none())
        {
            return Err(Error::new(Code::NotAMail).with("text", address.escape_debug()));
        }
        Ok(())
    }

    /// The letter as an address.
    ///
    /// # Errors
    /// `not_a_header` for a subject of several lines, `not_a_mail`, `too_long` for a subject that alone is too long.
    pub fn mailto(&self) -> Result<Mailto> {
        self.check()?;
        let to =
            self.to.as_ref().map(|(_, address)| encoded(address).replace("%40", "@")).unwrap_or_default();
        let subject = format!("mailto:{to}?subject={}", encoded(&self.subject));
        let whole = format!("{subject}&body={}", encoded(&self.body));
        if whole.len() <= LONGEST {
            return Ok(Mailto { url: whole, paste: None });
        }
        if subject.len() > LONGEST {
            return Err(Error::new(Code::TooLong).with("most", LONGEST).with("text", ""));
        }
        Ok(Mailto { url: subject, paste: Some(self.body.clone()) })
    }

    /// The letter as a file that mail programs open as a draft: `X-Unsent` says that it was not sent.
    ///
    /// # Errors
    /// As [`Letter::mailto`], but of any length.
    pub fn message(&self, id: Id, at: Stamp, attachments: &[Attachment]) -> Result<Vec<u8>> {
        self.check()?;
        let mut message = MessageBuilder::new()
            .header("X-Unsent", Raw::new("1"))
            .date(at.utc().timestamp())
            .message_id(format!("{id}@fairlead.invalid"))
            .subject(self.subject.as_str())
            .text_body(self.body.replace("\r\n", "\n").replace('\n', "\r\n"));
        if let Some((name, address)) = &self.to {
            message = if name.is_empty() {
                message.to(address.as_str())
            } else {
                message.to((name.as_str(), address.as_str()))
            };
        }
        for Attachment { name, kind, bytes } in attachments {
            message = message.attachment(*kind, name.as_str(), bytes.as_slice());
        }
        message.write_to_vec().map_err(Error::internal)
    }
}

/// Percent-encoded as RFC 3986, 2.3, with the line ends that RFC 6068, 5, wants.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.replace("\r\n", "\n").replace('\n', "\r\n").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded += &format!("%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn letter(address: &str, subject: &str, body: &str) -> Letter {
        let to = (!address.is_empty()).then(|| ("Lucía Chen 陈璐".to_owned(), address.to_owned()));
        Letter { to, subject: subject.into(), body: body.into() }
    }

    #[test]
    fn addresses_are_encoded() {
        for (letter, want) in [
            (letter("ana@x.example", "Hi", "a\nb"), "mailto:ana@x.example?subject=Hi&body=a%0D%0Ab"),
            (
                letter("ana+fair@x.example", "Q&A? 100 %", "#1"),
                "mailto:ana%2Bfair@x.example?subject=Q%26A%3F%20100%20%25&body=%231",
            ),
            (letter("", "报价", ""), "mailto:?subject=%E6%8A%A5%E4%BB%B7&body="),
        ] {
            assert_eq!(letter.mailto().unwrap(), Mailto { url: want.into(), paste: None });
        }
    }

    #[test]
    fn a_long_text_goes_by_the_clipboard() {
        let long = "线".repeat(300);
        let told = letter("ana@x.example", "Hi", &long).mailto().unwrap();
        assert_eq!((told.url.as_str(), told.paste), ("mailto:ana@x.example?subject=Hi", Some(long.clone())));
        assert_eq!(letter("", &long, "").mailto().unwrap_err().code, Code::TooLong);
    }

    #[test]
    fn no_line_becomes_a_header() {
        for (letter, want) in [
            (letter("ana@x.example", "Hi\r\nBcc: all@x.example", ""), Code::NotAHeader),
            (letter("ana@x.example", "Hi\nthere", ""), Code::NotAHeader),
            (letter("ana@x.example\nBcc: all@x.example", "Hi", ""), Code::NotAMail),
            (letter("ana@x.example,all@x.example", "Hi", ""), Code::NotAMail),
            (letter("ana@x.example?bcc=all@x.example", "Hi", ""), Code::NotAMail),
            (
                Letter {
                    to: Some(("A\r\nBcc: b@x.example".into(), "a@x.example".into())),
                    ..letter("", "", "")
                },
                Code::NotAMail,
            ),
        ] {
            assert_eq!(letter.mailto().unwrap_err().code, want, "{letter:?}");
            assert_eq!(letter.message(Id::nil(), stamp(), &[]).unwrap_err().code, want, "{letter:?}");
        }
    }

    fn stamp() -> Stamp {
        Stamp::parse("2026-11-04T13:05:00Z").unwrap()
    }

    #[test]
    fn a_message_is_a_draft_with_its_files() {
        let pdf = Attachment {
            name: "Q-2026-031 伊比联.pdf".into(),
            kind: "application/pdf",
            bytes: b"%PDF-1.7".to_vec(),
        };
        let bytes = letter(
            "ana@x.example",
            "Oferta Q-2026-031: 40 farolas",
            "Estimada Sra. Chen:\n\n照明 .\n.\nFrom here",
        )
        .message(Id::nil(), stamp(), &[pdf])
        .unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        for line in text.split("\r\n") {
            assert!(line.len() <= 998 && !line.contains('\n'), "{line:?}");
        }
        for header in [
            "X-Unsent: 1",
            "Subject: Oferta Q-2026-031: 40 farolas",
            "Date: Wed, 4 Nov 2026 13:05:00 +0000",
            "MIME-Version: 1.0",
        ] {
            assert!(text.contains(header), "{header} in\n{text}");
        }
        assert!(!text.contains("\r\nFrom:"), "who sends it is the mail program's to say");
        let read = calcard_free(&bytes);
        assert_eq!(read.0, "Oferta Q-2026-031: 40 farolas");
        assert_eq!(read.1, "Estimada Sra. Chen:\n\n照明 .\n.\nFrom here");
        assert_eq!(read.2, [("Q-2026-031 伊比联.pdf".to_owned(), b"%PDF-1.7".to_vec())]);
    }

    /// Subject, text and files of a message, as another library reads them.
    fn calcard_free(bytes: &[u8]) -> (String, String, Vec<(String, Vec<u8>)>) {
        use mail_parser::{MessageParser, MimeHeaders};
        let message = MessageParser::default().parse(bytes).unwrap();
        let files = message
            .attachments()
            .map(|part| (part.attachment_name().unwrap_or_default().to_owned(), part.contents().to_vec()));
        let text = message.body_text(0).unwrap().replace("\r\n", "\n").trim_end().to_owned();
        (message.subject().unwrap_or_default().to_owned(), text, files.collect())
    }

    proptest! {
        #[test]
        fn whatever_is_written_the_address_stays_one(subject in "\\PC{0,60}", body in "(\\PC|\n){0,200}") {
            let letter = letter("ana@x.example", &subject, &body);
            if let Ok(told) = letter.mailto() {
                prop_assert!(told.url.is_ascii() && told.url.len() <= LONGEST);
                prop_assert_eq!(told.url.matches('?').count(), 1);
                prop_assert!(told.url.matches('&').count() <= 1 && !told.url.contains([' ', '#', '<']));
            }
        }
    }
}
