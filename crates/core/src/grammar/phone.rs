//! Recognises phone numbers by their form: international ones, and the national ways of writing that no amount shares.

use super::chars::{folded, is_han, is_space, is_stop, narrow};
use super::understood::ProblemCode;

/// What starts with a plus or a digit and is about a phone.
pub(super) enum Found {
    /// A phone number that ends here.
    Phone(usize),
    /// Nearly one, and what is wrong with it.
    Faulty(usize, ProblemCode),
}

/// Country codes with the fewest and the most digits after them.
#[rustfmt::skip]
const COUNTRIES: &[(&str, usize, usize)] = &[
    ("1", 10, 10), ("7", 10, 10), ("20", 8, 10), ("27", 9, 9), ("30", 10, 10), ("31", 9, 9), ("32", 8, 9),
    ("33", 9, 9), ("34", 9, 9), ("36", 8, 9), ("39", 6, 11), ("40", 9, 9), ("41", 9, 9), ("43", 7, 12),
    ("44", 9, 10), ("45", 8, 8), ("46", 7, 10), ("47", 8, 8), ("48", 9, 9), ("49", 6, 12), ("51", 8, 9),
    ("52", 10, 11), ("54", 10, 11), ("55", 10, 11), ("56", 9, 9), ("57", 8, 10), ("60", 7, 10),
    ("61", 9, 9), ("62", 7, 12), ("63", 8, 10), ("64", 8, 10), ("65", 8, 8), ("66", 8, 9), ("81", 9, 10),
    ("82", 8, 10), ("84", 9, 10), ("86", 9, 11), ("90", 10, 10), ("91", 10, 10), ("92", 9, 10),
    ("98", 10, 10), ("212", 9, 9), ("213", 8, 9), ("216", 8, 8), ("221", 9, 9), ("234", 8, 10),
    ("254", 9, 9), ("351", 9, 9), ("352", 6, 11), ("353", 7, 9), ("354", 7, 9), ("355", 8, 9),
    ("356", 8, 8), ("357", 8, 8), ("358", 6, 11), ("359", 7, 9), ("370", 8, 8), ("371", 8, 8),
    ("372", 7, 8), ("376", 6, 9), ("380", 9, 9), ("381", 8, 9), ("385", 8, 9), ("386", 8, 8), ("420", 9, 9),
    ("421", 9, 9), ("593", 8, 9), ("598", 8, 8), ("852", 8, 8), ("853", 8, 8), ("880", 8, 10),
    ("886", 8, 9), ("961", 7, 8), ("962", 8, 9), ("965", 8, 8), ("966", 8, 9), ("968", 8, 8), ("971", 8, 9),
    ("972", 8, 9), ("973", 8, 8), ("974", 8, 8),
];

/// Words that make the number before them an amount.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "eur", "euro", "euros", "usd", "gbp", "cny", "rmb", "chf", "dollars", "dolares", "pounds", "libras",
    "k", "m", "mn", "million", "millions", "millon", "millones", "mio", "bn", "billion", "people",
    "persons", "inhabitants", "residents", "citizens", "habitantes", "personas", "vecinos", "ciudadanos",
    "units", "unidades", "uds", "pcs", "pieces", "piezas", "poles", "columnas", "farolas", "luminarias",
    "lamps", "lights", "lumen", "lumens", "lm", "km", "m2", "kwh", "mwh", "kw", "w", "hours", "horas",
    "meters", "metres", "metros", "tons", "visitors", "visitantes", "users", "usuarios", "vehicles",
    "vehiculos", "sensors", "sensores",
];

/// The same in Chinese, where no space follows.
const HAN_UNITS: &str = "元欧美万亿人个盏台套件根米公日英户辆吨年";

/// Words before a number that say it is another number.
#[rustfmt::skip]
const NOT_PHONES: &[&str] = &[
    "project", "proyecto", "tender", "licitacion", "expediente", "exp", "ref", "reference", "referencia",
    "id", "no", "nr", "num", "numero", "number", "order", "pedido", "invoice", "factura", "vat", "nif",
    "cif", "cpv", "gtin", "ean", "sku", "serial", "lot", "lote", "contract", "contrato", "case", "eur",
    "euro", "euros", "usd", "gbp", "cny", "rmb", "budget", "presupuesto", "about", "unos", "unas", "nº",
    "n",
];

/// Labels after which any run of five digits or more is a phone number.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "tel", "tlf", "tfno", "tf", "ph", "mob", "cel", "phone", "telephone", "mobile", "cell", "telefono",
    "movil", "celular", "电话", "手机", "座机", "whatsapp", "微信", "wechat", "fax", "传真",
];

/// Reads the phone number that starts here; `label` is the word before it.
pub(super) fn read(chars: &[char], start: usize, label: &str) -> Option<Found> {
    let groups = Groups::read(chars, start)?;
    let label = folded(label);
    let bare: &str = label.trim_matches(|c: char| !c.is_alphanumeric() && c != 'º');
    let labelled =
        LABELS.iter().any(|l| bare == *l || (is_han(l.chars().next().unwrap_or(' ')) && bare.ends_with(l)));
    let named = NOT_PHONES.contains(&bare) || bare.ends_with("编号") || bare.ends_with('号');
    let sure = groups.plus || labelled;
    if !sure && named {
        return None;
    }
    for count in (1..=groups.list.len()).rev() {
        let end = groups.list[count - 1].end;
        let any = labelled && !groups.is_day(count) && (5..=15).contains(&groups.digits(count).len());
        let fits = groups.fits(count) || any;
        // `+49 171 1234567 40 poles`: where the length is free, a short group that counts something is none of it.
        let counts = count > 1 && groups.sizes[count - 1] < 4 && groups.list[count - 1].before == ' ';
        if counts && groups.fits(count - 1) && word_follows(chars, end) {
            continue;
        }
        if fits && ends_well(chars, end) && (sure || !is_amount(chars, end)) {
            return Some(Found::Phone(with_extension(chars, end)));
        }
    }
    groups.fault(chars)
}

/// Digits in groups, as far as one could be reading on.
struct Groups {
    plus: bool,
    list: Vec<Group>,
    /// The digits of all groups.
    all: String,
    /// How many digits each group has.
    sizes: Vec<usize>,
}

struct Group {
    /// How many digits there are up to its end.
    to: usize,
    /// Where it ends in the line.
    end: usize,
    /// What parts it from the group before it.
    before: char,
    bracketed: bool,
}

impl Groups {
    fn read(chars: &[char], start: usize) -> Option<Self> {
        let at = |i: usize| chars.get(i).map_or('\0', |c| narrow(*c));
        let coded = at(start) == '(' && at(start + 1) == '+';
        let plus = coded || at(start) == '+';
        let mut i = start + usize::from(plus) + usize::from(coded);
        let mut groups = Self { plus, list: Vec::new(), all: String::new(), sizes: Vec::new() };
        let mut before = '\0';
        while groups.list.len() < 10 && groups.all.len() < 40 {
            let opened = at(i) == '(';
            let bracketed = opened || (coded && groups.list.is_empty());
            let from = i + usize::from(opened);
            let digits = (from..from + 40).map(at).take_while(char::is_ascii_digit);
            let count = digits.clone().count();
            let end = from + count + usize::from(bracketed);
            if count == 0 || (bracketed && at(end - 1) != ')') {
                break;
            }
            groups.all.extend(digits);
            groups.sizes.push(count);
            groups.list.push(Group { to: groups.all.len(), end, before, bracketed });
            before = match at(end) {
                '-' | '‑' | '–' => '-',
                c @ ('.' | '/') => c,
                ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' => ' ',
                c if c == '(' || bracketed => '\0',
                _ => break,
            };
            i = end + usize::from(before != '\0');
        }
        (!groups.list.is_empty()).then_some(groups)
    }

    /// The digits of the first `count` groups.
    fn digits(&self, count: usize) -> &str {
        &self.all[..self.list[count - 1].to]
    }

    fn group(&self, at: usize) -> &str {
        let to = self.list[at].to;
        &self.all[to - self.sizes[at]..to]
    }

    /// Whether the groups are a year, a month and a day.
    fn is_day(&self, count: usize) -> bool {
        matches!(self.sizes[..count], [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4]) && self.even(count)
    }

    /// Whether every group is parted from the one before it by the same sign.
    fn even(&self, count: usize) -> bool {
        let mut signs = self.list[..count].iter().skip(1).map(|g| g.before);
        signs.next().is_none_or(|first| signs.all(|s| s == first))
    }

    /// Whether each of these groups is parted from the one before it by one of `wanted`.
    fn parted_by(&self, count: usize, wanted: &str) -> bool {
        self.list[..count].iter().skip(1).all(|g| wanted.contains(g.before))
    }

    /// Whether the first `count` groups have the form of a phone number.
    fn fits(&self, count: usize) -> bool {
        let (digits, sizes) = (self.digits(count), &self.sizes[..count]);
        if self.plus {
            return self.international(digits, count);
        }
        if let Some(rest) = digits.strip_prefix("00") {
            return digits.len() >= 10 && self.international(rest, count);
        }
        if self.list[0].bracketed {
            let area = self.group(0);
            let year = area.len() == 4 && (area.starts_with("19") || area.starts_with("20"));
            return count > 1 && !year && area.len() < 6 && (8..=12).contains(&digits.len());
        }
        let even = self.even(count) && self.parted_by(count, " -.");
        if digits.starts_with('0') {
            let slash = count == 2 && self.list[1].before == '/' && sizes[0] >= 3;
            let area = sizes[0] >= 3 && self.parted_by(count, " -");
            return sizes[0] > 1 && (9..=12).contains(&digits.len()) && (even || slash || area);
        }
        national(digits, sizes, even, count > 1 && self.list[1].before == '.')
            || (self.parted_by(count, " -") && american(digits, sizes))
    }

    fn international(&self, digits: &str, count: usize) -> bool {
        let trunk = usize::from((1..count).any(|at| self.list[at].bracketed && self.group(at) == "0"));
        if !(7..=15 + trunk).contains(&digits.len()) {
            return false;
        }
        country(digits).is_none_or(|(code, least, most)| {
            let rest = digits.len() - code.len();
            (least..=most).contains(&(rest - trunk.min(rest)))
        })
    }

    /// What keeps a number with a plus from being a phone number, when it is clear that it was meant as one.
    fn fault(&self, chars: &[char]) -> Option<Found> {
        if !self.plus || self.list[0].bracketed {
            return None;
        }
        if let Some(at) = self.sizes.iter().position(|size| *size > 15) {
            return Some(Found::Faulty(self.list[at].end, ProblemCode::PhoneTooLong));
        }
        let end = self.list.last()?.end;
        let code = country(&self.all)?.0;
        let grouped = self.list.len() > 1 && self.group(0) == code;
        let glued = self.list.len() == 1 && self.all.len() > 4 && !self.all.ends_with("00");
        let short = self.all.len() < 9 && !self.all.ends_with("000");
        (short && (grouped || glued) && ends_well(chars, end) && !is_amount(chars, end))
            .then_some(Found::Faulty(end, ProblemCode::PhoneTooShort))
    }
}

fn country(digits: &str) -> Option<(&'static str, usize, usize)> {
    COUNTRIES.iter().find(|(code, ..)| digits.starts_with(code)).copied()
}

/// Chinese mobiles, and the nine digits of Spain, France and Portugal without their zero.
fn national(digits: &str, sizes: &[usize], even: bool, dotted: bool) -> bool {
    let local = if sizes[0] == 2 && sizes.len() > 1 { digits.strip_prefix("86") } else { None };
    let (mobile, groups) = local.map_or((digits, sizes), |d| (d, &sizes[1..]));
    let chinese = mobile.len() == 11 && mobile.starts_with('1') && mobile.as_bytes()[1] >= b'3';
    if chinese && matches!(groups, [11] | [3, 4, 4] | [3, 8] | [3, 5, 3] | [3, 3, 5] | [7, 4]) {
        return even || local.is_some();
    }
    let nine = digits.len() == 9 && digits.as_bytes()[0] >= b'6';
    nine && even
        && (matches!(sizes, [9] | [3, 2, 2, 2] | [2, 3, 2, 2])
            || (matches!(sizes, [3, 3, 3] | [3, 6] | [2, 3, 4]) && !dotted))
}

/// `212-555-0147`, `1-800-555-0100`, `555-0100`.
fn american(digits: &str, sizes: &[usize]) -> bool {
    let area = |at: usize| digits.as_bytes().get(at).is_some_and(|b| *b >= b'2');
    match sizes {
        [3, 3, 4] => area(0) && area(3),
        [1, 3, 3, 4] => digits.starts_with('1') && area(1) && area(4),
        [3, 4] => digits.starts_with("555"),
        _ => false,
    }
}

/// Whether a number may end here: not inside `50Hz`, `12/2026`, `4,500` or `10:30`.
fn ends_well(chars: &[char], end: usize) -> bool {
    let Some(&next) = chars.get(end) else { return true };
    let after = chars.get(end + 1).map_or(' ', |c| narrow(*c));
    match narrow(next) {
        c if is_han(c) => true,
        c if c.is_alphanumeric() => false,
        '%' | '€' | '$' | '£' | '¥' | '_' | '@' => false,
        '.' | '-' | '/' | ':' => !after.is_alphanumeric() || is_han(after),
        ',' => next != ',' || !after.is_ascii_digit(),
        _ => true,
    }
}

fn word_follows(chars: &[char], end: usize) -> bool {
    chars.get(end).is_some_and(|c| is_space(*c)) && chars.get(end + 1).is_some_and(|c| c.is_lowercase())
}

/// Whether what follows says that the number counts something.
fn is_amount(chars: &[char], end: usize) -> bool {
    let rest = chars[end..].iter().take(16);
    let word: Vec<char> =
        rest.skip_while(|c| is_space(**c)).take_while(|c| !is_space(**c) && !is_stop(**c)).copied().collect();
    let Some(&first) = word.first() else { return false };
    let text = folded(&word.iter().collect::<String>());
    matches!(narrow(first), '€' | '$' | '£' | '¥' | '%' | '°' | 'º')
        || HAN_UNITS.contains(first)
        || UNITS.contains(&text.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// Where an extension after the number ends: `ext. 12`, `x12`, `转12`.
fn with_extension(chars: &[char], end: usize) -> usize {
    let rest: String = chars[end..].iter().take(12).map(|c| narrow(*c).to_ascii_lowercase()).collect();
    for mark in [" ext. ", " ext.", " ext ", " x", "x", " 转", "转", " 分机"] {
        let Some(tail) = rest.strip_prefix(mark) else { continue };
        let digits = tail.chars().take_while(char::is_ascii_digit).count();
        let after = tail.chars().nth(digits);
        if (1..=5).contains(&digits) && after.is_none_or(|c| !c.is_alphanumeric() || is_han(c)) {
            return end + mark.chars().count() + digits;
        }
    }
    end
}
