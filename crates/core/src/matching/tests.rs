//! Who is taken for whom: tables of people and firms, and what holds for all of them.

use proptest::prelude::*;

use super::*;

/// Given name, family name, native name, mail, phone, firm.
type Somebody<'a> = [&'a str; 6];

fn level(a: Somebody<'_>, b: Somebody<'_>) -> Option<(Level, Vec<Reason>)> {
    let mut book = Catalogue::default();
    let [a, b] = [a, b].map(|[given_name, family_name, native_name, mail, phone, firm]| {
        let firm = (!firm.is_empty()).then(|| book.add_firm(&FirmText { name: firm, ..FirmText::default() }));
        let one = |text: &'static str| if text.is_empty() { vec![] } else { vec![text] };
        let person = PersonText { given_name, family_name, native_name, firm, ..PersonText::default() };
        let (mail, phone): (&'static str, &'static str) = (leak(mail), leak(phone));
        book.add_person(&PersonText { emails: one(mail), phones: one(phone), ..person })
    });
    let verdict = book.compare(Kind::Person, a, b)?;
    assert_eq!(book.compare(Kind::Person, b, a), Some(verdict));
    Some((verdict.level, verdict.reasons.iter().collect()))
}

fn leak(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

#[test]
fn people_who_are_surely_the_same() {
    let mail = "ana.ruiz@vallclara.example";
    let wang = "wang.wei@huaxin.example";
    for (a, b, reason) in [
        (["Ana", "Ruiz", "", mail, "", ""], ["ANA", "Ruíz", "", mail, "", ""], Reason::SameName),
        (["Ana", "Ruiz", "", mail, "", ""], ["Ruiz", "Ana", "", mail, "", ""], Reason::OtherOrder),
        (["Ana", "Ruiz", "", mail, "", ""], ["Ana", "Ruiz Vidal", "", mail, "", ""], Reason::SameName),
        (["Wei", "Wang", "", wang, "", ""], ["", "", "王伟", wang, "", ""], Reason::OtherScript),
        (["Wang", "Wei", "", wang, "", ""], ["", "", "王伟", wang, "", ""], Reason::OtherOrder),
        (["Zhi Wei", "Ouyang", "", wang, "", ""], ["", "", "欧阳志伟", wang, "", ""], Reason::OtherScript),
        (["Li", "Shan", "", wang, "", ""], ["丽", "单", "", wang, "", ""], Reason::OtherScript),
        (
            ["Katrin", "Böhme", "", "", "+44 7700 900123", ""],
            ["Katrin", "Boehme", "", "", "07700 900123", ""],
            Reason::SamePhone,
        ),
        (
            ["Jürgen", "Großmann", "", mail, "", ""],
            ["Jurgen", "Grossmann", "", mail, "", ""],
            Reason::SameName,
        ),
        (
            ["Ana María", "Ruiz", "", mail, "", "Lumera"],
            ["Ana", "Ruiz", "", mail, "", "Lumera S.L."],
            Reason::SameCompany,
        ),
        (["Dr. Ana", "de la Peña", "", mail, "", ""], ["Ana", "Peña", "", mail, "", ""], Reason::SameName),
    ] {
        let (level, reasons) = level(a, b).unwrap_or_else(|| panic!("{a:?} {b:?}"));
        assert!(level == Level::Sure && reasons.contains(&reason), "{a:?} {b:?}: {level:?} {reasons:?}");
    }
}

#[test]
fn people_who_may_be_others() {
    let (desk, switchboard) = ("info@vallclara.example", "+44 7700 900100");
    for (a, b) in [
        (["Ana", "Ruiz", "", "", "", ""], ["Ana", "Ruiz", "", "", "", ""]),
        (["Ana", "Ruiz", "", desk, "", ""], ["Luis", "Ruiz", "", desk, "", ""]),
        (["Ana", "Ruiz", "", desk, switchboard, ""], ["Eva", "Soler", "", desk, switchboard, ""]),
        (["Ana", "Ruiz", "", "", "", "Lumera"], ["Luis", "Ruiz", "", "", "", "Lumera"]),
        (["", "", "王伟", "", "", "华芯"], ["", "", "王薇", "", "", "华芯"]),
        (["Björn", "Hoffmann", "", "", "", "Lumera"], ["Hoffmann", "Christoph", "", "", "", "Lumera"]),
        (["Javier", "Ruiz Arias", "", "", "", "Lumera"], ["Javier", "Arias Ruiz", "", "", "", "Lumera"]),
        (["P.", "Heide", "", "", "", "Lumera"], ["P.", "Heide", "", "", "", "Lumera"]),
        (
            ["Ana", "Ruiz", "", "ana@a.example", "", "Lumera"],
            ["Ana", "Ruiz", "", "a.ruiz2@a.example", "", "Lumera"],
        ),
    ] {
        assert!(level(a, b).is_none_or(|(level, _)| level != Level::Sure), "{a:?} {b:?}: {:?}", level(a, b));
    }
}

/// Name, native name, domain, country, city.
type Firm<'a> = [&'a str; 5];

fn firms(a: Firm<'_>, b: Firm<'_>) -> Option<(Level, Vec<Reason>)> {
    let mut book = Catalogue::default();
    let [a, b] = [a, b].map(|[name, native_name, domain, country, city]| {
        book.add_firm(&FirmText {
            name,
            native_name,
            domain,
            country,
            address: vec![city],
            ..FirmText::default()
        })
    });
    let verdict = book.compare(Kind::Firm, a, b)?;
    assert_eq!(book.compare(Kind::Firm, b, a), Some(verdict));
    Some((verdict.level, verdict.reasons.iter().collect()))
}

#[test]
fn firms_that_are_the_same() {
    for (a, b, least, reason) in [
        (
            ["Huaxin Sensing Co., Ltd.", "", "", "", ""],
            ["HUAXIN SENSING", "", "", "", ""],
            Level::Sure,
            Reason::OtherLegalForm,
        ),
        (
            ["", "深圳华芯传感有限公司", "", "CN", ""],
            ["", "深圳华芯传感股份有限公司", "", "CN", ""],
            Level::Sure,
            Reason::OtherLegalForm,
        ),
        (
            ["Huaxin Sensing", "", "huaxin.example", "", ""],
            ["", "华芯传感有限公司", "www.huaxin.example", "", ""],
            Level::Sure,
            Reason::OtherScript,
        ),
        (
            ["Shenzhen Huaxin Sensing", "", "", "", ""],
            ["", "深圳华芯传感有限公司", "", "", ""],
            Level::Likely,
            Reason::OtherScript,
        ),
        (
            ["Smart Vision GmbH", "", "", "", ""],
            ["Smartvision", "", "", "", ""],
            Level::Likely,
            Reason::OtherLegalForm,
        ),
        (
            ["Lighting Vallclara S.L.", "", "", "ES", ""],
            ["Vallclara Lighting", "", "", "ES", ""],
            Level::Sure,
            Reason::OtherLegalForm,
        ),
        (
            ["Vallclara Ligthing", "", "vallclara.example", "", ""],
            ["Vallclara Lighting", "", "vallclara.example", "", ""],
            Level::Sure,
            Reason::SimilarName,
        ),
        (
            ["Brunnwald Tech GmbH", "", "", "DE", ""],
            ["Brunnwald Technologies", "", "", "DE", ""],
            Level::Sure,
            Reason::OtherLegalForm,
        ),
        (
            ["Huaxin", "", "huaxin.example", "", ""],
            ["Huaxin Sensing", "", "huaxin.example", "", ""],
            Level::Likely,
            Reason::ShortName,
        ),
    ] {
        let (level, reasons) = firms(a, b).unwrap_or_else(|| panic!("{a:?} {b:?}"));
        assert!(level <= least && reasons.contains(&reason), "{a:?} {b:?}: {level:?} {reasons:?}");
    }
}

#[test]
fn firms_that_are_others() {
    for (a, b) in [
        (["Vallclara Lighting", "", "", "", ""], ["Vallclara Mobility", "", "", "", ""]),
        (
            ["Lumera Lighting S.L.", "", "lumera.example", "ES", ""],
            ["Lumera Lighting GmbH", "", "lumera.example", "DE", ""],
        ),
        (["", "华芯传感(深圳)有限公司", "", "", ""], ["", "华芯传感(上海)有限公司", "", "", ""]),
        (["", "华芯传感", "", "", ""], ["", "华新照明", "", "", ""]),
        (["Ajuntament de Vallclara", "", "", "", ""], ["Ajuntament de Serrapuig", "", "", "", ""]),
    ] {
        assert!(firms(a, b).is_none_or(|(level, _)| level > Level::Likely), "{a:?} {b:?}: {:?}", firms(a, b));
    }
}

prop_compose! {
    fn somebody()(
        given in "(Ana|Luis|María José|Wei|J\\.|Zhi-Wei|)", family in "(Ruiz|Ruiz Vidal|Wang|Großmann|Riuz|)",
        native in "(王伟|王薇|单丽|Иван|)", mail in "(ana|luis|info)@(vallclara|huaxin)\\.example",
        phone in "(\\+44770090012[0-3]|)", place in "(Calle|C\\.) (Mayor|Meyor) [1-3] 0800[12] Vallclara", firm in 0u32..4,
    ) -> (String, String, String, String, String, String, Option<u32>) {
        (given, family, native, mail, phone, place, (firm < 3).then_some(firm))
    }
}

proptest! {
    #[test]
    fn verdicts_have_no_direction_and_a_bound(all in prop::collection::vec(somebody(), 2..12)) {
        let mut book = Catalogue::default();
        for name in ["Lumera Lighting S.L.", "Lumera Lighting", "华芯传感"] {
            book.add_firm(&FirmText { name, ..FirmText::default() });
        }
        for (given, family, native, mail, phone, place, firm) in &all {
            book.add_person(&PersonText {
                given_name: given, family_name: family, native_name: native, emails: vec![mail], phones: vec![phone],
                address: vec![place], firm: *firm,
            });
        }
        let count = u32::try_from(all.len()).unwrap();
        let found = book.pairs(Kind::Person);
        for pair in &found.pairs {
            prop_assert!(pair.first < pair.second && pair.second < count);
            prop_assert!(pair.verdict.bits.abs() < 10_000);
            prop_assert!((1..1_000).contains(&per_mille(pair.verdict.bits)));
        }
        for a in 0..count {
            for b in 0..count {
                prop_assert_eq!(book.compare(Kind::Person, a, b), book.compare(Kind::Person, b, a));
            }
        }
        prop_assert!(found.pairs.windows(2).all(|two| two[0].verdict.level <= two[1].verdict.level));
    }

    #[test]
    fn anything_can_be_a_name(given in "\\PC{0,30}|[\u{0}-\u{10ffff}]{0,20}", family in "\\PC{0,30}", place in "\\PC{0,60}") {
        let mut book = Catalogue::default();
        let firm = book.add_firm(&FirmText { name: &given, native_name: &family, domain: &place, vat_id: &given, ..FirmText::default() });
        for _ in 0..2 {
            book.add_person(&PersonText {
                given_name: &given, family_name: &family, native_name: &place, emails: vec![&given], phones: vec![&place],
                address: vec![&place, &given], firm: Some(firm),
            });
        }
        for kind in [Kind::Person, Kind::Firm] {
            prop_assert!(book.pairs(kind).pairs.len() < 2);
        }
    }
}
