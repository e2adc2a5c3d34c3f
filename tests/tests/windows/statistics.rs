//! The work of a year counted: who attended is ticked, the numbers are those reckoned by hand, each
//! opens its list, and a workbook leaves the house; open cases, some of them proposed to a colleague.

use std::path::Path;

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use serde_json::json;

use crate::accounts::give;
use crate::computer::Computer;
use crate::steps::{FAMILY, found_a_centre, register_a_family};
use crate::window::Window;

/// Writes records of today of the family as forms do: what of them, and which of its people came.
async fn writes(window: &Window, family: &str) {
    let script = "const [family] = arguments;
        const call = (name, input) => window.__TAURI_INTERNALS__.invoke(name, { input });
        return Promise.all([call('status', {}), call('open_family', { family })]).then(([status, view]) => {
            const mother = view.people[0].id;
            const on = status.today;
            const changes = [
                { record: null, kind: 'delivery', fields: { on, service_area: 'korean', attendees: mother, attended: 3 } },
                { record: null, kind: 'note', fields: { on, way: 'phone', text: '안부', attendees: mother } },
            ];
            return call('save', { family, changes, reason: null });
        }).then(() => true);";
    window
        .until("records that are saved", script, vec![json!(family)])
        .await;
}

/// A Korean lesson to which both came, through the form.
async fn notes_a_lesson(window: &Window) {
    window.press_at("#tab-course").await;
    // It stands at the very edge of the window, half beneath its foot.
    let scroll = "const button = document.getElementById('new-delivery');
        button?.scrollIntoView({ block: 'center' });
        return button !== null;";
    window.until("the form of a service", scroll, vec![]).await;
    window.press_at("#new-delivery").await;
    let field = |name: &str| format!("[data-new=delivery] [data-field={name}]");
    window
        .fill_at(&format!("{} input", field("on")), "오늘")
        .await;
    window
        .fill_at(&format!("{} input", field("service_area")), "한국어교육")
        .await;
    for place in [1, 2] {
        let tick = format!("{} .people label:nth-of-type({place})", field("attendees"));
        window.press_at(&tick).await;
    }
    window.keep_picture("statistics", "attended").await;
    window.is_fit_for_everyone("a form with who attended").await;
    window.press_at("[data-new=delivery] .steps button").await;
    window.is_without("[data-new=delivery]").await;
}

async fn number(window: &Window, table: &str, row: &str, measure: &str) -> String {
    let cell = format!("[data-table={table}] [data-row={row}] [data-measure={measure}]");
    window.words_of(&cell).await
}

async fn total(window: &Window, measure: &str) -> String {
    let cell = format!("[data-testid=statistics-total] [data-measure={measure}]");
    window.words_of(&cell).await
}

/// The one workbook in a folder: what stands beside a word of a sheet.
fn beside(folder: &Path, sheet: &str, word: &str) -> Vec<Data> {
    let files = std::fs::read_dir(folder).expect("a folder").flatten();
    let mut books = files.map(|it| it.path());
    let book = books.find(|it| it.extension().is_some_and(|ending| ending == "xlsx"));
    let mut book: Xlsx<_> = open_workbook(book.expect("a workbook")).expect("one that opens");
    let cells = book.worksheet_range(sheet).expect("the sheet");
    let mut rows = cells.rows();
    let row = rows.find(|row| row[0] == Data::String(word.to_owned()));
    row.expect("the row")[1..].to_vec()
}

async fn in_language(window: &Window, language: &str) {
    window.press_at("#rail-settings").await;
    window
        .press_at(&format!("input[name=language][value={language}]"))
        .await;
    window.press_at("#rail-statistics").await;
}

/// The lesson: two people, two attendances, one session. The other one: one of them and two whom
/// nobody names, one session. The note: one of them. So two people, 2 + 3 + 1 attendances, two
/// sessions, three acts, one family.
#[tokio::test]
async fn the_work_of_a_year_is_counted_opened_and_taken_outside() {
    let stick = tempfile::tempdir().expect("a stick");
    let computer = Computer::with_stick(stick.path());
    let window = computer.start().await;
    found_a_centre(&window).await;
    window.press_at("#rail-statistics").await;
    window.see("이 기간에 적힌 기록이 없습니다").await;
    window.is_fit_for_everyone("statistics of nothing").await;
    let family = register_a_family(&window).await;
    notes_a_lesson(&window).await;
    writes(&window, &family).await;

    window.press_at("#rail-statistics").await;
    window.see("이름 없이 수만 적힌 참여 2건").await;
    for (measure, reckoned) in [
        ("families", "1"),
        ("people", "2"),
        ("attendances", "6"),
        ("sessions", "2"),
        ("acts", "3"),
    ] {
        assert_eq!(total(&window, measure).await, reckoned, "{measure}");
    }
    for (table, row, measure, reckoned) in [
        ("area", "korean", "people", "2"),
        ("area", "korean", "attendances", "5"),
        ("area", "korean", "sessions", "2"),
        ("area", "contact", "people", "1"),
        ("area", "contact", "acts", "1"),
        ("sex", "unknown", "people", "2"),
        ("sex", "unknown", "attendances", "4"),
        ("sex", "nameless", "attendances", "2"),
        ("start", "new", "people", "2"),
        ("cases", "fresh", "cases", "1"),
        ("cases", "open", "cases", "1"),
    ] {
        let found = number(&window, table, row, measure).await;
        assert_eq!(found, reckoned, "{table} {row} {measure}");
    }
    window.is_fit_for_everyone("statistics").await;
    window.keep_picture("statistics", "report-ko").await;
    window.turn("dark").await;
    window.has_contrast("statistics").await;
    window.keep_picture("statistics", "report-ko-dark").await;
    window.turn("light").await;

    window
        .press_at("[data-table=area] [data-row=contact] [data-measure=people] button")
        .await;
    let behind = window.words_of("[data-testid=behind] tbody").await;
    assert!(behind.contains("응우옌 아영"), "{behind}");
    assert!(!behind.contains("응우옌 이안"), "{behind}");
    window.is_fit_for_everyone("a list behind a number").await;
    window.keep_picture("statistics", "behind").await;
    window.press_at("[data-testid=behind] .family").await;
    window.words_of("#tab-childcare").await;

    // Two people are too few, unless the centre hides nothing.
    window.press_at("#rail-statistics").await;
    window.press_at("#statistics-save").await;
    window.see("3명보다 적은 칸은 가려서 저장하고").await;
    window
        .fill_at("#statistics-purpose", "안산시 연간 실적")
        .await;
    window.keep_picture("statistics", "saving").await;
    window.press_at("#statistics-save-send").await;
    window.see("0001번으로 저장하고 보관했습니다").await;
    let hidden = Data::String("*".to_owned());
    assert_eq!(beside(stick.path(), "요약", "실인원"), [hidden]);
    window.fill_at("#statistics-threshold", "1").await;
    window.press("기준 저장").await;
    window.press_at("#statistics-save").await;
    window.see("1명보다 적은 칸은 가려서 저장하고").await;
    window.fill_at("#statistics-purpose", "내부 검토").await;
    window.press_at("#statistics-save-send").await;
    window.see("0002번으로 저장하고 보관했습니다").await;
    assert_eq!(beside(stick.path(), "요약", "실인원"), [Data::Float(2.0)]);
    let korean = beside(stick.path(), "사업 영역별", "한국어교육");
    assert_eq!(korean, [1.0, 2.0, 5.0, 2.0, 2.0].map(Data::Float));
    window.see("내부 검토").await;
    window.keep_picture("statistics", "kept").await;
    in_language(&window, "en").await;
    window.see("Korean").await;
    window.is_fit_for_everyone("statistics, in English").await;
    window.keep_picture("statistics", "report-en").await;
    window.close().await;
}

#[tokio::test]
async fn open_cases_are_seen_by_whose_they_are_and_handed_over_together() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    window.press_at("#rail-settings").await;
    give(&window, "문가온", "caseworker").await;
    let family = register_a_family(&window).await;
    writes(&window, &family).await;
    window.press_at("#rail-statistics").await;
    window.press_at("#statistics-tab-caseload").await;
    window.see("진행 사례 1가구").await;
    window.is_fit_for_everyone("the caseload").await;
    window
        .press_at("[data-table=trouble] [data-row=consent] button")
        .await;
    window.words_of("[data-testid=behind] tbody").await;
    window.press_at("#choose-all").await;
    window.press_at("#many-open").await;
    window.choose_at("#many-to", "문가온 (사례관리자)").await;
    window.fill_at("#many-reason", "육아휴직").await;
    window
        .is_fit_for_everyone("families that are proposed together")
        .await;
    window.keep_picture("statistics", "handing-over").await;
    window.press_at("#many-send").await;
    window.see("1가구를 제안했습니다").await;
    // A second proposal waits for the first one: it is told whose could not be done, and why.
    window.press_at("#choose-all").await;
    window.press_at("#many-open").await;
    window.choose_at("#many-to", "문가온 (사례관리자)").await;
    window.fill_at("#many-reason", "육아휴직").await;
    window.press_at("#many-send").await;
    window.see("0가구를 제안했습니다").await;
    let told = window.words_of("[data-testid=handed-over] li").await;
    assert!(told.contains(FAMILY), "{told}");
    window.keep_picture("statistics", "handed-over").await;
    window.close().await;
}

/// `make screens` and who changes these screens look at them with many families.
#[tokio::test]
#[ignore = "makes pictures"]
async fn statistics_of_many_families_are_pictured() {
    let computer = Computer::with_sample(300);
    let window = computer.start().await;
    let passphrase = window.words_of("[data-testid=sample] code").await;
    crate::steps::come_in(&window, &passphrase).await;
    for language in ["ko", "en"] {
        in_language(&window, language).await;
        window.press_at("#period-last-year").await;
        window.words_of("[data-table=nationality] tbody").await;
        window
            .keep_picture("statistics", &format!("many-{language}"))
            .await;
        window.press_at("#statistics-tab-caseload").await;
        window.words_of("[data-table=stage] tbody").await;
        window
            .keep_picture("statistics", &format!("load-{language}"))
            .await;
        window.turn("dark").await;
        window
            .keep_picture("statistics", &format!("load-{language}-dark"))
            .await;
        window.turn("light").await;
        window
            .press_at("[data-table=silence] [data-row='181-'] button")
            .await;
        window.words_of("[data-testid=behind] tbody").await;
        window
            .keep_picture("statistics", &format!("cases-{language}"))
            .await;
    }
    window.close().await;
}
