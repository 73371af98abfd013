//! The book's file: the only place that names SQLite. One connection writes, a few others read.

mod among;
mod around;
mod attachment;
mod bind;
mod book;
mod cadence;
mod calendar;
mod check;
mod company;
mod complete;
mod contact;
mod deadlines;
mod derive;
pub mod device;
mod document;
mod draft;
mod export_log;
mod facet;
mod filter;
mod find;
mod find_item;
#[cfg(test)]
mod find_tests;
mod follow_up;
mod header;
mod import;
mod journal;
mod lead;
mod list_row;
mod mail;
mod met;
mod outgoing;
mod page;
mod pipeline;
mod place;
mod product;
mod promise_facet;
mod question;
mod quote;
mod reminders;
mod revert;
mod review;
mod same;
mod scan;
mod search;
mod show;
mod slot;
mod stretch;
mod tables;
mod tally;
mod triage;
mod tx;
mod view;

pub use around::{LearnedItem, StoryItem, Whom};
pub use book::{Book, Reader};
pub use calendar::{CalendarRow, Deed};
pub use check::{CheckReport, Fault};
pub use company::{CompanyItem, CompanyQuery, CompanySort};
pub use contact::{ContactItem, ContactQuery, ContactSort, Firm, Person};
pub use device::Device;
pub use document::FoundIn;
pub use draft::Draft;
pub use export_log::ExportItem;
pub use facet::Facet;
pub use filter::{AsOf, Filter, ListKind, LoggedWindow, ValueRange};
pub use find::{FindQuery, Found, FoundGroup, FoundKind, FoundTier};
pub use find_item::{FoundItem, Marked};
pub use follow_up::{FollowUpItem, FollowUpQuery, FollowUpWindow};
pub use journal::{FieldChange, HistoryEntry, OpView};
pub use lead::{LeadItem, LeadQuery, LeadSort, NextStepItem};
pub use met::Met;
pub use outgoing::{Column, Kind, Taken, What};
pub use pipeline::{Pipeline, PipelineCell, PipelineCurrency, PipelineMonth};
pub use place::{UnsafePlace, unsafe_place};
pub use product::{ProductItem, ProductQuery, ProductSort, product_names};
pub use promise_facet::{PromiseChoices, PromiseCounts, PromiseFacet, PromiseFacetCounts};
pub use quote::{QuoteItem, QuoteQuery, QuoteSort};
pub use reminders::DueNow;
pub use revert::Kept;
pub use review::{DayLoad, StepLess};
pub use same::Reached;
pub use slot::{Clash, ClashKind};
pub use tally::{ChoiceCount, Counts, FacetCounts};
pub use triage::{Gap, TriageItem};
pub use tx::{Changed, Changes, Op, OpKind, Tx};
pub use view::ViewItem;

/// Rows of a list, and where the next ones begin.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// How many rows the whole list has.
    pub total: u32,
    /// Hand this back to get the next rows; none when there are no more.
    pub next: Option<String>,
}
