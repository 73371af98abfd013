//! What taking in and taking out 100,000 rows costs, by the command line in a release build; beside it the sqlite3 shell
//! and LibreOffice Calc on the same file, where they are installed.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::bench::{build, millis, table};
use crate::steps::{Result, Steps, program, target};

/// How many rows the file has.
const ROWS: u64 = 100_000;

/// How often a running program is asked how much memory it has.
const LOOK: Duration = Duration::from_millis(5);

/// One run of a program.
struct Run {
    time: Duration,
    /// The most memory it had resident at once; 0 where that is not told.
    peak_kb: u64,
    said: String,
}

/// `cargo xtask bench files`: this alone.
pub(crate) fn command() -> Result {
    let mut steps = Steps::default();
    steps.step("release build", build)?;
    let mut rows = Vec::new();
    steps.step("files", || {
        rows = measure(&target().join("bench"))?;
        Ok(())
    })?;
    table(&rows);
    steps.table();
    Ok(())
}

/// Measures all of it in this folder.
pub(crate) fn measure(folder: &Path) -> Result<Vec<(String, String)>> {
    let home = folder.join("files");
    if home.exists() {
        fs::remove_dir_all(&home).map_err(|error| format!("{}: {error}", home.display()))?;
    }
    fs::create_dir_all(&home).map_err(|error| format!("{}: {error}", home.display()))?;
    let list = home.join("visitors.csv");
    let bytes = generate(&list).map_err(|error| format!("{}: {error}", list.display()))?;
    println!("{}: {ROWS} rows, {} MB", list.display(), bytes / 1_000_000);

    let book = Book { home: home.clone(), name: "book" };
    let path = list.to_string_lossy().into_owned();
    let first = book.run(&["import", &path])?;
    expect(&first, &[("new", ROWS), ("joined", 0), ("refused", 0)])?;
    let again = book.run(&["import", &path])?;
    expect(&again, &[("new", 0), ("joined", ROWS), ("refused", 0)])?;
    let out = home.join("out.csv");
    let csv = book.out("leads", &out)?;
    let stream = book.run(&["export", "--what", "leads", "--out", "-"])?;
    let xlsx = book.out("leads", &home.join("out.xlsx"))?;
    let json = book.out("book", &home.join("out.json"))?;
    let copy = Book { home: home.clone(), name: "copy" };
    copy.run(&["import", &out.to_string_lossy()])?;
    let once_more = home.join("again.csv");
    copy.out("leads", &once_more)?;
    let same = fs::read(&out).ok() == fs::read(&once_more).ok();
    if !same {
        return Err(format!("{} came back as {}, which differs", out.display(), once_more.display()));
    }
    let whole = Book { home: home.clone(), name: "whole" };
    let restored = whole.run(&["import", &home.join("out.json").to_string_lossy()])?;
    let undo = book.run(&["undo"])?;

    let row = |what: &str, run: &Run| (what.to_owned(), millis(run.time));
    let mut rows = vec![
        row("import of 100,000 rows, 17 columns, into an empty book", &first),
        ("the most memory meanwhile".to_owned(), format!("{} MB", first.peak_kb / 1024)),
        row("the same into the book that holds them, with a backup", &again),
        ("the most memory meanwhile ".to_owned(), format!("{} MB", again.peak_kb / 1024)),
        row("undo of it", &undo),
        row("export as CSV, read back and compared", &csv),
        row("export as CSV to a program", &stream),
        row("export as XLSX, read back and compared", &xlsx),
        row("the whole book as JSON, read back and compared", &json),
        row("the whole book from JSON into an empty one", &restored),
    ];
    rows.extend(others(&home, &list)?);
    Ok(rows)
}

/// A book of its own and the program that works on it.
struct Book {
    home: PathBuf,
    name: &'static str,
}

impl Book {
    fn run(&self, arguments: &[&str]) -> Result<Run> {
        let mut cli = Command::new(program("release", "fairlead-cli"));
        cli.env("FAIRLEAD_DATA", self.home.join(format!("{}-data", self.name)));
        cli.arg("--json").arg("--book").arg(self.home.join(format!("{}.fairlead", self.name)));
        run(cli.args(arguments), &self.home)
    }

    /// Takes a kind of record out; the ending says as which kind of file.
    fn out(&self, what: &str, path: &Path) -> Result<Run> {
        let format = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        self.run(&["export", "--what", what, "--format", &format, "--out", &path.to_string_lossy()])
    }
}

/// The same file in other people's programs.
fn others(home: &Path, list: &Path) -> Result<Vec<(String, String)>> {
    let mut rows = Vec::new();
    let base = home.join("shell.sqlite");
    let into = format!(".import {} visitors", list.display());
    if is_installed("sqlite3") {
        let taken = run(Command::new("sqlite3").arg(&base).args([".mode csv", &into]), home)?;
        rows.push(("sqlite3 shell: bare .import".to_owned(), millis(taken.time)));
        let given = run(Command::new("sqlite3").arg("-csv").arg(&base).arg("SELECT * FROM visitors"), home)?;
        rows.push(("sqlite3 shell: -csv".to_owned(), millis(given.time)));
    } else {
        println!("sqlite3 is not here: nothing to compare with.");
    }
    if is_installed("soffice") {
        let profile = format!("-env:UserInstallation=file://{}", home.join("office").display());
        for format in ["csv", "xlsx"] {
            let mut calc = Command::new("soffice");
            calc.args([&profile, "--headless", "--convert-to", format, "--outdir"]).arg(home.join("calc"));
            let run = run(calc.arg(list), home)?;
            rows.push((
                format!("LibreOffice Calc: opens it and writes {}", format.to_uppercase()),
                millis(run.time),
            ));
        }
    } else {
        println!("LibreOffice is not here: nothing to compare with.");
    }
    Ok(rows)
}

fn is_installed(name: &str) -> bool {
    Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

/// Runs a program to its end, and watches how much memory it takes.
fn run(command: &mut Command, home: &Path) -> Result<Run> {
    let said = home.join("said.txt");
    let complain = |error: std::io::Error| format!("{}: {error}", said.display());
    let begun = Instant::now();
    // A pipe that nobody reads would stop it.
    let mut child = command
        .stdin(Stdio::null())
        .stdout(File::create(&said).map_err(complain)?)
        .spawn()
        .map_err(|error| format!("{command:?}: {error}"))?;
    let mut peak_kb = 0;
    let status = loop {
        peak_kb = peak(child.id()).unwrap_or(peak_kb);
        match child.try_wait().map_err(complain)? {
            Some(status) => break status,
            None => thread::sleep(LOOK),
        }
    };
    let time = begun.elapsed();
    if !status.success() {
        return Err(format!("{command:?} ended with {status}"));
    }
    // What was exported is not looked at again here.
    let said = if fs::metadata(&said).is_ok_and(|it| it.len() < 1_000_000) {
        fs::read_to_string(&said).unwrap_or_default()
    } else {
        String::new()
    };
    Ok(Run { time, peak_kb, said })
}

/// The most memory a process had resident so far, in kB, as Linux tells it.
fn peak(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn expect(run: &Run, counts: &[(&str, u64)]) -> Result {
    for (name, want) in counts {
        let found = count(&run.said, name);
        if found != Some(*want) {
            return Err(format!("an import reports {found:?} rows as {name}, not {want}"));
        }
    }
    Ok(())
}

/// The whole number after `"name":`; the same word may stand elsewhere as a value.
fn count(said: &str, name: &str) -> Option<u64> {
    let name = format!("\"{name}\"");
    said.match_indices(&name).find_map(|(at, _)| {
        let after = said[at + name.len()..].trim_start().strip_prefix(':')?.trim_start();
        after.split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
    })
}

const GIVEN: [&str; 12] =
    ["Ana", "Tomasz", "Ida", "Luís", "Zoë", "Jordi", "Agnieszka", "Wei", "Nuria", "Katrin", "Péter", "Aoife"];
const FAMILY: [&str; 12] =
    ["Ruiz", "Lis", "Berg", "Sá", "O'Hara", "Mas", "Nowak", "Wang", "Soler", "Böhme", "Nagy", "Byrne"];
const FIRMS: [&str; 6] = ["Lumera", "Nordlys", "Kestrel", "Aigua", "Vallclara", "Iberlink"];
const LEGAL: [&str; 4] = ["S.L.", "AS", "Ltd", "GmbH"];
const PLACES: [(&str, &str, &str); 5] = [
    ("08001", "Barcelona", "Spain"),
    ("0150", "Oslo", "Norway"),
    ("01067", "Dresden", "Germany"),
    ("EC1A 1BB", "London", "United Kingdom"),
    ("00-001", "Warszawa", "Poland"),
];
const JOBS: [&str; 5] =
    ["Head of lighting", "Mobility officer", "Purchasing, roads & bridges", "CTO", "Responsable de compras"];
const TALK: [&str; 6] = [
    "wants 40 poles with sensors, tender in May",
    "asked for \"IP66\" and a sample; call before noon",
    "has 0034 on the old list, +34 is right",
    "budget is with the council, decides in spring",
    "compares us with what they saw in hall 2",
    "speaks Spanish and some English ",
];

/// Writes the file: the same every time. Says how many bytes it has.
fn generate(path: &Path) -> std::io::Result<u64> {
    let mut to = BufWriter::new(File::create(path)?);
    let mut bytes = 0;
    let mut put = |text: &str| {
        bytes += text.len() as u64;
        to.write_all(text.as_bytes())
    };
    put(
        "First Name,Last Name,Job Title,Department,Company,E-mail,Phone,Mobile,Street,Postal Code,City,Country,Website,Topics,Rating,Customer No.,Notes\r\n",
    )?;
    let mut state = 7_u64;
    // The high bits of a linear congruential generator (Knuth, MMIX).
    let mut pick = move |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % most
    };
    let mut row = String::new();
    for n in 0..ROWS {
        row.clear();
        let (given, family) = (GIVEN[pick(GIVEN.len())], FAMILY[pick(FAMILY.len())]);
        let firm = pick(20_000);
        let company = format!("{} {firm}, {}", FIRMS[firm % FIRMS.len()], LEGAL[firm % LEGAL.len()]);
        let domain = format!("{}{firm}.example", FIRMS[firm % FIRMS.len()].to_lowercase());
        let (postcode, city, country) = PLACES[firm % PLACES.len()];
        let job = JOBS[pick(JOBS.len())];
        let _ = write!(
            row,
            "{given},{family}{n},\"{job}\",Public works,\"{company}\",visitor{n}@{domain},+44 20 7946 0{:03},+44 7700 9{:05},\
             \"Main street {}, 2nd floor\",{postcode},{city},{country},https://{domain},lighting; sensors,{},{:018},\"",
            n % 1_000,
            n % 100_000,
            n % 300,
            ["Hot", "Warm", "Cold"][pick(3)],
            n * 1_000_003
        );
        for line in 0..2 + pick(2) {
            let between = if line > 0 { "\n" } else { "" };
            let _ = write!(row, "{between}{}", TALK[pick(TALK.len())].replace('"', "\"\""));
        }
        row.push_str("\"\r\n");
        put(&row)?;
    }
    to.flush()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_looked_at() {
        let run = Run {
            time: Duration::ZERO,
            peak_kb: 0,
            said: r#"{"items":[{"first":[{"outcome":"new"}],"new":7,"joined":0}]}"#.to_owned(),
        };
        assert!(expect(&run, &[("new", 7), ("joined", 0)]).is_ok());
        assert!(expect(&run, &[("new", 8)]).is_err());
        assert!(expect(&run, &[("refused", 0)]).is_err());
    }
}
