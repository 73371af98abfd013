//! Lengths of time: `45min`, `1h30`, `an hour and a half`, `media hora`, `45分钟`.

use super::day::small_number;
use super::run::Run;
use crate::model::slot::LONGEST;

/// Lengths that are said without a figure.
#[rustfmt::skip]
const WHOLE: &[(&str, u32)] = &[
    ("half an hour", 30), ("half hour", 30), ("an hour", 60), ("one hour", 60), ("an hour and a half", 90),
    ("hour and a half", 90), ("two hours", 120), ("a quarter of an hour", 15), ("quarter of an hour", 15),
    ("media hora", 30), ("una hora", 60), ("una hora y media", 90), ("hora y media", 90), ("dos horas", 120),
    ("un cuarto de hora", 15), ("cuarto de hora", 15), ("tres cuartos de hora", 45),
    ("半小时", 30), ("半个小时", 30), ("半个钟头", 30), ("一刻钟", 15), ("三刻钟", 45),
];

const LEADS: &[&str] = &["for", "durante", "por", "共", "时长"];
const MINUTES: &[&str] = &["min", "mins", "minute", "minutes", "minuto", "minutos", "分钟", "分"];
const HOURS: &[&str] =
    &["h", "hr", "hrs", "hour", "hours", "hora", "horas", "小时", "个小时", "钟头", "个钟头"];
const HOURS_AND_A_HALF: &[&str] = &["个半小时", "个半钟头", "小时半"];

/// A text that is a length and nothing else, in minutes; a bare number is minutes.
#[must_use]
pub fn minutes(text: &str) -> Option<u32> {
    let is_plain = |c: char| c.is_alphanumeric() || c.is_whitespace() || matches!(c, '.' | ',');
    // A decimal sign stands before a figure; other points and commas part one thing from the next.
    let is_parted = |(sign, next): (char, char)| matches!(sign, '.' | ',') && !next.is_numeric();
    if !text.chars().all(is_plain) || text.chars().zip(text.chars().skip(1)).any(is_parted) {
        return None;
    }
    let run = Run::of(text.trim());
    let bare = run.number(0, 3).filter(|(_, end)| *end == run.len());
    let found = bare.or_else(|| length_at(&run, 0, Beside::Time)).filter(|(_, end)| *end == run.len());
    found.map(|(minutes, _)| minutes).filter(is_fit)
}

/// What a length stands beside.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Beside {
    /// A time of day is known already: `2h` is two hours.
    Time,
    /// It is not: `2h` is two o'clock.
    Nothing,
}

/// The minutes that stand here, and their end.
pub(super) fn length_at(run: &Run, pos: usize, beside: Beside) -> Option<(u32, usize)> {
    let from = run.any(pos, LEADS).map_or(pos, |end| run.skip(end));
    let found = run.longest(from, WHOLE).or_else(|| counted(run, from, beside));
    found.filter(|(minutes, _)| is_fit(minutes))
}

fn is_fit(minutes: &u32) -> bool {
    (1..=LONGEST).contains(minutes)
}

fn counted(run: &Run, from: usize, beside: Beside) -> Option<(u32, usize)> {
    if !run.edge(from) {
        return None;
    }
    let (count, digits_end) = small_number(run, from)?;
    let at = run.skip(digits_end);
    if let Some(end) = unit(run, at, MINUTES) {
        return Some((count, end));
    }
    if beside == Beside::Nothing && run.at(digits_end) == 'h' {
        return None;
    }
    if let Some(end) = unit(run, at, HOURS_AND_A_HALF) {
        return Some((count * 60 + 30, end));
    }
    if let Some(hit) = glued(run, count, at).or_else(|| broken(run, count, digits_end)) {
        return Some(hit);
    }
    let end = unit(run, at, HOURS)?;
    let rest = small_number(run, run.skip(end))
        .filter(|(minutes, _)| *minutes < 60)
        .and_then(|(minutes, after)| Some((minutes, unit(run, run.skip(after), MINUTES)?)));
    Some(rest.map_or((count * 60, end), |(minutes, end)| (count * 60 + minutes, end)))
}

/// `1h30`, `1h30min`.
fn glued(run: &Run, hours: u32, at: usize) -> Option<(u32, usize)> {
    let (minutes, end) = run.number(at + 1, 2).filter(|(_, end)| run.at(at) == 'h' && end - at == 3)?;
    let end = unit(run, end, MINUTES).unwrap_or(end);
    (minutes < 60 && run.edge(end)).then_some((hours * 60 + minutes, end))
}

/// `1.5h`, `1,5 horas`: quarters of an hour.
fn broken(run: &Run, hours: u32, at: usize) -> Option<(u32, usize)> {
    let parts = [("25", 15), ("75", 45), ("5", 30)];
    let after = Some(at + 1).filter(|_| matches!(run.at(at), '.' | ','))?;
    let (part, minutes) = parts.into_iter().find(|(part, _)| run.text(after, after + part.len()) == *part)?;
    let end = unit(run, run.skip(after + part.len()), HOURS)?;
    Some((hours * 60 + minutes, end))
}

/// The end of the longest of these words that stands here; a figure may stand right before it.
fn unit(run: &Run, at: usize, words: &[&str]) -> Option<usize> {
    let ends = words.iter().filter_map(|word| {
        let end = at + word.chars().count();
        (run.text(at, end) == *word && run.edge(end)).then_some(end)
    });
    ends.max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_as_people_write_them() {
        for (text, want) in [
            ("45", Some(45)),
            ("45min", Some(45)),
            ("45 min", Some(45)),
            ("90 minutos", Some(90)),
            ("４５分钟", Some(45)),
            ("四十五分钟", Some(45)),
            ("二十分钟", Some(20)),
            ("1h", Some(60)),
            ("2 hours", Some(120)),
            ("1h30", Some(90)),
            ("1h30min", Some(90)),
            ("1 h 30 min", Some(90)),
            ("1.5h", Some(90)),
            ("1,25 horas", Some(75)),
            ("1小时30分钟", Some(90)),
            ("1个半小时", Some(90)),
            ("半小时", Some(30)),
            ("Media hora", Some(30)),
            ("an hour and a half", Some(90)),
            ("for 20 min", Some(20)),
            ("720", Some(720)),
            ("721", None),
            ("0", None),
            ("13h", None),
            ("1h75", None),
            ("45 minx", None),
            ("45 min and more", None),
            ("soon", None),
            ("45 @x", None),
            ("45, 50", None),
            ("", None),
        ] {
            assert_eq!(minutes(text), want, "{text}");
        }
    }
}
