//! Shows, staff, topics and the exhibitor: the few records that every other one points to.

use rusqlite::named_params;

use super::{Reader, Tx, tx::first};
use crate::{
    error::Result,
    model::{
        Id, Stamp, exhibitor::Exhibitor, mail_template::MailTemplate, record::Value, show::Show,
        staff::Staff, topic::Topic,
    },
    text::fold::fold,
};

impl Reader<'_> {
    /// Every show that is not in the bin, the latest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn shows(self) -> Result<Vec<Show>> {
        self.select("WHERE deleted_at IS NULL ORDER BY first_day IS NULL DESC, first_day DESC, n DESC", [])
    }

    /// Everyone of us who is not in the bin, in the order they came.
    ///
    /// # Errors
    /// Those of reading.
    pub fn staff(self) -> Result<Vec<Staff>> {
        self.select("WHERE deleted_at IS NULL ORDER BY n", [])
    }

    /// Mail templates of the user's own, by name.
    ///
    /// # Errors
    /// Those of reading.
    pub fn mail_templates(self) -> Result<Vec<MailTemplate>> {
        self.select("WHERE deleted_at IS NULL ORDER BY name, language, n", [])
    }

    /// Us, once that is filled in.
    ///
    /// # Errors
    /// Those of reading.
    pub fn exhibitor(self) -> Result<Option<Exhibitor>> {
        Ok(self.select("LIMIT 1", [])?.pop())
    }

    /// Whether any lead belongs to a show.
    ///
    /// # Errors
    /// Those of reading.
    pub fn has_leads(self, show: Id) -> Result<bool> {
        let sql = "SELECT 1 FROM lead WHERE show_id = ?1 AND deleted_at IS NULL LIMIT 1";
        Ok(self.conn.prepare_cached(sql)?.exists([Value::Ref { id: show }])?)
    }

    /// Of a show: its leads, those of them logged in a stretch of time, and those that are open without a next step.
    ///
    /// # Errors
    /// Those of reading.
    pub fn day_count(self, show: Id, from: Stamp, to: Stamp) -> Result<(u32, u32, u32)> {
        let n = self.number_of("show", show)?;
        let leads = self.count("SELECT count(*) FROM lead_row WHERE show_n = ?1", [n])?;
        let today = self.count(
            "SELECT count(*) FROM lead_row WHERE show_n = :show AND logged_at >= :from AND logged_at < :to",
            named_params! { ":show": n, ":from": from, ":to": to },
        )?;
        // Most leads have a next step: those that have none are counted along their own index.
        let needing = "lead_row INDEXED BY lead_row_needing_step WHERE show_n = ?1 AND needs_step";
        let without = self.count(&format!("SELECT count(*) FROM {needing}"), [n])?;
        Ok((leads, today, without))
    }
}

impl Tx<'_> {
    /// The topic of this name, made if need be.
    ///
    /// # Errors
    /// `disk_full`.
    pub fn topic(&mut self, name: &str) -> Result<Id> {
        let key = fold(name);
        if let Some(topic) = first::<Topic>(self.conn, "WHERE key = ?1", [&key])? {
            return Ok(topic.id);
        }
        let topic = Topic { id: self.id(), name: name.trim().to_owned(), key };
        self.insert(&topic)?;
        Ok(topic.id)
    }
}
