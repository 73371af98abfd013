//! What stands beside a capture line until Enter: the codes that were scanned and the pictures that were taken.

use serde::{Deserialize, Serialize};

/// What a draft holds that a line cannot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Beside {
    /// The text of each code, exactly as read.
    pub scans: Vec<String>,
    /// The pictures, by the SHA-256 of their bytes in hexadecimal digits; the device holds them until the book does.
    pub pictures: Vec<String>,
}

impl Beside {
    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
