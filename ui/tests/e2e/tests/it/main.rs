//! The real window, driven as a person drives it. Run with `cargo xtask e2e`.

mod bench;
mod build;
mod cadence;
mod harness;
mod lists;
mod mail;
mod main_job;
mod quote;
mod scan;
mod screens;
mod shell;
mod shots;
mod take_in;
mod trouble;
