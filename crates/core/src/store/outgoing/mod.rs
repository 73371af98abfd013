//! What can be taken out: rows of one kind of record with what belongs to them, straight from one statement each.

mod columns;

use std::borrow::Cow;

use rusqlite::{Row, types::ValueRef};

use super::{AsOf, Filter, ListKind, Reader, bind, filter::Narrowed, search::Doc};
use crate::{
    error::{Code, Error, Result},
    model::{Id, codes::codes, question::Question},
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
    /// Quantity, unit price, discount and currency of a line, as a JSON array: what it comes to, a decimal number.
    LineAmount,
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
#[derive(Debug, Clone)]
pub struct Column {
    /// Names it, in files of the Fairlead profile too.
    pub key: Cow<'static, str>,
    /// What its cells hold.
    pub kind: Kind,
    /// Whether it belongs into a file whose columns nobody chose.
    pub usual: bool,
    sql: Cow<'static, str>,
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

    /// The columns of our own questions; only leads answer them.
    #[must_use]
    pub fn answers(self, questions: &[Question]) -> Vec<Column> {
        let asked = if self == Self::Leads { questions } else { &[] };
        asked.iter().map(columns::of_question).collect()
    }

    /// The column of this key.
    #[must_use]
    pub fn column(self, key: &str) -> Option<&'static Column> {
        self.columns().iter().find(|column| column.key == key)
    }

    pub(super) fn from(self) -> &'static str {
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

    /// The list in which its records are seen; those that hang on a lead are seen with it.
    #[must_use]
    pub fn list(self) -> Option<ListKind> {
        match self {
            Self::Contacts => Some(ListKind::Contacts),
            Self::Companies => Some(ListKind::Companies),
            Self::Products => Some(ListKind::Products),
            _ => Some(ListKind::Leads),
        }
    }

    /// The column that names the record's lead.
    fn lead(self) -> Option<&'static str> {
        match self {
            Self::FollowUps => Some("it.lead_id"),
            Self::Quotes | Self::MarketNotes | Self::Notes => Some("r.lead_id"),
            Self::QuoteLines => Some("quote.lead_id"),
            Self::Leads | Self::Contacts | Self::Companies | Self::Products => None,
        }
    }

    fn doc(self) -> Option<Doc> {
        match self {
            Self::Quotes => Some(Doc::Quote),
            Self::Products => Some(Doc::Product),
            Self::MarketNotes => Some(Doc::MarketNote),
            Self::Notes => Some(Doc::Note),
            _ => None,
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

    /// What is opened to see it: itself, or its lead; none for what hangs on no lead.
    ///
    /// # Errors
    /// `book_damaged`.
    pub fn seen(&self) -> Result<Option<Id>> {
        match self.0.get_ref("taken_seen")? {
            ValueRef::Null => Ok(None),
            _ => Ok(Some(bind::id(self.0, "taken_seen")?)),
        }
    }

    /// Hands over the text of the column asked for in this place, from 0; an empty one where there is nothing.
    ///
    /// # Errors
    /// `book_damaged`.
    pub fn with<T>(&self, at: usize, look: impl FnOnce(&str) -> T) -> Result<T> {
        match self.0.get_ref(at + 2)? {
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
    /// Goes through the records of a kind that belong to the leads asked for, in the order in which they were logged. What
    /// can be asked of quotes themselves is, when quotes or their lines are taken out.
    /// With nothing asked for, those without a lead count, too. A text finds records by themselves as well.
    ///
    /// # Errors
    /// What `each` returns, and those of reading.
    pub fn take_out(
        self,
        what: What,
        columns: &[&Column],
        filter: &Filter,
        as_of: AsOf,
        mut each: impl FnMut(&Taken<'_>) -> Result<()>,
    ) -> Result<()> {
        let picked = Picked::new(self, what, filter, as_of)?;
        let cells: String = columns.iter().map(|column| format!(", {}", column.sql)).collect();
        let sql = format!(
            "SELECT {} AS taken_id, {} AS taken_seen{cells} FROM {} WHERE {} ORDER BY r.n",
            what.record().0,
            what.lead().unwrap_or(what.record().0),
            what.from(),
            picked.condition
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(picked.narrowed.params(&picked.condition).as_slice())?;
        while let Some(row) = rows.next()? {
            each(&Taken(row))?;
        }
        Ok(())
    }

    /// How many rows [`Reader::take_out`] goes through.
    ///
    /// # Errors
    /// Those of reading.
    pub fn count_out(self, what: What, filter: &Filter, as_of: AsOf) -> Result<u32> {
        let picked = Picked::new(self, what, filter, as_of)?;
        let sql = format!("SELECT count(*) FROM {} WHERE {}", what.from(), picked.condition);
        self.count(&sql, picked.narrowed.params(&picked.condition).as_slice())
    }
}

/// The condition that picks the records of a kind, and what it binds.
pub(super) struct Picked {
    pub(super) condition: String,
    pub(super) narrowed: Narrowed,
}

impl Picked {
    pub(super) fn new(reader: Reader<'_>, what: What, filter: &Filter, as_of: AsOf) -> Result<Self> {
        let list = match what {
            What::Contacts => ListKind::Contacts,
            What::Companies => ListKind::Companies,
            What::Quotes | What::QuoteLines if filter.asks_of_quotes() => ListKind::Quotes,
            What::Products if filter.asks_of_products() => ListKind::Products,
            _ => ListKind::Leads,
        };
        let narrowed = Narrowed::new(reader, list, filter, as_of)?;
        let mut condition = what.record().1.to_owned();
        if matches!(narrowed.list, ListKind::Quotes | ListKind::Products) {
            condition += &match what {
                What::Quotes | What::Products => format!(" AND {}", narrowed.condition()),
                _ => {
                    format!(" AND r.quote_id IN (SELECT r.id FROM quote AS r WHERE {})", narrowed.condition())
                }
            };
            return Ok(Self { condition, narrowed });
        }
        if filter.is_everything() {
            return Ok(Self { condition, narrowed });
        }
        let only_text = filter.asks_for_no_more_than_text();
        match (what, what.lead()) {
            (What::Leads | What::Contacts | What::Companies, _) => {
                narrowed.condition().clone_into(&mut condition);
            }
            (_, Some(lead)) => {
                let of_leads = format!(
                    "{lead} IN (SELECT lead.id FROM lead_row AS r JOIN lead USING (n) WHERE {})",
                    narrowed.condition()
                );
                let own = match what.doc() {
                    Some(doc) if only_text => narrowed.found().condition("r.n", doc),
                    // What was learned at a show without anybody having said it belongs to no lead.
                    _ if what == What::MarketNotes && filter.asks_for_shows_alone() => format!(
                        "r.lead_id IS NULL AND EXISTS (SELECT 1 FROM (SELECT show.n AS show_n) AS r WHERE {})",
                        narrowed.condition()
                    ),
                    _ => "0".to_owned(),
                };
                condition += &format!(" AND ({of_leads} OR {own})");
            }
            // Products belong to no lead: with the whole book all of them are taken out.
            (_, None) => {}
        }
        Ok(Self { condition, narrowed })
    }
}
