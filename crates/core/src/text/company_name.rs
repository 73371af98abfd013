//! Tells a company's name from its legal form: the key by which two spellings are the same firm.
//!
//! Forms after the ISO 20275 list of entity legal forms, those met at trade fairs in Europe and China. 科技 (technology)
//! and the like are part of the name, as is a city in brackets, which tells branches apart.

use super::{fold::fold, pinyin::is_han};

/// No firm has a longer name; what is beyond does not count.
const NAME_MAX: usize = 300;

/// The name in the form to compare: folded, without its legal form and without signs. A name that is nothing but a legal
/// form stays as it is.
#[must_use]
pub fn key(name: &str) -> String {
    split(name).0
}

/// The legal form at the end (or, where that is usual, at the start) of a name, as it is properly written.
#[must_use]
pub fn legal_form(name: &str) -> Option<&'static str> {
    split(name).1
}

fn split(name: &str) -> (String, Option<&'static str>) {
    let cut: String = name.chars().take(NAME_MAX).collect();
    let mut rest = fold(&cut);
    let mut form = None;
    loop {
        let (shorter, found) = without_one_form(&rest);
        form = form.or(found);
        if shorter == rest {
            return (shorter, form);
        }
        rest = fold(&shorter);
    }
}

/// The name without the outermost of its forms, and without signs.
fn without_one_form(folded: &str) -> (String, Option<&'static str>) {
    if let Some((rest, form)) = without_native_form(folded) {
        return (words(rest).join(" "), Some(form));
    }
    let mut words = words(folded);
    if let Some((rest, form)) = without_last_form(&words) {
        words.truncate(rest);
        return (words.join(" "), Some(form));
    }
    let first =
        FIRST.iter().find(|(spelling, _)| words.len() > 1 && words.first().is_some_and(|w| w == spelling));
    if first.is_some() {
        words.remove(0);
    }
    (words.join(" "), first.map(|(_, form)| *form))
}

/// Cuts a Chinese, Japanese or Korean form off, which no space parts from the name.
fn without_native_form(folded: &str) -> Option<(&str, &'static str)> {
    let last = NATIVE.iter().chain(NATIVE_FIRST).map(|(form, proper)| (folded.strip_suffix(form), proper));
    let first = NATIVE_FIRST.iter().map(|(form, proper)| (folded.strip_prefix(form), proper));
    let (rest, proper) = last.chain(first).find_map(|(rest, proper)| Some((rest?, proper)))?;
    let rest = rest.trim_matches([' ', ',', '、', '·']);
    rest.chars().any(char::is_alphanumeric).then_some((rest, *proper))
}

/// Words without their signs; abbreviations with points (`s.l.u.`) and slashes (`a/s`) are one word.
fn words(folded: &str) -> Vec<String> {
    let chars: Vec<char> = folded.chars().collect();
    let mut spaced = String::with_capacity(folded.len());
    for (at, &ch) in chars.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|i| chars.get(i)).copied();
        let after = chars.get(at + 1).copied();
        let beside_han = before.is_some_and(is_han) || after.is_some_and(is_han);
        match ch {
            '&' => spaced.push_str(" and "),
            '\'' => {}
            '.' | '/' => spaced.push(ch),
            '(' | ')' if beside_han => spaced.push(ch),
            _ if ch.is_alphanumeric() || unicode_normalization::char::is_combining_mark(ch) => {
                spaced.push(ch);
            }
            _ => spaced.push(' '),
        }
    }
    let mut found = Vec::new();
    for word in spaced.split(' ') {
        let parts: Vec<&str> = word.split(['.', '/']).filter(|part| !part.is_empty()).collect();
        if parts.len() > 1 && parts.iter().all(|part| part.chars().count() <= 2) {
            found.push(parts.concat());
        } else {
            found.extend(parts.into_iter().map(str::to_owned));
        }
    }
    found
}

/// The longest form that ends a name, and how many words are left before it.
fn without_last_form(words: &[String]) -> Option<(usize, &'static str)> {
    let last = words.last()?;
    LATIN
        .iter()
        .filter(|(spelling, _)| spelling.ends_with(last.as_str()))
        .filter_map(|(spelling, proper)| {
            let length = spelling.split(' ').count();
            let rest = words.len().checked_sub(length).filter(|&rest| rest > 0)?;
            let ends = words.get(rest..)?.iter().map(String::as_str).eq(spelling.split(' '));
            ends.then_some((rest, *proper))
        })
        .min_by_key(|(rest, _)| *rest)
}

/// Forms in Chinese, Japanese and Korean, longest first.
#[rustfmt::skip]
const NATIVE: &[(&str, &str)] = &[
    ("(集团)股份有限公司", "股份有限公司"), ("(集团)有限责任公司", "有限责任公司"), ("(集团)有限公司", "有限公司"),
    ("集团股份有限公司", "股份有限公司"), ("集团有限责任公司", "有限责任公司"), ("集团有限公司", "有限公司"),
    ("(集團)股份有限公司", "股份有限公司"), ("(集團)有限公司", "有限公司"), ("集團股份有限公司", "股份有限公司"),
    ("集團有限公司", "有限公司"),
    ("股份有限公司", "股份有限公司"), ("有限责任公司", "有限责任公司"), ("有限責任公司", "有限责任公司"),
    ("控股有限公司", "有限公司"), ("有限公司", "有限公司"), ("集团公司", "集团"), ("总公司", "公司"),
    ("有限合伙企业", "有限合伙"), ("(有限合伙)", "有限合伙"), ("(普通合伙)", "普通合伙"),
    ("集团", "集团"), ("集團", "集团"), ("公司", "公司"),
];

/// Japanese and Korean forms, which stand before or after the name.
#[rustfmt::skip]
const NATIVE_FIRST: &[(&str, &str)] = &[
    ("株式会社", "株式会社"), ("株式會社", "株式会社"), ("(株)", "株式会社"), ("有限会社", "有限会社"), ("(有)", "有限会社"),
    ("合同会社", "合同会社"), ("주식회사", "주식회사"), ("(주)", "주식회사"), ("유한회사", "유한회사"),
];

/// Forms in Latin and Cyrillic letters as `words` leaves them, with the proper writing.
#[rustfmt::skip]
const LATIN: &[(&str, &str)] = &[
    ("sl", "S.L."), ("s l", "S.L."), ("slu", "S.L.U."), ("s l u", "S.L.U."), ("sll", "S.L.L."), ("slp", "S.L.P."),
    ("sl unipersonal", "S.L.U."), ("sociedad limitada", "S.L."), ("sociedad limitada unipersonal", "S.L.U."),
    ("sa", "S.A."), ("s a", "S.A."), ("sau", "S.A.U."), ("s a u", "S.A.U."), ("sociedad anonima", "S.A."),
    ("societe anonyme", "S.A."), ("sociedade anonima", "S.A."), ("s coop", "S.Coop."), ("scoop", "S.Coop."),
    ("sccl", "SCCL"), ("scp", "S.C.P."), ("aie", "A.I.E."), ("ute", "UTE"), ("sa de cv", "S.A. de C.V."),
    ("s de rl de cv", "S. de R.L. de C.V."), ("sapi de cv", "S.A.P.I. de C.V."), ("sas de cv", "S.A.S. de C.V."),
    ("gmbh", "GmbH"), ("mbh", "mbH"), ("ggmbh", "gGmbH"), ("g m b h", "GmbH"), ("gesmbh", "GesmbH"),
    ("gesellschaft mit beschrankter haftung", "GmbH"), ("gmbh and co kg", "GmbH & Co. KG"),
    ("gmbh co kg", "GmbH & Co. KG"), ("gmbh and cokg", "GmbH & Co. KG"), ("gmbh and co kgaa", "GmbH & Co. KGaA"),
    ("gmbh and co ohg", "GmbH & Co. OHG"), ("ag and co kg", "AG & Co. KG"), ("ag and co kgaa", "AG & Co. KGaA"),
    ("se and co kg", "SE & Co. KG"), ("se and co kgaa", "SE & Co. KGaA"), ("ug and co kg", "UG & Co. KG"),
    ("and co kg", "& Co. KG"), ("co kg", "& Co. KG"), ("kg", "KG"), ("kgaa", "KGaA"), ("ohg", "OHG"), ("gbr", "GbR"),
    ("ek", "e.K."), ("e k", "e.K."), ("ev", "e.V."), ("eg", "eG"), ("ug", "UG"), ("ug haftungsbeschrankt", "UG"),
    ("ag", "AG"), ("aktiengesellschaft", "AG"), ("se", "SE"), ("sarl", "S.à r.l."), ("s a r l", "S.à r.l."), ("sa rl", "S.à r.l."),
    ("ltd", "Ltd"), ("limited", "Ltd"), ("pte ltd", "Pte. Ltd."), ("private limited", "Pvt. Ltd."),
    ("pvt ltd", "Pvt. Ltd."), ("pty ltd", "Pty Ltd"), ("pty", "Pty Ltd"), ("proprietary limited", "Pty Ltd"),
    ("co ltd", "Co., Ltd."), ("coltd", "Co., Ltd."), ("company ltd", "Co., Ltd."), ("company limited", "Co., Ltd."),
    ("co limited", "Co., Ltd."), ("co lt", "Co., Ltd."), ("and co ltd", "& Co. Ltd"), ("group co ltd", "Co., Ltd."),
    ("joint stock co ltd", "Co., Ltd."), ("incorporated company", "Co."), ("sdn bhd", "Sdn. Bhd."), ("bhd", "Bhd."),
    ("plc", "PLC"), ("llp", "LLP"), ("lp", "LP"), ("llc", "LLC"), ("l l c", "LLC"), ("inc", "Inc."),
    ("incorporated", "Inc."), ("corp", "Corp."), ("corporation", "Corp."), ("co", "Co."), ("company", "Co."),
    ("and co", "& Co."), ("and company", "& Co."), ("cic", "CIC"), ("dac", "DAC"), ("teoranta", "Ltd"),
    ("bv", "B.V."), ("b v", "B.V."), ("nv", "N.V."), ("n v", "N.V."), ("bvba", "BVBA"), ("srl", "S.r.l."),
    ("s r l", "S.r.l."), ("srls", "S.r.l.s."), ("vof", "V.O.F."), ("cv", "C.V."), ("cvba", "CVBA"), ("sprl", "SPRL"),
    ("spa", "S.p.A."), ("s p a", "S.p.A."), ("snc", "S.n.c."), ("sas", "SAS"), ("s a s", "SAS"), ("sasu", "SASU"),
    ("eurl", "EURL"), ("sca", "SCA"), ("scs", "SCS"), ("scrl", "SCRL"), ("as", "AS"), ("a s", "A/S"), ("asa", "ASA"),
    ("aps", "ApS"), ("is", "I/S"), ("ks", "K/S"), ("ivs", "IVS"), ("ab", "AB"), ("publ ab", "AB (publ)"),
    ("ab publ", "AB (publ)"), ("aktiebolag", "AB"), ("hb", "HB"), ("oy", "Oy"), ("oyj", "Oyj"), ("oy ab", "Oy Ab"),
    ("ou", "OÜ"), ("uab", "UAB"), ("sia", "SIA"), ("ehf", "ehf."), ("hf", "hf."), ("sp z oo", "sp. z o.o."),
    ("spzoo", "sp. z o.o."), ("sp zoo", "sp. z o.o."), ("sp z o o", "sp. z o.o."), ("spolka z oo", "sp. z o.o."),
    ("sp z oo sp k", "sp. z o.o. sp. k."), ("sp k", "sp. k."), ("spk", "sp. k."), ("sp j", "sp. j."),
    ("sro", "s.r.o."), ("s r o", "s.r.o."), ("spol sro", "spol. s r.o."), ("spol s ro", "spol. s r.o."),
    ("vos", "v.o.s."), ("doo", "d.o.o."), ("d o o", "d.o.o."), ("dd", "d.d."), ("d d", "d.d."), ("jdoo", "j.d.o.o."),
    ("ad", "AD"), ("ood", "OOD"), ("eood", "EOOD"), ("ead", "EAD"), ("kft", "Kft."), ("zrt", "Zrt."), ("nyrt", "Nyrt."),
    ("bt", "Bt."), ("kkt", "Kkt."), ("lda", "Lda."), ("ltda", "Ltda."), ("limitada", "Ltda."), ("eireli", "EIRELI"),
    ("me", "ME"), ("eirl", "E.I.R.L."), ("sac", "S.A.C."), ("saa", "S.A.A."),
    ("kk", "K.K."), ("k k", "K.K."), ("kabushiki kaisha", "K.K."), ("gk", "G.K."), ("godo kaisha", "G.K."),
    ("fze", "FZE"), ("fzco", "FZCO"), ("fz llc", "FZ-LLC"), ("fzllc", "FZ-LLC"), ("wll", "W.L.L."), ("pjsc", "PJSC"),
    ("dmcc", "DMCC"), ("pjs", "PJSC"), ("jsc", "JSC"), ("cjsc", "CJSC"), ("ojsc", "OJSC"), ("saoc", "SAOC"), ("saog", "SAOG"),
    ("anonim sirketi", "A.Ş."), ("ltd sti", "Ltd. Şti."), ("limited sirketi", "Ltd. Şti."),
    ("tic ltd sti", "Ltd. Şti."), ("san ve tic as", "A.Ş."), ("san ve tic ltd sti", "Ltd. Şti."),
    ("epe", "Ε.Π.Ε."), ("αε", "Α.Ε."), ("επε", "Ε.Π.Ε."), ("ικε", "Ι.Κ.Ε."), ("ае", "Α.Ε."), ("ike", "Ι.Κ.Ε."),
    ("ооо", "ООО"), ("ао", "АО"), ("оао", "ОАО"), ("зао", "ЗАО"), ("пао", "ПАО"), ("тов", "ТОВ"), ("ип", "ИП"),
    ("pt", "PT"), ("tbk", "Tbk"), ("jv", "JV"), ("bhd sdn", "Sdn. Bhd."), ("cia", "Cía."), ("y cia", "y Cía."),
    ("e hijos sl", "S.L."), ("and cie", "& Cie"), ("et cie", "& Cie"), ("cie", "& Cie"),
];

/// Forms that stand before the name.
const FIRST: &[(&str, &str)] = &[
    ("ab", "AB"),
    ("uab", "UAB"),
    ("sia", "SIA"),
    ("pt", "PT"),
    ("ооо", "ООО"),
    ("ао", "АО"),
    ("оао", "ОАО"),
    ("зао", "ЗАО"),
    ("пао", "ПАО"),
    ("тов", "ТОВ"),
    ("ип", "ИП"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_without_their_form() {
        for (name, expected, form) in [
            ("Huaxin Sensing Co., Ltd.", "huaxin sensing", Some("Co., Ltd.")),
            ("huaxin sensing", "huaxin sensing", None),
            ("HUAXIN SENSING CO.,LTD", "huaxin sensing", Some("Co., Ltd.")),
            ("深圳华芯传感有限公司", "深圳华芯传感", Some("有限公司")),
            ("深圳华芯传感股份有限公司", "深圳华芯传感", Some("股份有限公司")),
            ("深圳华芯传感有限责任公司", "深圳华芯传感", Some("有限责任公司")),
            ("华芯传感（深圳）有限公司", "华芯传感(深圳)", Some("有限公司")),
            ("华芯科技集团", "华芯科技", Some("集团")),
            ("华芯科技集团有限公司", "华芯科技", Some("有限公司")),
            ("株式会社ガーデン", "ガーデン", Some("株式会社")),
            ("㈱ガーデン", "ガーデン", Some("株式会社")),
            ("Vallclara Lighting, S.L.", "vallclara lighting", Some("S.L.")),
            ("Vallclara Lighting S.L.U.", "vallclara lighting", Some("S.L.U.")),
            ("Vallclara S. A.", "vallclara", Some("S.A.")),
            ("Vallclara SAU", "vallclara", Some("S.A.U.")),
            ("Beispiel GmbH & Co. KG", "beispiel", Some("GmbH & Co. KG")),
            ("Beispiel GmbH", "beispiel", Some("GmbH")),
            ("Beispiel AG", "beispiel", Some("AG")),
            ("Müller & Söhne KG", "muller and sohne", Some("KG")),
            ("Example Ltd", "example", Some("Ltd")),
            ("Example Limited", "example", Some("Ltd")),
            ("Example, LLC", "example", Some("LLC")),
            ("Example Inc.", "example", Some("Inc.")),
            ("Example Corp", "example", Some("Corp.")),
            ("Voorbeeld B.V.", "voorbeeld", Some("B.V.")),
            ("Voorbeeld N.V.", "voorbeeld", Some("N.V.")),
            ("Esempio S.p.A.", "esempio", Some("S.p.A.")),
            ("Esempio S.r.l.", "esempio", Some("S.r.l.")),
            ("Exemple SAS", "exemple", Some("SAS")),
            ("Exemple S.à r.l.", "exemple", Some("S.à r.l.")),
            ("Eksempel AS", "eksempel", Some("AS")),
            ("Eksempel ASA", "eksempel", Some("ASA")),
            ("Eksempel A/S", "eksempel", Some("AS")),
            ("Exempel AB", "exempel", Some("AB")),
            ("AB Exempel", "exempel", Some("AB")),
            ("Esimerkki Oy", "esimerkki", Some("Oy")),
            ("Eksempel ApS", "eksempel", Some("ApS")),
            ("Przykład sp. z o.o.", "przyklad", Some("sp. z o.o.")),
            ("Příklad s.r.o.", "priklad", Some("s.r.o.")),
            ("Příklad a.s.", "priklad", Some("AS")),
            ("Primjer d.o.o.", "primjer", Some("d.o.o.")),
            ("Példa Kft.", "pelda", Some("Kft.")),
            ("Rei K.K.", "rei", Some("K.K.")),
            ("Example Pty Ltd", "example", Some("Pty Ltd")),
            ("Example FZE", "example", Some("FZE")),
            ("Example FZ-LLC", "example", Some("FZ-LLC")),
            ("Exemplo, Lda.", "exemplo", Some("Lda.")),
            ("ООО «Ромашка»", "ромашка", Some("ООО")),
            ("Smart-Vision Ltd", "smart vision", Some("Ltd")),
            ("O’Brien Lighting Ltd.", "obrien lighting", Some("Ltd")),
            ("vision.ai", "vision ai", None),
            ("3M", "3m", None),
            ("Co.", "co", None),
            ("S.A.", "sa", None),
            ("有限公司", "有限公司", None),
            ("Ajuntament de Vallclara", "ajuntament de vallclara", None),
            ("", "", None),
            ("!!!", "", None),
        ] {
            assert_eq!((key(name).as_str(), legal_form(name)), (expected, form), "{name}");
        }
    }

    #[test]
    fn the_tables_hold_words_as_they_are_cut() {
        for (spelling, _) in LATIN.iter().chain(FIRST) {
            assert_eq!(words(&fold(spelling)).join(" "), *spelling);
        }
        assert!(NATIVE.iter().chain(NATIVE_FIRST).all(|(form, _)| fold(form) == *form));
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(name in "\\PC{0,30}|([A-C][a-c]{1,3}|GmbH|Co\\.|&|KG|S\\.A\\.|Ltd|AB|华芯|有限公司|集团|\\(深圳\\)| |,){0,6}") {
            let once = key(&name);
            prop_assert_eq!(&key(&once), &once);
            prop_assert!(name.chars().all(|c| !c.is_alphanumeric()) || legal_form(&name).is_none() || !once.is_empty());
        }
    }
}
