//! A list of people is taken over from a spreadsheet as Korean Excel writes it: looked at, put
//! right, written, and taken back as a whole.

use crate::computer::Computer;
use crate::steps::{found_a_centre, register_a_family};
use crate::window::{Window, folder};

/// In CP949: a heading that says nothing, a day that can be read two ways, a row without a name,
/// and somebody who is in the centre.
const LIST: &str = "이름,언제\r\n김하나,1990.5.1\r\n이두리,05/06/1991\r\n,1992.1.1\r\n\
                    응우옌 아영,90-05-01\r\n박세리,490305-6\r\n";
const WOULD: &str = "[data-testid=import-would]";
const PROBLEMS: &str = "[data-testid=import-problems]";

#[tokio::test]
async fn a_list_with_errors_is_put_right_taken_over_and_taken_back() {
    let computer = Computer::new();
    let list = computer.list("명단.csv", LIST);
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;

    window.press_at("#rail-families").await;
    window.press_at("#import-open").await;
    window.see("아직 가져온 것이 없습니다").await;
    window.is_fit_for_everyone("import").await;
    picture(&window, "ko-import").await;
    window.give("#import-file", &list).await;
    window.words_of(WOULD).await;
    let problems = window.words_of(PROBLEMS).await;
    assert!(problems.contains("4줄"), "no name: {problems}");
    window
        .choose_at("select[aria-label='언제']", "birth_date")
        .await;
    window.see("05/06/1991").await;
    window.see("가족 2").await;
    let problems = window.words_of(PROBLEMS).await;
    for row in ["3줄", "4줄", "5줄"] {
        assert!(problems.contains(row), "{row} is not in {problems}");
    }
    window.is_fit_for_everyone("import looked at").await;
    picture(&window, "ko-import-looked-at").await;

    window.press_at("#import-start").await;
    window.see("가족 2곳을 가져왔습니다").await;
    window.is_fit_for_everyone("import done").await;
    picture(&window, "ko-import-done").await;
    finds(&window, "박세리", true).await;

    speak_english(&window).await;
    window.press_at("#rail-families").await;
    window.press_at("#import-open").await;
    window.press_at("#earlier + ul button").await;
    window.words_of("#earlier + ul [role=alert]").await;
    picture(&window, "en-import-undo").await;
    window.press_at("#earlier + ul [role=alert] button").await;
    window.words_of("[data-testid=import-undone]").await;
    picture(&window, "en-import-undone").await;
    finds(&window, "박세리", false).await;
    finds(&window, "응우옌 아영", true).await;
    window.close().await;
}

async fn finds(window: &Window, name: &str, there: bool) {
    window.fill_at("#search", name).await;
    if there {
        window.words_of("#hit-0").await;
    } else {
        window.words_of(".find .empty").await;
    }
}

async fn speak_english(window: &Window) {
    window.press_at("#rail-settings").await;
    window.press_at("input[name=language][value=en]").await;
    window.words_of("html[lang=en]").await;
}

async fn picture(window: &Window, name: &str) {
    let picture = window.picture().await;
    let path = folder("import").join(format!("{name}.png"));
    std::fs::write(path, picture).expect("the folder takes pictures");
}
