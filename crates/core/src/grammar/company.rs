//! A company after `@`: how far its name goes, and which of its words are in which script.

use super::chars::{folded, is_han, is_latin, is_native, is_stop, narrow, narrow_words, sigil};
use super::labels::announces;
use super::running::is_running;
use super::tokens::{Kind, Token, has_han};
use super::understood::CompanyName;

/// Legal forms, folded and without full stops, that belong to the name after a comma too.
#[rustfmt::skip]
const LEGAL: &[&str] = &[
    "sl", "slu", "sll", "sa", "sau", "sas", "sasu", "sarl", "srl", "spa", "snc", "sc", "sccl", "scoop",
    "sce", "ute", "aie", "ltd", "limited", "inc", "incorporated", "corp", "corporation", "co", "llc", "llp",
    "lp", "plc", "pty", "pte", "gmbh", "mbh", "ag", "kg", "kgaa", "ug", "ohg", "ev", "eg", "se", "bv", "nv",
    "vof", "cv", "ab", "as", "a/s", "asa", "oy", "oyj", "aps", "lda", "ltda", "sp", "doo", "ood", "ead",
    "sal", "sac", "saa", "slp", "eirl", "eurl", "jsc", "wll", "fze", "fzco", "fz-llc", "dmcc", "bhd", "sdn", "pt", "tbk", "kk", "company", "gmbh&cokg",
    "有限公司", "股份有限公司", "有限责任公司",
];

/// Lower-case words inside a name, when a name goes on after them.
#[rustfmt::skip]
const INSIDE: &[&str] = &[
    "de", "del", "de la", "of", "the", "and", "y", "i", "e", "et", "und", "en", "in", "for", "para", "por",
    "fur", "der", "des", "dels", "den", "les", "la", "las", "los", "el", "els", "le", "du", "da", "do",
    "dos", "das", "di", "della", "degli", "van", "von", "voor", "og", "och", "og", "a", "al", "zu", "am",
    "im", "an", "on", "per", "pels", "sobre", "auf", "dem", "het", "op", "ja", "to", "sur", "pour",
];

/// Of those, the ones that always bind the next word: `Ministry of transport`.
const BINDING: &[&str] =
    &["de", "del", "of", "des", "dels", "du", "da", "do", "di", "della", "der", "van", "von", "fur"];

/// Words that make a number before or after them an amount.
#[rustfmt::skip]
const MONEY: &[&str] = &[
    "eur", "usd", "gbp", "cny", "rmb", "chf", "€", "$", "£", "¥", "k", "kw", "w", "km", "m", "kwh", "lm",
    "pcs", "uds", "hz", "v", "元", "%",
];

/// How the end of a company name was known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Extent {
    /// The first token that is no longer the company's.
    pub(super) end: usize,
    /// Whether a stop or a full stop ended it.
    pub(super) stopped: bool,
}

/// How far the company goes that starts with the token at `first`; none when it only looks like one: `@10am`,
/// `@4,500 GBP`.
pub(super) fn extent(tokens: &[Token], first: usize) -> Option<Extent> {
    let head = tokens.get(first)?;
    if head.kind == Kind::Quoted {
        return Some(Extent { end: first + 1, stopped: false });
    }
    if head.kind != Kind::Word || is_amount(tokens, first) || !head.text.chars().any(char::is_alphanumeric) {
        return None;
    }
    let mut seen = Seen::default();
    seen.add(&head.text);
    let mut at = first;
    loop {
        let word = &tokens[at].text;
        if at > first && tokens[at].kind == Kind::Word {
            seen.add(word);
        }
        at += 1;
        if ends_phrase(word) {
            return Some(Extent { end: at, stopped: true });
        }
        let Some(next) = tokens.get(at) else { break };
        match next.kind {
            Kind::Stop if is_comma(&next.text) && legal_after(tokens, at, &seen) => at += 1,
            Kind::Stop => return Some(Extent { end: at, stopped: true }),
            Kind::Word if goes_on(tokens, at, &seen) => {}
            // `Hotel "El Faro"` is a name; a quote of anything else is somebody's words.
            Kind::Quoted if is_capital(&next.text) => {}
            _ => break,
        }
    }
    Some(Extent { end: at, stopped: false })
}

/// What the name has had so far.
#[derive(Default)]
struct Seen {
    capital: bool,
    han: bool,
}

impl Seen {
    fn add(&mut self, word: &str) {
        self.capital |= is_capital(word);
        self.han |= has_han(word);
    }
}

fn is_comma(text: &str) -> bool {
    matches!(text, "," | "，")
}

/// Whether a word begins with a capital, a digit with a capital, or a bracket before one.
pub(super) fn is_capital(word: &str) -> bool {
    let mut letters = word.chars().map(narrow).skip_while(|c| !c.is_alphabetic());
    let first = letters.next();
    // `d'Alt Brull`, `l'Hospitalet`, `iGuzzini`: the second letter tells.
    first.is_some_and(char::is_uppercase) || (first.is_some() && letters.take(2).any(char::is_uppercase))
}

/// Whether a word is a legal form.
pub(super) fn is_legal(word: &str) -> bool {
    let plain = folded(word).replace('.', "");
    LEGAL.contains(&plain.trim_end_matches([')', '）']))
}

fn legal_after(tokens: &[Token], comma: usize, seen: &Seen) -> bool {
    let Some(next) = tokens.get(comma + 1).filter(|t| t.kind == Kind::Word) else { return false };
    let written = is_capital(&next.text) || next.text.contains('.') || has_han(&next.text);
    is_legal(&next.text) && (written || !seen.capital)
}

/// Whether the word at `at` still belongs to the name.
fn goes_on(tokens: &[Token], at: usize, seen: &Seen) -> bool {
    let token = &tokens[at];
    let word = &*token.text;
    let first = word.chars().next().unwrap_or(' ');
    let letters = word.chars().any(char::is_alphanumeric);
    if token.escaped
        || announces(tokens, at, false)
        || sigil(first).is_some()
        || (!letters && !matches!(word, "&" | "+" | "·" | "/" | "|"))
    {
        return false;
    }
    if first == '(' || first == '（' {
        return is_capital(word) || word.chars().any(is_native);
    }
    if narrow(first) == '+' || narrow(first).is_ascii_digit() {
        return !is_amount(tokens, at) && !lower_follows(tokens, at);
    }
    if word.chars().any(is_native) {
        let called = word.ends_with(['！', '～', '？', '!', '~', '?']);
        return !(called
            || is_running(word)
            || (seen.han && word.chars().any(|c| narrow(c).is_ascii_digit())));
    }
    if is_capital(word) {
        // A capital verb with plain text behind it is the beginning of a sentence.
        return !(is_running(word)
            && tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Word && !is_capital(&t.text)));
    }
    if !letters {
        return tokens
            .get(at + 1)
            .is_some_and(|t| t.kind == Kind::Word && (!seen.capital || is_capital(&t.text)));
    }
    let plain = folded(word);
    if INSIDE.contains(&&*plain) {
        return inside(tokens, at, seen);
    }
    let bound =
        at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| BINDING.contains(&&*folded(&t.text)));
    !is_running(word) && !is_day(&plain) && (!seen.capital || bound)
}

/// Whether the name goes on after small words such as `de la`.
fn inside(tokens: &[Token], at: usize, seen: &Seen) -> bool {
    let words = tokens[at..].iter().take(4).take_while(|t| t.kind == Kind::Word);
    for token in words.skip(1) {
        let plain = folded(&token.text);
        if is_capital(&token.text) {
            return true;
        }
        if !INSIDE.contains(&&*plain) {
            let binding = BINDING.contains(&&*folded(&tokens[at].text));
            let text = is_running(&token.text) || token.text.chars().any(|c| c.is_ascii_digit());
            return (binding || !seen.capital) && !text;
        }
    }
    false
}

fn is_day(plain: &str) -> bool {
    matches!(plain, "today" | "tomorrow" | "hoy" | "manana" | "tmr" | "tmrw")
}

/// Whether a number here is counted or paid: `4,500 GBP`, `10am`, `40 poles`.
fn is_amount(tokens: &[Token], at: usize) -> bool {
    let word: String = tokens[at].text.chars().map(narrow).collect();
    let digits = word
        .trim_start_matches('+')
        .chars()
        .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ':' | '/'))
        .count();
    let sign = word.starts_with('+') || word.starts_with(['€', '$', '£', '¥']);
    if digits == 0 && !sign {
        return false;
    }
    let rest: String = word.chars().skip(digits + usize::from(word.starts_with('+'))).collect();
    let unit = folded(&rest);
    if sign || MONEY.contains(&&*unit) && rest != "M" || matches!(&*unit, "am" | "pm" | "h") {
        return true;
    }
    if !rest.is_empty() {
        return !rest.chars().any(|c| c.is_uppercase() || is_han(c) || sigil(c).is_some());
    }
    let next = tokens.get(at + 1).filter(|t| t.kind == Kind::Word);
    if next.is_some_and(|t| t.text.chars().next().is_some_and(|c| narrow(c).is_ascii_digit())) {
        return true;
    }
    let counted = word.contains(['.', ',', ':', '/'])
        || next.is_none_or(|t| !is_capital(&t.text) && !t.text.chars().any(is_native));
    counted && at.checked_sub(1).is_some_and(|i| matches!(tokens[i].kind, Kind::Sigil(_)))
        || word.contains([',', ':', '/'])
        || next.is_some_and(|t| MONEY.contains(&folded(&t.text).trim_end_matches(['.', ','])))
}

fn lower_follows(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|t| {
        t.kind == Kind::Word && t.text.chars().next().is_some_and(|c| c.is_lowercase() || is_han(c))
    })
}

/// Whether a word ends in the full stop or the colon of a phrase, and not in that of a short form.
pub(super) fn ends_phrase(word: &str) -> bool {
    if word.ends_with([':', '：']) {
        return true;
    }
    let Some(stem) = word.strip_suffix('.') else { return false };
    let long = stem.chars().filter(|c| c.is_alphabetic()).count() > 3;
    long && !stem.contains('.') && !is_legal(stem) && !ABBREVIATED.contains(&&*folded(stem))
}

/// Short forms of more than three letters that end in a full stop.
#[rustfmt::skip]
const ABBREVIATED: &[&str] = &[
    "prof", "dipl", "dott", "srta", "univ", "inst", "dept", "assoc", "bros", "ayto", "dipl-ing", "hons",
    "techn", "elektr", "coop", "koop", "tech", "intl", "mgmt", "govt",
];

/// Reads a name that stands alone, such as one typed into a field of its own.
pub(super) fn split(name: &str) -> CompanyName {
    let word = |text: &str| Token {
        kind: Kind::Word,
        start: 0,
        end: 0,
        text: text.to_owned(),
        spaced: true,
        escaped: false,
    };
    read(&name.split_whitespace().map(word).collect::<Vec<_>>())
}

/// Builds the name from its tokens.
pub(super) fn read(tokens: &[Token]) -> CompanyName {
    let latin_words =
        tokens.iter().filter(|t| t.text.chars().any(is_latin) && !t.text.chars().any(is_native)).count();
    let (mut name, mut native) = (String::new(), String::new());
    let mut last_native = false;
    for (n, token) in tokens.iter().enumerate() {
        let mut text = narrow_words(&token.text);
        if token.kind == Kind::Quoted && n > 0 {
            text = format!("\"{text}\"");
        }
        if n + 1 == tokens.len() {
            let cut = if ends_phrase(&text) {
                text.trim_end_matches(['.', ':', '：'])
            } else {
                text.trim_end_matches(['!', '?', '！', '？'])
            };
            text = cut.to_owned();
        }
        for piece in pieces(&text, latin_words > 0) {
            if piece.chars().any(char::is_alphabetic) {
                last_native = piece.chars().any(is_native);
            }
            let target = if last_native { &mut native } else { &mut name };
            let apart = latin_words > 0 || piece.len() < text.len();
            let bare = if apart && last_native { without_brackets(piece) } else { piece };
            if !target.is_empty() && token.spaced && piece.len() == text.len() && token.kind != Kind::Stop {
                target.push(' ');
            }
            target.push_str(bare);
        }
    }
    if name.chars().all(is_stop) {
        native.push_str(&name);
        name.clear();
    }
    CompanyName { name: name.trim().to_owned(), native: native.trim().to_owned() }
}

/// A word cut where its script changes, when the rest of the name is Latin: `Sensing华芯`.
fn pieces(text: &str, latin: bool) -> Vec<&str> {
    let mixed = text.chars().any(is_latin) && text.chars().any(is_native);
    let cut = text.char_indices().find(|(_, c)| is_native(*c)).map_or(0, |(at, _)| at);
    let head = text[..cut].trim_end_matches(['(', '（']);
    let apart = head.len() < cut;
    if mixed
        && (latin || apart)
        && head.chars().filter(|c| is_latin(*c)).count() > 1
        && !text[cut..].chars().any(is_latin)
    {
        return vec![head, &text[head.len()..]];
    }
    vec![text]
}

fn without_brackets(piece: &str) -> &str {
    let inner = piece.strip_prefix(['(', '（', '[', '【', '/']).unwrap_or(piece);
    let open = inner.contains(['(', '（', '[', '【']);
    if open { inner } else { inner.strip_suffix([')', '）', ']', '】']).unwrap_or(inner) }
}
