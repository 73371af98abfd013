//! Rows that have a cell too many or too few: an empty one is taken out, or put in, where the cells then look most like
//! those above and below them. Nothing that says something is ever taken out.

use super::{
    kind::{CellKind, kind},
    records::Record,
};

/// More cells than these are not put in or taken out.
const MOST: usize = 2;

/// Brings a row to the width of its table as far as that loses nothing; a row that says more stays wider.
pub(super) fn fit(record: &mut Record, width: usize, kinds: &[Option<CellKind>]) {
    while record.cells().len() > width && record.cells().last().is_some_and(|cell| cell.trim().is_empty()) {
        record.widen(record.cells().len() - 1);
    }
    let mut steps = 0;
    while record.cells().len() > width && steps < MOST {
        let Some(at) = superfluous(record.cells(), kinds) else { break };
        record.take_out(at);
        steps += 1;
    }
    while record.cells().len() < width && steps < MOST && record.cells().len() > 1 {
        match missing(record.cells(), kinds) {
            Some(at) => record.put_in(at),
            None => break,
        }
        steps += 1;
    }
    if record.cells().len() < width {
        record.widen(width);
    }
}

/// How many cells look as their column does, less those that do not.
fn likeness<'c>(cells: impl Iterator<Item = &'c str>, kinds: &[Option<CellKind>]) -> i32 {
    cells
        .zip(kinds)
        .map(|(cell, usual)| match (kind(cell), usual) {
            (CellKind::Empty, _) | (_, None) => 0,
            (kind, Some(usual)) if kind == *usual => 1,
            (kind, Some(usual)) if kind.is_data() || usual.is_data() => -1,
            _ => 0,
        })
        .sum()
}

/// The empty cell without which a row looks most like the others; the last of several.
fn superfluous(cells: &[String], kinds: &[Option<CellKind>]) -> Option<usize> {
    let empty = (0..cells.len()).filter(|at| cells[*at].trim().is_empty());
    empty.max_by_key(|out| {
        likeness(cells.iter().enumerate().filter(|(at, _)| at != out).map(|(_, cell)| cell.as_str()), kinds)
    })
}

/// Where an empty cell makes a row look clearly more like the others than one at its end would.
fn missing(cells: &[String], kinds: &[Option<CellKind>]) -> Option<usize> {
    let with = |place: usize| {
        let (before, after) = cells.split_at(place);
        likeness(before.iter().map(String::as_str).chain([""]).chain(after.iter().map(String::as_str)), kinds)
    };
    let best = (0..=cells.len()).max_by_key(|place| with(*place))?;
    (with(best) > with(cells.len()) + 1).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_find_back_to_their_columns() {
        use CellKind::{Day, Mail, Number, Phone, Text};
        let kinds = [Text, Day, Number, Mail, Phone].map(Some);
        for (cells, want) in [
            (
                &["Ana", "2026-11-04", "", "3", "a@b.example", "+44 7700 900123"][..],
                &["Ana", "2026-11-04", "3", "a@b.example", "+44 7700 900123"][..],
            ),
            (
                &["Ana", "3", "a@b.example", "+44 7700 900123"],
                &["Ana", "", "3", "a@b.example", "+44 7700 900123"],
            ),
            (&["Ana", "2026-11-04"], &["Ana", "2026-11-04", "", "", ""]),
            (
                &["Ana", "2026-11-04", "3", "a@b.example", "+44 7700 900123", "", ""],
                &["Ana", "2026-11-04", "3", "a@b.example", "+44 7700 900123"],
            ),
            (
                &["Ana", "2026-11-04", "3", "a@b.example", "+44 7700 900123", "more"],
                &["Ana", "2026-11-04", "3", "a@b.example", "+44 7700 900123", "more"],
            ),
        ] {
            let mut record = Record::default();
            cells.iter().for_each(|cell| record.cell().push_str(cell));
            fit(&mut record, 5, &kinds);
            assert_eq!(record.cells(), want);
        }
    }
}
