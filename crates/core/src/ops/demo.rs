//! The demo book: an invented exhibitor with everything a booth collects, to try Fairlead on and to measure it with.
//!
//! The same size, seed and fixed clock give the same records. Nobody in it exists: mail and web addresses end in
//! `.example`, phone numbers are from ranges kept for fiction or plainly made up. The first thirty visitors are written
//! by hand, because pictures are taken of them; the others come by chance.

mod dice;
mod firms;
mod ground;
mod lands;
mod market;
mod people;
mod plan;
mod products;
mod quotes;
mod sample;
mod talk;
mod visits;
mod write;

use std::collections::HashMap;

use dice::Dice;
use firms::{Firm, Register};
use ground::Ground;
use people::Reach;
use quotes::Pending;

use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::Id,
    store::{Book, Op, OpKind, Tx},
};

/// What a demo book was filled with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Filled {
    /// People.
    pub contacts: u32,
    /// Companies, cities and other bodies.
    pub companies: u32,
    /// Visits, each of somebody at a show.
    pub leads: u32,
    /// Entries of their timelines.
    pub notes: u32,
    /// What was promised, open and done.
    pub follow_ups: u32,
    /// Offers, each revision counted.
    pub quotes: u32,
}

/// Fills a new, empty book with this many contacts and all that goes with them.
///
/// # Errors
/// `book_exists` when the book holds something already; `disk_full`. Nothing is written then.
pub fn fill(book: &Book, clock: &Clock, size: u32, seed: u64) -> Result<Filled> {
    let op = Op { kind: OpKind::Demo, staff: None };
    let (filled, _) = book.transact(clock, op, |tx| {
        let reader = tx.reader();
        if reader.exhibitor()?.is_some() || !reader.shows()?.is_empty() || !reader.staff()?.is_empty() {
            return Err(Error::new(Code::BookExists));
        }
        let ground = Ground::lay(tx, clock, book.id(), size)?;
        let wares = products::write(tx)?;
        let mut filler = Filler {
            tx,
            ground,
            wares,
            dice: Dice::new(seed),
            topics: HashMap::new(),
            firms: Vec::new(),
            written_firms: 0,
            register: Register::default(),
            reach: Reach::default(),
            pending: Vec::new(),
            filled: Filled::default(),
        };
        filler.fill(size)?;
        Ok(filler.filled)
    })?;
    Ok(filled)
}

/// A demo book being filled.
struct Filler<'a, 'c> {
    tx: &'a mut Tx<'c>,
    ground: Ground,
    /// The products, in the order of the list they come from.
    wares: Vec<Id>,
    dice: Dice,
    topics: HashMap<&'static str, Id>,
    firms: Vec<Firm>,
    /// How many of them were written by hand.
    written_firms: usize,
    register: Register,
    reach: Reach,
    /// Offers, until they are numbered.
    pending: Vec<Pending>,
    filled: Filled,
}

impl Filler<'_, '_> {
    fn fill(&mut self, size: u32) -> Result<()> {
        self.write_sample(size)?;
        self.written_firms = self.firms.len();
        // About five companies for eight people.
        while self.filled.companies < size.saturating_mul(5) / 8 {
            self.add_firm()?;
        }
        let mut at = 0;
        while self.filled.contacts < size {
            let visitor = self.chance_visitor(at);
            self.write(visitor)?;
            at += 1;
            if at % 70 == 0
                && let Some(visitor) = self.nameless_visitor()
            {
                self.write(visitor)?;
            }
        }
        self.write_offers()?;
        self.write_market_notes()
    }

    /// A topic's id, looked up once.
    fn topic(&mut self, name: &'static str) -> Result<Id> {
        if let Some(id) = self.topics.get(name) {
            return Ok(*id);
        }
        let id = self.tx.topic(name)?;
        self.topics.insert(name, id);
        Ok(id)
    }
}
