//! What the tests share: a book in a folder of its own, a clock that stands still, and the sample line.

use std::path::PathBuf;

use chrono_tz::Tz;
use fairlead_core::{
    clock::Clock,
    error::{Error, Result},
    model::{Id, Stamp},
    ops::{
        capture::{Captured, Join, Setting, Visit, capture},
        show::{ShowForm, set_show},
    },
    store::{AsOf, Book, Filter},
};
use tempfile::TempDir;

/// The line that product and issue show.
pub(crate) const SAMPLE: &str = "Ana Ruiz @Ajuntament de Vallclara #lighting !a ana@vallclara.example +44 7700 900123 \
                          >quote +2d wants 40 poles";

/// A book and all it takes to write into it.
pub(crate) struct Kit {
    pub(crate) folder: TempDir,
    pub(crate) clock: Clock,
    pub(crate) device: Id,
    pub(crate) book: Book,
}

impl Kit {
    /// A new book on the second day of the show, nothing in it yet.
    pub(crate) fn new() -> Self {
        Self::at("2026-11-04T13:05:00Z", 1)
    }

    pub(crate) fn at(now: &str, seed: u64) -> Self {
        let clock = Clock::new(Stamp::parse(now), Some(Tz::Europe__Madrid), Some(seed));
        let folder = TempDir::new().unwrap();
        let device = clock.id();
        let book = Book::create(&folder.path().join("book.fairlead"), device, &clock).unwrap();
        Self { folder, clock, device, book }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.book.path().to_owned()
    }

    pub(crate) fn setting(&self) -> Setting {
        let (shows, staff) = self.book.read(|reader| Ok((reader.shows()?, reader.staff()?))).unwrap();
        Setting {
            show: shows.first().map(|show| show.id),
            first_show: "Fair, November 2026".into(),
            staff: staff.first().map(|staff| staff.id),
            first_staff: "Li Wei".into(),
        }
    }

    pub(crate) fn capture(&self, line: &str) -> Result<Captured> {
        self.capture_with(None, line)
    }

    pub(crate) fn capture_with(&self, join: Option<Join>, line: &str) -> Result<Captured> {
        self.visit(&Visit { join, ..Visit::of(line) })
    }

    pub(crate) fn visit(&self, visit: &Visit<'_>) -> Result<Captured> {
        capture(&self.book, &self.clock, &self.setting(), visit).map(|done| done.0)
    }

    /// The moment at which lists are asked.
    pub(crate) fn as_of(&self) -> AsOf {
        AsOf { now: self.clock.now(), zone: self.clock.zone() }
    }

    pub(crate) fn undo(&self) -> Result<()> {
        self.book.undo(&self.clock, None).map(|_| ())
    }

    pub(crate) fn redo(&self) -> Result<()> {
        self.book.redo(&self.clock, None).map(|_| ())
    }

    pub(crate) fn show(&self) -> Id {
        let form = ShowForm {
            name: "Smart City Barcelona".into(),
            city: "Barcelona".into(),
            country: "ES".into(),
            zone: "Europe/Madrid".into(),
            first_day: "2026-11-03".into(),
            last_day: "2026-11-05".into(),
            ..ShowForm::default()
        };
        set_show(&self.book, &self.clock, None, &form).unwrap().0
    }

    /// Fails with what is wrong, if anything is.
    pub(crate) fn assert_whole(&self) {
        let report = self.book.check().unwrap();
        assert_eq!(report.faults, [], "the book is whole");
    }
}

/// A filter by text alone.
pub(crate) fn text(text: &str) -> Filter {
    Filter { text: text.into(), ..Filter::default() }
}

/// The code of a refusal.
pub(crate) fn code<T: std::fmt::Debug>(result: std::result::Result<T, Error>) -> &'static str {
    result.expect_err("this is refused").code.code()
}
