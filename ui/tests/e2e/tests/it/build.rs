//! What is compiled into which build.

use std::fs;
use std::path::Path;

/// The word by which the tests' build finds its dialogs' answers.
const MARKER: &[u8] = b"FAIRLEAD_E2E_DIALOGS";

#[test]
fn only_the_build_for_tests_answers_dialogs_by_itself() {
    assert!(
        holds(&fairlead_e2e::app_program()),
        "the build for tests lost its marker: this test proves nothing"
    );
    assert!(!holds(&fairlead_e2e::plain_program()), "an ordinary build answers dialogs by itself");
}

fn holds(program: &Path) -> bool {
    let bytes = fs::read(program).unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    bytes.windows(MARKER.len()).any(|window| window == MARKER)
}
