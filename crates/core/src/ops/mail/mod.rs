//! Mail: letters made of templates, for the user's own mail program. Nothing is ever sent from here.

mod fields;
mod fill;
pub mod greeting;
mod templates;

use std::{io::Write, path::Path};

use serde::{Deserialize, Serialize};

pub use crate::formats::letter::Mailto;
pub use fields::FIELDS;
pub use fill::{MailPiece, MailTrouble};
pub use templates::{TemplateForm, TemplateView, set_template};

use fields::Facts;
use fill::Filled;

use super::{export::whole_or_not, quote};
use crate::{
    clock::Clock,
    error::Result,
    formats::{
        csv::unwritable,
        letter::{Attachment, Letter},
    },
    i18n::Words,
    model::{
        Id,
        codes::{NoteKind, QuoteState},
        contact::Contact,
        lead::Lead,
        note::Note,
    },
    store::{Book, Changes, Op, OpKind},
};

/// Which letter is asked for. What is not said is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct MailAsk {
    /// To the person of which lead.
    pub lead: Id,
    /// Which promise it keeps.
    pub promise: Option<Id>,
    /// Which template, by its code; none is the one that suits promise and language best.
    pub template: Option<String>,
    /// In which language; none is the first of the person's that there is a template in.
    pub language: Option<String>,
    /// The subject with its fields, where it differs from the template's.
    pub subject: Option<String>,
    /// The text with its fields, where it differs from the template's.
    pub body: Option<String>,
}

/// A letter before it is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct MailDraft {
    /// The address it goes to, or empty.
    pub to: String,
    /// Which template it follows.
    pub template: String,
    /// In which language.
    pub language: String,
    /// The subject with its fields.
    pub subject: String,
    /// The text with its fields.
    pub body: String,
    /// The subject as it will be.
    pub subject_pieces: Vec<MailPiece>,
    /// The text as it will be.
    pub body_pieces: Vec<MailPiece>,
    /// Fields that are missing, unknown, or put themselves in.
    pub gaps: u32,
    /// The quote that can go with it.
    pub quote: Option<MailQuote>,
}

/// A quote that can go with a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct MailQuote {
    /// Names it.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// Whether it is still being written.
    pub is_draft: bool,
}

/// A template as it is being written in the settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TemplateText {
    /// BCP 47 code of its language.
    pub language: String,
    /// The subject, with fields.
    pub subject: String,
    /// The text, with fields.
    pub body: String,
}

/// How a template comes out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct MailSample {
    /// To whom, as an example: somebody in the book, or empty when there is nobody yet.
    pub name: String,
    /// The subject as it would be.
    pub subject_pieces: Vec<MailPiece>,
    /// The text as it would be.
    pub body_pieces: Vec<MailPiece>,
}

/// The templates there are, and the fields that they can hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct MailTemplates {
    /// The user's own, then those that Fairlead brings.
    pub items: Vec<TemplateView>,
    /// The names of all fields, those of the user's own templates among them.
    pub fields: Vec<String>,
}

/// A letter that was made ready for a mail program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ready {
    /// The letter.
    pub letter: Letter,
    /// The quote that can go with it.
    pub quote: Option<Id>,
    /// The names of the files that went with it.
    pub attached: Vec<String>,
}

/// A letter with its fields filled in.
///
/// # Errors
/// `no_such_record`, `not_a_choice` for a template that is none.
pub fn draft(book: &Book, words: Words, me: Option<Id>, ask: &MailAsk) -> Result<MailDraft> {
    book.read(|reader| {
        let facts = Facts::read(reader, ask.lead, ask.promise, me)?;
        let all = templates::all(reader, words)?;
        let template = templates::choose(&all, &facts, ask)?;
        let spoken = facts.in_language(&template.language);
        let subject = ask.subject.clone().unwrap_or_else(|| template.subject.clone());
        let body = ask.body.clone().unwrap_or_else(|| template.body.clone());
        let (subject_pieces, body_pieces) =
            (Filled::of(&subject, &spoken, &all).pieces, Filled::of(&body, &spoken, &all).pieces);
        let gaps = subject_pieces.iter().chain(&body_pieces).filter(|piece| piece.trouble.is_some()).count();
        Ok(MailDraft {
            to: facts.address(),
            template: template.code.clone(),
            language: template.language.clone(),
            subject,
            body,
            subject_pieces,
            body_pieces,
            gaps: u32::try_from(gaps).unwrap_or(u32::MAX),
            quote: facts.quote.as_ref().map(|quote| MailQuote {
                id: quote.id,
                number: quote.number.clone(),
                is_draft: quote.state == QuoteState::Draft,
            }),
        })
    })
}

/// How a template would come out for the lead of which the book knows most: the newest with a quote, or the newest.
///
/// # Errors
/// Those of reading.
pub fn sample(book: &Book, me: Option<Id>, words: Words, text: &TemplateText) -> Result<MailSample> {
    book.read(|reader| {
        let facts = match reader.lead_to_show()? {
            Some(lead) => {
                let promise = reader.newest_open_promise(lead)?;
                Facts::read(reader, lead, promise, me)?
            }
            None => Facts::of_nobody(reader, me)?,
        };
        let all = templates::all(reader, words)?;
        let spoken = facts.in_language(&text.language);
        Ok(MailSample {
            name: facts.name(&text.language),
            subject_pieces: Filled::of(&text.subject, &spoken, &all).pieces,
            body_pieces: Filled::of(&text.body, &spoken, &all).pieces,
        })
    })
}

/// Every template, and every field.
///
/// # Errors
/// Those of reading.
pub fn templates(book: &Book, words: Words) -> Result<MailTemplates> {
    let items = book.read(|reader| templates::all(reader, words))?;
    let own = items.iter().filter(|it| !it.supplied).map(|it| fill::within(&it.name));
    let fields = FIELDS.iter().map(|field| (*field).to_owned()).chain(own).collect();
    Ok(MailTemplates { items, fields })
}

/// The letter as it goes to the mail program; a gap stands in it as `[field]`, for its writer to fill.
///
/// # Errors
/// Those of [`draft`].
pub fn letter(book: &Book, words: Words, me: Option<Id>, ask: &MailAsk) -> Result<Ready> {
    let draft = draft(book, words, me, ask)?;
    let contact = book.read(|reader| {
        let contact = reader.need::<Lead>(ask.lead)?.contact_id;
        contact.map(|id| reader.need::<Contact>(id)).transpose()
    })?;
    let name = contact.map(|contact| greeting::name(&draft.language, &contact)).unwrap_or_default();
    let text = |pieces: &[MailPiece]| pieces.iter().map(|piece| piece.text.as_str()).collect::<String>();
    let letter = Letter {
        to: (!draft.to.is_empty()).then(|| (name, draft.to.clone())),
        subject: text(&draft.subject_pieces),
        body: text(&draft.body_pieces),
    };
    Ok(Ready { letter, quote: draft.quote.map(|quote| quote.id), attached: Vec::new() })
}

/// Writes the letter as a file, whole or not at all, with the quote as PDF when it is wanted. A quote that goes out so is
/// recorded as every other that left the book.
///
/// # Errors
/// Those of [`Letter::message`]; `file_unwritable`, `disk_full`.
pub fn save(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    (ready, with_quote): (&mut Ready, bool),
    path: &Path,
) -> Result<()> {
    let mut attachments = Vec::new();
    if let Some(quote) = ready.quote.filter(|_| with_quote) {
        let (name, bytes) = quote::pdf(book, quote)?;
        attachments.push(Attachment { name, kind: "application/pdf", bytes });
    }
    let message = ready.letter.message(clock.id(), clock.now(), &attachments)?;
    whole_or_not(path, |mut to| {
        to.write_all(&message).map_err(|error| unwritable(&error))?;
        Ok(((), to))
    })?;
    for Attachment { name, .. } in attachments {
        book.log_export(clock, staff, ("quote", "eml", ""), (&name, 1), "")?;
        ready.attached.push(name);
    }
    Ok(())
}

/// Notes on the timeline that the letter was opened in the mail program, and what is in it.
///
/// # Errors
/// `no_such_record`, `disk_full`.
pub fn log(book: &Book, clock: &Clock, staff: Option<Id>, lead: Id, ready: &Ready) -> Result<(Id, Changes)> {
    book.transact(clock, Op { kind: OpKind::Mail, staff }, |tx| {
        tx.reader().need::<Lead>(lead)?;
        let Letter { subject, body, .. } = &ready.letter;
        let files: String = ready.attached.iter().map(|name| format!("\n\n+ {name}")).collect();
        let note = Note {
            id: tx.id(),
            lead_id: lead,
            kind: NoteKind::Mail,
            body: format!("{subject}\n\n{}{files}", body.trim()).trim().chars().take(LONGEST_NOTE).collect(),
            at: tx.now(),
            staff_id: staff,
            scan_id: None,
            deleted_at: None,
        };
        tx.insert(&note)?;
        tx.about::<Note>(note.id);
        Ok(note.id)
    })
}

/// As long as any field may be, in characters.
const LONGEST_NOTE: usize = 20_000;
