//! Offers in the demo book: their lines, their exact totals, and what is frozen when they go out.

use chrono::NaiveDate;

use super::{
    Filler,
    dice::Dice,
    products::{LANGUAGES, OFFERS, WARES},
};
use crate::{
    error::Result,
    model::{
        Id, Stamp,
        codes::{Incoterm, QuoteState, TransportMode},
        decimal::Decimal,
        price::{self, Discount, PriceLine},
        quote::{Quote, QuoteLine},
    },
    ops::quote::{freeze, next_number},
};

/// A quote with its revisions, the last one being the one that counts.
#[derive(Debug)]
pub(super) struct Offer {
    pub currency: &'static str,
    pub incoterm: Incoterm,
    pub place: &'static str,
    pub mode: TransportMode,
    pub tax: (&'static str, &'static str),
    pub discount: &'static str,
    pub payment: &'static str,
    pub packing: &'static str,
    pub lead_time: &'static str,
    pub remarks: &'static str,
    pub rejection: &'static str,
    pub language: &'static str,
    pub binding: bool,
    pub valid_days: i64,
    pub staff: usize,
    pub revisions: Vec<Revision>,
}

/// One version of a quote.
#[derive(Debug)]
pub(super) struct Revision {
    pub state: QuoteState,
    pub issued_on: NaiveDate,
    pub sent_at: Option<Stamp>,
    pub lines: Vec<Line>,
}

/// A line: a product, or none for free text.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub ware: Option<usize>,
    pub description: String,
    pub quantity: String,
    pub unit: &'static str,
    pub unit_price: &'static str,
    pub discount: &'static str,
}

/// An offer and whose it is, kept until all are numbered in the order of their days.
#[derive(Debug)]
pub(super) struct Pending {
    pub lead: Id,
    pub company: Option<Id>,
    pub contact: Option<Id>,
    pub show: Id,
    pub offer: Offer,
}

/// Line of a product by its SKU: quantity, unit price, discount.
pub(super) fn line(
    sku: &str,
    language: &str,
    quantity: &impl ToString,
    price: &'static str,
    discount: &'static str,
) -> Line {
    let ware = WARES.iter().position(|ware| ware.sku == sku);
    let tongue = LANGUAGES.iter().position(|code| *code == language).unwrap_or(0);
    Line {
        ware,
        description: ware.map_or_else(|| sku.to_owned(), |at| WARES[at].texts[tongue].0.to_owned()),
        quantity: quantity.to_string(),
        unit: ware.map_or("pcs", |at| WARES[at].unit),
        unit_price: price,
        discount,
    }
}

/// An offer by chance, of these products.
pub(super) fn offer(dice: &mut Dice, wares: &[usize], language: &'static str, staff: usize) -> Offer {
    let at = dice.weighed(&[(34, 0), (22, 1), (28, 2), (16, 3)]);
    let (currency, incoterm, place) = OFFERS[at];
    let count = 1 + dice.below(4);
    let mut chosen: Vec<usize> = wares.to_vec();
    while chosen.len() < count {
        let ware = dice.below(WARES.len());
        if !chosen.contains(&ware) {
            chosen.push(ware);
        }
    }
    let mut lines: Vec<Line> =
        chosen.iter().take(count).map(|ware| chance_line(dice, *ware, at, language)).collect();
    if dice.chance(18) {
        let price = dice.pick(&["350.00", "780.00", "1200.00"]);
        let text = ["Commissioning, remote", "远程调试", "Puesta en marcha a distancia"];
        let tongue = LANGUAGES.iter().position(|code| *code == language).unwrap_or(0);
        let mut free = line(text[tongue], language, &1, price, "");
        free.unit = "day";
        lines.push(free);
    }
    Offer {
        currency,
        incoterm,
        place,
        mode: if incoterm == Incoterm::Dap {
            dice.pick(&[TransportMode::Rail, TransportMode::Road])
        } else {
            TransportMode::Sea
        },
        tax: if currency == "CNY" {
            ("13", "增值税 13 %")
        } else {
            ("", "Export, no VAT charged; import VAT by the buyer")
        },
        discount: dice.weighed(&[(70, ""), (10, "2%"), (10, "3.5%"), (10, "5%")]),
        payment: dice.pick(&[
            "30 % deposit, rest at shipment",
            "30 % T/T deposit, 70 % before shipment",
            "L/C at sight",
            "60 days net",
        ]),
        packing: dice.pick(&["Wooden crates", "Cartons on pallets", "Crates, 4 poles each"]),
        lead_time: dice.pick(&["35 days from deposit", "28 days from deposit", "6 to 8 weeks"]),
        remarks: dice.weighed(&[
            (80, ""),
            (10, "Price for the pilot only."),
            (10, "Certificates follow by mail."),
        ]),
        rejection: "",
        language,
        binding: dice.chance(60),
        valid_days: dice.pick(&[14, 30, 30, 30, 60]),
        staff,
        revisions: vec![Revision {
            state: QuoteState::Draft,
            issued_on: NaiveDate::MIN,
            sent_at: None,
            lines,
        }],
    }
}

fn chance_line(dice: &mut Dice, at: usize, offer: usize, language: &'static str) -> Line {
    let ware = &WARES[at];
    let quantity = match ware.unit {
        "m" => format!("{}.{}", dice.between(80, 900), dice.pick(&[0, 5])),
        "set" | "year" => dice.between(1, 4).to_string(),
        _ => dice.pick(&[4, 10, 12, 18, 24, 36, 40, 60, 120, 300, 450]).to_string(),
    };
    line(
        ware.sku,
        language,
        &quantity,
        ware.prices[offer],
        dice.weighed(&[(75, ""), (10, "3%"), (10, "5%"), (5, "7.5%")]),
    )
}

impl Offer {
    /// The total of its last revision, in minor units.
    pub(super) fn total(&self) -> i64 {
        self.revisions.last().map_or(0, |revision| self.total_of(&revision.lines))
    }

    fn total_of(&self, lines: &[Line]) -> i64 {
        let priced: Vec<PriceLine> = lines.iter().map(|line| line.priced(self)).collect();
        let discount = Discount::parse(self.discount, self.currency).unwrap_or(Discount::NONE);
        price::reckon(self.currency, &priced, discount).map_or(0, |totals| totals.total)
    }
}

impl Line {
    fn priced(&self, offer: &Offer) -> PriceLine {
        PriceLine {
            quantity: Decimal::parse(&self.quantity).unwrap_or_default(),
            unit_price: Decimal::parse(self.unit_price).unwrap_or_default(),
            discount: Discount::parse(self.discount, offer.currency).unwrap_or(Discount::NONE),
            tax: Decimal::parse(offer.tax.0),
        }
    }
}

impl Filler<'_, '_> {
    /// Writes all offers, numbered in the order of the days they bear.
    pub(super) fn write_offers(&mut self) -> Result<()> {
        let mut pending = std::mem::take(&mut self.pending);
        pending.sort_by_key(|pending| pending.offer.revisions.first().map(|first| first.issued_on));
        for one in &pending {
            let Some(first) = one.offer.revisions.first() else { continue };
            let number = next_number(self.tx, first.issued_on)?;
            for (revision, version) in (1..).zip(&one.offer.revisions) {
                self.write_revision(one, &number, revision, version)?;
            }
        }
        Ok(())
    }

    fn write_revision(
        &mut self,
        of: &Pending,
        number: &str,
        revision: u32,
        version: &Revision,
    ) -> Result<()> {
        let offer = &of.offer;
        let mut quote = Quote {
            id: self.tx.id(),
            number: number.to_owned(),
            revision,
            lead_id: Some(of.lead),
            company_id: of.company,
            contact_id: of.contact,
            show_id: Some(of.show),
            staff_id: Some(self.ground.staff[offer.staff]),
            currency: offer.currency.to_owned(),
            incoterm: Some(offer.incoterm),
            place: offer.place.to_owned(),
            transport_mode: Some(offer.mode),
            discount: offer.discount.to_owned(),
            tax_rate: offer.tax.0.to_owned(),
            tax_note: offer.tax.1.to_owned(),
            payment_terms: offer.payment.to_owned(),
            lead_time: offer.lead_time.to_owned(),
            packing: offer.packing.to_owned(),
            issued_on: version.issued_on,
            valid_until: Some(super::ground::shifted(version.issued_on, offer.valid_days)),
            binding: offer.binding,
            remarks: offer.remarks.to_owned(),
            language: offer.language.to_owned(),
            state: version.state,
            rejection: if version.state == QuoteState::Rejected { offer.rejection } else { "" }.to_owned(),
            sent_at: version.sent_at,
            snapshot: None,
            total_minor: offer.total_of(&version.lines),
            second_language: String::new(),
            rate_currency: String::new(),
            rate: String::new(),
            rate_day: None,
            deleted_at: None,
        };
        let lines: Vec<QuoteLine> = (0..)
            .zip(&version.lines)
            .map(|(position, line)| QuoteLine {
                id: self.tx.id(),
                quote_id: quote.id,
                position,
                product_id: line.ware.map(|at| self.wares[at]),
                description: line.description.clone(),
                quantity: line.quantity.clone(),
                unit: line.unit.to_owned(),
                unit_price: line.unit_price.to_owned(),
                discount: line.discount.to_owned(),
                tax_rate: String::new(),
            })
            .collect();
        if version.sent_at.is_some() {
            quote.snapshot = Some(freeze(self.tx.reader(), &quote, &lines)?);
        }
        self.tx.insert(&quote)?;
        self.filled.quotes += 1;
        for line in &lines {
            self.tx.insert(line)?;
        }
        Ok(())
    }
}
