//! Bytes become rows of text.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use super::column::guess;
use crate::contract::ImportColumn;

/// The largest file that is read, in bytes. Ten thousand rows take about two million.
pub const LARGEST: usize = 30_000_000;
/// The head stands within so many rows: above it may be a title and an empty row.
const HEAD_WITHIN: usize = 20;
/// More rows than these are no list of people.
const MOST_ROWS: usize = 200_000;
/// More columns than these are no list of people.
const MOST_COLUMNS: usize = 200;

/// A table as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The heads of the columns.
    pub head: Vec<String>,
    /// Rows with anything in them, each with its number in the file, from 1.
    pub rows: Vec<(u32, Vec<String>)>,
}

/// Why a file is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Nothing stands in it below a head.
    #[error("the table is empty")]
    Empty,
    /// Larger than [`LARGEST`].
    #[error("the file is too large")]
    TooLarge,
    /// A spreadsheet that cannot be read, or text in no known encoding.
    #[error("the file cannot be read as a table")]
    Unreadable,
}

/// Reads a table. Spreadsheets are known by their first bytes, whatever the file is called; of
/// theirs the first sheet with anything in it is read.
///
/// # Errors
/// See [`TableError`].
pub fn read_table(bytes: &[u8]) -> Result<Table, TableError> {
    if bytes.len() > LARGEST {
        return Err(TableError::TooLarge);
    }
    let rows = match bytes.starts_with(b"PK") {
        true => spreadsheet(bytes)?,
        false => text(bytes)?,
    };
    let mut rows: Vec<(u32, Vec<String>)> = (1..)
        .zip(rows)
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()))
        .collect();
    let known = |cells: &[String]| {
        let heads = cells.iter().map(|cell| guess(cell));
        heads.filter(|it| *it != ImportColumn::Ignored).count()
    };
    let best = rows.iter().take(HEAD_WITHIN).enumerate();
    let best = best.max_by_key(|(place, (_, cells))| (known(cells), usize::MAX - place));
    let head_at = best.map(|(place, _)| place).ok_or(TableError::Empty)?;
    rows.drain(..head_at);
    let (_, head) = rows.remove(0);
    let columns = head.len();
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    if columns > MOST_COLUMNS {
        return Err(TableError::Unreadable);
    }
    for (_, cells) in &mut rows {
        cells.resize(columns, String::new());
    }
    Ok(Table { head, rows })
}

fn text(bytes: &[u8]) -> Result<Vec<Vec<String>>, TableError> {
    let decoded = decode(bytes).ok_or(TableError::Unreadable)? + "\n";
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&decoded))
        .from_reader(decoded.as_bytes());
    // The reader skips empty lines, and says where it is only after each record; the numbers of
    // rows are those that a spreadsheet shows, where a break within a cell is no new row.
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut next_line = 1;
    let mut record = csv::StringRecord::new();
    while reader
        .read_record(&mut record)
        .map_err(|_| TableError::Unreadable)?
    {
        let breaks = record
            .iter()
            .map(|cell| cell.matches('\n').count())
            .sum::<usize>() as u64;
        let end = reader.position().line();
        let empty = end.saturating_sub(breaks + 1).saturating_sub(next_line);
        rows.extend((0..empty.min(decoded.len() as u64)).map(|_| Vec::new()));
        rows.push(record.iter().map(clean).collect());
        next_line += empty + breaks + 1;
    }
    Ok(rows)
}

/// UTF-8 with or without its mark, else CP949. Text with characters of neither is not read: a
/// name with a hole in it would be somebody else's.
fn decode(bytes: &[u8]) -> Option<String> {
    let utf8 = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(utf8) {
        return (!text.contains('\0')).then(|| text.to_owned());
    }
    let (text, had_errors) = encoding_rs::EUC_KR.decode_without_bom_handling(bytes);
    (!had_errors).then(|| text.into_owned())
}

/// What parts the cells of the first lines: the sign that stands there most.
fn delimiter(text: &str) -> u8 {
    let count = |sign: char| {
        text.lines()
            .take(5)
            .map(|line| line.matches(sign).count())
            .sum()
    };
    let signs = [(b',', ','), (b'\t', '\t'), (b';', ';')];
    let counted = signs.map(|(byte, sign)| (count(sign), byte));
    let most = counted
        .into_iter()
        .max_by_key(|(count, byte): &(usize, u8)| (*count, *byte == b','));
    most.map_or(b',', |(_, byte)| byte)
}

/// The first sheet with anything in it. Cells are taken one by one: a sheet says of itself how
/// large it is, and one stray cell in its last corner would take all memory.
fn spreadsheet(bytes: &[u8]) -> Result<Vec<Vec<String>>, TableError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| TableError::Unreadable)?;
    for name in book.sheet_names() {
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut cells = book
            .worksheet_cells_reader(&name)
            .map_err(|_| TableError::Unreadable)?;
        while let Some(found) = cells.next_cell().map_err(|_| TableError::Unreadable)? {
            let (row, column) = found.get_position();
            let text = cell(&found.get_value().clone().into());
            let (row, column) = (row as usize, column as usize);
            if text.is_empty() {
                continue;
            }
            if row >= MOST_ROWS || column >= MOST_COLUMNS {
                return Err(TableError::TooLarge);
            }
            put(&mut rows, (row, column), text);
        }
        if !rows.is_empty() {
            drop(cells);
            fill_merged(&mut book, &name, &mut rows);
            return Ok(rows);
        }
    }
    Err(TableError::Empty)
}

fn put(rows: &mut Vec<Vec<String>>, (row, column): (usize, usize), text: String) {
    if rows.len() <= row {
        rows.resize(row + 1, Vec::new());
    }
    if let Some(cells) = rows.get_mut(row) {
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = text;
        }
    }
}

/// What stands in cells merged over rows, as the number of a family, holds for each of the rows.
fn fill_merged(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, rows: &mut Vec<Vec<String>>) {
    let Ok(regions) = book.merge_cells_by_sheet_name(sheet) else {
        return;
    };
    let last = rows.len();
    for region in regions {
        let (first_row, column) = (region.start.0 as usize, region.start.1 as usize);
        let text = rows
            .get(first_row)
            .and_then(|cells| cells.get(column))
            .cloned();
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            continue;
        };
        for row in first_row + 1..last.min(region.end.0 as usize + 1) {
            put(rows, (row, column), text.clone());
        }
    }
}

fn cell(data: &Data) -> String {
    match data {
        Data::Empty | Data::Error(_) => String::new(),
        Data::Float(number) if number.fract() == 0.0 => format!("{number:.0}"),
        Data::DateTime(at) => match at.as_datetime() {
            Some(at) => at.date().to_string(),
            None => data.to_string(),
        },
        _ => clean(&data.to_string()),
    }
}

/// In NFC, without the spaces around it and the breaks within.
fn clean(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").nfc().collect()
}
