//! What belongs to this device and not to a book: its id, drafts, choices, and which life of each book it writes in.

use std::{
    fs::File,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use rusqlite::{Connection, OptionalExtension, named_params};
use rusqlite_migration::{M, Migrations};

use super::{Book, book::has_log};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::Id,
};

const STEPS: &[M<'static>] = &[
    M::up(
        "CREATE TABLE device (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL) STRICT;
     -- `scope` is a book's id, or empty for what holds in every book.
     CREATE TABLE choice (
       scope TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (scope, key)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE draft (
       book TEXT NOT NULL, slot TEXT NOT NULL, line TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (book, slot)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE life (
       book TEXT PRIMARY KEY, incarnation TEXT NOT NULL, file TEXT NOT NULL, seq INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID;
     -- Files that were whole, and how large and how new they were then.
     CREATE TABLE whole (
       file TEXT PRIMARY KEY, size INTEGER NOT NULL, changed_at TEXT NOT NULL
     ) STRICT, WITHOUT ROWID;",
    ),
    M::up(
        "-- What stands beside the line, as JSON.
     ALTER TABLE draft ADD COLUMN beside TEXT NOT NULL DEFAULT '{}';
     -- Pictures that no book has yet.
     CREATE TABLE photo (
       hash TEXT PRIMARY KEY, width INTEGER NOT NULL, height INTEGER NOT NULL, bytes BLOB NOT NULL,
       thumbnail BLOB NOT NULL, at TEXT NOT NULL
     ) STRICT, WITHOUT ROWID;",
    ),
];

/// The device's own data, in its own SQLite file in the data folder.
#[derive(Debug)]
pub struct Device {
    folder: PathBuf,
    id: Id,
    conn: Mutex<Connection>,
}

impl Device {
    /// Opens the device's data in this folder, making both if need be.
    ///
    /// # Errors
    /// `folder_unwritable`, `disk_full`.
    pub fn open(folder: &Path, clock: &Clock) -> Result<Self> {
        let unwritable = |detail: String| Error::new(Code::FolderUnwritable).detail(detail);
        std::fs::create_dir_all(folder).map_err(|error| unwritable(error.kind().to_string()))?;
        let conn = Self::connect(folder).map_err(|error| match error.code {
            Code::BookReadOnly => unwritable(error.detail),
            _ => error,
        })?;
        conn.execute("INSERT OR IGNORE INTO device (one, id) VALUES (1, ?1)", [clock.id().to_string()])?;
        let id: String = conn.query_row("SELECT id FROM device", [], |row| row.get("id"))?;
        let id = id.parse().map_err(|_| Error::internal("the device has no id"))?;
        Ok(Self { folder: folder.to_owned(), id, conn: Mutex::new(conn) })
    }

    fn connect(folder: &Path) -> Result<Connection> {
        let mut conn = Connection::open(folder.join("device.sqlite"))?;
        conn.busy_timeout(Duration::from_secs(5))?;
        conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        // A draft must survive a power cut as a lead does.
        conn.pragma_update(None, "synchronous", "FULL")?;
        Migrations::from_slice(STEPS)
            .to_latest(&mut conn)
            .map_err(|_| Error::internal("the device's data is of a later version"))?;
        Ok(conn)
    }

    /// Names this device in every journal.
    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }

    /// Where the default book lies.
    #[must_use]
    pub fn default_book(&self) -> PathBuf {
        self.folder.join("leads.fairlead")
    }

    /// Where backups of a book lie: in the data folder, so that what happens to the book's own folder does not reach them.
    #[must_use]
    pub fn backups(&self, book: &Book) -> PathBuf {
        let name =
            book.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let id = book.id().simple().to_string();
        // Two books may have one name; the end of an id is what tells ids of one minute apart.
        self.folder.join("backups").join(format!("{name}-{}", &id[id.len() - 8..]))
    }

    /// Makes sure that this device writes into a journal of its own: a book that is a copy, a restored backup or new
    /// to this device begins a new life before its first write.
    ///
    /// # Errors
    /// Those of writing.
    pub fn claim(&self, book: &Book, clock: &Clock) -> Result<()> {
        if book.is_read_only() {
            return Ok(());
        }
        let file = file_identity(book.path());
        let known: Option<(String, String, i64)> = self
            .conn()
            .query_row(
                "SELECT incarnation, file, seq FROM life WHERE book = ?1",
                [book.id().to_string()],
                |row| Ok((row.get("incarnation")?, row.get("file")?, row.get("seq")?)),
            )
            .optional()?;
        let here = book.incarnation()?.map(|id| id.to_string());
        if let Some((incarnation, place, seq)) = known
            && here.as_ref() == Some(&incarnation)
            && place == file
            && book.last_seq()? >= seq
        {
            return Ok(());
        }
        let incarnation = clock.id();
        book.set_incarnation(incarnation)?;
        book.settle()?;
        self.note_whole(book.path())?;
        self.conn().execute(
            "INSERT OR REPLACE INTO life (book, incarnation, file, seq) VALUES (:book, :incarnation, :file, 0)",
            named_params! {
                ":book": book.id().to_string(), ":incarnation": incarnation.to_string(), ":file": file,
            },
        )?;
        Ok(())
    }

    /// Whether a file is as it was when this device last found or left it whole, with nothing in its log: then it need
    /// not be read through once more, which takes a second for a large book.
    #[must_use]
    pub fn knows_whole(&self, path: &Path) -> bool {
        let sql = "SELECT 1 FROM whole WHERE file = ?1 AND size = ?2 AND changed_at = ?3";
        let known = |(size, changed_at)| {
            self.conn()
                .prepare_cached(sql)?
                .exists((file_identity(path), size, changed_at))
                .map_err(Error::from)
        };
        !has_log(path) && state(path).is_some_and(|state| known(state).unwrap_or(false))
    }

    /// Notes that a file is whole as it lies there now.
    ///
    /// # Errors
    /// Those of writing.
    pub fn note_whole(&self, path: &Path) -> Result<()> {
        let Some((size, changed_at)) = state(path).filter(|_| !has_log(path)) else { return Ok(()) };
        let sql = "INSERT OR REPLACE INTO whole (file, size, changed_at) VALUES (?1, ?2, ?3)";
        self.conn().prepare_cached(sql)?.execute((file_identity(path), size, changed_at))?;
        Ok(())
    }

    /// Notes how far this device has written, so that an older state of the file is recognised later.
    ///
    /// # Errors
    /// Those of writing.
    pub fn note_progress(&self, book: &Book) -> Result<()> {
        self.note_whole(book.path())?;
        let seq = book.last_seq()?;
        self.conn().execute(
            "UPDATE life SET seq = :seq WHERE book = :book AND seq < :seq",
            named_params! { ":seq": seq, ":book": book.id().to_string() },
        )?;
        Ok(())
    }

    /// Takes the book's window lock, which the system gives back when the process ends however it ends. None when
    /// another window has it.
    #[must_use]
    pub fn lock_window(&self, book: Id) -> Option<File> {
        let folder = self.folder.join("windows");
        std::fs::create_dir_all(&folder).ok()?;
        let file = File::create(folder.join(format!("{book}.lock"))).ok()?;
        file.try_lock().ok().map(|()| file)
    }

    /// What was chosen, such as the language or the current show. `book` is none for what holds in every book.
    ///
    /// # Errors
    /// Those of reading.
    pub fn choice(&self, book: Option<Id>, key: &str) -> Result<Option<String>> {
        let sql = "SELECT value FROM choice WHERE scope = ?1 AND key = ?2";
        Ok(self
            .conn()
            .prepare_cached(sql)?
            .query_row([&scope(book), key], |row| row.get("value"))
            .optional()?)
    }

    /// Chooses.
    ///
    /// # Errors
    /// `disk_full`.
    pub fn choose(&self, book: Option<Id>, key: &str, value: &str) -> Result<()> {
        let sql = "INSERT INTO choice (scope, key, value) VALUES (?1, ?2, ?3)
                   ON CONFLICT (scope, key) DO UPDATE SET value = ?3";
        self.conn().prepare_cached(sql)?.execute([&scope(book), key, value])?;
        Ok(())
    }

    pub(super) fn conn(&self) -> MutexGuard<'_, Connection> {
        self.conn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Book {
    /// How many operations the current journal of this device has.
    ///
    /// # Errors
    /// Those of reading.
    pub(super) fn last_seq(&self) -> Result<i64> {
        let device = self.device();
        let incarnation = self.incarnation()?;
        self.read(|reader| {
            let Some(incarnation) = incarnation else { return Ok(0) };
            Ok(reader.conn.query_row(
                "SELECT coalesce(max(seq), 0) FROM op JOIN origin ON origin.n = op.origin_n
                 WHERE device = ?1 AND incarnation = ?2",
                (device.as_bytes(), incarnation.as_bytes()),
                |row| row.get(0),
            )?)
        })
    }
}

/// Where this device keeps its data: `FAIRLEAD_DATA`, or the platform's folder for it.
///
/// # Errors
/// `folder_unwritable` when the platform names none.
pub fn data_folder() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("FAIRLEAD_DATA") {
        return Ok(folder.into());
    }
    let base = dirs::data_dir().ok_or_else(|| Error::new(Code::FolderUnwritable))?;
    Ok(base.join(if cfg!(any(windows, target_os = "macos")) { "Fairlead" } else { "fairlead" }))
}

fn scope(book: Option<Id>) -> String {
    book.map(|id| id.to_string()).unwrap_or_default()
}

/// A file's size and the moment it was last changed.
fn state(path: &Path) -> Option<(i64, String)> {
    let meta = std::fs::metadata(path).ok()?;
    Some((i64::try_from(meta.len()).ok()?, format!("{:?}", meta.modified().ok()?)))
}

/// Tells a file from its copies: where the system numbers files, by that number, else by its path.
fn file_identity(path: &Path) -> String {
    #[cfg(unix)]
    if let Ok(meta) = std::fs::metadata(path) {
        use std::os::unix::fs::MetadataExt;
        return format!("{}:{}", meta.dev(), meta.ino());
    }
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()).to_string_lossy().into_owned()
}
