//! A cadence: promises that follow one another, such as a thank-you, documents, a call and a last try.

use chrono::{Days, NaiveDate};

use super::{
    Id, Stamp,
    codes::{CompanyKind, FollowUpKind, Grade, codes},
    record::record,
};

codes! {
    /// What a visitor came for, as far as it decides how one goes on with them.
    Visitor {
        /// Buys for themselves.
        Buyer = "buyer",
        /// Sells on, or builds in.
        Distributor = "distributor",
        /// A city or another public body, which buys by tender.
        City = "city",
        /// Exchanges knowledge.
        Technical = "technical",
    }
}

impl Visitor {
    /// What somebody from a company of this kind came for, if the kind says it.
    #[must_use]
    pub fn from(kind: CompanyKind) -> Option<Self> {
        match kind {
            CompanyKind::Customer => Some(Self::Buyer),
            CompanyKind::Distributor | CompanyKind::Integrator | CompanyKind::Partner => {
                Some(Self::Distributor)
            }
            CompanyKind::PublicBody => Some(Self::City),
            CompanyKind::University => Some(Self::Technical),
            CompanyKind::Supplier | CompanyKind::Competitor | CompanyKind::Press => None,
        }
    }
}

codes! {
    /// How a cadence came to its end for a lead.
    Ending {
        /// Its last step was done.
        Done = "done",
        /// They answered.
        Answered = "answered",
        /// The order is in.
        Won = "won",
        /// The lead was closed without an order.
        Lost = "lost",
        /// Somebody stopped it, or took away the promise that it had come to.
        Stopped = "stopped",
        /// Another one took its place.
        Replaced = "replaced",
    }
}

record! {
    /// A named sequence of promises.
    Cadence in Cadence {
        /// As people call it.
        name: String,
        /// For leads of this grade; none is any.
        grade: Option<Grade>,
        /// For visitors of this kind; none is any.
        visitor: Option<Visitor>,
        /// Whether a visitor that it is for gets it when they are logged.
        at_capture: bool,
        /// Its steps, as [`write`] puts them down.
        steps: String,
        /// When it went into the bin.
        deleted_at: Option<Stamp>,
    }
}

record! {
    /// A lead that goes through a cadence, or went. It keeps the steps as they were when it began.
    CadenceRun in CadenceRun {
        /// Which lead.
        lead_id: Id,
        /// What the cadence was called.
        name: String,
        /// Its steps.
        steps: String,
        /// The local day from which its days are counted.
        begun_on: NaiveDate,
        /// The step that is promised now, from 0.
        step: u32,
        /// The promise of that step.
        follow_up_id: Id,
        /// When it came to its end.
        ended_at: Option<Stamp>,
        /// And how.
        ending: Option<Ending>,
    }
}

/// One promise of a cadence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// How many days after the beginning it is due.
    pub day: u32,
    /// What is promised.
    pub kind: FollowUpKind,
    /// What exactly, one line.
    pub text: String,
}

/// A cadence has no more steps than this.
pub const MOST_STEPS: usize = 12;
/// And none of them is due later than this many days after its beginning.
pub const LAST_DAY: u32 = 365;

/// Puts steps down, a line each: `2 documents Data sheet`.
#[must_use]
pub fn write(steps: &[Step]) -> String {
    let line = |Step { day, kind, text }: &Step| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{day} {} {text}", kind.code()).trim_end().to_owned()
    };
    steps.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Reads what [`write`] put down. A line that says no step is left out: another program may have written it.
#[must_use]
pub fn read(steps: &str) -> Vec<Step> {
    let step = |line: &str| {
        let mut parts = line.splitn(3, ' ');
        let day = parts.next()?.parse().ok()?;
        let kind = FollowUpKind::from_code(parts.next()?)?;
        Some(Step { day, kind, text: parts.next().unwrap_or_default().to_owned() })
    };
    steps.lines().filter_map(step).collect()
}

/// Whether steps can be gone through: there are some and not too many, the days do not go back, and none is too late.
#[must_use]
pub fn is_in_order(steps: &[Step]) -> bool {
    let ordered = steps.is_sorted_by_key(|step| step.day);
    !steps.is_empty() && steps.len() <= MOST_STEPS && ordered && steps.iter().all(|step| step.day <= LAST_DAY)
}

/// When a step is due: so many days after the beginning, but never sooner after the one before was done than the two lie
/// apart. Who got their documents a week late is not called the next morning.
#[must_use]
pub fn due(begun_on: NaiveDate, steps: &[Step], at: usize, done_on: Option<NaiveDate>) -> Option<NaiveDate> {
    let step = steps.get(at)?;
    let planned = begun_on.checked_add_days(Days::new(u64::from(step.day)))?;
    let before = at.checked_sub(1).and_then(|before| steps.get(before));
    let Some((before, done_on)) = before.zip(done_on) else { return Some(planned) };
    let apart = Days::new(u64::from(step.day.saturating_sub(before.day)));
    Some(planned.max(done_on.checked_add_days(apart)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn steps(text: &str) -> Vec<Step> {
        read(text)
    }

    const USUAL: &str = "0 thank_you\n2 documents Data sheet\n7 call\n14 other Last try";

    #[test]
    fn steps_are_lines() {
        let steps = steps(USUAL);
        assert_eq!(steps.iter().map(|step| step.day).collect::<Vec<_>>(), [0, 2, 7, 14]);
        assert_eq!((steps[1].kind, steps[1].text.as_str()), (FollowUpKind::Documents, "Data sheet"));
        assert_eq!(write(&steps), USUAL);
        assert_eq!(
            read("x call\n3 dance\n\n4 call "),
            [Step { day: 4, kind: FollowUpKind::Call, text: String::new() }]
        );
    }

    #[test]
    fn what_can_be_gone_through() {
        for (text, want) in [
            (USUAL, true),
            ("0 call\n0 documents", true),
            ("", false),
            ("2 call\n1 documents", false),
            ("366 call", false),
        ] {
            assert_eq!(is_in_order(&steps(text)), want, "{text}");
        }
        assert!(!is_in_order(&steps(&"1 call\n".repeat(MOST_STEPS + 1))));
    }

    #[test]
    fn a_step_is_due_after_the_beginning_and_after_the_one_before() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let begun = day("2026-11-03");
        for (at, done, want) in [
            (0, None, "2026-11-03"),
            (1, Some("2026-11-03"), "2026-11-05"),
            // Done early: the next one stays where it was planned.
            (2, Some("2026-11-03"), "2026-11-10"),
            // Done late: they lie as far apart as was planned.
            (2, Some("2026-11-12"), "2026-11-17"),
            (3, Some("2026-11-10"), "2026-11-17"),
        ] {
            assert_eq!(due(begun, &steps(USUAL), at, done.map(day)), Some(day(want)), "{at} {done:?}");
        }
        assert_eq!(due(begun, &steps(USUAL), 4, None), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(days in prop::collection::vec(0_u32..400, 0..14), text in "[ a-z#>\n华]{0,20}") {
            let steps: Vec<Step> = days
                .into_iter()
                .map(|day| Step { day, kind: FollowUpKind::Call, text: text.split_whitespace().collect::<Vec<_>>().join(" ") })
                .collect();
            prop_assert_eq!(read(&write(&steps)), steps);
        }
    }
}
