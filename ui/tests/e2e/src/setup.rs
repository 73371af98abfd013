//! How an app under test is started: what it finds, in which language, and at what time.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::App;

/// The moment at which every test happens unless it says otherwise: a Tuesday on which no clock changes.
const NOW: &str = "2026-11-24T09:30:00Z";

/// Where it happens.
const ZONE: &str = "Europe/Madrid";

/// What an app under test finds. [`Setup::start`] opens its window.
#[derive(Clone, Debug)]
pub struct Setup {
    pub(crate) arguments: Vec<String>,
    variables: Vec<(String, String)>,
    language: String,
    dark: bool,
    now: String,
    zone: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup {
            arguments: Vec::new(),
            variables: Vec::new(),
            language: "en_GB".to_owned(),
            dark: false,
            now: NOW.to_owned(),
            zone: ZONE.to_owned(),
            width: 1280,
            height: 800,
        }
    }
}

impl Setup {
    /// Gives the app one more argument.
    #[must_use]
    pub fn argument(mut self, argument: impl Into<String>) -> Setup {
        self.arguments.push(argument.into());
        self
    }

    /// Sets one more environment variable.
    #[must_use]
    pub fn variable(mut self, name: &str, value: impl Into<String>) -> Setup {
        self.variables.push((name.to_owned(), value.into()));
        self
    }

    /// The system's language: `en_GB`, `zh_CN`, `es_ES`.
    #[must_use]
    pub fn language(mut self, language: &str) -> Setup {
        language.clone_into(&mut self.language);
        self
    }

    /// A system that prefers the dark.
    #[must_use]
    pub fn dark(mut self) -> Setup {
        self.dark = true;
        self
    }

    /// What the app's clock says (RFC 3339), and where (an IANA zone).
    #[must_use]
    pub fn clock(mut self, now: &str, zone: &str) -> Setup {
        now.clone_into(&mut self.now);
        zone.clone_into(&mut self.zone);
        self
    }

    /// The size of the screen and of the window on it.
    #[must_use]
    pub fn size(mut self, width: u32, height: u32) -> Setup {
        (self.width, self.height) = (width, height);
        self
    }

    /// Opens the window on new, empty data.
    #[must_use]
    #[track_caller]
    pub fn start(self) -> App {
        App::open_new(self)
    }

    /// What every program under test finds in its environment, the app and the command line alike.
    pub(crate) fn environment(&self, home: &Home) -> Vec<(String, String)> {
        let path = |path: PathBuf| path.display().to_string();
        let mut all = vec![
            ("FAIRLEAD_DATA".to_owned(), path(home.data())),
            ("FAIRLEAD_E2E_DIALOGS".to_owned(), path(home.dialogs())),
            ("FAIRLEAD_NOW".to_owned(), self.now.clone()),
            ("FAIRLEAD_TZ".to_owned(), self.zone.clone()),
            ("TZ".to_owned(), self.zone.clone()),
            ("LANG".to_owned(), format!("{}.UTF-8", self.language)),
            ("LANGUAGE".to_owned(), self.language.clone()),
            ("LC_ALL".to_owned(), String::new()),
            ("XDG_CONFIG_HOME".to_owned(), path(home.path().join("config"))),
            ("XDG_DATA_HOME".to_owned(), path(home.path().join("share"))),
            ("XDG_CACHE_HOME".to_owned(), path(home.path().join("cache"))),
        ];
        all.extend(self.variables.iter().cloned());
        all
    }

    /// The driver, which hands its environment on to the app it starts.
    pub(crate) fn driver(&self, home: &Home, display: &str, port: u16) -> std::io::Result<Command> {
        let log = fs::OpenOptions::new().create(true).append(true).open(home.log())?;
        let mut driver = Command::new("WebKitWebDriver");
        driver.arg(format!("--port={port}")).envs(self.environment(home));
        driver.env("TAURI_WEBVIEW_AUTOMATION", "true").env("DISPLAY", display).env("GDK_BACKEND", "x11");
        // Nothing of the developer's own desktop may answer.
        driver.env("NO_AT_BRIDGE", "1").env("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        driver.env("GTK_THEME", if self.dark { "Adwaita:dark" } else { "Adwaita" });
        driver.env_remove("WAYLAND_DISPLAY");
        driver.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        Ok(driver)
    }
}

/// The folder in which everything an app under test writes ends up. It goes with the test.
#[derive(Debug)]
pub(crate) struct Home(TempDir);

impl Home {
    pub(crate) fn new() -> std::io::Result<Home> {
        let home = Home(tempfile::Builder::new().prefix("fairlead-e2e-").tempdir()?);
        fs::create_dir_all(home.data())?;
        home.answer_dialogs(&[])?;
        Ok(home)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.path().join("data")
    }

    pub(crate) fn log(&self) -> PathBuf {
        self.path().join("log.txt")
    }

    pub(crate) fn answer_dialogs(&self, answers: &[Option<&Path>]) -> std::io::Result<()> {
        let answers: Vec<Value> = answers
            .iter()
            .map(|path| path.map_or(Value::Null, |path| path.to_string_lossy().into()))
            .collect();
        fs::write(self.dialogs(), Value::from(answers).to_string())
    }

    pub(crate) fn unanswered(&self) -> usize {
        let answers = fs::read(self.dialogs()).unwrap_or_default();
        serde_json::from_slice::<Vec<Value>>(&answers).map_or(0, |left| left.len())
    }

    fn dialogs(&self) -> PathBuf {
        self.path().join("dialogs.json")
    }
}

/// The app that answers dialogs from a file.
#[must_use]
#[track_caller]
pub fn app_program() -> PathBuf {
    named_by("FAIRLEAD_E2E_APP")
}

/// The command-line program.
#[must_use]
#[track_caller]
pub fn cli_program() -> PathBuf {
    named_by("FAIRLEAD_E2E_CLI")
}

/// The app as users get it.
#[must_use]
#[track_caller]
pub fn plain_program() -> PathBuf {
    named_by("FAIRLEAD_E2E_PLAIN")
}

#[track_caller]
fn named_by(variable: &str) -> PathBuf {
    match env::var_os(variable) {
        Some(path) => PathBuf::from(path),
        None => panic!("{variable} is not set: run these tests with `cargo xtask e2e`"),
    }
}
