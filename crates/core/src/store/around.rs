//! What belongs to a company or a person: leads over all shows, people, promises, quotes, timelines, what was learned there.

use chrono::NaiveDate;
use chrono_tz::Tz;
use rusqlite::Row;

use super::{
    CompanyItem, ContactItem, FollowUpItem, LeadItem, QuoteItem, Reader, bind,
    company::COMPANY_COLUMNS,
    contact::{CONTACT_FROM, Firm, NAMES, Person, contact_columns, person},
    lead::{LEAD_FROM, lead_columns},
};
use crate::{
    error::Result,
    model::{
        Id, Stamp,
        codes::{MarketNoteKind, NoteKind},
        record::Value,
    },
};

/// A place shows this many of each kind at most; the lists have them all.
const MOST: usize = 200;

/// An entry of a timeline, with the lead it is told of.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct StoryItem {
    /// Names the entry.
    pub id: Id,
    /// Of which lead.
    pub lead_id: Id,
    /// At which show.
    pub show_id: Id,
    /// Whom it is about.
    pub person: Option<Person>,
    /// What it tells of.
    pub kind: NoteKind,
    /// What was said.
    pub body: String,
    /// When, RFC 3339.
    #[specta(type = String)]
    pub at: Stamp,
    /// Who of us.
    pub staff_id: Option<Id>,
}

/// Something learned about a company or its market.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct LearnedItem {
    /// Names it.
    pub id: Id,
    /// What it is.
    pub kind: MarketNoteKind,
    /// What was learned.
    pub body: String,
    /// When, RFC 3339.
    #[specta(type = String)]
    pub at: Stamp,
    /// Who of us.
    pub staff_id: Option<Id>,
}

/// Of whom something is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// A person.
    Contact(Id),
    /// Everybody of a company.
    Company(Id),
}

impl Whom {
    fn id(self) -> Id {
        let (Self::Contact(id) | Self::Company(id)) = self;
        id
    }

    /// The column of a lead or a quote that names them.
    fn column(self) -> &'static str {
        match self {
            Self::Contact(_) => "contact_id",
            Self::Company(_) => "company_id",
        }
    }
}

fn story(row: &Row<'_>) -> rusqlite::Result<StoryItem> {
    Ok(StoryItem {
        id: bind::id(row, "note_id")?,
        lead_id: bind::id(row, "lead_id")?,
        show_id: bind::id(row, "show_id")?,
        person: person(row)?,
        kind: row.get("kind")?,
        body: row.get("body")?,
        at: row.get("at")?,
        staff_id: bind::optional_id(row, "staff_id")?,
    })
}

fn learned(row: &Row<'_>) -> rusqlite::Result<LearnedItem> {
    Ok(LearnedItem {
        id: bind::id(row, "id")?,
        kind: row.get("kind")?,
        body: row.get("body")?,
        at: row.get("at")?,
        staff_id: bind::optional_id(row, "staff_id")?,
    })
}

impl Reader<'_> {
    /// One contact as a list shows them; none when they lie in the bin.
    ///
    /// # Errors
    /// Those of reading.
    pub fn contact_item(self, id: Id) -> Result<Option<ContactItem>> {
        let sql = format!("SELECT {} FROM {CONTACT_FROM} WHERE contact.id = ?1", contact_columns());
        Ok(self.some(&sql, id, ContactItem::from_row)?.pop())
    }

    /// One company as a list shows it; none when it lies in the bin.
    ///
    /// # Errors
    /// Those of reading.
    pub fn company_item(self, id: Id) -> Result<Option<CompanyItem>> {
        let sql = format!(
            "SELECT {COMPANY_COLUMNS} FROM company_row AS r JOIN company USING (n) WHERE company.id = ?1"
        );
        Ok(self.some(&sql, id, CompanyItem::from_row)?.pop())
    }

    /// Leads over all shows, the one with the newest entry first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn leads_with(self, whom: Whom) -> Result<Vec<LeadItem>> {
        let sql = format!(
            "SELECT {} FROM {LEAD_FROM} WHERE lead.{} = ?1 ORDER BY r.last_at DESC, r.n DESC LIMIT {MOST}",
            lead_columns(),
            whom.column()
        );
        self.some(&sql, whom.id(), LeadItem::from_row)
    }

    /// The people of a company by name.
    ///
    /// # Errors
    /// Those of reading.
    pub fn people_of(self, company: Id) -> Result<Vec<ContactItem>> {
        let sql = format!(
            "SELECT {} FROM {CONTACT_FROM} WHERE contact.company_id = ?1 ORDER BY r.name_sort, r.n LIMIT {MOST}",
            contact_columns()
        );
        self.some(&sql, company, ContactItem::from_row)
    }

    /// Companies that belong to a company, by name.
    ///
    /// # Errors
    /// Those of reading.
    pub fn branches_of(self, company: Id) -> Result<Vec<Firm>> {
        let sql = format!(
            "SELECT company.id, company.name, company.native_name FROM company_row AS r JOIN company USING (n)
             WHERE company.parent_id = ?1 ORDER BY r.name_sort, r.n LIMIT {MOST}"
        );
        self.some(&sql, company, |row| {
            Ok(Firm {
                id: bind::id(row, "id")?,
                name: row.get("name")?,
                native_name: row.get("native_name")?,
            })
        })
    }

    /// What a company deals with: its own topics, and what its leads are interested in, the most frequent first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn topics_of(self, company: Id) -> Result<Vec<String>> {
        self.some(
            "SELECT topic.name FROM (
               SELECT topic_id, 1000000 AS weight FROM company_topic WHERE company_id = ?1
               UNION ALL
               SELECT topic_id, 1 FROM lead JOIN lead_interest ON lead_interest.lead_id = lead.id
               WHERE lead.company_id = ?1 AND lead.deleted_at IS NULL AND topic_id IS NOT NULL)
             JOIN topic ON topic.id = topic_id GROUP BY topic.n ORDER BY sum(weight) DESC, topic.n",
            company,
            |row| row.get("name"),
        )
    }

    /// What was promised over all leads: what is open by its due day, then what is done, the newest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn promises_to(self, contact: Id, now: Stamp, zone: Tz) -> Result<Vec<FollowUpItem>> {
        let mut all = Vec::new();
        for lead in self.leads_of(contact)? {
            all.extend(self.promises_of(lead, now, zone)?);
        }
        all.sort_by(|a, b| {
            let open =
                |it: &FollowUpItem| (it.done_at.is_some(), it.done_at.is_none().then(|| it.due_at.clone()));
            open(a).cmp(&open(b)).then_with(|| b.done_at.cmp(&a.done_at))
        });
        Ok(all)
    }

    /// Quotes, the newest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn quotes_to(self, whom: Whom, today: NaiveDate) -> Result<Vec<QuoteItem>> {
        self.quotes_where(whom.column(), whom.id(), today, MOST)
    }

    /// The timelines of all leads as one, the newest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn story_of(self, whom: Whom) -> Result<Vec<StoryItem>> {
        let sql = format!(
            "SELECT note.id AS note_id, note.lead_id, lead.show_id, note.kind, note.body, note.at, note.staff_id, {NAMES}
             FROM lead JOIN note ON note.lead_id = lead.id LEFT JOIN contact ON contact.id = lead.contact_id
             LEFT JOIN company ON company.id = lead.company_id
             WHERE lead.{} = ?1 AND lead.deleted_at IS NULL AND note.deleted_at IS NULL
             ORDER BY note.at DESC, note.n DESC LIMIT {MOST}",
            whom.column()
        );
        self.some(&sql, whom.id(), story)
    }

    /// What was learned about a company, the newest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn learned_of(self, company: Id) -> Result<Vec<LearnedItem>> {
        let sql = format!(
            "SELECT id, kind, body, at, staff_id FROM market_note WHERE company_id = ?1 AND deleted_at IS NULL
             ORDER BY at DESC, n DESC LIMIT {MOST}"
        );
        self.some(&sql, company, learned)
    }

    fn some<T>(self, sql: &str, id: Id, read: impl Fn(&Row<'_>) -> rusqlite::Result<T>) -> Result<Vec<T>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let items = statement.query_map([Value::Ref { id }], |row| read(row))?;
        Ok(items.collect::<rusqlite::Result<_>>()?)
    }
}
