//! A transaction of the book: a verb's writes, each with its entry in the journal, and what they changed.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, named_params, params_from_iter};
use serde::{Deserialize, Serialize};

use super::{Reader, book::record, derive, search, tables::Layout};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::{
        Id, Stamp,
        codes::codes,
        record::{Record, Table, Value},
    },
};

codes! {
    /// The verbs that write.
    OpKind {
        /// A visitor was logged.
        Capture = "capture",
        /// A field of a record was changed.
        Edit = "edit",
        /// A note was added.
        AddNote = "add_note",
        /// A follow-up was added.
        Promise = "promise",
        /// A follow-up was done.
        Complete = "complete",
        /// Promises were put off.
        Snooze = "snooze",
        /// Promises were handed to somebody else of us.
        Reassign = "reassign",
        /// A lead was closed with a reason.
        CloseLead = "close_lead",
        /// Deadlines or holidays were set.
        SetDeadlines = "set_deadlines",
        /// A letter was opened in the mail program.
        Mail = "mail",
        /// One of our own questions was made, changed or moved.
        SetQuestion = "set_question",
        /// A mail template was made or changed.
        SetTemplate = "set_template",
        /// A cadence was made or changed.
        SetCadence = "set_cadence",
        /// A cadence was begun or stopped.
        Cadence = "cadence",
        /// Times were brought back from a calendar.
        Reschedule = "reschedule",
        /// A record went into the bin.
        Delete = "delete",
        /// Two leads of one person became one.
        Join = "join",
        /// A quote was written.
        Quote = "quote",
        /// A quote went out.
        SendQuote = "send_quote",
        /// A quote was agreed or turned down.
        DecideQuote = "decide_quote",
        /// A show was made or changed.
        SetShow = "set_show",
        /// One of us was added or changed.
        SetStaff = "set_staff",
        /// A view was saved, changed or thrown away.
        SetView = "set_view",
        /// An export profile was saved, changed or thrown away.
        SetProfile = "set_profile",
        /// A product was added or changed.
        SetProduct = "set_product",
        /// A price list was taken in.
        PriceList = "price_list",
        /// Our own record was changed.
        SetExhibitor = "set_exhibitor",
        /// A file was taken in.
        Import = "import",
        /// A demo book was filled.
        Demo = "demo",
        /// An operation was taken back.
        Undo = "undo",
        /// An operation was brought back.
        Redo = "redo",
    }
}

impl OpKind {
    /// Whether it can be taken back. A demo book is not emptied by a slip of the finger.
    #[must_use]
    pub fn can_be_undone(self) -> bool {
        !matches!(self, Self::Demo | Self::Undo | Self::Redo)
    }
}

/// What is about to be done, by whom.
#[derive(Debug, Clone, Copy)]
pub struct Op {
    /// The verb.
    pub kind: OpKind,
    /// Who of us.
    pub staff: Option<Id>,
}

/// Records of one kind that a commit touched. A part counts as its record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Changed {
    /// The record's table.
    pub entity: String,
    /// Which; empty when there are too many to name.
    pub ids: Vec<Id>,
}

/// What a commit changed, so that a screen can ask again for just that.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Changes {
    /// By kind of record; empty when another process wrote and nobody knows what.
    pub changed: Vec<Changed>,
}

/// More ids than this are not named: the screen asks for everything again.
const NAMED_IDS: usize = 200;

/// Beyond this many records the derived rows are brought up to date in between, to bound the memory of an import.
const DERIVE_AFTER: usize = 5_000;

/// The writing side of a transaction.
pub struct Tx<'c> {
    pub(super) conn: &'c Connection,
    pub(super) clock: &'c Clock,
    pub(super) op_n: i64,
    device: Id,
    staff: Option<Id>,
    now: Stamp,
    subject: Option<(Table, Id)>,
    wrote: bool,
    touched: BTreeSet<(Table, Id)>,
    named: BTreeMap<Table, BTreeSet<Id>>,
    /// Derived rows wait until a row that may yet be taken back is sure.
    waits: bool,
    /// Nothing is derived: everything will be taken back.
    rehearses: bool,
}

#[derive(Clone, Copy)]
enum Act {
    Insert = 1,
    Update = 2,
    Delete = 3,
}

impl<'c> Tx<'c> {
    pub(super) fn run<T>(
        conn: &mut Connection,
        device: Id,
        clock: &Clock,
        op: Op,
        rehearses: bool,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<(T, Changes)> {
        let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut tx = Tx {
            op_n: begin_op(&transaction, device, clock, op)?,
            conn: &transaction,
            clock,
            device,
            staff: op.staff,
            now: clock.now(),
            subject: None,
            wrote: false,
            touched: BTreeSet::new(),
            named: BTreeMap::new(),
            waits: false,
            rehearses,
        };
        let output = work(&mut tx)?;
        if rehearses {
            return Ok((output, Changes::default()));
        }
        let (wrote, changes) = tx.finish()?;
        // An operation that changed nothing leaves no trace, and does not clear what could be redone.
        if wrote {
            transaction.commit()?;
        }
        Ok((output, changes))
    }

    /// Reads what the transaction sees, its own writes included.
    #[must_use]
    pub fn reader(&self) -> Reader<'c> {
        Reader { conn: self.conn }
    }

    /// When the operation happens. The same throughout.
    #[must_use]
    pub fn now(&self) -> Stamp {
        self.now
    }

    /// Whether everything that is written will be taken back.
    #[must_use]
    pub fn rehearses(&self) -> bool {
        self.rehearses
    }

    /// Who of us does it.
    #[must_use]
    pub fn staff(&self) -> Option<Id> {
        self.staff
    }

    /// The device that does it.
    #[must_use]
    pub fn device(&self) -> Id {
        self.device
    }

    /// A new id.
    #[must_use]
    pub fn id(&self) -> Id {
        self.clock.id()
    }

    /// Says which record the operation is about, for the history.
    pub fn about<R: Record>(&mut self, id: Id) {
        self.subject = Some((R::TABLE, id));
    }

    /// Adds a record.
    ///
    /// # Errors
    /// `taken` when a unique value is, `disk_full`.
    pub fn insert<R: Record>(&mut self, record: &R) -> Result<()> {
        self.insert_row(Layout::of(R::TABLE), &record.values())
    }

    /// Writes what differs from the record as it is. Says whether anything did.
    ///
    /// # Errors
    /// `no_such_record`, `taken`, `disk_full`.
    pub fn save<R: Record>(&mut self, record: &R) -> Result<bool> {
        let layout = Layout::of(R::TABLE);
        let old = self.row(layout, record.id())?.ok_or_else(|| Error::new(Code::NoSuchRecord))?;
        self.update_row(layout, &old, &record.values())
    }

    /// Removes a part of a record, such as one of its mail addresses. Records themselves go into the bin instead.
    ///
    /// # Errors
    /// `no_such_record`, `disk_full`.
    pub fn remove<R: Record>(&mut self, id: Id) -> Result<()> {
        let layout = Layout::of(R::TABLE);
        let old = self.row(layout, id)?.ok_or_else(|| Error::new(Code::NoSuchRecord))?;
        self.delete_row(layout, &old)
    }

    /// Does something that may be refused without refusing the rest: what it wrote is taken back then, and the refusal
    /// handed out. That the disk is full or the book damaged refuses everything.
    ///
    /// # Errors
    /// `disk_full`, `book_busy`, `book_damaged`, `cancelled`.
    pub fn attempt<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<Result<T>> {
        self.conn.prepare_cached("SAVEPOINT attempt")?.execute([])?;
        self.waits = true;
        let result = work(self);
        self.waits = false;
        match result {
            Err(error)
                if matches!(
                    error.code,
                    Code::DiskFull | Code::BookBusy | Code::BookDamaged | Code::Cancelled
                ) =>
            {
                return Err(error);
            }
            Err(_) => {
                self.conn.execute_batch("ROLLBACK TO attempt; RELEASE attempt")?;
                self.derive_at(1)?;
            }
            Ok(_) => {
                self.conn.prepare_cached("RELEASE attempt")?.execute([])?;
                self.derive_at(DERIVE_AFTER)?;
            }
        }
        Ok(result)
    }

    /// Brings up to date what is derived of the records written so far, so that they are found by it.
    ///
    /// # Errors
    /// `disk_full`.
    pub fn catch_up(&mut self) -> Result<()> {
        self.derive_at(1)
    }

    /// The next value of a counter that undo does not turn back.
    ///
    /// # Errors
    /// `disk_full`.
    pub fn count_up(&self, key: &str) -> Result<i64> {
        Ok(self.conn.query_row(
            "INSERT INTO counter (key, value) VALUES (:key, 1)
             ON CONFLICT (key) DO UPDATE SET value = value + 1 RETURNING value",
            named_params! { ":key": key },
            |row| row.get("value"),
        )?)
    }

    pub(super) fn row(&self, layout: &Layout, id: Id) -> Result<Option<Vec<Value>>> {
        let mut statement = self.conn.prepare_cached(&layout.select)?;
        let columns = layout.columns.len();
        let read = |row: &rusqlite::Row<'_>| (0..columns).map(|at| row.get(at)).collect();
        Ok(statement.query_row([Value::Ref { id }], read).optional()?)
    }

    pub(super) fn insert_row(&mut self, layout: &'static Layout, values: &[Value]) -> Result<()> {
        self.conn.prepare_cached(&layout.insert)?.execute(params_from_iter(values)).map_err(constraint)?;
        self.journal(layout, id_of(values), Act::Insert, None, None)?;
        self.touch(layout, layout.columns, values)
    }

    /// Writes the differing columns; journals them before and after.
    pub(super) fn update_row(
        &mut self,
        layout: &'static Layout,
        old: &[Value],
        new: &[Value],
    ) -> Result<bool> {
        let differing: Vec<usize> = (1..old.len()).filter(|at| old[*at] != new[*at]).collect();
        if differing.is_empty() {
            return Ok(false);
        }
        let columns: Vec<&str> = differing.iter().map(|at| layout.columns[*at]).collect();
        let values = differing.iter().map(|at| &new[*at]).chain([&old[0]]);
        self.conn
            .prepare_cached(&layout.update(&columns))?
            .execute(params_from_iter(values))
            .map_err(constraint)?;
        let image = |values: &[Value]| image(&columns, differing.iter().map(|at| &values[*at]));
        self.journal(layout, id_of(old), Act::Update, Some(&image(old)?), Some(&image(new)?))?;
        self.touch(layout, &columns, old)?;
        self.touch(layout, &columns, new)?;
        Ok(true)
    }

    pub(super) fn delete_row(&mut self, layout: &'static Layout, old: &[Value]) -> Result<()> {
        // What is derived from the row hangs on its local number, which goes with it.
        derive::forget(self.conn, layout, id_of(old))?;
        self.conn.prepare_cached(&layout.delete)?.execute([&old[0]]).map_err(constraint)?;
        let whole = image(&layout.columns[1..], old[1..].iter())?;
        self.journal(layout, id_of(old), Act::Delete, Some(&whole), None)?;
        self.touch(layout, layout.columns, old)
    }

    fn journal(
        &mut self,
        layout: &Layout,
        id: Id,
        act: Act,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Result<()> {
        self.wrote = true;
        self.conn
            .prepare_cached(
                "INSERT INTO change (op_n, tab, row_id, act, before, after)
                 VALUES (:op, :tab, :row, :act, :before, :after)",
            )?
            .execute(named_params! {
                ":op": self.op_n, ":tab": layout.table as i64, ":row": Value::Ref { id }, ":act": act as i64,
                ":before": before, ":after": after,
            })?;
        Ok(())
    }

    fn touch(&mut self, layout: &Layout, columns: &[&str], values: &[Value]) -> Result<()> {
        let owner = layout.owner_at().and_then(|(table, at)| match values[at] {
            Value::Ref { id } => Some((table, id)),
            _ => None,
        });
        let (table, id) = owner.unwrap_or((layout.table, id_of(values)));
        self.touched.insert((table, id));
        // Notes and market notes are found on their own, so they are derived on their own, too.
        self.touched.insert((layout.table, id_of(values)));
        self.touched.extend(search::found_with(self.conn, layout, columns, values)?);
        let named = self.named.entry(table).or_default();
        if named.len() <= NAMED_IDS {
            named.insert(id);
        }
        self.derive_at(DERIVE_AFTER)
    }

    /// Brings derived rows up to date once so many records wait for it.
    fn derive_at(&mut self, many: usize) -> Result<()> {
        if self.rehearses {
            self.touched.clear();
        } else if self.touched.len() >= many && !self.waits {
            derive::refresh(self.conn, &std::mem::take(&mut self.touched))?;
        }
        Ok(())
    }

    fn finish(mut self) -> Result<(bool, Changes)> {
        derive::refresh(self.conn, &std::mem::take(&mut self.touched))?;
        let (tab, id) =
            self.subject.map_or((None, Value::Null), |(table, id)| (Some(table as i64), Value::Ref { id }));
        self.conn.execute(
            "UPDATE op SET last_change = (SELECT coalesce(max(n), 0) FROM change), subject_tab = :tab, subject_id = :id
             WHERE n = :op",
            named_params! { ":op": self.op_n, ":tab": tab, ":id": id },
        )?;
        let changed = self.named.into_iter().map(|(table, ids)| Changed {
            entity: Layout::of(table).name.to_owned(),
            ids: if ids.len() > NAMED_IDS { Vec::new() } else { ids.into_iter().collect() },
        });
        Ok((self.wrote, Changes { changed: changed.collect() }))
    }
}

/// Opens the operation's entry in the journal. Its clock reading is later than that of every operation before it.
fn begin_op(conn: &Connection, device: Id, clock: &Clock, op: Op) -> Result<i64> {
    let origin = origin(conn, device)?;
    let now = clock.now();
    conn.prepare_cached(
        "INSERT INTO op (id, origin_n, seq, hlc, kind, at, staff_id, schema, first_change, last_change)
         VALUES (:id, :origin, (SELECT coalesce(max(seq), 0) + 1 FROM op WHERE origin_n = :origin),
                 max(:millis << 16, (SELECT coalesce(max(hlc), 0) + 1 FROM op)), :kind, :at, :staff, :schema,
                 (SELECT coalesce(max(n), 0) + 1 FROM change), 0)",
    )?
    .execute(named_params! {
        ":id": Value::Ref { id: clock.id() }, ":origin": origin, ":millis": now.millis(), ":kind": op.kind.code(),
        ":at": now, ":staff": op.staff.map_or(Value::Null, |id| Value::Ref { id }), ":schema": super::Book::schema(),
    })?;
    Ok(conn.last_insert_rowid())
}

/// The number of this device's journal in this life of the file.
fn origin(conn: &Connection, device: Id) -> Result<i64> {
    let reader = Reader { conn };
    // A book that no window or command has claimed yet counts as its first life.
    let incarnation =
        reader.meta("incarnation")?.or(reader.meta("book_id")?).and_then(|text| text.parse().ok());
    let incarnation = incarnation.ok_or_else(|| Error::new(Code::BookDamaged).detail("no book id"))?;
    let names = [Value::Ref { id: device }, Value::Ref { id: incarnation }];
    conn.prepare_cached("INSERT OR IGNORE INTO origin (device, incarnation) VALUES (?1, ?2)")?
        .execute(params_from_iter(&names))?;
    Ok(conn
        .prepare_cached("SELECT n FROM origin WHERE device = ?1 AND incarnation = ?2")?
        .query_row(params_from_iter(&names), |row| row.get("n"))?)
}

/// Columns and their values as the journal keeps them.
fn image<'v>(columns: &[&str], values: impl Iterator<Item = &'v Value>) -> Result<String> {
    let image: BTreeMap<&str, &Value> = columns.iter().copied().zip(values).collect();
    serde_json::to_string(&image).map_err(Error::internal)
}

fn id_of(values: &[Value]) -> Id {
    match values.first() {
        Some(Value::Ref { id }) => *id,
        _ => Id::nil(),
    }
}

/// A unique value that is taken is the user's to mend. That something still points to a row matters to an undo. Any
/// other broken constraint is a defect of ours.
fn constraint(error: rusqlite::Error) -> Error {
    let code = match &error {
        rusqlite::Error::SqliteFailure(failure, _) => match failure.extended_code {
            rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE => Some(Code::Taken),
            rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Some(Code::InUse),
            _ => None,
        },
        _ => None,
    };
    let error = Error::from(error);
    match code {
        Some(code) => Error::new(code).detail(error.detail),
        None => error,
    }
}

/// One record by a condition of the store's own, within a transaction.
pub(super) fn first<R: Record>(
    conn: &Connection,
    tail: &str,
    params: impl rusqlite::Params,
) -> Result<Option<R>> {
    let mut statement = conn.prepare_cached(&Layout::of(R::TABLE).select_where(tail))?;
    let mut rows = statement.query(params)?;
    rows.next()?.map(|row| record(row)).transpose()
}
