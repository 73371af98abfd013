//! Countries by the names that people write, in English, Spanish, German and Chinese: their ISO 3166-1 codes.

use crate::text::fold::fold;

/// The code of a country that is written as its code or by one of its names.
pub(super) fn code(text: &str) -> Option<String> {
    let text = text.trim();
    let upper = text.to_ascii_uppercase();
    if upper.len() == 2 && COUNTRIES.iter().any(|(code, _)| *code == upper) {
        return Some(upper);
    }
    let folded = fold(text);
    let found = COUNTRIES.iter().find(|(_, names)| names.split('|').any(|name| name == folded));
    found.map(|(code, _)| (*code).to_owned())
}

/// Names are folded: no accents, no capitals.
#[rustfmt::skip]
const COUNTRIES: &[(&str, &str)] = &[
    ("AD", "andorra|安道尔"), ("AE", "united arab emirates|uae|emiratos arabes unidos|vereinigte arabische emirate|阿联酋|阿拉伯联合酋长国"), ("AL", "albania|albanien|阿尔巴尼亚"),
    ("AM", "armenia|armenien|亚美尼亚"), ("AO", "angola|安哥拉"), ("AR", "argentina|argentinien|阿根廷"), ("AT", "austria|osterreich|oesterreich|奥地利"), ("AU", "australia|australien|澳大利亚"),
    ("AZ", "azerbaijan|azerbaiyan|aserbaidschan|阿塞拜疆"), ("BA", "bosnia and herzegovina|bosnia|bosnien und herzegowina|波黑"), ("BD", "bangladesh|bangladesch|孟加拉国"), ("BE", "belgium|belgica|belgien|比利时"),
    ("BG", "bulgaria|bulgarien|保加利亚"), ("BH", "bahrain|barein|巴林"), ("BO", "bolivia|bolivien|玻利维亚"), ("BR", "brazil|brasil|brasilien|巴西"), ("BY", "belarus|bielorrusia|weissrussland|白俄罗斯"),
    ("CA", "canada|kanada|加拿大"), ("CH", "switzerland|suiza|schweiz|瑞士"), ("CI", "ivory coast|cote d'ivoire|costa de marfil|elfenbeinkuste|科特迪瓦"), ("CL", "chile|智利"), ("CM", "cameroon|camerun|kamerun|喀麦隆"),
    ("CN", "china|people's republic of china|pr china|p.r. china|prc|中国|中國|中华人民共和国"), ("CO", "colombia|kolumbien|哥伦比亚"), ("CR", "costa rica|哥斯达黎加"), ("CU", "cuba|kuba|古巴"), ("CY", "cyprus|chipre|zypern|塞浦路斯"),
    ("CZ", "czech republic|czechia|republica checa|chequia|tschechien|捷克"), ("DE", "germany|alemania|deutschland|德国"), ("DK", "denmark|dinamarca|danemark|丹麦"), ("DO", "dominican republic|republica dominicana|dominikanische republik|多米尼加"),
    ("DZ", "algeria|argelia|algerien|阿尔及利亚"), ("EC", "ecuador|厄瓜多尔"), ("EE", "estonia|estland|爱沙尼亚"), ("EG", "egypt|egipto|agypten|aegypten|埃及"), ("ES", "spain|espana|spanien|西班牙"), ("ET", "ethiopia|etiopia|athiopien|埃塞俄比亚"),
    ("FI", "finland|finlandia|finnland|芬兰"), ("FR", "france|francia|frankreich|法国"), ("GB", "united kingdom|uk|great britain|britain|england|scotland|wales|northern ireland|reino unido|gran bretana|inglaterra|vereinigtes konigreich|grossbritannien|英国"),
    ("GE", "georgia|georgien|格鲁吉亚"), ("GH", "ghana|加纳"), ("GR", "greece|grecia|griechenland|希腊"), ("GT", "guatemala|危地马拉"), ("HK", "hong kong|hongkong|hong kong sar|香港|中国香港"), ("HN", "honduras|洪都拉斯"),
    ("HR", "croatia|croacia|kroatien|克罗地亚"), ("HU", "hungary|hungria|ungarn|匈牙利"), ("ID", "indonesia|indonesien|印度尼西亚|印尼"), ("IE", "ireland|irlanda|irland|爱尔兰"), ("IL", "israel|以色列"), ("IN", "india|indien|印度"),
    ("IQ", "iraq|irak|伊拉克"), ("IR", "iran|伊朗"), ("IS", "iceland|islandia|island|冰岛"), ("IT", "italy|italia|italien|意大利"), ("JO", "jordan|jordania|jordanien|约旦"), ("JP", "japan|japon|日本"), ("KE", "kenya|kenia|肯尼亚"),
    ("KH", "cambodia|camboya|kambodscha|柬埔寨"), ("KR", "south korea|korea|republic of korea|corea del sur|sudkorea|韩国"), ("KW", "kuwait|科威特"), ("KZ", "kazakhstan|kazajistan|kasachstan|哈萨克斯坦"), ("LB", "lebanon|libano|libanon|黎巴嫩"),
    ("LI", "liechtenstein|列支敦士登"), ("LK", "sri lanka|斯里兰卡"), ("LT", "lithuania|lituania|litauen|立陶宛"), ("LU", "luxembourg|luxemburgo|luxemburg|卢森堡"), ("LV", "latvia|letonia|lettland|拉脱维亚"), ("LY", "libya|libia|libyen|利比亚"),
    ("MA", "morocco|marruecos|marokko|摩洛哥"), ("MC", "monaco|摩纳哥"), ("MD", "moldova|moldavia|moldawien|摩尔多瓦"), ("ME", "montenegro|黑山"), ("MK", "north macedonia|macedonia del norte|nordmazedonien|北马其顿"), ("MM", "myanmar|birmania|缅甸"),
    ("MN", "mongolia|mongolei|蒙古"), ("MO", "macao|macau|澳门"), ("MT", "malta|马耳他"), ("MX", "mexico|mexiko|墨西哥"), ("MY", "malaysia|malasia|马来西亚"), ("MZ", "mozambique|mosambik|莫桑比克"), ("NG", "nigeria|尼日利亚"),
    ("NL", "netherlands|the netherlands|holland|paises bajos|holanda|niederlande|荷兰"), ("NO", "norway|noruega|norwegen|挪威"), ("NP", "nepal|尼泊尔"), ("NZ", "new zealand|nueva zelanda|neuseeland|新西兰"), ("OM", "oman|阿曼"), ("PA", "panama|巴拿马"),
    ("PE", "peru|秘鲁"), ("PH", "philippines|filipinas|philippinen|菲律宾"), ("PK", "pakistan|巴基斯坦"), ("PL", "poland|polonia|polen|波兰"), ("PR", "puerto rico|波多黎各"), ("PT", "portugal|葡萄牙"), ("PY", "paraguay|巴拉圭"), ("QA", "qatar|katar|卡塔尔"),
    ("RO", "romania|rumania|rumanien|罗马尼亚"), ("RS", "serbia|serbien|塞尔维亚"), ("RU", "russia|russian federation|rusia|russland|俄罗斯"), ("RW", "rwanda|ruanda|卢旺达"), ("SA", "saudi arabia|arabia saudi|arabia saudita|saudi-arabien|沙特阿拉伯|沙特"),
    ("SE", "sweden|suecia|schweden|瑞典"), ("SG", "singapore|singapur|新加坡"), ("SI", "slovenia|eslovenia|slowenien|斯洛文尼亚"), ("SK", "slovakia|eslovaquia|slowakei|斯洛伐克"), ("SN", "senegal|塞内加尔"), ("SV", "el salvador|萨尔瓦多"),
    ("TH", "thailand|tailandia|泰国"), ("TN", "tunisia|tunez|tunesien|突尼斯"), ("TR", "turkey|turkiye|turquia|turkei|土耳其"), ("TW", "taiwan|台湾|台灣|中国台湾"), ("TZ", "tanzania|tansania|坦桑尼亚"), ("UA", "ukraine|ucrania|乌克兰"), ("UG", "uganda|乌干达"),
    ("US", "united states|united states of america|usa|u.s.a.|us|u.s.|estados unidos|ee. uu.|eeuu|vereinigte staaten|美国"), ("UY", "uruguay|乌拉圭"), ("UZ", "uzbekistan|usbekistan|乌兹别克斯坦"), ("VE", "venezuela|委内瑞拉"), ("VN", "vietnam|viet nam|越南"),
    ("ZA", "south africa|sudafrica|sudafrika|南非"), ("ZM", "zambia|sambia|赞比亚"), ("ZW", "zimbabwe|simbabwe|津巴布韦"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_by_any_name() {
        for (text, want) in [
            ("España", "ES"),
            ("es", "ES"),
            ("Deutschland", "DE"),
            ("中国", "CN"),
            ("U.K.", ""),
            ("UK", "GB"),
            ("Türkei", "TR"),
            ("Narnia", ""),
        ] {
            assert_eq!(code(text).unwrap_or_default(), want, "{text}");
        }
        for (code, names) in COUNTRIES {
            assert!(names.split('|').all(|name| fold(name) == name), "{code}");
        }
    }
}
