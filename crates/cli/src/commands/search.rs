//! `search`: what a text finds, over all records, the best first.

use std::process::ExitCode;

use clap::ArgMatches;
use fairlead_core::{
    api::Fairlead,
    store::{Filter, FindQuery, FoundItem, FoundKind, Marked},
};
use serde_json::json;

use super::{Result, text};
use crate::{filter, output::Output};

/// A page as large as one may be.
const PAGE: u32 = 1_000;

/// Prints the best matches of all kinds, at most `--limit` of them: lines with tabs for a person, one object with `items`
/// for a program.
pub(super) fn search(app: &Fairlead, output: Output, matches: &ArgMatches) -> Result<ExitCode> {
    let most = matches.get_one::<u32>("limit").copied().unwrap_or(PAGE);
    let kinds = matches.get_many::<String>("kind").into_iter().flatten();
    let query = FindQuery {
        text: text(matches, "text"),
        kinds: kinds.filter_map(|code| FoundKind::from_code(code)).collect(),
        limit: most.clamp(1, PAGE),
        most,
        ..FindQuery::default()
    };
    let mut items = Vec::new();
    // The text is what is looked for, and no part of where.
    let filter = Filter { text: String::new(), ..filter::read(matches) };
    let found = app.find_in(&query, &filter)?;
    let mut is_whole = true;
    for group in found.groups {
        let (mut next, mut of_kind) = (group.next, group.items);
        while let Some(after) = next.take().filter(|_| of_kind.len() < most as usize) {
            let more = FindQuery { kinds: vec![group.kind], after: Some(after), ..query.clone() };
            for group in app.find_in(&more, &filter)?.groups {
                (next, of_kind) = (group.next, of_kind.into_iter().chain(group.items).collect());
            }
        }
        is_whole &= next.is_none() && of_kind.len() <= most as usize;
        items.extend(of_kind);
    }
    // The kinds come best first already; what is equally good stays in that order.
    items.sort_by_key(|item: &FoundItem| item.tier);
    is_whole &= items.len() <= most as usize;
    items.truncate(most as usize);
    output.answer(&json!({ "items": items, "more": !is_whole }), || {
        items.iter().map(|item| line(output, item)).collect::<Vec<_>>().join("\n")
    });
    Ok(ExitCode::SUCCESS)
}

fn line(output: Output, item: &FoundItem) -> String {
    let words = |texts: &[Marked]| texts.iter().map(|it| it.text.clone()).collect::<Vec<_>>().join(" ");
    [
        item.id.to_string(),
        output.words.say(&format!("found-kind-{}", item.kind.code())),
        words(&item.main),
        words(&item.second),
        item.found.as_ref().map(|found| found.text.replace(['\n', '\t'], " ")).unwrap_or_default(),
    ]
    .join("\t")
}
