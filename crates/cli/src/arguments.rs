//! The command line's grammar, its help in the user's language.

use std::path::PathBuf;

use clap::{
    Arg, ArgAction, ArgMatches, Command,
    builder::{OsStringValueParser, PossibleValuesParser, TypedValueParser},
    value_parser,
};
use fairlead_core::{
    i18n::Words,
    matching::Level,
    ops::{
        duplicates::Twice,
        export::{BOOK, Format, Profile},
    },
    store::{FoundKind, What},
};
use fluent_bundle::FluentArgs;

use crate::filter;

/// What every command shares.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    /// The book; none is the default one.
    pub book: Option<PathBuf>,
    /// Whether output is JSON.
    pub json: bool,
    /// The instant to stand still at.
    pub now: Option<String>,
    /// The zone to be in.
    pub zone: Option<String>,
    /// The seed of a demo book.
    pub seed: Option<u64>,
}

impl Asked {
    pub(crate) fn read(matches: &ArgMatches) -> Self {
        let seed = matches.subcommand_matches("demo").and_then(|demo| demo.get_one("seed").copied());
        Self {
            book: matches.get_one("book").cloned(),
            json: matches.get_flag("json"),
            now: matches.get_one("now").cloned(),
            zone: matches.get_one("tz").cloned(),
            seed,
        }
    }
}

/// The language asked for on the command line, before the line is parsed with help in that language.
pub(crate) fn language() -> Option<String> {
    let mut arguments = std::env::args_os().map(|argument| argument.to_string_lossy().into_owned());
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            return arguments.next();
        }
        if let Some(language) = argument.strip_prefix("--lang=") {
            return Some(language.to_owned());
        }
    }
    None
}

/// What somebody typed, whatever bytes the terminal made of it: what is no Unicode becomes `�` (U+FFFD).
pub(crate) fn free_text() -> impl TypedValueParser<Value = String> {
    OsStringValueParser::new().map(|text| text.to_string_lossy().into_owned())
}

/// The whole grammar.
pub(crate) fn command(words: Words) -> Command {
    let say = |key: &str| words.say(&format!("cli-{key}"));
    let option = |name: &'static str, value: &'static str| {
        Arg::new(name).long(name).value_name(value).help(words.say(&format!("cli-{name}"))).global(true)
    };
    Command::new("fairlead-cli")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("about"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(option("book", "FILE").value_parser(value_parser!(PathBuf)))
        .arg(option("lang", "LANG"))
        .arg(option("now", "INSTANT"))
        .arg(option("tz", "ZONE"))
        .arg(Arg::new("json").long("json").help(say("json")).action(ArgAction::SetTrue).global(true))
        .subcommands([
            Command::new("add")
                .about(say("add"))
                .arg(
                    Arg::new("line")
                        .value_name("LINE")
                        .required(true)
                        .help(say("line"))
                        .value_parser(free_text())
                        .allow_hyphen_values(true),
                )
                .arg(Arg::new("dry-run").long("dry-run").help(say("dry-run")).action(ArgAction::SetTrue)),
            list(words),
            search(words),
            duplicates(words),
            export(words),
            quote(words),
            scan(words),
            Command::new("reschedule").about(say("reschedule")).arg(
                Arg::new("file")
                    .value_name("FILE.ics")
                    .required(true)
                    .value_parser(value_parser!(PathBuf))
                    .help(say("ics")),
            ),
            deadlines(words),
            table(words),
            import(words),
            products(words),
            Command::new("undo").about(say("undo")),
            Command::new("redo").about(say("redo")),
            Command::new("history")
                .about(say("history"))
                .arg(Arg::new("id").value_name("ID").required(true).help(say("id"))),
            Command::new("demo")
                .about(say("demo"))
                .arg(
                    number("contacts", say("contacts")).default_value("500").value_parser(value_parser!(u32)),
                )
                .arg(number("seed", say("seed")).default_value("1").value_parser(value_parser!(u64))),
            Command::new("check").about(say("check")),
        ])
}

fn list(words: Words) -> Command {
    let say = |key: &str| words.say(&format!("cli-{key}"));
    Command::new("list")
        .about(say("list"))
        .arg(
            Arg::new("what")
                .value_name("WHAT")
                .required(true)
                .value_parser(["leads", "contacts", "companies", "follow-ups", "quotes", "products"])
                .help(say("what")),
        )
        .args(filter::options(words))
        .arg(number("limit", say("limit")).value_parser(value_parser!(u32)))
}

fn search(words: Words) -> Command {
    let say = |key: &str| words.say(&format!("cli-{key}"));
    let kinds: Vec<&str> = FoundKind::ALL.iter().map(|kind| kind.code()).collect();
    Command::new("search")
        .about(say("search"))
        .arg(
            Arg::new("text")
                .value_name("TEXT")
                .required(true)
                .help(say("search-text"))
                .value_parser(free_text())
                .allow_hyphen_values(true),
        )
        .arg(
            Arg::new("kind")
                .long("kind")
                .value_name("KIND")
                .action(ArgAction::Append)
                .value_parser(kinds)
                .help(say("kind")),
        )
        .args(filter::choices(words))
        .arg(number("limit", say("search-limit")).default_value("50").value_parser(value_parser!(u32)))
}

fn quote(words: Words) -> Command {
    let say = |key: &str| words.say(&format!("cli-{key}"));
    let number = || Arg::new("number").value_name("NUMBER").required(true).help(say("quote-number"));
    let out = || Arg::new("out").long("out").value_name("FILE").required(true).help(say("out"));
    Command::new("quote").about(say("quote")).subcommand_required(true).subcommands([
        Command::new("pdf").about(say("quote-pdf")).arg(number()).arg(out()),
        Command::new("xlsx").about(say("quote-xlsx")).arg(number()).arg(out()),
        Command::new("text").about(say("quote-text")).arg(number()),
    ])
}

fn scan(words: Words) -> Command {
    let say = |key: &str| words.say(&format!("cli-{key}"));
    Command::new("scan").about(say("scan")).arg(
        Arg::new("image")
            .value_name("IMAGE")
            .required(true)
            .action(ArgAction::Append)
            .num_args(1..)
            .value_parser(value_parser!(PathBuf))
            .help(say("image")),
    )
}

fn duplicates(words: Words) -> Command {
    let say = |key: &str| words.say(&format!("cli-{key}"));
    let kinds: Vec<&str> = Twice::ALL.iter().map(|kind| kind.code()).collect();
    let levels: Vec<&str> = Level::ALL.iter().map(|level| level.code()).collect();
    Command::new("duplicates")
        .about(say("duplicates"))
        .arg(Arg::new("twice").long("kind").value_name("KIND").value_parser(kinds).help(say("twice")))
        .arg(
            Arg::new("level")
                .long("level")
                .value_name("LEVEL")
                .default_value(Level::Likely.code())
                .value_parser(levels)
                .help(say("level")),
        )
        .arg(number("limit", say("limit")).value_parser(value_parser!(u32)))
}

fn export(words: Words) -> Command {
    let say = |key: &str| words.say(&format!("cli-{key}"));
    let mut profiles = FluentArgs::new();
    let codes: Vec<String> = Profile::all().map(|profile| profile.code.to_string()).collect();
    profiles.set("profiles", codes.join(", "));
    Command::new("export")
        .about(say("export"))
        .arg(
            Arg::new("what")
                .long("what")
                .value_name("WHAT")
                .default_value("leads")
                .value_parser(PossibleValuesParser::new(
                    What::ALL.iter().map(|what| what.code()).chain([BOOK]),
                ))
                .help(say("taken")),
        )
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("FORMAT")
                .default_value("csv")
                .value_parser(PossibleValuesParser::new(Format::ALL.iter().map(|format| format.code())))
                .help(say("format")),
        )
        .arg(
            Arg::new("profile")
                .long("profile")
                .value_name("PROFILE")
                .default_value("fairlead")
                .help(words.say_with("cli-profile", &profiles)),
        )
        .args(filter::options(words))
        .arg(Arg::new("to").long("to").value_name("WHOM").help(say("to")))
        .arg(Arg::new("out").long("out").value_name("FILE").default_value("-").help(say("out")))
}

/// What is left out stays as it is; without any option the deadlines are only told.
fn deadlines(words: Words) -> Command {
    let say = |key: &str| words.say(&format!("cli-{key}"));
    let hours = |name: &'static str, grade: &str| {
        let mut args = FluentArgs::new();
        args.set("grade", grade);
        number(name, words.say_with("cli-deadline-hours", &args)).value_parser(value_parser!(u32))
    };
    let days = |name: &'static str, value: &'static str| {
        Arg::new(name).long(name).value_name(value).action(ArgAction::Append).help(say(name))
    };
    Command::new("deadlines").about(say("deadlines")).args([
        hours("a-hours", "A"),
        hours("b-hours", "B"),
        hours("c-hours", "C"),
        Arg::new("business-days")
            .long("business-days")
            .value_name("yes|no")
            .value_parser(["yes", "no"])
            .help(say("business-days")),
        days("holiday", "DAY[=NAME]"),
        days("no-holiday", "DAY"),
    ])
}

fn table(words: Words) -> Command {
    let say = |key: &str| words.say(&format!("cli-{key}"));
    Command::new("table").about(say("table")).arg(file(words)).args(reading(words))
}

fn import(words: Words) -> Command {
    let say = |key: &str| words.say(&format!("cli-{key}"));
    Command::new("import")
        .about(say("import"))
        .arg(
            Arg::new("files")
                .value_name("FILE")
                .required(true)
                .num_args(1..)
                .value_parser(value_parser!(PathBuf))
                .help(say("files")),
        )
        .arg(
            Arg::new("map")
                .long("map")
                .value_name("MAP.json")
                .value_parser(value_parser!(PathBuf))
                .help(say("map")),
        )
        .arg(
            Arg::new("refused")
                .long("refused")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(say("refused")),
        )
        .arg(Arg::new("dry-run").long("dry-run").help(say("import-dry-run")).action(ArgAction::SetTrue))
        .arg(
            Arg::new("join-alike")
                .long("join-alike")
                .help(say("import-join-alike"))
                .action(ArgAction::SetTrue),
        )
        .args(reading(words))
}

fn products(words: Words) -> Command {
    let say = |key: &str| words.say(&format!("cli-{key}"));
    Command::new("products")
        .about(say("products"))
        .arg(file(words))
        .arg(
            Arg::new("refused")
                .long("refused")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(say("refused")),
        )
        .arg(Arg::new("dry-run").long("dry-run").help(say("products-dry-run")).action(ArgAction::SetTrue))
        .args(reading(words))
}

fn file(words: Words) -> Arg {
    Arg::new("file")
        .value_name("FILE")
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help(words.say("cli-file"))
}

/// How a foreign file is to be read, where that is not to be found out.
fn reading(words: Words) -> [Arg; 4] {
    let say = |key: &str| words.say(&format!("cli-{key}"));
    [
        number("sheet", say("sheet")).value_parser(value_parser!(u32).range(1..)),
        number("headings", say("headings")).value_parser(value_parser!(u32)),
        Arg::new("encoding").long("encoding").value_name("ENCODING").help(say("encoding")),
        Arg::new("delimiter")
            .long("delimiter")
            .value_name("SIGNS")
            .allow_hyphen_values(true)
            .help(say("delimiter")),
    ]
}

fn number(name: &'static str, help: String) -> Arg {
    Arg::new(name).long(name).value_name("N").help(help)
}
