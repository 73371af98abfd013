//! The part of a line that is being typed: the one the caret stands at the end of.

use chrono::NaiveDate;

use super::{
    PartKind,
    chars::{is_space, is_stop, sigil},
    read,
};

/// A part that may be completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPart {
    /// What it will be.
    pub kind: PartKind,
    /// Where it starts, in UTF-16 units; it ends at the caret.
    pub start: u32,
    /// What was typed of it, without its sigil.
    pub typed: String,
}

/// The company, topic or next step that ends at the caret, which is given in UTF-16 units. None in the middle of a word:
/// what stands behind the caret would be torn.
#[must_use]
pub fn open_part(line: &str, caret: u32) -> Option<OpenPart> {
    let (before, after) = line.split_at(byte_at(line, caret)?);
    if after.chars().next().is_some_and(|next| !is_space(next) && !is_stop(next)) {
        return None;
    }
    let last = before.chars().next_back()?;
    if let Some(kind) = sigil(last).and_then(kind_of) {
        let head = &before[..before.len() - last.len_utf8()];
        let opens = head.chars().next_back().is_none_or(|before| is_space(before) || is_stop(before));
        return opens.then(|| OpenPart { kind, start: utf16(head), typed: String::new() });
    }
    let understood = read(before, NaiveDate::default());
    let part = understood.parts.last().filter(|part| part.end == caret)?;
    let kind = match part.kind {
        PartKind::Company | PartKind::Topic | PartKind::Step => part.kind,
        PartKind::MarketTopic => PartKind::Topic,
        _ => return None,
    };
    Some(OpenPart { kind, start: part.start, typed: part.text.chars().skip(1).collect() })
}

fn kind_of(sigil: char) -> Option<PartKind> {
    match sigil {
        '@' => Some(PartKind::Company),
        '#' => Some(PartKind::Topic),
        '>' => Some(PartKind::Step),
        _ => None,
    }
}

fn byte_at(line: &str, caret: u32) -> Option<usize> {
    let mut units = 0;
    for (at, c) in line.char_indices() {
        if units == caret {
            return Some(at);
        }
        units += u32::try_from(c.len_utf16()).unwrap_or(1);
    }
    (units == caret).then_some(line.len())
}

fn utf16(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_before_the_caret() {
        for (line, want) in [
            ("Ana @Vall|", Some((PartKind::Company, 4, "Vall"))),
            ("Ana @|", Some((PartKind::Company, 4, ""))),
            ("王伟 ＠华|", Some((PartKind::Company, 3, "华"))),
            ("Ana @Ajuntament de V|", Some((PartKind::Company, 4, "Ajuntament de V"))),
            ("Ana #lig| !a", Some((PartKind::Topic, 4, "lig"))),
            ("~trend #ada|", Some((PartKind::Topic, 7, "ada"))),
            ("Ana >quo|", Some((PartKind::Step, 4, "quo"))),
            ("Ana 》|", Some((PartKind::Step, 4, ""))),
            ("🙂 #|", Some((PartKind::Topic, 3, ""))),
            ("Ana @Va|ll", None),
            ("Ana !|", None),
            ("a@|", None),
            ("Ana Ru|", None),
            ("|", None),
        ] {
            let caret = utf16(line.split('|').next().unwrap_or_default());
            let read = open_part(&line.replace('|', ""), caret);
            let want = want.map(|(kind, start, typed)| OpenPart { kind, start, typed: typed.to_owned() });
            assert_eq!(read, want, "{line}");
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_makes_it_fall_over(line in "[@#>~ !\"a-z华🙂]{0,20}|\\PC{0,40}", caret in 0_u32..50) {
            let _ = open_part(&line, caret);
        }
    }
}
