//! A quote as plain text for a mail: nothing in it depends on the width of a letter, so that it reads the same in any font.

use super::{Entry, Item, Label, Sheet};

/// The whole quote as text, a line of it a paragraph.
#[must_use]
pub fn text(sheet: &Sheet) -> String {
    let mut text = Text::default();
    text.line(&[beside(&sheet.heading), sheet.number.clone()].join(" "));
    text.gap();
    text.line(&sheet.seller.names.join(" "));
    sheet.seller.lines.iter().for_each(|line| text.line(line));
    text.gap();
    if !sheet.buyer.names.is_empty() || !sheet.buyer.lines.is_empty() {
        text.said(sheet.labels.get("buyer"), &sheet.buyer.names.join(" "));
        sheet.buyer.lines.iter().for_each(|line| text.line(line));
        text.gap();
    }
    sheet.facts.iter().for_each(|fact| text.entry(fact));
    for item in &sheet.lines {
        text.gap();
        text.item(item);
    }
    text.gap();
    sheet.sums.iter().for_each(|sum| text.entry(sum));
    text.entry(&sheet.total);
    text.gap();
    sheet.terms.iter().for_each(|term| text.entry(term));
    if !sheet.remarks.is_empty() {
        text.said(sheet.labels.get("remarks"), &sheet.remarks);
    }
    text.gap();
    text.line(&sheet.footnote);
    text.gap();
    text.line(&sheet.signatures[0].value);
    text.end()
}

/// A label in each of its languages.
fn beside(label: &Label) -> String {
    label.join(" ")
}

#[derive(Default)]
struct Text {
    lines: Vec<String>,
}

impl Text {
    fn line(&mut self, line: &str) {
        self.lines
            .extend(line.lines().map(|line| line.trim_end().to_owned()).filter(|line| !line.is_empty()));
    }

    /// An empty line, and never two.
    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn entry(&mut self, entry: &Entry) {
        self.said(Some(&entry.label), &entry.value);
    }

    /// A label and what it says; several lines stand below it.
    fn said(&mut self, label: Option<&Label>, value: &str) {
        let label = label.map(beside).unwrap_or_default();
        let is_chinese = label.chars().next_back().is_some_and(|c| ('\u{3400}'..='\u{9fff}').contains(&c));
        let colon = if is_chinese { "：" } else { ":" };
        if value.contains('\n') {
            self.line(&format!("{label}{colon}"));
            self.line(value);
        } else {
            let space = if is_chinese { "" } else { " " };
            self.line(&format!("{label}{colon}{space}{value}"));
        }
    }

    fn item(&mut self, item: &Item) {
        self.line(&format!("{}. {}", item.position, item.names.join(" ")));
        item.details.iter().for_each(|detail| self.line(detail));
        let off = if item.discount.is_empty() { String::new() } else { format!(" − {}", item.discount) };
        let tax = if item.tax.is_empty() { String::new() } else { format!(" (+ {})", item.tax) };
        self.line(&format!("{} × {}{off} = {}{tax}", item.quantity, item.price, item.amount));
    }

    fn end(mut self) -> String {
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
        }
        self.lines.join("\n") + "\n"
    }
}
