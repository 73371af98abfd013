//! `icons`: redraws the committed icon set from its two SVG sources.
//!
//! Only whoever changes the drawing needs this, so it asks for `rsvg-convert` and ImageMagick's
//! `convert` instead of making everybody install them.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::steps::{Result, root, run};

/// Sizes up to this one are drawn on the pixel grid, in a source of their own.
const SMALL: u32 = 24;

/// The files that exist by name, with their size in pixels.
const PNGS: &[(&str, u32)] = &[
    ("16x16.png", 16),
    ("24x24.png", 24),
    ("32x32.png", 32),
    ("64x64.png", 64),
    ("128x128.png", 128),
    ("128x128@2x.png", 256),
    ("512x512.png", 512),
];

/// The sizes inside the Windows icon.
const ICO: &[u32] = &[16, 24, 32, 48, 64, 256];

/// The entries of the macOS icon: the type Apple gave each, and its size in pixels.
const ICNS: &[(&[u8; 4], u32)] = &[
    (b"icp4", 16),
    (b"ic11", 32),
    (b"icp5", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
];

/// Redraws every icon.
pub(crate) fn command(_: &[String]) -> Result {
    let icons = root().join("icons");
    for (name, size) in PNGS {
        draw(&icons, *size, &icons.join(name))?;
    }
    let parts = root().join("target/icons");
    fs::create_dir_all(&parts).map_err(|error| format!("{}: {error}", parts.display()))?;
    windows_icon(&icons, &parts)?;
    macos_icon(&icons, &parts)
}

fn draw(icons: &Path, size: u32, out: &Path) -> Result {
    let source = icons.join(if size <= SMALL { "fairlead-small.svg" } else { "fairlead.svg" });
    let size = size.to_string();
    run(Command::new("rsvg-convert").args(["-w", &size, "-h", &size, "-o"]).arg(out).arg(source))
}

fn windows_icon(icons: &Path, parts: &Path) -> Result {
    let mut convert = Command::new("convert");
    for size in ICO {
        let png = parts.join(format!("{size}.png"));
        draw(icons, *size, &png)?;
        convert.arg(png);
    }
    run(convert.arg(icons.join("icon.ico")))
}

/// An `.icns` file is a header and, for each entry, its type, its length and a PNG.
fn macos_icon(icons: &Path, parts: &Path) -> Result {
    let mut body = Vec::new();
    for (kind, size) in ICNS {
        let png = parts.join(format!("{size}.png"));
        draw(icons, *size, &png)?;
        let bytes = fs::read(&png).map_err(|error| format!("{}: {error}", png.display()))?;
        body.extend_from_slice(*kind);
        body.extend_from_slice(&length(bytes.len())?);
        body.extend_from_slice(&bytes);
    }
    let mut file = b"icns".to_vec();
    file.extend_from_slice(&length(body.len())?);
    file.extend_from_slice(&body);
    let out = icons.join("icon.icns");
    fs::write(&out, file).map_err(|error| format!("{}: {error}", out.display()))
}

/// A length counts its own eight bytes of header.
fn length(bytes: usize) -> Result<[u8; 4]> {
    u32::try_from(bytes + 8).map(u32::to_be_bytes).map_err(|_| "the icon is too large".to_owned())
}
