//! Made-up companies, cities, universities and papers, each with a name and a web address of its own.

use std::collections::HashSet;

use super::{
    Filler,
    dice::Dice,
    lands::{self, Land, scripts},
    people::plain,
    talk,
};
use crate::{
    error::Result,
    model::{
        Id,
        codes::CompanyKind,
        company::{Company, CompanyTopic},
    },
    text::domain,
};

/// What is remembered of a company while its people are made up.
#[derive(Debug, Clone)]
pub(super) struct Firm {
    pub id: Id,
    pub land: &'static Land,
    pub kind: CompanyKind,
    pub domain: String,
    /// The name without its legal form, which branches share.
    brand: String,
}

const KINDS: &[(usize, CompanyKind)] = &[
    (13, CompanyKind::Customer),
    (7, CompanyKind::Partner),
    (15, CompanyKind::Distributor),
    (22, CompanyKind::Integrator),
    (23, CompanyKind::PublicBody),
    (4, CompanyKind::Supplier),
    (5, CompanyKind::Competitor),
    (7, CompanyKind::University),
    (4, CompanyKind::Press),
];

const STARTS: &str = "Lum|Volt|Urb|Nord|Sens|Ava|Cal|Mer|Terr|Sol|Aer|Cor|Dal|Est|Ferr|Gal|Hel|Iri|Kor|Lyr|Mov|Ner|Ori|Pal|\
    Quad|Ros|Sil|Tal|Ulm|Ven|Vi|Zen|Alt|Bel|Cer|Dor|Ibr|Lant|Mir|Novi|Obr|Part|Rav|Tram|Ond|Ard|Brio|Clav";
const MIDDLES: &str = "a|e|i|o|era|ora|ina|ivi|ali|eno|uma|isa|ovi|anta|eri|ulo";
const ENDS: &str = "tek|link|gia|dra|lis|tra|via|don|mar|nex|ris|luz|sen|ra|cia|lia|mo|dux|plan|civ|net|rum";

/// Chinese names of firms abroad are written by sound.
const SOUNDS: &str = "伊|联|莱|拉|诺|维|海|星|云|科|安|瑞|达|曼|尼|塔";
const AFTER_SOUNDS: &str = "智能|科技|信联|城市|照明|能源";

/// Makes up companies one after the other.
#[derive(Debug, Default)]
pub(super) struct Register {
    names: HashSet<String>,
    domains: HashSet<String>,
}

impl Filler<'_, '_> {
    /// Writes one more company and remembers it.
    pub(super) fn add_firm(&mut self) -> Result<()> {
        let land = lands::any(&mut self.dice);
        let parents = self.firms.len();
        // Now and then a firm that is in the book already has a branch elsewhere.
        let parent = (parents > 0 && self.dice.chance(6)).then(|| self.dice.below(parents));
        let parent = parent.and_then(|at| self.firms.get(at).cloned()).filter(|firm| {
            firm.land.code != land.code
                && !firm.brand.is_empty()
                && matches!(
                    firm.kind,
                    CompanyKind::Integrator | CompanyKind::Distributor | CompanyKind::Competitor
                )
        });
        let kind = parent.as_ref().map_or_else(|| self.dice.weighed(KINDS), |parent| parent.kind);
        let id = self.tx.id();
        let mut company = Company::named(id, String::new(), String::new());
        let dice = &mut self.dice;
        let brand = self.register.name(dice, &mut company, land, kind, parent.as_ref());
        company.kind = dice.chance(94).then_some(kind);
        land.code.clone_into(&mut company.country);
        if company.city.is_empty() {
            scripts(dice.word(land.cities)).0.clone_into(&mut company.city);
        }
        if dice.chance(55) {
            company.address =
                format!("{} {}\n{}", dice.word(land.streets), dice.between(1, 190), company.city);
        }
        let host = parent.as_ref().map_or_else(|| self.register.domain(&company, land), |p| p.domain.clone());
        if dice.chance(72) {
            company.website = if dice.chance(60) { format!("www.{host}") } else { format!("https://{host}") };
            company.domain = domain::host(&company.website).unwrap_or_default();
        }
        if dice.chance(30) {
            let digits = (0..land.vat.1).map(|_| dice.pick(&['0', '0', '0', '1', '2', '5']));
            company.vat_id = land.vat.0.chars().chain(digits).collect();
        }
        if dice.chance(8) {
            dice.word("Met through the chamber of commerce.|Buys once a year.|老客户介绍。|Paga tarde.|Ask for Chen Hao.")
                .clone_into(&mut company.notes);
        }
        company.parent_id = parent.map(|parent| parent.id);
        self.tx.insert(&company)?;
        self.filled.companies += 1;
        self.firms.push(Firm { id, land, kind, domain: host, brand });
        if self.dice.chance(55) {
            let topics = self.some_topics(2);
            self.company_topics(id, &topics)?;
        }
        Ok(())
    }

    /// Writes what a company deals with.
    pub(super) fn company_topics(&mut self, company: Id, topics: &[&'static str]) -> Result<()> {
        for topic in topics {
            let topic_id = self.topic(topic)?;
            self.tx.insert(&CompanyTopic { id: self.tx.id(), company_id: company, topic_id })?;
        }
        Ok(())
    }

    /// One to so many topics, each once.
    pub(super) fn some_topics(&mut self, most: usize) -> Vec<&'static str> {
        let weights: Vec<(usize, &'static str)> =
            talk::TOPICS.iter().map(|(weight, name, _)| (*weight, *name)).collect();
        let mut topics: Vec<&'static str> = Vec::new();
        for _ in 0..=self.dice.below(most) {
            let topic = self.dice.weighed(&weights);
            if !topics.contains(&topic) {
                topics.push(topic);
            }
        }
        topics
    }

    /// A company that was written by hand.
    pub(super) fn remember_firm(&mut self, company: &Company, domain: &str) {
        self.register.names.insert(company.name.to_lowercase());
        self.register.domains.insert(domain.to_owned());
        let kind = company.kind.unwrap_or(CompanyKind::Customer);
        let land = lands::land(&company.country);
        self.firms.push(Firm { id: company.id, land, kind, domain: domain.to_owned(), brand: String::new() });
    }
}

impl Register {
    /// Gives the company a name that no other has, in two scripts where that is natural. Says the brand in it.
    fn name(
        &mut self,
        dice: &mut Dice,
        company: &mut Company,
        land: &'static Land,
        kind: CompanyKind,
        parent: Option<&Firm>,
    ) -> String {
        loop {
            let brand = match (kind, parent) {
                (_, Some(parent)) => {
                    company.name = format!("{} {} {}", parent.brand, region(land), form(dice, land));
                    parent.brand.clone()
                }
                (CompanyKind::PublicBody, _) => town_name(dice, company, land, land.bodies),
                (CompanyKind::University, _) => town_name(dice, company, land, land.universities),
                (CompanyKind::Press, _) => {
                    let paper = dice
                        .word("Ciudad|Revue|Stadtlicht Magazin|Urban Review|Light & Street|Smart City Post|城市观察");
                    company.name = format!("{} {paper}", stem(dice));
                    String::new()
                }
                _ if land.family_first => eastern(dice, company, land),
                _ => western(dice, company, land),
            };
            if self.names.insert(company.name.to_lowercase()) {
                return brand;
            }
            // Two branches of a name in a land, or a town that is there already: tell them apart by a number.
            let number = self.names.len();
            let name = format!("{} {number}", company.name);
            if (parent.is_some() || dice.chance(10)) && self.names.insert(name.to_lowercase()) {
                company.name = name;
                return brand;
            }
        }
    }

    fn domain(&mut self, company: &Company, land: &'static Land) -> String {
        let forms = land.forms.split('|');
        let short = match company.kind {
            Some(CompanyKind::PublicBody) => company.city.clone(),
            Some(CompanyKind::University) => format!("uni {}", company.city),
            _ => forms
                .fold(company.name.as_str(), |name, form| name.strip_suffix(form).unwrap_or(name))
                .to_owned(),
        };
        let slug = plain(&short);
        let country = land.code.to_lowercase();
        let mut domain = format!("{slug}.example");
        let mut count = 1;
        while !self.domains.insert(domain.clone()) {
            domain = if count == 1 {
                format!("{slug}-{country}.example")
            } else {
                format!("{slug}-{country}{count}.example")
            };
            count += 1;
        }
        domain
    }
}

fn stem(dice: &mut Dice) -> String {
    format!("{}{}{}", dice.word(STARTS), dice.word(MIDDLES), dice.word(ENDS))
}

fn form(dice: &mut Dice, land: &'static Land) -> &'static str {
    dice.word(land.forms)
}

fn western(dice: &mut Dice, company: &mut Company, land: &'static Land) -> String {
    let brand = stem(dice);
    let trade = scripts(dice.word(land.trades)).0;
    let comma = if dice.chance(15) { "," } else { "" };
    company.name = match dice.below(5) {
        0 => format!("{brand}{comma} {}", form(dice, land)),
        1 => format!("{trade} {brand}{comma} {}", form(dice, land)),
        _ => format!("{brand} {trade}{comma} {}", form(dice, land)),
    };
    if dice.chance(7) {
        company.native_name = format!(
            "{}{}{}{}",
            dice.word(SOUNDS),
            dice.word(SOUNDS),
            dice.word(SOUNDS),
            dice.word(AFTER_SOUNDS)
        );
    }
    brand
}

fn eastern(dice: &mut Dice, company: &mut Company, land: &'static Land) -> String {
    let (brand, native_brand) = land.town(dice);
    let (trade, native_trade) = scripts(dice.word(land.trades));
    let (city, native_city) = scripts(dice.word(land.cities));
    city.clone_into(&mut company.city);
    let place = if dice.chance(50) { format!("{city} ") } else { String::new() };
    company.name = format!("{place}{brand} {trade} {}", form(dice, land));
    company.native_name = match land.code {
        "CN" if dice.chance(60) => format!("{native_city}{native_brand}{native_trade}有限公司"),
        "CN" => format!("{native_city}{native_brand}{native_trade}"),
        "JP" => format!("{native_brand}{native_trade}株式会社"),
        _ => format!("{native_brand}{native_trade}"),
    };
    brand
}

fn town_name(dice: &mut Dice, company: &mut Company, land: &'static Land, patterns: &'static str) -> String {
    let (town, native_town) = land.town(dice);
    let (latin, native) = scripts(dice.word(patterns));
    company.name = latin.replace("{t}", &town);
    company.native_name = native.replace("{n}", &native_town);
    company.city = town;
    String::new()
}

fn region(land: &'static Land) -> &'static str {
    match land.code {
        "ES" | "PT" => "Iberia",
        "DE" => "Deutschland",
        "SE" | "NO" | "DK" => "Nordic",
        "AE" => "Gulf",
        "CN" | "KR" | "JP" => "Asia",
        "FR" => "France",
        "IT" => "Italia",
        "PL" | "CZ" => "East",
        "GB" | "IE" => "UK & Ireland",
        _ => "International",
    }
}
