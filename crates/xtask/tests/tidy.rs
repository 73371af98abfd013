//! Keeps the house tidy: who may call whom, how long files and functions are, and that every file says what it is for.
//!
//! The rooms of the page are kept by `ui/src/tidy.test.ts`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says what is wrong by failing")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A file is a concept or a verb: longer ones hold more than one.
const FILE_LINES: usize = 500;
/// A function that does not fit on a screen is several.
const FUNCTION_LINES: usize = 70;

/// In the core: each room, and the rooms it may name.
const ROOMS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("model", &["text"]),
    ("error", &["model"]),
    ("clock", &["model", "error"]),
    ("i18n", &["error"]),
    ("grammar", &["model", "text"]),
    ("formats", &["grammar", "model", "text", "error"]),
    ("matching", &["model", "text"]),
    ("store", &["model", "text", "error", "clock"]),
    ("ops", &["store", "formats", "matching", "grammar", "model", "text", "error", "clock", "i18n"]),
    ("api", &["ops", "store", "matching", "grammar", "model", "error", "clock", "i18n"]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned()
}

/// Every file of ours with one of these endings, with its path from the root.
fn files(endings: &[&str]) -> Vec<(String, String)> {
    let root = root();
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> =
        ["crates", "src-tauri", "ui"].iter().map(|name| root.join(name)).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !matches!(
                    name.as_str(),
                    "node_modules" | "dist" | "gen" | "generated" | "target" | "fixtures"
                ) {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let told = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                found.push((told, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "nothing was found to look at");
    found.sort();
    found
}

fn assert_none(what: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{what}:\n  {}", faults.join("\n  "));
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let opens = |path: &str, text: &str| {
        let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim().to_owned();
        match path.rsplit('.').next() {
            Some("rs") => first.starts_with("//! "),
            Some("sql") => first.starts_with("-- ") || path.ends_with("schema.sql"),
            Some("ts" | "mjs") => first.starts_with("// ") || first.starts_with("/** ") || first == "/**",
            Some("svelte" | "html") => first.starts_with("<!--") || first.starts_with("<!doctype"),
            Some("css") => first.starts_with("/*"),
            _ => first.starts_with('#'),
        }
    };
    let files = files(&[".rs", ".sql", ".ts", ".mjs", ".svelte", ".css", ".html", ".ftl"]);
    let silent: Vec<String> =
        files.iter().filter(|(path, text)| !opens(path, text)).map(|(path, _)| path.clone()).collect();
    assert_none("these files do not open with a line that says what they are for", &silent);
}

#[test]
fn files_and_functions_fit_the_eye() {
    let mut faults = Vec::new();
    for (path, text) in files(&[".rs", ".ts", ".svelte"]) {
        // Tests and tables of words are read by looking something up, not from top to bottom.
        let is_test = path.contains("/tests/") || path.contains(".test.");
        let lines = text.lines().take_while(|line| *line != "#[cfg(test)]").count();
        if lines > FILE_LINES && !is_test {
            faults.push(format!("{path}: {lines} lines"));
        }
        if path.ends_with(".rs") {
            faults.extend(
                long_functions(&text)
                    .into_iter()
                    .map(|(line, lines)| format!("{path}:{line}: {lines} lines")),
            );
        }
    }
    assert_none(&format!("files over {FILE_LINES} lines, functions over {FUNCTION_LINES}"), &faults);
}

/// Functions that are too long: their first line and how many they have. rustfmt puts the closing brace of a function
/// at the column where its head begins.
fn long_functions(text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut long = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let head = line.trim_start();
        let words = ["fn ", "pub fn ", "pub(crate) fn ", "pub(super) fn ", "const fn ", "async fn "];
        if !words.iter().any(|word| head.starts_with(word)) || head.ends_with(';') {
            continue;
        }
        let close = format!("{}}}", &line[..line.len() - head.len()]);
        let end = lines[at..].iter().position(|line| *line == close).unwrap_or(0) + 1;
        if end > FUNCTION_LINES {
            long.push((at + 1, end));
        }
    }
    long
}

#[test]
fn nothing_in_the_core_calls_upward() {
    let mut faults = Vec::new();
    // Tests that need a room's inside set their scene with the verbs above it.
    for (path, text) in files(&[".rs"]).into_iter().filter(|(path, _)| !path.ends_with("_tests.rs")) {
        let Some(inside) = path.strip_prefix("crates/core/src/") else { continue };
        let room = inside.split(['/', '.']).next().unwrap_or_default();
        let Some((_, may)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            assert_eq!(room, "lib", "{path} is in no room");
            continue;
        };
        for (other, _) in ROOMS.iter().filter(|(other, _)| *other != room && !may.contains(other)) {
            let named = format!("crate::{other}");
            let grouped = |line: &&str| {
                let line = line.trim_start();
                line.starts_with(&format!("{other}::")) || line.starts_with(&format!("{other},"))
            };
            let in_use =
                text.split("use crate::{").skip(1).any(|rest| {
                    rest.split("\n};").next().unwrap_or_default().lines().any(|line| {
                        line.starts_with("    ") && !line.starts_with("        ") && grouped(&line)
                    })
                });
            if text.contains(&format!("{named}::")) || in_use {
                faults.push(format!("{path} names {other}"));
            }
        }
        if room != "store" && text.contains("rusqlite") {
            faults.push(format!("{path} names rusqlite"));
        }
    }
    assert_none("these files call upward", &faults);
}

#[test]
fn nothing_names_the_machine_it_was_written_on() {
    let mut faults = Vec::new();
    let mut all =
        files(&[".rs", ".ts", ".svelte", ".ftl", ".toml", ".json", ".css", ".sql", ".mjs", ".html"]);
    for name in
        ["Cargo.lock", "Cargo.toml", "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    {
        all.push((name.to_owned(), fs::read_to_string(root().join(name)).unwrap()));
    }
    for (path, text) in all {
        let own = path.ends_with("tidy.rs");
        for word in ["/work/", "/root/", "/home/", "node_modules/.cache", "resolved\": \"http"] {
            if text.contains(word) && !own {
                faults.push(format!("{path} holds {word}"));
            }
        }
    }
    assert_none("paths or hosts of one machine", &faults);
}
