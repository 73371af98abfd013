//! What happens outside this process: the book is watched for writes by others, and tidied up when nothing happens.

use std::{
    thread,
    time::{Duration, Instant},
};

use fairlead_core::{api::Fairlead, store::Changes};
use tauri::{AppHandle, Manager};
use tauri_specta::Event;

/// Another window's or command's write is on the screen within a second.
const LOOK: Duration = Duration::from_millis(400);

/// After this long without a write the log is folded into the file, so that the file alone is the whole book.
const IDLE: Duration = Duration::from_secs(30);

/// Watches for as long as the process lives.
pub(crate) fn start(app: AppHandle) {
    thread::spawn(move || {
        let (mut seen, mut settled, mut quiet_since) = (None, false, Instant::now());
        loop {
            thread::sleep(LOOK);
            let Some(fairlead) = app.try_state::<Fairlead>() else { continue };
            let version = fairlead.data_version().ok();
            if seen.is_some() && version != seen {
                let _ = crate::BookChanged(Changes::default()).emit(&app);
            }
            if version != seen || fairlead.wrote_lately() {
                (settled, quiet_since) = (false, Instant::now());
            } else if !settled && quiet_since.elapsed() > IDLE {
                settled = fairlead.settle().is_ok();
            }
            seen = version;
        }
    });
}
