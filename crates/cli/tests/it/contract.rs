//! The contract: commands, what they print, exit codes, and errors as one line.

use serde_json::json;

use crate::kit::{Cli, SAMPLE};

#[test]
fn the_whole_job_without_a_window() {
    let cli = Cli::new();
    let understood = cli.json(&["add", "--dry-run", SAMPLE]);
    assert_eq!(understood["understood"]["company"]["name"], "Ajuntament de Vallclara");
    assert_eq!(understood["understood"]["grade"], "A");
    assert!(!cli.book().exists(), "a dry run makes no book");

    let lead = cli.json(&["add", SAMPLE])["captured"]["lead"].as_str().unwrap().to_owned();
    let leads = cli.json(&["list", "leads"]);
    assert_eq!(leads["items"][0]["id"], lead.as_str());
    assert_eq!(leads["items"][0]["person"]["family_name"], "Ruiz");
    assert_eq!(cli.json(&["list", "contacts"])["items"][0]["email"], "ana@vallclara.example");
    assert_eq!(cli.json(&["list", "companies"])["items"][0]["name"], "Ajuntament de Vallclara");
    assert_eq!(cli.json(&["list", "follow-ups"])["items"][0]["due_day"], "2026-11-06");
    assert_eq!(cli.json(&["list", "quotes"]), json!({ "items": [], "total": 0 }));
    assert_eq!(cli.json(&["list", "leads", "--text", "nobody"])["total"], 0);

    let history = cli.json(&["history", &lead]);
    assert_eq!(history["items"][0]["kind"], "capture");
    assert_eq!(cli.json(&["undo"])["kind"], "capture");
    assert_eq!(cli.json(&["list", "leads"])["total"], 0);
    assert_eq!(cli.json(&["redo"])["kind"], "capture");
    assert_eq!(cli.json(&["list", "leads"])["total"], 1);
    cli.assert_whole();
}

#[test]
fn what_is_in_the_book_twice_is_listed_with_reasons() {
    let cli = Cli::new();
    cli.ok(&["add", "Ana Ruiz @Ajuntament de Vallclara ana@vallclara.example"]);
    cli.ok(&["add", "Ana Ruiz García @Ajuntament de Vallclara"]);
    cli.ok(&["add", "Luis Soler @Lumera"]);
    let found = cli.json(&["duplicates"]);
    let pair = &found["items"][0];
    assert_eq!(found["items"].as_array().unwrap().len(), 1, "{found}");
    assert_eq!((&pair["kind"], &pair["level"]), (&json!("contact"), &json!("sure")));
    assert_eq!(pair["ids"].as_array().unwrap().len(), 2);
    assert_eq!(pair["reasons"], json!(["same_name", "same_company"]));
    assert!(pair["score"].as_u64().unwrap() > 900);
    assert!(cli.ok(&["duplicates"]).contains("same name, same company"));
    assert!(cli.ok(&["--lang", "zh-CN", "duplicates"]).contains("公司相同"));
    assert_eq!(cli.json(&["duplicates", "--kind", "company"])["items"], json!([]));
    assert_eq!(cli.ok(&["duplicates", "--limit", "0"]), "");
    cli.assert_whole();
}

#[test]
fn a_file_and_the_standard_output_hold_the_same() {
    let cli = Cli::new();
    cli.ok(&["add", SAMPLE]);
    let out = cli.folder.path().join("leads.csv");
    let told = cli.ok(&["export", "--what", "leads", "--format", "csv", "--out", out.to_str().unwrap()]);
    assert_eq!(told, "1 lead written to leads.csv.\n");
    let stream = cli.ok(&["export", "--what", "leads", "--format", "csv", "--out", "-"]);
    assert_eq!(std::fs::read_to_string(&out).unwrap(), stream);
    let mut rows = csv::Reader::from_reader(stream.as_bytes());
    let row: std::collections::HashMap<String, String> = rows.deserialize().next().unwrap().unwrap();
    for (column, want) in [
        ("given_name", "Ana"),
        ("phones", "+44 7700 900123"),
        ("due", "2026-11-06"),
        ("note", "wants 40 poles"),
    ] {
        assert_eq!(row[column], want);
    }
}

#[test]
fn rows_that_the_target_refuses_are_left_out_and_told() {
    let cli = Cli::new();
    cli.ok(&["add", SAMPLE]);
    cli.ok(&["add", "@Lumera #lighting !b call them"]);
    let out = cli.folder.path().join("sf.csv");
    let export = ["export", "--profile", "salesforce-leads", "--out", out.to_str().unwrap()];
    let ran = cli.run(&export);
    assert_eq!(ran.code, 4, "{ran:?}");
    assert!(ran.out.contains("1 row has nothing in “Last Name” and was left out"), "{ran:?}");
    let mut all = vec!["--json"];
    all.extend(export);
    let told: serde_json::Value = serde_json::from_str(&cli.run(&all).out).unwrap();
    assert_eq!((&told["rows"], &told["left_out"]), (&json!(1), &json!(1)));
    assert_eq!((&told["proof"]["rows"], &told["proof"]["identical"]), (&json!(1), &json!(1)));
}

#[test]
fn errors_are_one_line_with_a_code_a_script_can_tell() {
    let cli = Cli::new();
    let missing = cli.run(&["list", "leads"]);
    assert_eq!((missing.code, missing.err.lines().count()), (3, 1), "{missing:?}");
    cli.ok(&["add", SAMPLE]);
    for (arguments, code, want) in [
        (&["add", ""][..], 1, "nobody_named"),
        (&["add", "   "], 1, "nobody_named"),
        (&["add", "Ana Ruiz >call 2026-02-30"], 1, "no_such_day"),
        (&["redo"], 1, "nothing_to_redo"),
        (&["history", "nonsense"], 1, "no_such_record"),
        (&["demo"], 3, "book_exists"),
        (&["export", "--out", "/no/such/folder/x.csv"], 1, "file_unwritable"),
    ] {
        let mut all = vec!["--json"];
        all.extend(arguments);
        let ran = cli.run(&all);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{arguments:?}");
        let error: serde_json::Value = serde_json::from_str(&ran.err).unwrap();
        assert_eq!(error["code"], want, "{arguments:?}");
        let told = cli.run(arguments);
        assert_eq!(told.err.lines().count(), 1, "{told:?}");
        assert!(!told.err.contains("error-"), "{told:?}");
    }
    for usage in [&["list", "nothing"][..], &["frobnicate"], &["export", "--format", "pdf"], &[]] {
        assert_eq!(cli.run(usage).code, 2, "{usage:?}");
    }
}

#[test]
fn people_are_spoken_to_in_their_language() {
    let cli = Cli::new();
    for (language, want) in
        [("zh-CN", "这一行没有提到任何人"), ("es", "Esta línea no nombra a nadie"), ("de", "names nobody")]
    {
        let ran = cli.run(&["--lang", language, "add", ""]);
        assert!(ran.err.contains(want), "{language}: {ran:?}");
    }
}

#[test]
fn the_same_seed_and_instant_make_the_same_book() {
    let export = |seed: &str| {
        let cli = Cli::new();
        cli.ok(&["demo", "--contacts", "40", "--seed", seed]);
        cli.assert_whole();
        (cli.ok(&["--json", "list", "leads"]), cli.ok(&["--json", "list", "quotes"]), cli.ok(&["export"]))
    };
    let first = export("7");
    assert_eq!(first, export("7"));
    assert_ne!(first, export("8"));
}

#[test]
fn what_one_command_wrote_another_takes_back() {
    let cli = Cli::new();
    cli.ok(&["add", SAMPLE]);
    cli.ok(&["add", "王伟 @深圳华芯 #照明 !b >报价 +2d"]);
    cli.ok(&["undo"]);
    assert_eq!(cli.json(&["list", "leads"])["total"], 1);
    cli.ok(&["undo"]);
    assert_eq!(cli.run(&["undo"]).code, 1);
    cli.ok(&["redo"]);
    cli.ok(&["redo"]);
    assert_eq!(cli.json(&["list", "leads"])["total"], 2);
    cli.assert_whole();
}

#[test]
fn one_filter_narrows_lists_and_files_alike() {
    let cli = Cli::new();
    cli.ok(&["add", SAMPLE]);
    cli.ok(&["add", "王伟 @深圳华芯 #照明 !b >报价 +2d"]);
    cli.ok(&["add", "Kai Frost #lighting"]);
    for (filter, want) in [
        (&["--grade", "A", "--grade", "none"][..], 2),
        (&["--topic", "lighting"], 2),
        (&["--topic", "lighting", "--mail", "no"], 1),
        (&["--staff", "LW", "--follow-up", "yes"], 2),
        (&["--logged-from", "2026-11-05"], 0),
        (&["--text", "ruiz", "--open", "yes"], 1),
        (&["--currency", "EUR", "--value-from", "10"], 0),
    ] {
        for what in ["leads", "contacts"] {
            let list = [&["list", what][..], filter].concat();
            assert_eq!(cli.json(&list)["total"], want, "{list:?}");
            let export = [&["export", "--what", what][..], filter].concat();
            let rows = csv::Reader::from_reader(cli.ok(&export).as_bytes()).into_records().count();
            assert_eq!(rows, want, "{export:?}");
        }
    }
    assert_eq!(cli.json(&["list", "follow-ups", "--grade", "B"])["total"], 1);
    let found = |arguments: &[&str]| cli.json(arguments)["items"].as_array().map_or(0, Vec::len);
    assert!(found(&["search", "light"]) > found(&["search", "light", "--grade", "A"]));
    assert_eq!(found(&["search", "ruiz", "--grade", "B"]), 0);
    let refused = cli.run(&["--json", "list", "leads", "--topic", "unheard"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("not_a_choice"), "{refused:?}");
    assert_eq!(cli.run(&["list", "leads", "--value-from", "10"]).code, 2, "an amount of what");
}

#[test]
fn a_foreign_table_comes_out_clean() {
    let cli = Cli::new();
    let file = cli.folder.path().join("访客.csv");
    let text = "参展观众名单\r\n\r\n姓名;公司;电话\r\n陈璐;深圳华芯科技有限公司;\"+86 755 0000\"\r\n王伟;杭州传感技术公司;\r\n";
    std::fs::write(&file, encoding_rs::GB18030.encode(text).0).unwrap();
    let path = file.to_str().unwrap();
    let want = "姓名,公司,电话\n陈璐,深圳华芯科技有限公司,+86 755 0000\n王伟,杭州传感技术公司,\n";
    assert_eq!(cli.ok(&["table", path]), want);
    assert_eq!(cli.ok(&["table", path, "--encoding", "gbk", "--delimiter", ";", "--headings", "3"]), want);
    assert!(!cli.book().exists(), "no book is made or needed");
    for (arguments, code, want) in [
        (&["table", "no/such.csv"][..], 1, "file_unreadable"),
        (&["table", path, "--sheet", "2"], 2, "no_such_table"),
        (&["table", path, "--encoding", "klingon"], 2, "not_a_choice"),
    ] {
        let mut all = vec!["--json"];
        all.extend(arguments);
        let ran = cli.run(&all);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{ran:?}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&ran.err).unwrap()["code"], want);
    }
}
