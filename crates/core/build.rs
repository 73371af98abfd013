//! Lists the locale files, so that a further language is a folder and nothing else.

use std::{env, error::Error, fmt::Write, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let locales = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let sorted = |folder: &Path| -> Result<Vec<_>, Box<dyn Error>> {
        let mut entries = fs::read_dir(folder)?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<Vec<_>, std::io::Error>>()?;
        entries.sort();
        Ok(entries)
    };
    let mut code = String::from("pub(super) const LOCALES: &[(&str, &[&str])] = &[\n");
    for language in sorted(&locales)? {
        let name = language.file_name().unwrap_or_default().to_string_lossy().into_owned();
        writeln!(code, "    ({name:?}, &[")?;
        for file in sorted(&language)? {
            println!("cargo::rerun-if-changed={}", file.display());
            writeln!(code, "        include_str!({:?}),", file)?;
        }
        writeln!(code, "    ]),")?;
    }
    code += "];\n";
    fs::write(Path::new(&env::var("OUT_DIR")?).join("locales.rs"), code)?;
    Ok(())
}
