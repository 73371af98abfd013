//! The firms that the hand-written visitors come from.

use crate::model::{Id, codes::CompanyKind, company::Company};

/// Domain, name, native name, kind, country, city, address, VAT id, topics.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    CompanyKind,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
);

use CompanyKind::{
    Competitor, Customer, Distributor, Integrator, Partner, Press, PublicBody, Supplier, University,
};

#[rustfmt::skip]
const FIRMS: &[Row] = &[
    ("iberlink.example", "Iberlink S.L.", "伊比联智能", Integrator, "ES", "Valencia", "Carrer del Moll 14\n46024 Valencia", "ESB00000000", &["lighting", "sensors"]),
    ("nowagora.example", "Urząd Miasta Nowa Góra", "", PublicBody, "PL", "Nowa Góra", "Rynek 1\n00-000 Nowa Góra", "", &["parking"]),
    ("yunqi-link.example", "Yunqi Link", "杭州云栖联", Partner, "CN", "Hangzhou", "浙江省杭州市云河路 6 号", "", &["mobility", "data"]),
    ("ribamar.example", "Câmara de Ribamar", "", PublicBody, "PT", "Ribamar", "", "", &[]),
    ("lumera.example", "Lumera S.p.A.", "", Customer, "IT", "Genova", "via dei Lampioni 30\n16100 Genova", "IT00000000000", &["lighting", "poles"]),
    ("nordlys-integrasjon.example", "Nordlys Integrasjon AS", "", Integrator, "NO", "Tromsø", "Havnegata 8\n9000 Tromsø", "NO000000000", &["energy", "lighting"]),
    ("gulf-signal.example", "Gulf Signal FZE", "海湾信联", Distributor, "AE", "Dubai", "Pearl Street 21, Dubai", "", &["sensors", "gateways"]),
    ("tu-elbstadt.example", "TU Elbstadt", "", University, "DE", "Elbstadt", "", "", &["air quality"]),
    ("waterhoek.example", "Gemeente Waterhoek", "", PublicBody, "NL", "Waterhoek", "Stationsplein 2\nWaterhoek", "", &["governance", "air quality"]),
    ("aktis.example", "Dimos Aktis", "Δήμος Ακτής", PublicBody, "GR", "Akti", "", "", &["environment"]),
    ("minato-sensing.example", "Minato Sensing K.K.", "港センシング株式会社", Competitor, "JP", "Osaka", "", "", &["parking"]),
    ("lyra-ville.example", "Lyra Ville", "莱拉城市", Distributor, "FR", "Lyon", "quai de la Soie 5\n69002 Lyon", "FR00000000000", &["lighting", "poles"]),
    ("skalka.example", "Město Skalka", "", PublicBody, "CZ", "Skalka", "", "", &["parking"]),
    ("vilaclara.example", "Ajuntament de Vilaclara", "", PublicBody, "ES", "Vilaclara", "Plaça Nova 1\nVilaclara", "", &["lighting", "sensors"]),
    ("cinarova.example", "Çınarova Belediyesi", "", PublicBody, "TR", "Çınarova", "", "", &["street furniture"]),
    ("ashcombe.example", "Ashcombe City Council", "", PublicBody, "GB", "Ashcombe", "Guildhall, Mill Lane, Ashcombe", "", &["governance"]),
    ("alvsala.example", "Älvsala kommun", "", PublicBody, "SE", "Älvsala", "", "", &["energy"]),
    ("hanbit.example", "Hanbit Systems Co., Ltd.", "한빛시스템", Integrator, "KR", "Daejeon", "", "", &["AI", "data"]),
    ("rondatelecom.example", "Ronda Telegestión S.A.", "", Competitor, "ES", "Sevilla", "", "", &["lighting"]),
    ("ballylark.example", "Ballylark County Council", "", PublicBody, "IE", "Ballylark", "", "", &["noise"]),
    ("ravnhaven.example", "Ravnlund Havn A/S", "", Customer, "DK", "Ravnlund", "", "DK00000000", &["sensors", "water"]),
    ("puerto-llana.example", "Autoridad Portuaria de Calallana", "", PublicBody, "ES", "Calallana", "Muelle de Levante\nCalallana", "", &["drones", "environment"]),
    ("stadtlicht.example", "Stadtlicht Magazin", "", Press, "DE", "Hamburg", "", "", &["lighting"]),
    ("qingtang.example", "Qingtang Optoelectronics Co., Ltd.", "东莞青塘光电有限公司", Supplier, "CN", "Dongguan", "", "", &["照明"]),
    ("clairlune.example", "Métropole de Clairlune", "", PublicBody, "FR", "Clairlune", "", "", &["mobility", "data"]),
    ("alsahil.example", "Municipality of Al Sahil", "", PublicBody, "AE", "Al Sahil", "", "", &["robots", "AI"]),
    ("tejera.example", "Tejera y Hijos, S.L.", "", Distributor, "ES", "Murcia", "", "", &["poles"]),
    ("wendbrueck-sw.example", "Stadtwerke Wendbrück", "", PublicBody, "DE", "Wendbrück", "Am Wasserturm 3\nWendbrück", "", &["energy", "water"]),
];

/// The firm with this domain and its topics.
pub(super) fn firm(domain: &str, id: Id) -> Option<(Company, &'static [&'static str])> {
    let (domain, name, native, kind, country, city, address, vat_id, topics) =
        *FIRMS.iter().find(|row| row.0 == domain)?;
    let mut company = Company::named(id, name.to_owned(), native.to_owned());
    company.kind = Some(kind);
    country.clone_into(&mut company.country);
    city.clone_into(&mut company.city);
    address.clone_into(&mut company.address);
    company.website = format!("www.{domain}");
    vat_id.clone_into(&mut company.vat_id);
    Some((company, topics))
}
