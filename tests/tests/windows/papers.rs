//! Papers: a scan is put in, shown, linked to the fact that it evidences, and taken back.

use fantoccini::key::Key;

use crate::computer::Computer;
use crate::steps::{found_a_centre, register_a_family};
use crate::window::{Window, folder};

const PICTURED: &str = "const found = document.querySelector(arguments[0]);
    return found !== null && found.complete && found.naturalWidth > 0";

#[tokio::test]
async fn a_scan_is_put_in_shown_linked_to_a_fact_and_taken_back() {
    let computer = Computer::new();
    let scan = computer.scan("외국인등록증.png");
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;

    window.press_at("#tab-papers").await;
    window.see("아직 서류가 없습니다").await;
    window.is_fit_for_everyone("no papers").await;
    window.give("#paper-file", &scan).await;
    window.see("외국인등록증.png").await;
    let large = "[data-testid=preview] .sight img";
    is_pictured(&window, large).await;
    is_pictured(&window, "button.paper img").await;

    let fact = "[data-testid=preview] .evidence input";
    window.fill_at(fact, "응우옌 아영 · 이름 · 여권").await;
    window.key(Key::Enter).await;
    window.words_of("[data-fact]").await;
    window.is_fit_for_everyone("papers").await;
    picture(&window, "ko-papers").await;
    window.press_at("#rail-settings").await;
    window.press_at("input[name=language][value=en]").await;
    window.words_of("html[lang=en]").await;
    crate::steps::open_the_family(&window).await;
    window.press_at("#tab-papers").await;
    is_pictured(&window, large).await;
    picture(&window, "en-papers").await;

    window.press_at("#tab-overview").await;
    window.press_at("button[data-seen]").await;
    window.words_of("[data-testid=preview]").await;
    window.press_at("button.paper").await;
    window.keys("=").await;
    window.see("150 %").await;
    window.ctrl('z').await;
    window.is_without("[data-fact]").await;
    window.ctrl('z').await;
    window.see("No papers yet").await;
    window.close().await;
}

async fn is_pictured(window: &Window, selector: &str) {
    let what = format!("a picture in {selector}");
    let at = vec![serde_json::json!(selector)];
    window.until(&what, PICTURED, at).await;
}

async fn picture(window: &Window, name: &str) {
    let picture = window.picture().await;
    let path = folder("papers").join(format!("{name}.png"));
    std::fs::write(path, picture).expect("the folder takes pictures");
}
