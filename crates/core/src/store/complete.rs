//! What completion offers: the companies met last, and the topics by how often they were asked about.

use rusqlite::named_params;

use super::{Reader, bind};
use crate::{
    error::Result,
    model::{Id, record::Value},
};

/// Leads looked back on for the companies met last.
const LOOKED_BACK: u32 = 60;

impl Reader<'_> {
    /// The names of the companies met last at a show, each once.
    ///
    /// # Errors
    /// Those of reading.
    pub fn companies_met_last(self, show: Id, most: usize) -> Result<Vec<(String, String)>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT company.id AS company_id, company.name, company.native_name
             FROM lead JOIN company ON company.id = lead.company_id
             WHERE lead.show_id = :show AND lead.deleted_at IS NULL AND company.deleted_at IS NULL
             ORDER BY lead.n DESC LIMIT :most",
        )?;
        let rows = statement
            .query_map(named_params! { ":show": Value::Ref { id: show }, ":most": LOOKED_BACK }, |row| {
                Ok((bind::id(row, "company_id")?, (row.get("name")?, row.get("native_name")?)))
            })?;
        let mut met: Vec<(Id, (String, String))> = Vec::new();
        for row in rows {
            let row = row?;
            if met.len() < most && met.iter().all(|(id, _)| *id != row.0) {
                met.push(row);
            }
        }
        Ok(met.into_iter().map(|(_, names)| names).collect())
    }

    /// Every topic and how many leads asked about it, the most asked about first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn topics_by_use(self) -> Result<Vec<(String, u32)>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT topic.name, count(lead_interest.n) AS leads FROM topic
             LEFT JOIN lead_interest ON lead_interest.topic_id = topic.id
             GROUP BY topic.n ORDER BY leads DESC, topic.name",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get("name")?, row.get("leads")?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
