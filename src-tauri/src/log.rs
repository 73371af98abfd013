//! The log: a file a day beside the books, a week of them. It holds codes and table names, never people.

use std::path::Path;

use tracing_appender::rolling::{Builder, Rotation};
use tracing_subscriber::{EnvFilter, fmt};

/// Begins to log into this folder. Without one that can be written to there is no log, and Fairlead still runs.
pub(crate) fn start(folder: &Path) {
    // The very first start comes before anything else has made the folder; if it cannot be made, that is told later.
    let _ = std::fs::create_dir_all(folder);
    let file = Builder::new()
        .rotation(Rotation::DAILY)
        .filename_prefix("fairlead")
        .filename_suffix("log")
        .max_log_files(7)
        .build(folder);
    if let Ok(file) = file {
        let filter = EnvFilter::try_from_env("FAIRLEAD_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
        // A second start in the same process, as in a test, keeps the first one's log.
        let _ = fmt().with_env_filter(filter).with_ansi(false).with_writer(file).try_init();
    }
}
