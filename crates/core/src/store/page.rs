//! Keyset paging: a list read piece by piece along an index, each piece starting where the last one ended.

use rusqlite::{Row, ToSql, types::ValueRef};

use super::{Page, Reader};
use crate::error::{Code, Error, Result};

/// What a list is made of. `from` joins a table called `r`, whose `n` breaks ties; `counted` is as much of it as the
/// conditions need.
pub(super) struct List<'a> {
    pub counted: &'a str,
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
        let Self { counted, from, columns, sort, .. } = *self;
        let (beyond, order) = if self.descending { ("<", "DESC") } else { (">", "ASC") };
        let limit = if limit == 0 { MOST } else { limit.min(MOST) };
        let total = reader.count(&format!("SELECT count(*) FROM {counted} WHERE {condition}"), params)?;

        let place = after.map(read_cursor).transpose()?;
        let (key, n) = place.as_ref().map_or((None, None), |(key, n)| (Some(key.as_ref()), Some(*n)));
        let start =
            if place.is_some() { format!("AND ({sort}, r.n) {beyond} (:key, :from)") } else { String::new() };
        let sql = format!(
            "SELECT {columns}, {sort} AS sort_value, r.n AS sort_n FROM {from} WHERE {condition} {start}
             ORDER BY {sort} {order}, r.n {order} LIMIT :limit"
        );
        let mut all: Vec<(&str, &dyn ToSql)> = params.to_vec();
        if let (Some(key), Some(n)) = (&key, &n) {
            all.push((":key", *key));
            all.push((":from", n));
        }
        all.push((":limit", &limit));

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
