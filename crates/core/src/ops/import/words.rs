//! Words for grades, stages and kinds of promises, as other systems and people write them.

use crate::{
    i18n::{Words, languages},
    model::codes::{FollowUpKind, Grade, Stage},
    text::fold::fold,
};

/// How warm, by our letter, a temperature or stars.
pub(super) fn grade(text: &str) -> Option<Grade> {
    match fold(text).as_str() {
        "a" | "hot" | "heiss" | "caliente" | "very high" | "热" | "3 stars" | "***" => Some(Grade::A),
        "b" | "warm" | "tibio" | "templado" | "high" | "温" | "2 stars" | "**" => Some(Grade::B),
        "c" | "cold" | "kalt" | "frio" | "medium" | "low" | "冷" | "1 star" | "*" => Some(Grade::C),
        _ => None,
    }
}

/// How far, by our code, our word in any language, or a word of one of the CRMs.
pub(super) fn stage(text: &str) -> Option<Stage> {
    let folded = fold(text);
    if let Some(stage) = Stage::from_code(&folded) {
        return Some(stage);
    }
    let ours = |stage: &&Stage| {
        languages()
            .any(|language| fold(&Words::of(language).say(&format!("stage-{}", stage.code()))) == folded)
    };
    if let Some(stage) = Stage::ALL.iter().find(ours) {
        return Some(*stage);
    }
    Some(match folded.as_str() {
        "open - not contacted"
        | "not contacted"
        | "appointment scheduled"
        | "opportunity"
        | "assigned"
        | "lead" => Stage::New,
        "working - contacted"
        | "connected"
        | "attempted to contact"
        | "in process"
        | "in progress"
        | "open" => Stage::Contacted,
        "qualified to buy" | "pre-qualified" | "open deal" => Stage::Qualified,
        "proposition" | "proposal" | "proposal-sent" | "contract sent" => Stage::Quoted,
        "closed - converted" | "closed won" | "converted" => Stage::Won,
        "closed - not converted" | "closed lost" | "lost lead" | "dead" | "unqualified" | "junk lead" => {
            Stage::Lost
        }
        "bad timing" | "contact in future" | "recycled" | "delayed" => Stage::Nurture,
        _ => return None,
    })
}

/// What was promised, and what exactly: `quote: 40 poles`, by our code or our word in any language.
pub(super) fn step(text: &str) -> (FollowUpKind, String) {
    let (kind, what) = text.split_once(": ").unwrap_or((text, ""));
    if let Some(kind) = FollowUpKind::from_code(kind) {
        return (kind, what.to_owned());
    }
    let folded = fold(kind);
    let ours = |kind: &&FollowUpKind| {
        languages().any(|language| {
            fold(&Words::of(language).say(&format!("follow-up-kind-{}", kind.code()))) == folded
        })
    };
    match FollowUpKind::ALL.iter().find(ours) {
        Some(kind) => (*kind, what.to_owned()),
        None => (FollowUpKind::Other, text.to_owned()),
    }
}

/// The code of a closed list whose word in any language this is.
pub(super) fn code<T: Copy>(
    text: &str,
    family: &str,
    all: &'static [T],
    code: fn(T) -> &'static str,
) -> Option<T> {
    let folded = fold(text);
    all.iter().copied().find(|it| {
        code(*it) == text
            || languages()
                .any(|language| fold(&Words::of(language).say(&format!("{family}-{}", code(*it)))) == folded)
    })
}
