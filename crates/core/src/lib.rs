//! Everything Fairlead knows: no window, no printing, no network.
//!
//! Arrows mean "may call"; nothing calls upward, and `tests/tidy.rs` holds it:
//!
//! ```text
//! api  ──▶  ops  ──▶  store  ──▶  model
//!            │  ├──▶  formats ──▶   │
//!            │  ├──▶  matching ─▶   │
//!            └─────▶  grammar ──▶   ▼
//!                                  text
//! ```
//!
//! - [`api`]: the surface that the window and the command line ask; it translates and delegates.
//! - [`ops`]: the verbs, one transaction each.
//! - [`store`]: the book's file, its journal and its indexes; the only place that names SQLite.
//! - [`formats`]: bytes of other programs; [`matching`]: who is the same; [`grammar`]: the capture line; [`text`]: how
//!   words are compared.
//! - [`model`]: pure values. [`clock`], [`error`] and [`i18n`] serve everybody.

pub mod api;
pub mod clock;
pub mod error;
pub mod formats;
pub mod grammar;
pub mod i18n;
pub mod matching;
pub mod model;
pub mod ops;
pub mod store;
pub mod text;
