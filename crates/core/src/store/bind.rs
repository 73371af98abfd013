//! Between the model's values and SQLite's, and between SQLite's errors and ours.

use rusqlite::{
    ErrorCode, ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef},
};

use crate::{
    error::{Code, Error, Result},
    model::{Id, Stamp, record::Value},
};

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Int(number) => ToSqlOutput::Borrowed(ValueRef::Integer(*number)),
            Self::Ref { id } => ToSqlOutput::Borrowed(ValueRef::Blob(id.as_bytes())),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
        })
    }
}

impl FromSql for Value {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Null => Ok(Self::Null),
            ValueRef::Integer(number) => Ok(Self::Int(number)),
            ValueRef::Text(_) => value.as_str().map(|text| Self::Text(text.to_owned())),
            ValueRef::Blob(bytes) => Id::from_slice(bytes)
                .map(|id| Self::Ref { id })
                .map_err(|error| FromSqlError::Other(error.into())),
            ValueRef::Real(_) => Err(FromSqlError::InvalidType),
        }
    }
}

impl ToSql for Stamp {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}

impl FromSql for Stamp {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

/// Ids as one JSON text, for `json_each` and `unhex`: a statement takes no more than so many parameters.
pub(super) fn ids(ids: &[Id]) -> Result<String> {
    let hex: Vec<String> = ids.iter().map(|id| id.simple().to_string()).collect();
    serde_json::to_string(&hex).map_err(Error::internal)
}

/// Lets a code list be read from and bound to a column.
macro_rules! sql_codes {
    ($($name:ident),+ $(,)?) => {$(
        impl ToSql for crate::model::codes::$name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::Borrowed(ValueRef::Text(self.code().as_bytes())))
            }
        }
        impl FromSql for crate::model::codes::$name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::from_code(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }
    )+};
}
sql_codes!(
    CompanyKind,
    EmailKind,
    FollowUpKind,
    Grade,
    MarketNoteKind,
    NameOrder,
    NoteKind,
    PhoneKind,
    Priority,
    QuoteState,
    Stage,
);

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let code = match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Code::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Code::BookBusy,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Code::BookReadOnly
            }
            Some(ErrorCode::DatabaseCorrupt) => Code::BookDamaged,
            Some(ErrorCode::NotADatabase) => Code::BookForeign,
            // A write that runs into the end of the disk may come back as a plain input/output error.
            Some(ErrorCode::SystemIoFailure) if is_full(&error) => Code::DiskFull,
            _ => Code::Internal,
        };
        Self::new(code).detail(without_values(&error))
    }
}

fn is_full(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(failure, _)
        if matches!(failure.extended_code, rusqlite::ffi::SQLITE_IOERR_WRITE | rusqlite::ffi::SQLITE_IOERR_FSYNC
            | rusqlite::ffi::SQLITE_IOERR_SHMSIZE | rusqlite::ffi::SQLITE_IOERR_TRUNCATE))
}

/// The error for the log. SQLite's own messages name tables and columns, never values; those of the binding may.
fn without_values(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqliteFailure(failure, message) => {
            format!("sqlite {}: {}", failure.extended_code, message.as_deref().unwrap_or_default())
        }
        rusqlite::Error::FromSqlConversionFailure(column, kind, _) => format!("column {column} holds {kind}"),
        rusqlite::Error::InvalidColumnType(column, name, kind) => {
            format!("column {column} {name} holds {kind}")
        }
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        other => format!("{other:?}").chars().take_while(|c| *c != '(').collect(),
    }
}

/// The id in a column.
pub(super) fn id(row: &rusqlite::Row<'_>, column: &str) -> rusqlite::Result<Id> {
    optional_id(row, column)?.ok_or(rusqlite::Error::InvalidColumnName(column.to_owned()))
}

/// The id in a column that may hold none.
pub(super) fn optional_id(row: &rusqlite::Row<'_>, column: &str) -> rusqlite::Result<Option<Id>> {
    Ok(if let Value::Ref { id } = row.get(column)? { Some(id) } else { None })
}

/// The words in a column that holds a JSON array of text.
pub(super) fn words(row: &rusqlite::Row<'_>, column: &str) -> rusqlite::Result<Vec<String>> {
    Ok(serde_json::from_str(&row.get::<_, String>(column)?).unwrap_or_default())
}
