//! Duplicates: which contacts and which companies of the book are likely the same, how sure that is, and why.
//!
//! Everything is read once and compared in memory (`matching`). Nothing is written and nothing is joined.

use std::collections::HashMap;

use crate::{
    error::Result,
    matching::{Catalogue, FirmText, Kind, Level, Pair, PersonText, Reason, per_mille},
    model::{Id, codes::codes, company::Company},
    store::{Reached, Reader},
};

codes! {
    /// What can be in the book twice.
    Twice {
        /// A person.
        Contact = "contact",
        /// A company.
        Company = "company",
    }
}

/// Two records that are likely the same.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Duplicate {
    /// What they are.
    pub kind: Twice,
    /// Both, the older first.
    pub ids: [Id; 2],
    /// How sure.
    pub level: Level,
    /// How likely it is that they are the same, in thousandths.
    pub score: u16,
    /// The evidence behind the score, in hundredths of a bit: more is surer, also among those that score alike.
    pub bits: i32,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// The duplicates of a book, surest first, contacts and companies one after the other.
#[derive(Debug)]
pub struct Duplicates {
    kinds: Vec<(Twice, Vec<Id>, Vec<Pair>)>,
    /// How many pairs were compared.
    pub compared: u64,
}

/// Finds what is in the book twice; only of one kind when that is said.
///
/// # Errors
/// Those of reading.
pub fn duplicates(reader: Reader<'_>, kind: Option<Twice>) -> Result<Duplicates> {
    let read = read(reader)?;
    let mut found = Duplicates { kinds: Vec::new(), compared: 0 };
    for (twice, ids) in [(Twice::Contact, read.people), (Twice::Company, read.firms)] {
        if kind.is_none_or(|kind| kind == twice) {
            let pairs = read.catalogue.pairs(twice.kind());
            found.compared += pairs.compared;
            found.kinds.push((twice, ids, pairs.pairs));
        }
    }
    Ok(found)
}

impl Duplicates {
    /// The pairs that are at least so sure.
    pub fn iter(&self, least: Level) -> impl Iterator<Item = Duplicate> {
        self.kinds.iter().flat_map(move |(kind, ids, pairs)| {
            let sure = pairs.iter().take_while(move |pair| pair.verdict.level <= least);
            sure.filter_map(move |pair| {
                Some(Duplicate {
                    kind: *kind,
                    ids: [*ids.get(pair.first as usize)?, *ids.get(pair.second as usize)?],
                    level: pair.verdict.level,
                    score: per_mille(pair.verdict.bits),
                    bits: pair.verdict.bits,
                    reasons: pair.verdict.reasons.iter().collect(),
                })
            })
        })
    }
}

impl Twice {
    fn kind(self) -> Kind {
        match self {
            Self::Contact => Kind::Person,
            Self::Company => Kind::Firm,
        }
    }
}

/// All that is compared, and the record behind each number.
pub(super) struct Read {
    pub catalogue: Catalogue,
    pub people: Vec<Id>,
    pub firms: Vec<Id>,
    /// The numbers of the companies.
    pub numbers: HashMap<Id, u32>,
}

pub(super) fn read(reader: Reader<'_>) -> Result<Read> {
    let (mut catalogue, mut people, mut firms) = (Catalogue::default(), Vec::new(), Vec::new());
    let mut numbers: HashMap<Id, u32> = HashMap::new();
    reader.each_company(|company| {
        numbers.insert(company.id, catalogue.add_firm(&firm_text(&company)));
        firms.push(company.id);
    })?;
    reader.each_contact(|reached| {
        let firm = reached.contact.company_id.and_then(|id| numbers.get(&id).copied());
        catalogue.add_person(&person_text(&reached, firm));
        people.push(reached.contact.id);
    })?;
    Ok(Read { catalogue, people, firms, numbers })
}

pub(super) fn firm_text(company: &Company) -> FirmText<'_> {
    FirmText {
        name: &company.name,
        native_name: &company.native_name,
        domain: &company.domain,
        vat_id: &company.vat_id,
        address: company.address.lines().chain([company.city.as_str()]).collect(),
        country: &company.country,
    }
}

pub(super) fn person_text(reached: &Reached, firm: Option<u32>) -> PersonText<'_> {
    fn texts(all: &[String]) -> Vec<&str> {
        all.iter().map(String::as_str).collect()
    }
    let contact = &reached.contact;
    PersonText {
        given_name: &contact.given_name,
        family_name: &contact.family_name,
        native_name: &contact.native_name,
        emails: texts(&reached.emails),
        phones: texts(&reached.phones),
        address: Vec::new(),
        firm,
    }
}
