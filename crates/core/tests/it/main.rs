//! The core's tests at its boundaries, in one binary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test says what is wrong by failing"
)]

mod calendar;
mod capture;
mod capture_grammar;
mod codes;
mod deadlines;
mod demo;
mod duplicates;
mod export;
mod journal;
mod kit;
mod known;
mod lists;
mod opening;
mod review;
mod search_key;
mod table;
mod visitors;
