//! Pure values: what a book is about, without storage, screen or clock.

pub mod attachment;
pub mod beside;
pub mod cadence;
pub mod codes;
pub mod company;
pub mod consent;
pub mod contact;
pub mod deadlines;
pub mod decimal;
pub mod exhibitor;
pub mod export_profile;
pub mod follow_up;
pub mod import_row;
pub mod lead;
pub mod mail_template;
pub mod market_note;
pub mod money;
pub mod note;
pub mod price;
pub mod product;
pub mod question;
pub mod quote;
pub mod quote_number;
pub mod record;
pub mod reminders;
pub mod saved_view;
pub mod scan;
pub mod show;
pub mod slot;
pub mod staff;
pub mod stamp;
pub mod topic;
pub mod when;

pub use record::Id;
pub use stamp::Stamp;
