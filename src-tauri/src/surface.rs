//! The surface: every command and event that crosses to the page.

use tauri::Wry;
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands, collect_events};

use crate::{BookChanged, TakingIn, commands, menu::MenuChosen};

/// Every command and event that crosses to the page.
#[rustfmt::skip] // A line a room reads better than a line a command.
pub(crate) fn surface() -> Builder<Wry> {
    Builder::new()
        .commands(collect_commands![
            commands::app_version, commands::overview, commands::understand, commands::capture,
            commands::keep_draft, commands::drafts, commands::leads, commands::lead, commands::follow_ups,
            commands::companies, commands::contacts, commands::history, commands::edit, commands::delete,
            commands::complete, commands::reopen, commands::promise, commands::add_note, commands::undo,
            commands::redo, commands::undo_one, commands::show_form, commands::set_show, commands::choose_show,
            commands::set_staff, commands::choose_staff, commands::choose_language, commands::choose_theme,
            commands::keep_layout, commands::layout, commands::open_book, commands::make_book,
            commands::usable,
            commands::find::find,
            commands::known::known,
            commands::form::line_form, commands::form::fill_line, commands::form::questions,
            commands::form::set_question, commands::form::raise_question, commands::form::answer,
            commands::lists::counts, commands::lists::lead_rank, commands::lists::contact_rank,
            commands::lists::company_rank, commands::lists::company, commands::lists::contact,
            commands::lists::bulk, commands::lists::saved_views, commands::lists::set_view,
            commands::lists::drop_view,
            commands::meetings::plan, commands::meetings::foresee, commands::meetings::promise_for,
            commands::reminders::reminding, commands::reminders::set_reminding,
            commands::reminders::reminders_refused, commands::reminders::try_reminder,
            commands::review::leads_without_step, commands::review::days, commands::review::promise_counts,
            commands::review::work_off, commands::review::call, commands::review::close_lead,
            commands::review::deadlines, commands::review::set_deadlines, commands::review::to_calendar,
            commands::review::reschedule,
            commands::cadences::cadences, commands::cadences::set_cadence, commands::cadences::begin_cadence,
            commands::cadences::stop_cadence,
            commands::mail::mail_draft, commands::mail::mail_templates, commands::mail::set_mail_template,
            commands::mail::mail_sample, commands::mail::open_mail, commands::mail::save_mail,
            commands::scan::read_code, commands::scan::read_frame, commands::scan::take_picture,
            commands::scan::choose_picture, commands::scan::picture,
            commands::complete::complete_line,
            commands::triage::triage,
            commands::taking_in::pick_in, commands::taking_in::read_in, commands::taking_in::preview_in,
            commands::taking_in::take_in, commands::taking_in::stop_in, commands::taking_in::save_refused,
            commands::taking_in::save_report,
            commands::taking_out::preview_out, commands::taking_out::take_out, commands::taking_out::exports,
            commands::taking_out::export_profiles, commands::taking_out::columns_out,
            commands::taking_out::set_export_profile, commands::taking_out::drop_export_profile,
            commands::window::name_window, commands::window::zoom_window, commands::window::set_menu,
            commands::window::toggle_menu, commands::window::set_tray,
            commands::quotes::quotes, commands::quotes::quote, commands::quotes::pick_products,
            commands::quotes::quote_rank, commands::quotes::quote_pipeline, commands::quotes::draft_quote,
            commands::quotes::duplicate_quote,
            commands::quotes::revise_quote, commands::quotes::edit_quote, commands::quotes::add_quote_line,
            commands::quotes::edit_quote_line, commands::quotes::remove_quote_line,
            commands::quotes::move_quote_line, commands::quotes::send_quote, commands::quotes::decide_quote,
            commands::quotes::preview_quote, commands::quotes::save_quote_pdf,
            commands::quotes::save_quote_workbook, commands::quotes::quote_text,
            commands::quotes::compare_quotes,
            commands::offers::exhibitor, commands::offers::edit_exhibitor, commands::offers::choose_logo,
            commands::offers::drop_logo, commands::offers::products, commands::offers::product_rank,
            commands::offers::product_currencies, commands::offers::product, commands::offers::add_product,
            commands::offers::edit_product, commands::offers::set_product_text,
            commands::offers::set_product_price, commands::offers::remove_product_price,
            commands::offers::remove_product, commands::offers::choose_product_photo,
            commands::offers::drop_product_photo, commands::offers::pick_price_list,
            commands::offers::take_in_price_list, commands::offers::save_refused_products,
        ])
        .events(collect_events![BookChanged, TakingIn, MenuChosen])
        .error_handling(ErrorHandlingMode::Throw)
        .disable_serde_phases()
}
