//! Meetings on the command line: their length is shown, and what overlaps is told and kept all the same.

use serde_json::json;

use crate::kit::Cli;

#[test]
fn a_meeting_with_its_length_and_what_it_overlaps() {
    let cli = Cli::new();
    cli.ok(&["add", "Ana Ruiz >meeting fri 10:30 45min"]);
    let told = cli.ok(&["add", "Ben Cho >meeting fri 11:00"]);
    assert!(told.ends_with("\nIt overlaps Ana Ruiz 10:30–11:15.\n"), "{told}");
    assert!(!cli.ok(&["add", "Cem Oz >meeting fri 11:30 1h"]).contains("overlaps"));
    let text = cli.ok(&["list", "follow-ups"]);
    for line in ["2026-11-06 10:30 45 min\tMeeting", "2026-11-06 11:00 30 min\t", "2026-11-06 11:30 60 min\t"]
    {
        assert!(text.contains(line), "{line} in {text}");
    }
    let items = cli.json(&["list", "follow-ups"])["items"].clone();
    assert_eq!(
        (&items[0]["minutes"], &items[1]["minutes"], &items[1]["takes"]),
        (&json!(45), &json!(null), &json!(30))
    );
    let clash = &items[1]["clashes"][0];
    assert_eq!((&clash["id"], &clash["why"]), (&items[0]["id"], &json!("keeper")));
    let csv = cli.ok(&["export", "--what", "follow-ups", "--out", "-"]);
    assert!(csv.contains("2026-11-06 10:30,Europe/Madrid,45,"), "{csv}");
    cli.assert_whole();
}
