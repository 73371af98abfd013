//! `products`: a price list taken in, and a product as a line.

use std::{path::PathBuf, process::ExitCode};

use clap::ArgMatches;
use fairlead_core::{
    api::Fairlead,
    ops::product::{PriceListReport, RefusedProduct},
    store::{Filter, ProductItem, ProductQuery},
};

use super::{Result, pages, take_in::asked};
use crate::output::Output;

/// Takes a price list in as one operation.
pub(super) fn take_in(app: &Fairlead, output: Output, matches: &ArgMatches) -> Result<ExitCode> {
    let path = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let dry = matches.get_flag("dry-run");
    let mut report = app.look_at_price_list(&path, asked(matches))?;
    if !dry {
        report = app.take_in_price_list()?;
        if let Some(to) = matches.get_one::<PathBuf>("refused").filter(|_| report.refused > 0) {
            app.save_refused_products(to)?;
        }
    }
    output.answer(&report, || told(output, &report, dry));
    Ok(ExitCode::from(4 * u8::from(report.refused > 0)))
}

/// Lists the products that a filter leaves.
pub(super) fn list(app: &Fairlead, output: Output, filter: &Filter, most: Option<u32>) -> Result<ExitCode> {
    let query =
        |after, limit| ProductQuery { filter: filter.clone(), after, limit, ..ProductQuery::default() };
    pages(output, most, |after, limit| app.products(&query(after, limit)), line)
}

fn line(product: &ProductItem) -> String {
    let price = format!("{} {}", product.price, product.currency);
    let names = [product.name.as_str(), product.second_name.as_str()];
    let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
    [product.id.to_string(), product.sku.clone(), names.join(" "), price.trim().to_owned()].join("\t")
}

fn told(output: Output, report: &PriceListReport, dry: bool) -> String {
    let came = output.say(
        if dry { "products-would" } else { "products-taken" },
        &[
            ("file", report.file.clone().into()),
            ("added", report.added.into()),
            ("changed", report.changed.into()),
            ("same", report.same.into()),
            ("refused", report.refused.into()),
        ],
    );
    let unread = (!report.unread.is_empty())
        .then(|| output.say("products-unread", &[("headings", report.unread.join(", ").into())]));
    let refused = report.first.iter().map(|row| why(output, row));
    std::iter::once(came).chain(unread).chain(refused).collect::<Vec<_>>().join("\n")
}

fn why(output: Output, row: &RefusedProduct) -> String {
    let reason = output.words.error(&row.error());
    output.say(
        "import-refused",
        &[("line", row.line.into()), ("column", row.column.clone().into()), ("reason", reason.into())],
    )
}
