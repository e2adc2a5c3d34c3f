//! A workbook of the core as a file that any spreadsheet opens.
//!
//! Numbers are numbers, totals are formulas that the spreadsheet reckons anew, heads stay in sight
//! and stand on every printed page, and a picture of bars lies beneath. Text is always text: a cell that begins like a formula is none.

use hamkke_core::statistics::{Book, Cell, Sheet, Total};
use rust_xlsxwriter::{
    Chart, ChartType, Color, DocProperties, Format, FormatAlign, FormatBorder, Formula, Workbook,
    Worksheet, XlsxError,
};

/// The typeface that every Korean spreadsheet has; another one takes its place where it lacks.
const TYPEFACE: &str = "맑은 고딕";
/// What stands in place of a number that does not leave the house.
const HIDDEN: &str = "*";
/// A4.
const A4: u8 = 9;
/// No name of a tab is longer.
const LONGEST_TAB: usize = 31;

/// How large a picture is, in pixels: so wide, so tall without its bars, and so tall a bar.
const WIDE: u32 = 560;
const TALL: u32 = 120;
const ROW_TALL: u32 = 22;

/// The forms of cells.
struct Forms {
    title: Format,
    lead: Format,
    head: Format,
    words: Format,
    number: Format,
    hidden: Format,
    total_words: Format,
    total: Format,
    note: Format,
}

impl Forms {
    fn new() -> Self {
        let plain = || Format::new().set_font_name(TYPEFACE).set_font_size(10);
        let cell = || plain().set_border(FormatBorder::Thin);
        let last = || {
            cell()
                .set_bold()
                .set_background_color(Color::RGB(0x00F2_F4F7))
        };
        let number = |form: Format| form.set_num_format("#,##0").set_align(FormatAlign::Right);
        Self {
            title: plain().set_font_size(14).set_bold(),
            lead: plain(),
            head: cell()
                .set_bold()
                .set_align(FormatAlign::Center)
                .set_text_wrap()
                .set_background_color(Color::RGB(0x00DC_E6F5)),
            words: cell().set_text_wrap().set_align(FormatAlign::Top),
            number: number(cell()),
            hidden: cell().set_align(FormatAlign::Right),
            total_words: last(),
            total: number(last()),
            note: plain().set_font_color(Color::RGB(0x0044_4B59)),
        }
    }
}

/// A workbook as an XLSX file; none where it cannot be written as one.
pub fn xlsx(book: &Book) -> Option<Vec<u8>> {
    written(book).ok()
}

fn written(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let forms = Forms::new();
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_title(&book.title);
    workbook.set_properties(&properties);
    for sheet in &book.sheets {
        write_sheet(workbook.add_worksheet(), sheet, &forms)?;
    }
    workbook.save_to_buffer()
}

fn write_sheet(to: &mut Worksheet, sheet: &Sheet, forms: &Forms) -> Result<(), XlsxError> {
    to.set_name(tab(&sheet.name))?;
    to.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    to.set_footer("&C&P / &N");
    for (column, said) in (0_u16..).zip(&sheet.columns) {
        to.set_column_width(column, f64::from(said.width))?;
    }
    let mut row = 0_u32;
    to.write_string_with_format(row, 0, &sheet.title, &forms.title)?;
    for line in &sheet.lead {
        row += 1;
        to.write_string_with_format(row, 0, line, &forms.lead)?;
    }
    row += 2;
    for (column, said) in (0_u16..).zip(&sheet.columns) {
        to.write_string_with_format(row, column, &said.head, &forms.head)?;
    }
    to.set_repeat_rows(row, row)?;
    let first = row + 1;
    to.set_freeze_panes(first, 1)?;
    for cells in &sheet.rows {
        row += 1;
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Words(words) => {
                    to.write_string_with_format(row, column, words, &forms.words)?;
                }
                Cell::Number(number) => {
                    to.write_number_with_format(row, column, *number as f64, &forms.number)?;
                }
                Cell::Hidden => {
                    to.write_string_with_format(row, column, HIDDEN, &forms.hidden)?;
                }
            }
        }
    }
    let last = row;
    if let Some(total) = &sheet.total {
        row += 1;
        for (column, cell) in (0_u16..).zip(total) {
            match cell {
                Total::Words(words) => {
                    to.write_string_with_format(row, column, words, &forms.total_words)?;
                }
                Total::Sum(comes_to) => {
                    let letter = char::from(b'A' + u8::try_from(column).unwrap_or_default());
                    let sum = format!("=SUM({letter}{}:{letter}{})", first + 1, last + 1);
                    let sum = Formula::new(sum).set_result(comes_to.to_string());
                    to.write_formula_with_format(row, column, sum, &forms.total)?;
                }
                Total::Number(number) => {
                    to.write_number_with_format(row, column, *number as f64, &forms.total)?;
                }
                Total::Hidden => {
                    to.write_string_with_format(row, column, HIDDEN, &forms.total)?;
                }
            }
        }
    }
    row += 1;
    for note in &sheet.notes {
        row += 1;
        to.write_string_with_format(row, 0, note, &forms.note)?;
    }
    if let Some(column) = sheet.drawn.filter(|_| first < last) {
        let head = sheet.columns.get(usize::from(column));
        let head = head.map_or("", |column| column.head.as_str());
        let bars = bars(&tab(&sheet.name), (first, last), column, head);
        to.insert_chart(row + 2, 0, &bars)?;
    }
    Ok(())
}

/// A bar a row, in the order of the rows.
fn bars(tab: &str, (first, last): (u32, u32), column: u16, head: &str) -> Chart {
    let mut chart = Chart::new(ChartType::Bar);
    chart
        .add_series()
        .set_categories((tab, first, 0, last, 0))
        .set_values((tab, first, column, last, column));
    chart.title().set_name(head);
    chart.legend().set_hidden();
    // A bar chart begins at the bottom else.
    chart.x_axis().set_reverse();
    let rows = last - first + 1;
    chart.set_width(WIDE).set_height(TALL + rows * ROW_TALL);
    chart
}

/// The name on a tab, without what a spreadsheet does not take there.
fn tab(name: &str) -> String {
    let letters = name.chars();
    let fine = letters.map(|it| if "[]:*?/\\".contains(it) { '·' } else { it });
    fine.take(LONGEST_TAB).collect()
}
