//! A picture as the book keeps it: small enough, upright, and without anything the camera wrote into it.

use image::{
    DynamicImage, ExtendedColorType, ImageEncoder, RgbImage, RgbaImage,
    codecs::{
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType as PngFilter, PngEncoder},
    },
    imageops,
    imageops::FilterType,
};
use sha2::{Digest, Sha256};

use crate::{
    error::{Error, Result},
    model::attachment::Photo,
};

/// The longest side, in pixels.
pub const LONGEST_SIDE: u32 = 2_000;
/// The most bytes.
pub const MOST_KEPT: usize = 400_000;
/// The longest side of the thumbnail, in pixels.
pub const THUMBNAIL: u32 = 256;
/// Width and height of a logo at most, in pixels: 60 by 12 millimetres, as large as it is printed, at 600 dots an inch.
pub const LOGO_SIDES: (u32, u32) = (1_417, 283);
/// The most bytes of a logo: a quote of a page stays below 300 kB with it.
pub const LOGO_MOST: usize = 120_000;
/// Tried one after the other until the picture is small enough; letters on a card are still sharp at the last.
const QUALITIES: [u8; 4] = [85, 75, 65, 55];

/// Makes a decoded picture into one to keep. Encoding it anew is what drops the place and time in its EXIF data.
///
/// # Errors
/// `internal` when a JPEG cannot be written.
pub fn kept(picture: &DynamicImage) -> Result<Photo> {
    let plain = on_white(picture);
    let mut small = within(&plain, LONGEST_SIDE);
    loop {
        for quality in QUALITIES {
            let bytes = jpeg(&small, quality)?;
            if bytes.len() <= MOST_KEPT {
                let thumbnail = jpeg(&within(&plain, THUMBNAIL), 80)?;
                let (width, height) = small.dimensions();
                return Ok(Photo { hash: hash(&bytes), width, height, bytes, thumbnail });
            }
        }
        // Noise fills any size; a smaller one always comes below.
        let side = small.width().max(small.height());
        small = within(&small, side * 4 / 5);
    }
}

/// Makes a decoded picture into a logo to keep: a PNG, since a JPEG frays the edges of letters, and what is transparent
/// stays so.
///
/// # Errors
/// `internal` when a PNG cannot be written.
pub fn logo(picture: &DynamicImage) -> Result<Photo> {
    let thumbnail = jpeg(&within(&on_white(picture), THUMBNAIL), 80)?;
    let mut small = picture.clone();
    let (width, height) = LOGO_SIDES;
    if small.width() > width || small.height() > height {
        small = small.resize(width, height, FilterType::CatmullRom);
    }
    loop {
        let bytes = png(&small)?;
        if bytes.len() <= LOGO_MOST {
            let (width, height) = (small.width(), small.height());
            return Ok(Photo { hash: hash(&bytes), width, height, bytes, thumbnail });
        }
        let side = |length: u32| (length * 4 / 5).max(1);
        small = small.resize_exact(side(small.width()), side(small.height()), FilterType::CatmullRom);
    }
}

/// The name that bytes give a picture: their SHA-256 in hexadecimal digits.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, PngFilter::Adaptive);
    let (width, height) = (picture.width(), picture.height());
    let written = if picture.color().has_alpha() {
        encoder.write_image(picture.to_rgba8().as_raw(), width, height, ExtendedColorType::Rgba8)
    } else {
        encoder.write_image(picture.to_rgb8().as_raw(), width, height, ExtendedColorType::Rgb8)
    };
    written.map_err(|_| Error::internal("a picture could not be written"))?;
    Ok(bytes)
}

/// What is transparent becomes white, as paper is.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let rgba: RgbaImage = picture.to_rgba8();
    RgbImage::from_fn(rgba.width(), rgba.height(), |x, y| {
        let [red, green, blue, alpha] = rgba.get_pixel(x, y).0.map(u32::from);
        let over = |ink: u32| u8::try_from((ink * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX);
        image::Rgb([over(red), over(green), over(blue)])
    })
}

fn within(picture: &RgbImage, most: u32) -> RgbImage {
    let (width, height) = picture.dimensions();
    let longest = width.max(height);
    if longest <= most {
        return picture.clone();
    }
    let side = |length: u32| (length * most / longest).max(1);
    imageops::resize(picture, side(width), side(height), FilterType::Triangle)
}

fn jpeg(picture: &RgbImage, quality: u8) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .write_image(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .map_err(|_| Error::internal("a picture could not be written"))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::picture;
    use image::Rgba;

    #[test]
    fn large_and_noisy_pictures_become_small() {
        let mut state = 7_u32;
        let noise = RgbImage::from_fn(2_600, 1_300, |_, _| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            image::Rgb([(state >> 24) as u8, (state >> 16) as u8, (state >> 8) as u8])
        });
        let photo = kept(&noise.into()).unwrap();
        assert!(photo.bytes.len() <= MOST_KEPT && photo.width.max(photo.height) <= LONGEST_SIDE);
        assert_eq!(photo.width / photo.height, 2, "its shape stays");
        let thumbnail = picture::read(&photo.thumbnail).unwrap();
        assert_eq!((thumbnail.width(), thumbnail.height()), (256, 128));
        assert_eq!(photo.hash.len(), 64);
    }

    #[test]
    fn what_the_camera_wrote_is_gone_and_the_picture_is_upright() {
        let plain = jpeg(&RgbImage::from_pixel(40, 20, image::Rgb([200, 10, 10])), 90).unwrap();
        // An EXIF segment that says "turn me by a quarter" and where it was taken.
        let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        exif.extend_from_slice(b"GPSLatitude 41.35N");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        let bytes = [&plain[..2], &[0xFF, 0xE1], &length, &exif, &plain[2..]].concat();
        let photo = kept(&picture::read(&bytes).unwrap()).unwrap();
        assert_eq!((photo.width, photo.height), (20, 40), "turned upright");
        assert!(!photo.bytes.windows(3).any(|part| part == b"GPS" || part == b"Exi"), "and tells no place");
    }

    #[test]
    fn a_logo_is_small_and_stays_transparent() {
        let mut state = 7_u32;
        let noise = RgbaImage::from_fn(3_000, 900, |x, _| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            Rgba([
                (state >> 24) as u8,
                (state >> 16) as u8,
                (state >> 8) as u8,
                if x < 1_500 { 0 } else { 255 },
            ])
        });
        let photo = logo(&noise.into()).unwrap();
        assert!(photo.bytes.len() <= LOGO_MOST && photo.width <= LOGO_SIDES.0);
        let read = picture::read(&photo.bytes).unwrap();
        assert!(read.color().has_alpha() && read.to_rgba8().get_pixel(1, 1).0[3] == 0);
        let small = RgbImage::from_pixel(90, 40, image::Rgb([0, 96, 107]));
        let photo = logo(&small.into()).unwrap();
        assert_eq!((photo.width, photo.height), (90, 40), "a small one is not made larger");
        assert_eq!(picture::read(&photo.thumbnail).unwrap().width(), 90);
    }

    #[test]
    fn transparent_is_white() {
        let clear = RgbaImage::from_pixel(16, 16, Rgba([0, 0, 0, 0]));
        let photo = kept(&clear.into()).unwrap();
        assert!(picture::read(&photo.bytes).unwrap().to_luma8().pixels().all(|pixel| pixel.0[0] > 250));
    }
}
