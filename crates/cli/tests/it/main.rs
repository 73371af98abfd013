//! The command line as scripts use it: the real program on real files.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test says what is wrong by failing"
)]

mod calendar;
mod contract;
mod deadlines;
#[cfg(unix)]
mod hostile;
mod killed;
mod kit;
mod meetings;
mod places;
mod products;
mod quote;
mod scan;
