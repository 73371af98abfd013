//! Words that only announce an address: `tel`, `mail:`, `电话：`. They stand in its part and in no field.

use super::chars::{folded, is_han};
use super::tokens::{Kind, Token};

#[rustfmt::skip]
const PHONE: &[&str] = &[
    "tel", "tlf", "tfno", "tf", "ph", "mob", "mov", "cel", "t", "m", "p", "phone", "telephone", "mobile", "cell",
    "telefono", "movil", "celular", "电话", "手机", "座机", "联系电话", "手机号", "电话号码", "手机号码",
];
const MAIL: &[&str] =
    &["email", "e-mail", "mail", "e", "correo", "mailto", "邮箱", "邮件", "电子邮件", "电子邮箱", "邮箱地址"];
const WEB: &[&str] = &["web", "website", "url", "www", "site", "sitio", "网址", "网站", "官网"];

/// Short forms and nouns that say nothing else even inside a note.
const SURE: &[&str] = &["tel", "tlf", "tfno", "mob", "mov", "cel", "mailto", "url"];

/// Whether the word at `at` announces the address behind it. Inside a note it must be unmistakable.
pub(super) fn announces(tokens: &[Token], at: usize, in_note: bool) -> bool {
    let (Some(token), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else { return false };
    let list = match next.kind {
        Kind::Phone => PHONE,
        Kind::Mail => MAIL,
        Kind::Web => WEB,
        _ => return false,
    };
    let word = folded(&token.text);
    let plain = word.trim_end_matches(['.', ':', '：']);
    let marked = plain.len() < word.len();
    let han = plain.chars().all(is_han);
    let short = plain.chars().count() == 1;
    let sure = marked || han || SURE.contains(&plain);
    token.kind == Kind::Word && list.contains(&plain) && (sure || !(in_note || short))
}

/// Where in a Chinese word such a label begins, when an address follows: `林静电话：`.
pub(super) fn glued(tokens: &[Token], at: usize) -> Option<usize> {
    let (token, next) = (tokens.get(at)?, tokens.get(at + 1)?);
    if token.kind != Kind::Word || !matches!(next.kind, Kind::Phone | Kind::Mail | Kind::Web) {
        return None;
    }
    let plain = token.text.trim_end_matches(['.', ':', '：']);
    let labels = PHONE.iter().chain(MAIL).chain(WEB).filter(|l| l.chars().all(is_han));
    if labels.clone().any(|label| *label == plain) {
        return None;
    }
    let longest = labels.filter(|l| plain.ends_with(**l) && plain.len() > l.len()).max_by_key(|l| l.len())?;
    let rest = token.text.chars().count() - plain.chars().count() + longest.chars().count();
    let length = token.end - token.start;
    // Escapes would shift the count; such a word is left whole.
    (length == token.text.chars().count()).then(|| token.start + length - rest)
}
