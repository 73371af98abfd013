//! The form beside the line: what each of its fields shows, and the line with a field filled in anew.
//!
//! The form holds no rule of its own. A field is written into the line as one would type it, read back, and written another
//! way where the line's rules make something else of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    PartKind, Understood, chars, read, split_company, split_name,
    understood::Part,
    written::{joined, kept_apart},
};
use crate::model::codes::Grade;

/// What the fields of the form show of a line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, specta::Type)]
pub struct LineForm {
    /// The person's name, as typed.
    pub name: String,
    /// The company, as typed.
    pub company: String,
    /// The grade.
    pub grade: Option<Grade>,
    /// The topics, by commas.
    pub topics: String,
    /// What was promised and by when, in the line's own words; a second promise stands behind its `>`.
    pub step: String,
    /// Mail addresses, by commas.
    pub mail: String,
    /// Phone numbers, by commas.
    pub phone: String,
    /// The note.
    pub note: String,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FormField {
    /// The person's name.
    Name,
    /// The company.
    Company,
    /// The grade, by its letter.
    Grade,
    /// Topics, by commas.
    Topics,
    /// What is promised and by when.
    Step,
    /// Mail addresses, by commas.
    Mail,
    /// Phone numbers, by commas.
    Phone,
    /// The note.
    Note,
}

/// What the form shows of a line.
#[must_use]
pub fn form(line: &str, today: NaiveDate) -> LineForm {
    let understood = read(line, today);
    let of = |kinds: &[PartKind]| {
        let parts = understood.parts.iter().filter(|part| kinds.contains(&part.kind));
        parts.map(|part| part.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    let company = without_sigil(&of(&[PartKind::Company])).to_owned();
    let step = of(&[PartKind::Step, PartKind::When]);
    LineForm {
        name: unquoted(&of(&[PartKind::Name])),
        company: unquoted(&company),
        grade: understood.grade,
        topics: understood.topics.join(", "),
        step: without_sigil(&step).to_owned(),
        mail: understood.emails.join(", "),
        phone: understood.phones.join(", "),
        note: understood.note.clone(),
    }
}

/// The line with a field of the form filled in; an empty value takes it out. What the field cannot hold stands in the line as
/// typed, and is read by the line's rules.
#[must_use]
pub fn fill(line: &str, today: NaiveDate, field: FormField, value: &str) -> String {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let before = read(line, today);
    let (head, tail) = around(line, &before, field);
    let wanted = Wanted::of(field, &value);
    let lines: Vec<String> = ways(field, &value).iter().map(|way| joined(&[&head, way, &tail])).collect();
    let fits = lines.iter().find(|line| {
        let after = read(line, today);
        wanted.is_met(&after) && rest(after, field) == rest(before.clone(), field)
    });
    // Better the field as it is meant and something else read otherwise than a field that is not understood.
    let meets = || lines.iter().find(|line| wanted.is_met(&read(line, today)));
    fits.or_else(meets).or(lines.first()).cloned().unwrap_or_default()
}

/// What stands before and behind the field, without the field.
fn around(line: &str, understood: &Understood, field: FormField) -> (String, String) {
    let units: Vec<u16> = line.encode_utf16().collect();
    let mine = |part: &&Part| kinds(field).contains(&part.kind);
    let at = understood
        .parts
        .iter()
        .find(mine)
        .map_or_else(|| place(understood, field, units.len()), |part| part.start as usize);
    let (mut head, mut tail) = (Vec::new(), Vec::new());
    for (unit_at, unit) in units.iter().enumerate() {
        let taken = understood
            .parts
            .iter()
            .filter(mine)
            .any(|part| (part.start as usize..part.end as usize).contains(&unit_at));
        if !taken {
            if unit_at < at { head.push(*unit) } else { tail.push(*unit) }
        }
    }
    (String::from_utf16_lossy(&head), String::from_utf16_lossy(&tail))
}

/// Where a field that is not in the line yet goes: the name first, the note last, all else before the note.
fn place(understood: &Understood, field: FormField, end: usize) -> usize {
    let first = |kinds: &[PartKind]| {
        let part = understood.parts.iter().find(|part| kinds.contains(&part.kind));
        part.map_or(end, |part| part.start as usize)
    };
    match field {
        FormField::Name => 0,
        FormField::Note => first(&[PartKind::Market]),
        _ => first(&[PartKind::Note, PartKind::Market]),
    }
}

fn kinds(field: FormField) -> &'static [PartKind] {
    match field {
        FormField::Name => &[PartKind::Name],
        FormField::Company => &[PartKind::Company],
        FormField::Grade => &[PartKind::Grade],
        FormField::Topics => &[PartKind::Topic],
        FormField::Step => &[PartKind::Step, PartKind::When],
        FormField::Mail => &[PartKind::Mail],
        FormField::Phone => &[PartKind::Phone],
        FormField::Note => &[PartKind::Note],
    }
}

/// The ways to write a field, the plainest first.
fn ways(field: FormField, value: &str) -> Vec<String> {
    if value.is_empty() {
        return vec![String::new(), ",".to_owned()];
    }
    let quoted = format!("\"{}\"", value.replace('"', ""));
    match field {
        FormField::Name => vec![value.to_owned(), quoted],
        FormField::Company => vec![format!("@{value}"), format!("@{quoted}")],
        FormField::Grade => vec![format!("!{}", value.to_lowercase())],
        FormField::Topics => {
            let quoted = |name: String| format!("#\"{}\"", name.replace('"', ""));
            let plain: Vec<String> = listed(value).map(|name| format!("#{name}")).collect();
            let safe: Vec<String> = listed(value).map(quoted).collect();
            vec![plain.join(" "), safe.join(" ")]
        }
        FormField::Step => vec![format!(">{value}"), value.to_owned()],
        FormField::Mail => vec![listed(value).collect::<Vec<_>>().join(" ")],
        FormField::Phone => {
            let labelled: Vec<String> = listed(value).map(|number| format!("tel {number}")).collect();
            vec![listed(value).collect::<Vec<_>>().join(" "), labelled.join(" ")]
        }
        FormField::Note => {
            let escaped = kept_apart(value);
            vec![value.to_owned(), escaped.clone(), format!("\\{value}"), format!("\\{escaped}")]
        }
    }
}

/// What a field is meant to say.
enum Wanted {
    Name(Option<super::PersonName>),
    Company(String, String),
    Grade(String),
    Topics(Vec<String>),
    Step(bool),
    Mails(Vec<String>),
    Phones(Vec<String>),
    Note(String),
}

impl Wanted {
    fn of(field: FormField, value: &str) -> Self {
        let list = || listed(value).collect::<Vec<_>>();
        match field {
            FormField::Name => Self::Name(split_name(value)),
            FormField::Company => {
                let (name, native) = split_company(value);
                Self::Company(name, native)
            }
            FormField::Grade => Self::Grade(value.to_uppercase()),
            FormField::Topics => Self::Topics(list()),
            FormField::Step => Self::Step(!value.is_empty()),
            FormField::Mail => Self::Mails(list()),
            FormField::Phone => Self::Phones(list()),
            FormField::Note => Self::Note(value.to_owned()),
        }
    }

    fn is_met(&self, read: &Understood) -> bool {
        match self {
            Self::Name(name) => read.name == *name,
            Self::Company(name, native) => {
                let company = read.company.as_ref();
                company.map_or("", |it| &it.name) == name && company.map_or("", |it| &it.native) == native
            }
            Self::Grade(letter) => read.grade.map_or("", Grade::code) == letter,
            Self::Topics(topics) => read.topics == *topics,
            Self::Step(some) => read.next_steps.is_empty() != *some,
            Self::Mails(mails) => read.emails == *mails,
            Self::Phones(phones) => read.phones == *phones,
            Self::Note(note) => read.note == *note,
        }
    }
}

/// What a line says besides the field.
fn rest(mut understood: Understood, field: FormField) -> Understood {
    (understood.parts, understood.problems, understood.promises) = (Vec::new(), Vec::new(), Vec::new());
    match field {
        FormField::Name => understood.name = None,
        FormField::Company => understood.company = None,
        FormField::Grade => understood.grade = None,
        FormField::Topics => understood.topics.clear(),
        FormField::Step => understood.next_steps.clear(),
        FormField::Mail => understood.emails.clear(),
        FormField::Phone => understood.phones.clear(),
        FormField::Note => understood.note.clear(),
    }
    understood
}

fn listed(value: &str) -> impl Iterator<Item = String> {
    value
        .split([',', '，', '、', ';', '；'])
        .map(|item| item.trim().trim_start_matches(['#', '＃']).trim().to_owned())
        .filter(|item| !item.is_empty())
}

fn without_sigil(text: &str) -> &str {
    let mut rest = text.chars();
    match rest.next() {
        Some(c) if chars::sigil(c).is_some() => rest.as_str().trim_start(),
        _ => text,
    }
}

fn unquoted(text: &str) -> String {
    let mut inner = text.chars();
    let first = inner.next();
    match (first, inner.next_back()) {
        (Some(open), Some(close)) if chars::closing_quotes(open).contains(&close) => {
            inner.as_str().trim().to_owned()
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str =
        "Ana Ruiz @Ajuntament de Vallclara #lighting !a ana@vallclara.example >quote +2d wants 40 poles";

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 3).unwrap()
    }

    #[test]
    fn the_form_shows_what_was_typed() {
        let form = form(SAMPLE, day());
        let shown = [&form.name, &form.company, &form.topics, &form.step, &form.mail, &form.note];
        let want = [
            "Ana Ruiz",
            "Ajuntament de Vallclara",
            "lighting",
            "quote +2d",
            "ana@vallclara.example",
            "wants 40 poles",
        ];
        assert_eq!(shown.map(String::as_str), want);
        assert_eq!(form.grade, Some(Grade::A));
    }

    #[test]
    fn a_field_is_written_as_one_would_type_it() {
        for (line, field, value, want) in [
            ("", FormField::Name, "Ana Ruiz", "Ana Ruiz"),
            ("Ana Ruiz", FormField::Company, "Vallclara", "Ana Ruiz @Vallclara"),
            ("Ana Ruiz", FormField::Company, "Poles; Lamps", "Ana Ruiz @\"Poles; Lamps\""),
            ("Ana Ruiz !a wants 40", FormField::Company, "Vallclara", "Ana Ruiz !a @Vallclara wants 40"),
            ("Ana Ruiz !a", FormField::Grade, "B", "Ana Ruiz !b"),
            ("Ana Ruiz !a #led", FormField::Grade, "", "Ana Ruiz #led"),
            ("Ana #led !a #lux", FormField::Topics, "led, air quality", "Ana #\"led\" #\"air quality\" !a"),
            ("Ana >quote +2d !a", FormField::Step, "call fri", "Ana >call fri !a"),
            ("Ana !a", FormField::Note, "#1 wants 40 poles", "Ana !a #1 wants 40 poles"),
            ("Ana !a", FormField::Note, "ask #sales", "Ana !a ask \\#sales"),
            ("王伟 #照明", FormField::Company, "深圳华芯", "王伟 #照明 @深圳华芯"),
            ("Bob @X", FormField::Name, "王伟 Wei Wang", "王伟 Wei Wang @X"),
            ("Ana ~trend dimming", FormField::Mail, "a@b.example", "Ana a@b.example ~trend dimming"),
        ] {
            assert_eq!(fill(line, day(), field, value), want, "{line}: {field:?} {value}");
        }
    }
}
