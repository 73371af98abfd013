//! Builds the window's pages before the shell that carries them, so that plain `cargo run` is enough.
//!
//! `FAIRLEAD_SKIP_UI=1` leaves them as they are; `tauri dev`, which serves them from Vite and turns the
//! default features off, needs no variable.
#![allow(clippy::print_stdout, reason = "a build script speaks to Cargo on standard output")]

#[path = "../crates/xtask/src/npm.rs"]
mod npm;

use std::path::Path;
use std::{env, fs, process};

fn main() {
    if let Err(why) = pages() {
        for line in why.lines().filter(|line| !line.trim().is_empty()) {
            println!("cargo::error={line}");
        }
        process::exit(1);
    }
    tauri_build::build();
}

fn pages() -> Result<(), String> {
    let shell = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = shell.parent().unwrap_or(shell);
    for input in npm::INPUTS {
        println!("cargo::rerun-if-changed={}", root.join(input).display());
    }
    println!("cargo::rerun-if-env-changed=FAIRLEAD_SKIP_UI");
    let skipped = env::var_os("FAIRLEAD_SKIP_UI").is_some_and(|value| value == "1");
    let served_by_vite = env::var_os("CARGO_FEATURE_CUSTOM_PROTOCOL").is_none();
    if skipped || served_by_vite { placeholder(&root.join("ui/dist")) } else { npm::build(root) }
}

/// The shell does not compile without a page to carry.
fn placeholder(dist: &Path) -> Result<(), String> {
    let page = dist.join("index.html");
    if page.exists() {
        return Ok(());
    }
    fs::create_dir_all(dist)
        .and_then(|()| fs::write(&page, "<!doctype html><title>Fairlead</title>"))
        .map_err(|error| format!("{}: {error}", page.display()))
}
