//! The whole book row by row: handed out in the order of its tables, and put back into a book in which nothing is.

use std::collections::HashMap;

use rusqlite::named_params;
use serde_json::{Map, Value as Json};

use super::{Reader, Tx, tables::Layout};
use crate::{
    error::{Code, Error, Result},
    model::{Id, attachment::Photo, record::Value},
};

impl Reader<'_> {
    /// Hands over every row of every table of the journal, those in the bin included, in the order they were added.
    ///
    /// # Errors
    /// What `each` returns, and those of reading.
    pub fn dump(self, mut each: impl FnMut(&'static str, &Map<String, Json>) -> Result<()>) -> Result<()> {
        for layout in Layout::all() {
            let mut statement = self.conn.prepare(&layout.select_where("ORDER BY n"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let mut cells = Map::new();
                for (at, column) in layout.columns.iter().enumerate() {
                    cells.insert((*column).to_owned(), json(row.get(at)?));
                }
                each(layout.name, &cells)?;
            }
        }
        Ok(())
    }

    /// Hands over every picture.
    ///
    /// # Errors
    /// What `each` returns, and those of reading.
    pub fn dump_photos(self, mut each: impl FnMut(&Photo) -> Result<()>) -> Result<()> {
        let mut statement =
            self.conn.prepare("SELECT hash, width, height, bytes, thumbnail FROM photo ORDER BY n")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(&Photo {
                hash: row.get("hash")?,
                width: row.get("width")?,
                height: row.get("height")?,
                bytes: row.get("bytes")?,
                thumbnail: row.get("thumbnail")?,
            })?;
        }
        Ok(())
    }

    /// The counters and how far they came.
    ///
    /// # Errors
    /// Those of reading.
    pub fn counters(self) -> Result<Vec<(String, i64)>> {
        let mut statement = self.conn.prepare("SELECT key, value FROM counter ORDER BY key")?;
        let counters = statement.query_map([], |row| Ok((row.get("key")?, row.get("value")?)))?;
        Ok(counters.collect::<rusqlite::Result<_>>()?)
    }

    /// How many rows all the tables of the journal have.
    ///
    /// # Errors
    /// Those of reading.
    pub fn row_count(self) -> Result<u32> {
        let rows =
            Layout::all().iter().map(|it| self.count(&format!("SELECT count(*) FROM {}", it.name), []));
        rows.sum()
    }
}

fn json(value: Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Int(number) => number.into(),
        Value::Ref { id } => id.to_string().into(),
        Value::Text(text) => text.into(),
    }
}

/// What restoring knows of the tables, and the rows that point to others of their own table, which may come later.
#[derive(Default)]
pub struct Restoring {
    /// Whether the rows are of an earlier schema, so that columns may be missing.
    pub is_older: bool,
    shapes: HashMap<&'static str, Shape>,
    late: Vec<(&'static Layout, Vec<Value>)>,
}

/// What the columns of a table are, in the order of its layout.
struct Shape {
    columns: Vec<Shaped>,
    /// Which of them point to the table itself.
    own: Vec<bool>,
}

struct Shaped {
    is_reference: bool,
    /// What stands there when nobody said anything.
    usual: Value,
}

impl Tx<'_> {
    /// Adds a row as [`Reader::dump`] handed it over.
    ///
    /// # Errors
    /// `document_damaged` for a table or column that there is not, or a value that does not fit; `disk_full`.
    pub fn restore(&mut self, known: &mut Restoring, table: &str, cells: &Map<String, Json>) -> Result<()> {
        let layout =
            Layout::all().iter().find(|it| it.name == table).ok_or_else(|| damaged("an unknown table"))?;
        if !known.shapes.contains_key(layout.name) {
            known.shapes.insert(layout.name, self.shape(layout)?);
        }
        let Restoring { is_older, shapes, late } = known;
        let shape = shapes.get(layout.name).ok_or_else(|| damaged(layout.name))?;
        if cells.keys().any(|name| !layout.columns.contains(&name.as_str())) {
            return Err(damaged(layout.name));
        }
        let mut values = Vec::with_capacity(cells.len());
        for (column, shaped) in layout.columns.iter().zip(&shape.columns) {
            let value = match cells.get(*column) {
                Some(cell) => value(cell, shaped.is_reference),
                None => is_older.then(|| shaped.usual.clone()),
            };
            values.push(value.ok_or_else(|| damaged(column))?);
        }
        (layout.readable)(values.clone()).map_err(damaged)?;
        let whole = values.clone();
        for (value, is_own) in values.iter_mut().zip(&shape.own) {
            if *is_own {
                *value = Value::Null;
            }
        }
        if values != whole {
            late.push((layout, whole));
        }
        self.insert_row(layout, &values).map_err(misfit)
    }

    /// Fills in what points to rows of the same table, now that all of them are there.
    ///
    /// # Errors
    /// `document_damaged` for what points to nothing, `disk_full`.
    pub fn settle_restored(&mut self, known: Restoring) -> Result<()> {
        for (layout, whole) in known.late {
            let id = whole.first().cloned();
            let Some(Value::Ref { id }) = id else { return Err(damaged(layout.name)) };
            let old = self.row(layout, id)?.ok_or_else(|| damaged(layout.name))?;
            self.update_row(layout, &old, &whole).map_err(misfit)?;
        }
        Ok(())
    }

    fn shape(&self, layout: &Layout) -> Result<Shape> {
        let mut statement = self.conn.prepare("SELECT name, type, dflt_value FROM pragma_table_info(?1)")?;
        let mut found: HashMap<String, Shaped> = HashMap::new();
        let mut rows = statement.query([layout.name])?;
        while let Some(row) = rows.next()? {
            let usual = match row.get::<_, Option<String>>("dflt_value")? {
                // It is an expression of our own schema.
                Some(said) => self.conn.query_row(&format!("SELECT {said}"), [], |row| row.get(0))?,
                None => Value::Null,
            };
            let is_reference = row.get::<_, String>("type")? == "BLOB";
            found.insert(row.get("name")?, Shaped { is_reference, usual });
        }
        let mut statement =
            self.conn.prepare("SELECT \"from\" FROM pragma_foreign_key_list(?1) WHERE \"table\" = ?1")?;
        let own = statement
            .query_map([layout.name], |row| row.get(0))?
            .collect::<rusqlite::Result<Vec<String>>>()?;
        let columns = layout.columns.iter().map(|name| found.remove(*name).ok_or_else(|| damaged(name)));
        Ok(Shape {
            columns: columns.collect::<Result<_>>()?,
            own: layout.columns.iter().map(|name| own.iter().any(|own| own == name)).collect(),
        })
    }

    /// Moves a counter on to where it was.
    ///
    /// # Errors
    /// `disk_full`.
    pub fn restore_counter(&self, key: &str, value: i64) -> Result<()> {
        let sql = "INSERT INTO counter (key, value) VALUES (:key, :value)
                   ON CONFLICT (key) DO UPDATE SET value = max(value, :value)";
        self.conn.prepare_cached(sql)?.execute(named_params! { ":key": key, ":value": value })?;
        Ok(())
    }
}

fn damaged(what: &str) -> Error {
    Error::new(Code::DocumentDamaged).detail(format!("json, {what}"))
}

/// A row that the tables do not take is the file's fault.
fn misfit(error: Error) -> Error {
    match error.code {
        Code::DiskFull | Code::BookBusy => error,
        _ => damaged("a row that does not fit"),
    }
}

fn value(cell: &Json, is_reference: bool) -> Option<Value> {
    match cell {
        Json::Null => Some(Value::Null),
        Json::Number(number) => number.as_i64().map(Value::Int),
        Json::String(text) if is_reference => text.parse::<Id>().ok().map(|id| Value::Ref { id }),
        Json::String(text) => Some(Value::Text(text.clone())),
        _ => None,
    }
}
