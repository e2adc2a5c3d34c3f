//! What is copied into other agencies' screens, and onto paper for a visit.

use crate::computer::Computer;
use crate::steps::{found_a_centre, open_the_family, register_a_family};
use crate::window::{Window, folder};

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
    picture(&window, "ko-copying").await;
    window.ctrl('z').await;
    window
        .words_of("[data-item=child-birth][data-standing=new]")
        .await;
    in_english(&window).await;
    window.press_at("#tab-copying").await;
    window.words_of("[data-item=child-birth] .copy").await;
    picture(&window, "en-copying").await;
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
    picture(&window, "ko-interview").await;
    in_english(&window).await;
    window.press_at("#tab-course").await;
    window.press_at("#interview").await;
    window.words_of("[data-testid=interview] ol li").await;
    picture(&window, "en-interview").await;
    window.close().await;
}

async fn in_english(window: &Window) {
    window.press_at("#rail-settings").await;
    window.press_at("input[name=language][value=en]").await;
    window.words_of("html[lang=en]").await;
    open_the_family(window).await;
}

async fn picture(window: &Window, name: &str) {
    let picture = window.picture().await;
    let path = folder("papers").join(format!("{name}.png"));
    std::fs::write(path, picture).expect("the folder takes pictures");
}
