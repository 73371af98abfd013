//! What can be looked at.

use chrono::Datelike;

use super::{
    Fairlead, Result,
    views::{
        AttachmentView, BookView, EmailView, LeadDetail, NoteView, Overview, PhoneView, ShowView, StaffView,
    },
};
use crate::{
    error::{Code, Error},
    grammar::Understood,
    i18n,
    model::{Id, company::Company, contact::Contact, lead::Lead, show::Show, when},
    ops::{cadence, capture, plan, show},
    store::{
        CheckReport, Draft, FollowUpItem, FollowUpQuery, HistoryEntry, LeadItem, Page, QuoteItem, Reader,
    },
};

impl Fairlead {
    /// What the frame shows.
    ///
    /// # Errors
    /// Those of reading.
    pub fn overview(&self) -> Result<Overview> {
        let mut overview = self.empty_overview();
        let Ok(open) = self.book() else { return Ok(overview) };
        let show = self.current_show()?;
        let zone = self.clock.zone_at(show.as_ref());
        let today = self.clock.today(zone);
        overview.book = Some(BookView {
            id: open.book.id(),
            name: open
                .book
                .path()
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
            folder: open.book.path().parent().map(|folder| folder.display().to_string()).unwrap_or_default(),
            read_only: open.book.is_read_only(),
            other_window: open.window.is_none(),
            unsafe_place: open.unsafe_place,
        });
        overview.show = show.as_ref().map(|show| show.id);
        overview.me = self.current_staff()?;
        zone.name().clone_into(&mut overview.zone);
        overview.today = today.to_string();
        open.book.read(|reader| {
            overview.shows = reader.shows()?.iter().map(|show| ShowView::new(show, today)).collect();
            overview.staff = reader.staff()?.iter().map(StaffView::from).collect();
            (overview.follow_ups_open, overview.follow_ups_late) = reader.open_promises(self.clock.now())?;
            overview.follow_ups_due = reader.due_until(when::due_at(today, None, zone), overview.me)?;
            (overview.companies, overview.contacts) = (reader.company_count()?, reader.contact_count()?);
            overview.undo = reader.next_undo(self.device.id())?;
            overview.redo = reader.next_redo(self.device.id())?;
            if let Some(show) = &show {
                let (from, to) = capture::day_of(today, zone);
                let counts = reader.day_count(show.id, from, to)?;
                (overview.leads, overview.leads_today, overview.without_next_step) = counts;
                overview.answer_minutes = reader.usual_answer(show.id)?;
            }
            Ok(())
        })?;
        Ok(overview)
    }

    fn empty_overview(&self) -> Overview {
        let chosen = |key| self.device.choice(None, key).ok().flatten();
        let zone = self.clock.zone();
        Overview {
            book: None,
            trouble: self.trouble.read().map(|trouble| trouble.clone()).unwrap_or_default(),
            shows: Vec::new(),
            show: None,
            first_show: self.first_show(),
            staff: Vec::new(),
            me: None,
            first_staff: self.first_staff(),
            zone: zone.name().to_owned(),
            today: self.clock.today(zone).to_string(),
            now: self.clock.now(),
            leads: 0,
            leads_today: 0,
            without_next_step: 0,
            answer_minutes: None,
            follow_ups_open: 0,
            follow_ups_late: 0,
            follow_ups_due: 0,
            companies: 0,
            contacts: 0,
            language: self.words().language().to_owned(),
            languages: i18n::languages().map(str::to_owned).collect(),
            theme: chosen("theme").unwrap_or_else(|| "system".to_owned()),
            undo: None,
            redo: None,
        }
    }

    /// The show at which visitors are logged now.
    pub(super) fn current_show(&self) -> Result<Option<Show>> {
        let open = self.book()?;
        let chosen = self.device.choice(Some(open.book.id()), "show")?.and_then(|id| id.parse::<Id>().ok());
        let show = match chosen {
            Some(id) => {
                open.book.read(|reader| reader.find::<Show>(id))?.filter(|show| show.deleted_at.is_none())
            }
            None => None,
        };
        Ok(match show {
            Some(show) => Some(show),
            None => show::likely_show(&open.book, &self.clock)?,
        })
    }

    /// Who of us is logging now.
    pub(super) fn current_staff(&self) -> Result<Option<Id>> {
        let open = self.book()?;
        let chosen = self.device.choice(Some(open.book.id()), "staff")?.and_then(|id| id.parse::<Id>().ok());
        let all = open.book.read(|reader| reader.staff())?;
        Ok(chosen.filter(|id| all.iter().any(|staff| staff.id == *id)).or(all.first().map(|staff| staff.id)))
    }

    /// What a show that nobody has named is called: `Fair, November 2026`.
    pub(super) fn first_show(&self) -> String {
        let today = self.clock.today(self.clock.zone());
        let mut args = fluent_bundle::FluentArgs::new();
        args.set("month", today.month());
        args.set("year", today.format("%Y").to_string());
        self.words().say_with("first-show-name", &args)
    }

    /// What somebody of us who has not said their name is called: as the computer calls its user.
    pub(super) fn first_staff(&self) -> String {
        let named = |name| std::env::var(name).ok().filter(|value: &String| !value.trim().is_empty());
        named("USER").or_else(|| named("USERNAME")).unwrap_or_else(|| self.words().say("first-staff-name"))
    }

    /// What is understood of a line, nothing being written.
    ///
    /// # Errors
    /// Those of reading.
    pub fn understand(&self, line: &str) -> Result<Understood> {
        let Ok(open) = self.book() else { return Ok(capture::understand(&self.clock, None, line)) };
        let show = self.current_show()?;
        let mut understood = capture::understand(&self.clock, show.as_ref(), line);
        let zone = self.clock.zone_at(show.as_ref());
        if plan::fills_time(&understood.next_steps) {
            plan::warn(&open.book, &mut understood, self.current_staff()?, zone)?;
        }
        Ok(understood)
    }

    /// What was being typed for this book.
    ///
    /// # Errors
    /// `no_book`.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        let open = self.book()?;
        // A second window begins with an empty line: the first one is still typing the others.
        if open.window.is_none() {
            return Ok(Vec::new());
        }
        Ok(self.device.drafts(open.book.id(), self.clock.now())?)
    }

    /// One lead with all that hangs on it.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn lead(&self, id: Id) -> Result<LeadDetail> {
        let now = self.clock.now();
        let open = self.book()?;
        let zone = self.clock.zone_at(self.current_show()?.as_ref());
        Ok(open.book.read(|reader| {
            let item = reader.lead_item(id)?.ok_or_else(|| Error::new(Code::NoSuchRecord))?;
            let lead = reader.need::<Lead>(id)?;
            let contact = lead.contact_id.map(|id| reader.need::<Contact>(id)).transpose()?;
            let company = lead.company_id.map(|id| reader.need::<Company>(id)).transpose()?;
            let promises = reader.promises_of(id, now, zone)?;
            let quotes = reader.quotes_of(id, self.clock.today(zone))?;
            let notes = reader.notes(id)?;
            let answer_minutes = reader.answer_minutes(id)?;
            let pictures = reader.attachments(id)?;
            let cadence = cadence::place(reader, id)?;
            detail(
                reader,
                Parts {
                    item,
                    lead,
                    contact,
                    company,
                    promises,
                    quotes,
                    notes,
                    pictures,
                    answer_minutes,
                    cadence,
                },
            )
        })?)
    }

    /// A page of follow-ups as of now.
    ///
    /// # Errors
    /// `no_book`.
    pub fn follow_ups(&self, query: &FollowUpQuery) -> Result<Page<FollowUpItem>> {
        let zone = self.clock.zone_at(self.current_show()?.as_ref());
        Ok(self.book()?.book.read(|reader| reader.follow_ups(query, self.clock.now(), zone))?)
    }

    /// Today where the show is, or where this machine is.
    pub(super) fn today(&self) -> Result<chrono::NaiveDate> {
        Ok(self.clock.today(self.clock.zone_at(self.current_show()?.as_ref())))
    }

    /// What happened to a record.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn history(&self, id: Id) -> Result<Vec<HistoryEntry>> {
        Ok(self.book()?.book.read(|reader| reader.history(id))?)
    }

    /// What a person would fill in about a show, as it is.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn show_form(&self, id: Id) -> Result<show::ShowForm> {
        Ok(self.book()?.book.read(|reader| Ok(show::ShowForm::from(&reader.need::<Show>(id)?)))?)
    }

    /// Checks the whole book.
    ///
    /// # Errors
    /// Those of reading.
    pub fn check(&self) -> Result<CheckReport> {
        Ok(self.book()?.book.check()?)
    }

    /// A number that changes when another process or window has written.
    ///
    /// # Errors
    /// `no_book`.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.book()?.book.data_version()?)
    }
}

struct Parts {
    item: LeadItem,
    lead: Lead,
    contact: Option<Contact>,
    company: Option<Company>,
    promises: Vec<FollowUpItem>,
    quotes: Vec<QuoteItem>,
    notes: Vec<crate::model::note::Note>,
    pictures: Vec<crate::model::attachment::Attachment>,
    answer_minutes: Option<u32>,
    cadence: Option<cadence::CadencePlace>,
}

fn detail(reader: Reader<'_>, parts: Parts) -> crate::error::Result<LeadDetail> {
    let Parts { item, lead, contact, company, promises, quotes, notes, pictures, answer_minutes, cadence } =
        parts;
    let (emails, phones) = match &contact {
        Some(contact) => (reader.emails(contact.id)?, reader.phones(contact.id)?),
        None => (Vec::new(), Vec::new()),
    };
    let contact = contact.unwrap_or_else(|| Contact::unnamed(Id::nil()));
    let company = company.unwrap_or_else(|| Company::named(Id::nil(), String::new(), String::new()));
    Ok(LeadDetail {
        item,
        department: contact.department,
        country: if contact.country.is_empty() { company.country } else { contact.country },
        languages: contact.languages.split_whitespace().map(str::to_owned).collect(),
        linkedin: contact.linkedin,
        emails: emails
            .into_iter()
            .map(|it| EmailView { id: it.id, kind: it.kind, address: it.address })
            .collect(),
        phones: phones
            .into_iter()
            .map(|it| PhoneView { id: it.id, kind: it.kind, typed: it.typed, e164: it.e164 })
            .collect(),
        company_kind: company.kind,
        company_city: company.city,
        company_website: company.website,
        budget: lead.budget,
        authority: lead.authority,
        need: lead.need,
        timing: lead.timing,
        asked: super::questions::asked(reader, lead.id)?,
        closed_reason: lead.closed_reason,
        answer_minutes,
        cadence,
        promises,
        notes: notes
            .into_iter()
            .map(|it| NoteView { id: it.id, kind: it.kind, body: it.body, at: it.at, staff_id: it.staff_id })
            .collect(),
        pictures: pictures
            .into_iter()
            .map(|it| AttachmentView { id: it.id, hash: it.hash, at: it.at, staff_id: it.staff_id })
            .collect(),
        quotes,
    })
}
