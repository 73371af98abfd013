//! `bench`: what saving, starting and memory cost, in a release build, on this machine.
//!
//! The app, started with `FAIRLEAD_MEASURE=1`, prints one JSON line once its window is usable and stays open
//! until it is ended from here, so that its memory can be read meanwhile.

use std::env;
use std::fs::{self, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use crate::bench_files;
use crate::display::Display;
use crate::judges;
use crate::process::{self, Owned};
use crate::setup::{Need, set_up};
use crate::steps::{self, Result, Steps, cargo, program, root, target};
use crate::test;

/// How many contacts the large book has.
const CONTACTS: &str = "100000";

/// The most JavaScript the page may have, gzipped, in kB.
const SCRIPT_KB: u64 = 350;

/// How long a window may take before the measuring gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long after the window is usable its memory is read.
const SETTLED: Duration = Duration::from_secs(3);

/// One start of the app.
#[derive(Clone, Copy)]
struct Start {
    /// From spawning the process to a usable window, seen from outside.
    usable: Duration,
    /// The same as the app itself saw it, in milliseconds.
    own_ms: u64,
    /// Proportional set size of all its processes.
    memory_kb: u64,
}

/// `cargo xtask bench [--runs N]`; `bench files` measures taking in and out alone.
pub(crate) fn command(arguments: &[String]) -> Result {
    if arguments == ["files"] {
        return bench_files::command();
    }
    let runs = runs(arguments)?;
    let mut steps = Steps::default();
    steps.step("set-up", || set_up(Need::Tests))?;
    steps.step("release build", build)?;
    let folder = target().join("bench");
    let (mut large, mut empty) = (PathBuf::new(), PathBuf::new());
    steps.step("books", || {
        large = book(&folder, "large", CONTACTS)?;
        empty = book(&folder, "empty", "0")?;
        Ok(())
    })?;
    let mut rows = Vec::new();
    steps.step("page", || {
        rows.push(("JavaScript of the page, gzipped".to_owned(), format!("{} kB", script_kb()?)));
        Ok(())
    })?;
    steps.step("core", || {
        let python = judges::install()?;
        steps::run(
            cargo(["bench", "--workspace", "--bench", "core"])
                .env("FAIRLEAD_PYTHON", python)
                .env("FAIRLEAD_BENCH_BOOK", &large),
        )?;
        rows.extend(criterion()?);
        Ok(())
    })?;
    steps.step("files", || {
        rows.extend(bench_files::measure(&folder)?);
        Ok(())
    })?;
    steps.step("disk", || {
        rows.push(("one fsync of 4 kB, median".to_owned(), micros(fsync(&folder)?)));
        Ok(())
    })?;
    steps.step("window", || {
        let large = starts(&large, runs)?;
        let empty = starts(&empty, runs)?;
        rows.extend(compare(&large, &empty));
        Ok(())
    })?;
    steps.step("lists in the window", || {
        rows.extend(lists(&large)?);
        Ok(())
    })?;
    table(&rows);
    steps.table();
    Ok(())
}

/// Builds all that is measured at once: the same dependencies then serve the programs and the benches of the core.
pub(crate) fn build() -> Result {
    let targets = ["--bin", "fairlead", "--bin", "fairlead-cli", "--bench", "core"];
    steps::run(cargo(["build", "--release", "--workspace"]).args(targets))
}

fn runs(arguments: &[String]) -> Result<usize> {
    match arguments {
        [] => Ok(7),
        [flag, count] if flag == "--runs" => {
            count.parse().ok().filter(|runs| *runs > 0).ok_or(format!("`{count}` is no number of runs"))
        }
        _ => Err("bench takes only --runs N, or `files`".to_owned()),
    }
}

/// A fresh book with that many invented contacts.
fn book(folder: &Path, name: &str, contacts: &str) -> Result<PathBuf> {
    let home = folder.join(name);
    if home.exists() {
        fs::remove_dir_all(&home).map_err(|error| format!("{}: {error}", home.display()))?;
    }
    fs::create_dir_all(&home).map_err(|error| format!("{}: {error}", home.display()))?;
    let book = home.join("book.fairlead");
    let mut cli = Command::new(program("release", "fairlead-cli"));
    cli.env("FAIRLEAD_DATA", home.join("data")).arg("--book").arg(&book);
    steps::run(cli.args(["demo", "--contacts", contacts, "--seed", "1"]))?;
    Ok(book)
}

/// Starts the app again and again on one book; the first start, which warms the caches, does not count.
fn starts(book: &Path, runs: usize) -> Result<Vec<Start>> {
    let mut starts = Vec::new();
    for run in 0..=runs {
        let start = start(book)?;
        println!(
            "{} {run}: usable after {} (the app says {} ms), {} kB",
            book.display(),
            millis(start.usable),
            start.own_ms,
            start.memory_kb
        );
        if run > 0 {
            starts.push(start);
        }
    }
    Ok(starts)
}

fn start(book: &Path) -> Result<Start> {
    let display = Display::start(1280, 800).map_err(|error| error.to_string())?;
    let home = book.parent().unwrap_or(book);
    let mut app = Command::new(program("release", "fairlead"));
    app.arg("--book").arg(book).env("FAIRLEAD_MEASURE", "1").env("FAIRLEAD_DATA", home.join("data"));
    // The developer's own window size must not decide how much is painted.
    app.env("XDG_CONFIG_HOME", home.join("config")).env("XDG_DATA_HOME", home.join("data"));
    app.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
    app.stdin(Stdio::null()).stdout(Stdio::piped());
    let spawned = Instant::now();
    let mut app = Owned::start(&mut app).map_err(|error| format!("the app does not start: {error}"))?;
    let pipe = app.child().stdout.take().ok_or("the app has no standard output")?;
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(std::io::Result::ok) {
            let seen = spawned.elapsed();
            if let Some(own_ms) = number(&line, "spawn_to_usable_ms") {
                // Nobody listens any more once the measuring has given up.
                let _ = sender.send((seen, own_ms));
            }
        }
    });
    let (usable, own_ms) = receiver
        .recv_timeout(PATIENCE)
        .map_err(|_| "the app did not say that its window is usable (FAIRLEAD_MEASURE=1)".to_owned())?;
    thread::sleep(SETTLED);
    Ok(Start { usable, own_ms, memory_kb: process::memory(app.pid()) })
}

/// The whole number after `"name":` in a line of JSON.
fn number(line: &str, name: &str) -> Option<u64> {
    let after = line.split_once(&format!("\"{name}\""))?.1.trim_start().strip_prefix(':')?.trim_start();
    after.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// What criterion measured in the core: each benchmark's median, as it left them in its own folder.
fn criterion() -> Result<Vec<(String, String)>> {
    let mut rows = Vec::new();
    for group in folders(&target().join("criterion"))? {
        for bench in folders(&group)? {
            let Ok(json) = fs::read_to_string(bench.join("new/estimates.json")) else { continue };
            let nanos = json.split_once("\"median\":").and_then(|(_, rest)| number(rest, "point_estimate"));
            let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let time = Duration::from_nanos(nanos.ok_or("criterion left no median")?);
            rows.push((format!("{}, {}", name(&bench), name(&group)), micros(time)));
        }
    }
    Ok(rows)
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut folders: Vec<PathBuf> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir()).collect();
    folders.sort();
    Ok(folders)
}

/// The median time of writing 4 kB and having them on the disk.
fn fsync(folder: &Path) -> Result<Duration> {
    let path = folder.join("fsync");
    let complain = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut file =
        OpenOptions::new().create(true).truncate(true).write(true).open(&path).map_err(complain)?;
    let mut times = Vec::new();
    for _ in 0..200 {
        let start = Instant::now();
        file.write_all(&[0x5a; 4096]).map_err(complain)?;
        file.sync_all().map_err(complain)?;
        times.push(start.elapsed());
    }
    fs::remove_file(&path).map_err(complain)?;
    Ok(median(times))
}

fn compare(large: &[Start], empty: &[Start]) -> Vec<(String, String)> {
    let usable = |starts: &[Start]| millis(median(starts.iter().map(|start| start.usable).collect()));
    let memory = |starts: &[Start]| median(starts.iter().map(|start| start.memory_kb).collect());
    let (with, without) = (memory(large), memory(empty));
    vec![
        (format!("start to usable window, {CONTACTS} contacts"), usable(large)),
        ("start to usable window, empty book".to_owned(), usable(empty)),
        (format!("memory of all processes, {CONTACTS} contacts"), megabytes(with)),
        ("memory of all processes, empty book".to_owned(), megabytes(without)),
        ("memory for the contacts".to_owned(), megabytes(with.saturating_sub(without))),
    ]
}

/// Scrolls and switches the lists of a book in the real window; what is not as promised fails.
fn lists(book: &Path) -> Result<Vec<(String, String)>> {
    let mut measure = test::in_release(&["--ignored", "--exact", "bench::lists", "--nocapture"])?;
    let said = steps::output(measure.env("FAIRLEAD_BENCH_BOOK", book))?;
    print!("{said}");
    let row = |line: &str| {
        let (what, value) = line.strip_prefix("bench: ")?.split_once(" | ")?;
        Some((what.to_owned(), value.to_owned()))
    };
    Ok(said.lines().filter_map(row).collect())
}

/// What the page's JavaScript weighs, gzipped as a server would send it, in kilobytes of 1,000 bytes. More than
/// [`SCRIPT_KB`] fails.
fn script_kb() -> Result<u64> {
    let weigh = "const { readdirSync, readFileSync } = require('fs');
        const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js'));
        const sizes = scripts.map((name) => require('zlib').gzipSync(readFileSync('dist/assets/' + name)).length);
        console.log(sizes.reduce((a, b) => a + b, 0));";
    let said = steps::output(Command::new("node").args(["-e", weigh]).current_dir(root().join("ui")))?;
    let bytes: u64 = said.trim().parse().map_err(|_| format!("node says `{}`", said.trim()))?;
    let kb = bytes.div_ceil(1000);
    if kb > SCRIPT_KB {
        Err(format!("the page has {kb} kB of JavaScript, {SCRIPT_KB} are the most"))
    } else {
        Ok(kb)
    }
}

/// Prints the rows as the README shows them.
pub(crate) fn table(rows: &[(String, String)]) {
    println!("\n| measured ({}, {}) | median |\n|---|---:|", env::consts::OS, env::consts::ARCH);
    for (what, value) in rows {
        println!("| {what} | {value} |");
    }
}

fn median<T: Copy + Ord + Default>(mut values: Vec<T>) -> T {
    values.sort();
    values.get(values.len() / 2).copied().unwrap_or_default()
}

pub(crate) fn millis(time: Duration) -> String {
    format!("{} ms", time.as_millis())
}

fn micros(time: Duration) -> String {
    format!("{}.{:02} ms", time.as_millis(), time.as_micros() % 1000 / 10)
}

fn megabytes(kb: u64) -> String {
    format!("{} MB", (kb + 512) / 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_apps_line_is_read() {
        assert_eq!(number(r#"{"spawn_to_usable_ms":412}"#, "spawn_to_usable_ms"), Some(412));
        assert_eq!(number(r#"{"a": 1, "spawn_to_usable_ms" : 7 }"#, "spawn_to_usable_ms"), Some(7));
        assert_eq!(number("something else", "spawn_to_usable_ms"), None);
        assert_eq!(number(r#"{"spawn_to_usable_ms":"soon"}"#, "spawn_to_usable_ms"), None);
    }

    #[test]
    fn numbers_are_shown_with_their_unit() {
        assert_eq!(median(vec![3, 1, 2]), 2);
        assert_eq!(micros(Duration::from_micros(1234)), "1.23 ms");
        assert_eq!(micros(Duration::from_micros(50)), "0.05 ms");
        assert_eq!(megabytes(61_000), "60 MB");
    }
}
