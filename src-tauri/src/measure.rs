//! How long the start took, told on standard output when `FAIRLEAD_MEASURE` asks for it.
#![allow(clippy::print_stdout, reason = "the measuring program reads it there")]

use std::{env, sync::OnceLock, time::Instant};

static STARTED: OnceLock<Instant> = OnceLock::new();

/// The process begins.
pub(crate) fn started() {
    let _ = STARTED.set(Instant::now());
}

/// The page can be used: says how many milliseconds after the beginning.
pub(crate) fn usable() {
    if let (Some(started), Some(_)) = (STARTED.get(), env::var_os("FAIRLEAD_MEASURE")) {
        println!("{{\"spawn_to_usable_ms\":{}}}", started.elapsed().as_millis());
    }
}
