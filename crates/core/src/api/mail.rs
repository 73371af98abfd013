//! Mail: letters made of templates, handed to the user's own mail program.

use std::path::Path;

use super::{Fairlead, Result};
use crate::{
    model::Id,
    ops::mail::{
        self, MailAsk, MailDraft, MailSample, MailTemplates, Mailto, Ready, TemplateForm, TemplateText,
    },
};

impl Fairlead {
    /// A letter with its fields filled in.
    ///
    /// # Errors
    /// `no_such_record`, `not_a_choice`.
    pub fn mail_draft(&self, ask: &MailAsk) -> Result<MailDraft> {
        Ok(mail::draft(&self.book()?.book, self.words(), self.current_staff()?, ask)?)
    }

    /// The templates there are, and the fields that they can hold.
    ///
    /// # Errors
    /// `no_book`.
    pub fn mail_templates(&self) -> Result<MailTemplates> {
        Ok(mail::templates(&self.book()?.book, self.words())?)
    }

    /// How a template would come out, for somebody in the book.
    ///
    /// # Errors
    /// `no_book`.
    pub fn mail_sample(&self, text: &TemplateText) -> Result<MailSample> {
        Ok(mail::sample(&self.book()?.book, self.current_staff()?, self.words(), text)?)
    }

    /// Makes or changes a template of the user's own.
    ///
    /// # Errors
    /// `name_needed`, `no_such_record`.
    pub fn set_mail_template(&self, form: &TemplateForm) -> Result<Id> {
        let open = self.book()?;
        Ok(self.tell(mail::set_template(&open.book, &self.clock, self.current_staff()?, form)?))
    }

    /// The letter as it goes to the mail program, and the address that opens it there.
    ///
    /// # Errors
    /// `no_such_record`, `not_a_header`, `not_a_mail`, `too_long`.
    pub fn mail_letter(&self, ask: &MailAsk) -> Result<(Ready, Mailto)> {
        let ready = self.mail_ready(ask)?;
        let mailto = ready.letter.mailto()?;
        Ok((ready, mailto))
    }

    /// Writes the letter as a file, with the quote as PDF when it is wanted.
    ///
    /// # Errors
    /// `no_such_record`, `not_a_header`, `not_a_mail`, `file_unwritable`, `disk_full`.
    pub fn save_mail(&self, ask: &MailAsk, with_quote: bool, path: &Path) -> Result<Ready> {
        let mut ready = self.mail_ready(ask)?;
        let open = self.book()?;
        mail::save(&open.book, &self.clock, self.current_staff()?, (&mut ready, with_quote), path)?;
        Ok(ready)
    }

    /// The name a letter's file is offered under.
    #[must_use]
    pub fn mail_name(&self) -> String {
        format!("{}.eml", self.words().say("mail-file-name"))
    }

    /// Notes on the timeline that a letter was opened in the mail program.
    ///
    /// # Errors
    /// `no_such_record`, `disk_full`.
    pub fn log_mail(&self, lead: Id, ready: &Ready) -> Result<Id> {
        let open = self.book()?;
        Ok(self.tell(mail::log(&open.book, &self.clock, self.current_staff()?, lead, ready)?))
    }

    fn mail_ready(&self, ask: &MailAsk) -> Result<Ready> {
        Ok(mail::letter(&self.book()?.book, self.words(), self.current_staff()?, ask)?)
    }
}
