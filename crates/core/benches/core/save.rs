//! Saving a lead into a book of 100,000 contacts, durably, and opening its lists.

use std::{cell::Cell, time::Duration};

use chrono_tz::Tz;
use criterion::Criterion;
use fairlead_core::{
    clock::Clock,
    model::Stamp,
    ops::capture::{Setting, Visit, capture},
    store::{AsOf, FollowUpQuery, LeadQuery, LeadSort},
};

pub(crate) fn save(criterion: &mut Criterion) {
    let folder = tempfile::TempDir::new().unwrap();
    let clock = Clock::new(Stamp::parse("2026-11-04T13:05:00Z"), Some(Tz::Europe__Madrid), Some(1));
    let book = crate::large::book(folder.path(), &clock);
    let (shows, staff) = book.read(|reader| Ok((reader.shows()?, reader.staff()?))).unwrap();
    let setting = Setting {
        show: Some(shows[0].id),
        first_show: String::new(),
        staff: Some(staff[0].id),
        first_staff: String::new(),
    };

    let as_of = AsOf { now: clock.now(), zone: clock.zone() };
    let mut group = criterion.benchmark_group("book of 100,000 contacts");
    group.sample_size(60).measurement_time(Duration::from_secs(8));
    let count = Cell::new(0u32);
    group.bench_function("save a lead", |bench| {
        bench.iter(|| {
            count.set(count.get() + 1);
            let n = count.get();
            let line = format!(
                "Ana Ruiz{n} @Ajuntament de Vallclara{} #lighting !a ana{n}@vallclara.example +44 7700 {:06} \
                 >quote +2d wants 40 poles, tender in May",
                n % 50,
                900_000 + n % 100_000
            );
            capture(&book, &clock, &setting, &Visit::of(&line)).unwrap()
        });
    });
    group.bench_function("first 50 leads, the newest note first", |bench| {
        let query = LeadQuery { limit: 50, ..LeadQuery::default() };
        bench.iter(|| book.read(|reader| reader.leads(&query, as_of)).unwrap());
    });
    group.bench_function("first 50 leads by name, all shows", |bench| {
        let query = LeadQuery { sort: LeadSort::Name, descending: false, limit: 50, ..LeadQuery::default() };
        bench.iter(|| book.read(|reader| reader.leads(&query, as_of)).unwrap());
    });
    group.bench_function("first 50 follow-ups", |bench| {
        let query = FollowUpQuery { limit: 50, ..FollowUpQuery::default() };
        bench.iter(|| book.read(|reader| reader.follow_ups(&query, clock.now(), clock.zone())).unwrap());
    });
    group.finish();
}
