//! Files that the user picks: the shell asks, and reads or writes the path itself, so that the page never names one.

use std::path::PathBuf;

use fairlead_core::{
    api::{ApiError, Fairlead, PictureView, TakeOut},
    i18n::Words,
    model::Id,
    ops::{
        calendar::{Handed, Rescheduled},
        export::Exported,
        import::{Asked, FileView},
        product::PriceListReport,
        quote::PrintedFile,
        review::WhichPromises,
    },
};
use tauri::WebviewWindow;

use crate::dialogs::{self, Filter};

type Result<T> = std::result::Result<T, ApiError>;

pub(crate) async fn take_out(
    window: &WebviewWindow,
    app: &Fairlead,
    asked: &TakeOut,
) -> Result<Option<Exported>> {
    let filters =
        [filter(app.words(), &format!("export-file-{}", asked.format.code()), asked.format.ending())];
    let Some(path) = dialogs::save_file(window, &app.export_name(asked), &filters).await else {
        return Ok(None);
    };
    app.take_out(asked, &path).map(Some)
}

pub(crate) async fn save_quote_pdf(
    window: &WebviewWindow,
    app: &Fairlead,
    id: Id,
) -> Result<Option<PrintedFile>> {
    let filters = [filter(app.words(), "quote-file-pdf", "pdf")];
    let Some(path) = dialogs::save_file(window, &app.quote_file_name(id, "pdf")?, &filters).await else {
        return Ok(None);
    };
    app.write_quote_pdf(id, &path).map(Some)
}

pub(crate) async fn save_quote_workbook(
    window: &WebviewWindow,
    app: &Fairlead,
    id: Id,
) -> Result<Option<String>> {
    let filters = [filter(app.words(), "export-file-xlsx", "xlsx")];
    let Some(path) = dialogs::save_file(window, &app.quote_file_name(id, "xlsx")?, &filters).await else {
        return Ok(None);
    };
    app.write_quote_workbook(id, &path).map(Some)
}

pub(crate) async fn choose_picture(window: &WebviewWindow, app: &Fairlead) -> Result<Option<PictureView>> {
    let Some(path) = picture(window, app).await else { return Ok(None) };
    app.take_picture_file(&path).map(Some)
}

pub(crate) async fn choose_logo(window: &WebviewWindow, app: &Fairlead) -> Result<bool> {
    let Some(path) = picture(window, app).await else { return Ok(false) };
    app.set_logo(Some(&path)).map(|()| true)
}

pub(crate) async fn choose_product_photo(window: &WebviewWindow, app: &Fairlead, id: Id) -> Result<bool> {
    let Some(path) = picture(window, app).await else { return Ok(false) };
    app.set_product_photo(id, Some(&path)).map(|()| true)
}

async fn picture(window: &WebviewWindow, app: &Fairlead) -> Option<PathBuf> {
    let extensions = ["jpg", "jpeg", "png", "webp"].map(str::to_owned).to_vec();
    dialogs::open_file(window, &[Filter { name: app.words().say("file-picture"), extensions }]).await
}

/// Endings of files that can hold a price list.
const TABLES: &[&str] = &["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "xlsb", "ods"];

pub(crate) async fn pick_price_list(
    window: &WebviewWindow,
    app: &Fairlead,
) -> Result<Option<PriceListReport>> {
    let extensions = TABLES.iter().map(|ending| (*ending).to_owned()).collect();
    let filters = [Filter { name: app.words().say("price-list-file"), extensions }];
    let Some(path) = dialogs::open_file(window, &filters).await else { return Ok(None) };
    app.look_at_price_list(&path, Asked::default()).map(Some)
}

pub(crate) async fn save_refused_products(window: &WebviewWindow, app: &Fairlead) -> Result<Option<u32>> {
    let filters = [filter(app.words(), "take-in-file-csv", "csv")];
    let Some(path) = dialogs::save_file(window, &app.refused_products_name(), &filters).await else {
        return Ok(None);
    };
    app.save_refused_products(&path).map(Some)
}

/// Endings of files that can be taken in.
const TAKEN_IN: &[&str] =
    &["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "xlsb", "ods", "vcf", "vcard", "json"];

pub(crate) async fn pick_in(window: &WebviewWindow, app: &Fairlead) -> Result<Option<FileView>> {
    let extensions = TAKEN_IN.iter().map(|ending| (*ending).to_owned()).collect();
    let filters = [Filter { name: app.words().say("take-in-file-any"), extensions }];
    let Some(path) = dialogs::open_file(window, &filters).await else { return Ok(None) };
    app.pick_in(&path).map(Some)
}

pub(crate) async fn pick_folder_in(window: &WebviewWindow, app: &Fairlead) -> Result<Option<FileView>> {
    let Some(path) = dialogs::open_folder(window).await else { return Ok(None) };
    app.pick_in(&path).map(Some)
}

pub(crate) async fn save_refused(window: &WebviewWindow, app: &Fairlead) -> Result<Option<u32>> {
    let filters = [filter(app.words(), "take-in-file-csv", "csv")];
    let name = app.name_in("take-in-file-refused");
    let Some(path) = dialogs::save_file(window, &name, &filters).await else { return Ok(None) };
    app.save_refused(&path).map(Some)
}

pub(crate) async fn save_report(window: &WebviewWindow, app: &Fairlead) -> Result<bool> {
    let filters = [filter(app.words(), "take-in-file-csv", "csv")];
    let name = app.name_in("take-in-file-report");
    let Some(path) = dialogs::save_file(window, &name, &filters).await else { return Ok(false) };
    app.save_report(&path).map(|()| true)
}

pub(crate) async fn open_book(window: &WebviewWindow, app: &Fairlead) -> Result<bool> {
    let filters = [filter(app.words(), "file-book", "fairlead")];
    let Some(path) = dialogs::open_file(window, &filters).await else { return Ok(false) };
    app.open(&path, false).map(|()| true)
}

pub(crate) async fn make_book(window: &WebviewWindow, app: &Fairlead) -> Result<bool> {
    let filters = [filter(app.words(), "file-book", "fairlead")];
    let Some(path) = dialogs::save_file(window, &app.book_name(), &filters).await else { return Ok(false) };
    app.open(&path, true).map(|()| true)
}

pub(crate) async fn to_calendar(
    window: &WebviewWindow,
    app: &Fairlead,
    which: Option<&WhichPromises>,
) -> Result<Option<Handed>> {
    let filters = [filter(app.words(), "export-file-ics", "ics")];
    let Some(path) = dialogs::save_file(window, &app.calendar_name(), &filters).await else {
        return Ok(None);
    };
    app.to_calendar(which, &path).map(Some)
}

pub(crate) async fn reschedule(window: &WebviewWindow, app: &Fairlead) -> Result<Option<Rescheduled>> {
    let filters = [filter(app.words(), "export-file-ics", "ics")];
    let Some(path) = dialogs::open_file(window, &filters).await else { return Ok(None) };
    app.reschedule_from(&path).map(Some)
}

fn filter(words: Words, key: &str, extension: &str) -> Filter {
    Filter { name: words.say(key), extensions: vec![extension.to_owned()] }
}
