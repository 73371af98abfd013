//! The whole book as one JSON document (RFC 8259): its pictures, which rows name, then every row of every table, so that
//! another book can be made of it.
//!
//! A row stands on a line of its own. References are UUIDs as text; bytes are base64 (RFC 4648, 4). It is read piece by
//! piece: memory grows with the largest record and not with the book.

use std::{
    cell::Cell,
    fmt,
    io::{self, Read, Write},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::csv::unwritable;
use crate::{
    error::{Code, Error, Result},
    model::attachment::Photo,
};

/// The name that tells the document from any other.
pub const MARK: &str = "\"fairlead\"";

/// No record has as many bytes, pictures included; a document in which one does is made to fill the memory.
const MOST_A_PIECE: usize = 64_000_000;

/// A piece of the document.
#[derive(Debug)]
pub enum Piece {
    /// The number of the schema it was written from.
    Schema(u32),
    /// A counter and how far it came, so that no number is given twice.
    Counter(String, i64),
    /// A picture.
    Photo(Photo),
    /// A row of a table: the table's name, and its cells by column.
    Row(String, Map<String, Value>),
}

/// Writes the document: its pictures first, then rows, those of one table after each other.
pub struct Writer<W: Write> {
    to: W,
    /// The table that is being written; none before the first.
    table: Option<&'static str>,
    items: u32,
}

impl<W: Write> Writer<W> {
    /// Begins the document.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn new(mut to: W, schema: u32, counters: &[(String, i64)]) -> Result<Self> {
        let counters: Map<String, Value> =
            counters.iter().map(|(key, value)| (key.clone(), (*value).into())).collect();
        let counters = Value::Object(counters);
        write!(to, "{{{MARK}: \"book\",\n\"schema\": {schema},\n\"counters\": {counters},\n\"photos\": [")
            .map_err(|error| unwritable(&error))?;
        Ok(Self { to, table: None, items: 0 })
    }

    /// Writes a picture.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn photo(&mut self, photo: &Photo) -> Result<()> {
        let mut cells = Map::new();
        cells.insert("hash".to_owned(), photo.hash.clone().into());
        cells.insert("width".to_owned(), photo.width.into());
        cells.insert("height".to_owned(), photo.height.into());
        cells.insert("bytes".to_owned(), STANDARD.encode(&photo.bytes).into());
        cells.insert("thumbnail".to_owned(), STANDARD.encode(&photo.thumbnail).into());
        self.item(&cells)
    }

    /// Goes over to the rows.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn tables(&mut self) -> Result<()> {
        self.to.write_all(b"\n],\n\"tables\": {").map_err(|error| unwritable(&error))
    }

    /// Writes a row.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn row(&mut self, table: &'static str, cells: &Map<String, Value>) -> Result<()> {
        if self.table != Some(table) {
            let between = if self.table.is_some() { "\n]," } else { "" };
            write!(self.to, "{between}\n\"{table}\": [").map_err(|error| unwritable(&error))?;
            (self.table, self.items) = (Some(table), 0);
        }
        self.item(cells)
    }

    /// Ends the document and gives back what it was written to.
    ///
    /// # Errors
    /// `file_unwritable`, `disk_full`.
    pub fn finish(mut self) -> Result<W> {
        let end = if self.table.is_some() { "\n]\n}\n}\n" } else { "\n}\n}\n" };
        self.to.write_all(end.as_bytes()).map_err(|error| unwritable(&error))?;
        Ok(self.to)
    }

    fn item(&mut self, cells: &Map<String, Value>) -> Result<()> {
        let between = if self.items == 0 { "\n" } else { ",\n" };
        self.items = self.items.saturating_add(1);
        self.to.write_all(between.as_bytes()).map_err(|error| unwritable(&error))?;
        serde_json::to_writer(&mut self.to, cells).map_err(|error| unwritable(&error.into()))
    }
}

/// Reads the document piece by piece; its schema comes first.
///
/// # Errors
/// `document_damaged` for what is no such document or ends early, with the line; what `each` returns.
pub fn read(from: impl Read, mut each: impl FnMut(Piece) -> Result<()>) -> Result<()> {
    let left = Cell::new(MOST_A_PIECE);
    let mut told = None;
    let mut reader = serde_json::Deserializer::from_reader(Bounded { from, left: &left });
    let whole = Whole { each: &mut each, told: &mut told, left: &left, knows_schema: false };
    let read = reader.deserialize_map(whole).and_then(|()| reader.end());
    match (told, read) {
        (Some(error), Err(at)) if error.code == Code::DocumentDamaged => Err(error.with("line", at.line())),
        (Some(error), _) => Err(error),
        (None, Err(at)) => {
            let detail = format!("json, {:?}", at.classify());
            Err(Error::new(Code::DocumentDamaged).with("line", at.line()).detail(detail))
        }
        (None, Ok(())) => Ok(()),
    }
}

/// Bytes of which only so many are left until the next piece is whole.
struct Bounded<'c, R> {
    from: R,
    left: &'c Cell<usize>,
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let most = to.len().min(self.left.get());
        if most == 0 && !to.is_empty() {
            return Err(io::Error::other("a record that never ends"));
        }
        let read = self.from.read(&mut to[..most])?;
        self.left.set(self.left.get() - read);
        Ok(read)
    }
}

/// Hands pieces on; the first refusal ends the reading.
struct Whole<'e> {
    each: &'e mut dyn FnMut(Piece) -> Result<()>,
    told: &'e mut Option<Error>,
    left: &'e Cell<usize>,
    knows_schema: bool,
}

impl Whole<'_> {
    fn hand<E: serde::de::Error>(&mut self, piece: Piece) -> std::result::Result<(), E> {
        self.left.set(MOST_A_PIECE);
        self.knows_schema |= matches!(piece, Piece::Schema(_));
        if !self.knows_schema {
            return Err(E::custom("no schema yet"));
        }
        (self.each)(piece).map_err(|error| {
            *self.told = Some(error);
            E::custom("refused")
        })
    }
}

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a book")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> std::result::Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "fairlead" => {
                    if map.next_value::<String>()? != "book" {
                        return Err(A::Error::custom("no book"));
                    }
                }
                "schema" => {
                    let schema = map.next_value()?;
                    self.hand(Piece::Schema(schema))?;
                }
                "counters" => {
                    for (key, value) in map.next_value::<Map<String, Value>>()? {
                        let value = value.as_i64().ok_or_else(|| A::Error::custom("no counter"))?;
                        self.hand(Piece::Counter(key, value))?;
                    }
                }
                "photos" => map.next_value_seed(Rows { table: None, whole: &mut self })?,
                "tables" => map.next_value_seed(Tables(&mut self))?,
                _ => return Err(A::Error::custom("an unknown part")),
            }
        }
        if self.knows_schema { Ok(()) } else { Err(A::Error::custom("no schema")) }
    }
}

struct Tables<'w, 'e>(&'w mut Whole<'e>);

impl<'de> DeserializeSeed<'de> for Tables<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> std::result::Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Tables<'_, '_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("tables")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<(), A::Error> {
        while let Some(table) = map.next_key::<String>()? {
            map.next_value_seed(Rows { table: Some(table), whole: &mut *self.0 })?;
        }
        Ok(())
    }
}

/// The rows of a table; without one, pictures.
struct Rows<'w, 'e> {
    table: Option<String>,
    whole: &'w mut Whole<'e>,
}

impl<'de> DeserializeSeed<'de> for Rows<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> std::result::Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_, '_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> std::result::Result<(), A::Error> {
        while let Some(cells) = rows.next_element::<Map<String, Value>>()? {
            let piece = match &self.table {
                Some(table) => Piece::Row(table.clone(), cells),
                None => Piece::Photo(photo(&cells).ok_or_else(|| A::Error::custom("no picture"))?),
            };
            self.whole.hand(piece)?;
        }
        Ok(())
    }
}

/// A picture whose bytes are those of its name.
fn photo(cells: &Map<String, Value>) -> Option<Photo> {
    let number = |name: &str| u32::try_from(cells.get(name)?.as_u64()?).ok();
    let bytes = |name: &str| STANDARD.decode(cells.get(name)?.as_str()?).ok();
    let photo = Photo {
        hash: cells.get("hash")?.as_str()?.to_owned(),
        width: number("width")?,
        height: number("height")?,
        bytes: bytes("bytes")?,
        thumbnail: bytes("thumbnail")?,
    };
    let hash: String = Sha256::digest(&photo.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    (hash == photo.hash).then_some(photo)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Result<Vec<String>> {
        let mut pieces = Vec::new();
        read(text.as_bytes(), |piece| {
            pieces.push(match piece {
                Piece::Schema(schema) => schema.to_string(),
                Piece::Counter(key, value) => format!("{key} {value}"),
                Piece::Row(table, cells) => format!("{table} {}", Value::Object(cells)),
                Piece::Photo(photo) => photo.hash,
            });
            Ok(())
        })?;
        Ok(pieces)
    }

    #[test]
    fn a_document_is_read_as_it_was_written() {
        let hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        let photo =
            Photo { hash: hash.into(), width: 1, height: 2, bytes: b"test".into(), thumbnail: vec![0] };
        let cells = |text: &str| serde_json::from_str::<Map<String, Value>>(text).unwrap();
        let mut writer = Writer::new(Vec::new(), 8, &[("quote 2026".into(), 41)]).unwrap();
        writer.photo(&photo).unwrap();
        writer.tables().unwrap();
        writer.row("show", &cells(r#"{"id":"a","name":"Feria\n"}"#)).unwrap();
        writer.row("show", &cells(r#"{"id":"b","name":null}"#)).unwrap();
        writer.row("lead", &cells(r#"{"id":"c","n":7}"#)).unwrap();
        let text = String::from_utf8(writer.finish().unwrap()).unwrap();
        assert!(serde_json::from_str::<Value>(&text).is_ok(), "{text}");
        let rows = [
            r#"show {"id":"a","name":"Feria\n"}"#,
            r#"show {"id":"b","name":null}"#,
            r#"lead {"id":"c","n":7}"#,
        ];
        assert_eq!(pieces(&text).unwrap(), [&["8", "quote 2026 41", hash][..], &rows].concat());
        let mut empty = Writer::new(Vec::new(), 8, &[]).unwrap();
        empty.tables().unwrap();
        assert_eq!(pieces(&String::from_utf8(empty.finish().unwrap()).unwrap()).unwrap(), ["8"]);
        // Wherever it is torn off, it is no document any more.
        for end in 0..text.trim_end().len() {
            let torn = text.get(..end).map(pieces);
            assert!(torn.is_none_or(|torn| torn.is_err()), "{end}");
        }
    }

    #[test]
    fn what_is_no_such_document_is_refused() {
        let spoilt = r#"{"schema": 1, "photos": [{"hash": "00", "width": 1, "height": 1, "bytes": "dGVzdA==", "thumbnail": ""}]}"#;
        for text in [
            "",
            "[]",
            r#"{"schema": 1, "tables": {"show": [1]}}"#,
            r#"{"schema": 1, "tables": {"show": [{}"#,
            r#"{"schema": 1} x"#,
            r#"{"tables": {"show": [{}]}}"#,
            r#"{"schema": -1}"#,
            r#"{"fairlead": "book"}"#,
            r#"{"schema": 1, "other": 2}"#,
            r#"{"fairlead": "shelf", "schema": 1}"#,
            spoilt,
        ] {
            assert_eq!(pieces(text).unwrap_err().code, Code::DocumentDamaged, "{text}");
        }
    }

    /// A document that has no end, made as it is read.
    struct Endless(&'static [u8], &'static [u8], usize);

    impl Read for Endless {
        fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
            for byte in to.iter_mut() {
                *byte = *self.0.get(self.2).unwrap_or(&self.1[self.2 % self.1.len()]);
                self.2 += 1;
            }
            Ok(to.len())
        }
    }

    #[test]
    fn what_never_ends_does_not_fill_the_memory() {
        for (begins, goes_on) in [
            (&b"{\"schema\": 1, \"photos\": "[..], &b"["[..]),
            (b"{\"schema\": 1, \"tables\": {\"show\": [{\"id\": ", b"{\"a\":"),
            (b"{\"schema\": 1, \"tables\": {\"show\": [{\"id\": \"", b"x"),
            (b"{\"", b"x"),
        ] {
            let endless = io::BufReader::new(Endless(begins, goes_on, 0));
            assert_eq!(read(endless, |_| Ok(())).unwrap_err().code, Code::DocumentDamaged);
        }
    }
}
