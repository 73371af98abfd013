//! Calendar files (iCalendar, RFC 5545): promises as events that a re-export updates, and the times that come back.

use std::{collections::BTreeMap, io::Write};

use calcard::{
    Entry, Parser,
    common::PartialDateTime,
    icalendar::{
        ICalendar, ICalendarAction, ICalendarComponent, ICalendarComponentType, ICalendarDuration,
        ICalendarEntry, ICalendarParameter, ICalendarProperty, ICalendarStatus, ICalendarTransparency,
        ICalendarValue, ICalendarValueType,
    },
};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use super::csv::unwritable;
use crate::{
    error::{Code, Error, Result},
    model::{
        Stamp,
        slot::{LONGEST, Slot},
        when,
    },
};

/// A promise, as a calendar shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Names it in every export; a UUID (RFC 7986, 5.3).
    pub uid: String,
    /// How often it was changed.
    pub sequence: u32,
    /// When it was last changed.
    pub changed_at: Stamp,
    /// The local day.
    pub day: NaiveDate,
    /// The time of day; none makes it an event of the whole day.
    pub time: Option<NaiveTime>,
    /// The zone of both.
    pub zone: Tz,
    /// How many minutes it lasts, if it has a time of day.
    pub minutes: u32,
    /// One line.
    pub summary: String,
    /// More lines.
    pub description: String,
    /// Whether we are busy then, so that nothing else can be.
    pub busy: bool,
    /// Whether somebody is to be reminded.
    pub alarm: bool,
}

/// When an event of a file begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// On a day as a whole.
    Day(NaiveDate),
    /// At an instant, and in which zone, if the file says.
    At(Stamp, Option<Tz>),
    /// At a time on whatever clock hangs there.
    Floating(NaiveDateTime),
}

/// An event of a file, as far as its time goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timed {
    /// Which.
    pub uid: String,
    /// When it begins now; none when the file does not tell in a way that can be understood.
    pub start: Option<Start>,
    /// How many minutes it lasts now; none when the file does not tell, or tells of a whole day or none of it.
    pub minutes: Option<u32>,
    /// When it began as Fairlead wrote it, if the calendar kept that.
    pub written: Option<Start>,
    /// And how many minutes it lasted.
    pub written_minutes: Option<u32>,
    /// How often it was changed.
    pub sequence: u32,
}

/// Where Fairlead notes when an event begins and how many minutes it lasts, so that it can tell what somebody changed from
/// what is old.
const WRITTEN: &str = "X-FAIRLEAD-DUE";

/// Writes a calendar.
///
/// # Errors
/// `file_unwritable`, `disk_full`.
pub fn write<W: Write>(mut to: W, events: &[Event]) -> Result<W> {
    let mut text = String::from(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Fairlead//Fairlead//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n",
    );
    zones(&mut text, events)?;
    for event in events {
        written(&component(event), &mut text)?;
        // A calendar of a hundred thousand events need not be in memory as a whole.
        if text.len() > 1 << 16 {
            to.write_all(text.as_bytes()).map_err(|error| unwritable(&error))?;
            text.clear();
        }
    }
    text += "END:VCALENDAR\r\n";
    to.write_all(text.as_bytes()).map_err(|error| unwritable(&error))?;
    Ok(to)
}

/// Describes every zone that an event names, over the years in which it does: RFC 5545, 3.6.5, wants them in the file.
fn zones(text: &mut String, events: &[Event]) -> Result<()> {
    let mut spans: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for event in events.iter().filter(|event| event.time.is_some() && event.zone != Tz::UTC) {
        let at = begin(event).utc().timestamp();
        let span = spans.entry(event.zone.name()).or_insert((at, at));
        *span = (span.0.min(at), span.1.max(at));
    }
    let year = TimeDelta::days(366).num_seconds();
    let mut calendar =
        ICalendar { components: vec![ICalendarComponent::new(ICalendarComponentType::VCalendar)] };
    for (name, (first, last)) in spans {
        calendar.add_timezone(name, first - 2 * year, last + 2 * year);
    }
    let mut whole = String::new();
    write_component(&calendar, &mut whole)?;
    let inside = whole.trim_start_matches("BEGIN:VCALENDAR\r\n").trim_end_matches("END:VCALENDAR\r\n");
    *text += inside;
    Ok(())
}

fn written(components: &[ICalendarComponent], text: &mut String) -> Result<()> {
    write_component(&ICalendar { components: components.to_vec() }, text)
}

fn write_component(calendar: &ICalendar, text: &mut String) -> Result<()> {
    calendar.write_to(text).map_err(|_| Error::internal("a calendar's component cannot be written"))
}

fn begin(event: &Event) -> Stamp {
    match event.time {
        Some(time) => when::instant(event.day.and_time(time), event.zone),
        None => when::instant(event.day.and_time(NaiveTime::MIN), event.zone),
    }
}

/// The event, and its alarm behind it.
fn component(event: &Event) -> Vec<ICalendarComponent> {
    let mut component = ICalendarComponent::new(ICalendarComponentType::VEvent);
    component.add_uid(&event.uid);
    component.add_dtstamp(PartialDateTime::from_utc_timestamp(event.changed_at.utc().timestamp()));
    component.add_sequence(i64::from(event.sequence));
    component.add_property(ICalendarProperty::Summary, plain(&event.summary));
    if !event.description.is_empty() {
        component.add_property(ICalendarProperty::Description, plain(&event.description));
    }
    let Slot { starts: start, ends: end } = Slot::new(begin(event), event.minutes);
    component.entries.push(moment(ICalendarProperty::Dtstart, event, start, event.day));
    let next = event.day.checked_add_days(Days::new(1)).unwrap_or(event.day);
    if event.time.is_some()
        && when::instant(end.utc().with_timezone(&event.zone).naive_local(), event.zone) != end
    {
        // It ends in an hour that the clocks repeat, and the first of the two is what a time of day means.
        let lasts = ICalendarDuration { minutes: event.minutes, ..ICalendarDuration::default() };
        component.add_property(ICalendarProperty::Duration, ICalendarValue::Duration(lasts));
    } else {
        component.entries.push(moment(ICalendarProperty::Dtend, event, end, next));
    }
    component.add_property(ICalendarProperty::Status, ICalendarValue::Status(ICalendarStatus::Confirmed));
    let transparency =
        if event.busy { ICalendarTransparency::Opaque } else { ICalendarTransparency::Transparent };
    component.add_property(ICalendarProperty::Transp, ICalendarValue::Transparency(transparency));
    component.add_property(ICalendarProperty::Other(WRITTEN.to_owned()), note(event, start));
    if !event.alarm {
        return vec![component];
    }
    component.component_ids.push(1);
    vec![component, alarm(event)]
}

/// What [`WRITTEN`] says: the day, or the instant, the zone and the minutes.
fn note(event: &Event, start: Stamp) -> String {
    match event.time {
        Some(_) => format!("{start} {} {}", event.zone.name(), event.minutes),
        None => event.day.to_string(),
    }
}

/// A day, or a time on the clock of the event's zone. One that daylight saving skips is written as the clock then shows.
fn moment(name: ICalendarProperty, event: &Event, at: Stamp, day: NaiveDate) -> ICalendarEntry {
    let entry = ICalendarEntry::new(name);
    if event.time.is_none() {
        let midnight = day.and_time(NaiveTime::MIN).and_utc().timestamp();
        return entry
            .with_param(ICalendarParameter::value(ICalendarValueType::Date))
            .with_value(PartialDateTime::from_date_timestamp(midnight));
    }
    if event.zone == Tz::UTC {
        return entry.with_value(PartialDateTime::from_utc_timestamp(at.utc().timestamp()));
    }
    let local = at.utc().with_timezone(&event.zone).naive_local();
    entry
        .with_param(ICalendarParameter::tzid(event.zone.name().to_owned()))
        .with_value(PartialDateTime::from_naive_timestamp(local.and_utc().timestamp()))
}

/// A quarter of an hour before, or at nine in the morning of the day.
fn alarm(event: &Event) -> ICalendarComponent {
    let ahead = ICalendarDuration { neg: true, minutes: 15, ..ICalendarDuration::default() };
    let morning = ICalendarDuration { hours: 9, ..ICalendarDuration::default() };
    let mut alarm = ICalendarComponent::new(ICalendarComponentType::VAlarm);
    alarm.add_property(ICalendarProperty::Action, ICalendarValue::Action(ICalendarAction::Display));
    alarm.add_property(ICalendarProperty::Description, plain(&event.summary));
    alarm.add_property(ICalendarProperty::Trigger, if event.time.is_some() { ahead } else { morning });
    alarm
}

/// Text without the characters that iCalendar has no way to write.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

/// The most bytes of a file that is read.
pub const LARGEST: usize = 64 << 20;

/// Reads the events of a calendar file, wherever it comes from: times with names of zones that Windows has, too.
///
/// # Errors
/// `not_a_calendar`.
pub fn read(bytes: &[u8]) -> Result<Vec<Timed>> {
    let refused = || Error::new(Code::NotACalendar);
    let text = std::str::from_utf8(bytes).map_err(|_| refused())?;
    // The parser is content with a file that was cut off.
    let is_whole =
        text.trim_end().lines().last().is_some_and(|line| line.eq_ignore_ascii_case("END:VCALENDAR"));
    if !is_whole {
        return Err(refused());
    }
    let mut parser = Parser::new(text.trim_start_matches('\u{feff}'));
    let (mut events, mut found) = (Vec::new(), false);
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => {
                found = true;
                timed(&calendar, &mut events);
            }
            Entry::Eof => break,
            // What is torn in the middle is not half of it taken.
            _ => return Err(refused()),
        }
    }
    if found { Ok(events) } else { Err(refused()) }
}

fn timed(calendar: &ICalendar, events: &mut Vec<Timed>) {
    let zones = calendar.build_tz_resolver();
    let all = calendar.components.iter();
    for event in all.filter(|component| component.component_type == ICalendarComponentType::VEvent) {
        // One of a series that was moved has the series' name: no promise repeats.
        let repeats = event.has_property(&ICalendarProperty::RecurrenceId);
        let Some(uid) = event.uid().filter(|_| !repeats) else { continue };
        let moment = |name: ICalendarProperty| {
            let entry = event.property(&name)?;
            start(entry, entry.tz_id().map(|id| zones.resolve(id).and_then(named)))
        };
        let start = moment(ICalendarProperty::Dtstart);
        let ends = moment(ICalendarProperty::Dtend);
        let lasts =
            event.property(&ICalendarProperty::Duration).and_then(|entry| match entry.values.first()? {
                ICalendarValue::Duration(length) => Some(length.to_time_delta()?.num_minutes()),
                _ => None,
            });
        let minutes = start.zip(ends).and_then(|(start, end)| between(start, end)).or(lasts);
        let (written, written_minutes) = event
            .property(&ICalendarProperty::Other(WRITTEN.to_owned()))
            .and_then(|entry| entry.values.first()?.as_text())
            .map_or((None, None), told);
        let sequence = event.property(&ICalendarProperty::Sequence);
        let sequence = sequence.and_then(|entry| entry.values.first()?.as_integer()).unwrap_or(0);
        events.push(Timed {
            uid: uid.to_owned(),
            start,
            minutes: minutes.and_then(|it| u32::try_from(it).ok()).filter(|it| (1..=LONGEST).contains(it)),
            written,
            written_minutes,
            sequence: u32::try_from(sequence).unwrap_or(0),
        });
    }
}

fn named(zone: calcard::common::timezone::Tz) -> Option<Tz> {
    zone.name()?.parse().ok()
}

/// `zone`: none when the file names no zone, none in it when it names one that nobody knows.
fn start(entry: &ICalendarEntry, zone: Option<Option<Tz>>) -> Option<Start> {
    let value = entry.values.first()?.as_partial_date_time()?;
    let read = value.to_date_time()?;
    if value.hour.is_none() {
        return Some(Start::Day(read.date_time.date()));
    }
    if let Some(offset) = read.offset {
        let utc = read.date_time - TimeDelta::seconds(i64::from(offset.local_minus_utc()));
        return Some(Start::At(Stamp::new(utc.and_utc()), None));
    }
    match zone {
        None => Some(Start::Floating(read.date_time)),
        Some(None) => None,
        Some(Some(zone)) => Some(Start::At(when::instant(read.date_time, zone), Some(zone))),
    }
}

/// The minutes from one time to another; none between days, and between times of which only one says where it is meant.
fn between(start: Start, end: Start) -> Option<i64> {
    match (start, end) {
        (Start::At(start, _), Start::At(end, _)) => Some((end.utc() - start.utc()).num_minutes()),
        (Start::Floating(start), Start::Floating(end)) => Some((end - start).num_minutes()),
        _ => None,
    }
}

fn told(text: &str) -> (Option<Start>, Option<u32>) {
    let Some((at, rest)) = text.split_once(' ') else { return (text.parse().ok().map(Start::Day), None) };
    let (zone, minutes) =
        rest.split_once(' ').map_or((rest, None), |(zone, minutes)| (zone, minutes.parse().ok()));
    (Stamp::parse(at).map(|at| Start::At(at, zone.parse().ok())), minutes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn event(day: &str, time: Option<&str>, zone: Tz) -> Event {
        Event {
            uid: "01a20ad7-8796-77cb-86a7-c6a38415596a".into(),
            sequence: 3,
            changed_at: Stamp::parse("2026-11-04T13:05:00Z").unwrap(),
            day: day.parse().unwrap(),
            time: time.map(|time| NaiveTime::parse_from_str(time, "%H:%M").unwrap()),
            zone,
            minutes: 45,
            summary: "Quote: Lucía Chen 陈璐".into(),
            description: "40 poles; tender, in May\nIP66 \\ DALI-2".into(),
            busy: false,
            alarm: true,
        }
    }

    fn file(events: &[Event]) -> String {
        String::from_utf8(write(Vec::new(), events).unwrap()).unwrap()
    }

    #[test]
    fn an_event_with_its_zone_and_alarm() {
        let text = file(&[event("2026-11-06", Some("17:00"), Tz::Europe__Madrid)]);
        for line in [
            "UID:01a20ad7-8796-77cb-86a7-c6a38415596a",
            "DTSTAMP:20261104T130500Z",
            "SEQUENCE:3",
            "SUMMARY:Quote: Lucía Chen 陈璐",
            "DESCRIPTION:40 poles\\; tender\\, in May\\nIP66 \\\\ DALI-2",
            "DTSTART;TZID=Europe/Madrid:20261106T170000",
            "DTEND;TZID=Europe/Madrid:20261106T174500",
            "TZID:Europe/Madrid",
            "BEGIN:DAYLIGHT",
            "TRIGGER:-PT15M",
            "ACTION:DISPLAY",
        ] {
            assert!(text.lines().any(|is| is == line), "{line} in\n{text}");
        }
        assert!(text.find("END:VTIMEZONE") < text.find("BEGIN:VEVENT"), "a zone stands before who names it");
        assert_eq!(text.matches("BEGIN:VALARM").count(), 1);
    }

    #[test]
    fn a_day_without_a_time_names_no_zone() {
        let text = file(&[event("2026-11-06", None, Tz::Europe__Madrid)]);
        for line in ["DTSTART;VALUE=DATE:20261106", "DTEND;VALUE=DATE:20261107", "TRIGGER:PT9H"] {
            assert!(text.lines().any(|is| is == line), "{line} in\n{text}");
        }
        assert!(!text.contains("VTIMEZONE"));
    }

    #[test]
    fn what_was_written_is_read_back() {
        let zones = [Tz::Europe__Madrid, Tz::Asia__Shanghai, Tz::America__New_York, Tz::UTC];
        for (zone, time) in zones.into_iter().flat_map(|zone| [(zone, None), (zone, Some("02:30"))]) {
            // The clocks skip the hour in Spain on the first day and in New York on the second, and repeat it on the others.
            for day in ["2026-03-29", "2026-03-08", "2026-10-25", "2026-11-01"] {
                let event = event(day, time, zone);
                let read = read(file(std::slice::from_ref(&event)).as_bytes()).unwrap();
                let want = match time {
                    None => Start::Day(event.day),
                    Some(_) => Start::At(begin(&event), (zone != Tz::UTC).then_some(zone)),
                };
                assert_eq!(read.len(), 1);
                let (got, written) = (read[0].start.unwrap(), read[0].written.unwrap());
                assert_eq!(got, want, "{day} {zone}");
                assert!(
                    matches!((written, got), (Start::At(a, _), Start::At(b, _)) if a == b) || written == got
                );
                assert_eq!((read[0].uid.as_str(), read[0].sequence), (event.uid.as_str(), 3));
                let minutes = time.map(|_| 45);
                assert_eq!((read[0].minutes, read[0].written_minutes), (minutes, minutes), "{day} {zone}");
            }
        }
    }

    #[test]
    fn times_as_other_programs_write_them() {
        let madrid = Tz::Europe__Madrid;
        let at = |text: &str, zone| Some(Start::At(Stamp::parse(text).unwrap(), zone));
        for (line, want) in [
            ("DTSTART:20261106T160000Z", at("2026-11-06T16:00:00Z", None)),
            ("DTSTART;TZID=Europe/Madrid:20261106T170000", at("2026-11-06T16:00:00Z", Some(madrid))),
            ("DTSTART;TZID=\"Europe/Madrid\":20261106T170000", at("2026-11-06T16:00:00Z", Some(madrid))),
            ("DTSTART;VALUE=DATE:20261106", Some(Start::Day("2026-11-06".parse().unwrap()))),
            ("DTSTART:20261106T170000", Some(Start::Floating("2026-11-06T17:00:00".parse().unwrap()))),
            ("DTSTART;TZID=Mars/Olympus:20261106T170000", None),
            ("DTSTART:tomorrow", None),
        ] {
            let text = format!(
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:x\n{line}\nEND:VEVENT\nEND:VCALENDAR\n"
            );
            assert_eq!(read(text.as_bytes()).unwrap()[0].start, want, "{line}");
        }
    }

    #[test]
    fn lengths_as_other_programs_write_them() {
        for (lines, want) in [
            ("DTSTART:20261106T160000Z\nDTEND:20261106T164500Z", Some(45)),
            ("DTSTART:20261106T160000Z\nDURATION:PT1H30M", Some(90)),
            ("DTSTART;TZID=Europe/Madrid:20261106T170000\nDTEND:20261106T170000Z", Some(60)),
            ("DTSTART:20261106T160000\nDTEND:20261106T161500", Some(15)),
            // Over the hour that is repeated there are two of it.
            (
                "DTSTART;TZID=Europe/Madrid:20261025T013000\nDTEND;TZID=Europe/Madrid:20261025T033000",
                Some(180),
            ),
            ("DTSTART:20261106T160000Z\nDTEND:20261106T150000Z", None),
            ("DTSTART:20261106T160000Z\nDTEND:20261116T160000Z", None),
            ("DTSTART:20261106T160000Z", None),
            ("DTSTART;VALUE=DATE:20261106\nDTEND;VALUE=DATE:20261107", None),
            ("DTSTART:20261106T160000Z\nDURATION:soon", None),
        ] {
            let text = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n");
            assert_eq!(read(text.as_bytes()).unwrap()[0].minutes, want, "{lines}");
        }
    }

    #[test]
    fn what_is_no_calendar_is_refused() {
        for text in [
            &b""[..],
            b"hello",
            b"\xff\xfe\x00",
            b"name,mail\r\nAna,ana@x.example\r\n",
            b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\n",
            b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana\r\nEND:VCARD\r\n",
        ] {
            assert_eq!(read(text).unwrap_err().code, Code::NotACalendar, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn lines_are_folded_between_characters(summary in "[a-z 华芯传感器有限公司é😀,;\\\\\n]{0,200}") {
            let text = file(&[Event { summary: summary.clone(), ..event("2026-11-06", None, Tz::UTC) }]);
            for line in text.split("\r\n") {
                prop_assert!(line.len() <= 75, "{} octets: {line}", line.len());
                prop_assert!(!line.contains('\n'));
            }
            prop_assert_eq!(read(text.as_bytes()).unwrap().len(), 1);
            let unfolded = text.replace("\r\n ", "");
            let line = unfolded.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
            let back = line.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
            prop_assert!(back == summary || summary.contains('\\'), "{back:?}");
        }

        #[test]
        fn nothing_that_is_read_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in "(BEGIN|END|DTSTART|UID|TZID|:|;|=|VEVENT|VCALENDAR|2026|T|Z|\n){0,60}") {
            let _ = read(&bytes);
            let _ = read(text.as_bytes());
        }
    }
}
