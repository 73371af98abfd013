//! Evidence is counted in bits, a hundredth each: log2 of how much likelier something is when two records are the same.
//!
//! Fellegi and Sunter, "A Theory for Record Linkage", 1969; in whole numbers, so that every machine says the same.

/// Hundredths of a bit.
pub type Bits = i32;

/// One bit.
pub(super) const BIT: Bits = 100;

/// Log2 of `of / among`, both at least 1.
#[must_use]
pub(super) fn log2_ratio(of: u32, among: u32) -> Bits {
    log2(of) - log2(among)
}

/// Log2 of a number, 0 of 0.
#[must_use]
pub(super) fn log2(number: u32) -> Bits {
    let Some(whole) = number.checked_ilog2() else { return 0 };
    // Squaring a number between 1 and 2 gives the next binary digit of its logarithm.
    let mut rest = u64::from(number) << (31 - whole);
    let mut digits: i32 = 0;
    for _ in 0..8 {
        rest = (rest * rest) >> 31;
        digits <<= 1;
        if rest >= 1 << 32 {
            digits |= 1;
            rest >>= 1;
        }
    }
    i32::try_from(whole).unwrap_or_default() * BIT + digits * BIT / 256
}

/// How likely so many bits make it, in thousandths: 0 bits are even odds. Never 0 and never 1,000.
#[must_use]
pub fn per_mille(bits: Bits) -> u16 {
    // Odds of 2^bits against 1, in steps of an eighth of a bit; beyond ten bits it is as good as sure.
    const EIGHTHS: [u32; 8] = [1024, 1117, 1218, 1328, 1448, 1579, 1722, 1878];
    let eighths = bits.clamp(-10 * BIT, 10 * BIT).unsigned_abs() * 8 / BIT.unsigned_abs();
    let part = EIGHTHS.get(eighths as usize % 8).copied().unwrap_or(1024);
    let odds = part << (eighths / 8);
    let likelier = u16::try_from(u64::from(odds) * 1_000 / u64::from(odds + 1024)).unwrap_or(999);
    let likelier = likelier.clamp(500, 999);
    if bits < 0 { 1_000 - likelier } else { likelier }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn logarithms() {
        for (number, bits) in [(1, 0), (2, 100), (3, 158), (10, 332), (1_000, 996), (1 << 31, 3_100)] {
            assert!((log2(number) - bits).abs() <= 1, "{number}: {}", log2(number));
        }
        assert_eq!((log2(0), log2_ratio(8, 2), log2_ratio(2, 8)), (0, 200, -200));
    }

    #[test]
    fn chances() {
        for (bits, chance) in [(0, 500), (100, 666), (-100, 334), (1_000, 999), (5_000, 999), (-5_000, 1)] {
            assert_eq!(per_mille(bits), chance, "{bits}");
        }
    }

    proptest! {
        #[test]
        fn more_is_more(a in 1u32.., b in 1u32.., x in -3_000i32..3_000, y in -3_000i32..3_000) {
            prop_assert!(a > b || log2(a) <= log2(b));
            prop_assert!(x > y || per_mille(x) <= per_mille(y));
            prop_assert!((1..1_000).contains(&per_mille(x)));
        }
    }
}
