//! What a failed test leaves behind, so that one can see why.

use std::path::PathBuf;
use std::{env, fs, thread};

use crate::picture;
use crate::webdriver::Session;

/// Keeps a picture, the page's text and the log under the name of the test.
#[allow(clippy::print_stderr, reason = "the test's reader wants to know where to look")]
pub(crate) fn keep(session: Option<&Session>, log: &str) {
    let folder = out().join("e2e/failures");
    let name = thread::current().name().unwrap_or("test").replace("::", "-");
    let mut report = format!("{name}\n\n== the page's text\n");
    if let Some(session) = session {
        let text = session.script("return location.href + '\\n' + document.body.innerText", &[]);
        report.push_str(&match text {
            Ok(text) => text.as_str().unwrap_or_default().to_owned(),
            Err(refusal) => format!("(none: {refusal})"),
        });
        let shot = session.get("screenshot").ok();
        let shot = shot.and_then(|shot| picture::decode(shot.as_str().unwrap_or_default()).ok());
        if let Some(shot) = shot {
            shot.save(&folder.join(format!("{name}.png")));
        }
    }
    report.push_str("\n\n== the log\n");
    report.push_str(log);
    let file = folder.join(format!("{name}.txt"));
    match fs::create_dir_all(&folder).and_then(|()| fs::write(&file, report)) {
        Ok(()) => eprintln!("see {} and the picture beside it", file.display()),
        Err(error) => eprintln!("{}: {error}", file.display()),
    }
}

/// Cargo's target folder, or what the environment names in its place.
#[must_use]
pub fn out() -> PathBuf {
    env::var_os("FAIRLEAD_E2E_OUT")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../target"), PathBuf::from)
}
