//! Quotes at the surface: one quote with all that it says and comes to, and the verbs on it.

use std::{collections::HashMap, path::Path};

use chrono::NaiveDate;
use serde::Serialize;

use super::{Fairlead, Result};
use crate::{
    error::{Code, Error},
    model::{
        Id, Stamp,
        codes::{Incoterm, QuoteState, TransportMode},
        money,
        quote::{Quote, QuoteLine},
    },
    ops::quote::{
        self, Check, Comparison, Decision, Difference, LineField, PrintedFile, ProductPick, QuoteEdit,
        QuotePreview, Source, asked_after, check, differences, totals,
    },
    store::{Page, Pipeline, QuoteItem, QuoteQuery, Reader},
};

/// A line of a quote with what it comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct QuoteLineView {
    /// Names the line.
    pub id: Id,
    /// The product, when it is one.
    pub product_id: Option<Id>,
    /// The product's SKU, or empty.
    pub sku: String,
    /// What the line says.
    pub description: String,
    /// Decimal text.
    pub quantity: String,
    /// Of what.
    pub unit: String,
    /// Decimal text.
    pub unit_price: String,
    /// `5%`, an amount, or empty.
    pub discount: String,
    /// In per cent, or empty for the quote's.
    pub tax_rate: String,
    /// Decimal text.
    pub amount: String,
}

/// A tax of a quote: its rate in per cent, and amounts as decimal text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct TaxView {
    /// In per cent.
    pub rate: String,
    /// What it is charged on.
    pub base: String,
    /// What it comes to.
    pub amount: String,
}

/// A quote with its terms, lines, sums and history. Days are ISO 8601, amounts decimal text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct QuoteDetail {
    /// As lists show it.
    pub item: QuoteItem,
    /// The lead it answers.
    pub lead_id: Option<Id>,
    /// The rule of Incoterms® 2020.
    pub incoterm: Option<Incoterm>,
    /// How the goods travel.
    pub transport_mode: Option<TransportMode>,
    /// On the total.
    pub discount: String,
    /// Of every line without one of its own.
    pub tax_rate: String,
    /// Why no tax is charged.
    pub tax_note: String,
    /// Notes that may stand there, in the quote's languages.
    pub tax_notes: Vec<String>,
    /// When money is due.
    pub payment_terms: String,
    /// When goods ship.
    pub lead_time: String,
    /// How they are packed.
    pub packing: String,
    /// Whether we are held to it.
    pub binding: bool,
    /// Free text.
    pub remarks: String,
    /// BCP 47 code.
    pub language: String,
    /// BCP 47 code, or empty.
    pub second_language: String,
    /// `1.0834 USD 2026-11-04`, or empty.
    pub rate: String,
    /// When it went out, RFC 3339.
    #[specta(type = Option<String>)]
    pub sent_at: Option<Stamp>,
    /// Why it was turned down.
    pub rejection: String,
    /// The day on which sending it today promises to ask after it, ISO 8601; none for a quote that answers no lead.
    pub asks_on: Option<String>,
    /// The lines.
    pub lines: Vec<QuoteLineView>,
    /// Sum of the lines.
    pub subtotal: String,
    /// Taken off it.
    pub discounted: String,
    /// The taxes.
    pub taxes: Vec<TaxView>,
    /// What should be looked at before it goes out.
    pub checks: Vec<Check>,
    /// Its other revisions, the first one first.
    pub revisions: Vec<RevisionView>,
    /// What differs from the revision before.
    pub changes: Vec<Difference>,
}

/// A revision of a quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct RevisionView {
    /// Names it.
    pub id: Id,
    /// From 1.
    pub revision: u32,
    /// Where it stands.
    pub state: QuoteState,
    /// What it comes to, decimal text.
    pub total: String,
}

impl Fairlead {
    /// A page of quotes.
    ///
    /// # Errors
    /// `no_book`, `not_a_choice`.
    pub fn quotes(&self, query: &QuoteQuery) -> Result<Page<QuoteItem>> {
        let as_of = self.as_of()?;
        Ok(self.book()?.book.read(|reader| reader.quotes(query, as_of))?)
    }

    /// How many rows come before a quote; none when it is not in the list.
    ///
    /// # Errors
    /// Those of [`Fairlead::quotes`].
    pub fn quote_rank(&self, query: &QuoteQuery, id: Id) -> Result<Option<u32>> {
        let as_of = self.as_of()?;
        Ok(self.book()?.book.read(|reader| reader.quote_rank(query, id, as_of))?)
    }

    /// Where the quotes of some months stand, or all of them.
    ///
    /// # Errors
    /// `no_book`.
    pub fn quote_pipeline(&self, months: &[String]) -> Result<Pipeline> {
        let as_of = self.as_of()?;
        Ok(self.book()?.book.read(|reader| reader.quote_pipeline(months, as_of))?)
    }

    /// One quote with all that it says.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn quote(&self, id: Id) -> Result<QuoteDetail> {
        let today = self.today()?;
        Ok(self.book()?.book.read(|reader| detail(reader, id, today))?)
    }

    /// Products for a line of a quote, by any part of them.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn pick_products(&self, quote: Id, text: &str) -> Result<Vec<ProductPick>> {
        Ok(self.book()?.book.read(|reader| quote::pick(reader, quote, text))?)
    }

    /// Begins a quote for a lead, a person or a company.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn draft_quote(&self, source: Source) -> Result<Id> {
        let open = self.book()?;
        Ok(self.tell(quote::draft(&open.book, &self.clock, self.current_staff()?, source)?))
    }

    /// Copies a quote under a new number.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn duplicate_quote(&self, id: Id) -> Result<Id> {
        let open = self.book()?;
        Ok(self.tell(quote::duplicate(&open.book, &self.clock, self.current_staff()?, id)?))
    }

    /// Begins the next revision of a quote that went out.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn revise_quote(&self, id: Id) -> Result<Id> {
        let open = self.book()?;
        Ok(self.tell(quote::revise(&open.book, &self.clock, self.current_staff()?, id)?))
    }

    /// Gives a term of a quote another value.
    ///
    /// # Errors
    /// What the term refuses; `quote_frozen`.
    pub fn edit_quote(&self, edit: &QuoteEdit) -> Result<()> {
        let changes = quote::edit_quote(&self.book()?.book, &self.clock, self.current_staff()?, edit)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Adds a line: a product, or words.
    ///
    /// # Errors
    /// `no_such_record`, `quote_frozen`, `name_needed`.
    pub fn add_quote_line(&self, id: Id, product: Option<Id>, words: &str) -> Result<Id> {
        let open = self.book()?;
        Ok(self.tell(quote::add_line(&open.book, &self.clock, self.current_staff()?, id, product, words)?))
    }

    /// Gives a value of a line another one.
    ///
    /// # Errors
    /// What the field refuses; `quote_frozen`.
    pub fn edit_quote_line(&self, line: Id, field: LineField, value: &str) -> Result<()> {
        let open = self.book()?;
        let changes = quote::edit_line(&open.book, &self.clock, self.current_staff()?, line, field, value)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Takes a line out.
    ///
    /// # Errors
    /// `no_such_record`, `quote_frozen`.
    pub fn remove_quote_line(&self, line: Id) -> Result<()> {
        let changes = quote::remove_line(&self.book()?.book, &self.clock, self.current_staff()?, line)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Moves a line to another place, counted from 0.
    ///
    /// # Errors
    /// `no_such_record`, `quote_frozen`.
    pub fn move_quote_line(&self, line: Id, to: u32) -> Result<()> {
        let changes = quote::move_line(&self.book()?.book, &self.clock, self.current_staff()?, line, to)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Sends a quote: it is frozen, and promises are made.
    ///
    /// # Errors
    /// `quote_frozen`, `nothing_offered`.
    pub fn send_quote(&self, id: Id) -> Result<()> {
        let (_, changes) = quote::send(&self.book()?.book, &self.clock, self.current_staff()?, id)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Says what became of a quote that went out.
    ///
    /// # Errors
    /// `not_sent`, `reason_needed`.
    pub fn decide_quote(&self, id: Id, decision: Decision, reason: &str) -> Result<()> {
        let open = self.book()?;
        let changes = quote::decide(&open.book, &self.clock, self.current_staff()?, id, decision, reason)?;
        self.tell(((), changes));
        Ok(())
    }

    /// Writes a quote as PDF; the file is there whole or not at all, and that it left the book is recorded.
    ///
    /// # Errors
    /// `no_such_record`, `file_unwritable`, `disk_full`.
    pub fn write_quote_pdf(&self, id: Id, path: &Path) -> Result<PrintedFile> {
        let open = self.book()?;
        Ok(quote::write_pdf(&open.book, &self.clock, self.current_staff()?, id, path)?)
    }

    /// Writes a quote as a workbook, whole or not at all; that it left the book is recorded. Returns the file's name.
    ///
    /// # Errors
    /// `no_such_record`, `file_unwritable`, `disk_full`.
    pub fn write_quote_workbook(&self, id: Id, path: &Path) -> Result<String> {
        let open = self.book()?;
        Ok(quote::write_workbook(&open.book, &self.clock, self.current_staff()?, id, path)?)
    }

    /// A quote as plain text for a mail.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn quote_text(&self, id: Id) -> Result<String> {
        Ok(self.book()?.book.read(|reader| quote::as_text(reader, id))?)
    }

    /// Two revisions side by side.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn compare_quotes(&self, one: Id, other: Id) -> Result<Comparison> {
        Ok(self.book()?.book.read(|reader| quote::compare(reader, one, other))?)
    }

    /// The name a quote's file of this ending is offered under.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn quote_file_name(&self, id: Id, ending: &str) -> Result<String> {
        Ok(self.book()?.book.read(|reader| quote::file_name(reader, id, ending))?)
    }

    /// The newest revision with this number that went out, else the newest there is.
    ///
    /// # Errors
    /// `no_such_quote`.
    pub fn quote_numbered(&self, number: &str) -> Result<Id> {
        let revisions = self.book()?.book.read(|reader| reader.quote_revisions(number.trim()))?;
        let sent = revisions.iter().rev().find(|quote| quote.sent_at.is_some());
        let found = sent.or(revisions.last()).map(|quote| quote.id);
        Ok(found.ok_or_else(|| Error::new(Code::NoSuchQuote).with("text", number))?)
    }

    /// Shows a quote as it is printed.
    ///
    /// # Errors
    /// `no_such_record`.
    pub fn preview_quote(&self, id: Id) -> Result<QuotePreview> {
        Ok(quote::preview(&self.book()?.book, id)?)
    }
}

fn detail(reader: Reader<'_>, id: Id, today: NaiveDate) -> crate::error::Result<QuoteDetail> {
    let quote = reader.need::<Quote>(id)?;
    let item = reader.quote_item(id, today)?.ok_or_else(|| Error::new(Code::NoSuchRecord))?;
    let lines = reader.quote_lines(id)?;
    let totals = totals(&quote, &lines)?;
    let decimal = |minor: i64| money::decimal(minor, &quote.currency);
    let revisions = reader.quote_revisions(&quote.number)?;
    let before = revisions.iter().rev().find(|other| other.revision < quote.revision);
    let changes = match before {
        Some(before) => differences((before, &reader.quote_lines(before.id)?), (&quote, &lines)),
        None => Vec::new(),
    };
    Ok(QuoteDetail {
        lines: line_views(reader, &lines, &totals.lines, &decimal)?,
        subtotal: decimal(totals.subtotal),
        discounted: decimal(totals.discount),
        taxes: totals
            .taxes
            .iter()
            .map(|tax| TaxView {
                rate: tax.rate.to_string(),
                base: decimal(tax.base),
                amount: decimal(tax.amount),
            })
            .collect(),
        checks: check(reader, &quote, &lines)?,
        revisions: revisions
            .iter()
            .map(|other| RevisionView {
                id: other.id,
                revision: other.revision,
                state: other.state,
                total: money::decimal(other.total_minor, &other.currency),
            })
            .collect(),
        changes,
        tax_notes: quote::tax_notes(&quote),
        rate: quote::rate(&quote),
        asks_on: quote.lead_id.map(|_| asked_after(today).to_string()),
        item,
        lead_id: quote.lead_id,
        incoterm: quote.incoterm,
        transport_mode: quote.transport_mode,
        discount: quote.discount,
        tax_rate: quote.tax_rate,
        tax_note: quote.tax_note,
        payment_terms: quote.payment_terms,
        lead_time: quote.lead_time,
        packing: quote.packing,
        binding: quote.binding,
        remarks: quote.remarks,
        language: quote.language,
        second_language: quote.second_language,
        sent_at: quote.sent_at,
        rejection: quote.rejection,
    })
}

fn line_views(
    reader: Reader<'_>,
    lines: &[QuoteLine],
    amounts: &[i64],
    decimal: &impl Fn(i64) -> String,
) -> crate::error::Result<Vec<QuoteLineView>> {
    let mut views = Vec::with_capacity(lines.len());
    let mut skus: HashMap<Id, String> = HashMap::new();
    for (line, amount) in lines.iter().zip(amounts) {
        let sku = match line.product_id.and_then(|id| skus.get(&id)) {
            Some(known) => known.clone(),
            None => reader.sku_of(line.product_id)?,
        };
        skus.extend(line.product_id.map(|id| (id, sku.clone())));
        views.push(QuoteLineView {
            id: line.id,
            product_id: line.product_id,
            sku,
            description: line.description.clone(),
            quantity: line.quantity.clone(),
            unit: line.unit.clone(),
            unit_price: line.unit_price.clone(),
            discount: line.discount.clone(),
            tax_rate: line.tax_rate.clone(),
            amount: decimal(*amount),
        });
    }
    Ok(views)
}
