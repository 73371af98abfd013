//! What a line says of a visit: interests, the note, promises, and what was learned about the market.

use super::Capture;
use crate::{
    error::Result,
    grammar::NextStep,
    model::{
        Id,
        codes::NoteKind,
        lead::LeadInterest,
        market_note::{MarketNote, MarketNoteTopic},
        note::Note,
    },
    ops::promise::promised,
    store::Tx,
};

impl Capture<'_> {
    pub(super) fn interests(&self, tx: &mut Tx<'_>, lead: Id) -> Result<()> {
        add_topics(tx, lead, &self.understood.topics)
    }

    pub(super) fn note(&self, tx: &mut Tx<'_>, lead: Id) -> Result<()> {
        if self.understood.note.is_empty() {
            return Ok(());
        }
        let note = Note {
            id: tx.id(),
            lead_id: lead,
            kind: NoteKind::Conversation,
            body: self.understood.note.clone(),
            at: tx.now(),
            staff_id: Some(self.staff),
            scan_id: None,
            deleted_at: None,
        };
        tx.insert(&note)
    }

    pub(super) fn promise(&self, tx: &mut Tx<'_>, lead: Id, step: &NextStep) -> Result<()> {
        let follow_up = promised(tx, lead, step, self.zone, Some(self.staff))?;
        tx.insert(&follow_up)
    }

    pub(super) fn market_notes(&self, tx: &mut Tx<'_>, lead: Option<Id>, company: Option<Id>) -> Result<()> {
        for learned in &self.understood.market_notes {
            let note = MarketNote {
                id: tx.id(),
                kind: learned.kind,
                body: learned.text.clone(),
                weight: 2,
                company_id: company,
                show_id: Some(self.show.id),
                lead_id: lead,
                staff_id: Some(self.staff),
                at: tx.now(),
                deleted_at: None,
            };
            tx.insert(&note)?;
            for name in &learned.topics {
                let topic =
                    MarketNoteTopic { id: tx.id(), market_note_id: note.id, topic_id: tx.topic(name)? };
                tx.insert(&topic)?;
            }
        }
        Ok(())
    }
}

/// Adds topics to a lead's interests, each once.
pub(in crate::ops) fn add_topics(tx: &mut Tx<'_>, lead: Id, names: &[String]) -> Result<()> {
    let mut known = tx.reader().interests(lead)?;
    for name in names {
        let topic = tx.topic(name)?;
        if known.iter().any(|interest| interest.topic_id == Some(topic)) {
            continue;
        }
        let interest = LeadInterest {
            id: tx.id(),
            lead_id: lead,
            position: known.last().map_or(0, |interest| interest.position + 1),
            topic_id: Some(topic),
            product_id: None,
        };
        tx.insert(&interest)?;
        known.push(interest);
    }
    Ok(())
}
