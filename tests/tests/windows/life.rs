//! Something happens in a family: looked at first, recorded as one act, taken back as one.

use crate::computer::Computer;
use crate::steps::{answer_every_question, ask_about, found_a_centre, register_a_family};
use crate::window::Window;

const PREVIEW: &str = "[data-testid=rehearsal]";

#[tokio::test]
async fn a_naturalisation_is_looked_at_recorded_and_taken_back_with_ctrl_z() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    ask_about(&window, "20230510").await;
    answer_every_question(&window).await;

    tell(&window).await;
    let preview = window.words_of(PREVIEW).await;
    for (what, change) in [
        ("국적", "대한민국"),
        ("체류", "2026. 10. 31."),
        ("등록", "2026. 10. 31."),
        ("할 일", "없어짐 체류자격 F-1 만료 · 응우옌 이안"),
    ] {
        let preview = preview.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(preview.contains(change), "{what}: {preview}");
    }
    window.press_at("#life-record").await;
    window.is_without(PREVIEW).await;

    window.press_at("#tab-history").await;
    window.see("귀화 – 응우옌 이안").await;
    window.press_at("#tab-overview").await;
    window.press_at("li:last-child button.person").await;
    window.see("대한민국").await;
    window.ctrl('z').await;
    window.see_no("대한민국").await;
    window.press_at("#tab-history").await;
    window.see("취소함: 귀화 – 응우옌 이안").await;
    window.close().await;
}

/// Tells that the child became Korean, and asks what changes.
async fn tell(window: &Window) {
    window.press_at("#life-event").await;
    let panel = window.at("무슨 일이 있었나요?");
    window
        .press_at("label:has(> input[value=naturalisation])")
        .await;
    panel.fill("언제", "20261101").await;
    panel.fill("누가", "응우옌 이안").await;
    window.press_at("#life-look").await;
}
