//! `bindings` and `fmt`: rewrites files that tests compare.

use crate::npm;
use crate::steps::{self, Result, cargo, root};

/// `cargo xtask bindings`: writes the TypeScript side of every command and event.
pub(crate) fn bindings(_: &[String]) -> Result {
    let mut test = cargo(["test", "--workspace", "--test", "bindings"]);
    steps::run(test.env("FAIRLEAD_WRITE", "1"))
}

/// `cargo xtask fmt`: formats Rust and the UI.
pub(crate) fn fmt(_: &[String]) -> Result {
    steps::run(&mut cargo(["fmt", "--all"]))?;
    npm::check_node()?;
    npm::install(&root().join("ui"))?;
    steps::run(&mut steps::npm(["run", "fix"]))
}
