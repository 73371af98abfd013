//! All people and companies that are to be compared, and the pairs among them.

use super::{
    bits::{BIT, Bits, log2_ratio},
    blocks::Blocks,
    firm::{self, Firm, FirmText, FirmWords},
    keys::{self, Key},
    person::{self, Person, PersonText, PersonWords},
    register::Index,
    settle,
    verdict::{Level, Verdict},
};

/// People and firms by their numbers, and how often every word of theirs occurs.
#[derive(Debug, Default)]
pub struct Catalogue {
    people: Vec<Person>,
    firms: Vec<Firm>,
    pub(super) person_words: PersonWords,
    pub(super) firm_words: FirmWords,
    staff: Vec<u32>,
}

/// What is compared with its like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// People.
    Person,
    /// Companies.
    Firm,
}

/// What is asked about, or added.
pub(super) enum Text<'a> {
    Person(&'a PersonText<'a>),
    Firm(&'a FirmText<'a>),
}

/// The same, read.
pub(super) enum Asked {
    Person(Person),
    Firm(Firm),
}

/// Two records that are likely the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The number of the one that was added first.
    pub first: u32,
    /// The number of the other.
    pub second: u32,
    /// How sure, and why.
    pub verdict: Verdict,
}

/// Pairs, surest first, and how many were looked at.
#[derive(Debug, Default)]
pub struct Found {
    /// The pairs.
    pub pairs: Vec<Pair>,
    /// How many were compared.
    pub compared: u64,
}

impl Catalogue {
    /// Adds a company and says its number, the first is 0.
    pub fn add_firm(&mut self, text: &FirmText<'_>) -> u32 {
        let firm = self.read(&Text::Firm(text));
        self.keep(firm)
    }

    /// Adds a person and says their number, the first is 0.
    pub fn add_person(&mut self, text: &PersonText<'_>) -> u32 {
        let person = self.read(&Text::Person(text));
        self.keep(person)
    }

    /// What is likely the same among all of a kind, surest first.
    #[must_use]
    pub fn pairs(&self, kind: Kind) -> Found {
        // A word of one record alone brings nobody together.
        let blocks = Blocks::of(self.count(kind), |record| self.keys(kind, record, 2));
        let mut found = Found::default();
        blocks.each_pair(|first, second| {
            found.compared += 1;
            if let Some(verdict) = self.compare(kind, first, second) {
                found.pairs.push(Pair { first, second, verdict });
            }
        });
        settle::settle(&mut found.pairs);
        found
            .pairs
            .sort_unstable_by_key(|pair| (pair.verdict.level, -pair.verdict.bits, pair.first, pair.second));
        found
    }

    /// What two records of a kind come to; nothing when they are hardly the same, or one is not there.
    #[must_use]
    pub fn compare(&self, kind: Kind, first: u32, second: u32) -> Option<Verdict> {
        // So that it has no direction.
        let (first, second) = (first.min(second), first.max(second));
        match kind {
            Kind::Person => {
                person::compare(self, self.people.get(first as usize)?, self.people.get(second as usize)?)
            }
            Kind::Firm => {
                let (a, b) = (self.firm(first)?, self.firm(second)?);
                firm::compare(&self.firm_words, a, b, self.count(kind))
            }
        }
    }

    pub(super) fn firm(&self, number: u32) -> Option<&Firm> {
        self.firms.get(number as usize)
    }

    /// What it says that two people work for this company: the more work there, the less.
    pub(super) fn firm_rarity(&self, firm: u32) -> Bits {
        let staff = self.staff.get(firm as usize).copied().unwrap_or(1);
        log2_ratio(self.count(Kind::Person) + 1_000, staff + 4).min(14 * BIT)
    }

    /// The record that a row is, at least so surely: of several the likeliest, of equals the one that was added first.
    pub(super) fn likeliest(
        &self,
        index: &Index,
        asked: &Asked,
        kind: Kind,
        least: Level,
    ) -> Option<(u32, Verdict)> {
        let mut best: Option<(u32, Verdict)> = None;
        for other in index.sharing(&self.keys_of(asked)) {
            let verdict = match asked {
                Asked::Person(person) => person::compare(self, self.people.get(other as usize)?, person),
                Asked::Firm(firm) => {
                    firm::compare(&self.firm_words, self.firm(other)?, firm, self.count(kind))
                }
            };
            let sure = verdict.filter(|verdict| verdict.level <= least);
            if let Some(sure) = sure.filter(|sure| best.is_none_or(|(_, best)| best.bits < sure.bits)) {
                best = Some((other, sure));
            }
        }
        best
    }

    pub(super) fn keys_of(&self, asked: &Asked) -> Vec<Key> {
        match asked {
            Asked::Person(person) => self.keys_of_person(person, 1),
            Asked::Firm(firm) => keys::of_firm(&self.firm_words, firm),
        }
    }

    pub(super) fn read(&mut self, text: &Text<'_>) -> Asked {
        match text {
            Text::Person(text) => Asked::Person(Person::read(&mut self.person_words, text)),
            Text::Firm(text) => Asked::Firm(Firm::read(&mut self.firm_words, text)),
        }
    }

    pub(super) fn keep(&mut self, asked: Asked) -> u32 {
        match asked {
            Asked::Person(person) => {
                if let Some(staff) = person.firm.and_then(|firm| self.staff.get_mut(firm as usize)) {
                    *staff += 1;
                }
                self.people.push(person);
                number(self.people.len() - 1)
            }
            Asked::Firm(firm) => {
                self.firms.push(firm);
                self.staff.push(0);
                number(self.firms.len() - 1)
            }
        }
    }

    pub(super) fn count(&self, kind: Kind) -> u32 {
        let count = match kind {
            Kind::Person => self.people.len(),
            Kind::Firm => self.firms.len(),
        };
        number(count)
    }

    /// The keys of a record; words that occur less than `least` times are none.
    pub(super) fn keys(&self, kind: Kind, record: u32, least: u32) -> Vec<Key> {
        match kind {
            Kind::Person => self.people.get(record as usize).map(|person| self.keys_of_person(person, least)),
            Kind::Firm => self.firm(record).map(|firm| keys::of_firm(&self.firm_words, firm)),
        }
        .unwrap_or_default()
    }

    fn keys_of_person(&self, person: &Person, least: u32) -> Vec<Key> {
        let firm = person.firm.and_then(|firm| self.firm(firm));
        keys::of_person((&self.person_words, &self.firm_words), person, firm, least)
    }
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
