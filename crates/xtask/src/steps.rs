//! Running other programs, one named and timed step after another.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a command gives: nothing, or the sentence that says why not.
pub(crate) type Result<T = ()> = std::result::Result<T, String>;

/// Steps done so far, and how long each took.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<(String, Duration)>,
}

impl Steps {
    /// Does one step under a heading; the first that fails ends the command.
    pub(crate) fn step(&mut self, name: &str, action: impl FnOnce() -> Result) -> Result {
        println!("\n── {name}");
        let start = Instant::now();
        let outcome = action();
        let took = start.elapsed();
        self.done.push((name.to_owned(), took));
        match outcome {
            Ok(()) => {
                println!("── {name}: {}", seconds(took));
                Ok(())
            }
            Err(why) => {
                self.table();
                Err(format!("{name} failed after {}\n{why}", seconds(took)))
            }
        }
    }

    /// Prints every step with its time.
    pub(crate) fn table(&self) {
        println!();
        for (name, took) in &self.done {
            println!("{:>9}  {name}", seconds(*took));
        }
        println!("{:>9}  in all", seconds(self.done.iter().map(|(_, took)| *took).sum()));
    }
}

/// The repository's top folder.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A program in a build folder, by its name without an ending.
pub(crate) fn program(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// `cargo` with these arguments, in the repository's top folder.
pub(crate) fn cargo<I, S>(args: I) -> Command
where
    I: IntoIterator<Item = S>,
    S: AsRef<OsStr>,
{
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(args).current_dir(root()).env("CARGO_TERM_PROGRESS_WHEN", "never");
    cargo
}

/// `npm` with these arguments, in the UI's folder.
pub(crate) fn npm<I, S>(args: I) -> Command
where
    I: IntoIterator<Item = S>,
    S: AsRef<OsStr>,
{
    let mut npm = Command::new(crate::npm::PROGRAM);
    npm.args(args).current_dir(root().join("ui"));
    npm
}

/// Runs a program to its end; it says on the terminal what it has to say.
pub(crate) fn run(command: &mut Command) -> Result {
    println!("$ {}", line(command));
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("cannot start `{}`: {error}", line(command)))?;
    if status.success() { Ok(()) } else { Err(format!("this failed ({status}): {}", line(command))) }
}

/// Runs a program and gives back what it wrote on standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    println!("$ {}", line(command));
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cannot start `{}`: {error}", line(command)))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("this failed ({}): {}", output.status, line(command)))
    }
}

/// Whether a program of this name can be started.
pub(crate) fn exists(program: &str) -> bool {
    let Some(path) = env::var_os("PATH") else { return false };
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// The command as one would type it, without the folder of the program.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let mut words = vec![name.to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f32())
}
