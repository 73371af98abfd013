//! `scan`: one picture that cannot be read keeps no other back, and no book is made.

use crate::kit::Cli;

#[test]
fn what_is_no_picture_is_told_and_makes_no_book() {
    let cli = Cli::new();
    let text = cli.folder.path().join("badge.png");
    std::fs::write(&text, "only text").unwrap();
    let missing = cli.folder.path().join("missing.png");
    let ran = cli.run(&["scan", text.to_str().unwrap(), missing.to_str().unwrap(), "--json"]);
    assert_eq!(ran.code, 4, "{ran:?}");
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(told["items"][0]["error"]["code"], "not_a_picture");
    assert_eq!(told["items"][1]["error"]["code"], "file_unreadable");
    assert!(!cli.book().exists());
}
