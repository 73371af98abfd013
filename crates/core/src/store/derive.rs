//! What follows from the records and is kept beside them to be fast: sort keys, list rows, the search index.
//!
//! It is brought up to date within the transaction that touched a record, and can be rebuilt from nothing.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, named_params};

use super::{Reader, search, tables::Layout};
use crate::{
    error::Result,
    model::{
        Id,
        codes::{Grade, Stage},
        company::Company,
        contact::Contact,
        record::{Table, Value},
    },
    text::{company_name, sort_key},
};

/// Grows whenever what is derived would come out differently: an older book is then derived anew when it is opened.
const VERSION: u32 = 2;

/// Sorts after every instant: no follow-up is open.
pub(super) const NO_STEP: &str = "9999";
/// Sorts after every instant but before that: a follow-up is open, for some day.
pub(super) const SOME_DAY: &str = "9998";

/// Brings up to date what hangs on these records.
pub(super) fn refresh(conn: &Connection, touched: &BTreeSet<(Table, Id)>) -> Result<()> {
    let mut leads: BTreeSet<Id> = BTreeSet::new();
    for (table, id) in touched {
        match table {
            Table::Company if company(conn, *id)? => {
                leads.extend(ids_where(conn, "lead", "company_id", *id)?);
            }
            Table::Contact if contact(conn, *id)? => {
                leads.extend(ids_where(conn, "lead", "contact_id", *id)?);
            }
            Table::Lead => drop(leads.insert(*id)),
            Table::FollowUp => follow_up(conn, *id)?,
            _ => {}
        }
    }
    let mut notes = BTreeSet::new();
    for id in leads {
        if lead(conn, id)? {
            notes.extend(ids_where(conn, "note", "lead_id", id)?.into_iter().map(|id| (Table::Note, id)));
        }
    }
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
    for layout in Layout::all() {
        if !search::is_indexed(layout.table) && layout.table != Table::FollowUp {
            continue;
        }
        let mut statement = conn.prepare(&format!("SELECT id FROM {} ORDER BY n", layout.name))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let Value::Ref { id } = row.get(0)? else { continue };
            match layout.table {
                Table::Company => drop(company(conn, id)?),
                Table::Contact => drop(contact(conn, id)?),
                Table::Lead => drop(lead(conn, id)?),
                Table::FollowUp => follow_up(conn, id)?,
                _ => {}
            }
            search::index(conn, layout.table, id)?;
        }
    }
    Ok(())
}

pub(super) fn row_number(conn: &Connection, layout: &Layout, id: Id) -> Result<Option<i64>> {
    let mut statement = conn.prepare_cached(&format!("SELECT n FROM {} WHERE id = ?1", layout.name))?;
    Ok(statement.query_row([Value::Ref { id }], |row| row.get("n")).optional()?)
}

/// Derives a company's sort and matching keys. Says whether its place in lists may have changed.
fn company(conn: &Connection, id: Id) -> Result<bool> {
    let Some(n) = row_number(conn, Layout::of(Table::Company), id)? else { return Ok(true) };
    let record = Reader { conn }.need::<Company>(id)?;
    let sort = company_sort(&record);
    let before = sort_before(conn, "SELECT name_sort FROM company_row WHERE n = ?1", n)?;
    if record.deleted_at.is_some() {
        conn.prepare_cached("DELETE FROM company_row WHERE n = ?1")?.execute([n])?;
    } else {
        conn.prepare_cached(
            "INSERT OR REPLACE INTO company_row (n, name_sort, key, native_key) VALUES (:n, :sort, :key, :native)",
        )?
        .execute(named_params! {
            ":n": n, ":sort": sort, ":key": company_name::key(&record.name),
            ":native": company_name::key(&record.native_name),
        })?;
    }
    Ok(before.as_ref() != Some(&sort))
}

/// Derives a contact's sort key. Says whether its place in lists may have changed.
fn contact(conn: &Connection, id: Id) -> Result<bool> {
    let Some(n) = row_number(conn, Layout::of(Table::Contact), id)? else { return Ok(true) };
    let record = Reader { conn }.need::<Contact>(id)?;
    let sort = contact_sort(&record);
    let before = sort_before(conn, "SELECT name_sort FROM contact_row WHERE n = ?1", n)?;
    if record.deleted_at.is_some() {
        conn.prepare_cached("DELETE FROM contact_row WHERE n = ?1")?.execute([n])?;
    } else {
        conn.prepare_cached("INSERT OR REPLACE INTO contact_row (n, name_sort) VALUES (:n, :sort)")?
            .execute(named_params! { ":n": n, ":sort": sort })?;
    }
    Ok(before.as_ref() != Some(&sort))
}

fn sort_before(conn: &Connection, sql: &str, n: i64) -> Result<Option<Vec<u8>>> {
    Ok(conn.prepare_cached(sql)?.query_row([n], |row| row.get(0)).optional()?)
}

pub(super) fn ids_where(conn: &Connection, table: &str, column: &str, id: Id) -> Result<Vec<Id>> {
    let mut statement = conn.prepare_cached(&format!("SELECT id FROM {table} WHERE {column} = ?1"))?;
    let ids = statement.query_map([Value::Ref { id }], |row| row.get::<_, Value>("id"))?;
    let ids = ids.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(ids.into_iter().filter_map(|id| if let Value::Ref { id } = id { Some(id) } else { None }).collect())
}

/// Derives a lead's row in lists. A lead in the bin has none. Says whether it came to another show, into the bin, or out
/// of it: its notes are found by that, too.
fn lead(conn: &Connection, id: Id) -> Result<bool> {
    let reader = Reader { conn };
    let Some(record) = reader.find::<crate::model::lead::Lead>(id)? else { return Ok(false) };
    let Some(n) = row_number(conn, Layout::of(Table::Lead), id)? else { return Ok(false) };
    let before: Option<i64> = conn
        .prepare_cached("SELECT show_n FROM lead_row WHERE n = ?1")?
        .query_row([n], |row| row.get(0))
        .optional()?;
    if record.deleted_at.is_some() {
        conn.prepare_cached("DELETE FROM lead_row WHERE n = ?1")?.execute([n])?;
    }
    if before.is_some() == record.deleted_at.is_some() {
        // It went into the bin or came back from it, and its promises with it.
        for id in ids_where(conn, "follow_up", "lead_id", id)? {
            follow_up(conn, id)?;
        }
    }
    if record.deleted_at.is_some() {
        return Ok(before.is_some());
    }
    let company = record.company_id.map(|id| reader.need::<Company>(id)).transpose()?;
    let contact = record.contact_id.map(|id| reader.need::<Contact>(id)).transpose()?;
    let company_sort = company.as_ref().map(company_sort).unwrap_or_default();
    let name_sort = contact.as_ref().map_or_else(|| company_sort.clone(), contact_sort);
    conn.prepare_cached(
        "INSERT OR REPLACE INTO lead_row
           (n, show_n, staff_n, is_open, name_sort, company_sort, grade_sort, last_at, due_at)
         VALUES (:n, (SELECT n FROM show WHERE id = :show), coalesce((SELECT n FROM staff WHERE id = :staff), 0),
           :open, :name, :company, :grade,
           max(:logged, (SELECT coalesce(max(at), '') FROM note WHERE lead_id = :lead AND deleted_at IS NULL)),
           (SELECT coalesce(min(coalesce(due_at, :some_day)), :no_step) FROM follow_up
            WHERE lead_id = :lead AND done_at IS NULL AND deleted_at IS NULL))",
    )?
    .execute(named_params! {
        ":n": n, ":show": Value::Ref { id: record.show_id },
        ":staff": record.staff_id.map_or(Value::Null, |id| Value::Ref { id }),
        ":open": !matches!(record.stage, Stage::Won | Stage::Lost), ":name": name_sort, ":company": company_sort,
        ":grade": grade_sort(record.grade), ":logged": record.logged_at, ":lead": Value::Ref { id }, ":some_day": SOME_DAY,
        ":no_step": NO_STEP,
    })?;
    Ok(before != row_number(conn, Layout::of(Table::Show), record.show_id)?)
}

/// Derives a follow-up's row in lists. One in the bin, or to a lead in the bin, has none.
fn follow_up(conn: &Connection, id: Id) -> Result<()> {
    let Some(n) = row_number(conn, Layout::of(Table::FollowUp), id)? else { return Ok(()) };
    conn.prepare_cached("DELETE FROM follow_up_row WHERE n = ?1")?.execute([n])?;
    conn.prepare_cached(
        "INSERT INTO follow_up_row (n, is_done, sort_at, show_n, staff_n)
         SELECT it.n, it.done_at IS NOT NULL, coalesce(it.done_at, it.due_at, :some_day), show.n, coalesce(staff.n, 0)
         FROM follow_up AS it JOIN lead ON lead.id = it.lead_id JOIN show ON show.id = lead.show_id
         LEFT JOIN staff ON staff.id = it.staff_id
         WHERE it.n = :n AND it.deleted_at IS NULL AND lead.deleted_at IS NULL",
    )?
    .execute(named_params! { ":n": n, ":some_day": SOME_DAY })?;
    Ok(())
}

/// Hot first; without a grade last.
pub(super) fn grade_sort(grade: Option<Grade>) -> i64 {
    grade.map_or(9, |grade| grade as i64 + 1)
}

fn company_sort(company: &Company) -> Vec<u8> {
    sort_key::sort_key(if company.name.is_empty() { &company.native_name } else { &company.name })
}

/// People sort by family name, then given name; those without a Latin name by their own script.
fn contact_sort(contact: &Contact) -> Vec<u8> {
    let latin = format!("{} {}", contact.family_name, contact.given_name);
    sort_key::person_sort_key(if latin.trim().is_empty() { &contact.native_name } else { latin.trim() })
}
