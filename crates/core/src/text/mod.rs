//! How text is compared, searched and sorted: pure rules, no storage and no clock.

pub mod fold;
pub mod matches;
pub mod phone;
pub mod pinyin;
pub mod query;
mod readings;
pub mod search_key;
pub mod words;
