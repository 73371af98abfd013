//! What the core costs: `cargo xtask bench` runs it all, `cargo bench --workspace --bench core -- find line` some parts.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::float_arithmetic,
    reason = "the harness makes public functions; a benchmark fails by panicking, and prints fractions"
)]

mod duplicates;
mod find;
mod large;
mod line;
mod lists;
mod quotes;
mod review;
mod save;

use criterion::Criterion;

/// What it is called, and what measures it.
type Part = (&'static str, fn(&mut Criterion));

/// Duplicates are looked for first, since they say how much memory was used at most.
const PARTS: [Part; 7] = [
    ("duplicates", duplicates::duplicates),
    ("line", line::line),
    ("save", save::save),
    ("lists", lists::lists),
    ("find", find::find),
    ("review", review::review),
    ("quotes", quotes::quotes),
];

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with('-')).collect();
    for (name, measure) in PARTS {
        if asked.is_empty() || asked.iter().any(|it| it == name) {
            measure(&mut Criterion::default());
        }
    }
}
