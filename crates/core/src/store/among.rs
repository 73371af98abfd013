//! Finding among some: the records that a filter leaves, so that a text is looked for in these alone.

use std::collections::HashSet;

use super::{AsOf, Filter, ListKind, Reader, filter::Narrowed, search::Doc};
use crate::error::Result;

/// The row numbers of what a filter leaves.
pub(super) struct Among {
    leads: HashSet<i64>,
    contacts: HashSet<i64>,
    companies: HashSet<i64>,
}

impl Among {
    /// None when the filter leaves everything.
    pub(super) fn read(reader: Reader<'_>, filter: &Filter, as_of: AsOf) -> Result<Option<Self>> {
        if filter.is_everything() {
            return Ok(None);
        }
        let of = |list: ListKind| -> Result<HashSet<i64>> {
            let narrowed = Narrowed::new(reader, list, filter, as_of)?;
            let condition = narrowed.condition();
            let sql = format!("SELECT r.n FROM {} AS r WHERE {condition}", narrowed.list.rows());
            let mut statement = reader.conn.prepare_cached(&sql)?;
            let rows = statement.query_map(narrowed.params(condition).as_slice(), |row| row.get("n"))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        };
        Ok(Some(Self {
            leads: of(ListKind::Leads)?,
            contacts: of(ListKind::Contacts)?,
            companies: of(ListKind::Companies)?,
        }))
    }

    /// Whether a record is left: a person or company by itself, anything else by its lead. Products belong to nobody.
    pub(super) fn holds(&self, reader: Reader<'_>, doc: Doc, n: i64) -> Result<bool> {
        let sql = match doc {
            Doc::Contact => return Ok(self.contacts.contains(&n)),
            Doc::Company => return Ok(self.companies.contains(&n)),
            Doc::Lead => return Ok(self.leads.contains(&n)),
            Doc::Product => return Ok(false),
            Doc::Note => "SELECT lead.n FROM note AS it JOIN lead ON lead.id = it.lead_id WHERE it.n = ?1",
            Doc::Quote => "SELECT lead.n FROM quote AS it JOIN lead ON lead.id = it.lead_id WHERE it.n = ?1",
            Doc::MarketNote => {
                "SELECT lead.n FROM market_note AS it JOIN lead ON lead.id = it.lead_id WHERE it.n = ?1"
            }
            Doc::Scan => "SELECT lead.n FROM scan AS it JOIN lead ON lead.scan_id = it.id WHERE it.n = ?1",
        };
        let mut statement = reader.conn.prepare_cached(sql)?;
        let mut rows = statement.query([n])?;
        while let Some(row) = rows.next()? {
            if self.leads.contains(&row.get("n")?) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
