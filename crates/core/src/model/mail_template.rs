//! A mail template of the user's own, beside those that Fairlead brings.

use super::{codes::FollowUpKind, record::record};

record! {
    /// A letter with fields in it.
    MailTemplate in MailTemplate {
        /// As its owner calls it; other templates put it in by this name.
        name: String,
        /// For promises of which kind; none is any.
        kind: Option<FollowUpKind>,
        /// BCP 47 code of the language it is written in.
        language: String,
        /// The subject, with fields.
        subject: String,
        /// The text, with fields.
        body: String,
        /// When it went into the bin.
        deleted_at: Option<super::Stamp>,
    }
}
