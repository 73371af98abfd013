//! Find: what a text means, over all records, the best first, in groups by kind.
//!
//! The index is asked one question a kind and tier. It answers in the order of row ids, newest first, and is left as soon
//! as the group has enough, so that the first rows cost the same however many there are. Only when there are more than are
//! wanted is it asked twice, for those of the current show and for the others. Where a page ended is the question and the
//! row id, so paging on repeats and misses nothing.

use rusqlite::OptionalExtension;

use super::{
    Reader,
    document::{Document, FoundIn},
    search::{Doc, shows},
};
use crate::{
    error::{Code, Error, Result},
    model::{
        Id, Stamp,
        codes::{Grade, codes},
        record::Value,
    },
    text::{
        excerpt::excerpt,
        highlight::highlight,
        matches::matches_record,
        query::{self, Pass, Query, Tier},
        search_key::{self, Record, show_token},
        typo::{matches_with_typo, meant},
    },
};

codes! {
    /// What can be found, in the order it is shown among equals.
    FoundKind {
        /// A person.
        Contact = "contact",
        /// A company.
        Company = "company",
        /// A lead, by its topics and qualifiers.
        Lead = "lead",
        /// A quote.
        Quote = "quote",
        /// A product.
        Product = "product",
        /// A timeline entry.
        Note = "note",
        /// Something learned about the market.
        MarketNote = "market_note",
        /// A badge or card code.
        Scan = "scan",
    }
}

codes! {
    /// How well something matches, best first.
    FoundTier {
        /// As a whole word.
        Exact = "exact",
        /// At the start of a word.
        Start = "start",
        /// Inside a word.
        Inside = "inside",
        /// But for one typing error.
        Typo = "typo",
    }
}

/// What to find.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(default)]
pub struct FindQuery {
    /// What was typed.
    pub text: String,
    /// Only these kinds; all when empty.
    pub kinds: Vec<FoundKind>,
    /// The show whose records come first among equals; the current one when none is named.
    pub show: Option<Id>,
    /// Where to go on, as a group of one kind said.
    pub after: Option<String>,
    /// How many of each kind at most, 1 to 1,000; 50 when 0.
    pub limit: u32,
    /// How many of all kinds together at most, the best ones; no bound when 0.
    pub most: u32,
}

/// A text with the parts of it that match, in UTF-16 units from start to end.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Marked {
    /// The original text.
    pub text: String,
    /// What matches.
    pub marks: Vec<(u32, u32)>,
}

/// A record that was found, with what it takes to show and to open it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct FoundItem {
    /// What it is.
    pub kind: FoundKind,
    /// How well it matches.
    pub tier: FoundTier,
    /// The record itself.
    pub id: Id,
    /// Its lead; of a contact the one of the current show, or the newest.
    pub lead_id: Option<Id>,
    /// Its person.
    pub contact_id: Option<Id>,
    /// Its company.
    pub company_id: Option<Id>,
    /// How warm its lead is.
    pub grade: Option<Grade>,
    /// When it happened, RFC 3339.
    pub at: Option<String>,
    /// What it is called, in each script.
    pub main: Vec<Marked>,
    /// What tells it from its likes.
    pub second: Vec<Marked>,
    /// The field that matches best.
    pub found_in: FoundIn,
    /// That field's text around the match, when neither name shows it.
    pub found: Option<Marked>,
}

/// Records of one kind, best first.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct FoundGroup {
    /// Of what kind.
    pub kind: FoundKind,
    /// The records.
    pub items: Vec<FoundItem>,
    /// Hand this back with this kind alone to get the next ones; none when there are no more.
    pub next: Option<String>,
}

/// What was found: the kind with the best match first. Nothing typed finds nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Found {
    /// Only kinds of which something was found.
    pub groups: Vec<FoundGroup>,
}

/// A page never has more rows than this.
const MOST: u32 = 1_000;
const USUAL: u32 = 50;
/// Typing errors are forgiven when fewer than this many records match as typed.
const FEW: usize = 10;
/// The number of the question that forgives errors, beyond all others.
const FORGIVING: usize = 100;

/// One question to the index, about one kind.
struct Question<'q> {
    doc: Doc,
    step: usize,
    tier: Tier,
    certain: bool,
    expression: &'q str,
}

struct Hit {
    n: i64,
    at: Place,
    tier: Tier,
    /// What was read to be sure that it matches.
    document: Option<Document>,
}

/// A place in the answer: the question, whether beside the current show, and the row id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    step: usize,
    is_elsewhere: bool,
    row_id: i64,
}

impl Reader<'_> {
    /// What a text finds.
    ///
    /// # Errors
    /// `not_a_choice` for a place to go on from that no answer gave.
    pub fn found(self, asked: &FindQuery) -> Result<Found> {
        let Some(query) = Query::read(&asked.text) else { return Ok(Found::default()) };
        let limit = if asked.limit == 0 { USUAL } else { asked.limit.min(MOST) } as usize;
        let show = asked.show.map(|id| self.number_of("show", id)).transpose()?;
        let from = asked.after.as_deref().map(read_cursor).transpose()?;
        let search = Search { reader: self, query: &query, passes: query.passes(), show, from };
        let mut kinds = Vec::new();
        for doc in Doc::ALL.into_iter().filter(|doc| is_wanted(*doc, &asked.kinds)) {
            // One more than is shown tells whether there are more.
            kinds.push((doc, search.strict(doc, limit + 1)?));
        }
        let is_full = kinds.iter().all(|(_, hits)| hits.len() > limit);
        if !is_full && search.finds_little(&kinds, asked)? {
            for (doc, hits) in &mut kinds {
                search.forgiving(*doc, limit + 1, hits)?;
            }
        }
        let most = if asked.most == 0 { usize::MAX } else { asked.most as usize };
        let kept = best(&kinds, limit, most);
        let mut groups = Vec::new();
        for ((doc, hits), kept) in kinds.into_iter().zip(kept) {
            groups.extend(search.group(doc, hits, kept, asked.show)?);
        }
        groups.sort_by_key(|group| group.items.first().map(|item| item.tier));
        Ok(Found { groups })
    }
}

/// How many of each kind are shown: at most `limit`, and of all kinds at most the `most` that match best.
fn best(kinds: &[(Doc, Vec<Hit>)], limit: usize, most: usize) -> Vec<usize> {
    let of = |(at, (_, hits)): (usize, &(Doc, Vec<Hit>))| {
        hits.iter().take(limit).map(move |hit| (hit.at.step, at)).collect::<Vec<_>>()
    };
    let mut all: Vec<(usize, usize)> = kinds.iter().enumerate().flat_map(of).collect();
    all.sort_unstable();
    all.truncate(most);
    (0..kinds.len()).map(|at| all.iter().filter(|(_, kind)| *kind == at).count()).collect()
}

struct Search<'a> {
    reader: Reader<'a>,
    query: &'a Query,
    passes: Vec<Pass>,
    show: Option<i64>,
    from: Option<Place>,
}

impl Search<'_> {
    /// The best records of a kind that match as typed, at most `most`.
    fn strict(&self, doc: Doc, most: usize) -> Result<Vec<Hit>> {
        let mut hits = Vec::new();
        for (step, pass) in self.passes.iter().enumerate() {
            if hits.len() == most {
                break;
            }
            // A tier that lies in better ones for this kind finds nothing that they have not found.
            if pass.tier != Tier::Inside
                && !pass.tier.places().last().is_some_and(|place| doc.places().contains(place))
                || pass.tier == Tier::Inside && !doc.places().contains(&search_key::Place::Id)
            {
                continue;
            }
            // On the first page everything better was found already, which is cheaper to leave out here than there.
            let expression = if self.from.is_none() { &pass.find } else { &pass.only };
            let question = Question { doc, step, tier: pass.tier, certain: pass.certain, expression };
            self.ask(&question, most, &mut hits)?;
        }
        Ok(hits)
    }

    /// Adds the records of a kind that match but for a typing error.
    fn forgiving(&self, doc: Doc, most: usize, hits: &mut Vec<Hit>) -> Result<()> {
        if !doc.places().contains(&search_key::Place::Name) {
            return Ok(());
        }
        let Some(pass) = self.query.forgiving(&self.likes(doc)?) else { return Ok(()) };
        let question =
            Question { doc, step: FORGIVING, tier: Tier::Typo, certain: false, expression: &pass.find };
        self.ask(&question, most, hits)
    }

    /// Adds the newest hits of the current show, then the newest of others.
    fn ask(&self, question: &Question<'_>, most: usize, hits: &mut Vec<Hit>) -> Result<()> {
        let Some(show) = self.show else { return self.take(question, true, "", most, hits) };
        let already = hits.len();
        if self.from.is_none() {
            self.take(question, true, "", most, hits)?;
            if hits.len() < most {
                // These are all: those of the show go to the front.
                for hit in hits.iter_mut().skip(already) {
                    hit.at.is_elsewhere = !shows(self.reader.conn, question.doc, hit.n)?.contains(&show);
                }
                hits.get_mut(already..).unwrap_or_default().sort_by_key(|hit| hit.at.is_elsewhere);
                return Ok(());
            }
            hits.truncate(already);
        }
        let show = show_token(show);
        self.take(question, false, &format!(" AND \"{show}\""), most, hits)?;
        self.take(question, true, &format!(" NOT \"{show}\""), most, hits)
    }

    fn take(
        &self,
        question: &Question<'_>,
        is_elsewhere: bool,
        tail: &str,
        most: usize,
        hits: &mut Vec<Hit>,
    ) -> Result<()> {
        let doc = question.doc;
        let below = match self.from {
            Some(from) if (from.step, from.is_elsewhere) > (question.step, is_elsewhere) => return Ok(()),
            Some(from) if (from.step, from.is_elsewhere) == (question.step, is_elsewhere) => from.row_id,
            _ => i64::MAX,
        };
        let expression = query::of_kind(doc.letter(), &format!("({}){tail}", question.expression));
        let mut statement = self.reader.conn.prepare_cached(
            "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC",
        )?;
        let mut rows = statement.query((&expression, below))?;
        while hits.len() < most
            && let Some(row) = rows.next()?
        {
            let row_id: i64 = row.get(0)?;
            let n = row_id - doc.floor();
            if hits.iter().any(|hit| hit.n == n) {
                continue;
            }
            let at = Place { step: question.step, is_elsewhere, row_id };
            hits.extend(self.hit(question, Hit { n, at, tier: question.tier, document: None })?);
        }
        Ok(())
    }

    /// The hit with its true tier; none when fragments met by coincidence.
    fn hit(&self, question: &Question<'_>, hit: Hit) -> Result<Option<Hit>> {
        if question.certain {
            return Ok(Some(hit));
        }
        let Some(document) = Document::read(self.reader, question.doc, hit.n)? else { return Ok(None) };
        let tier = document.texts.with(|fields| {
            let record = Record::read(fields);
            let strict = matches_record(self.query, &record);
            match question.tier {
                Tier::Typo if strict.is_none() => {
                    matches_with_typo(self.query, &record).then_some(Tier::Typo)
                }
                Tier::Typo => None,
                _ => strict,
            }
        });
        Ok(tier.map(|tier| Hit { tier, document: Some(document), ..hit }))
    }

    /// Whether so few records of any kind match as typed that errors are forgiven.
    fn finds_little(&self, kinds: &[(Doc, Vec<Hit>)], asked: &FindQuery) -> Result<bool> {
        let mut found: usize = kinds.iter().map(|(_, hits)| hits.len()).sum();
        for doc in Doc::ALL {
            let is_counted = self.from.is_none() && is_wanted(doc, &asked.kinds);
            if found < FEW && !is_counted {
                let first = Search { from: None, show: None, passes: self.query.passes(), ..*self };
                found += first.strict(doc, FEW)?.len();
            }
        }
        Ok(found < FEW)
    }

    /// The words of the book that may be meant by each word that may hold an error.
    fn likes(&self, doc: Doc) -> Result<Vec<Vec<String>>> {
        let conn = self.reader.conn;
        conn.execute_batch(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms USING fts5vocab (main, search, row)",
        )?;
        let mut statement =
            conn.prepare_cached("SELECT term FROM temp.search_terms WHERE term >= ?1 AND term < ?2")?;
        let letter = doc.letter();
        let mut likes = Vec::new();
        for suspect in self.query.suspects() {
            let mut rows =
                statement.query([format!("{letter}{}", suspect.from), format!("{letter}{}", suspect.to)])?;
            let mut terms = Vec::new();
            while let Some(row) = rows.next()? {
                let term = row.get_ref(0)?.as_str().unwrap_or_default().get(letter.len_utf8()..);
                terms.extend(term.filter(|term| suspect.is_like(term)).map(str::to_owned));
            }
            likes.push(terms);
        }
        Ok(likes)
    }

    fn group(
        &self,
        doc: Doc,
        mut hits: Vec<Hit>,
        kept: usize,
        show: Option<Id>,
    ) -> Result<Option<FoundGroup>> {
        let has_more = hits.len() > kept;
        hits.truncate(kept);
        let next = hits.last().filter(|_| has_more).map(|hit| write_cursor(hit.at));
        // What was found by fragments may match less well than the question it answered.
        hits.sort_by_key(|hit| hit.tier);
        let mut items = Vec::with_capacity(hits.len());
        for hit in hits {
            items.extend(self.item(doc, hit, show)?);
        }
        Ok((!items.is_empty()).then(|| FoundGroup { kind: kind(doc), items, next }))
    }

    fn item(&self, doc: Doc, hit: Hit, show: Option<Id>) -> Result<Option<FoundItem>> {
        let document = match hit.document {
            Some(document) => document,
            None => match Document::read(self.reader, doc, hit.n)? {
                Some(document) => document,
                None => return Ok(None),
            },
        };
        let (lead_id, grade) = self.lead_of(&document, show)?;
        let corrected = (hit.tier == Tier::Typo)
            .then(|| Query::read(&document.texts.with(|fields| meant(self.query, &Record::read(fields)))))
            .flatten();
        let query = corrected.as_ref().unwrap_or(self.query);
        let marked = |text: &String| Marked { marks: highlight(query, text), text: text.clone() };
        let shown = |texts: &[String]| texts.iter().filter(|text| !text.is_empty()).map(marked).collect();
        let (main, second): (Vec<Marked>, Vec<Marked>) = (shown(&document.main), shown(&document.second));
        // The field that shows most of what was typed; of equals the one that counts most.
        let length = |marks: &[(u32, u32)]| marks.iter().map(|(from, to)| to - from).sum::<u32>();
        let best = document
            .texts
            .all()
            .map(|(at, text)| (at, text, highlight(query, text)))
            .filter(|(_, _, marks)| !marks.is_empty())
            .reduce(|best, next| if length(&next.2) > length(&best.2) { next } else { best });
        let (found_in, found) = match best {
            Some((at, text, marks)) => {
                let is_shown = main.iter().chain(&second).any(|shown| shown.text == text);
                let (text, marks) = excerpt(text, &marks);
                (at, (!is_shown).then_some(Marked { text, marks }))
            }
            None => (document.texts.all().next().map_or(FoundIn::Name, |(at, _)| at), None),
        };
        Ok(Some(FoundItem {
            kind: kind(doc),
            tier: tier(hit.tier),
            id: document.id,
            lead_id,
            contact_id: document.contact,
            company_id: document.company,
            grade,
            at: document.at.map(|at: Stamp| at.to_string()),
            main,
            second,
            found_in,
            found,
        }))
    }

    /// The lead to open for a record: its own, or its contact's one of this show, or the newest.
    fn lead_of(&self, document: &Document, show: Option<Id>) -> Result<(Option<Id>, Option<Grade>)> {
        let (sql, of) = match (document.lead, document.contact) {
            (Some(lead), _) => ("SELECT id, grade FROM lead WHERE id = ?1 AND ?2 IS ?2", lead),
            (None, Some(contact)) => (
                "SELECT id, grade FROM lead WHERE contact_id = ?1 AND deleted_at IS NULL
                 ORDER BY show_id IS ?2 DESC, logged_at DESC LIMIT 1",
                contact,
            ),
            (None, None) => return Ok((None, None)),
        };
        let show = show.map_or(Value::Null, |id| Value::Ref { id });
        let mut statement = self.reader.conn.prepare_cached(sql)?;
        let found = statement.query_row([Value::Ref { id: of }, show], |row| {
            Ok((super::bind::optional_id(row, "id")?, row.get("grade")?))
        });
        Ok(found.optional()?.unwrap_or_default())
    }
}

fn is_wanted(doc: Doc, kinds: &[FoundKind]) -> bool {
    kinds.is_empty() || kinds.contains(&kind(doc))
}

fn kind(doc: Doc) -> FoundKind {
    match doc {
        Doc::Contact => FoundKind::Contact,
        Doc::Company => FoundKind::Company,
        Doc::Lead => FoundKind::Lead,
        Doc::Quote => FoundKind::Quote,
        Doc::Product => FoundKind::Product,
        Doc::Note => FoundKind::Note,
        Doc::MarketNote => FoundKind::MarketNote,
        Doc::Scan => FoundKind::Scan,
    }
}

fn tier(tier: Tier) -> FoundTier {
    match tier {
        Tier::ExactName | Tier::ExactId | Tier::ExactText => FoundTier::Exact,
        Tier::StartName | Tier::StartId | Tier::StartText => FoundTier::Start,
        Tier::Inside => FoundTier::Inside,
        Tier::Typo => FoundTier::Typo,
    }
}

fn write_cursor(at: Place) -> String {
    format!("{}.{}.{}", at.step, u8::from(at.is_elsewhere), at.row_id)
}

fn read_cursor(cursor: &str) -> Result<Place> {
    let mut parts = cursor.split('.');
    let mut read = || {
        Some(Place {
            step: parts.next()?.parse().ok()?,
            is_elsewhere: parts.next()? == "1",
            row_id: parts.next()?.parse().ok()?,
        })
    };
    read().ok_or_else(|| Error::new(Code::NotAChoice).with("value", cursor))
}
