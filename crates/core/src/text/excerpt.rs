//! Cuts a long text down to what stands around a match.

/// So many UTF-16 units are kept before the first match, and so many in all.
const BEFORE: u32 = 40;
const MOST: u32 = 160;

/// The text around its first mark, an ellipsis where something was cut, and the marks within it. Marks are in UTF-16
/// units from start to end, in order.
#[must_use]
pub fn excerpt(text: &str, marks: &[(u32, u32)]) -> (String, Vec<(u32, u32)>) {
    let first = marks.first().map_or(0, |(start, _)| *start);
    let total = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    if total <= MOST {
        return (text.to_owned(), marks.to_vec());
    }
    let from = first.saturating_sub(BEFORE).min(total - MOST);
    let (mut out, mut at, mut start) = (String::new(), 0, None);
    for ch in text.chars() {
        let next = at + u32::from(ch.len_utf16() == 2) + 1;
        if at >= from && next <= from + MOST {
            start.get_or_insert(at);
            out.push(ch);
        }
        at = next;
    }
    let start = start.unwrap_or(from);
    let end = start + u32::try_from(out.encode_utf16().count()).unwrap_or(MOST);
    let shift = if start > 0 {
        out.insert(0, '…');
        1
    } else {
        0
    };
    if end < total {
        out.push('…');
    }
    let inside = marks.iter().filter(|(a, b)| *a >= start && *b <= end);
    (out, inside.map(|(a, b)| (a - start + shift, b - start + shift)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keeps_what_stands_around_the_match() {
        assert_eq!(excerpt("wants 40 poles", &[(9, 14)]), ("wants 40 poles".to_owned(), vec![(9, 14)]));
        let long = format!("{}poles{}", "a ".repeat(100), " b".repeat(100));
        let (text, marks) = excerpt(&long, &[(200, 205)]);
        assert!(text.starts_with('…') && text.ends_with('…'), "{text}");
        let units: Vec<u16> = text.encode_utf16().collect();
        let (start, end) = marks[0];
        assert_eq!(String::from_utf16_lossy(&units[start as usize..end as usize]), "poles");
    }

    proptest! {
        #[test]
        fn marks_stay_within(text in "\\PC{0,400}", a in 0u32..400, length in 1u32..20) {
            let total = text.encode_utf16().count() as u32;
            prop_assume!(a + length <= total);
            let (out, marks) = excerpt(&text, &[(a, a + length)]);
            let now = out.encode_utf16().count() as u32;
            prop_assert!(now <= MOST + 2);
            prop_assert!(marks.iter().all(|(start, end)| start < end && *end <= now));
        }
    }
}
