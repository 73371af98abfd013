//! A market note: what was learned, as a record that can be counted and compared.

use super::{Id, Stamp, codes::MarketNoteKind, record::record};

record! {
    /// Something learned about the market.
    MarketNote in MarketNote {
        /// Of what sort.
        kind: MarketNoteKind,
        /// What.
        body: String,
        /// How much it matters, 1 to 3.
        weight: u32,
        /// About, or from, whom.
        company_id: Option<Id>,
        /// Learned where.
        show_id: Option<Id>,
        /// Learned from which lead.
        lead_id: Option<Id>,
        /// Who of us wrote it.
        staff_id: Option<Id>,
        /// When.
        at: Stamp,
        /// When it went into the bin.
        deleted_at: Option<Stamp>,
    }
}

record! {
    /// A market note is about a topic.
    MarketNoteTopic in MarketNoteTopic {
        /// The note.
        market_note_id: Id,
        /// The topic.
        topic_id: Id,
    }
}
