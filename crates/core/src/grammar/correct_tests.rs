//! Chips corrected, as tables.

use super::*;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 3).unwrap()
}

/// Corrects the part that is read from `typed`.
fn corrected(line: &str, typed: &str, correction: &Correction) -> String {
    let understood = read(line, day());
    let part = understood
        .parts
        .iter()
        .find(|part| part.text == typed)
        .unwrap_or_else(|| panic!("{line}: {:?}", understood.parts));
    correct(line, day(), part.start, part.end, correction)
}

fn text(text: &str) -> Correction {
    Correction::Text(text.to_owned())
}

fn name(given: &str, family: &str, native: &str) -> Correction {
    Correction::Name { given: given.to_owned(), family: family.to_owned(), native: native.to_owned() }
}

fn promise(text: Option<&str>, day: Option<&str>, time: Option<&str>) -> Correction {
    let day = day.map(|day| day.parse().unwrap());
    let time = time.map(|time| NaiveTime::parse_from_str(time, "%H:%M").unwrap());
    Correction::Promise { text: text.map(str::to_owned), day, time }
}

#[test]
fn a_chip_is_written_in_its_own_place() {
    for (line, typed, correction, want) in [
        ("Ana @Vallclara #led !a #lux wants 40", "#lux", text("LED"), "Ana @Vallclara #led !a #LED wants 40"),
        ("Ana #led !a #lux 40 poles", "#led", text("air quality"), "Ana #\"air quality\" !a #lux 40 poles"),
        ("Ana a@x.example b@x.example", "b@x.example", text("c@x.example"), "Ana a@x.example c@x.example"),
        ("Ana @Vallclara wants 40", "@Vallclara", text("Poles; Lamps"), "Ana @\"Poles; Lamps\" wants 40"),
        ("Ana !a 40 poles", "!a", text("C"), "Ana !c 40 poles"),
        ("Ana !a 40 poles", "40 poles", text("50 poles"), "Ana !a 50 poles"),
        ("Ana !a 40 poles", "!a", Correction::Removed, "Ana 40 poles"),
        ("Ana @Vallclara wants 40", "@Vallclara", Correction::Removed, "Ana wants 40"),
        ("Ana #led Berta said 40", "#led", text(""), "Ana, Berta said 40"),
        ("王伟 @深圳华芯 #照明", "@深圳华芯", text("上海华芯"), "王伟 @上海华芯 #照明"),
    ] {
        assert_eq!(corrected(line, typed, &correction), want, "{line}: {typed}");
    }
}

#[test]
fn a_name_is_corrected_by_its_parts() {
    for (line, typed, correction, want) in [
        ("Ana Ruiz @Vallclara", "Ana Ruiz", name("Ana María", "Ruiz", ""), ("Ana María", "Ruiz", "")),
        ("Ana Ruiz @Vallclara", "Ana Ruiz", name("Ruiz", "Ana", ""), ("Ruiz", "Ana", "")),
        ("Ana Ruiz @Vallclara", "Ana Ruiz", Correction::Turned, ("Ruiz", "Ana", "")),
        ("Dr. Li Wei @Vila", "Dr. Li Wei", Correction::Turned, ("Li", "Wei", "")),
        ("王伟 Wei Wang", "王伟 Wei Wang", Correction::Turned, ("Wang", "Wei", "王伟")),
        ("王总 @深圳华芯", "王总", name("", "", "王伟"), ("", "", "王伟")),
        ("Bob @X", "Bob", name("", "", "王伟"), ("", "", "王伟")),
    ] {
        let line = corrected(line, typed, &correction);
        let read = read(&line, day()).name.unwrap();
        assert_eq!((&*read.given, &*read.family, &*read.native), want, "{line}");
    }
    assert_eq!(corrected("王伟 @X", "王伟", &Correction::Turned), "王伟 @X", "its own script stays");
}

#[test]
fn a_promise_is_corrected_with_its_day() {
    for (line, typed, correction, want) in [
        (
            "Ana >quote +2d wants 40",
            ">quote",
            promise(Some("call"), Some("2026-11-05"), None),
            "Ana >call +2d wants 40",
        ),
        (
            "Ana >quote +2d wants 40",
            "+2d",
            promise(None, Some("2026-12-01"), Some("10:30")),
            "Ana >quote 2026-12-01 10:30 wants 40",
        ),
        (
            "Ana >quote wants 40",
            ">quote",
            promise(None, Some("2026-12-01"), None),
            "Ana >quote 2026-12-01 wants 40",
        ),
        ("Ana >quote wants 40", ">quote", promise(Some("call fri"), None, None), "Ana >call fri wants 40"),
        ("Ana >quote +2d wants 40", "+2d", promise(None, None, None), "Ana >quote wants 40"),
        ("Ana >quote +2d wants 40", ">quote", Correction::Removed, "Ana wants 40"),
        ("Ana >quote +2d", ">quote", promise(Some(""), Some("2026-11-05"), None), "Ana +2d"),
        (
            "Ana +2d wants 40",
            "+2d",
            promise(Some("call"), Some("2026-11-05"), None),
            "Ana >call +2d wants 40",
        ),
        ("Ana +2d wants 40", "+2d", promise(None, Some("2026-12-01"), None), "Ana >2026-12-01 wants 40"),
        ("Ana >fri call !a", "call", promise(Some("demo"), Some("2026-11-06"), None), "Ana >demo fri !a"),
    ] {
        let line_after = corrected(line, typed, &correction);
        if typed != "call" {
            assert_eq!(line_after, want, "{line}: {correction:?}");
        }
        let (after, want) = (read(&line_after, day()), read(want, day()));
        assert_eq!(bare(after), bare(want), "{line}: {line_after}");
    }
}

#[test]
fn a_chip_may_be_something_else() {
    for (line, typed, kind, want) in [
        ("@Ana Ruiz !a", "@Ana Ruiz", PartKind::Name, "Ana Ruiz !a"),
        ("Vallclara @Ana Ruiz !a", "@Ana Ruiz", PartKind::Name, "Ana Ruiz @Vallclara !a"),
        ("Vallclara @Ana Ruiz !a", "Vallclara", PartKind::Company, "Ana Ruiz @Vallclara !a"),
        ("Vallclara !a wants 40", "Vallclara", PartKind::Company, "@Vallclara, !a wants 40"),
        ("Ana #vallclara !a", "#vallclara", PartKind::Company, "Ana @vallclara !a"),
        ("Ana @lighting !a", "@lighting", PartKind::Topic, "Ana !a #lighting"),
        ("Ana !a Berta Gil", "Berta Gil", PartKind::Name, "Berta Gil !a Ana"),
        ("Ana #led !a", "#led", PartKind::Note, "Ana, led !a"),
    ] {
        let after = corrected(line, typed, &Correction::Is(kind));
        assert_eq!(bare(read(&after, day())), bare(read(want, day())), "{line}: {after}");
    }
    let after = corrected("Ana 600 000 000 40 poles", "600 000 000", &Correction::Is(PartKind::Note));
    let read = read(&after, day());
    assert_eq!((read.phones.len(), read.note.as_str()), (0, "600 000 000 40 poles"), "{after}");
}

#[test]
fn a_market_note_and_a_problem() {
    let line = "Ana ~trend #lighting dimming everywhere ~price 400 EUR";
    let market = |kind, topics: &[&str], text: &str| Correction::Market {
        kind,
        topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
        text: text.to_owned(),
    };
    let after = corrected(line, "~price 400 EUR", &market(MarketNoteKind::Price, &[], "420 EUR"));
    assert_eq!(after, "Ana ~trend #lighting dimming everywhere ~price 420 EUR");
    let after = corrected(line, "~trend", &market(MarketNoteKind::Idea, &["led"], "dimming"));
    assert_eq!(after, "Ana ~idea #led dimming ~price 400 EUR");
    assert_eq!(corrected(line, "~trend", &Correction::Removed), "Ana ~price 400 EUR");

    let line = "Ana >quote 2026-02-30";
    let wrong = read(line, day()).problems[0].clone();
    let after = correct(line, day(), wrong.start, wrong.end, &text("2026-12-01"));
    assert_eq!(after, "Ana >quote 2026-12-01");
    assert_eq!(correct(line, day(), 1, 2, &Correction::Removed), line, "nothing stands there");
}

proptest::proptest! {
    #[test]
    fn nothing_makes_it_fall_over(
        line in "[@#>~!\" a-z华+0-9,]{0,30}|\\PC{0,40}", at in 0_usize..8, value in "[@#> a-z\",]{0,8}|\\PC{0,8}"
    ) {
        let parts = read(&line, day()).parts;
        let Some(part) = parts.get(at) else { return Ok(()) };
        for correction in [
            Correction::Text(value.clone()), Correction::Removed, Correction::Turned,
            Correction::Is(PartKind::Note), Correction::Is(PartKind::Name), Correction::Is(PartKind::Company),
            Correction::Is(PartKind::Topic), promise(Some(&value), Some("2026-12-01"), None),
            Correction::Name { given: value.clone(), family: value.clone(), native: value.clone() },
        ] {
            let _ = correct(&line, day(), part.start, part.end, &correction);
        }
    }
}
