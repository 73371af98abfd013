//! Files over the limits and workbooks that are made to fill the memory: refused with the limit, before it is reached.

use std::{fs::File, io::Write};

use fairlead_core::{
    error::Error,
    formats::table::{Asked, MOST_ROWS, Source, Table},
};

use crate::kit::{Kit, code};

fn open(bytes: &[u8]) -> Result<Table, Error> {
    Table::open(Source::Bytes(bytes.into()), &Asked::default(), &|_| false)
}

fn limit(result: Result<Table, Error>) -> String {
    let error = result.map(|_| ()).expect_err("this is refused");
    assert_eq!(error.code.code(), "file_over_limit", "{error:?}");
    error.params["what"].clone()
}

#[test]
fn a_file_over_a_gigabyte_is_not_begun() {
    let kit = Kit::new();
    let path = kit.folder.path().join("huge.csv");
    // Nothing of it is on the disk.
    File::create(&path).unwrap().set_len(1_000_000_001).unwrap();
    assert_eq!(limit(Table::open(Source::File(path), &Asked::default(), &|_| false)), "bytes");
}

#[test]
fn two_million_rows_are_taken_and_one_more_is_not() {
    let row = b"a,b\n";
    let rows = |count: usize| row.repeat(count);
    assert_eq!(limit(open(&rows(MOST_ROWS as usize + 2))), "rows");
    assert_eq!(open(&[b"name,count\n".as_slice(), &rows(1_000)].concat()).unwrap().understood().rows, 1_000);
}

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_sheet_whose_cells_say_that_they_stand_a_million_times_is_refused() {
    let content = |rows: &str, cells: &str| {
        format!(
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
             xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
             xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>\
             <table:table table:name=\"Visitors\"><table:table-row table:number-rows-repeated=\"{rows}\">\
             <table:table-cell table:number-columns-repeated=\"{cells}\"><text:p>Ana</text:p></table:table-cell>\
             </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
        )
    };
    for (rows, cells) in [("1000000", "1000"), ("1", "1000000")] {
        let file = packed(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", content(rows, cells).as_bytes()),
        ]);
        limit(open(&file));
    }
}

#[test]
fn a_workbook_of_workbooks_is_not_unpacked_for_ever() {
    let zeros = vec![0; 30_000_000];
    let inner = packed(&[("xl/media/zeros.bin", &zeros)]);
    let file = packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/a.bin", &zeros), ("xl/b.zip", &inner)]);
    assert_eq!(limit(open(&file)), "expansion");
    // A name that leads outside is only a name.
    let file = packed(&[("xl/../../../../tmp/fairlead-was-here", b"x"), ("xl/workbook.xml", b"<workbook/>")]);
    assert!(["file_unreadable", "not_a_table"].contains(&code(open(&file).map(|_| ()))));
    assert!(!std::path::Path::new("/tmp/fairlead-was-here").exists());
}
