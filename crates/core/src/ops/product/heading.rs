//! What the columns of a price list hold, by their headings: our own in any of our languages, and those that people write.

use super::ProductField;
use crate::{
    i18n::{self, Words},
    model::money,
    store::What,
    text::pinyin::is_han,
};

/// What a column of a price list holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    Field(ProductField),
    /// `en: Smart pole; es: Columna`, or a name whose language its script tells.
    Names,
    Descriptions,
    /// In this language.
    Name(String),
    Description(String),
    /// `1890 EUR CIF Valencia from 10 until 2027-01-31`, several by semicolons.
    Prices,
    /// In the currency of the row, or in this one.
    Price(Option<String>),
    Currency,
    Incoterm,
    Place,
    MinQuantity,
    ValidUntil,
    /// Ours, and of no use here: the id, and why a row was refused last time.
    PassedOver,
    Nothing,
}

/// The heading over the reasons of refused rows.
pub(super) const REASON: &str = "import_reason";

/// Headings that people write beside those of our own files, by what they stand for.
#[rustfmt::skip]
const ALSO: &[(&str, &[&str])] = &[
    ("sku", &["item", "item_no", "item_no.", "item_number", "article", "article_no", "art_no", "model", "model_no", "part_number", "part_no", "product_code", "code",
        "型号", "货号", "产品编号", "产品型号", "referencia", "ref", "ref.", "código", "modelo", "artículo"]),
    ("product_names", &["name", "names", "product", "product_name", "item_name", "品名", "名称", "产品", "产品名称", "nombre", "producto", "denominación"]),
    ("descriptions", &["description", "specification", "specifications", "spec", "规格", "描述", "产品描述", "descripción", "especificación"]),
    ("unit", &["units", "uom", "单位", "计量单位", "unidad"]),
    ("moq", &["minimum_order", "minimum_order_quantity", "起订量", "最小起订量", "pedido_mínimo"]),
    ("lead_time", &["delivery_time", "delivery", "交期", "交货期", "plazo", "plazo_de_entrega"]),
    ("hs_code", &["hs", "customs_code", "tariff_code", "海关编码", "hs编码", "código_hs", "partida_arancelaria"]),
    ("net_weight", &["n.w.", "nw", "net_weight_kg", "net_weight_(kg)", "净重", "peso_neto"]),
    ("gross_weight", &["g.w.", "gw", "gross_weight_kg", "gross_weight_(kg)", "毛重", "peso_bruto"]),
    ("packing", &["packaging", "包装", "embalaje"]),
    ("price", &["unit_price", "单价", "价格", "precio", "precio_unitario"]),
    ("currency", &["币种", "货币", "moneda", "divisa"]),
    ("incoterm", &["incoterms", "trade_term", "terms", "贸易术语"]),
    ("place", &["port", "named_place", "港口", "地点", "puerto", "lugar"]),
    ("min_quantity", &["from_quantity", "from", "qty_from", "起始数量", "desde", "cantidad_desde"]),
    ("valid_until", &["valid_to", "validity", "有效期", "有效期至", "válido_hasta", "validez"]),
];

/// What the column under a heading holds.
pub(super) fn meaning(heading: &str) -> Meaning {
    let plain = heading.trim().to_lowercase().replace([' ', '-', ':'], "_");
    let stands_for = |key: &str| {
        let also =
            ALSO.iter().find(|(of, _)| *of == key).is_some_and(|(_, ways)| ways.contains(&plain.as_str()));
        plain == key || also || said(heading, key)
    };
    if let Some(field) = ProductField::ALL.iter().find(|field| stands_for(field.code())) {
        return Meaning::Field(*field);
    }
    for (key, meaning) in [
        ("product_names", Meaning::Names),
        ("descriptions", Meaning::Descriptions),
        ("prices", Meaning::Prices),
        ("price", Meaning::Price(None)),
        ("currency", Meaning::Currency),
        ("incoterm", Meaning::Incoterm),
        ("place", Meaning::Place),
        ("min_quantity", Meaning::MinQuantity),
        ("valid_until", Meaning::ValidUntil),
        ("id", Meaning::PassedOver),
        (REASON, Meaning::PassedOver),
    ] {
        if stands_for(key) {
            return meaning;
        }
    }
    let (kind, rest) = plain.split_once('_').unwrap_or((plain.as_str(), plain.as_str()));
    let language = i18n::languages().find(|known| known.to_lowercase().replace('-', "_") == rest);
    match (kind, language, priced_in(&plain)) {
        ("name", Some(language), _) => Meaning::Name(language.to_owned()),
        ("description", Some(language), _) => Meaning::Description(language.to_owned()),
        (_, _, Some(currency)) => Meaning::Price(Some(currency)),
        _ => Meaning::Nothing,
    }
}

/// The currency that a heading names beside the price: `EUR`, `Price (EUR)`, `单价 USD`.
fn priced_in(plain: &str) -> Option<String> {
    let mut words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
    let currency = words.next().map(str::to_uppercase).filter(|word| money::is_currency(word))?;
    let rest: Vec<&str> = words.rev().collect();
    let rest = rest.join("_");
    let prices = ALSO.iter().find(|(of, _)| *of == "price").map_or(&[][..], |(_, ways)| ways);
    (rest.is_empty() || rest == "price" || prices.contains(&rest.as_str())).then_some(currency)
}

/// Whether these are the headings of our own file for a spreadsheet, whose cells are guarded by an apostrophe.
pub(super) fn are_guarded(headings: &[String]) -> bool {
    i18n::languages().map(Words::of).any(|words| {
        let ours = |heading: &String| {
            let mut columns = What::Products.columns().iter();
            columns.any(|column| words.say(&format!("export-{}", column.key)) == *heading)
        };
        headings.len() > 3 && headings.iter().all(ours)
    })
}

/// The language of a name that does not say it, as far as its script tells.
pub(super) fn language_of(text: &str) -> &'static str {
    let in_han = |language: &&str| Words::of(language).say("language-name").chars().any(is_han);
    let native = text.chars().any(is_han).then(|| i18n::languages().find(in_han)).flatten();
    native.unwrap_or(i18n::FALLBACK)
}

/// Whether this is what a column is called for a person, in any language.
fn said(heading: &str, key: &str) -> bool {
    i18n::languages().any(|language| {
        Words::of(language).say(&format!("export-{key}")).to_lowercase() == heading.trim().to_lowercase()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_every_hand() {
        use ProductField as F;
        for (heading, want) in [
            ("SKU", Meaning::Field(F::Sku)),
            ("型号", Meaning::Field(F::Sku)),
            ("Model No", Meaning::Field(F::Sku)),
            ("name_zh-CN", Meaning::Name("zh-CN".to_owned())),
            ("Name EN", Meaning::Name("en".to_owned())),
            ("description_es", Meaning::Description("es".to_owned())),
            ("Name", Meaning::Names),
            ("品名", Meaning::Names),
            ("Unit price (EUR)", Meaning::Price(Some("EUR".to_owned()))),
            ("单价 USD", Meaning::Price(Some("USD".to_owned()))),
            ("cny", Meaning::Price(Some("CNY".to_owned()))),
            ("Net weight EUR", Meaning::Nothing),
            ("price", Meaning::Price(None)),
            ("Colour", Meaning::Nothing),
            ("", Meaning::Nothing),
        ] {
            assert_eq!(meaning(heading), want, "{heading}");
        }
    }

    #[test]
    fn our_own_headings_mean_what_they_are_in_every_language() {
        for words in i18n::languages().map(Words::of) {
            for column in What::Products.columns() {
                let heading = words.say(&format!("export-{}", column.key));
                assert_eq!(meaning(&heading), meaning(&column.key), "{heading}");
                assert_ne!(meaning(&heading), Meaning::Nothing, "{heading}");
            }
        }
    }

    #[test]
    fn a_name_says_its_language_by_its_script() {
        assert_eq!(language_of("智慧灯杆 6 米"), "zh-CN");
        assert_eq!(language_of("Smart pole"), "en");
    }
}
