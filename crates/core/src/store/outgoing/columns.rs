//! The columns of each kind of record: what a cell holds, and the expression that reads it.
//!
//! A usual column stands in every file whose columns nobody chose; the others are there for the CRMs that ask for them.

use std::borrow::Cow;

use super::{Column, Kind};
use crate::model::question::{Question, QuestionKind};

/// A column of every file.
const fn usual(key: &'static str, kind: Kind, sql: &'static str) -> Column {
    Column { key: Cow::Borrowed(key), kind, usual: true, sql: Cow::Borrowed(sql) }
}

/// A column for those who ask for it.
const fn extra(key: &'static str, kind: Kind, sql: &'static str) -> Column {
    Column { key: Cow::Borrowed(key), kind, usual: false, sql: Cow::Borrowed(sql) }
}

/// The column of a question of ours: what each lead answered.
pub(super) fn of_question(question: &Question) -> Column {
    let of = format!("FROM answer WHERE lead_id = lead.id AND question_id = x'{}'", question.id.simple());
    let (kind, sql) = match question.kind {
        QuestionKind::Several => (
            Kind::List,
            format!("(SELECT json_group_array(value) FROM (SELECT value {of} ORDER BY position, n))"),
        ),
        QuestionKind::Number => (Kind::Number, format!("(SELECT value {of} LIMIT 1)")),
        QuestionKind::Choice | QuestionKind::Text => (Kind::Text, format!("(SELECT value {of} LIMIT 1)")),
    };
    Column {
        key: Cow::Owned(format!("question:{}", question.label)),
        kind,
        usual: true,
        sql: Cow::Owned(sql),
    }
}

/// A person's name in the order its owner uses; the one in their own script when there is no other.
const FULL_NAME: &str = "coalesce(nullif(trim(CASE contact.name_order WHEN 'family_first' THEN contact.family_name || ' ' || \
    contact.given_name ELSE contact.given_name || ' ' || contact.family_name END), ''), \
    contact.native_name)";
/// A company's Latin name; the one in its own script when there is no other.
const FIRM: &str = "coalesce(nullif(company.name, ''), company.native_name)";
/// Where a person is, or else their company.
const COUNTRY: &str = "coalesce(nullif(contact.country, ''), company.country)";
/// All mail addresses.
const EMAILS: &str = "(SELECT json_group_array(address) FROM (SELECT address FROM contact_email WHERE contact_id = \
    contact.id ORDER BY position, n))";
/// All numbers and chat accounts.
const PHONES: &str = "(SELECT json_group_array(typed) FROM (SELECT typed FROM contact_phone WHERE contact_id = contact.id \
    ORDER BY position, n))";
/// The first mail address.
const EMAIL: &str = "(SELECT address FROM contact_email WHERE contact_id = contact.id ORDER BY position, n LIMIT 1 OFFSET \
    0)";
/// The second mail address.
const SECOND_EMAIL: &str = "(SELECT address FROM contact_email WHERE contact_id = contact.id ORDER BY position, n LIMIT 1 OFFSET \
    1)";
/// The first number that is no mobile.
const PHONE: &str = "(SELECT typed FROM contact_phone WHERE contact_id = contact.id AND kind IN ('work', 'home', 'other') \
    ORDER BY position, n LIMIT 1)";
/// The first mobile.
const MOBILE: &str = "(SELECT typed FROM contact_phone WHERE contact_id = contact.id AND kind IN ('mobile', 'whatsapp') \
    ORDER BY position, n LIMIT 1)";
/// The first fax.
const FAX: &str = "(SELECT typed FROM contact_phone WHERE contact_id = contact.id AND kind IN ('fax') ORDER BY \
    position, n LIMIT 1)";
/// The first WeChat account.
const WECHAT: &str = "(SELECT typed FROM contact_phone WHERE contact_id = contact.id AND kind IN ('wechat') ORDER BY \
    position, n LIMIT 1)";

/// Leads.
pub(super) const LEADS: &[Column] = &[
    usual("id", Kind::Id, "lead.id"),
    usual("logged_at", Kind::Moment, "lead.logged_at || ' ' || show.zone"),
    usual("show", Kind::Text, "show.name"),
    usual("staff", Kind::Text, "staff.name"),
    usual("grade", Kind::Text, "lead.grade"),
    usual("stage", Kind::Word("stage"), "lead.stage"),
    usual("given_name", Kind::Text, "contact.given_name"),
    usual("family_name", Kind::Text, "contact.family_name"),
    usual("native_name", Kind::Text, "contact.native_name"),
    usual("job_title", Kind::Text, "lead.job_title"),
    usual("company", Kind::Text, "company.name"),
    usual("company_native", Kind::Text, "company.native_name"),
    usual("country", Kind::Text, COUNTRY),
    usual("emails", Kind::List, EMAILS),
    usual("phones", Kind::List, PHONES),
    usual(
        "topics",
        Kind::List,
        "(SELECT json_group_array(name) FROM (SELECT topic.name FROM lead_interest JOIN topic ON \
     topic.id = lead_interest.topic_id WHERE lead_interest.lead_id = lead.id ORDER BY position, \
     lead_interest.n))",
    ),
    usual("next_step", Kind::Step, "step.kind || ':' || step.text"),
    usual("due", Kind::DayTime, "trim(coalesce(step.due_day, '') || ' ' || coalesce(step.due_time, ''))"),
    usual(
        "note",
        Kind::Text,
        "(SELECT group_concat(body, char(10, 10)) FROM (SELECT body FROM note WHERE lead_id = lead.id \
     AND deleted_at IS NULL ORDER BY at, n))",
    ),
    extra("minutes", Kind::Number, "step.minutes"),
    extra("value", Kind::Money, "lead.value_minor || ' ' || lead.value_currency"),
    extra("currency", Kind::Text, "lead.value_currency"),
    extra("budget", Kind::Text, "lead.budget"),
    extra("authority", Kind::Text, "lead.authority"),
    extra("need", Kind::Text, "lead.need"),
    extra("timing", Kind::Text, "lead.timing"),
    extra("closed_reason", Kind::Text, "lead.closed_reason"),
    extra(
        "rating",
        Kind::Text,
        "CASE lead.grade WHEN 'A' THEN 'Hot' WHEN 'B' THEN 'Warm' WHEN 'C' THEN 'Cold' END",
    ),
    extra("logged_day", Kind::Day, "substr(lead.logged_at, 1, 10)"),
    extra("due_day", Kind::Day, "step.due_day"),
    extra(
        "subject",
        Kind::Text,
        "coalesce(nullif(coalesce(nullif(company.name, ''), company.native_name), ''), \
     coalesce(nullif(trim(CASE contact.name_order WHEN 'family_first' THEN contact.family_name || \
     ' ' || contact.given_name ELSE contact.given_name || ' ' || contact.family_name END), ''), \
     contact.native_name)) || ' – ' || show.name",
    ),
    extra("contact_id", Kind::Id, "contact.id"),
    extra("company_id", Kind::Id, "company.id"),
    extra("full_name", Kind::Text, FULL_NAME),
    extra("title", Kind::Text, "contact.title"),
    extra("department", Kind::Text, "contact.department"),
    extra("email", Kind::Text, EMAIL),
    extra("email_2", Kind::Text, SECOND_EMAIL),
    extra("phone", Kind::Text, PHONE),
    extra("mobile", Kind::Text, MOBILE),
    extra("fax", Kind::Text, FAX),
    extra("wechat", Kind::Text, WECHAT),
    extra("linkedin", Kind::Text, "contact.linkedin"),
    extra("languages", Kind::Text, "contact.languages"),
    extra("website", Kind::Text, "company.website"),
    extra("address", Kind::Text, "company.address"),
    extra("city", Kind::Text, "company.city"),
    extra("vat_id", Kind::Text, "company.vat_id"),
    extra("company_kind", Kind::Word("company-kind"), "company.kind"),
    extra("last_name", Kind::Text, "coalesce(nullif(contact.family_name, ''), contact.native_name)"),
    extra(
        "any_phone",
        Kind::Text,
        "(SELECT typed FROM contact_phone WHERE contact_id = contact.id AND kind <> 'wechat' ORDER BY \
     position, n LIMIT 1)",
    ),
    extra(
        "emails_by_kind",
        Kind::List,
        "(SELECT json_group_array(it) FROM (SELECT kind || ':' || address AS it FROM contact_email \
     WHERE contact_id = contact.id ORDER BY position, n))",
    ),
    extra(
        "phones_by_kind",
        Kind::List,
        "(SELECT json_group_array(it) FROM (SELECT kind || ':' || typed AS it FROM contact_phone \
     WHERE contact_id = contact.id ORDER BY position, n))",
    ),
    extra("firm", Kind::Text, FIRM),
    extra(
        "marketing",
        Kind::Flag,
        "(SELECT marketing FROM consent WHERE contact_id = contact.id ORDER BY at DESC, n DESC LIMIT \
     1)",
    ),
    extra(
        "opt_out",
        Kind::Flag,
        "(SELECT 1 - marketing FROM consent WHERE contact_id = contact.id ORDER BY at DESC, n DESC \
     LIMIT 1)",
    ),
];
/// People.
pub(super) const CONTACTS: &[Column] = &[
    usual("id", Kind::Id, "contact.id"),
    usual("given_name", Kind::Text, "contact.given_name"),
    usual("family_name", Kind::Text, "contact.family_name"),
    usual("native_name", Kind::Text, "contact.native_name"),
    usual("name_order", Kind::Word("name-order"), "contact.name_order"),
    usual("title", Kind::Text, "contact.title"),
    usual("job_title", Kind::Text, "contact.job_title"),
    usual("department", Kind::Text, "contact.department"),
    usual("company", Kind::Text, "company.name"),
    usual("company_native", Kind::Text, "company.native_name"),
    usual("country", Kind::Text, COUNTRY),
    usual("emails", Kind::List, EMAILS),
    usual("phones", Kind::List, PHONES),
    usual("linkedin", Kind::Text, "contact.linkedin"),
    usual("languages", Kind::Text, "contact.languages"),
    usual(
        "shows",
        Kind::List,
        "(SELECT json_group_array(name) FROM (SELECT show.name FROM lead JOIN show ON show.id = \
     lead.show_id WHERE lead.contact_id = contact.id AND lead.deleted_at IS NULL ORDER BY \
     lead.n))",
    ),
    extra("company_id", Kind::Id, "company.id"),
    extra(
        "topics",
        Kind::List,
        "(SELECT json_group_array(name) FROM (SELECT DISTINCT topic.name FROM lead JOIN lead_interest \
     ON lead_interest.lead_id = lead.id JOIN topic ON topic.id = lead_interest.topic_id WHERE \
     lead.contact_id = contact.id AND lead.deleted_at IS NULL ORDER BY lead.n, position))",
    ),
    extra(
        "note",
        Kind::Text,
        "(SELECT group_concat(body, char(10, 10)) FROM (SELECT body FROM lead JOIN note ON \
     note.lead_id = lead.id WHERE lead.contact_id = contact.id AND lead.deleted_at IS NULL AND \
     note.deleted_at IS NULL ORDER BY at, note.n))",
    ),
    extra("full_name", Kind::Text, FULL_NAME),
    extra("email", Kind::Text, EMAIL),
    extra("email_2", Kind::Text, SECOND_EMAIL),
    extra("phone", Kind::Text, PHONE),
    extra("mobile", Kind::Text, MOBILE),
    extra("fax", Kind::Text, FAX),
    extra("wechat", Kind::Text, WECHAT),
    extra("website", Kind::Text, "company.website"),
    extra("address", Kind::Text, "company.address"),
    extra("city", Kind::Text, "company.city"),
    extra("vat_id", Kind::Text, "company.vat_id"),
    extra("company_kind", Kind::Word("company-kind"), "company.kind"),
    extra("last_name", Kind::Text, "coalesce(nullif(contact.family_name, ''), contact.native_name)"),
    extra(
        "any_phone",
        Kind::Text,
        "(SELECT typed FROM contact_phone WHERE contact_id = contact.id AND kind <> 'wechat' ORDER BY \
     position, n LIMIT 1)",
    ),
    extra(
        "emails_by_kind",
        Kind::List,
        "(SELECT json_group_array(it) FROM (SELECT kind || ':' || address AS it FROM contact_email \
     WHERE contact_id = contact.id ORDER BY position, n))",
    ),
    extra(
        "phones_by_kind",
        Kind::List,
        "(SELECT json_group_array(it) FROM (SELECT kind || ':' || typed AS it FROM contact_phone \
     WHERE contact_id = contact.id ORDER BY position, n))",
    ),
    extra("firm", Kind::Text, FIRM),
    extra(
        "marketing",
        Kind::Flag,
        "(SELECT marketing FROM consent WHERE contact_id = contact.id ORDER BY at DESC, n DESC LIMIT \
     1)",
    ),
    extra(
        "opt_out",
        Kind::Flag,
        "(SELECT 1 - marketing FROM consent WHERE contact_id = contact.id ORDER BY at DESC, n DESC \
     LIMIT 1)",
    ),
];
/// Companies.
pub(super) const COMPANIES: &[Column] = &[
    usual("id", Kind::Id, "company.id"),
    usual("company", Kind::Text, "company.name"),
    usual("company_native", Kind::Text, "company.native_name"),
    usual("company_kind", Kind::Word("company-kind"), "company.kind"),
    usual("country", Kind::Text, "company.country"),
    usual("city", Kind::Text, "company.city"),
    usual("address", Kind::Text, "company.address"),
    usual("website", Kind::Text, "company.website"),
    usual("domain", Kind::Text, "company.domain"),
    usual("vat_id", Kind::Text, "company.vat_id"),
    usual("parent", Kind::Text, "coalesce(nullif(parent.name, ''), parent.native_name)"),
    usual(
        "topics",
        Kind::List,
        "(SELECT json_group_array(name) FROM (SELECT topic.name FROM company_topic JOIN topic ON \
     topic.id = company_topic.topic_id WHERE company_topic.company_id = company.id ORDER BY \
     company_topic.n))",
    ),
    usual("note", Kind::Text, "company.notes"),
    extra("firm", Kind::Text, FIRM),
    extra(
        "contacts",
        Kind::Number,
        "(SELECT count(*) FROM contact WHERE company_id = company.id AND deleted_at IS NULL)",
    ),
    extra(
        "leads",
        Kind::Number,
        "(SELECT count(*) FROM lead WHERE company_id = company.id AND deleted_at IS NULL)",
    ),
];
/// Promises.
pub(super) const FOLLOW_UPS: &[Column] = &[
    usual("id", Kind::Id, "it.id"),
    usual("lead_id", Kind::Id, "it.lead_id"),
    usual("follow_up_kind", Kind::Word("follow-up-kind"), "it.kind"),
    usual("text", Kind::Text, "it.text"),
    usual("due", Kind::DayTime, "trim(coalesce(it.due_day, '') || ' ' || coalesce(it.due_time, ''))"),
    usual("zone", Kind::Text, "it.zone"),
    usual("minutes", Kind::Number, "it.minutes"),
    usual("priority", Kind::Word("priority"), "it.priority"),
    usual("staff", Kind::Text, "staff.name"),
    usual("created_at", Kind::Moment, "it.created_at || ' ' || show.zone"),
    usual("done_at", Kind::Moment, "it.done_at || ' ' || show.zone"),
    usual("outcome", Kind::Text, "it.outcome"),
    usual("snoozes", Kind::Number, "it.snoozes"),
    usual("full_name", Kind::Text, FULL_NAME),
    usual("firm", Kind::Text, FIRM),
    usual("grade", Kind::Text, "lead.grade"),
    usual("show", Kind::Text, "show.name"),
];
/// Offers.
pub(super) const QUOTES: &[Column] = &[
    usual("id", Kind::Id, "r.id"),
    usual("number", Kind::Text, "r.number"),
    usual("revision", Kind::Number, "r.revision"),
    usual("quote_state", Kind::Word("quote-state"), "r.state"),
    usual("full_name", Kind::Text, FULL_NAME),
    usual("firm", Kind::Text, FIRM),
    usual("show", Kind::Text, "show.name"),
    usual("staff", Kind::Text, "staff.name"),
    usual("issued_on", Kind::Day, "r.issued_on"),
    usual("valid_until", Kind::Day, "r.valid_until"),
    usual("total", Kind::Money, "r.total_minor || ' ' || r.currency"),
    usual("currency", Kind::Text, "r.currency"),
    usual("incoterm", Kind::Text, "r.incoterm"),
    usual("place", Kind::Text, "r.place"),
    usual("transport_mode", Kind::Word("transport-mode"), "r.transport_mode"),
    usual("discount", Kind::Number, "r.discount"),
    usual("tax_rate", Kind::Number, "r.tax_rate"),
    usual("tax_note", Kind::Text, "r.tax_note"),
    usual("payment_terms", Kind::Text, "r.payment_terms"),
    usual("lead_time", Kind::Text, "r.lead_time"),
    usual("packing", Kind::Text, "r.packing"),
    usual("binding", Kind::Flag, "r.binding"),
    usual("language", Kind::Text, "r.language"),
    usual("sent_at", Kind::Moment, "r.sent_at || ' ' || coalesce(show.zone, 'UTC')"),
    usual("rejection", Kind::Text, "r.rejection"),
    usual("remarks", Kind::Text, "r.remarks"),
    extra("lead_id", Kind::Id, "r.lead_id"),
    extra("company_id", Kind::Id, "r.company_id"),
    extra("contact_id", Kind::Id, "r.contact_id"),
];
/// Lines of offers.
pub(super) const QUOTE_LINES: &[Column] = &[
    usual("id", Kind::Id, "r.id"),
    usual("number", Kind::Text, "quote.number"),
    usual("revision", Kind::Number, "quote.revision"),
    usual("line", Kind::Number, "r.position + 1"),
    usual("sku", Kind::Text, "product.sku"),
    usual("description", Kind::Text, "r.description"),
    usual("quantity", Kind::Number, "r.quantity"),
    usual("unit", Kind::Text, "r.unit"),
    usual("unit_price", Kind::Number, "r.unit_price"),
    usual("currency", Kind::Text, "quote.currency"),
    usual("discount", Kind::Number, "r.discount"),
    usual("tax_rate", Kind::Number, "coalesce(nullif(r.tax_rate, ''), quote.tax_rate)"),
    usual("amount", Kind::LineAmount, "json_array(r.quantity, r.unit_price, r.discount, quote.currency)"),
];
/// What we sell. Names stand behind their language, prices before currency, term and place.
pub(super) const PRODUCTS: &[Column] = &[
    usual("id", Kind::Id, "r.id"),
    usual("sku", Kind::Text, "r.sku"),
    usual(
        "product_names",
        Kind::List,
        "(SELECT json_group_array(it) FROM (SELECT language || ': ' || name AS it FROM product_text \
     WHERE product_id = r.id ORDER BY language))",
    ),
    usual(
        "descriptions",
        Kind::List,
        "(SELECT json_group_array(it) FROM (SELECT language || ': ' || description AS it FROM \
     product_text WHERE product_id = r.id AND description <> '' ORDER BY language))",
    ),
    usual("unit", Kind::Text, "r.unit"),
    usual("moq", Kind::Number, "r.moq"),
    usual("lead_time", Kind::Text, "r.lead_time"),
    usual(
        "prices",
        Kind::List,
        "(SELECT json_group_array(it) FROM (SELECT price || ' ' || currency || coalesce(' ' || incoterm, '') \
     || CASE place WHEN '' THEN '' ELSE ' ' || place END \
     || CASE min_quantity WHEN '' THEN '' ELSE ' from ' || min_quantity END \
     || coalesce(' until ' || valid_until, '') AS it FROM product_price WHERE product_id = r.id ORDER BY n))",
    ),
    usual("hs_code", Kind::Text, "r.hs_code"),
    usual("net_weight", Kind::Number, "r.net_weight"),
    usual("gross_weight", Kind::Number, "r.gross_weight"),
    usual("packing", Kind::Text, "r.packing"),
];
/// What was learned.
pub(super) const MARKET_NOTES: &[Column] = &[
    usual("id", Kind::Id, "r.id"),
    usual("at", Kind::Moment, "r.at || ' ' || coalesce(show.zone, 'UTC')"),
    usual("market_note_kind", Kind::Word("market-note-kind"), "r.kind"),
    usual("text", Kind::Text, "r.body"),
    usual("weight", Kind::Number, "r.weight"),
    usual(
        "topics",
        Kind::List,
        "(SELECT json_group_array(name) FROM (SELECT topic.name FROM market_note_topic JOIN topic ON \
     topic.id = market_note_topic.topic_id WHERE market_note_topic.market_note_id = r.id ORDER BY \
     market_note_topic.n))",
    ),
    usual("firm", Kind::Text, FIRM),
    usual("show", Kind::Text, "show.name"),
    usual("staff", Kind::Text, "staff.name"),
    usual("lead_id", Kind::Id, "r.lead_id"),
];
/// Timelines.
pub(super) const NOTES: &[Column] = &[
    usual("id", Kind::Id, "r.id"),
    usual("lead_id", Kind::Id, "r.lead_id"),
    usual("at", Kind::Moment, "r.at || ' ' || show.zone"),
    usual("note_kind", Kind::Word("note-kind"), "r.kind"),
    usual("text", Kind::Text, "r.body"),
    usual("staff", Kind::Text, "staff.name"),
    usual("full_name", Kind::Text, FULL_NAME),
    usual("firm", Kind::Text, FIRM),
    usual("show", Kind::Text, "show.name"),
    extra("day", Kind::Day, "substr(r.at, 1, 10)"),
    extra("email", Kind::Text, EMAIL),
];
