//! What the text of a badge or card code means.

use serde::Serialize;

use super::{
    mecard,
    vcard::{self, Card},
};
use crate::model::codes::codes;

codes! {
    /// What a code's text was read as; written into scans.
    CodeKind {
        /// A vCard of any version.
        Vcard = "vcard",
        /// A MeCard.
        Mecard = "mecard",
        /// A BizCard.
        Bizcard = "bizcard",
        /// A WeChat link, which only that app can follow.
        Wechat = "wechat",
        /// A web address: shown, never fetched.
        Url = "url",
        /// An id that only the organiser's list can explain.
        Id = "id",
        /// Anything else.
        Text = "text",
    }
}

/// A code's text and what it means.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct CodeContent {
    /// Exactly as read.
    pub raw: String,
    /// What it was read as.
    pub kind: CodeKind,
    /// The person, when it names one.
    pub card: Option<Card>,
    /// The organiser's id for the visitor, or empty.
    pub code_id: String,
}

/// The longest id, in characters; what is longer is text.
const LONGEST_ID: usize = 64;

/// Reads a code's text. Every text means something, be it only text.
#[must_use]
pub fn read(raw: &str) -> CodeContent {
    let (kind, card, code_id) = meaning(raw);
    CodeContent { raw: raw.to_owned(), kind, card, code_id }
}

fn meaning(raw: &str) -> (CodeKind, Option<Card>, String) {
    let text = raw.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let of_card = |kind, card: Card| {
        let id = card.uid.clone();
        (kind, Some(card), id)
    };
    if starts(text, "BEGIN:VCARD") {
        if let Some(card) = vcard::read(text).into_iter().find(|card| !card.is_empty()) {
            return of_card(CodeKind::Vcard, card);
        }
    } else if let Some(card) = mecard::read(text).filter(|card| !card.is_empty()) {
        return of_card(CodeKind::Mecard, card);
    } else if let Some(card) = mecard::read_bizcard(text).filter(|card| !card.is_empty()) {
        return of_card(CodeKind::Bizcard, card);
    } else if is_wechat(text) {
        return (CodeKind::Wechat, None, String::new());
    } else if starts(text, "http://") || starts(text, "https://") {
        return (CodeKind::Url, None, String::new());
    } else if let Some(id) = id(text) {
        return (CodeKind::Id, None, id.to_owned());
    }
    (CodeKind::Text, None, String::new())
}

fn starts(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
}

fn is_wechat(text: &str) -> bool {
    let bare = ["https://", "http://"].iter().find(|scheme| starts(text, scheme));
    let bare = bare.map_or(text, |scheme| &text[scheme.len()..]);
    starts(text, "weixin://")
        || ["u.wechat.com/", "weixin.qq.com/", "work.weixin.qq.com/", "wechat.com/"]
            .iter()
            .any(|host| starts(bare, host))
}

/// A plain id, or one after a word that says so: `ID:10432`, `badge=10432`, `Visitor#10432`.
fn id(text: &str) -> Option<&str> {
    let labels = ["id", "uid", "badge", "badgeid", "visitor", "visitorid", "attendee", "reg", "regid"];
    let labelled = text.split_once([':', '=', '#']).filter(|(label, _)| {
        let label = label.trim().to_ascii_lowercase().replace(['_', '-', ' '], "");
        labels.contains(&label.as_str())
    });
    let id = labelled.map_or(text, |(_, id)| id.trim());
    let is_id = id.len() <= LONGEST_ID
        && id.chars().any(|c| c.is_ascii_digit())
        && id.chars().all(|c| c.is_ascii_alphanumeric() || "-_./+=|$%*".contains(c));
    is_id.then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        for (raw, kind, id) in [
            ("BEGIN:VCARD\nVERSION:3.0\nUID:V-7\nFN:Ana Ruiz\nEND:VCARD", CodeKind::Vcard, "V-7"),
            ("\u{feff}begin:vcard\nVERSION:4.0\nFN:Ana Ruiz\nEND:VCARD", CodeKind::Vcard, ""),
            ("MECARD:N:Ruiz,Ana;UID:10432;;", CodeKind::Mecard, "10432"),
            ("BIZCARD:N:Ana;X:Ruiz;;", CodeKind::Bizcard, ""),
            ("https://u.wechat.com/MAbc", CodeKind::Wechat, ""),
            ("http://weixin.qq.com/r/abc", CodeKind::Wechat, ""),
            ("HTTPS://BADGE.EXAMPLE/10432", CodeKind::Url, ""),
            ("10432", CodeKind::Id, "10432"),
            (" SCE26-000-10432\r\n", CodeKind::Id, "SCE26-000-10432"),
            ("ID:10432", CodeKind::Id, "10432"),
            ("badge_id=A10432", CodeKind::Id, "A10432"),
            ("Visitor# 10432", CodeKind::Id, "10432"),
            ("Ana Ruiz", CodeKind::Text, ""),
            ("", CodeKind::Text, ""),
            ("\u{0}\u{1}\u{7}", CodeKind::Text, ""),
            ("BEGIN:VCARD", CodeKind::Text, ""),
        ] {
            let content = read(raw);
            assert_eq!((content.kind, content.code_id.as_str()), (kind, id), "{raw:?}");
            assert_eq!(content.raw, raw);
        }
    }

    #[test]
    fn four_kilobytes_are_only_text() {
        assert_eq!(read(&"9".repeat(4_096)).kind, CodeKind::Text);
    }

    proptest::proptest! {
        #[test]
        fn the_raw_text_is_kept(raw in "\\PC{0,200}|(?s).{0,60}") {
            proptest::prop_assert_eq!(read(&raw).raw, raw);
        }
    }
}
