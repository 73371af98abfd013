//! The search index: the tokens every record is found by, kept in one full-text table, and what a list's text finds.

use rusqlite::{Connection, ToSql, params};

use super::{
    Reader,
    derive::{ids_where, row_number},
    document::Document,
    tables::Layout,
};
use crate::{
    error::Result,
    model::{
        Id,
        record::{Table, Value},
    },
    text::{
        matches::matches,
        query::{self, Query},
        search_key::{Place, index as tokens, of_kind, show_token},
    },
};

/// Kinds of documents in the index, the last shown first; the number is the upper part of a document's row id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doc {
    Scan = 0,
    MarketNote = 1,
    Note = 2,
    Product = 3,
    Quote = 4,
    Lead = 5,
    Company = 6,
    Contact = 7,
}

/// A document's row id is its kind shifted by this, plus its record's row number: so each kind is a range of its own, the
/// newest last. Its tokens begin with its kind's letter, so that a kind is asked alone and a group is full at once.
const SHIFT: i64 = 25;

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
        self.floor() + n
    }

    /// Below the row ids of this kind, above those of the kind that is shown next.
    pub(super) fn floor(self) -> i64 {
        (self as i64) << SHIFT
    }

    /// What its tokens begin with.
    pub(super) fn letter(self) -> char {
        match self {
            Self::Scan => 's',
            Self::MarketNote => 'm',
            Self::Note => 'n',
            Self::Product => 'p',
            Self::Quote => 'q',
            Self::Lead => 'l',
            Self::Company => 'f',
            Self::Contact => 'c',
        }
    }

    /// The parameters of a list's condition: an expression, and row numbers.
    fn parameters(self) -> (&'static str, &'static str) {
        match self {
            Self::Scan => (":found_scan", ":checked_scan"),
            Self::MarketNote => (":found_market_note", ":checked_market_note"),
            Self::Note => (":found_note", ":checked_note"),
            Self::Product => (":found_product", ":checked_product"),
            Self::Quote => (":found_quote", ":checked_quote"),
            Self::Lead => (":found_lead", ":checked_lead"),
            Self::Company => (":found_company", ":checked_company"),
            Self::Contact => (":found_contact", ":checked_contact"),
        }
    }

    /// Where its records have text.
    pub(super) fn places(self) -> &'static [Place] {
        match self {
            Self::Contact | Self::Company | Self::Product => &[Place::Name, Place::Id, Place::Text],
            Self::Quote | Self::Scan => &[Place::Id, Place::Text],
            Self::Lead | Self::Note | Self::MarketNote => &[Place::Text],
        }
    }

    /// Every kind, the one shown first at the head.
    pub(super) const ALL: [Self; 8] = [
        Self::Contact,
        Self::Company,
        Self::Lead,
        Self::Quote,
        Self::Product,
        Self::Note,
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
    if let Some(document) = Document::read(Reader { conn }, doc, n)? {
        let mut tokens = document.texts.with(tokens);
        if !tokens.is_empty() {
            shows(conn, doc, n)?
                .into_iter()
                .for_each(|show| tokens.push_str(&format!(" {}", show_token(show))));
            conn.prepare_cached("INSERT INTO search (rowid, tokens) VALUES (?1, ?2)")?
                .execute(params![doc.row_id(n), of_kind(doc.letter(), &tokens)])?;
        }
    }
    Ok(())
}

/// The row numbers of the shows that a record belongs to: what belongs to the current one is shown first.
pub(super) fn shows(conn: &Connection, doc: Doc, n: i64) -> Result<Vec<i64>> {
    let sql = match doc {
        Doc::Company => {
            "SELECT DISTINCT show.n FROM company JOIN lead ON lead.company_id = company.id
             JOIN show ON show.id = lead.show_id WHERE company.n = ?1 AND lead.deleted_at IS NULL ORDER BY 1"
        }
        Doc::Contact => {
            "SELECT DISTINCT show.n FROM contact JOIN lead ON lead.contact_id = contact.id
             JOIN show ON show.id = lead.show_id WHERE contact.n = ?1 AND lead.deleted_at IS NULL ORDER BY 1"
        }
        Doc::Lead => "SELECT show.n FROM lead JOIN show ON show.id = lead.show_id WHERE lead.n = ?1",
        Doc::Note => {
            "SELECT show.n FROM note JOIN lead ON lead.id = note.lead_id JOIN show ON show.id = lead.show_id
             WHERE note.n = ?1"
        }
        Doc::Quote => "SELECT show.n FROM quote AS it JOIN show ON show.id = it.show_id WHERE it.n = ?1",
        Doc::Product => return Ok(Vec::new()),
        Doc::MarketNote => {
            "SELECT show.n FROM market_note AS it JOIN show ON show.id = it.show_id WHERE it.n = ?1"
        }
        Doc::Scan => "SELECT show.n FROM scan AS it JOIN show ON show.id = it.show_id WHERE it.n = ?1",
    };
    let mut statement = conn.prepare_cached(sql)?;
    let shows = statement.query_map([n], |row| row.get(0))?;
    Ok(shows.collect::<rusqlite::Result<_>>()?)
}

/// Removes a record's document.
pub(super) fn remove(conn: &Connection, table: Table, n: i64) -> Result<()> {
    if let Some(doc) = Doc::of(table) {
        conn.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([doc.row_id(n)])?;
    }
    Ok(())
}

/// The records whose documents hold words of this row, or say which shows it belongs to, and those that count it; `columns`
/// are those that changed.
pub(super) fn found_with(
    conn: &Connection,
    layout: &Layout,
    columns: &[&str],
    values: &[Value],
) -> Result<Vec<(Table, Id)>> {
    let reference = |column: &str| {
        let at = layout.columns.iter().position(|name| *name == column)?;
        if let Some(Value::Ref { id }) = values.get(at) { Some(*id) } else { None }
    };
    Ok(match layout.table {
        Table::Lead => {
            let contact = reference("contact_id").map(|id| (Table::Contact, id));
            contact.into_iter().chain(reference("company_id").map(|id| (Table::Company, id))).collect()
        }
        Table::Company if ["name", "native_name", "deleted_at"].iter().any(|name| columns.contains(name)) => {
            let id = reference("id").unwrap_or_default();
            let contacts = ids_where(conn, "contact", "company_id", id)?;
            contacts.into_iter().map(|id| (Table::Contact, id)).collect()
        }
        // A company counts its people; a lead shows whether a quote was written.
        Table::Contact if ["company_id", "deleted_at"].iter().any(|name| columns.contains(name)) => {
            reference("company_id").map(|id| (Table::Company, id)).into_iter().collect()
        }
        Table::Quote => reference("lead_id").map(|id| (Table::Lead, id)).into_iter().collect(),
        _ => Vec::new(),
    })
}

/// Empties the index.
pub(super) fn clear(conn: &Connection) -> Result<()> {
    Ok(conn.execute_batch("INSERT INTO search (search) VALUES ('delete-all')")?)
}

/// What a list's text finds, as a condition on the list's rows.
pub(super) enum Matching {
    /// Nothing was typed: everything counts.
    Everything,
    /// The records of each kind; of none when nothing can be found by what was typed.
    Found(Vec<(Doc, Hits)>),
}

/// The records of one kind that a text finds.
pub(super) struct Hits {
    /// What this expression finds.
    expression: Option<String>,
    /// The records with these row numbers, as a JSON array.
    checked: Option<String>,
}

impl Matching {
    /// A condition that holds for rows whose record of this kind is found; what it refers to is bound by
    /// [`Matching::bind`].
    pub(super) fn condition(&self, n: &str, doc: Doc) -> String {
        match self {
            Self::Everything => "1".to_owned(),
            Self::Found(kinds) => {
                let hits = kinds.iter().find(|(kind, _)| *kind == doc).map(|(_, hits)| hits.select(doc));
                format!("{n} IN ({})", hits.unwrap_or_else(|| "NULL".to_owned()))
            }
        }
    }

    /// A condition on `lead_row AS r`: the lead itself is found, or its contact, company or one of its notes.
    pub(super) fn lead_condition(&self) -> String {
        match self {
            Self::Everything => "1".to_owned(),
            Self::Found(_) => format!(
                "r.n IN (
                   SELECT n FROM lead WHERE {} UNION ALL
                   SELECT found.n FROM contact JOIN lead AS found ON found.contact_id = contact.id WHERE {} UNION ALL
                   SELECT found.n FROM company JOIN lead AS found ON found.company_id = company.id WHERE {} UNION ALL
                   SELECT found.n FROM note JOIN lead AS found ON found.id = note.lead_id WHERE {})",
                self.condition("n", Doc::Lead),
                self.condition("contact.n", Doc::Contact),
                self.condition("company.n", Doc::Company),
                self.condition("note.n", Doc::Note),
            ),
        }
    }

    /// A condition on `quote AS r`: the quote itself is found, or its buyer.
    pub(super) fn quote_condition(&self) -> String {
        match self {
            Self::Everything => "1".to_owned(),
            Self::Found(_) => format!(
                "r.n IN (
                   SELECT n FROM quote WHERE {} UNION ALL
                   SELECT found.n FROM contact JOIN quote AS found ON found.contact_id = contact.id WHERE {} UNION ALL
                   SELECT found.n FROM company JOIN quote AS found ON found.company_id = company.id WHERE {})",
                self.condition("n", Doc::Quote),
                self.condition("contact.n", Doc::Contact),
                self.condition("company.n", Doc::Company),
            ),
        }
    }

    /// Binds what the conditions refer to.
    pub(super) fn bind<'p>(&'p self, params: &mut Vec<(&'p str, &'p dyn ToSql)>) {
        let Self::Found(kinds) = self else { return };
        for (doc, hits) in kinds {
            let (found, checked) = doc.parameters();
            params.extend(hits.expression.as_ref().map(|value| (found, value as &dyn ToSql)));
            params.extend(hits.checked.as_ref().map(|value| (checked, value as &dyn ToSql)));
        }
    }
}

impl Hits {
    fn select(&self, doc: Doc) -> String {
        let (found, checked) = doc.parameters();
        let found = self
            .expression
            .as_ref()
            .map(|_| format!("SELECT rowid - {} FROM search WHERE search MATCH {found}", doc.floor()));
        let checked = self.checked.as_ref().map(|_| format!("SELECT value FROM json_each({checked})"));
        let parts: Vec<String> = [found, checked].into_iter().flatten().collect();
        if parts.is_empty() { "NULL".to_owned() } else { parts.join(" UNION ALL ") }
    }
}

impl Reader<'_> {
    /// The records of these kinds that a text finds; nothing is asked about the others.
    pub(super) fn matching(self, typed: &str, docs: &[Doc]) -> Result<Matching> {
        let Some(query) = Query::read(typed) else { return Ok(Matching::Everything) };
        let (expression, doubtful) = query.parted();
        let mut kinds = Vec::new();
        for &doc in docs {
            let checked = match &doubtful {
                Some(doubtful) => self.checked(&query, doc, doubtful)?,
                None => Vec::new(),
            };
            let checked = (!checked.is_empty()).then(|| format!("[{}]", checked.join(",")));
            let expression = expression.as_ref().map(|all| query::of_kind(doc.letter(), all));
            kinds.push((doc, Hits { expression, checked }));
        }
        Ok(Matching::Found(kinds))
    }

    /// The row numbers of those hits that match indeed: fragments may meet by coincidence. Such queries are long and find
    /// few.
    fn checked(self, query: &Query, doc: Doc, doubtful: &str) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1")?;
        let mut rows = statement.query([query::of_kind(doc.letter(), doubtful)])?;
        let mut checked = Vec::new();
        while let Some(row) = rows.next()? {
            let n = row.get::<_, i64>(0)? - doc.floor();
            let document = Document::read(self, doc, n)?;
            if document.is_some_and(|it| it.texts.with(|texts| matches(query, texts)).is_some()) {
                checked.push(n.to_string());
            }
        }
        Ok(checked)
    }
}
