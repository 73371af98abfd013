//! Find: what a text means, over all records, the best first, in groups by kind.
//!
//! The index is asked one question a kind and tier. It answers in the order of row ids, newest first, and is left as soon
//! as the group has enough, so that the first rows cost the same however many there are. Only when there are more than are
//! wanted is it asked twice, for those of the current show and for the others. Where a page ended is the question and the
//! row id, so paging on repeats and misses nothing.

use super::{
    AsOf, Filter, Reader,
    among::Among,
    document::Document,
    find_item::{FoundItem, item},
    search::{Doc, shows},
};
use crate::{
    error::{Code, Error, Result},
    model::{Id, codes::codes},
    text::{
        matches::matches_record,
        query::{self, Pass, Query, Tier},
        search_key::{self, Record, show_token},
        typo::matches_with_typo,
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

pub(super) struct Hit {
    pub(super) n: i64,
    at: Place,
    pub(super) tier: Tier,
    /// What was read to be sure that it matches.
    pub(super) document: Option<Document>,
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
        self.found_among(asked, None)
    }

    /// [`Reader::found`] among what a filter leaves.
    ///
    /// # Errors
    /// Those of [`Reader::found`], and what the filter cannot mean.
    pub fn found_in(self, asked: &FindQuery, filter: &Filter, as_of: AsOf) -> Result<Found> {
        self.found_among(asked, Among::read(self, filter, as_of)?.as_ref())
    }

    /// The records of one kind that a text finds, the best first, by their ids alone: for who weighs them anyway. Typing
    /// errors are forgiven when few of this kind match as typed.
    ///
    /// # Errors
    /// Those of reading.
    pub fn found_ids(self, text: &str, kind: FoundKind, most: usize) -> Result<Vec<Id>> {
        let Some(query) = Query::read(text) else { return Ok(Vec::new()) };
        let search = Search {
            reader: self,
            query: &query,
            passes: query.passes(),
            show: None,
            from: None,
            among: None,
        };
        let mut ids = Vec::new();
        for doc in Doc::ALL.into_iter().filter(|doc| is_wanted(*doc, &[kind])) {
            let mut hits = Vec::new();
            search.strict(doc, most, &mut hits)?;
            if hits.len() < FEW.min(most) {
                search.forgiving(doc, most, &mut hits)?;
            }
            for hit in hits {
                ids.extend(match hit.document {
                    Some(document) => Some(document.id),
                    None => Document::read(self, doc, hit.n)?.map(|document| document.id),
                });
            }
        }
        Ok(ids)
    }

    fn found_among(self, asked: &FindQuery, among: Option<&Among>) -> Result<Found> {
        let Some(query) = Query::read(&asked.text) else { return Ok(Found::default()) };
        let limit = if asked.limit == 0 { USUAL } else { asked.limit.min(MOST) } as usize;
        let show = asked.show.map(|id| self.number_of("show", id)).transpose()?;
        let from = asked.after.as_deref().map(read_cursor).transpose()?;
        let search = Search { reader: self, query: &query, passes: query.passes(), show, from, among };
        let most = if asked.most == 0 { usize::MAX } else { asked.most as usize };
        let wanted = Doc::ALL.into_iter().filter(|doc| is_wanted(*doc, &asked.kinds));
        let mut kinds: Vec<(Doc, Vec<Hit>)> = wanted.map(|doc| (doc, Vec::new())).collect();
        // One more than is shown tells whether there are more.
        let asked_all = search.best_first(&mut kinds, limit + 1, most)?;
        let is_full = kinds.iter().all(|(_, hits)| hits.len() > limit);
        if asked_all && !is_full && search.finds_little(&kinds, asked)? {
            for (doc, hits) in &mut kinds {
                search.forgiving(*doc, limit + 1, hits)?;
            }
        }
        let kept = best(&kinds, limit, most);
        let mut groups = Vec::new();
        for ((doc, mut hits), kept) in kinds.into_iter().zip(kept) {
            if !asked_all && kept > 0 && hits.len() == kept {
                search.strict(doc, kept + 1, &mut hits)?;
            }
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
    among: Option<&'a Among>,
}

impl Search<'_> {
    /// The records that match as typed, at most `each` of a kind: tier by tier over all kinds, until the best `most` are
    /// there. False when worse ones were not asked for.
    fn best_first(&self, kinds: &mut [(Doc, Vec<Hit>)], each: usize, most: usize) -> Result<bool> {
        for (step, pass) in self.passes.iter().enumerate() {
            for at in 0..kinds.len() {
                let shown: usize = kinds.iter().map(|(_, hits)| hits.len().min(each - 1)).sum();
                if shown >= most {
                    return Ok(false);
                }
                if let Some((doc, hits)) = kinds.get_mut(at) {
                    self.ask_pass(*doc, (step, pass), each, hits)?;
                }
            }
        }
        Ok(true)
    }

    /// Adds the best records of a kind that match as typed, until there are `most`.
    fn strict(&self, doc: Doc, most: usize, hits: &mut Vec<Hit>) -> Result<()> {
        self.passes.iter().enumerate().try_for_each(|pass| self.ask_pass(doc, pass, most, hits))
    }

    fn ask_pass(
        &self,
        doc: Doc,
        (step, pass): (usize, &Pass),
        most: usize,
        hits: &mut Vec<Hit>,
    ) -> Result<()> {
        // A tier that lies in better ones for this kind finds nothing that they have not found.
        let is_idle = match pass.tier {
            Tier::Inside => !doc.places().contains(&search_key::Place::Id),
            tier => !tier.places().last().is_some_and(|place| doc.places().contains(place)),
        };
        if is_idle || hits.len() >= most {
            return Ok(());
        }
        // On the first page everything better was found already, which is cheaper to leave out here than there.
        let expression = if self.from.is_none() { &pass.find } else { &pass.only };
        let question = Question { doc, step, tier: pass.tier, certain: pass.certain, expression };
        self.ask(&question, most, hits)
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
            if let Some(among) = self.among
                && !among.holds(self.reader, doc, n)?
            {
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
                let mut hits = Vec::new();
                first.strict(doc, FEW, &mut hits)?;
                found += hits.len();
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
            items.extend(item(self.reader, self.query, (doc, hit), show)?);
        }
        Ok((!items.is_empty()).then(|| FoundGroup { kind: kind(doc), items, next }))
    }
}

fn is_wanted(doc: Doc, kinds: &[FoundKind]) -> bool {
    kinds.is_empty() || kinds.contains(&kind(doc))
}

pub(super) fn kind(doc: Doc) -> FoundKind {
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
