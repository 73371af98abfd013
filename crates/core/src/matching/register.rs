//! A register answers for one row after the other which record it likely means.

use std::collections::HashMap;

use super::{
    catalogue::{Catalogue, Kind, Text},
    firm::FirmText,
    keys::Key,
    person::PersonText,
    verdict::{Level, Verdict},
};

/// A catalogue whose records are found by their keys, one at a time.
#[derive(Debug, Default)]
pub struct Register {
    catalogue: Catalogue,
    people: Index,
    firms: Index,
}

impl Register {
    /// All that a catalogue holds.
    #[must_use]
    pub fn of(catalogue: Catalogue) -> Self {
        let mut register = Self { catalogue, ..Self::default() };
        for (kind, index) in [(Kind::Person, &mut register.people), (Kind::Firm, &mut register.firms)] {
            for record in 0..register.catalogue.count(kind) {
                index.add(&register.catalogue.keys(kind, record, 1), record);
            }
        }
        register
    }

    /// The person that somebody likely is, by number, and why.
    pub fn person(&mut self, text: &PersonText<'_>) -> Option<(u32, Verdict)> {
        let asked = self.catalogue.read(&Text::Person(text));
        self.catalogue.likeliest(&self.people, &asked, Kind::Person, Level::Likely)
    }

    /// The company that a name and its like surely mean, by number, and why.
    pub fn firm(&mut self, text: &FirmText<'_>) -> Option<(u32, Verdict)> {
        let asked = self.catalogue.read(&Text::Firm(text));
        self.catalogue.likeliest(&self.firms, &asked, Kind::Firm, Level::Sure)
    }
}

/// Records by their keys: the last with each key, and for each entry the one before it.
#[derive(Debug, Default)]
pub(super) struct Index {
    last: HashMap<Key, u32>,
    entries: Vec<(u32, u32)>,
}

/// No entry before this one.
const NONE: u32 = u32::MAX;
/// Of a key that more records share, only so many of the newest are looked at.
const LOOKED_AT: usize = 48;

impl Index {
    fn add(&mut self, keys: &[Key], record: u32) {
        for key in keys {
            let entry = u32::try_from(self.entries.len()).unwrap_or(NONE);
            let before = self.last.insert(*key, entry).unwrap_or(NONE);
            self.entries.push((record, before));
        }
    }

    /// The records that share a key, each once, the first one first.
    pub(super) fn sharing(&self, keys: &[Key]) -> Vec<u32> {
        let mut found = Vec::new();
        for key in keys {
            let mut at = self.last.get(key).copied().unwrap_or(NONE);
            for _ in 0..LOOKED_AT {
                let Some((record, before)) = self.entries.get(at as usize) else { break };
                found.push(*record);
                at = *before;
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_by_number() {
        let mut old = Catalogue::default();
        let huaxin =
            old.add_firm(&FirmText { native_name: "深圳华芯传感有限公司", ..FirmText::default() });
        let mail = vec!["wang.wei@huaxin.example"];
        let wang = PersonText {
            native_name: "王伟",
            emails: mail.clone(),
            firm: Some(huaxin),
            ..PersonText::default()
        };
        let wang = old.add_person(&wang);
        let mut register = Register::of(old);
        let again =
            PersonText { given_name: "Wei", family_name: "Wang", emails: mail, ..PersonText::default() };
        assert_eq!(register.person(&again).map(|(number, _)| number), Some(wang));
        let form = FirmText { native_name: "深圳华芯传感股份有限公司", ..FirmText::default() };
        assert_eq!(register.firm(&form).map(|(number, _)| number), Some(huaxin));
        let ana = PersonText { given_name: "Ana", family_name: "Ruiz", ..PersonText::default() };
        assert_eq!(register.person(&ana), None);
    }
}
