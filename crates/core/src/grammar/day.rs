//! Days as people write them when they promise: `+2d`, `fri`, `3/12`, `12 de enero`, `下周三`, `2026-12-01`.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::day_words::{
    AFTER_WEEKDAY, BEFORE_WEEKDAY, HAN_WEEKDAYS, HAN_WEEKS, MONTHS, NAMED, NUMBERS, Named, SPANS, Span, Week,
};
use super::run::Run;

/// How near the words before it a day must stand to count.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// Directly after a step: every form counts.
    Next,
    /// Somewhere after it: only forms that can be nothing else.
    Later,
}

/// A day that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Day {
    /// Where it ends.
    pub(super) end: usize,
    /// The day; none when the calendar has no such day.
    pub(super) day: Option<NaiveDate>,
    /// Whether it is a plain word or `+n…`, which count without a step.
    pub(super) plain: bool,
    /// Whether a year was typed.
    pub(super) dated: bool,
    /// What it was said with, as far as that decides what may stand beside it.
    pub(super) form: Form,
}

/// What a day was said with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Form {
    /// A weekday; a date may follow it and says the same more exactly.
    Weekday,
    /// A span of time; after `for` it would be how long, not when.
    Span,
    /// Anything else.
    Other,
}

/// The day that stands here.
pub(super) fn day_at(run: &Run, pos: usize, today: NaiveDate, place: Place) -> Option<Day> {
    if !run.edge(pos) {
        return None;
    }
    let relative = Day { end: 0, day: None, plain: true, dated: false, form: Form::Other };
    if let Some((day, end)) = plus(run, pos, today) {
        return Some(Day { end, day, ..relative });
    }
    if let Some((day, end, dated)) = calendar(run, pos, today) {
        return Some(Day { end, day, plain: false, dated, form: Form::Other });
    }
    let word = weekday(run, pos, today, place)
        .into_iter()
        .chain(named(run, pos, today, place))
        .max_by_key(|d| d.end);
    word.or_else(|| {
        span(run, pos, today, place).map(|(day, end)| Day {
            end,
            day,
            plain: false,
            form: Form::Span,
            ..relative
        })
    })
}

/// A number of at most three digits, or a Chinese one up to 31.
pub(super) fn small_number(run: &Run, pos: usize) -> Option<(u32, usize)> {
    if let Some(hit) = run.number(pos, 3) {
        return Some(hit);
    }
    let unit =
        |i: usize| "一二三四五六七八九".chars().zip(1u32..).find(|(c, _)| *c == run.at(i)).map(|(_, n)| n);
    let two = |i: usize| (run.at(i) == '两').then_some(2);
    let (tens, from) = match (unit(pos), run.at(pos), run.at(pos + 1)) {
        (Some(n), _, '十') => (n, pos + 2),
        (_, '十', _) => (1, pos + 1),
        _ => return unit(pos).or_else(|| two(pos)).map(|n| (n, pos + 1)),
    };
    Some(unit(from).map_or((tens * 10, from), |n| (tens * 10 + n, from + 1)))
}

/// `+2d`, `+2 semanas`, `+3天`.
fn plus(run: &Run, pos: usize, today: NaiveDate) -> Option<(Option<NaiveDate>, usize)> {
    if run.at(pos) != '+' {
        return None;
    }
    let (count, end) = run.number(pos + 1, 9)?;
    let (span, end) = span_word(run, end)?;
    Some((add(today, count, span), end))
}

fn span_word(run: &Run, end: usize) -> Option<(Span, usize)> {
    let start = run.skip(end);
    let hits = SPANS.iter().filter_map(|(word, span)| {
        let after = start + word.chars().count();
        (run.text(start, after) == *word && run.edge(after)).then_some((*span, after))
    });
    hits.max_by_key(|(_, after)| *after)
}

fn add(today: NaiveDate, count: u32, span: Span) -> Option<NaiveDate> {
    match span {
        Span::Hours => today.checked_add_days(Days::new(u64::from(count.div_ceil(24)))),
        Span::Days => today.checked_add_days(Days::new(u64::from(count))),
        Span::Weeks => today.checked_add_days(Days::new(u64::from(count) * 7)),
        Span::Months | Span::ShyMonths => today.checked_add_months(Months::new(count)),
    }
    .filter(|day| day.year() < 10_000)
}

/// `2w` and `3 days` directly after a step; `in 2 weeks`, `dentro de 3 días`, `2天后` anywhere.
fn span(run: &Run, pos: usize, today: NaiveDate, place: Place) -> Option<(Option<NaiveDate>, usize)> {
    let led =
        run.any(pos, &["in", "within", "en", "dentro de", "in about", "de aqui a"]).map(|end| run.skip(end));
    let from = led.unwrap_or(pos);
    let word =
        || NUMBERS.iter().filter(|_| led.is_some()).find_map(|(w, n)| Some((*n, run.phrase(from, w)?)));
    let (count, end) = small_number(run, from).or_else(word)?;
    let (span, mut end) = span_word(run, end)?;
    let closed = run.any(end, &["后", "之后", "以后", "内", "之内", "以内"]);
    end = closed.unwrap_or(end);
    let hours = span == Span::Hours && (count % 24 != 0 || count == 0);
    let sure = led.is_some() || closed.is_some() || place == Place::Next;
    // `3日` is the third, which the calendar reads; `3月` a month without a day.
    let unsure = !sure || hours || (span == Span::ShyMonths);
    (!unsure).then(|| (add(today, count, span), end))
}

fn named(run: &Run, pos: usize, today: NaiveDate, place: Place) -> Option<Day> {
    let (named, end) = run.longest(pos, NAMED)?;
    let article = ["la ", "esta ", "una ", "cada ", "toda la "].iter().any(|w| run.text(0, pos).ends_with(w));
    if run.text(pos, end) == "manana" && article {
        return None;
    }
    let monday = monday(today)?;
    let day =
        match named {
            Named::In(days) => today.checked_add_days(Days::new(u64::from(days))),
            Named::Weekday(_) | Named::Shy(_) => return None,
            Named::NextWeek => monday.checked_add_days(Days::new(7)),
            Named::WeekAfterNext => monday.checked_add_days(Days::new(14)),
            Named::WeekEnd => monday
                .checked_add_days(Days::new(if today.weekday().num_days_from_monday() > 4 { 11 } else { 4 })),
            Named::NextMonth => today.with_day(1)?.checked_add_months(Months::new(1)),
            Named::MonthEnd => today.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt(),
        };
    let plain = matches!(named, Named::In(_));
    let unsure = place == Place::Later && run.phrase(pos, "tmw").is_some();
    (!unsure).then_some(Day { end, day, plain, dated: false, form: Form::Other })
}

fn monday(today: NaiveDate) -> Option<NaiveDate> {
    today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))
}

/// A weekday, with what says which week: `fri`, `next friday`, `el viernes que viene`, `下周三`.
fn weekday(run: &Run, pos: usize, today: NaiveDate, place: Place) -> Option<Day> {
    if let Some((week, end)) = han_week(run, pos) {
        let (number, end) = run.longest(end, HAN_WEEKDAYS)?;
        return Some(Day {
            end,
            day: of_week(today, number, week),
            plain: true,
            dated: false,
            form: Form::Weekday,
        });
    }
    let before = run.longest(pos, BEFORE_WEEKDAY);
    let from = before.map_or(pos, |(_, end)| run.skip(end));
    let (named, end) = run.longest(from, NAMED)?;
    let number = match named {
        Named::Weekday(number) => number,
        Named::Shy(number) if place == Place::Next || before.is_some_and(|b| b.0 != Week::Coming) => number,
        _ => return None,
    };
    let shy = matches!(named, Named::Shy(_));
    let after = run.longest(run.skip(end), AFTER_WEEKDAY);
    let end = after.map_or(end, |(_, end)| end) + usize::from(after.is_none() && shortened(run, from, end));
    let week = after.or(before).map_or(Week::Coming, |(week, _)| week);
    Some(Day {
        end,
        day: of_week(today, number, week),
        plain: !shy && before.is_none(),
        dated: false,
        form: Form::Weekday,
    })
}

/// Whether `fri.` ends in the full stop of a shortened word.
fn shortened(run: &Run, from: usize, end: usize) -> bool {
    end - from < 6 && run.at(end) == '.' && !run.at(end + 1).is_alphanumeric()
}

/// The longest beginning of a Chinese weekday after which its number stands.
fn han_week(run: &Run, pos: usize) -> Option<(Week, usize)> {
    let hits = HAN_WEEKS.iter().filter_map(|(word, week)| {
        let end = run.phrase(pos, word)?;
        run.longest(end, HAN_WEEKDAYS)?;
        Some((*week, end))
    });
    hits.max_by_key(|(_, end)| *end)
}

fn of_week(today: NaiveDate, number: u32, week: Week) -> Option<NaiveDate> {
    let since_monday = today.weekday().num_days_from_monday();
    let coming = (number + 6 - since_monday) % 7 + 1;
    let days = match week {
        Week::Coming => coming,
        Week::This if number >= since_monday => number - since_monday,
        Week::This => coming,
        Week::Next => 7 + number - since_monday,
        Week::AfterNext => 14 + number - since_monday,
    };
    today.checked_add_days(Days::new(u64::from(days)))
}

/// Days by their number: with a year or the next such day. A day the calendar lacks is found, without a value.
fn calendar(run: &Run, pos: usize, today: NaiveDate) -> Option<(Option<NaiveDate>, usize, bool)> {
    iso(run, pos)
        .or_else(|| chinese(run, pos, today))
        .or_else(|| slashed(run, pos, today))
        .or_else(|| dotted(run, pos, today))
        .or_else(|| with_month_name(run, pos, today))
}

/// The end of a number is no end of a day when more of a number follows.
fn closed(run: &Run, end: usize) -> bool {
    let glued = matches!(run.at(end), '/' | '-' | '.' | ',' | ':') && run.at(end + 1).is_alphanumeric();
    run.edge(end) && !glued && run.at(end) != '%'
}

/// `2026-12-01`, also with slashes or full stops.
fn iso(run: &Run, pos: usize) -> Option<(Option<NaiveDate>, usize, bool)> {
    let (year, end) = run.number(pos, 4).filter(|(_, end)| end - pos == 4)?;
    let sign = run.at(end);
    if !matches!(sign, '-' | '/' | '.') {
        return None;
    }
    let (month, end) = run.number(end + 1, 2).filter(|(_, end)| run.at(*end) == sign)?;
    let (day, end) = run.number(end + 1, 2)?;
    closed(run, end).then(|| (date(year, month, day), end, true))
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// The next such day, today included. The 29th of February waits for its year.
fn next(today: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    let year = today.year();
    (year..year.saturating_add(9))
        .filter_map(|y| NaiveDate::from_ymd_opt(y, month, day))
        .find(|d| *d >= today)
}

/// A year of two or four digits after a day and month, when one stands here.
fn year_at(run: &Run, pos: usize) -> Option<(u32, usize)> {
    let (year, end) = run.number(pos, 4)?;
    match end - pos {
        2 => Some((2_000 + year, end)),
        4 => Some((year, end)),
        _ => None,
    }
}

/// `3/12`, `3/12/2026`, `3-12-2026`: day first. `24/7` is no day.
fn slashed(run: &Run, pos: usize, today: NaiveDate) -> Option<(Option<NaiveDate>, usize, bool)> {
    let (day, end) = run.number(pos, 2)?;
    let sign = run.at(end);
    if !matches!(sign, '/' | '-') {
        return None;
    }
    let (month, end) = run.number(end + 1, 2)?;
    if run.at(end) == sign {
        let (year, end) = year_at(run, end + 1)?;
        return closed(run, end).then(|| (date(year, month, day), end, true));
    }
    let plausible = sign == '/' && (1..=31).contains(&day) && (1..=31).contains(&month);
    let all_day = run.text(pos, end) == "24/7";
    let inches =
        run.any(run.skip(end), &["inch", "inches", "in", "pulgada", "pulgadas", "\"", "英寸"]).is_some();
    (plausible && !all_day && !inches && closed(run, end)).then(|| (next(today, month, day), end, false))
}

/// `3.12.`, `3.12.2026`.
fn dotted(run: &Run, pos: usize, today: NaiveDate) -> Option<(Option<NaiveDate>, usize, bool)> {
    let (day, end) = run.number(pos, 2).filter(|(_, end)| run.at(*end) == '.')?;
    let (month, end) = run.number(end + 1, 2).filter(|(_, end)| run.at(*end) == '.')?;
    if let Some((year, end)) = year_at(run, end + 1) {
        return closed(run, end).then(|| (date(year, month, day), end, true));
    }
    let plausible = (1..=31).contains(&day) && (1..=12).contains(&month);
    (plausible && run.edge(end + 1)).then(|| (next(today, month, day), end + 1, false))
}

/// `12 Jan`, `3rd of December 2026`, `12 de enero`, `Dec 3`.
fn with_month_name(run: &Run, pos: usize, today: NaiveDate) -> Option<(Option<NaiveDate>, usize, bool)> {
    let (day, month, end) = if let Some((day, end)) = run.number(pos, 2) {
        let end = run.skip(ordinal_end(run, end));
        let end = run.skip(run.any(end, &["of", "de"]).unwrap_or(end));
        let (month, end) = run.longest(end, MONTHS)?;
        (day, month, end + usize::from(run.at(end) == '.'))
    } else {
        let (month, end) = run.longest(pos, MONTHS)?;
        let end = run.skip(end + usize::from(run.at(end) == '.'));
        let (day, end) = run.number(end, 2)?;
        (day, month, ordinal_end(run, end))
    };
    if !closed(run, end) || day == 0 || day > 31 {
        return None;
    }
    let from = run.skip(run.any(run.skip(end), &["de", "del"]).unwrap_or(end));
    let year = run
        .number(from, 4)
        .filter(|(year, to)| to - from == 4 && (2_000..2_100).contains(year) && closed(run, *to));
    Some(match year {
        Some((year, end)) => (date(year, month, day), end, true),
        None => (next(today, month, day), end, false),
    })
}

fn ordinal_end(run: &Run, end: usize) -> usize {
    ["st", "nd", "rd", "th", "o", "º"]
        .iter()
        .map(|mark| end + mark.chars().count())
        .zip(["st", "nd", "rd", "th", "o", "º"])
        .find(|(after, mark)| run.text(end, *after) == **mark && run.edge(*after))
        .map_or(end, |(after, _)| after)
}

/// `12月3日`, `2026年12月3号`, `3号`.
fn chinese(run: &Run, pos: usize, today: NaiveDate) -> Option<(Option<NaiveDate>, usize, bool)> {
    let year = run.number(pos, 4).filter(|(_, end)| end - pos == 4 && run.at(*end) == '年');
    let from = year.map_or(pos, |(_, end)| end + 1);
    let (first, end) = small_number(run, from)?;
    if run.at(end) == '月' {
        let (day, end) = small_number(run, end + 1)?;
        let end = end + usize::from(matches!(run.at(end), '日' | '号'));
        return Some(match year {
            Some((year, _)) => (date(year, first, day), end, true),
            None => (next(today, first, day), end, false),
        });
    }
    // A day of the month alone: this month's, or the next month's that has one.
    let lone = year.is_none() && matches!(run.at(end), '日' | '号') && (1..=31).contains(&first);
    let end = end + 1;
    lone.then(|| {
        let months =
            (0..3).filter_map(|n| today.with_day(1)?.checked_add_months(Months::new(n))?.with_day(first));
        (months.into_iter().find(|d| *d >= today), end, false)
    })
}
