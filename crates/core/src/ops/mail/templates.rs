//! Templates: those that Fairlead brings in its languages, and the user's own.

use fluent_bundle::FluentArgs;
use serde::{Deserialize, Serialize};

use super::{MailAsk, fields::Facts, greeting::primary};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    i18n::{self, Words},
    model::{Id, codes::FollowUpKind, mail_template::MailTemplate},
    store::{Book, Changes, Op, OpKind, Reader},
};

/// A template that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct TemplateView {
    /// Names it: its id, or for one that Fairlead brings its kind and language.
    pub code: String,
    /// As people call it.
    pub name: String,
    /// For promises of which kind; none is any.
    pub kind: Option<FollowUpKind>,
    /// BCP 47 code of its language.
    pub language: String,
    /// The subject, with fields.
    pub subject: String,
    /// The text, with fields.
    pub body: String,
    /// Whether Fairlead brings it, so that it cannot be changed.
    pub supplied: bool,
}

/// What a person fills in about a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TemplateForm {
    /// The template to change; none makes a new one.
    pub id: Option<Id>,
    /// As people call it.
    pub name: String,
    /// For promises of which kind; none is any.
    pub kind: Option<FollowUpKind>,
    /// BCP 47 code of its language.
    pub language: String,
    /// The subject, with fields.
    pub subject: String,
    /// The text, with fields.
    pub body: String,
}

/// The kinds of promises that Fairlead has letters for; every other kind gets the one for `other`.
const SUPPLIED: &[FollowUpKind] = &[
    FollowUpKind::ThankYou,
    FollowUpKind::Documents,
    FollowUpKind::Quote,
    FollowUpKind::Sample,
    FollowUpKind::TechnicalAnswer,
    FollowUpKind::Call,
    FollowUpKind::Meeting,
    FollowUpKind::Other,
];

/// The fields that the letters of Fairlead hold, by the variables of its sentences.
const VARIABLES: &[(&str, &str)] = &[
    ("greeting", "{{contact.greeting}}"),
    ("interests", "{{lead.interests}}"),
    ("what", "{{promise.what}}"),
    ("number", "{{quote.number}}"),
    ("total", "{{quote.total}}"),
    ("until", "{{quote.valid_until}}"),
    ("show", "{{show.name}}"),
    ("staff", "{{staff.name}}"),
    ("us", "{{us.name}}"),
];

/// The user's own templates, then those that Fairlead brings in every language, named in the reader's.
pub(super) fn all(reader: Reader<'_>, words: Words) -> Result<Vec<TemplateView>> {
    let own = reader.mail_templates()?.into_iter().map(|template| TemplateView {
        code: template.id.to_string(),
        name: template.name,
        kind: template.kind,
        language: template.language,
        subject: template.subject,
        body: template.body,
        supplied: false,
    });
    let supplied = i18n::languages().flat_map(|language| {
        SUPPLIED.iter().map(move |kind| {
            let text =
                |part: &str| letter(Words::of(language), &format!("mail-letter-{}-{part}", kind.code()));
            TemplateView {
                code: format!("{} {language}", kind.code()),
                name: words.say(&format!("follow-up-kind-{}", kind.code())),
                kind: Some(*kind),
                language: language.to_owned(),
                subject: text("subject"),
                body: text("body"),
                supplied: true,
            }
        })
    });
    Ok(own.chain(supplied).collect())
}

fn letter(words: Words, key: &str) -> String {
    let mut args = FluentArgs::new();
    for (variable, field) in VARIABLES {
        args.set(*variable, *field);
    }
    words.say_with(key, &args)
}

/// The template that is asked for, or the one that suits: of the promise's kind before any, in the person's first
/// language before the next, the user's own before ours.
pub(super) fn choose<'t>(all: &'t [TemplateView], facts: &Facts, ask: &MailAsk) -> Result<&'t TemplateView> {
    if let Some(code) = &ask.template {
        let found = all.iter().find(|template| template.code == *code);
        return found.ok_or_else(|| Error::new(Code::NotAChoice).with("value", code));
    }
    let kind = facts.promise.as_ref().map_or(FollowUpKind::ThankYou, |promise| promise.kind);
    let languages = ask.language.clone().map_or_else(|| facts.languages(), |language| vec![language]);
    let fits = |wanted: Option<FollowUpKind>, language: &str| {
        all.iter().find(|it| it.kind == wanted && primary(&it.language) == primary(language))
    };
    for language in &languages {
        for wanted in [Some(kind), None, Some(FollowUpKind::Other)] {
            if let Some(found) = fits(wanted, language) {
                return Ok(found);
            }
        }
    }
    all.last().ok_or_else(|| Error::internal("there is no template"))
}

/// Makes or changes a template of the user's own.
///
/// # Errors
/// `name_needed` without a name or a language, `no_such_record`.
pub fn set_template(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    form: &TemplateForm,
) -> Result<(Id, Changes)> {
    let (name, language) = (form.name.trim(), form.language.trim());
    if name.is_empty() || language.is_empty() {
        return Err(Error::new(Code::NameNeeded));
    }
    // A name that ends a field could not be put into another template.
    let name: String = name.chars().filter(|c| !c.is_control() && !"{}".contains(*c)).collect();
    book.transact(clock, Op { kind: OpKind::SetTemplate, staff }, |tx| {
        let before = form.id.map(|id| tx.reader().need::<MailTemplate>(id)).transpose()?;
        let template = MailTemplate {
            id: before.as_ref().map_or_else(|| tx.id(), |before| before.id),
            name,
            kind: form.kind,
            language: language.to_owned(),
            subject: form.subject.trim().to_owned(),
            body: form.body.trim_end().to_owned(),
            deleted_at: None,
        };
        match before {
            Some(_) => drop(tx.save(&template)?),
            None => tx.insert(&template)?,
        }
        tx.about::<MailTemplate>(template.id);
        Ok(template.id)
    })
}
