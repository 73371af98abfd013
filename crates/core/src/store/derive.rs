//! What follows from the records and is kept beside them to be fast: sort keys, list rows, the search index.
//!
//! It is brought up to date within the transaction that touched a record, and can be rebuilt from nothing.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};

use super::{Reader, list_row, search, tables::Layout};
use crate::{
    error::Result,
    model::{
        Id,
        record::{Table, Value},
    },
    text::sort_key,
};

/// Grows whenever what is derived would come out differently: an older book is then derived anew when it is opened.
const VERSION: u32 = 6;

/// Sorts after every instant: no follow-up is open.
pub(super) const NO_STEP: &str = "9999";
/// Sorts after every instant but before that: a follow-up is open, for some day.
pub(super) const SOME_DAY: &str = "9998";

/// Brings up to date what hangs on these records.
pub(super) fn refresh(conn: &Connection, touched: &BTreeSet<(Table, Id)>) -> Result<()> {
    let of = |wanted: Table| touched.iter().filter(move |(table, _)| *table == wanted).map(|(_, id)| *id);
    let mut leads: BTreeSet<Id> = of(Table::Lead).collect();
    let mut contacts: BTreeSet<Id> = of(Table::Contact).collect();
    let mut companies: BTreeSet<Id> = of(Table::Company).collect();
    for id in &companies {
        if list_row::company(conn, *id)? {
            contacts.extend(ids_where(conn, "contact", "company_id", *id)?);
            leads.extend(ids_where(conn, "lead", "company_id", *id)?);
        }
    }
    for id in &contacts {
        if list_row::contact(conn, *id)? {
            leads.extend(ids_where(conn, "lead", "contact_id", *id)?);
            companies.extend(list_row::company_of(conn, *id)?);
        }
    }
    for id in of(Table::Quote) {
        leads.extend(list_row::lead_of_quote(conn, id)?);
    }
    let mut notes = BTreeSet::new();
    for id in leads {
        let derived = list_row::lead(conn, id)?;
        contacts.extend(derived.contact);
        companies.extend(derived.company);
        if derived.moved {
            notes.extend(ids_where(conn, "note", "lead_id", id)?.into_iter().map(|id| (Table::Note, id)));
        }
    }
    contacts.iter().try_for_each(|id| list_row::contact_totals(conn, *id))?;
    companies.iter().try_for_each(|id| list_row::company_totals(conn, *id))?;
    of(Table::Staff).try_for_each(|id| list_row::keeper(conn, id))?;
    for (table, id) in touched.union(&notes) {
        search::index(conn, *table, *id)?;
    }
    Ok(())
}

/// Removes what hangs on a row that is about to be deleted.
pub(super) fn forget(conn: &Connection, layout: &Layout, id: Id) -> Result<()> {
    let Some(n) = row_number(conn, layout, id)? else { return Ok(()) };
    search::remove(conn, layout.table, n)?;
    let sql = match layout.table {
        Table::Company => "DELETE FROM company_row WHERE n = ?1",
        Table::Contact => "DELETE FROM contact_row WHERE n = ?1",
        Table::Lead => "DELETE FROM lead_row WHERE n = ?1",
        Table::FollowUp => "DELETE FROM follow_up_row WHERE n = ?1",
        _ => return Ok(()),
    };
    conn.prepare_cached(sql)?.execute([n])?;
    Ok(())
}

/// Notes in a new book that what is derived is today's.
pub(super) fn stamp_versions(conn: &Connection) -> Result<()> {
    conn.execute(
        "INSERT INTO meta (key, value) VALUES ('derived', ?1) ON CONFLICT (key) DO UPDATE SET value = ?1",
        [current_version()],
    )?;
    for layout in Layout::all() {
        conn.execute(
            "INSERT OR REPLACE INTO journal_table (code, name) VALUES (?1, ?2)",
            (layout.table as i64, layout.name),
        )?;
    }
    Ok(())
}

/// Derives everything anew in a book whose derived rows are of other rules than today's.
pub(super) fn bring_up_to_date(conn: &mut Connection) -> Result<()> {
    if (Reader { conn }).meta("derived")? == Some(current_version()) {
        return Ok(());
    }
    let transaction = conn.transaction()?;
    rebuild(&transaction)?;
    stamp_versions(&transaction)?;
    Ok(transaction.commit()?)
}

fn current_version() -> String {
    format!("{VERSION}.{}", sort_key::SORT_KEY_VERSION)
}

/// Throws away what is derived and derives it from the records.
pub(super) fn rebuild(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "DELETE FROM company_row; DELETE FROM contact_row; DELETE FROM lead_row; DELETE FROM follow_up_row;",
    )?;
    search::clear(conn)?;
    // Companies have a lower code than their people, and these than their leads, so that each copies from what is there.
    for layout in Layout::all() {
        each(conn, layout.table, |id| match layout.table {
            Table::Company => list_row::company(conn, id).map(drop),
            Table::Contact => list_row::contact(conn, id).map(drop),
            Table::Lead => list_row::lead(conn, id).map(drop),
            _ => Ok(()),
        })?;
    }
    each(conn, Table::Contact, |id| list_row::contact_totals(conn, id))?;
    each(conn, Table::Company, |id| list_row::company_totals(conn, id))?;
    for layout in Layout::all().iter().filter(|layout| search::is_indexed(layout.table)) {
        each(conn, layout.table, |id| search::index(conn, layout.table, id))?;
    }
    Ok(())
}

fn each(conn: &Connection, table: Table, mut derive: impl FnMut(Id) -> Result<()>) -> Result<()> {
    let mut statement = conn.prepare(&format!("SELECT id FROM {} ORDER BY n", Layout::of(table).name))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Value::Ref { id } = row.get(0)? {
            derive(id)?;
        }
    }
    Ok(())
}

pub(super) fn row_number(conn: &Connection, layout: &Layout, id: Id) -> Result<Option<i64>> {
    let mut statement = conn.prepare_cached(&format!("SELECT n FROM {} WHERE id = ?1", layout.name))?;
    Ok(statement.query_row([Value::Ref { id }], |row| row.get("n")).optional()?)
}

pub(super) fn ids_where(conn: &Connection, table: &str, column: &str, id: Id) -> Result<Vec<Id>> {
    let mut statement = conn.prepare_cached(&format!("SELECT id FROM {table} WHERE {column} = ?1"))?;
    let ids = statement.query_map([Value::Ref { id }], |row| row.get::<_, Value>("id"))?;
    let ids = ids.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(ids.into_iter().filter_map(|id| if let Value::Ref { id } = id { Some(id) } else { None }).collect())
}
