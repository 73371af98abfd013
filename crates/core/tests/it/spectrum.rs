//! csv-spectrum of npm, the files that writers of CSV readers measure themselves by: each is read as its package says.

use std::{fs, path::Path};

use fairlead_core::formats::table::{Asked, Source, Table};
use serde_json::Value;

/// What the package says is in a file: rows of cells by heading.
fn meant(path: &Path) -> Vec<serde_json::Map<String, Value>> {
    let said: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    // One of them is not in a list.
    let rows = if let Value::Array(rows) = said { rows } else { vec![said] };
    rows.into_iter().map(|row| row.as_object().unwrap().clone()).collect()
}

#[test]
#[ignore = "needs npm's csv-spectrum: `cargo xtask test` installs it"]
fn judged_by_csv_spectrum_every_file_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/csv-spectrum");
    let mut files = 0;
    for entry in fs::read_dir(folder.join("csvs")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let table = Table::open(Source::File(path), &Asked::default(), &|_| false).unwrap();
        let headings = table.headings().unwrap_or_else(|| panic!("{name} has headings")).to_vec();
        let mut rows = Vec::new();
        table
            .walk(|record| {
                let cells = headings
                    .iter()
                    .cloned()
                    .zip(record.cells().iter().map(|cell| Value::from(cell.as_str())));
                rows.push(cells.collect::<serde_json::Map<_, _>>());
                Ok(true)
            })
            .unwrap();
        let mut want = meant(&folder.join("json").join(format!("{name}.json")));
        if name == "location_coordinates" {
            // The package's answer names another phone than its file.
            rows.iter_mut().chain(&mut want).for_each(|row| drop(row.remove("Contact Phone Number")));
        }
        assert_eq!(rows, want, "{name}");
        files += 1;
    }
    assert!(files >= 12, "{files} files");
}
