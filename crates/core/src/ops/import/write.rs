//! What a row says, into the book: joined to whom it is about, or new. Empty fields are filled, filled ones never changed.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use chrono_tz::Tz;

use super::{
    alike::{Alike, Alikes, alike},
    badge,
    known::{Why, known},
    portrait, reach,
    same::{Said, same},
    visit,
    visitor::{Answered, Visitor},
};
use crate::{
    error::Result,
    matching::{NameText, is_same_name},
    model::{
        Id,
        codes::{NameOrder, PhoneKind},
        contact::Contact,
        import_row::ImportRow,
        question::Question,
        show::Show,
    },
    ops::acquaintances::Acquaintances,
    store::{Tx, What},
    text::{fold::fold, phone},
};

/// What became of a row.
#[derive(Debug, Clone, Default)]
pub(super) struct Taken {
    /// Why it was joined to a record that is there; none when it made a new one.
    pub why: Option<Why>,
    /// The person, or else the company.
    pub id: Option<Id>,
    /// Whom it looks like, whether it was joined to them or not.
    pub alike: Option<Alike>,
    /// Fields that were filled or added to.
    pub adds: Vec<&'static str>,
    /// Fields in which the row says something else than the record; the row's words are kept beside it.
    pub differs: Vec<&'static str>,
}

/// Writes row after row.
pub(super) struct Writer {
    /// The file's name, for what is kept of its rows.
    pub file: String,
    /// The kind of record, when Fairlead wrote the file itself.
    pub own: Option<What>,
    /// Where visits belong that do not say so.
    pub show: Option<Show>,
    /// What a show that nobody has named is called.
    pub first_show: String,
    /// The machine's zone.
    pub zone: Tz,
    /// Where our numbers are dialled from.
    pub home: String,
    pub(super) shows: HashMap<String, Show>,
    pub(super) staff: HashMap<String, Id>,
    pub(super) topics: HashMap<String, Id>,
    /// Our own questions, by their folded words.
    pub(super) questions: HashMap<String, Question>,
    /// What this import made: by name and company, so that a file may name somebody twice.
    pub(super) firms: HashMap<u64, Id>,
    people: HashMap<u64, Id>,
    /// And the line that each was made from.
    pub(super) made: HashMap<Id, u32>,
    /// What other files of the same folder hold: it comes from them.
    pub beside: Vec<What>,
    /// Companies and the names of those that they belong to, which may stand further below.
    pub(super) parents: Vec<(Id, String)>,
    /// What was decided about rows that look like somebody.
    alikes: Alikes,
    /// Whether the book held anybody before.
    pub(super) has_people: bool,
    /// Everybody in the book, once a row has asked.
    pub(super) acquaintances: Option<Acquaintances>,
}

impl Writer {
    pub(super) fn new(
        file: String,
        own: Option<What>,
        show: Option<Show>,
        first_show: String,
        zone: Tz,
        home: String,
        alikes: Alikes,
    ) -> Self {
        Self {
            file,
            own,
            show,
            first_show,
            zone,
            home,
            shows: HashMap::new(),
            staff: HashMap::new(),
            topics: HashMap::new(),
            questions: HashMap::new(),
            firms: HashMap::new(),
            people: HashMap::new(),
            made: HashMap::new(),
            beside: Vec::new(),
            parents: Vec::new(),
            alikes,
            has_people: false,
            acquaintances: None,
        }
    }

    /// Goes on with another file of the same folder: what the ones before made is there now.
    pub(super) fn begin(&mut self, tx: &mut Tx<'_>, file: &str, own: Option<What>) -> Result<()> {
        file.clone_into(&mut self.file);
        self.own = own;
        self.made.clear();
        tx.catch_up()
    }

    /// The question that a cell answers.
    pub(super) fn question(&self, answered: &Answered) -> Option<&Question> {
        self.questions.get(&fold(&answered.question))
    }

    /// The line that a record of this import was made from.
    pub(super) fn line_of(&self, id: Id) -> Option<u32> {
        self.made.get(&id).copied()
    }

    /// Whether this import made it from a file of our own, in which two rows are two records.
    pub(super) fn is_own_new(&self, id: Id) -> bool {
        self.own.is_some() && self.made.contains_key(&id)
    }

    /// Forgets what it learned: a row was taken back, and some of it may be gone.
    pub(super) fn forget(&mut self) {
        self.shows.clear();
        self.staff.clear();
        self.topics.clear();
        self.firms.clear();
        self.people.clear();
    }

    /// Takes a row in.
    pub(super) fn take(&mut self, tx: &mut Tx<'_>, visitor: &Visitor) -> Result<Taken> {
        let mut taken = Taken::default();
        let mut rest = visitor.rest.clone();
        let firm = self.firm(tx, visitor, &mut taken, &mut rest)?;
        let contact = if visitor.is_person() || !visitor.lead.badge.is_empty() {
            self.contact(tx, visitor, firm, &mut taken, &mut rest)?
        } else {
            None
        };
        taken.id = contact.as_ref().map(|contact| contact.id).or(firm);
        if let Some(contact) = &contact {
            badge::join(self, tx, visitor, contact, &mut taken, &mut rest)?;
        }
        visit::take(self, tx, visitor, contact.as_ref(), firm, &mut taken, &mut rest)?;
        self.keep(tx, visitor, contact.map(|contact| contact.id), firm, rest)?;
        Ok(taken)
    }

    pub(super) fn topic(&mut self, tx: &mut Tx<'_>, name: &str) -> Result<Id> {
        if let Some(id) = self.topics.get(name) {
            return Ok(*id);
        }
        let id = tx.topic(name)?;
        self.topics.insert(name.to_owned(), id);
        Ok(id)
    }

    fn contact(
        &mut self,
        tx: &mut Tx<'_>,
        visitor: &Visitor,
        firm: Option<Id>,
        taken: &mut Taken,
        rest: &mut Vec<(String, String)>,
    ) -> Result<Option<Contact>> {
        let phones = self.numbers(visitor);
        let badge_show = badge::show(self, tx, visitor)?;
        let key = self.key(visitor, firm);
        let twin = key.and_then(|key| self.people.get(&key).copied());
        let said = Said { visitor, firm, phones: &phones, badge_show, twin };
        let found = self.somebody(tx, said, taken)?;
        if found.is_none() && !visitor.is_person() {
            // A badge that nobody has scanned names nobody.
            return Err(crate::error::Error::new(crate::error::Code::NobodyNamed));
        }
        let (is_new, mut contact) = match found {
            Some((contact, why)) => {
                taken.why = Some(why);
                (false, contact)
            }
            None => {
                let id = visitor.id.filter(|_| self.own == Some(What::Contacts)).unwrap_or_else(|| tx.id());
                (true, Contact::unnamed(id))
            }
        };
        let before = contact.clone();
        let mut nothing = Taken::default();
        let mut fill = Fill { taken: if is_new { &mut nothing } else { &mut *taken }, rest };
        fill_contact(&mut contact, visitor, &mut fill);
        portrait::take(tx, &mut contact, visitor, &mut fill)?;
        contact.company_id = contact.company_id.or(firm);
        if is_new {
            tx.insert(&contact)?;
            self.made.insert(contact.id, visitor.line);
        } else if contact != before {
            tx.save(&contact)?;
        }
        if let Some(key) = key {
            self.people.entry(key).or_insert(contact.id);
        } else if self.own == Some(What::Contacts) {
            // Two who differ in nothing were two; their leads, in another file, name either.
            self.people.insert(own_key(visitor, firm), contact.id);
        }
        reach::take(tx, &contact, is_new, visitor, &phones, taken)?;
        Ok(Some(contact))
    }

    /// The contact that a row is about: surely, since it says nothing new of them, or because one of us said so.
    fn somebody(
        &mut self,
        tx: &mut Tx<'_>,
        said: Said<'_>,
        taken: &mut Taken,
    ) -> Result<Option<(Contact, Why)>> {
        let visitor = said.visitor;
        if let Some(id) = said.twin.filter(|_| self.own.is_some())
            && !self.was_another(tx, visitor, id)?
        {
            return Ok(Some((tx.reader().need::<Contact>(id)?, Why::Same)));
        }
        let known = known(tx.reader(), self.own, visitor, said.badge_show, said.phones)?;
        if let Some(known) = known.filter(|(contact, _)| !self.is_own_new(contact.id)) {
            return Ok(Some(known));
        }
        if let Some(contact) = same(tx.reader(), self, said)? {
            return Ok(Some((contact, Why::Same)));
        }
        taken.alike = alike(self, tx, said)?;
        match &taken.alike {
            Some(alike) if self.alikes.joins(visitor.line) => {
                Ok(Some((tx.reader().need::<Contact>(alike.id)?, Why::Chosen)))
            }
            _ => Ok(None),
        }
    }

    /// Whether a row of our own leads is of somebody else of the same name: this one has another lead at that show.
    fn was_another(&mut self, tx: &mut Tx<'_>, visitor: &Visitor, contact: Id) -> Result<bool> {
        if self.own != Some(What::Leads) {
            return Ok(false);
        }
        let show = visit::show(self, tx, &visitor.lead.show)?;
        let lead = tx.reader().lead_of(contact, show.id)?;
        Ok(lead.is_some_and(|lead| Some(lead.id) != visitor.id))
    }

    /// What names somebody within a file. In our own files that is all that is said of them: two who differ in anything
    /// were two.
    fn key(&self, visitor: &Visitor, firm: Option<Id>) -> Option<u64> {
        match self.own {
            Some(What::Contacts) => None,
            Some(_) => Some(own_key(visitor, firm)),
            None if visitor.has_name() => {
                let folded = fold(&format!("{} {}", visitor.given_name, visitor.family_name));
                Some(hash(&(folded, visitor.native_name.trim(), firm)))
            }
            None => None,
        }
    }

    /// The row's numbers with their E.164 forms.
    fn numbers(&self, visitor: &Visitor) -> Vec<(PhoneKind, String, Option<phone::Number>)> {
        let show = self.show.as_ref().map(|show| show.country.as_str()).unwrap_or_default();
        let regions = [visitor.country.as_str(), show, self.home.as_str()];
        let read = |(kind, typed): &(PhoneKind, String)| {
            let number = if *kind == PhoneKind::WeChat { None } else { phone::read(typed, &regions) };
            (*kind, typed.clone(), number)
        };
        visitor.phones.iter().map(read).collect()
    }

    /// Keeps what has no place in the book with the record, once.
    fn keep(
        &self,
        tx: &mut Tx<'_>,
        visitor: &Visitor,
        contact: Option<Id>,
        company: Option<Id>,
        rest: Vec<(String, String)>,
    ) -> Result<()> {
        if rest.is_empty() {
            return Ok(());
        }
        let cells: serde_json::Map<String, serde_json::Value> =
            rest.into_iter().map(|(heading, text)| (heading, serde_json::Value::String(text))).collect();
        let cells = serde_json::Value::Object(cells).to_string();
        if tx.reader().import_rows(contact, company)?.iter().any(|known| known.cells == cells) {
            return Ok(());
        }
        let row = ImportRow {
            id: tx.id(),
            contact_id: contact,
            company_id: if contact.is_none() { company } else { None },
            file: self.file.clone(),
            line: visitor.line,
            cells,
        };
        tx.insert(&row)
    }
}

/// Fills what is empty; what says something else is noted and kept beside.
pub(super) struct Fill<'t> {
    pub taken: &'t mut Taken,
    pub rest: &'t mut Vec<(String, String)>,
}

impl Fill<'_> {
    pub(super) fn text(&mut self, name: &'static str, field: &mut String, with: &str) {
        if with.trim().is_empty() || field == with {
            return;
        }
        if field.is_empty() {
            with.clone_into(field);
            self.taken.adds.push(name);
        } else {
            self.taken.differs.push(name);
            self.rest.push((name.to_owned(), with.to_owned()));
        }
    }
}

fn fill_contact(contact: &mut Contact, visitor: &Visitor, fill: &mut Fill<'_>) {
    let nameless = contact.given_name.is_empty() && contact.family_name.is_empty();
    if nameless {
        contact.name_order = visitor.name_order.unwrap_or(NameOrder::GivenFirst);
        fill.text("given_name", &mut contact.given_name, &visitor.given_name);
        fill.text("family_name", &mut contact.family_name, &visitor.family_name);
    } else if !is_same_name(NameText::of(contact), visitor.name_text()) {
        let (mut given, mut family) = (contact.given_name.clone(), contact.family_name.clone());
        fill.text("given_name", &mut given, &visitor.given_name);
        fill.text("family_name", &mut family, &visitor.family_name);
    }
    fill.text("native_name", &mut contact.native_name, &visitor.native_name);
    fill.text("title", &mut contact.title, &visitor.title);
    fill.text("job_title", &mut contact.job_title, &visitor.job_title);
    fill.text("department", &mut contact.department, &visitor.department);
    fill.text("linkedin", &mut contact.linkedin, &visitor.linkedin);
    fill.text("languages", &mut contact.languages, &visitor.languages);
    fill.text("country", &mut contact.country, &visitor.country);
}

pub(super) fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn own_key(visitor: &Visitor, firm: Option<Id>) -> u64 {
    let names = (&visitor.given_name, &visitor.family_name, &visitor.native_name);
    hash(&(names, firm, &visitor.emails, &visitor.phones, &visitor.country))
}

pub(super) fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
