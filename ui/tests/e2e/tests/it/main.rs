//! The real window, driven as a person drives it. Run with `cargo xtask e2e`.

mod build;
mod harness;
mod main_job;
mod scan;
mod screens;
mod shell;
mod shots;
mod trouble;
