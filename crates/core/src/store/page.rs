//! Paging: a list read piece by piece along an index. A piece starts where another one ended, or some rows further on.
//!
//! Scrolling goes on from a cursor. A jump, to the end or by dragging the scroll bar, skips rows from the nearest cursor
//! known; rows that are skipped are counted along the index and never looked up.

use rusqlite::{Row, Statement, ToSql, types::ValueRef};

use super::{Page, Reader};
use crate::error::{Code, Error, Result};

/// What a list is made of. `from` joins a table called `r`, whose `n` breaks ties; `counted` is as much of it as the
/// conditions need.
pub(super) struct List<'a> {
    pub counted: &'a str,
    /// The index to walk along, where the conditions need no more than it holds: SQLite would rather look a show up and
    /// sort all its rows.
    pub along: Option<&'a str>,
    pub from: &'a str,
    pub columns: &'a str,
    pub sort: &'a str,
    pub descending: bool,
}

/// A page never has more rows than this.
const MOST: u32 = 1_000;

/// Where a page ended: the sort value as hexadecimal or text, and the row's number.
#[derive(serde::Serialize, serde::Deserialize)]
enum At {
    Bytes(String),
    Text(String),
    Int(i64),
}

impl List<'_> {
    /// Reads a page: `condition` and `params` narrow the list, `(after, limit)` say where it begins and how long it is.
    pub(super) fn page<T>(
        &self,
        reader: Reader<'_>,
        condition: &str,
        params: &[(&str, &dyn ToSql)],
        (after, limit): (Option<&str>, u32),
        from_row: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Page<T>> {
        self.page_from(reader, condition, params, (after, 0, limit), from_row)
    }

    /// [`List::page`], `skip` rows further on.
    pub(super) fn page_from<T>(
        &self,
        reader: Reader<'_>,
        condition: &str,
        params: &[(&str, &dyn ToSql)],
        (after, skip, limit): (Option<&str>, u32, u32),
        from_row: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Page<T>> {
        let Self { counted, from, columns, sort, along, .. } = *self;
        let (beyond, order) = if self.descending { ("<", "DESC") } else { (">", "ASC") };
        let limit = if limit == 0 { MOST } else { limit.min(MOST) };
        let count = format!("SELECT count(*) FROM {counted} WHERE {condition}");
        let mut counting = reader.conn.prepare_cached(&count)?;
        let asked = asked_for(&counting, params)?;
        let total = counting.query_row(asked.as_slice(), |row| row.get(0))?;

        let place = after.map(read_cursor).transpose()?;
        let (key, n) = place.as_ref().map_or((None, None), |(key, n)| (Some(key.as_ref()), Some(*n)));
        let start =
            if place.is_some() { format!("AND ({sort}, r.n) {beyond} (:key, :from)") } else { String::new() };
        let along = along.map(|index| format!(" INDEXED BY {index}")).unwrap_or_default();
        // The rows are chosen along the index first, so that those which are skipped cost no look into other tables.
        let sql = format!(
            "WITH page AS MATERIALIZED (
               SELECT r.n AS sort_n, {sort} AS sort_value FROM {counted}{along} WHERE {condition} {start}
               ORDER BY {sort} {order}, r.n {order} LIMIT :limit OFFSET :skip)
             SELECT {columns}, page.sort_value, page.sort_n FROM page CROSS JOIN {from} WHERE r.n = page.sort_n
             ORDER BY page.sort_value {order}, page.sort_n {order}"
        );
        let mut all: Vec<(&str, &dyn ToSql)> = params.to_vec();
        if let (Some(key), Some(n)) = (&key, &n) {
            all.push((":key", *key));
            all.push((":from", n));
        }
        all.push((":limit", &limit));
        all.push((":skip", &skip));

        let mut statement = reader.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(all.as_slice())?;
        let (mut items, mut next) = (Vec::new(), None);
        while let Some(row) = rows.next()? {
            items.push(from_row(row)?);
            if items.len() == limit as usize {
                next = Some(write_cursor(row)?);
            }
        }
        Ok(Page { items, total, next })
    }

    /// How many rows come before the row with this number; none when the list does not have it.
    pub(super) fn rank(
        &self,
        reader: Reader<'_>,
        condition: &str,
        params: &[(&str, &dyn ToSql)],
        n: i64,
    ) -> Result<Option<u32>> {
        let Self { counted, sort, .. } = *self;
        let before = if self.descending { ">" } else { "<" };
        let mut all: Vec<(&str, &dyn ToSql)> = params.to_vec();
        all.push((":row", &n));
        let there = format!("SELECT 1 FROM {counted} WHERE {condition} AND r.n = :row");
        let mut looking = reader.conn.prepare_cached(&there)?;
        let asked = asked_for(&looking, &all)?;
        if !looking.exists(asked.as_slice())? {
            return Ok(None);
        }
        let table = counted.split(' ').next().unwrap_or_default();
        let sql = format!(
            "SELECT count(*) FROM {counted} WHERE {condition}
             AND ({sort}, r.n) {before} ((SELECT {sort} FROM {table} AS r WHERE r.n = :row), :row)"
        );
        reader.count(&sql, all.as_slice()).map(Some)
    }
}

/// The parameters that a statement has: columns and the order may need one that counting does not.
fn asked_for<'p>(
    statement: &Statement<'_>,
    params: &[(&'p str, &'p dyn ToSql)],
) -> Result<Vec<(&'p str, &'p dyn ToSql)>> {
    let mut asked = Vec::with_capacity(params.len());
    for param in params {
        if statement.parameter_index(param.0)?.is_some() {
            asked.push(*param);
        }
    }
    Ok(asked)
}

fn write_cursor(row: &Row<'_>) -> Result<String> {
    let n: i64 = row.get("sort_n")?;
    let at = match row.get_ref("sort_value")? {
        ValueRef::Blob(bytes) => At::Bytes(bytes.iter().map(|byte| format!("{byte:02x}")).collect()),
        ValueRef::Integer(number) => At::Int(number),
        ValueRef::Text(text) => At::Text(String::from_utf8_lossy(text).into_owned()),
        _ => At::Text(String::new()),
    };
    serde_json::to_string(&(at, n)).map_err(Error::internal)
}

fn read_cursor(cursor: &str) -> Result<(Box<dyn ToSql>, i64)> {
    let bad = || Error::new(Code::NotAChoice).with("value", cursor);
    let (at, n): (At, i64) = serde_json::from_str(cursor).map_err(|_| bad())?;
    let key: Box<dyn ToSql> = match at {
        At::Bytes(hex) => {
            let byte = |at: usize| hex.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
            Box::new((0..hex.len()).step_by(2).map(byte).collect::<Option<Vec<u8>>>().ok_or_else(bad)?)
        }
        At::Text(text) => Box::new(text),
        At::Int(number) => Box::new(number),
    };
    Ok((key, n))
}
