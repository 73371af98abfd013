//! kill -9 at any moment: every lead that was acknowledged is there afterwards, and the book is whole.

use std::{
    collections::BTreeSet,
    process::Stdio,
    thread,
    time::{Duration, Instant},
};

use crate::kit::Cli;

/// How often a command is killed.
const KILLS: u64 = 60;

#[test]
fn acknowledged_leads_survive_sixty_kills() {
    let cli = Cli::new();
    cli.ok(&["add", "Nr0 Before s@x.example"]);
    let begun = Instant::now();
    cli.ok(&["add", "Nr0 Start s0@x.example"]);
    let life = u64::try_from(begun.elapsed().as_micros()).unwrap();
    let mut acknowledged = BTreeSet::from(["s@x.example".to_owned(), "s0@x.example".to_owned()]);
    let (mut killed, mut round) = (0, 0u64);
    while killed < KILLS {
        round += 1;
        let mail = format!("s{round}@x.example");
        let line =
            format!("Nr{round} Visitor @Firm{} #topic{} {mail} >call +1d talk {round}", round % 7, round % 5);
        let mut child = cli
            .command()
            .arg("--book")
            .arg(cli.book())
            .args(["add", &line])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Spread over the life of the process, from before it opens the book to after it answered.
        thread::sleep(Duration::from_micros(round * 1_370 % (life * 3 / 2)));
        let running = child.try_wait().unwrap().is_none();
        child.kill().unwrap();
        let output = child.wait_with_output().unwrap();
        killed += u64::from(running);
        if String::from_utf8_lossy(&output.stdout).contains("Saved") {
            acknowledged.insert(mail);
        }
    }
    let contacts = cli.json(&["list", "contacts"]);
    let there: BTreeSet<String> = contacts["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["email"].as_str().unwrap().to_owned())
        .collect();
    let lost: Vec<_> = acknowledged.difference(&there).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    assert!(acknowledged.len() > 2, "some commands were let to answer");
    cli.assert_whole();
    println!("{killed} kills, {} acknowledged, {} in the book", acknowledged.len(), there.len());
}
