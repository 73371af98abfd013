//! What makes a value a record of the book: a table, an id, named columns, and values that the journal can hold.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::Stamp;

/// Names a row in every copy of the book: a UUIDv7 (RFC 9562), text over IPC, 16 bytes in the file.
pub type Id = uuid::Uuid;

/// A column's value. The book holds no floating point number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number.
    Int(i64),
    /// A reference to a row.
    Ref {
        /// The row's id.
        id: Id,
    },
    /// Text.
    Text(String),
}

/// A table that the journal knows. The codes are written into files: never change or reuse one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs, reason = "each is the record of the same name")]
pub enum Table {
    Exhibitor = 1,
    Show = 2,
    Staff = 3,
    Topic = 4,
    Company = 5,
    CompanyTopic = 6,
    Contact = 7,
    ContactEmail = 8,
    ContactPhone = 9,
    Product = 10,
    ProductText = 11,
    ProductPrice = 12,
    Scan = 13,
    Lead = 14,
    LeadInterest = 15,
    Note = 16,
    FollowUp = 17,
    MarketNote = 18,
    MarketNoteTopic = 19,
    Quote = 20,
    QuoteLine = 21,
    Consent = 22,
    SavedView = 23,
    Deadlines = 24,
    Holiday = 25,
    Attachment = 26,
    ImportRow = 27,
    MailTemplate = 28,
    ExportProfile = 29,
    Question = 30,
    Answer = 31,
    Cadence = 32,
    CadenceRun = 33,
}

/// A row of the book as a Rust value.
pub trait Record: Sized {
    /// Where it is kept.
    const TABLE: Table;
    /// Its columns but `n`, `id` first, in the order of [`Record::values`].
    const COLUMNS: &'static [&'static str];
    /// Its id.
    fn id(&self) -> Id;
    /// Its values, `id` first.
    fn values(&self) -> Vec<Value>;
    /// The record with these values, or the column that does not hold what it should.
    ///
    /// # Errors
    /// The name of the first column whose value has the wrong type or an unknown code.
    fn from_values(values: Vec<Value>) -> Result<Self, &'static str>;
}

/// A Rust type that fits into a column.
pub trait Field: Sized {
    /// As the column holds it.
    fn to_value(&self) -> Value;
    /// From what the column holds.
    fn from_value(value: Value) -> Option<Self>;
}

impl Field for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Text(text) = value { Some(text) } else { None }
    }
}

impl Field for i64 {
    fn to_value(&self) -> Value {
        Value::Int(*self)
    }
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Int(number) = value { Some(number) } else { None }
    }
}

impl Field for u32 {
    fn to_value(&self) -> Value {
        Value::Int(i64::from(*self))
    }
    fn from_value(value: Value) -> Option<Self> {
        i64::from_value(value).and_then(|number| Self::try_from(number).ok())
    }
}

impl Field for bool {
    fn to_value(&self) -> Value {
        Value::Int(i64::from(*self))
    }
    fn from_value(value: Value) -> Option<Self> {
        i64::from_value(value).map(|number| number != 0)
    }
}

impl Field for Id {
    fn to_value(&self) -> Value {
        Value::Ref { id: *self }
    }
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Ref { id } = value { Some(id) } else { None }
    }
}

impl Field for Stamp {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_value(value: Value) -> Option<Self> {
        Self::parse(&String::from_value(value)?)
    }
}

impl Field for NaiveDate {
    fn to_value(&self) -> Value {
        Value::Text(self.format("%Y-%m-%d").to_string())
    }
    fn from_value(value: Value) -> Option<Self> {
        Self::parse_from_str(&String::from_value(value)?, "%Y-%m-%d").ok()
    }
}

impl Field for NaiveTime {
    fn to_value(&self) -> Value {
        Value::Text(self.format("%H:%M").to_string())
    }
    fn from_value(value: Value) -> Option<Self> {
        Self::parse_from_str(&String::from_value(value)?, "%H:%M").ok()
    }
}

impl<T: Field> Field for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::to_value)
    }
    fn from_value(value: Value) -> Option<Self> {
        if value == Value::Null { Some(None) } else { T::from_value(value).map(Some) }
    }
}

/// Makes code lists fit into columns, as their codes.
macro_rules! code_fields {
    ($($name:path),+ $(,)?) => {$(
        impl Field for $name {
            fn to_value(&self) -> Value {
                Value::Text(self.code().to_owned())
            }
            fn from_value(value: Value) -> Option<Self> {
                Self::from_code(&String::from_value(value)?)
            }
        }
    )+};
}
code_fields!(
    super::codes::Grade,
    super::codes::Stage,
    super::codes::CompanyKind,
    super::codes::NameOrder,
    super::codes::EmailKind,
    super::codes::PhoneKind,
    super::codes::FollowUpKind,
    super::codes::Priority,
    super::codes::NoteKind,
    super::codes::MarketNoteKind,
    super::codes::QuoteState,
    super::codes::Incoterm,
    super::codes::TransportMode,
    super::codes::ConsentBasis,
    super::codes::ConsentChannel,
    super::cadence::Visitor,
    super::cadence::Ending,
);

/// Declares a record: the struct, its table and its columns, in one place.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident in $table:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            /// Names the record in every copy of the book.
            pub id: $crate::model::Id,
            $($(#[$fdoc])* pub $field: $type),+
        }
        impl $crate::model::record::Record for $name {
            const TABLE: $crate::model::record::Table = $crate::model::record::Table::$table;
            const COLUMNS: &'static [&'static str] = &["id", $(stringify!($field)),+];
            fn id(&self) -> $crate::model::Id {
                self.id
            }
            fn values(&self) -> Vec<$crate::model::record::Value> {
                use $crate::model::record::Field;
                vec![self.id.to_value(), $(self.$field.to_value()),+]
            }
            fn from_values(values: Vec<$crate::model::record::Value>) -> Result<Self, &'static str> {
                use $crate::model::record::Field;
                let mut values = values.into_iter();
                Ok(Self {
                    id: values.next().and_then(Field::from_value).ok_or("id")?,
                    $($field: values.next().and_then(Field::from_value).ok_or(stringify!($field))?),+
                })
            }
        }
    };
}
pub(crate) use record;
