//! What the tests share: a folder with its own device data, and the program run in it.

use std::{
    path::PathBuf,
    process::{Command, Output},
};

use tempfile::TempDir;

pub(crate) const SAMPLE: &str = "Ana Ruiz @Ajuntament de Vallclara #lighting !a ana@vallclara.example \
                                 +44 7700 900123 >quote +2d wants 40 poles";

pub(crate) struct Cli {
    pub(crate) folder: TempDir,
}

/// What a run of the program came to.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Cli {
    pub(crate) fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    pub(crate) fn book(&self) -> PathBuf {
        self.folder.path().join("book.fairlead")
    }

    pub(crate) fn command(&self) -> Command {
        self.command_at("2026-11-04T13:05:00Z")
    }

    pub(crate) fn command_at(&self, now: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fairlead-cli"));
        command
            .env("FAIRLEAD_DATA", self.folder.path().join("data"))
            .env("LC_ALL", "en_GB.UTF-8")
            .env("USER", "Li Wei")
            .env_remove("FAIRLEAD_NOW")
            .env_remove("FAIRLEAD_TZ")
            .args(["--now", now, "--tz", "Europe/Madrid"]);
        command
    }

    /// Runs it on this folder's book.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        let output = self.command().arg("--book").arg(self.book()).args(arguments).output().unwrap();
        ran(&output)
    }

    /// Runs it, expects success, and gives back what it printed.
    pub(crate) fn ok(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}");
        ran.out
    }

    /// The same as JSON.
    pub(crate) fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let mut all = vec!["--json"];
        all.extend(arguments);
        serde_json::from_str(&self.ok(&all)).unwrap()
    }

    pub(crate) fn assert_whole(&self) {
        assert_eq!(self.json(&["check"])["faults"], serde_json::json!([]));
    }
}

pub(crate) fn ran(output: &Output) -> Ran {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Ran { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
}
