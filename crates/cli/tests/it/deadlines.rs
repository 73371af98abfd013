//! The clock of each grade, told and set from the command line.

use serde_json::json;

use crate::kit::Cli;

#[test]
fn are_told_and_set() {
    let cli = Cli::new();
    cli.ok(&["add", "Ana Ruiz !a >quote"]);
    assert_eq!(cli.ok(&["deadlines"]), "A 24 h, B 48 h, C 336 h, days off count like others\n");
    let set = ["deadlines", "--a-hours", "72", "--business-days", "yes", "--holiday", "2026-11-09=Almudena"];
    assert_eq!(
        cli.ok(&set),
        "A 72 h, B 48 h, C 336 h, a day off moves to 18:00 of the next working day\n2026-11-09\tAlmudena\n"
    );
    // 72 hours from Wednesday are Saturday, and Monday is a holiday.
    let due = cli.json(&["list", "follow-ups"])["items"][0].clone();
    assert_eq!((&due["due_day"], &due["due_time"]), (&json!("2026-11-10"), &json!("18:00")));
    let told = cli.json(&["deadlines", "--no-holiday", "2026-11-09"]);
    assert_eq!((&told["holidays"], &told["a_hours"]), (&json!([]), &json!(72)));
    for (wrong, code) in [
        (&["--a-hours", "0"][..], 1),
        (&["--holiday", "2026-02-30"], 1),
        (&["--holiday", "2026-12-25", "--c-hours", "9999"], 1),
        (&["--b-hours", "soon"], 2),
        (&["--business-days", "sometimes"], 2),
    ] {
        let ran = cli.run(&[&["deadlines"], wrong].concat());
        assert_eq!(ran.code, code, "{ran:?}");
        assert_eq!(cli.json(&["deadlines"]), told, "{wrong:?}");
    }
    cli.assert_whole();
}
