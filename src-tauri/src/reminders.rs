//! Reminders as notifications of the system, while the program runs. What is told, and whether it was, the core knows.
//!
//! Built with the feature `e2e` none is shown; what would be is noted beside the answers to dialogs.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use fairlead_core::{api::Fairlead, ops::reminders::Reminder};
use tauri::{AppHandle, Manager};

/// Reminders come within this time; after a sleep the next look tells what was missed.
const LOOK: Duration = Duration::from_secs(if cfg!(feature = "e2e") { 1 } else { 15 });

/// Whether the system refused the newest notification.
#[derive(Default)]
pub(crate) struct Refused(AtomicBool);

impl Refused {
    /// Whether it did.
    pub(crate) fn is(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Reminds for as long as the process lives.
pub(crate) fn start(app: AppHandle) {
    thread::spawn(move || {
        loop {
            thread::sleep(LOOK);
            let Some(fairlead) = app.try_state::<Fairlead>() else { continue };
            for reminder in fairlead.reminders().unwrap_or_default() {
                tell(&app, &reminder);
            }
        }
    });
}

/// Shows a notification. A system that shows none is no reason to stop: the settings say so, and the log once.
pub(crate) fn tell(app: &AppHandle, reminder: &Reminder) -> bool {
    let shown = show(app, reminder);
    let refused = &app.state::<Refused>().0;
    if let Err(error) = &shown
        && !refused.load(Ordering::Relaxed)
    {
        // Neither title nor body: they may name somebody.
        tracing::warn!(%error, "the system shows no notifications");
    }
    refused.store(shown.is_err(), Ordering::Relaxed);
    shown.is_ok()
}

#[cfg(not(feature = "e2e"))]
fn show(app: &AppHandle, Reminder { title, body }: &Reminder) -> Result<(), String> {
    let mut notification = notify_rust::Notification::new();
    notification.appname(&app.package_info().name).summary(title).body(body);
    // Windows knows an installed program by its identifier, and shows nothing of one that it does not know.
    #[cfg(all(windows, not(debug_assertions)))]
    notification.app_id(&app.config().identifier);
    notification.show().map(drop).map_err(|error| error.to_string())
}

#[cfg(feature = "e2e")]
fn show(_: &AppHandle, Reminder { title, body }: &Reminder) -> Result<(), String> {
    use std::{fs::OpenOptions, io::Write};
    let notes = crate::dialogs::notes().ok_or("nobody listens")?;
    let file = OpenOptions::new().create(true).append(true).open(notes);
    let line = format!("{title}: {}", body.replace('\n', "; "));
    file.and_then(|mut file| writeln!(file, "{line}")).map_err(|error| error.to_string())
}
