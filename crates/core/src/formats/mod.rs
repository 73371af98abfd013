//! Pure bytes: what other programs read and write.

pub mod csv;
