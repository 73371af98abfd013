//! The committed TypeScript bindings are those of today's commands; `cargo xtask bindings` rewrites them.

use std::path::Path;
use std::{env, fs};

#[test]
fn bindings_are_fresh() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/generated/bindings.ts");
    let fresh = fairlead_shell::bindings().expect("every type has a TypeScript form");
    let committed = fs::read_to_string(&file).unwrap_or_default();
    if committed == fresh {
        return;
    }
    if env::var_os("FAIRLEAD_WRITE").is_some() {
        fs::write(&file, fresh).expect("the bindings can be written");
        return;
    }
    let differing = fresh.lines().zip(committed.lines()).position(|(new, old)| new != old);
    let line = differing.unwrap_or_else(|| fresh.lines().count().min(committed.lines().count())) + 1;
    panic!(
        "{} is stale from line {line} on:\n  now:  {}\n  file: {}\nRun `cargo xtask bindings` and commit the result.",
        file.display(),
        fresh.lines().nth(line - 1).unwrap_or("(end)"),
        committed.lines().nth(line - 1).unwrap_or("(end)"),
    );
}
