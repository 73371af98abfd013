//! Pictures from elsewhere: decoded within limits, turned upright, and the codes in them read.

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, Instant},
};

use image::{
    DynamicImage, GrayImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, Luma, imageops,
};
use rxing::{BarcodeFormat, DecodeHints, helpers::detect_multiple_in_luma_with_hints};

use crate::error::{Code, Error, Result};

/// The most bytes of a picture file.
pub const MOST_BYTES: usize = 50_000_000;
/// The most pixels; every phone's ordinary photographs stay below.
pub const MOST_PIXELS: u64 = 64_000_000;
/// The most memory a decoder may ask for, in bytes: the most pixels at four bytes each.
const MOST_MEMORY: u64 = 4 * MOST_PIXELS;
/// How long codes are looked for; an attempt that has begun is finished.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// Decodes a PNG, JPEG or WebP, upright.
///
/// # Errors
/// `not_a_picture`, `picture_heic`, `picture_too_large` (told from its head, before anything is decoded),
/// `picture_damaged`.
pub fn read(bytes: &[u8]) -> Result<DynamicImage> {
    let too_large = || {
        Error::new(Code::PictureTooLarge)
            .with("megabytes", MOST_BYTES / 1_000_000)
            .with("megapixels", MOST_PIXELS / 1_000_000)
    };
    if bytes.len() > MOST_BYTES {
        return Err(too_large());
    }
    let format = kind(bytes)?;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let refused = |error: ImageError| match error {
        ImageError::Limits(_) => too_large(),
        _ => Error::new(Code::PictureDamaged),
    };
    let mut decoder = reader.into_decoder().map_err(refused)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(too_large());
    }
    if format == ImageFormat::Jpeg && !jpeg_is_whole(bytes) {
        return Err(Error::new(Code::PictureDamaged));
    }
    let orientation = decoder.orientation().map_err(refused)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(refused)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// Whether a JPEG reaches its end marker: the decoder fills what is missing with grey and says nothing. Segments are
/// stepped over by their length, since the small picture that cameras put in front has an end marker of its own.
fn jpeg_is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    let mut in_scan = false;
    while let Some(pair) = bytes.get(at..at + 2) {
        match (pair[0], pair[1]) {
            (0xFF, 0xD9) => return true,
            // Within the data of a scan only a marker that is neither a stuffed byte nor a restart means anything.
            (0xFF, 0x00 | 0xD0..=0xD7) if in_scan => at += 2,
            (first, _) if in_scan && first != 0xFF => at += 1,
            // Any marker may be preceded by filling bytes.
            (0xFF, 0xFF) => at += 1,
            (0xFF, marker) => {
                let Some(length) = bytes.get(at + 2..at + 4) else { return false };
                at += 2 + usize::from(u16::from_be_bytes([length[0], length[1]]));
                in_scan = marker == 0xDA;
            }
            _ => return false,
        }
    }
    false
}

/// What the first bytes say it is, whatever the file is called.
fn kind(bytes: &[u8]) -> Result<ImageFormat> {
    let heic = bytes.get(4..8) == Some(b"ftyp")
        && bytes.get(8..12).is_some_and(|brand| {
            [b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"]
                .iter()
                .any(|known| brand == *known)
        });
    if heic {
        return Err(Error::new(Code::PictureHeic));
    }
    image::guess_format(bytes)
        .ok()
        .filter(|format| matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP))
        .ok_or_else(|| Error::new(Code::NotAPicture))
}

/// The text of every code in the picture, each once, in the order found.
///
/// Two sizes are always tried, so that a small code beside a large one is found as well; only where they show
/// nothing sure come the slower views: bars in doubt and tiny codes want a larger picture, blurred codes a smaller
/// one, dim ones more contrast, and bars at a slant a turned one.
#[must_use]
pub fn codes(picture: &DynamicImage) -> Vec<String> {
    let began = Instant::now();
    let gray = picture.to_luma8();
    let mut seen = Seen::default();
    seen.look(&within(&gray, 1_000));
    if gray.width().max(gray.height()) > 1_000 {
        seen.look(&within(&gray, 2_000));
    }
    let mut slower: [fn(&GrayImage) -> GrayImage; 7] = [
        |gray| stretched(&within(gray, 1_000)),
        |gray| within(gray, 500),
        |gray| imageops::blur(&within(gray, 1_000), 1.5),
        larger,
        |gray| turned(&within(gray, 1_000)),
        |gray| stretched(&larger(gray)),
        |gray| within(gray, 1_400),
    ];
    if !seen.doubtful.is_empty() {
        slower.swap(0, 3);
    }
    for view in slower {
        let done = !seen.sure.is_empty() && seen.doubtful.is_empty();
        if done || began.elapsed() > PATIENCE {
            break;
        }
        seen.look(&view(&gray));
    }
    seen.sure
}

/// What was read so far. Bars carry a single check character at most, and a few blurred ones can be read as somebody
/// else's badge: what they say counts once pictures of two sizes agree on it.
#[derive(Default)]
struct Seen {
    sure: Vec<String>,
    /// Texts of bars, and the width of the picture they were read in.
    doubtful: Vec<(String, u32)>,
}

impl Seen {
    fn look(&mut self, gray: &GrayImage) {
        let (width, height) = gray.dimensions();
        let mut hints = DecodeHints {
            PossibleFormats: Some(FORMATS.into_iter().chain(BARS).collect()),
            TryHarder: Some(true),
            AlsoInverted: Some(true),
            ..DecodeHints::default()
        };
        let pixels = gray.as_raw().clone();
        // No code in sight is an error to the library and none to us. Neither is a picture that makes it fall over:
        // whatever a camera sees is handed to it, and the picture stays with the lead either way.
        let results = catch_unwind(AssertUnwindSafe(|| {
            detect_multiple_in_luma_with_hints(pixels, width, height, &mut hints)
        }));
        for result in results.ok().and_then(std::result::Result::ok).unwrap_or_default() {
            let text = result.getText();
            if !text.is_empty() && !self.sure.iter().any(|known| known == text) {
                self.note(text, width, BARS.contains(result.getBarcodeFormat()));
            }
        }
    }

    fn note(&mut self, text: &str, width: u32, in_bars: bool) {
        let agreed = self.doubtful.iter().any(|(known, other)| known == text && *other != width);
        if in_bars && !agreed {
            self.doubtful.push((text.to_owned(), width));
            return;
        }
        self.doubtful.retain(|(known, _)| known != text);
        self.sure.push(text.to_owned());
    }
}

/// What badges and cards carry. Others are left out because noise looks like them.
const FORMATS: [BarcodeFormat; 5] = [
    BarcodeFormat::QR_CODE,
    BarcodeFormat::MICRO_QR_CODE,
    BarcodeFormat::DATA_MATRIX,
    BarcodeFormat::PDF_417,
    BarcodeFormat::AZTEC,
];

/// Those of them that are a row of bars.
const BARS: [BarcodeFormat; 4] =
    [BarcodeFormat::CODE_128, BarcodeFormat::CODE_39, BarcodeFormat::CODE_93, BarcodeFormat::EAN_13];

/// No side longer than `most`.
fn within(gray: &GrayImage, most: u32) -> GrayImage {
    let (width, height) = gray.dimensions();
    let longest = width.max(height);
    if longest <= most {
        return gray.clone();
    }
    imageops::thumbnail(gray, (width * most / longest).max(1), (height * most / longest).max(1))
}

fn larger(gray: &GrayImage) -> GrayImage {
    let gray = within(gray, 1_000);
    imageops::resize(&gray, gray.width() * 2, gray.height() * 2, imageops::FilterType::CatmullRom)
}

/// The darkest made black, the lightest white, leaving one in a hundred on either side.
fn stretched(gray: &GrayImage) -> GrayImage {
    let mut counts = [0_u32; 256];
    for pixel in gray.pixels() {
        counts[usize::from(pixel.0[0])] += 1;
    }
    let spare = gray.width() * gray.height() / 100;
    let (dark, light) = (level_after(&counts, spare, 0..=255), level_after(&counts, spare, (0..=255).rev()));
    let range = u32::from(light.saturating_sub(dark)).max(1);
    let mut stretched = gray.clone();
    for pixel in stretched.pixels_mut() {
        let level = u32::from(pixel.0[0].saturating_sub(dark)) * 255 / range;
        pixel.0[0] = u8::try_from(level.min(255)).unwrap_or(u8::MAX);
    }
    stretched
}

/// The first level with more than `spare` pixels up to it.
fn level_after(counts: &[u32; 256], spare: u32, mut levels: impl Iterator<Item = u8>) -> u8 {
    let mut seen = 0;
    levels
        .find(|level| {
            seen += counts[usize::from(*level)];
            seen > spare
        })
        .unwrap_or_default()
}

/// Turned by 45°, what it lays bare being white.
fn turned(gray: &GrayImage) -> GrayImage {
    let (width, height) = (i64::from(gray.width()), i64::from(gray.height()));
    // cos 45° = sin 45° ≈ 181 / 256.
    let side = (width + height) * 181 / 256 + 1;
    let edge = u32::try_from(side).unwrap_or(1);
    GrayImage::from_fn(edge, edge, |x, y| {
        let (x, y) = (i64::from(x) - side / 2, i64::from(y) - side / 2);
        let from = ((x + y) * 181 / 256 + width / 2, (y - x) * 181 / 256 + height / 2);
        match (u32::try_from(from.0), u32::try_from(from.1)) {
            (Ok(x), Ok(y)) if x < gray.width() && y < gray.height() => *gray.get_pixel(x, y),
            _ => Luma([255]),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> Code {
        read(bytes).unwrap_err().code
    }

    fn as_file(picture: &GrayImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    /// The head of a PNG that claims to be of this size, as a bomb does.
    fn png_of(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = as_file(&GrayImage::new(1, 1), ImageFormat::Png);
        bytes[16..20].copy_from_slice(&width.to_be_bytes());
        bytes[20..24].copy_from_slice(&height.to_be_bytes());
        let mut crc = u32::MAX;
        for byte in &bytes[12..29] {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = (crc >> 1) ^ (0xEDB8_8320 * (crc & 1));
            }
        }
        bytes[29..33].copy_from_slice(&(!crc).to_be_bytes());
        bytes
    }

    #[test]
    fn what_is_refused() {
        assert_eq!(code(b"Only text, whatever it is called"), Code::NotAPicture);
        assert_eq!(code(b""), Code::NotAPicture);
        assert_eq!(code(b"\0\0\0\x18ftypheic\0\0\0\0"), Code::PictureHeic);
        assert_eq!(code(b"GIF89a\x01\0\x01\0\0\0\0"), Code::NotAPicture);
        assert_eq!(code(&png_of(30_000, 30_000)), Code::PictureTooLarge);
        let noisy = GrayImage::from_fn(200, 200, |x, y| Luma([(x * 31 + y * 17 + x * y) as u8]));
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let bytes = if format == ImageFormat::WebP {
                let mut bytes = Cursor::new(Vec::new());
                DynamicImage::from(noisy.clone()).to_rgb8().write_to(&mut bytes, format).unwrap();
                bytes.into_inner()
            } else {
                as_file(&noisy, format)
            };
            assert!(read(&bytes).is_ok(), "{format:?}");
            assert_eq!(code(&bytes[..bytes.len() / 2]), Code::PictureDamaged, "{format:?}");
        }
    }

    #[test]
    fn the_end_of_a_small_picture_in_front_is_not_the_end() {
        let whole = as_file(&GrayImage::from_pixel(64, 64, Luma([90])), ImageFormat::Jpeg);
        // An APP1 segment whose data holds an end marker, as a camera's thumbnail does.
        let mut bytes = whole[..2].to_vec();
        bytes.extend_from_slice(&[0xFF, 0xE1, 0, 6, 0xFF, 0xD8, 0xFF, 0xD9]);
        bytes.extend_from_slice(&whole[2..]);
        assert!(read(&bytes).is_ok());
        assert_eq!(code(&bytes[..bytes.len() - 40]), Code::PictureDamaged);
    }

    #[test]
    fn noise_holds_no_code() {
        let mut state = 7_u32;
        let noise = GrayImage::from_fn(400, 300, |_, _| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            Luma([(state >> 24) as u8])
        });
        assert_eq!(codes(&noise.into()), Vec::<String>::new());
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
        #[test]
        fn no_bytes_make_it_fall_over(place in 0_usize..400, byte in 0_u8..=255, format in 0_usize..2) {
            let picture = GrayImage::from_fn(20, 20, |x, y| Luma([(x * y) as u8]));
            let mut bytes = as_file(&picture, [ImageFormat::Png, ImageFormat::Jpeg][format]);
            let place = place % bytes.len();
            bytes[place] = byte;
            let _ = read(&bytes);
        }
    }
}
