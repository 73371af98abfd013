//! The filter as the command line writes it: `--grade A --grade B --mail no --topic lighting`.

use clap::{Arg, ArgAction, ArgMatches};
use fairlead_core::{
    i18n::Words,
    store::{Facet, Filter, ValueRange},
};

use crate::arguments::free_text;

/// What stands for an empty choice, such as no grade.
const NONE: &str = "none";

/// Its options, in the order of help.
pub(crate) fn options(words: Words) -> Vec<Arg> {
    let help = words.say("cli-text");
    let text = Arg::new("text").long("text").value_name("TEXT").value_parser(free_text()).help(help);
    std::iter::once(text).chain(choices(words)).collect()
}

/// Those beside the text, for a command that has one of its own.
pub(crate) fn choices(words: Words) -> Vec<Arg> {
    let help = |key: &str| words.say(&format!("cli-{key}"));
    let text = |name: &'static str, value: &'static str, key: &str| {
        Arg::new(name).long(name).value_name(value).help(help(key))
    };
    let choices = Facet::ALL.iter().map(|facet| {
        text(option(*facet), value(*facet), &format!("by-{}", facet.code())).action(ArgAction::Append)
    });
    let mut all: Vec<Arg> = choices.collect();
    all.extend([
        text("logged-from", "DAY", "by-logged-from"),
        text("logged-to", "DAY", "by-logged-to"),
        text("currency", "CODE", "by-currency"),
        text("value-from", "AMOUNT", "by-value-from").requires("currency"),
        text("value-to", "AMOUNT", "by-value-to").requires("currency"),
    ]);
    all
}

/// The filter of a command that has these options.
pub(crate) fn read(matches: &ArgMatches) -> Filter {
    let one = |name: &str| matches.get_one::<String>(name).cloned();
    let choices = Facet::ALL.iter().filter_map(|facet| {
        let chosen = matches.get_many::<String>(option(*facet))?;
        let choice = |it: &String| if it == NONE { String::new() } else { it.clone() };
        Some((*facet, chosen.map(choice).collect()))
    });
    Filter {
        text: one("text").unwrap_or_default(),
        choices: choices.collect(),
        logged_from: one("logged-from"),
        logged_to: one("logged-to"),
        value: one("currency").map(|currency| ValueRange {
            currency,
            from: one("value-from"),
            to: one("value-to"),
        }),
        ..Filter::default()
    }
}

/// The name of a facet's option.
fn option(facet: Facet) -> &'static str {
    match facet {
        Facet::FollowUp => "follow-up",
        // `--kind` is what kind of record `search` looks for.
        Facet::Kind => "company-kind",
        Facet::QuoteState => "quote-state",
        // `--currency` is that of a range of values.
        Facet::QuoteCurrency => "quote-currency",
        Facet::QuoteMonth => "quote-month",
        other => other.code(),
    }
}

fn value(facet: Facet) -> &'static str {
    match facet {
        Facet::Show | Facet::Staff | Facet::Topic => "NAME",
        Facet::Answer => "QUESTION=CHOICE",
        Facet::Mail | Facet::Phone | Facet::Quote | Facet::FollowUp | Facet::Consent | Facet::Open => {
            "yes|no"
        }
        Facet::Grade | Facet::Stage | Facet::Country | Facet::Kind | Facet::Logged | Facet::Due => "CODE",
        Facet::QuoteState | Facet::QuoteCurrency => "CODE",
        Facet::QuoteMonth => "YYYY-MM",
    }
}
