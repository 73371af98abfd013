//! How well codes are read: every kind drawn as a camera in a hall sees it, and the score of each distortion printed.
#![allow(
    clippy::float_arithmetic,
    reason = "a picture is bent by angles and lenses; nothing of it reaches a book"
)]

use std::{collections::BTreeMap, sync::Mutex, thread};

use fairlead_core::formats::picture;
use image::{DynamicImage, GrayImage, Luma, imageops};
use rxing::{BarcodeFormat, MultiFormatWriter, Writer};

/// Of a hundred QR codes so many are read at least.
const LEAST_QR: usize = 90;

/// What badges and cards hold; each is drawn under every distortion.
const TEXTS: [&str; 3] = [
    "SC26-001893",
    "https://badge.example/v/10432?e=2026",
    "MECARD:N:Ruiz,Ana;ORG:Ajuntament de Vallclara;TEL:+447700900123;EMAIL:ana@vallclara.example;;",
];

/// A kind of code, and the size it is drawn at.
const KINDS: [(&str, BarcodeFormat, i32, i32); 5] = [
    ("QR", BarcodeFormat::QR_CODE, 320, 320),
    ("DataMatrix", BarcodeFormat::DATA_MATRIX, 300, 300),
    ("Aztec", BarcodeFormat::AZTEC, 300, 300),
    ("PDF417", BarcodeFormat::PDF_417, 520, 200),
    ("Code 128", BarcodeFormat::CODE_128, 560, 140),
];

/// What happens to it on the way into the camera.
#[derive(Clone, Copy)]
enum Bent {
    Upright,
    /// Turned in the plane, in degrees.
    Turned(f64),
    /// Seen from the side: how much smaller the far edge is.
    Tilted(f64),
    /// Wrapped round a cylinder such as a bottle: the radius in widths of the code.
    Curved(f64),
    /// Smaller by this factor.
    Small(f64),
    /// Out of focus: sigma in pixels.
    Blurred(f32),
    /// Dark and pale: ink and paper.
    Dim(u8, u8),
    /// One side in the shade.
    Shaded,
    /// The grain of a sensor in bad light.
    Grainy,
    /// Turned, tilted, out of focus and dim at once, as by hand.
    ByHand,
}

const DISTORTIONS: [(&str, Bent); 14] = [
    ("upright", Bent::Upright),
    ("turned 10°", Bent::Turned(10.0)),
    ("turned 33°", Bent::Turned(33.0)),
    ("turned 90°", Bent::Turned(90.0)),
    ("turned 200°", Bent::Turned(200.0)),
    ("tilted", Bent::Tilted(0.25)),
    ("curved", Bent::Curved(0.7)),
    ("small", Bent::Small(0.4)),
    ("blurred", Bent::Blurred(1.6)),
    ("more blurred", Bent::Blurred(2.6)),
    ("dim", Bent::Dim(60, 92)),
    ("shaded", Bent::Shaded),
    ("grainy", Bent::Grainy),
    ("by hand", Bent::ByHand),
];

/// The picture the camera takes: paper in a hall.
const CANVAS: (u32, u32) = (960, 720);

fn photograph(text: &str, kind: BarcodeFormat, size: (i32, i32), bent: Bent, seed: u32) -> GrayImage {
    let code = MultiFormatWriter.encode(text, &kind, size.0, size.1).expect("the code can be drawn");
    let (width, height) = (code.getWidth(), code.getHeight());
    let (w, h) = (f64::from(width), f64::from(height));
    let dark = |x: f64, y: f64| {
        let inside = x >= 0.0 && y >= 0.0 && x < w && y < h;
        inside && code.get(x as u32, y as u32)
    };
    let place = |x: f64, y: f64| -> (f64, f64) {
        let (x, y) = (x - f64::from(CANVAS.0) / 2.0, y - f64::from(CANVAS.1) / 2.0);
        let (x, y) = match bent {
            Bent::Turned(degrees) => turned(x, y, degrees),
            Bent::Tilted(by) => tilted(x, y, by),
            Bent::Curved(radius) => ((x / (radius * w)).clamp(-1.0, 1.0).asin() * radius * w, y),
            Bent::Small(factor) => (x / factor, y / factor),
            Bent::ByHand => {
                let (x, y) = turned(x, y, 7.0);
                tilted(x, y, 0.12)
            }
            _ => (x, y),
        };
        (x + w / 2.0, y + h / 2.0)
    };
    let (ink, paper) = match bent {
        Bent::Dim(ink, paper) => (ink, paper),
        Bent::ByHand => (70, 150),
        _ => (25, 230),
    };
    let mut state = seed;
    let picture = GrayImage::from_fn(CANVAS.0, CANVAS.1, |x, y| {
        // Four looks into a pixel, as a sensor sums up what falls on it.
        let looks = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];
        let darks = looks.iter().filter(|(dx, dy)| {
            let (sx, sy) = place(f64::from(x) + dx, f64::from(y) + dy);
            dark(sx, sy)
        });
        let share = darks.count() as f64 / 4.0;
        let mut level = f64::from(paper) - share * f64::from(paper - ink);
        if matches!(bent, Bent::Shaded) {
            level *= 0.35 + 0.65 * f64::from(x) / f64::from(CANVAS.0);
        }
        if matches!(bent, Bent::Grainy | Bent::ByHand) {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let grain = if matches!(bent, Bent::Grainy) { 90.0 } else { 20.0 };
            level += (f64::from(state >> 24) / 255.0 - 0.5) * grain;
        }
        Luma([level.clamp(0.0, 255.0) as u8])
    });
    match bent {
        Bent::Blurred(sigma) => imageops::blur(&picture, sigma),
        Bent::ByHand => imageops::blur(&picture, 1.0),
        _ => picture,
    }
}

fn turned(x: f64, y: f64, degrees: f64) -> (f64, f64) {
    let (sin, cos) = degrees.to_radians().sin_cos();
    (x * cos + y * sin, y * cos - x * sin)
}

/// The right edge is farther away, so that it is smaller.
fn tilted(x: f64, y: f64, by: f64) -> (f64, f64) {
    let depth = 1.0 - by * x / 400.0;
    (x / depth, y / depth)
}

#[test]
fn codes_are_read_as_a_camera_in_a_hall_sees_them() {
    let mut jobs = Vec::new();
    for (distortion, (_, bent)) in DISTORTIONS.iter().enumerate() {
        for (kind, (_, format, width, height)) in KINDS.iter().enumerate() {
            // Bars hold an id, not a card.
            let texts = if *format == BarcodeFormat::CODE_128 { &TEXTS[..1] } else { &TEXTS[..] };
            for (n, text) in texts.iter().enumerate() {
                jobs.push((distortion, kind, *text, *format, (*width, *height), *bent, n as u32 + 1));
            }
        }
    }
    let (queue, scores) = (Mutex::new(jobs), Mutex::new(BTreeMap::<(usize, usize), (usize, usize)>::new()));
    let misread = Mutex::new(Vec::<String>::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let Some((distortion, kind, text, format, size, bent, seed)) =
                        queue.lock().unwrap().pop()
                    else {
                        return;
                    };
                    let picture = photograph(text, format, size, bent, seed);
                    let found = picture::codes(&DynamicImage::from(picture));
                    let mut scores = scores.lock().unwrap();
                    let score = scores.entry((distortion, kind)).or_default();
                    score.0 += usize::from(found.iter().any(|read| read == text));
                    score.1 += 1;
                    for wrong in found.iter().filter(|read| *read != text) {
                        // Worse than nothing: a wrong id is somebody else's badge.
                        misread
                            .lock()
                            .unwrap()
                            .push(format!("{} {}: {wrong}", KINDS[kind].0, DISTORTIONS[distortion].0));
                    }
                }
            });
        }
    });
    let scores = scores.into_inner().unwrap();
    println!("{:14} {}", "", KINDS.map(|(name, ..)| format!("{name:>11}")).join(""));
    let cell = |distortion, kind| scores.get(&(distortion, kind)).copied().unwrap_or_default();
    for (distortion, (name, _)) in DISTORTIONS.iter().enumerate() {
        let row = (0..KINDS.len()).map(|kind| {
            let (read, of) = cell(distortion, kind);
            format!("{:>11}", format!("{read}/{of}"))
        });
        println!("{name:14} {}", row.collect::<String>());
    }
    let total = |kind| {
        (0..DISTORTIONS.len())
            .map(|distortion| cell(distortion, kind))
            .fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
    };
    let sums = (0..KINDS.len()).map(|kind| format!("{:>10}%", total(kind).0 * 100 / total(kind).1.max(1)));
    println!("{:14} {}", "read", sums.collect::<String>());
    let misread = misread.into_inner().unwrap();
    assert!(misread.is_empty(), "read as something else:\n{}", misread.join("\n"));
    let (read, of) = total(0);
    assert!(read * 100 >= of * LEAST_QR, "{read} of {of} QR codes were read");
}
