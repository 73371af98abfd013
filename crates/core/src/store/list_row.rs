//! The rows of lists: what each record is sorted, filtered and counted by, derived beside it.
//!
//! A company's row comes before those of its people, and both before those of leads, which copy from them. What a person or
//! company adds up to over their leads comes last.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::{
    Reader, bind,
    derive::{NO_STEP, SOME_DAY, row_number},
    facet::{self, Bits, Facet},
    slot::{WHOM, ends_at},
    tables::Layout,
};
use crate::{
    error::Result,
    model::{
        Id, Stamp,
        codes::{Grade, Stage},
        company::Company,
        contact::Contact,
        lead::Lead,
        quote::Quote,
        record::{Table, Value},
    },
    text::{company_name, sort_key},
};

/// What came of deriving a lead's row.
#[derive(Default)]
pub(super) struct LeadDerived {
    /// It came to another show, into the bin, or out of it: its notes are found by that, too.
    pub moved: bool,
    /// Whom and what it counts for.
    pub contact: Option<Id>,
    pub company: Option<Id>,
}

/// Derives a company's row. Says whether what other rows copy from it may have changed.
pub(super) fn company(conn: &Connection, id: Id) -> Result<bool> {
    let Some(n) = row_number(conn, Layout::of(Table::Company), id)? else { return Ok(true) };
    let record = Reader { conn }.need::<Company>(id)?;
    let sort = sort_key::sort_key(if record.name.is_empty() { &record.native_name } else { &record.name });
    let facets = facet::firm(record.kind, &record.country);
    let before = before(conn, "SELECT name_sort, facets FROM company_row WHERE n = ?1", n)?;
    if record.deleted_at.is_some() {
        conn.prepare_cached("DELETE FROM company_row WHERE n = ?1")?.execute([n])?;
        return Ok(before.is_some());
    }
    conn.prepare_cached(
        "INSERT OR REPLACE INTO company_row (n, name_sort, key, native_key, facets, contacts, leads, last_at)
         VALUES (:n, :sort, :key, :native, :facets, 0, 0, '')",
    )?
    .execute(named_params! {
        ":n": n, ":sort": sort, ":key": company_name::key(&record.name),
        ":native": company_name::key(&record.native_name), ":facets": facets,
    })?;
    let own = bits(Facet::Kind) | bits(Facet::Country);
    Ok(before.is_none_or(|(name, packed)| name != sort || packed & own != facets))
}

/// Derives a contact's row. Says whether what leads copy from it may have changed.
pub(super) fn contact(conn: &Connection, id: Id) -> Result<bool> {
    let Some(n) = row_number(conn, Layout::of(Table::Contact), id)? else { return Ok(true) };
    let record = Reader { conn }.need::<Contact>(id)?;
    let sql = "SELECT name_sort, facets FROM contact_row WHERE n = ?1";
    let earlier = before(conn, sql, n)?;
    if record.deleted_at.is_some() {
        conn.prepare_cached("DELETE FROM contact_row WHERE n = ?1")?.execute([n])?;
        return Ok(earlier.is_some());
    }
    conn.prepare_cached(
        "INSERT OR REPLACE INTO contact_row (n, company_n, name_sort, company_sort, facets, leads, last_at)
         SELECT :n, coalesce(f.n, 0), :sort, coalesce(f.name_sort, x''),
           (coalesce(f.facets, 0) & :kind)
           | CASE WHEN :country <> 0 THEN :country ELSE coalesce(f.facets, 0) & :countries END
           | CASE WHEN EXISTS (SELECT 1 FROM contact_email WHERE contact_id = :id) THEN :mail ELSE 0 END
           | CASE WHEN EXISTS (SELECT 1 FROM contact_phone WHERE contact_id = :id) THEN :phone ELSE 0 END
           | CASE WHEN EXISTS (SELECT 1 FROM consent WHERE contact_id = :id) THEN :consent ELSE 0 END,
           0, ''
         FROM (SELECT 1) LEFT JOIN company ON company.id = :company LEFT JOIN company_row AS f ON f.n = company.n",
    )?
    .execute(named_params! {
        ":n": n, ":id": Value::Ref { id }, ":sort": contact_sort(&record),
        ":company": record.company_id.map_or(Value::Null, |id| Value::Ref { id }),
        ":country": facet::firm(None, &record.country), ":kind": bits(Facet::Kind),
        ":countries": bits(Facet::Country), ":mail": bits(Facet::Mail), ":phone": bits(Facet::Phone),
        ":consent": bits(Facet::Consent),
    })?;
    Ok(before(conn, sql, n)? != earlier)
}

/// Derives a lead's row. A lead in the bin has none.
pub(super) fn lead(conn: &Connection, id: Id) -> Result<LeadDerived> {
    let reader = Reader { conn };
    let Some(record) = reader.find::<Lead>(id)? else { return Ok(LeadDerived::default()) };
    let Some(n) = row_number(conn, Layout::of(Table::Lead), id)? else { return Ok(LeadDerived::default()) };
    let before: Option<i64> = conn
        .prepare_cached("SELECT show_n FROM lead_row WHERE n = ?1")?
        .query_row([n], |row| row.get("show_n"))
        .optional()?;
    let in_bin = record.deleted_at.is_some();
    if in_bin {
        conn.prepare_cached("DELETE FROM lead_row WHERE n = ?1")?.execute([n])?;
    }
    promises(conn, id)?;
    let (contact, company) = (record.contact_id, record.company_id);
    if in_bin {
        return Ok(LeadDerived { moved: before.is_some(), contact, company });
    }
    write_lead(conn, n, &record)?;
    let moved = before != row_number(conn, Layout::of(Table::Show), record.show_id)?;
    Ok(LeadDerived { moved, contact, company })
}

fn write_lead(conn: &Connection, n: i64, record: &Lead) -> Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO lead_row
           (n, show_n, staff_n, contact_n, company_n, facets, name_sort, company_sort, grade_sort, last_at, due_at,
            logged_at, topics, value_sort, needs_step, answer_minutes)
         SELECT :n, coalesce(show.n, 0), coalesce(staff.n, 0), coalesce(contact.n, 0), coalesce(company.n, 0),
           :judged | (coalesce(c.facets, 0) & :reach) | (coalesce(f.facets, 0) & :kind)
           | (coalesce(CASE WHEN contact.country <> '' THEN c.facets ELSE f.facets END, 0) & :countries)
           | CASE WHEN due <> :no_step THEN :promised ELSE 0 END
           | CASE WHEN EXISTS (SELECT 1 FROM quote WHERE lead_id = lead.id AND deleted_at IS NULL)
             THEN :quoted ELSE 0 END,
           coalesce(c.name_sort, f.name_sort, x''), coalesce(f.name_sort, x''), :grade,
           max(lead.logged_at, (SELECT coalesce(max(at), '') FROM note WHERE lead_id = lead.id AND deleted_at IS NULL)),
           due, lead.logged_at,
           (SELECT coalesce(',' || group_concat(n, ',') || ',', '') FROM (
              SELECT topic.n FROM lead_interest JOIN topic ON topic.id = topic_id
              WHERE lead_id = lead.id ORDER BY position, lead_interest.n)),
           coalesce(lead.value_currency || printf('%020d', max(lead.value_minor, 0)), ''),
           :unclosed AND due = :no_step, :answer
         FROM (SELECT *, (SELECT coalesce(min(coalesce(due_at, :some_day)), :no_step) FROM follow_up
                          WHERE lead_id = lead.id AND done_at IS NULL AND deleted_at IS NULL) AS due
               FROM lead WHERE lead.n = :n) AS lead
         LEFT JOIN show ON show.id = lead.show_id
         LEFT JOIN staff ON staff.id = lead.staff_id
         LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN contact_row AS c ON c.n = contact.n
         LEFT JOIN company ON company.id = lead.company_id LEFT JOIN company_row AS f ON f.n = company.n",
    )?
    .execute(named_params! {
        ":n": n, ":judged": facet::judged(record.grade, record.stage), ":grade": grade_sort(record.grade),
        ":reach": bits(Facet::Mail) | bits(Facet::Phone) | bits(Facet::Consent), ":kind": bits(Facet::Kind),
        ":countries": bits(Facet::Country), ":promised": bits(Facet::FollowUp), ":quoted": bits(Facet::Quote),
        ":some_day": SOME_DAY, ":no_step": NO_STEP, ":unclosed": is_unclosed(record),
        ":answer": answer_minutes(conn, record)?,
    })?;
    Ok(())
}

/// Adds up what a contact comes to over their leads.
pub(super) fn contact_totals(conn: &Connection, id: Id) -> Result<()> {
    conn.prepare_cached(
        "UPDATE contact_row SET (leads, last_at) = (
           SELECT count(*), coalesce(max(l.last_at), '') FROM lead JOIN lead_row AS l USING (n)
           WHERE lead.contact_id = :id)
         WHERE n = (SELECT n FROM contact WHERE id = :id)",
    )?
    .execute(named_params! { ":id": Value::Ref { id } })?;
    Ok(())
}

/// Adds up what a company comes to over its leads and people: it can be reached when one of them can.
pub(super) fn company_totals(conn: &Connection, id: Id) -> Result<()> {
    let any = |facet: Facet| format!("coalesce(max(c.facets & {}), 0)", bits(facet));
    conn.prepare_cached(&format!(
        "UPDATE company_row SET
           (leads, last_at) = (
             SELECT count(*), coalesce(max(l.last_at), '') FROM lead JOIN lead_row AS l USING (n)
             WHERE lead.company_id = :id),
           (contacts, facets) = (
             SELECT count(*), (company_row.facets & :own) | {} | {} | {} FROM contact JOIN contact_row AS c USING (n)
             WHERE contact.company_id = :id)
         WHERE n = (SELECT n FROM company WHERE id = :id)",
        any(Facet::Mail),
        any(Facet::Phone),
        any(Facet::Consent)
    ))?
    .execute(
        named_params! { ":id": Value::Ref { id }, ":own": bits(Facet::Kind) | bits(Facet::Country) },
    )?;
    Ok(())
}

/// Whether somebody still has to think of a next step: an order closes a lead by itself, a loss only with its reason.
fn is_unclosed(lead: &Lead) -> bool {
    match lead.stage {
        Stage::Won => false,
        Stage::Lost => lead.closed_reason.trim().is_empty(),
        _ => true,
    }
}

/// Minutes from logging to the first answer: a promise kept, a quote sent, or a call, mail or meeting of the timeline. Where
/// a clock was set back in between, none.
fn answer_minutes(conn: &Connection, lead: &Lead) -> Result<Option<i64>> {
    let first: Option<Stamp> = conn
        .prepare_cached(
            "SELECT min(at) AS at FROM (
               SELECT min(done_at) AS at FROM follow_up WHERE lead_id = :lead AND deleted_at IS NULL
               UNION ALL
               SELECT min(at) FROM note
               WHERE lead_id = :lead AND kind IN ('call', 'mail', 'meeting') AND deleted_at IS NULL
               UNION ALL
               SELECT min(sent_at) FROM quote WHERE lead_id = :lead AND deleted_at IS NULL)",
        )?
        .query_row(named_params! { ":lead": Value::Ref { id: lead.id } }, |row| row.get("at"))?;
    Ok(first.map(|first| (first.utc() - lead.logged_at.utc()).num_minutes().max(0)))
}

pub(super) fn lead_of_quote(conn: &Connection, id: Id) -> Result<Option<Id>> {
    Ok((Reader { conn }).find::<Quote>(id)?.and_then(|quote| quote.lead_id))
}

/// Derives the rows in lists of the promises to a lead. One in the bin, or to a lead in the bin, has none.
fn promises(conn: &Connection, lead: Id) -> Result<()> {
    conn.prepare_cached("DELETE FROM follow_up_row WHERE n IN (SELECT n FROM follow_up WHERE lead_id = ?1)")?
        .execute([Value::Ref { id: lead }])?;
    conn.prepare_cached(&format!(
        "INSERT INTO follow_up_row
           (n, is_done, sort_at, show_n, staff_n, grade_sort, kind, country, whom_n, ends_at)
         SELECT it.n, it.done_at IS NOT NULL, coalesce(it.done_at, it.due_at, :some_day), show.n, coalesce(staff.n, 0),
           CASE lead.grade WHEN 'A' THEN 1 WHEN 'B' THEN 2 WHEN 'C' THEN 3 ELSE 9 END, it.kind,
           coalesce(nullif(contact.country, ''), company.country, ''), {WHOM}, {}
         FROM follow_up AS it JOIN lead ON lead.id = it.lead_id JOIN show ON show.id = lead.show_id
         LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN company ON company.id = lead.company_id
         LEFT JOIN staff ON staff.id = it.staff_id AND staff.deleted_at IS NULL
         WHERE it.lead_id = :lead AND it.deleted_at IS NULL AND lead.deleted_at IS NULL",
        ends_at()
    ))?
    .execute(named_params! { ":lead": Value::Ref { id: lead }, ":some_day": SOME_DAY })?;
    Ok(())
}

/// Notes whose promises these are: nobody's, once somebody is no longer with us.
pub(super) fn keeper(conn: &Connection, staff: Id) -> Result<()> {
    conn.prepare_cached(
        "UPDATE follow_up_row
         SET staff_n = coalesce((SELECT n FROM staff WHERE id = :staff AND deleted_at IS NULL), 0)
         WHERE n IN (SELECT n FROM follow_up WHERE staff_id = :staff)",
    )?
    .execute(named_params! { ":staff": Value::Ref { id: staff } })?;
    Ok(())
}

/// The company that a contact works for now.
pub(super) fn company_of(conn: &Connection, contact: Id) -> Result<Option<Id>> {
    let mut statement = conn.prepare_cached("SELECT company_id FROM contact WHERE id = ?1")?;
    let found = statement
        .query_row([Value::Ref { id: contact }], |row| bind::optional_id(row, "company_id"))
        .optional()?;
    Ok(found.flatten())
}

fn before(conn: &Connection, sql: &str, n: i64) -> Result<Option<(Vec<u8>, i64)>> {
    let read = |row: &rusqlite::Row<'_>| Ok((row.get("name_sort")?, row.get("facets")?));
    Ok(conn.prepare_cached(sql)?.query_row([n], read).optional()?)
}

fn bits(facet: Facet) -> i64 {
    facet.bits().map_or(0, Bits::all)
}

/// Hot first; without a grade last.
pub(super) fn grade_sort(grade: Option<Grade>) -> i64 {
    grade.map_or(9, |grade| grade as i64 + 1)
}

/// People sort by family name, then given name; those without a Latin name by their own script.
fn contact_sort(contact: &Contact) -> Vec<u8> {
    let latin = format!("{} {}", contact.family_name, contact.given_name);
    sort_key::person_sort_key(if latin.trim().is_empty() { &contact.native_name } else { latin.trim() })
}
