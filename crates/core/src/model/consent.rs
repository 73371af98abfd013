//! Consent: on what ground we hold a person's data, and since when (GDPR, articles 6 and 7).

use chrono::NaiveDate;

use super::{
    Id, Stamp,
    codes::{ConsentBasis, ConsentChannel},
    record::record,
};

record! {
    /// The ground on which we hold a contact's data.
    Consent in Consent {
        /// Whose data.
        contact_id: Id,
        /// The ground.
        basis: ConsentBasis,
        /// Which version of our privacy notice was shown.
        notice_version: String,
        /// In which language, as a BCP 47 code.
        notice_language: String,
        /// Whether they also want news from us; asked apart (GDPR, recital 43).
        marketing: bool,
        /// How it was given.
        channel: ConsentChannel,
        /// When.
        at: Stamp,
        /// To whom of us.
        staff_id: Option<Id>,
        /// Until when we keep the data.
        retain_until: Option<NaiveDate>,
    }
}
