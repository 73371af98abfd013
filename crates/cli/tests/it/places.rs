//! Bad places for a book: a full disk, a folder that cannot be written to. What is there stays, and the reason is told.
#![cfg(target_os = "linux")]

use std::{fs, path::Path, process::Command};

use crate::kit::{Cli, SAMPLE};

/// A small file system in memory, taken away again at the end. None where the test may not mount.
pub(crate) struct Tmpfs<'a>(&'a Path);

impl<'a> Tmpfs<'a> {
    pub(crate) fn mount(at: &'a Path, options: &str) -> Option<Self> {
        fs::create_dir_all(at).unwrap();
        let done =
            Command::new("mount").args(["-t", "tmpfs", "-o", options, "none"]).arg(at).output().ok()?;
        done.status.success().then_some(Self(at))
    }

    pub(crate) fn remount(&self, options: &str) {
        let done =
            Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(self.0).status().unwrap();
        assert!(done.success());
    }
}

impl Drop for Tmpfs<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).status();
    }
}

pub(crate) fn on(cli: &Cli, book: &Path, arguments: &[&str]) -> crate::kit::Ran {
    crate::kit::ran(&cli.command().arg("--book").arg(book).args(arguments).output().unwrap())
}

#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    let cli = Cli::new();
    let place = cli.folder.path().join("small");
    let Some(_disk) = Tmpfs::mount(&place, "size=3m") else {
        println!("not allowed to mount: the full disk is not tried here");
        return;
    };
    let book = place.join("book.fairlead");
    assert_eq!(on(&cli, &book, &["add", SAMPLE]).code, 0);
    let talk = "word ".repeat(1_500);
    let mut saved = 1;
    // A refusal tidies the log away, which may make room for a few more: each language fills the disk anew.
    let mut until_refused = |how: &[&str]| loop {
        let line = format!("V{saved} Visitor v{saved}@x.example {talk}");
        let ran = on(&cli, &book, &[how, &["add", &line]].concat());
        if ran.code != 0 {
            break ran;
        }
        saved += 1;
        assert!(saved < 2_000, "the disk never fills up");
    };
    let refused = until_refused(&["--json"]);
    assert!(refused.err.contains("disk_full"), "{refused:?}");
    let told = until_refused(&["--lang", "es"]);
    assert!(told.err.contains("El disco está lleno"), "{told:?}");

    // With room again, everything that was acknowledged is there and the book is whole.
    _disk.remount("size=64m");
    let listed: serde_json::Value =
        serde_json::from_str(&on(&cli, &book, &["--json", "list", "leads"]).out).unwrap();
    assert_eq!(listed["total"], saved);
    let check = on(&cli, &book, &["--json", "check"]);
    assert_eq!(check.code, 0, "{check:?}");
}

#[test]
fn a_folder_that_cannot_be_written_to_can_be_read_and_exported() {
    let cli = Cli::new();
    let place = cli.folder.path().join("stick");
    let Some(disk) = Tmpfs::mount(&place, "size=16m") else {
        println!("not allowed to mount: the read-only folder is not tried here");
        return;
    };
    let book = place.join("book.fairlead");
    assert_eq!(on(&cli, &book, &["add", SAMPLE]).code, 0);
    disk.remount("ro");
    let refused = on(&cli, &book, &["--json", "add", "Pau Serra pau@x.example"]);
    assert!(refused.code == 1 && refused.err.contains("book_read_only"), "{refused:?}");
    assert!(on(&cli, &book, &["list", "leads"]).out.contains("Ana Ruiz"));
    assert!(on(&cli, &book, &["export"]).out.contains("ana@vallclara.example"));
    let nowhere = on(&cli, &place.join("new.fairlead"), &["--json", "add", SAMPLE]);
    assert!(nowhere.code == 1 && nowhere.err.contains("folder_unwritable"), "{nowhere:?}");
}
