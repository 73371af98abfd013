//! Our own questions: set up once, answered by every visitor.

use serde::{Deserialize, Serialize};

use super::edit::change;
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::{
        Id,
        decimal::Decimal,
        lead::Lead,
        question::{Answer, Question, QuestionKind},
    },
    store::{Book, Changes, Op, OpKind, Tx},
};

/// The longest question or choice, in characters: it is a heading.
const LONGEST: usize = 120;
/// The longest answer in words, in characters.
const LONGEST_ANSWER: usize = 20_000;
/// So many questions are asked at most, and so many choices offered to each.
const MOST: usize = 50;

/// What a person fills in about a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct QuestionForm {
    /// The question to change; none makes a new one.
    pub id: Option<Id>,
    /// The question.
    pub label: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// What can be chosen.
    pub choices: Vec<String>,
}

/// Makes or changes a question. What was answered before stays as it was answered.
///
/// # Errors
/// `name_needed`, `choices_needed`, `too_long`, `too_many`, `no_such_record`.
pub fn set_question(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    form: &QuestionForm,
) -> Result<(Id, Changes)> {
    let label = line(&form.label)?;
    if label.is_empty() {
        return Err(Error::new(Code::NameNeeded));
    }
    let choices = if form.kind.has_choices() { listed(&form.choices)? } else { String::new() };
    book.transact(clock, Op { kind: OpKind::SetQuestion, staff }, |tx| {
        let others = tx.reader().questions()?;
        let before = form.id.map(|id| tx.reader().need::<Question>(id)).transpose()?;
        if before.is_none() && others.len() >= MOST {
            return Err(Error::new(Code::TooMany).with("most", MOST));
        }
        let next = others.last().map_or(0, |last| last.position + 1);
        let question = Question {
            id: before.as_ref().map_or_else(|| tx.id(), |before| before.id),
            position: before.as_ref().map_or(next, |before| before.position),
            kind: form.kind,
            label: label.clone(),
            choices: choices.clone(),
            deleted_at: None,
        };
        match before {
            Some(_) => drop(tx.save(&question)?),
            None => tx.insert(&question)?,
        }
        tx.about::<Question>(question.id);
        Ok(question.id)
    })
}

/// Asks a question that a file brings along; none when it is no heading or too many are asked.
pub(super) fn ask(
    tx: &mut Tx<'_>,
    label: &str,
    kind: QuestionKind,
    choices: &[String],
) -> Result<Option<Question>> {
    let others = tx.reader().questions()?;
    let fits =
        choices.iter().chain([&label.to_owned()]).all(|text| line(text).is_ok_and(|line| line == *text));
    if label.is_empty() || !fits || others.len() >= MOST || choices.len() > MOST {
        return Ok(None);
    }
    let question = Question {
        id: tx.id(),
        position: others.last().map_or(0, |last| last.position + 1),
        kind,
        label: label.to_owned(),
        choices: choices.join("\n"),
        deleted_at: None,
    };
    tx.insert(&question)?;
    Ok(Some(question))
}

/// Asks a question before the one above it.
///
/// # Errors
/// `no_such_record`.
pub fn raise_question(book: &Book, clock: &Clock, staff: Option<Id>, id: Id) -> Result<Changes> {
    let done = book.transact(clock, Op { kind: OpKind::SetQuestion, staff }, |tx| {
        tx.about::<Question>(id);
        let mut all = tx.reader().questions()?;
        let at = all.iter().position(|it| it.id == id).ok_or_else(|| Error::new(Code::NoSuchRecord))?;
        all.swap(at, at.saturating_sub(1));
        for (position, question) in all.into_iter().enumerate() {
            let position = u32::try_from(position).unwrap_or(u32::MAX);
            tx.save(&Question { position, ..question })?;
        }
        Ok(())
    })?;
    Ok(done.1)
}

/// Notes what a lead answers; nothing takes the answer back.
///
/// # Errors
/// `no_such_record`, `not_a_choice`, `not_a_number`, `too_long`. The old answer stays then.
pub fn answer(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    lead: Id,
    question: Id,
    values: &[String],
) -> Result<Changes> {
    let done = book.transact(clock, Op { kind: OpKind::Edit, staff }, |tx| {
        tx.reader().need::<Lead>(lead)?;
        tx.about::<Lead>(lead);
        write_answer(tx, lead, question, values)
    })?;
    Ok(done.1)
}

/// Writes what a lead answers to one question.
pub(super) fn write_answer(tx: &mut Tx<'_>, lead: Id, question: Id, values: &[String]) -> Result<()> {
    let question = tx.reader().need::<Question>(question)?;
    let mut before = tx.reader().answers(lead)?;
    before.retain(|answer| answer.question_id == question.id);
    let wanted = read(&question, &before, values)?;
    for (at, value) in wanted.iter().enumerate() {
        match before.get(at) {
            Some(answer) => change::<Answer>(tx, answer.id, |answer| {
                answer.value.clone_from(value);
                Ok(())
            })?,
            None => tx.insert(&Answer {
                id: tx.id(),
                lead_id: lead,
                question_id: question.id,
                position: u32::try_from(at).unwrap_or(u32::MAX),
                value: value.clone(),
            })?,
        }
    }
    before.iter().skip(wanted.len()).try_for_each(|answer| tx.remove::<Answer>(answer.id))
}

/// The answer as it is kept; a choice that is offered no more may stay.
fn read(question: &Question, before: &[Answer], values: &[String]) -> Result<Vec<String>> {
    let mut wanted: Vec<String> = Vec::new();
    for value in values.iter().map(|value| value.trim()).filter(|value| !value.is_empty()) {
        let kept = match question.kind {
            QuestionKind::Number => number(value)?,
            QuestionKind::Text => bounded(value, LONGEST_ANSWER)?.to_owned(),
            QuestionKind::Choice | QuestionKind::Several => {
                let offered = question.choices.lines().any(|choice| choice == value);
                if !offered && before.iter().all(|answer| answer.value != value) {
                    return Err(Error::new(Code::NotAChoice).with("value", value));
                }
                value.to_owned()
            }
        };
        if !wanted.contains(&kept) {
            wanted.push(kept);
        }
    }
    if question.kind != QuestionKind::Several {
        wanted.truncate(1);
    }
    Ok(wanted)
}

/// `40`, `2.5`, `2,5`, `１２`: a number, with a point.
pub(super) fn number(value: &str) -> Result<String> {
    let plain: String = crate::text::fold::fold(value).split_whitespace().collect();
    let one_comma = plain.matches(',').count() == 1 && !plain.contains('.');
    let pointed = if one_comma { plain.replace(',', ".") } else { plain };
    let read = Decimal::parse(&pointed);
    read.map(|number| number.to_string()).ok_or_else(|| Error::new(Code::NotANumber).with("text", value))
}

fn listed(choices: &[String]) -> Result<String> {
    let mut kept: Vec<String> = Vec::new();
    for choice in choices {
        let choice = line(choice)?;
        if !choice.is_empty() && !kept.contains(&choice) {
            kept.push(choice);
        }
    }
    match kept.len() {
        0 => Err(Error::new(Code::ChoicesNeeded)),
        many if many > MOST => Err(Error::new(Code::TooMany).with("most", MOST)),
        _ => Ok(kept.join("\n")),
    }
}

fn line(text: &str) -> Result<String> {
    Ok(bounded(text, LONGEST)?.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn bounded(text: &str, most: usize) -> Result<&str> {
    if text.chars().count() > most {
        return Err(Error::new(Code::TooLong).with("most", most).with("text", ""));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_as_people_type_them() {
        for (typed, want) in [
            ("40", Some("40")),
            ("2,5", Some("2.5")),
            ("１２", Some("12")),
            ("1 200", Some("1200")),
            ("-3.50", Some("-3.5")),
            ("1.234,5", None),
            ("forty", None),
        ] {
            assert_eq!(number(typed).ok().as_deref(), want, "{typed}");
        }
    }
}
