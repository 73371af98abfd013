//! How text is compared, searched and sorted: pure rules, no storage and no clock.

pub mod cldr;
pub mod company_name;
pub mod domain;
pub mod email;
pub mod excerpt;
pub mod fold;
pub mod highlight;
pub mod matches;
pub mod phone;
pub mod pinyin;
pub mod query;
mod readings;
pub mod search_key;
pub mod sort_key;
pub mod template;
pub mod typo;
pub mod words;
