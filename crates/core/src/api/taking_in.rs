//! Taking in: a foreign file looked at, its columns mapped, what it would do told, and then done.

use std::{
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use super::{Fairlead, Result};
use crate::{
    error::{Code, Error},
    ops::import::{self, Alikes, Asked, Chosen, FileView, Job, Line, Report, Setting},
};

/// What is being taken in through the window.
#[derive(Debug, Default)]
pub(super) struct TakingIn {
    file: Mutex<Option<Pending>>,
    /// Whether it is to stop.
    stop: AtomicBool,
}

#[derive(Debug, Clone)]
struct Pending {
    path: PathBuf,
    asked: Asked,
    chosen: Chosen,
    shape: String,
    lines: Vec<Line>,
    alikes: Alikes,
}

impl Pending {
    fn job(&self) -> Job<'_> {
        Job { path: &self.path, asked: &self.asked, chosen: &self.chosen }
    }
}

impl TakingIn {
    fn pending(&self) -> MutexGuard<'_, Option<Pending>> {
        self.file.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What became of the rows, or would, so that it can be written down.
    fn keep(&self, lines: Vec<Line>) {
        if let Some(pending) = self.pending().as_mut() {
            pending.lines = lines;
        }
    }

    fn now(&self) -> Result<Pending> {
        self.pending().clone().ok_or_else(|| Error::new(Code::NothingToTakeIn).into())
    }
}

impl Fairlead {
    /// Looks at a file that was picked; it is the one that the others here are about from then on.
    ///
    /// # Errors
    /// `file_unreadable`, `not_a_table`, `file_locked`, `file_over_limit`, `not_taken_in`.
    pub fn pick_in(&self, path: &Path) -> Result<FileView> {
        self.pick_in_as(path, Asked::default(), Chosen::new())
    }

    /// The same, read or mapped as is said.
    ///
    /// # Errors
    /// Those of [`Fairlead::pick_in`]; `not_a_choice`, `no_such_table`.
    pub fn pick_in_as(&self, path: &Path, asked: Asked, chosen: Chosen) -> Result<FileView> {
        self.book()?;
        self.look_in(path.to_owned(), asked, chosen)
    }

    /// Looks at the picked file again, read or mapped otherwise.
    ///
    /// # Errors
    /// Those of [`Fairlead::pick_in_as`]; `nothing_to_take_in`.
    pub fn read_in(&self, asked: Asked, chosen: Chosen) -> Result<FileView> {
        let pending = self.taking_in.now()?;
        self.look_in(pending.path, asked, chosen)
    }

    fn look_in(&self, path: PathBuf, asked: Asked, mut chosen: Chosen) -> Result<FileView> {
        let mut view = import::look(Job { path: &path, asked: &asked, chosen: &chosen })?;
        // What was decided for a file of the same shape holds for this one, until something else is.
        if let Some(kept) =
            self.device.choice(None, &view.shape)?.and_then(|json| serde_json::from_str::<Chosen>(&json).ok())
        {
            let before = chosen.len();
            for (heading, target) in kept {
                chosen.entry(heading).or_insert(target);
            }
            if chosen.len() > before {
                view = import::look(Job { path: &path, asked: &asked, chosen: &chosen })?;
            }
        }
        view.backups = self.backup_place(&*self.book()?)?;
        let shape = view.shape.clone();
        *self.taking_in.pending() =
            Some(Pending { path, asked, chosen, shape, lines: Vec::new(), alikes: Alikes::default() });
        Ok(view)
    }

    /// Decides what becomes of rows that look like somebody, until the file is looked at again.
    ///
    /// # Errors
    /// `nothing_to_take_in`.
    pub fn decide_in(&self, alikes: Alikes) -> Result<()> {
        let mut pending = self.taking_in.pending();
        pending.as_mut().ok_or_else(|| Error::new(Code::NothingToTakeIn))?.alikes = alikes;
        Ok(())
    }

    /// What taking it in would do; nothing is written.
    ///
    /// # Errors
    /// `cancelled`, `book_busy`, `nothing_to_take_in`.
    pub fn preview_in(&self, progress: &dyn Fn(u32, u32)) -> Result<Report> {
        let pending = self.taking_in.now()?;
        self.taking_in.stop.store(false, Ordering::Relaxed);
        let mut go_on = |done, all| self.heard(progress, done, all);
        let (book, setting) = (&self.book()?.book, self.setting_in()?);
        let (report, lines) = import::preview(book, &self.clock, &setting, pending.job(), &mut go_on)?;
        self.taking_in.keep(lines);
        Ok(report)
    }

    /// Takes it in, after a backup. What was decided by hand is remembered for files of the same shape.
    ///
    /// # Errors
    /// `cancelled`, `book_read_only`, `book_busy`, `disk_full`, `nothing_to_take_in`. Nothing is written then.
    pub fn take_in(&self, progress: &dyn Fn(u32, u32)) -> Result<Report> {
        let pending = self.taking_in.now()?;
        self.taking_in.stop.store(false, Ordering::Relaxed);
        let mut go_on = |done, all| self.heard(progress, done, all);
        let open = self.book()?;
        let backup = if open.book.is_read_only() { String::new() } else { self.back_up(&open)? };
        let taken = import::import(&open.book, &self.clock, &self.setting_in()?, pending.job(), &mut go_on)?;
        let (report, lines) = self.tell(taken);
        self.remember_in(&pending);
        self.taking_in.keep(lines);
        Ok(Report { backup, ..report })
    }

    fn heard(&self, progress: &dyn Fn(u32, u32), done: u32, all: u32) -> bool {
        progress(done, all);
        !self.taking_in.stop.load(Ordering::Relaxed)
    }

    /// Stops what is under way; nothing of it stays.
    pub fn stop_in(&self) {
        self.taking_in.stop.store(true, Ordering::Relaxed);
    }

    fn remember_in(&self, pending: &Pending) {
        if let Ok(json) = serde_json::to_string(&pending.chosen)
            && !pending.chosen.is_empty()
        {
            // The rows are in the book; a mapping that cannot be kept now is asked for once more.
            let _ = self.device.choose(None, &pending.shape, &json);
        }
    }

    /// The name under which the refused rows, or the report, of what was taken in are offered.
    #[must_use]
    pub fn name_in(&self, key: &str) -> String {
        let mut args = fluent_bundle::FluentArgs::new();
        let name = self
            .taking_in
            .pending()
            .as_ref()
            .and_then(|pending| Some(pending.path.file_stem()?.to_string_lossy().into_owned()));
        args.set("file", name.unwrap_or_default());
        format!("{}.csv", self.words().say_with(key, &args))
    }

    /// Writes the rows that were refused as CSV, to be mended and taken in again; says how many.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`, `nothing_to_take_in`.
    pub fn save_refused(&self, path: &Path) -> Result<u32> {
        let pending = self.taking_in.now()?;
        let words = self.words();
        Ok(import::write_refused(pending.job(), &pending.lines, &|error| words.error(error), path)?)
    }

    /// Writes what became of each row as CSV.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`, `nothing_to_take_in`.
    pub fn save_report(&self, path: &Path) -> Result<()> {
        let pending = self.taking_in.now()?;
        let words = self.words();
        Ok(import::write_report(&pending.lines, &|error| words.error(error), path)?)
    }

    fn setting_in(&self) -> Result<Setting> {
        Ok(Setting {
            show: self.current_show()?.map(|show| show.id),
            first_show: self.first_show(),
            staff: self.current_staff()?,
            alikes: self.taking_in.now()?.alikes,
        })
    }
}
