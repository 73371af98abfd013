//! What can be done.

use std::path::Path;

use super::{Fairlead, Result, views::Undone};
use crate::{
    error::{Code, Error},
    i18n,
    model::{Id, beside::Beside, codes::NoteKind, show::Show, staff::Staff},
    ops::{
        capture::{self, Captured, Join, Setting, Told, Visit},
        delete::{self, Deletable},
        demo::{self, Filled},
        edit::{self, Edit},
        follow_up,
        show::{self, ShowForm, StaffForm},
    },
    store::Book,
};

impl Fairlead {
    /// Logs a visitor. On success the draft in this slot is gone; on a refusal it stays.
    ///
    /// # Errors
    /// `nobody_named`, `no_such_day`, `line_too_long`, `no_such_record`, `book_read_only`, `book_busy`, `disk_full`.
    pub fn capture(&self, slot: &str, line: &str, beside: &Beside, join: Option<Join>) -> Result<Captured> {
        let open = self.book()?;
        let photos = beside.pictures.iter().filter_map(|hash| self.device.photo(hash).transpose());
        let photos = photos.collect::<crate::error::Result<Vec<_>>>()?;
        let told = Told { topics: &beside.topics, value: &beside.value, answers: &beside.answers };
        let visit = Visit { line, join, scans: &beside.scans, photos: &photos, told };
        let setting = Setting {
            show: self.current_show()?.map(|show| show.id),
            first_show: self.first_show(),
            staff: self.current_staff()?,
            first_staff: self.first_staff(),
        };
        let captured = self.tell(capture::capture(&open.book, &self.clock, &setting, &visit)?);
        // The lead is saved; a draft that cannot be cleared now would only be offered once more.
        let _ = self.device.keep_draft(open.book.id(), slot, "", &Beside::default(), self.clock.now());
        Ok(captured)
    }

    /// Keeps what is being typed; it is on the disk when this returns.
    ///
    /// # Errors
    /// `no_book`, `disk_full`.
    pub fn keep_draft(&self, slot: &str, line: &str, beside: &Beside) -> Result<()> {
        let open = self.book()?;
        Ok(self.device.keep_draft(open.book.id(), slot, line, beside, self.clock.now())?)
    }

    /// Gives a field another value.
    ///
    /// # Errors
    /// What the field refuses.
    pub fn edit(&self, edit: &Edit) -> Result<()> {
        let changes = edit::edit(&self.book()?.book, &self.clock, self.current_staff()?, edit)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Puts a record into the bin.
    ///
    /// # Errors
    /// `no_such_record`, `in_use`.
    pub fn delete(&self, what: Deletable, id: Id) -> Result<()> {
        let changes = delete::delete(&self.book()?.book, &self.clock, self.current_staff()?, what, id)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Completes a follow-up; the line tells what came of it and what is promised next.
    ///
    /// # Errors
    /// `no_such_record`, `no_such_day`.
    pub fn complete(&self, follow_up: Id, line: &str) -> Result<Option<Id>> {
        let open = self.book()?;
        Ok(self.tell(follow_up::complete(&open.book, &self.clock, self.current_staff()?, follow_up, line)?))
    }

    /// Opens a completed follow-up again.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn reopen(&self, follow_up: Id) -> Result<()> {
        let changes = follow_up::reopen(&self.book()?.book, &self.clock, self.current_staff()?, follow_up)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Promises something to a lead.
    ///
    /// # Errors
    /// `no_such_record`, `no_such_day`, `name_needed`.
    pub fn promise(&self, lead: Id, line: &str) -> Result<Id> {
        let open = self.book()?;
        Ok(self.tell(follow_up::promise(&open.book, &self.clock, self.current_staff()?, lead, line)?))
    }

    /// Adds a note to a lead's timeline.
    ///
    /// # Errors
    /// `no_such_record`, `name_needed`.
    pub fn add_note(&self, lead: Id, kind: NoteKind, body: &str) -> Result<Id> {
        let open = self.book()?;
        Ok(self.tell(follow_up::note(&open.book, &self.clock, self.current_staff()?, lead, kind, body)?))
    }

    /// Takes back the newest operation of this device.
    ///
    /// # Errors
    /// `nothing_to_undo`.
    pub fn undo(&self) -> Result<Undone> {
        let (kind, kept) = self.tell(self.book()?.book.undo(&self.clock, self.current_staff()?)?);
        Ok(Undone { kind, kept })
    }

    /// Brings back what the newest undo took.
    ///
    /// # Errors
    /// `nothing_to_redo`.
    pub fn redo(&self) -> Result<Undone> {
        let (kind, kept) = self.tell(self.book()?.book.redo(&self.clock, self.current_staff()?)?);
        Ok(Undone { kind, kept })
    }

    /// Takes back one operation alone.
    ///
    /// # Errors
    /// `no_such_record`, `already_undone`, `cannot_undo`.
    pub fn undo_one(&self, op: Id) -> Result<Undone> {
        let (kind, kept) = self.tell(self.book()?.book.undo_one(&self.clock, self.current_staff()?, op)?);
        Ok(Undone { kind, kept })
    }

    /// Makes or changes a show; a new one becomes the current.
    ///
    /// # Errors
    /// `name_needed`, `not_a_day`, `days_reversed`, `not_a_zone`, `not_a_country`.
    pub fn set_show(&self, form: &ShowForm) -> Result<Id> {
        let open = self.book()?;
        let id = self.tell(show::set_show(&open.book, &self.clock, self.current_staff()?, form)?);
        self.choose_show(id)?;
        Ok(id)
    }

    /// Logs visitors at this show from now on.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn choose_show(&self, id: Id) -> Result<()> {
        let open = self.book()?;
        open.book.read(|reader| reader.need::<Show>(id))?;
        Ok(self.device.choose(Some(open.book.id()), "show", &id.to_string())?)
    }

    /// Adds or changes one of us; somebody new becomes the one who logs.
    ///
    /// # Errors
    /// `name_needed`, `too_long`.
    pub fn set_staff(&self, form: &StaffForm) -> Result<Id> {
        let open = self.book()?;
        let id = self.tell(show::set_staff(&open.book, &self.clock, self.current_staff()?, form)?);
        if form.id.is_none() {
            self.choose_staff(id)?;
        }
        Ok(id)
    }

    /// Has this one of us log from now on.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn choose_staff(&self, id: Id) -> Result<()> {
        let open = self.book()?;
        open.book.read(|reader| reader.need::<Staff>(id))?;
        Ok(self.device.choose(Some(open.book.id()), "staff", &id.to_string())?)
    }

    /// Chooses the language this device's user reads.
    ///
    /// # Errors
    /// `not_a_choice`.
    pub fn choose_language(&self, language: &str) -> Result<()> {
        if !i18n::languages().any(|known| known == language) {
            return Err(Error::new(Code::NotAChoice).with("value", language).into());
        }
        Ok(self.device.choose(None, "language", language)?)
    }

    /// Chooses light, dark, or what the system does.
    ///
    /// # Errors
    /// `not_a_choice`.
    pub fn choose_theme(&self, theme: &str) -> Result<()> {
        if !matches!(theme, "light" | "dark" | "system") {
            return Err(Error::new(Code::NotAChoice).with("value", theme).into());
        }
        Ok(self.device.choose(None, "theme", theme)?)
    }

    /// How the window was arranged; none of the book's business, so it is the device's.
    ///
    /// # Errors
    /// `disk_full`.
    pub fn keep_layout(&self, key: &str, value: &str) -> Result<()> {
        Ok(self.device.choose(None, &format!("layout-{key}"), value)?)
    }

    /// How the window was arranged last.
    ///
    /// # Errors
    /// Those of reading.
    pub fn layout(&self, key: &str) -> Result<Option<String>> {
        Ok(self.device.choice(None, &format!("layout-{key}"))?)
    }

    /// The name a new book is offered under.
    #[must_use]
    pub fn book_name(&self) -> String {
        format!("{}.fairlead", self.words().say("book-file-name"))
    }

    /// Makes a new book and fills it with invented visitors. When that fails, nothing is left.
    ///
    /// # Errors
    /// `book_exists`, `folder_unwritable`, `disk_full`.
    pub fn make_demo(&self, path: &Path, contacts: u32, seed: u64) -> Result<Filled> {
        let filled = Book::create(path, self.device.id(), &self.clock).and_then(|book| {
            self.device.claim(&book, &self.clock)?;
            let filled = demo::fill(&book, &self.clock, contacts, seed);
            match &filled {
                Ok(_) => book.settle()?,
                Err(_) => book.discard(),
            }
            filled
        });
        Ok(filled.map_err(|error| error.with("path", path.display()))?)
    }

    /// Folds the log into the book's file and notes how far this device has written. For idle moments and the end.
    ///
    /// # Errors
    /// `disk_full`.
    pub fn settle(&self) -> Result<()> {
        let open = self.book()?;
        if !open.book.is_read_only() {
            open.book.settle()?;
            self.device.note_progress(&open.book)?;
        }
        Ok(())
    }
}
