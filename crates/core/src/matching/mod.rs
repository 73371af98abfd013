//! Matching: which records are the same person or company, however they were written down. Pure: texts in, pairs out.
//!
//! A [`Catalogue`] is filled with people and firms. [`Catalogue::pairs`] then finds those that are likely the same, by the
//! weights of Fellegi and Sunter in whole hundredths of a bit: what is rare in this very book says more than what is common,
//! which the catalogue counts itself (`words`). Only records that share a key are compared (`keys`).
//!
//! Names (`name`, `firm`) and addresses (`place`) are compared word by word in any order (`align`), a word by the letters it
//! shares (`near`) or by how Chinese characters are read. Nothing is joined here: somebody looks, and decides.

mod align;
mod bits;
mod blocks;
mod catalogue;
mod firm;
mod joining;
mod keys;
mod name;
mod near;
mod person;
mod place;
mod register;
mod settle;
#[cfg(test)]
mod tests;
mod verdict;
mod words;

pub use bits::{Bits, per_mille};
pub use catalogue::{Catalogue, Found, Kind, Pair};
pub use firm::FirmText;
pub use joining::{NameText, is_same_name, may_be_same, own_mail};
pub use person::PersonText;
pub use register::Register;
pub use verdict::{Level, Reason, Reasons, Verdict};
