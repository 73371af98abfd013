//! `products`: a price list in, and `export --what products` out again, as scripts do it.

use crate::kit::Cli;

const LIST: &str = "sku;name_en;name_es;unit;price;currency;incoterm;place\r\n\
    HX-P60;Smart pole 6 m;Columna 6 m;pcs;1.890,00;EUR;CIF;Barcelona\r\n\
    HX-L4;Controller;;pcs;abc;EUR;;\r\n";

#[test]
fn a_price_list_goes_in_and_comes_out_the_same() {
    let cli = Cli::new();
    let path = |name: &str| cli.folder.path().join(name).to_string_lossy().into_owned();
    let (list, mend) = (path("prices.csv"), path("mend.csv"));
    std::fs::write(&list, LIST).unwrap();

    let dry = cli.run(&["products", &list, "--dry-run"]);
    assert_eq!((dry.code, dry.err.as_str()), (4, ""));
    assert!(
        dry.out.contains("1 would be new") && dry.out.contains("line 3, price: “abc” is no number"),
        "{}",
        dry.out
    );
    assert_eq!(cli.ok(&["list", "products"]), "");

    let ran = cli.run(&["--json", "products", &list, "--refused", &mend]);
    assert_eq!(ran.code, 4, "{ran:?}");
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((told["added"].as_u64(), told["refused"].as_u64()), (Some(1), Some(1)));
    assert_eq!(told["first"][0]["code"], "not_a_number");
    std::fs::write(&mend, std::fs::read_to_string(&mend).unwrap().replace("abc", "148")).unwrap();
    cli.ok(&["products", &mend]);

    let line = cli.ok(&["list", "products", "--text", "columna"]);
    assert!(line.ends_with("HX-P60\tSmart pole 6 m Columna 6 m\t1890.00 EUR\n"), "{line}");
    for format in ["csv", "xlsx"] {
        let out = path(&format!("out.{format}"));
        cli.ok(&["export", "--what", "products", "--format", format, "--out", &out]);
        let again = cli.json(&["products", &out]);
        assert_eq!((again["same"].as_u64(), again["changed"].as_u64()), (Some(2), Some(0)), "{again}");
    }
    cli.ok(&["undo"]);
    assert_eq!(cli.json(&["list", "products"])["total"], 1);
    let none = path("none.csv");
    std::fs::write(&none, "colour;name\r\ngrey;Pole\r\n").unwrap();
    let refused = cli.run(&["--json", "products", &none]);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.err.contains("no_sku_column"), "{}", refused.err);
    cli.assert_whole();
}
