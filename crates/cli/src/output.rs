//! What the command line says: a line for a person, an object for a program, errors on standard error.

use fairlead_core::{api::ApiError, i18n::Words};
use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;

/// How a command answers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Output {
    /// In whose words.
    pub words: Words,
    /// Whether as JSON.
    pub json: bool,
}

impl Output {
    /// The object for a program, or the text for a person.
    pub(crate) fn answer<T: Serialize>(self, object: &T, text: impl FnOnce() -> String) {
        if self.json {
            // Every object is of our own types, which all have a JSON form.
            println!("{}", serde_json::to_string(object).unwrap_or_default());
        } else {
            let text = text();
            if !text.is_empty() {
                println!("{text}");
            }
        }
    }

    /// A sentence, filled in.
    pub(crate) fn say(self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        self.words.say_with(&format!("cli-{key}"), &args)
    }

    /// One line on standard error.
    pub(crate) fn error(self, error: &ApiError) {
        if self.json {
            eprintln!("{}", serde_json::to_string(error).unwrap_or_default());
        } else {
            eprintln!("{}", self.words.error(&error.inner()));
        }
    }
}
