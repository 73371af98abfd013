//! What is where in a file: lines before the headings, headings on several lines, the rows, sums below them, and whether
//! further tables follow.

use super::{
    MOST_ROWS,
    kind::{CellKind, kind},
    mend,
    records::Record,
    source::{Limit, over},
};
use crate::error::Result;

/// So many records are looked at to find the headings.
pub(super) const SAMPLE: usize = 200;

/// Headings on more lines than these are none.
const MOST_HEAD_LINES: usize = 4;

/// More lines than these below a table are no sums.
const MOST_FOOT_LINES: usize = 12;

/// One table of a file. Records are counted from 0, blank ones included.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    /// The records of the headings; empty when there are none.
    pub head: std::ops::Range<usize>,
    /// The records between the headings and what stands below.
    pub body: std::ops::Range<usize>,
    /// On which line its headings, or its first row, begin.
    pub line: u32,
    /// How many lines before the headings are left out.
    pub before: u32,
    /// How many lines below the rows are left out.
    pub below: u32,
    /// How many rows it has.
    pub rows: u32,
    /// How many cells its widest row has.
    pub width: usize,
    /// What most cells of each column look like; none where they differ.
    pub kinds: Vec<Option<CellKind>>,
}

/// What is known of a record without keeping it.
#[derive(Debug, Clone, Copy)]
struct Fact {
    line: u32,
    filled: u16,
    width: u16,
    /// It repeats the headings.
    is_head: bool,
    /// Where the table has numbers and the like, it has words.
    is_foreign: bool,
    /// It begins as sums and remarks do.
    is_sum: bool,
}

/// Goes through the records of a file; `each` says whether to go on.
pub(super) type Walk<'w> = dyn Fn(&mut dyn FnMut(&mut Record) -> Result<bool>) -> Result<()> + 'w;

/// Finds the tables of a file. `asked` is the line on which the headings were said to be, 0 for none; `usual` is how wide
/// most records are, 0 where cells are not parted by delimiters; `knows` says whether a text is a heading we know.
pub(super) fn survey(
    walk: &Walk<'_>,
    asked: Option<u32>,
    usual: usize,
    knows: &dyn Fn(&str) -> bool,
) -> Result<Vec<Part>> {
    let mut sample: Vec<(u32, Vec<String>)> = Vec::new();
    walk(&mut |record| {
        sample.push((record.line, record.cells().to_vec()));
        Ok(sample.len() < SAMPLE)
    })?;
    let head = match asked {
        Some(0) => {
            let first = sample.iter().position(|(_, cells)| filled(cells) > 0).unwrap_or(0);
            first..first
        }
        Some(line) => {
            let at = sample.iter().position(|(begins, _)| *begins >= line).unwrap_or(0);
            at..at + 1
        }
        None => find_head(&sample, knows),
    };
    let heading: Vec<String> = sample.get(head.start).map(|(_, cells)| cells.clone()).unwrap_or_default();
    let kinds = kinds(sample.get(head.end..).unwrap_or_default(), usual);
    let width = usual.max(heading.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1));
    let mut facts: Vec<Fact> = Vec::new();
    let mut wide: Vec<(usize, usize)> = Vec::new();
    let mut rows = 0_u32;
    walk(&mut |record| {
        let at = facts.len();
        if at >= head.end && record.cells().len() > width {
            mend::fit(record, width, &kinds);
            if record.cells().len() > width {
                wide.push((at, record.cells().len()));
            }
        }
        let named = (!head.is_empty() && at >= head.end).then_some(heading.as_slice());
        let fact = look(record, named, &kinds);
        rows += u32::from(fact.filled > 0);
        if rows > MOST_ROWS {
            return Err(over(Limit::Rows));
        }
        facts.push(fact);
        Ok(true)
    })?;
    let mut parts = part(&facts, head, width, usual > 0);
    for part in &mut parts {
        let inside = wide.iter().filter(|(at, _)| part.body.contains(at)).map(|(_, width)| *width);
        part.width = inside.max().unwrap_or(0).max(width);
        part.kinds.clone_from(&kinds);
    }
    Ok(parts)
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// Where the headings are, by the first records of a file.
fn find_head(sample: &[(u32, Vec<String>)], knows: &dyn Fn(&str) -> bool) -> std::ops::Range<usize> {
    let full: Vec<usize> = (0..sample.len()).filter(|at| filled(&sample[*at].1) > 0).collect();
    let most = full.iter().take(30).map(|at| filled(&sample[*at].1)).max().unwrap_or(0);
    let least = (most * 2).div_ceil(3).max(1);
    let is_regular = |at: &usize| {
        let cells = &sample[*at].1;
        let first = cells.iter().find(|cell| !cell.trim().is_empty());
        let one_and_the_same =
            filled(cells) > 1 && cells.iter().all(|cell| cell.trim().is_empty() || Some(cell) == first);
        filled(cells) >= least && !one_and_the_same
    };
    let Some(mut first) = full.iter().copied().find(is_regular) else { return 0..0 };
    // Remarks such as "Exported: 4 November" may be as wide as a narrow table.
    let is_remark = |at: usize| sample[at].1.iter().any(|cell| cell.trim_end().ends_with([':', '：']));
    let later = full.iter().copied().filter(|at| *at > first).take(6);
    let words = |at: &usize| {
        filled(&sample[*at].1) > filled(&sample[first].1)
            && sample[*at].1.iter().all(|cell| !kind(cell).is_data())
    };
    if is_remark(first)
        && let Some(better) = later.into_iter().find(words)
    {
        first = better;
    }
    if !is_head(sample, first, knows) {
        return first..first;
    }
    let mut end = first + 1;
    while end < sample.len() && end - first < MOST_HEAD_LINES {
        // A blank line may stand between the lines of the headings.
        let next = if filled(&sample[end].1) == 0 { end + 1 } else { end };
        if next >= sample.len()
            || !(next == end && continues_head(sample, first, end)
                || completes(sample, first, next)
                || splits(sample, first, next, knows))
        {
            break;
        }
        end = next + 1;
    }
    first..end
}

/// Whether a record names columns that the headings above it leave open, as where one word stands over several columns.
fn completes(sample: &[(u32, Vec<String>)], first: usize, at: usize) -> bool {
    let (head, cells) = (&sample[first].1, &sample[at].1);
    let is_open = |place: usize| head.get(place).is_none_or(|cell| cell.trim().is_empty());
    let named = |(place, cell): (usize, &String)| !cell.trim().is_empty() && is_open(place);
    let below = sample.get(at + 1).map(|(_, cells)| filled(cells)).unwrap_or_default();
    cells.iter().all(|cell| !kind(cell).is_data())
        && cells.iter().enumerate().filter(|cell| named(*cell)).count() > 1
        && below > 0
        && filled(head) > 1
}

/// Whether a record parts the columns over which the headings above it are one, as where cells were merged.
fn splits(sample: &[(u32, Vec<String>)], first: usize, at: usize, knows: &dyn Fn(&str) -> bool) -> bool {
    let said = |cells: &[String], place: usize| {
        cells.get(place).map_or(String::new(), |cell| cell.trim().to_owned())
    };
    let (head, cells) = (&sample[first].1, &sample[at].1);
    let is_one = |place: &usize| {
        let word = said(head, *place);
        let beside = [place.checked_sub(1), Some(place + 1)].into_iter().flatten();
        !word.is_empty() && beside.map(|place| said(head, place)).any(|other| other == word)
    };
    let (parted, single): (Vec<usize>, Vec<usize>) = (0..head.len().max(cells.len())).partition(is_one);
    let names: Vec<String> = parted.iter().map(|place| said(cells, *place)).collect();
    let again =
        |name: &String| sample[at + 1..].iter().any(|(_, row)| row.iter().any(|cell| cell.trim() == name));
    // What stands on one line alone is named above, and nothing more is said below.
    let is_bare = !single.is_empty()
        && single
            .iter()
            .all(|place| said(cells, *place).is_empty() || said(cells, *place) == said(head, *place));
    let known = names.iter().filter(|name| knows(name)).count();
    names.len() > 1
        && (is_bare || known * 2 >= names.len())
        && cells.iter().all(|cell| !kind(cell).is_data())
        && names
            .iter()
            .enumerate()
            .all(|(at, name)| !name.is_empty() && !names[..at].contains(name) && !again(name))
        && sample[at + 1..].iter().any(|(_, row)| filled(row) > 0)
}

/// Whether this record names columns rather than being a row.
fn is_head(sample: &[(u32, Vec<String>)], at: usize, knows: &dyn Fn(&str) -> bool) -> bool {
    let cells = &sample[at].1;
    let known = cells.iter().filter(|cell| knows(cell)).count();
    if known > 1 || known * 3 > filled(cells).max(1) {
        return true;
    }
    let below = &sample[at + 1..];
    let kinds = kinds(below, 0);
    let (hits, misses) = compare(cells, &kinds);
    if hits != misses {
        return misses > hits;
    }
    if cells.iter().filter(|cell| kind(cell).is_data()).count() * 2 > filled(cells) {
        return false;
    }
    // A value that stands below once more, such as a country, names no column.
    let again = |place: usize, cell: &String| {
        !cell.trim().is_empty()
            && below.iter().any(|(_, row)| row.get(place).is_some_and(|other| other == cell))
    };
    let repeats = cells.iter().enumerate().filter(|(place, cell)| again(*place, cell)).count();
    repeats * 2 < filled(cells).max(1) || below.is_empty()
}

/// Whether the record at `at` goes on with the headings that begin at `first`.
fn continues_head(sample: &[(u32, Vec<String>)], first: usize, at: usize) -> bool {
    let (head, cells) = (&sample[first].1, &sample[at].1);
    if head == cells && filled(head) > 0 {
        return true;
    }
    let kinds = kinds(sample.get(at + 1..).unwrap_or_default(), 0);
    let (hits, misses) = compare(cells, &kinds);
    hits == 0
        && misses > 1
        && filled(cells) * 3 >= filled(head) * 2
        && cells.iter().all(|cell| !kind(cell).is_data())
}

/// In how many columns that hold numbers, days and the like a record has the same, and in how many words.
fn compare(cells: &[String], kinds: &[Option<CellKind>]) -> (usize, usize) {
    let (mut hits, mut misses) = (0, 0);
    for (cell, usual) in cells.iter().zip(kinds) {
        let Some(usual) = usual.filter(|usual| usual.is_data()) else { continue };
        match kind(cell) {
            CellKind::Empty => {}
            kind if kind == usual || kind.is_data() => hits += 1,
            _ => misses += 1,
        }
    }
    (hits, misses)
}

/// What most cells of each column look like. Records that are not `usual` wide do not count, unless that is 0.
fn kinds(sample: &[(u32, Vec<String>)], usual: usize) -> Vec<Option<CellKind>> {
    let rows =
        sample.iter().map(|(_, cells)| cells).filter(|cells| usual == 0 || cells.len() == usual).take(100);
    let mut columns: Vec<Vec<CellKind>> = Vec::new();
    for cells in rows {
        columns.resize(columns.len().max(cells.len()), Vec::new());
        for (column, cell) in columns.iter_mut().zip(cells) {
            match kind(cell) {
                CellKind::Empty => {}
                kind => column.push(kind),
            }
        }
    }
    let most = |column: &Vec<CellKind>| {
        let count = |kind: CellKind| column.iter().filter(|other| **other == kind).count();
        let best = column.iter().copied().max_by_key(|kind| count(*kind))?;
        (count(best) * 10 >= column.len() * 7).then_some(best)
    };
    columns.iter().map(most).collect()
}

/// Words that sums and remarks below a table begin with.
const SUMS: &[&str] = &[
    "total",
    "sum",
    "subtotal",
    "grand total",
    "count",
    "average",
    "source",
    "note:",
    "notes:",
    "exported",
    "generated",
    "page ",
    "end of",
    "suma",
    "subtotal",
    "fuente",
    "promedio",
    "nota:",
    "summe",
    "gesamt",
    "anzahl",
    "quelle",
    "合计",
    "总计",
    "小计",
    "共计",
    "总数",
    "来源",
    "备注：",
    "合計",
    "總計",
    "footnote",
    "* ",
    "** ",
    "(c)",
    "©",
];

fn look(record: &Record, heading: Option<&[String]>, kinds: &[Option<CellKind>]) -> Fact {
    let cells = record.cells();
    let count = filled(cells);
    let same = heading.map_or(0, |heading| {
        cells.iter().zip(heading).filter(|(cell, head)| cell == head && !cell.trim().is_empty()).count()
    });
    let (hits, misses) = if heading.is_some() && same == 0 { compare(cells, kinds) } else { (0, 0) };
    let first = cells
        .iter()
        .find(|cell| !cell.trim().is_empty())
        .map(|cell| cell.trim().to_lowercase())
        .unwrap_or_default();
    let small = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    Fact {
        line: record.line,
        filled: small(count),
        width: small(cells.len()),
        is_head: same > 1 && same * 5 >= count * 3,
        is_foreign: misses > 0 && hits == 0,
        is_sum: count * 2 <= kinds.len().max(2) && SUMS.iter().any(|word| first.starts_with(word)),
    }
}

/// Divides the records into tables.
fn part(facts: &[Fact], head: std::ops::Range<usize>, width: usize, delimited: bool) -> Vec<Part> {
    let mut heads = vec![head.clone()];
    let mut blanks = 0;
    for at in head.end..facts.len() {
        let fact = facts[at];
        if fact.filled == 0 {
            blanks += 1;
            continue;
        }
        let next = facts[at + 1..].iter().find(|fact| fact.filled > 0);
        let is_other_width =
            |next: &Fact| delimited && usize::from(fact.width) != width && next.width == fact.width;
        let apart = blanks > 0
            && fact.filled > 1
            && next.is_some_and(|next| fact.is_foreign && !next.is_sum || is_other_width(next));
        if fact.is_head || apart {
            heads.push(at..at + 1);
        }
        blanks = 0;
    }
    let mut parts = Vec::new();
    let mut before = 0;
    for (number, head) in heads.iter().enumerate() {
        let limit = heads.get(number + 1).map_or(facts.len(), |next| next.start);
        let end = foot(facts, head.end, limit, width, delimited);
        let count = |range: std::ops::Range<usize>| {
            u32::try_from(facts[range].iter().filter(|fact| fact.filled > 0).count()).unwrap_or(u32::MAX)
        };
        let first = facts.get(head.start);
        parts.push(Part {
            head: head.clone(),
            body: head.end..end,
            line: first.map_or(1, |fact| fact.line),
            before: if number == 0 { count(0..head.start.min(facts.len())) } else { before },
            below: count(end..limit),
            rows: count(head.end.min(end)..end),
            ..Part::default()
        });
        before = 0;
    }
    parts
}

/// Where the rows end and sums and remarks begin.
fn foot(facts: &[Fact], start: usize, limit: usize, width: usize, delimited: bool) -> usize {
    let mut end = limit;
    let mut sure = limit;
    let mut lines = 0;
    while end > start && lines < MOST_FOOT_LINES {
        let fact = facts[end - 1];
        let narrow = width >= 3 && usize::from(fact.filled) * 3 <= width;
        let bare = delimited && width >= 3 && fact.width == 1;
        if fact.filled == 0 {
            end -= 1;
            // What stands alone behind a blank line is no row.
            if lines > 0 {
                sure = end;
            }
            continue;
        }
        if fact.is_sum || bare || (fact.filled == 1 && fact.is_foreign) {
            end -= 1;
            lines += 1;
            sure = end;
        } else if narrow {
            end -= 1;
            lines += 1;
        } else {
            break;
        }
    }
    sure
}
