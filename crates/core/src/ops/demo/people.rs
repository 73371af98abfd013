//! Made-up people: names right for their country, titles, jobs, and every way to reach them.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

use super::{
    dice::Dice,
    firms::Firm,
    lands::{Land, scripts},
};
use crate::model::{
    Id,
    codes::{CompanyKind, EmailKind, NameOrder, PhoneKind},
    contact::Contact,
};

const PARTICLES: &[&str] = &[
    "al", "bin", "da", "de", "den", "der", "dos", "el", "in", "la", "le", "lo", "mac", "ni", "t", "ter",
    "van", "von", "zu",
];

/// Hands out mail addresses and phone numbers, none twice while there are any left.
#[derive(Debug, Default)]
pub(super) struct Reach {
    mails: HashSet<String>,
    phones: std::collections::HashMap<&'static str, usize>,
}

/// Somebody, of this firm or of none.
pub(super) fn person(dice: &mut Dice, land: &'static Land, firm: Option<&Firm>) -> Contact {
    let mut contact = Contact::unnamed(Id::nil());
    let woman = dice.chance(46);
    let given = scripts(dice.word(if woman { land.women } else { land.men }));
    let family = family(dice, land, woman);
    given.0.clone_into(&mut contact.given_name);
    contact.family_name = family.0;
    if !family.1.is_empty() {
        let gap = if land.family_first { "" } else { " " };
        let parts = if land.family_first { [&family.1, given.1] } else { [given.1, &family.1] };
        contact.native_name = parts.join(gap);
    }
    if land.family_first {
        contact.name_order = NameOrder::FamilyFirst;
    }
    if land.code == "CN" && dice.chance(10) {
        // Many go by a European given name abroad, which then comes first.
        let list = if woman { "Lucía|Helen|Amelie|Grace" } else { "Kevin|Leo|Daniel|Óscar" };
        dice.word(list).clone_into(&mut contact.given_name);
        contact.name_order = NameOrder::GivenFirst;
    }
    if dice.chance(14) {
        title(dice, land, woman).clone_into(&mut contact.title);
    }
    if dice.chance(88) {
        contact.job_title = job(dice, land, firm.map(|firm| firm.kind));
    }
    if dice.chance(25) {
        let departments = "Purchasing|Engineering|Public works|Innovation|Mobility|Sales|Compras|Obras|技术部|采购部|Tiefbau|R&D";
        dice.word(departments).clone_into(&mut contact.department);
    }
    if dice.chance(80) {
        dice.word(land.languages).clone_into(&mut contact.languages);
    }
    land.code.clone_into(&mut contact.country);
    contact.company_id = firm.map(|firm| firm.id);
    contact
}

fn family(dice: &mut Dice, land: &'static Land, woman: bool) -> (String, String) {
    let form = |word: &'static str| {
        let (man, wife) = word.split_once('/').unwrap_or((word, word));
        if woman { wife } else { man }
    };
    let (latin, native) = scripts(dice.word(land.families));
    let mut latin = form(latin).to_owned();
    if dice.chance(land.two_families) {
        let second = scripts(dice.word(land.families)).0;
        let link = if land.code == "ES" && dice.chance(12) { " i " } else { " " };
        latin = format!("{latin}{link}{}", form(second));
    }
    (latin, form(native).to_owned())
}

fn title(dice: &mut Dice, land: &'static Land, woman: bool) -> &'static str {
    let title = dice.word(land.titles);
    // These have a form for women or for men only.
    match (title, woman) {
        ("Dra.", false) => "Dr.",
        ("Dott.ssa", false) => "Dott.",
        ("Dott.", true) => "Dott.ssa",
        ("Eng.ª", false) => "Eng.",
        _ => title,
    }
}

fn job(dice: &mut Dice, land: &'static Land, kind: Option<CompanyKind>) -> String {
    let own = match land.code {
        "ES" => "Jefa de compras|Responsable de alumbrado|Directora técnica|Concejal de movilidad",
        "FR" => "Directeur des achats|Chargée de mission mobilité|Responsable éclairage public",
        "DE" => "Leiter Straßenbeleuchtung|Einkäuferin|Projektleiter",
        "IT" => "Responsabile acquisti|Direttore tecnico",
        "PL" => "Kierownik projektu|Główny specjalista",
        "CN" => "采购经理|总经理|海外业务总监|技术总监|销售工程师",
        "JP" => "営業部長|技術主任",
        "KR" => "해외영업팀장|구매 과장",
        _ => "Project manager|Technical director",
    };
    let list = match kind {
        _ if dice.chance(30) => own,
        Some(CompanyKind::PublicBody) => {
            "Head of street lighting|Smart city officer|Deputy mayor for mobility|City engineer|\
             Head of purchasing|Chief digital officer|Energy manager|Air quality officer"
        }
        Some(CompanyKind::University) => {
            "Professor of urban computing|Research fellow|PhD student|Laboratory manager|Lecturer"
        }
        Some(CompanyKind::Press) => "Editor|Reporter|Editor in chief",
        Some(CompanyKind::Distributor | CompanyKind::Partner) => {
            "Managing director|Product manager|Head of purchasing|Sales director|Owner"
        }
        _ => {
            "Head of purchasing|Project manager|Technical director|CTO|Managing director|Business development|\
             Sales engineer|Key account manager|Founder|Product manager"
        }
    };
    dice.word(list).to_owned()
}

impl Reach {
    /// None to two addresses, none of them anybody else's but that of the firm's own desk.
    pub(super) fn emails(
        &mut self,
        dice: &mut Dice,
        contact: &Contact,
        firm: Option<&Firm>,
    ) -> Vec<(EmailKind, String)> {
        let (given, family) = (plain(&contact.given_name), plain(&contact.family_name));
        // Of several family names the first counts, but not its particle.
        let family = family.split('-').find(|part| !PARTICLES.contains(part)).unwrap_or_default();
        let initial: String = given.chars().take(1).collect();
        let count = dice.weighed(&[(11, 0), (75, 1), (14, 2)]);
        let mut emails = Vec::new();
        let work = firm.filter(|firm| count > 0 && !firm.domain.is_empty());
        if let Some(firm) = work {
            let local = match dice.below(10) {
                0..4 => format!("{given}.{family}"),
                4..7 => format!("{initial}{family}"),
                7..9 => given.as_str().to_owned(),
                _ => format!("{family}.{initial}"),
            };
            emails.push((EmailKind::Work, self.free(&local, &firm.domain)));
        }
        if emails.len() < count {
            if let Some(firm) = work.filter(|_| dice.chance(35)) {
                let desk = dice.word("info|purchasing|sales|office");
                emails.push((EmailKind::Other, format!("{desk}@{}", firm.domain)));
            } else {
                let host = dice.word("correo.example|mailbox.example|youxiang.example|posta.example");
                let local = format!("{given}{family}{}", dice.between(60, 99));
                emails.push((EmailKind::Home, self.free(&local, host)));
            }
        }
        emails
    }

    fn free(&mut self, local: &str, domain: &str) -> String {
        let mut address = format!("{local}@{domain}");
        let mut count = 2;
        while !self.mails.insert(address.clone()) {
            address = format!("{local}{count}@{domain}");
            count += 1;
        }
        address
    }

    /// None to two numbers; some people give a WeChat account instead.
    pub(super) fn phones(
        &mut self,
        dice: &mut Dice,
        land: &'static Land,
        contact: &Contact,
    ) -> Vec<(PhoneKind, String, String)> {
        let mut phones: Vec<(PhoneKind, String, String)> = Vec::new();
        let count = dice.weighed(&[(24, 0), (58, 1), (18, 2)]);
        let chinese = contact.languages.contains("zh");
        for at in 0..count {
            let kind = match (at, chinese) {
                (0, _) if dice.chance(72) => PhoneKind::Mobile,
                (_, true) if dice.chance(60) => PhoneKind::WeChat,
                (0, _) => PhoneKind::Work,
                _ if phones.iter().any(|(kind, ..)| *kind == PhoneKind::Work) => PhoneKind::Mobile,
                _ => {
                    dice.weighed(&[(50, PhoneKind::Work), (42, PhoneKind::WhatsApp), (8, PhoneKind::Mobile)])
                }
            };
            if kind == PhoneKind::WeChat {
                let name = plain(&format!("{} {}", contact.family_name, contact.given_name)).replace('-', "");
                phones.push((kind, format!("{name}_{}", dice.between(10, 999)), String::new()));
                continue;
            }
            let (typed, e164) =
                self.number(dice, if kind == PhoneKind::Work { land.desk } else { land.mobile });
            phones.push((kind, typed, e164));
        }
        phones
    }

    /// The next number of a range, as somebody types it and as E.164.
    fn number(&mut self, dice: &mut Dice, ranges: &'static str) -> (String, String) {
        let count = self.phones.entry(ranges).or_insert_with(|| dice.below(1000));
        *count += 1;
        let kinds = ranges.matches('|').count() + 1;
        let range = ranges.split('|').nth(*count % kinds).unwrap_or_default();
        let (code, rest) = range.split_once(' ').unwrap_or_default();
        let (trunk, pattern) = rest.split_once(' ').unwrap_or_default();
        let trunk = if trunk == "-" { "" } else { trunk };
        // A step that shares no factor with ten meets every number once before it meets one again.
        let mut left = (*count / kinds).wrapping_mul(7_919);
        let digit = |_| {
            let digit = char::from(b'0' + u8::try_from(left % 10).unwrap_or(0));
            left /= 10;
            digit
        };
        let tail: Vec<char> = (0..pattern.matches('#').count()).map(digit).collect();
        let mut tail = tail.into_iter().rev();
        let national: String =
            pattern.chars().map(|c| if c == '#' { tail.next().unwrap_or('0') } else { c }).collect();
        let digits: String = national.chars().filter(char::is_ascii_digit).collect();
        let e164 = format!("+{code}{digits}");
        let typed = match dice.below(20) {
            0..9 => format!("+{code} {national}"),
            9..12 => e164.clone(),
            12..14 => format!("00{code} {national}"),
            14..17 => format!("{trunk}{national}"),
            17 if trunk.is_empty() => format!("(+{code}) {}", national.replace(' ', "-")),
            17 => format!("+{code} ({trunk}){national}"),
            18 => format!("+{code}-{}", national.replace(' ', "-")),
            _ => format!("+{code} {}", national.replace(' ', ".")),
        };
        (typed, e164)
    }
}

/// Which of our three languages a contact is written to in.
pub(super) fn language(contact: &Contact) -> &'static str {
    match contact.languages.split(' ').next() {
        Some("zh-CN" | "yue") => "zh-CN",
        Some("es" | "ca" | "gl" | "eu") => "es",
        _ => "en",
    }
}

/// Small Latin letters, digits and hyphens only, as in a mail address or a domain.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.to_lowercase().nfd() {
        match c {
            'a'..='z' | '0'..='9' => plain.push(c),
            'ß' => plain.push_str("ss"),
            'ø' | 'ö' => plain.push('o'),
            'æ' => plain.push_str("ae"),
            'ł' => plain.push('l'),
            'ı' => plain.push('i'),
            'đ' | 'ð' => plain.push('d'),
            '\'' | '’' | '.' => {}
            ' ' | '-' | '&' if !plain.is_empty() && !plain.ends_with('-') => plain.push('-'),
            _ => {}
        }
    }
    plain.trim_end_matches('-').to_owned()
}
