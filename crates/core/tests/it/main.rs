//! The core's tests at its boundaries, in one binary.

mod capture;
mod capture_grammar;
mod demo;
mod export;
mod journal;
mod kit;
mod opening;
mod search_key;
