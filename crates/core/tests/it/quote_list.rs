//! The list of quotes: narrowed, counted, sorted, and where they stand, each as a reader would count it.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use fairlead_core::{
    i18n::Words,
    model::{Id, Stamp, codes::QuoteState, company::Company, money, quote::Quote},
    ops::{
        bulk::{Bulk, BulkAct, bulk},
        quote::{Source, draft},
    },
    store::{AsOf, Facet, Filter, ListKind, Op, OpKind, QuoteItem, QuoteQuery, QuoteSort},
};

use crate::kit::{Kit, SAMPLE, code, text};

fn demo() -> Kit {
    let kit = Kit::new();
    fairlead_core::ops::demo::fill(&kit.book, &kit.clock, 400, 7).unwrap();
    kit
}

fn on(day: &str) -> AsOf {
    AsOf { now: Stamp::parse(&format!("{day}T12:00:00Z")).unwrap(), zone: Tz::Europe__Madrid }
}

fn asked(choices: &[(Facet, &[&str])]) -> Filter {
    let own =
        |(facet, choices): &(Facet, &[&str])| (*facet, choices.iter().map(|it| (*it).to_owned()).collect());
    Filter { choices: choices.iter().map(own).collect(), ..Filter::default() }
}

fn all(kit: &Kit, filter: &Filter, as_of: AsOf) -> Vec<QuoteItem> {
    let query = QuoteQuery { filter: filter.clone(), limit: 1_000, ..QuoteQuery::default() };
    kit.book.read(|reader| reader.quotes(&query, as_of)).unwrap().items
}

#[test]
fn where_quotes_stand_is_counted_as_a_reader_would_count_them() {
    let kit = demo();
    for day in ["2026-11-04", "2026-12-01", "2027-03-01"] {
        let as_of = on(day);
        let today = day.parse().unwrap();
        let mut counted: BTreeMap<(String, String, QuoteState), (u32, i64)> = BTreeMap::new();
        let quotes = all(&kit, &Filter::default(), as_of);
        for item in quotes.iter().filter(|item| item.state != QuoteState::Superseded) {
            let quote = kit.book.read(|reader| reader.need::<Quote>(item.id)).unwrap();
            let out = matches!(quote.state, QuoteState::Sent | QuoteState::Negotiating);
            let late = quote.valid_until.is_some_and(|until| until < today);
            assert_eq!(item.state, if out && late { QuoteState::Expired } else { quote.state });
            let month = quote.issued_on.format("%Y-%m").to_string();
            let cell = counted.entry((month, quote.currency.clone(), item.state)).or_default();
            *cell = (cell.0 + 1, cell.1 + quote.total_minor);
        }
        let whole = kit.book.read(|reader| reader.quote_pipeline(&[], as_of)).unwrap();
        let mut told: BTreeMap<_, (u32, i64)> = BTreeMap::new();
        for month in &whole.months {
            let of_month = kit
                .book
                .read(|reader| reader.quote_pipeline(std::slice::from_ref(&month.month), as_of))
                .unwrap();
            assert_eq!(of_month.months, whole.months);
            assert_eq!(of_month.currencies.iter().map(|it| it.quotes).sum::<u32>(), month.quotes);
            for row in of_month.currencies {
                for cell in row.cells {
                    let minor = money::minor(&cell.total, &row.currency).unwrap();
                    let key = (month.month.clone(), row.currency.clone(), cell.state);
                    told.insert(key, (cell.quotes, minor));
                }
            }
        }
        assert_eq!(told, counted);
        // A cell leads to exactly the quotes it counts.
        for ((month, currency, state), (count, _)) in &told {
            let filter = asked(&[
                (Facet::QuoteState, &[state.code()]),
                (Facet::QuoteCurrency, &[currency]),
                (Facet::QuoteMonth, &[month]),
            ]);
            assert_eq!(all(&kit, &filter, as_of).len(), *count as usize);
        }
    }
}

#[test]
fn every_choice_leaves_as_many_as_it_says() {
    let kit = demo();
    let as_of = on("2026-12-01");
    for filter in [
        Filter::default(),
        asked(&[(Facet::QuoteState, &["draft", "expired"])]),
        asked(&[(Facet::QuoteState, &["sent"]), (Facet::QuoteCurrency, &["EUR"])]),
        asked(&[(Facet::QuoteMonth, &["1999-01"]), (Facet::QuoteCurrency, &["JPY"])]),
        Filter { text: "pole".into(), ..asked(&[(Facet::QuoteCurrency, &["EUR", "USD"])]) },
    ] {
        let counts = kit.book.read(|reader| reader.counts(ListKind::Quotes, &filter, as_of)).unwrap();
        assert_eq!(counts.total as usize, all(&kit, &filter, as_of).len());
        for facet in counts.facets {
            for choice in facet.choices {
                let mut narrower = filter.clone();
                narrower.choices.insert(facet.facet, vec![choice.choice]);
                assert_eq!(all(&kit, &narrower, as_of).len(), choice.count as usize, "{narrower:?}");
            }
        }
    }
    for filter in [asked(&[(Facet::Grade, &["A"])]), asked(&[(Facet::QuoteMonth, &["November"])])] {
        let query = QuoteQuery { filter, ..QuoteQuery::default() };
        assert_eq!(code(kit.book.read(|reader| reader.quotes(&query, as_of))), "not_a_choice");
    }
    let filter = asked(&[(Facet::QuoteState, &["sent"])]);
    assert_eq!(code(kit.book.read(|reader| reader.counts(ListKind::Leads, &filter, as_of))), "not_a_choice");
}

#[test]
fn pages_follow_one_another_in_every_order() {
    let kit = demo();
    let as_of = kit.as_of();
    let filter = asked(&[(Facet::QuoteState, &["sent", "superseded", "accepted", "draft"])]);
    for sort in QuoteSort::ALL {
        for descending in [false, true] {
            let query = QuoteQuery {
                filter: filter.clone(),
                sort: *sort,
                descending,
                limit: 7,
                ..QuoteQuery::default()
            };
            let mut paged: Vec<Id> = Vec::new();
            let mut after = None;
            loop {
                let query = QuoteQuery { after, ..query.clone() };
                let page = kit.book.read(|reader| reader.quotes(&query, as_of)).unwrap();
                paged.extend(page.items.iter().map(|item| item.id));
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            let whole = QuoteQuery { limit: 1_000, ..query.clone() };
            let whole = kit.book.read(|reader| reader.quotes(&whole, as_of)).unwrap().items;
            assert_eq!(paged, whole.iter().map(|item| item.id).collect::<Vec<_>>(), "{sort:?}");
            for (at, item) in whole.iter().enumerate() {
                let rank = kit.book.read(|reader| reader.quote_rank(&query, item.id, as_of)).unwrap();
                assert_eq!(rank.map(|rank| rank as usize), Some(at), "{sort:?}");
            }
            if *sort == QuoteSort::Total && !descending {
                let key =
                    |item: &QuoteItem| (item.currency.clone(), money::minor(&item.total, &item.currency));
                assert!(whole.is_sorted_by_key(key));
            }
        }
    }
}

#[test]
fn an_unfiltered_list_says_where_a_quote_stands_in_every_order() {
    let kit = demo();
    let as_of = kit.as_of();
    for sort in QuoteSort::ALL {
        let query = QuoteQuery { sort: *sort, limit: 30, ..QuoteQuery::default() };
        let items = kit.book.read(|reader| reader.quotes(&query, as_of)).unwrap().items;
        for (at, item) in items.iter().enumerate() {
            let rank = kit.book.read(|reader| reader.quote_rank(&query, item.id, as_of)).unwrap();
            assert_eq!(rank.map(|rank| rank as usize), Some(at), "{sort:?}");
        }
    }
}

#[test]
fn a_buyer_that_is_renamed_moves_in_the_list() {
    let kit = Kit::new();
    kit.show();
    let lines = [
        "Ana Ruiz @Zeta ana@zeta.example",
        "Bea Gil @Omega bea@omega.example",
        "Carl Wolf carl@wolf.example",
    ];
    for line in lines {
        let lead = kit.capture(line).unwrap().lead.unwrap();
        draft(&kit.book, &kit.clock, None, Source::Lead(lead)).unwrap();
    }
    let numbers = || {
        let query = QuoteQuery { sort: QuoteSort::Buyer, descending: false, ..QuoteQuery::default() };
        let items = kit.book.read(|reader| reader.quotes(&query, kit.as_of())).unwrap().items;
        items.into_iter().map(|item| item.number.replace("Q-2026-A00", "")).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(numbers(), "2 3 1", "Omega, Wolf by the person’s name, Zeta");
    let company = all(&kit, &text("zeta"), kit.as_of())[0].company.clone().unwrap().id;
    let op = Op { kind: OpKind::Edit, staff: None };
    kit.book
        .transact(&kit.clock, op, |tx| {
            let mut company = tx.reader().need::<Company>(company)?;
            company.name = "Alpha".into();
            tx.save(&company)
        })
        .unwrap();
    assert_eq!(numbers(), "1 2 3");
    kit.assert_whole();
    kit.undo().unwrap();
    assert_eq!(numbers(), "2 3 1");
    kit.assert_whole();
}

#[test]
fn many_are_deleted_at_once_and_those_that_went_out_stay() {
    let kit = demo();
    let as_of = kit.as_of();
    let filter = asked(&[(Facet::QuoteState, &["draft", "sent"])]);
    let before = all(&kit, &filter, as_of);
    let drafts = before.iter().filter(|item| item.state == QuoteState::Draft).count();
    assert!(drafts > 1 && before.len() > drafts);
    let delete = Bulk { list: ListKind::Quotes, filter: filter.clone(), act: BulkAct::Delete };
    let done = bulk(&kit.book, &kit.clock, None, as_of, Words::of("en"), &delete).unwrap().0;
    assert_eq!((done.changed as usize, done.left as usize), (drafts, before.len() - drafts));
    assert!(all(&kit, &filter, as_of).iter().all(|item| item.state == QuoteState::Sent));
    kit.assert_whole();
    kit.undo().unwrap();
    assert_eq!(all(&kit, &filter, as_of), before);

    let some = Filter { only: vec![before[0].id, before[1].id], ..Filter::default() };
    assert_eq!(all(&kit, &some, as_of).len(), 2);
    let rest = Filter { except: vec![before[0].id], ..filter };
    assert_eq!(all(&kit, &rest, as_of).len(), before.len() - 1);
    let grade = Bulk { list: ListKind::Quotes, filter: some, act: BulkAct::Kind { kind: None } };
    assert_eq!(code(bulk(&kit.book, &kit.clock, None, as_of, Words::of("en"), &grade)), "not_a_choice");
}

#[test]
fn a_quote_is_found_by_number_buyer_and_line() {
    let kit = Kit::new();
    kit.show();
    let lead = kit.capture(SAMPLE).unwrap().lead.unwrap();
    let id = draft(&kit.book, &kit.clock, None, Source::Lead(lead)).unwrap().0;
    for typed in ["A001", "ruiz", "vallclara", ""] {
        let found = all(&kit, &text(typed), kit.as_of());
        assert_eq!(found.iter().map(|item| item.id).collect::<Vec<_>>(), [id], "{typed}");
    }
    assert_eq!(all(&kit, &text("zzz"), kit.as_of()), []);
}
