//! Bulk: the same done to many records at once, in one operation, so that one undo takes all of it back.

use serde::{Deserialize, Serialize};

use super::{
    cadence,
    capture::add_topics,
    deadlines::retime,
    edit::change,
    follow_up::{refuse_bad_day, show_of},
    product,
    promise::promised,
};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    grammar,
    i18n::Words,
    model::{
        Id,
        codes::{CompanyKind, Grade, QuoteState, Stage},
        company::{Company, CompanyTopic},
        contact::Contact,
        lead::Lead,
        product::Product,
        quote::Quote,
        record::Record,
        staff::Staff,
    },
    store::{AsOf, Book, Changes, Filter, ListKind, Op, OpKind, Tx},
};

/// What is done to each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum BulkAct {
    /// Leads get this grade, or none.
    Grade {
        /// The grade.
        grade: Option<Grade>,
    },
    /// Leads come to this stage.
    Stage {
        /// The stage.
        stage: Stage,
    },
    /// Leads or companies get one topic more.
    Topic {
        /// Its name, with or without `#`; made if need be.
        name: String,
    },
    /// Leads become one of ours', or nobody's.
    Assign {
        /// Whose.
        staff: Option<Id>,
    },
    /// The same is promised to each lead: `call +2d`.
    FollowUp {
        /// As typed; `>` may be left out.
        line: String,
    },
    /// Leads begin a cadence.
    Cadence {
        /// Which, by its code.
        code: String,
    },
    /// Companies become this to us, or nothing said.
    Kind {
        /// What.
        kind: Option<CompanyKind>,
    },
    /// Every price of the products goes up by so many per cent, or down.
    Prices {
        /// `5%`, `-2.5 %`.
        by: String,
    },
    /// Every price of the products holds until a day.
    Until {
        /// The day, ISO 8601; empty without end.
        day: String,
    },
    /// They go into the bin: a contact with their leads, a company only when it has neither people nor leads, a quote only
    /// before it went out.
    Delete,
}

/// Which records, and what is done to each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Bulk {
    /// Records of which list.
    pub list: ListKind,
    /// Which of them.
    pub filter: Filter,
    /// What.
    #[serde(flatten)]
    pub act: BulkAct,
}

/// What came of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct Bulked {
    /// Records that are different now.
    pub changed: u32,
    /// Records that were so already, or could not be: a company that still has people or leads, a quote that went out.
    pub left: u32,
}

/// Does it to all of them, or to none when something is refused.
///
/// # Errors
/// `no_such_record`, `no_such_day`, `name_needed` when nothing is promised or named, `not_a_part`, `not_a_day`,
/// `amount_too_large` for a price, `not_a_choice` for what records of the list cannot be given, and those of the filter.
pub fn bulk(
    book: &Book,
    clock: &Clock,
    staff: Option<Id>,
    as_of: AsOf,
    words: Words,
    asked: &Bulk,
) -> Result<(Bulked, Changes)> {
    let kind = match asked.act {
        BulkAct::FollowUp { .. } => OpKind::Promise,
        BulkAct::Delete => OpKind::Delete,
        BulkAct::Cadence { .. } => OpKind::Cadence,
        BulkAct::Prices { .. } | BulkAct::Until { .. } => OpKind::SetProduct,
        _ => OpKind::Edit,
    };
    book.transact(clock, Op { kind, staff }, |tx| {
        let mut done = Bulked::default();
        for id in tx.reader().picked(asked.list, &asked.filter, as_of)? {
            let changed = match asked.list {
                ListKind::Leads => to_lead(tx, (clock, words), id, &asked.act),
                ListKind::Contacts => to_contact(tx, id, &asked.act),
                ListKind::Companies => to_company(tx, id, &asked.act),
                ListKind::Quotes => to_quote(tx, id, &asked.act),
                ListKind::Products => to_product(tx, id, &asked.act),
            }?;
            done.changed += u32::from(changed);
            done.left += u32::from(!changed);
        }
        Ok(done)
    })
}

fn to_lead(tx: &mut Tx<'_>, (clock, words): (&Clock, Words), id: Id, act: &BulkAct) -> Result<bool> {
    let now = tx.now();
    match act {
        BulkAct::Grade { grade } => {
            let changed = saved::<Lead>(tx, id, |lead| lead.grade = *grade)?;
            retime(tx, &tx.reader().need::<Lead>(id)?)?;
            Ok(changed)
        }
        BulkAct::Stage { stage } => {
            let changed = saved::<Lead>(tx, id, |lead| lead.stage = *stage)?;
            cadence::settle(tx, id)?;
            Ok(changed)
        }
        BulkAct::Cadence { code } => cadence::begin_in(tx, clock, words, id, code).map(|()| true),
        BulkAct::Assign { staff } => {
            staff.map(|id| tx.reader().need::<Staff>(id)).transpose()?;
            saved::<Lead>(tx, id, |lead| lead.staff_id = *staff)
        }
        BulkAct::Topic { name } => {
            let before = tx.reader().interests(id)?.len();
            add_topics(tx, id, &[topic(name)?.to_owned()])?;
            Ok(tx.reader().interests(id)?.len() > before)
        }
        BulkAct::FollowUp { line } => promise(tx, clock, id, line),
        BulkAct::Delete => saved::<Lead>(tx, id, |lead| lead.deleted_at = Some(now)),
        BulkAct::Kind { .. } | BulkAct::Prices { .. } | BulkAct::Until { .. } => Err(not_here("leads")),
    }
}

fn to_contact(tx: &mut Tx<'_>, id: Id, act: &BulkAct) -> Result<bool> {
    let BulkAct::Delete = act else { return Err(not_here("contacts")) };
    let now = tx.now();
    for lead in tx.reader().leads_of(id)? {
        change::<Lead>(tx, lead, |lead| {
            lead.deleted_at = Some(now);
            Ok(())
        })?;
    }
    saved::<Contact>(tx, id, |contact| contact.deleted_at = Some(now))
}

fn to_company(tx: &mut Tx<'_>, id: Id, act: &BulkAct) -> Result<bool> {
    let now = tx.now();
    match act {
        BulkAct::Kind { kind } => saved::<Company>(tx, id, |company| company.kind = *kind),
        BulkAct::Topic { name } => {
            let topic = tx.topic(topic(name)?)?;
            if tx.reader().company_topics(id)?.iter().any(|it| it.topic_id == topic) {
                return Ok(false);
            }
            tx.insert(&CompanyTopic { id: tx.id(), company_id: id, topic_id: topic })?;
            Ok(true)
        }
        BulkAct::Delete if tx.reader().is_company_in_use(id)? => Ok(false),
        BulkAct::Delete => saved::<Company>(tx, id, |company| company.deleted_at = Some(now)),
        _ => Err(not_here("companies")),
    }
}

fn to_quote(tx: &mut Tx<'_>, id: Id, act: &BulkAct) -> Result<bool> {
    let BulkAct::Delete = act else { return Err(not_here("quotes")) };
    let now = tx.now();
    // What a customer holds in their hands stays in the book.
    if tx.reader().need::<Quote>(id)?.state != QuoteState::Draft {
        return Ok(false);
    }
    saved::<Quote>(tx, id, |quote| quote.deleted_at = Some(now))
}

fn to_product(tx: &mut Tx<'_>, id: Id, act: &BulkAct) -> Result<bool> {
    let now = tx.now();
    tx.about::<Product>(id);
    match act {
        BulkAct::Prices { by } => product::raise_prices(tx, id, by),
        BulkAct::Until { day } => product::hold_prices(tx, id, day),
        BulkAct::Delete => saved::<Product>(tx, id, |product| product.deleted_at = Some(now)),
        _ => Err(not_here("products")),
    }
}

/// Promises the same to a lead, the day meant where it was met.
fn promise(tx: &mut Tx<'_>, clock: &Clock, lead: Id, line: &str) -> Result<bool> {
    let zone = clock.zone_at(show_of(tx.reader(), lead)?.as_ref());
    let line = format!(">{}", line.trim().trim_start_matches(['>', '＞', '》']));
    let told = grammar::read_outcome(&line, clock.today(zone));
    refuse_bad_day(&told.problems)?;
    let mut step = told.next_steps.into_iter().next().ok_or_else(|| Error::new(Code::NameNeeded))?;
    if !told.note.is_empty() {
        step.text = [step.text.as_str(), &told.note].join(" ").trim().to_owned();
    }
    // What is promised to many at once is kept by whoever knows each of them.
    let keeper = tx.reader().need::<Lead>(lead)?.staff_id.or(tx.staff());
    let promise = promised(tx, lead, &step, zone, keeper)?;
    tx.insert(&promise)?;
    Ok(true)
}

fn topic(name: &str) -> Result<&str> {
    let name = name.trim().trim_start_matches(['#', '＃']).trim();
    if name.is_empty() { Err(Error::new(Code::NameNeeded)) } else { Ok(name) }
}

fn saved<R: Record>(tx: &mut Tx<'_>, id: Id, set: impl FnOnce(&mut R)) -> Result<bool> {
    let mut record = tx.reader().need::<R>(id)?;
    set(&mut record);
    tx.save(&record)
}

fn not_here(what: &str) -> Error {
    Error::new(Code::NotAChoice).with("value", what)
}
