//! Working off 100,000 promises: the review opens, one is kept and the next one shown, choices are counted, a month is drawn.

use std::time::Duration;

use chrono_tz::Tz;
use criterion::{BatchSize, Criterion};
use fairlead_core::{
    clock::Clock,
    i18n::Words,
    model::{Id, Stamp},
    ops::{bulk, follow_up::complete},
    store::{AsOf, Book, Filter, FollowUpQuery, FollowUpWindow, ListKind, PromiseFacet},
};

/// The stretches that the screen opens with, and how much of each it reads.
const WINDOWS: [FollowUpWindow; 7] = [
    FollowUpWindow::Overdue,
    FollowUpWindow::Today,
    FollowUpWindow::Tomorrow,
    FollowUpWindow::Week,
    FollowUpWindow::Later,
    FollowUpWindow::SomeDay,
    FollowUpWindow::Done,
];
const PAGE: u32 = 60;

/// All that the screen asks when it opens: a page of each stretch, and of the leads without a next step.
fn open(book: &Book, query: &FollowUpQuery, as_of: AsOf) -> usize {
    let rows = |window: FollowUpWindow| {
        let query = FollowUpQuery { window, limit: PAGE, ..query.clone() };
        book.read(|reader| reader.follow_ups(&query, as_of.now, as_of.zone)).unwrap().items.len()
    };
    let stepless = FollowUpQuery { limit: PAGE, ..query.clone() };
    let stepless = book.read(|reader| reader.leads_without_step(&stepless, as_of.now, as_of.zone)).unwrap();
    WINDOWS.map(rows).iter().sum::<usize>() + stepless.items.len()
}

fn first(book: &Book, as_of: AsOf) -> Id {
    let query = FollowUpQuery { limit: 1, ..FollowUpQuery::default() };
    book.read(|reader| reader.follow_ups(&query, as_of.now, as_of.zone)).unwrap().items[0].id
}

/// Promises something to every lead until 100,000 promises are open.
fn promise_more(book: &Book, clock: &Clock, as_of: AsOf) {
    let open = || book.read(|reader| reader.open_promises(as_of.now)).unwrap().0;
    for line in ["call +1d", "documents +3d", "quote +9d", "visit +40d"] {
        if open() >= 100_000 {
            break;
        }
        let act = bulk::BulkAct::FollowUp { line: line.to_owned() };
        let filter = Filter::default();
        bulk::bulk(
            book,
            clock,
            None,
            as_of,
            Words::of("en"),
            &bulk::Bulk { list: ListKind::Leads, filter, act },
        )
        .unwrap();
    }
    println!("{} promises are open", open());
}

pub(crate) fn review(criterion: &mut Criterion) {
    let folder = tempfile::TempDir::new().unwrap();
    let clock = Clock::new(Stamp::parse("2026-11-04T13:05:00Z"), Some(Tz::Europe__Madrid), Some(1));
    let book = crate::large::book(folder.path(), &clock);
    let as_of = AsOf { now: clock.now(), zone: clock.zone() };
    promise_more(&book, &clock, as_of);

    let mut group = criterion.benchmark_group("review of 100,000 promises");
    group.sample_size(30).measurement_time(Duration::from_secs(4));
    let all = FollowUpQuery::default();
    let choices = [(PromiseFacet::Grade, vec!["A".to_owned(), "B".to_owned()])].into();
    let warm = FollowUpQuery { choices, ..all.clone() };
    group.bench_function("opens", |bench| bench.iter(|| open(&book, &all, as_of)));
    group.bench_function("opens for two grades", |bench| bench.iter(|| open(&book, &warm, as_of)));
    group.bench_function("counts of every choice", |bench| {
        bench.iter(|| book.read(|reader| reader.promise_counts(&all, as_of)).unwrap());
    });
    group.bench_function("six weeks of days", |bench| {
        let days = ("2026-10-26", "2026-12-06");
        bench.iter(|| book.read(|reader| reader.days(&all, days, as_of.now, as_of.zone)).unwrap());
    });
    group.bench_function("one is kept and the next shown", |bench| {
        bench.iter_batched(
            || first(&book, as_of),
            |id| {
                complete(&book, &clock, None, id, "driver list sent").unwrap();
                open(&book, &all, as_of)
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
}
