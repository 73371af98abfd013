//! The capture grammar: the table of lines as people type them with its score, and what must hold for any line.

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use fairlead_core::grammar::{PartKind, ProblemCode, Understood, read, read_outcome, split_company};
use fairlead_core::model::codes::FollowUpKind;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

pub(crate) const ENGLISH: &str = include_str!("fixtures/capture/en.jsonl");
pub(crate) const CHINESE: &str = include_str!("fixtures/capture/zh-CN.jsonl");
pub(crate) const SPANISH: &str = include_str!("fixtures/capture/es.jsonl");

/// Lines that were written when the parser stood, before any of them was run through it, and committed before it was
/// mended. 177 of 190 were read as meant at first; four of the misses were the table's own slips and were put right there.
pub(crate) const HELD: [(&str, &str); 3] = [
    ("en", include_str!("fixtures/capture/en-held.jsonl")),
    ("zh-CN", include_str!("fixtures/capture/zh-CN-held.jsonl")),
    ("es", include_str!("fixtures/capture/es-held.jsonl")),
];

/// How many lines of each file were committed before there was a parser.
const BEFORE: usize = 25;

#[test]
fn lines_as_people_type_them_are_read_as_they_are_meant() {
    let (mut right, mut total) = (0, 0);
    let mut misses = String::new();
    let mut weak = false;
    for (language, lines) in [("en", ENGLISH), ("zh-CN", CHINESE), ("es", SPANISH)] {
        let mut score = [(0, 0); 2];
        for (number, row) in lines.lines().enumerate() {
            let half = &mut score[usize::from(number >= BEFORE)];
            half.1 += 1;
            match miss(row) {
                None => half.0 += 1,
                Some(text) => misses += &format!("{language}:{} {text}\n", number + 1),
            }
        }
        let [(a, of_a), (b, of_b)] = score;
        println!(
            "{language}: {a}/{of_a} of the lines written before the parser, {b}/{of_b} of those written after"
        );
        right += a + b;
        total += of_a + of_b;
    }
    for (language, lines) in HELD {
        let found: Vec<Option<String>> = lines.lines().map(miss).collect();
        let read = found.iter().filter(|miss| miss.is_none()).count();
        println!("{language}: {read}/{} of the lines held back", found.len());
        for (number, text) in found.iter().enumerate() {
            misses +=
                &text.as_ref().map_or(String::new(), |t| format!("{language}-held:{} {t}\n", number + 1));
        }
        weak |= read * 100 < found.len() * 95;
        (right, total) = (right + read, total + found.len());
    }
    println!("capture grammar: {right}/{total} lines read exactly\n{misses}");
    assert!(
        !weak,
        "a language has fewer than 95 of 100 of its lines held back read as they are meant:\n{misses}"
    );
    assert!(right * 100 >= total * 95, "only {right} of {total} lines are read as they are meant:\n{misses}");
}

/// What differs between a row and what is read; a field the row does not name is meant to be empty.
fn miss(row: &str) -> Option<String> {
    let wanted: Map<String, Value> = serde_json::from_str(row).unwrap();
    let line = wanted["line"].as_str().unwrap();
    let today: NaiveDate = serde_json::from_value(wanted["today"].clone()).unwrap();
    let found = fields(&read(line, today));
    let empty = fields(&read("", today));
    let mut text = String::new();
    for (field, nothing) in &empty {
        let wanted = filled(field, wanted.get(field), nothing);
        if wanted != found[field] {
            text += &format!(
                "\n    {field}: meant {wanted}\n    {:>width$}  read {}",
                "",
                found[field],
                width = field.len()
            );
        }
    }
    (!text.is_empty()).then(|| format!("{line}{text}"))
}

/// Every field but the parts and what belongs to which promise; of a problem only what it is and where it points to.
pub(crate) fn fields(understood: &Understood) -> Map<String, Value> {
    let Value::Object(mut all) = serde_json::to_value(understood).unwrap() else { unreachable!() };
    all.remove("parts");
    all.remove("promises");
    let problems = understood.problems.iter().map(|p| json!({ "code": p.code, "text": p.text })).collect();
    all.insert("problems".into(), Value::Array(problems));
    all
}

/// A meant value with its unnamed parts empty.
fn filled(field: &str, value: Option<&Value>, nothing: &Value) -> Value {
    let Some(value) = value else { return nothing.clone() };
    let whole = match field {
        "name" => {
            json!({ "given": "", "family": "", "native": "", "native_family": "", "order": "", "title": "" })
        }
        "company" => json!({ "name": "", "native": "" }),
        "next_steps" => json!({ "kind": "", "text": "", "due": null, "time": null, "minutes": null }),
        "market_notes" => json!({ "kind": "", "topics": [], "text": "" }),
        _ => return value.clone(),
    };
    let over = |value: &Value| {
        let mut whole = whole.clone();
        whole.as_object_mut().unwrap().extend(value.as_object().unwrap().clone());
        whole
    };
    match value {
        Value::Array(list) => list.iter().map(over).collect(),
        _ => over(value),
    }
}

pub(crate) fn tuesday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 3).unwrap()
}

/// What must hold for any line: parts and problems lie in order on character borders and say what stands there,
/// and every visible character is in a part, a sigil, or a sign that only holds apart.
pub(crate) fn check_account(line: &str) {
    let understood = read(line, tuesday());
    let units: Vec<u16> = line.encode_utf16().collect();
    let slice = |start: u32, end: u32| String::from_utf16(&units[start as usize..end as usize]).unwrap();
    let mut covered = vec![false; units.len()];
    let mut last = 0;
    for part in &understood.parts {
        assert!(
            last <= part.start && part.start < part.end,
            "parts out of order in {line:?}: {understood:#?}"
        );
        assert_eq!(slice(part.start, part.end), part.text, "in {line:?}");
        covered[part.start as usize..part.end as usize].fill(true);
        last = part.end;
    }
    for problem in &understood.problems {
        assert_eq!(slice(problem.start, problem.end), problem.text, "in {line:?}");
    }
    let mut at = 0;
    for c in line.chars() {
        let visible = c.is_alphanumeric()
            || (c.is_ascii_graphic() && !"@#!>~\\,;|.:-/()[]".contains(c))
            || c as u32 > 0x1F000;
        let invisible = matches!(c as u32, 0xE0000..);
        assert!(covered[at] || !visible || invisible, "{c:?} of {line:?} is lost: {understood:#?}");
        at += c.len_utf16();
    }
    check_values(line, &understood);
}

/// Letters and digits of the note part are in the note, and so on for the fields that keep what was typed.
fn check_values(line: &str, understood: &Understood) {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let of = |kind: PartKind| {
        letters(&understood.parts.iter().filter(|p| p.kind == kind).map(|p| &*p.text).collect::<String>())
    };
    assert_eq!(of(PartKind::Note), letters(&understood.note), "note of {line:?}: {understood:#?}");
    let mut name = of(PartKind::Name).chars().map(narrow).collect::<Vec<_>>();
    name.sort_unstable();
    let mut read = understood
        .name
        .iter()
        .flat_map(|n| {
            letters(&format!("{}{}{}{}", n.given, n.family, n.native, n.title)).chars().collect::<Vec<_>>()
        })
        .map(narrow)
        .collect::<Vec<_>>();
    read.sort_unstable();
    assert_eq!(name, read, "name of {line:?}: {understood:#?}");
    let mut company = of(PartKind::Company).chars().map(narrow).collect::<Vec<_>>();
    company.sort_unstable();
    let mut read = understood
        .company
        .iter()
        .flat_map(|c| letters(&format!("{}{}", c.name, c.native)).chars().collect::<Vec<_>>())
        .map(narrow)
        .collect::<Vec<_>>();
    read.sort_unstable();
    assert_eq!(company, read, "company of {line:?}: {understood:#?}");
}

fn narrow(c: char) -> char {
    char::from_u32((c as u32).wrapping_sub(0xFEE0)).filter(char::is_ascii_alphanumeric).unwrap_or(c)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_loss(line in any::<String>()) {
        check_account(&line);
    }

    /// Random text seldom forms a step or a phone; a line of the grammar's own pieces often does.
    #[test]
    fn any_line_of_pieces_is_read_without_loss(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..14)) {
        check_account(&pieces.concat());
    }
}

#[rustfmt::skip]
pub(crate) const PIECES: &[&str] = &[
    " ", " ", " ", " ", " ", "　", ",", "，", ";", "。", "、", "|", "\"", "“", "”", "「", "《", "》", "\\", "(",
    ")", "（", ".", ":", "@", "#", "!", ">", "~", "＠", "＃", "！", "＞", "～", "+", "-", "/", "'", "&", "é",
    "e\u{301}", "👩🏽‍🔧", "שלום", "مرحبا", "\u{200F}", "\u{0}", "\t", "Ana", "Ruiz", "van der Linden",
    "de la", "O'Neill", "Dr.", "王伟", "王", "总", "经理", "欧阳娜娜", "华芯传感", "有限公司", "Sensing", "S.L.", "Ltd.",
    "wants", "quiere", "想要", "40", "poles", "4,500", "GBP", "24/7", "50/60Hz", "60 km", "C#",
    "ana@vallclara.example", "www.vallclara.example", "+44 7700 900123", "13800000001", "600 000 000",
    "EUR", "tel", "电话：", "quote", "报价", "llamar", "factory visit", "+2d", "+999999999d", "2w", "fri",
    "mañana", "明天", "下周三", "下午3点半", "10:30", "a las 10", "3/12", "2026-02-30", "2026-12-01", "12 Jan",
    "12月3日", "３", "Ａ", "a", "x", "hot", "trend", "竞争对手", "lighting", "照明",
];

#[test]
fn a_note_keeps_emoji_and_right_to_left_text() {
    for note in [
        "👩🏽‍🔧 loved the 🚦 demo",
        "שלום, נפגשנו ב-3 בצהריים",
        "مرحبا بكم في الجناح",
        "e\u{301}te\u{301} at 5°C",
    ] {
        let read = read(&format!("#led {note} !a"), tuesday());
        assert_eq!(read.note, note);
    }
}

#[test]
fn what_cannot_be_seen_makes_no_note() {
    for line in ["", "   ", "\u{0}\u{7}", "\u{200F} \u{200B}", " , ; | ", "　"] {
        assert_eq!(read(line, tuesday()), Understood::default(), "{line:?}");
    }
}

#[test]
fn parts_count_in_utf16() {
    let read = read("👍 Ana #led", tuesday());
    let topic = read.parts.iter().find(|p| p.kind == PartKind::Topic).unwrap();
    assert_eq!((topic.start, topic.end), (7, 11));
}

#[test]
fn problems_are_named_and_their_text_is_kept() {
    for (line, code, text) in [
        ("Ana >call 2026-02-30", ProblemCode::NoSuchDay, "2026-02-30"),
        ("Ana !x", ProblemCode::UnknownGrade, "!x"),
        ("Ana @Vallclara #led @Riuclar", ProblemCode::SecondCompany, "@Riuclar"),
        ("Ana #led +44 7700", ProblemCode::PhoneTooShort, "+44 7700"),
        ("Ana #led +4477009001234567", ProblemCode::PhoneTooLong, "+4477009001234567"),
    ] {
        let read = read(line, tuesday());
        assert_eq!(read.problems.len(), 1, "{line}: {read:#?}");
        assert_eq!(
            (read.problems[0].code, &*read.problems[0].text, &*read.note),
            (code, text, text),
            "{line}"
        );
    }
    let past = read("Ana >call 2025-12-01", tuesday());
    assert_eq!(past.problems[0].code, ProblemCode::DayInThePast);
    assert_eq!(past.next_steps[0].due, NaiveDate::from_ymd_opt(2025, 12, 1), "it is taken as typed");
}

#[test]
fn days_are_read_in_every_form() {
    let mut wrong = String::new();
    for (forms, day) in DAYS {
        for form in *forms {
            let read = read(&format!("Ana >call {form}"), tuesday());
            let step = &read.next_steps[0];
            let time = step.time.map_or(String::new(), |t| format!(" {}", t.format("%H:%M")));
            let due = step.due.map_or(String::new(), |d| d.to_string()) + &time;
            let bare = step.kind == FollowUpKind::Call && step.text.is_empty() && read.note.is_empty();
            if due != *day || !bare {
                wrong += &format!("{form}: meant {day}, read {due}; {step:?}, note {:?}\n", read.note);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// All on Tuesday, 2026-11-03.
#[rustfmt::skip]
const DAYS: &[(&[&str], &str)] = &[
    (&[
        "today", "hoy", "今天", "3/11", "3.11.", "3 Nov", "11月3日",
    ], "2026-11-03"),
    (&[
        "tomorrow", "+1d", "mañana", "manana", "明天", "wed", "Wednesday", "el miércoles", "周三", "星期三", "礼拜三",
        "4号",
    ], "2026-11-04"),
    (&[
        "+2d", "2d", "+2 days", "in 2 days", "en 2 días", "dentro de dos días", "两天后", "2天后", "+2天",
        "pasado mañana", "day after tomorrow", "后天", "+48h", "jueves", "THU",
    ], "2026-11-05"),
    (&[
        "+3d", "大后天", "fri", "fri.", "by Friday", "on fri", "before friday", "viernes", "el viernes",
        "para el viernes", "antes del viernes", "周五", "周五前", "星期五", "viernes 6/11", "this friday",
    ], "2026-11-06"),
    (&[
        "next week", "下周", "la semana que viene", "下周一", "monday", "lunes", "周一",
    ], "2026-11-09"),
    (&[
        "tue", "martes", "周二", "+1w", "1w", "+7d", "next tuesday", "el martes que viene",
    ], "2026-11-10"),
    (&[
        "下周三", "下星期三", "next wed", "Ｎｅｘｔ　Ｗｅｄ",
    ], "2026-11-11"),
    (&[
        "+2w", "2w", "2 weeks", "in two weeks", "+2 semanas", "2周后", "17 de noviembre",
    ], "2026-11-17"),
    (&[
        "2026-12-01", "2026/12/01", "1/12", "1/12/2026", "01.12.", "1.12.2026", "1 Dec", "1st of December",
        "Dec 1", "1 de diciembre", "el 1 de diciembre de 2026", "12月1日", "2026年12月1日",
    ], "2026-12-01"),
    (&[
        "12 Jan", "12/1", "12 de enero", "Jan 12th", "1月12日",
    ], "2027-01-12"),
    (&[
        "29/2", "29 feb", "2月29日",
    ], "2028-02-29"),
    (&[
        "tomorrow 10:30", "10:30 tomorrow", "tomorrow at 10:30", "mañana a las 10:30", "明天10点半",
        "明天 上午10点30分", "+1d 10:30", "明天 10：30",
    ], "2026-11-04 10:30"),
    (&[
        "fri 3pm", "fri at 3", "friday 3 pm", "fri 15h", "viernes a las 3 de la tarde", "周五下午3点", "周五 下午三点",
        "周五 15点", "fri 15:00",
    ], "2026-11-06 15:00"),
    (&[
        "下午3点半", "3:30pm", "15:30", "15h30", "a las 15.30", "下午3:30",
    ], " 15:30"),
];

#[test]
fn names_of_many_shapes_come_apart() {
    let mut wrong = String::new();
    for (typed, given, family, native) in NAMES {
        let name = read(&format!("{typed} @Vallclara"), tuesday()).name.unwrap();
        if (&*name.given, &*name.family, &*name.native) != (*given, *family, *native) {
            wrong += &format!("{typed}: {name:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[rustfmt::skip]
const NAMES: &[(&str, &str, &str, &str)] = &[
    ("José Ortega y Gasset", "José", "Ortega y Gasset", ""),
    ("María José Gutiérrez Romero", "María José", "Gutiérrez Romero", ""),
    ("Juan Carlos", "Juan Carlos", "", ""),
    ("D. Antonio Ruiz", "Antonio", "Ruiz", ""),
    ("De la Fuente", "", "De la Fuente", ""),
    ("García", "", "García", ""),
    ("ludwig van der velde", "ludwig", "van der velde", ""),
    ("Omar bin Abdulaziz Al Saud", "Omar", "bin Abdulaziz Al Saud", ""),
    ("John F. Kennedy", "John F.", "Kennedy", ""),
    ("Ana Ruiz, PhD", "Ana", "Ruiz", ""),
    ("\"Ruiz Soler, Ana\"", "Ana", "Ruiz Soler", ""),
    ("Wei Li", "Wei", "Li", ""),
    ("Li Wei", "Wei", "Li", ""),
    ("WANG Wei", "Wei", "WANG", ""),
    ("Wang Wei(王伟)", "Wei", "Wang", "王伟"),
    ("David Wang 王大卫", "David", "Wang", "王大卫"),
    ("박지민 Park Ji-min", "Ji-min", "Park", "박지민"),
    ("Prof. 王伟", "", "", "王伟"),
    ("王 伟", "", "", "王伟"),
    ("佐藤 健", "", "", "佐藤 健"),
    ("Иван Петров", "", "", "Иван Петров"),
    ("محمد علي", "", "", "محمد علي"),
];

#[test]
fn an_outcome_is_a_note_with_steps() {
    let read = read_outcome(
        "Ana was happy, wants #led by fri, ask ana@x.example >call +2d @ their office",
        tuesday(),
    );
    assert_eq!(read.note, "Ana was happy, wants #led by fri, ask ana@x.example @ their office");
    assert_eq!((read.next_steps.len(), read.next_steps[0].kind), (1, FollowUpKind::Call));
    assert_eq!(
        Understood { note: String::new(), next_steps: vec![], parts: vec![], promises: vec![], ..read },
        Understood::default()
    );
}

#[test]
fn a_company_splits_by_script() {
    for (name, latin, native) in [
        ("Huaxin Sensing 华芯传感", "Huaxin Sensing", "华芯传感"),
        ("华芯传感 Huaxin Sensing Co., Ltd.", "Huaxin Sensing Co., Ltd.", "华芯传感"),
        ("Halden, Inc.", "Halden, Inc.", ""),
        ("5G创新中心", "", "5G创新中心"),
        ("Huaxin (华芯)", "Huaxin", "华芯"),
        ("", "", ""),
    ] {
        assert_eq!(split_company(name), (latin.to_owned(), native.to_owned()), "{name}");
    }
}

#[test]
fn long_lines_are_read_in_linear_time() {
    let table: String = [ENGLISH, CHINESE, SPANISH].concat();
    let lines: Vec<String> = table
        .lines()
        .map(|row| serde_json::from_str::<Value>(row).unwrap()["line"].as_str().unwrap().to_owned())
        .collect();
    let seeds = [
        lines.join(" "),
        "\"a ".into(),
        "@".into(),
        "a@".into(),
        "+1 ".into(),
        ">call ".into(),
        "~a #b ".into(),
        "华芯".into(),
        "a.".into(),
        "1 2 ".into(),
        "“".into(),
        "de la ".into(),
    ];
    for seed in seeds {
        let long = seed.repeat(100_000 / seed.len() + 1);
        let start = Instant::now();
        let parts = read(&long, tuesday()).parts.len();
        let took = start.elapsed();
        println!(
            "{:>8} parts of {} kB in {took:?}: {:?}…",
            parts,
            long.len() / 1_000,
            seed.chars().take(12).collect::<String>()
        );
        assert!(took < Duration::from_secs(2), "{seed:?} took {took:?}");
    }
}
