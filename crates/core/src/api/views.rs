//! What the surface hands out beside the lists: the frame's overview, and one lead with all that hangs on it.

use serde::Serialize;

use super::{ApiError, AskedView};
use crate::{
    model::{
        Id, Stamp,
        codes::{CompanyKind, EmailKind, NoteKind, PhoneKind},
        show::Show,
        staff::Staff,
    },
    store::{FollowUpItem, Kept, LeadItem, OpKind, OpView, QuoteItem, UnsafePlace},
};

/// A book, as the status line names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct BookView {
    /// Names it in every copy.
    pub id: Id,
    /// Its file's name.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
    /// Whether it can only be read.
    pub read_only: bool,
    /// Whether another window of this device has it open, too.
    pub other_window: bool,
    /// What is unsafe about the place it lies in.
    pub unsafe_place: Option<UnsafePlace>,
}

/// A show, as choices and the status line name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ShowView {
    /// Names it.
    pub id: Id,
    /// As people call it.
    pub name: String,
    /// Where it is.
    pub city: String,
    /// First day, ISO 8601.
    pub first_day: Option<String>,
    /// Last day, ISO 8601.
    pub last_day: Option<String>,
    /// Which of its days today is, from 1; none outside it.
    pub day: Option<u32>,
    /// How many days it has.
    pub days: Option<u32>,
    /// How many leads we want to bring home.
    pub lead_goal: Option<u32>,
}

impl ShowView {
    pub(super) fn new(show: &Show, today: chrono::NaiveDate) -> Self {
        let number = |days: i64| u32::try_from(days).ok();
        let (first, last) = (show.first_day, show.last_day);
        let days = first.zip(last).and_then(|(first, last)| number((last - first).num_days() + 1));
        let day = first.and_then(|first| number((today - first).num_days() + 1)).filter(|day| *day >= 1);
        Self {
            id: show.id,
            name: show.name.clone(),
            city: show.city.clone(),
            first_day: first.map(|day| day.to_string()),
            last_day: last.map(|day| day.to_string()),
            day: day.filter(|day| days.is_some_and(|days| *day <= days)),
            days,
            lead_goal: show.lead_goal,
        }
    }
}

/// One of us, as signatures and choices name them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct StaffView {
    /// Names them.
    pub id: Id,
    /// Full name.
    pub name: String,
    /// What they sign with.
    pub initials: String,
    /// Which of the four inks, 1 to 4.
    pub ink: u32,
}

impl From<&Staff> for StaffView {
    fn from(staff: &Staff) -> Self {
        Self { id: staff.id, name: staff.name.clone(), initials: staff.initials.clone(), ink: staff.ink }
    }
}

/// What the frame shows whatever screen is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Overview {
    /// The book that is open.
    pub book: Option<BookView>,
    /// Why none is.
    pub trouble: Option<ApiError>,
    /// Every show.
    pub shows: Vec<ShowView>,
    /// The current one.
    pub show: Option<Id>,
    /// What a show that nobody has named will be called.
    pub first_show: String,
    /// Everyone of us.
    pub staff: Vec<StaffView>,
    /// Who is logging now.
    pub me: Option<Id>,
    /// Who will be, before anybody has said so.
    pub first_staff: String,
    /// The zone in which today is meant, IANA.
    pub zone: String,
    /// Today there, ISO 8601.
    pub today: String,
    /// Now, RFC 3339.
    #[specta(type = String)]
    pub now: Stamp,
    /// Leads at the current show.
    pub leads: u32,
    /// Of them, logged today.
    pub leads_today: u32,
    /// Of the current show's open leads, those without a next step.
    pub without_next_step: u32,
    /// The median of the minutes from logging to the first answer, at the current show; none while nobody was answered.
    pub answer_minutes: Option<u32>,
    /// Promises that are open, over all shows.
    pub follow_ups_open: u32,
    /// Of them, those that are late.
    pub follow_ups_late: u32,
    /// Of them, those due by the end of today, late ones included, that whoever logs keeps or nobody.
    pub follow_ups_due: u32,
    /// Companies in the book.
    pub companies: u32,
    /// Contacts in the book.
    pub contacts: u32,
    /// The language this device's user reads.
    pub language: String,
    /// The languages that can be chosen.
    pub languages: Vec<String>,
    /// `light`, `dark`, or `system`.
    pub theme: String,
    /// What Ctrl+Z would take back.
    pub undo: Option<OpView>,
    /// What a redo would bring back.
    pub redo: Option<OpView>,
}

/// A mail address of a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct EmailView {
    /// Names it.
    pub id: Id,
    /// What for.
    pub kind: EmailKind,
    /// As typed.
    pub address: String,
}

/// A phone number of a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct PhoneView {
    /// Names it.
    pub id: Id,
    /// What it is.
    pub kind: PhoneKind,
    /// As typed.
    pub typed: String,
    /// E.164, or empty.
    pub e164: String,
}

/// An entry of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct NoteView {
    /// Names it.
    pub id: Id,
    /// What it tells of.
    pub kind: NoteKind,
    /// What was said.
    pub body: String,
    /// When, RFC 3339.
    #[specta(type = String)]
    pub at: Stamp,
    /// Who of us.
    pub staff_id: Option<Id>,
}

/// A picture of a lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct AttachmentView {
    /// Names it.
    pub id: Id,
    /// Names its bytes.
    pub hash: String,
    /// When it was attached, RFC 3339.
    #[specta(type = String)]
    pub at: Stamp,
    /// Who of us.
    pub staff_id: Option<Id>,
}

/// One lead with all that hangs on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LeadDetail {
    /// As lists show it.
    pub item: LeadItem,
    /// Where in the company the contact works.
    pub department: String,
    /// The contact's country, or the company's: ISO 3166-1 alpha-2.
    pub country: String,
    /// BCP 47 codes.
    pub languages: Vec<String>,
    /// Profile address.
    pub linkedin: String,
    /// Mail addresses.
    pub emails: Vec<EmailView>,
    /// Phone numbers.
    pub phones: Vec<PhoneView>,
    /// What the company is to us.
    pub company_kind: Option<CompanyKind>,
    /// Where the company sits.
    pub company_city: String,
    /// The company's web address.
    pub company_website: String,
    /// Qualifier.
    pub budget: String,
    /// Qualifier.
    pub authority: String,
    /// Qualifier.
    pub need: String,
    /// Qualifier.
    pub timing: String,
    /// Our own questions, with the answers.
    pub asked: Vec<AskedView>,
    /// Why it was closed.
    pub closed_reason: String,
    /// Minutes from logging to the first answer; none while it waits.
    pub answer_minutes: Option<u32>,
    /// Where it is in its cadence.
    pub cadence: Option<crate::ops::cadence::CadencePlace>,
    /// What was promised: open by due day, then done.
    pub promises: Vec<FollowUpItem>,
    /// The timeline, the newest first.
    pub notes: Vec<NoteView>,
    /// Pictures, the oldest first.
    pub pictures: Vec<AttachmentView>,
    /// Quotes, the newest first.
    pub quotes: Vec<QuoteItem>,
}

/// What an undo or redo did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Undone {
    /// The verb that was taken or brought back.
    pub kind: OpKind,
    /// What was left alone because it was changed since.
    pub kept: Vec<Kept>,
}
