//! Answers to our own questions come back under their headings: our program's files say `question:` before the question, and are
//! asked again here where they are not; a column that one of us calls a question is one, too. Answers that are there stay.

use std::collections::HashMap;

use super::{
    file::File,
    mapping::Mapping,
    target::{By, Target},
    visitor::{Answered, Visitor},
    write::{Taken, Writer},
};
use crate::{
    error::Result,
    formats::csv::unlist,
    model::{
        decimal::Decimal,
        lead::Lead,
        question::{Answer, Question, QuestionKind},
    },
    ops::question,
    store::{Reader, Tx},
    text::fold::fold,
};

/// What stands before a question in the headings of our own files.
const PREFIX: &str = "question:";
/// A question with more different answers than this is answered in words.
const CHOICES: usize = 12;

/// The question in a heading.
pub(super) fn question(heading: &str) -> &str {
    heading.strip_prefix(PREFIX).unwrap_or(heading).trim()
}

/// Whether a heading says that its column holds answers.
pub(super) fn is_question(heading: &str) -> bool {
    heading.starts_with(PREFIX)
}

/// Finds the questions that the columns of a file answer, and asks those that are not asked yet, in the order of the columns.
pub(super) fn prepare(writer: &mut Writer, tx: &mut Tx<'_>, file: &File) -> Result<()> {
    writer.questions = known(tx.reader())?;
    let Some(mapping) = file.mapping() else { return Ok(()) };
    for (at, column) in mapping.columns.iter().enumerate() {
        let is_new = is_question(&column.heading) || column.by == By::Hand;
        let label = question(&column.heading);
        if column.target != Target::Answer || !is_new || writer.questions.contains_key(&fold(label)) {
            continue;
        }
        let (kind, choices) = guessed(mapping, at);
        if let Some(made) = question::ask(tx, label, kind, &choices)? {
            writer.questions.insert(fold(label), made);
        }
    }
    Ok(())
}

fn known(reader: Reader<'_>) -> Result<HashMap<String, Question>> {
    Ok(reader.questions()?.into_iter().map(|question| (fold(&question.label), question)).collect())
}

/// How a question is answered, by its first answers.
fn guessed(mapping: &Mapping, at: usize) -> (QuestionKind, Vec<String>) {
    let cells = mapping.samples.get(at).map(Vec::as_slice).unwrap_or_default();
    if cells.is_empty() {
        return (QuestionKind::Text, Vec::new());
    }
    if cells.iter().all(|cell| Decimal::parse(cell.trim()).is_some()) {
        return (QuestionKind::Number, Vec::new());
    }
    let lists: Vec<Vec<String>> = cells.iter().map(|cell| unlist(cell)).collect();
    let mut choices: Vec<String> = lists.iter().flatten().cloned().collect();
    let answers = choices.len();
    choices.sort_unstable();
    choices.dedup();
    let repeats = choices.len() <= CHOICES && choices.len() * 2 <= answers;
    match lists.iter().any(|list| list.len() > 1) {
        _ if !repeats => (QuestionKind::Text, Vec::new()),
        true => (QuestionKind::Several, choices),
        false => (QuestionKind::Choice, choices),
    }
}

/// What a row answers, noted with its lead; what finds no place is kept beside the record.
pub(super) fn take(
    writer: &Writer,
    tx: &mut Tx<'_>,
    lead: &Lead,
    visitor: &Visitor,
    taken: &mut Taken,
    rest: &mut Vec<(String, String)>,
) -> Result<()> {
    if visitor.lead.answers.is_empty() {
        return Ok(());
    }
    let before = tx.reader().answers(lead.id)?;
    for answered in &visitor.lead.answers {
        let read =
            writer.question(answered).and_then(|question| Some((question, values(question, answered)?)));
        let Some((question, values)) = read else {
            rest.push((answered.heading.clone(), answered.cell.clone()));
            continue;
        };
        let known: Vec<&str> =
            before.iter().filter(|it| it.question_id == question.id).map(|it| it.value.as_str()).collect();
        if known.is_empty() {
            for (position, value) in (0..).zip(values) {
                let id = tx.id();
                tx.insert(&Answer { id, lead_id: lead.id, question_id: question.id, position, value })?;
            }
        } else if known != values {
            taken.differs.push("answer");
            rest.push((answered.heading.clone(), answered.cell.clone()));
        }
    }
    Ok(())
}

/// Whether a lead has answered already what a row says.
pub(super) fn holds(reader: Reader<'_>, writer: &Writer, lead: &Lead, visitor: &Visitor) -> Result<bool> {
    if visitor.lead.answers.is_empty() {
        return Ok(true);
    }
    let before = reader.answers(lead.id)?;
    Ok(visitor.lead.answers.iter().all(|answered| {
        let Some(question) = writer.question(answered) else { return false };
        let known = before.iter().filter(|it| it.question_id == question.id).map(|it| it.value.as_str());
        values(question, answered).is_some_and(|values| known.eq(values.iter().map(String::as_str)))
    }))
}

/// A cell as the answers to a question; none when it is no number and one is asked for. A choice that is not offered is an
/// answer nevertheless, as is one that is offered no more.
fn values(question: &Question, answered: &Answered) -> Option<Vec<String>> {
    match question.kind {
        QuestionKind::Several => Some(unlist(&answered.cell)),
        QuestionKind::Number => question::number(&answered.cell).ok().map(|number| vec![number]),
        QuestionKind::Choice => Some(vec![answered.cell.trim().to_owned()]),
        QuestionKind::Text => Some(vec![answered.cell.clone()]),
    }
}
