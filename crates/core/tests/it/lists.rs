//! Lists: what filters leave, what their choices would, pages and ranks, saved views, and the same done to many at once.

use std::collections::BTreeMap;

use fairlead_core::{
    clock::Clock,
    i18n::Words,
    model::{
        Id,
        codes::{CompanyKind, Grade, Stage},
    },
    ops::{
        bulk::{Bulk, BulkAct, Bulked, bulk},
        demo,
        view::{ViewForm, drop_view, set_view},
    },
    store::{
        AsOf, Book, CompanyQuery, CompanySort, ContactQuery, ContactSort, Counts, Facet, Filter, LeadQuery,
        LeadSort, ListKind, ProductQuery, QuoteQuery, ValueRange,
    },
};
use proptest::prelude::*;

use crate::kit::{Kit, SAMPLE, code, text};

fn choose(choices: &[(Facet, &[&str])]) -> Filter {
    let own =
        |(facet, choices): &(Facet, &[&str])| (*facet, choices.iter().map(|it| (*it).to_owned()).collect());
    Filter { choices: choices.iter().map(own).collect(), ..Filter::default() }
}

/// The ids of a whole list, read page by page.
fn listed(book: &Book, list: ListKind, filter: &Filter, as_of: AsOf) -> Vec<Id> {
    let (mut ids, mut after, limit) = (Vec::new(), None, 7);
    loop {
        let filter = filter.clone();
        let (page, next) = book
            .read(|reader| {
                Ok(match list {
                    ListKind::Leads => {
                        let page = reader
                            .leads(&LeadQuery { filter, after, limit, ..LeadQuery::default() }, as_of)?;
                        (page.items.iter().map(|it| it.id).collect::<Vec<_>>(), page.next)
                    }
                    ListKind::Contacts => {
                        let query = ContactQuery { filter, after, limit, ..ContactQuery::default() };
                        let page = reader.contacts(&query, as_of)?;
                        (page.items.iter().map(|it| it.person.id).collect(), page.next)
                    }
                    ListKind::Companies => {
                        let query = CompanyQuery { filter, after, limit, ..CompanyQuery::default() };
                        let page = reader.companies(&query, as_of)?;
                        (page.items.iter().map(|it| it.id).collect(), page.next)
                    }
                    ListKind::Quotes => {
                        let query = QuoteQuery { filter, after, limit, ..QuoteQuery::default() };
                        let page = reader.quotes(&query, as_of)?;
                        (page.items.iter().map(|it| it.id).collect(), page.next)
                    }
                    ListKind::Products => {
                        let query = ProductQuery { filter, after, limit, ..ProductQuery::default() };
                        let page = reader.product_page(&query, "en", as_of)?;
                        (page.items.iter().map(|it| it.id).collect(), page.next)
                    }
                })
            })
            .unwrap();
        ids.extend(page);
        after = next;
        if after.is_none() {
            return ids;
        }
    }
}

fn counts(book: &Book, list: ListKind, filter: &Filter, as_of: AsOf) -> Counts {
    book.read(|reader| reader.counts(list, filter, as_of)).unwrap()
}

/// A book of invented visitors, made once: many tests only look.
fn demo_book() -> (tempfile::TempDir, Book, AsOf) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::told(Some("2026-11-04T13:32:00Z"), Some("Europe/Madrid"), Some(3)).unwrap();
    let book = Book::create(&folder.path().join("demo.fairlead"), clock.id(), &clock).unwrap();
    demo::fill(&book, &clock, 150, 3).unwrap();
    let as_of = AsOf { now: clock.now(), zone: clock.zone() };
    (folder, book, as_of)
}

/// Every choice that a list offers without a filter.
fn every_choice(book: &Book, as_of: AsOf) -> Vec<(Facet, String)> {
    let all = counts(book, ListKind::Leads, &Filter::default(), as_of).facets;
    let of = |it: fairlead_core::store::FacetCounts| {
        let facet = it.facet;
        it.choices.into_iter().map(move |choice| (facet, choice.choice))
    };
    all.into_iter().flat_map(of).collect()
}

#[test]
fn a_count_beside_a_choice_is_what_choosing_it_leaves() {
    let (_folder, book, as_of) = demo_book();
    let choices = every_choice(&book, as_of);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(40));
    let picks = proptest::collection::vec(0..choices.len(), 0..4);
    let texts = prop_oneof![Just(""), Just("a"), Just("light"), Just("王")];
    runner
        .run(&(picks, texts, 0..3_usize), |(picks, typed, list)| {
            let list = ListKind::ALL[list];
            let mut filter = text(typed);
            for at in picks {
                filter.choices.entry(choices[at].0).or_default().push(choices[at].1.clone());
            }
            let counted = counts(&book, list, &filter, as_of);
            let ids = listed(&book, list, &filter, as_of);
            prop_assert_eq!(counted.total as usize, ids.len(), "{:?}", &filter);
            let picked = book.read(|reader| reader.picked(list, &filter, as_of)).unwrap();
            prop_assert_eq!(sorted(picked), sorted(ids));
            for facet in &counted.facets {
                for choice in &facet.choices {
                    let mut further = filter.clone();
                    further.choices.insert(facet.facet, vec![choice.choice.clone()]);
                    let want = listed(&book, list, &further, as_of).len();
                    prop_assert_eq!(choice.count as usize, want, "{:?} {:?} of {:?}", list, choice, &filter);
                }
            }
            Ok(())
        })
        .unwrap();
}

fn sorted(mut ids: Vec<Id>) -> Vec<Id> {
    ids.sort_unstable();
    ids
}

#[test]
fn every_order_pages_jumps_and_ranks_alike() {
    let (_folder, book, as_of) = demo_book();
    let filter = choose(&[(Facet::Open, &["yes"])]);
    for sort in LeadSort::ALL {
        for descending in [false, true] {
            let query = LeadQuery { filter: filter.clone(), sort: *sort, descending, ..LeadQuery::default() };
            let ask = |query: &LeadQuery| book.read(|reader| reader.leads(query, as_of)).unwrap();
            let all = ask(&query).items;
            let first = ask(&LeadQuery { limit: 10, ..query.clone() });
            let jumped = ask(&LeadQuery { after: first.next.clone(), skip: 13, limit: 5, ..query.clone() });
            assert_eq!(jumped.items, all[23..28], "{sort:?}");
            let far = LeadQuery { skip: u32::try_from(all.len()).unwrap() - 2, limit: 9, ..query.clone() };
            assert_eq!(ask(&far).items, all[all.len() - 2..]);
            for at in [0, 17, all.len() - 1] {
                let rank = book.read(|reader| reader.lead_rank(&query, all[at].id, as_of)).unwrap();
                assert_eq!(rank, Some(u32::try_from(at).unwrap()), "{sort:?}");
            }
        }
    }
    let closed = listed(&book, ListKind::Leads, &choose(&[(Facet::Open, &["no"])]), as_of)[0];
    let query = LeadQuery { filter, ..LeadQuery::default() };
    assert_eq!(book.read(|reader| reader.lead_rank(&query, closed, as_of)).unwrap(), None);
    for sort in ContactSort::ALL {
        let query = ContactQuery { sort: *sort, ..ContactQuery::default() };
        let all = book.read(|reader| reader.contacts(&query, as_of)).unwrap().items;
        let rank = book.read(|reader| reader.contact_rank(&query, all[40].person.id, as_of)).unwrap();
        assert_eq!(rank, Some(40), "{sort:?}");
    }
    for sort in CompanySort::ALL {
        let query = CompanyQuery { sort: *sort, descending: true, ..CompanyQuery::default() };
        let all = book.read(|reader| reader.companies(&query, as_of)).unwrap().items;
        let rank = book.read(|reader| reader.company_rank(&query, all[20].id, as_of)).unwrap();
        assert_eq!(rank, Some(20), "{sort:?}");
    }
}

/// Three leads at two shows: what each filter leaves of them.
#[test]
fn filters_mean_what_they_say() {
    let kit = Kit::new();
    let show = kit.show();
    kit.capture(SAMPLE).unwrap();
    kit.capture("王伟 @深圳华芯 #照明 !b 说要两台").unwrap();
    kit.capture("Kai Frost #sensors >call some day").unwrap();
    let worth = |from: &str, to: &str| Filter {
        value: Some(ValueRange { currency: "eur".into(), from: Some(from.into()), to: Some(to.into()) }),
        ..Filter::default()
    };
    let leads = listed(&kit.book, ListKind::Leads, &Filter::default(), kit.as_of());
    let edit = |id, field, value: &str| {
        let edit = fairlead_core::ops::edit::Edit { id, field, value: value.into() };
        fairlead_core::ops::edit::edit(&kit.book, &kit.clock, None, &edit).unwrap();
    };
    edit(leads[0], fairlead_core::ops::edit::EditField::LeadValue, "1500 EUR");
    let day = |from: Option<&str>, to: Option<&str>| Filter {
        logged_from: from.map(str::to_owned),
        logged_to: to.map(str::to_owned),
        ..Filter::default()
    };
    for (filter, want) in [
        (choose(&[(Facet::Show, &[&show.to_string()])]), 3),
        (choose(&[(Facet::Show, &["Smart City Barcelona"])]), 3),
        (choose(&[(Facet::Show, &[&Id::nil().to_string()])]), 0),
        (choose(&[(Facet::Grade, &["A", ""])]), 2),
        (choose(&[(Facet::Topic, &["#Lighting"])]), 1),
        (choose(&[(Facet::Topic, &["lighting", "sensors"])]), 2),
        (choose(&[(Facet::Staff, &["LW"])]), 3),
        (choose(&[(Facet::Staff, &[""])]), 0),
        (choose(&[(Facet::Mail, &["yes"]), (Facet::Grade, &["A"])]), 1),
        (choose(&[(Facet::Mail, &["no"])]), 2),
        (choose(&[(Facet::FollowUp, &["no"])]), 1),
        (choose(&[(Facet::Due, &["week"])]), 1),
        (choose(&[(Facet::Due, &["some_day"])]), 1),
        (choose(&[(Facet::Logged, &["today"])]), 3),
        (choose(&[(Facet::Logged, &["yesterday", "earlier"])]), 0),
        (choose(&[(Facet::Country, &[""])]), 3),
        (choose(&[(Facet::Consent, &["yes"])]), 0),
        (worth("1000", "2000"), 1),
        (worth("1500.01", ""), 0),
        (day(Some("2026-11-04"), Some("2026-11-04")), 3),
        (day(None, Some("2026-11-03")), 0),
        (Filter { only: leads[1..].to_vec(), except: leads[..1].to_vec(), ..Filter::default() }, 2),
        (Filter { except: leads[..1].to_vec(), ..Filter::default() }, 2),
    ] {
        assert_eq!(listed(&kit.book, ListKind::Leads, &filter, kit.as_of()).len(), want, "{filter:?}");
        assert_eq!(
            counts(&kit.book, ListKind::Leads, &filter, kit.as_of()).total as usize,
            want,
            "{filter:?}"
        );
    }
    for (filter, want) in [
        (choose(&[(Facet::Grade, &["D"])]), "not_a_choice"),
        (choose(&[(Facet::Country, &["Spain"])]), "not_a_choice"),
        (choose(&[(Facet::Topic, &["never heard"])]), "not_a_choice"),
        (choose(&[(Facet::Due, &["done"])]), "not_a_choice"),
        (day(Some("4 Nov"), None), "not_a_day"),
        (worth("many", ""), "not_an_amount"),
    ] {
        assert_eq!(code(kit.book.read(|reader| reader.counts(ListKind::Leads, &filter, kit.as_of()))), want);
    }
}

#[test]
fn contacts_and_companies_are_narrowed_through_one_of_their_leads() {
    let kit = Kit::new();
    kit.show();
    kit.capture(SAMPLE).unwrap();
    kit.capture("Ben Ode @Ajuntament de Vallclara #sensors !b").unwrap();
    let hot_for_sensors = choose(&[(Facet::Grade, &["A"]), (Facet::Topic, &["sensors"])]);
    let hot_for_light = choose(&[(Facet::Grade, &["A"]), (Facet::Topic, &["lighting"])]);
    for (list, filter, want) in [
        (ListKind::Companies, &hot_for_sensors, 0),
        (ListKind::Companies, &hot_for_light, 1),
        (ListKind::Contacts, &hot_for_light, 1),
        (ListKind::Contacts, &choose(&[(Facet::Mail, &["no"])]), 1),
        (ListKind::Companies, &choose(&[(Facet::Mail, &["yes"])]), 1),
    ] {
        assert_eq!(listed(&kit.book, list, filter, kit.as_of()).len(), want, "{list:?} {filter:?}");
    }
}

#[test]
fn the_same_is_done_to_many_and_one_undo_takes_it_back() {
    let kit = Kit::new();
    kit.show();
    kit.capture(SAMPLE).unwrap();
    kit.capture("王伟 @深圳华芯 #照明 !b 说要两台").unwrap();
    kit.capture("Kai Frost #sensors").unwrap();
    let before = kit.book.dump().unwrap();
    let leads = |act| Bulk { list: ListKind::Leads, filter: Filter::default(), act };
    let ann = kit.book.read(|reader| reader.staff()).unwrap()[0].id;
    for (asked, want) in [
        (leads(BulkAct::Grade { grade: Some(Grade::B) }), (2, 1)),
        (leads(BulkAct::Grade { grade: None }), (2, 1)),
        (leads(BulkAct::Stage { stage: Stage::Contacted }), (3, 0)),
        (leads(BulkAct::Topic { name: "#lighting".into() }), (2, 1)),
        (leads(BulkAct::Assign { staff: Some(ann) }), (0, 3)),
        (leads(BulkAct::Assign { staff: None }), (3, 0)),
        (leads(BulkAct::FollowUp { line: "call +2d".into() }), (3, 0)),
        (leads(BulkAct::Delete), (3, 0)),
        (Bulk { filter: choose(&[(Facet::Grade, &["A"])]), ..leads(BulkAct::Delete) }, (1, 0)),
        (Bulk { list: ListKind::Contacts, ..leads(BulkAct::Delete) }, (3, 0)),
        (Bulk { list: ListKind::Companies, ..leads(BulkAct::Delete) }, (0, 2)),
        (
            Bulk { list: ListKind::Companies, ..leads(BulkAct::Kind { kind: Some(CompanyKind::Partner) }) },
            (2, 0),
        ),
        (Bulk { list: ListKind::Companies, ..leads(BulkAct::Topic { name: "poles".into() }) }, (2, 0)),
    ] {
        let done = bulk(&kit.book, &kit.clock, None, kit.as_of(), Words::of("en"), &asked).unwrap().0;
        assert_eq!(done, Bulked { changed: want.0, left: want.1 }, "{asked:?}");
        kit.assert_whole();
        if done.changed > 0 {
            kit.undo().unwrap();
            assert_eq!(kit.book.dump().unwrap(), before, "{asked:?}");
        }
    }
    for (asked, want) in [
        (leads(BulkAct::FollowUp { line: "call 2026-02-30".into() }), "no_such_day"),
        (leads(BulkAct::FollowUp { line: "  ".into() }), "name_needed"),
        (leads(BulkAct::Topic { name: " # ".into() }), "name_needed"),
        (leads(BulkAct::Assign { staff: Some(Id::nil()) }), "no_such_record"),
        (leads(BulkAct::Kind { kind: None }), "not_a_choice"),
        (Bulk { list: ListKind::Contacts, ..leads(BulkAct::Grade { grade: None }) }, "not_a_choice"),
    ] {
        assert_eq!(
            code(bulk(&kit.book, &kit.clock, None, kit.as_of(), Words::of("en"), &asked)),
            want,
            "{asked:?}"
        );
        assert_eq!(kit.book.dump().unwrap(), before, "nothing half done: {asked:?}");
    }
}

#[test]
fn views_are_saved_changed_thrown_away_and_come_back() {
    let kit = Kit::new();
    let filter = choose(&[(Facet::Grade, &["A"]), (Facet::Mail, &["no"])]);
    let form = ViewForm {
        id: None,
        name: " Hot, no mail ".into(),
        list: ListKind::Leads,
        filter: filter.clone(),
        sort: "due".into(),
        descending: false,
    };
    let id = set_view(&kit.book, &kit.clock, None, &form).unwrap().0;
    let views = || kit.book.read(|reader| reader.views()).unwrap();
    assert_eq!((views()[0].name.as_str(), &views()[0].filter), ("Hot, no mail", &filter));
    let renamed = ViewForm { id: Some(id), name: "Hot".into(), ..form.clone() };
    set_view(&kit.book, &kit.clock, None, &renamed).unwrap();
    assert_eq!(views()[0].name, "Hot");
    drop_view(&kit.book, &kit.clock, None, id).unwrap();
    assert_eq!(views(), []);
    kit.undo().unwrap();
    assert_eq!(views().len(), 1);
    for (form, want) in [
        (ViewForm { name: "  ".into(), ..form.clone() }, "name_needed"),
        (ViewForm { name: "x".repeat(61), ..form.clone() }, "too_long"),
        (ViewForm { id: Some(Id::nil()), ..form }, "no_such_record"),
    ] {
        assert_eq!(code(set_view(&kit.book, &kit.clock, None, &form)), want);
    }
    kit.assert_whole();
}

#[test]
fn a_filter_is_readable_text_and_unknown_parts_of_it_are_refused() {
    let filter = choose(&[(Facet::FollowUp, &["no"])]);
    let json = serde_json::to_value(&filter).unwrap();
    assert_eq!(json["choices"]["follow_up"][0], "no");
    let sparse: Filter = serde_json::from_str(r#"{"choices":{"grade":["A"]}}"#).unwrap();
    assert_eq!(sparse.choices, BTreeMap::from([(Facet::Grade, vec!["A".to_owned()])]));
    assert!(serde_json::from_str::<Filter>(r#"{"choices":{"colour":["red"]}}"#).is_err());
}

#[test]
fn a_company_is_a_place_with_all_that_belongs_to_it() {
    use fairlead_core::ops::edit::{Edit, EditField, edit};
    let kit = Kit::new();
    kit.show();
    kit.capture(SAMPLE).unwrap();
    kit.capture("Ben Ode @Ajuntament de Vallclara #sensors !b wants a trial").unwrap();
    let as_of = kit.as_of();
    let companies = listed(&kit.book, ListKind::Companies, &Filter::default(), as_of);
    let vallclara = companies[0];
    let change = |id: Id, field: EditField, value: &str| {
        edit(&kit.book, &kit.clock, None, &Edit { id, field, value: value.into() })
    };
    change(vallclara, EditField::CompanyParent, "Diputació de Vallclara").unwrap();
    change(vallclara, EditField::CompanyTopics, "#poles, sensors").unwrap();
    kit.book
        .read(|reader| {
            let whom = fairlead_core::store::Whom::Company(vallclara);
            assert_eq!((reader.people_of(vallclara)?.len(), reader.leads_with(whom)?.len()), (2, 2));
            assert_eq!(reader.topics_of(vallclara)?, ["sensors", "poles", "lighting"]);
            let story: Vec<String> = reader.story_of(whom)?.into_iter().map(|it| it.body).collect();
            assert_eq!(story.len(), 2);
            let item = reader.company_item(vallclara)?.unwrap();
            assert_eq!((item.contacts, item.leads), (2, 2));
            let parent = reader.company_named("Diputació de Vallclara", "")?.unwrap();
            assert_eq!(reader.branches_of(parent.id)?[0].id, vallclara);
            assert_eq!(
                code(change(parent.id, EditField::CompanyParent, "Ajuntament de Vallclara")),
                "not_a_choice"
            );
            let ana = &reader.people_of(vallclara)?[1].person;
            assert_eq!(reader.promises_to(ana.id, as_of.now, as_of.zone)?.len(), 1);
            assert_eq!(reader.contact_item(ana.id)?.unwrap().leads, 1);
            assert_eq!(reader.contact_item(Id::nil())?, None);
            Ok(())
        })
        .unwrap();
    change(vallclara, EditField::CompanyParent, "").unwrap();
    change(vallclara, EditField::CompanyTopics, "poles").unwrap();
    kit.assert_whole();
}
