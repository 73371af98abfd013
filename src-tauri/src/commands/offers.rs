//! What we offer: our own record, the products, and price lists. One line each.

use fairlead_core::{
    api::{ExhibitorView, ProductDetail},
    model::Id,
    ops::{
        exhibitor::ExhibitorField,
        product::{PriceForm, PriceListReport, ProductField, TextForm},
    },
    store::{Page, ProductItem, ProductQuery},
};
use tauri::WebviewWindow;

use super::{App, Result};
use crate::files;

/// Our own record.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn exhibitor(app: App<'_>) -> Result<ExhibitorView> {
    app.exhibitor()
}

/// Gives a value of our own record another one.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn edit_exhibitor(app: App<'_>, field: ExhibitorField, value: &str) -> Result<()> {
    app.edit_exhibitor(field, value)
}

/// Asks for a picture and prints it on quotes from now on; says whether one was chosen.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn choose_logo(window: WebviewWindow, app: App<'_>) -> Result<bool> {
    files::choose_logo(&window, &app).await
}

/// Prints no logo on quotes from now on.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn drop_logo(app: App<'_>) -> Result<()> {
    app.set_logo(None)
}

/// A page of products.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn products(app: App<'_>, query: ProductQuery) -> Result<Page<ProductItem>> {
    app.products(&query)
}

/// How many rows come before a product; none when it is not in the list.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn product_rank(app: App<'_>, query: ProductQuery, id: Id) -> Result<Option<u32>> {
    app.product_rank(&query, id)
}

/// The currencies there are prices in.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn product_currencies(app: App<'_>) -> Result<Vec<String>> {
    app.product_currencies()
}

/// A product.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn product(app: App<'_>, id: Id) -> Result<ProductDetail> {
    app.product(id)
}

/// Adds a product under its SKU, named in the window's language.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn add_product(app: App<'_>, sku: &str, name: &str) -> Result<Id> {
    app.add_product(sku, name)
}

/// Gives a product's field another value.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn edit_product(app: App<'_>, id: Id, field: ProductField, value: &str) -> Result<()> {
    app.edit_product(id, field, value)
}

/// Says what a product is called in a language.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_product_text(app: App<'_>, form: TextForm) -> Result<()> {
    app.set_product_text(&form)
}

/// Adds or changes a price.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_product_price(app: App<'_>, id: Id, form: PriceForm) -> Result<Id> {
    app.set_product_price(id, &form)
}

/// Takes a price out.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn remove_product_price(app: App<'_>, price: Id) -> Result<()> {
    app.remove_product_price(price)
}

/// Asks for a picture and makes it a product's photo; says whether one was chosen.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn choose_product_photo(window: WebviewWindow, app: App<'_>, id: Id) -> Result<bool> {
    files::choose_product_photo(&window, &app, id).await
}

/// Takes a product's photo off.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn drop_product_photo(app: App<'_>, id: Id) -> Result<()> {
    app.set_product_photo(id, None)
}

/// Asks for a price list and tells what taking it in would do; none when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn pick_price_list(window: WebviewWindow, app: App<'_>) -> Result<Option<PriceListReport>> {
    files::pick_price_list(&window, &app).await
}

/// Takes the price list in.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn take_in_price_list(app: App<'_>) -> Result<PriceListReport> {
    app.take_in_price_list()
}

/// Asks for a file and writes the refused rows to it; none when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) async fn save_refused_products(window: WebviewWindow, app: App<'_>) -> Result<Option<u32>> {
    files::save_refused_products(&window, &app).await
}
