//! Which column of a file goes where: by its heading, by what is in it, or because somebody said so.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    answers, country, headings,
    target::{By, Target},
};
use crate::{
    formats::table::{CellKind, Table},
    i18n::Words,
    store::What,
    text::{company_name, pinyin::is_han},
};

/// A column of a file, and where it goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Mapped {
    /// Its heading; its place where it has none, and the heading once more with a number where it stands twice.
    pub heading: String,
    /// The first value in it.
    pub sample: String,
    /// Where it goes.
    pub target: Target,
    /// How that was found out.
    pub by: By,
}

/// What was decided by hand: headings, and the codes of where they go.
pub type Chosen = BTreeMap<String, String>;

/// A file as it is to be taken in.
#[derive(Debug, Clone)]
pub(super) struct Mapping {
    pub columns: Vec<Mapped>,
    /// The kind of record, when Fairlead wrote the file itself.
    pub own: Option<What>,
    /// Whether cells were guarded against being run as formulas.
    pub guarded: bool,
    /// What stands in the first rows of columns that answer questions of ours.
    pub samples: Vec<Vec<String>>,
}

/// So many rows show what is in a column.
const LOOKED_AT: usize = 60;

/// Whether a heading is one that somebody writes.
pub(super) fn is_known(heading: &str) -> bool {
    headings::target(heading).is_some() || own_key(heading).is_some()
}

/// Finds out where each column goes.
pub(super) fn map(table: &Table, chosen: &Chosen) -> crate::error::Result<Mapping> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    table.walk(|record| {
        rows.push(record.cells().to_vec());
        Ok(rows.len() < LOOKED_AT)
    })?;
    let names = names(table);
    let (own, guarded) = ours(table.headings().unwrap_or_default());
    let column = |at: usize| {
        rows.iter()
            .filter_map(|row| row.get(at))
            .map(String::as_str)
            .filter(|cell| !cell.trim().is_empty())
            .collect::<Vec<_>>()
    };
    let mut columns: Vec<Mapped> = Vec::new();
    for (at, heading) in names.into_iter().enumerate() {
        let values = column(at);
        let own_target = own.and_then(|what| own_target(what, &heading));
        let asked =
            answers::is_question(&heading) || (own == Some(What::Leads) && own_target.is_none() && guarded);
        let own_target = own_target.or(asked.then_some(Target::Answer));
        let (target, by) = match own_target.or_else(|| headings::target(&heading)) {
            Some(target) => (target, By::Heading),
            None => {
                by_data(table, at, &values).map_or((Target::Keep, By::Nothing), |target| (target, By::Data))
            }
        };
        let sample = values.first().map(|value| value.chars().take(60).collect()).unwrap_or_default();
        columns.push(Mapped { heading, sample, target, by });
    }
    if own.is_none() {
        settle(&mut columns, &column);
    }
    for column in &mut columns {
        if let Some(target) = chosen.get(&column.heading).and_then(|code| Target::from_code(code)) {
            (column.target, column.by) = (target, By::Hand);
        }
    }
    let cells = |(at, column): (usize, &Mapped)| match column.target {
        Target::Answer => column_cells(&rows, at, guarded),
        _ => Vec::new(),
    };
    let samples = columns.iter().enumerate().map(cells).collect();
    Ok(Mapping { columns, own, guarded, samples })
}

/// What stands in a column of the first rows.
fn column_cells(rows: &[Vec<String>], at: usize, guarded: bool) -> Vec<String> {
    let cells = rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.trim().is_empty());
    cells
        .map(|cell| if guarded { cell.strip_prefix('\'').unwrap_or(cell) } else { cell }.to_owned())
        .collect()
}

/// The headings of a table, each one once.
fn names(table: &Table) -> Vec<String> {
    let headings = table.headings().unwrap_or_default();
    let mut names: Vec<String> = Vec::new();
    for at in 0..table.width() {
        let heading = headings.get(at).map(|heading| heading.trim().to_owned()).unwrap_or_default();
        let name = if heading.is_empty() { format!("#{}", at + 1) } else { heading };
        let again =
            names.iter().filter(|other| **other == name || other.starts_with(&format!("{name} ("))).count();
        names.push(if again > 0 { format!("{name} ({})", again + 1) } else { name });
    }
    names
}

/// The key of our own column with this heading, in the Fairlead profile or in the Excel profile of any language.
fn own_key(heading: &str) -> Option<&'static str> {
    let all = || What::ALL.iter().flat_map(|what| what.columns());
    all().find(|column| column.key == heading).map(|column| &*column.key)
}

/// Which of our own files has these headings, and whether it was written for a spreadsheet.
fn ours(headings: &[String]) -> (Option<What>, bool) {
    let fits = |what: &&What, name: &dyn Fn(&str) -> String| {
        let names: Vec<String> =
            what.columns().iter().filter(|column| column.usual).map(|column| name(&column.key)).collect();
        let known = headings.iter().take_while(|heading| names.contains(heading)).count();
        // Behind the columns of leads stand those of our own questions.
        known > 3 && known * 2 > names.len() && (known == headings.len() || **what == What::Leads)
    };
    if let Some(what) = What::ALL.iter().find(|what| fits(what, &str::to_owned)) {
        return (Some(*what), false);
    }
    let said = crate::i18n::languages().map(Words::of);
    let spreadsheet = said.into_iter().find_map(|words| {
        What::ALL.iter().find(|what| fits(what, &|key| words.say(&format!("export-{key}"))))
    });
    (spreadsheet.copied(), spreadsheet.is_some())
}

/// Where a column of our own file goes.
fn own_target(what: What, heading: &str) -> Option<Target> {
    let said = |key: &str| {
        key == heading
            || crate::i18n::languages()
                .any(|language| Words::of(language).say(&format!("export-{key}")) == heading)
    };
    let key = what.columns().iter().find(|column| column.usual && said(&column.key))?.key.as_ref();
    let target = match (what, key) {
        (_, "id") => Target::Id,
        (_, "emails") => Target::Email,
        (_, "phones") => Target::Phone,
        (What::Companies, "address") => Target::Street,
        (What::Companies, "note") => Target::CompanyNote,
        (What::Companies, "domain") => Target::Leave,
        (_, key) => Target::from_code(key)?,
    };
    Some(target)
}

/// Headings that mean one thing here and another there, by what stands beside them.
fn settle<'v>(columns: &mut [Mapped], values: &dyn Fn(usize) -> Vec<&'v str>) {
    let keys: Vec<String> = columns.iter().map(|column| headings::key(&column.heading)).collect();
    let has = |target: Target| columns.iter().any(|column| column.target == target);
    let named = |key: &str| keys.iter().any(|other| other == key);
    let has_person = has(Target::GivenName)
        || has(Target::FamilyName)
        || has(Target::Email)
        || has(Target::Mobile)
        || has(Target::JobTitle);
    let is_deal = named("amount") && named("stage");
    let has_job = keys
        .iter()
        .any(|key| ["jobtitle", "jobposition", "position", "cargo", "职位"].contains(&key.as_str()));
    let is_lead_of_dynamics =
        named("topic") && named("description") && (named("rating") || named("leadsource"));
    let mut changes: Vec<(usize, Target)> = Vec::new();
    for (at, key) in keys.iter().enumerate() {
        let target = match key.as_str() {
            "name" if is_deal => Target::Keep,
            "name"
                if (has(Target::GivenName) && has(Target::FamilyName))
                    || has(Target::FullName) && keys[..at].iter().any(|other| other == "fullname") =>
            {
                if has(Target::Company) { Target::Keep } else { Target::Company }
            }
            "name" if !has_person && !has(Target::Company) => Target::Company,
            "name" if named("vorname") => Target::FamilyName,
            "nombre" if !named("apellidos") && !named("apellido") && !named("primerapellido") => {
                Target::FullName
            }
            "名" | "first" | "last" => continue,
            "title" | "titel" | "titulo" if has_job => Target::Title,
            "title" | "titel" | "titulo"
                if values(at).iter().all(|value| is_form_of_address(value)) && !values(at).is_empty() =>
            {
                Target::Title
            }
            "topic" if is_lead_of_dynamics => Target::Keep,
            "address#formatted" if named("address#street") => Target::Keep,
            "fileas" if has_person || named("firstname") => Target::Keep,
            "estado"
                if !values(at).is_empty()
                    && values(at).iter().all(|value| super::words::stage(value).is_none()) =>
            {
                Target::State
            }
            "categories" if is_deal => Target::Topics,
            "priority" | "prioritat"
                if values(at).iter().any(|value| super::words::grade(value).is_none()) =>
            {
                Target::Keep
            }
            "status"
                if !values(at).is_empty()
                    && values(at).iter().all(|value| super::words::grade(value).is_some()) =>
            {
                Target::Grade
            }
            _ => continue,
        };
        changes.push((at, target));
    }
    for (at, target) in changes {
        columns[at].target = target;
    }
}

fn is_form_of_address(value: &str) -> bool {
    const FORMS: &[&str] = &[
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "sr",
        "sra",
        "srta",
        "herr",
        "frau",
        "ing",
        "dipl.-ing",
        "mx",
        "先生",
        "女士",
        "小姐",
    ];
    FORMS.contains(&value.trim().trim_end_matches('.').to_lowercase().as_str())
}

/// What a column without a telling heading holds, by its values.
fn by_data(table: &Table, at: usize, values: &[&str]) -> Option<Target> {
    if values.len() < 2 {
        return None;
    }
    let most = |holds: &dyn Fn(&str) -> bool, percent: usize| {
        values.iter().filter(|value| holds(value)).count() * 100 >= values.len() * percent
    };
    match table.usual(at) {
        Some(CellKind::Mail) => return Some(Target::Email),
        Some(CellKind::Phone) => return Some(Target::Phone),
        Some(CellKind::Web) if most(&|value| value.contains("linkedin.com/"), 50) => {
            return Some(Target::LinkedIn);
        }
        Some(CellKind::Web) => return Some(Target::Website),
        Some(CellKind::Number | CellKind::Day | CellKind::Time | CellKind::Code) => return None,
        _ => {}
    }
    if most(&|value| country::code(value).is_some(), 80) {
        return Some(Target::Country);
    }
    if most(&|value| super::words::grade(value).is_some(), 100) {
        return Some(Target::Grade);
    }
    if most(&|value| company_name::legal_form(value).is_some(), 40) {
        return Some(Target::Company);
    }
    if most(&is_postal_address, 60) {
        return Some(Target::Street);
    }
    if most(&is_person, 80) && most(&|value| value.contains(' ') || value.chars().all(is_han), 80) {
        return Some(Target::FullName);
    }
    None
}

/// Two to four words that begin with capitals, or two to four Chinese characters.
fn is_person(value: &str) -> bool {
    let value = value.trim();
    if value.chars().all(is_han) {
        return (2..=4).contains(&value.chars().count());
    }
    let words: Vec<&str> = value.split_whitespace().collect();
    let small = ["de", "la", "del", "van", "von", "der", "den", "da", "dos", "y", "e", "al", "bin"];
    (2..=5).contains(&words.len())
        && words.iter().all(|word| {
            small.contains(&word.to_lowercase().as_str())
                || word.chars().next().is_some_and(char::is_uppercase)
                    && word.chars().all(|sign| sign.is_alphabetic() || "-'.’".contains(sign))
        })
}

fn is_postal_address(value: &str) -> bool {
    const WORDS: &[&str] = &[
        "street", "st.", "road", "avenue", "ave", "lane", "calle", "avda", "avenida", "plaza", "paseo",
        "carrer", "strasse", "straße", "str.", "platz", "weg", "路", "街", "号",
    ];
    let lower = value.to_lowercase();
    value.chars().any(|sign| sign.is_ascii_digit()) && WORDS.iter().any(|word| lower.contains(word))
}

/// Files of the same shape have the same headings.
pub(super) fn shape(columns: &[Mapped]) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    columns.iter().for_each(|column| headings::key(&column.heading).hash(&mut hasher));
    format!("import.{:016x}", hasher.finish())
}
