//! Who somebody is: names, ways to reach them, whom they work for and where, and how two people agree.

use super::{
    bits::{BIT, Bits, log2},
    catalogue::Catalogue,
    firm::{self, say_place},
    name::{self, Name, NameMatch, Part},
    near::Near,
    place,
    verdict::{Household, Level, Reason, Reasons, Verdict},
    words::{WordId, Words},
};
use crate::text::{domain, email, phone};

/// A person as they are written down; what is unknown is empty.
#[derive(Debug, Clone, Default)]
pub struct PersonText<'a> {
    /// Given name in Latin letters.
    pub given_name: &'a str,
    /// Family name in Latin letters.
    pub family_name: &'a str,
    /// Whole name in its own script.
    pub native_name: &'a str,
    /// Mail addresses.
    pub emails: Vec<&'a str>,
    /// Phone numbers, in E.164 where that is known.
    pub phones: Vec<&'a str>,
    /// Their own address, in any number of parts.
    pub address: Vec<&'a str>,
    /// Whom they work for: the number that [`Catalogue::add_firm`] gave.
    pub firm: Option<u32>,
}

/// A person as they are compared.
#[derive(Debug, Default)]
pub(super) struct Person {
    pub name: Name,
    pub mails: Box<[WordId]>,
    pub domains: Box<[WordId]>,
    pub phones: Box<[WordId]>,
    pub place: Box<[WordId]>,
    pub firm: Option<u32>,
}

/// The words that people are told by.
#[derive(Debug, Default)]
pub(super) struct PersonWords {
    pub names: Words,
    pub mails: Words,
    pub domains: Words,
    pub phones: Words,
    pub places: Words,
    pub firms: Words,
}

/// So many digits at the end of a number tell it from others, however its beginning was typed.
const DIGITS: usize = 9;
const DIGITS_MIN: usize = 7;

impl Person {
    pub(super) fn read(words: &mut PersonWords, text: &PersonText<'_>) -> Self {
        let (mut mails, mut domains, mut phones) = (Vec::new(), Vec::new(), Vec::new());
        for key in text.emails.iter().filter_map(|typed| email::key(typed)) {
            if let Some(host) = email::domain(&key).filter(|host| !email::is_free_mail(host)) {
                domains.push(words.domains.id(domain::registrable(host)));
            }
            // A desk's mailbox says where somebody works, not who it is.
            if !email::is_role(&key) {
                mails.push(words.mails.id(&key));
            }
        }
        for typed in &text.phones {
            let digits = phone::digits(typed);
            let end = digits.get(digits.len().saturating_sub(DIGITS)..).unwrap_or_default();
            if end.len() >= DIGITS_MIN {
                phones.push(words.phones.id(end));
            }
        }
        for list in [&mut mails, &mut domains, &mut phones] {
            list.sort_unstable();
            list.dedup();
        }
        words.mails.count(&mails);
        words.domains.count(&domains);
        words.phones.count(&phones);
        if let Some(firm) = text.firm {
            let id = words.firms.id(&firm.to_string());
            words.firms.count(&[id]);
        }
        Self {
            name: Name::read(&mut words.names, text.given_name, text.family_name, text.native_name),
            mails: mails.into(),
            domains: domains.into(),
            phones: phones.into(),
            place: place::read(&mut words.places, &text.address),
            firm: text.firm,
        }
    }
}

/// Compares two people; nothing when they are hardly the same.
pub(super) fn compare(book: &Catalogue, a: &Person, b: &Person) -> Option<Verdict> {
    let words = &book.person_words;
    let mut reasons = Reasons::default();
    let name = name::compare(&words.names, &a.name, &b.name);
    let reach = reach(words, a, b, &mut reasons);
    let place = place::compare(&words.places, &a.place, &b.place).unwrap_or_default();
    say_place(&mut reasons, place);
    let around = around(book, (a, b), place.bits, &mut reasons);
    let against = contradiction(words, a, b);
    let household = if place.bits >= HOUSE { household(name) } else { Household::Apart };
    let name_bits = name.map_or(0, |name| name.bits.min(24 * BIT));
    let bits = name_bits + reach + around - against - log2(words.names.records() + 1_000);
    let evidence = Evidence { own: reach + place.bits.max(0), support: reach + around, against, bits };
    let level = level(name, &evidence)?;
    if let Some(name) = name {
        say(&mut reasons, name);
    }
    Some(Verdict { level, bits, reasons, household })
}

/// So many people may have a number or mailbox of their own in the book twice; what more share is a switchboard.
const OWN: u32 = 3;

/// Their own mail addresses and phone numbers.
fn reach(words: &PersonWords, a: &Person, b: &Person, reasons: &mut Reasons) -> Bits {
    let mails = shared(&words.mails, &a.mails, &b.mails, |count| count <= OWN);
    let phones = shared(&words.phones, &a.phones, &b.phones, |count| count <= OWN);
    if mails > 0 {
        reasons.add(Reason::SameMail);
    }
    if shared(&words.phones, &a.phones, &b.phones, |_| true) > 0 {
        reasons.add(Reason::SamePhone);
    }
    mails + phones
}

/// Mailboxes of their own at one firm, and numbers, that are others: two colleagues as likely as one of them twice.
fn contradiction(words: &PersonWords, a: &Person, b: &Person) -> Bits {
    let differ =
        |a: &[WordId], b: &[WordId]| !a.is_empty() && !b.is_empty() && !a.iter().any(|id| b.contains(id));
    let mut against = 0;
    if differ(&a.mails, &b.mails) {
        against += if shared(&words.domains, &a.domains, &b.domains, |_| true) > 0 { 5 * BIT } else { BIT };
    }
    if differ(&a.phones, &b.phones) {
        against += 2 * BIT;
    }
    against
}

/// What shared words say; the rarest in full.
fn shared(words: &Words, a: &[WordId], b: &[WordId], counts: impl Fn(u32) -> bool) -> Bits {
    let both = a.iter().filter(|id| b.contains(id) && counts(words.occurs(**id)));
    both.map(|id| words.rarity(*id)).max().unwrap_or(0)
}

/// Whom they work for, and where: what comes together counts once.
fn around(book: &Catalogue, (a, b): (&Person, &Person), place: Bits, reasons: &mut Reasons) -> Bits {
    let words = &book.person_words;
    let mut work = 0;
    if let (Some(x), Some(y)) = (a.firm, b.firm) {
        if x == y {
            reasons.add(Reason::SameCompany);
            work = book.firm_rarity(x);
        } else if let (Some(of_a), Some(of_b)) = (book.firm(x), book.firm(y)) {
            let name = firm::compare_names(&book.firm_words.names, of_a, of_b);
            let rarity = book.firm_rarity(x).min(book.firm_rarity(y));
            match name {
                Some(name) if name.is_whole && !name.differs => {
                    reasons.add(if name.is_same { Reason::SameCompany } else { Reason::SimilarCompany });
                    work = name.bits.min(rarity);
                }
                Some(name) if !name.differs && name.bits > 0 => {
                    reasons.add(Reason::SimilarCompany);
                    work = name.bits.min(rarity) / 2;
                }
                _ => work = -2 * BIT,
            }
        }
    }
    let domain = shared(&words.domains, &a.domains, &b.domains, |_| true);
    // Who has the same mailbox has the same domain: nobody needs to be told.
    let is_said = shared(&words.mails, &a.mails, &b.mails, |_| true) > 0;
    if domain > 0 && work <= 0 && !is_said {
        reasons.add(Reason::SameDomain);
    }
    // The firm's switchboard or mailbox.
    let desk = shared(&words.phones, &a.phones, &b.phones, |count| count > OWN).max(shared(
        &words.mails,
        &a.mails,
        &b.mails,
        |count| count > OWN,
    ));
    let common = domain.max(desk) * 3 / 4;
    let work = if common > 0 { work.max(common) } else { work };
    let place = place.clamp(-4 * BIT, 26 * BIT);
    if work > 0 && place > 0 { work.max(place) + work.min(place) / 4 } else { work + place }
}

/// An address that agrees by so much is the same house.
const HOUSE: Bits = 15 * BIT;

fn agrees(part: Part) -> bool {
    matches!(part, Part::Agrees(near) if near <= Near::Alike)
}

fn household(name: Option<NameMatch>) -> Household {
    let Some(name) = name else { return Household::Apart };
    let differs = |part| matches!(part, Part::Differs | Part::Partly);
    match (differs(name.given), differs(name.family)) {
        (false, false) => Household::Name,
        (true, false) if agrees(name.family) => Household::Family,
        (false, true) if agrees(name.given) => Household::Given,
        (true, true) => Household::Nothing,
        _ => Household::Apart,
    }
}

/// What speaks for two people being the same, beside their names.
struct Evidence {
    /// What is theirs alone: their mailbox, number, address.
    own: Bits,
    /// The same, and whom they work for.
    support: Bits,
    against: Bits,
    /// All of it and the names.
    bits: Bits,
}

/// How sure it is, by what agrees and by how much.
fn level(name: Option<NameMatch>, evidence: &Evidence) -> Option<Level> {
    let Evidence { own, support, against, bits } = *evidence;
    let Some(name) = name else {
        return (own >= 6 * BIT && bits >= 0).then_some(Level::Possible);
    };
    let open = |part: Part| matches!(part, Part::Agrees(_) | Part::Unknown);
    let both = agrees(name.given) && agrees(name.family);
    let fits = open(name.given) && open(name.family) && (agrees(name.given) || agrees(name.family));
    let is_backed = if both { support >= 5 * BIT } else { own >= 10 * BIT };
    let is_clear = !name.sounds_alike && against < 5 * BIT;
    if fits && is_backed && is_clear && bits >= 8 * BIT {
        Some(Level::Sure)
    } else if (fits && bits >= 3 * BIT && support >= 0)
        || (bits >= 10 * BIT && own >= 10 * BIT && (agrees(name.given) || agrees(name.family)))
    {
        Some(Level::Likely)
    } else {
        (bits >= 0).then_some(Level::Possible)
    }
}

fn say(reasons: &mut Reasons, name: NameMatch) {
    let parts = [name.given, name.family];
    let worst =
        parts.iter().filter_map(|part| if let Part::Agrees(near) = part { Some(*near) } else { None }).max();
    if name.crosses_scripts && worst.is_some() {
        reasons.add(Reason::OtherScript);
    }
    if name.is_swapped {
        reasons.add(Reason::OtherOrder);
    }
    let is_part = parts.contains(&Part::Unknown);
    let is_other = parts.iter().any(|part| matches!(part, Part::Differs | Part::Partly));
    match worst {
        None => {}
        Some(_) if name.sounds_alike => reasons.add(Reason::SoundsAlike),
        Some(_) if is_other => reasons.add(Reason::OtherPartOfName),
        Some(_) if is_part => reasons.add(Reason::PartOfName),
        Some(Near::Same) if !name.crosses_scripts => reasons.add(Reason::SameName),
        Some(Near::Same) => {}
        Some(Near::Slip | Near::Alike | Near::Faint) => reasons.add(Reason::SimilarName),
        Some(Near::Short | Near::Initial) => reasons.add(Reason::ShortName),
    }
}
