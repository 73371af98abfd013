//! Pure bytes: what other programs read and write.

pub mod card;
pub mod csv;
pub mod xlsx;
