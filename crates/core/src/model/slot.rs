//! The stretch of time that a promise fills: a meeting at a time, with its length.

use chrono::TimeDelta;

use super::{Stamp, codes::FollowUpKind, follow_up::FollowUp};

/// What somebody takes who did not say for how long, in minutes.
pub const USUAL: u32 = 30;

/// Nothing takes longer than this many minutes; what does is a journey, and several promises.
pub const LONGEST: u32 = 720;

/// How many minutes a promise of this kind takes when nobody said; none for what is done by a moment and not for a while.
#[must_use]
pub const fn usual(kind: FollowUpKind) -> Option<u32> {
    match kind {
        FollowUpKind::Meeting | FollowUpKind::Demo | FollowUpKind::Visit => Some(USUAL),
        _ => None,
    }
}

/// From an instant until before another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// When it begins.
    pub starts: Stamp,
    /// When it is over.
    pub ends: Stamp,
}

impl Slot {
    /// So many minutes by any clock that runs on: a change of the wall clock in between makes it neither longer nor shorter.
    #[must_use]
    pub fn new(starts: Stamp, minutes: u32) -> Self {
        let ends = starts.utc().checked_add_signed(TimeDelta::minutes(i64::from(minutes)));
        Self { starts, ends: ends.map_or(starts, Stamp::new) }
    }

    /// Whether the two share a moment. One that begins when the other is over does not.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.starts < other.ends && other.starts < self.ends
    }

    /// Its length in minutes.
    #[must_use]
    pub fn minutes(self) -> u32 {
        u32::try_from((self.ends.utc() - self.starts.utc()).num_minutes()).unwrap_or(0)
    }
}

impl FollowUp {
    /// The stretch of time it fills: it has a time of day that somebody said, and takes a while.
    #[must_use]
    pub fn slot(&self) -> Option<Slot> {
        let minutes = self.minutes.or(usual(self.kind))?;
        let timed = self.due_time.is_some() && !self.by_clock;
        self.due_at.filter(|_| timed).map(|starts| Slot::new(starts, minutes))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn slot(from: &str, minutes: u32) -> Slot {
        Slot::new(Stamp::parse(&format!("2026-11-05T{from}:00Z")).unwrap(), minutes)
    }

    #[test]
    fn what_overlaps() {
        let at = slot("10:30", 30);
        for (other, want) in [
            (slot("10:30", 30), true),
            (slot("10:00", 30), false),
            (slot("10:00", 31), true),
            (slot("11:00", 30), false),
            (slot("10:59", 5), true),
            (slot("09:00", 720), true),
        ] {
            assert_eq!((at.overlaps(other), other.overlaps(at)), (want, want), "{other:?}");
        }
        assert_eq!(at.minutes(), 30);
    }

    proptest! {
        #[test]
        fn overlapping_is_sharing_a_minute(a in 0u32..600, b in 0u32..600, m in 1u32..240, n in 1u32..240) {
            let at = |minute: u32, length| slot(&format!("{:02}:{:02}", minute / 60, minute % 60), length);
            let shared = (a..a + m).any(|minute| (b..b + n).contains(&minute));
            prop_assert_eq!(at(a, m).overlaps(at(b, n)), shared);
        }
    }
}
