//! The real window, driven as a person drives it. Run with `cargo xtask e2e`.

mod bench;
mod build;
mod cadence;
mod form;
mod harness;
mod known;
mod lists;
mod mail;
mod main_job;
mod meetings;
mod products;
mod quote;
mod review;
mod scan;
mod screens;
mod shell;
mod shots;
mod take_in;
mod take_out;
mod trouble;
