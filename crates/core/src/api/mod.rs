//! The surface: what the window and the command line can ask for. It translates and delegates; the rules are below.

mod cadences;
mod complete;
mod duplicates;
mod error;
mod find;
mod form;
mod known;
mod lists;
mod mail;
mod meetings;
mod offers;
mod places;
mod price_list;
mod questions;
mod quotes;
mod reads;
mod reminders;
mod review;
mod scan;
mod taking_in;
mod taking_out;
mod triage;
mod views;
mod writes;

use std::{
    fs::File,
    path::{Path, PathBuf},
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

pub use error::ApiError;
pub use offers::{ExhibitorView, PriceView, ProductDetail};
pub use places::{CompanyDetail, ContactDetail};
pub use questions::{AskedView, QuestionView};
pub use quotes::{QuoteDetail, QuoteLineView, RevisionView, TaxView};
pub use scan::PictureView;
pub use taking_out::{ColumnView, ProfileView, TakeOut};
pub use views::{BookView, LeadDetail, Overview, ShowView, StaffView, Undone};

use crate::{
    clock::Clock,
    error::{Code, Error},
    i18n::Words,
    store::{Book, Changes, Device, UnsafePlace, unsafe_place},
};

/// A result at the surface.
pub type Result<T> = std::result::Result<T, ApiError>;

/// Fairlead as one process has it: this device, its clock, and the book that is open.
pub struct Fairlead {
    device: Device,
    clock: Clock,
    open: RwLock<Option<Arc<Open>>>,
    trouble: RwLock<Option<ApiError>>,
    listener: Listener,
    wrote: AtomicBool,
    taking_in: taking_in::TakingIn,
    price_list: price_list::PriceList,
}

/// Who is told what a commit changed.
pub type Listener = Box<dyn Fn(&Changes) + Send + Sync>;

struct Open {
    book: Book,
    /// Held while this is the book's first window on this device.
    window: Option<File>,
    unsafe_place: Option<UnsafePlace>,
}

impl Fairlead {
    /// Starts with this device's data folder; no book is open yet.
    ///
    /// # Errors
    /// `folder_unwritable`, `disk_full`.
    pub fn start(folder: &Path, clock: Clock, listener: Listener) -> Result<Self> {
        let device = Device::open(folder, &clock)?;
        Ok(Self {
            device,
            clock,
            open: RwLock::default(),
            trouble: RwLock::default(),
            listener,
            wrote: AtomicBool::new(false),
            taking_in: taking_in::TakingIn::default(),
            price_list: price_list::PriceList::default(),
        })
    }

    /// The clock everything is dated by.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The book that opens when none is named.
    #[must_use]
    pub fn default_book(&self) -> PathBuf {
        self.device.default_book()
    }

    /// Opens a book, making it when it is not there and `make` says so. The book that was open is closed only then.
    ///
    /// # Errors
    /// `book_missing`, `book_foreign`, `book_newer`, `book_damaged`, `book_busy`, `folder_unwritable`, `disk_full`.
    pub fn open(&self, path: &Path, make: bool) -> Result<()> {
        let opened =
            self.try_open(path, make).map_err(|error| ApiError::from(error.with("path", path.display())));
        let mut trouble = self.trouble.write().unwrap_or_else(PoisonError::into_inner);
        match opened {
            Ok(open) => {
                *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(open));
                *trouble = None;
                Ok(())
            }
            Err(error) => {
                if self.book().is_err() {
                    *trouble = Some(error.clone());
                }
                Err(error)
            }
        }
    }

    fn try_open(&self, path: &Path, make: bool) -> crate::error::Result<Open> {
        let book = if make && !path.exists() {
            Book::create(path, self.device.id(), &self.clock)?
        } else {
            let whole = self.device.knows_whole(path);
            let book = Book::open_known(path, self.device.id(), whole)?;
            // What was just read through need not be again; that this cannot be noted now is no reason to refuse.
            let _ = self.device.note_whole(path);
            book
        };
        self.device.claim(&book, &self.clock)?;
        let window = self.device.lock_window(book.id());
        let unsafe_place = unsafe_place(book.path());
        Ok(Open { book, window, unsafe_place })
    }

    /// The words that this device's user reads.
    #[must_use]
    pub fn words(&self) -> Words {
        let chosen = self.device.choice(None, "language").ok().flatten();
        Words::of(&chosen.unwrap_or_else(system_language))
    }

    fn book(&self) -> Result<Arc<Open>> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        open.clone().ok_or_else(|| Error::new(Code::NoBook).into())
    }

    /// Tells the listener, and hands the value on.
    fn tell<T>(&self, (value, changes): (T, Changes)) -> T {
        self.wrote.store(true, Ordering::Relaxed);
        (self.listener)(&changes);
        value
    }

    /// Whether anything was written since this was last asked.
    pub fn wrote_lately(&self) -> bool {
        self.wrote.swap(false, Ordering::Relaxed)
    }
}

/// The language the system speaks, as it names it.
#[must_use]
pub fn system_language() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .or_else(sys_locale::get_locale)
        .unwrap_or_default()
}
