//! `run` and `demo`: builds Fairlead and opens its window.

use std::env;
use std::fs;
use std::process::{self, Command};

use crate::setup::{Need, set_up};
use crate::steps::{self, Result, Steps, cargo, program};

/// `cargo xtask run [ARGUMENTS]`: opens the window; the arguments go to Fairlead.
pub(crate) fn run(arguments: &[String]) -> Result {
    let mut steps = Steps::default();
    steps.step("set-up", || set_up(Need::Window))?;
    steps.step("build", || run_cargo(&["build", "--package", "fairlead"]))?;
    open(arguments)
}

/// `cargo xtask demo [--contacts N] [--seed S]`: opens the window on a new, invented book.
pub(crate) fn demo(arguments: &[String]) -> Result {
    let mut steps = Steps::default();
    steps.step("set-up", || set_up(Need::Window))?;
    steps.step("build", || run_cargo(&["build", "--package", "fairlead", "--package", "fairlead-cli"]))?;
    let folder = env::temp_dir().join(format!("fairlead-demo-{}", process::id()));
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let book = folder.join("demo.fairlead");
    steps.step("demo book", || {
        let mut cli = Command::new(program("debug", "fairlead-cli"));
        steps::run(cli.arg("--book").arg(&book).arg("demo").args(arguments))
    })?;
    let outcome = open(&["--book".to_owned(), book.display().to_string()]);
    println!("The demo book stays in {}", book.display());
    outcome
}

fn open(arguments: &[String]) -> Result {
    steps::run(Command::new(program("debug", "fairlead")).args(arguments))
}

fn run_cargo(arguments: &[&str]) -> Result {
    steps::run(&mut cargo(arguments))
}
