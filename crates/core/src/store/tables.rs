//! The tables that the journal knows, and the SQL that reads and writes a row of any of them.

use std::sync::LazyLock;

use crate::model::{
    attachment::Attachment,
    cadence::{Cadence, CadenceRun},
    company::{Company, CompanyTopic},
    consent::Consent,
    contact::{Contact, ContactEmail, ContactPhone},
    deadlines::{Deadlines, Holiday},
    exhibitor::Exhibitor,
    export_profile::ExportProfile,
    follow_up::FollowUp,
    import_row::ImportRow,
    lead::{Lead, LeadInterest},
    mail_template::MailTemplate,
    market_note::{MarketNote, MarketNoteTopic},
    note::Note,
    product::{Product, ProductPrice, ProductText},
    question::{Answer, Question},
    quote::{Quote, QuoteLine},
    record::{Record, Table, Value},
    saved_view::SavedView,
    scan::Scan,
    show::Show,
    staff::Staff,
    topic::Topic,
};

/// What the store has to know of a table.
pub(super) struct Layout {
    pub table: Table,
    pub name: &'static str,
    pub columns: &'static [&'static str],
    /// The record that this one is a part of: its table, and the column that names it.
    pub owner: Option<(Table, &'static str)>,
    pub insert: String,
    pub select: String,
    pub delete: String,
    /// Whether a record can be read from these values; the column that cannot be when not.
    pub readable: fn(Vec<Value>) -> Result<(), &'static str>,
}

impl Layout {
    pub(super) fn of(table: Table) -> &'static Self {
        // The list is in the order of the codes, which count from one.
        &LAYOUTS[table as usize - 1]
    }

    pub(super) fn by_code(code: i64) -> Option<&'static Self> {
        usize::try_from(code).ok().and_then(|code| LAYOUTS.get(code.wrapping_sub(1)))
    }

    pub(super) fn all() -> &'static [Self] {
        &LAYOUTS
    }

    /// `UPDATE` of some of its columns, the id last.
    pub(super) fn update(&self, columns: &[&str]) -> String {
        let set: Vec<String> =
            columns.iter().enumerate().map(|(i, column)| format!("{column} = ?{}", i + 1)).collect();
        format!("UPDATE {} SET {} WHERE id = ?{}", self.name, set.join(", "), columns.len() + 1)
    }

    /// `SELECT` of all its columns with this tail.
    pub(super) fn select_where(&self, tail: &str) -> String {
        format!("SELECT {} FROM {} {tail}", self.columns.join(", "), self.name)
    }

    /// Where the owner's id stands among the columns.
    pub(super) fn owner_at(&self) -> Option<(Table, usize)> {
        let (table, column) = self.owner?;
        self.columns.iter().position(|name| *name == column).map(|at| (table, at))
    }
}

fn layout<R: Record>(name: &'static str, owner: Option<(Table, &'static str)>) -> Layout {
    let marks: Vec<String> = (1..=R::COLUMNS.len()).map(|i| format!("?{i}")).collect();
    let columns = R::COLUMNS.join(", ");
    Layout {
        table: R::TABLE,
        name,
        columns: R::COLUMNS,
        owner,
        insert: format!("INSERT INTO {name} ({columns}) VALUES ({})", marks.join(", ")),
        select: format!("SELECT {columns} FROM {name} WHERE id = ?1"),
        delete: format!("DELETE FROM {name} WHERE id = ?1"),
        readable: |values| R::from_values(values).map(drop),
    }
}

static LAYOUTS: LazyLock<Vec<Layout>> = LazyLock::new(|| {
    vec![
        layout::<Exhibitor>("exhibitor", None),
        layout::<Show>("show", None),
        layout::<Staff>("staff", None),
        layout::<Topic>("topic", None),
        layout::<Company>("company", None),
        layout::<CompanyTopic>("company_topic", Some((Table::Company, "company_id"))),
        layout::<Contact>("contact", None),
        layout::<ContactEmail>("contact_email", Some((Table::Contact, "contact_id"))),
        layout::<ContactPhone>("contact_phone", Some((Table::Contact, "contact_id"))),
        layout::<Product>("product", None),
        layout::<ProductText>("product_text", Some((Table::Product, "product_id"))),
        layout::<ProductPrice>("product_price", Some((Table::Product, "product_id"))),
        layout::<Scan>("scan", None),
        layout::<Lead>("lead", None),
        layout::<LeadInterest>("lead_interest", Some((Table::Lead, "lead_id"))),
        layout::<Note>("note", Some((Table::Lead, "lead_id"))),
        layout::<FollowUp>("follow_up", Some((Table::Lead, "lead_id"))),
        layout::<MarketNote>("market_note", None),
        layout::<MarketNoteTopic>("market_note_topic", Some((Table::MarketNote, "market_note_id"))),
        layout::<Quote>("quote", None),
        layout::<QuoteLine>("quote_line", Some((Table::Quote, "quote_id"))),
        layout::<Consent>("consent", Some((Table::Contact, "contact_id"))),
        layout::<SavedView>("saved_view", None),
        layout::<Deadlines>("deadlines", None),
        layout::<Holiday>("holiday", None),
        layout::<Attachment>("attachment", Some((Table::Lead, "lead_id"))),
        layout::<ImportRow>("import_row", None),
        layout::<MailTemplate>("mail_template", None),
        layout::<ExportProfile>("export_profile", None),
        layout::<Question>("question", None),
        layout::<Answer>("answer", Some((Table::Lead, "lead_id"))),
        layout::<Cadence>("cadence", None),
        layout::<CadenceRun>("cadence_run", Some((Table::Lead, "lead_id"))),
    ]
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_table_stands_at_its_code() {
        for (at, layout) in LAYOUTS.iter().enumerate() {
            assert_eq!(layout.table as usize, at + 1, "{}", layout.name);
            assert!(layout.owner.is_none() || layout.owner_at().is_some(), "{}", layout.name);
        }
    }
}
