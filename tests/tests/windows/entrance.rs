//! Who comes in and who does not.

use crate::computer::Computer;
use crate::steps::{
    PASSPHRASE, begin_a_centre, come_in, found_a_centre, put_the_recovery_key_away, sign_in,
};

#[tokio::test]
async fn a_wrong_passphrase_is_refused_in_words_and_the_right_one_still_opens() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    window.press("잠그기").await;

    sign_in(&window, "바다 건너온 배나무").await;
    window.see("암호문이나 복구 키가 맞지 않습니다").await;
    window.see_no("최근 가족").await;

    come_in(&window, PASSPHRASE).await;
    window.see("아직 등록된 가족이 없습니다").await;
    window.close().await;
}

#[tokio::test]
async fn the_recovery_key_opens_the_centre_and_sets_a_new_passphrase() {
    const NEW: &str = "산 너머 사과나무 두 그루";
    let computer = Computer::new();
    let window = computer.start().await;
    let key = begin_a_centre(&window).await;
    put_the_recovery_key_away(&window).await;
    window.close().await;

    let window = computer.start().await;
    window.press_at("#recover").await;
    window.fill_at("#recover-key", &key).await;
    window.fill_at("#recover-passphrase", NEW).await;
    window.fill_at("#recover-again", NEW).await;
    window.press_at("#recover-submit").await;
    window.see("아직 등록된 가족이 없습니다").await;

    window.press_at("#sign-out").await;
    sign_in(&window, PASSPHRASE).await;
    window.see("암호문이나 복구 키가 맞지 않습니다").await;
    come_in(&window, NEW).await;
    window.close().await;
}

#[tokio::test]
async fn the_language_is_another_at_once() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    window.press_at("#rail-settings").await;
    window.press_at("input[name=language][value=en]").await;
    window.see("Settings").await;
    window.press_at("#rail-families").await;
    window.see("New family").await;
    window.press("Lock").await;
    window.see("Sign in").await;
    window.close().await;
}
