//! What a power cut or a bad disk leaves.

use fantoccini::key::Key;

use crate::computer::Computer;
use crate::steps::{
    FAMILY, PASSPHRASE, come_in, edit, found_a_centre, open_the_family, register_a_family,
    type_over,
};

#[tokio::test]
async fn half_typed_words_are_offered_again_after_a_power_cut_and_the_file_verifies() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    type_over(&window, "phone", "010-0000-12").await;
    window.has_kept("010-0000-12").await;
    window.kill();
    computer.verify(PASSPHRASE);

    let window = computer.start().await;
    come_in(&window, PASSPHRASE).await;
    open_the_family(&window).await;
    window.see("쓰다 만 내용: 010-0000-12").await;
    window.press("이어 쓰기").await;
    window.is_at("[data-field=phone] input").await;
    window.keys("34").await;
    window.key(Key::Enter).await;
    window.see("저장됨").await;
    window.see("010-0000-1234").await;
    window.close().await;
    computer.verify(PASSPHRASE);
}

#[tokio::test]
async fn a_damaged_file_is_refused_with_the_reason_and_other_families_open() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    let damaged = register_a_family(&window).await;
    edit(&window, "title", "망가진 파일").await;
    register_a_family(&window).await;
    window.close().await;
    computer.damage(&damaged);

    let window = computer.start().await;
    come_in(&window, PASSPHRASE).await;
    window.press("망가진 파일").await;
    window.see("파일이 손상되어 열 수 없습니다").await;
    window.press("돌아가기").await;
    window.press(FAMILY).await;
    window.see("NGUYEN A YOUNG").await;
    window.close().await;
}

#[tokio::test]
async fn an_old_copy_that_was_put_back_opens_read_only_with_the_reason() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    let family = register_a_family(&window).await;
    let old = computer.copy_of(&family);
    edit(&window, "phone", "010-0000-1234").await;
    window.close().await;
    computer.put_back(&family, &old);

    let window = computer.start().await;
    come_in(&window, PASSPHRASE).await;
    open_the_family(&window).await;
    window.see("읽기만 할 수 있는 파일입니다").await;
    window.press_at("#tab-notes").await;
    window.see("아직 기록이 없습니다").await;
    window.is_without("#new-note").await;
    window.close().await;
}
