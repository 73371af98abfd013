//! Cards beside vobject of PyPI in strict mode: what we write it reads with the same values, and what it reads of a public
//! corpus we read, too.

use std::{collections::BTreeMap, path::Path, process::Command};

use fairlead_core::{
    formats::{
        table::{Source, text_of},
        vcard::{self, Card},
    },
    ops::export::{Format, Order, to_file},
    store::What,
};
use serde::Deserialize;

use crate::export::{full, order};

fn judge(script: &str, path: &Path) -> Vec<u8> {
    let python = std::env::var_os("FAIRLEAD_PYTHON").expect("cargo xtask test names it");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it").join(script);
    let judged = Command::new(&python).arg(script).arg(path).output().unwrap();
    assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stderr));
    judged.stdout
}

#[test]
#[ignore = "needs vobject of PyPI: `cargo xtask test` installs it"]
fn judged_by_vobject_the_cards_say_the_same() {
    let kit = full();
    for code in ["vcard-4", "vcard-3"] {
        let order = Order { format: Format::Vcard, ..order(What::Leads, code, "en") };
        let path = kit.folder.path().join(format!("{code}.vcf"));
        let rows = to_file(&kit.book, &kit.clock, None, &order, &path).unwrap().rows;
        let judged: Vec<serde_json::Value> = serde_json::from_slice(&judge("judge_cards.py", &path)).unwrap();
        let ours = vcard::read(&std::fs::read_to_string(&path).unwrap());
        assert_eq!((judged.len(), ours.len()), (rows as usize, rows as usize));
        for (theirs, card) in judged.iter().zip(&ours) {
            let (mut phones, chats): (Vec<_>, Vec<_>) =
                card.phones.iter().partition(|phone| phone.kind.code() != "wechat");
            phones.extend(chats);
            let latin = !(card.family_name.is_empty() && card.given_name.is_empty());
            let want = serde_json::json!({
                "family": if latin { &card.family_name } else { &card.native_name },
                "given": card.given_name,
                "company": card.company,
                "department": card.department,
                "job_title": card.job_title,
                "emails": card.emails,
                "phones": phones.iter().map(|phone| &phone.number).collect::<Vec<_>>(),
                "cities": card.addresses.iter().map(|address| &address.city).collect::<Vec<_>>(),
                "note": card.note,
            });
            assert_eq!(theirs, &want, "{code}");
        }
    }
}

/// What vobject read of a card.
#[derive(Debug, Deserialize)]
struct Said {
    family: String,
    given: String,
    middle: String,
    shown: Vec<String>,
    company: String,
    emails: Vec<String>,
    phones: Vec<String>,
    places: Vec<[String; 5]>,
}

/// A text with one kind of line end and no blanks around it or doubled in it.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What differs between what vobject read of a card and what we read.
fn differences(said: &Said, card: &Card) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut same = |what: &str, theirs: String, ours: String| {
        if plain(&theirs) != plain(&ours) {
            wrong.push(format!("{what}: {theirs:?}, {ours:?}"));
        }
    };
    let latin = format!("{} {} {}", said.given, said.middle, said.family);
    let ours = format!("{} {}", card.given_name, card.family_name);
    if latin.chars().any(|sign| ('\u{4e00}'..='\u{9fff}').contains(&sign)) {
        same("native", format!("{}{}", said.family, said.given), card.native_name.clone());
    } else if plain(&latin).is_empty() {
        // Somebody of whom only the whole name is known: every word of it is somewhere.
        let all = format!("{ours} {} {}", card.native_name, card.title);
        let shown = said.shown.first().cloned().unwrap_or_default();
        let lost = plain(&shown).split(' ').filter(|word| !all.contains(word.trim_matches(','))).count();
        same("words of the name that are lost", "0".to_owned(), lost.to_string());
    } else {
        same("name", latin, ours);
    }
    same("company", said.company.clone(), card.company.clone());
    for mail in
        said.emails.iter().map(|mail| mail.trim_start_matches("mailto:").trim()).filter(|it| !it.is_empty())
    {
        same("mail", mail.to_owned(), card.emails.iter().find(|it| *it == mail).cloned().unwrap_or_default());
    }
    for phone in said.phones.iter().map(|it| it.trim_start_matches("tel:").trim()).filter(|it| !it.is_empty())
    {
        let found = card.phones.iter().find(|it| plain(&it.number) == plain(phone));
        same("phone", phone.to_owned(), found.map(|it| it.number.clone()).unwrap_or_default());
    }
    let places = said.places.iter().filter(|it| it.iter().any(|part| !part.is_empty()));
    for (at, [street, city, region, code, country]) in places.enumerate() {
        let ours = card.addresses.get(at).cloned().unwrap_or_default();
        if !ours.street.contains(street.as_str()) {
            same("street", street.clone(), ours.street);
        }
        for (what, theirs, ours) in [
            ("city", city, ours.city),
            ("region", region, ours.region),
            ("postcode", code, ours.postcode),
            ("country", country, ours.country),
        ] {
            same(what, theirs.clone(), ours);
        }
    }
    wrong
}

#[test]
#[ignore = "needs vobject of PyPI and the corpus beside calcard: `cargo xtask test` names both"]
fn judged_by_vobject_a_public_corpus_is_read_with_the_same_values() {
    let folder = std::env::var_os("FAIRLEAD_CARDS").expect("cargo xtask test names it");
    let folder = Path::new(&folder);
    let judged: BTreeMap<String, Vec<Said>> =
        serde_json::from_slice(&judge("judge_corpus.py", folder)).unwrap();
    assert!(judged.len() > 100, "{} files", judged.len());
    let mut wrong = Vec::new();
    for (name, said) in &judged {
        let text = text_of(&Source::File(folder.join(name)), None).unwrap();
        let cards = vcard::read(&text);
        if cards.len() != said.len() {
            wrong.push(format!("{name}: {} cards, {}", said.len(), cards.len()));
            continue;
        }
        let differ = said.iter().zip(&cards).flat_map(|(said, card)| differences(said, card));
        wrong.extend(differ.map(|what| format!("{name}: {what}")));
    }
    println!("{} files that a strict reader accepts, {} differences", judged.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
