//! A quote's words: every text of its paper, in its languages, from the records as they are or as they were when it went out.

use std::collections::BTreeMap;

use crate::{
    error::{Error, Result},
    formats::paper::{Entry, Figures, Item, Label, LineFigures, Paper, Party, Sheet},
    i18n::Words,
    model::{
        codes::NameOrder,
        company::Company,
        contact::Contact,
        decimal::Decimal,
        exhibitor::Exhibitor,
        money,
        price::Totals,
        product::Product,
        quote::{Quote, QuoteLine},
        staff::Staff,
    },
    store::Reader,
    text::cldr,
};

/// What a sent quote keeps: its words as JSON.
///
/// # Errors
/// Those of [`super::totals`] and of reading.
pub fn freeze(reader: Reader<'_>, quote: &Quote, lines: &[QuoteLine]) -> Result<String> {
    serde_json::to_string(&written(reader, quote, lines)?).map_err(Error::internal)
}

/// The words to print: the frozen ones of a quote that went out, else those of now.
///
/// # Errors
/// Those of [`super::totals`] and of reading.
pub fn printable(reader: Reader<'_>, quote: &Quote) -> Result<Sheet> {
    match &quote.snapshot {
        Some(frozen) => serde_json::from_str(frozen).map_err(Error::internal),
        None => written(reader, quote, &reader.quote_lines(quote.id)?),
    }
}

fn written(reader: Reader<'_>, quote: &Quote, lines: &[QuoteLine]) -> Result<Sheet> {
    let totals = super::totals(quote, lines)?;
    let tongues = Tongues::of(quote);
    let us = reader.exhibitor()?;
    let items = items(reader, &tongues, quote, lines, &totals)?;
    let currency = quote.currency.as_str();
    let places = [
        "position", "item", "quantity", "price", "discount", "tax", "amount", "buyer", "carried", "brought",
        "remarks",
    ];
    let mut number = quote.number.clone();
    if quote.revision > 1 {
        number = format!("{number} r{}", quote.revision);
    }
    let (lang, region) = quote.language.split_once('-').unwrap_or((&quote.language, ""));
    Ok(Sheet {
        paper: paper(reader, quote, us.as_ref())?,
        lang: lang.to_owned(),
        region: region.to_ascii_lowercase(),
        heading: tongues.say("quote-paper-heading"),
        logo: false,
        logo_hash: us.as_ref().and_then(|us| us.logo.clone()),
        seller: us.as_ref().map(|us| seller(&tongues, us)).unwrap_or_default(),
        buyer: buyer(reader, &tongues, quote)?,
        facts: facts(&tongues, quote, &number),
        labels: places
            .iter()
            .map(|place| ((*place).to_owned(), tongues.say(&format!("quote-paper-{place}"))))
            .collect::<BTreeMap<_, _>>(),
        discounts: lines.iter().any(|line| !line.discount.is_empty()),
        taxes: totals.taxes.len() > 1 || lines.iter().any(|line| !line.tax_rate.is_empty()),
        lines: items,
        sums: sums(&tongues, quote, &totals),
        total: Entry {
            label: tongues.say_with("quote-paper-total", "currency", currency),
            value: tongues.amount(totals.total, currency),
        },
        terms: terms(&tongues, quote, us.as_ref()),
        remarks: quote.remarks.clone(),
        signatures: [
            Entry { label: tongues.say("quote-paper-seller"), value: signatory(reader, quote)? },
            Entry {
                label: tongues.say("quote-paper-buyer"),
                value: tongues.say("quote-paper-sign").join(" "),
            },
        ],
        footnote: tongues
            .say(if quote.binding { "quote-paper-binding" } else { "quote-paper-indicative" })
            .join(" "),
        number,
    })
}

/// The one or two languages of a quote.
struct Tongues {
    words: Vec<Words>,
}

impl Tongues {
    fn of(quote: &Quote) -> Self {
        let mut words = vec![Words::of(&quote.language)];
        if !quote.second_language.is_empty() && quote.second_language != quote.language {
            words.push(Words::of(&quote.second_language));
        }
        Self { words }
    }

    fn first(&self) -> &'static str {
        self.words.first().map_or(crate::i18n::FALLBACK, |words| words.language())
    }

    /// A label in each language; said once where both say the same.
    fn say(&self, key: &str) -> Label {
        self.each(|words| words.say(key))
    }

    fn say_with(&self, key: &str, name: &'static str, value: &str) -> Label {
        self.each(|words| {
            let mut args = fluent_bundle::FluentArgs::new();
            args.set(name, value.to_owned());
            words.say_with(key, &args)
        })
    }

    fn each(&self, say: impl Fn(Words) -> String) -> Label {
        let mut label: Label = self.words.iter().map(|words| say(*words)).collect();
        label.dedup();
        label
    }

    /// A quantity, without zeros that say nothing.
    fn quantity(&self, decimal: &str) -> String {
        let plain = Decimal::parse(decimal).map_or_else(|| decimal.to_owned(), |number| number.to_string());
        cldr::number(self.first(), &plain)
    }

    /// What a quantity is counted in: the units that everybody writes in English, in the page's own language.
    fn unit(&self, unit: &str) -> String {
        match unit.trim_end_matches('.').to_ascii_lowercase().as_str() {
            "pc" | "pcs" | "piece" | "pieces" => self.say("quote-paper-unit-pcs").swap_remove(0),
            "set" | "sets" => self.say("quote-paper-unit-set").swap_remove(0),
            _ => unit.to_owned(),
        }
    }

    fn amount(&self, minor: i64, currency: &str) -> String {
        cldr::number(self.first(), &money::decimal(minor, currency))
    }

    /// A unit price: at least the currency's own decimals, and more where it has more.
    fn price(&self, decimal: &str, currency: &str) -> String {
        let least = money::exponent(currency) as usize;
        let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
        let padded =
            if fraction.len() < least { format!("{whole}.{fraction:0<least$}") } else { decimal.to_owned() };
        cldr::number(self.first(), &padded)
    }
}

/// Why no tax may be charged, as such notes are written in a quote's languages: export, supply within the European Union
/// (Directive 2006/112/EC, article 138), and reverse charge (article 196).
#[must_use]
pub fn tax_notes(quote: &Quote) -> Vec<String> {
    let tongues = Tongues::of(quote);
    let note = |why: &str| tongues.say(&format!("quote-paper-note-{why}")).join(" ");
    ["export", "intra-eu", "reverse-charge"].map(note).to_vec()
}

fn items(
    reader: Reader<'_>,
    tongues: &Tongues,
    quote: &Quote,
    lines: &[QuoteLine],
    totals: &Totals,
) -> Result<Vec<Item>> {
    let mut carried = 0;
    let mut items = Vec::with_capacity(lines.len());
    for (at, (line, amount)) in lines.iter().zip(&totals.lines).enumerate() {
        carried += amount;
        let (others, details) = told(reader, tongues, line)?;
        let tax = if line.tax_rate.is_empty() { &quote.tax_rate } else { &line.tax_rate };
        items.push(Item {
            position: (at + 1).to_string(),
            names: std::iter::once(line.description.clone()).chain(others).collect(),
            details,
            quantity: format!("{} {}", tongues.quantity(&line.quantity), tongues.unit(&line.unit))
                .trim()
                .to_owned(),
            price: tongues.price(&line.unit_price, &quote.currency),
            discount: taken_off(tongues, &line.discount, &quote.currency),
            tax: if tax.is_empty() {
                String::new()
            } else {
                format!("{} %", cldr::number(tongues.first(), tax))
            },
            amount: tongues.amount(*amount, &quote.currency),
            carried: tongues.amount(carried, &quote.currency),
        });
    }
    Ok(items)
}

/// What a product is called in the second language, and its SKU, HS code and descriptions.
fn told(reader: Reader<'_>, tongues: &Tongues, line: &QuoteLine) -> Result<(Vec<String>, Vec<String>)> {
    let Some(product) = line.product_id.map(|id| reader.need::<Product>(id)).transpose()? else {
        return Ok((Vec::new(), Vec::new()));
    };
    let texts = reader.product_texts(product.id)?;
    let in_language = |words: &Words| texts.iter().find(|text| text.language == words.language());
    let others = tongues.words.iter().skip(1).filter_map(in_language).map(|text| text.name.clone());
    let others = others.filter(|name| *name != line.description).collect();
    let mut codes = vec![product.sku];
    if !product.hs_code.is_empty() {
        codes.push(format!("HS {}", product.hs_code));
    }
    let mut details: Vec<String> =
        tongues.words.iter().filter_map(in_language).map(|text| text.description.clone()).collect();
    details.retain(|text| !text.is_empty());
    match details.first_mut() {
        Some(first) => *first = format!("{} · {first}", codes.join(" · ")),
        None => details.push(codes.join(" · ")),
    }
    Ok((others, details))
}

fn taken_off(tongues: &Tongues, discount: &str, currency: &str) -> String {
    match discount.strip_suffix(['%', '％']) {
        Some(part) => format!("{} %", cldr::number(tongues.first(), part.trim())),
        None if discount.is_empty() => String::new(),
        None => money::minor(discount, currency)
            .map_or_else(|| discount.to_owned(), |minor| tongues.amount(minor, currency)),
    }
}

fn sums(tongues: &Tongues, quote: &Quote, totals: &Totals) -> Vec<Entry> {
    let amount = |minor: i64| tongues.amount(minor, &quote.currency);
    let mut sums = Vec::new();
    if totals.discount > 0 || !totals.taxes.is_empty() {
        sums.push(Entry { label: tongues.say("quote-paper-goods"), value: amount(totals.subtotal) });
    }
    if totals.discount > 0 {
        let mut label = tongues.say("quote-paper-discount-total");
        if quote.discount.ends_with(['%', '％'])
            && let Some(last) = label.last_mut()
        {
            *last = format!("{last} {}", taken_off(tongues, &quote.discount, &quote.currency));
        }
        // A minus sign, not a hyphen.
        sums.push(Entry { label, value: format!("−{}", amount(totals.discount)) });
    }
    for tax in &totals.taxes {
        let rate = cldr::number(tongues.first(), &tax.rate.to_string());
        sums.push(Entry {
            label: tongues.say_with("quote-paper-tax-of", "rate", &rate),
            value: amount(tax.amount),
        });
    }
    sums
}

/// The numbers behind the words, for a file that holds numbers.
///
/// # Errors
/// Those of [`super::totals`].
pub fn figures(quote: &Quote, lines: &[QuoteLine]) -> Result<Figures> {
    let totals = super::totals(quote, lines)?;
    let decimal = |minor: i64| money::decimal(minor, &quote.currency);
    let of_line = |(line, amount): (&QuoteLine, &i64)| {
        let part = line.discount.strip_suffix(['%', '％']);
        LineFigures {
            quantity: line.quantity.clone(),
            unit: line.unit.clone(),
            unit_price: line.unit_price.clone(),
            discount: (part.unwrap_or(&line.discount).trim().to_owned(), part.is_some()),
            tax: if line.tax_rate.is_empty() { &quote.tax_rate } else { &line.tax_rate }.clone(),
            amount: decimal(*amount),
        }
    };
    // As `sums` puts them into words.
    let mut sums = Vec::new();
    if totals.discount > 0 || !totals.taxes.is_empty() {
        sums.push(decimal(totals.subtotal));
    }
    if totals.discount > 0 {
        sums.push(decimal(-totals.discount));
    }
    sums.extend(totals.taxes.iter().map(|tax| decimal(tax.amount)));
    Ok(Figures {
        places: money::exponent(&quote.currency) as usize,
        issued_on: quote.issued_on,
        lines: lines.iter().zip(&totals.lines).map(of_line).collect(),
        sums,
        total: decimal(totals.total),
    })
}

fn facts(tongues: &Tongues, quote: &Quote, number: &str) -> Vec<Entry> {
    let fact = |key: &str, value: String| Entry { label: tongues.say(key), value };
    let mut facts = vec![
        fact("quote-paper-number", number.to_owned()),
        fact("quote-paper-date", cldr::day(tongues.first(), quote.issued_on)),
    ];
    if let Some(until) = quote.valid_until {
        facts.push(fact("quote-paper-valid", cldr::day(tongues.first(), until)));
    }
    if let Some(rule) = quote.incoterm {
        let term = format!("{} {}, Incoterms® 2020", rule.code(), quote.place).replace(" ,", ",");
        facts.push(fact("quote-paper-term", term));
    }
    facts.push(fact("quote-paper-currency", quote.currency.clone()));
    if let (Some(day), false) = (quote.rate_day, quote.rate.is_empty()) {
        let rate = cldr::number(tongues.first(), &quote.rate);
        let rate = format!(
            "1 {} = {rate} {}, {}",
            quote.rate_currency,
            quote.currency,
            cldr::day(tongues.first(), day)
        );
        facts.push(fact("quote-paper-rate", rate));
    }
    facts
}

fn terms(tongues: &Tongues, quote: &Quote, us: Option<&Exhibitor>) -> Vec<Entry> {
    let mode =
        quote.transport_mode.map(|mode| tongues.say(&format!("transport-mode-{}", mode.code())).join(" "));
    [
        ("quote-paper-payment", quote.payment_terms.clone()),
        ("quote-paper-lead-time", quote.lead_time.clone()),
        ("quote-paper-packing", quote.packing.clone()),
        ("quote-paper-transport", mode.unwrap_or_default()),
        ("quote-paper-tax-note", quote.tax_note.clone()),
        ("quote-paper-bank", us.map(|us| us.bank.clone()).unwrap_or_default()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(key, value)| Entry { label: tongues.say(key), value })
    .collect()
}

fn seller(tongues: &Tongues, us: &Exhibitor) -> Party {
    let mut lines: Vec<String> = us.address.lines().map(str::to_owned).collect();
    if let Some(last) = lines.last_mut() {
        let country = cldr::country(tongues.first(), &us.country);
        if !country.is_empty() {
            *last = format!("{last}, {country}");
        }
    }
    lines.extend(us.native_address.lines().map(str::to_owned));
    // A line each of what is short and what is long, so that the name beside them has room.
    let said = |text: &&str| !text.is_empty();
    let reach: Vec<&str> = [us.email.as_str(), &us.phone].into_iter().filter(said).collect();
    lines.extend([reach.join(" · "), us.website.clone()]);
    lines.extend(
        (!us.vat_id.is_empty())
            .then(|| format!("{} {}", tongues.say("quote-paper-vat").join(" "), us.vat_id)),
    );
    lines.retain(|line| !line.is_empty());
    Party { names: both(&us.name, &us.native_name), lines }
}

fn buyer(reader: Reader<'_>, tongues: &Tongues, quote: &Quote) -> Result<Party> {
    let company = quote.company_id.map(|id| reader.need::<Company>(id)).transpose()?;
    let contact = quote.contact_id.map(|id| reader.need::<Contact>(id)).transpose()?;
    let mut party = Party::default();
    if let Some(contact) = &contact {
        let mut line = person(contact);
        if !contact.job_title.is_empty() {
            line = format!("{line}, {}", contact.job_title);
        }
        party.lines.push(line);
    }
    if let Some(company) = &company {
        party.names = both(&company.name, &company.native_name);
        party.lines.extend(company.address.lines().map(str::to_owned));
        let country = cldr::country(tongues.first(), &company.country);
        // An address that people wrote down names its city, mostly.
        let city = if company.address.contains(&company.city) { "" } else { &company.city };
        let place: Vec<&str> = [city, &country].into_iter().filter(|part| !part.is_empty()).collect();
        party.lines.push(place.join(", "));
        if !company.vat_id.is_empty() {
            party.lines.push(format!("{} {}", tongues.say("quote-paper-vat").join(" "), company.vat_id));
        }
    }
    party.lines.retain(|line| !line.is_empty());
    Ok(party)
}

/// What we chose; else Letter for North America, which prints on it, and A4 for everybody else.
fn paper(reader: Reader<'_>, quote: &Quote, us: Option<&Exhibitor>) -> Result<Paper> {
    Ok(match us.map(|us| us.paper.as_str()) {
        Some("a4") => Paper::A4,
        Some("us-letter") => Paper::Letter,
        _ if matches!(buyer_country(reader, quote)?.as_deref(), Some("US" | "CA")) => Paper::Letter,
        _ => Paper::A4,
    })
}

fn buyer_country(reader: Reader<'_>, quote: &Quote) -> Result<Option<String>> {
    let company = quote.company_id.map(|id| reader.need::<Company>(id)).transpose()?;
    Ok(company.map(|company| company.country))
}

/// A person's name in both scripts, in their own order, with their form of address.
fn person(contact: &Contact) -> String {
    let latin = match contact.name_order {
        NameOrder::GivenFirst => [&contact.given_name, &contact.family_name],
        NameOrder::FamilyFirst => [&contact.family_name, &contact.given_name],
    };
    let [first, second] = latin;
    // A Chinese form of address follows the name, any other goes before it.
    let trails = contact.title.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let native = if trails && !contact.native_name.is_empty() {
        format!("{}{}", contact.native_name, contact.title)
    } else {
        contact.native_name.clone()
    };
    let title = if trails { "" } else { contact.title.as_str() };
    let parts = [title, first.as_str(), second.as_str(), native.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn signatory(reader: Reader<'_>, quote: &Quote) -> Result<String> {
    let staff = quote.staff_id.map(|id| reader.need::<Staff>(id)).transpose()?;
    Ok(staff.map(|staff| staff.name).unwrap_or_default())
}

fn both(name: &str, native: &str) -> Vec<String> {
    let mut names = vec![name.to_owned(), native.to_owned()];
    names.retain(|name| !name.is_empty());
    names.dedup();
    names
}
