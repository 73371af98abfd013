//! The calendar file as other programs read it, and its way back.

use std::{fs, path::PathBuf, process::Command};

use serde_json::{Value, json};

use crate::kit::{Cli, SAMPLE};

fn out(cli: &Cli) -> PathBuf {
    cli.folder.path().join("promises.ics")
}

fn export(cli: &Cli) -> Vec<String> {
    let out = out(cli).to_string_lossy().into_owned();
    ["export", "--what", "follow-ups", "--format", "ics", "--out", &out].map(str::to_owned).to_vec()
}

#[test]
fn there_and_back() {
    let cli = Cli::new();
    cli.ok(&["add", SAMPLE]);
    cli.ok(&["add", "Ben Cho !b >call fri 10:00"]);
    let export = export(&cli);
    let arguments: Vec<&str> = export.iter().map(String::as_str).collect();
    assert_eq!(cli.ok(&arguments), "2 rows written to promises.ics.\n");
    let text = fs::read_to_string(out(&cli)).unwrap();
    fs::write(out(&cli), text.replacen("20261106T100000", "20261109T113000", 1)).unwrap();
    let file = out(&cli);
    let back = ["reschedule", file.to_str().unwrap()];
    assert_eq!(cli.ok(&back), "1 promise moved, 1 as before.\n");
    let moved = cli.json(&["list", "follow-ups"])["items"][1].clone();
    assert_eq!((&moved["due_day"], &moved["due_time"]), (&json!("2026-11-09"), &json!("11:30")));
    assert_eq!(cli.json(&back)["unmoved"], 2);
    assert_eq!(cli.json(&["undo"])["kind"], "reschedule");

    // Without a day there is nothing a calendar could show.
    cli.ok(&["add", "Dan Wu >sample"]);
    let ran = cli.run(&arguments);
    assert_eq!(ran.code, 4, "{ran:?}");
    assert!(ran.out.contains("1 row has nothing in “due” and was left out"), "{ran:?}");
    assert_eq!(cli.run(&["reschedule", "/no/such.ics"]).code, 1);
    assert_eq!(cli.run(&["export", "--what", "leads", "--format", "ics"]).code, 2);
    cli.assert_whole();
}

/// Adds promises in a zone, as somebody there would.
fn add(cli: &Cli, zone: &str, line: &str) {
    let added = Command::new(env!("CARGO_BIN_EXE_fairlead-cli"))
        .env("FAIRLEAD_DATA", cli.folder.path().join("data"))
        .args(["--now", "2026-02-20T09:00:00Z", "--tz", zone])
        .arg("--book")
        .arg(cli.book())
        .args(["add", line])
        .output()
        .unwrap();
    assert!(added.status.success(), "{added:?}");
}

#[test]
#[ignore = "needs icalendar and vobject of PyPI: `cargo xtask test` installs them"]
fn judged_by_icalendar_and_vobject_the_instants_are_equal() {
    let cli = Cli::new();
    for (place, zone) in
        [("Ebro", "Europe/Madrid"), ("Lujiazui", "Asia/Shanghai"), ("Hudson", "America/New_York")]
    {
        // Before, in and after the nights in which the clocks change in Spain and in New York; and days without a time.
        for (number, due) in [
            "2026-03-07 09:00",
            "2026-03-08 01:30",
            "2026-03-08 02:30",
            "2026-03-09 09:00",
            "2026-03-28 17:00",
            "2026-03-29 02:30",
            "2026-03-29 03:30",
            "2026-07-01 12:00",
            "2026-10-24 17:00",
            "2026-10-25 02:30",
            "2026-10-25 12:00",
            "2026-11-01 00:30",
            "2026-11-01 01:30",
            "2026-11-01 12:00",
            "2031-06-30 08:15",
            "2026-11-06",
        ]
        .iter()
        .enumerate()
        {
            let talk =
                "华芯传感器有限公司想要四十根带照明控制器的智慧灯杆并且要求提供符合欧洲标准的证书，五月投标";
            add(&cli, zone, &format!("Vera {place} 陈璐 v{number}{place}@x.example >call {due} {talk}"));
        }
    }
    let export = export(&cli);
    cli.ok(&export.iter().map(String::as_str).collect::<Vec<_>>());
    for line in fs::read(out(&cli)).unwrap().split(|byte| *byte == b'\n') {
        assert!(line.len() <= 76 && std::str::from_utf8(line).is_ok(), "{line:?}");
    }
    let python = std::env::var_os("FAIRLEAD_PYTHON").expect("cargo xtask test names it");
    let judge = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/judge_calendar.py");
    let judged = Command::new(python).arg(judge).arg(out(&cli)).output().unwrap();
    assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stderr));
    let judged: Value = serde_json::from_slice(&judged.stdout).unwrap();

    let promises = cli.json(&["list", "follow-ups"])["items"].as_array().unwrap().clone();
    assert_eq!(promises.len(), 48);
    for promise in promises {
        let start = if promise["due_time"].is_null() { &promise["due_day"] } else { &promise["due_at"] };
        for judge in ["icalendar", "vobject"] {
            let read = &judged[judge][promise["id"].as_str().unwrap()];
            assert_eq!(&read["start"], start, "{judge}: {promise}");
            assert_eq!((&read["sequence"], &read["alarms"]), (&json!(0), &json!(1)), "{judge}");
            assert!(read["summary"].as_str().unwrap().ends_with("陈璐"), "{judge}: {read}");
        }
    }
}
