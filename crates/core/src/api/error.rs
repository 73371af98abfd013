//! Errors as they cross the surface: a code and parameters, never prose.

use serde::Serialize;

use crate::error::{Code, Error, Params};

/// Why something did not happen. The sentence is in the locales under `error-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ApiError {
    /// What happened.
    pub code: Code,
    /// The values its sentence names.
    pub params: Params,
}

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        // The detail stays on this side; it names tables and codes, never people.
        tracing::warn!(code = error.code.code(), detail = error.detail, "refused");
        let mut params = error.params;
        if error.code == Code::Internal {
            params.entry("log".to_owned()).or_insert_with(|| "fairlead.log".to_owned());
        }
        Self { code: error.code, params }
    }
}

impl ApiError {
    /// The error as the words know it.
    #[must_use]
    pub fn inner(&self) -> Error {
        Error { code: self.code, params: self.params.clone(), detail: String::new() }
    }
}
