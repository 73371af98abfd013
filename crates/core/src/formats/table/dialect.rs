//! How a text file parts its cells: which delimiter, quote and escape fit best, by how even the records come out and how
//! much of what is in the cells is of a known kind (after van den Burg, Nazábal and Sutton, 2019).

use std::collections::HashMap;

use super::{
    kind::{CellKind, kind},
    records::{Record, Records},
};

/// How the cells of a text file are parted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dialect {
    /// Between cells; one sign or several.
    pub delimiter: String,
    /// Around cells that hold delimiters or line ends: an ASCII sign.
    pub quote: Option<u8>,
    /// Whether a quote within a cell stands behind a backslash rather than twice.
    pub backslash: bool,
}

impl Dialect {
    /// RFC 4180.
    pub(super) fn plain(delimiter: &str) -> Self {
        Self { delimiter: delimiter.to_owned(), quote: Some(b'"'), backslash: false }
    }
}

/// So many records decide.
const RECORDS: usize = 300;

/// Delimiters that nobody uses for anything else, and those that also stand in texts, times and names.
const USUAL: &[&str] = &[",", ";", "\t", "|"];
const RARE: &[&str] = &["\u{1f}", "~", "^", "¦", "，", "；", ":", "#", "*", " "];

/// The dialect of a text, whose beginning this is. What is asked for is kept.
pub(super) fn sniff(sample: &str, delimiter: Option<&str>) -> Dialect {
    let delimiters = match delimiter {
        Some(delimiter) => vec![delimiter.to_owned()],
        None => candidates(sample),
    };
    let mut best = (0, Dialect::plain(delimiters.first().map_or(",", String::as_str)));
    for delimiter in delimiters {
        for quote in [Some(b'"'), Some(b'\''), None] {
            if quote.is_some_and(|quote| quote == b'\'' && !begins_cells(sample, &delimiter, '\'')) {
                continue;
            }
            let dialect = Dialect { delimiter: delimiter.clone(), quote, backslash: false };
            let score = score(sample, &dialect);
            if score > best.0 {
                best = (score, dialect);
            }
        }
    }
    let (points, dialect) = best;
    let backslash = Dialect { backslash: true, ..dialect.clone() };
    let quote = dialect.quote.map_or('"', char::from);
    if sample.contains(&format!("\\{quote}")) && score(sample, &backslash) >= points {
        backslash
    } else {
        dialect
    }
}

/// The delimiters that may be meant: single signs, and runs of signs that every line has.
fn candidates(sample: &str) -> Vec<String> {
    let mut found: Vec<String> = USUAL
        .iter()
        .chain(RARE)
        .filter(|sign| sample.contains(**sign))
        .map(|sign| (*sign).to_owned())
        .collect();
    let lines: Vec<&str> = sample.lines().filter(|line| !line.trim().is_empty()).take(60).collect();
    let mut runs: HashMap<String, usize> = HashMap::new();
    for line in &lines {
        let mut here: Vec<String> = line
            .split(|sign: char| sign.is_alphanumeric() || "\"'\\@./_()$€£%".contains(sign))
            .filter(|run| (2..=4).contains(&run.chars().count()) && !run.trim().is_empty())
            .map(str::to_owned)
            .collect();
        here.sort_unstable();
        here.dedup();
        here.into_iter().for_each(|run| *runs.entry(run).or_default() += 1);
    }
    let mut often: Vec<String> =
        runs.into_iter().filter(|(_, count)| count * 10 >= lines.len() * 8).map(|(run, _)| run).collect();
    often.sort_unstable();
    found.extend(often);
    found
}

/// Whether a sign stands where cells begin, on several of the lines.
fn begins_cells(sample: &str, delimiter: &str, quote: char) -> bool {
    let begins = sample.matches(&format!("{delimiter}{quote}")).count();
    let ends = sample.matches(&format!("{quote}{delimiter}")).count();
    let lines = sample.lines().filter(|line| line.starts_with(quote) || line.ends_with(quote)).count();
    begins.min(ends) + lines > 1
}

/// How well a dialect fits, as a number without a unit.
fn score(sample: &str, dialect: &Dialect) -> u64 {
    let mut widths: HashMap<usize, u64> = HashMap::new();
    let (mut known, mut cells, mut rows) = (0_u64, 0_u64, 0_u64);
    let mut records = Records::of(sample, dialect);
    let mut record = Record::default();
    while rows < RECORDS as u64 && records.next(&mut record).unwrap_or(false) {
        if record.is_blank() && record.cells().len() < 2 {
            continue;
        }
        rows += 1;
        *widths.entry(record.cells().len()).or_default() += 1;
        for cell in record.cells() {
            cells += 1;
            known += worth(cell);
        }
    }
    if cells == 0 {
        return 0;
    }
    // Records of one cell say next to nothing for a dialect, but more than none.
    let even: u64 = widths
        .iter()
        .map(|(width, count)| {
            let width = *width as u64;
            if width < 2 { *count } else { count * (width - 1) * 1_000 / width }
        })
        .sum();
    let even = if is_half(sample, &dialect.delimiter) { even / 4 } else { even };
    let points = even * (known * 1_000 / cells) / widths.len() as u64;
    let most = widths.values().max().copied().unwrap_or_default();
    let is_rare = RARE.contains(&dialect.delimiter.as_str());
    match dialect.delimiter.as_str() {
        // Names and sentences have spaces, times have colons: such a delimiter makes every record the same.
        " " | ":" | "#" | "*" if most * 20 < rows * 19 || widths.keys().any(|width| *width < 3) => {
            points / 50
        }
        _ if is_rare => points / 3,
        _ => points,
    }
}

/// Whether a sign nearly always stands twice, so that both together are the delimiter.
fn is_half(sample: &str, delimiter: &str) -> bool {
    let all = sample.matches(delimiter).count();
    let twice = sample.matches(&delimiter.repeat(2)).count() * 2;
    delimiter.chars().count() == 1 && all > 1 && twice * 10 > all * 9 && !delimiter.trim().is_empty()
}

/// How much a cell says for the dialect it was read in, in thousandths of the most.
fn worth(cell: &str) -> u64 {
    match kind(cell) {
        CellKind::Empty => 900,
        CellKind::Text if cell.chars().all(|sign| sign.is_alphanumeric() || " -_.'’&()/+".contains(sign)) => {
            1_000
        }
        CellKind::Text if cell.contains([';', '\t', '|', '"']) => 100,
        CellKind::Text => 500,
        _ => 1_000,
    }
    .min(if cell.starts_with([' ', '"']) || is_wrapped(cell) { 300 } else { 1_000 })
}

/// Whether quotes of the other kind stand around it.
fn is_wrapped(cell: &str) -> bool {
    cell.len() > 1 && cell.starts_with('\'') && cell.ends_with('\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dialects() {
        for (sample, delimiter, quote, backslash) in [
            ("a,b,c\n1,2,3\n4,5,6\n", ",", Some('"'), false),
            ("Name;Ort\n\"Müller; Söhne\";Ulm\nWeiß;Köln\n", ";", Some('"'), false),
            ("name\tnote\nAna\tone, two, three\nEva\tfour, five\n", "\t", Some('"'), false),
            ("name|mail\nAna|ana@lumera.example\nEva|eva@lumera.example\n", "|", Some('"'), false),
            (
                "name||mail||city\nAna||ana@lumera.example||Ulm\nEva||eva@lumera.example||Köln\n",
                "||",
                Some('"'),
                false,
            ),
            (
                "name, mail, city\nAna, ana@lumera.example, Ulm\n\"Eva, B.\", eva@lumera.example, Köln\n",
                ", ",
                Some('"'),
                false,
            ),
            ("name,note\n'Ana','one, two'\n'Eva','three, four'\n'Ida','five'\n", ",", Some('\''), false),
            ("name,note\n\"Ana\",\"say \\\"hi\\\", twice\"\n\"Eva\",\"no\"\n", ",", Some('"'), true),
            ("time name count\n10:00 Ana 3\n10:15 Eva 4\n10:30 Ida 5\n", " ", Some('"'), false),
            ("name\nAna Ruiz\nEva Lis\n", ",", Some('"'), false),
            (
                "姓名，公司，电话\n陈璐，伊比联，13800000000\n王伟，华芯，13900000000\n",
                "，",
                Some('"'),
                false,
            ),
        ] {
            let found = sniff(sample, None);
            if sample.starts_with("name\nAna Ruiz") {
                assert_ne!(found.delimiter, "\t", "{found:?}");
                continue;
            }
            let want =
                Dialect { delimiter: delimiter.to_owned(), quote: quote.map(|quote| quote as u8), backslash };
            assert_eq!(found, want, "{sample}");
        }
    }
}
