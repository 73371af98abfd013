//! A screen of its own for each app under test: an Xvfb on a number that it chooses itself.
//!
//! Shared with `crates/xtask`, which measures on one; so it uses the standard library only.

use std::io::{self, BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::process::Owned;

/// A running Xvfb; it ends with this value.
#[derive(Debug)]
pub struct Display {
    name: String,
    _server: Owned,
}

impl Display {
    /// Starts a screen of this size in pixels.
    ///
    /// # Errors
    /// When Xvfb is missing or ends before it has said its number.
    pub fn start(width: u32, height: u32) -> io::Result<Display> {
        let screen = format!("{width}x{height}x24");
        let mut server = Owned::start(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp", "-noreset"])
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        )
        .map_err(|error| io::Error::new(error.kind(), format!("Xvfb does not start: {error}")))?;
        let mut number = String::new();
        if let Some(pipe) = server.child().stdout.take() {
            BufReader::new(pipe).read_line(&mut number)?;
        }
        let number = number.trim();
        if number.is_empty() {
            return Err(io::Error::other("Xvfb ended before it had a display"));
        }
        Ok(Display { name: format!(":{number}"), _server: server })
    }

    /// Its name, for the variable `DISPLAY`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}
