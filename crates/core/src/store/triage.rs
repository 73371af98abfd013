//! Triage: the open leads of a show that lack what will be missed at home.

use rusqlite::named_params;

use super::{Facet, Reader, bind, derive::NO_STEP, facet::Bits};
use crate::{
    error::Result,
    model::{Id, codes::codes},
};

codes! {
    /// What a lead can lack.
    Gap {
        /// Nobody has judged it.
        Grade = "grade",
        /// Nothing is promised.
        Step = "step",
        /// There is neither mail nor phone.
        Address = "address",
        /// Nobody knows for whom they came.
        Company = "company",
    }
}

/// A lead and what it lacks.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct TriageItem {
    /// Names the lead.
    pub id: Id,
    /// What it lacks, in the order one would ask.
    pub gaps: Vec<Gap>,
}

/// Nobody looks through more in an evening.
const MOST: u32 = 1_000;

impl Reader<'_> {
    /// The open leads of a show that lack something, in the order they were logged.
    ///
    /// # Errors
    /// Those of reading.
    pub fn triage(self, show: Id) -> Result<Vec<TriageItem>> {
        let show = self.number_of("show", show)?;
        let mut statement = self.conn.prepare_cached(
            "SELECT lead.id AS lead_id, lead.grade IS NULL AS no_grade, r.due_at = :none AS no_step,
               NOT EXISTS (SELECT 1 FROM contact_email AS it WHERE it.contact_id = lead.contact_id)
                 AND NOT EXISTS (SELECT 1 FROM contact_phone AS it WHERE it.contact_id = lead.contact_id)
                 AS no_address,
               lead.company_id IS NULL AND (SELECT company_id FROM contact WHERE contact.id = lead.contact_id) IS NULL
                 AS no_company
             FROM lead_row AS r JOIN lead USING (n)
             WHERE r.show_n = :show AND r.facets & :open AND (no_grade OR no_step OR no_address OR no_company)
             ORDER BY lead.logged_at, lead.n LIMIT :most",
        )?;
        let rows = statement.query_map(
            named_params! {
                ":none": NO_STEP, ":show": show, ":most": MOST,
                ":open": Facet::Open.bits().map_or(0, Bits::all),
            },
            |row| {
                let lacks = [
                    (Gap::Grade, row.get("no_grade")?),
                    (Gap::Step, row.get("no_step")?),
                    (Gap::Address, row.get("no_address")?),
                    (Gap::Company, row.get("no_company")?),
                ];
                let gaps =
                    lacks.iter().filter(|(_, lacks): &&(Gap, bool)| *lacks).map(|(gap, _)| *gap).collect();
                Ok(TriageItem { id: bind::id(row, "lead_id")?, gaps })
            },
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
