//! Other processes: free ports, children of children, their memory, and their end.
//!
//! Shared with `crates/xtask`, which measures with it; so it uses the standard library only. Linux.

use std::fs;
use std::io;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// A child process that does not outlive its owner.
#[derive(Debug)]
pub struct Owned(Child);

impl Owned {
    /// Starts it.
    ///
    /// # Errors
    /// When the program cannot be started.
    pub fn start(command: &mut Command) -> io::Result<Owned> {
        command.spawn().map(Owned)
    }

    /// Its process id.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.0.id()
    }

    /// The child itself, for its pipes.
    pub fn child(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Owned {
    fn drop(&mut self) {
        let family = descendants(self.pid());
        // Nothing can be done about a failure here: it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
        for pid in family {
            kill(pid);
        }
    }
}

/// A port that nobody listens on at the moment.
///
/// # Errors
/// When there is no loopback interface to ask.
pub fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Every process below this one: children before grandchildren.
#[must_use]
pub fn descendants(pid: u32) -> Vec<u32> {
    let all = parents();
    let mut found = vec![pid];
    let mut next = 0;
    while let Some(&parent) = found.get(next) {
        found.extend(all.iter().filter(|(_, above)| *above == parent).map(|(child, _)| *child));
        next += 1;
    }
    found.remove(0);
    found
}

/// The program a process runs.
#[must_use]
pub fn program(pid: u32) -> Option<PathBuf> {
    fs::read_link(format!("/proc/{pid}/exe")).ok()
}

/// Whether a process is there and not merely waiting to be reaped.
#[must_use]
pub fn alive(pid: u32) -> bool {
    stat(pid).is_some_and(|(state, _)| state != 'Z')
}

/// Ends a process at once, as `kill -9` does; it is no error if it has ended.
pub fn kill(pid: u32) {
    let _ = Command::new("kill").args(["-9", &pid.to_string()]).stderr(std::process::Stdio::null()).status();
}

/// Waits until a process has ended; false when it has not by then.
#[must_use]
pub fn wait_for_end(pid: u32, time: Duration) -> bool {
    let start = Instant::now();
    while alive(pid) {
        if start.elapsed() > time {
            return false;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    true
}

/// The memory of a process and all below it in kB: shared pages count in proportion (PSS).
#[must_use]
pub fn memory(pid: u32) -> u64 {
    let mut family = descendants(pid);
    family.push(pid);
    family.into_iter().filter_map(proportional).sum()
}

fn proportional(pid: u32) -> Option<u64> {
    let rollup = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

/// Every process with its parent.
fn parents() -> Vec<(u32, u32)> {
    let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
    let pids = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    pids.filter_map(|pid| Some((pid, stat(pid)?.1))).collect()
}

/// State and parent of a process. The name before them is in brackets and may hold anything.
fn stat(pid: u32) -> Option<(char, u32)> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let mut fields = stat.get(stat.rfind(')')? + 1..)?.split_whitespace();
    let state = fields.next()?.chars().next()?;
    Some((state, fields.next()?.parse().ok()?))
}
