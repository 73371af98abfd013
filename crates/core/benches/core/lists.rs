//! Lists of a book of 100,000 contacts: what every choice of a filter would leave, pages far down, and a change to many.

use std::time::Duration;

use chrono_tz::Tz;
use criterion::Criterion;
use fairlead_core::{
    clock::Clock,
    model::Stamp,
    store::{AsOf, CompanyQuery, ContactQuery, Facet, Filter, LeadQuery, LeadSort, ListKind},
};

fn choose(choices: &[(Facet, &[&str])]) -> Filter {
    let own =
        |(facet, choices): &(Facet, &[&str])| (*facet, choices.iter().map(|it| (*it).to_owned()).collect());
    Filter { choices: choices.iter().map(own).collect(), ..Filter::default() }
}

pub(crate) fn lists(criterion: &mut Criterion) {
    let folder = tempfile::TempDir::new().unwrap();
    let clock = Clock::new(Stamp::parse("2026-11-04T13:05:00Z"), Some(Tz::Europe__Madrid), Some(1));
    let book = crate::large::book(folder.path(), &clock);
    let as_of = AsOf { now: clock.now(), zone: clock.zone() };
    let several = choose(&[
        (Facet::Grade, &["A", "B"]),
        (Facet::Open, &["yes"]),
        (Facet::Mail, &["yes"]),
        (Facet::Logged, &["month", "earlier"]),
    ]);
    let found = Filter { text: "light".into(), ..several.clone() };

    let mut group = criterion.benchmark_group("lists of 100,000 contacts");
    group.sample_size(30).measurement_time(Duration::from_secs(4));
    for (list, name) in
        [(ListKind::Leads, "leads"), (ListKind::Contacts, "contacts"), (ListKind::Companies, "companies")]
    {
        for (filter, asked) in
            [(&Filter::default(), "nothing"), (&several, "four facets"), (&found, "four and a text")]
        {
            group.bench_function(format!("{name}: counts of every choice, {asked} asked"), |bench| {
                bench.iter(|| book.read(|reader| reader.counts(list, filter, as_of)).unwrap());
            });
        }
    }
    for (filter, asked) in
        [(&Filter::default(), "nothing"), (&several, "four facets"), (&found, "four and a text")]
    {
        let query = LeadQuery { filter: filter.clone(), limit: 100, ..LeadQuery::default() };
        group.bench_function(format!("leads: first 100 rows, {asked} asked"), |bench| {
            bench.iter(|| book.read(|reader| reader.leads(&query, as_of)).unwrap());
        });
        let query = LeadQuery { sort: LeadSort::Name, skip: 60_000, ..query };
        group.bench_function(format!("leads: 100 rows after 60,000 others, {asked} asked"), |bench| {
            bench.iter(|| book.read(|reader| reader.leads(&query, as_of)).unwrap());
        });
    }
    let contacts = ContactQuery { filter: several.clone(), limit: 100, ..ContactQuery::default() };
    group.bench_function("contacts: first 100 rows, four facets asked", |bench| {
        bench.iter(|| book.read(|reader| reader.contacts(&contacts, as_of)).unwrap());
    });
    let companies = CompanyQuery { filter: several, limit: 100, ..CompanyQuery::default() };
    group.bench_function("companies: first 100 rows, four facets asked", |bench| {
        bench.iter(|| book.read(|reader| reader.companies(&companies, as_of)).unwrap());
    });
    group.finish();
}
