//! The rule of searching, applied to a record directly: the judge of what the index finds.

use super::{
    pinyin,
    query::{Query, Term, Tier, could_be_initials},
    search_key::{FRAGMENT_MIN, Fields, Part, Place, Record, pinyin_marks, start_min},
};

/// How well a record matches a query; `None` when it does not.
#[must_use]
pub fn matches(query: &Query, fields: &Fields<'_>) -> Option<Tier> {
    matches_record(query, &Record::read(fields))
}

/// The same for a record that was read already.
#[must_use]
pub fn matches_record(query: &Query, record: &Record) -> Option<Tier> {
    Tier::ALL.into_iter().find(|&tier| {
        let terms = !query.terms.is_empty() && query.terms.iter().all(|term| is_met(term, tier, record));
        terms || query.phones.iter().any(|digits| is_in_phones(digits, tier, record))
    })
}

pub(super) fn is_met(term: &Term, tier: Tier, record: &Record) -> bool {
    let in_places =
        |word: &str| tier.places().iter().any(|&place| is_word_met(word, tier, place, record.part(place)));
    let inside = |text: &str| tier == Tier::Inside && is_fragment(text, record);
    term.words.iter().all(|word| in_places(word) || inside(word))
        && term
            .runs
            .iter()
            .all(|run| tier.places().iter().any(|&place| is_run_met(run, tier, place, record.part(place))))
        || term.one.as_deref().is_some_and(in_places)
        || term.stretch.as_deref().is_some_and(inside)
}

fn is_word_met(word: &str, tier: Tier, place: Place, part: &Part) -> bool {
    if tier.is_exact() || word.chars().count() < start_min(place) {
        return part.words.iter().any(|w| w == word);
    }
    part.words.iter().any(|w| w.starts_with(word)) || is_spelled(word, place, part)
}

fn is_run_met(run: &[char], tier: Tier, place: Place, part: &Part) -> bool {
    if tier.is_exact() {
        return place == Place::Name
            && part.runs.iter().any(|r| r.iter().take(super::query::RUN_MAX).eq(run));
    }
    part.runs.iter().any(|r| r.windows(run.len()).any(|window| window == run))
}

fn is_spelled(word: &str, place: Place, part: &Part) -> bool {
    if pinyin_marks(place).is_none() || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return false;
    }
    part.spelled.iter().any(|run| {
        (0..run.len()).any(|at| {
            pinyin::spelled_by(run, at, word).is_some()
                || could_be_initials(word) && pinyin::initials_at(run, at, word)
        })
    })
}

fn is_fragment(text: &str, record: &Record) -> bool {
    text.chars().count() >= FRAGMENT_MIN
        && record.names.stretches.iter().chain(&record.ids.stretches).any(|stretch| stretch.contains(text))
}

fn is_in_phones(digits: &str, tier: Tier, record: &Record) -> bool {
    let words = &record.ids.words;
    match tier {
        Tier::ExactName | Tier::StartName => false,
        Tier::ExactId | Tier::ExactText => words.iter().any(|w| w == digits),
        Tier::StartId | Tier::StartText => words.iter().any(|w| w.starts_with(digits)),
        Tier::Inside | Tier::Typo => {
            words.iter().any(|w| w.starts_with(digits)) || is_fragment(digits, record)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tier(typed: &str) -> Option<Tier> {
        let fields = Fields {
            names: &["Ána Ruiz", "单华芯", "Smartvision Lighting S.L.", "吕布"],
            ids: &["a.ruiz@smart-vision.example", "Q-2026-0042"],
            phones: &["+44 7700 900123"],
            short: &["Head of Mobility", "深圳"],
            notes: &["wants 40 poles, tender in May; 价格很好"],
        };
        Query::read(typed).and_then(|query| matches(&query, &fields))
    }

    #[test]
    fn the_rule() {
        for (typed, expected) in [
            ("ana", Some(Tier::ExactName)),
            ("RUIZ ana", Some(Tier::ExactName)),
            ("s.l.", Some(Tier::ExactName)),
            ("单华芯", Some(Tier::ExactName)),
            ("ana example", Some(Tier::ExactId)),
            ("a.ruiz@smart-vision.example", Some(Tier::ExactId)),
            ("+44 (0)7700 900123", Some(Tier::ExactId)),
            ("poles", Some(Tier::ExactText)),
            ("ana 40", Some(Tier::ExactText)),
            ("an", Some(Tier::StartName)),
            ("smartv ru", Some(Tier::StartName)),
            ("华", Some(Tier::StartName)),
            ("shan", Some(Tier::StartName)),
            ("danhuaxin", Some(Tier::StartName)),
            ("shx", Some(Tier::StartName)),
            ("lv", Some(Tier::StartName)),
            ("lubu", Some(Tier::StartName)),
            ("smart-vis", Some(Tier::StartName)),
            ("0044 7700 9", Some(Tier::StartId)),
            ("exam", Some(Tier::StartId)),
            ("shenzhen", Some(Tier::StartText)),
            ("价格", Some(Tier::StartText)),
            ("mob", Some(Tier::StartText)),
            ("vision", Some(Tier::ExactId)),
            ("artvis", Some(Tier::Inside)),
            ("900 123", Some(Tier::Inside)),
            ("07700 9001", Some(Tier::Inside)),
            ("uiz@sm", Some(Tier::Inside)),
            ("artvis pol", Some(Tier::Inside)),
            ("oles", None),
            ("rt", None),
            ("ana zzz", None),
            ("芯华", None),
            ("*", None),
        ] {
            assert_eq!(tier(typed), expected, "{typed}");
        }
    }
}
