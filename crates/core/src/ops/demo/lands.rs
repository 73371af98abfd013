//! The countries visitors come from: names, towns, firms, phones and money as they are there. All of it invented.
//!
//! Lists are divided by `|`. `Latin=native` gives a word in both scripts, `man/woman` both forms of a family name.
//! A phone is `country-code trunk pattern` with `#` for a digit, from the ranges that regulators keep for fiction
//! where there are such (Ofcom, ARCEP, Bundesnetzagentur, PTS, ComReg, NANPA), else with zeros that nobody has.

mod east;
mod north;
mod south;

use super::dice::Dice;

/// A country.
#[derive(Debug)]
pub(super) struct Land {
    /// ISO 3166-1 alpha-2 code.
    pub code: &'static str,
    /// How many of a hundred firms come from there.
    pub weight: usize,
    /// ISO 4217 code.
    pub currency: &'static str,
    /// BCP 47 codes by spaces.
    pub languages: &'static str,
    pub women: &'static str,
    pub men: &'static str,
    pub families: &'static str,
    /// Of a hundred people so many bear two family names.
    pub two_families: usize,
    pub family_first: bool,
    pub titles: &'static str,
    pub cities: &'static str,
    pub streets: &'static str,
    /// An invented town is one of the first and one of the second.
    pub towns: (&'static str, &'static str),
    /// City and public bodies; `{t}` is the town.
    pub bodies: &'static str,
    pub universities: &'static str,
    pub trades: &'static str,
    pub forms: &'static str,
    pub mobile: &'static str,
    pub desk: &'static str,
    /// The letters before a VAT id and how many digits follow.
    pub vat: (&'static str, usize),
}

/// All of them.
pub(super) fn all() -> impl Iterator<Item = &'static Land> {
    south::LANDS.iter().chain(north::LANDS).chain(east::LANDS)
}

/// The land of this code; the first one when nobody comes from there.
pub(super) fn land(code: &str) -> &'static Land {
    all().find(|land| land.code == code).unwrap_or(&south::LANDS[0])
}

/// Some land, each as often as visitors come from there.
pub(super) fn any(dice: &mut Dice) -> &'static Land {
    let weights: Vec<(usize, &'static Land)> = all().map(|land| (land.weight, land)).collect();
    dice.weighed(&weights)
}

/// Both scripts of a word; without a native form the second is empty.
pub(super) fn scripts(word: &'static str) -> (&'static str, &'static str) {
    word.split_once('=').unwrap_or((word, ""))
}

impl Land {
    /// An invented town, in both scripts.
    pub(super) fn town(&self, dice: &mut Dice) -> (String, String) {
        let (head, tail) = (scripts(dice.word(self.towns.0)), scripts(dice.word(self.towns.1)));
        let mut name = head.0.to_owned();
        let mut letters = tail.0.chars();
        if name.ends_with(' ') {
            name.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        }
        name.push_str(letters.as_str());
        (name, format!("{}{}", head.1, tail.1))
    }
}
