//! Codes in pictures: drawn upright, turned, dim, small and several at once, and read again.

use fairlead_core::formats::picture;
use image::{DynamicImage, GrayImage, Luma, imageops};
use qrcode::{EcLevel, QrCode, types::Color};

const TEXT: &str = "MECARD:N:Ruiz,Ana;ORG:Vallclara;EMAIL:ana@vallclara.example;;";

fn drawn(text: &str, module: u32, dark: u8, light: u8) -> GrayImage {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
    let (modules, colors) = (u32::try_from(code.width()).unwrap(), code.to_colors());
    let side = (modules + 8) * module;
    GrayImage::from_fn(side, side, |x, y| {
        let (x, y) = ((x / module).checked_sub(4), (y / module).checked_sub(4));
        let inside = x.zip(y).filter(|(x, y)| *x < modules && *y < modules);
        let is_dark = inside.is_some_and(|(x, y)| colors[(y * modules + x) as usize] == Color::Dark);
        Luma([if is_dark { dark } else { light }])
    })
}

#[test]
fn a_code_is_read_however_it_lies() {
    let plain = drawn(TEXT, 6, 0, 255);
    let pictures: [(&str, GrayImage); 7] = [
        ("upright", plain.clone()),
        ("quarter turn", imageops::rotate90(&plain)),
        ("upside down", imageops::rotate180(&plain)),
        ("dim", drawn(TEXT, 6, 40, 70)),
        ("inverted", drawn(TEXT, 6, 255, 0)),
        ("small", drawn(TEXT, 2, 0, 255)),
        ("blurred", imageops::blur(&plain, 2.0)),
    ];
    for (name, picture) in pictures {
        assert_eq!(picture::codes(&DynamicImage::from(picture)), [TEXT], "{name}");
    }
}

#[test]
fn several_in_one_picture() {
    let mut sheet = GrayImage::from_pixel(900, 500, Luma([255]));
    imageops::overlay(&mut sheet, &drawn("10432", 6, 0, 255), 20, 20);
    imageops::overlay(&mut sheet, &drawn(TEXT, 6, 0, 255), 500, 60);
    let mut found = picture::codes(&DynamicImage::from(sheet));
    found.sort();
    assert_eq!(found, ["10432", TEXT]);
}
