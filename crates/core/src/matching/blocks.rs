//! Which records share a key that few others have: only these are compared, each two once.

use super::keys::Key;

/// Of a key that more records share, no pairs are made.
const BLOCK_MAX: usize = 48;

/// Records by the keys they share.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    /// The records of every block, one block after the other.
    members: Vec<u32>,
    /// Where each block begins, and where the last one ends.
    starts: Vec<u32>,
    /// The blocks of every record, sorted by record.
    blocks: Vec<(u32, u32)>,
    records: u32,
}

impl Blocks {
    pub(super) fn of(records: u32, keys: impl Fn(u32) -> Vec<Key>) -> Self {
        let mut all: Vec<(Key, u32)> = Vec::new();
        for record in 0..records {
            all.extend(keys(record).into_iter().map(|key| (key, record)));
        }
        all.sort_unstable();
        let mut found = Self { starts: vec![0], records, ..Self::default() };
        for same in all.chunk_by(|a, b| a.0 == b.0) {
            if (2..=BLOCK_MAX).contains(&same.len()) {
                let block = number(found.starts.len() - 1);
                found.members.extend(same.iter().map(|(_, record)| *record));
                found.blocks.extend(same.iter().map(|(_, record)| (*record, block)));
                found.starts.push(number(found.members.len()));
            }
        }
        found.blocks.sort_unstable();
        found
    }

    /// Gives every two records that share a block, the lower first, once.
    pub(super) fn each_pair(&self, mut give: impl FnMut(u32, u32)) {
        // Whoever was seen last with this record; nobody is met with themselves.
        let mut met_by = vec![u32::MAX; self.records as usize];
        for of_record in self.blocks.chunk_by(|a, b| a.0 == b.0) {
            for (record, block) in of_record {
                for other in self.members_of(*block).iter().filter(|other| *other > record) {
                    if let Some(met) = met_by.get_mut(*other as usize).filter(|met| **met != *record) {
                        *met = *record;
                        give(*record, *other);
                    }
                }
            }
        }
    }

    fn members_of(&self, block: u32) -> &[u32] {
        let bound = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        self.members.get(bound(block as usize)..bound(block as usize + 1)).unwrap_or_default()
    }
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn everyone_with_a_common_key_is_met_once(keys in prop::collection::vec(prop::collection::vec(0u64..6, 0..4), 0..20)) {
            let keys: Vec<Vec<Key>> = keys.into_iter().map(|mut keys| { keys.sort_unstable(); keys.dedup(); keys }).collect();
            let blocks = Blocks::of(number(keys.len()), |record| keys[record as usize].clone());
            let mut met = Vec::new();
            blocks.each_pair(|a, b| met.push((a as usize, b as usize)));
            met.sort_unstable();
            let all = (0..keys.len()).flat_map(|a| (a + 1..keys.len()).map(move |b| (a, b)));
            let expected: Vec<_> = all.filter(|(a, b)| keys[*a].iter().any(|key| keys[*b].contains(key))).collect();
            prop_assert_eq!(met, expected);
        }
    }
}
