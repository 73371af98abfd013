//! Whether a book lies where the write-ahead log is unsafe: on a network drive, or in a folder that a cloud copies.

use std::path::Path;

use crate::model::codes::codes;

codes! {
    /// A place that a book should not be written in.
    UnsafePlace {
        /// A network drive: locks do not hold there.
        Network = "network",
        /// A folder that is copied to a cloud: the copy is taken in the middle of a write.
        Cloud = "cloud",
    }
}

/// Folder names by which the common cloud programs are known.
const CLOUDS: &[&str] = &[
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "icloud",
    "icloud drive",
    "com~apple~clouddocs",
    "nextcloud",
    "owncloud",
    "nutstore",
    "我的坚果云",
    "坚果云",
    "baidusyncdisk",
    "百度网盘",
    "mega",
    "pcloud",
    "syncthing",
];

/// File systems that live on another machine.
#[cfg(target_os = "linux")]
const NETWORKS: &[&str] =
    &["nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "davfs", "fuse.rclone", "9p", "afs"];

/// What is unsafe about a book's place, if anything is.
#[must_use]
pub fn unsafe_place(book: &Path) -> Option<UnsafePlace> {
    let path = std::fs::canonicalize(book).unwrap_or_else(|_| book.to_owned());
    let is_cloud = path.iter().any(|part| {
        let name = part.to_string_lossy().to_lowercase();
        // `OneDrive - Firm` and `Dropbox (Personal)` are the same programs' folders.
        CLOUDS.iter().any(|cloud| {
            name == *cloud
                || name.starts_with(&format!("{cloud} -"))
                || name.starts_with(&format!("{cloud} ("))
        })
    });
    if is_network(&path) { Some(UnsafePlace::Network) } else { is_cloud.then_some(UnsafePlace::Cloud) }
}

#[cfg(target_os = "linux")]
fn is_network(path: &Path) -> bool {
    let mounts = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let kind = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?, words.next()?))
        })
        .filter(|(at, _)| path.starts_with(at.replace("\\040", " ")))
        // The longest mount point that holds the path is the one it lies on; of two on one point, the later.
        .max_by_key(|(at, _)| at.len());
    kind.is_some_and(|(_, kind)| NETWORKS.contains(&kind))
}

#[cfg(not(target_os = "linux"))]
fn is_network(path: &Path) -> bool {
    // A share is named by two backslashes; a drive letter that stands for one cannot be told without asking the system.
    let text = path.to_string_lossy();
    text.starts_with(r"\\?\UNC\") || (text.starts_with(r"\\") && !text.starts_with(r"\\?\"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cloud_folders_are_known_by_their_names() {
        for (path, want) in [
            ("/users/ana/Dropbox/fair/leads.fairlead", Some(UnsafePlace::Cloud)),
            ("/users/ana/OneDrive - Huaxin/leads.fairlead", Some(UnsafePlace::Cloud)),
            ("/users/李薇/我的坚果云/leads.fairlead", Some(UnsafePlace::Cloud)),
            ("/users/ana/Documents/leads.fairlead", None),
            ("/users/ana/megawatt/leads.fairlead", None),
        ] {
            assert_eq!(unsafe_place(Path::new(path)), want, "{path}");
        }
    }
}
