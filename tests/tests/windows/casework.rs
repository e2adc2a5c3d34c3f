//! The day's core job: a family, an answer, a saved check, a step back.

use crate::computer::Computer;
use crate::steps::{
    PASSPHRASE, answer_every_question, ask_about, come_in, edit, found_a_centre, register_a_family,
};

#[tokio::test]
async fn from_an_empty_folder_to_a_saved_answer_of_262_000_won_and_a_step_back() {
    let computer = Computer::new();
    let window = computer.start().await;

    found_a_centre(&window).await;
    window.press("잠그기").await;
    come_in(&window, PASSPHRASE).await;
    register_a_family(&window).await;

    ask_about(&window, "20230510").await;
    window.see("아직 말할 수 없습니다").await;
    answer_every_question(&window).await;
    window
        .see("받을 수 있습니다. 안산시 외국인 아동 보육료, 월 262,000원.")
        .await;

    window.press("확인 저장").await;
    window
        .see("응우옌 이안: 안산시 외국인 아동 보육료 262,000원")
        .await;
    window.press_at("#tab-history").await;
    window.see("보육지원 확인 저장").await;

    window.press_at("#tab-overview").await;
    edit(&window, "phone", "01000001234").await;
    window.press_at("#tab-history").await;
    window.see("01000001234").await;
    window.press("취소").await;
    window.see("취소함").await;
    window.press_at("#tab-overview").await;
    window.see_no("01000001234").await;
    window.close().await;
}
