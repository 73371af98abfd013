//! Pure bytes: what other programs read and write.

pub mod card;
pub mod code;
pub mod csv;
pub mod ics;
pub mod letter;
pub mod mecard;
pub mod paper;
pub mod photo;
pub mod picture;
pub mod table;
pub mod vcard;
pub mod whole;
pub mod xlsx;
