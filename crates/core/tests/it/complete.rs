//! Completion: companies, topics and next steps in every script, written so that they are read back as what they are.

use fairlead_core::{grammar, i18n::Words, ops::complete::complete};

use crate::kit::Kit;

/// What is offered at the end of a line, as it would be written.
fn offered(kit: &Kit, language: &str, line: &str) -> Vec<String> {
    let show = kit.setting().show;
    let caret = u32::try_from(line.encode_utf16().count()).unwrap();
    let words = Words::of(language);
    let completions = kit.book.read(|reader| complete(reader, show, &words, line, caret)).unwrap();
    completions.into_iter().flat_map(|found| found.items).map(|item| item.written).collect()
}

#[test]
fn from_the_book_in_every_script() {
    let kit = Kit::new();
    kit.show();
    for line in [
        "Ana Ruiz @Ajuntament de Vallclara #lighting #air",
        "王伟 @深圳华芯传感 #照明 #lighting",
        "Bob Hay @\"Poles; Lamps, S.L.\" #\"air quality\"",
    ] {
        kit.capture(line).unwrap();
    }
    for (line, want) in [
        ("Eva @vall", vec!["@Ajuntament de Vallclara"]),
        ("Eva @hx", vec!["@深圳华芯传感"]),
        ("Eva @huaxin", vec!["@深圳华芯传感"]),
        ("李娜 ＠华芯", vec!["@深圳华芯传感"]),
        ("Eva @pol", vec!["@\"Poles; Lamps, S.L.\""]),
        ("Eva @", vec!["@\"Poles; Lamps, S.L.\"", "@深圳华芯传感", "@Ajuntament de Vallclara"]),
        ("Eva #li", vec!["#lighting"]),
        ("Eva #zhaom", vec!["#照明"]),
        ("Eva #air", vec!["#air", "#\"air quality\""]),
        ("Eva @nobody", vec![]),
        ("Eva", vec![]),
    ] {
        assert_eq!(offered(&kit, "en", line), want, "{line}");
    }
    assert_eq!(offered(&kit, "en", "Eva #")[0], "#lighting", "the most asked about first");
}

#[test]
fn next_steps_in_the_language_of_whoever_types() {
    let kit = Kit::new();
    assert_eq!(offered(&kit, "en", "Ana >quo"), [">quote"]);
    assert_eq!(offered(&kit, "zh-CN", "王伟 >bao"), [">报价"]);
    assert_eq!(offered(&kit, "es", "Ana >ofe"), [">oferta"]);
    for language in ["en", "zh-CN", "es"] {
        for step in offered(&kit, language, "Ana >") {
            let read = grammar::read(&format!("Ana {step} 10:30"), chrono::NaiveDate::default());
            assert_eq!(read.next_steps.len(), 1, "{step}");
            assert_eq!(read.note, "", "{step}");
        }
    }
}
