//! `setup`: puts in place what a fresh machine lacks, and says so where it cannot.

use std::path::Path;
use std::process::Command;

use crate::npm;
use crate::steps::{Result, exists, output, root, run};

/// What the window needs, by Debian's names.
const WINDOW: &[&str] = &["build-essential", "libwebkit2gtk-4.1-dev", "pkg-config"];

/// What driving and picturing the window needs besides.
const TESTS: &[&str] =
    &["fonts-dejavu-core", "fonts-noto-cjk", "python3-venv", "sqlite3", "webkit2gtk-driver", "xauth", "xvfb"];

/// How much of the machine a command wants.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// To build and open the window.
    Window,
    /// To test it, too.
    Tests,
}

/// `cargo xtask setup`: everything.
pub(crate) fn command(_: &[String]) -> Result {
    set_up(Need::Tests)
}

/// Makes sure of the system's libraries, of Node, and of the UI's packages.
pub(crate) fn set_up(need: Need) -> Result {
    if cfg!(target_os = "linux") {
        system(need)?;
    }
    npm::check_node()?;
    npm::install(&root().join("ui"))
}

fn system(need: Need) -> Result {
    let mut wanted = WINDOW.to_vec();
    if need == Need::Tests {
        wanted.extend(TESTS);
    }
    if exists("dpkg-query") && exists("apt-get") { debian(&wanted) } else { elsewhere(need) }
}

fn debian(wanted: &[&str]) -> Result {
    let mut missing = Vec::new();
    for package in wanted {
        if !installed(package) {
            missing.push(*package);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing: {}", missing.join(" "));
    // A stale or unreachable extra source must not stop an installation that does not need it.
    if let Err(why) = run(as_root()?.args(["apt-get", "update", "-q"])) {
        println!("{why}; going on with the lists there are.");
    }
    let mut apt = as_root()?;
    apt.args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-q", "-y"]);
    apt.arg("--no-install-recommends").args(&missing);
    run(&mut apt).map_err(|why| format!("{why}\nInstall these yourself: {}", missing.join(" ")))
}

fn installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["-W", "-f", "${db:Status-Abbrev}", package]);
    query.output().is_ok_and(|output| output.status.success() && output.stdout.starts_with(b"ii"))
}

/// A command that runs its arguments as root.
fn as_root() -> Result<Command> {
    if output(Command::new("id").arg("-u"))?.trim() == "0" {
        return Ok(Command::new("env"));
    }
    if exists("sudo") {
        return Ok(Command::new("sudo"));
    }
    Err("System packages are missing, and there is no sudo to install them with: run this once as root."
        .to_owned())
}

/// Other systems name and install these things in other ways: only look, and say what is missing.
fn elsewhere(need: Need) -> Result {
    let mut missing = Vec::new();
    let mut look = Command::new("pkg-config");
    if !look.args(["--exists", "webkit2gtk-4.1"]).status().is_ok_and(|status| status.success()) {
        missing.push("a C compiler, pkg-config and WebKitGTK 4.1 with its headers (webkit2gtk4.1-devel on Fedora, webkit2gtk-4.1 and base-devel on Arch, webkit2gtk3-devel on openSUSE)");
    }
    if need == Need::Tests {
        if !exists("Xvfb") {
            missing.push("Xvfb and xauth (xorg-x11-server-Xvfb on Fedora, xorg-server-xvfb on Arch)");
        }
        if !exists("WebKitWebDriver") {
            missing.push("WebKitWebDriver (comes with WebKitGTK on Fedora and Arch)");
        }
        if !exists("python3") {
            missing.push("Python 3 with its venv module");
        }
        if !exists("sqlite3") {
            missing.push("the sqlite3 program");
        }
        if !Path::new("/usr/share/fonts").exists() {
            missing.push("fonts: DejaVu and Noto Sans CJK");
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "Install these with your system's package manager, then try again:\n- {}",
        missing.join("\n- ")
    ))
}
