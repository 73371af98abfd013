//! Quotes: from a lead to an agreement, with their money exact and their words frozen.

use chrono::NaiveDate;
use fairlead_core::{
    formats::paper,
    model::{
        Id, Stamp,
        codes::{Incoterm, QuoteState, Stage},
        company::Company,
        contact::Contact,
        lead::Lead,
        money,
        product::{Product, ProductPrice, ProductText},
        quote::{Quote, QuoteLine},
    },
    ops::exhibitor::{self, ExhibitorField},
    ops::quote::{
        CheckCode, Decision, LineField, QuoteEdit, QuoteField, Source, add_line, check, decide, differences,
        draft, duplicate, edit_line, edit_quote, move_line, pick, printable, remove_line, revise, send,
    },
    store::{Op, OpKind, Reader},
};

use crate::kit::{Kit, SAMPLE, code};

/// The day on which the tests' clock stands.
const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 4).expect("a day");

/// A lead and a pole that costs 1,890 EUR CIF Barcelona, 1,790 from 100 on, and 1,720 USD.
fn kit() -> (Kit, Id, Id) {
    let kit = Kit::new();
    kit.show();
    let lead = kit.capture(SAMPLE).unwrap().lead.unwrap();
    let op = Op { kind: OpKind::Edit, staff: None };
    let (product, _) = kit
        .book
        .transact(&kit.clock, op, |tx| {
            let product = Product {
                unit: "pcs".into(),
                moq: "10".into(),
                lead_time: "35 days".into(),
                ..Product::named(tx.id(), "HX-P60".into())
            };
            tx.insert(&product)?;
            for (language, name) in [("en", "Smart pole 6 m"), ("zh-CN", "智慧灯杆 6 米")] {
                tx.insert(&ProductText {
                    id: tx.id(),
                    product_id: product.id,
                    language: language.into(),
                    name: name.into(),
                    description: String::new(),
                })?;
            }
            for (currency, price, from) in [("EUR", "1890", ""), ("EUR", "1790", "100"), ("USD", "1720", "")]
            {
                tx.insert(&ProductPrice {
                    id: tx.id(),
                    product_id: product.id,
                    currency: currency.into(),
                    price: price.into(),
                    incoterm: Some(Incoterm::Cif),
                    place: "Barcelona".into(),
                    min_quantity: from.into(),
                    valid_until: None,
                })?;
            }
            Ok(product.id)
        })
        .unwrap();
    (kit, lead, product)
}

impl Kit {
    fn quote(&self, id: Id) -> (Quote, Vec<QuoteLine>) {
        self.book.read(|reader| Ok((reader.need::<Quote>(id)?, reader.quote_lines(id)?))).unwrap()
    }

    fn draft(&self, lead: Id) -> Id {
        draft(&self.book, &self.clock, None, Source::Lead(lead)).unwrap().0
    }

    fn line(&self, quote: Id, product: Id, quantity: &str) -> Id {
        let line = add_line(&self.book, &self.clock, None, quote, Some(product), "").unwrap().0;
        self.set(line, LineField::Quantity, quantity).unwrap();
        line
    }

    fn set(&self, line: Id, field: LineField, value: &str) -> fairlead_core::error::Result<()> {
        edit_line(&self.book, &self.clock, None, line, field, value).map(drop)
    }

    fn term(&self, id: Id, field: QuoteField, value: &str) -> fairlead_core::error::Result<()> {
        let edit = QuoteEdit { id, field, value: value.into() };
        edit_quote(&self.book, &self.clock, None, &edit).map(drop)
    }

    fn total(&self, id: Id) -> String {
        let quote = self.quote(id).0;
        money::decimal(quote.total_minor, &quote.currency)
    }
}

#[test]
fn a_quote_goes_from_a_lead_to_an_agreement() {
    let (kit, lead, product) = kit();
    let id = kit.draft(lead);
    assert_eq!(kit.quote(id).0.number, "Q-2026-A001");
    kit.line(id, product, "40");
    assert_eq!(kit.total(id), "75600.00");
    send(&kit.book, &kit.clock, None, id).unwrap();

    let (sent, _) = kit.quote(id);
    assert_eq!(sent.state, QuoteState::Sent);
    let promises = kit.book.read(|reader| reader.open_promises_named(lead, &sent.number)).unwrap();
    let due: Vec<String> = promises.iter().filter_map(|it| it.due_day).map(|day| day.to_string()).collect();
    assert_eq!(
        due,
        ["2026-11-09", "2026-12-04"],
        "asked after on a working day, and renewed on its last day"
    );
    let stage = |reader: Reader<'_>| Ok(reader.need::<Lead>(lead)?.stage);
    assert_eq!(kit.book.read(stage).unwrap(), Stage::Quoted);

    decide(&kit.book, &kit.clock, None, id, Decision::Accepted, "").unwrap();
    assert_eq!(kit.book.read(stage).unwrap(), Stage::Won);
    assert!(kit.book.read(|reader| reader.open_promises_named(lead, &sent.number)).unwrap().is_empty());
    kit.assert_whole();
    kit.undo().unwrap();
    assert_eq!(kit.quote(id).0.state, QuoteState::Sent);
    kit.undo().unwrap();
    assert_eq!(kit.quote(id).0.state, QuoteState::Draft);
    kit.assert_whole();
}

#[test]
fn what_went_out_stays_as_it_was() {
    let (kit, lead, product) = kit();
    let id = kit.draft(lead);
    let line = kit.line(id, product, "40");
    send(&kit.book, &kit.clock, None, id).unwrap();
    let words = |id: Id| kit.book.read(|reader| printable(reader, &reader.need::<Quote>(id)?)).unwrap();
    let (before, printed) = (words(id), paper::pdf(&words(id), None).unwrap());

    assert_eq!(code(kit.set(line, LineField::Quantity, "41")), "quote_frozen");
    assert_eq!(code(kit.term(id, QuoteField::Place, "Valencia")), "quote_frozen");
    assert_eq!(code(remove_line(&kit.book, &kit.clock, None, line)), "quote_frozen");
    assert_eq!(code(move_line(&kit.book, &kit.clock, None, line, 0)), "quote_frozen");
    assert_eq!(code(send(&kit.book, &kit.clock, None, id)), "quote_frozen");
    // The buyer moves and is renamed; the paper does not.
    let op = Op { kind: OpKind::Edit, staff: None };
    kit.book
        .transact(&kit.clock, op, |tx| {
            let mut product = tx.reader().need::<Product>(product)?;
            product.sku = "HX-P60B".into();
            tx.save(&product)
        })
        .unwrap();
    assert_eq!(words(id), before);
    assert_eq!(paper::pdf(&words(id), None).unwrap(), printed);
}

#[test]
fn a_revision_says_what_it_changed_and_takes_the_place_of_the_one_before() {
    let (kit, lead, product) = kit();
    let first = kit.draft(lead);
    kit.line(first, product, "40");
    send(&kit.book, &kit.clock, None, first).unwrap();
    let second = revise(&kit.book, &kit.clock, None, first).unwrap().0;
    assert_eq!(
        revise(&kit.book, &kit.clock, None, first).unwrap().0,
        second,
        "one revision is begun at a time"
    );
    let line = kit.quote(second).1[0].id;
    kit.set(line, LineField::Quantity, "44").unwrap();
    kit.set(line, LineField::Discount, "5%").unwrap();
    add_line(&kit.book, &kit.clock, None, second, None, "Packing").unwrap();

    let ((old, old_lines), (new, new_lines)) = (kit.quote(first), kit.quote(second));
    assert_eq!((new.number.as_str(), new.revision), (old.number.as_str(), 2));
    let told: Vec<_> = differences((&old, &old_lines), (&new, &new_lines))
        .into_iter()
        .map(|it| (it.position, it.field, it.before, it.after))
        .collect();
    let text = str::to_owned;
    assert_eq!(
        told,
        [
            (Some(0), text("quantity"), text("40"), text("44")),
            (Some(0), text("discount"), text(""), text("5%")),
            (Some(1), text("line"), text(""), text("Packing")),
        ]
    );
    assert_eq!(kit.quote(first).0.state, QuoteState::Sent);
    send(&kit.book, &kit.clock, None, second).unwrap();
    assert_eq!(kit.quote(first).0.state, QuoteState::Superseded);
    assert_eq!(code(decide(&kit.book, &kit.clock, None, first, Decision::Accepted, "")), "not_sent");
}

#[test]
fn numbers_are_never_used_twice() {
    let (kit, lead, _) = kit();
    let number = |id| kit.quote(id).0.number;
    let first = kit.draft(lead);
    assert_eq!(number(first), "Q-2026-A001");
    kit.undo().unwrap();
    let second = kit.draft(lead);
    assert_eq!(number(second), "Q-2026-A002");
    let copy = duplicate(&kit.book, &kit.clock, None, second).unwrap().0;
    assert_eq!(number(copy), "Q-2026-A003");
}

#[test]
fn a_line_is_found_and_counted_in_one_go() {
    let (kit, lead, product) = kit();
    let id = kit.draft(lead);
    for (typed, quantity) in
        [("40 pole", "40"), ("120×hx", "120"), ("pole", "1"), ("HX-P60", "1"), ("2.5 智慧", "2.5")]
    {
        let picks = kit.book.read(|reader| pick(reader, id, typed)).unwrap();
        assert_eq!(picks.iter().map(|it| it.id).collect::<Vec<_>>(), [product], "{typed}");
        add_line(&kit.book, &kit.clock, None, id, Some(picks[0].id), typed).unwrap();
        assert_eq!(kit.quote(id).1.last().unwrap().quantity, quantity, "{typed}");
    }
    assert_eq!(kit.quote(id).1[1].unit_price, "1790", "the price of that many");
    for typed in ["\"", "40", "* OR NEAR(", "zzz", "9999999999999 pole"] {
        assert_eq!(kit.book.read(|reader| pick(reader, id, typed)).unwrap(), [], "{typed}");
    }
}

#[test]
fn prices_follow_quantity_and_currency_and_bargained_ones_stay() {
    let (kit, lead, product) = kit();
    let id = kit.draft(lead);
    let line = kit.line(id, product, "120");
    assert_eq!(kit.quote(id).1[0].unit_price, "1790", "the price from 100 on");
    kit.set(line, LineField::Quantity, "20").unwrap();
    assert_eq!(kit.quote(id).1[0].unit_price, "1890");
    kit.term(id, QuoteField::Currency, "usd").unwrap();
    assert_eq!(kit.quote(id).1[0].unit_price, "1720", "the list has a price in dollars");
    kit.term(id, QuoteField::Rate, "0.8571 USD 2026-11-04").unwrap();
    kit.term(id, QuoteField::Currency, "GBP").unwrap();
    assert_eq!(
        kit.quote(id).1[0].unit_price,
        "1474.21",
        "none in pounds: 1720 × 0.8571, rounded to the penny"
    );
    kit.set(line, LineField::UnitPrice, "1450").unwrap();
    kit.set(line, LineField::Quantity, "500").unwrap();
    assert_eq!(kit.quote(id).1[0].unit_price, "1450");
}

#[test]
fn what_a_quote_refuses_says_where_and_changes_nothing() {
    let (kit, lead, product) = kit();
    let id = kit.draft(lead);
    let line = kit.line(id, product, "40");
    let before = kit.quote(id);
    for (field, value, want) in [
        (LineField::Quantity, "0", "not_positive"),
        (LineField::Quantity, "-3", "not_positive"),
        (LineField::Quantity, "four", "not_a_number"),
        (LineField::UnitPrice, "1234567890123", "not_a_number"),
        (LineField::UnitPrice, "-1", "not_positive"),
        (LineField::Discount, "101%", "discount_too_large"),
        (LineField::Discount, "75600.01", "discount_too_large"),
        (LineField::Discount, "a lot", "not_a_discount"),
        (LineField::TaxRate, "121", "not_a_tax"),
        (LineField::Description, "", "name_needed"),
        (LineField::Product, "7", "no_such_record"),
    ] {
        assert_eq!(code(kit.set(line, field, value)), want, "{value}");
    }
    for (field, value, want) in [
        (QuoteField::ValidUntil, "2026-11-03", "days_reversed"),
        (QuoteField::ValidUntil, "soon", "not_a_day"),
        (QuoteField::Currency, "XYZ", "not_a_currency"),
        (QuoteField::Incoterm, "DDU", "not_a_choice"),
        (QuoteField::Discount, "75600.01", "discount_too_large"),
        (QuoteField::Language, "xx", "not_a_choice"),
        (QuoteField::Rate, "-1 USD 2026-11-04", "not_a_number"),
        (QuoteField::Remarks, &"x".repeat(20_001), "too_long"),
    ] {
        assert_eq!(code(kit.term(id, field, value)), want, "{value}");
    }
    assert_eq!(kit.quote(id), before);
    let empty = kit.draft(lead);
    assert_eq!(code(send(&kit.book, &kit.clock, None, empty)), "nothing_offered");
    assert_eq!(code(decide(&kit.book, &kit.clock, None, id, Decision::Rejected, "")), "not_sent");
    send(&kit.book, &kit.clock, None, id).unwrap();
    assert_eq!(code(decide(&kit.book, &kit.clock, None, id, Decision::Rejected, " ")), "reason_needed");
}

#[test]
fn currencies_with_other_decimals_are_exact() {
    let (kit, lead, _) = kit();
    for (currency, total) in [("JPY", "334"), ("KWD", "333.500"), ("EUR", "333.50")] {
        let id = kit.draft(lead);
        kit.term(id, QuoteField::Currency, currency).unwrap();
        let line = add_line(&kit.book, &kit.clock, None, id, None, "Cable").unwrap().0;
        kit.set(line, LineField::UnitPrice, "33.35").unwrap();
        kit.set(line, LineField::Quantity, "10").unwrap();
        assert_eq!(kit.total(id), total, "{currency}");
    }
}

#[test]
fn what_should_be_looked_at_is_said() {
    let (kit, lead, product) = kit();
    let id = kit.draft(lead);
    kit.line(id, product, "4");
    kit.term(id, QuoteField::Incoterm, "FOB").unwrap();
    kit.term(id, QuoteField::TransportMode, "air").unwrap();
    let (quote, lines) = kit.quote(id);
    let checks = kit.book.read(|reader| check(reader, &quote, &lines)).unwrap();
    let codes: Vec<_> = checks.iter().map(|it| (it.code, it.line.as_str(), it.value.as_str())).collect();
    assert_eq!(
        codes,
        [
            (CheckCode::PlaceMissing, "", ""),
            (CheckCode::SeaRuleOnly, "", ""),
            (CheckCode::NoTaxNote, "", ""),
            (CheckCode::OursMissing, "", ""),
            (CheckCode::NoHsCode, "HX-P60", ""),
            (CheckCode::BelowMinimum, "HX-P60", "10"),
        ]
    );
    // What is so of several lines is said once, with the first of them.
    add_line(&kit.book, &kit.clock, None, id, None, "Freight").unwrap();
    kit.line(id, product, "5");
    kit.line(id, product, "50");
    let (quote, lines) = kit.quote(id);
    let checks = kit.book.read(|reader| check(reader, &quote, &lines)).unwrap();
    let said = |code| checks.iter().find(|it| it.code == code).map(|it| (it.position, it.more)).unwrap();
    assert_eq!(said(CheckCode::NoHsCode), (Some(0), 2));
    assert_eq!(said(CheckCode::BelowMinimum), (Some(0), 1));
    assert_eq!(said(CheckCode::NoPrice), (Some(1), 0));
}

#[test]
fn what_our_own_record_lacks_is_said_until_it_is_filled_in() {
    use ExhibitorField as F;
    let (kit, lead, _) = kit();
    let id = kit.draft(lead);
    let missing = || {
        let (quote, lines) = kit.quote(id);
        let checks = kit.book.read(|reader| check(reader, &quote, &lines)).unwrap();
        checks.into_iter().find(|it| it.code == CheckCode::OursMissing).map(|it| it.ours).unwrap_or_default()
    };
    assert_eq!(missing(), [F::Name, F::Address, F::Email, F::VatId, F::Bank]);
    for (field, value, left) in [
        (F::NativeName, "深圳华芯传感有限公司", &[F::Address, F::Email, F::VatId, F::Bank][..]),
        (F::Phone, "+86 755 0000 0000", &[F::Address, F::VatId, F::Bank]),
        (F::Address, "88 Keyuan Road", &[F::VatId, F::Bank]),
        (F::VatId, "91440300MA5F00000X", &[F::Bank]),
        (F::Bank, "Bank of Example", &[]),
    ] {
        exhibitor::edit(&kit.book, &kit.clock, None, field, value).unwrap();
        assert_eq!(missing(), left, "{value}");
    }
}

#[test]
fn a_quote_begins_from_a_person_and_from_a_company() {
    let (kit, lead, _) = kit();
    let draft = |source| kit.quote(draft(&kit.book, &kit.clock, None, source).unwrap().0).0;
    let of_lead = kit.quote(kit.draft(lead)).0;
    let (contact, company) = (of_lead.contact_id.unwrap(), of_lead.company_id.unwrap());
    let of_person = draft(Source::Contact(contact));
    assert_eq!((of_person.lead_id, of_person.show_id), (Some(lead), of_lead.show_id), "their last lead");
    assert_eq!((of_person.contact_id, of_person.company_id), (Some(contact), Some(company)));

    let op = Op { kind: OpKind::Edit, staff: None };
    let abroad = kit.book.transact(&kit.clock, op, |tx| {
        let mut company = tx.reader().need::<Company>(company)?;
        company.country = "MX".into();
        tx.save(&company)?;
        let person = Contact { id: tx.id(), ..tx.reader().need::<Contact>(contact)? };
        tx.insert(&person)?;
        Ok(person.id)
    });
    let unmet = abroad.unwrap().0;
    let of_company = draft(Source::Company(company));
    assert_eq!((of_company.lead_id, of_company.contact_id), (None, None));
    assert_eq!((of_company.company_id, of_company.language.as_str()), (Some(company), "es"));
    let of_unmet = draft(Source::Contact(unmet));
    assert_eq!((of_unmet.lead_id, of_unmet.contact_id), (None, Some(unmet)), "met at no show");
    assert_eq!(of_unmet.company_id, Some(company));

    // Sent without a lead, it is frozen and promises nothing.
    add_line(&kit.book, &kit.clock, None, of_company.id, None, "Freight").unwrap();
    send(&kit.book, &kit.clock, None, of_company.id).unwrap();
    assert_eq!(kit.quote(of_company.id).0.state, QuoteState::Sent);
    assert!(kit.book.read(|reader| reader.open_promises_named(lead, &of_company.number)).unwrap().is_empty());
    kit.assert_whole();
}

#[test]
fn a_quote_answers_a_lead_of_its_buyer_and_of_nobody_else() {
    let (kit, lead, _) = kit();
    let other = kit.capture("Pavel Novák @Město Brno !b pavel@brno.example").unwrap().lead.unwrap();
    let buyer = |lead| kit.quote(kit.draft(lead)).0;
    let (ana, pavel) = (buyer(lead), buyer(other));
    let copy = duplicate(&kit.book, &kit.clock, None, ana.id).unwrap().0;
    let set = |field, id: Option<Id>| {
        kit.term(copy, field, &id.map(|id| id.to_string()).unwrap_or_default()).unwrap();
        let quote = kit.quote(copy).0;
        (quote.company_id, quote.contact_id, quote.lead_id)
    };
    assert_eq!(set(QuoteField::Contact, pavel.contact_id), (pavel.company_id, pavel.contact_id, Some(other)));
    assert_eq!(
        set(QuoteField::Company, ana.company_id),
        (ana.company_id, None, None),
        "Pavel works elsewhere"
    );
    assert_eq!(set(QuoteField::Contact, ana.contact_id), (ana.company_id, ana.contact_id, Some(lead)));
    assert_eq!(set(QuoteField::Contact, None), (ana.company_id, None, Some(lead)), "still their lead");
    assert_eq!(set(QuoteField::Company, None), (None, None, None));
    kit.assert_whole();
}

#[test]
fn paper_list_and_book_say_the_same_total() {
    let (kit, lead, product) = kit();
    let id = kit.draft(lead);
    kit.line(id, product, "333.333333");
    kit.term(id, QuoteField::Discount, "3.7%").unwrap();
    kit.term(id, QuoteField::TaxRate, "21").unwrap();
    kit.term(id, QuoteField::Language, "es").unwrap();
    kit.term(id, QuoteField::SecondLanguage, "zh-CN").unwrap();
    let sheet = kit.book.read(|reader| printable(reader, &reader.need::<Quote>(id)?)).unwrap();
    let listed = kit.book.read(|reader| reader.quote_item(id, TODAY)).unwrap().unwrap().total;
    assert_eq!(listed, kit.total(id));
    assert_eq!(sheet.total.value.replace('.', "").replace(',', "."), listed);
    assert_eq!(sheet.heading, ["Oferta", "报价单"]);
    assert_eq!(sheet.lines[0].names, ["Smart pole 6 m", "智慧灯杆 6 米"]);
    assert_eq!(sheet.facts[1].value, "4 de noviembre de 2026");
    assert_eq!(sheet.sums.len(), 3, "goods, discount, tax");
}

#[test]
fn the_demo_book_is_priced_by_the_same_rules() {
    let kit = Kit::new();
    fairlead_core::ops::demo::fill(&kit.book, &kit.clock, 200, 1).unwrap();
    let quotes = kit
        .book
        .read(|reader| reader.quotes(&fairlead_core::store::QuoteQuery::default(), kit.as_of()))
        .unwrap()
        .items;
    assert!(quotes.len() > 10);
    for item in quotes {
        let (quote, lines) = kit.quote(item.id);
        let totals = fairlead_core::ops::quote::totals(&quote, &lines).unwrap();
        assert_eq!(totals.total, quote.total_minor, "{}", quote.number);
        assert!(quote.issued_on > NaiveDate::MIN && quote.sent_at < Stamp::parse("2030-01-01T00:00:00Z"));
        kit.book.read(|reader| printable(reader, &quote)).unwrap();
    }
}
