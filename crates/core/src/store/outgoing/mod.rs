//! What can be taken out: rows of one kind of record with what belongs to them, straight from one statement each.

mod columns;

use rusqlite::{Row, ToSql, types::ValueRef};

use super::{Reader, bind, lead::LeadFilter, search::Doc};
use crate::{
    error::{Code, Error, Result},
    model::{Id, codes::codes},
    store::LeadQuery,
};

codes! {
    /// A kind of record that makes a table of its own.
    What {
        /// Visitors at shows.
        Leads = "leads",
        /// People.
        Contacts = "contacts",
        /// Companies and public bodies.
        Companies = "companies",
        /// Promises.
        FollowUps = "follow-ups",
        /// Offers.
        Quotes = "quotes",
        /// Lines of offers.
        QuoteLines = "quote-lines",
        /// What we sell.
        Products = "products",
        /// What was learned about the market.
        MarketNotes = "market-notes",
        /// Entries of timelines.
        Notes = "notes",
    }
}

/// What the cells of a column hold, so that each kind of file can write it as what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A UUID.
    Id,
    /// Words, phones, codes of countries and currencies.
    Text,
    /// A code of a closed list; its words have keys that begin so.
    Word(&'static str),
    /// Several values.
    List,
    /// A decimal number.
    Number,
    /// Minor units and their currency, by a space: a decimal number.
    Money,
    /// A day, ISO 8601.
    Day,
    /// A day and perhaps a time of day on the clock where it is meant.
    DayTime,
    /// An instant and the zone of its show, by a space.
    Moment,
    /// Yes or no.
    Flag,
    /// What was promised: the code of its kind, a colon, and what exactly.
    Step,
}

/// A column that can be taken out.
#[derive(Debug)]
pub struct Column {
    /// Names it, in files of the Fairlead profile too.
    pub key: &'static str,
    /// What its cells hold.
    pub kind: Kind,
    /// Whether it belongs into a file whose columns nobody chose.
    pub usual: bool,
    sql: &'static str,
}

impl What {
    /// Every column there is, the usual ones in the order of a file.
    #[must_use]
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Leads => columns::LEADS,
            Self::Contacts => columns::CONTACTS,
            Self::Companies => columns::COMPANIES,
            Self::FollowUps => columns::FOLLOW_UPS,
            Self::Quotes => columns::QUOTES,
            Self::QuoteLines => columns::QUOTE_LINES,
            Self::Products => columns::PRODUCTS,
            Self::MarketNotes => columns::MARKET_NOTES,
            Self::Notes => columns::NOTES,
        }
    }

    /// The column of this key.
    #[must_use]
    pub fn column(self, key: &str) -> Option<&'static Column> {
        self.columns().iter().find(|column| column.key == key)
    }

    fn from(self) -> &'static str {
        match self {
            Self::Leads => {
                "lead_row AS r JOIN lead USING (n) LEFT JOIN contact ON contact.id = lead.contact_id
                 LEFT JOIN company ON company.id = lead.company_id LEFT JOIN show ON show.id = lead.show_id
                 LEFT JOIN staff ON staff.id = lead.staff_id
                 LEFT JOIN follow_up AS step ON step.id = (
                   SELECT id FROM follow_up WHERE lead_id = lead.id AND done_at IS NULL AND deleted_at IS NULL
                   ORDER BY due_at IS NULL, due_at, n LIMIT 1)"
            }
            Self::Contacts => {
                "contact_row AS r JOIN contact USING (n) LEFT JOIN company ON company.id = contact.company_id"
            }
            Self::Companies => {
                "company_row AS r JOIN company USING (n) LEFT JOIN company AS parent ON parent.id = company.parent_id"
            }
            Self::FollowUps => {
                "follow_up_row AS r JOIN follow_up AS it USING (n) JOIN lead ON lead.id = it.lead_id
                 LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN company ON company.id = lead.company_id
                 LEFT JOIN show ON show.id = lead.show_id LEFT JOIN staff ON staff.id = it.staff_id"
            }
            Self::Quotes => {
                "quote AS r LEFT JOIN contact ON contact.id = r.contact_id
                 LEFT JOIN company ON company.id = r.company_id LEFT JOIN show ON show.id = r.show_id
                 LEFT JOIN staff ON staff.id = r.staff_id"
            }
            Self::QuoteLines => {
                "quote_line AS r JOIN quote ON quote.id = r.quote_id LEFT JOIN product ON product.id = r.product_id"
            }
            Self::Products => "product AS r",
            Self::MarketNotes => {
                "market_note AS r LEFT JOIN company ON company.id = r.company_id LEFT JOIN show ON show.id = r.show_id
                 LEFT JOIN staff ON staff.id = r.staff_id"
            }
            Self::Notes => {
                "note AS r JOIN lead ON lead.id = r.lead_id JOIN lead_row ON lead_row.n = lead.n
                 LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN company ON company.id = lead.company_id
                 LEFT JOIN show ON show.id = lead.show_id LEFT JOIN staff ON staff.id = r.staff_id"
            }
        }
    }

    /// What names the record, and the condition that it is not in the bin.
    fn record(self) -> (&'static str, &'static str) {
        match self {
            Self::Leads => ("lead.id", "1"),
            Self::Contacts => ("contact.id", "1"),
            Self::Companies => ("company.id", "1"),
            Self::FollowUps => ("it.id", "1"),
            Self::Quotes | Self::Products | Self::MarketNotes | Self::Notes => {
                ("r.id", "r.deleted_at IS NULL")
            }
            Self::QuoteLines => ("r.id", "quote.deleted_at IS NULL"),
        }
    }

    /// How a record hangs on a lead, `{}` being a column of the leads that were asked for.
    fn of_leads(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Leads => Some(("lead.id", "lead.id")),
            Self::Contacts => Some(("contact.id", "lead.contact_id")),
            Self::Companies => Some(("company.id", "lead.company_id")),
            Self::FollowUps => Some(("it.lead_id", "lead.id")),
            Self::Quotes | Self::MarketNotes | Self::Notes => Some(("r.lead_id", "lead.id")),
            Self::QuoteLines => Some(("quote.lead_id", "lead.id")),
            Self::Products => None,
        }
    }

    fn doc(self) -> Option<Doc> {
        match self {
            Self::Contacts => Some(Doc::Contact),
            Self::Companies => Some(Doc::Company),
            Self::Quotes => Some(Doc::Quote),
            Self::Products => Some(Doc::Product),
            Self::MarketNotes => Some(Doc::MarketNote),
            Self::Notes => Some(Doc::Note),
            Self::Leads | Self::FollowUps | Self::QuoteLines => None,
        }
    }
}

/// A row as the book holds it: the record's id, and the cells of the columns that were asked for.
pub struct Taken<'r>(&'r Row<'r>);

impl Taken<'_> {
    /// The record.
    ///
    /// # Errors
    /// `book_damaged`.
    pub fn id(&self) -> Result<Id> {
        Ok(bind::id(self.0, "taken_id")?)
    }

    /// Hands over the text of the column asked for in this place, from 0; an empty one where there is nothing.
    ///
    /// # Errors
    /// `book_damaged`.
    pub fn with<T>(&self, at: usize, look: impl FnOnce(&str) -> T) -> Result<T> {
        match self.0.get_ref(at + 1)? {
            ValueRef::Null => Ok(look("")),
            ValueRef::Integer(number) => Ok(look(&number.to_string())),
            ValueRef::Blob(bytes) => match Id::from_slice(bytes) {
                Ok(id) => Ok(look(id.hyphenated().encode_lower(&mut uuid::Uuid::encode_buffer()))),
                Err(_) => Err(Error::new(Code::BookDamaged).detail("an id cannot be read")),
            },
            text => text
                .as_str()
                .map(look)
                .map_err(|_| Error::new(Code::BookDamaged).detail("a text is no UTF-8")),
        }
    }
}

impl Reader<'_> {
    /// Goes through the records of a kind that belong to the leads asked for, in the order in which they were logged.
    /// With nothing asked for, those without a lead count, too. A text finds records by themselves as well.
    ///
    /// # Errors
    /// What `each` returns, and those of reading.
    pub fn take_out(
        self,
        what: What,
        columns: &[&Column],
        query: &LeadQuery,
        mut each: impl FnMut(&Taken<'_>) -> Result<()>,
    ) -> Result<()> {
        let narrowed = Narrowed::new(self, what, query)?;
        let cells: String = columns.iter().map(|column| format!(", {}", column.sql)).collect();
        let sql = format!(
            "SELECT {} AS taken_id{cells} FROM {} WHERE {} ORDER BY r.n",
            what.record().0,
            what.from(),
            narrowed.condition
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(narrowed.params().as_slice())?;
        while let Some(row) = rows.next()? {
            each(&Taken(row))?;
        }
        Ok(())
    }

    /// How many rows [`Reader::take_out`] goes through.
    ///
    /// # Errors
    /// Those of reading.
    pub fn count_out(self, what: What, query: &LeadQuery) -> Result<u32> {
        let narrowed = Narrowed::new(self, what, query)?;
        let sql = format!("SELECT count(*) FROM {} WHERE {}", what.from(), narrowed.condition);
        self.count(&sql, narrowed.params().as_slice())
    }
}

/// The condition that picks the records of a kind, and what it binds.
struct Narrowed {
    condition: String,
    leads: LeadFilter,
}

impl Narrowed {
    fn new(reader: Reader<'_>, what: What, query: &LeadQuery) -> Result<Self> {
        let leads = reader.lead_filter(query)?;
        let mut condition = what.record().1.to_owned();
        if leads.is_everything() {
            return Ok(Self { condition, leads });
        }
        match (what, what.of_leads()) {
            (What::Leads, _) => condition = leads.condition().to_owned(),
            (_, Some((of, lead))) => {
                let of_leads = format!(
                    "{of} IN (SELECT {lead} FROM lead_row AS r JOIN lead USING (n) WHERE {})",
                    leads.condition()
                );
                let own = match what.doc() {
                    Some(doc) if leads.is_only_text() => leads.found().condition("r.n", doc),
                    _ if what == What::MarketNotes && leads.is_only_show() => {
                        "r.lead_id IS NULL AND show.n = :show".to_owned()
                    }
                    _ => "0".to_owned(),
                };
                condition += &format!(" AND ({of_leads} OR {own})");
            }
            (_, None) => {
                if let Some(doc) = what.doc().filter(|_| leads.is_only_text()) {
                    condition += &format!(" AND {}", leads.found().condition("r.n", doc));
                }
            }
        }
        Ok(Self { condition, leads })
    }

    fn params(&self) -> Vec<(&str, &dyn ToSql)> {
        let used = |name: &str| self.condition.contains(name);
        self.leads.params().into_iter().filter(|(name, _)| used(name)).collect()
    }
}
