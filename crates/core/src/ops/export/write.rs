//! Rows from the book into a file, one after another.

use std::io::Write;

use super::{Order, cells::Speaker};
use crate::{
    error::Result,
    formats::csv::Writer,
    store::{Book, Column},
};

/// Writes what is ordered; says how many rows that were.
pub(super) fn write<W: Write>(book: &Book, order: &Order, to: W) -> Result<(u32, W)> {
    let (headings, columns): (Vec<String>, Vec<&'static Column>) =
        order.profile.columns(order.what, order.words).into_iter().unzip();
    let mut speaker = Speaker::new(order.profile.voice, order.words);
    let mut writer = Writer::new(to, order.profile.dialect(order.words))?;
    writer.row(&headings)?;
    let (mut rows, mut cells) = (0, Vec::new());
    book.read(|reader| {
        reader.take_out(order.what, &columns, &order.query, |row| {
            speaker.row(row, &columns, &mut cells)?;
            rows += 1;
            writer.row(cells.iter().map(|cell| &cell.text))
        })
    })?;
    Ok((rows, writer.finish()?))
}
