//! The journal, read: what can be taken back or brought back, and the history of a record.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, Row, named_params, types::Type};

use super::{Book, OpKind, Reader, tables::Layout};
use crate::{
    error::{Error, Result},
    model::{
        Id, Stamp,
        record::{Table, Value},
    },
};

/// An operation, as a person may choose to take it back.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct OpView {
    /// Names it.
    pub id: Id,
    /// The verb.
    pub kind: OpKind,
    /// When, in RFC 3339.
    #[specta(type = String)]
    pub at: Stamp,
}

/// A field that an operation changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct FieldChange {
    /// The table of the record or of its part.
    pub entity: String,
    /// The column.
    pub field: String,
    /// What it held, as text; none where there was nothing.
    pub before: Option<String>,
    /// What it holds since, as text.
    pub after: Option<String>,
}

/// One entry of a record's history.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct HistoryEntry {
    /// Names the operation.
    pub op: Id,
    /// The verb.
    pub kind: OpKind,
    /// When, in RFC 3339.
    #[specta(type = String)]
    pub at: Stamp,
    /// Who of us.
    pub staff_id: Option<Id>,
    /// Whether it has been taken back.
    pub undone: bool,
    /// What it changed of this record; an addition lists nothing.
    pub fields: Vec<FieldChange>,
}

/// An operation as the journal keeps it.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpRow {
    pub n: i64,
    pub id: Id,
    pub kind: OpKind,
    pub at: Stamp,
    pub schema: u32,
    pub undoes: Option<i64>,
    pub undone_by: Option<i64>,
    pub first_change: i64,
    pub last_change: i64,
}

const OP_COLUMNS: &str =
    "op.n, op.id, op.kind, op.at, op.schema, op.undoes, op.undone_by, op.first_change, op.last_change";

impl OpRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let id = match row.get("id")? {
            Value::Ref { id } => id,
            _ => return Err(rusqlite::Error::InvalidColumnType(1, "id".into(), Type::Null)),
        };
        let kind: String = row.get("kind")?;
        Ok(Self {
            n: row.get("n")?,
            id,
            kind: OpKind::from_code(&kind).ok_or(rusqlite::Error::InvalidColumnType(
                2,
                "kind".into(),
                Type::Text,
            ))?,
            at: row.get("at")?,
            schema: row.get("schema")?,
            undoes: row.get("undoes")?,
            undone_by: row.get("undone_by")?,
            first_change: row.get("first_change")?,
            last_change: row.get("last_change")?,
        })
    }

    fn view(self) -> OpView {
        OpView { id: self.id, kind: self.kind, at: self.at }
    }
}

impl Reader<'_> {
    /// The operation that Ctrl+Z takes back: the newest of this device that stands.
    ///
    /// # Errors
    /// Those of reading.
    pub fn next_undo(self, device: Id) -> Result<Option<OpView>> {
        Ok(self.undo_target(device)?.map(OpRow::view))
    }

    /// The operation that a redo brings back.
    ///
    /// # Errors
    /// Those of reading.
    pub fn next_redo(self, device: Id) -> Result<Option<OpView>> {
        let Some(undo) = self.redo_target(device)? else { return Ok(None) };
        Ok(undo.undoes.map(|n| self.op_by_n(n)).transpose()?.flatten().map(OpRow::view))
    }

    pub(super) fn undo_target(self, device: Id) -> Result<Option<OpRow>> {
        let newest = self.newest_op(device, "op.kind NOT IN ('undo', 'redo') AND op.undone_by IS NULL")?;
        // A schema step changed rows without the journal's knowledge: what lies before it stays.
        Ok(newest.filter(|op| op.kind.can_be_undone() && op.schema == Book::schema()))
    }

    /// The undo that a redo would take back, unless something new was done since.
    pub(super) fn redo_target(self, device: Id) -> Result<Option<OpRow>> {
        let undo = self.newest_op(device, "op.kind = 'undo' AND op.undone_by IS NULL")?;
        let Some(undo) = undo else { return Ok(None) };
        let newer = self.newest_op(device, "op.kind NOT IN ('undo', 'redo')")?;
        Ok((newer.is_none_or(|op| op.n < undo.n) && undo.schema == Book::schema()).then_some(undo))
    }

    fn newest_op(self, device: Id, condition: &str) -> Result<Option<OpRow>> {
        let sql = format!(
            "SELECT {OP_COLUMNS} FROM op JOIN origin ON origin.n = op.origin_n
             WHERE origin.device = :device AND {condition} ORDER BY op.n DESC LIMIT 1"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement
            .query_row(named_params! { ":device": Value::Ref { id: device } }, OpRow::from_row)
            .optional()?)
    }

    pub(super) fn op_by_id(self, id: Id) -> Result<Option<OpRow>> {
        let sql = format!("SELECT {OP_COLUMNS} FROM op WHERE op.id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([Value::Ref { id }], OpRow::from_row).optional()?)
    }

    pub(super) fn op_by_n(self, n: i64) -> Result<Option<OpRow>> {
        let sql = format!("SELECT {OP_COLUMNS} FROM op WHERE op.n = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([n], OpRow::from_row).optional()?)
    }

    /// What happened to a record and its parts, the newest first.
    ///
    /// # Errors
    /// `no_such_record` when no record ever had this id.
    pub fn history(self, id: Id) -> Result<Vec<HistoryEntry>> {
        let (table, mut rows) = self.record_and_parts(id)?;
        rows.push((table as i64, id));
        let mut changes = BTreeMap::new();
        for (tab, row) in rows {
            let mut statement = self.conn.prepare_cached(
                "SELECT n, op_n, act, before, after FROM change WHERE tab = :tab AND row_id = :row ORDER BY n",
            )?;
            let mut found = statement.query(named_params! { ":tab": tab, ":row": Value::Ref { id: row } })?;
            while let Some(row) = found.next()? {
                let n: i64 = row.get("n")?;
                let images: (Option<String>, Option<String>) = (row.get("before")?, row.get("after")?);
                changes.insert(n, (row.get::<_, i64>("op_n")?, tab, images));
            }
        }
        let mut entries: BTreeMap<i64, HistoryEntry> = BTreeMap::new();
        for (op_n, tab, (before, after)) in changes.into_values() {
            if let std::collections::btree_map::Entry::Vacant(vacant) = entries.entry(op_n) {
                let Some(entry) = self.entry(op_n)? else { continue };
                vacant.insert(entry);
            }
            if let (Some(entry), Some(layout)) = (entries.get_mut(&op_n), Layout::by_code(tab)) {
                entry.fields.extend(field_changes(layout.name, before.as_deref(), after.as_deref())?);
            }
        }
        Ok(entries.into_values().rev().collect())
    }

    fn entry(self, op_n: i64) -> Result<Option<HistoryEntry>> {
        let Some(op) = self.op_by_n(op_n)? else { return Ok(None) };
        let staff: Value = self
            .conn
            .prepare_cached("SELECT staff_id FROM op WHERE n = ?1")?
            .query_row([op_n], |row| row.get(0))?;
        let staff_id = if let Value::Ref { id } = staff { Some(id) } else { None };
        Ok(Some(HistoryEntry {
            op: op.id,
            kind: op.kind,
            at: op.at,
            staff_id,
            undone: op.undone_by.is_some(),
            fields: Vec::new(),
        }))
    }

    /// Which table an id belongs to, and the rows that are parts of it now or were once.
    fn record_and_parts(self, id: Id) -> Result<(Table, Vec<(i64, Id)>)> {
        let owner = Layout::all().iter().find_map(|layout| {
            let known = "SELECT 1 FROM change WHERE tab = ?1 AND row_id = ?2 LIMIT 1";
            let found = self.conn.prepare_cached(known).and_then(|mut statement| {
                statement.exists(rusqlite::params![layout.table as i64, Value::Ref { id }])
            });
            matches!(found, Ok(true)).then_some(layout.table)
        });
        let owner = owner.ok_or_else(|| Error::new(crate::error::Code::NoSuchRecord))?;
        let mut parts = Vec::new();
        for layout in Layout::all() {
            let Some((_, column)) = layout.owner.filter(|(table, _)| *table == owner) else { continue };
            let sql = format!(
                "SELECT id FROM {} WHERE {column} = :owner UNION
                 SELECT row_id FROM change WHERE tab = :tab AND act = 3 AND before ->> :path = :text",
                layout.name
            );
            let mut statement = self.conn.prepare_cached(&sql)?;
            let mut rows = statement.query(named_params! {
                ":owner": Value::Ref { id }, ":tab": layout.table as i64, ":path": format!("$.{column}.id"),
                ":text": id.to_string(),
            })?;
            while let Some(row) = rows.next()? {
                if let Value::Ref { id } = row.get(0)? {
                    parts.push((layout.table as i64, id));
                }
            }
        }
        Ok((owner, parts))
    }
}

fn field_changes(entity: &str, before: Option<&str>, after: Option<&str>) -> Result<Vec<FieldChange>> {
    let read = |image: Option<&str>| -> Result<BTreeMap<String, Value>> {
        image.map_or_else(|| Ok(BTreeMap::new()), |json| serde_json::from_str(json).map_err(Error::internal))
    };
    let (before, after) = (read(before)?, read(after)?);
    let fields: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    Ok(fields
        .into_iter()
        .map(|field| FieldChange {
            entity: entity.to_owned(),
            field: field.clone(),
            before: before.get(field).and_then(as_text),
            after: after.get(field).and_then(as_text),
        })
        .collect())
}

fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Int(number) => Some(number.to_string()),
        Value::Ref { id } => Some(id.to_string()),
        Value::Text(text) => Some(text.clone()),
    }
}

/// The first change that was written under today's schema: what lies before it cannot be replayed against today's rows.
pub(super) fn replayable_since(reader: Reader<'_>) -> Result<i64> {
    Ok(reader.conn.query_row(
        "SELECT coalesce(max(last_change), 0) + 1 FROM op WHERE schema < ?1",
        [Book::schema()],
        |row| row.get(0),
    )?)
}
