//! The verbs: what can be done with a book, a file each, one transaction each.

pub mod acquaintances;
pub mod bulk;
pub mod cadence;
pub mod calendar;
pub mod capture;
mod company;
pub mod complete;
pub mod deadlines;
pub mod delete;
pub mod demo;
pub mod duplicates;
pub mod edit;
pub mod exhibitor;
pub mod export;
pub mod follow_up;
pub mod import;
pub mod joining;
pub mod known;
pub mod mail;
pub mod product;
mod promise;
pub mod question;
pub mod quote;
pub mod review;
pub mod scan;
pub mod show;
pub mod view;
