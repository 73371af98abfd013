//! A lead: this contact at this show, with what we make of it.

use super::{
    Id, Stamp,
    codes::{Grade, Stage},
    record::record,
};

record! {
    /// This visitor at this show. Needs a contact, a company or a scan.
    Lead in Lead {
        /// Where we met.
        show_id: Id,
        /// Whom.
        contact_id: Option<Id>,
        /// The company they spoke for, as it was at the show.
        company_id: Option<Id>,
        /// The badge or card we have of them.
        scan_id: Option<Id>,
        /// Their title, as it was at the show.
        job_title: String,
        /// How warm.
        grade: Option<Grade>,
        /// How far.
        stage: Stage,
        /// Why it was closed without an order.
        closed_reason: String,
        /// Qualifier: is there money.
        budget: String,
        /// Qualifier: who decides.
        authority: String,
        /// Qualifier: what for.
        need: String,
        /// Qualifier: by when.
        timing: String,
        /// What it may be worth, in minor units of `value_currency`.
        value_minor: Option<i64>,
        /// ISO 4217 code.
        value_currency: Option<String>,
        /// Who of us logged it.
        staff_id: Option<Id>,
        /// When.
        logged_at: Stamp,
        /// When it went into the bin.
        deleted_at: Option<Stamp>,
    }
}

record! {
    /// A lead is interested in a topic or a product: exactly one of the two.
    LeadInterest in LeadInterest {
        /// Whose interest.
        lead_id: Id,
        /// Order among the lead's interests, from 0.
        position: u32,
        /// The topic.
        topic_id: Option<Id>,
        /// The product.
        product_id: Option<Id>,
    }
}
