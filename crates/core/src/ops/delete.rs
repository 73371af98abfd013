//! Delete: a record goes into the bin, from which undo brings it back.

use super::{cadence, edit::change};
use crate::{
    clock::Clock,
    error::{Code, Error, Result},
    model::{
        Id, attachment::Attachment, cadence::Cadence, codes::codes, follow_up::FollowUp, lead::Lead,
        mail_template::MailTemplate, note::Note, question::Question, show::Show, staff::Staff,
    },
    store::{Book, Changes, Op, OpKind},
};

codes! {
    /// What can be put into the bin.
    Deletable {
        /// A lead, with its timeline and promises.
        Lead = "lead",
        /// A timeline entry.
        Note = "note",
        /// A picture of a lead.
        Attachment = "attachment",
        /// A promise.
        FollowUp = "follow_up",
        /// A show without leads.
        Show = "show",
        /// A mail template of the user's own.
        MailTemplate = "mail_template",
        /// A question of ours; what was answered stays.
        Question = "question",
        /// A cadence; leads that go through it go on.
        Cadence = "cadence",
        /// One of us; what they logged and promised stays, and the promises are nobody's.
        Staff = "staff",
    }
}

/// Puts a record into the bin.
///
/// # Errors
/// `no_such_record`; `in_use` for a show that has leads.
pub fn delete(book: &Book, clock: &Clock, staff: Option<Id>, what: Deletable, id: Id) -> Result<Changes> {
    let done = book.transact(clock, Op { kind: OpKind::Delete, staff }, |tx| {
        let now = Some(tx.now());
        match what {
            Deletable::Lead => change::<Lead>(tx, id, |lead| {
                lead.deleted_at = now;
                Ok(())
            }),
            Deletable::Note => change::<Note>(tx, id, |note| {
                note.deleted_at = now;
                Ok(())
            }),
            Deletable::Attachment => change::<Attachment>(tx, id, |attachment| {
                attachment.deleted_at = now;
                Ok(())
            }),
            Deletable::FollowUp => {
                change::<FollowUp>(tx, id, |follow_up| {
                    follow_up.deleted_at = now;
                    Ok(())
                })?;
                cadence::dropped(tx, id)
            }
            Deletable::Cadence => change::<Cadence>(tx, id, |cadence| {
                cadence.deleted_at = now;
                Ok(())
            }),
            Deletable::MailTemplate => change::<MailTemplate>(tx, id, |template| {
                template.deleted_at = now;
                Ok(())
            }),
            Deletable::Question => change::<Question>(tx, id, |question| {
                question.deleted_at = now;
                Ok(())
            }),
            Deletable::Staff => change::<Staff>(tx, id, |staff| {
                staff.deleted_at = now;
                Ok(())
            }),
            Deletable::Show => {
                if tx.reader().has_leads(id)? {
                    return Err(Error::new(Code::InUse));
                }
                change::<Show>(tx, id, |show| {
                    show.deleted_at = now;
                    Ok(())
                })
            }
        }
    })?;
    Ok(done.1)
}
