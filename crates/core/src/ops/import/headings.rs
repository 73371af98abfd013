//! Headings that other systems and people write, in English, Spanish, German and Chinese, and what their columns hold.

use super::target::Target;
use crate::text::fold::fold;

/// A heading in the form to compare: folded, without signs, numbers as one sign.
pub(super) fn key(heading: &str) -> String {
    let mut key = String::new();
    for sign in fold(heading).chars().filter(|sign| sign.is_alphanumeric()) {
        match sign {
            '0'..='9' if key.ends_with('#') => {}
            '0'..='9' => key.push('#'),
            sign => key.push(sign),
        }
    }
    key
}

/// Words before a heading that say whose column it is.
const WHOSE: &[&str] = &[
    "person",
    "contact",
    "lead",
    "visitor",
    "attendee",
    "participant",
    "delegate",
    "account",
    "primary",
    "main",
    "business",
    "work",
    "mailing",
    "billing",
    "organization",
    "organisation",
    "company",
    "deal",
    "besucher",
    "kontakt",
    "geschaeftlich",
    "geschaftlich",
    "firma",
    "contacto",
    "visitante",
    "asistente",
    "empresa",
    "访客",
    "观众",
    "联系人",
    "客户",
    "公司",
    "单位",
    "参会者",
    "address#",
    "email#",
    "phone#",
];

/// What the column of a heading holds, if it is one that is known.
pub(super) fn target(heading: &str) -> Option<Target> {
    let key = key(heading);
    if key.is_empty() {
        return None;
    }
    known(&key).or_else(|| {
        let rest =
            WHOSE.iter().find_map(|whose| key.strip_prefix(whose).filter(|rest| rest.chars().count() > 1))?;
        known(rest)
    })
}

fn known(key: &str) -> Option<Target> {
    KNOWN.iter().find(|(_, names)| names.contains(&key)).map(|(target, _)| *target)
}

/// Keys of headings. Those that mean one thing here and another there are settled by what stands beside them.
#[rustfmt::skip]
const KNOWN: &[(Target, &[&str])] = &[
    (Target::GivenName, &["firstname", "givenname", "forename", "fname", "first", "vorname", "rufname", "nombre", "nombres", "nombredepila", "名", "名字", "given", "prenom"]),
    (Target::FamilyName, &["lastname", "familyname", "surname", "lname", "last", "secondname", "nachname", "familienname", "zuname", "apellido", "apellidos", "primerapellido", "姓", "姓氏", "nom"]),
    (Target::FullName, &["name", "fullname", "displayname", "contactname", "attendeename", "personname", "nombrecompleto", "nombreyapellidos", "nombreapellidos", "vollername", "vollstandigername", "namevorname", "vorundnachname", "姓名", "全名", "联系人", "联系人姓名", "访客姓名", "客户姓名", "fileas", "visitorname", "badgename", "ansprechpartner", "kontakt", "personadecontacto"]),
    (Target::NativeName, &["nativename", "localname", "chinesename", "namenative", "nameinchinese", "中文名", "中文姓名", "本名", "nombrenativo", "nombreoriginal", "eigenername"]),
    (Target::NameOrder, &["nameorder"]),
    (Target::Title, &["salutation", "nameprefix", "honorific", "prefix", "formofaddress", "anrede", "tratamiento", "称谓", "称呼", "尊称"]),
    (Target::JobTitle, &["jobtitle", "jobposition", "position", "function", "role", "jobrole", "organizationtitle", "occupation", "profession", "designation", "cargo", "puesto", "cargopuesto", "funcion", "berufsbezeichnung", "stellung", "funktion", "beruf", "职位", "职务", "职称", "岗位", "positionheld", "title", "titel", "titulo"]),
    (Target::Department, &["department", "dept", "organizationdepartment", "abteilung", "departamento", "division", "部门"]),
    (Target::Email, &["email", "emailaddress", "mail", "mailaddress", "emailwork", "workemail", "businessemail", "email#", "email#value", "email#address", "secondaryemail", "emailother", "correo", "correoelectronico", "emailcorporativo", "direcciondecorreo", "emailadresse", "mailadresse", "邮箱", "电子邮箱", "电子邮件", "邮件", "邮箱地址", "电邮", "emails", "emailaddresses"]),
    (Target::EmailHome, &["emailhome", "homeemail", "personalemail", "privateemail", "correopersonal", "privatemail", "个人邮箱"]),
    (Target::Phone, &["phone", "phonenumber", "telephone", "tel", "businessphone", "workphone", "phonework", "phoneother", "phone#", "phone#value", "phonenumbers", "phones", "officephone", "directphone", "landline", "telefono", "telefonofijo", "telefonotrabajo", "telefonos", "telefon", "telefonnummer", "telefonnr", "rufnummer", "festnetz", "telefongeschaftlich", "电话", "电话号码", "联系电话", "固定电话", "座机", "办公电话", "telnr", "telno", "contactphone", "contactnumber"]),
    (Target::Mobile, &["mobile", "mobilephone", "mobilenumber", "mobilephonenumber", "cell", "cellphone", "cellular", "movil", "telefonomovil", "celular", "mobil", "handy", "mobiltelefon", "mobilnummer", "handynummer", "手机", "手机号", "手机号码", "移动电话", "phonemobile"]),
    (Target::PhoneHome, &["phonehome", "homephone", "telefonoparticular", "telefonocasa", "telefonprivat", "家庭电话", "住宅电话"]),
    (Target::Fax, &["fax", "businessfax", "faxnumber", "telefax", "faxnummer", "传真", "传真号码"]),
    (Target::WeChat, &["wechat", "wechatid", "weixin", "微信", "微信号"]),
    (Target::WhatsApp, &["whatsapp", "whatsappnumber"]),
    (Target::PhoneLabel, &["phone#label", "phone#type", "phonetype"]),
    (Target::LinkedIn, &["linkedin", "linkedinurl", "linkedinprofile", "linkedinprofileurl", "领英"]),
    (Target::Languages, &["languages", "language", "idiomas", "idioma", "sprachen", "sprache", "语言"]),
    (Target::Country, &["country", "countryregion", "countrycode", "mailingcountry", "businesscountryregion", "addresscountry", "address#country", "countryname", "pais", "paisregion", "land", "landregion", "国家", "国家地区", "国别", "nation", "nationality", "countryofresidence", "territory"]),
    (Target::Company, &["company", "companyname", "organization", "organisation", "organizationname", "organisationname", "accountname", "account", "firm", "employer", "institution", "empresa", "nombreempresa", "nombredelaempresa", "compania", "organizacion", "razonsocial", "entidad", "firma", "firmenname", "unternehmen", "unternehmensname", "gesellschaft", "organisationsname", "公司", "公司名称", "单位", "单位名称", "企业", "企业名称", "机构", "工作单位", "exhibitor", "companyorganization", "companyorganisation", "companytrading", "affiliation"]),
    (Target::CompanyNative, &["companynative", "companynativename", "nativecompanyname", "chinesecompanyname", "公司中文名", "公司中文名称", "empresanombrenativo"]),
    (Target::CompanyKind, &["companykind"]),
    (Target::Website, &["website", "websiteurl", "web", "webpage", "homepage", "url", "companydomainname", "domain", "companydomain", "companywebsite", "sitioweb", "paginaweb", "webseite", "internet", "internetseite", "网站", "网址", "公司网站", "官网"]),
    (Target::VatId, &["vatid", "vat", "vatnumber", "taxid", "taxnumber", "nif", "cif", "nifcif", "ustid", "ustidnr", "umsatzsteuerid", "税号", "统一社会信用代码", "纳税人识别号"]),
    (Target::Parent, &["parent", "parentcompany", "parentaccount", "matriz", "muttergesellschaft", "母公司"]),
    (Target::Street, &["street", "street#", "streetaddress", "address", "addressline#", "address#", "addressstreet", "address#street", "mailingstreet", "businessstreet", "address#formatted", "postaladdress", "companyaddress", "direccion", "calle", "domicilio", "strasse", "adresse", "anschrift", "地址", "公司地址", "通讯地址", "联系地址", "详细地址"]),
    (Target::PostalCode, &["postalcode", "zip", "zipcode", "postcode", "zippostalcode", "mailingpostalcode", "mailingzip", "mailingzippostalcode", "businesspostalcode", "addresspostalcode", "address#postalcode", "codigopostal", "cp", "plz", "postleitzahl", "邮编", "邮政编码"]),
    (Target::City, &["city", "town", "mailingcity", "businesscity", "addresscity", "address#city", "ciudad", "localidad", "poblacion", "municipio", "ort", "stadt", "城市", "市"]),
    (Target::State, &["state", "stateprovince", "province", "region", "county", "mailingstate", "businessstate", "addressstate", "address#region", "provincia", "comunidad", "bundesland", "省", "省份", "省市"]),
    (Target::Show, &["show", "fair", "tradeshow", "event", "eventname", "feria", "evento", "salon", "messe", "veranstaltung", "展会", "展览"]),
    (Target::Shows, &["shows"]),
    (Target::LoggedAt, &["loggedat", "scanneddate", "scandate", "scantime", "scannedat", "capturedat", "metat", "firstupload", "firstseen", "activitydate", "timestamp", "datecaptured", "capturedate", "记录时间", "扫描时间", "登记时间", "采集时间", "fechadeescaneo", "fechacaptura", "fecha", "erfasstam", "scandatum", "erfassungsdatum"]),
    (Target::Staff, &["staff", "loggedby", "capturedby", "scannedby", "registradopor", "erfasstvon", "记录人", "登记人"]),
    (Target::Grade, &["grade", "rating", "leadrating", "temperature", "personlabel", "priority", "leadgrade", "clasificacion", "calificacion", "bewertung", "prioritat", "等级", "评级", "级别"]),
    (Target::Stage, &["stage", "status", "leadstatus", "dealstage", "leadstage", "salesstage", "estado", "etapa", "fase", "phase", "阶段", "状态"]),
    (Target::Topics, &["topics", "topic", "tags", "labels", "interests", "interest", "categories", "category", "keywords", "temas", "tema", "etiquetas", "intereses", "categorias", "themen", "thema", "interessen", "kategorien", "schlagworte", "兴趣", "主题", "标签", "分类", "感兴趣的产品", "产品兴趣"]),
    (Target::NextStep, &["nextstep", "nextaction", "followup", "proximopaso", "seguimiento", "nachsterschritt", "下一步", "后续"]),
    (Target::Due, &["due", "duedate", "followupdate", "vencimiento", "fechalimite", "vence", "fallig", "falligam", "截止日期", "到期日", "期限"]),
    (Target::Minutes, &["minutes", "duration", "durationminutes", "length", "minutos", "duracion", "dauer", "minuten", "分钟", "时长"]),
    (Target::Note, &["note", "notes", "notebody", "description", "comment", "comments", "remark", "remarks", "background", "contactdescription", "leaddescription", "nota", "notas", "observaciones", "comentarios", "descripcion", "notiz", "notizen", "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "kommentar", "beschreibung", "备注", "说明", "描述", "笔记", "谈话记录", "留言"]),
    (Target::Value, &["value", "amount", "dealvalue", "expectedrevenue", "opportunityamount", "estimatedvalue", "dealamount", "valor", "importe", "wert", "betrag", "auftragswert", "金额", "预计金额", "价值"]),
    (Target::Currency, &["currency", "currencyisocode", "currencycode", "opportunityamountcurrency", "divisa", "moneda", "wahrung", "货币", "币种"]),
    (Target::Budget, &["budget", "presupuesto", "预算"]),
    (Target::Authority, &["authority", "decisionrole", "decisionmaker", "decisor", "entscheider", "决策人"]),
    (Target::Need, &["need", "needs", "requirement", "requirements", "necesidad", "bedarf", "需求"]),
    (Target::Timing, &["timing", "timeframe", "timeline", "plazo", "zeitrahmen", "时间安排"]),
    (Target::Badge, &["badge", "badgeid", "badgenumber", "badgeno", "barcode", "qrcode", "pseudonymizationid", "ticketid", "ticketcode", "attendeeid", "registrationid", "acreditacion", "ausweis", "ausweisnummer", "胸牌", "胸卡号", "证件号", "参展证号"]),
    (Target::Leave, &["importreason", "fairleadreason"]),
    (Target::Keep, &[
        "middlename", "phoneticfirstname", "phoneticmiddlename", "phoneticlastname", "namesuffix", "suffix", "nickname", "birthday", "photo", "email#label",
        "address#label", "industry", "annualrevenue", "noofemployees", "numberofemployees", "employees", "leadsource", "source", "origin", "recordowner", "leadowner", "contactowner",
        "companyowner", "dealowner", "owner", "emailoptout", "donotcall", "lifecyclestage", "skypeid", "skype", "opportunity", "probability", "expectedclosing", "expectedclosingdate",
        "dealexpectedclosedate", "closedate", "salesperson", "salesteam", "dealname", "dealtitle", "pipeline", "subject", "gender", "companystartdate", "relationshipstatus", "lastseen",
        "hasnewsletter", "scantype", "devicename", "deviceuuid", "attendeeorder", "attendeepositionid", "data", "recordid", "contactid", "accountid", "middle",
        "geburtstag", "branche", "herkunft", "quelle", "sector", "origen", "行业", "来源", "渠道", "性别",
    ]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_four_languages() {
        for (heading, want) in [
            ("First Name", Target::GivenName),
            ("firstName", Target::GivenName),
            ("E-mail 1 - Value", Target::Email),
            ("Phone 2 - Value", Target::Phone),
            ("Correo electrónico", Target::Email),
            ("Teléfono móvil", Target::Mobile),
            ("E-Mail-Adresse", Target::Email),
            ("Straße", Target::Street),
            ("公司名称", Target::Company),
            ("姓名", Target::FullName),
            ("Visitor First Name", Target::GivenName),
            ("Person - Email", Target::Email),
            ("Organization - Name", Target::Company),
            ("Work Phone", Target::Phone),
        ] {
            assert_eq!(target(heading), Some(want), "{heading} {}", key(heading));
        }
        assert_eq!(target("Shoe size"), None);
    }

    #[test]
    fn no_heading_means_two_things() {
        let mut all: Vec<&str> = KNOWN.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        all.sort_unstable();
        for pair in all.windows(2) {
            assert_ne!(pair[0], pair[1]);
        }
        for (_, names) in KNOWN {
            assert!(names.iter().all(|name| key(name) == *name || name.contains('#')), "{names:?}");
        }
    }
}
