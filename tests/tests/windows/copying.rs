//! What is copied into other agencies' screens, and onto paper for a visit.

use crate::computer::Computer;
use crate::steps::{found_a_centre, open_the_family, register_a_family};
use crate::window::Window;

#[tokio::test]
async fn values_are_copied_and_ticked_off_by_keys_alone() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    window.press_at("#tab-copying").await;
    window.words_of("[data-item=child-birth] .copy").await;
    window.is_fit_for_everyone("copy queue").await;
    window.keys("c").await;
    window.is_at("[data-item=child-name] .copy").await;
    window.see("복사했습니다").await;
    window.keys("t").await;
    window.is_without("[data-item=child-name]").await;
    window.is_at("[data-item=child-birth] .copy").await;
    window.keys("t").await;
    window.is_without("[data-item=child-birth]").await;
    window.press_at("section input[type=checkbox]").await;
    window
        .words_of("[data-item=child-birth][data-standing=typed]")
        .await;
    window.keep_picture("papers", "ko-copying").await;
    window.ctrl('z').await;
    window
        .words_of("[data-item=child-birth][data-standing=new]")
        .await;
    in_english(&window).await;
    window.press_at("#tab-copying").await;
    window.words_of("[data-item=child-birth] .copy").await;
    window.keep_picture("papers", "en-copying").await;
    window.close().await;
}

#[tokio::test]
async fn the_sheet_for_an_interview_holds_what_is_open() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    window.press_at("#tab-course").await;
    window.press_at("#interview").await;
    window.words_of("[data-testid=interview] ol li").await;
    window.see("국적이 어디인가요?").await;
    window.see("Which nationality?").await;
    window.is_fit_for_everyone("interview sheet").await;
    window.keep_picture("papers", "ko-interview").await;
    in_english(&window).await;
    window.press_at("#tab-course").await;
    window.press_at("#interview").await;
    window.words_of("[data-testid=interview] ol li").await;
    window.keep_picture("papers", "en-interview").await;
    window.close().await;
}

/// Makes a family of nine of whom nothing is known but names, and calls back with its id.
const NINE: &str = "
    const done = arguments[0];
    const people = Array.from({ length: 9 }, (_, at) => ({
        fields: { relation: at < 2 ? (at ? 'father' : 'mother') : 'child', birth_date: at < 2 ? '1988-01-01' : `202${at % 6}-0${at}-11` },
        names: [{ sort: 'hangul', text: `응우옌티프엉타오${at}` }, { sort: 'passport', text: `NGUYEN THI PHUONG THAO ${at}` }],
    }));
    window.__TAURI_INTERNALS__.invoke('create_family', { input: { fields: { title: '아홉 식구' }, people } })
        .then(({ id }) => done(id), (failure) => done(JSON.stringify(failure)));";
/// The height of the page in millimetres, once it has found its size.
const HEIGHT: &str = "
    const page = document.querySelector('[data-testid=interview] .paper .page');
    const height = page ? page.scrollHeight / 96 * 25.4 : 0;
    return height > 0 && height <= 265 ? height : null";

#[tokio::test]
async fn the_sheet_of_a_family_of_nine_is_one_page_all_the_same() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    let made = window.client.execute_async(NINE, vec![]).await;
    made.expect("the window answers");
    window.fill_at("#search", "응우옌티프엉타오").await;
    window.press_at("#hit-0").await;
    window.words_of("#tab-course").await;
    window.keep_picture("papers", "ko-nine").await;
    window.press_at("#tab-course").await;
    window.press_at("#interview").await;
    window.words_of("[data-testid=interview] ol li").await;
    window.until("a page that fits", HEIGHT, vec![]).await;
    window.keep_picture("papers", "ko-nine-interview").await;
    window.close().await;
}

async fn in_english(window: &Window) {
    window.press_at("#rail-settings").await;
    window.press_at("input[name=language][value=en]").await;
    window.words_of("html[lang=en]").await;
    open_the_family(window).await;
}
