//! What a pair alone cannot tell, and all pairs together can: whether people at one address are families, and who is the
//! same as somebody who is the same.

use std::collections::BTreeMap;

use super::{
    bits::BIT,
    catalogue::Pair,
    verdict::{Household, Level},
};

/// Raises pairs to what the others make of them.
pub(super) fn settle(pairs: &mut [Pair]) {
    let homes = Homes::count(pairs);
    for pair in
        pairs.iter_mut().filter(|pair| pair.verdict.level != Level::Sure && pair.verdict.bits >= 8 * BIT)
    {
        let is_slip = match pair.verdict.household {
            Household::Family => homes.given_names_slip(),
            Household::Given => homes.family_names_slip(),
            _ => false,
        };
        if is_slip {
            pair.verdict.level = Level::Sure;
        }
    }
    join(pairs);
}

/// How many pairs with one address there are, by what they have in common besides.
#[derive(Debug, Default)]
struct Homes {
    name: usize,
    family: usize,
    given: usize,
    nothing: usize,
}

/// Fewer pairs say nothing about a book.
const ENOUGH: usize = 100;

impl Homes {
    fn count(pairs: &[Pair]) -> Self {
        let count = |which| pairs.iter().filter(|pair| pair.verdict.household == which).count();
        Self {
            name: count(Household::Name),
            family: count(Household::Family),
            given: count(Household::Given),
            nothing: count(Household::Nothing),
        }
    }

    /// Whether two people at one address are the same nearly always, so that another family name is a mistake: nobody shares
    /// an address with a stranger in this book.
    fn family_names_slip(&self) -> bool {
        self.name >= ENOUGH && self.nothing * 12 <= self.name
    }

    /// Whether another given name is a mistake, too: families would show, as their given names would differ far more often
    /// than their family names.
    fn given_names_slip(&self) -> bool {
        self.family_names_slip() && self.family <= self.given * 3
    }
}

/// More records than this that are all the same are looked at one by one.
const CLUSTER_MAX: usize = 12;

/// Who is surely the same as a third is the same as one another.
fn join(pairs: &mut [Pair]) {
    let mut groups: BTreeMap<u32, u32> = BTreeMap::new();
    for pair in pairs.iter().filter(|pair| pair.verdict.level == Level::Sure) {
        let (a, b) = (root(&mut groups, pair.first), root(&mut groups, pair.second));
        groups.insert(a.max(b), a.min(b));
    }
    let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
    let members: Vec<u32> = groups.keys().copied().collect();
    for member in members {
        *sizes.entry(root(&mut groups, member)).or_default() += 1;
    }
    for pair in pairs.iter_mut() {
        // What contradicts it is worth a look still.
        if pair.verdict.level == Level::Sure || pair.verdict.bits < 3 * BIT / 2 {
            continue;
        }
        if groups.contains_key(&pair.first) && groups.contains_key(&pair.second) {
            let (a, b) = (root(&mut groups, pair.first), root(&mut groups, pair.second));
            if a == b && sizes.get(&a).is_some_and(|size| *size <= CLUSTER_MAX) {
                pair.verdict.level = Level::Sure;
            }
        }
    }
}

fn root(groups: &mut BTreeMap<u32, u32>, of: u32) -> u32 {
    let mut at = of;
    while let Some(up) = groups.get(&at).copied().filter(|up| *up != at) {
        at = up;
    }
    groups.insert(of, at);
    at
}
