//! What we offer: our own record, products with their names and prices, price lists taken in, and where quotes stand.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use fairlead_core::{
    error::Code,
    i18n::Words,
    model::{Id, codes::QuoteState, money, product::Product, quote::Quote},
    ops::{
        exhibitor::{self, ExhibitorField},
        export::{Format, Order, Profile, to_stream},
        product::{self, PriceForm, ProductField, ProductsTaken, TextForm, written_price},
        quote::printable,
    },
    store::{Filter, ProductQuery, QuoteQuery, What},
};

use crate::kit::Kit;

fn list(kit: &Kit, text: &str) -> Vec<(String, String, String)> {
    let query = ProductQuery { text: text.into(), limit: 50, ..ProductQuery::default() };
    let page = kit.book.read(|reader| reader.product_page(&query, "en")).unwrap();
    page.items.into_iter().map(|item| (item.sku, item.name, item.second_name)).collect()
}

fn rows(lines: &[&str]) -> Vec<Vec<String>> {
    lines.iter().map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

fn take(kit: &Kit, lines: &[&str]) -> ProductsTaken {
    product::take_in(&kit.book, &kit.clock, None, &rows(lines)).unwrap().0
}

#[test]
fn our_own_record_is_filled_in_value_by_value() {
    let kit = Kit::new();
    let edit = |field, value: &str| exhibitor::edit(&kit.book, &kit.clock, None, field, value);
    edit(ExhibitorField::Name, " Shenzhen Huaxin Sensing Co., Ltd. ").unwrap();
    edit(ExhibitorField::Country, "cn").unwrap();
    edit(ExhibitorField::QuotePattern, "HX{YY}/{D}{NNNN}").unwrap();
    for (field, value, code) in [
        (ExhibitorField::Country, "China", Code::NotACountry),
        (ExhibitorField::Email, "nobody", Code::NotAMail),
        (ExhibitorField::QuotePattern, "Q-{YYYY}", Code::NotAPattern),
        (ExhibitorField::Paper, "a5", Code::NotAChoice),
        (ExhibitorField::Bank, &"9".repeat(2_001), Code::TooLong),
    ] {
        assert_eq!(edit(field, value).unwrap_err().code, code, "{value}");
    }
    let us = kit.book.read(|reader| reader.exhibitor()).unwrap().unwrap();
    assert_eq!((us.name.as_str(), us.country.as_str()), ("Shenzhen Huaxin Sensing Co., Ltd.", "CN"));
    assert_eq!((us.id, us.email.as_str()), (kit.book.id(), ""));
    kit.undo().unwrap();
    let us = kit.book.read(|reader| reader.exhibitor()).unwrap().unwrap();
    assert_eq!(us.quote_pattern, "Q-{YYYY}-{D}{NNN}");
}

#[test]
fn a_product_is_named_and_priced_and_found() {
    let kit = Kit::new();
    let (id, _) = product::add(&kit.book, &kit.clock, None, " HX-P60 ", ("en", "Smart pole 6 m")).unwrap();
    let text = |language: &str, name: &str| TextForm {
        product: id,
        language: language.into(),
        name: name.into(),
        description: String::new(),
    };
    let say = |form: &TextForm| product::set_text(&kit.book, &kit.clock, None, form).map(drop);
    say(&text("zh-CN", "智慧灯杆 6 米")).unwrap();
    say(&text("de", "Lichtmast 6 m")).unwrap();
    assert_eq!(say(&text("english please", "x")).unwrap_err().code, Code::NotALanguage);
    let nameless = TextForm { description: "only this".into(), ..text("es", "") };
    assert_eq!(say(&nameless).unwrap_err().code, Code::NameNeeded);
    say(&text("de", "")).unwrap();
    assert_eq!(list(&kit, "灯杆"), [("HX-P60".into(), "Smart pole 6 m".into(), "智慧灯杆 6 米".into())]);
    assert_eq!(list(&kit, "Lichtmast"), []);

    let edit = |field, value: &str| product::edit(&kit.book, &kit.clock, None, id, field, value).map(drop);
    edit(ProductField::HsCode, "9405.42").unwrap();
    edit(ProductField::GrossWeight, "94.50").unwrap();
    for (field, value, code) in [
        (ProductField::Sku, "", Code::NameNeeded),
        (ProductField::HsCode, "lamps", Code::NotAnHsCode),
        (ProductField::Moq, "-1", Code::NotANumber),
        (ProductField::NetWeight, "9,5", Code::NotANumber),
        (ProductField::Packing, &"x".repeat(20_001), Code::TooLong),
    ] {
        assert_eq!(edit(field, value).unwrap_err().code, code, "{value}");
    }
    let twice = product::add(&kit.book, &kit.clock, None, "HX-P60", ("en", ""));
    assert_eq!(twice.unwrap_err().code, Code::Taken);
    let found = kit.book.read(|reader| reader.need::<Product>(id)).unwrap();
    assert_eq!(found.gross_weight, "94.5");

    let form = PriceForm { currency: "eur".into(), price: "1890.00".into(), ..PriceForm::default() };
    let (price, _) = product::set_price(&kit.book, &kit.clock, None, id, &form).unwrap();
    let wrong = PriceForm { currency: "XQX".into(), ..form };
    let refused = product::set_price(&kit.book, &kit.clock, None, id, &wrong);
    assert_eq!(refused.unwrap_err().code, Code::NotACurrency);
    product::remove_price(&kit.book, &kit.clock, None, price).unwrap();
    product::remove(&kit.book, &kit.clock, None, id).unwrap();
    assert_eq!(list(&kit, ""), []);
    kit.undo().unwrap();
    assert_eq!(list(&kit, "HX").len(), 1);
    kit.assert_whole();
}

#[test]
fn a_price_list_is_taken_in_and_says_what_it_refused() {
    let kit = Kit::new();
    let taken = take(
        &kit,
        &[
            "SKU | name_en | name_zh-CN | MOQ | hs_code | price | currency | incoterm | place | Colour",
            "HX-P60 | Smart pole 6 m | 智慧灯杆 6 米 | 10 | 9405.42 | 1890 | EUR | CIF | Barcelona | grey",
            " | no code | | | | | | | |",
            "HX-L4 | Luminaire controller | | ten | | | | | |",
            "HX-GW3 | LoRaWAN gateway | | | | 920 | EURO | | |",
            "HX-AQ7 | Air quality node | | | | | | XYZ | |",
            " | | | | | | | | |",
            "HX-CB5",
        ],
    );
    assert_eq!((taken.added, taken.changed, taken.same), (2, 0, 0));
    assert_eq!(taken.unread, ["Colour"]);
    let refused: Vec<_> = taken.refused.iter().map(|row| (row.row, row.column.as_str(), row.code)).collect();
    assert_eq!(
        refused,
        [
            (3, "SKU", Code::NameNeeded),
            (4, "MOQ", Code::NotANumber),
            (5, "price", Code::NotACurrency),
            (6, "incoterm", Code::NotAChoice),
        ]
    );
    assert_eq!(list(&kit, "").len(), 2);

    // The same list once more changes nothing; a new price stands in the old one's place.
    let again = |price: &str| {
        let line = format!("HX-P60 | {price}");
        take(&kit, &["sku | prices", &line])
    };
    assert_eq!(again("1890 EUR CIF Barcelona").same, 1);
    assert_eq!(again("1850 EUR CIF Barcelona; 1790 EUR CIF Barcelona from 100").changed, 1);
    let pole = kit.book.read(|reader| reader.product_with_sku("HX-P60")).unwrap().unwrap();
    let prices = kit.book.read(|reader| reader.product_prices(pole.id)).unwrap();
    let written: Vec<String> = prices.iter().map(written_price).collect();
    assert_eq!(written, ["1850.00 EUR CIF Barcelona", "1790.00 EUR CIF Barcelona from 100"]);
    kit.undo().unwrap();
    assert!(product::take_in(&kit.book, &kit.clock, None, &rows(&["code | name"])).is_err());
    kit.undo().unwrap();
    assert_eq!(list(&kit, ""), []);
    kit.assert_whole();
}

/// Every product as its records say it, without ids.
fn all(kit: &Kit) -> Vec<String> {
    kit.book
        .read(|reader| {
            let mut all = Vec::new();
            for product in reader.products("", 1_000)? {
                let texts: Vec<_> = reader
                    .product_texts(product.id)?
                    .into_iter()
                    .map(|text| (text.language, text.name, text.description))
                    .collect();
                let prices: Vec<_> = reader.product_prices(product.id)?.iter().map(written_price).collect();
                all.push(format!("{texts:?} {prices:?} {:?}", Product { id: Id::nil(), ..product }));
            }
            Ok(all)
        })
        .unwrap()
}

#[test]
fn what_is_taken_out_comes_back_in_whole() {
    let kit = Kit::new();
    fairlead_core::ops::demo::fill(&kit.book, &kit.clock, 20, 1).unwrap();
    let keys: Vec<_> = What::Products.columns().iter().filter(|column| column.key != "id").collect();
    let order = Order {
        what: Some(What::Products),
        filter: Filter::default(),
        as_of: kit.as_of(),
        format: Format::Csv,
        profile: Profile::of("fairlead").unwrap(),
        words: Words::of("en"),
        recipient: String::new(),
    };
    let mut file = Vec::new();
    to_stream(&kit.book, &kit.clock, None, &order, &mut file).unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.as_slice());
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    assert!(rows.len() > 5 && rows[0].len() > keys.len());
    let other = Kit::new();
    let taken = product::take_in(&other.book, &other.clock, None, &rows).unwrap().0;
    assert_eq!((taken.added as usize, taken.refused.len()), (rows.len() - 1, 0), "{:?}", taken.refused);
    assert_eq!(taken.unread, ["id"]);
    assert_eq!(all(&other), all(&kit));
}

#[test]
fn where_quotes_stand_is_counted_as_a_reader_would_count_them() {
    let kit = Kit::new();
    fairlead_core::ops::demo::fill(&kit.book, &kit.clock, 400, 7).unwrap();
    for today in ["2026-11-04", "2026-12-01", "2027-03-01"] {
        let today: NaiveDate = today.parse().unwrap();
        let everything = QuoteQuery { limit: 1_000, ..QuoteQuery::default() };
        let quotes = kit.book.read(|reader| reader.quotes(&everything, today)).unwrap().items;
        let mut counted: BTreeMap<(String, String, QuoteState), (u32, i64)> = BTreeMap::new();
        for item in quotes.iter().filter(|item| item.state != QuoteState::Superseded) {
            let quote = kit.book.read(|reader| reader.need::<Quote>(item.id)).unwrap();
            let out = matches!(quote.state, QuoteState::Sent | QuoteState::Negotiating);
            let late = quote.valid_until.is_some_and(|until| until < today);
            assert_eq!(item.state, if out && late { QuoteState::Expired } else { quote.state });
            let cell = counted
                .entry((quote.currency.clone(), quote.issued_on.format("%Y-%m").to_string(), item.state))
                .or_default();
            *cell = (cell.0 + 1, cell.1 + quote.total_minor);
        }
        let cells = kit.book.read(|reader| reader.quote_pipeline(today)).unwrap();
        let told: BTreeMap<_, _> = cells
            .into_iter()
            .map(|cell| {
                let minor = money::minor(&cell.total, &cell.currency).unwrap();
                ((cell.currency, cell.month, cell.state), (cell.quotes, minor))
            })
            .collect();
        assert_eq!(told, counted);
        for ((currency, month, state), (count, _)) in told {
            let query = QuoteQuery { state: Some(state), currency, month, limit: 1, ..QuoteQuery::default() };
            assert_eq!(kit.book.read(|reader| reader.quotes(&query, today)).unwrap().total, count);
        }
    }
}

#[test]
fn paper_is_what_we_chose_or_what_the_buyer_prints_on() {
    use fairlead_core::formats::paper::Paper;
    let kit = Kit::new();
    fairlead_core::ops::demo::fill(&kit.book, &kit.clock, 200, 1).unwrap();
    let query = QuoteQuery { state: Some(QuoteState::Draft), limit: 1, ..QuoteQuery::default() };
    let today = NaiveDate::from_ymd_opt(2026, 11, 4).unwrap();
    let id = kit.book.read(|reader| reader.quotes(&query, today)).unwrap().items[0].id;
    for (chosen, paper) in [("us-letter", Paper::Letter), ("a4", Paper::A4), ("", Paper::A4)] {
        exhibitor::edit(&kit.book, &kit.clock, None, ExhibitorField::Paper, chosen).unwrap();
        let sheet = kit.book.read(|reader| printable(reader, &reader.need::<Quote>(id)?)).unwrap();
        assert_eq!(sheet.paper, paper);
    }
}
