//! The words for days, weekdays, months and spans of time in English, Spanish and Chinese, folded.

/// A word that names a day by where it lies from today.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Named {
    /// So many days from today.
    In(u32),
    /// The coming weekday; Monday is 0.
    Weekday(u32),
    /// A weekday whose short form is a common word too, so that it counts only directly after a step.
    Shy(u32),
    /// Monday of the next ISO week.
    NextWeek,
    /// Monday of the ISO week after the next.
    WeekAfterNext,
    /// The first day of the next month.
    NextMonth,
    /// Friday of this ISO week.
    WeekEnd,
    /// The last day of this month.
    MonthEnd,
}

#[rustfmt::skip]
pub(super) const NAMED: &[(&str, Named)] = &[
    ("today", Named::In(0)), ("tonight", Named::In(0)), ("hoy", Named::In(0)), ("esta tarde", Named::In(0)),
    ("esta noche", Named::In(0)), ("this afternoon", Named::In(0)), ("this evening", Named::In(0)),
    ("今天", Named::In(0)), ("今日", Named::In(0)), ("今晚", Named::In(0)), ("tomorrow", Named::In(1)),
    ("tomorow", Named::In(1)), ("tmr", Named::In(1)), ("tmrw", Named::In(1)), ("tmw", Named::In(1)),
    ("manana", Named::In(1)), ("明天", Named::In(1)), ("明日", Named::In(1)), ("明早", Named::In(1)),
    ("明晚", Named::In(1)), ("day after tomorrow", Named::In(2)), ("the day after tomorrow", Named::In(2)),
    ("overmorrow", Named::In(2)), ("pasado manana", Named::In(2)), ("后天", Named::In(2)),
    ("后日", Named::In(2)), ("大后天", Named::In(3)), ("mon", Named::Weekday(0)), ("tue", Named::Weekday(1)),
    ("tues", Named::Weekday(1)), ("wed", Named::Weekday(2)), ("weds", Named::Weekday(2)),
    ("thu", Named::Weekday(3)), ("thur", Named::Weekday(3)), ("thurs", Named::Weekday(3)),
    ("fri", Named::Weekday(4)), ("sat", Named::Shy(5)), ("sun", Named::Shy(6)),
    ("monday", Named::Weekday(0)), ("tuesday", Named::Weekday(1)), ("wednesday", Named::Weekday(2)),
    ("thursday", Named::Weekday(3)), ("friday", Named::Weekday(4)), ("saturday", Named::Weekday(5)),
    ("sunday", Named::Weekday(6)), ("lunes", Named::Weekday(0)), ("martes", Named::Weekday(1)),
    ("miercoles", Named::Weekday(2)), ("jueves", Named::Weekday(3)), ("viernes", Named::Weekday(4)),
    ("sabado", Named::Weekday(5)), ("domingo", Named::Weekday(6)), ("lun", Named::Shy(0)),
    ("mar", Named::Shy(1)), ("mie", Named::Shy(2)), ("mier", Named::Weekday(2)), ("jue", Named::Weekday(3)),
    ("vie", Named::Weekday(4)), ("sab", Named::Shy(5)), ("dom", Named::Shy(6)),
    ("next week", Named::NextWeek), ("nxt week", Named::NextWeek), ("la semana que viene", Named::NextWeek),
    ("semana que viene", Named::NextWeek), ("la proxima semana", Named::NextWeek),
    ("proxima semana", Named::NextWeek), ("la semana proxima", Named::NextWeek),
    ("la siguiente semana", Named::NextWeek), ("下周", Named::NextWeek), ("下星期", Named::NextWeek),
    ("下礼拜", Named::NextWeek), ("下个星期", Named::NextWeek), ("week after next", Named::WeekAfterNext),
    ("the week after next", Named::WeekAfterNext), ("下下周", Named::WeekAfterNext),
    ("下下星期", Named::WeekAfterNext), ("next month", Named::NextMonth),
    ("el mes que viene", Named::NextMonth), ("mes que viene", Named::NextMonth),
    ("el proximo mes", Named::NextMonth), ("proximo mes", Named::NextMonth), ("下个月", Named::NextMonth),
    ("下月", Named::NextMonth), ("end of week", Named::WeekEnd), ("end of the week", Named::WeekEnd),
    ("eow", Named::WeekEnd), ("end of month", Named::MonthEnd), ("end of the month", Named::MonthEnd),
    ("eom", Named::MonthEnd), ("fin de mes", Named::MonthEnd), ("final de mes", Named::MonthEnd),
    ("finales de mes", Named::MonthEnd), ("月底", Named::MonthEnd), ("本月底", Named::MonthEnd),
];

/// Which week a word before a weekday means.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Week {
    /// The first such day after today.
    Coming,
    /// Of this ISO week, or the coming one when that is over.
    This,
    /// Of the next ISO week.
    Next,
    /// Of the ISO week after the next.
    AfterNext,
}

/// Words before an English or Spanish weekday.
#[rustfmt::skip]
pub(super) const BEFORE_WEEKDAY: &[(&str, Week)] = &[
    ("this", Week::This), ("next", Week::Next), ("nxt", Week::Next), ("coming", Week::Coming),
    ("this coming", Week::Coming), ("este", Week::This), ("el proximo", Week::Coming),
    ("proximo", Week::Coming), ("el", Week::Coming), ("the", Week::Coming),
];

/// Words after a Spanish weekday.
#[rustfmt::skip]
pub(super) const AFTER_WEEKDAY: &[(&str, Week)] = &[
    ("que viene", Week::Coming), ("proximo", Week::Coming), ("next week", Week::Next),
    ("de la semana que viene", Week::Next), ("de la proxima semana", Week::Next), ("week", Week::Coming),
];

/// What stands before the number of a Chinese weekday.
#[rustfmt::skip]
pub(super) const HAN_WEEKS: &[(&str, Week)] = &[
    ("周", Week::Coming), ("星期", Week::Coming), ("礼拜", Week::Coming), ("这周", Week::This), ("本周", Week::This),
    ("这星期", Week::This), ("本星期", Week::This), ("这个星期", Week::This), ("下周", Week::Next), ("下星期", Week::Next),
    ("下礼拜", Week::Next), ("下个星期", Week::Next), ("下个礼拜", Week::Next), ("下下周", Week::AfterNext),
    ("下下星期", Week::AfterNext),
];

/// The number of a Chinese weekday; Monday is 0.
#[rustfmt::skip]
pub(super) const HAN_WEEKDAYS: &[(&str, u32)] = &[
    ("一", 0), ("二", 1), ("三", 2), ("四", 3), ("五", 4), ("六", 5), ("日", 6), ("天", 6), ("末", 5), ("1", 0),
    ("2", 1), ("3", 2), ("4", 3), ("5", 4), ("6", 5), ("7", 6),
];

/// Months by name and by what they are shortened to.
#[rustfmt::skip]
pub(super) const MONTHS: &[(&str, u32)] = &[
    ("january", 1), ("jan", 1), ("enero", 1), ("ene", 1), ("february", 2), ("feb", 2), ("febrero", 2),
    ("march", 3), ("mar", 3), ("marzo", 3), ("april", 4), ("apr", 4), ("abril", 4), ("abr", 4), ("may", 5),
    ("mayo", 5), ("june", 6), ("jun", 6), ("junio", 6), ("july", 7), ("jul", 7), ("julio", 7),
    ("august", 8), ("aug", 8), ("agosto", 8), ("ago", 8), ("september", 9), ("sep", 9), ("sept", 9),
    ("septiembre", 9), ("setiembre", 9), ("october", 10), ("oct", 10), ("octubre", 10), ("november", 11),
    ("nov", 11), ("noviembre", 11), ("december", 12), ("dec", 12), ("diciembre", 12), ("dic", 12),
];

/// A span of time that a number counts.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Span {
    Hours,
    Days,
    Weeks,
    Months,
    /// Months, after a plus only: `3m` alone is metres.
    ShyMonths,
}

#[rustfmt::skip]
pub(super) const SPANS: &[(&str, Span)] = &[
    ("h", Span::Hours), ("hours", Span::Hours), ("horas", Span::Hours), ("小时", Span::Hours),
    ("d", Span::Days), ("day", Span::Days), ("days", Span::Days), ("dia", Span::Days), ("dias", Span::Days),
    ("天", Span::Days), ("日", Span::Days), ("w", Span::Weeks), ("wk", Span::Weeks), ("wks", Span::Weeks),
    ("week", Span::Weeks), ("weeks", Span::Weeks), ("semana", Span::Weeks), ("semanas", Span::Weeks),
    ("sem", Span::Weeks), ("周", Span::Weeks), ("星期", Span::Weeks), ("个星期", Span::Weeks),
    ("礼拜", Span::Weeks), ("个礼拜", Span::Weeks), ("month", Span::Months), ("months", Span::Months),
    ("mes", Span::Months), ("meses", Span::Months), ("个月", Span::Months), ("m", Span::ShyMonths),
    ("月", Span::ShyMonths),
];

/// Numbers in words, as far as promises go.
#[rustfmt::skip]
pub(super) const NUMBERS: &[(&str, u32)] = &[
    ("a", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("un", 1),
    ("una", 1), ("dos", 2), ("tres", 3), ("cuatro", 4), ("cinco", 5), ("seis", 6), ("quince", 15),
    ("ten", 10), ("diez", 10),
];

/// Words that lead to a day: `by Friday`, `para el viernes`.
#[rustfmt::skip]
pub(super) const LEADS: &[&str] = &[
    "on", "by", "before", "until", "till", "due", "for", "para", "para el", "antes del", "antes de",
    "hasta", "hasta el", "al", "a", "a partir del", "el dia", "el", "en", "在", "于", "the", "on the",
    "by the", "latest", "latest by",
];

/// Words that close a day: `周五前`.
pub(super) const TAILS: &[&str] =
    &["之前", "以前", "前", "之内", "latest", "at the latest", "como muy tarde"];
