//! A book of 100,000 quotes: its list and where they stand; and what the page of a quote costs to print.

use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use criterion::Criterion;
use fairlead_core::{
    clock::Clock,
    formats::paper,
    model::{
        Id, Stamp,
        codes::QuoteState,
        quote::{Quote, QuoteLine},
    },
    ops::{
        demo,
        quote::{LineField, Source, add_line, draft, edit_line, printable},
    },
    store::{AsOf, Book, Facet, Filter, ListKind, Op, OpKind, QuoteQuery, QuoteSort},
};

const QUOTES: usize = 100_000;

/// A book with the demo's people and products, and quotes without lines: lists do not read those.
fn book(folder: &std::path::Path, clock: &Clock) -> Book {
    let book = Book::create(&folder.join("quotes.fairlead"), clock.id(), clock).unwrap();
    demo::fill(&book, clock, 2_000, 1).unwrap();
    let query = QuoteQuery { limit: 1_000, ..QuoteQuery::default() };
    let as_of = AsOf { now: clock.now(), zone: clock.zone() };
    let models = book.read(|reader| reader.quotes(&query, as_of)).unwrap().items;
    let models: Vec<Quote> =
        book.read(|reader| models.iter().map(|item| reader.need::<Quote>(item.id)).collect()).unwrap();
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    for start in (0..QUOTES).step_by(10_000) {
        let op = Op { kind: OpKind::Quote, staff: None };
        book.transact(clock, op, |tx| {
            for at in start..start + 10_000 {
                let issued_on = first + Days::new((at * 7919 % 1040) as u64);
                let quote = Quote {
                    id: tx.id(),
                    number: format!("Q-{at:06}"),
                    revision: 1,
                    state: QuoteState::ALL[at % QuoteState::ALL.len()],
                    issued_on,
                    valid_until: Some(issued_on + Days::new((at % 60) as u64)),
                    total_minor: (at as i64 * 104_729) % 90_000_000,
                    ..models[at % models.len()].clone()
                };
                tx.insert(&quote)?;
            }
            Ok(())
        })
        .unwrap();
    }
    book
}

pub(crate) fn quotes(criterion: &mut Criterion) {
    let folder = tempfile::TempDir::new().unwrap();
    let clock = Clock::new(Stamp::parse("2026-11-04T13:05:00Z"), Some(Tz::Europe__Madrid), Some(1));
    let book = book(folder.path(), &clock);
    let as_of = AsOf { now: clock.now(), zone: clock.zone() };
    let asked = |facet, choice: &str| Filter {
        choices: [(facet, vec![choice.to_owned()])].into(),
        ..Filter::default()
    };
    let mut group = criterion.benchmark_group("100,000 quotes");
    group.sample_size(30).measurement_time(Duration::from_secs(4));
    group.bench_function("where they stand", |bench| {
        bench.iter(|| book.read(|reader| reader.quote_pipeline(&[], as_of)).unwrap());
    });
    group.bench_function("where they stand, one month", |bench| {
        let month = ["2026-10".to_owned()];
        bench.iter(|| book.read(|reader| reader.quote_pipeline(&month, as_of)).unwrap());
    });
    group.bench_function("counts of every choice", |bench| {
        bench
            .iter(|| book.read(|reader| reader.counts(ListKind::Quotes, &Filter::default(), as_of)).unwrap());
    });
    for (filter, name) in [
        (Filter::default(), "all"),
        (asked(Facet::QuoteState, "expired"), "expired"),
        (asked(Facet::QuoteMonth, "2026-10"), "one month"),
        (Filter { text: "light".into(), ..Filter::default() }, "a text"),
    ] {
        let query = QuoteQuery { filter, limit: 100, ..QuoteQuery::default() };
        group.bench_function(format!("first 100 rows, {name}"), |bench| {
            bench.iter(|| book.read(|reader| reader.quotes(&query, as_of)).unwrap());
        });
    }
    for sort in [QuoteSort::Buyer, QuoteSort::Total] {
        let query = QuoteQuery { sort, limit: 100, ..QuoteQuery::default() };
        group.bench_function(format!("first 100 rows by {}", sort.code()), |bench| {
            bench.iter(|| book.read(|reader| reader.quotes(&query, as_of)).unwrap());
        });
    }
    group.finish();
    print(criterion, &book, &clock);
}

fn print(criterion: &mut Criterion, book: &Book, clock: &Clock) {
    let as_of = AsOf { now: clock.now(), zone: clock.zone() };
    let query = QuoteQuery { limit: 1, ..QuoteQuery::default() };
    let item = book.read(|reader| reader.quotes(&query, as_of)).unwrap().items.remove(0);
    let source = Source::Company(item.company.unwrap().id);
    let mut group = criterion.benchmark_group("printing a quote");
    group.sample_size(10).measurement_time(Duration::from_secs(5));
    for count in [3, 500] {
        let quote = draft(book, clock, None, source).unwrap().0;
        with_lines(book, clock, quote, count);
        group.bench_function(format!("PDF of {count} lines"), |bench| {
            bench.iter(|| {
                let sheet = book.read(|reader| printable(reader, &reader.need::<Quote>(quote)?)).unwrap();
                // Another number each time: nothing that was laid out before is remembered.
                let number = clock.id().to_string();
                paper::pdf(&paper::Sheet { number, ..sheet }, None).unwrap()
            });
        });
    }
    group.finish();
    // The largest quote there may be, once: a sample of it would take minutes.
    let quote = draft(book, clock, None, source).unwrap().0;
    with_lines(book, clock, quote, 10_000);
    let line = book.read(|reader| reader.quote_lines(quote)).unwrap().remove(0).id;
    let begun = Instant::now();
    edit_line(book, clock, None, line, LineField::Quantity, "41").unwrap();
    println!("a value of a quote of 10,000 lines changed: {:?}", begun.elapsed());
    let sheet = book.read(|reader| printable(reader, &reader.need::<Quote>(quote)?)).unwrap();
    let begun = Instant::now();
    let printed = paper::pdf(&sheet, None).unwrap();
    println!(
        "PDF of 10,000 lines: {:?}, {} pages, {} bytes",
        begun.elapsed(),
        printed.pages,
        printed.pdf.len()
    );
}

fn with_lines(book: &Book, clock: &Clock, quote: Id, count: u32) {
    let product = book.read(|reader| reader.products("pole", 1)).unwrap().remove(0);
    let first = add_line(book, clock, None, quote, Some(product.id), "40 pole").unwrap().0;
    let op = Op { kind: OpKind::Quote, staff: None };
    book.transact(clock, op, |tx| {
        let model = tx.reader().need::<QuoteLine>(first)?;
        for position in 1..count {
            let quantity = (position + 1).to_string();
            tx.insert(&QuoteLine { id: tx.id(), position, quantity, ..model.clone() })?;
        }
        Ok(())
    })
    .unwrap();
}
