//! A chip corrected: what it says, what it is, or that it goes; the line is written anew around it.
//!
//! As in the form, a correction is written as one would type it, read back, and written another way where the line's rules make
//! something else of it. All that stands beside the chip stays as it was typed.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{
    FormField, MarketLine, PartKind, PersonName, PromiseParts, Understood, chars, fill, form, read,
    written::{every_word_apart, joined, joined_topics, kept_apart, name_ways, quoted, replaced},
};
use crate::model::codes::MarketNoteKind;

/// What is to be corrected about a part of the line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Correction {
    /// A person's name, by its parts.
    Name {
        /// Given name in Latin script.
        given: String,
        /// Family name in Latin script.
        family: String,
        /// The name in its own script.
        native: String,
    },
    /// What any other part says; empty takes it out.
    Text(String),
    /// A promise.
    Promise {
        /// What is promised; none leaves it as it was typed.
        text: Option<String>,
        /// The day it is due; without day and time it has none.
        day: Option<NaiveDate>,
        /// The time of that day.
        time: Option<NaiveTime>,
    },
    /// A market note.
    Market {
        /// Its kind.
        kind: MarketNoteKind,
        /// The topics it names.
        topics: Vec<String>,
        /// What was learned.
        text: String,
    },
    /// It is something else: a name, a company, a topic or note. What stood there takes its place.
    Is(PartKind),
    /// Given and family name are the other way round.
    Turned,
    /// It goes.
    Removed,
}

/// The line with the part or problem between two places, in UTF-16 units, corrected; as it is when nothing stands exactly there.
#[must_use]
pub fn correct(line: &str, today: NaiveDate, start: u32, end: u32, correction: &Correction) -> String {
    let before = read(line, today);
    if before.problems.iter().any(|problem| (problem.start, problem.end) == (start, end)) {
        return match correction {
            Correction::Text(text) => replaced(line, &[(start, end)], text),
            _ => replaced(line, &[(start, end)], ""),
        };
    }
    let Some(chip) = Chip::at(&before, start, end) else { return line.to_owned() };
    let mending = Mending { line, today, before: &before, chip };
    match correction {
        Correction::Name { .. } | Correction::Turned if mending.chip.kind != PartKind::Name => {
            line.to_owned()
        }
        Correction::Name { given, family, native } => mending.name(given, family, native),
        Correction::Text(text) if text.trim().is_empty() => mending.removed(),
        Correction::Text(text) => mending.text(&text.split_whitespace().collect::<Vec<_>>().join(" ")),
        Correction::Promise { text, day, time } => mending.promise(text.as_deref(), (*day, *time)),
        Correction::Market { kind, topics, text } => mending.market(*kind, topics, text),
        Correction::Is(kind) => mending.is(*kind),
        Correction::Turned => match &before.name {
            Some(name) => mending.name(&name.family, &name.given, &name.native),
            None => line.to_owned(),
        },
        Correction::Removed => mending.removed(),
    }
}

/// A part of the line with all that belongs to it.
struct Chip {
    kind: PartKind,
    /// Which of its kind it is; of promises, which promise.
    at: usize,
    /// Its stretches, in UTF-16 units.
    spans: Vec<(u32, u32)>,
    /// Of a promise: what, and when.
    said: Option<(u32, u32)>,
    when: Option<(u32, u32)>,
}

impl Chip {
    fn of_promise(understood: &Understood, at: usize) -> Option<Self> {
        let PromiseParts { said, when } = *understood.promises.get(at)?;
        let part = understood.parts.get(said.or(when)? as usize)?;
        Self::at(understood, part.start, part.end)
    }

    fn at(understood: &Understood, start: u32, end: u32) -> Option<Self> {
        let parts = &understood.parts;
        let place = parts.iter().position(|part| (part.start, part.end) == (start, end))?;
        let kind = parts[place].kind;
        let of = |wanted: PartKind| parts.iter().filter(move |part| part.kind == wanted);
        let before = of(kind).filter(|part| part.start < start).count();
        let all = || of(kind).map(|part| (part.start, part.end)).collect();
        let mut chip = Self { kind, at: before, spans: vec![(start, end)], said: None, when: None };
        match kind {
            PartKind::Step | PartKind::When => {
                let own = |part: Option<u32>| part.is_some_and(|part| part as usize == place);
                chip.at = understood.promises.iter().position(|it| own(it.said) || own(it.when))?;
                let span = |part: u32| parts.get(part as usize).map(|part| (part.start, part.end));
                let PromiseParts { said, when } = understood.promises[chip.at];
                (chip.said, chip.when) = (said.and_then(span), when.and_then(span));
                chip.spans = chip.said.into_iter().chain(chip.when).collect();
                chip.spans.sort_unstable();
            }
            PartKind::Market => {
                let opens = |place: &usize| {
                    parts[*place].kind == PartKind::Market && parts[*place].text.starts_with(is_tilde)
                };
                let first = (0..=place).rev().find(opens)?;
                let is_market = |kind| matches!(kind, PartKind::Market | PartKind::MarketTopic);
                let last = (first + 1..parts.len())
                    .find(|place| opens(place) || !is_market(parts[*place].kind))
                    .unwrap_or(parts.len());
                chip.at = (0..first).filter(opens).count();
                chip.spans = parts[first..last].iter().map(|part| (part.start, part.end)).collect();
            }
            PartKind::Note | PartKind::Grade => chip.spans = all(),
            _ => {}
        }
        Some(chip)
    }
}

/// A day, and a time of it.
type Due = (Option<NaiveDate>, Option<NaiveTime>);

fn is_tilde(c: char) -> bool {
    chars::sigil(c) == Some('~')
}

fn is_arrow(c: char) -> bool {
    chars::sigil(c) == Some('>')
}

/// A correction under way.
struct Mending<'a> {
    line: &'a str,
    today: NaiveDate,
    before: &'a Understood,
    chip: Chip,
}

impl Mending<'_> {
    fn text(&self, text: &str) -> String {
        let at = self.chip.at;
        let mut wanted = self.before.clone();
        let put = |list: &mut Vec<String>| {
            if let Some(item) = list.get_mut(at) {
                text.clone_into(item);
            }
        };
        let ways = match self.chip.kind {
            PartKind::Name => return fill(self.line, self.today, FormField::Name, text),
            PartKind::Company => return fill(self.line, self.today, FormField::Company, text),
            PartKind::Grade => return fill(self.line, self.today, FormField::Grade, text),
            PartKind::Note => return fill(self.line, self.today, FormField::Note, text),
            PartKind::Step | PartKind::When => return self.said(text),
            PartKind::Market | PartKind::MarketTopic => return self.line.to_owned(),
            PartKind::Topic => {
                put(&mut wanted.topics);
                vec![format!("#{text}"), format!("#{}", quoted(text))]
            }
            PartKind::Mail => {
                put(&mut wanted.emails);
                vec![text.to_owned()]
            }
            PartKind::Phone => {
                put(&mut wanted.phones);
                vec![text.to_owned(), format!("tel {text}")]
            }
            PartKind::Web => {
                put(&mut wanted.webs);
                vec![text.to_owned(), format!("web {text}")]
            }
        };
        self.written(&self.chip.spans, &ways, |after| *after == bare(wanted.clone()))
    }

    /// What is promised, and then when: a day that the words bring along counts where no other was said.
    fn promise(&self, text: Option<&str>, due: Due) -> String {
        let Some(was) = self.before.next_steps.get(self.chip.at) else { return self.line.to_owned() };
        let text = text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        let line = match text.as_deref() {
            None => self.line.to_owned(),
            Some("") if due == (None, None) => return self.removed(),
            Some("") => self.only_day(),
            Some(text) => self.said(text),
        };
        if (was.due, was.time) == due {
            return line;
        }
        let before = read(&line, self.today);
        match Chip::of_promise(&before, self.chip.at) {
            Some(chip) => Mending { line: &line, today: self.today, before: &before, chip }.when(due),
            None => line,
        }
    }

    /// What is promised, with the day as it is; a day that is typed behind the words counts where there was none.
    fn said(&self, text: &str) -> String {
        let at = self.chip.at;
        let ways = [format!(">{text}"), format!(">{}", quoted(text))];
        let same = |after: &Understood| {
            let (mut old, mut new) = (bare(self.before.clone()), after.clone());
            let (Some(was), Some(is)) = (old.next_steps.get_mut(at), new.next_steps.get_mut(at)) else {
                return false;
            };
            let keeps_day =
                was.due.is_none() && was.time.is_none() || (was.due, was.time) == (is.due, is.time);
            was.clone_from(is);
            keeps_day && old == new
        };
        match (self.chip.said, self.chip.when) {
            (Some(said), Some(when)) if when < said => {
                let day = self.typed(when).trim_start_matches(is_arrow).to_owned();
                let ways =
                    [format!(">{day} {text}"), format!("{} {day}", ways[0]), format!("{} {day}", ways[1])];
                self.written(&[when, said], &ways, same)
            }
            (Some(said), _) => self.written(&[said], &ways, same),
            (None, Some(when)) => {
                let day = self.typed(when).trim_start_matches(is_arrow).to_owned();
                self.written(&[when], &ways.map(|way| format!("{way} {day}")), same)
            }
            (None, None) => self.line.to_owned(),
        }
    }

    /// The promise without its words.
    fn only_day(&self) -> String {
        let (Some(said), Some(when)) = (self.chip.said, self.chip.when) else { return self.line.to_owned() };
        let day = self.typed(when).trim_start_matches(is_arrow).to_owned();
        let count = self.before.next_steps.len();
        let spans = [said.min(when), said.max(when)];
        self.written(&spans, &[day.clone(), format!(">{day}")], |after| {
            after.next_steps.len() == count
                && after.next_steps.get(self.chip.at).is_some_and(|step| step.text.is_empty())
                && after.note == self.before.note
        })
    }

    fn when(&self, (day, time): Due) -> String {
        if (day, time) == (None, None) {
            return self.without_day();
        }
        let mut wanted = bare(self.before.clone());
        if let Some(step) = wanted.next_steps.get_mut(self.chip.at) {
            (step.due, step.time) = (day, time);
        }
        let day = day.map(|day| day.format("%Y-%m-%d").to_string()).unwrap_or_default();
        let time = time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
        let typed = joined(&[&day, &time]);
        let behind = self.chip.said.map(|(_, end)| (end, end));
        let Some(place) = self.chip.when.or(behind) else { return self.line.to_owned() };
        self.written(&[place], &[typed.clone(), format!(">{typed}")], |after| *after == wanted)
    }

    /// The promise without its day; a day that stands alone is the promise.
    fn without_day(&self) -> String {
        let (Some(said), Some(when)) = (self.chip.said, self.chip.when) else { return self.removed() };
        let mut wanted = bare(self.before.clone());
        if let Some(step) = wanted.next_steps.get_mut(self.chip.at) {
            (step.due, step.time) = (None, None);
        }
        let words = self.typed(said).trim_start_matches(is_arrow).to_owned();
        let ways = [format!(">{words}"), format!(">{words},"), format!(">{}", quoted(&words))];
        let spans = [said.min(when), said.max(when)];
        self.written(&spans, &ways, |after| *after == wanted)
    }

    fn market(&self, kind: MarketNoteKind, topics: &[String], text: &str) -> String {
        let mut wanted = bare(self.before.clone());
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let topics: Vec<String> =
            topics.iter().map(|topic| topic.trim().to_owned()).filter(|topic| !topic.is_empty()).collect();
        if let Some(note) = wanted.market_notes.get_mut(self.chip.at) {
            *note = MarketLine { kind, topics: topics.clone(), text: text.clone() };
        }
        let typed = self.chip.spans.first().map(|span| self.typed(*span)).unwrap_or_default();
        let word =
            typed.trim_start_matches(is_tilde).split_whitespace().next().unwrap_or_default().to_owned();
        let marked: Vec<String> = topics.iter().map(|topic| format!("#{}", quoted(topic))).collect();
        let plain: Vec<String> = topics.iter().map(|topic| format!("#{topic}")).collect();
        let was = self.before.market_notes.get(self.chip.at).map(|note| note.kind);
        let leads = if was == Some(kind) { vec![word.as_str(), "", kind.code()] } else { vec![kind.code()] };
        let mut ways = Vec::new();
        for lead in leads {
            for topics in [&plain, &marked] {
                for text in [&text, &kept_apart(&text)] {
                    ways.push(format!("~{}", joined(&[lead, &topics.join(" "), text])));
                }
            }
        }
        self.written(&self.chip.spans, &ways, |after| *after == wanted)
    }

    fn name(&self, given: &str, family: &str, native: &str) -> String {
        let one = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").replace('"', "");
        let (given, family, native) = (one(given), one(family), one(native));
        if given.is_empty() && family.is_empty() && native.is_empty() {
            return self.removed();
        }
        let mut wanted = bare(self.before.clone());
        let title = wanted.name.as_ref().map(|name| name.title.clone()).unwrap_or_default();
        if let Some(name) = &mut wanted.name {
            name.given.clone_from(&given);
            name.family.clone_from(&family);
            name.native.clone_from(&native);
        }
        let ways = name_ways(&title, &given, &family, &native);
        self.written(&self.chip.spans, &ways, |after| unordered(after.clone()) == unordered(wanted.clone()))
    }

    fn removed(&self) -> String {
        let mut wanted = bare(self.before.clone());
        let at = self.chip.at;
        let drop = |list: &mut Vec<String>| {
            if at < list.len() {
                list.remove(at);
            }
        };
        match self.chip.kind {
            PartKind::Name => wanted.name = None,
            PartKind::Company => wanted.company = None,
            PartKind::Grade => wanted.grade = None,
            PartKind::Note => wanted.note.clear(),
            PartKind::Topic => drop(&mut wanted.topics),
            PartKind::Mail => drop(&mut wanted.emails),
            PartKind::Phone => drop(&mut wanted.phones),
            PartKind::Web => drop(&mut wanted.webs),
            PartKind::Step | PartKind::When if at < wanted.next_steps.len() => {
                wanted.next_steps.remove(at);
            }
            PartKind::Market | PartKind::MarketTopic if at < wanted.market_notes.len() => {
                wanted.market_notes.remove(at);
            }
            _ => {}
        }
        let ways = [String::new(), ",".to_owned()];
        self.written(&self.chip.spans, &ways, |after| *after == wanted)
    }

    /// The part as something else. Who or what was there before takes the part's place, so that nothing typed is lost.
    fn is(&self, kind: PartKind) -> String {
        if kind == self.chip.kind {
            return self.line.to_owned();
        }
        let shown = form(self.line, self.today);
        let text = match self.chip.kind {
            PartKind::Name => shown.name.clone(),
            PartKind::Company => shown.company.clone(),
            PartKind::Note => shown.note.clone(),
            PartKind::Topic => self.before.topics.get(self.chip.at).cloned().unwrap_or_default(),
            PartKind::Phone => self.before.phones.get(self.chip.at).cloned().unwrap_or_default(),
            _ => self.chip.spans.iter().map(|span| self.typed(*span)).collect::<Vec<_>>().join(" "),
        };
        let text = text.trim_start_matches(|c| chars::sigil(c).is_some()).trim();
        let field = match kind {
            PartKind::Name => FormField::Name,
            PartKind::Company => FormField::Company,
            PartKind::Topic => FormField::Topics,
            PartKind::Note => return self.as_note(text),
            _ => return self.line.to_owned(),
        };
        let there = match field {
            FormField::Name => shown.name,
            FormField::Company => shown.company,
            _ => String::new(),
        };
        let holds =
            matches!(self.chip.kind, PartKind::Name | PartKind::Company | PartKind::Topic | PartKind::Note);
        if holds && !there.is_empty() {
            let line = fill(self.line, self.today, field, text);
            let own = Self::again(&line, self.today, self.chip.kind, self.chip.at);
            return own.map_or(line.clone(), |(start, end)| {
                correct(&line, self.today, start, end, &Correction::Text(there))
            });
        }
        let left = self.removed();
        let value = match field {
            FormField::Topics => joined_topics(&read(&left, self.today).topics, text),
            _ => text.to_owned(),
        };
        fill(&left, self.today, field, &value)
    }

    /// Where the part stands in a line that has become another.
    fn again(line: &str, today: NaiveDate, kind: PartKind, at: usize) -> Option<(u32, u32)> {
        let understood = read(line, today);
        let mut parts = understood.parts.iter().filter(|part| part.kind == kind);
        parts.nth(at).map(|part| (part.start, part.end))
    }

    fn as_note(&self, text: &str) -> String {
        let lines = [text.to_owned(), kept_apart(text), every_word_apart(text)];
        let left = bare(read(&self.removed(), self.today));
        let fits = lines.iter().map(|way| replaced(self.line, &self.chip.spans, way)).find(|line| {
            let mut after = bare(read(line, self.today));
            let holds = after.note.contains(text) && after.note.len() >= left.note.len() + text.len();
            after.note.clone_from(&left.note);
            holds && after == left
        });
        fits.unwrap_or_else(|| {
            let note = joined(&[&left.note, text]);
            fill(&self.removed(), self.today, FormField::Note, &note)
        })
    }

    /// The first way that is read as it is meant; else the first.
    fn written(
        &self,
        spans: &[(u32, u32)],
        ways: &[String],
        is_meant: impl Fn(&Understood) -> bool,
    ) -> String {
        let lines: Vec<String> = ways.iter().map(|way| replaced(self.line, spans, way)).collect();
        let fits = lines.iter().find(|line| is_meant(&bare(read(line, self.today))));
        fits.or(lines.first()).cloned().unwrap_or_else(|| self.line.to_owned())
    }

    fn typed(&self, (start, end): (u32, u32)) -> String {
        let units: Vec<u16> = self.line.encode_utf16().collect();
        units.get(start as usize..end as usize).map(String::from_utf16_lossy).unwrap_or_default()
    }
}

/// What a line says, wherever it stands in it.
fn bare(mut understood: Understood) -> Understood {
    (understood.parts, understood.problems, understood.promises) = (Vec::new(), Vec::new(), Vec::new());
    understood
}

/// Without what follows from how a name is written.
fn unordered(mut understood: Understood) -> Understood {
    if let Some(PersonName { order, native_family, .. }) = &mut understood.name {
        *order = crate::model::codes::NameOrder::GivenFirst;
        native_family.clear();
    }
    understood
}

#[cfg(test)]
#[path = "correct_tests.rs"]
mod tests;
