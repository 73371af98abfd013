//! Lists narrowed by what was chosen of our own questions. A choice is called `question=choice`, by the question's id or its words.
//!
//! A list row holds its choices as numbers that follow from question and choice alone, so that a rebuilt row is the same.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{Reader, bind, tally::ChoiceCount};
use crate::{
    error::Result,
    model::{
        Id,
        question::{Question, QuestionKind},
        record::Value,
    },
    text::fold::fold,
};

/// The number of a choice: the first 48 bits of FNV-1a over the question and the choice.
pub(super) fn key(question: Id, choice: &str) -> i64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in question.as_bytes().iter().chain(choice.as_bytes()) {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    i64::try_from(hash >> 16).unwrap_or(0)
}

/// What a lead chose, as its list row holds it: numbers between commas.
pub(super) fn of_lead(conn: &Connection, lead: Id) -> Result<String> {
    let mut statement = conn.prepare_cached(
        "SELECT question.id AS question_id, question.kind, answer.value FROM answer
         JOIN question ON question.id = answer.question_id WHERE answer.lead_id = ?1
         ORDER BY answer.question_id, answer.position, answer.n",
    )?;
    let mut rows = statement.query([Value::Ref { id: lead }])?;
    let mut keys = String::new();
    while let Some(row) = rows.next()? {
        let kind: String = row.get("kind")?;
        if QuestionKind::from_code(&kind).is_some_and(QuestionKind::has_choices) {
            let value: String = row.get("value")?;
            keys.push_str(if keys.is_empty() { "," } else { "" });
            keys.push_str(&format!("{},", key(bind::id(row, "question_id")?, &value)));
        }
    }
    Ok(keys)
}

/// Whether one of these keys is in a list between commas.
pub(super) fn listed_sql(row: &str, column: &str, keys: &[i64]) -> String {
    let holds = |key: &i64| match key {
        0 => format!("{row}.{column} = ''"),
        key => format!("instr({row}.{column}, ',{key},')"),
    };
    format!("({})", keys.iter().map(holds).collect::<Vec<_>>().join(" OR "))
}

/// The choices that are offered and those that are asked for, in the order of the questions, and their places by their numbers.
pub(super) struct Offered {
    choices: Vec<ChoiceCount>,
    places: BTreeMap<i64, usize>,
}

impl Offered {
    /// Where a choice is counted.
    pub(super) fn place(&self, key: i64) -> Option<usize> {
        self.places.get(&key).copied()
    }

    /// Every choice with its count.
    pub(super) fn counted(&self, count: &impl Fn(usize) -> u32) -> Vec<ChoiceCount> {
        let counted =
            |(place, choice): (usize, &ChoiceCount)| ChoiceCount { count: count(place), ..choice.clone() };
        self.choices.iter().enumerate().map(counted).collect()
    }
}

impl Reader<'_> {
    /// The choices of our questions that a list can be narrowed by.
    pub(super) fn offered(self, asked: &[String]) -> Result<Offered> {
        let mut offered = Offered { choices: Vec::new(), places: BTreeMap::new() };
        for question in self.questions()?.iter().filter(|question| question.kind.has_choices()) {
            let mut choices = question.listed();
            // What was chosen before it was taken off the list can still be asked for.
            choices.extend(asked.iter().filter_map(|it| of_question(it, question)));
            for choice in choices {
                let key = key(question.id, &choice);
                if !offered.places.contains_key(&key) {
                    offered.places.insert(key, offered.choices.len());
                    offered.choices.push(ChoiceCount {
                        choice: format!("{}={choice}", question.id),
                        name: format!("{}: {choice}", question.label),
                        count: 0,
                    });
                }
            }
        }
        Ok(offered)
    }

    /// The numbers of the choices that are asked for, those of one question together; none when a question is not known. One
    /// that is gone, by its id, matches nothing: a saved view outlives what it names.
    pub(super) fn answers_asked(
        self,
        choices: &[String],
    ) -> Result<std::result::Result<Vec<Vec<i64>>, String>> {
        let questions = self.questions()?;
        let mut groups: BTreeMap<Id, Vec<i64>> = BTreeMap::new();
        for asked in choices {
            let known = questions.iter().find_map(|it| Some((it.id, of_question(asked, it)?)));
            let gone =
                asked.split_once('=').and_then(|(id, choice)| Some((id.parse().ok()?, choice.to_owned())));
            let Some((question, choice)) = known.or(gone) else { return Ok(Err(asked.clone())) };
            groups.entry(question).or_default().push(key(question, &choice));
        }
        Ok(Ok(groups.into_values().collect()))
    }
}

/// The choice, if it is one of this question, which may hold an equals sign itself.
fn of_question(asked: &str, question: &Question) -> Option<String> {
    asked.match_indices('=').find_map(|(at, _)| {
        let (called, choice) = (asked[..at].trim(), asked[at + 1..].trim());
        let is_it = called == question.id.to_string() || fold(called) == fold(&question.label);
        is_it.then(|| choice.to_owned())
    })
}
