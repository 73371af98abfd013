//! A next step: which kind the words name, and the day and time that follow them.

use chrono::{NaiveDate, NaiveTime};

use super::chars::is_unspaced;
use super::clock::{span_at, time_at};
use super::day::{Day, Form, Place, day_at};
use super::day_words::{LEADS, TAILS};
use super::length::{Beside, length_at};
use super::run::Run;
use super::running::is_running;
use super::step_words::{KINDS, SMALL, VERBS};
use crate::model::codes::FollowUpKind;

/// A day, a time, or both, as found in a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct When {
    /// Where it starts, leading words included.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    pub(super) day: Option<NaiveDate>,
    pub(super) time: Option<NaiveTime>,
    /// How long it takes.
    pub(super) minutes: Option<u32>,
    /// Whether a year was typed.
    pub(super) dated: bool,
    /// Whether it counts without a step: a plain day word or `+n…`.
    pub(super) plain: bool,
    /// The place of a day that the calendar lacks; then this is no promise but a mistake.
    pub(super) wrong: Option<(usize, usize)>,
}

/// What the words after `>` say.
#[derive(Debug, PartialEq)]
pub(super) struct Said {
    pub(super) kind: FollowUpKind,
    /// The words of the step, in the run; empty when there is only a day.
    pub(super) words: (usize, usize),
    /// Whether the words say more than the kind.
    pub(super) more: bool,
    pub(super) when: Option<When>,
}

/// Reads the words after `>`; none when they are no step, such as `60 km`.
pub(super) fn read(run: &Run, today: NaiveDate) -> Option<Said> {
    let digit = run.at(0).is_numeric();
    let first = when_at(run, 0, today, Place::Next).filter(|w| w.wrong.is_none());
    if let Some(when) = first.filter(|w| !digit || firm(run, w, today)) {
        return Some(day_first(run, today, when));
    }
    if run.len() == 0 || digit || run.at(0) == '+' {
        return None;
    }
    let known = kind_at(run, 0);
    let head = known.map_or_else(|| run.word_end(0), |(_, end)| end);
    let near = when_at(run, run.skip(head), today, Place::Next);
    let when =
        near.or_else(|| if known.is_some() && stops(run, head) { None } else { later(run, head, today) });
    let (kind, end) = match when {
        Some(when) => {
            let end = trim(run, when.start.max(head.min(when.start)));
            (known.map_or_else(|| kind_within(run, end), |(kind, _)| kind), end)
        }
        None => (known.map_or_else(|| kind_within(run, head), |(kind, _)| kind), head),
    };
    let more = known.is_none_or(|(_, known_end)| end > known_end);
    Some(Said { kind, words: (0, end), more, when })
}

/// The kind a whole text names, as in `>"…"`.
pub(super) fn kind_of(run: &Run) -> Option<FollowUpKind> {
    kind_at(run, 0).filter(|(_, end)| *end == run.len()).map(|(kind, _)| kind)
}

/// A number after `>` is a day only in forms that are nothing else.
fn firm(run: &Run, when: &When, today: NaiveDate) -> bool {
    day_at(run, 0, today, Place::Later).is_some() || (when.day.is_none() && when.time.is_some())
}

/// `>明天下午3点打电话`, `>fri call`: the day comes first, as it does in Chinese.
fn day_first(run: &Run, today: NaiveDate, when: When) -> Said {
    let start = run.skip(when.end);
    if let Some((kind, end)) = kind_at(run, start) {
        let glued = unspaced_end(run, end);
        let after = when_at(run, run.skip(end), today, Place::Next);
        let joined = after
            .filter(|a| when.day.is_none() != a.day.is_none() && when.time.is_none() != a.time.is_none());
        if joined.is_none() && glued > end && start == when.end {
            return Said { kind, words: (start, glued), more: true, when: Some(when) };
        }
        return Said { kind, words: (start, end), more: false, when: Some(when) };
    }
    // Chinese goes on without a space: the rest of the word is what is promised.
    let end = unspaced_end(run, when.end);
    let words = if start == when.end && end > start { (start, end) } else { (start, start) };
    Said { kind: kind_within(run, words.1.max(words.0)), words, more: words.1 > words.0, when: Some(when) }
}

/// The end of the Chinese text that goes on here.
fn unspaced_end(run: &Run, pos: usize) -> usize {
    if is_unspaced(run.at(pos)) { run.word_end(pos) } else { pos }
}

/// The kind that stands here, with a verb and small words before it: `send the brochure`, `发个报价单`.
fn kind_at(run: &Run, pos: usize) -> Option<(FollowUpKind, usize)> {
    let bare = run.longest(pos, KINDS);
    let mut from = run.any(pos, VERBS).map_or(pos, |end| run.skip(end));
    for _ in 0..3 {
        from = run.any(from, SMALL).map_or(from, |end| run.skip(end));
    }
    let led = if from > pos { run.longest(from, KINDS) } else { None };
    match (bare, led) {
        (Some(bare), Some(led)) => Some(if led.1 > bare.1 && bare.1 <= from { led } else { bare }),
        (bare, led) => bare.or(led),
    }
}

/// The kind that closes the words up to `end`: `ask Ana for a quote`, `给王总发报价`.
fn kind_within(run: &Run, end: usize) -> FollowUpKind {
    let longest = (0..end).find_map(|pos| run.longest(pos, KINDS).filter(|(_, to)| *to == end));
    longest.map_or(FollowUpKind::Other, |(kind, _)| kind)
}

/// Whether running text follows the kind: `>quote wants a price`.
fn stops(run: &Run, head: usize) -> bool {
    let from = run.skip(head);
    is_running(&run.text(from, run.word_end(from)))
}

/// The first day further on, at the start of a word or anywhere in Chinese.
fn later(run: &Run, from: usize, today: NaiveDate) -> Option<When> {
    let starts =
        |pos: &usize| run.at(pos - 1) == ' ' || is_unspaced(run.at(*pos)) || is_unspaced(run.at(pos - 1));
    (from.max(1)..run.len()).filter(starts).find_map(|pos| when_at(run, pos, today, Place::Later))
}

/// Back over the spaces before `end`.
fn trim(run: &Run, mut end: usize) -> usize {
    while end > 0 && run.at(end - 1) == ' ' {
        end -= 1;
    }
    end
}

/// The day, time and length that stand here, in any order, with the small words around them. A length alone is none of
/// these: `>call 30 min video` is a call about a video.
pub(super) fn when_at(run: &Run, pos: usize, today: NaiveDate, place: Place) -> Option<When> {
    let start = run.skip(pos);
    let mut when = When {
        start,
        end: start,
        day: None,
        time: None,
        minutes: None,
        dated: false,
        plain: false,
        wrong: None,
    };
    let mut weekday = false;
    for round in 0..5 {
        let from = run.skip(when.end);
        let place = if round == 0 { place } else { Place::Later };
        if let Some((minutes, end)) = length(run, from, &when) {
            when = When { minutes: Some(minutes), end, ..when };
        } else if let Some((at, day)) =
            led_day(run, from, today, place).filter(|(_, d)| when.day.is_none() || (weekday && !d.plain))
        {
            let Some(date) = day.day else {
                if when.time.is_some() || when.day.is_some() {
                    break;
                }
                return Some(When { wrong: Some((at, day.end)), ..when });
            };
            weekday = day.form == Form::Weekday;
            when = When {
                day: Some(date),
                dated: day.dated,
                plain: day.plain && at == start,
                end: day.end,
                ..when
            };
            when.end =
                run.any(when.end, TAILS).or_else(|| run.any(run.skip(when.end), TAILS)).unwrap_or(when.end);
        } else if let Some((time, minutes, end)) =
            span_at(run, from).filter(|_| when.time.is_none() && when.minutes.is_none())
        {
            when = When { time: Some(time), minutes: Some(minutes), end, ..when };
        } else if let Some((time, end)) = time_at(run, from).filter(|_| when.time.is_none()) {
            when.time = Some(time);
            when.end = run.any(end, TAILS).unwrap_or(end);
        } else {
            break;
        }
    }
    (when.day.is_some() || when.time.is_some()).then_some(when)
}

/// The length that stands here, if none is known yet.
fn length(run: &Run, from: usize, when: &When) -> Option<(u32, usize)> {
    let beside = if when.time.is_some() { Beside::Time } else { Beside::Nothing };
    length_at(run, from, beside).filter(|_| when.minutes.is_none())
}

/// A day here, or after one of the words that lead to a day.
fn led_day(run: &Run, pos: usize, today: NaiveDate, place: Place) -> Option<(usize, Day)> {
    if let Some(day) = day_at(run, pos, today, place) {
        return Some((pos, day));
    }
    let from = run.skip(run.any(pos, LEADS)?);
    day_at(run, from, today, place).filter(|day| day.form != Form::Span).map(|day| (from, day))
}
