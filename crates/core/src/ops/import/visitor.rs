//! A row as what it says of a visitor: every reader yields these, and the book takes nothing else in.

use chrono::{NaiveDate, NaiveTime};

use crate::model::{
    Id, Stamp,
    codes::{CompanyKind, EmailKind, FollowUpKind, Grade, NameOrder, PhoneKind, Stage},
};

/// What a row says. Texts are as they stand in the file; what it does not say is empty.
#[derive(Debug, Clone, Default)]
pub(super) struct Visitor {
    /// The line it stands on.
    pub line: u32,
    /// The id that we gave the record.
    pub id: Option<Id>,
    pub given_name: String,
    pub family_name: String,
    pub native_name: String,
    pub name_order: Option<NameOrder>,
    pub title: String,
    pub job_title: String,
    pub department: String,
    pub linkedin: String,
    pub languages: String,
    pub country: String,
    pub emails: Vec<(EmailKind, String)>,
    pub phones: Vec<(PhoneKind, String)>,
    pub firm: Firm,
    pub lead: Lead,
    /// Cells that have no place in the book: heading and what stands there.
    pub rest: Vec<(String, String)>,
}

/// What a row says of a company.
#[derive(Debug, Clone, Default)]
pub(super) struct Firm {
    pub name: String,
    pub native_name: String,
    pub kind: Option<CompanyKind>,
    pub website: String,
    pub vat_id: String,
    pub parent: String,
    pub street: Vec<String>,
    pub postal_code: String,
    pub city: String,
    pub country: String,
    pub state: String,
    pub note: String,
}

/// What a row says of a visit.
#[derive(Debug, Clone, Default)]
pub(super) struct Lead {
    pub show: String,
    pub shows: Vec<String>,
    pub staff: String,
    pub logged_at: Option<When>,
    pub grade: Option<Grade>,
    pub stage: Option<Stage>,
    pub topics: Vec<String>,
    pub step: Option<(FollowUpKind, String)>,
    pub due: Option<(NaiveDate, Option<NaiveTime>)>,
    pub minutes: Option<u32>,
    pub notes: Vec<String>,
    pub value: Option<(i64, String)>,
    pub budget: String,
    pub authority: String,
    pub need: String,
    pub timing: String,
    pub badge: String,
}

/// An instant, or what a clock on the wall of the show said.
#[derive(Debug, Clone, Copy)]
pub(super) enum When {
    Instant(Stamp),
    Wall(NaiveDate, NaiveTime),
}

impl Visitor {
    /// Whether it names nobody: no person, no company, no way to reach anybody.
    pub(super) fn is_nobody(&self) -> bool {
        !self.is_person() && self.firm.name.trim().is_empty() && self.firm.native_name.trim().is_empty()
    }

    pub(super) fn is_person(&self) -> bool {
        self.has_name() || !self.emails.is_empty() || !self.phones.is_empty()
    }

    pub(super) fn has_name(&self) -> bool {
        [&self.given_name, &self.family_name, &self.native_name].iter().any(|part| !part.trim().is_empty())
    }

    /// Whether it tells of a visit and not only of a person.
    pub(super) fn is_visit(&self) -> bool {
        let Lead {
            show,
            staff,
            logged_at,
            grade,
            stage,
            topics,
            step,
            due,
            notes,
            value,
            budget,
            authority,
            need,
            timing,
            ..
        } = &self.lead;
        [show, staff, budget, authority, need, timing].iter().any(|text| !text.trim().is_empty())
            || logged_at.is_some()
            || grade.is_some()
            || stage.is_some()
            || !topics.is_empty()
            || step.is_some()
            || due.is_some()
            || !notes.is_empty()
            || value.is_some()
    }
}

impl Firm {
    /// The address as the book holds it: lines by new lines.
    pub(super) fn address(&self) -> String {
        let mut lines: Vec<String> = self.street.clone();
        let place = [&self.postal_code, &self.state]
            .into_iter()
            .filter(|part| !part.trim().is_empty())
            .cloned()
            .collect::<Vec<_>>();
        if !place.is_empty() {
            lines.push(place.join(" "));
        }
        lines.join("\n")
    }
}
