//! What promises are narrowed and counted by: who keeps them, the show, the grade, what was promised, the country.

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;

use super::{
    ChoiceCount, FollowUpQuery, Reader,
    facet::{Facet, country},
    filter::AsOf,
    follow_up::Asked,
    list_row::grade_sort,
};
use crate::{
    error::{Code, Error, Result},
    model::{
        Id,
        codes::{FollowUpKind, Grade, codes},
    },
};

codes! {
    /// A way to narrow the list of promises.
    PromiseFacet {
        /// Who of us keeps it: an id; empty for nobody, and for somebody who is no longer with us.
        Keeper = "keeper",
        /// At which show it was made: an id.
        Show = "show",
        /// How warm they are to whom it was made: a code; empty for no grade.
        Grade = "grade",
        /// What was promised: a code of [`FollowUpKind`].
        Promise = "promise",
        /// Where they are, or else their company: ISO 3166-1 alpha-2; empty when nobody said.
        Country = "country",
    }
}

/// Choices by facet, as codes and ids: of several of one facet one has to hold, and that for every facet.
pub type PromiseChoices = BTreeMap<PromiseFacet, Vec<String>>;

/// How many open promises a query leaves, and how many each further choice would.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct PromiseCounts {
    /// Open promises that it leaves.
    pub total: u32,
    /// Every facet that has a choice.
    pub facets: Vec<PromiseFacetCounts>,
}

/// The choices of a facet of promises.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct PromiseFacetCounts {
    /// Which.
    pub facet: PromiseFacet,
    /// Those with a promise, and those that are chosen.
    pub choices: Vec<ChoiceCount>,
}

/// The number of no record.
const UNKNOWN: i64 = -1;

impl PromiseFacet {
    /// The choice as a number: a row's own, a place in a list of codes, or letters counted through.
    fn key(self, reader: Reader<'_>, choice: &str) -> Result<i64> {
        let refused = || Error::new(Code::NotAChoice).with("value", choice);
        let number = |table: &str| -> Result<i64> {
            let id = choice.parse::<Id>().map_err(|_| refused())?;
            let n = reader.number_of(table, id)?;
            Ok(if n == 0 { UNKNOWN } else { n })
        };
        match self {
            Self::Keeper if choice.is_empty() => Ok(0),
            Self::Keeper => number("staff"),
            Self::Show => number("show"),
            Self::Grade if choice.is_empty() => Ok(grade_sort(None)),
            Self::Grade => Grade::from_code(choice).map(|it| grade_sort(Some(it))).ok_or_else(refused),
            Self::Promise => FollowUpKind::from_code(choice).map(|it| it as i64).ok_or_else(refused),
            Self::Country => country(choice).ok_or_else(refused),
        }
    }

    /// The choice that a number stands for; shows and people have theirs by id.
    fn choice(self, key: usize) -> String {
        match self {
            Self::Grade => Grade::ALL.iter().find(|it| usize::try_from(grade_sort(Some(**it))) == Ok(key)),
            Self::Promise => {
                return FollowUpKind::ALL.get(key).map(|it| it.code().to_owned()).unwrap_or_default();
            }
            Self::Country => return Facet::Country.choice(key),
            Self::Keeper | Self::Show => None,
        }
        .map(|it| it.code().to_owned())
        .unwrap_or_default()
    }

    /// The condition on rows of promises, or on rows of leads by what is known of a lead.
    fn sql(self, keys: &[i64], of_leads: bool) -> String {
        let quoted = |key: &i64| format!("'{}'", self.choice(usize::try_from(*key).unwrap_or(usize::MAX)));
        let list = |each: &dyn Fn(&i64) -> String| keys.iter().map(each).collect::<Vec<_>>().join(", ");
        let numbers = || list(&i64::to_string);
        match self {
            Self::Keeper => format!("r.staff_n IN ({})", numbers()),
            Self::Show => format!("r.show_n IN ({})", numbers()),
            Self::Grade => format!("r.grade_sort IN ({})", numbers()),
            Self::Promise if of_leads => "1".to_owned(),
            Self::Promise => format!("r.kind IN ({})", list(&quoted)),
            Self::Country => match Facet::Country.bits().filter(|_| of_leads) {
                Some(bits) => format!("{} IN ({})", bits.sql("r"), numbers()),
                None => format!("r.country IN ({})", list(&quoted)),
            },
        }
    }
}

/// The choices as numbers.
fn wanted(reader: Reader<'_>, choices: &PromiseChoices) -> Result<Vec<(PromiseFacet, Vec<i64>)>> {
    let chosen = choices.iter().filter(|(_, choices)| !choices.is_empty());
    let keys = |(facet, choices): (&PromiseFacet, &Vec<String>)| {
        let keys = choices.iter().map(|choice| facet.key(reader, choice)).collect::<Result<_>>()?;
        Ok((*facet, keys))
    };
    chosen.map(keys).collect()
}

/// The condition that the choices are, on rows of promises or of leads.
pub(super) fn condition(reader: Reader<'_>, choices: &PromiseChoices, of_leads: bool) -> Result<String> {
    let all = wanted(reader, choices)?;
    let each = all.iter().map(|(facet, keys)| format!(" AND {}", facet.sql(keys, of_leads)));
    Ok(std::iter::once("1".to_owned()).chain(each).collect())
}

impl Reader<'_> {
    /// How many open promises the query leaves on whatever day, and how many each further choice would: a row that
    /// fails one facet alone counts there and nowhere else.
    ///
    /// # Errors
    /// `not_a_choice`.
    pub fn promise_counts(self, query: &FollowUpQuery, as_of: AsOf) -> Result<PromiseCounts> {
        let asked = wanted(self, &query.choices)?;
        let open = FollowUpQuery { choices: PromiseChoices::new(), ..query.clone() };
        let rows = Asked::of_promises(self, &open, as_of)?;
        let sql = format!(
            "SELECT r.staff_n, r.show_n, r.grade_sort, r.kind, r.country FROM follow_up_row AS r
             WHERE {} AND r.is_done = 0",
            rows.condition
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(rows.params().as_slice())?;
        let mut counts: BTreeMap<PromiseFacet, Vec<u32>> =
            PromiseFacet::ALL.iter().map(|facet| (*facet, Vec::new())).collect();
        let mut total = 0;
        while let Some(row) = rows.next()? {
            let text = |at: usize| -> Result<&str> {
                Ok(match row.get_ref(at)? {
                    ValueRef::Text(bytes) => std::str::from_utf8(bytes).unwrap_or_default(),
                    _ => "",
                })
            };
            let kind = FollowUpKind::from_code(text(3)?).map_or(UNKNOWN, |it| it as i64);
            let at = country(text(4)?).unwrap_or_default();
            let keys = [row.get(0)?, row.get(1)?, row.get(2)?, kind, at];
            let key = |facet: PromiseFacet| keys.get(facet as usize).copied().unwrap_or(UNKNOWN);
            let mut failed = asked.iter().filter(|(facet, keys)| !keys.contains(&key(*facet)));
            match (failed.next(), failed.next()) {
                (None, _) => {
                    total += 1;
                    counts.iter_mut().for_each(|(facet, counts)| count(counts, key(*facet)));
                }
                (Some((facet, _)), None) => {
                    counts.entry(*facet).and_modify(|counts| count(counts, key(*facet)));
                }
                _ => {}
            }
        }
        let mut facets = Vec::new();
        for (facet, counts) in counts {
            let choices = self.promise_choices(facet, &counts, query.choices.get(&facet))?;
            if !choices.is_empty() {
                facets.push(PromiseFacetCounts { facet, choices });
            }
        }
        Ok(PromiseCounts { total, facets })
    }

    /// A facet's counts under the names of its choices: those with a promise and those that are chosen.
    fn promise_choices(
        self,
        facet: PromiseFacet,
        counts: &[u32],
        chosen: Option<&Vec<String>>,
    ) -> Result<Vec<ChoiceCount>> {
        let of = |key: usize| counts.get(key).copied().unwrap_or(0);
        let unnamed = |choice: String, count: u32| ChoiceCount { choice, name: String::new(), count };
        let mut choices = match facet {
            PromiseFacet::Show => {
                self.choices("SELECT n, id, name FROM show ORDER BY first_day DESC, n DESC", &of)?
            }
            PromiseFacet::Keeper => {
                let mut all = self.choices("SELECT n, id, name FROM staff ORDER BY n", &of)?;
                all.push(unnamed(String::new(), of(0)));
                all
            }
            _ => (0..counts.len()).map(|key| unnamed(facet.choice(key), of(key))).collect(),
        };
        let is_chosen = |choice: &String| chosen.is_some_and(|chosen| chosen.contains(choice));
        choices.retain(|it| it.count > 0 || is_chosen(&it.choice));
        for choice in chosen.into_iter().flatten() {
            if !choices.iter().any(|it| it.choice == *choice) {
                choices.push(unnamed(choice.clone(), 0));
            }
        }
        if facet == PromiseFacet::Country {
            choices.sort_by_key(|it| (it.choice.is_empty(), u32::MAX - it.count));
        }
        Ok(choices)
    }
}

fn count(counts: &mut Vec<u32>, key: i64) {
    let Ok(key) = usize::try_from(key) else { return };
    if counts.len() <= key {
        counts.resize(key + 1, 0);
    }
    if let Some(count) = counts.get_mut(key) {
        *count += 1;
    }
}
