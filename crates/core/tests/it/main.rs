//! The core's tests at its boundaries, in one binary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test says what is wrong by failing"
)]

mod badges;
mod cadence;
mod calendar;
mod capture;
mod capture_examples;
mod capture_form;
mod capture_grammar;
mod code_score;
mod codes;
mod complete;
mod deadlines;
mod demo;
mod duplicates;
mod export;
mod import;
mod journal;
mod kit;
mod known;
mod lists;
mod mail;
mod meetings;
mod offers;
mod opening;
mod questions;
mod quote;
mod quote_bad_input;
mod quote_copies;
mod quote_list;
mod reminders;
mod review;
mod scans;
mod search_key;
mod table;
mod triage;
mod visitors;
