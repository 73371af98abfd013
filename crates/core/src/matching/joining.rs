//! Who may be joined without asking: an exact mail address or mobile of their own, and no name that speaks against it.
//!
//! Everything else that looks the same is offered, with its reasons, and somebody decides. Capture, import and the joining of
//! leads go by this one rule.

use crate::{
    model::contact::Contact,
    text::{email, fold::fold},
};

/// A person's name in its scripts; what is unknown is empty.
#[derive(Debug, Clone, Copy)]
pub struct NameText<'a> {
    /// Given name in Latin letters.
    pub given_name: &'a str,
    /// Family name in Latin letters.
    pub family_name: &'a str,
    /// Whole name in its own script.
    pub native_name: &'a str,
}

impl<'a> NameText<'a> {
    /// A contact's name.
    #[must_use]
    pub fn of(contact: &'a Contact) -> Self {
        Self {
            given_name: &contact.given_name,
            family_name: &contact.family_name,
            native_name: &contact.native_name,
        }
    }

    fn is_empty(&self) -> bool {
        [self.given_name, self.family_name, self.native_name].iter().all(|part| part.trim().is_empty())
    }

    fn words(&self) -> Vec<String> {
        let folded = fold(&format!("{} {}", self.given_name, self.family_name));
        let mut words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
        words.sort_unstable();
        words
    }
}

/// Whether two names are the same in one of the scripts, whichever part comes first.
#[must_use]
pub fn is_same_name(one: NameText<'_>, other: NameText<'_>) -> bool {
    let words = one.words();
    let native = one.native_name.trim();
    (!words.is_empty() && words == other.words())
        || (!native.is_empty() && native == other.native_name.trim())
}

/// Whether no name speaks against two being the same: one has none, or both have the same.
#[must_use]
pub fn may_be_same(one: NameText<'_>, other: NameText<'_>) -> bool {
    one.is_empty() || other.is_empty() || is_same_name(one, other)
}

/// The key of a mail address that is somebody's own; none for a desk's, which several people share.
#[must_use]
pub fn own_mail(address: &str) -> Option<String> {
    email::key(address).filter(|key| !email::is_role(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name<'a>(given_name: &'a str, family_name: &'a str, native_name: &'a str) -> NameText<'a> {
        NameText { given_name, family_name, native_name }
    }

    #[test]
    fn names_that_are_the_same_and_names_that_are_not() {
        for (one, other, same, may_be) in [
            (name("Ana", "Ruiz", ""), name("ANA", "Ruíz", ""), true, true),
            (name("Ana", "Ruiz", ""), name("Ruiz", "Ana", ""), true, true),
            (name("Ana", "Ruiz", ""), name("", "", ""), false, true),
            (name("", "", ""), name("", "", " "), false, true),
            (name("Wei", "Wang", "王伟"), name("", "", "王伟"), true, true),
            (name("Ana", "Ruiz", ""), name("Ana", "", ""), false, false),
            (name("Ana", "Ruiz", ""), name("", "", "王伟"), false, false),
        ] {
            assert_eq!(
                (is_same_name(one, other), may_be_same(one, other)),
                (same, may_be),
                "{one:?} {other:?}"
            );
        }
        assert_eq!(own_mail("Ana@Vallclara.example").as_deref(), Some("ana@vallclara.example"));
        assert_eq!(own_mail("info@vallclara.example"), None);
    }
}
