//! What the chosen target would refuse or spoil, told before anything is written. The rules are data.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::{Format, Profile};
use crate::{
    formats::xlsx::LONGEST_CELL,
    model::{Id, codes::codes},
    text::fold::fold,
};

codes! {
    /// What is the matter with a cell.
    Trouble {
        /// It is empty, and the target insists on it.
        Missing = "missing",
        /// It is no mail address.
        NotAMail = "not_a_mail",
        /// It is longer than the target's field.
        TooLong = "too_long",
        /// It holds signs that the target does not take.
        Forbidden = "forbidden",
        /// Another row has the same, and the target may take both for one.
        Twice = "twice",
    }
}

/// Rows with the same matter in the same column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Finding {
    /// What it is.
    pub trouble: Trouble,
    /// In which column, by its heading; several that stand for each other by slashes.
    pub column: String,
    /// Whether the target refuses such rows, so that they are left out of the file.
    pub refused: bool,
    /// How many rows.
    pub count: u32,
    /// The most characters, or the signs that are not taken.
    pub limit: String,
    /// The records in their list, as many of them as anybody will go through.
    pub ids: Vec<Id>,
}

/// A rule of a target, about its own columns.
#[derive(Debug, Clone, Copy)]
enum Rule {
    /// One of these has to be filled in, or the row is refused.
    Needs(&'static [&'static str]),
    /// A mail address, or the row is refused.
    Mail(&'static str),
    /// At most so many characters.
    AtMost(&'static str, usize),
    /// None of these signs in any cell.
    Without(&'static str),
    /// A value that two rows should not share.
    Once(&'static str),
}

/// The rules of each profile: what importers of its kind are known to refuse, or to damage.
const RULES: &[(&str, &[Rule])] = {
    use Rule::{AtMost, Mail, Needs, Once, Without};
    &[
        (
            "salesforce-leads",
            &[
                Needs(&["Last Name"]),
                Needs(&["Company"]),
                Mail("Email"),
                AtMost("First Name", 40),
                AtMost("Last Name", 80),
                AtMost("Company", 255),
                AtMost("Title", 128),
                AtMost("Email", 80),
                AtMost("Phone", 40),
                AtMost("Mobile Phone", 40),
                AtMost("Street", 255),
                AtMost("City", 40),
                AtMost("Website", 255),
                AtMost("Description", 32_000),
                Once("Email"),
            ],
        ),
        (
            "salesforce-contacts",
            &[
                Needs(&["Last Name"]),
                Mail("Email Address"),
                AtMost("First Name", 40),
                AtMost("Last Name", 80),
                AtMost("Title", 128),
                AtMost("Account Name", 255),
                Once("Email Address"),
            ],
        ),
        ("hubspot-contacts", &[Needs(&["Email"]), Mail("Email"), Once("Email")]),
        ("hubspot-companies", &[Needs(&["Company domain name", "Name"]), Once("Company domain name")]),
        ("hubspot-deals", &[Needs(&["Deal name"])]),
        ("hubspot-notes", &[Needs(&["Note body"]), AtMost("Note body", 65_536)]),
        (
            "zoho-leads",
            &[
                Needs(&["Last Name"]),
                Needs(&["Company"]),
                Mail("Email"),
                AtMost("First Name", 40),
                AtMost("Last Name", 80),
                AtMost("Company", 200),
                AtMost("Email", 100),
                AtMost("Phone", 30),
                AtMost("Mobile", 30),
                Without("|<>"),
                Once("Email"),
            ],
        ),
        ("odoo-leads", &[Needs(&["Opportunity"]), Once("Email")]),
        ("pipedrive", &[Needs(&["Person - Name", "Organization - Name"]), Needs(&["Deal - Title"])]),
        (
            "dynamics-leads",
            &[
                Needs(&["Topic"]),
                Needs(&["Last Name"]),
                AtMost("Topic", 300),
                AtMost("First Name", 50),
                AtMost("Last Name", 50),
                AtMost("Job Title", 100),
                AtMost("Company Name", 100),
                AtMost("Email", 100),
                Once("Email"),
            ],
        ),
        (
            "espocrm-leads",
            &[
                Needs(&["firstName", "lastName"]),
                Mail("emailAddress"),
                AtMost("firstName", 100),
                AtMost("lastName", 100),
                Once("emailAddress"),
            ],
        ),
        ("atomic-contacts", &[Needs(&["first_name", "last_name"])]),
        ("atomic-deals", &[Needs(&["name"])]),
        ("google-contacts", &[Needs(&["First Name", "Last Name", "Company", "Organization Name"])]),
        ("outlook-contacts", &[Needs(&["First Name", "Last Name", "Company", "Organization Name"])]),
    ]
};

fn rules(code: &str) -> &'static [Rule] {
    RULES.iter().find(|(profile, _)| *profile == code).map_or(&[], |(_, rules)| rules)
}

/// A trouble of one row: under which rule, of which sort, in which column.
struct Found {
    key: (usize, Trouble, usize),
    column: String,
    limit: String,
}

impl Trouble {
    /// Whether the target turns such a row away; of the others it takes less than there is.
    fn refuses(self) -> bool {
        matches!(self, Self::Missing | Self::NotAMail)
    }
}

/// A finding names no more records than these.
pub(super) const NAMED: usize = 200;

/// Looks at one row after another.
pub(super) struct Linter {
    rules: Vec<(Rule, Vec<usize>)>,
    headings: Vec<String>,
    findings: HashMap<(usize, Trouble, usize), Finding>,
    seen: HashMap<usize, HashSet<String>>,
    /// The most UTF-16 units of any cell.
    longest: Option<usize>,
}

impl Linter {
    pub(super) fn new(profile: &Profile, format: Format, headings: &[String]) -> Self {
        let at = |wanted: &[&str]| {
            let places =
                headings.iter().enumerate().filter(|(_, heading)| wanted.contains(&heading.as_str()));
            places.map(|(at, _)| at).collect::<Vec<_>>()
        };
        let place = |rule: &Rule| match rule {
            Rule::Needs(columns) => at(columns),
            Rule::Mail(column) | Rule::AtMost(column, _) | Rule::Once(column) => at(&[*column]),
            Rule::Without(_) => (0..headings.len()).collect(),
        };
        Self {
            rules: rules(&profile.code).iter().map(|rule| (*rule, place(rule))).collect(),
            headings: headings.to_vec(),
            findings: HashMap::new(),
            seen: HashMap::new(),
            longest: (format == Format::Xlsx).then_some(LONGEST_CELL),
        }
    }

    /// Looks at a row; says whether the target would take it.
    pub(super) fn row(&mut self, id: Option<Id>, cells: &[String]) -> bool {
        let mut troubles = Vec::new();
        for at in 0..self.rules.len() {
            self.judge(at, cells, &mut troubles);
        }
        if let Some(longest) = self.longest {
            let long = cells
                .iter()
                .enumerate()
                .filter(|(_, cell)| cell.len() > longest && cell.encode_utf16().count() > longest);
            troubles.extend(long.map(|(place, _)| Found {
                key: (usize::MAX, Trouble::TooLong, place),
                column: self.headings[place].clone(),
                limit: longest.to_string(),
            }));
        }
        let taken = !troubles.iter().any(|found| found.key.1.refuses());
        troubles.into_iter().for_each(|found| self.note(id, found));
        taken
    }

    /// Holds a row to one rule.
    fn judge(&mut self, at: usize, cells: &[String], into: &mut Vec<Found>) {
        let (rule, places) = &self.rules[at];
        let filled = || places.iter().filter(|place| !cells[**place].is_empty());
        let found = |trouble, column: &str, limit: String| Found {
            key: (at, trouble, 0),
            column: column.to_owned(),
            limit,
        };
        match rule {
            Rule::Needs(columns) if places.iter().all(|place| cells[*place].trim().is_empty()) => {
                into.push(found(Trouble::Missing, &columns.join(" / "), String::new()));
            }
            Rule::Mail(column)
                if filled().any(|place| !email_address::EmailAddress::is_valid(&cells[*place])) =>
            {
                into.push(found(Trouble::NotAMail, column, String::new()));
            }
            Rule::AtMost(column, most)
                if filled()
                    .any(|place| cells[*place].len() > *most && cells[*place].chars().count() > *most) =>
            {
                into.push(found(Trouble::TooLong, column, most.to_string()));
            }
            Rule::Without(signs) => {
                let bad = filled().filter(|place| cells[**place].contains(|sign| signs.contains(sign)));
                into.extend(bad.map(|place| Found {
                    key: (at, Trouble::Forbidden, *place),
                    column: self.headings[*place].clone(),
                    limit: (*signs).to_owned(),
                }));
            }
            Rule::Once(column) => {
                let seen = self.seen.entry(at).or_default();
                if filled().any(|place| !seen.insert(fold(&cells[*place]))) {
                    into.push(found(Trouble::Twice, column, String::new()));
                }
            }
            Rule::Needs(_) | Rule::Mail(_) | Rule::AtMost(..) => {}
        }
    }

    fn note(&mut self, id: Option<Id>, found: Found) {
        let finding = self.findings.entry(found.key).or_insert_with(|| Finding {
            trouble: found.key.1,
            column: found.column,
            refused: found.key.1.refuses(),
            count: 0,
            limit: found.limit,
            ids: Vec::new(),
        });
        finding.count += 1;
        if let Some(id) = id.filter(|id| finding.ids.len() < NAMED && !finding.ids.contains(id)) {
            finding.ids.push(id);
        }
    }

    /// What was found: what is refused first, then in the order of the rules.
    pub(super) fn finish(self) -> Vec<Finding> {
        let mut found: Vec<_> = self.findings.into_iter().collect();
        found.sort_by_key(|((rule, trouble, place), finding)| (!finding.refused, *rule, *trouble, *place));
        found.into_iter().map(|(_, finding)| finding).collect()
    }
}
