//! Bytes that are no text, and text that is no question: an answer or an empty list, never an error.

use std::{ffi::OsStr, os::unix::ffi::OsStrExt};

use crate::kit::{Cli, SAMPLE};

#[test]
fn what_is_typed_may_be_any_bytes() {
    let cli = Cli::new();
    cli.ok(&["add", SAMPLE]);
    // A lone surrogate, as a terminal or a script may hand it over: no Unicode, so no UTF-8 (RFC 3629, section 3).
    let lone = OsStr::from_bytes(b"\xed\xa0\x80");
    for (arguments, found) in [(["search", "--limit", "5"], 0), (["list", "leads", "--text"], 0)] {
        let out =
            cli.command().arg("--json").arg("--book").arg(cli.book()).args(arguments).arg(lone).output();
        let out = out.unwrap();
        assert!(out.status.success() && out.stderr.is_empty(), "{out:?}");
        let text = String::from_utf8(out.stdout).unwrap();
        assert_eq!(text.matches("Ruiz").count(), found, "{text}");
    }
    let line = OsStr::from_bytes(b"Marc Vidal \xff @Iberlink");
    let out = cli.command().arg("--book").arg(cli.book()).arg("add").arg(line).output().unwrap();
    assert!(out.status.success(), "{out:?}");
    assert!(cli.ok(&["search", "vidal"]).contains("Vidal"));
}

#[test]
fn no_question_is_an_error() {
    let cli = Cli::new();
    cli.ok(&["add", SAMPLE]);
    let long = "ana \"*:^ OR NEAR( ".repeat(600);
    for text in [
        "\"",
        "*",
        "^a",
        "a*b",
        "NEAR(a b)",
        "a AND NOT b",
        "{a}: b",
        "-",
        "--",
        "\u{200b}",
        "\u{301}",
        "مرحبا",
        &long,
    ] {
        let ran = cli.run(&["search", "--json", "--", text]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{text}");
    }
}
