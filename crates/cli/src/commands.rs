//! The commands: each opens the book, asks the core, and says what came of it.

use std::{
    io::{BufWriter, stdout},
    path::Path,
    process::ExitCode,
};

use clap::ArgMatches;
use fairlead_core::{
    api::{ApiError, Fairlead, TakeOut, Undone},
    error::{Code, Error},
    grammar::{Problem, ProblemCode},
    model::{Id, beside::Beside},
    ops::export::{BOOK, Finding, Format},
    store::{
        CompanyItem, CompanyQuery, ContactItem, ContactQuery, FollowUpItem, FollowUpQuery, LeadItem,
        LeadQuery, Page, Person, QuoteItem, QuoteQuery, What,
    },
};
use serde::Serialize;
use serde_json::json;

use crate::{arguments::Asked, filter, output::Output};

mod calendar;
mod deadlines;
mod duplicates;
mod products;
mod quote;
mod scan;
mod search;
mod take_in;

type Result<T> = std::result::Result<T, ApiError>;

/// Runs the command that was asked for.
pub(crate) fn run(app: &Fairlead, asked: &Asked, output: Output, matches: &ArgMatches) -> Result<ExitCode> {
    let path = asked.book.clone().unwrap_or_else(|| app.default_book());
    let (name, matches) = matches.subcommand().ok_or_else(|| Error::internal("no command"))?;
    match name {
        "table" => return take_in::table(matches),
        "demo" => return demo(app, &path, output, matches),
        "scan" => return Ok(scan::scan(app, output, matches)),
        "add" if matches.get_flag("dry-run") && !path.exists() => {}
        "add" | "import" | "products" => app.open(&path, true)?,
        _ => app.open(&path, false)?,
    }
    let code = match name {
        "add" => add(app, output, matches),
        "list" => list(app, output, matches),
        "import" => take_in::import(app, output, matches),
        "products" => products::take_in(app, output, matches),
        "search" => search::search(app, output, matches),
        "duplicates" => duplicates::duplicates(app, output, matches),
        "export" => export(app, output, matches),
        "deadlines" => deadlines::deadlines(app, output, matches),
        "reschedule" => calendar::reschedule(app, output, matches),
        "quote" => quote::quote(app, output, matches),
        "undo" => app.undo().map(|undone| told(output, "undone", &undone)),
        "redo" => app.redo().map(|undone| told(output, "redone", &undone)),
        "history" => history(app, output, matches),
        _ => check(app, output),
    }?;
    if !matches!(name, "list" | "search" | "duplicates" | "history") {
        // What was written is written; that the log could not be folded in now is no failure of the command.
        let _ = app.settle();
    }
    Ok(code)
}

fn text(matches: &ArgMatches, name: &str) -> String {
    matches.get_one::<String>(name).cloned().unwrap_or_default()
}

fn add(app: &Fairlead, output: Output, matches: &ArgMatches) -> Result<ExitCode> {
    let line = text(matches, "line");
    let understood = app.understand(&line)?;
    if matches.get_flag("dry-run") {
        output.answer(&json!({ "understood": understood }), || {
            serde_json::to_string_pretty(&understood).unwrap_or_default()
        });
        return Ok(ExitCode::SUCCESS);
    }
    let captured = app.capture("cli", &line, &Beside::default(), None)?;
    output.answer(&json!({ "captured": captured, "understood": understood }), || {
        let id = captured.lead.map(|id| id.to_string()).unwrap_or_default();
        let added = output.say(if captured.met_before { "met-again" } else { "added" }, &[("id", id.into())]);
        let overlapped = understood.problems.iter().filter(|problem| problem.code == ProblemCode::Overlaps);
        let warning = |problem: &Problem| output.say("overlaps", &[("text", problem.text.as_str().into())]);
        std::iter::once(added).chain(overlapped.map(warning)).collect::<Vec<_>>().join("\n")
    });
    Ok(ExitCode::SUCCESS)
}

fn told(output: Output, key: &str, undone: &Undone) -> ExitCode {
    output.answer(undone, || {
        let what = output.words.say(&format!("op-{}", undone.kind.code()));
        output.say(key, &[("what", what.into()), ("kept", undone.kept.len().into())])
    });
    ExitCode::SUCCESS
}

fn list(app: &Fairlead, output: Output, matches: &ArgMatches) -> Result<ExitCode> {
    let (filter, most) = (filter::read(matches), matches.get_one::<u32>("limit").copied());
    match matches.get_one::<String>("what").map(String::as_str) {
        Some("leads") => {
            let mut query = LeadQuery { filter, ..LeadQuery::default() };
            pages(
                output,
                most,
                |after, limit| {
                    (query.after, query.limit) = (after, limit);
                    app.leads(&query)
                },
                |lead| lead_line(output, lead),
            )
        }
        Some("contacts") => pages(
            output,
            most,
            |after, limit| {
                app.contacts(&ContactQuery {
                    filter: filter.clone(),
                    after,
                    limit,
                    ..ContactQuery::default()
                })
            },
            contact_line,
        ),
        Some("companies") => pages(
            output,
            most,
            |after, limit| {
                app.companies(&CompanyQuery {
                    filter: filter.clone(),
                    after,
                    limit,
                    ..CompanyQuery::default()
                })
            },
            company_line,
        ),
        Some("follow-ups") => pages(
            output,
            most,
            |after, limit| {
                app.follow_ups(&FollowUpQuery {
                    filter: filter.clone(),
                    after,
                    limit,
                    ..FollowUpQuery::default()
                })
            },
            |follow_up| follow_up_line(output, follow_up),
        ),
        Some("products") => products::list(app, output, &filter.text, most),
        _ => pages(
            output,
            most,
            |after, limit| {
                app.quotes(&QuoteQuery { filter: filter.clone(), after, limit, ..QuoteQuery::default() })
            },
            |quote| quote_line(output, quote),
        ),
    }
}

/// Prints a list page by page: lines with tabs for a person, one object with `items` for a program.
fn pages<T: Serialize>(
    output: Output,
    most: Option<u32>,
    mut page: impl FnMut(Option<String>, u32) -> Result<Page<T>>,
    line: impl Fn(&T) -> String,
) -> Result<ExitCode> {
    let (mut items, mut after, mut left) = (Vec::new(), None, most.unwrap_or(u32::MAX));
    let mut total = 0;
    while left > 0 {
        let got = page(after, left.min(500))?;
        total = got.total;
        left = left.saturating_sub(u32::try_from(got.items.len()).unwrap_or(left));
        if output.json {
            items.extend(got.items);
        } else {
            got.items.iter().for_each(|item| println!("{}", line(item)));
        }
        after = got.next;
        if after.is_none() {
            break;
        }
    }
    if output.json {
        output.answer(&json!({ "items": items, "total": total }), String::new);
    }
    Ok(ExitCode::SUCCESS)
}

fn person(person: Option<&Person>) -> String {
    let Some(person) = person else { return String::new() };
    let latin = match person.name_order.code() {
        "family_first" => [&person.family_name, &person.given_name],
        _ => [&person.given_name, &person.family_name],
    };
    [latin[0], latin[1], &person.native_name]
        .into_iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(" ")
}

fn firm(firm: Option<&fairlead_core::store::Firm>) -> String {
    let names = firm.map(|firm| [firm.name.as_str(), firm.native_name.as_str()]).unwrap_or_default();
    names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" ")
}

fn lead_line(output: Output, lead: &LeadItem) -> String {
    let step = lead.next_step.as_ref().map(|step| {
        let kind = output.words.say(&format!("follow-up-kind-{}", step.kind.code()));
        [Some(kind), step.due_day.clone(), step.due_time.clone()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    });
    [
        lead.id.to_string(),
        lead.grade.map_or("-", |grade| grade.code()).to_owned(),
        person(lead.person.as_ref()),
        firm(lead.company.as_ref()),
        lead.topics.join(", "),
        step.unwrap_or_default(),
    ]
    .join("\t")
}

fn contact_line(contact: &ContactItem) -> String {
    [
        contact.person.id.to_string(),
        person(Some(&contact.person)),
        firm(contact.company.as_ref()),
        contact.email.clone(),
        contact.phone.clone(),
    ]
    .join("\t")
}

fn company_line(company: &CompanyItem) -> String {
    let names = [company.name.as_str(), company.native_name.as_str()];
    let name = names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" ");
    [
        company.id.to_string(),
        name,
        company.country.clone(),
        company.contacts.to_string(),
        company.leads.to_string(),
    ]
    .join("\t")
}

fn follow_up_line(output: Output, follow_up: &FollowUpItem) -> String {
    let takes = follow_up.takes.map(|minutes| format!("{minutes} min"));
    let due = [follow_up.due_day.as_deref(), follow_up.due_time.as_deref(), takes.as_deref()];
    [
        follow_up.id.to_string(),
        due.into_iter().flatten().collect::<Vec<_>>().join(" "),
        output.words.say(&format!("follow-up-kind-{}", follow_up.kind.code())),
        follow_up.text.clone(),
        person(follow_up.person.as_ref()),
        firm(follow_up.company.as_ref()),
    ]
    .join("\t")
}

fn quote_line(output: Output, quote: &QuoteItem) -> String {
    [
        quote.id.to_string(),
        format!("{} r{}", quote.number, quote.revision),
        output.words.say(&format!("quote-state-{}", quote.state.code())),
        format!("{} {}", quote.total, quote.currency),
        firm(quote.company.as_ref()),
    ]
    .join("\t")
}

fn export(app: &Fairlead, output: Output, matches: &ArgMatches) -> Result<ExitCode> {
    let code = |name: &str| Error::new(Code::NotAChoice).with("value", text(matches, name));
    let asked = TakeOut {
        what: What::from_code(&text(matches, "what")),
        filter: filter::read(matches),
        format: Format::from_code(&text(matches, "format")).ok_or_else(|| code("format"))?,
        profile: text(matches, "profile"),
        recipient: text(matches, "to"),
    };
    let out = text(matches, "out");
    if out == "-" {
        app.take_out_to(&asked, BufWriter::new(stdout()))?;
        return Ok(ExitCode::SUCCESS);
    }
    let exported = app.take_out(&asked, Path::new(&out))?;
    output.answer(&exported, || {
        let written = output.say(
            "exported",
            &[
                ("what", asked.what.map_or(BOOK, What::code).into()),
                ("rows", exported.rows.into()),
                ("file", exported.file.clone().into()),
            ],
        );
        let found = exported.findings.iter().map(|finding| said(output, finding));
        std::iter::once(written).chain(found).collect::<Vec<_>>().join("\n")
    });
    let spoilt = exported.proof.is_some_and(|proof| proof.identical < proof.rows);
    Ok(ExitCode::from(if spoilt { 1 } else { 4 * u8::from(exported.left_out > 0) }))
}

/// A finding as a sentence.
fn said(output: Output, finding: &Finding) -> String {
    output.say(
        &format!("found-{}", finding.trouble.code()),
        &[
            ("count", finding.count.into()),
            ("column", finding.column.clone().into()),
            ("limit", finding.limit.clone().into()),
        ],
    )
}

fn history(app: &Fairlead, output: Output, matches: &ArgMatches) -> Result<ExitCode> {
    let id: Id = text(matches, "id").parse().map_err(|_| Error::new(Code::NoSuchRecord))?;
    let entries = app.history(id)?;
    output.answer(&json!({ "items": entries }), || {
        let lines = entries.iter().map(|entry| {
            let fields: Vec<String> = entry
                .fields
                .iter()
                .map(|field| {
                    let side = |value: &Option<String>| value.clone().unwrap_or_default();
                    format!("{}: {} → {}", field.field, side(&field.before), side(&field.after))
                })
                .collect();
            let undone = if entry.undone { output.say("taken-back", &[]) } else { String::new() };
            let what = output.words.say(&format!("op-{}", entry.kind.code()));
            [entry.at.to_string(), what, undone, fields.join("; ")].join("\t")
        });
        lines.collect::<Vec<_>>().join("\n")
    });
    Ok(ExitCode::SUCCESS)
}

fn demo(app: &Fairlead, path: &Path, output: Output, matches: &ArgMatches) -> Result<ExitCode> {
    let number = |name| matches.get_one::<u64>(name).copied().unwrap_or_default();
    let contacts = matches.get_one::<u32>("contacts").copied().unwrap_or_default();
    let filled = app.make_demo(path, contacts, number("seed"))?;
    output.answer(&filled, || {
        output.say("filled", &[("contacts", filled.contacts.into()), ("leads", filled.leads.into())])
    });
    Ok(ExitCode::SUCCESS)
}

fn check(app: &Fairlead, output: Output) -> Result<ExitCode> {
    let report = app.check()?;
    let whole = report.faults.is_empty();
    output.answer(&report, || {
        let mut lines: Vec<String> =
            report.faults.iter().map(|fault| serde_json::to_string(fault).unwrap_or_default()).collect();
        let key = if whole { "whole" } else { "not-whole" };
        lines.push(
            output.say(
                key,
                &[("operations", report.operations.into()), ("faults", report.faults.len().into())],
            ),
        );
        lines.join("\n")
    });
    Ok(if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
