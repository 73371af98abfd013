//! What a company is called and where it is to be found, and how two of them agree.

use super::{
    align::{Placed, align},
    bits::{BIT, Bits, log2},
    near::Near,
    place::{self, PlaceMatch},
    verdict::{Household, Level, Reason, Reasons, Verdict},
    words::{WordId, Words},
};
use crate::text::{
    company_name, domain, email,
    fold::fold,
    pinyin::{self, is_han},
};

/// A company as it is written down; what is unknown is empty.
#[derive(Debug, Clone, Default)]
pub struct FirmText<'a> {
    /// Its name in Latin letters.
    pub name: &'a str,
    /// Its name in its own script.
    pub native_name: &'a str,
    /// Host of its web address.
    pub domain: &'a str,
    /// VAT id or its like.
    pub vat_id: &'a str,
    /// Street, postcode, city and the like, in any number of parts.
    pub address: Vec<&'a str>,
    /// ISO 3166-1 alpha-2 code.
    pub country: &'a str,
}

/// A company as it is compared.
#[derive(Debug, Default)]
pub(super) struct Firm {
    /// The words of its Latin name, without the legal form.
    pub words: Box<[Placed]>,
    /// The same written as one.
    pub joined: Option<WordId>,
    /// Its name in its own script, without the legal form.
    pub han: Option<WordId>,
    pub form: Option<&'static str>,
    pub domain: Option<WordId>,
    pub vat: Option<WordId>,
    pub place: Box<[WordId]>,
    pub country: Box<str>,
}

/// The words that companies are told by.
#[derive(Debug, Default)]
pub(super) struct FirmWords {
    pub names: Words,
    pub domains: Words,
    pub vats: Words,
    pub places: Words,
}

/// How the names of two companies agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FirmName {
    pub bits: Bits,
    /// Every word agrees.
    pub is_whole: bool,
    /// Letter by letter.
    pub is_same: bool,
    pub is_short: bool,
    pub crosses_scripts: bool,
    /// Both have words that the other lacks, or one has a number.
    pub differs: bool,
    pub other_number: bool,
}

const WORDS_MAX: usize = 10;

impl Firm {
    pub(super) fn read(words: &mut FirmWords, text: &FirmText<'_>) -> Self {
        let has_han = |name: &str| name.chars().any(is_han);
        let (mut latin, mut native) = (text.name, text.native_name);
        if native.is_empty() && has_han(latin) {
            (latin, native) = ("", latin);
        }
        let key = company_name::key(if latin.is_empty() && !has_han(native) { native } else { latin });
        let parts: Vec<Placed> = key
            .split(' ')
            .filter(|word| !word.is_empty() && !LEFT_OUT.contains(word))
            .take(WORDS_MAX)
            .map(|word| (words.names.id(whole(word)), 0))
            .collect();
        let mut counted: Vec<WordId> = parts.iter().map(|(id, _)| *id).collect();
        let joined = key.replace([' ', '.', '/'], "");
        let joined = (!joined.is_empty()).then(|| words.names.id(&joined));
        let han = if has_han(native) { company_name::key(native).replace(' ', "") } else { String::new() };
        let han = (!han.is_empty()).then(|| words.names.id(&han));
        counted.extend(joined);
        counted.extend(han);
        words.names.count(&counted);
        let host = domain::host(text.domain).map(|host| domain::registrable(&host).to_owned());
        let domain = host.filter(|host| !email::is_free_mail(host)).map(|host| words.domains.id(&host));
        words.domains.count(domain.as_slice());
        let vat: String = fold(text.vat_id).chars().filter(|c| c.is_alphanumeric()).collect();
        let vat = (vat.len() > 5).then(|| words.vats.id(&vat));
        words.vats.count(vat.as_slice());
        Self {
            words: parts.into(),
            joined,
            han,
            form: company_name::legal_form(latin).or_else(|| company_name::legal_form(native)),
            domain,
            vat,
            place: place::read(&mut words.places, &text.address),
            country: text.country.into(),
        }
    }
}

/// Words that tell no company from another.
const LEFT_OUT: &[&str] =
    &["the", "and", "of", "de", "del", "la", "le", "der", "die", "das", "und", "y", "i", "e", "et"];

/// What firms shorten in their names.
fn whole(word: &str) -> &str {
    SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, whole)| whole)
}

const SHORT: &[(&str, &str)] = &[
    ("tech", "technology"),
    ("technologies", "technology"),
    ("technologie", "technology"),
    ("tecnologia", "technology"),
    ("tecnologias", "technology"),
    ("intl", "international"),
    ("internacional", "international"),
    ("mfg", "manufacturing"),
    ("univ", "university"),
    ("universitat", "university"),
    ("universidad", "university"),
    ("elec", "electronics"),
    ("electronic", "electronics"),
    ("electronica", "electronics"),
    ("sys", "systems"),
    ("system", "systems"),
    ("sistemas", "systems"),
    ("eng", "engineering"),
    ("ingenieria", "engineering"),
    ("ayto", "ayuntamiento"),
    ("ajto", "ajuntament"),
    ("bros", "brothers"),
    ("assoc", "associates"),
    ("svcs", "services"),
    ("grp", "group"),
    ("lights", "lighting"),
];

/// Compares the names of two companies; nothing when one has none.
pub(super) fn compare_names(words: &Words, a: &Firm, b: &Firm) -> Option<FirmName> {
    let latin = (!a.words.is_empty() && !b.words.is_empty()).then(|| compare_latin(words, a, b));
    if let (Some(x), Some(y)) = (a.han, b.han) {
        let native = compare_han(words, x, y);
        // A translation may be worded otherwise, but it has the same numbers.
        return Some(match latin {
            Some(latin) if latin.other_number => latin,
            _ => native,
        });
    }
    let across = |latin: &Firm, native: &Firm| native.han.and_then(|han| compare_across(words, latin, han));
    [latin, across(a, b), across(b, a)].into_iter().flatten().max_by_key(|found| found.bits)
}

fn compare_han(words: &Words, x: WordId, y: WordId) -> FirmName {
    // A long name is no coincidence, however small the book.
    let length = i32::try_from(words.letters(x).len().min(words.letters(y).len())).unwrap_or_default();
    let rarity = words.rarity(x).min(words.rarity(y)) + (length - 2).clamp(0, 6) * BIT * 3 / 2;
    let none = FirmName {
        bits: -6 * BIT,
        is_whole: false,
        is_same: false,
        is_short: false,
        crosses_scripts: false,
        differs: true,
        other_number: false,
    };
    if x == y {
        return FirmName { bits: rarity, is_whole: true, is_same: true, differs: false, ..none };
    }
    let (a, b) = (words.letters(x), words.letters(y));
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    // A city before the name, a trade after it: one is the other and more.
    if short.len() >= 2 && (long.ends_with(short) || long.starts_with(short)) {
        return FirmName { bits: rarity * 2 / 3, is_short: true, differs: false, ..none };
    }
    match words.near(x, y) {
        Some(Near::Slip) if short.len() >= 5 => FirmName { bits: rarity / 2, differs: false, ..none },
        _ => none,
    }
}

fn compare_latin(words: &Words, a: &Firm, b: &Firm) -> FirmName {
    let mut found = FirmName {
        bits: 0,
        is_whole: true,
        is_same: true,
        is_short: false,
        crosses_scripts: false,
        differs: false,
        other_number: false,
    };
    if let (Some(x), Some(y)) = (a.joined, b.joined)
        && words.near(x, y).is_some_and(|near| near <= Near::Slip)
        && a.words.len() != b.words.len()
    {
        // The same letters, parted elsewhere: they say what they say when parted.
        let more = if a.words.len() > b.words.len() { a } else { b };
        let parted: Bits = more.words.iter().map(|(id, _)| words.rarity(*id)).sum();
        found.is_same = x == y;
        found.bits = if x == y { parted } else { parted * 3 / 4 };
        return found;
    }
    let aligned = align(words, &a.words, &b.words);
    for ((x, _), (y, _), near) in &aligned.pairs {
        found.bits += words.agreement(*x, *y, *near);
        found.is_same &= *near == Near::Same;
        found.is_short |= *near >= Near::Short;
        // Another number is another body, however near it is.
        found.other_number |= *near != Near::Same && place::is_number(words.letters(*x));
    }
    found.differs = found.other_number;
    let (left_a, left_b) = (aligned.left_a.len(), aligned.left_b.len());
    if left_a + left_b > 0 {
        (found.is_whole, found.is_same) = (false, false);
        let mut left = aligned.left_a.iter().chain(&aligned.left_b);
        found.other_number |= left.any(|(id, _)| place::is_number(words.letters(*id)));
        found.differs = (left_a > 0 && left_b > 0) || found.other_number;
        let each = if found.differs { 3 * BIT } else { 3 * BIT / 2 };
        found.bits -= each * i32::try_from(left_a + left_b).unwrap_or_default();
        found.is_short |= !found.differs;
        if found.differs && is_acronym(words, a, b) {
            return FirmName { bits: 5 * BIT, is_short: true, differs: false, ..found };
        }
    }
    found
}

/// Whether one is the initials of the other.
fn is_acronym(words: &Words, a: &Firm, b: &Firm) -> bool {
    let (short, long) = if a.words.len() < b.words.len() { (a, b) } else { (b, a) };
    let initials: Vec<char> =
        long.words.iter().filter_map(|(id, _)| words.letters(*id).first().copied()).collect();
    short.words.len() == 1
        && initials.len() >= 3
        && short.words.first().is_some_and(|(id, _)| words.letters(*id) == initials)
}

/// Compares a Latin name with one in characters: which of its words spell some of them, and which translate others.
fn compare_across(words: &Words, latin: &Firm, han: WordId) -> Option<FirmName> {
    let run: Vec<char> = words.letters(han).iter().copied().filter(|c| is_han(*c)).collect();
    let readings = pinyin::readings(&run);
    let mut covered = vec![false; run.len()];
    let (mut bits, mut left, mut spelled) = (0, 0, 0);
    for (word, _) in &latin.words {
        let letters: String = words.letters(*word).iter().collect();
        let at = (0..run.len()).find_map(|at| {
            let length = pinyin::spelled_by(&readings, at, &letters)?;
            let is_free = covered.get(at..at + length)?.iter().all(|taken| !taken);
            (is_free && length > 1 && is_finished(&readings, at, length, &letters)).then_some((at, length))
        });
        if let Some((at, length)) = at {
            covered.iter_mut().skip(at).take(length).for_each(|taken| *taken = true);
            // Two syllables are read from many characters.
            bits += words.rarity(*word) - 2 * BIT;
            spelled += 1;
        } else if let Some((at, length)) = translated(&letters, &run) {
            covered.iter_mut().skip(at).take(length).for_each(|taken| *taken = true);
            bits += 2 * BIT;
        } else {
            left += 1;
        }
    }
    if spelled == 0 {
        return None;
    }
    let silent = covered.iter().filter(|taken| !**taken).count();
    bits -= BIT * i32::try_from(left * 2 + silent / 2).unwrap_or_default();
    let is_whole = left == 0 && silent <= 2;
    Some(FirmName {
        bits,
        is_whole,
        is_same: false,
        is_short: false,
        crosses_scripts: true,
        differs: false,
        other_number: false,
    })
}

/// Whether a word spells the characters to their end.
fn is_finished(readings: &[pinyin::Readings], at: usize, length: usize, typed: &str) -> bool {
    let mut rests = vec![typed];
    for options in readings.iter().skip(at).take(length) {
        rests = rests
            .iter()
            .flat_map(|rest| options.iter().filter_map(|option| rest.strip_prefix(option)))
            .collect();
    }
    rests.contains(&"")
}

fn translated(word: &str, run: &[char]) -> Option<(usize, usize)> {
    TRADE.iter().filter(|(latin, _)| *latin == word).find_map(|(_, native)| {
        let native: Vec<char> = native.chars().collect();
        let at = run.windows(native.len()).position(|part| part == native)?;
        Some((at, native.len()))
    })
}

/// What firms of the trade call themselves, in both languages.
const TRADE: &[(&str, &str)] = &[
    ("sensing", "传感"),
    ("sensor", "传感"),
    ("sensors", "传感"),
    ("technology", "科技"),
    ("technology", "技术"),
    ("electronics", "电子"),
    ("lighting", "照明"),
    ("lighting", "灯"),
    ("opto", "光电"),
    ("optoelectronics", "光电"),
    ("intelligent", "智能"),
    ("intelligence", "智能"),
    ("smart", "智能"),
    ("smart", "智慧"),
    ("information", "信息"),
    ("network", "网络"),
    ("communication", "通信"),
    ("communications", "通信"),
    ("robot", "机器人"),
    ("robotics", "机器人"),
    ("energy", "能源"),
    ("environment", "环境"),
    ("environmental", "环保"),
    ("equipment", "设备"),
    ("instrument", "仪器"),
    ("instruments", "仪表"),
    ("automation", "自动化"),
    ("systems", "系统"),
    ("engineering", "工程"),
    ("industry", "工业"),
    ("industrial", "实业"),
    ("trading", "贸易"),
    ("international", "国际"),
    ("group", "集团"),
    ("city", "城市"),
    ("urban", "城市"),
    ("traffic", "交通"),
    ("transport", "交通"),
    ("mobility", "出行"),
    ("drone", "无人机"),
    ("aviation", "航空"),
    ("vision", "视觉"),
    ("digital", "数字"),
    ("data", "数据"),
    ("software", "软件"),
    ("semiconductor", "半导体"),
    ("microelectronics", "微电子"),
    ("university", "大学"),
    ("institute", "研究院"),
];

/// Compares two companies; nothing when they are hardly the same.
pub(super) fn compare(words: &FirmWords, a: &Firm, b: &Firm, among: u32) -> Option<Verdict> {
    let name = compare_names(&words.names, a, b)?;
    let mut reasons = Reasons::default();
    let ids = ids(words, a, b, &mut reasons);
    let place = place::compare(&words.places, &a.place, &b.place).unwrap_or_default();
    say_place(&mut reasons, place);
    let is_abroad = !a.country.is_empty() && !b.country.is_empty() && a.country != b.country;
    // A branch has the name and the domain of its parent, a neighbour the street.
    let around =
        if place.other_number { place.bits.min(2 * BIT) } else { place.bits.clamp(-6 * BIT, 10 * BIT) };
    let other_form = !is_one_form(a.form, b.form);
    let against = if is_abroad { 8 * BIT } else { 0 } + if other_form { 2 * BIT } else { 0 };
    let bits =
        name.bits.min(24 * BIT) + ids.clamp(-8 * BIT, 20 * BIT) + around - against - log2(among + 1_000);
    say_name(&mut reasons, name, a.form != b.form);
    let is_one = name.is_whole && !is_abroad && !other_form && around > -2 * BIT && ids >= 0;
    let is_proved =
        name.is_same || ids >= 7 * BIT || (place.is_whole && place.same_number && around >= 8 * BIT);
    let level = if is_one && is_proved && bits >= 2 * BIT {
        Level::Sure
    } else if !name.differs && !is_abroad && bits >= 2 * BIT && ids > -4 * BIT {
        Level::Likely
    } else if bits >= -4 * BIT && name.bits > 4 * BIT && !name.other_number {
        Level::Possible
    } else {
        return None;
    };
    Some(Verdict { level, bits, reasons, household: Household::Apart })
}

/// What VAT ids and domains say.
fn ids(words: &FirmWords, a: &Firm, b: &Firm, reasons: &mut Reasons) -> Bits {
    let mut bits = 0;
    match a.vat.zip(b.vat) {
        Some((x, y)) if x == y => {
            reasons.add(Reason::SameVatId);
            bits += words.vats.rarity(x);
        }
        // Two VAT ids are two legal persons.
        Some(_) => bits -= 8 * BIT,
        None => {}
    }
    if let Some((x, y)) = a.domain.zip(b.domain) {
        if x == y {
            reasons.add(Reason::SameDomain);
            bits += words.domains.rarity(x);
        } else if label(words, x) != label(words, y) {
            bits -= 2 * BIT;
        }
    }
    bits
}

/// A domain without its ending, which firms have several of.
fn label(words: &FirmWords, domain: WordId) -> &[char] {
    words.domains.letters(domain).split(|c| *c == '.').next().unwrap_or_default()
}

/// Whether two legal forms can be those of one firm: one is unknown or of another script, or contains the other, as S.L.U.
/// does S.L.
fn is_one_form(a: Option<&str>, b: Option<&str>) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return true };
    let [a, b] = [a, b].map(|form| fold(form).chars().filter(|c| c.is_alphanumeric()).collect::<String>());
    let has_han = [&a, &b].iter().any(|form| form.chars().any(is_han));
    has_han || a.starts_with(&b) || b.starts_with(&a) || a.ends_with(&b) || b.ends_with(&a)
}

fn say_name(reasons: &mut Reasons, name: FirmName, other_form: bool) {
    reasons.add(match name {
        FirmName { crosses_scripts: true, .. } => Reason::OtherScript,
        FirmName { is_same: true, .. } if other_form => Reason::OtherLegalForm,
        FirmName { is_same: true, .. } => Reason::SameName,
        FirmName { is_short: true, .. } => Reason::ShortName,
        _ => Reason::SimilarName,
    });
}

pub(super) fn say_place(reasons: &mut Reasons, place: PlaceMatch) {
    if place.bits < 3 * BIT {
        return;
    }
    reasons.add(match place {
        PlaceMatch { is_whole: true, same_number: true, .. } => Reason::SameAddress,
        PlaceMatch { is_whole: true, .. } => Reason::SameCity,
        _ => Reason::SimilarAddress,
    });
}
