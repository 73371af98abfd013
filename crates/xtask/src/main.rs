//! The developer's one door, and CI's: `cargo xtask` lists what it can do.
//!
//! It depends on nothing, so that it compiles in a second on a machine that has nothing yet.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program that talks to a terminal")]

mod bench;
mod bench_files;
#[path = "../../../ui/tests/e2e/src/display.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the end-to-end tests, which use more of it")]
mod display;
mod icons;
mod judges;
mod npm;
mod open;
#[path = "../../../ui/tests/e2e/src/process.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the end-to-end tests, which use more of it")]
mod process;
mod setup;
mod steps;
mod test;
mod write;

use std::env;
use std::process::ExitCode;

use steps::Result;

/// A command: its word, what it does in one line, and the function that does it.
type Command = (&'static str, &'static str, fn(&[String]) -> Result);

const COMMANDS: &[Command] = &[
    ("setup", "install what is missing: system libraries, the UI's packages", setup::command),
    ("run", "set up, build, and open the window (arguments go to Fairlead: --book FILE)", open::run),
    ("demo", "open the window on a new, invented book (--contacts N, --seed S)", open::demo),
    ("test", "everything CI checks: formatting, lints, types, tests, the real window", test::test),
    ("e2e", "only the tests in the real window (arguments go to the test program)", test::e2e),
    ("bench", "release build, measured: saving, starting, memory (--runs N)", bench::command),
    ("shots", "pictures of every screen, into target/shots", test::shots),
    ("bindings", "rewrite ui/src/generated/bindings.ts from the commands", write::bindings),
    ("fmt", "format everything: Rust and the UI", write::fmt),
    ("icons", "redraw icons/ from its two SVG sources", icons::command),
];

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let Some((word, rest)) = words.split_first() else {
        help();
        return ExitCode::SUCCESS;
    };
    let Some((_, _, command)) = COMMANDS.iter().find(|(name, _, _)| name == word) else {
        eprintln!("`{word}` is no command of xtask.\n");
        help();
        return ExitCode::from(2);
    };
    match command(rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\n{why}");
            ExitCode::FAILURE
        }
    }
}

fn help() {
    println!("cargo xtask COMMAND\n");
    for (name, what, _) in COMMANDS {
        println!("  {name:9} {what}");
    }
}
