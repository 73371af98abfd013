//! The search index: the tokens every record is found by, kept in one full-text table, and the records a text finds.

use rusqlite::{Connection, ToSql, params};

use super::{Reader, derive::row_number, tables::Layout};
use crate::{
    error::Result,
    model::{
        Id,
        company::Company,
        contact::Contact,
        lead::Lead,
        market_note::MarketNote,
        note::Note,
        product::{Product, ProductText},
        quote::{Quote, QuoteLine},
        record::{Table, Value},
        scan::Scan,
    },
    text::{
        matches::matches,
        query::Query,
        search_key::{Fields, index as tokens},
    },
};

/// Kinds of documents in the index; the number is the lower part of a document's row id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doc {
    Company = 1,
    Contact = 2,
    Lead = 3,
    Note = 4,
    Quote = 5,
    Product = 6,
    MarketNote = 7,
    Scan = 8,
}

/// A document's row id is its record's row number shifted by this, plus its kind.
const SHIFT: i64 = 4;

/// Of a scan's raw text only the beginning is searched: a code may hold a photo.
const SCAN_SEARCHED: usize = 2_000;

impl Doc {
    fn of(table: Table) -> Option<Self> {
        Some(match table {
            Table::Company => Self::Company,
            Table::Contact => Self::Contact,
            Table::Lead => Self::Lead,
            Table::Note => Self::Note,
            Table::Quote => Self::Quote,
            Table::Product => Self::Product,
            Table::MarketNote => Self::MarketNote,
            Table::Scan => Self::Scan,
            _ => return None,
        })
    }

    fn row_id(self, n: i64) -> i64 {
        (n << SHIFT) + self as i64
    }

    fn table(self) -> Table {
        match self {
            Self::Company => Table::Company,
            Self::Contact => Table::Contact,
            Self::Lead => Table::Lead,
            Self::Note => Table::Note,
            Self::Quote => Table::Quote,
            Self::Product => Table::Product,
            Self::MarketNote => Table::MarketNote,
            Self::Scan => Table::Scan,
        }
    }

    const ALL: [Self; 8] = [
        Self::Company,
        Self::Contact,
        Self::Lead,
        Self::Note,
        Self::Quote,
        Self::Product,
        Self::MarketNote,
        Self::Scan,
    ];
}

/// Whether records of this table are found by text.
pub(super) fn is_indexed(table: Table) -> bool {
    Doc::of(table).is_some()
}

/// Brings a record's document up to date; one in the bin has none.
pub(super) fn index(conn: &Connection, table: Table, id: Id) -> Result<()> {
    let Some(doc) = Doc::of(table) else { return Ok(()) };
    let Some(n) = row_number(conn, Layout::of(table), id)? else { return Ok(()) };
    remove(conn, table, n)?;
    if let Some(texts) = Texts::read(Reader { conn }, doc, id)? {
        let tokens = texts.with(tokens);
        if !tokens.is_empty() {
            conn.prepare_cached("INSERT INTO search (rowid, tokens) VALUES (?1, ?2)")?
                .execute(params![doc.row_id(n), tokens])?;
        }
    }
    Ok(())
}

/// Removes a record's document.
pub(super) fn remove(conn: &Connection, table: Table, n: i64) -> Result<()> {
    if let Some(doc) = Doc::of(table) {
        conn.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([doc.row_id(n)])?;
    }
    Ok(())
}

/// Empties the index.
pub(super) fn clear(conn: &Connection) -> Result<()> {
    Ok(conn.execute_batch("INSERT INTO search (search) VALUES ('delete-all')")?)
}

/// The texts of one record, by how much they count.
#[derive(Default)]
struct Texts {
    names: Vec<String>,
    ids: Vec<String>,
    phones: Vec<String>,
    short: Vec<String>,
    notes: Vec<String>,
}

impl Texts {
    fn with<T>(&self, look: impl FnOnce(&Fields<'_>) -> T) -> T {
        fn all(texts: &[String]) -> Vec<&str> {
            texts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect()
        }
        look(&Fields {
            names: &all(&self.names),
            ids: &all(&self.ids),
            phones: &all(&self.phones),
            short: &all(&self.short),
            notes: &all(&self.notes),
        })
    }

    /// The texts of a record; none when it is not there or lies in the bin.
    fn read(reader: Reader<'_>, doc: Doc, id: Id) -> Result<Option<Self>> {
        Ok(match doc {
            Doc::Company => reader.find::<Company>(id)?.filter(|it| it.deleted_at.is_none()).map(company),
            Doc::Contact => match reader.find::<Contact>(id)?.filter(|it| it.deleted_at.is_none()) {
                Some(it) => Some(contact(reader, it)?),
                None => None,
            },
            Doc::Lead => match reader.find::<Lead>(id)?.filter(|it| it.deleted_at.is_none()) {
                Some(it) => Some(lead(reader, it)?),
                None => None,
            },
            Doc::Note => reader
                .find::<Note>(id)?
                .filter(|it| it.deleted_at.is_none())
                .map(|it| Self { notes: vec![it.body], ..Self::default() }),
            Doc::Quote => match reader.find::<Quote>(id)?.filter(|it| it.deleted_at.is_none()) {
                Some(it) => Some(quote(reader, it)?),
                None => None,
            },
            Doc::Product => match reader.find::<Product>(id)?.filter(|it| it.deleted_at.is_none()) {
                Some(it) => Some(product(reader, it)?),
                None => None,
            },
            Doc::MarketNote => reader
                .find::<MarketNote>(id)?
                .filter(|it| it.deleted_at.is_none())
                .map(|it| Self { notes: vec![it.body], ..Self::default() }),
            Doc::Scan => reader.find::<Scan>(id)?.map(|it| Self {
                ids: vec![it.code_id],
                notes: vec![it.raw.chars().take(SCAN_SEARCHED).collect()],
                ..Self::default()
            }),
        })
    }
}

fn company(it: Company) -> Texts {
    Texts {
        names: vec![it.name, it.native_name],
        ids: vec![it.domain, it.vat_id],
        short: vec![it.city],
        notes: vec![it.address, it.notes],
        ..Texts::default()
    }
}

fn contact(reader: Reader<'_>, it: Contact) -> Result<Texts> {
    let mut texts = Texts {
        names: vec![format!("{} {}", it.given_name, it.family_name), it.native_name],
        short: vec![it.job_title, it.department],
        ..Texts::default()
    };
    texts.ids.extend(reader.emails(it.id)?.into_iter().map(|email| email.address));
    for phone in reader.phones(it.id)? {
        // A chat account is a name, not a number.
        let numeric = phone.typed.chars().any(|c| c.is_ascii_digit());
        if numeric { &mut texts.phones } else { &mut texts.ids }.push(phone.typed);
        texts.phones.push(phone.e164);
    }
    Ok(texts)
}

fn lead(reader: Reader<'_>, it: Lead) -> Result<Texts> {
    let mut statement = reader.conn.prepare_cached(
        "SELECT topic.name FROM lead_interest JOIN topic ON topic.id = lead_interest.topic_id WHERE lead_id = ?1",
    )?;
    let topics = statement.query_map([Value::Ref { id: it.id }], |row| row.get(0))?;
    let mut short = topics.collect::<rusqlite::Result<Vec<String>>>()?;
    short.push(it.job_title);
    Ok(Texts {
        short,
        notes: vec![it.budget, it.authority, it.need, it.timing, it.closed_reason],
        ..Texts::default()
    })
}

fn quote(reader: Reader<'_>, it: Quote) -> Result<Texts> {
    let lines = reader.select::<QuoteLine>("WHERE quote_id = ?1", [Value::Ref { id: it.id }])?;
    let mut notes: Vec<String> = lines.into_iter().map(|line| line.description).collect();
    notes.push(it.remarks);
    Ok(Texts { ids: vec![it.number], notes, ..Texts::default() })
}

fn product(reader: Reader<'_>, it: Product) -> Result<Texts> {
    let texts = reader.select::<ProductText>("WHERE product_id = ?1", [Value::Ref { id: it.id }])?;
    let (names, notes) = texts.into_iter().map(|text| (text.name, text.description)).unzip();
    Ok(Texts { names, ids: vec![it.sku], notes, ..Texts::default() })
}

/// The documents that a text finds, as a condition on other tables.
pub(super) enum Matching {
    /// Nothing was typed: everything counts.
    Everything,
    /// These; none of both when nothing can be found by what was typed.
    Found {
        /// What this expression finds.
        expression: Option<String>,
        /// The documents with these row ids, as a JSON array.
        checked: Option<String>,
    },
}

impl Matching {
    /// A condition that holds for rows whose document of this kind is found; `:found` is bound by [`Matching::bind`].
    pub(super) fn condition(&self, n: &str, doc: Doc) -> String {
        let hits = self.hits();
        match self {
            Self::Everything => "1".to_owned(),
            Self::Found { .. } => {
                format!("{n} IN (SELECT hit >> {SHIFT} FROM ({hits}) WHERE hit & 15 = {})", doc as i64)
            }
        }
    }

    /// A condition on `lead_row AS r`: the lead's own document is found, or that of its contact, company or one of its notes.
    pub(super) fn lead_condition(&self) -> String {
        let hits = self.hits();
        let of = |doc: Doc| format!("SELECT hit >> {SHIFT} FROM ({hits}) WHERE hit & 15 = {}", doc as i64);
        match self {
            Self::Everything => "1".to_owned(),
            Self::Found { .. } => format!(
                "r.n IN ({} UNION ALL
                   SELECT found.n FROM contact JOIN lead AS found ON found.contact_id = contact.id
                   WHERE contact.n IN ({}) UNION ALL
                   SELECT found.n FROM company JOIN lead AS found ON found.company_id = company.id
                   WHERE company.n IN ({}) UNION ALL
                   SELECT found.n FROM note JOIN lead AS found ON found.id = note.lead_id WHERE note.n IN ({}))",
                of(Doc::Lead),
                of(Doc::Contact),
                of(Doc::Company),
                of(Doc::Note),
            ),
        }
    }

    /// Binds what the conditions refer to.
    pub(super) fn bind<'p>(&'p self, params: &mut Vec<(&'static str, &'p dyn ToSql)>) {
        if let Self::Found { expression, checked } = self {
            params.extend(expression.as_ref().map(|value| (":found", value as &dyn ToSql)));
            params.extend(checked.as_ref().map(|value| (":checked", value as &dyn ToSql)));
        }
    }

    fn hits(&self) -> String {
        let Self::Found { expression, checked } = self else { return String::new() };
        let found = expression.as_ref().map(|_| "SELECT rowid AS hit FROM search WHERE search MATCH :found");
        let checked = checked.as_ref().map(|_| "SELECT value AS hit FROM json_each(:checked)");
        let parts: Vec<&str> = [found, checked].into_iter().flatten().collect();
        if parts.is_empty() { "SELECT NULL AS hit".to_owned() } else { parts.join(" UNION ALL ") }
    }
}

impl Reader<'_> {
    /// The documents that a text finds.
    pub(super) fn matching(self, typed: &str) -> Result<Matching> {
        let Some(query) = Query::read(typed) else { return Ok(Matching::Everything) };
        let (expression, doubtful) = query.parted();
        let mut checked = Vec::new();
        if let Some(doubtful) = doubtful {
            // Fragments may meet by coincidence: look at each record. Such queries are long and find few.
            let mut statement = self.conn.prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1")?;
            let mut rows = statement.query([doubtful])?;
            while let Some(row) = rows.next()? {
                let row_id: i64 = row.get(0)?;
                let texts = self.document(row_id)?;
                if texts.is_some_and(|texts| texts.with(|fields| matches(&query, fields)).is_some()) {
                    checked.push(row_id.to_string());
                }
            }
        }
        let checked = (!checked.is_empty()).then(|| format!("[{}]", checked.join(",")));
        Ok(Matching::Found { expression, checked })
    }

    fn document(self, row_id: i64) -> Result<Option<Texts>> {
        let Some(doc) = Doc::ALL.into_iter().find(|doc| *doc as i64 == row_id & 15) else { return Ok(None) };
        let sql = format!("SELECT id FROM {} WHERE n = ?1", Layout::of(doc.table()).name);
        let id: Value = self.conn.prepare_cached(&sql)?.query_row([row_id >> SHIFT], |row| row.get(0))?;
        if let Value::Ref { id } = id { Texts::read(self, doc, id) } else { Ok(None) }
    }
}
