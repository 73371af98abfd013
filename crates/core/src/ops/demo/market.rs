//! Market notes: what the field taught us between two visitors.

use super::{Filler, talk, talk::Tongue};
use crate::{
    error::Result,
    model::{
        codes::MarketNoteKind,
        market_note::{MarketNote, MarketNoteTopic},
    },
};

impl Filler<'_, '_> {
    /// Writes about one market note for six visitors.
    pub(super) fn write_market_notes(&mut self) -> Result<()> {
        for _ in 0..self.filled.contacts.div_ceil(6) {
            let fair_at = self.ground.any_fair(&mut self.dice);
            let fair = self.ground.fairs[fair_at].clone();
            let (kind, topic, template) = self.dice.pick(talk::LEARNED);
            let tongue = if template.is_ascii() { Tongue::English } else { tongue_of(template) };
            let staff = self.dice.below(4);
            let note = MarketNote {
                id: self.tx.id(),
                kind: MarketNoteKind::ALL[kind],
                body: talk::fill(&mut self.dice, tongue, template),
                weight: self.dice.weighed(&[(25, 1), (55, 2), (20, 3)]),
                company_id: self.told_by(),
                show_id: Some(fair.id),
                lead_id: None,
                staff_id: Some(self.ground.staff[staff]),
                at: self.ground.visit(&fair, &mut self.dice),
                deleted_at: None,
            };
            self.tx.insert(&note)?;
            let topic_id = self.topic(topic)?;
            self.tx.insert(&MarketNoteTopic { id: self.tx.id(), market_note_id: note.id, topic_id })?;
        }
        Ok(())
    }

    fn told_by(&mut self) -> Option<crate::model::Id> {
        if self.firms.is_empty() || !self.dice.chance(35) {
            return None;
        }
        let at = self.dice.below(self.firms.len());
        self.firms.get(at).map(|firm| firm.id)
    }
}

fn tongue_of(template: &str) -> Tongue {
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    match (template.chars().any(is_han), template.contains(['á', 'é', 'í', 'ó', 'ñ', 'ú'])) {
        (true, _) => Tongue::Chinese,
        (_, true) => Tongue::Spanish,
        _ => Tongue::English,
    }
}
