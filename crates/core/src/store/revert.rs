//! Undo and redo: an operation's changes read backwards and written again, themselves an operation in the journal.

use std::collections::BTreeMap;

use rusqlite::named_params;

use super::{Book, Changes, Op, OpKind, Tx, journal::OpRow, tables::Layout};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::{Id, record::Value},
};

/// A record, or some of its fields, that an undo left alone because it was changed since.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Kept {
    /// The record's table.
    pub entity: String,
    /// Which.
    pub id: Id,
    /// Its fields that keep their later value; empty when the whole record stays as it is.
    pub fields: Vec<String>,
}

/// An undo lists this many of the records it left alone; a person will not read more.
const LISTED: usize = 100;

/// The journal is read back in pieces of this many changes, so that the memory of an undo does not grow with it.
const PIECE: i64 = 1_000;

struct Entry {
    n: i64,
    layout: &'static Layout,
    row: Id,
    act: i64,
    before: Option<String>,
    after: Option<String>,
}

impl Book {
    /// Takes back the newest standing operation of this device.
    ///
    /// # Errors
    /// `nothing_to_undo`, `disk_full`.
    pub fn undo(&self, clock: &Clock, staff: Option<Id>) -> Result<((OpKind, Vec<Kept>), Changes)> {
        self.transact(clock, Op { kind: OpKind::Undo, staff }, |tx| {
            let target =
                tx.reader().undo_target(tx.device())?.ok_or_else(|| Error::new(Code::NothingToUndo))?;
            Ok((target.kind, tx.revert(target)?))
        })
    }

    /// Brings back what the newest undo took, unless something new was done since.
    ///
    /// # Errors
    /// `nothing_to_redo`, `disk_full`.
    pub fn redo(&self, clock: &Clock, staff: Option<Id>) -> Result<((OpKind, Vec<Kept>), Changes)> {
        self.transact(clock, Op { kind: OpKind::Redo, staff }, |tx| {
            let undo =
                tx.reader().redo_target(tx.device())?.ok_or_else(|| Error::new(Code::NothingToRedo))?;
            let kind = match undo.undoes {
                Some(n) => tx.reader().op_by_n(n)?.map_or(undo.kind, |op| op.kind),
                None => undo.kind,
            };
            let kept = tx.revert(undo)?;
            // The operation stands again.
            tx.conn.execute("UPDATE op SET undone_by = NULL WHERE n = ?1", [undo.undoes])?;
            Ok((kind, kept))
        })
    }

    /// Takes back one operation alone. Fields that were changed since keep their value and are listed.
    ///
    /// # Errors
    /// `no_such_record`, `already_undone`, `cannot_undo`.
    pub fn undo_one(
        &self,
        clock: &Clock,
        staff: Option<Id>,
        op: Id,
    ) -> Result<((OpKind, Vec<Kept>), Changes)> {
        self.transact(clock, Op { kind: OpKind::Undo, staff }, |tx| {
            let target = tx.reader().op_by_id(op)?.ok_or_else(|| Error::new(Code::NoSuchRecord))?;
            if target.undone_by.is_some() {
                return Err(Error::new(Code::AlreadyUndone));
            }
            if !target.kind.can_be_undone() || target.schema != Self::schema() {
                return Err(Error::new(Code::CannotUndo));
            }
            Ok((target.kind, tx.revert(target)?))
        })
    }
}

impl Tx<'_> {
    /// Writes an operation's changes backwards, as part of this operation.
    fn revert(&mut self, target: OpRow) -> Result<Vec<Kept>> {
        let mut kept = Vec::new();
        let mut upper = target.last_change;
        while upper >= target.first_change {
            let entries = self.entries(target, upper)?;
            let Some(last) = entries.last() else { break };
            upper = last.n - 1;
            for entry in entries {
                let left = self.revert_one(&entry, target)?;
                if let Some(fields) = left
                    && kept.len() < LISTED
                {
                    kept.push(Kept { entity: entry.layout.name.to_owned(), id: entry.row, fields });
                }
            }
        }
        self.conn.execute(
            "UPDATE op SET undoes = :target WHERE n = :this",
            named_params! { ":target": target.n, ":this": self.op_n },
        )?;
        self.conn.execute(
            "UPDATE op SET undone_by = :this WHERE n = :target",
            named_params! { ":target": target.n, ":this": self.op_n },
        )?;
        Ok(kept)
    }

    fn entries(&self, target: OpRow, upper: i64) -> Result<Vec<Entry>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT n, tab, row_id, act, before, after FROM change
             WHERE n BETWEEN :first AND :upper AND op_n = :op ORDER BY n DESC LIMIT :piece",
        )?;
        let mut rows = statement.query(named_params! {
            ":first": target.first_change, ":upper": upper, ":op": target.n, ":piece": PIECE,
        })?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let damaged = || Error::new(Code::BookDamaged).detail("journal entry");
            let Value::Ref { id } = row.get("row_id")? else { return Err(damaged()) };
            entries.push(Entry {
                n: row.get("n")?,
                layout: Layout::by_code(row.get("tab")?).ok_or_else(damaged)?,
                row: id,
                act: row.get("act")?,
                before: row.get("before")?,
                after: row.get("after")?,
            });
        }
        Ok(entries)
    }

    /// Reverts one change. Returns the fields that had to stay; `Some` of none when the whole record did.
    fn revert_one(&mut self, entry: &Entry, target: OpRow) -> Result<Option<Vec<String>>> {
        let current = self.row(entry.layout, entry.row)?;
        match (entry.act, current) {
            (1, Some(row)) => {
                if self.changed_since(entry, target)? {
                    return Ok(Some(Vec::new()));
                }
                self.unless_refused(|tx| tx.delete_row(entry.layout, &row))
            }
            (2, Some(row)) => self.revert_fields(entry, &row),
            (2, None) | (3, Some(_)) => Ok(Some(Vec::new())),
            (3, None) => {
                let image = read_image(entry.before.as_deref())?;
                let mut values = vec![Value::Ref { id: entry.row }];
                values.extend(
                    entry.layout.columns[1..]
                        .iter()
                        .map(|column| image.get(*column).cloned().unwrap_or(Value::Null)),
                );
                self.unless_refused(|tx| tx.insert_row(entry.layout, &values))
            }
            _ => Ok(None),
        }
    }

    fn revert_fields(&mut self, entry: &Entry, row: &[Value]) -> Result<Option<Vec<String>>> {
        let (before, after) = (read_image(entry.before.as_deref())?, read_image(entry.after.as_deref())?);
        let mut wanted = row.to_vec();
        let mut kept = Vec::new();
        for (at, column) in entry.layout.columns.iter().enumerate() {
            let (Some(old), Some(new)) = (before.get(*column), after.get(*column)) else { continue };
            if row[at] == *new {
                wanted[at] = old.clone();
            } else if row[at] != *old {
                kept.push((*column).to_owned());
            }
        }
        if let Some(refused) =
            self.unless_refused(|tx| tx.update_row(entry.layout, row, &wanted).map(|_| ()))?
        {
            return Ok(Some(refused));
        }
        Ok((!kept.is_empty()).then_some(kept))
    }

    /// Does something that other rows may forbid: a record that something else has come to point to stays.
    fn unless_refused(&mut self, work: impl FnOnce(&mut Self) -> Result<()>) -> Result<Option<Vec<String>>> {
        self.conn.execute_batch("SAVEPOINT revert_one")?;
        match work(self) {
            Ok(()) => {
                self.conn.execute_batch("RELEASE revert_one")?;
                Ok(None)
            }
            Err(error) if matches!(error.code, Code::Taken | Code::InUse) => {
                self.conn.execute_batch("ROLLBACK TO revert_one; RELEASE revert_one")?;
                Ok(Some(Vec::new()))
            }
            Err(error) => Err(error),
        }
    }

    /// Whether another operation that stands has changed the row after the one to be reverted.
    fn changed_since(&self, entry: &Entry, target: OpRow) -> Result<bool> {
        let mut statement = self.conn.prepare_cached(
            "SELECT 1 FROM change JOIN op ON op.n = change.op_n
             WHERE change.tab = :tab AND change.row_id = :row AND change.n > :last
               AND op.undoes IS NULL AND op.undone_by IS NULL AND op.n <> :this LIMIT 1",
        )?;
        Ok(statement.exists(named_params! {
            ":tab": entry.layout.table as i64, ":row": Value::Ref { id: entry.row }, ":last": target.last_change,
            ":this": self.op_n,
        })?)
    }
}

fn read_image(image: Option<&str>) -> Result<BTreeMap<String, Value>> {
    serde_json::from_str(image.unwrap_or("{}"))
        .map_err(|_| Error::new(Code::BookDamaged).detail("journal image"))
}
