//! Pictures of every screen, for people to look at: `cargo xtask shots`.

use std::path::PathBuf;

use fairlead_e2e::Setup;

use crate::screens::{NOW, SCREENS, full};

#[test]
#[ignore = "takes pictures; it proves nothing"]
fn shots() {
    for (language, locale) in [("en", "en_GB"), ("zh", "zh_CN"), ("es", "es_ES")] {
        for dark in [false, true] {
            for (width, height) in [(1280, 800), (900, 600)] {
                let theme = if dark { "dark" } else { "light" };
                let name = |screen: &str| folder().join(format!("{screen}-{language}-{theme}-{width}.png"));
                let mut setup = Setup::default().language(locale).clock(NOW.0, NOW.1).size(width, height);
                if dark {
                    setup = setup.dark();
                }
                let empty = setup.clone().start();
                empty.css("footer[aria-label]").appears();
                empty.picture().save(&name("first-start"));
                drop(empty);
                let app = full(setup);
                for screen in SCREENS {
                    (screen.open)(&app);
                    app.picture().save(&name(screen.name));
                    (screen.close)(&app);
                }
            }
        }
    }
}

fn folder() -> PathBuf {
    fairlead_e2e::out().join("shots")
}
