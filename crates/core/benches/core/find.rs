//! Finding in a book of 100,000 contacts: the first 50 rows, by what people type, in every script.

use std::time::{Duration, Instant};

use chrono_tz::Tz;
use criterion::Criterion;
use fairlead_core::{
    clock::Clock,
    model::Stamp,
    ops::{capture::understand, known::known},
    store::{AsOf, Filter, FindQuery, FoundKind, LeadQuery},
};

/// What is typed, and every start of it is asked for: 1 to 20 characters.
const TYPED: &[&str] = &[
    "ana ruiz vallclara",
    "smartvision lighting",
    "ajuntament de vall",
    "müller straßenbau",
    "vision",
    "meeting in november",
    "华芯传感器有限公司",
    "深圳市照明",
    "王伟",
    "huaxinchuangan",
    "shenzhen zhaoming",
    "wangwei",
    "hxcg",
    "单丽",
    "+44 7700 900123",
    "0755 8600",
    "900123",
    "info@vallclara.exam",
    "lighting",
    "Q-2026-0042",
    "Łódź",
    "Αθήνα",
    "Йошкар",
    "ガーデン照明",
    "서울 조명",
    "محمد",
    "smrtvision",
    "zhng wei",
    "xyzzyplugh",
    "e",
    "\"*:^ OR NEAR(",
];

/// Lines as they are typed at the booth, of whom every start is asked about.
const LINES: &[&str] = &[
    "Ana Ruiz @Ajuntament de Vilanova",
    "王伟 @深圳华芯传感",
    "Wang Wei @Huaxin Sensing",
    "Kim Ha-eun @Dalmaru Robotics",
    "Katrin Böhme @Brunnwald",
    "Petra Schmit",
    "info@vilanova.example",
];

fn keystrokes() -> Vec<String> {
    keystrokes_of(TYPED)
}

fn keystrokes_of(typed: &[&str]) -> Vec<String> {
    let starts = |typed: &&str| -> Vec<String> {
        let letters: Vec<char> = typed.chars().collect();
        (1..=letters.len().min(40)).map(|length| letters[..length].iter().collect()).collect()
    };
    typed.iter().flat_map(starts).collect()
}

/// The 95th percentile over all keystrokes, each asked three times and its middle taken.
fn percentile(name: &str, asked: &[String], ask: impl Fn(&str)) -> String {
    let mut times: Vec<(Duration, &str)> = asked
        .iter()
        .map(|text| {
            let mut three: Vec<Duration> = (0..3)
                .map(|_| {
                    let start = Instant::now();
                    ask(text);
                    start.elapsed()
                })
                .collect();
            three.sort();
            (three[1], text.as_str())
        })
        .collect();
    times.sort();
    let (p50, p95) = (times[times.len() / 2].0, times[times.len() * 95 / 100].0);
    println!("{name}: median {p50:?}, p95 {p95:?}; slowest:");
    times.iter().rev().take(8).for_each(|(time, text)| println!("  {time:?} {text:?}"));
    times[times.len() * 95 / 100].1.to_owned()
}

pub(crate) fn find(criterion: &mut Criterion) {
    let folder = tempfile::TempDir::new().unwrap();
    let clock = Clock::new(Stamp::parse("2026-11-04T13:05:00Z"), Some(Tz::Europe__Madrid), Some(1));
    let book = crate::large::book(folder.path(), &clock);
    let show = book.read(|reader| reader.shows()).unwrap()[0].id;
    let as_of = AsOf { now: clock.now(), zone: clock.zone() };
    let asked = keystrokes();
    let ask = |query: FindQuery| {
        book.read(|reader| reader.found(&FindQuery { show: Some(show), ..query.clone() })).unwrap();
    };
    let find = |text: &str| {
        ask(FindQuery { text: text.to_owned(), limit: 50, most: 50, ..FindQuery::default() });
    };
    let groups = |text: &str| {
        ask(FindQuery { text: text.to_owned(), limit: 6, ..FindQuery::default() });
    };
    let contacts = |text: &str| {
        let kinds = vec![FoundKind::Contact];
        ask(FindQuery { text: text.to_owned(), kinds, limit: 50, ..FindQuery::default() });
    };
    let list = |text: &str| {
        let filter = Filter { text: text.to_owned(), ..Filter::default() };
        let query = LeadQuery { filter, limit: 50, ..LeadQuery::default() };
        book.read(|reader| reader.leads(&query, as_of)).unwrap();
    };
    let offered = |line: &str| {
        let understood = understand(&clock, None, line);
        book.read(|reader| known(reader, &understood, &["ES"])).unwrap();
    };
    percentile("whom a line is about", &keystrokes_of(LINES), offered);
    let slow_find = percentile("find, first 50 rows", &asked, find);
    percentile("find, 6 rows of every kind", &asked, groups);
    percentile("find, first 50 contacts", &asked, contacts);
    let slow_list = percentile("leads that hold a text, first 50 rows", &asked, list);

    let mut group = criterion.benchmark_group("book of 100,000 contacts");
    group.sample_size(50).measurement_time(Duration::from_secs(5));
    group.bench_function("find, the keystroke at the 95th percentile", |bench| {
        bench.iter(|| find(&slow_find));
    });
    group.bench_function("leads that hold a text, the keystroke at the 95th percentile", |bench| {
        bench.iter(|| list(&slow_list));
    });
    group.finish();
}
