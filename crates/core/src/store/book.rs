//! An open book: one connection that writes, a few that read, and the rules of opening and refusing a file.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, Params, Row, config::DbConfig};
use rusqlite_migration::{M, Migrations};

use super::{Changes, Op, Tx, derive, header, tables::Layout};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::{
        Id,
        record::{Record, Value},
    },
};

/// Every step from an empty file to today's schema. Append-only.
const STEPS: &[M<'static>] = &[
    M::up(include_str!("migrations/0001_init.sql")),
    M::up(include_str!("migrations/0002_lists.sql")),
    M::up(include_str!("migrations/0003_deadlines.sql")),
    M::up(include_str!("migrations/0004_quotes.sql")),
    M::up(include_str!("migrations/0005_attachments.sql")),
    M::up(include_str!("migrations/0006_import.sql")),
    M::up(include_str!("migrations/0007_mail.sql")),
    M::up(include_str!("migrations/0008_pictures.sql")),
    M::up(include_str!("migrations/0009_export.sql")),
    M::up(include_str!("migrations/0010_questions.sql")),
    M::up(include_str!("migrations/0011_cadences.sql")),
    M::up(include_str!("migrations/0012_meetings.sql")),
];

/// SQLite releases before this one can lose a commit when the write-ahead log restarts (its release notes, 3.51.3).
const LEAST_SQLITE: i32 = 3_051_003;

const READERS: usize = 4;

/// An open book.
#[derive(Debug)]
pub struct Book {
    path: PathBuf,
    id: Id,
    device: Id,
    // Dropped before the writer: the connection that closes last tidies the log away, and a reader cannot.
    readers: Mutex<Vec<Connection>>,
    writer: Option<Mutex<Connection>>,
}

/// A view of the book at one moment. It can only read.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'c> {
    pub(super) conn: &'c Connection,
}

impl Book {
    /// The schema this Fairlead writes.
    #[must_use]
    pub fn schema() -> u32 {
        u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
    }

    /// Makes a new book. The file must not be there yet.
    ///
    /// # Errors
    /// `book_exists`, `folder_unwritable`, `disk_full`.
    pub fn create(path: &Path, device: Id, clock: &Clock) -> Result<Self> {
        if path.exists() {
            return Err(Error::new(Code::BookExists));
        }
        let made = Self::lay_out(path, clock);
        if made.is_err() {
            // What was begun is no book; leaving it would make the next attempt fail for another reason.
            remove(path);
        }
        made?;
        Self::open(path, device)
    }

    fn lay_out(path: &Path, clock: &Clock) -> Result<()> {
        let unwritable = |error: Error| match error.code {
            Code::BookReadOnly => Error::new(Code::FolderUnwritable).detail(error.detail),
            _ => error,
        };
        let mut conn = Connection::open(path).map_err(|error| unwritable(error.into()))?;
        conn.pragma_update(None, "page_size", 4096)?;
        conn.pragma_update(None, "application_id", header::APPLICATION_ID)
            .map_err(|error| unwritable(error.into()))?;
        prepare_writer(&conn)?;
        migrate(&mut conn)?;
        let id = clock.id();
        conn.execute(
            "INSERT INTO meta (key, value) VALUES ('book_id', :id), ('created_at', :at)",
            rusqlite::named_params! { ":id": id.to_string(), ":at": clock.now() },
        )?;
        derive::stamp_versions(&conn)?;
        conn.pragma_update(None, "wal_checkpoint", "TRUNCATE")?;
        Ok(())
    }

    /// Opens a book, to write where the folder allows it and else to read. It is read through first.
    ///
    /// # Errors
    /// `book_missing`, `book_foreign`, `book_newer`, `book_damaged`, `book_busy`. A refused file is left as it was.
    pub fn open(path: &Path, device: Id) -> Result<Self> {
        Self::open_known(path, device, false)
    }

    /// Opens a book that need not be read through when it is known to be whole.
    ///
    /// # Errors
    /// Those of [`Book::open`].
    pub fn open_known(path: &Path, device: Id, whole: bool) -> Result<Self> {
        assert!(rusqlite::version_number() >= LEAST_SQLITE, "SQLite {} is too old", rusqlite::version());
        header::examine(path, Self::schema(), has_log(path))?;
        let id = examine_inside(path, whole)?;
        let writer = if is_writable(path) {
            let mut conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
            prepare_writer(&conn)?;
            migrate(&mut conn)?;
            derive::bring_up_to_date(&mut conn)?;
            Some(Mutex::new(conn))
        } else {
            None
        };
        Ok(Self { path: path.to_owned(), id, device, readers: Mutex::default(), writer })
    }

    /// Names the book in every copy of it.
    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }

    /// The device that writes through this.
    pub(super) fn device(&self) -> Id {
        self.device
    }

    /// Where its file lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it can only be read, because its folder or file cannot be written to.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.writer.is_none()
    }

    /// Which life of the file this is: a copy or a restored backup gets a new one before its first write.
    ///
    /// # Errors
    /// Those of reading.
    pub fn incarnation(&self) -> Result<Option<Id>> {
        self.read(|reader| reader.meta("incarnation").map(|text| text.and_then(|text| text.parse().ok())))
    }

    /// Starts a new life of the file.
    ///
    /// # Errors
    /// Those of writing.
    pub fn set_incarnation(&self, incarnation: Id) -> Result<()> {
        let conn = self.writing()?;
        conn.execute(
            "INSERT INTO meta (key, value) VALUES ('incarnation', ?1) ON CONFLICT (key) DO UPDATE SET value = ?1",
            [incarnation.to_string()],
        )?;
        Ok(())
    }

    /// Reads from the book as it is at this moment. Never waits for a writer.
    ///
    /// # Errors
    /// What `work` returns, and `book_damaged`, `book_busy`.
    pub fn read<T>(&self, work: impl FnOnce(Reader<'_>) -> Result<T>) -> Result<T> {
        let pooled = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let conn = match pooled {
            Some(conn) => conn,
            None if self.is_read_only() => open_immutable(&self.path)?,
            None => open_reading(&self.path)?,
        };
        // One transaction, so that all of `work` sees the same moment.
        let result =
            conn.unchecked_transaction().map_err(Error::from).and_then(|tx| work(Reader { conn: &tx }));
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < READERS {
            readers.push(conn);
        }
        result
    }

    /// Runs a verb as one transaction: all of it is on the disk when this returns, or none of it.
    ///
    /// # Errors
    /// What `work` returns, and `book_read_only`, `disk_full`, `book_busy`.
    pub fn transact<T>(
        &self,
        clock: &Clock,
        op: Op,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<(T, Changes)> {
        let mut conn = self.writing()?;
        Tx::run(&mut conn, self.device, clock, op, false, work)
    }

    /// Runs a verb to see what would come of it, and takes everything back.
    ///
    /// # Errors
    /// Those of [`Book::transact`].
    pub fn rehearse<T>(
        &self,
        clock: &Clock,
        op: Op,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut conn = self.writing()?;
        Tx::run(&mut conn, self.device, clock, op, true, work).map(|(output, _)| output)
    }

    /// How the writer waits for the disk: 2 is FULL, a commit is on the disk when it returns.
    ///
    /// # Errors
    /// Those of reading.
    pub fn synchronous(&self) -> Result<i64> {
        Ok(self.writing()?.query_row("PRAGMA synchronous", [], |row| row.get(0))?)
    }

    /// A number that grows with every commit by another process or window.
    ///
    /// # Errors
    /// Those of reading.
    pub fn data_version(&self) -> Result<i64> {
        let conn = self.writing()?;
        Ok(conn.query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }

    /// Folds the write-ahead log into the file, so that it alone is the whole book.
    ///
    /// # Errors
    /// Those of writing.
    pub fn settle(&self) -> Result<()> {
        let conn = self.writing()?;
        conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// Removes a book that was only just made and could not be filled.
    pub fn discard(self) {
        let path = self.path.clone();
        drop(self);
        remove(&path);
    }

    pub(super) fn writing(&self) -> Result<MutexGuard<'_, Connection>> {
        let writer = self.writer.as_ref().ok_or_else(|| Error::new(Code::BookReadOnly))?;
        Ok(writer.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<'c> Reader<'c> {
    /// The record with this id, also when it lies in the bin.
    ///
    /// # Errors
    /// Those of reading.
    pub fn find<R: Record>(self, id: Id) -> Result<Option<R>> {
        let layout = Layout::of(R::TABLE);
        let mut statement = self.conn.prepare_cached(&layout.select)?;
        let mut rows = statement.query([Value::Ref { id }])?;
        rows.next()?.map(|row| record(row)).transpose()
    }

    /// The record with this id.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn need<R: Record>(self, id: Id) -> Result<R> {
        self.find(id)?.ok_or_else(|| Error::new(Code::NoSuchRecord))
    }

    /// Records by a condition of the store's own.
    pub(super) fn select<R: Record>(self, tail: &str, params: impl Params) -> Result<Vec<R>> {
        let mut statement = self.conn.prepare_cached(&Layout::of(R::TABLE).select_where(tail))?;
        let mut rows = statement.query(params)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(record(row)?);
        }
        Ok(found)
    }

    pub(super) fn meta(self, key: &str) -> Result<Option<String>> {
        use rusqlite::OptionalExtension;
        Ok(self
            .conn
            .query_row("SELECT value FROM meta WHERE key = ?1", [key], |row| row.get("value"))
            .optional()?)
    }

    pub(super) fn count(self, sql: &str, params: impl Params) -> Result<u32> {
        Ok(self.conn.prepare_cached(sql)?.query_row(params, |row| row.get(0))?)
    }
}

/// The record in a row whose columns are those of its layout.
pub(super) fn record<R: Record>(row: &Row<'_>) -> Result<R> {
    let values = (0..R::COLUMNS.len()).map(|at| row.get(at)).collect::<rusqlite::Result<Vec<Value>>>()?;
    R::from_values(values).map_err(|column| {
        Error::new(Code::BookDamaged).detail(format!("{}.{column} cannot be read", Layout::of(R::TABLE).name))
    })
}

fn open_reading(path: &Path) -> Result<Connection> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    prepare(&conn)?;
    Ok(conn)
}

/// Opens a file that nobody can change, without the side files that reading a write-ahead log needs.
fn open_immutable(path: &Path) -> Result<Connection> {
    if has_log(path) {
        // Its newest leads are in the log, which cannot be read without writing: showing less would be a lie.
        return Err(Error::new(Code::BookReadOnly));
    }
    let path = path.to_str().ok_or_else(|| Error::new(Code::BookReadOnly))?;
    let name: String = path
        .chars()
        .map(|c| match c {
            '%' => "%25".to_owned(),
            '?' => "%3f".to_owned(),
            '#' => "%23".to_owned(),
            c => c.to_string(),
        })
        .collect();
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let conn = Connection::open_with_flags(format!("file:{name}?immutable=1"), flags)?;
    prepare(&conn)?;
    Ok(conn)
}

fn prepare(conn: &Connection) -> Result<()> {
    conn.busy_timeout(Duration::from_secs(10))?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "cache_size", -8192)?;
    conn.set_prepared_statement_cache_capacity(160);
    Ok(())
}

fn prepare_writer(conn: &Connection) -> Result<()> {
    prepare(conn)?;
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    let synchronous: i64 = conn.query_row("PRAGMA synchronous", [], |row| row.get(0))?;
    // A saved lead survives a power cut only with both.
    if mode != "wal" || synchronous != 2 {
        return Err(
            Error::new(Code::BookReadOnly).detail(format!("journal mode {mode}, synchronous {synchronous}"))
        );
    }
    Ok(())
}

fn migrate(conn: &mut Connection) -> Result<()> {
    Migrations::from_slice(STEPS).to_latest(conn).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        rusqlite_migration::Error::MigrationDefinition(_) => Error::new(Code::BookNewer),
        other => Error::internal(format!("{other:?}").chars().take_while(|c| *c != '(').collect::<String>()),
    })
}

/// Refuses a file whose tables cannot be read, before anything is written to it or beside it.
fn examine_inside(path: &Path, whole: bool) -> Result<Id> {
    if has_log(path) {
        return examine_with(&open_reading(path)?, whole);
    }
    // Nobody has the book open, so it can be read as it lies. Should somebody open it meanwhile, ask again properly.
    match open_immutable(path).and_then(|conn| examine_with(&conn, whole)) {
        Err(_) if sibling(path, "-shm").exists() => examine_with(&open_reading(path)?, whole),
        result => result,
    }
}

fn examine_with(conn: &Connection, whole: bool) -> Result<Id> {
    // A full disk or a busy book is no damage.
    let damaged = |error: Error| match error.code {
        Code::DiskFull | Code::BookBusy | Code::BookReadOnly => error,
        _ => Error::new(Code::BookDamaged).detail(error.detail),
    };
    let version: u32 =
        conn.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(|error| damaged(error.into()))?;
    if version > Book::schema() {
        return Err(Error::new(Code::BookNewer).with("found", version).with("known", Book::schema()));
    }
    let read_through = if whole { "SELECT 'ok'" } else { "PRAGMA quick_check(1)" };
    let fault: String =
        conn.query_row(read_through, [], |row| row.get(0)).map_err(|error| damaged(error.into()))?;
    if fault != "ok" {
        return Err(Error::new(Code::BookDamaged).detail("quick_check"));
    }
    let id = Reader { conn }.meta("book_id").map_err(damaged)?;
    id.and_then(|text| text.parse().ok()).ok_or_else(|| Error::new(Code::BookDamaged).detail("no book id"))
}

/// Whether SQLite can write the file and put its log beside it.
fn is_writable(path: &Path) -> bool {
    let file = std::fs::OpenOptions::new().append(true).open(path).is_ok();
    let folder = path.parent().unwrap_or(Path::new("."));
    let probe = folder.join(format!(".fairlead-{}", std::process::id()));
    let beside = match std::fs::OpenOptions::new().write(true).create_new(true).open(&probe) {
        Ok(_) => std::fs::remove_file(&probe).is_ok(),
        Err(error) => error.kind() == std::io::ErrorKind::StorageFull,
    };
    file && beside
}

fn remove(path: &Path) {
    for end in ["", "-wal", "-shm", "-journal"] {
        // What cannot be removed now was perhaps never made.
        let _ = std::fs::remove_file(sibling(path, end));
    }
}

/// Whether a write-ahead log with something in it lies beside the file.
pub(super) fn has_log(path: &Path) -> bool {
    std::fs::metadata(sibling(path, "-wal")).is_ok_and(|meta| meta.len() > 0)
}

fn sibling(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}
