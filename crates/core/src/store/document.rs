//! What the search index and its answers say of a record: the texts it is found by, and the words it is shown with.

use rusqlite::{OptionalExtension, Params, Row};

use super::{Reader, bind, search::Doc};
use crate::{
    error::Result,
    model::{
        Id, Stamp,
        codes::{NameOrder, codes},
        record::Value,
    },
    text::search_key::Fields,
};

codes! {
    /// The field of a record that a text was found in.
    FoundIn {
        /// A name in either script.
        Name = "name",
        /// The company's name.
        Company = "company",
        /// A mail address.
        Email = "email",
        /// A phone number or chat account.
        Phone = "phone",
        /// A web domain.
        Domain = "domain",
        /// A VAT id.
        VatId = "vat_id",
        /// A city.
        City = "city",
        /// A postal address.
        Address = "address",
        /// A job title.
        JobTitle = "job_title",
        /// A department.
        Department = "department",
        /// A topic.
        Topic = "topic",
        /// Budget, authority, need, timing, or an answer to a question of our own.
        Qualifier = "qualifier",
        /// Why a lead was closed.
        Reason = "reason",
        /// A note.
        Note = "note",
        /// The number of a quote.
        Number = "number",
        /// A line of a quote.
        Line = "line",
        /// The remarks on a quote.
        Remarks = "remarks",
        /// A stock keeping unit.
        Sku = "sku",
        /// The description of a product.
        Description = "description",
        /// What customs declare a product as.
        HsCode = "hs_code",
        /// Unit, minimum, lead time, weight or packing of a product.
        Facts = "facts",
        /// A price of a product, with its term and place.
        Price = "price",
        /// The id in a badge or card code.
        Code = "code",
        /// What a badge or card code said.
        Raw = "raw",
    }
}

/// Of a scan's raw text only the beginning is searched: a code may hold a photo.
const SCAN_SEARCHED: usize = 2_000;

/// The texts of one record, by how much they count.
#[derive(Debug, Default)]
pub(super) struct Texts {
    names: Vec<(FoundIn, String)>,
    ids: Vec<(FoundIn, String)>,
    phones: Vec<String>,
    short: Vec<(FoundIn, String)>,
    notes: Vec<(FoundIn, String)>,
}

impl Texts {
    pub(super) fn with<T>(&self, look: impl FnOnce(&Fields<'_>) -> T) -> T {
        fn all(texts: &[(FoundIn, String)]) -> Vec<&str> {
            texts.iter().map(|(_, text)| text.as_str()).filter(|text| !text.is_empty()).collect()
        }
        let phones: Vec<&str> =
            self.phones.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        look(&Fields {
            names: &all(&self.names),
            ids: &all(&self.ids),
            phones: &phones,
            short: &all(&self.short),
            notes: &all(&self.notes),
        })
    }

    /// Every text with its field, those that count most first.
    pub(super) fn all(&self) -> impl Iterator<Item = (FoundIn, &str)> {
        fn of((at, text): &(FoundIn, String)) -> (FoundIn, &str) {
            (*at, text)
        }
        let phones = self.phones.iter().map(|text| (FoundIn::Phone, text.as_str()));
        let first = self.names.iter().chain(&self.ids).map(of);
        first.chain(phones).chain(self.short.iter().chain(&self.notes).map(of))
    }
}

/// One record as the search sees it.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) id: Id,
    pub(super) contact: Option<Id>,
    pub(super) company: Option<Id>,
    pub(super) lead: Option<Id>,
    pub(super) at: Option<Stamp>,
    /// What it is called, in each script.
    pub(super) main: Vec<String>,
    /// What tells it from its likes.
    pub(super) second: Vec<String>,
    pub(super) texts: Texts,
}

impl Document {
    /// The record with this row number; none when it is not there or lies in the bin.
    pub(super) fn read(reader: Reader<'_>, doc: Doc, n: i64) -> Result<Option<Self>> {
        match doc {
            Doc::Company => company(reader, n),
            Doc::Contact => contact(reader, n),
            Doc::Lead => lead(reader, n),
            Doc::Note => note(reader, n),
            Doc::Quote => quote(reader, n),
            Doc::Product => product(reader, n),
            Doc::MarketNote => market_note(reader, n),
            Doc::Scan => scan(reader, n),
        }
    }
}

fn company(reader: Reader<'_>, n: i64) -> Result<Option<Document>> {
    one(reader, "SELECT * FROM company WHERE n = ?1 AND deleted_at IS NULL", n, |row| {
        let (name, native): (String, String) = (row.get("name")?, row.get("native_name")?);
        let city: String = row.get("city")?;
        let id = bind::id(row, "id")?;
        Ok(Document {
            id,
            company: Some(id),
            main: vec![name.clone(), native.clone()],
            second: vec![city.clone()],
            texts: Texts {
                names: vec![(FoundIn::Name, name), (FoundIn::Name, native)],
                ids: vec![(FoundIn::Domain, row.get("domain")?), (FoundIn::VatId, row.get("vat_id")?)],
                short: vec![(FoundIn::City, city)],
                notes: vec![(FoundIn::Address, row.get("address")?), (FoundIn::Note, row.get("notes")?)],
                ..Texts::default()
            },
            ..Document::default()
        })
    })
}

fn contact(reader: Reader<'_>, n: i64) -> Result<Option<Document>> {
    let sql = format!(
        "SELECT contact.job_title, contact.department, {PEOPLE} FROM contact
         LEFT JOIN company ON company.id = contact.company_id AND company.deleted_at IS NULL
         WHERE contact.n = ?1 AND contact.deleted_at IS NULL"
    );
    let found = one(reader, &sql, n, |row| {
        let mut document = named(row)?;
        let (title, department): (String, String) = (row.get("job_title")?, row.get("department")?);
        document.texts.names = document.main.iter().cloned().map(|name| (FoundIn::Name, name)).collect();
        document.texts.short = vec![(FoundIn::JobTitle, title.clone()), (FoundIn::Department, department)];
        // "Wang of Huaxin" is how people are remembered.
        document.texts.short.extend(document.second.iter().cloned().map(|name| (FoundIn::Company, name)));
        document.second.push(title);
        document.id = document.contact.unwrap_or_default();
        Ok(document)
    })?;
    let Some(mut document) = found else { return Ok(None) };
    let of = Value::Ref { id: document.id };
    document.texts.ids = texts(
        reader,
        "SELECT address FROM contact_email WHERE contact_id = ?1 ORDER BY position",
        [of.clone()],
    )?
    .into_iter()
    .map(|address| (FoundIn::Email, address))
    .collect();
    let sql = "SELECT typed, e164 FROM contact_phone WHERE contact_id = ?1 ORDER BY position";
    let mut statement = reader.conn.prepare_cached(sql)?;
    let mut rows = statement.query([of])?;
    while let Some(row) = rows.next()? {
        let typed: String = row.get("typed")?;
        // A chat account is a name, not a number.
        if typed.chars().any(|c| c.is_ascii_digit()) {
            document.texts.phones.push(typed);
        } else {
            document.texts.ids.push((FoundIn::Phone, typed));
        }
        document.texts.phones.push(row.get("e164")?);
    }
    Ok(Some(document))
}

fn lead(reader: Reader<'_>, n: i64) -> Result<Option<Document>> {
    let sql = format!(
        "SELECT lead.*, {PEOPLE} FROM lead LEFT JOIN contact ON contact.id = lead.contact_id
         LEFT JOIN company ON company.id = lead.company_id WHERE lead.n = ?1 AND lead.deleted_at IS NULL"
    );
    let found = one(reader, &sql, n, |row| {
        let mut document = named(row)?;
        document.id = bind::id(row, "id")?;
        document.lead = Some(document.id);
        document.at = row.get("logged_at")?;
        document.texts.short.push((FoundIn::JobTitle, row.get("job_title")?));
        for column in ["budget", "authority", "need", "timing"] {
            document.texts.notes.push((FoundIn::Qualifier, row.get(column)?));
        }
        document.texts.notes.push((FoundIn::Reason, row.get("closed_reason")?));
        Ok(document)
    })?;
    let Some(mut document) = found else { return Ok(None) };
    let topics = texts(
        reader,
        "SELECT topic.name FROM lead_interest JOIN topic ON topic.id = lead_interest.topic_id
         WHERE lead_id = ?1 ORDER BY position",
        [Value::Ref { id: document.id }],
    )?;
    document.texts.short.extend(topics.into_iter().map(|topic| (FoundIn::Topic, topic)));
    let sql = "SELECT value FROM answer WHERE lead_id = ?1 ORDER BY question_id, position, n";
    let answers = texts(reader, sql, [Value::Ref { id: document.id }])?;
    document.texts.notes.extend(answers.into_iter().map(|answer| (FoundIn::Qualifier, answer)));
    Ok(Some(document))
}

fn note(reader: Reader<'_>, n: i64) -> Result<Option<Document>> {
    let sql = format!(
        "SELECT note.id, note.lead_id, note.body, note.at, {PEOPLE} FROM note
         JOIN lead ON lead.id = note.lead_id AND lead.deleted_at IS NULL
         LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN company ON company.id = lead.company_id
         WHERE note.n = ?1 AND note.deleted_at IS NULL"
    );
    one(reader, &sql, n, |row| {
        let mut document = named(row)?;
        document.id = bind::id(row, "id")?;
        document.lead = bind::optional_id(row, "lead_id")?;
        document.at = row.get("at")?;
        document.texts.notes.push((FoundIn::Note, row.get("body")?));
        Ok(document)
    })
}

fn quote(reader: Reader<'_>, n: i64) -> Result<Option<Document>> {
    let sql = format!(
        "SELECT it.id, it.lead_id, it.number, it.revision, it.remarks, {PEOPLE} FROM quote AS it
         LEFT JOIN contact ON contact.id = it.contact_id LEFT JOIN company ON company.id = it.company_id
         WHERE it.n = ?1 AND it.deleted_at IS NULL"
    );
    let found = one(reader, &sql, n, |row| {
        let mut document = named(row)?;
        document.id = bind::id(row, "id")?;
        document.lead = bind::optional_id(row, "lead_id")?;
        let number: String = row.get("number")?;
        document.second.splice(0..0, document.main.drain(..));
        document.main = vec![number.clone()];
        document.texts.ids.push((FoundIn::Number, number));
        document.texts.notes.push((FoundIn::Remarks, row.get("remarks")?));
        Ok(document)
    })?;
    let Some(mut document) = found else { return Ok(None) };
    let sql = "SELECT description FROM quote_line WHERE quote_id = ?1 ORDER BY position";
    let lines = texts(reader, sql, [Value::Ref { id: document.id }])?;
    document.texts.notes.extend(lines.into_iter().map(|line| (FoundIn::Line, line)));
    Ok(Some(document))
}

fn product(reader: Reader<'_>, n: i64) -> Result<Option<Document>> {
    let sql = "SELECT id, sku, unit, moq, lead_time, hs_code, net_weight, gross_weight, packing
               FROM product WHERE n = ?1 AND deleted_at IS NULL";
    let found = one(reader, sql, n, |row| {
        let (sku, hs_code): (String, String) = (row.get("sku")?, row.get("hs_code")?);
        // Some write the code with dots, others without.
        let digits: String = hs_code.chars().filter(char::is_ascii_digit).collect();
        let mut texts = Texts {
            ids: vec![(FoundIn::Sku, sku.clone()), (FoundIn::HsCode, hs_code), (FoundIn::HsCode, digits)],
            ..Texts::default()
        };
        for column in ["unit", "moq", "lead_time", "net_weight", "gross_weight", "packing"] {
            texts.short.push((FoundIn::Facts, row.get(column)?));
        }
        Ok(Document { id: bind::id(row, "id")?, second: vec![sku], texts, ..Document::default() })
    })?;
    let Some(mut document) = found else { return Ok(None) };
    let sql = "SELECT name, description FROM product_text WHERE product_id = ?1 ORDER BY n";
    let mut statement = reader.conn.prepare_cached(sql)?;
    let mut rows = statement.query([Value::Ref { id: document.id }])?;
    while let Some(row) = rows.next()? {
        let name: String = row.get("name")?;
        document.main.push(name.clone());
        document.texts.names.push((FoundIn::Name, name));
        document.texts.notes.push((FoundIn::Description, row.get("description")?));
    }
    let sql = "SELECT price || ' ' || currency || coalesce(' ' || incoterm, '') || ' ' || place AS it
               FROM product_price WHERE product_id = ?1 ORDER BY n";
    let prices = texts(reader, sql, [Value::Ref { id: document.id }])?;
    document.texts.notes.extend(prices.into_iter().map(|price| (FoundIn::Price, price)));
    Ok(Some(document))
}

fn market_note(reader: Reader<'_>, n: i64) -> Result<Option<Document>> {
    let sql = format!(
        "SELECT it.id, it.lead_id, it.body, it.at, {PEOPLE} FROM market_note AS it
         LEFT JOIN contact ON 0 LEFT JOIN company ON company.id = it.company_id
         WHERE it.n = ?1 AND it.deleted_at IS NULL"
    );
    one(reader, &sql, n, |row| {
        let mut document = named(row)?;
        document.id = bind::id(row, "id")?;
        document.lead = bind::optional_id(row, "lead_id")?;
        document.at = row.get("at")?;
        document.texts.notes.push((FoundIn::Note, row.get("body")?));
        Ok(document)
    })
}

fn scan(reader: Reader<'_>, n: i64) -> Result<Option<Document>> {
    let sql = format!(
        "SELECT it.id, it.raw, it.code_id, it.at, lead.id AS lead_id, {PEOPLE} FROM scan AS it
         LEFT JOIN lead ON lead.scan_id = it.id AND lead.deleted_at IS NULL
         LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN company ON company.id = lead.company_id
         WHERE it.n = ?1 ORDER BY lead.n LIMIT 1"
    );
    one(reader, &sql, n, |row| {
        let mut document = named(row)?;
        document.id = bind::id(row, "id")?;
        document.lead = bind::optional_id(row, "lead_id")?;
        document.at = row.get("at")?;
        let raw: String = row.get("raw")?;
        document.texts.ids.push((FoundIn::Code, row.get("code_id")?));
        document.texts.notes.push((FoundIn::Raw, raw.chars().take(SCAN_SEARCHED).collect()));
        Ok(document)
    })
}

/// What [`named`] reads of a contact and a company that stand beside the record.
const PEOPLE: &str = "contact.id AS person_id, contact.given_name, contact.family_name,
    contact.native_name AS person_native, contact.name_order, company.id AS firm_id, company.name AS firm_name,
    company.native_name AS firm_native";

/// A document called by its person, its company beside it; by its company when there is no person.
fn named(row: &Row<'_>) -> rusqlite::Result<Document> {
    let mut document = Document {
        contact: bind::optional_id(row, "person_id")?,
        company: bind::optional_id(row, "firm_id")?,
        ..Document::default()
    };
    if document.contact.is_some() {
        let (given, family): (String, String) = (row.get("given_name")?, row.get("family_name")?);
        let latin = match row.get("name_order")? {
            NameOrder::FamilyFirst => format!("{family} {given}"),
            NameOrder::GivenFirst => format!("{given} {family}"),
        };
        document.main = vec![latin.trim().to_owned(), row.get("person_native")?];
    }
    if document.company.is_some() {
        let firm = vec![row.get("firm_name")?, row.get("firm_native")?];
        if document.contact.is_some() { document.second = firm } else { document.main = firm }
    }
    Ok(document)
}

fn one(
    reader: Reader<'_>,
    sql: &str,
    n: i64,
    read: impl FnOnce(&Row<'_>) -> rusqlite::Result<Document>,
) -> Result<Option<Document>> {
    Ok(reader.conn.prepare_cached(sql)?.query_row([n], read).optional()?)
}

fn texts(reader: Reader<'_>, sql: &str, params: impl Params) -> Result<Vec<String>> {
    let mut statement = reader.conn.prepare_cached(sql)?;
    let texts = statement.query_map(params, |row| row.get(0))?;
    Ok(texts.collect::<rusqlite::Result<_>>()?)
}
