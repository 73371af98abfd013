//! A person's name: how far it goes at the start of a line, and its given, family and native parts and titles.

use super::chars::{folded, is_han, is_native, narrow, narrow_words, sigil};
use super::company::ends_phrase;
use super::labels::announces;
use super::name_words::{
    DEGREES, DEVOTIONS, FAMILIES, GIVEN, JOINTS, PARTICLES, SECOND_HALVES, STRONG, TITLES,
};
use super::native_name::{
    begins_with_family, family_of, family_rank, is_family, is_japanese_family, is_pinyin, is_plausible,
    is_title, spells, without_title,
};
use super::running::is_running;
use super::tokens::{Kind, Token, has_han};
use super::understood::PersonName;
use crate::model::codes::NameOrder;

/// More words than this are no name.
const MOST: usize = 9;

/// The first token after the name that starts at `first`; `first` itself when no name starts there.
pub(super) fn extent(tokens: &[Token], first: usize) -> usize {
    let (mut capitals, mut han, mut at) = (0, false, first);
    while let Some(token) = tokens.get(at).filter(|t| t.kind == Kind::Word && at < first + MOST) {
        let word = &*token.text;
        if token.escaped
            || announces(tokens, at, false)
            || !is_name_word(word)
            || !goes_on(tokens, first, at, capitals, han)
        {
            break;
        }
        let particle = PARTICLES.contains(&&*plain(word));
        capitals += usize::from(is_upper(word) && !is_honorific(word) && !particle);
        han |= has_han(word);
        at += 1;
        if ends_phrase(word) && !is_honorific(word) {
            break;
        }
    }
    // A particle or a joint alone at the end was the beginning of something else.
    while at > first + 1
        && is_latin_particle(&tokens[at - 1].text)
        && tokens[at - 1].text.chars().all(char::is_lowercase)
    {
        at -= 1;
    }
    at
}

fn plain(word: &str) -> String {
    folded(word).trim_end_matches(['.', ':']).replace('.', "")
}

fn is_upper(word: &str) -> bool {
    super::company::is_capital(word)
}

fn is_latin_particle(word: &str) -> bool {
    let plain = plain(word);
    PARTICLES.contains(&&*plain) || JOINTS.contains(&&*plain)
}

fn is_honorific(word: &str) -> bool {
    let plain = plain(word);
    TITLES.contains(&&*plain) || is_title(word)
}

/// Whether a word can stand in a name at all: letters, and nothing that counts or points.
fn is_name_word(word: &str) -> bool {
    let letters = word.chars().any(char::is_alphabetic);
    let other = word.chars().any(|c| {
        narrow(c).is_ascii_digit()
            || sigil(c).is_some()
            || matches!(c, '/' | '\\' | '=' | '+' | '*' | '&' | '%' | '€' | '$' | '?')
    });
    let bracket = word.starts_with(['(', '（', '[', '【']) && !word.chars().any(is_native);
    letters && !other && !bracket
}

fn goes_on(tokens: &[Token], first: usize, at: usize, capitals: usize, han: bool) -> bool {
    let word = &*tokens[at].text;
    let start = at == first;
    if is_day(word) && !start {
        return false;
    }
    if has_han(word) {
        return if start { !super::running::starts_running(word) } else { han_goes_on(tokens, at, han) };
    }
    let folded = plain(word);
    if is_upper(word) || word.chars().any(is_native) {
        return start || !(is_running(word) && next_word(tokens, at).is_some_and(|w| !is_upper(w)));
    }
    if is_running(word) || matches!(&*folded, "and" | "or" | "und" | "et" | "o") {
        return false;
    }
    if start || is_honorific(word) || DEGREES.contains(&&*folded) {
        return true;
    }
    if JOINTS.contains(&&*folded) {
        return joins(tokens, first, at);
    }
    let next = next_word(tokens, at);
    if is_latin_particle(word) {
        let lower = next.is_some_and(|w| !is_upper(w) && !is_latin_particle(w));
        return next.is_some() && (!lower || capitals < 2 || STRONG.contains(&&*folded));
    }
    // `Ana ruiz` is a name; `Ana Ruiz asked` and `Ana brings samples` are not.
    let after_strong = at > first && STRONG.contains(&&*plain(&tokens[at - 1].text));
    let alone = next.is_none() || is_latin_particle(next.unwrap_or(""));
    let after_particle = is_latin_particle(&tokens[at - 1].text) && capitals < 2;
    capitals == 0 || after_strong || after_particle || (capitals == 1 && alone)
}

fn next_word(tokens: &[Token], at: usize) -> Option<&str> {
    tokens.get(at + 1).filter(|t| t.kind == Kind::Word).map(|t| &*t.text)
}

/// `Puig i Ferrer`, `Ortega y Gasset`: a joint has one family name on its right, and one and a given name on its left.
fn joins(tokens: &[Token], first: usize, at: usize) -> bool {
    let right = tokens[at + 1..].iter().take(3).take_while(|t| t.kind == Kind::Word && is_name_word(&t.text));
    at >= first + 2 && right.filter(|t| is_upper(&t.text)).count() == 1
}

/// A second Chinese word belongs to the name as its title, or when the first one is only a family name.
fn han_goes_on(tokens: &[Token], at: usize, han: bool) -> bool {
    let (word, before) = (&*tokens[at].text, &*tokens[at - 1].text);
    let bare = word.trim_matches(['(', ')', '（', '）']);
    if !han {
        return !super::running::starts_running(bare);
    }
    let given = bare.chars().count() <= 2 && !is_running(bare);
    is_title(bare) || (is_family(before) && given) || (is_japanese_family(before) && given)
}

/// A word that names a day in full; the short forms are names too: Sun, Mar, Dom.
pub(super) fn is_day(word: &str) -> bool {
    matches!(
        &*folded(word),
        "today"
            | "tomorrow"
            | "tmr"
            | "hoy"
            | "manana"
            | "lunes"
            | "martes"
            | "miercoles"
            | "jueves"
            | "viernes"
            | "sabado"
            | "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "今天"
            | "明天"
            | "后天"
            | "大后天"
    )
}

/// The end of a degree that a comma parts from the name: `Ana Ruiz, PhD`.
pub(super) fn degree_end(tokens: &[Token], end: usize) -> Option<usize> {
    let comma = tokens.get(end).filter(|t| t.kind == Kind::Stop)?;
    let degree = tokens.get(end + 1).filter(|t| t.kind == Kind::Word && is_degree(&t.text))?;
    (matches!(&*comma.text, "," | "，") && degree.spaced).then_some(end + 2)
}

fn is_degree(word: &str) -> bool {
    DEGREES.contains(&&*plain(word)) && (word.contains('.') || word.chars().skip(1).any(char::is_uppercase))
}

/// Whether words after a company's comma are surely a person: a title, or a known given name with more after it.
pub(super) fn is_surely(tokens: &[Token]) -> bool {
    let Some(first) = tokens.first() else { return false };
    if has_han(&first.text) {
        let (_, title) = without_title(&first.text);
        return is_plausible(&first.text) && (tokens.len() > 1 || !title.is_empty());
    }
    let known = GIVEN.contains(&&*plain(&first.text)) || TITLES.contains(&&*plain(&first.text));
    known
        && is_upper(&first.text)
        && tokens.len() > 1
        && tokens[1..].iter().all(|t| is_upper(&t.text) || is_latin_particle(&t.text))
}

/// Reads a name in quotes, where a comma parts the family name from the given one: `"Ruiz Soler, Ana"`, `"王伟 Wang, Wei"`.
pub(super) fn read_quoted(text: &str) -> Option<PersonName> {
    let Some((family, given)) = text.split_once([',', '，']) else {
        return read(&text.split_whitespace().collect::<Vec<_>>());
    };
    let mut words: Vec<String> = given.split_whitespace().map(str::to_owned).collect();
    let titles = latin_titles(&mut words, true);
    let (native, family): (Vec<&str>, Vec<&str>) =
        family.split_whitespace().partition(|word| word.chars().any(is_native));
    let (given, family, native) = (words.join(" "), family.join(" "), native.concat());
    let latin =
        given.chars().chain(family.chars()).all(|c| !is_native(c)) && !given.is_empty() && !family.is_empty();
    latin.then(|| PersonName {
        given,
        family,
        native_family: family_of(&native).to_owned(),
        order: if native.is_empty() { NameOrder::GivenFirst } else { NameOrder::FamilyFirst },
        native,
        title: titles.join(" "),
    })
}

/// Reads the parts of a name.
pub(super) fn read(words: &[&str]) -> Option<PersonName> {
    let mut native: Vec<String> = Vec::new();
    let mut latin: Vec<String> = Vec::new();
    for (n, word) in words.iter().enumerate() {
        let mut word = narrow_words(word);
        if n + 1 == words.len() && ends_phrase(&word) {
            word.truncate(word.trim_end_matches('.').len());
        }
        for piece in by_script(&word) {
            let bare = piece
                .trim_matches(|c| matches!(c, '"' | ':' | '：' | '!' | '?' | '！' | '？') || is_bracket(c));
            let script = if bare.chars().any(is_native) { &mut native } else { &mut latin };
            script.push(bare.to_owned());
        }
    }
    native.retain(|w| !w.is_empty());
    latin.retain(|w| !w.is_empty());
    let mut titles = latin_titles(&mut latin, native.is_empty());
    let native = native_part(&native, &mut titles);
    let native_family = family_of(&native).to_owned();
    let (given, family, order) = latin_parts(&latin, &native, &native_family, !titles.is_empty());
    let title = titles.join(" ");
    let name = PersonName { given, family, native, native_family, order, title };
    (!(name.given.is_empty() && name.family.is_empty() && name.native.is_empty())).then_some(name)
}

fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '（' | '）' | '[' | ']' | '【' | '】')
}

/// A word cut where Latin letters meet those of another script: `王伟(Wei`, `Wei王伟`.
fn by_script(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut native) = (0, None);
    for (at, c) in word.char_indices().filter(|(_, c)| c.is_alphabetic()) {
        if native.is_some_and(|n| n != is_native(c)) {
            pieces.push(&word[start..at]);
            start = at;
        }
        native = Some(is_native(c));
    }
    pieces.push(&word[start..]);
    pieces
}

/// Takes the titles off the Latin words; when these are the whole name, one stays.
fn latin_titles(words: &mut Vec<String>, whole: bool) -> Vec<String> {
    let mut titles = Vec::new();
    let least = usize::from(whole);
    while words.len() > least && TITLES.contains(&&*plain(&words[0])) {
        titles.push(words.remove(0));
    }
    // `D. Antonio Ruiz` is Don Antonio; `D. Ruiz` is an initial, and Don Carter a man called Don.
    if words.len() > 2 && matches!(&*plain(&words[0]), "d" | "don") && GIVEN.contains(&&*plain(&words[1])) {
        titles.push(words.remove(0));
    }
    while words.len() > 1 && words.last().is_some_and(|w| is_degree(w)) {
        titles.extend(words.pop());
    }
    titles
}

/// The native name as one text, its title taken off. A family name typed apart is joined in Chinese.
fn native_part(words: &[String], titles: &mut Vec<String>) -> String {
    let mut words: Vec<&str> = words.iter().map(|w| &**w).collect();
    if words.len() > 1 && words.last().is_some_and(|w| is_title(w)) {
        titles.extend(words.pop().map(str::to_owned));
    }
    let chinese = words.len() == 2
        && is_family(words[0])
        && !is_japanese_family(words[0])
        && words.iter().all(|w| w.chars().all(is_han));
    let joined = if chinese { words.concat() } else { words.join(" ") };
    let (name, title) = without_title(&joined);
    if !title.is_empty() {
        titles.push(title.to_owned());
    }
    name.to_owned()
}

/// Given and family name, and their order.
fn latin_parts(
    words: &[String],
    native: &str,
    native_family: &str,
    titled: bool,
) -> (String, String, NameOrder) {
    let join = |words: &[String]| words.join(" ");
    let eastern = native
        .chars()
        .next()
        .is_some_and(|c| is_han(c) || matches!(c, '\u{3040}'..='\u{30FF}' | '\u{AC00}'..='\u{D7AF}'));
    let Some((first, rest)) = words.split_first() else {
        let order = if eastern { NameOrder::FamilyFirst } else { NameOrder::GivenFirst };
        return (String::new(), String::new(), order);
    };
    if rest.is_empty() {
        let family = spells(first, native_family)
            || (!GIVEN.contains(&&*plain(first)) && (titled || looks_family(first)));
        let order = if family && eastern { NameOrder::FamilyFirst } else { NameOrder::GivenFirst };
        return if family {
            (String::new(), first.clone(), order)
        } else {
            (first.clone(), String::new(), order)
        };
    }
    let capitals = words.iter().take_while(|w| is_shouted(w)).count();
    if family_is_first(words, native_family) {
        return (join(rest), first.clone(), NameOrder::FamilyFirst);
    }
    if (1..words.len()).contains(&capitals) && !words[capitals..].iter().any(|w| is_shouted(w)) {
        return (join(&words[capitals..]), join(&words[..capitals]), NameOrder::GivenFirst);
    }
    let shouted_end = words.iter().rev().take_while(|w| is_shouted(w)).count();
    let split =
        if (1..words.len()).contains(&shouted_end) { words.len() - shouted_end } else { family_start(words) };
    let split = words
        .iter()
        .rposition(|w| spells(w, native_family))
        .filter(|at| *at > 0 && native_family.chars().count() > 0)
        .unwrap_or(split);
    (join(&words[..split]), join(&words[split..]), NameOrder::GivenFirst)
}

/// A family name in capitals, as on badges.
fn is_shouted(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 2 && !word.chars().any(char::is_lowercase)
}

/// Forms that only family names have.
fn looks_family(word: &str) -> bool {
    let plain = folded(word).replace('’', "'");
    let mac = word
        .strip_prefix("Mc")
        .or_else(|| word.strip_prefix("Mac"))
        .is_some_and(|r| r.starts_with(char::is_uppercase));
    FAMILIES.contains(&&*plain)
        || plain.starts_with("o'")
        || plain.starts_with("d'")
        || mac
        || ["ez", "sson", "ssen", "berg", "mann", "ovic", "ovich", "escu", "opoulos", "ski", "sky", "enko"]
            .iter()
            .any(|end| plain.len() > end.len() + 2 && plain.ends_with(end))
}

/// Whether a name in pinyin begins with its family name.
fn family_is_first(words: &[String], native_family: &str) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    match (spells(first, native_family), spells(last, native_family)) {
        (true, _) => return true,
        (false, true) => return false,
        _ => {}
    }
    if begins_with_family(&words.iter().map(|w| &**w).collect::<Vec<_>>()) {
        return true;
    }
    if words.len() > 3 || !words.iter().all(|w| is_pinyin(w)) {
        return false;
    }
    match (family_rank(first), family_rank(last)) {
        (Some(_), None) => true,
        // Of two common family names the first one is meant; a rare one before a common one is a given name.
        (Some(f), Some(l)) => f < 30 || f <= l,
        _ => false,
    }
}

/// Where the family name starts in a name whose given name comes first.
fn family_start(words: &[String]) -> usize {
    let last = words.len() - 1;
    let halves = words.iter().all(|w| SECOND_HALVES.contains(&&*plain(w)) || GIVEN.contains(&&*plain(w)));
    if words.len() == 2 && halves && SECOND_HALVES.contains(&&*plain(&words[1])) {
        return 2;
    }
    let opens = |word: &str| {
        matches!(
            &*folded(word),
            "de" | "del" | "della" | "van" | "von" | "du" | "des" | "ter" | "ten" | "vom" | "zu"
        )
    };
    let mut at =
        if opens(&words[0]) || (is_latin_particle(&words[0]) && !is_upper(&words[0])) { 0 } else { 1 };
    while at > 0 && at < last {
        let word = plain(&words[at]);
        let initial = words[at].chars().filter(|c| c.is_alphabetic()).count() == 1
            && is_upper(&words[at])
            && !JOINTS.contains(&&*word);
        let more = !words[at + 1..].first().is_some_and(|w| JOINTS.contains(&&*plain(w)));
        if initial
            || (GIVEN.contains(&&*word) && !words[at].ends_with('ñ') && more && !accented_martin(&words[at]))
        {
            at += 1;
        } else if let Some(end) = devotion(words, at) {
            at = end;
        } else {
            break;
        }
    }
    at.min(words.len())
}

/// Martín is a family name, Martin a given one.
fn accented_martin(word: &str) -> bool {
    matches!(word, "Martín" | "martín")
}

/// The end of `del Carmen`, `de los Ángeles` after María.
fn devotion(words: &[String], at: usize) -> Option<usize> {
    let maria = matches!(
        &*plain(&words[at - 1]),
        "maria" | "ma" | "mª" | "mari" | "ana" | "virgen" | "juana" | "rocio" | "rosa" | "flor" | "m"
    );
    let small = words[at..]
        .iter()
        .take_while(|w| matches!(&*plain(w), "de" | "del" | "la" | "los" | "las" | "el"))
        .count();
    let name = plain(words.get(at + small)?);
    (maria && small > 0 && DEVOTIONS.contains(&&*name)).then_some(at + small + 1)
}
