//! The command line as scripts use it: the real program on real files.

mod contract;
mod killed;
mod kit;
mod places;
