//! The index against the rule: what FTS5 finds for a query is what the rule finds by looking at every record.

use fairlead_core::text::{
    matches::matches,
    query::{Query, Tier},
    search_key::{Fields, Record, index},
    typo::matches_with_typo,
};
use proptest::prelude::*;
use rusqlite::Connection;

/// One invented record: names, ids, phones, short texts, notes.
#[derive(Debug, Clone, Default)]
struct Texts([Vec<String>; 5]);

impl Texts {
    fn with<T>(&self, look: impl FnOnce(&Fields<'_>) -> T) -> T {
        let [names, ids, phones, short, notes] =
            self.0.each_ref().map(|texts| texts.iter().map(String::as_str).collect::<Vec<_>>());
        look(&Fields { names: &names, ids: &ids, phones: &phones, short: &short, notes: &notes })
    }
}

fn indexed(records: &[Texts]) -> Connection {
    let db = Connection::open_in_memory().unwrap();
    db.execute_batch(
        "CREATE VIRTUAL TABLE search USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii');
        CREATE VIRTUAL TABLE search_terms USING fts5vocab(search, row);",
    )
    .unwrap();
    let mut insert = db.prepare("INSERT INTO search (rowid, tokens) VALUES (?1, ?2)").unwrap();
    for (rowid, record) in (0_i64..).zip(records) {
        insert.execute((rowid, record.with(index))).unwrap();
    }
    drop(insert);
    db
}

fn hits(db: &Connection, expression: &str) -> Vec<usize> {
    let mut select =
        db.prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid").unwrap();
    let rows = select.query_map([expression], |row| row.get::<_, i64>(0)).unwrap();
    rows.map(|row| row.map(|n| usize::try_from(n).unwrap()))
        .collect::<Result<_, _>>()
        .unwrap_or_else(|error| panic!("{expression}: {error}"))
}

fn check(db: &Connection, records: &[Texts], typed: &str) {
    let Some(query) = Query::read(typed) else { return };
    let rule: Vec<Option<Tier>> = records.iter().map(|record| record.with(|f| matches(&query, f))).collect();
    let mut found: Vec<Option<Tier>> = vec![None; records.len()];
    for pass in query.passes() {
        for row in hits(db, &pass.only) {
            assert!(found[row].is_none(), "{typed:?}: {pass:?} gives {:?} again", records[row]);
            let tier = if pass.certain { Some(pass.tier) } else { records[row].with(|f| matches(&query, f)) };
            found[row] = tier;
        }
        // The wider question holds the narrower one.
        let wide = hits(db, &pass.find);
        assert!(hits(db, &pass.only).iter().all(|row| wide.contains(row)), "{typed:?}: {pass:?}");
    }
    assert_eq!(found.len(), rule.len());
    for (row, (found, rule)) in found.iter().zip(&rule).enumerate() {
        assert_eq!(found, rule, "{typed:?} in {:?}: {}", records[row], records[row].with(index));
    }
    let (certain, perhaps) = query.parted();
    let certain = certain.map(|expression| hits(db, &expression)).unwrap_or_default();
    let perhaps = perhaps.map(|expression| hits(db, &expression)).unwrap_or_default();
    assert!(
        certain.iter().all(|row| rule[*row].is_some() && !perhaps.contains(row)),
        "{typed:?}: {certain:?}"
    );
    let all = query.anywhere().map(|(expression, _)| hits(db, &expression)).unwrap_or_default();
    for (row, rule) in rule.iter().enumerate() {
        assert!(rule.is_none() || all.contains(&row), "{typed:?} anywhere misses {:?}", records[row]);
        assert_eq!(all.contains(&row), certain.contains(&row) || perhaps.contains(&row), "{typed:?}");
    }
}

fn check_typo(db: &Connection, records: &[Texts], typed: &str) {
    let Some(query) = Query::read(typed) else { return };
    let like = query.suspects().into_iter().map(|suspect| {
        let mut select =
            db.prepare_cached("SELECT term FROM search_terms WHERE term >= ?1 AND term < ?2").unwrap();
        let terms = select.query_map([&suspect.from, &suspect.to], |row| row.get(0)).unwrap();
        terms.map(Result::unwrap).filter(|term: &String| suspect.is_like(term)).collect::<Vec<_>>()
    });
    let like: Vec<Vec<String>> = like.collect();
    let Some(pass) = query.forgiving(&like) else { return };
    let is_meant = |row: &usize| records[*row].with(|f| matches_with_typo(&query, &Record::read(f)));
    let found: Vec<usize> = hits(db, &pass.find).into_iter().filter(is_meant).collect();
    let rule: Vec<usize> = (0..records.len()).filter(is_meant).collect();
    assert_eq!(found, rule, "{typed:?} as {pass:?} in {records:?}");
}

const NAME: &str = "[ab]{1,9}( [ab]{1,4})?|(ana|Ána|Smart-Vision|Huaxin|Ørsted|O’Brien|xian|li|S.A.)( (ruiz|Straße|Co|a-b))?\
    |[单曾长华芯吕王西安重乐]{1,4}|[华芯]{3,9}|[西安]{3,6}|(王伟|华芯sensor|가나 다|Ｖｉｓｉｏｎ|ガーデン|Αθήνα|Йод)";
const ID: &str =
    "[ab]{1,3}@[ab]{1,3}\\.example|ana\\.ruiz@smart-vision\\.example|Q-20[0-9]-[0-9]{2}|华芯\\.example";
const PHONE: &str = "\\+44 7700 900[0-9]{3}|07700 900[0-9]{3}|\\+86 755 [01]{4} 转 [0-9]{2}|[01]{3,6}";
const TEXT: &str = "(wants|follow-up|40|poles|ab|b|a|24/7|ＬＥＤ|[华芯]{1,6}|长沙|照明|价格很好，明年|e-mail)( (ab|ba|tender|ana|深圳))?";
const TYPED: &str = "[ab]{1,8}|[ab]{1,2} [ab]{1,3}|(ana|vision|martv|huaxin|hx|xian|xi'an|li|lu|lv|zeng|shanw|zc|s\\.a\\.|obrien|strass)\
    |[华芯]{1,7}|(hua|xin){1,6}(h|x|hu|xi|a)?|(xi|an|le|lv){1,5}|(华芯 a|安 ab|a@b|ruiz@smart|t-vis|example)\
    |(77|7700 900|\\+44|0044 7700|900[0-9]|\\(0\\)7700 900|[01]{2,4}|0755 [01]{3}|20[0-9]-[0-9])\
    |(chang|changsha|zhangsha|wangw|ww|chongq|wanghuaxin|\"a\"|a\\*|a OR b|NEAR\\(a b\\)|a AND NOT b|-a|\\^a|\\{a\\}: b|🙂|\"\")";

fn records() -> impl Strategy<Value = Vec<Texts>> {
    let list = |pattern: &'static str, most| prop::collection::vec(pattern, 0..=most);
    let record = (list(NAME, 2), list(ID, 1), list(PHONE, 1), list(TEXT, 1), list(TEXT, 2));
    prop::collection::vec(record.prop_map(|(n, i, p, s, t)| Texts([n, i, p, s, t])), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn the_index_finds_what_the_rule_finds(records in records(), typed in prop::collection::vec(TYPED, 1..12)) {
        let db = indexed(&records);
        typed.iter().for_each(|typed| check(&db, &records, typed));
    }

    #[test]
    fn one_error_is_forgiven(
        names in prop::collection::vec("[a-d]{2,7}( [a-d]{3,6})?|Smartvision|Ørsted", 1..20),
        typed in prop::collection::vec("[a-d]{3,7}( [a-d]{2,5})?|smr?tvisi?on|(ros|ors)t(e|de)d", 1..12),
    ) {
        let records: Vec<Texts> =
            names.into_iter().map(|name| Texts([vec![name], vec![], vec![], vec![], vec![]])).collect();
        let db = indexed(&records);
        typed.iter().for_each(|typed| check_typo(&db, &records, typed));
    }

    #[test]
    fn anything_typed_is_answered(records in records(), typed in "\\PC{0,30}|[\u{0}-\u{10ffff}]{0,12}") {
        check(&indexed(&records), &records, &typed);
    }
}

#[test]
fn hostile_queries_are_answered() {
    let records = [Texts([vec!["Smartvision 华芯".into()], vec![], vec![], vec![], vec!["a b".into()]])];
    let db = indexed(&records);
    for typed in [
        "\"".repeat(10_000),
        "a ".repeat(5_000),
        "xian".repeat(2_500),
        "华".repeat(3_000),
        "a-".repeat(5_000),
        "1-".repeat(5_000),
        "\u{0}\u{fffd}\u{202e}".repeat(3_000),
        "e\u{301}".repeat(5_000),
        "a".repeat(10_000),
        "\u{200b}".repeat(10_000),
    ] {
        check(&db, &records, &typed);
    }
}
