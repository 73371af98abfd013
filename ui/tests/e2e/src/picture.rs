//! Pictures of the page: kept as files, or asked what is in them.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::App;

/// A picture of the page, as a PNG.
#[derive(Clone, Debug)]
pub struct Picture {
    base64: String,
    png: Vec<u8>,
}

impl Picture {
    /// Writes it to a file, and makes the folder for it.
    #[track_caller]
    pub fn save(&self, file: &Path) {
        let folder = file.parent().map_or(Ok(()), fs::create_dir_all);
        if let Err(error) = folder.and_then(|()| fs::write(file, &self.png)) {
            panic!("{}: {error}", file.display());
        }
    }

    /// Width, height and how many different colours it has, as the web view decodes it.
    #[must_use]
    #[track_caller]
    pub fn measure(&self, app: &App) -> (u64, u64, u64) {
        let script = "
            const bytes = Uint8Array.from(atob(arguments[0]), (c) => c.charCodeAt(0));
            const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
            const canvas = new OffscreenCanvas(image.width, image.height);
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            const data = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
            return [image.width, image.height, new Set(data).size];";
        let answer = app.script_async(script, &[json!(self.base64)]);
        let number = |at: usize| answer.get(at).and_then(serde_json::Value::as_u64).unwrap_or_default();
        (number(0), number(1), number(2))
    }
}

/// Takes a picture out of the driver's answer.
pub(crate) fn decode(base64: &str) -> Result<Picture, String> {
    let mut png = Vec::with_capacity(base64.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for byte in base64.bytes().filter(|byte| *byte != b'=' && !byte.is_ascii_whitespace()) {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return Err("the picture is not in base64".to_owned()),
        };
        bits = (bits << 6 | u32::from(six)) & 0xFF_FFFF;
        held += 6;
        if held >= 8 {
            held -= 8;
            png.push((bits >> held & 0xFF) as u8);
        }
    }
    if png.starts_with(b"\x89PNG") {
        Ok(Picture { base64: base64.to_owned(), png })
    } else {
        Err("the driver's picture is no PNG".to_owned())
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_picture_is_decoded() {
        let picture = super::decode("iVBORw0KGgoA/w==").expect("a PNG's first bytes");
        assert_eq!(picture.png, b"\x89PNG\r\n\x1a\n\x00\xff");
        assert!(super::decode("aGVsbG8=").is_err());
    }
}
