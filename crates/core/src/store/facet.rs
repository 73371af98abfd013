//! What lists are filtered and counted by, and how most of it is packed into one number of a list row.

use crate::model::codes::{CompanyKind, Grade, Stage, codes};

codes! {
    /// A way to narrow a list to some of its records.
    Facet {
        /// Where we met: a show's id.
        Show = "show",
        /// How warm: a code; empty for none.
        Grade = "grade",
        /// How far: a code.
        Stage = "stage",
        /// What they are interested in: a topic's id; empty for nothing.
        Topic = "topic",
        /// What they chose of our own questions: `question=choice`, by the question's id or its words.
        Answer = "answer",
        /// Where they are, or else their company: ISO 3166-1 alpha-2; empty when nobody said.
        Country = "country",
        /// What their company is to us: a code; empty when nobody said.
        Kind = "kind",
        /// Who of us logged it: an id; empty for nobody.
        Staff = "staff",
        /// When it was logged: a code of [`super::LoggedWindow`].
        Logged = "logged",
        /// When the next step is due: a code of [`super::FollowUpWindow`] but `open` and `done`.
        Due = "due",
        /// Whether there is a mail address: `yes` or `no`.
        Mail = "mail",
        /// Whether there is a phone number or chat account.
        Phone = "phone",
        /// Whether a quote was written.
        Quote = "quote",
        /// Whether something is promised and open.
        FollowUp = "follow_up",
        /// Whether the ground for holding their data is noted.
        Consent = "consent",
        /// Whether it is neither won nor lost.
        Open = "open",
        /// Where a quote stands: a code; one past its last day is expired.
        QuoteState = "quote_state",
        /// A quote's currency (ISO 4217).
        QuoteCurrency = "quote_currency",
        /// The month of the day that a quote bears: `2026-11`.
        QuoteMonth = "quote_month",
    }
}

/// Where a facet stands in the number: how far from its right end, and how wide it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bits {
    shift: u32,
    mask: i64,
}

impl Bits {
    /// Its key in a packed number.
    pub(super) fn of(self, facets: i64) -> i64 {
        facets >> self.shift & self.mask
    }

    /// Everything that these bits cover.
    pub(super) fn all(self) -> i64 {
        self.mask << self.shift
    }

    /// A number that holds this key alone.
    pub(super) fn with(self, key: i64) -> i64 {
        (key & self.mask) << self.shift
    }

    /// The key as an expression on a list row.
    pub(super) fn sql(self, row: &str) -> String {
        format!("({row}.facets >> {} & {})", self.shift, self.mask)
    }
}

/// The choices of what is there or not, by their keys.
const YES_NO: [&str; 2] = ["no", "yes"];

impl Facet {
    /// Where it is packed; those that are not have columns of their own.
    pub(super) fn bits(self) -> Option<Bits> {
        let (shift, mask) = match self {
            Self::Grade => (0, 3),
            Self::Stage => (2, 7),
            Self::Kind => (5, 15),
            Self::Country => (9, 1023),
            Self::Mail => (19, 1),
            Self::Phone => (20, 1),
            Self::Quote => (21, 1),
            Self::FollowUp => (22, 1),
            Self::Consent => (23, 1),
            Self::Open => (24, 1),
            Self::Show | Self::Topic | Self::Staff | Self::Logged | Self::Due | Self::Answer => return None,
            Self::QuoteState | Self::QuoteCurrency | Self::QuoteMonth => return None,
        };
        Some(Bits { shift, mask })
    }

    /// Whether it tells of the person or company itself, and not of what came of meeting them.
    pub(super) fn is_of_whom(self) -> bool {
        matches!(self, Self::Country | Self::Kind | Self::Mail | Self::Phone | Self::Consent)
    }

    /// Whether it tells of a quote, and of nothing else.
    pub(super) fn is_of_quote(self) -> bool {
        matches!(self, Self::QuoteState | Self::QuoteCurrency | Self::QuoteMonth)
    }

    /// The key of a choice that is packed.
    pub(super) fn key(self, choice: &str) -> Option<i64> {
        let place = |at: Option<usize>| at.and_then(|at| i64::try_from(at).ok());
        let or_none = |at: Option<usize>| {
            if choice.is_empty() { Some(0) } else { place(at).map(|at| at + 1) }
        };
        match self {
            Self::Grade => or_none(Grade::ALL.iter().position(|it| it.code() == choice)),
            Self::Kind => or_none(CompanyKind::ALL.iter().position(|it| it.code() == choice)),
            Self::Stage => place(Stage::ALL.iter().position(|it| it.code() == choice)),
            Self::Country => country(choice),
            Self::Mail | Self::Phone | Self::Quote | Self::FollowUp | Self::Consent | Self::Open => {
                place(YES_NO.iter().position(|it| *it == choice))
            }
            Self::Show | Self::Topic | Self::Staff | Self::Logged | Self::Due | Self::Answer => None,
            Self::QuoteState | Self::QuoteCurrency | Self::QuoteMonth => None,
        }
    }

    /// The choice that a packed key stands for.
    pub(super) fn choice(self, key: usize) -> String {
        let code = match self {
            Self::Grade => key.checked_sub(1).and_then(|at| Grade::ALL.get(at)).map(|it| it.code()),
            Self::Kind => key.checked_sub(1).and_then(|at| CompanyKind::ALL.get(at)).map(|it| it.code()),
            Self::Stage => Stage::ALL.get(key).map(|it| it.code()),
            Self::Country => {
                let letters = key.checked_sub(1).map(|at| [at / 26, at % 26]);
                let letter = |at: usize| u8::try_from(at).map_or('?', |at| char::from(b'A' + at));
                return letters.map(|two| two.map(letter).iter().collect()).unwrap_or_default();
            }
            Self::Show | Self::Topic | Self::Staff | Self::Logged | Self::Due | Self::Answer => None,
            Self::QuoteState | Self::QuoteCurrency | Self::QuoteMonth => None,
            _ => YES_NO.get(key).copied(),
        };
        code.unwrap_or_default().to_owned()
    }
}

/// The key of a country; 0 for none and for what is no code.
pub(super) fn country(code: &str) -> Option<i64> {
    if code.is_empty() {
        return Some(0);
    }
    let letter = |byte: u8| byte.is_ascii_uppercase().then(|| i64::from(byte - b'A'));
    match code.as_bytes() {
        [first, second] => Some(letter(*first)? * 26 + letter(*second)? + 1),
        _ => None,
    }
}

/// What is judged of a lead, packed.
pub(super) fn judged(grade: Option<Grade>, stage: Stage) -> i64 {
    let pack =
        |facet: Facet, code: &str| facet.bits().zip(facet.key(code)).map_or(0, |(bits, key)| bits.with(key));
    let open = if matches!(stage, Stage::Won | Stage::Lost) { "no" } else { "yes" };
    pack(Facet::Grade, grade.map_or("", Grade::code))
        | pack(Facet::Stage, stage.code())
        | pack(Facet::Open, open)
}

/// What a company is and where, packed.
pub(super) fn firm(kind: Option<CompanyKind>, country_code: &str) -> i64 {
    let pack = |facet: Facet, key: i64| facet.bits().map_or(0, |bits| bits.with(key));
    let kind = Facet::Kind.key(kind.map_or("", CompanyKind::code)).unwrap_or(0);
    pack(Facet::Kind, kind) | pack(Facet::Country, country(country_code).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_comes_back_out_of_its_key() {
        for (facet, choices) in [
            (Facet::Grade, vec!["", "A", "B", "C"]),
            (Facet::Stage, Stage::ALL.iter().map(|it| it.code()).collect()),
            (Facet::Kind, CompanyKind::ALL.iter().map(|it| it.code()).chain([""]).collect()),
            (Facet::Country, vec!["", "AA", "ES", "CN", "ZZ"]),
            (Facet::Mail, vec!["yes", "no"]),
            (Facet::Open, vec!["yes", "no"]),
        ] {
            for choice in choices {
                let key = facet.key(choice).unwrap();
                let bits = facet.bits().unwrap();
                assert_eq!(bits.of(bits.with(key)), key, "{choice:?} has room");
                assert_eq!(facet.choice(usize::try_from(key).unwrap()), choice);
            }
            assert_eq!(facet.key("nonsense"), None);
        }
        assert_eq!(Facet::Country.key("es"), None);
    }

    #[test]
    fn no_two_facets_share_a_bit() {
        let all: Vec<i64> = Facet::ALL.iter().filter_map(|it| it.bits()).map(Bits::all).collect();
        let together = all.iter().fold(0, |together, bits| together | bits);
        assert_eq!(together, all.iter().sum::<i64>());
    }
}
