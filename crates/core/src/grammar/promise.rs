//! Takes promises out of the line: steps with their words, days and times, and days that stand alone.

use super::day::Place;
use super::line::Reader;
use super::run::Run;
use super::step::{self, Said, When, when_at};
use super::tokens::Kind;
use super::understood::{NextStep, PartKind, ProblemCode};
use crate::model::codes::FollowUpKind;

impl Reader<'_> {
    /// A step from its sigil on; false when it only looks like one.
    pub(super) fn step(&mut self) -> bool {
        let start = self.tokens[self.at].start;
        if let Some(token) = self.marked().filter(|t| t.kind == Kind::Quoted) {
            let (text, end) = (token.text.trim().to_owned(), token.end);
            let kind = step::kind_of(&Run::of(&text));
            self.parts.claim(PartKind::Step, start, end);
            self.at += 2;
            let run = self.run(self.at);
            let when = when_at(&run, 0, self.today, Place::Next);
            let text = if kind.is_some() { String::new() } else { text };
            self.promise(kind.unwrap_or(FollowUpKind::Other), &text, &run, when);
            return true;
        }
        let run = self.run(self.at + 1);
        let Some(said) = step::read(&run, self.today) else { return false };
        let Said { kind, words, more, when } = said;
        let text =
            if more { self.raw(run.line_start(words.0), run.line_end(words.1)) } else { String::new() };
        let leading = when.filter(|w| w.end <= words.0);
        if let Some(when) = leading {
            let end = run.line_end(when.end);
            self.parts.claim(PartKind::When, start, end);
            self.take_to(end);
            if words.1 > words.0 {
                let end = run.line_end(words.1);
                self.parts.claim(PartKind::Step, run.line_start(words.0), end);
                self.take_to(end);
            }
            self.check_past(&when, &run);
            self.add_step(next_step(kind, text, Some(when)));
        } else {
            let end = run.line_end(words.1);
            self.parts.claim(PartKind::Step, start, end);
            self.take_to(end);
            self.promise(kind, &text, &run, when);
        }
        true
    }

    /// Adds a step whose words have been taken, with the day and time that follow them.
    fn promise(&mut self, kind: FollowUpKind, text: &str, run: &Run, when: Option<When>) {
        let text = text.trim_end_matches(['.', ':', '!', '?', '：', '！', '？']).to_owned();
        if let Some(when) = when {
            if let Some((from, to)) = when.wrong {
                self.parts.problem(ProblemCode::NoSuchDay, run.line_start(from), run.line_end(to));
            } else {
                let end = run.line_end(when.end);
                self.parts.claim(PartKind::When, run.line_start(when.start), end);
                self.take_to(end);
                self.check_past(&when, run);
            }
        }
        self.add_step(next_step(kind, text, when.filter(|when| when.wrong.is_none())));
    }

    fn check_past(&mut self, when: &When, run: &Run) {
        if when.dated && when.day.is_some_and(|d| d < self.today) {
            self.parts.problem(ProblemCode::DayInThePast, run.line_start(when.start), run.line_end(when.end));
        }
    }

    fn add_step(&mut self, mut step: NextStep) {
        if step.due.is_none()
            && let Some(lone) = self.lone.take()
        {
            take(&mut step, lone);
        }
        self.out.next_steps.push(step);
    }

    /// A plain day before the note: it belongs to the step that has none, or stands alone.
    pub(super) fn lone_day(&mut self) -> bool {
        let run = self.run(self.at);
        let open = self.out.next_steps.iter().rposition(|s| s.due.is_none());
        let place = if open.is_some() { Place::Next } else { Place::Later };
        let Some(when) = when_at(&run, 0, self.today, place).filter(|w| w.plain && w.wrong.is_none()) else {
            return false;
        };
        let whole =
            run.at(when.end) == '\0' || run.at(when.end) == ' ' || !run.at(when.end).is_alphanumeric();
        if !whole {
            return false;
        }
        let end = run.line_end(when.end);
        self.parts.claim(PartKind::When, run.line_start(when.start), end);
        self.take_to(end);
        match open {
            Some(step) => {
                take(&mut self.out.next_steps[step], when);
            }
            None => {
                let before = self.lone.replace(when);
                self.close_lone(before);
            }
        }
        true
    }

    /// A day that no step took is a promise without words.
    pub(super) fn close_lone(&mut self, lone: Option<When>) {
        if lone.is_some() {
            self.out.next_steps.push(next_step(FollowUpKind::Other, String::new(), lone));
        }
    }
}

fn next_step(kind: FollowUpKind, text: String, when: Option<When>) -> NextStep {
    let (due, time) = when.map_or((None, None), |when| (when.day, when.time));
    NextStep { kind, text, due, time, minutes: when.and_then(|when| when.minutes) }
}

/// Gives a step the day that stood elsewhere.
fn take(step: &mut NextStep, when: When) {
    step.due = when.day;
    step.time = step.time.or(when.time);
    step.minutes = step.minutes.or(when.minutes);
}
