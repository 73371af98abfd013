//! What we offer: our own record, products with their names and prices, and price lists taken in.

use std::path::PathBuf;

use fairlead_core::{
    error::{Code, Error},
    i18n::Words,
    model::{Id, codes::QuoteState, product::Product, quote::Quote},
    ops::{
        bulk::{Bulk, BulkAct, bulk},
        exhibitor::{self, ExhibitorField},
        export::{Format, Order, Profile, to_file},
        import::Asked,
        product::{
            self, PriceForm, PriceListReport, ProductField, TextForm, import_price_list, preview_price_list,
            write_refused_products, written_price,
        },
        quote::printable,
    },
    store::{Facet, Filter, ListKind, ProductQuery, ProductSort, QuoteQuery, What},
};

use crate::kit::Kit;

fn list(kit: &Kit, text: &str) -> Vec<(String, String, String)> {
    let query = ProductQuery { filter: found(text), limit: 50, ..ProductQuery::default() };
    let page = kit.book.read(|reader| reader.product_page(&query, "en", kit.as_of())).unwrap();
    page.items.into_iter().map(|item| (item.sku, item.name, item.second_name)).collect()
}

/// What a text finds.
fn found(text: &str) -> Filter {
    Filter { text: text.into(), ..Filter::default() }
}

/// How many were changed, and how many left.
fn many(kit: &Kit, filter: &Filter, act: BulkAct) -> Result<(u32, u32), Error> {
    let asked = Bulk { list: ListKind::Products, filter: filter.clone(), act };
    let done = bulk(&kit.book, &kit.clock, None, kit.as_of(), Words::of("en"), &asked)?.0;
    Ok((done.changed, done.left))
}

/// A price list as a CSV file; the cells of a line stand between bars.
fn file(kit: &Kit, lines: &[&str]) -> PathBuf {
    let path = kit.folder.path().join("prices.csv");
    let mut writer = csv::WriterBuilder::new().flexible(true).from_path(&path).unwrap();
    for line in lines {
        writer.write_record(line.split('|').map(str::trim)).unwrap();
    }
    writer.flush().unwrap();
    path
}

fn take(kit: &Kit, lines: &[&str]) -> PriceListReport {
    let path = file(kit, lines);
    let would = preview_price_list(&kit.book, &kit.clock, &path, &Asked::default()).unwrap().0;
    let taken = import_price_list(&kit.book, &kit.clock, None, &path, &Asked::default()).unwrap().0.0;
    assert_eq!(would, taken, "what a preview tells is what comes");
    taken
}

fn prices(kit: &Kit, sku: &str) -> Vec<String> {
    let product = kit.book.read(|reader| reader.product_with_sku(sku)).unwrap().unwrap();
    let prices = kit.book.read(|reader| reader.product_prices(product.id)).unwrap();
    prices.iter().map(written_price).collect()
}

/// A picture of one colour as PNG.
fn picture(alpha: u8) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let drawn = image::RgbaImage::from_pixel(90, 30, image::Rgba([0, 96, 107, alpha]));
    drawn.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
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
    many(&kit, &Filter { only: vec![id], ..Filter::default() }, BulkAct::Delete).unwrap();
    assert_eq!(list(&kit, ""), []);
    kit.undo().unwrap();
    assert_eq!(list(&kit, "HX").len(), 1);
    kit.assert_whole();
}

#[test]
fn a_product_is_found_by_anything_it_says_and_priced_in_one_currency() {
    let kit = Kit::new();
    take(
        &kit,
        &[
            "SKU | name_en | unit | moq | lead_time | hs_code | packing | gross_weight | prices",
            "HX-P60 | Smart pole | pcs | 10 | 35 days | 9405.42 | Wooden crates | 94.5 | \
             1890 EUR CIF Barcelona; 1790 EUR CIF Barcelona from 100; 99 USD until 2026-11-03; 120 USD FOB Shenzhen",
            "HX-L4 | Controller | pcs | 25 | 3 weeks | 853710 | Cartons | 0.4 | 148 EUR DAP Lyon",
        ],
    );
    for text in ["smart", "HX-P", "940542", "9405.42", "wooden", "35 days", "94.5", "1890", "barcelona"] {
        assert_eq!(list(&kit, text).len(), 1, "{text}");
    }
    assert_eq!(list(&kit, "pcs").len(), 2);
    assert_eq!(list(&kit, "paper").len(), 0);
    let priced = |currency: &str| {
        let query = ProductQuery { currency: currency.into(), ..ProductQuery::default() };
        let page = kit.book.read(|reader| reader.product_page(&query, "en", kit.as_of())).unwrap();
        page.items.into_iter().map(|item| (item.price, item.place)).collect::<Vec<_>>()
    };
    let pair = |price: &str, place: &str| (price.to_owned(), place.to_owned());
    assert_eq!(priced("EUR"), [pair("148.00", "Lyon"), pair("1890.00", "Barcelona")]);
    assert_eq!(priced("USD"), [pair("", ""), pair("120.00", "Shenzhen")], "a price that is over is none");
    assert_eq!(kit.book.read(|reader| reader.product_currencies()).unwrap(), ["EUR", "USD"]);

    let last = ProductQuery { sort: ProductSort::HsCode, descending: true, ..ProductQuery::default() };
    let pole = kit.book.read(|reader| reader.product_with_sku("HX-P60")).unwrap().unwrap();
    let rank = |query: &ProductQuery| {
        kit.book.read(|reader| reader.product_rank(query, "en", pole.id, kit.as_of())).unwrap()
    };
    assert_eq!(rank(&last), Some(0));
    assert_eq!(rank(&ProductQuery { filter: found("controller"), ..ProductQuery::default() }), None);
    kit.assert_whole();
}

#[test]
fn products_are_sorted_by_name_and_by_price_page_by_page() {
    let kit = Kit::new();
    take(
        &kit,
        &[
            "SKU | name_en | name_zh-CN | prices",
            "A1 | Éclair lamp | 灯 | 9.5 EUR from 100; 10.5 EUR; 80 CNY",
            "A2 | armoured cable | 电缆 | 9.50 EUR; 1000 CNY",
            "A3 | Zinc pole | | 1200 EUR until 2026-11-03; 30 EUR",
            "A4 | | 安全岛 | 0.000001 EUR",
            "A5 | | | ",
            "A6 | Bracket | 支架 | 100 EUR; 20 KWD",
        ],
    );
    let sorted = |sort, language: &str, currency: &str, descending| {
        let query =
            ProductQuery { sort, currency: currency.into(), descending, limit: 2, ..ProductQuery::default() };
        let (mut skus, mut after) = (Vec::new(), None);
        loop {
            let query = ProductQuery { after, ..query.clone() };
            let page = kit.book.read(|reader| reader.product_page(&query, language, kit.as_of())).unwrap();
            for item in page.items {
                let rank = kit
                    .book
                    .read(|reader| reader.product_rank(&query, language, item.id, kit.as_of()))
                    .unwrap();
                assert_eq!(rank, Some(u32::try_from(skus.len()).unwrap()));
                skus.push(item.sku);
            }
            after = page.next;
            if after.is_none() {
                return skus.join(" ");
            }
        }
    };
    let name = ProductSort::Name;
    assert_eq!(
        sorted(name, "en", "", false),
        "A5 A2 A6 A1 A3 A4",
        "without a name, Latin, then Chinese by pinyin"
    );
    assert_eq!(sorted(name, "zh-CN", "", false), "A5 A3 A4 A1 A2 A6", "an, deng, dianlan, zhijia");
    assert_eq!(sorted(name, "zh-CN", "", true), "A6 A2 A1 A4 A3 A5");
    let price = ProductSort::Price;
    assert_eq!(sorted(price, "en", "EUR", false), "A5 A4 A2 A1 A3 A6", "the price shown, as a number");
    assert_eq!(sorted(price, "en", "EUR", true), "A6 A3 A1 A2 A4 A5");
    assert_eq!(sorted(price, "en", "CNY", false), "A3 A4 A5 A6 A1 A2");
}

#[test]
fn many_products_are_repriced_held_deleted_and_taken_back() {
    let kit = Kit::new();
    take(
        &kit,
        &[
            "SKU | name_en | prices",
            "HX-P60 | Smart pole 6 m | 1890 EUR CIF Barcelona; 0.125 KWD; 105 JPY",
            "HX-P80 | Smart pole 8 m | 2450 EUR; 2300 EUR from 100",
            "HX-L4 | Controller | 148 EUR until 2026-12-01",
            "HX-X | Bracket | ",
        ],
    );
    let poles = found("pole");
    let by = |by: &str| BulkAct::Prices { by: by.into() };
    assert_eq!(many(&kit, &poles, by("3.5 %")).unwrap(), (2, 0));
    assert_eq!(prices(&kit, "HX-P60"), ["1956.15 EUR CIF Barcelona", "109 JPY", "0.129 KWD"]);
    assert_eq!(prices(&kit, "HX-P80"), ["2535.75 EUR", "2380.50 EUR from 100"]);
    assert_eq!(prices(&kit, "HX-L4"), ["148.00 EUR until 2026-12-01"]);
    kit.undo().unwrap();
    assert_eq!(prices(&kit, "HX-P60"), ["1890.00 EUR CIF Barcelona", "105 JPY", "0.125 KWD"]);
    many(&kit, &poles, by("-10%")).unwrap();
    assert_eq!(prices(&kit, "HX-P80"), ["2205.00 EUR", "2070.00 EUR from 100"]);
    for (act, code) in [
        (by("a bit"), Code::NotAPart),
        (by("-100%"), Code::NotAPart),
        (by("99999999999%"), Code::AmountTooLarge),
        (BulkAct::Until { day: "soon".into() }, Code::NotADay),
        (BulkAct::Kind { kind: None }, Code::NotAChoice),
    ] {
        let before = kit.book.dump().unwrap();
        assert_eq!(many(&kit, &Filter::default(), act).unwrap_err().code, code);
        assert_eq!(kit.book.dump().unwrap(), before, "all of them or none");
    }
    let all = Filter::default();
    assert_eq!(many(&kit, &all, BulkAct::Until { day: "2027-01-31".into() }).unwrap(), (3, 1));
    assert_eq!(prices(&kit, "HX-L4"), ["148.00 EUR until 2027-01-31"]);
    assert_eq!(many(&kit, &all, BulkAct::Until { day: String::new() }).unwrap(), (3, 1));
    assert_eq!(prices(&kit, "HX-L4"), ["148.00 EUR"]);

    let pole = kit.book.read(|reader| reader.product_with_sku("HX-P60")).unwrap().unwrap();
    let rest = Filter { except: vec![pole.id], ..Filter::default() };
    assert_eq!(many(&kit, &rest, BulkAct::Delete).unwrap(), (3, 0));
    assert_eq!(list(&kit, "").len(), 1);
    kit.assert_whole();
    kit.undo().unwrap();
    assert_eq!(list(&kit, "").len(), 4);
    // Those chosen are those that are taken out; a product is no visitor.
    let out = |filter: Filter| kit.book.read(|reader| reader.count_out(What::Products, &filter, kit.as_of()));
    assert_eq!(out(Filter { only: vec![pole.id], ..Filter::default() }).unwrap(), 1);
    assert_eq!((out(rest).unwrap(), out(poles).unwrap()), (3, 2));
    let hot = Filter { choices: [(Facet::Grade, vec!["A".to_owned()])].into(), ..Filter::default() };
    let query = ProductQuery { filter: hot, ..ProductQuery::default() };
    let asked = kit.book.read(|reader| reader.product_page(&query, "en", kit.as_of()));
    assert_eq!(asked.unwrap_err().code, Code::NotAChoice);
}

#[test]
fn a_photo_and_a_logo_are_kept_and_what_is_none_is_refused() {
    let kit = Kit::new();
    let (id, _) = product::add(&kit.book, &kit.clock, None, "HX-P60", ("en", "Smart pole")).unwrap();
    let photo = |bytes: Option<&[u8]>| product::set_photo(&kit.book, &kit.clock, None, id, bytes).map(drop);
    let logo = |bytes: Option<&[u8]>| exhibitor::set_logo(&kit.book, &kit.clock, None, bytes).map(drop);
    photo(Some(&picture(255))).unwrap();
    logo(Some(&picture(0))).unwrap();
    for (bytes, code) in [
        (&b"no picture"[..], Code::NotAPicture),
        (&b""[..], Code::NotAPicture),
        (&picture(255)[..40], Code::PictureDamaged),
    ] {
        assert_eq!(photo(Some(bytes)).unwrap_err().code, code);
        assert_eq!(logo(Some(bytes)).unwrap_err().code, code);
    }
    let hash = kit.book.read(|reader| reader.need::<Product>(id)).unwrap().photo.unwrap();
    assert!(kit.book.read(|reader| reader.photo(&hash, false)).unwrap().unwrap().starts_with(&[0xFF, 0xD8]));
    let hash = kit.book.read(|reader| reader.exhibitor()).unwrap().unwrap().logo.unwrap();
    assert!(kit.book.read(|reader| reader.photo(&hash, false)).unwrap().unwrap().starts_with(b"\x89PNG"));
    logo(None).unwrap();
    photo(None).unwrap();
    assert_eq!(kit.book.read(|reader| reader.need::<Product>(id)).unwrap().photo, None);
    kit.undo().unwrap();
    kit.undo().unwrap();
    assert_eq!(kit.book.read(|reader| reader.exhibitor()).unwrap().unwrap().logo, Some(hash));
    kit.assert_whole();
}

#[test]
fn a_sent_quote_keeps_the_logo_it_went_out_with() {
    let kit = Kit::new();
    fairlead_core::ops::demo::fill(&kit.book, &kit.clock, 200, 3).unwrap();
    exhibitor::set_logo(&kit.book, &kit.clock, None, Some(&picture(255))).unwrap();
    let first = kit.book.read(|reader| reader.exhibitor()).unwrap().unwrap().logo;
    let drafts = Filter {
        choices: [(Facet::QuoteState, vec![QuoteState::Draft.code().to_owned()])].into(),
        ..Filter::default()
    };
    let quotes = QuoteQuery { filter: drafts, limit: 1, ..QuoteQuery::default() };
    let id = kit.book.read(|reader| reader.quotes(&quotes, kit.as_of())).unwrap().items[0].id;
    let said = || kit.book.read(|reader| printable(reader, &reader.need::<Quote>(id)?)).unwrap().logo_hash;
    let path = kit.folder.path().join("quote.pdf");
    let print = || {
        fairlead_core::ops::quote::write_pdf(&kit.book, &kit.clock, None, id, &path).unwrap();
        std::fs::read(&path).unwrap()
    };
    assert_eq!(said(), first);
    let (one, again) = (print(), print());
    assert!(one == again && one.len() < 300_000, "equal words and an equal logo are equal bytes");
    fairlead_core::ops::quote::send(&kit.book, &kit.clock, None, id).unwrap();
    exhibitor::set_logo(&kit.book, &kit.clock, None, Some(&picture(0))).unwrap();
    assert_eq!(said(), first);
    exhibitor::set_logo(&kit.book, &kit.clock, None, None).unwrap();
    assert_eq!(print(), one);
}

#[test]
fn a_price_list_is_taken_in_and_says_what_it_refused() {
    let kit = Kit::new();
    let taken = take(
        &kit,
        &[
            "SKU | name_en | name_zh-CN | MOQ | hs_code | price | currency | incoterm | place | Colour | description_es",
            "HX-P60 | Smart pole 6 m | 智慧灯杆 6 米 | 10 | 9405.42 | 1,890.00 | EUR | CIF | Barcelona | grey |",
            " | no code | | | | | | | | |",
            "HX-L4 | Luminaire controller | | ten | | | | | | |",
            "HX-GW3 | LoRaWAN gateway | | | | 920 | EURO | | | |",
            "HX-AQ7 | Air quality node | | | | | | XYZ | | |",
            "HX-NS1 | Noise sensor | | | | 310 | | | | |",
            "HX-WL1 | Water level | | | | | | | | | Nivel de agua",
            "HX-CB5 | Cable | m | | | | | | | |",
            " | | | | | | | | | |",
            "Prices without tax | | | | | | | | | |",
        ],
    );
    assert_eq!((taken.added, taken.changed, taken.same, taken.refused), (2, 0, 0, 6));
    assert_eq!(taken.unread, ["Colour"]);
    assert_eq!((taken.below, taken.further), (1, 0), "a remark is no row, and that is told");
    let refused: Vec<_> = taken.first.iter().map(|row| (row.line, row.column.as_str(), row.code)).collect();
    assert_eq!(
        refused,
        [
            (3, "SKU", Code::NameNeeded),
            (4, "MOQ", Code::NotANumber),
            (5, "currency", Code::NotACurrency),
            (6, "incoterm", Code::NotAChoice),
            (7, "price", Code::NotACurrency),
            (8, "description_es", Code::NameNeeded),
        ]
    );
    assert_eq!(list(&kit, "").len(), 2);

    // The same list once more changes nothing; a new price stands in the old one's place.
    let again = |price: &str| {
        let line = format!("HX-P60 | {price} | pcs");
        take(&kit, &["sku | prices | unit", &line])
    };
    assert_eq!(again("1890 EUR CIF Barcelona").changed, 1, "the unit is new");
    assert_eq!(again("1890 EUR CIF Barcelona").same, 1);
    assert_eq!(again("1850 EUR CIF Barcelona; 1790 EUR CIF Barcelona from 100").changed, 1);
    assert_eq!(prices(&kit, "HX-P60"), ["1850.00 EUR CIF Barcelona", "1790.00 EUR CIF Barcelona from 100"]);
    kit.undo().unwrap();
    kit.undo().unwrap();
    let path = file(&kit, &["colour | name", "grey | Pole"]);
    let refused = import_price_list(&kit.book, &kit.clock, None, &path, &Asked::default());
    assert_eq!(refused.unwrap_err().code, Code::NoSkuColumn);
    kit.undo().unwrap();
    assert_eq!(list(&kit, ""), []);
    kit.assert_whole();
}

#[test]
fn rows_of_one_product_each_say_another_price() {
    let kit = Kit::new();
    let lines = [
        "型号 | 品名 | 单价 | 币种 | 港口 | from | valid until",
        "HX-P60 | 智慧灯杆 | 12400 | CNY | Shenzhen | |",
        "HX-L4 | 单灯控制器 | 945 | CNY | Shenzhen | |",
        "HX-P60 | | 11900,50 | CNY | Shenzhen | 1.000.000 | 31/01/2027",
        "HX-P60 | | 1720 | USD | Shenzhen | | 3/4/2027",
    ];
    let taken = take(&kit, &lines);
    assert_eq!((taken.added, taken.refused), (2, 1));
    assert_eq!((taken.first[0].line, taken.first[0].column.as_str()), (5, "valid until"));
    assert_eq!(
        prices(&kit, "HX-P60"),
        ["12400.00 CNY Shenzhen", "11900.50 CNY Shenzhen from 1000000 until 2027-01-31"]
    );
    assert_eq!(list(&kit, "")[1].1, "智慧灯杆");
    assert_eq!(take(&kit, &lines).same, 2);

    let wide = ["Model | Price (EUR) | USD | incoterm | place", "HX-L4 | 148 | 131.5 | FOB | Shenzhen"];
    assert_eq!(take(&kit, &wide).changed, 1);
    assert_eq!(prices(&kit, "HX-L4"), ["148.00 EUR FOB Shenzhen", "131.50 USD FOB Shenzhen"]);
    kit.assert_whole();
}

#[test]
fn refused_rows_are_mended_in_a_file_of_their_own() {
    let kit = Kit::new();
    let path = file(
        &kit,
        &["sku | name | moq | import_reason", "A1 | Pole | ten | old", "A2 | Lamp | 4 |", " | Sensor | 1 |"],
    );
    let ((report, refused), _) =
        import_price_list(&kit.book, &kit.clock, None, &path, &Asked::default()).unwrap();
    assert_eq!((report.added, report.refused, report.unread.len()), (1, 2, 0));
    // Even the list itself may be written over.
    let say = |error: &Error| Words::of("en").error(error);
    let count = write_refused_products(&path, &Asked::default(), &refused, &say, &path).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!((count, lines[0]), (2, "sku,name,moq,import_reason"));
    assert!(lines[1].starts_with("A1,Pole,ten,") && lines[1].contains("is no number"), "{text}");
    std::fs::write(&path, text.replace("ten", "10").replace("\r\n,Sensor", "\r\nA3,Sensor")).unwrap();
    let mended = import_price_list(&kit.book, &kit.clock, None, &path, &Asked::default()).unwrap().0.0;
    assert_eq!((mended.added, mended.refused), (2, 0));
    let list = std::fs::read(kit.folder.path().join("book.fairlead")).unwrap();
    std::fs::write(&path, &list[..100]).unwrap();
    let refused = preview_price_list(&kit.book, &kit.clock, &path, &Asked::default());
    assert!(matches!(refused.unwrap_err().code, Code::NotATable | Code::NoSkuColumn));
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
    let odd = [
        "sku | name_en | description_en | prices | packing | moq",
        "=1+1 | +Pole; \"six\": 6 m | 'a\nb, c | 0.000001 KWD DAP Al Jahra from 2.5 until 2027-01-31; 7 JPY | -- | 0.25",
        "00012 | @home: zh-CN: 灯 | - |  | \t |",
    ];
    take(&kit, &odd);
    for (format, ending) in [(Format::Csv, "csv"), (Format::Xlsx, "xlsx")] {
        for (profile, language) in [("fairlead", "en"), ("excel", "en"), ("excel", "zh-CN"), ("excel", "es")]
        {
            let order = Order {
                what: Some(What::Products),
                filter: Filter::default(),
                as_of: kit.as_of(),
                format,
                profile: Profile::of(profile).unwrap(),
                words: Words::of(language),
                recipient: String::new(),
            };
            let path = kit.folder.path().join(format!("products.{ending}"));
            let rows = to_file(&kit.book, &kit.clock, None, &order, &path).unwrap().rows;
            let other = Kit::new();
            let taken =
                import_price_list(&other.book, &other.clock, None, &path, &Asked::default()).unwrap().0.0;
            let how = format!("{ending} {profile} {language}");
            assert_eq!((taken.added, taken.refused), (rows, 0), "{how}: {:?}", taken.first);
            assert_eq!(taken.unread, [""; 0], "{how}");
            assert_eq!(all(&other), all(&kit), "{how}");
            // And once more into the same book, where it changes nothing.
            let again = import_price_list(&kit.book, &kit.clock, None, &path, &Asked::default()).unwrap().0.0;
            assert_eq!((again.added, again.changed, again.same), (0, 0, rows), "{how}");
        }
    }
}

#[test]
fn paper_is_what_we_chose_or_what_the_buyer_prints_on() {
    use fairlead_core::formats::paper::Paper;
    let kit = Kit::new();
    fairlead_core::ops::demo::fill(&kit.book, &kit.clock, 200, 1).unwrap();
    let filter = Filter {
        choices: [(Facet::QuoteState, vec![QuoteState::Draft.code().to_owned()])].into(),
        ..Filter::default()
    };
    let query = QuoteQuery { filter, limit: 1, ..QuoteQuery::default() };
    let id = kit.book.read(|reader| reader.quotes(&query, kit.as_of())).unwrap().items[0].id;
    for (chosen, paper) in [("us-letter", Paper::Letter), ("a4", Paper::A4), ("", Paper::A4)] {
        exhibitor::edit(&kit.book, &kit.clock, None, ExhibitorField::Paper, chosen).unwrap();
        let sheet = kit.book.read(|reader| printable(reader, &reader.need::<Quote>(id)?)).unwrap();
        assert_eq!(sheet.paper, paper);
    }
}
