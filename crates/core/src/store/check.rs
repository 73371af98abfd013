//! Proof that a book is whole: the file, its references, its journal, and what is derived from its records.

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use rusqlite::{Connection, TransactionBehavior, types::ValueRef};

use super::{Book, Reader, derive, journal::replayable_since, tables::Layout};
use crate::{
    error::{Error, Result},
    model::record::Value,
};

/// What a check found.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct CheckReport {
    /// Live rows by table.
    pub rows: BTreeMap<String, u32>,
    /// Operations in the journal.
    pub operations: u32,
    /// Journal entries that were replayed.
    pub changes: u32,
    /// What is wrong; empty when the book is whole.
    pub faults: Vec<Fault>,
}

/// Something that is wrong with a book.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fault {
    /// SQLite's own check complains.
    Integrity {
        /// In its words.
        detail: String,
    },
    /// A row points to one that is not there.
    ForeignKey {
        /// The table of the row.
        table: String,
    },
    /// A row is not what the journal says it became.
    Journal {
        /// The table of the row.
        table: String,
        /// The row.
        id: String,
    },
    /// What is derived differs from what would be derived now.
    Derived {
        /// The derived table.
        table: String,
    },
}

/// A report lists this many faults of each sort.
const LISTED: usize = 20;

impl Book {
    /// Checks the whole book. Writes nothing that stays.
    ///
    /// # Errors
    /// Those of reading.
    pub fn check(&self) -> Result<CheckReport> {
        let mut report = CheckReport::default();
        self.read(|reader| {
            integrity(reader.conn, &mut report)?;
            foreign_keys(reader.conn, &mut report)?;
            replay(reader, &mut report)?;
            for layout in Layout::all() {
                let rows = reader.count(&format!("SELECT count(*) FROM {}", layout.name), [])?;
                report.rows.insert(layout.name.to_owned(), rows);
            }
            report.operations = reader.count("SELECT count(*) FROM op", [])?;
            Ok(())
        })?;
        if !self.is_read_only() {
            let mut conn = self.writing()?;
            derived(&mut conn, &mut report)?;
        }
        Ok(report)
    }

    /// Every live row of every record as text, by table and id: equal dumps are equal books.
    ///
    /// # Errors
    /// Those of reading.
    pub fn dump(&self) -> Result<String> {
        self.read(|reader| {
            let mut dump = String::new();
            for layout in Layout::all() {
                let mut statement = reader.conn.prepare(&layout.select_where("ORDER BY id"))?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    let values = row_values(row, layout)?;
                    dump += &format!(
                        "{} {}\n",
                        layout.name,
                        serde_json::to_string(&values).map_err(Error::internal)?
                    );
                }
            }
            Ok(dump)
        })
    }
}

fn integrity(conn: &Connection, report: &mut CheckReport) -> Result<()> {
    // The full-text index remembers its layout per connection and looks whether that is still so when it is asked for
    // rows, but not when it is checked: without this it would call damaged what another connection has merged since.
    conn.prepare("SELECT rowid FROM search WHERE search MATCH 'x' LIMIT 1")?.query([])?.next()?;
    let mut statement = conn.prepare("PRAGMA integrity_check(20)")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let detail: String = row.get(0)?;
        if detail != "ok" {
            report.faults.push(Fault::Integrity { detail });
        }
    }
    Ok(())
}

fn foreign_keys(conn: &Connection, report: &mut CheckReport) -> Result<()> {
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()?
        && report.faults.len() < 2 * LISTED
    {
        report.faults.push(Fault::ForeignKey { table: row.get(0)? });
    }
    Ok(())
}

fn row_values(row: &rusqlite::Row<'_>, layout: &Layout) -> Result<Vec<Value>> {
    Ok((0..layout.columns.len()).map(|at| row.get(at)).collect::<rusqlite::Result<_>>()?)
}

/// Walks each row's changes from today back to the beginning: every change must find the row as it left it.
fn replay(reader: Reader<'_>, report: &mut CheckReport) -> Result<()> {
    let since = replayable_since(reader)?;
    let mut statement = reader.conn.prepare(
        "SELECT tab, row_id, act, before, after FROM change WHERE n >= ?1 ORDER BY tab, row_id, n DESC",
    )?;
    let mut rows = statement.query([since])?;
    let mut chain: Option<Chain> = None;
    let mut wrong = 0;
    while let Some(row) = rows.next()? {
        report.changes += 1;
        let (tab, id): (i64, Value) = (row.get("tab")?, row.get("row_id")?);
        let Some(layout) = Layout::by_code(tab) else { continue };
        if !chain.as_ref().is_some_and(|chain| chain.layout.table == layout.table && chain.id == id) {
            wrong += finish(chain.take(), report, since, wrong);
            chain = Some(Chain::begin(reader, layout, id)?);
        }
        if let Some(chain) = &mut chain {
            let (before, after): (Option<String>, Option<String>) = (row.get("before")?, row.get("after")?);
            chain.step_back(row.get("act")?, before.as_deref(), after.as_deref());
        }
    }
    finish(chain, report, since, wrong);
    Ok(())
}

fn finish(chain: Option<Chain>, report: &mut CheckReport, since: i64, already: usize) -> usize {
    let Some(chain) = chain else { return 0 };
    // Before the first change there was nothing, unless a schema step hides what was.
    let whole = chain.whole && (since > 1 || chain.state.is_none());
    if !whole && already < LISTED {
        let id = if let Value::Ref { id } = chain.id { id.to_string() } else { String::new() };
        report.faults.push(Fault::Journal { table: chain.layout.name.to_owned(), id });
    }
    usize::from(!whole)
}

/// One row on its way back through its changes.
struct Chain {
    layout: &'static Layout,
    id: Value,
    state: Option<BTreeMap<String, Value>>,
    whole: bool,
}

impl Chain {
    fn begin(reader: Reader<'_>, layout: &'static Layout, id: Value) -> Result<Self> {
        let mut statement = reader.conn.prepare_cached(&layout.select)?;
        let mut rows = statement.query([&id])?;
        let state = match rows.next()? {
            Some(row) => {
                let values = row_values(row, layout)?.into_iter().skip(1);
                Some(layout.columns[1..].iter().map(|column| (*column).to_owned()).zip(values).collect())
            }
            None => None,
        };
        Ok(Self { layout, id, state, whole: true })
    }

    fn step_back(&mut self, act: i64, before: Option<&str>, after: Option<&str>) {
        let read =
            |image: Option<&str>| -> Option<BTreeMap<String, Value>> { serde_json::from_str(image?).ok() };
        match (act, self.state.take()) {
            (1, Some(_)) => {}
            (2, Some(mut state)) => {
                let (Some(before), Some(after)) = (read(before), read(after)) else {
                    self.whole = false;
                    return;
                };
                self.whole &= after.iter().all(|(column, value)| state.get(column) == Some(value));
                state.extend(before);
                self.state = Some(state);
            }
            (3, None) => {
                self.state = read(before);
                self.whole &= self.state.is_some();
            }
            (_, state) => {
                self.whole = false;
                self.state = state;
            }
        }
    }
}

/// Derives everything anew beside what is there, compares, and takes the new back.
fn derived(conn: &mut Connection, report: &mut CheckReport) -> Result<()> {
    let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let before = fingerprints(&transaction)?;
    derive::rebuild(&transaction)?;
    let after = fingerprints(&transaction)?;
    transaction.rollback()?;
    for (table, fingerprint) in before {
        if after.get(table) != Some(&fingerprint) {
            report.faults.push(Fault::Derived { table: table.to_owned() });
        }
    }
    Ok(())
}

/// A fingerprint of each derived table; of the search index, by every token and the documents that hold it.
fn fingerprints(conn: &Connection) -> Result<BTreeMap<&'static str, u64>> {
    conn.execute_batch(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, search, instance);",
    )?;
    let mut prints = BTreeMap::new();
    for (name, sql) in [
        ("company_row", "SELECT * FROM company_row ORDER BY n"),
        ("contact_row", "SELECT * FROM contact_row ORDER BY n"),
        ("lead_row", "SELECT * FROM lead_row ORDER BY n"),
        ("follow_up_row", "SELECT * FROM follow_up_row ORDER BY n"),
        ("quote_row", "SELECT * FROM quote_row ORDER BY n"),
        ("product_text_row", "SELECT * FROM product_text_row ORDER BY n"),
        ("search", "SELECT term, doc FROM temp.search_words"),
    ] {
        let mut hasher = DefaultHasher::new();
        let mut statement = conn.prepare(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for at in 0..columns {
                match row.get_ref(at)? {
                    ValueRef::Integer(number) => number.hash(&mut hasher),
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.hash(&mut hasher),
                    ValueRef::Null | ValueRef::Real(_) => 0.hash(&mut hasher),
                }
            }
        }
        prints.insert(name, hasher.finish());
    }
    Ok(prints)
}
