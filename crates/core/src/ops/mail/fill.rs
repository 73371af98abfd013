//! Templates filled in: every field gets its value, and what has none is told where it stands.

use serde::{Deserialize, Serialize};

use super::{
    fields::{FIELDS, Spoken},
    templates::TemplateView,
};
use crate::{
    model::codes::codes,
    text::template::{Token, tokens},
};

codes! {
    /// Why a field stays a gap.
    MailTrouble {
        /// There is such a field, and nothing to put into it.
        Missing = "missing",
        /// There is no such field.
        Unknown = "unknown",
        /// It would put itself in again.
        Loop = "loop",
    }
}

/// A stretch of a filled template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MailPiece {
    /// What stands there; `[field]` for a gap.
    pub text: String,
    /// The field it comes from; none for the template's own words.
    pub field: Option<String>,
    /// Why it is a gap.
    pub trouble: Option<MailTrouble>,
}

/// How a template puts another one in: `{{template.signature}}`.
const TEMPLATE: &str = "template.";

/// The field that puts in the template of this name.
pub(super) fn within(name: &str) -> String {
    format!("{TEMPLATE}{name}")
}

/// Templates within templates go no deeper than this, and a letter has no more pieces than that.
const DEEPEST: usize = 8;
const MOST_PIECES: usize = 2_000;

/// A template being filled in.
pub(super) struct Filled<'a> {
    pub(super) pieces: Vec<MailPiece>,
    facts: &'a Spoken<'a>,
    templates: &'a [TemplateView],
    within: Vec<String>,
}

impl<'a> Filled<'a> {
    pub(super) fn of(template: &str, facts: &'a Spoken<'a>, templates: &'a [TemplateView]) -> Self {
        let mut filled = Self { pieces: Vec::new(), facts, templates, within: Vec::new() };
        filled.add(template);
        filled
    }

    fn add(&mut self, template: &str) {
        for token in tokens(template) {
            if self.pieces.len() >= MOST_PIECES {
                return;
            }
            match token {
                Token::Text(text) => self.push(text.to_owned(), None, None),
                Token::Field(name) => self.field(name),
            }
        }
    }

    fn field(&mut self, name: &str) {
        if let Some(other) = name.strip_prefix(TEMPLATE) {
            return self.template(name, other);
        }
        if !FIELDS.contains(&name) {
            return self.gap(name, MailTrouble::Unknown);
        }
        match self.facts.value(name) {
            Some(value) => self.push(value, Some(name), None),
            None => self.gap(name, MailTrouble::Missing),
        }
    }

    /// Puts in the text of one of the user's templates, in this letter's language where there is a choice.
    fn template(&mut self, field: &str, name: &str) {
        if self.within.iter().any(|outer| outer == name) || self.within.len() >= DEEPEST {
            return self.gap(field, MailTrouble::Loop);
        }
        let named = |template: &&TemplateView| !template.supplied && template.name == name;
        let language = self.facts.language;
        let all = self.templates;
        let found = all
            .iter()
            .filter(named)
            .find(|template| template.language == language)
            .or_else(|| all.iter().find(named));
        let Some(found) = found else { return self.gap(field, MailTrouble::Unknown) };
        self.within.push(name.to_owned());
        self.add(&found.body);
        self.within.pop();
    }

    fn gap(&mut self, field: &str, trouble: MailTrouble) {
        self.push(format!("[{field}]"), Some(field), Some(trouble));
    }

    fn push(&mut self, text: String, field: Option<&str>, trouble: Option<MailTrouble>) {
        self.pieces.push(MailPiece { text, field: field.map(str::to_owned), trouble });
    }
}
