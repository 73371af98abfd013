//! Pure values: what a book is about, without storage, screen or clock.

pub mod codes;
