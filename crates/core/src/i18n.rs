//! The words: every string a person sees, from `locales/<language>/<area>.ftl`, the same files that the window uses.

use std::{borrow::Cow, collections::BTreeMap, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use icu_locale::{LanguageIdentifier, LocaleExpander};

use crate::error::Error;

/// The languages there are, and the texts of each; made from the folder by the build script.
mod files {
    include!(concat!(env!("OUT_DIR"), "/locales.rs"));
}

/// The language everything is written in first; a language that lacks a string borrows it from here.
pub const FALLBACK: &str = "en";

/// English with every word two fifths longer, so that what has no room shows itself in a test. It cannot be chosen; a system
/// whose language is `en_XA` gets it.
pub const PSEUDO: &str = "en-XA";

static BUNDLES: LazyLock<BTreeMap<&'static str, FluentBundle<FluentResource>>> = LazyLock::new(|| {
    let mut bundles: BTreeMap<_, _> =
        files::LOCALES.iter().map(|(language, texts)| (*language, bundle(language, texts))).collect();
    if let Some((language, texts)) = files::LOCALES.iter().find(|(language, _)| *language == FALLBACK) {
        let mut longer = bundle(language, texts);
        longer.set_transform(Some(lengthen));
        bundles.insert(PSEUDO, longer);
    }
    bundles
});

/// Adds two dots for every five letters of a word, as the page does; spaces stay, so that it breaks where it did.
fn lengthen(text: &str) -> Cow<'_, str> {
    let mut longer = String::with_capacity(text.len() * 2);
    let mut letters = 0_usize;
    for sign in text.chars() {
        if sign.is_alphabetic() {
            letters += 1;
        } else {
            longer.extend(std::iter::repeat_n('·', (letters * 2).div_ceil(5)));
            letters = 0;
        }
        longer.push(sign);
    }
    longer.extend(std::iter::repeat_n('·', (letters * 2).div_ceil(5)));
    Cow::Owned(longer)
}

fn bundle(language: &str, texts: &[&str]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap_or_default()]);
    // Isolation marks help where scripts of both directions mix; in a file or a terminal they are noise.
    bundle.set_use_isolating(false);
    for text in texts {
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        // A key that is there twice is found by a test.
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// The languages that can be chosen, as BCP 47 codes.
pub fn languages() -> impl Iterator<Item = &'static str> {
    files::LOCALES.iter().map(|(language, _)| *language)
}

/// The language that serves somebody best who asks for `wanted`, such as `es-MX`, `zh_CN.UTF-8` or `C`.
#[must_use]
pub fn closest(wanted: &str) -> &'static str {
    let wanted = wanted.split(['.', '@']).next().unwrap_or_default().replace('_', "-").to_ascii_lowercase();
    if wanted.eq_ignore_ascii_case(PSEUDO) {
        return PSEUDO;
    }
    let primary = wanted.split('-').next().unwrap_or_default();
    languages()
        .find(|language| language.to_ascii_lowercase() == wanted)
        .or_else(|| languages().find(|language| language.split('-').next() == Some(primary)))
        .unwrap_or(FALLBACK)
}

/// The language that most people of a country (ISO 3166-1) read, by CLDR's likely subtags, where Fairlead has it.
#[must_use]
pub fn of_country(country: &str) -> Option<&'static str> {
    let expander = LocaleExpander::new_common();
    let likely = |code: &str| {
        let mut language: LanguageIdentifier = code.parse().ok()?;
        expander.maximize(&mut language);
        Some((language.language, language.script))
    };
    let theirs = likely(&format!("und-{country}"))?;
    languages().find(|language| likely(language) == Some(theirs))
}

/// Parameters of errors that hold what somebody typed, which stays as it is even when it looks like a number.
const TYPED: &[&str] = &["text", "value", "path", "first", "last"];

/// The words of a language.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    language: &'static str,
}

impl Words {
    /// The words of the language closest to this one.
    #[must_use]
    pub fn of(language: &str) -> Self {
        Self { language: closest(language) }
    }

    /// Which language it is.
    #[must_use]
    pub fn language(self) -> &'static str {
        self.language
    }

    /// The sentence of this key. A key that is nowhere comes back as itself.
    #[must_use]
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &FluentArgs::new())
    }

    /// The sentence of this key, filled in.
    #[must_use]
    pub fn say_with(self, key: &str, args: &FluentArgs<'_>) -> String {
        for language in [self.language, FALLBACK] {
            let Some(bundle) = BUNDLES.get(language) else { continue };
            let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { continue };
            return bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned();
        }
        key.to_owned()
    }

    /// The sentence of an error.
    #[must_use]
    pub fn error(self, error: &Error) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &error.params {
            // Numbers are handed over as numbers, so that they are counted as the language does; what somebody typed is not.
            match value.parse::<i64>() {
                Ok(number) if !TYPED.contains(&name.as_str()) => {
                    args.set(name.as_str(), FluentValue::from(number));
                }
                _ => args.set(name.as_str(), value.as_str()),
            }
        }
        self.say_with(&format!("error-{}", error.code.code()), &args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    #[test]
    fn a_further_language_is_a_folder_only() {
        let folders = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/locales")).unwrap();
        let mut folders: Vec<String> =
            folders.map(|it| it.unwrap().file_name().to_string_lossy().into_owned()).collect();
        folders.sort();
        assert_eq!(languages().collect::<Vec<_>>(), folders);
    }

    #[test]
    fn the_closest_language_is_chosen() {
        for (wanted, want) in [
            ("es-MX", "es"),
            ("zh_CN.UTF-8", "zh-CN"),
            ("zh-TW", "zh-CN"),
            ("C", "en"),
            ("", "en"),
            ("de", "en"),
            ("en_XA.UTF-8", "en-XA"),
        ] {
            assert_eq!(closest(wanted), want, "{wanted}");
        }
    }

    #[test]
    fn the_pseudo_language_is_longer_and_cannot_be_chosen() {
        assert_eq!(lengthen("All saved"), "All·· saved··");
        assert_eq!(Words::of(PSEUDO).say("language-name"), "English···");
        assert!(languages().all(|language| language != PSEUDO));
    }

    #[test]
    fn every_error_has_its_sentence_in_every_language() {
        for language in languages() {
            for code in Code::ALL {
                let key = format!("error-{}", code.code());
                let bundle = &BUNDLES[language];
                assert!(bundle.has_message(&key), "{language} lacks {key}");
            }
        }
    }
}
