//! One line of each sort in each language: names of many shapes, days and times, full-width signs, market notes.

use chrono::NaiveDate;
use fairlead_core::grammar::{fill, form, read};
use fairlead_core::{grammar::FormField, model::codes::Grade};

use crate::capture_grammar::tuesday;

/// Line; title, given, family and native name; company; when the first promise is due.
type Example = (&'static str, [&'static str; 4], &'static str, &'static str);

/// All on Tuesday, 2026-11-03.
#[rustfmt::skip]
const EXAMPLES: &[Example] = &[
    ("Ana Ruiz @Ajuntament de Vallclara #lighting !a >quote tomorrow wants 40 poles", ["", "Ana", "Ruiz", ""], "Ajuntament de Vallclara", "2026-11-04"),
    ("Pieter van der Linden @Waterhoek >quote fri", ["", "Pieter", "van der Linden", ""], "Waterhoek", "2026-11-06"),
    ("Sean O'Neill @Kilbride Council >call +2d 10:30", ["", "Sean", "O'Neill", ""], "Kilbride Council", "2026-11-05 10:30"),
    ("Dr. Ida Berg @Nordlys >sample 2w", ["Dr.", "Ida", "Berg", ""], "Nordlys", "2026-11-17"),
    ("Tom Frost >visit 3/12", ["", "Tom", "Frost", ""], "", "2026-12-03"),
    ("María López Ruiz @Vila S.L. >llamar mañana", ["", "María", "López Ruiz", ""], "Vila S.L.", "2026-11-04"),
    ("Ana de la Fuente Soler @Vallclara >oferta viernes", ["", "Ana", "de la Fuente Soler", ""], "Vallclara", "2026-11-06"),
    ("王伟 @深圳华芯 #照明 !a >报价 后天 要 40 根灯杆", ["", "", "", "王伟"], "深圳华芯", "2026-11-05"),
    ("王伟 Wei Wang @华芯传感 >电话 下周三", ["", "Wei", "Wang", "王伟"], "华芯传感", "2026-11-11"),
    ("\"王伟 Wei, Wang\" @华芯传感 >电话 今天", ["", "Wang", "Wei", "王伟"], "华芯传感", "2026-11-03"),
    ("王总 @华芯传感 >会议 明天 下午3点", ["总", "", "", "王"], "华芯传感", "2026-11-04 15:00"),
    ("欧阳娜娜 ＠华芯传感 ＃照明 ！ａ ＞报价 ＋２ｄ", ["", "", "", "欧阳娜娜"], "华芯传感", "2026-11-05"),
];

#[test]
fn every_sort_of_line_is_read_as_it_is_meant() {
    for (line, [title, given, family, native], company, due) in EXAMPLES {
        let read = read(line, tuesday());
        let name = read.name.unwrap();
        assert_eq!(
            [&*name.title, &*name.given, &*name.family, &*name.native],
            [*title, given, family, native],
            "{line}"
        );
        let firm = read.company.map(|it| it.name + &it.native).unwrap_or_default();
        assert_eq!(firm, *company, "{line}");
        let step = &read.next_steps[0];
        let time = step.time.map_or(String::new(), |time| time.format(" %H:%M").to_string());
        let day = step.due.as_ref().map_or(String::new(), NaiveDate::to_string);
        assert_eq!(day + &time, *due, "{line}");
    }
}

#[test]
fn what_was_learned_is_a_note_of_its_own_in_every_language() {
    for (line, topic) in [
        ("~trend #lighting adaptive dimming everywhere", "lighting"),
        ("~precio #iluminación farola a 2.350 EUR", "iluminación"),
        ("～竞争对手 #照明 展出了新灯杆", "照明"),
    ] {
        let read = read(line, tuesday());
        assert_eq!(read.market_notes[0].topics, [topic], "{line}");
        assert_eq!(read.name, None, "{line}");
    }
}

#[test]
fn a_line_can_be_typed_in_the_form_alone() {
    let mut line = String::new();
    for (field, value) in [
        (FormField::Name, "王伟 Wei Wang"),
        (FormField::Company, "Huaxin Sensing 华芯传感, Ltd."),
        (FormField::Grade, "A"),
        (FormField::Topics, "air quality, 照明"),
        (FormField::Mail, "wei@huaxin.example"),
        (FormField::Phone, "+44 7700 900123"),
        (FormField::Step, "quote fri 10:30"),
        (FormField::Note, "wants 40 poles"),
    ] {
        line = fill(&line, tuesday(), field, value);
    }
    let shown = form(&line, tuesday());
    assert_eq!(shown.grade, Some(Grade::A));
    let shown = [shown.name, shown.company, shown.topics, shown.mail, shown.phone, shown.step, shown.note];
    let want = [
        "王伟 Wei Wang",
        "Huaxin Sensing 华芯传感, Ltd.",
        "air quality, 照明",
        "wei@huaxin.example",
        "+44 7700 900123",
        "quote fri 10:30",
        "wants 40 poles",
    ];
    assert_eq!(shown, want, "{line}");
}
