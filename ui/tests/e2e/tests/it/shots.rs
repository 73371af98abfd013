//! Pictures of every screen, for people to look at: `cargo xtask shots`.

use std::path::PathBuf;

use fairlead_e2e::Setup;

#[test]
#[ignore = "takes pictures; it proves nothing"]
fn shots() {
    for (theme, setup) in [("light", Setup::default()), ("dark", Setup::default().dark())] {
        let app = setup.start();
        app.css("#app > *").appears();
        app.picture().save(&folder().join(format!("start-{theme}.png")));
    }
}

fn folder() -> PathBuf {
    fairlead_e2e::out().join("shots")
}
