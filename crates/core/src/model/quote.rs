//! A quote: what we offered to whom, at what price, on what terms, for how long.

use chrono::NaiveDate;

use super::{
    Id, Stamp,
    codes::{Incoterm, QuoteState, TransportMode},
    record::record,
};

record! {
    /// An offer.
    Quote in Quote {
        /// Its number, never used twice.
        number: String,
        /// From 1; a change to a sent quote makes the next.
        revision: u32,
        /// The lead it answers.
        lead_id: Option<Id>,
        /// The buyer.
        company_id: Option<Id>,
        /// The buyer's person.
        contact_id: Option<Id>,
        /// The show it came from.
        show_id: Option<Id>,
        /// Who of us wrote it.
        staff_id: Option<Id>,
        /// ISO 4217 code of every amount in it.
        currency: String,
        /// The rule of Incoterms® 2020.
        incoterm: Option<Incoterm>,
        /// The rule's named place.
        place: String,
        /// How the goods travel.
        transport_mode: Option<TransportMode>,
        /// Taken off the sum of the lines: `5%`, an amount in `currency`, or nothing.
        discount: String,
        /// Tax in per cent of every line that names none of its own, decimal text; empty when none is charged.
        tax_rate: String,
        /// Why no tax is charged, or what the rate is.
        tax_note: String,
        /// When money is due.
        payment_terms: String,
        /// When goods ship.
        lead_time: String,
        /// How they are packed.
        packing: String,
        /// The day it bears.
        issued_on: NaiveDate,
        /// The last day it holds.
        valid_until: Option<NaiveDate>,
        /// Whether we are held to it.
        binding: bool,
        /// Free text.
        remarks: String,
        /// BCP 47 code of the language it is written in.
        language: String,
        /// Where it stands.
        state: QuoteState,
        /// Why it was turned down.
        rejection: String,
        /// When it went out.
        sent_at: Option<Stamp>,
        /// Every word of it as it went out, and what it came to, as JSON.
        snapshot: Option<String>,
        /// Total in minor units of `currency`.
        total_minor: i64,
        /// BCP 47 code of the language that stands beside the first, or empty.
        second_language: String,
        /// ISO 4217 code of the currency that prices were converted from, or empty.
        rate_currency: String,
        /// Units of `currency` for one of `rate_currency`, decimal text.
        rate: String,
        /// The day of that rate.
        rate_day: Option<NaiveDate>,
        /// When it went into the bin.
        deleted_at: Option<Stamp>,
    }
}

record! {
    /// A line of a quote.
    QuoteLine in QuoteLine {
        /// Of which quote.
        quote_id: Id,
        /// Order in the quote, from 0.
        position: u32,
        /// The product, when it is one.
        product_id: Option<Id>,
        /// What the line says.
        description: String,
        /// How many, decimal text of up to six places.
        quantity: String,
        /// Of what.
        unit: String,
        /// Per unit, decimal text of up to six places.
        unit_price: String,
        /// Taken off the line: `5%`, an amount in the quote's currency, or nothing.
        discount: String,
        /// Tax in per cent, decimal text; empty takes the quote's.
        tax_rate: String,
    }
}
