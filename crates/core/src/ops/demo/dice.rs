//! Chance for the demo book: a small generator that gives the same throws for the same seed on every machine.

/// Splitmix64 (Steele, Lea and Flood, OOPSLA 2014): one word of state, no dependency, and nothing secret about it.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `end` − 1; 0 when there is none.
    pub(super) fn below(&mut self, end: usize) -> usize {
        // The upper half of the product spreads evenly enough for any `end` that fits a book.
        let wide = u128::from(self.throw()) * (end as u128);
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// A number from `first` to `last`, both included.
    pub(super) fn between(&mut self, first: i64, last: i64) -> i64 {
        let width = usize::try_from(last - first + 1).unwrap_or(1);
        first + i64::try_from(self.below(width)).unwrap_or(0)
    }

    /// True in so many of a hundred throws.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list that is not empty.
    pub(super) fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// One of the parts of a text that `|` divides.
    pub(super) fn word(&mut self, list: &'static str) -> &'static str {
        let count = list.matches('|').count() + 1;
        list.split('|').nth(self.below(count)).unwrap_or_default()
    }

    /// One of a list, each as often as its weight says.
    pub(super) fn weighed<T: Copy>(&mut self, list: &[(usize, T)]) -> T {
        let mut left = self.below(list.iter().map(|(weight, _)| weight).sum());
        for (weight, item) in list {
            if left < *weight {
                return *item;
            }
            left -= weight;
        }
        list[0].1
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn throws_repeat_and_stay_in_bounds() {
        let throws = |seed| {
            let mut dice = Dice::new(seed);
            (0..1000).map(|_| dice.between(-3, 3)).collect::<Vec<_>>()
        };
        assert_eq!(throws(1), throws(1));
        assert_ne!(throws(1), throws(2));
        assert!((-3..=3).all(|number| throws(1).contains(&number)));
        assert!(throws(1).iter().all(|number| (-3..=3).contains(number)));
    }

    #[test]
    fn weights_decide() {
        let mut dice = Dice::new(7);
        let count = (0..10_000).filter(|_| dice.weighed(&[(1, 'a'), (0, 'b'), (3, 'c')]) == 'c').count();
        assert!((7_300..7_700).contains(&count), "{count}");
    }
}
