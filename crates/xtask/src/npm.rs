//! The UI's packages and its build: done when their inputs changed, and only then.
//!
//! Shared with `src-tauri/build.rs`, so that plain `cargo run` and `cargo xtask` agree on what is fresh.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::process::Command;

/// npm's name on this system.
pub(crate) const PROGRAM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The oldest Node that the UI's tools run on: major and minor version.
const NODE: (u32, u32) = (20, 19);

/// What a build of the UI reads, seen from the repository's top folder.
#[allow(dead_code, reason = "only the build script of the shell asks")]
pub(crate) const INPUTS: &[&str] = &[
    "ui/src",
    "ui/index.html",
    "ui/package.json",
    "ui/package-lock.json",
    "ui/svelte.config.js",
    "ui/tsconfig.json",
    "ui/vite.config.ts",
    "crates/core/locales",
];

/// Says what is wrong with Node or npm, if anything is.
pub(crate) fn check_node() -> Result<(), String> {
    let wanted = format!("Fairlead's window is built with Node {}.{} or newer, and npm.", NODE.0, NODE.1);
    let version = words(Command::new("node").arg("--version"))
        .map_err(|_| format!("Node.js is missing. {wanted} Install it from your system or nodejs.org."))?;
    let mut parts = version.trim().trim_start_matches('v').split('.').map_while(|part| part.parse().ok());
    let found: (u32, u32) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < NODE {
        return Err(format!("Node {} is too old. {wanted}", version.trim()));
    }
    words(Command::new(PROGRAM).arg("--version"))
        .map(drop)
        .map_err(|_| format!("npm is missing, though Node is there. {wanted}"))
}

/// Installs the packages if `package-lock.json` is not the one they were installed from.
pub(crate) fn install(ui: &Path) -> Result<(), String> {
    let lock = read(&ui.join("package-lock.json"))?;
    let stamp = ui.join("node_modules/.fairlead-installed");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    check_node()?;
    words(Command::new(PROGRAM).args(["ci", "--no-audit", "--no-fund"]).current_dir(ui))?;
    write(&stamp, &lock)
}

/// Builds `ui/dist` if it was built from other inputs than today's.
#[allow(dead_code, reason = "only the build script of the shell builds the UI")]
pub(crate) fn build(root: &Path) -> Result<(), String> {
    let ui = root.join("ui");
    install(&ui)?;
    let inputs = fingerprint(root)?;
    let stamp = ui.join("node_modules/.fairlead-built");
    let fresh = fs::read(&stamp).is_ok_and(|built| built == inputs.as_bytes());
    if fresh && ui.join("dist/index.html").exists() {
        return Ok(());
    }
    words(Command::new(PROGRAM).args(["run", "--silent", "build"]).current_dir(&ui))?;
    write(&stamp, inputs.as_bytes())
}

/// A digest of every input's name and content.
fn fingerprint(root: &Path) -> Result<String, String> {
    let mut files = Vec::new();
    for input in INPUTS {
        collect(&root.join(input), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        hasher.write(file.to_string_lossy().as_bytes());
        hasher.write(&read(&file)?);
        hasher.write_u8(0xff);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    if path.is_file() {
        files.push(path.to_path_buf());
    } else if path.is_dir() {
        for entry in fs::read_dir(path).map_err(|error| format!("{}: {error}", path.display()))? {
            let entry = entry.map_err(|error| format!("{}: {error}", path.display()))?;
            collect(&entry.path(), files)?;
        }
    }
    Ok(())
}

/// Runs a program quietly: what it said is worth reading only when it failed.
fn words(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| format!("cannot start {name}: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(said);
    }
    let args: Vec<_> = command.get_args().map(|arg| arg.to_string_lossy()).collect();
    let complained = String::from_utf8_lossy(&output.stderr);
    Err(format!("this failed: {name} {}\n{said}\n{complained}", args.join(" ")))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
