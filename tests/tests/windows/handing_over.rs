//! A family is proposed to a colleague, who reads it on one page and takes it over.

use crate::accounts::{THEIRS, give};
use crate::computer::Computer;
use crate::steps::{FAMILY, found_a_centre, register_a_family, sign_in_as};

#[tokio::test]
async fn a_family_is_proposed_read_on_one_page_and_taken_over() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    window.press_at("#rail-settings").await;
    give(&window, "문가온", "caseworker").await;
    register_a_family(&window).await;
    window.press_at("#readers-open").await;
    window.press_at("#reader-handover").await;
    window
        .choose_at("#handover-to", "문가온 (사례관리자)")
        .await;
    window.fill_at("#handover-reason", "육아휴직").await;
    window
        .fill_at("#handover-told", "저녁에만 전화를 받음")
        .await;
    window.keep_picture("handing-over", "proposing").await;
    window.press_at("#handover-send").await;
    window.words_of("#handover-withdraw").await;
    window.is_fit_for_everyone("a handover that waits").await;
    window.keep_picture("handing-over", "proposed").await;

    sign_in_as(&window, "문가온", THEIRS).await;
    window.press_at("#rail-today").await;
    window.see(FAMILY).await;
    window.keep_picture("handing-over", "today").await;
    window.press_at(".today .row").await;
    window.words_of("#handover-accept").await;
    window.see("저녁에만 전화를 받음").await;
    window.see("응우옌 이안").await;
    window.is_fit_for_everyone("the page of a handover").await;
    window.keep_picture("handing-over", "page").await;
    window.press_at("#handover-accept").await;
    window.is_without("#handover-accept").await;
    window.see("담당자 문가온").await;
    window.keep_picture("handing-over", "taken-over").await;
    window.close().await;
}
