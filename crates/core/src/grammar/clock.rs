//! Times of day: `10:30`, `3pm`, `16h`, `at 10`, `a las 10 y media`, `下午3点半`.

use chrono::NaiveTime;

use super::day::small_number;
use super::run::Run;
use crate::model::slot::LONGEST;

/// Which half of the day a word puts an hour in.
#[derive(Clone, Copy, PartialEq)]
enum Half {
    Morning,
    Afternoon,
    Noon,
}

#[rustfmt::skip]
const HALVES: &[(&str, Half)] = &[
    ("上午", Half::Morning), ("早上", Half::Morning), ("早晨", Half::Morning), ("凌晨", Half::Morning),
    ("明早", Half::Morning), ("中午", Half::Noon), ("下午", Half::Afternoon), ("傍晚", Half::Afternoon),
    ("晚上", Half::Afternoon), ("晚", Half::Afternoon), ("早", Half::Morning),
];

#[rustfmt::skip]
const AFTER: &[(&str, Half)] = &[
    ("am", Half::Morning), ("a.m.", Half::Morning), ("a.m", Half::Morning), ("pm", Half::Afternoon),
    ("p.m.", Half::Afternoon), ("p.m", Half::Afternoon), ("in the morning", Half::Morning),
    ("in the afternoon", Half::Afternoon), ("in the evening", Half::Afternoon),
    ("de la manana", Half::Morning), ("de la tarde", Half::Afternoon), ("de la noche", Half::Afternoon),
    ("del mediodia", Half::Noon),
];

/// Hours as they are spoken in Spanish: `a las tres`.
#[rustfmt::skip]
const HOURS: &[(&str, u32)] = &[
    ("una", 1), ("dos", 2), ("tres", 3), ("cuatro", 4), ("cinco", 5), ("seis", 6), ("siete", 7), ("ocho", 8),
    ("nueve", 9), ("diez", 10), ("once", 11), ("doce", 12),
];

#[rustfmt::skip]
const NOON: &[&str] =
    &["noon", "at noon", "midday", "at midday", "mediodia", "al mediodia", "a mediodia", "中午"];

const TO: &[&str] = &["to", "until", "till", "a", "hasta", "a las", "hasta las", "到", "至"];

const LEADS: &[&str] = &["at", "a las", "a la", "sobre las", "hacia las"];

/// The time that stands here, and its end.
pub(super) fn time_at(run: &Run, pos: usize) -> Option<(NaiveTime, usize)> {
    chinese(run, pos).or_else(|| western(run, pos)).or_else(|| noon(run, pos))
}

/// A time with the one at which it is over, `10:30-11:15`: the first one, the minutes between, and the end.
pub(super) fn span_at(run: &Run, pos: usize) -> Option<(NaiveTime, u32, usize)> {
    let (from, end) = figures(run, pos)?;
    let joint = run.skip(end);
    let after = match run.at(joint) {
        '-' | '–' | '—' => joint + 1,
        _ => run.any(joint, TO)?,
    };
    let (to, end) = figures(run, run.skip(after))?;
    let minutes = (to - from).num_minutes();
    // Over midnight.
    let minutes = u32::try_from(if minutes > 0 { minutes } else { minutes + 24 * 60 }).ok()?;
    let is_edge = run.edge(end) && !matches!(run.at(end), ':' | '/' | '-' | '%');
    (is_edge && minutes <= LONGEST).then_some((from, minutes, end))
}

/// `10:30`, and nothing else.
fn figures(run: &Run, pos: usize) -> Option<(NaiveTime, usize)> {
    let (hour, colon) = run.number(pos, 2).filter(|_| run.edge(pos))?;
    let (minute, end) =
        run.number(colon + 1, 2).filter(|(_, end)| run.at(colon) == ':' && end - colon == 3)?;
    Some((clock(hour, minute, None, run.at(pos) == '0')?, end))
}

fn noon(run: &Run, pos: usize) -> Option<(NaiveTime, usize)> {
    let end = run.any(pos, NOON)?;
    Some((NaiveTime::from_hms_opt(12, 0, 0)?, end))
}

fn western(run: &Run, pos: usize) -> Option<(NaiveTime, usize)> {
    let led = run.any(pos, LEADS).map(|end| run.skip(end));
    let from = led.unwrap_or(pos);
    if !run.edge(from) || (from > 0 && matches!(run.at(from - 1), '.' | '/' | '-' | ':')) {
        return None;
    }
    let spoken = || led.and_then(|_| run.longest(from, HOURS)).filter(|_| run.phrase(pos, "at").is_none());
    let (hour, mut end) = run.number(from, 2).or_else(spoken)?;
    let leading_zero = run.at(from) == '0';
    let mut minute = 0;
    let mut sure = led.is_some();
    let point = run.at(end);
    if point == ':' || (point == '.' && led.is_some()) || point == 'h' {
        if let Some((m, after)) = run.number(end + 1, 2).filter(|(_, after)| after - end == 3) {
            (minute, end, sure) = (m, after, true);
        } else if point == 'h' {
            (end, sure) = (end + 1 + usize::from(run.phrase(end, "hrs").is_some()) * 2, true);
        } else if point == ':' {
            return None;
        }
    }
    if run.at(end) == 'h' && minute_given(run, end) {
        end += 1;
    }
    if let Some((m, after)) = led.and_then(|_| spanish_minutes(run, end)) {
        (minute, end) = (m, after);
    }
    let half = run.longest(run.skip(end), AFTER).or_else(|| glued_half(run, end));
    if let Some((_, after)) = half {
        (end, sure) = (after, true);
    }
    // `10:30.` ends a sentence; `10:30:15` and `10%` are something else.
    let tail = run.at(end);
    if !sure
        || !run.edge(end)
        || matches!(tail, '%' | '/' | ':' | '-')
        || (tail == '.' && run.at(end + 1).is_ascii_digit())
    {
        return None;
    }
    Some((clock(hour, minute, half.map(|h| h.0), leading_zero)?, end))
}

fn minute_given(run: &Run, end: usize) -> bool {
    end > 2 && matches!(run.at(end - 3), ':' | '.') && run.edge(end + 1)
}

/// `3pm`, where no space parts the word from the number.
fn glued_half(run: &Run, end: usize) -> Option<(Half, usize)> {
    AFTER
        .iter()
        .take(6)
        .filter_map(|(word, half)| {
            let after = end + word.len();
            (run.text(end, after) == *word && run.edge(after)).then_some((*half, after))
        })
        .max_by_key(|hit| hit.1)
}

fn spanish_minutes(run: &Run, end: usize) -> Option<(u32, usize)> {
    let list = [("y media", 30), ("y cuarto", 15), ("en punto", 0)];
    run.longest(run.skip(end), &list)
}

fn chinese(run: &Run, pos: usize) -> Option<(NaiveTime, usize)> {
    let half = run.longest(pos, HALVES);
    let from = half.map_or(pos, |h| run.skip(h.1));
    let (hour, end) = small_number(run, from)?;
    let leading_zero = run.at(from) == '0';
    if matches!(run.at(end), '点' | '时') {
        let mut end = end + 1;
        let mut minute = 0;
        if let Some((m, after)) =
            run.longest(end, &[("半", 30), ("一刻", 15), ("三刻", 45), ("整", 0), ("钟", 0)])
        {
            (minute, end) = (m, after);
        } else if let Some((m, after)) = small_number(run, end).filter(|(m, _)| *m < 60) {
            (minute, end) = (m, after + usize::from(run.at(after) == '分'));
        }
        return Some((clock(hour, minute, half.map(|h| h.0), leading_zero)?, end));
    }
    let (minute, after) = run.number(end + 1, 2).filter(|_| run.at(end) == ':' && half.is_some())?;
    Some((clock(hour, minute, half.map(|h| h.0), leading_zero)?, after))
}

/// Nobody calls a customer at four in the morning: one to six without a half of the day is the afternoon.
fn clock(hour: u32, minute: u32, half: Option<Half>, leading_zero: bool) -> Option<NaiveTime> {
    let hour = match half {
        Some(Half::Afternoon) if (1..12).contains(&hour) => hour + 12,
        Some(Half::Noon) if (1..3).contains(&hour) => hour + 12,
        Some(Half::Morning) if hour == 12 => 0,
        None if (1..=6).contains(&hour) && !leading_zero => hour + 12,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}
