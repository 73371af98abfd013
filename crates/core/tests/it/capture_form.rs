//! The form beside the line: what it shows is what the line says, and what it writes is read back.

use chrono::NaiveDate;
use fairlead_core::{
    grammar::{FormField, fill, form, read},
    model::codes::Grade,
};
use proptest::prelude::*;
use serde_json::Value;

use crate::capture_grammar::{CHINESE, ENGLISH, HELD, PIECES, SPANISH, check_account, fields, tuesday};

/// Every line of the tables, as of its day.
fn all_lines() -> Vec<(String, NaiveDate)> {
    let tables = [ENGLISH, CHINESE, SPANISH].into_iter().chain(HELD.map(|(_, lines)| lines));
    let rows = tables.flat_map(str::lines).map(|row| serde_json::from_str::<Value>(row).unwrap());
    rows.map(|row| {
        let today = serde_json::from_value(row["today"].clone()).unwrap();
        (row["line"].as_str().unwrap().to_owned(), today)
    })
    .collect()
}

/// A field of the form that is written as it stands changes nothing of what the line says.
#[test]
fn the_form_writes_what_it_shows() {
    let (mut same, mut total, mut misses) = (0, 0, String::new());
    for (line, today) in all_lines() {
        let shown = form(&line, today);
        for (field, value) in [
            (FormField::Name, shown.name.as_str()),
            (FormField::Company, &shown.company),
            (FormField::Grade, shown.grade.map_or("", Grade::code)),
            (FormField::Topics, &shown.topics),
            (FormField::Step, &shown.step),
            (FormField::Mail, &shown.mail),
            (FormField::Phone, &shown.phone),
            (FormField::Note, &shown.note),
        ] {
            let filled = fill(&line, today, field, value);
            total += 1;
            if fields(&read(&filled, today)) == fields(&read(&line, today)) {
                same += 1;
            } else {
                misses += &format!("{field:?} of {line}\n      -> {filled}\n");
            }
        }
    }
    println!("form: {same}/{total} fields written as they were shown\n{misses}");
    assert!(same * 100 >= total * 98, "only {same} of {total} fields:\n{misses}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is typed into the form, the line can be read, and what the field holds is in it.
    #[test]
    fn any_text_in_the_form_is_written_without_loss(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..10), value in "[ -~]{0,20}|\\PC{0,12}"
    ) {
        let line = pieces.concat();
        for field in [FormField::Name, FormField::Company, FormField::Topics, FormField::Step, FormField::Mail,
            FormField::Phone, FormField::Note] {
            let filled = fill(&line, tuesday(), field, &value);
            check_account(&filled);
            let _ = form(&filled, tuesday());
        }
    }
}
