//! The one filter: which records of a list, of a file that is taken out, or of a command. It narrows leads; contacts and
//! companies by what they are themselves, and by one lead of theirs for which the rest holds.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use rusqlite::{OptionalExtension, ToSql};

use super::{
    Reader,
    asked::listed_sql,
    bind,
    facet::Facet,
    follow_up::FollowUpWindow,
    list_kind::ListKind,
    quote,
    search::{Doc, Matching},
    stretch::{DUE, day_begins, due_stretch, logged_stretch},
};
use crate::{
    error::{Code, Error, Result},
    model::{Id, Stamp, codes::codes, money, record::Value, when},
    text::fold::fold,
};

codes! {
    /// When a lead was logged, from today backwards. They overlap: today is also in the last seven days.
    LoggedWindow {
        /// Today.
        Today = "today",
        /// The day before.
        Yesterday = "yesterday",
        /// Today and the six days before.
        Week = "week",
        /// Today and the 29 days before.
        Month = "month",
        /// Before these.
        Earlier = "earlier",
    }
}

/// Which records. What is asked for all has to hold; of several choices of one facet, one.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(default)]
pub struct Filter {
    /// Part of a name, company, note …
    pub text: String,
    /// The choices by facet, as codes and ids; a show, topic or one of us may also be named.
    pub choices: BTreeMap<Facet, Vec<String>>,
    /// Logged on this day or later, ISO 8601.
    pub logged_from: Option<String>,
    /// Logged on this day or before, ISO 8601.
    pub logged_to: Option<String>,
    /// Worth at least or at most this.
    pub value: Option<ValueRange>,
    /// Only these records of the list, when there are any.
    pub only: Vec<Id>,
    /// All but these records of the list.
    pub except: Vec<Id>,
}

/// A range of values in one currency.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct ValueRange {
    /// ISO 4217 code.
    pub currency: String,
    /// At least, decimal text; none is no bound.
    pub from: Option<String>,
    /// At most, decimal text.
    pub to: Option<String>,
}

/// When and where it is asked: what is late or was logged today depends on it.
#[derive(Debug, Clone, Copy)]
pub struct AsOf {
    /// Now.
    pub now: Stamp,
    /// Where `today` is meant.
    pub zone: Tz,
}

impl AsOf {
    /// The day it is there.
    pub(super) fn today(self) -> NaiveDate {
        self.now.utc().with_timezone(&self.zone).date_naive()
    }
}

impl Filter {
    /// Whether nothing is asked for.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.text.trim().is_empty() && self.asks_for_no_more_than_text()
    }

    /// Whether nothing but a text is asked for.
    pub(super) fn asks_for_no_more_than_text(&self) -> bool {
        self.choices.values().all(Vec::is_empty)
            && self.logged_from.is_none()
            && self.logged_to.is_none()
            && self.value.is_none()
            && self.only.is_empty()
            && self.except.is_empty()
    }

    /// Whether a choice of any facet is asked for.
    pub(super) fn asks_facets(&self) -> bool {
        self.choices.values().any(|choices| !choices.is_empty())
    }

    /// Whether all that it asks can be asked of quotes themselves, rather than of the leads they answer.
    pub(super) fn asks_of_quotes(&self) -> bool {
        let of_lead = |(facet, choices): (&Facet, &Vec<String>)| !facet.is_of_quote() && !choices.is_empty();
        !self.choices.iter().any(of_lead)
            && self.logged_from.is_none()
            && self.logged_to.is_none()
            && self.value.is_none()
    }

    /// Whether all that it asks can be asked of products, which are found by text and named alone.
    pub(super) fn asks_of_products(&self) -> bool {
        !self.asks_facets() && self.asks_of_quotes()
    }

    /// The shows, when nothing else is asked for.
    pub(super) fn asks_for_shows_alone(&self) -> bool {
        let rest = Self {
            choices: self.choices.iter().filter(|(facet, _)| **facet != Facet::Show).map(own).collect(),
            ..self.clone()
        };
        rest.is_everything() && !self.is_everything()
    }
}

fn own((facet, choices): (&Facet, &Vec<String>)) -> (Facet, Vec<String>) {
    (*facet, choices.clone())
}

/// What is asked of one facet, as the list rows hold it.
pub(super) enum Wanted {
    /// One of these keys.
    Keys(Vec<i64>),
    /// Later than the first and not later than the second of one of these.
    Due(Vec<(String, String)>),
    /// Not earlier than the first and earlier than the second of one of these.
    Logged(Vec<(String, String)>),
    /// One of these, as a quote says it.
    Said(Vec<String>),
    /// Of every question one of these answers.
    Answers(Vec<Vec<i64>>),
}

/// A filter as conditions: on the list's own rows `r`, and on rows of leads `l`, which in the list of leads are its own.
/// Quotes are narrowed by what they say themselves alone.
pub(super) struct Narrowed {
    pub(super) list: ListKind,
    pub(super) asked: Vec<(Facet, Wanted)>,
    own: Vec<String>,
    of_lead: Vec<String>,
    condition: String,
    found: Matching,
    values: Vec<(String, String)>,
}

impl Narrowed {
    pub(super) fn new(reader: Reader<'_>, list: ListKind, filter: &Filter, as_of: AsOf) -> Result<Self> {
        let is_asked = match list {
            ListKind::Quotes => filter.asks_of_quotes(),
            ListKind::Products => filter.asks_of_products(),
            _ => true,
        };
        if !is_asked {
            return Err(Error::new(Code::NotAChoice).with("value", list.code()));
        }
        let found = reader.matching(&filter.text, list.docs())?;
        let mut narrowed = Self {
            list,
            asked: Vec::new(),
            own: Vec::new(),
            of_lead: Vec::new(),
            condition: String::new(),
            found,
            values: Vec::new(),
        };
        for (facet, choices) in filter.choices.iter().filter(|(_, choices)| !choices.is_empty()) {
            if facet.is_of_quote() && list != ListKind::Quotes {
                return Err(Error::new(Code::NotAChoice).with("value", facet.code()));
            }
            narrowed.asked.push((*facet, wanted(reader, *facet, choices, as_of)?));
        }
        if list == ListKind::Quotes {
            narrowed.values.push((quote::TODAY.to_owned(), as_of.today().to_string()));
        }
        if list == ListKind::Products {
            narrowed.own.push("r.deleted_at IS NULL".to_owned());
        }
        narrowed.narrow_rows(filter)?;
        narrowed.narrow_leads(filter, as_of)?;
        narrowed.condition = narrowed.whole();
        Ok(narrowed)
    }

    /// Conditions on the list's own rows beside the choices: the text, and which records are meant.
    fn narrow_rows(&mut self, filter: &Filter) -> Result<()> {
        if !matches!(self.found, Matching::Everything) {
            self.own.push(match self.list {
                ListKind::Leads => self.found.lead_condition(),
                ListKind::Contacts => self.found.condition("r.n", Doc::Contact),
                ListKind::Companies => self.found.condition("r.n", Doc::Company),
                ListKind::Quotes => self.found.quote_condition(),
                ListKind::Products => self.found.condition("r.n", Doc::Product),
            });
        }
        for (name, not, ids) in [(":only", "", &filter.only), (":except", "NOT ", &filter.except)] {
            if !ids.is_empty() {
                self.values.push((name.to_owned(), bind::ids(ids)?));
                self.own.push(format!(
                    "r.n {not}IN (SELECT it.n FROM json_each({name}) JOIN {} AS it ON it.id = unhex(value))",
                    self.list.record()
                ));
            }
        }
        Ok(())
    }

    /// Conditions on rows of leads beside the choices: days and values.
    fn narrow_leads(&mut self, filter: &Filter, as_of: AsOf) -> Result<()> {
        let day = |text: &Option<String>| text.as_deref().map(day).transpose();
        if let Some(from) = day(&filter.logged_from)? {
            self.bound("logged_at >=", day_begins(from, as_of.zone));
        }
        if let Some(to) = day(&filter.logged_to)? {
            self.bound("logged_at <", when::due_at(to, None, as_of.zone).to_string());
        }
        if let Some(ValueRange { currency, from, to }) = &filter.value {
            let currency = currency.trim().to_uppercase();
            self.bound("value_sort >=", value_sort(&currency, from.as_deref(), 0)?);
            self.bound("value_sort <=", value_sort(&currency, to.as_deref(), i64::MAX)?);
        }
        Ok(())
    }

    fn bound(&mut self, condition: &str, value: String) {
        let name = format!(":v{}", self.values.len());
        self.of_lead.push(format!("{}.{condition} {name}", self.lead()));
        self.values.push((name, value));
    }

    /// Whether a choice is looked up in the list's own rows.
    pub(super) fn is_own(&self, facet: Facet) -> bool {
        !matches!(self.list, ListKind::Contacts | ListKind::Companies) || facet.is_of_whom()
    }

    /// Whether a record without a lead can be in the list.
    pub(super) fn needs_no_lead(&self) -> bool {
        self.of_lead.is_empty() && self.asked.iter().all(|(facet, _)| self.is_own(*facet))
    }

    /// Whether nothing is asked of rows of leads but shows, who of us, and what is packed in their facets.
    pub(super) fn asks_keys_alone(&self) -> bool {
        let is_key =
            |(facet, wanted): &(Facet, Wanted)| *facet != Facet::Topic && matches!(wanted, Wanted::Keys(_));
        self.of_lead.is_empty() && self.asked.iter().all(is_key)
    }

    /// What rows of leads are called in its conditions.
    pub(super) fn lead(&self) -> &'static str {
        if self.list == ListKind::Leads { "r" } else { "l" }
    }

    /// The condition on the list's rows `r`.
    pub(super) fn condition(&self) -> &str {
        &self.condition
    }

    fn whole(&mut self) -> String {
        let (mut own, mut of_lead) = (self.own.clone(), self.of_lead.clone());
        let asked = std::mem::take(&mut self.asked);
        for (facet, wanted) in &asked {
            if self.is_own(*facet) {
                own.push(self.sql("r", *facet, wanted));
            } else {
                of_lead.push(self.sql("l", *facet, wanted));
            }
        }
        self.asked = asked;
        match self.list {
            ListKind::Leads | ListKind::Quotes | ListKind::Products => own.append(&mut of_lead),
            _ if of_lead.is_empty() => {}
            list => {
                let n = if list == ListKind::Contacts { "contact_n" } else { "company_n" };
                let of_lead = of_lead.join(" AND ");
                own.push(format!("r.n IN (SELECT l.{n} FROM lead_row AS l WHERE {of_lead})"));
            }
        }
        all(&own)
    }

    /// The conditions that are no choices: on the list's rows `r`, and on rows of leads `l`.
    pub(super) fn beside_choices(&self) -> (String, String) {
        (all(&self.own), all(&self.of_lead))
    }

    fn sql(&mut self, row: &str, facet: Facet, wanted: &Wanted) -> String {
        let (column, from, to, stretches) = match wanted {
            Wanted::Keys(keys) => return keys_sql(row, facet, keys),
            Wanted::Answers(asked) => {
                return all(&asked.iter().map(|keys| listed_sql(row, "answers", keys)).collect::<Vec<_>>());
            }
            Wanted::Due(stretches) => ("due_at", ">", "<=", stretches),
            Wanted::Logged(stretches) => ("logged_at", ">=", "<", stretches),
            Wanted::Said(choices) => return self.said_sql(facet, choices),
        };
        let mut any = Vec::new();
        for (least, most) in stretches {
            let name = self.values.len();
            any.push(format!("{row}.{column} {from} :v{name} AND {row}.{column} {to} :v{}", name + 1));
            self.values.push((format!(":v{name}"), least.clone()));
            self.values.push((format!(":v{}", name + 1), most.clone()));
        }
        format!("({})", any.join(" OR "))
    }

    fn said_sql(&mut self, facet: Facet, choices: &[String]) -> String {
        let mut names = Vec::new();
        for choice in choices {
            let name = format!(":v{}", self.values.len());
            self.values.push((name.clone(), choice.clone()));
            names.push(name);
        }
        format!("{} IN ({})", quote::facet_sql(facet), names.join(", "))
    }

    /// What a condition of this filter binds.
    pub(super) fn params<'p>(&'p self, condition: &str) -> Vec<(&'p str, &'p dyn ToSql)> {
        let mut params = Vec::new();
        self.found.bind(&mut params);
        params.extend(self.values.iter().map(|(name, value)| (name.as_str(), value as &dyn ToSql)));
        params.retain(|(name, _)| names(condition, name));
        params
    }

    /// The documents that the text finds.
    pub(super) fn found(&self) -> &Matching {
        &self.found
    }
}

fn all(conditions: &[String]) -> String {
    if conditions.is_empty() { "1".to_owned() } else { conditions.join(" AND ") }
}

/// Whether a condition refers to this parameter and not to a longer one.
fn names(condition: &str, name: &str) -> bool {
    condition.match_indices(name).any(|(at, _)| {
        let after = condition.get(at + name.len()..).unwrap_or_default();
        !after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
    })
}

fn keys_sql(row: &str, facet: Facet, keys: &[i64]) -> String {
    let list = || keys.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
    match facet {
        Facet::Show => format!("{row}.show_n IN ({})", list()),
        Facet::Staff => format!("{row}.staff_n IN ({})", list()),
        Facet::Topic => listed_sql(row, "topics", keys),
        _ => match facet.bits() {
            Some(bits) => format!("{} IN ({})", bits.sql(row), list()),
            None => "0".to_owned(),
        },
    }
}

fn day(text: &str) -> Result<NaiveDate> {
    NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d")
        .map_err(|_| Error::new(Code::NotADay).with("text", text))
}

/// An amount as the rows of leads sort it.
fn value_sort(currency: &str, amount: Option<&str>, otherwise: i64) -> Result<String> {
    let refused = || Error::new(Code::NotAnAmount).with("text", amount.unwrap_or(currency));
    if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(refused());
    }
    let minor = match amount.map(str::trim).filter(|amount| !amount.is_empty()) {
        Some(amount) => money::minor(amount, currency).ok_or_else(refused)?,
        None => otherwise,
    };
    Ok(format!("{currency}{:020}", minor.max(0)))
}

fn wanted(reader: Reader<'_>, facet: Facet, choices: &[String], as_of: AsOf) -> Result<Wanted> {
    let refused = |choice: &str| Error::new(Code::NotAChoice).with("value", choice);
    Ok(match facet {
        Facet::Due => {
            let stretch = |choice: &String| {
                let window = FollowUpWindow::from_code(choice).filter(|window| DUE.contains(window));
                window.map(|window| due_stretch(window, as_of)).ok_or_else(|| refused(choice))
            };
            Wanted::Due(choices.iter().map(stretch).collect::<Result<_>>()?)
        }
        Facet::Logged => {
            let stretch = |choice: &String| {
                let window = LoggedWindow::from_code(choice);
                window.map(|window| logged_stretch(window, as_of)).ok_or_else(|| refused(choice))
            };
            Wanted::Logged(choices.iter().map(stretch).collect::<Result<_>>()?)
        }
        Facet::QuoteState | Facet::QuoteCurrency | Facet::QuoteMonth => {
            let said = |choice: &String| quote::is_choice(facet, choice).then(|| choice.clone());
            let said = |choice| said(choice).ok_or_else(|| refused(choice));
            Wanted::Said(choices.iter().map(said).collect::<Result<_>>()?)
        }
        Facet::Answer => Wanted::Answers(reader.answers_asked(choices)?.map_err(|choice| refused(&choice))?),
        Facet::Show | Facet::Topic | Facet::Staff => {
            let key = |choice: &String| reader.key_of(facet, choice)?.ok_or_else(|| refused(choice));
            Wanted::Keys(choices.iter().map(key).collect::<Result<_>>()?)
        }
        _ => {
            let key = |choice: &String| facet.key(choice).ok_or_else(|| refused(choice));
            Wanted::Keys(choices.iter().map(key).collect::<Result<_>>()?)
        }
    })
}

/// The key of what is not in the book any more: no row has it.
const GONE: i64 = -1;

impl Reader<'_> {
    /// The ids of the records that a filter leaves, in the order in which they came into the book.
    ///
    /// # Errors
    /// `not_a_choice`, `not_a_day`, `not_an_amount`.
    pub fn picked(self, list: ListKind, filter: &Filter, as_of: AsOf) -> Result<Vec<Id>> {
        let narrowed = Narrowed::new(self, list, filter, as_of)?;
        let (rows, record, condition) = (list.rows(), list.record(), narrowed.condition());
        let sql = format!(
            "SELECT it.id FROM {rows} AS r JOIN {record} AS it USING (n) WHERE {condition} ORDER BY n"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let ids = statement.query_map(narrowed.params(condition).as_slice(), |row| bind::id(row, "id"))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// The number of a show, topic or one of us, by id or by name. An id that is unknown matches nothing: a saved view
    /// outlives what it names.
    fn key_of(self, facet: Facet, choice: &str) -> Result<Option<i64>> {
        let table = match facet {
            Facet::Show => "show",
            Facet::Topic => "topic",
            _ => "staff",
        };
        if choice.is_empty() {
            return Ok((facet != Facet::Show).then_some(0));
        }
        if let Ok(id) = choice.parse::<Id>() {
            let sql = format!("SELECT n FROM {table} WHERE id = ?1");
            let n = self
                .conn
                .prepare_cached(&sql)?
                .query_row([Value::Ref { id }], |row| row.get("n"))
                .optional()?;
            return Ok(Some(n.unwrap_or(GONE)));
        }
        let (sql, name) = match facet {
            Facet::Show => ("SELECT n FROM show WHERE name = ?1 AND deleted_at IS NULL", choice.to_owned()),
            Facet::Topic => ("SELECT n FROM topic WHERE key = ?1", fold(choice.trim_start_matches('#'))),
            _ => {
                ("SELECT n FROM staff WHERE ?1 IN (initials, name) AND deleted_at IS NULL", choice.to_owned())
            }
        };
        Ok(self.conn.prepare_cached(sql)?.query_row([name], |row| row.get("n")).optional()?)
    }
}
