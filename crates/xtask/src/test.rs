//! `test`, `e2e` and `shots`: everything that must hold, cheapest first.
//!
//! All Cargo calls here select the whole workspace with its tests, so that every dependency has one set of
//! features and is built once.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::judges;
use crate::setup::{Need, set_up};
use crate::steps::{self, Result, Steps, cargo, npm, program, root, target};

/// `cargo xtask test`: what CI runs.
pub(crate) fn test(_: &[String]) -> Result {
    let mut steps = Steps::default();
    steps.step("set-up", || set_up(Need::Tests))?;
    steps.step("formatting", || steps::run(&mut cargo(["fmt", "--all", "--check"])))?;
    steps.step("UI checks", || steps::run(&mut npm(["run", "check"])))?;
    steps.step("UI tests", || steps::run(&mut npm(["test"])))?;
    steps.step("lints", || {
        let lints = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
        steps::run(&mut cargo(locked(&lints)))
    })?;
    steps.step("Rust tests, built", || {
        steps::run(&mut cargo(locked(&["test", "--workspace", "--no-run"])))?;
        keep_plain_app()
    })?;
    steps.step("Rust tests", || steps::run(&mut cargo(locked(&["test", "--workspace"]))))?;
    judges::judge(&mut steps)?;
    in_the_window(&mut steps, &[])?;
    steps.table();
    Ok(())
}

/// `cargo xtask e2e [ARGUMENTS]`: only the real window; the arguments go to the test program.
pub(crate) fn e2e(arguments: &[String]) -> Result {
    let mut steps = Steps::default();
    steps.step("set-up", || set_up(Need::Tests))?;
    steps.step("plain app, built", || {
        steps::run(&mut cargo(locked(&["test", "--workspace", "--no-run"])))?;
        keep_plain_app()
    })?;
    in_the_window(&mut steps, arguments)?;
    steps.table();
    Ok(())
}

/// `cargo xtask shots`: pictures of every screen.
pub(crate) fn shots(_: &[String]) -> Result {
    let mut steps = Steps::default();
    steps.step("set-up", || set_up(Need::Tests))?;
    let shots = target().join("shots");
    let arguments = ["--ignored", "--exact", "shots::shots"].map(str::to_owned);
    in_the_window(&mut steps, &arguments)?;
    steps.step("contact sheets", || contact_sheets(&shots))?;
    println!("The pictures are in {}", shots.display());
    Ok(())
}

/// Puts the pictures of one language, theme and width onto one sheet each, to be looked at quickly.
fn contact_sheets(shots: &Path) -> Result {
    let montage = Command::new("montage").arg("-version").output();
    if montage.is_err() {
        println!("ImageMagick is not here: there are pictures, but no sheets.");
        return Ok(());
    }
    let mut sheets: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for entry in fs::read_dir(shots).map_err(|error| format!("{}: {error}", shots.display()))?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        // `keys-en-dark-900.png` belongs on the sheet `en-dark-900`.
        let parts: Vec<&str> = name.trim_end_matches(".png").rsplitn(4, '-').collect();
        if let [width, theme, language, _screen] = parts[..] {
            sheets.entry(format!("{language}-{theme}-{width}")).or_default().push(entry.path());
        }
    }
    let folder = shots.join("sheets");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (sheet, mut pictures) in sheets {
        pictures.sort();
        let mut montage = Command::new("montage");
        montage.args(["-label", "%t"]).args(pictures).args(["-tile", "3x", "-geometry", "640x+8+8"]);
        steps::run(montage.arg(folder.join(format!("{sheet}.png"))))?;
    }
    Ok(())
}

/// Builds the app that answers its dialogs from a file, and drives it.
fn in_the_window(steps: &mut Steps, arguments: &[String]) -> Result {
    let mut tests = PathBuf::new();
    steps.step("app for the tests, built", || {
        tests = build_for_window()?;
        Ok(())
    })?;
    steps.step("tests in the real window", || {
        let mut test = Command::new(&tests);
        test.args(arguments).current_dir(root().join("ui/tests/e2e"));
        test.env("FAIRLEAD_E2E_APP", program("debug", "fairlead"));
        test.env("FAIRLEAD_E2E_CLI", program("debug", "fairlead-cli"));
        test.env("FAIRLEAD_E2E_PLAIN", plain_app());
        test.env("FAIRLEAD_E2E_OUT", target());
        steps::run(&mut test)
    })
}

/// The program that drives the window, on the release build as users get it.
pub(crate) fn in_release(arguments: &[&str]) -> Result<Command> {
    let mut test = Command::new(build_for_window()?);
    test.args(arguments).current_dir(root().join("ui/tests/e2e"));
    test.env("FAIRLEAD_E2E_APP", program("release", "fairlead"));
    test.env("FAIRLEAD_E2E_CLI", program("release", "fairlead-cli"));
    test.env("FAIRLEAD_E2E_PLAIN", program("release", "fairlead"));
    test.env("FAIRLEAD_E2E_OUT", target());
    Ok(test)
}

/// Builds the app, the command line and the program that drives them, and says where the last one is.
/// It is then started by hand: `cargo test` with one target resolves other features, and builds anew.
fn build_for_window() -> Result<PathBuf> {
    let build =
        ["build", "--workspace", "--features", "fairlead/e2e", "--bin", "fairlead", "--bin", "fairlead-cli"];
    let mut build = cargo(locked(&build));
    build.args(["--test", "window", "--message-format", "json-render-diagnostics"]);
    let messages = steps::output(&mut build)?;
    messages
        .lines()
        .filter_map(|line| line.split_once("\"executable\":\"")?.1.split('"').next())
        .map(|path| PathBuf::from(path.replace("\\\\", "\\")))
        .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("window-")))
        .ok_or_else(|| "Cargo built no test program named `window`".to_owned())
}

/// The app as users get it, put aside before the one with the tests' feature takes its name.
fn keep_plain_app() -> Result {
    let plain = plain_app();
    let app = program("debug", "fairlead");
    plain
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::copy(&app, &plain).map(drop))
        .map_err(|error| format!("{} → {}: {error}", app.display(), plain.display()))
}

fn plain_app() -> PathBuf {
    target().join("e2e/plain").join(format!("fairlead{}", env::consts::EXE_SUFFIX))
}

/// CI must not repair a lock file silently; a developer who adds a dependency wants just that.
fn locked<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    let mut arguments = arguments.to_vec();
    if env::var_os("CI").is_some() {
        arguments.insert(1, "--locked");
    }
    arguments
}
