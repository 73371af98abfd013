//! Find against the rule: what paging to the end gives is what looking at every record gives, in the same order.

use chrono_tz::Tz;
use proptest::prelude::*;
use tempfile::TempDir;

use super::{
    Book, FindQuery, FoundGroup, FoundItem, FoundKind, Reader, document::Document, search::Doc,
    tables::Layout,
};
use crate::{
    clock::Clock,
    model::{Id, Stamp, record::Table},
    ops::{
        capture::{Setting, Visit, capture},
        delete::{Deletable, delete},
        demo,
    },
    text::{
        matches::matches,
        query::{Query, Tier},
        search_key::Record,
        typo::matches_with_typo,
    },
};

struct Desk {
    _folder: TempDir,
    clock: Clock,
    book: Book,
    show: Id,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let clock = Clock::new(Stamp::parse("2026-11-04T13:05:00Z"), Some(Tz::Europe__Madrid), Some(7));
        let book = Book::create(&folder.path().join("book.fairlead"), clock.id(), &clock).unwrap();
        demo::fill(&book, &clock, 120, 3).unwrap();
        let show = book.read(|reader| reader.shows()).unwrap()[0].id;
        Self { _folder: folder, clock, book, show }
    }

    /// Every page of one kind, two rows each.
    fn paged(&self, typed: &str, kind: FoundKind) -> Vec<FoundItem> {
        let (mut items, mut after) = (Vec::new(), None);
        loop {
            let query = FindQuery {
                text: typed.to_owned(),
                kinds: vec![kind],
                show: Some(self.show),
                after: after.take(),
                limit: 2,
                ..FindQuery::default()
            };
            let Some(group) = self.book.read(|reader| reader.found(&query)).unwrap().groups.pop() else {
                break;
            };
            items.extend(group.items);
            after = group.next;
            if after.is_none() {
                break;
            }
        }
        items
    }

    /// The same by looking at every record.
    fn looked_through(&self, reader: Reader<'_>, typed: &str) -> Vec<(FoundKind, Vec<Id>)> {
        let Some(query) = Query::read(typed) else { return Vec::new() };
        let show = reader.number_of("show", self.show).unwrap();
        let all: Vec<(Doc, i64, Document)> =
            Doc::ALL.into_iter().flat_map(|doc| documents(reader, doc)).collect();
        let judge = |document: &Document| document.texts.with(|fields| matches(&query, fields));
        let few = all.iter().filter(|(_, _, document)| judge(document).is_some()).count() < 10;
        let mut kinds = Vec::new();
        for (doc, kind) in Doc::ALL.into_iter().zip(FoundKind::ALL) {
            let mut found: Vec<(Tier, bool, i64, Id)> = Vec::new();
            for (_, n, document) in all.iter().filter(|(of, _, _)| *of == doc) {
                let forgiven =
                    || few && document.texts.with(|fields| matches_with_typo(&query, &Record::read(fields)));
                if let Some(tier) = judge(document).or_else(|| forgiven().then_some(Tier::Typo)) {
                    let elsewhere = !super::search::shows(reader.conn, doc, *n).unwrap().contains(&show);
                    found.push((tier, elsewhere, -n, document.id));
                }
            }
            found.sort_unstable();
            kinds.push((*kind, found.into_iter().map(|(_, _, _, id)| id).collect()));
        }
        kinds
    }

    fn check(&self, typed: &str) {
        let looked = self.book.read(|reader| Ok(self.looked_through(reader, typed))).unwrap();
        for (kind, expected) in looked {
            let found: Vec<Id> = self.paged(typed, kind).iter().map(|item| item.id).collect();
            assert_eq!(found, expected, "{typed:?} in {kind:?}");
        }
        // All kinds at once begin as each alone does, and hold nothing else.
        let query =
            FindQuery { text: typed.to_owned(), show: Some(self.show), limit: 3, ..FindQuery::default() };
        let all = self.book.read(|reader| reader.found(&query)).unwrap().groups;
        // With a bound on them all the best ones remain.
        let best =
            self.book.read(|reader| reader.found(&FindQuery { most: 4, ..query.clone() })).unwrap().groups;
        let shown = |groups: &[FoundGroup]| groups.iter().map(|group| group.items.len()).sum::<usize>();
        assert_eq!(shown(&best), shown(&all).min(4), "{typed:?}");
        let worst = best.iter().flat_map(|group| &group.items).map(|item| item.tier).max();
        let left_out = all.iter().flat_map(|group| {
            let kept = best.iter().find(|it| it.kind == group.kind).map_or(0, |it| it.items.len());
            &group.items[kept..]
        });
        for item in left_out {
            assert!(worst.is_some_and(|worst| worst <= item.tier), "{typed:?}");
        }
        for group in all.iter().chain(&best) {
            let alone = self.paged(typed, group.kind);
            assert_eq!(group.items.as_slice(), &alone[..group.items.len()], "{typed:?}");
            assert_eq!(group.next.is_some(), alone.len() > group.items.len(), "{typed:?}");
        }
    }

    fn capture(&self, line: &str) {
        let staff = self.book.read(|reader| reader.staff()).unwrap().first().map(|staff| staff.id);
        let setting =
            Setting { show: Some(self.show), first_show: String::new(), staff, first_staff: String::new() };
        capture(&self.book, &self.clock, &setting, &Visit::of(line)).unwrap();
    }
}

fn documents(reader: Reader<'_>, doc: Doc) -> Vec<(Doc, i64, Document)> {
    let table = [
        Table::Contact,
        Table::Company,
        Table::Lead,
        Table::Quote,
        Table::Product,
        Table::Note,
        Table::MarketNote,
        Table::Scan,
    ];
    let (_, table) = Doc::ALL.into_iter().zip(table).find(|(of, _)| *of == doc).unwrap();
    let sql = format!("SELECT n FROM {} ORDER BY n", Layout::of(table).name);
    let mut statement = reader.conn.prepare(&sql).unwrap();
    let numbers: Vec<i64> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let read = |n| Some((doc, n, Document::read(reader, doc, n).unwrap()?));
    numbers.into_iter().filter_map(read).collect()
}

const TYPED: &[&str] = &[
    "a",
    "an",
    "s",
    "light",
    "lighting",
    "Smart",
    "vision",
    "ana ruiz",
    "王",
    "照明",
    "深圳",
    "wang",
    "ww",
    "hx",
    "huaxin",
    "447700",
    "7700 9001",
    "@",
    ".example",
    "info@",
    "Q-20",
    "quote",
    "smrt",
    "wnag",
    "Ł",
    "müller",
    "é",
    "a b",
    "e\u{301}",
    "\u{200b}",
    "محمد",
    "\"a\" OR b*",
    "NEAR(a)",
    "{x}:y",
    "^a",
    "-",
    "xyzzy",
    "tender may",
];

#[test]
fn paging_to_the_end_finds_what_looking_at_every_record_finds() {
    let desk = Desk::new();
    TYPED.iter().for_each(|typed| desk.check(typed));
}

#[test]
fn what_was_written_since_is_found_and_what_went_is_not() {
    let desk = Desk::new();
    desk.capture("Zoë Quixley @Smartvision Wayfinding #wayfinding zoe@quixley.example wants 7 qibla poles");
    desk.capture("孙悟空 @深圳华芯传感 #照明 wants qibla lamps");
    for typed in
        ["quixley", "smartvision", "qibla", "wayfinding", "wukong", "swk", "quixley smartv", "qixley"]
    {
        desk.check(typed);
        assert!(FoundKind::ALL.iter().any(|kind| !desk.paged(typed, *kind).is_empty()), "{typed}");
    }
    for item in desk.paged("qibla", FoundKind::Note) {
        delete(&desk.book, &desk.clock, None, Deletable::Lead, item.lead_id.unwrap()).unwrap();
    }
    assert_eq!(desk.paged("qibla", FoundKind::Note), []);
    desk.check("quixley");
    desk.book.undo(&desk.clock, None).unwrap();
    assert_eq!(desk.paged("qibla", FoundKind::Note).len(), 1);
    assert_eq!(desk.book.check().unwrap().faults, []);
}

#[test]
fn a_match_is_shown_where_it_is() {
    let desk = Desk::new();
    desk.capture("Zoë Quixley @Smartvision Wayfinding zoe@quixley.example +44 7700 900123 wants seven poles");
    let first = |typed: &str, kind| desk.paged(typed, kind).into_iter().next().unwrap();
    let zoe = first("quix", FoundKind::Contact);
    assert_eq!((zoe.main[0].text.as_str(), zoe.main[0].marks.as_slice()), ("Zoë Quixley", &[(4, 8)][..]));
    assert_eq!(zoe.second[0].text, "Smartvision Wayfinding");
    assert!(zoe.lead_id.is_some() && zoe.found.is_none());
    let by_mail = first("zoe@qu", FoundKind::Contact);
    assert_eq!(by_mail.found.unwrap().text, "zoe@quixley.example");
    let typo = first("quxley", FoundKind::Contact);
    assert_eq!(typo.main[0].marks, [(4, 11)]);
    let note = first("seven", FoundKind::Note);
    assert_eq!(note.found.unwrap().marks.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn anything_typed_is_answered(typed in "\\PC{0,12}|[\u{0}-\u{10ffff}]{0,8}|[a-d\"*():^{}+ -]{0,12}|[华芯王a1 ]{1,4}") {
        Desk::new().check(&typed);
    }
}

#[test]
fn long_and_hostile_queries_are_answered() {
    let desk = Desk::new();
    for typed in ["\"", "a ", "xian", "华", "a-", "1-", "\u{0}\u{fffd}\u{202e}", "e\u{301}", "a", "\u{200b}"]
    {
        let query = FindQuery { text: typed.repeat(5_000), ..FindQuery::default() };
        desk.book.read(|reader| reader.found(&query)).unwrap();
    }
    let query = FindQuery { text: "a".into(), after: Some("x.1'; DROP".into()), ..FindQuery::default() };
    assert!(desk.book.read(|reader| reader.found(&query)).is_err());
}
