//! axe-core in the real page: what keeps people with a screen reader or a keyboard out.

use std::fmt;
use std::path::Path;

use serde_json::{Value, json};

use crate::App;

/// The rules of WCAG 2.2, levels A and AA.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// One rule that the page breaks, or may break.
#[derive(Clone, Debug)]
pub struct Violation {
    /// The rule's name.
    pub rule: String,
    /// What it asks for.
    pub help: String,
    /// Where the page breaks it: a selector and axe's explanation each.
    pub places: Vec<String>,
    /// Axe could not decide: somebody has to look.
    pub incomplete: bool,
}

impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let doubt = if self.incomplete { " (undecided)" } else { "" };
        write!(out, "{}{doubt}: {}\n    {}", self.rule, self.help, self.places.join("\n    "))
    }
}

impl App {
    /// What axe finds on the page as it is now: first what is broken, then what it could not decide.
    #[must_use]
    #[track_caller]
    pub fn axe(&self) -> Vec<Violation> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js");
        let source =
            std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.settle();
        self.script(&format!("if (!window.axe) {{ {source}\n }}"), &[]);
        let run = "const found = await axe.run(document, { runOnly: { type: 'tag', values: arguments[0] } });
                   return { violations: found.violations, incomplete: found.incomplete };";
        let found = self.script_async(run, &[json!(TAGS)]);
        let mut all = rules(&found, "violations", false);
        all.extend(rules(&found, "incomplete", true));
        all
    }

    /// Fails with the whole list when axe finds anything broken.
    #[track_caller]
    pub fn is_accessible(&self) {
        let broken: Vec<String> =
            self.axe().iter().filter(|found| !found.incomplete).map(Violation::to_string).collect();
        assert!(broken.is_empty(), "axe finds {} rules broken:\n  {}", broken.len(), broken.join("\n  "));
    }
}

fn rules(found: &Value, kind: &str, incomplete: bool) -> Vec<Violation> {
    let word = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let violation = |rule: &Value| Violation {
        rule: word(rule, "id"),
        help: word(rule, "help"),
        places: list(&rule["nodes"])
            .iter()
            .map(|node| format!("{} — {}", node["target"], word(node, "failureSummary").replace('\n', " ")))
            .collect(),
        incomplete,
    };
    list(&found[kind]).iter().map(violation).collect()
}
