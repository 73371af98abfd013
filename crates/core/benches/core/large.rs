//! A book of 100,000 contacts to measure with.

use std::path::Path;

use fairlead_core::{clock::Clock, ops::demo, store::Book};

/// Makes the book in a folder, which takes a minute; `FAIRLEAD_BENCH_BOOK` names one to copy instead.
pub(crate) fn book(folder: &Path, clock: &Clock) -> Book {
    let path = folder.join("large.fairlead");
    if let Some(made) = std::env::var_os("FAIRLEAD_BENCH_BOOK") {
        std::fs::copy(made, &path).unwrap();
        return Book::open(&path, clock.id()).unwrap();
    }
    let book = Book::create(&path, clock.id(), clock).unwrap();
    demo::fill(&book, clock, 100_000, 1).unwrap();
    book
}
