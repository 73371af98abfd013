//! Forms of address: how a letter in a language greets somebody, whichever of their names they put first.
//!
//! Nobody's sex is guessed: only a title says it. Without one a letter greets the whole name, in a form that fits
//! everybody.

use crate::{
    grammar,
    model::{codes::NameOrder, contact::Contact},
    text::fold::fold,
};

/// What a title says of its bearer.
#[derive(Debug, Default, PartialEq, Eq)]
struct Honour {
    woman: bool,
    man: bool,
    doctor: bool,
    professor: bool,
    /// The last title in Chinese characters, such as 总 or 主任.
    office: String,
}

const WOMAN: &[&str] = &[
    "ms",
    "mrs",
    "miss",
    "sra",
    "srta",
    "senora",
    "senorita",
    "dona",
    "dna",
    "frau",
    "mme",
    "mlle",
    "madame",
    "dra",
    "doctora",
    "profa",
    "profesora",
    "ingeniera",
    "alcaldesa",
    "directora",
    "concejala",
    "regidora",
    "ministra",
    "dottssa",
    "女士",
    "小姐",
    "太太",
];
const MAN: &[&str] = &[
    "mr",
    "sr",
    "senor",
    "don",
    "herr",
    "hr",
    "m",
    "monsieur",
    "profesor",
    "ingeniero",
    "alcalde",
    "concejal",
    "regidor",
    "ministro",
    "dott",
    "先生",
];
const DOCTOR: &[&str] = &["dr", "dra", "doctor", "doctora", "dr-ing", "博士"];
const PROFESSOR: &[&str] = &["prof", "profa", "professor", "profesor", "profesora", "教授"];
/// Titles that say no office.
const PLAIN: &[&str] = &["先生", "女士", "小姐", "太太"];

impl Honour {
    fn of(title: &str) -> Self {
        let mut honour = Self::default();
        for word in title.split([' ', ',', '/', '，']).filter(|word| !word.is_empty()) {
            let key = fold(word.trim_end_matches('.')).replace(' ', "-");
            let is = |list: &[&str]| list.contains(&key.as_str());
            honour.woman |= is(WOMAN);
            honour.man |= is(MAN);
            honour.doctor |= is(DOCTOR);
            honour.professor |= is(PROFESSOR);
            if is_han(word) && !PLAIN.contains(&word) {
                word.clone_into(&mut honour.office);
            }
        }
        if honour.woman && honour.man {
            (honour.woman, honour.man) = (false, false);
        }
        honour
    }
}

fn is_han(word: &str) -> bool {
    word.chars().next().is_some_and(|c| ('\u{3400}'..='\u{9FFF}').contains(&c))
}

/// A person's names, as a letter uses them.
struct Names {
    full: String,
    family: String,
    native: String,
}

impl Names {
    fn of(contact: &Contact) -> Self {
        let latin = match contact.name_order {
            NameOrder::GivenFirst => [&contact.given_name, &contact.family_name],
            NameOrder::FamilyFirst => [&contact.family_name, &contact.given_name],
        };
        let latin: Vec<&str> =
            latin.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let full = if latin.is_empty() { contact.native_name.clone() } else { latin.join(" ") };
        let family = if contact.family_name.is_empty() { full.clone() } else { contact.family_name.clone() };
        Self { full, family, native: contact.native_name.clone() }
    }
}

/// The name a letter in this language writes: in the letter's script where there is a choice.
#[must_use]
pub fn name(language: &str, contact: &Contact) -> String {
    let names = Names::of(contact);
    if primary(language) == "zh" && !names.native.is_empty() { names.native } else { names.full }
}

/// The line that opens a letter in this language (a BCP 47 code). A language that is not known here greets with the name
/// alone.
#[must_use]
pub fn greeting(language: &str, contact: &Contact) -> String {
    let (names, honour) = (Names::of(contact), Honour::of(&contact.title));
    let nobody = names.full.is_empty();
    match primary(language) {
        "en" if nobody => "Dear Sir or Madam,".to_owned(),
        "en" => format!("Dear {},", english(&names, &honour)),
        "de" if nobody => "Sehr geehrte Damen und Herren,".to_owned(),
        "de" => german(&names, &honour),
        "es" if nobody => "Estimados señores:".to_owned(),
        "es" => spanish(&names, &honour),
        "zh" if nobody => "您好：".to_owned(),
        "zh" => chinese(&names, &honour),
        _ if nobody => String::new(),
        _ => format!("{},", names.full),
    }
}

fn english(names: &Names, honour: &Honour) -> String {
    let Names { full, family, .. } = names;
    if honour.professor {
        format!("Professor {family}")
    } else if honour.doctor {
        format!("Dr {family}")
    } else if honour.woman {
        format!("Ms {family}")
    } else if honour.man {
        format!("Mr {family}")
    } else {
        full.clone()
    }
}

/// DIN 5008: `Herr` and `Frau` with the highest title, which takes the place of a lower one.
fn german(names: &Names, honour: &Honour) -> String {
    let title = match (honour.professor, honour.doctor) {
        (true, _) => "Professor ",
        (_, true) => "Dr. ",
        _ => "",
    };
    let Names { full, family, .. } = names;
    if honour.woman {
        format!("Sehr geehrte Frau {title}{family},")
    } else if honour.man {
        format!("Sehr geehrter Herr {title}{family},")
    } else {
        format!("Guten Tag {title}{full},")
    }
}

fn spanish(names: &Names, honour: &Honour) -> String {
    let Names { full, family, .. } = names;
    let titled = honour.professor || honour.doctor;
    match (honour.woman, honour.man) {
        (true, _) if honour.professor => format!("Estimada profesora {family}:"),
        (true, _) if honour.doctor => format!("Estimada Dra. {family}:"),
        (true, _) => format!("Estimada Sra. {family}:"),
        (_, true) if honour.professor => format!("Estimado profesor {family}:"),
        (_, true) if honour.doctor => format!("Estimado Dr. {family}:"),
        (_, true) => format!("Estimado Sr. {family}:"),
        _ if titled && honour.professor => format!("Estimado/a profesor/a {family}:"),
        _ if titled => format!("Estimado/a Dr./Dra. {family}:"),
        _ => format!("Estimado/a {full}:"),
    }
}

/// An office goes with the family name (王总), and so do 先生 and 女士; without either the whole name is greeted with 您好.
fn chinese(names: &Names, honour: &Honour) -> String {
    let native = is_han(&names.native).then_some(names.native.as_str());
    let family = native.map_or(names.family.as_str(), grammar::native_family);
    let title = if !honour.office.is_empty() {
        honour.office.as_str()
    } else if honour.professor {
        "教授"
    } else if honour.doctor {
        "博士"
    } else if honour.woman {
        "女士"
    } else if honour.man {
        "先生"
    } else {
        let whole = native.unwrap_or(&names.full);
        return format!("{whole}，您好：");
    };
    // Between the scripts stands a space.
    if native.is_some() {
        format!("尊敬的{family}{title}：")
    } else {
        format!("尊敬的 {family} {title}：")
    }
}

/// Several things in a row, as the language strings them together.
#[must_use]
pub fn list(language: &str, items: &[String]) -> String {
    let Some((last, before)) = items.split_last() else { return String::new() };
    if before.is_empty() {
        return last.clone();
    }
    if primary(language) == "zh" {
        return format!("{}和{last}", before.join("、"));
    }
    let and = match primary(language) {
        // Before the sound of i, y becomes e.
        "es" if fold(last).starts_with('i') || fold(last).starts_with("hi") => "e",
        "es" => "y",
        "de" => "und",
        "en" => "and",
        _ => return items.join(", "),
    };
    format!("{} {and} {last}", before.join(", "))
}

/// The language without its region.
pub(super) fn primary(language: &str) -> &str {
    language.split(['-', '_']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Id;

    /// `title|given|family|native|order`.
    fn contact(line: &str) -> Contact {
        let parts: Vec<&str> = line.split('|').collect();
        Contact {
            title: parts[0].into(),
            given_name: parts[1].into(),
            family_name: parts[2].into(),
            native_name: parts[3].into(),
            name_order: if parts[4] == "ff" { NameOrder::FamilyFirst } else { NameOrder::GivenFirst },
            ..Contact::unnamed(Id::nil())
        }
    }

    #[test]
    fn letters_greet_as_their_language_does() {
        let ana = "|Ana|Ruiz García||gf";
        let chen = "Sra.|Lucía|Chen|陈璐|gf";
        let bohme = "Frau Dr.|Katrin|Böhme||gf";
        let linden = "Herr Prof. Dr.|Jan|van der Linden||gf";
        let wang =
            "王总".strip_prefix('王').map(|title| format!("{title}|Wei|Wang|王伟|ff")).unwrap_or_default();
        let ouyang = "女士|Nana|Ouyang|欧阳娜娜|ff";
        let nagy = "|Péter|Nagy||ff";
        let only_native = "先生|||王建国|ff";
        let doctor = "Dr.|Robin|Hale||gf";
        let nobody = "||||gf";
        for (line, language, want) in [
            (ana, "en", "Dear Ana Ruiz García,"),
            (ana, "es", "Estimado/a Ana Ruiz García:"),
            (ana, "es-MX", "Estimado/a Ana Ruiz García:"),
            (ana, "de", "Guten Tag Ana Ruiz García,"),
            (ana, "zh-CN", "Ana Ruiz García，您好："),
            (ana, "pt", "Ana Ruiz García,"),
            (chen, "en", "Dear Ms Chen,"),
            (chen, "es", "Estimada Sra. Chen:"),
            (chen, "de", "Sehr geehrte Frau Chen,"),
            (chen, "zh-CN", "尊敬的陈女士："),
            (bohme, "en", "Dear Dr Böhme,"),
            (bohme, "es", "Estimada Dra. Böhme:"),
            (bohme, "de", "Sehr geehrte Frau Dr. Böhme,"),
            (bohme, "zh-CN", "尊敬的 Böhme 博士："),
            (linden, "en", "Dear Professor van der Linden,"),
            (linden, "es", "Estimado profesor van der Linden:"),
            (linden, "de", "Sehr geehrter Herr Professor van der Linden,"),
            (linden, "zh", "尊敬的 van der Linden 教授："),
            (&wang, "zh-CN", "尊敬的王总："),
            (&wang, "en", "Dear Wang Wei,"),
            (&wang, "es", "Estimado/a Wang Wei:"),
            (&wang, "de", "Guten Tag Wang Wei,"),
            (ouyang, "zh-CN", "尊敬的欧阳女士："),
            (ouyang, "en", "Dear Ms Ouyang,"),
            (nagy, "en", "Dear Nagy Péter,"),
            (nagy, "de", "Guten Tag Nagy Péter,"),
            (only_native, "zh-CN", "尊敬的王先生："),
            (only_native, "en", "Dear Mr 王建国,"),
            (doctor, "de", "Guten Tag Dr. Robin Hale,"),
            (doctor, "es", "Estimado/a Dr./Dra. Hale:"),
            (nobody, "en", "Dear Sir or Madam,"),
            (nobody, "de", "Sehr geehrte Damen und Herren,"),
            (nobody, "es", "Estimados señores:"),
            (nobody, "zh-CN", "您好："),
        ] {
            assert_eq!(greeting(language, &contact(line)), want, "{line} in {language}");
        }
    }

    #[test]
    fn names_are_written_in_the_letters_script() {
        assert_eq!(name("zh-CN", &contact("|Wei|Wang|王伟|ff")), "王伟");
        assert_eq!(name("en", &contact("|Wei|Wang|王伟|ff")), "Wang Wei");
        assert_eq!(name("en", &contact("|||王伟|ff")), "王伟");
    }

    #[test]
    fn lists_in_words() {
        let items = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        for (language, of, want) in [
            ("en", "lighting", "lighting"),
            ("en", "lighting,sensors", "lighting and sensors"),
            ("es", "sensores,iluminación", "sensores e iluminación"),
            ("es", "iluminación,sensores,drones", "iluminación, sensores y drones"),
            ("zh-CN", "照明,传感器", "照明和传感器"),
            ("de", "Licht,Sensoren", "Licht und Sensoren"),
            ("pt", "luz,sensores", "luz, sensores"),
        ] {
            assert_eq!(list(language, &items(of)), want);
        }
        assert_eq!(list("en", &[]), "");
    }
}
