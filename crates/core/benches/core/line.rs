//! Understanding a line of 300 characters, and writing a field of the form into it, while it is typed.

use chrono::NaiveDate;
use criterion::Criterion;
use fairlead_core::grammar::{FormField, fill, form, read};

const ENGLISH: &str = "Ana Ruiz @Ajuntament de Vallclara #lighting #sensors !a ana@vallclara.example +44 7700 900123 \
    >quote +2d wants 40 poles";
const CHINESE: &str =
    "王伟 Wei Wang @深圳华芯传感 #照明 ！a wei@huaxin.example 13800000000 ＞报价 下周三 下午3点 要 40 根灯杆";

/// A line of 300 characters: what is typed, and then the note goes on.
fn long(line: &str, more: &str) -> String {
    line.chars().chain(more.chars().cycle()).take(300).collect()
}

pub(crate) fn line(criterion: &mut Criterion) {
    let today = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
    let mut group = criterion.benchmark_group("a line of 300 characters");
    for (name, line) in [
        ("English", long(ENGLISH, ", tender in May, 24/7, call back on +44 7700 900124")),
        ("Chinese", long(CHINESE, "，五月招标，要看样品，单价 2350 欧元")),
    ] {
        group.bench_function(format!("understood, {name}"), |bench| bench.iter(|| read(&line, today)));
        group.bench_function(format!("shown in the form, {name}"), |bench| bench.iter(|| form(&line, today)));
        group.bench_function(format!("a field filled in, {name}"), |bench| {
            bench.iter(|| fill(&line, today, FormField::Company, "Poles; Lamps, S.L."));
        });
    }
    group.finish();
}
