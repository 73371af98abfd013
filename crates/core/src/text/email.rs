//! Reads mail addresses: the key by which two are the same, and what the address says about who is behind it.

use super::{domain::is_host, fold::narrow};
use email_address::EmailAddress;

/// The address in the form to compare: narrow, lower case, without `mailto:` or angle brackets; an international
/// domain stays in its own letters. `None` when it is no address.
///
/// Local parts differ by case in theory (RFC 5321, 2.4) and in no practice worth losing a contact for.
#[must_use]
pub fn key(typed: &str) -> Option<String> {
    let narrow = narrow(typed).to_lowercase();
    let address = match (narrow.rfind('<'), narrow.rfind('>')) {
        (Some(from), Some(to)) if from < to => narrow.get(from + 1..to)?,
        _ => narrow.as_str(),
    };
    let address = address.trim_matches(|c: char| c.is_whitespace() || ",;:.<>\"'()[]，；、。".contains(c));
    let address = address.strip_prefix("mailto:").unwrap_or(address);
    let (local, domain) = address.rsplit_once('@')?;
    let domain = domain.replace('。', ".");
    let address = format!("{local}@{domain}");
    (is_host(&domain) && !local.contains('"') && EmailAddress::is_valid(&address)).then_some(address)
}

/// The domain of an address.
#[must_use]
pub fn domain(address: &str) -> Option<&str> {
    address.rsplit_once('@').map(|(_, domain)| domain).filter(|domain| !domain.is_empty())
}

/// Whether a local part (or address) names a desk rather than a person: two people with it are not the same person.
#[must_use]
pub fn is_role(local: &str) -> bool {
    let local = narrow(local).to_lowercase();
    let local = local.split('@').next().unwrap_or_default();
    let word = local.trim_end_matches(|c: char| c.is_ascii_digit() || "-_.+".contains(c));
    ROLES.contains(&word)
        || local.split(['.', '-', '_', '+']).next().is_some_and(|first| ROLES.contains(&first))
}

/// Whether a domain belongs to a mail provider, so that it says nothing about a company.
#[must_use]
pub fn is_free_mail(domain: &str) -> bool {
    let domain = narrow(domain).to_lowercase();
    let name = domain.split('.').next().unwrap_or_default();
    FREE_DOMAINS.contains(&domain.as_str())
        || (FREE_BRANDS.contains(&name) && domain.matches('.').count() <= 2)
}

/// Role names after RFC 2142 and what firms in Europe and China print on their cards.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "abuse", "accounting", "accounts", "admin", "administracion", "administration", "amministrazione", "billing",
    "biuro", "booking", "buero", "careers", "commercial", "comercial", "commerciale", "compras", "contabilidad",
    "contact", "contacto", "contactus", "contato", "customerservice", "direccion", "einkauf", "enquiries", "enquiry",
    "events", "expo", "export", "export-sales", "fax", "feedback", "finance", "geral", "hello", "help", "helpdesk", "hi",
    "hola", "hostmaster", "hr", "info", "infos", "information", "inquiries", "inquiry", "international", "jobs",
    "kontakt", "kundenservice", "kundeservice", "logistics", "mail", "mailbox", "market", "marketing", "media",
    "news", "newsletter", "no-reply", "noreply", "office", "oficina", "orders", "overseas", "pedidos", "post",
    "poststelle", "postmaster", "presse", "press", "privacy", "projects", "purchase", "purchasing", "reception",
    "recepcion", "rrhh", "sales", "salg", "secretaria", "secretariat", "security", "segreteria", "sekretariat",
    "service", "services", "shop", "sprzedaz", "support", "team", "tech", "technik", "tender", "trade", "vendite",
    "ventas", "ventes", "verkauf", "vertrieb", "web", "webmaster", "zentrale",
    "业务", "信息", "客服", "市场", "市场部", "招聘", "采购", "销售", "销售部", "联系", "财务", "外贸",
];

/// Providers with one domain.
#[rustfmt::skip]
const FREE_DOMAINS: &[&str] = &[
    "126.com", "139.com", "163.com", "188.com", "189.cn", "263.net", "21cn.com", "abv.bg", "alice.it", "aliyun.com",
    "arcor.de", "att.net", "bigpond.com", "bk.ru", "blueyonder.co.uk", "bluewin.ch", "btinternet.com", "centrum.cz",
    "comcast.net", "duck.com", "fastmail.com", "foxmail.com", "free.fr", "freemail.hu", "freenet.de", "googlemail.com",
    "hey.com", "home.nl", "hushmail.com", "icloud.com", "inbox.lv", "inbox.ru", "interia.pl", "laposte.net",
    "libero.it", "list.ru", "live.com", "mac.com", "mail.com", "mail.de", "mail.ru", "mailbox.org", "me.com", "msn.com",
    "naver.com", "daum.net", "hanmail.net", "o2.pl", "onet.pl", "op.pl", "orange.fr", "pm.me", "posteo.de", "proton.me",
    "protonmail.com", "qq.com", "rambler.ru", "rediffmail.com", "sapo.pt", "seznam.cz", "sfr.fr", "sina.cn", "sina.com",
    "sina.com.cn", "sky.com", "sohu.com", "t-online.de", "telefonica.net", "terra.es", "tin.it", "tiscali.it",
    "tom.com", "tutanota.com", "tuta.io", "uol.com.br", "virgilio.it", "vip.163.com", "vip.qq.com", "vip.sina.com",
    "virginmedia.com", "wanadoo.es", "wanadoo.fr", "web.de", "wp.pl", "yeah.net", "zoho.com", "ziggo.nl",
];

/// Providers with a domain for every country.
const FREE_BRANDS: &[&str] =
    &["gmail", "gmx", "hotmail", "outlook", "yahoo", "ymail", "yandex", "live", "aol"];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keys() {
        for (typed, expected) in [
            (" Ana.Ruiz@Vallclara.example ", Some("ana.ruiz@vallclara.example")),
            ("ａｎａ＠ｖａｌｌｃｌａｒａ．ｅｘａｍｐｌｅ", Some("ana@vallclara.example")),
            ("mailto:ana@vallclara.example", Some("ana@vallclara.example")),
            ("Ana Ruiz <ana@vallclara.example>", Some("ana@vallclara.example")),
            ("<ana@vallclara.example>;", Some("ana@vallclara.example")),
            ("王伟@华芯.example", Some("王伟@华芯.example")),
            ("info@华芯。example", Some("info@华芯.example")),
            ("josé@münchen.example", Some("josé@münchen.example")),
            ("ana+expo@mail.vallclara.example", Some("ana+expo@mail.vallclara.example")),
            ("ana@vallclara.example，", Some("ana@vallclara.example")),
            ("ana@vallclara", None),
            ("ana@@vallclara.example", None),
            ("@vallclara.example", None),
            ("ana ruiz@vallclara.example", None),
            ("ana@-x.example", None),
            ("\"a b\"@vallclara.example", None),
            ("ana", None),
            ("", None),
        ] {
            assert_eq!(key(typed).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn roles_and_providers() {
        for role in
            ["info", "Sales", "sales2", "info@x.example", "kontakt", "ventas", "销售", "sales-eu", "no-reply"]
        {
            assert!(is_role(role), "{role}");
        }
        for person in ["ana", "ana.ruiz", "salesky", "infante", "王伟", "m.office"] {
            assert!(!is_role(person), "{person}");
        }
        for free in
            ["gmail.com", "QQ.com", "163.com", "yahoo.co.uk", "hotmail.es", "web.de", "icloud.com", "gmx.net"]
        {
            assert!(is_free_mail(free), "{free}");
        }
        for firm in ["vallclara.example", "gmailing.example", "outlook.vallclara.co.example", "qq.example"] {
            assert!(!is_free_mail(firm), "{firm}");
        }
    }

    #[test]
    fn domains() {
        assert_eq!(domain("ana@vallclara.example"), Some("vallclara.example"));
        assert_eq!(domain("ana"), None);
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(typed in "\\PC{0,40}|[aA.@ <>华ａ]{0,12}|[a-c.]{1,5}@[a-c]{1,3}\\.example") {
            if let Some(once) = key(&typed) {
                prop_assert_eq!(key(&once), Some(once.clone()));
                prop_assert!(domain(&once).is_some());
            }
            prop_assert!(!(is_role(&typed) && is_free_mail(&typed)));
        }
    }
}
