//! The words for a grade after `!`.

use super::chars::folded;
use crate::model::codes::Grade;

/// The grade a word names.
pub(super) fn read(word: &str) -> Option<Grade> {
    let word = folded(word);
    let plain = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    match plain.strip_suffix(['级', '类', '客']).filter(|rest| !rest.is_empty()).unwrap_or(plain) {
        "a" | "hot" | "热" | "caliente" => Some(Grade::A),
        "b" | "warm" | "温" | "templado" | "templada" | "tibio" | "tibia" => Some(Grade::B),
        "c" | "cold" | "冷" | "frio" | "fria" => Some(Grade::C),
        _ => None,
    }
}
