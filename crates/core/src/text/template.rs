//! Templates: text with fields such as `{{contact.greeting}}`, taken apart.

/// A stretch of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'t> {
    /// Text as it is.
    Text(&'t str),
    /// A field, by the name between its braces.
    Field(&'t str),
}

/// Takes a template apart. Braces that are not closed on their line are text.
#[must_use]
pub fn tokens(template: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = template;
    let mut from = 0;
    while let Some(open) = rest[from..].find("{{").map(|at| from + at) {
        let inside = &rest[open + 2..];
        match inside.find("}}").filter(|close| !inside[..*close].contains(['\n', '{'])) {
            Some(close) => {
                push_text(&mut tokens, &rest[..open]);
                tokens.push(Token::Field(inside[..close].trim()));
                rest = &inside[close + 2..];
                from = 0;
            }
            None => from = open + 2,
        }
    }
    push_text(&mut tokens, rest);
    tokens
}

fn push_text<'t>(tokens: &mut Vec<Token<'t>>, text: &'t str) {
    if !text.is_empty() {
        tokens.push(Token::Text(text));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Token::*, *};

    #[test]
    fn fields_stand_between_double_braces() {
        for (template, want) in [
            ("", &[][..]),
            ("Hello", &[Text("Hello")]),
            ("{{a}}", &[Field("a")]),
            ("Dear {{ contact.name }},", &[Text("Dear "), Field("contact.name"), Text(",")]),
            ("{{a}}{{b}}", &[Field("a"), Field("b")]),
            ("{{}}", &[Field("")]),
            ("{ {a} }", &[Text("{ {a} }")]),
            ("{{a", &[Text("{{a")]),
            ("{{a\n}} {{b}}", &[Text("{{a\n}} "), Field("b")]),
            ("{{{{a}}", &[Text("{{"), Field("a")]),
        ] {
            assert_eq!(tokens(template), want, "{template:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost(template in "[{} a.\n华]{0,40}") {
            let back: String = tokens(&template)
                .into_iter()
                .map(|token| match token {
                    Text(text) => text.to_owned(),
                    Field(name) => format!("{{{{{name}}}}}"),
                })
                .collect();
            let plain = |text: &str| text.replace(' ', "");
            prop_assert_eq!(plain(&back), plain(&template));
        }
    }
}
