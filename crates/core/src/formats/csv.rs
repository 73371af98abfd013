//! CSV as Fairlead writes it (RFC 4180), for a program to read or for a person's spreadsheet.

use std::io::Write;

use crate::error::{Code, Error, Result};

/// How a CSV file is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Between cells.
    pub delimiter: u8,
    /// Whether the file begins with a byte order mark, without which Excel garbles Chinese.
    pub mark: bool,
    /// Whether cells that a spreadsheet would run as a formula are disarmed with a leading apostrophe.
    pub guard: bool,
}

impl Dialect {
    /// For programs: comma, no mark, no guard.
    pub const PLAIN: Self = Self { delimiter: b',', mark: false, guard: false };

    /// For a person's spreadsheet, whose list separator is a semicolon where the decimal sign is a comma.
    #[must_use]
    pub fn excel(language: &str) -> Self {
        let semicolon =
            matches!(language.split('-').next(), Some("es" | "de" | "fr" | "it" | "pt" | "nl" | "pl" | "ru"));
        Self { delimiter: if semicolon { b';' } else { b',' }, mark: true, guard: true }
    }
}

/// Writes rows of cells.
pub struct Writer<W: Write> {
    rows: csv::Writer<W>,
    dialect: Dialect,
}

impl<W: Write> Writer<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn new(mut to: W, dialect: Dialect) -> Result<Self> {
        if dialect.mark {
            to.write_all("\u{feff}".as_bytes()).map_err(|error| unwritable(&error))?;
        }
        let rows = csv::WriterBuilder::new()
            .delimiter(dialect.delimiter)
            .terminator(csv::Terminator::CRLF)
            .from_writer(to);
        Ok(Self { rows, dialect })
    }

    /// Writes a row.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn row<I: IntoIterator<Item = S>, S: AsRef<str>>(&mut self, cells: I) -> Result<()> {
        for cell in cells {
            let cell = cell.as_ref();
            let written = if self.dialect.guard && needs_guard(cell) {
                self.rows.write_field(format!("'{cell}"))
            } else {
                self.rows.write_field(cell)
            };
            written.map_err(|error| csv_error(&error))?;
        }
        self.rows.write_record(None::<&[u8]>).map_err(|error| csv_error(&error))
    }

    /// Ends the file and gives back what it was written to.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn finish(self) -> Result<W> {
        self.rows.into_inner().map_err(|error| unwritable(error.error()))
    }
}

/// Whether a spreadsheet would take the cell for a formula, or an import would take off an apostrophe of its own.
fn needs_guard(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\''])
}

/// Adds several values of one cell to a text: joined with `; `, an item that holds a semicolon or a quote being quoted.
pub fn list<S: AsRef<str>>(items: &[S], text: &mut String) {
    for (at, item) in items.iter().map(AsRef::as_ref).enumerate() {
        if at > 0 {
            text.push_str("; ");
        }
        if item.contains([';', '"']) {
            text.push('"');
            text.push_str(&item.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(item);
        }
    }
}

/// The items of a cell that [`list`] wrote.
#[must_use]
pub fn unlist(text: &str) -> Vec<String> {
    let mut items = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let quoted = rest.strip_prefix('"').and_then(|inside| closed(inside));
        let (item, after) = match quoted {
            Some((item, after)) => (item, after),
            None => {
                let end = rest.find(';').unwrap_or(rest.len());
                (rest[..end].to_owned(), &rest[end..])
            }
        };
        if !item.is_empty() {
            items.push(item);
        }
        rest = after.strip_prefix(';').map_or("", |after| after.strip_prefix(' ').unwrap_or(after));
    }
    items
}

/// What stands before the closing quote, and what behind it.
fn closed(inside: &str) -> Option<(String, &str)> {
    let mut from = 0;
    loop {
        let at = from + inside[from..].find('"')?;
        if inside[at + 1..].starts_with('"') {
            from = at + 2;
            continue;
        }
        let after = &inside[at + 1..];
        return (after.is_empty() || after.starts_with(';'))
            .then(|| (inside[..at].replace("\"\"", "\""), after));
    }
}

/// The error of a file that cannot be written.
#[must_use]
pub fn unwritable(error: &std::io::Error) -> Error {
    let code = match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Code::DiskFull,
        _ => Code::FileUnwritable,
    };
    Error::new(code).detail(error.kind())
}

fn csv_error(error: &csv::Error) -> Error {
    match error.kind() {
        csv::ErrorKind::Io(error) => unwritable(error),
        _ => Error::new(Code::FileUnwritable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(dialect: Dialect, rows: &[&[&str]]) -> String {
        let mut writer = Writer::new(Vec::new(), dialect).unwrap();
        for row in rows {
            writer.row(*row).unwrap();
        }
        String::from_utf8(writer.finish().unwrap()).unwrap()
    }

    #[test]
    fn programs_get_cells_as_they_are() {
        let rows: &[&[&str]] =
            &[&["phone", "note"], &["+34 600 111 222", "40 poles,\n\"urgent\""], &["", ""]];
        assert_eq!(
            written(Dialect::PLAIN, rows),
            "phone,note\r\n+34 600 111 222,\"40 poles,\n\"\"urgent\"\"\"\r\n,\r\n"
        );
    }

    #[test]
    fn spreadsheets_get_a_mark_and_no_formulas() {
        let rows: &[&[&str]] = &[&["=1+1", "'quoted", "-5", "华芯"]];
        assert_eq!(written(Dialect::excel("es-ES"), rows), "\u{feff}'=1+1;''quoted;'-5;华芯\r\n");
        assert_eq!(written(Dialect::excel("zh-CN"), &[&["a", "b"]]), "\u{feff}a,b\r\n");
    }

    #[test]
    fn lists_quote_items_that_hold_the_separator() {
        for (items, want) in [
            (["a@b.example", "c"], "a@b.example; c"),
            (["R&D; lab", "say \"hi\""], "\"R&D; lab\"; \"say \"\"hi\"\"\""),
        ] {
            let mut text = String::new();
            list(&items, &mut text);
            assert_eq!(text, want);
            assert_eq!(unlist(&text), items);
        }
    }
}
