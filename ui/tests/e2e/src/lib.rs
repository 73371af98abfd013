//! Drives the real window through WebDriver.
//!
//! A test starts an [`App`]: a screen, a driver and a data folder of its own, all gone when the value is
//! dropped. It finds things as a person would ([`App::role`], [`App::text`]) and every finding, click and
//! expectation waits until it holds or [`PATIENCE`] is over. A test that fails leaves a picture, the page's
//! text and the app's log in `target/e2e/failures/`.
#![allow(clippy::panic, reason = "a test harness: it reports by panicking")]

mod app;
mod axe;
pub mod display;
mod failure;
mod keys;
mod locator;
mod picture;
pub mod process;
mod setup;
pub mod webdriver;

use std::time::Duration;

pub use app::App;
pub use axe::Violation;
pub use failure::out;
pub use locator::Locator;
pub use picture::Picture;
pub use setup::{Setup, app_program, cli_program, plain_program};

/// How long anything may take before a test gives up on it.
pub const PATIENCE: Duration = Duration::from_secs(20);
